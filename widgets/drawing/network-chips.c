#include "widgets/drawing/network-chips.h"

#include "widgets/drawing/text.h"

#include <math.h>

/* All in points */
#define ROW        15.
#define ROW_GAP    3.
#define MARK       7.5
#define MARK_GAP   5.
#define CHIP_PAD   4.
#define SWATCH     7.5
#define SWATCH_GAP 3.
#define CHIP_GAP   3.

/* Dimensions beyond these are counted as none. */
#define MAX_DIMENSIONS 64u

/* One chip of a company: how many things of one dimension it has or wants */
typedef struct
{
  guint32     dimension;
  guint       count;
  gboolean    is_want;
  gboolean    starts_row;
  EntenteRect box;
} Chip;

static void
add_chip (GArray  *chips,
          guint32  dimension,
          guint    count,
          gboolean is_want,
          gboolean starts_row)
{
  Chip chip = {.dimension = dimension, .count = count, .is_want = is_want, .starts_row = starts_row};

  if (count > 0)
    g_array_append_val (chips, chip);
}

/* In the order of dimensions, what belongs to none last. */
static void
collect (const EntenteNetworkBuilder *builder,
         guint32                      company,
         gboolean                     is_want,
         GArray                      *chips)
{
  guint n_dimensions = MIN (builder->network->n_dimensions, MAX_DIMENSIONS);
  guint counts[MAX_DIMENSIONS + 1] = {0};
  guint first = chips->len;

  for (guint32 i = builder->first_trait[company]; i != ENTENTE_NO_INDEX; i = builder->next_trait[i])
    if (builder->network->traits[i].is_want == is_want)
      counts[MIN (builder->network->traits[i].dimension, n_dimensions)]++;

  for (guint i = 0; i <= n_dimensions; i++)
    add_chip (chips, i < n_dimensions ? i : ENTENTE_NO_INDEX, counts[i], is_want, chips->len == first);
}

static gboolean
shows_count (const Chip *chip)
{
  return chip->count > 1 || chip->dimension == ENTENTE_NO_INDEX;
}

static char *
count_to_text (const Chip *chip)
{
  return g_strdup_printf ("%u", chip->count);
}

static double
measure_chip (const EntenteNetworkBuilder *builder,
              const Chip                  *chip)
{
  g_autofree char *text = count_to_text (chip);
  double           width = 2 * CHIP_PAD, count;

  if (chip->dimension != ENTENTE_NO_INDEX)
    width += SWATCH;

  if (shows_count (chip))
    {
      entente_text_measure (builder->theme->font, entente_network_get_text (ENTENTE_TEXT_BADGE), text, 0, &count, NULL);
      width += ceil (count) + 1 + (chip->dimension != ENTENTE_NO_INDEX ? SWATCH_GAP : 0);
    }

  return width;
}

/* Places the chips of a company from the origin: has in one row, wants in the next, both wrapped so that they line up. */
static GArray *
place_chips (const EntenteNetworkBuilder *builder,
             guint32                      company,
             double                       widest,
             double                      *width,
             double                      *height)
{
  GArray *chips = g_array_new (FALSE, FALSE, sizeof (Chip));
  double  x = 0, y = -ROW - ROW_GAP;

  collect (builder, company, FALSE, chips);
  collect (builder, company, TRUE, chips);
  *width = 0;

  for (guint i = 0; i < chips->len; i++)
    {
      Chip  *chip = &g_array_index (chips, Chip, i);
      double chip_width = measure_chip (builder, chip);

      if (chip->starts_row || x + chip_width > widest)
        {
          x = MARK + MARK_GAP;
          y += ROW + ROW_GAP;
        }

      chip->box = (EntenteRect) {x, y, chip_width, ROW};
      *width = MAX (*width, x + chip_width);
      x += chip_width + CHIP_GAP;
    }

  *height = y + ROW;

  return chips;
}

static void
draw_mark (EntenteNetworkBuilder *builder,
           const Chip            *chip,
           const char            *object,
           double                 x,
           double                 y)
{
  EntenteSceneItem item = {
    .part = ENTENTE_PART_BADGE,
    .object = object,
    .bounds = {x, y + (ROW - MARK) / 2, MARK, MARK},
    .fill = chip->is_want ? builder->theme->wants : builder->theme->has,
    .detail = ENTENTE_DETAIL_LABEL,
  };

  entente_mark_add (builder->scene, &item, chip->is_want ? ENTENTE_MARK_WANTS : ENTENTE_MARK_HAS);
}

static void
draw_count (EntenteNetworkBuilder *builder,
            const Chip            *chip,
            double                 x,
            double                 width)
{
  g_autofree char *text = count_to_text (chip);
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_TEXT,
    .stroke = builder->theme->text_on_badge,
    .detail = ENTENTE_DETAIL_SMALL,
    .text = text,
    .style = *entente_network_get_text (ENTENTE_TEXT_BADGE),
  };
  double height;

  entente_text_measure (builder->theme->font, &item.style, text, 0, NULL, &height);
  item.bounds = (EntenteRect) {x, chip->box.y + (ROW - height) / 2, width, height};
  entente_scene_add (builder->scene, &item);
}

static void
draw_chip (EntenteNetworkBuilder *builder,
           const Chip            *chip,
           const char            *object)
{
  const EntenteNetwork *network = builder->network;
  const EntenteTheme   *theme = builder->theme;
  gboolean              has_dimension = chip->dimension != ENTENTE_NO_INDEX;
  EntenteColor          color = has_dimension ? entente_theme_get_series (theme, chip->dimension, network->dimensions[chip->dimension].color) : theme->text_soft;
  double                x = chip->box.x + CHIP_PAD;
  EntenteSceneItem      item = {
         .kind = ENTENTE_SCENE_BOX,
         .part = ENTENTE_PART_BADGE,
         .object = object,
         .bounds = chip->box,
         .fill = entente_color_fade (color, 0.13),
         .radius = ROW / 2,
         .detail = ENTENTE_DETAIL_SMALL,
  };
  EntenteSwatch swatch;

  /* Too small for its number to be read, a chip is its sign alone. */
  entente_scene_add (builder->scene, &item);
  item.detail = ENTENTE_DETAIL_LABEL;

  if (entente_network_get_swatch (network, chip->dimension, &swatch))
    {
      item.fill = color;
      item.bounds = (EntenteRect) {x, chip->box.y + (ROW - SWATCH) / 2, SWATCH, SWATCH};
      entente_swatch_add (builder->scene, &item, swatch);
      x += SWATCH + SWATCH_GAP;
    }

  if (shows_count (chip))
    draw_count (builder, chip, x, chip->box.x + chip->box.width - x);
}

/**
 * entente_network_measure_chips:
 * @builder: what is drawn
 * @company: index of a company
 * @widest: where rows are broken, points
 * @width: (out): what they take, points
 * @height: (out): what they take, points
 */
void
entente_network_measure_chips (const EntenteNetworkBuilder *builder,
                               guint32                      company,
                               double                       widest,
                               double                      *width,
                               double                      *height)
{
  g_array_unref (place_chips (builder, company, widest, width, height));
}

/**
 * entente_network_add_chips:
 * @builder: what is drawn
 * @company: index of a company
 * @x: left edge, points
 * @y: top edge, points
 * @widest: where rows are broken, points
 *
 * Adds a chip for each dimension in which a company has or wants something: its sign in its colour, and how many when
 * there are several.
 */
void
entente_network_add_chips (EntenteNetworkBuilder *builder,
                           guint32                company,
                           double                 x,
                           double                 y,
                           double                 widest)
{
  const char *object = builder->network->companies[company].id;
  double      width, height;
  g_autoptr (GArray) chips = place_chips (builder, company, widest, &width, &height);

  for (guint i = 0; i < chips->len; i++)
    {
      Chip *chip = &g_array_index (chips, Chip, i);

      chip->box.x += x;
      chip->box.y += y;

      if (chip->starts_row)
        draw_mark (builder, chip, object, x, chip->box.y);

      draw_chip (builder, chip, object);
    }
}
