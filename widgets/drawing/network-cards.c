#include "widgets/drawing/network-builder.h"

#include "model/object/view.h"
#include "widgets/drawing/text.h"

#include <glib/gi18n.h>
#include <math.h>

/* All in points */
#define STRIPE_X       6.
#define STRIPE         3.5
#define PAD            15.
#define PAD_Y          9.
#define MARK           16.
#define MARK_GAP       8.
#define MAX_NAME       126.
#define MAX_FOCUS_NAME 160.
#define MORE_NAME      48.
#define MIN_WIDTH      120.
#define MIN_LIST_WIDTH 180.
#define WIDTH_STEP     12.
#define REGION_GAP     1.
#define BADGES_GAP     7.
#define PILL_HEIGHT    16.5
#define PILL_PAD       6.
#define PILL_GAP       5.
#define BADGE_MARK     7.5
#define BADGE_MARK_GAP 4.
#define TRAIT_GAP      2.
#define RADIUS         7.f

#define TEXT_X (PAD + MARK + MARK_GAP)

/* What stands where on a card, from its upper left corner */
typedef struct
{
  EntenteTextStyle name_style;
  double           width;
  double           height;
  double           name_width;
  double           name_height;
  double           region_height;
  double           badges_y;
} Card;

static gboolean
is_focus (const EntenteNetworkBuilder *builder,
          guint32                      company)
{
  return builder->network->focus == company;
}

static const EntenteTextStyle *
get_name_style (const EntenteNetworkBuilder *builder,
                guint32                      company)
{
  return entente_network_get_text (is_focus (builder, company) ? ENTENTE_TEXT_FOCUS_NAME : ENTENTE_TEXT_NAME);
}

static const char *
get_region (const EntenteNetworkBuilder *builder,
            guint32                      company)
{
  guint32 region = builder->network->companies[company].region;

  return region < builder->network->n_regions ? builder->network->regions[region].name : NULL;
}

static guint
count_traits (const EntenteNetworkBuilder *builder,
              guint32                      company,
              gboolean                     want)
{
  guint n_traits = 0;

  for (guint32 i = builder->first_trait[company]; i != ENTENTE_NO_INDEX; i = builder->next_trait[i])
    if (builder->network->traits[i].is_want == want)
      n_traits++;

  return n_traits;
}

static char *
count_to_text (guint    n_traits,
               gboolean want)
{
  return want ? g_strdup_printf (ngettext ("%u wants", "%u wants", n_traits), n_traits)
              : g_strdup_printf (ngettext ("%u has", "%u has", n_traits), n_traits);
}

static double
get_pill_width (const EntenteNetworkBuilder *builder,
                guint                        n_traits,
                gboolean                     want)
{
  g_autofree char *text = count_to_text (n_traits, want);
  double           width;

  entente_text_measure (builder->theme->font, entente_network_get_text (ENTENTE_TEXT_BADGE), text, 0, &width, NULL);

  return 2 * PILL_PAD + BADGE_MARK + BADGE_MARK_GAP + ceil (width) + 1;
}

static double
measure_pills (const EntenteNetworkBuilder *builder,
               guint32                      company)
{
  double width = 0;

  for (int want = 0; want <= 1; want++)
    {
      guint n_traits = count_traits (builder, company, want);

      if (n_traits > 0)
        width += get_pill_width (builder, n_traits, want) + (width > 0 ? PILL_GAP : 0);
    }

  return width;
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

static double
measure_list (const EntenteNetworkBuilder *builder,
              guint32                      company,
              double                       width)
{
  double height = 0;

  for (guint32 i = builder->first_trait[company]; i != ENTENTE_NO_INDEX; i = builder->next_trait[i])
    height += measure_trait (builder, i, width) + TRAIT_GAP;

  return height;
}

static double
get_list_text_width (double card_width)
{
  return card_width - 2 * PAD - BADGE_MARK - BADGE_MARK_GAP;
}

static void
measure_badges (const EntenteNetworkBuilder *builder,
                guint32                      company,
                Card                        *card)
{
  double height = 0;

  if (builder->first_trait[company] == ENTENTE_NO_INDEX || builder->chart->badges == ENTENTE_VIEW_BADGE_HIDE)
    return;

  if (builder->chart->badges == ENTENTE_VIEW_BADGE_LIST)
    {
      card->width = MAX (card->width, MIN_LIST_WIDTH);
      height = measure_list (builder, company, get_list_text_width (card->width));
    }
  else
    {
      double width = 2 * PAD + measure_pills (builder, company);

      card->width = MAX (card->width, ceil (width / WIDTH_STEP) * WIDTH_STEP);
      height = PILL_HEIGHT;
    }

  card->badges_y = card->height + BADGES_GAP;
  card->height = card->badges_y + height;
}

static void
measure (const EntenteNetworkBuilder *builder,
         guint32                      company,
         Card                        *card)
{
  const char *name = builder->network->companies[company].name;
  const char *region = get_region (builder, company);
  const char *font = builder->theme->font;
  double      widest = is_focus (builder, company) ? MAX_FOCUS_NAME : MAX_NAME;
  double      name_width, region_width = 0;

  card->name_style = *get_name_style (builder, company);
  card->name_width = entente_text_fit (font, &card->name_style, name, widest, widest + MORE_NAME);
  entente_text_measure (font, &card->name_style, name, card->name_width, &name_width, &card->name_height);
  card->region_height = 0;
  card->badges_y = 0;

  if (region != NULL)
    {
      entente_text_measure (font, entente_network_get_text (ENTENTE_TEXT_REGION), region, widest, &region_width, &card->region_height);
      card->region_height += REGION_GAP;
    }

  card->width = TEXT_X + MAX (name_width, region_width) + PAD + 1;
  card->width = MAX (MIN_WIDTH, ceil (card->width / WIDTH_STEP) * WIDTH_STEP);
  card->height = PAD_Y + MAX (card->name_height + card->region_height, MARK);
  measure_badges (builder, company, card);
  card->height += PAD_Y;
}

static void
add_body (EntenteNetworkBuilder *builder,
          guint32                company,
          const EntenteRect     *box)
{
  const EntenteNetworkCompany *entry = &builder->network->companies[company];
  const EntenteTheme          *theme = builder->theme;
  EntenteSceneItem             item = {
                .kind = ENTENTE_SCENE_BOX,
                .part = ENTENTE_PART_BODY,
                .object = entry->id,
                .bounds = *box,
                .fill = entry->placeholder ? theme->background : theme->card,
                .stroke = theme->card_edge,
                .stroke_width = theme->line_width,
                .radius = RADIUS,
  };

  if (theme->shadow.alpha > 0 && !entry->placeholder)
    {
      EntenteSceneItem shadow = {
        .kind = ENTENTE_SCENE_BOX,
        .bounds = {box->x - 0.5, box->y + 1, box->width + 1, box->height + 1.5},
        .fill = theme->shadow,
        .radius = RADIUS + 1,
        .detail = ENTENTE_DETAIL_LABEL,
      };

      entente_scene_add (builder->scene, &shadow);
    }

  if (entry->placeholder)
    {
      item.stroke = theme->text_soft;
      item.n_dash = 2;
      item.dash[0] = 4;
      item.dash[1] = 3;
    }

  if (is_focus (builder, company))
    {
      item.stroke = theme->accent;
      item.stroke_width = 2 * theme->line_width;
      item.n_dash = 0;
    }

  entente_scene_add (builder->scene, &item);
}

static void
add_stripe (EntenteNetworkBuilder *builder,
            guint32                company,
            const EntenteRect     *box)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_BOX,
    .bounds = {box->x + STRIPE_X, box->y + PAD_Y, STRIPE, box->height - 2 * PAD_Y},
    .fill = entente_network_get_stripe_color (builder->chart, builder->theme, company),
    .radius = STRIPE / 2,
  };

  entente_scene_add (builder->scene, &item);
}

static void
add_text (EntenteNetworkBuilder  *builder,
          const EntenteTextStyle *style,
          const EntenteColor     *color,
          const EntenteRect      *box,
          const char             *text,
          float                   detail)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_TEXT,
    .bounds = *box,
    .stroke = *color,
    .detail = detail,
    .text = text,
    .style = *style,
  };

  entente_scene_add (builder->scene, &item);
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

static double
add_pill (EntenteNetworkBuilder *builder,
          guint32                company,
          double                 x,
          double                 y,
          guint                  n_traits,
          gboolean               want)
{
  g_autofree char        *text = count_to_text (n_traits, want);
  const EntenteTheme     *theme = builder->theme;
  const EntenteTextStyle *style = entente_network_get_text (ENTENTE_TEXT_BADGE);
  const char             *object = builder->network->companies[company].id;
  EntenteColor            color = want ? theme->wants : theme->has;
  double                  width = get_pill_width (builder, n_traits, want);
  double                  height;
  EntenteSceneItem        pill = {
           .kind = ENTENTE_SCENE_BOX,
           .part = ENTENTE_PART_BADGE,
           .object = object,
           .bounds = {x, y, width, PILL_HEIGHT},
           .fill = entente_color_fade (color, 0.11),
           .radius = PILL_HEIGHT / 2,
           .detail = ENTENTE_DETAIL_LABEL,
  };
  EntenteRect box = {x + PILL_PAD + BADGE_MARK + BADGE_MARK_GAP, y, 0, 0};

  entente_text_measure (theme->font, style, text, 0, NULL, &height);
  box.width = x + width - box.x;
  box.height = height;
  box.y += (PILL_HEIGHT - height) / 2;

  entente_scene_add (builder->scene, &pill);
  add_badge_mark (builder, x + PILL_PAD, y + (PILL_HEIGHT - BADGE_MARK) / 2, want, object);
  add_text (builder, style, &theme->text_on_badge, &box, text, ENTENTE_DETAIL_SMALL);

  return width;
}

static void
add_pills (EntenteNetworkBuilder *builder,
           guint32                company,
           double                 x,
           double                 y)
{
  for (int want = 0; want <= 1; want++)
    {
      guint n_traits = count_traits (builder, company, want);

      if (n_traits > 0)
        x += add_pill (builder, company, x, y, n_traits, want) + PILL_GAP;
    }
}

static void
add_list (EntenteNetworkBuilder *builder,
          guint32                company,
          double                 x,
          double                 y,
          double                 width)
{
  const EntenteTextStyle *style = entente_network_get_text (ENTENTE_TEXT_TRAIT);

  for (int want = 0; want <= 1; want++)
    for (guint32 i = builder->first_trait[company]; i != ENTENTE_NO_INDEX; i = builder->next_trait[i])
      {
        const EntenteNetworkTrait *trait = &builder->network->traits[i];
        EntenteRect                box = {x + BADGE_MARK + BADGE_MARK_GAP, y, width, measure_trait (builder, i, width)};

        if (trait->is_want != want)
          continue;

        add_badge_mark (builder, x, y + 2.5, want, trait->id);
        add_text (builder, style, &builder->theme->text, &box, trait->name, ENTENTE_DETAIL_SMALL);
        y += box.height + TRAIT_GAP;
      }
}

static void
add_card (EntenteNetworkBuilder *builder,
          guint32                company,
          const EntenteRect     *box)
{
  const EntenteTheme *theme = builder->theme;
  Card                card;
  EntenteRect         name, region;
  EntenteSceneItem    mark = {
       .bounds = {box->x + PAD, box->y + PAD_Y + 1.5, MARK, MARK},
       .fill = theme->text_soft,
       .detail = ENTENTE_DETAIL_NAME,
  };

  measure (builder, company, &card);
  name = (EntenteRect) {box->x + TEXT_X, box->y + PAD_Y, card.name_width, card.name_height};
  region = (EntenteRect) {name.x, name.y + name.height + REGION_GAP, box->width - TEXT_X - PAD / 2, card.region_height - REGION_GAP};

  add_body (builder, company, box);
  add_stripe (builder, company, box);
  entente_mark_add (builder->scene, &mark, entente_network_get_kind_mark (builder->network, company));
  add_text (builder, &card.name_style, &theme->text, &name,
            builder->network->companies[company].name, ENTENTE_DETAIL_NAME);

  if (get_region (builder, company) != NULL)
    add_text (builder, entente_network_get_text (ENTENTE_TEXT_REGION), &theme->text_soft, &region,
              get_region (builder, company), ENTENTE_DETAIL_LABEL);

  if (card.badges_y == 0)
    return;

  if (builder->chart->badges == ENTENTE_VIEW_BADGE_LIST)
    add_list (builder, company, box->x + PAD, box->y + card.badges_y, get_list_text_width (box->width));
  else
    add_pills (builder, company, box->x + PAD, box->y + card.badges_y);
}

/**
 * entente_network_measure_card:
 * @builder: what is drawn
 * @company: index of a company
 * @width: (out): of its card, points
 * @height: (out): of its card, points
 */
void
entente_network_measure_card (const EntenteNetworkBuilder *builder,
                              guint32                      company,
                              double                      *width,
                              double                      *height)
{
  Card card;

  measure (builder, company, &card);
  *width = card.width;
  *height = card.height;
}

/**
 * entente_network_add_cards:
 * @builder: what is drawn
 *
 * Adds a card for every company of the chart.
 */
void
entente_network_add_cards (EntenteNetworkBuilder *builder)
{
  for (guint32 i = 0; i < builder->chart->n_places; i++)
    {
      const EntenteChartPlace *place = &builder->chart->places[i];

      if (place->kind == ENTENTE_CHART_COMPANY)
        add_card (builder, place->index, &builder->boxes[i]);
    }
}
