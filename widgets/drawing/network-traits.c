#include "widgets/drawing/network-traits.h"

#include "widgets/drawing/network-looks.h"
#include "widgets/drawing/text.h"

/* All in points */
#define BADGE_MARK     7.5
#define BADGE_MARK_GAP 4.
#define TRAIT_GAP      2.
#define LOWER          2.5

/* Beside the two signs */
static double
get_text_width (double width)
{
  return width - 2 * (BADGE_MARK + BADGE_MARK_GAP);
}

static double
measure_trait (const EntenteNetworkBuilder *builder,
               guint32                      trait,
               double                       width)
{
  double height;

  entente_text_measure (builder->theme->font, entente_network_get_text (ENTENTE_TEXT_TRAIT),
                        builder->network->traits[trait].name, width, NULL, &height);

  return height;
}

static void
add_badge_mark (EntenteNetworkBuilder *builder,
                double                 x,
                double                 y,
                gboolean               want,
                const char            *object)
{
  EntenteSceneItem item = {
    .part = ENTENTE_PART_BADGE,
    .object = object,
    .bounds = {x, y, BADGE_MARK, BADGE_MARK},
    .fill = want ? builder->theme->wants : builder->theme->has,
    .detail = ENTENTE_DETAIL_LABEL,
  };

  entente_mark_add (builder->scene, &item, want ? ENTENTE_MARK_WANTS : ENTENTE_MARK_HAS);
}

/* Blank where what is had or wanted belongs to no dimension, so that the words line up */
static void
add_trait_sign (EntenteNetworkBuilder     *builder,
                const EntenteNetworkTrait *trait,
                double                     x,
                double                     y)
{
  EntenteSceneItem item = {.bounds = {x, y, BADGE_MARK, BADGE_MARK}, .detail = ENTENTE_DETAIL_LABEL};
  EntenteSwatch    swatch;

  if (!entente_network_get_swatch (builder->network, trait->dimension, &swatch))
    return;

  item.fill = entente_theme_get_series (builder->theme, trait->dimension, builder->network->dimensions[trait->dimension].color);
  entente_swatch_add (builder->scene, &item, swatch);
}

/**
 * entente_network_measure_traits:
 * @builder: what is drawn
 * @company: index of a company
 * @width: what there is room for, points
 *
 * Returns: how high the list of what it has and wants is, points
 */
double
entente_network_measure_traits (const EntenteNetworkBuilder *builder,
                                guint32                      company,
                                double                       width)
{
  double height = 0;

  for (guint32 i = builder->first_trait[company]; i != ENTENTE_NO_INDEX; i = builder->next_trait[i])
    height += measure_trait (builder, i, get_text_width (width)) + TRAIT_GAP;

  return height;
}

/* Returns: how high it is, points */
static double
add_name (EntenteNetworkBuilder *builder,
          guint32                trait,
          double                 x,
          double                 y,
          double                 width)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_TEXT,
    .bounds = {x, y, width, measure_trait (builder, trait, width)},
    .stroke = builder->theme->text,
    .detail = ENTENTE_DETAIL_SMALL,
    .text = builder->network->traits[trait].name,
    .style = *entente_network_get_text (ENTENTE_TEXT_TRAIT),
  };

  entente_scene_add (builder->scene, &item);

  return item.bounds.height;
}

/**
 * entente_network_add_traits:
 * @builder: what is drawn
 * @company: index of a company
 * @x: left edge of the list, points
 * @y: its upper edge, points
 * @width: what there is room for, points
 *
 * Lists what it has, and then what it wants.
 */
void
entente_network_add_traits (EntenteNetworkBuilder *builder,
                            guint32                company,
                            double                 x,
                            double                 y,
                            double                 width)
{
  double step = BADGE_MARK + BADGE_MARK_GAP;

  for (int want = 0; want <= 1; want++)
    for (guint32 i = builder->first_trait[company]; i != ENTENTE_NO_INDEX; i = builder->next_trait[i])
      {
        const EntenteNetworkTrait *trait = &builder->network->traits[i];

        if (trait->is_want != want)
          continue;

        add_badge_mark (builder, x, y + LOWER, want, trait->id);
        add_trait_sign (builder, trait, x + step, y + LOWER);
        y += add_name (builder, i, x + 2 * step, y, get_text_width (width)) + TRAIT_GAP;
      }
}
