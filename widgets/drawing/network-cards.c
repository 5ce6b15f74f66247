#include "widgets/drawing/network-builder.h"

#include "model/object/view.h"
#include "widgets/drawing/network-chips.h"
#include "widgets/drawing/network-looks.h"
#include "widgets/drawing/text.h"

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
#define MAX_CHIPS      150.
#define BADGE_MARK     7.5
#define BADGE_MARK_GAP 4.
#define TRAIT_GAP      2.
#define SIGN           8.5
#define SIGN_GAP       8.
#define OWN_MARK       8.
#define BADGE_PAD      6.
#define BADGE_HEIGHT   15.
#define LOGO_WIDTH     34.
#define LOGO_HEIGHT    24.
#define LOGO_GAP       8.
#define RADIUS         7.f

/* How much of a colour by rule the ground and the edge of a card show */
#define GROUND 0.11
#define EDGE   0.6

/* How much the dot of a company without a colour differs from soft text */
#define LIVELY 0.35
#define PALE   0.12

/* Scales (pixels per point) below which the card is a dot of its colour, so that it needs no stripe, and below which names
   are enlarged so much that there is no room for marks */
#define STRIPE_DETAIL (0.8f * ENTENTE_FAR_CARD)
#define MARK_DETAIL   0.45f

/* What stands where on a card, from its upper left corner */
typedef struct
{
  EntenteTextStyle name_style;
  gboolean         has_ring;
  double           text_x;
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
  return card_width - 2 * PAD - 2 * (BADGE_MARK + BADGE_MARK_GAP);
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
      double width;

      entente_network_measure_chips (builder, company, MAX_CHIPS, &width, &height);
      card->width = MAX (card->width, ceil ((width + 2 * PAD) / WIDTH_STEP) * WIDTH_STEP);
    }

  card->badges_y = card->height + BADGES_GAP;
  card->height = card->badges_y + height;
}

static gboolean
has_sign (const EntenteNetworkBuilder *builder,
          guint32                      company)
{
  const EntenteTint *tint = entente_network_get_tint (builder->chart, ENTENTE_COMPANY, company);

  return tint != NULL && entente_tint_has_sign (tint);
}

static gboolean
has_logo (const EntenteNetworkBuilder *builder,
          guint32                      company)
{
  const char *logo = builder->network->companies[company].logo;

  return logo != NULL && logo[0] != '\0';
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
  card->has_ring = entente_network_has_ring (builder->chart, company);
  card->text_x = PAD + (card->has_ring ? ENTENTE_RING_SIZE : MARK) + MARK_GAP;

  if (region != NULL)
    {
      entente_text_measure (font, entente_network_get_text (ENTENTE_TEXT_REGION), region, widest, &region_width, &card->region_height);
      card->region_height += REGION_GAP;
    }

  if (has_sign (builder, company))
    name_width += SIGN_GAP + SIGN;
  if (has_logo (builder, company))
    region_width = name_width = MAX (name_width, region_width) + LOGO_GAP + LOGO_WIDTH;

  card->width = card->text_x + MAX (name_width, region_width) + PAD + 1;
  card->width = MAX (MIN_WIDTH, ceil (card->width / WIDTH_STEP) * WIDTH_STEP);
  card->height = PAD_Y + MAX (card->name_height + card->region_height, card->has_ring ? ENTENTE_RING_SIZE : MARK);

  if (has_logo (builder, company))
    card->height = MAX (card->height, PAD_Y + LOGO_HEIGHT);

  measure_badges (builder, company, card);
  card->height += PAD_Y;
}

/* From far away a company has the colour of its stripe; a neutral one is as dark as soft text is there. */
static EntenteColor
get_dot_color (const EntenteNetworkBuilder *builder,
               guint32                      company)
{
  const EntenteTheme *theme = builder->theme;
  EntenteColor        color = entente_network_get_stripe_color (builder->chart, theme, company);

  if (is_focus (builder, company))
    return theme->accent;
  if (color.red == theme->card_edge.red && color.green == theme->card_edge.green && color.blue == theme->card_edge.blue)
    return entente_color_mix (entente_color_mix (theme->text_soft, theme->accent, LIVELY), theme->background, PALE);

  return color;
}

static void
add_body (EntenteNetworkBuilder *builder,
          guint32                company,
          const EntenteRect     *box)
{
  EntenteColor                 color = get_dot_color (builder, company);
  EntenteFarLook               dot = entente_network_get_dot (builder, builder->chart->company_place[company], &color);
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
                .far = &dot,
  };

  if (has_sign (builder, company))
    {
      item.fill = entente_color_mix (item.fill, color, GROUND);
      item.stroke = entente_color_mix (theme->card_edge, color, EDGE);
    }

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
    .detail = STRIPE_DETAIL,
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
        double                     sign_x = x + BADGE_MARK + BADGE_MARK_GAP;
        EntenteRect                box = {sign_x + BADGE_MARK + BADGE_MARK_GAP, y, width, measure_trait (builder, i, width)};

        if (trait->is_want != want)
          continue;

        add_badge_mark (builder, x, y + 2.5, want, trait->id);
        add_trait_sign (builder, trait, sign_x, y + 2.5);
        add_text (builder, style, &builder->theme->text, &box, trait->name, ENTENTE_DETAIL_SMALL);
        y += box.height + TRAIT_GAP;
      }
}

/* What a rule puts on the edge of a card */
static void
add_rule_badge (EntenteNetworkBuilder *builder,
                const char            *text,
                const EntenteRect     *box)
{
  const EntenteTheme     *theme = builder->theme;
  const EntenteTextStyle *style = entente_network_get_text (ENTENTE_TEXT_RULE_BADGE);
  double                  width, height, pill_width;
  EntenteSceneItem        pill = {
           .kind = ENTENTE_SCENE_BOX,
           .part = ENTENTE_PART_BADGE,
           .fill = theme->card,
           .stroke = theme->text_soft,
           .stroke_width = 0.9f * theme->line_width,
           .radius = BADGE_HEIGHT / 2,
           .detail = ENTENTE_DETAIL_SMALL,
  };
  EntenteRect words;

  entente_text_measure (theme->font, style, text, 0, &width, &height);
  pill_width = MIN (MAX (ceil (width) + 1 + 2 * BADGE_PAD, BADGE_HEIGHT), box->width - 2 * RADIUS);
  pill.bounds = (EntenteRect) {box->x + box->width - RADIUS - pill_width, box->y - BADGE_HEIGHT / 2, pill_width, BADGE_HEIGHT};
  words = (EntenteRect) {pill.bounds.x + BADGE_PAD, box->y - height / 2, pill_width - 2 * BADGE_PAD, height};

  entente_scene_add (builder->scene, &pill);
  add_text (builder, style, &theme->text, &words, text, ENTENTE_DETAIL_SMALL);
}

/* Its colour's sign at the upper right, the mark of a look of its own at the lower right, its badge on the edge */
static void
add_look (EntenteNetworkBuilder *builder,
          guint32                company,
          const EntenteRect     *box)
{
  const EntenteLook *look = entente_lens_get_look (builder->chart->lens, ENTENTE_COMPANY, company);
  const EntenteTint *tint = entente_network_get_tint (builder->chart, ENTENTE_COMPANY, company);
  double             right = box->x + box->width;
  EntenteSceneItem   sign = {
      .bounds = {right - PAD + 3 - SIGN, box->y + PAD_Y + 2, SIGN, SIGN},
      .detail = ENTENTE_DETAIL_LABEL,
  };

  if (tint != NULL)
    {
      sign.fill = entente_tint_get_color (tint, builder->theme);
      entente_tint_add_sign (tint, builder->scene, &sign, builder->network);
    }

  if (entente_network_has_own_look (builder->chart, ENTENTE_COMPANY, company))
    {
      sign.fill = builder->theme->text_soft;
      sign.bounds = (EntenteRect) {right - OWN_MARK - 4, box->y + box->height - OWN_MARK - 4, OWN_MARK, OWN_MARK};
      entente_mark_add (builder->scene, &sign, ENTENTE_MARK_OWN);
    }

  if (look != NULL && look->badge != NULL)
    add_rule_badge (builder, look->badge, box);
}

static EntenteRect
get_name_box (const EntenteRect *box,
              const Card        *card)
{
  double room = card->has_ring ? ENTENTE_RING_SIZE : 0;

  return (EntenteRect) {
    box->x + card->text_x,
    box->y + PAD_Y + MAX (0, (room - card->name_height - card->region_height) / 2),
    card->name_width,
    card->name_height,
  };
}

static void
add_head (EntenteNetworkBuilder *builder,
          guint32                company,
          const EntenteRect     *box,
          const Card            *card)
{
  const EntenteTheme *theme = builder->theme;
  EntenteRect         name = get_name_box (box, card);
  EntenteRect         region = {name.x, name.y + name.height + REGION_GAP, box->width - card->text_x - PAD / 2, card->region_height - REGION_GAP};
  EntentePoint        centre = {box->x + PAD + ENTENTE_RING_SIZE / 2 - 2, box->y + PAD_Y + ENTENTE_RING_SIZE / 2};
  EntenteSceneItem    mark = {
       .bounds = {box->x + PAD, box->y + PAD_Y + 1.5, MARK, MARK},
       .fill = theme->text_soft,
       .detail = MARK_DETAIL,
  };

  if (card->has_ring)
    {
      mark.bounds.x = centre.x - MARK / 2;
      mark.bounds.y = centre.y - MARK / 2;
      entente_network_add_ring (builder->scene, builder->chart, theme, company, centre);
    }

  entente_mark_add (builder->scene, &mark, entente_network_get_kind_mark (builder->network, company));
  add_text (builder, &card->name_style, &theme->text, &name, builder->network->companies[company].name, builder->named_afar[company] ? ENTENTE_READABLE : ENTENTE_DETAIL_NAME);

  if (get_region (builder, company) != NULL)
    add_text (builder, entente_network_get_text (ENTENTE_TEXT_REGION), &theme->text_soft, &region, get_region (builder, company), ENTENTE_DETAIL_LABEL);
}

/* At the right edge, beside name and region */
static void
add_logo (EntenteNetworkBuilder *builder,
          guint32                company,
          const EntenteRect     *box,
          const Card            *card)
{
  double           bottom = card->badges_y > 0 ? card->badges_y - BADGES_GAP : box->height - PAD_Y;
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_PICTURE,
    .bounds = {box->x + box->width - PAD - LOGO_WIDTH, box->y + (PAD_Y + bottom - LOGO_HEIGHT) / 2, LOGO_WIDTH, LOGO_HEIGHT},
    .detail = ENTENTE_DETAIL_NAME,
    .text = builder->network->companies[company].logo,
  };

  entente_scene_add (builder->scene, &item);
}

static void
draw_card (EntenteNetworkBuilder *builder,
           guint32                company,
           const EntenteRect     *box)
{
  Card card;

  measure (builder, company, &card);
  add_body (builder, company, box);
  add_stripe (builder, company, box);
  add_head (builder, company, box, &card);
  add_look (builder, company, box);

  if (has_logo (builder, company))
    add_logo (builder, company, box, &card);

  if (card.badges_y == 0)
    return;

  if (builder->chart->badges == ENTENTE_VIEW_BADGE_LIST)
    add_list (builder, company, box->x + PAD, box->y + card.badges_y, get_list_text_width (box->width));
  else
    entente_network_add_chips (builder, company, box->x + PAD, box->y + card.badges_y, MAX_CHIPS);
}

/* A card that a rule enlarges is the same card, larger. */
static void
add_card (EntenteNetworkBuilder *builder,
          guint32                company,
          const EntenteRect     *box)
{
  double                size = entente_network_get_size (builder->chart, company);
  EntenteNetworkBuilder apart = *builder;
  EntenteRect           unscaled = {0, 0, box->width / size, box->height / size};
  g_autoptr (EntenteScene) card = NULL;

  if (size == 1)
    {
      draw_card (builder, company, box);
      return;
    }

  card = entente_scene_new ();
  apart.scene = card;
  draw_card (&apart, company, &unscaled);
  entente_scene_append (builder->scene, card, box->x, box->y, size);
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
  double size = entente_network_get_size (builder->chart, company);
  Card   card;

  measure (builder, company, &card);
  *width = card.width * size;
  *height = card.height * size;
}

/**
 * entente_network_get_card_name:
 * @builder: what is drawn
 * @company: index of a company
 * @box: its card, points
 * @item: (out): its name as it stands on the card
 */
void
entente_network_get_card_name (const EntenteNetworkBuilder *builder,
                               guint32                      company,
                               const EntenteRect           *box,
                               EntenteSceneItem            *item)
{
  double      size = entente_network_get_size (builder->chart, company);
  EntenteRect unscaled = {0, 0, box->width / size, box->height / size}, name;
  Card        card;

  measure (builder, company, &card);
  name = get_name_box (&unscaled, &card);
  *item = (EntenteSceneItem) {
    .kind = ENTENTE_SCENE_TEXT,
    .object = builder->network->companies[company].id,
    .bounds = {box->x + name.x * size, box->y + name.y * size, name.width * size, name.height * size},
    .stroke = builder->theme->text,
    .scale = (float)size,
    .text = builder->network->companies[company].name,
    .style = card.name_style,
  };
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

      if (place->kind != ENTENTE_CHART_COMPANY)
        continue;

      entente_scene_set_faint (builder->scene, entente_chart_is_faint (builder->chart, ENTENTE_COMPANY, place->index));
      add_card (builder, place->index, &builder->boxes[i]);
    }

  entente_scene_set_faint (builder->scene, FALSE);
}
