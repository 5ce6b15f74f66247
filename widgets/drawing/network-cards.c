#include "widgets/drawing/network-card-layout.h"

#include "model/object/view.h"
#include "widgets/drawing/network-chips.h"
#include "widgets/drawing/network-looks.h"
#include "widgets/drawing/network-traits.h"
#include "widgets/drawing/text.h"

#include <math.h>

/* All in points */
#define STRIPE_X     6.
#define STRIPE       3.5
#define OWN_MARK     8.
#define BADGE_PAD    6.
#define BADGE_HEIGHT 15.
#define RADIUS       7.f

/* How much of a colour by rule the ground and the edge of a card show */
#define GROUND 0.11
#define EDGE   0.6

/* How much the dot of a company without a colour differs from soft text */
#define LIVELY 0.35
#define PALE   0.12

/* How much of its colour the edge of a card shows that is too small for a stripe, and its width and corners, pixels */
#define PLATE_COLOR  0.5
#define PLATE_EDGE   1.f
#define PLATE_RADIUS 3.f

/* From far away a company has the colour of its stripe; a neutral one is as dark as soft text is there. */
static EntenteColor
get_dot_color (const EntenteNetworkBuilder *builder,
               guint32                      company)
{
  const EntenteTheme *theme = builder->theme;
  EntenteColor        color = entente_network_get_stripe_color (builder->chart, theme, company);

  if (entente_network_is_focus (builder, company))
    return theme->accent;
  if (color.red == theme->card_edge.red && color.green == theme->card_edge.green && color.blue == theme->card_edge.blue)
    return entente_color_mix (entente_color_mix (theme->text_soft, theme->accent, LIVELY), theme->background, PALE);

  return color;
}

static void
add_shadow (EntenteNetworkBuilder *builder,
            const EntenteRect     *box)
{
  EntenteSceneItem shadow = {
    .kind = ENTENTE_SCENE_BOX,
    .bounds = {box->x - 0.5, box->y + 1, box->width + 1, box->height + 1.5},
    .fill = builder->theme->shadow,
    .radius = RADIUS + 1,
    .detail = ENTENTE_DETAIL_LABEL,
  };

  entente_scene_add (builder->scene, &shadow);
}

/* A company that is not known yet has a dashed edge, the one in focus a strong one. */
static void
style_edge (const EntenteNetworkBuilder *builder,
            guint32                      company,
            EntenteSceneItem            *item)
{
  const EntenteTheme *theme = builder->theme;

  if (builder->network->companies[company].placeholder)
    {
      item->stroke = theme->text_soft;
      item->n_dash = 2;
      item->dash[0] = 4;
      item->dash[1] = 3;
    }

  if (entente_network_is_focus (builder, company))
    {
      item->stroke = theme->accent;
      item->stroke_width = 2 * theme->line_width;
      item->n_dash = 0;
    }
}

static EntenteSceneItem
get_body (const EntenteNetworkBuilder *builder,
          guint32                      company,
          const EntenteRect           *box)
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

  if (entente_network_has_sign (builder, company))
    {
      EntenteColor color = get_dot_color (builder, company);

      item.fill = entente_color_mix (item.fill, color, GROUND);
      item.stroke = entente_color_mix (theme->card_edge, color, EDGE);
    }

  style_edge (builder, company, &item);

  return item;
}

/* What stands for a card from where it is no dot any more until what it bears can be seen: a card of the same place with an edge in the
   company's colour. */
static EntenteSceneItem
get_plate (const EntenteNetworkBuilder *builder,
           guint32                      company,
           const EntenteRect           *box,
           EntenteFarLook              *far)
{
  EntenteSceneItem item = get_body (builder, company, box);

  *far = (EntenteFarLook) {
    .width = (float)box->width,
    .height = (float)box->height,
    .edge = PLATE_EDGE,
    .radius = PLATE_RADIUS,
    .fill = item.fill,
    .stroke = entente_color_mix (item.stroke, get_dot_color (builder, company), PLATE_COLOR),
    .from = builder->names_beside ? ENTENTE_LATE_CARD : ENTENTE_FAR_CARD,
    .near = ENTENTE_ENLARGED,
    .until = ENTENTE_DETAIL_LABEL,
    .fleeting = TRUE,
    .unprinted = TRUE,
  };
  item.far = far;

  return item;
}

/* A name as it is seen from far away leaves no room for what else a card bears there. */
static gboolean
has_plate_above (const EntenteNetworkBuilder *builder,
                 guint32                      company)
{
  return builder->named_afar[company] && !entente_network_has_logo (builder, company) && !entente_network_has_ring (builder->chart, company);
}

/* A card whose name has no room yet is no larger than it is. */
static void
add_waiting_plate (EntenteNetworkBuilder *builder,
                   EntenteSceneItem       plate,
                   double                 until)
{
  EntenteFarLook far = *plate.far;

  far.until = (float)until;
  far.near = MIN (far.near, ENTENTE_ALMOST * far.until);
  plate.far = &far;
  entente_scene_add_overview (builder->scene, &plate);
}

/**
 * entente_network_add_plate:
 * @builder: what is drawn
 * @company: index of a company whose name is seen from far away
 * @from: scale from which the name is shown, pixels per point
 * @least: how large the card is at least from there on as long as it cannot be read, pixels
 *
 * Covers a card with an empty one for the name, unless it bears a picture or a ring.
 *
 * Returns: whether it does
 */
gboolean
entente_network_add_plate (EntenteNetworkBuilder *builder,
                           guint32                company,
                           double                 from,
                           const EntentePoint    *least)
{
  EntenteFarLook   far;
  EntenteSceneItem plate = get_plate (builder, company, &builder->boxes[builder->chart->company_place[company]], &far);

  if (!has_plate_above (builder, company))
    return FALSE;

  if (from > far.from)
    add_waiting_plate (builder, plate, from);

  far.from = MAX (far.from, (float)from);
  far.least_width = (float)least->x;
  far.least_height = (float)least->y;
  entente_scene_add_overview (builder->scene, &plate);

  return TRUE;
}

static void
add_body (EntenteNetworkBuilder *builder,
          guint32                company,
          const EntenteRect     *box)
{
  EntenteColor     color = get_dot_color (builder, company);
  EntenteFarLook   dot = entente_network_get_dot (builder, builder->chart->company_place[company], &color), far;
  EntenteSceneItem item = get_body (builder, company, box), plate = get_plate (builder, company, box, &far);

  if (builder->theme->shadow.alpha > 0 && !builder->network->companies[company].placeholder)
    add_shadow (builder, box);

  item.far = &dot;
  entente_scene_add (builder->scene, &item);

  if (!has_plate_above (builder, company))
    entente_scene_add (builder->scene, &plate);
}

static void
add_stripe (EntenteNetworkBuilder *builder,
            guint32                company,
            const EntenteRect     *box)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_BOX,
    .bounds = {box->x + STRIPE_X, box->y + ENTENTE_CARD_PAD_Y, STRIPE, box->height - 2 * ENTENTE_CARD_PAD_Y},
    .fill = entente_network_get_stripe_color (builder->chart, builder->theme, company),
    .radius = STRIPE / 2,
    .detail = ENTENTE_DETAIL_LABEL,
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
      .bounds = {right - ENTENTE_CARD_PAD + 3 - ENTENTE_CARD_SIGN, box->y + ENTENTE_CARD_PAD_Y + 2, ENTENTE_CARD_SIGN, ENTENTE_CARD_SIGN},
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

static void
add_head (EntenteNetworkBuilder   *builder,
          guint32                  company,
          const EntenteRect       *box,
          const EntenteCardLayout *card)
{
  const EntenteTheme *theme = builder->theme;
  EntenteRect         name = entente_card_layout_get_name_box (box, card);
  EntenteRect         region = {name.x, name.y + name.height + ENTENTE_CARD_REGION_GAP, box->width - card->text_x - ENTENTE_CARD_PAD / 2, card->region_height - ENTENTE_CARD_REGION_GAP};
  EntentePoint        centre = {box->x + ENTENTE_CARD_PAD + ENTENTE_RING_SIZE / 2 - 2, box->y + ENTENTE_CARD_PAD_Y + ENTENTE_RING_SIZE / 2};
  EntenteSceneItem    mark = {
       .bounds = {box->x + ENTENTE_CARD_PAD, box->y + ENTENTE_CARD_PAD_Y + 1.5, ENTENTE_CARD_MARK, ENTENTE_CARD_MARK},
       .fill = theme->text_soft,
       .detail = ENTENTE_DETAIL_LABEL,
  };

  if (card->has_ring)
    {
      mark.bounds.x = centre.x - ENTENTE_CARD_MARK / 2;
      mark.bounds.y = centre.y - ENTENTE_CARD_MARK / 2;
      entente_network_add_ring (builder->scene, builder->chart, theme, company, centre);
    }

  entente_mark_add (builder->scene, &mark, entente_network_get_kind_mark (builder->network, company));
  add_text (builder, &card->name_style, &theme->text, &name, builder->network->companies[company].name, builder->named_afar[company] ? ENTENTE_READABLE : builder->names_beside ? ENTENTE_LATE_CARD
                                                                                                                                                                                : ENTENTE_DETAIL_NAME);

  if (entente_network_get_region_name (builder, company) != NULL)
    add_text (builder, entente_network_get_text (ENTENTE_TEXT_REGION), &theme->text_soft, &region, entente_network_get_region_name (builder, company), ENTENTE_DETAIL_LABEL);
}

/* At the right edge, beside name and region */
static void
add_logo (EntenteNetworkBuilder   *builder,
          guint32                  company,
          const EntenteRect       *box,
          const EntenteCardLayout *card)
{
  double           bottom = card->badges_y > 0 ? card->badges_y - ENTENTE_CARD_BADGES_GAP : box->height - ENTENTE_CARD_PAD_Y;
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_PICTURE,
    .bounds = {box->x + box->width - ENTENTE_CARD_PAD - ENTENTE_CARD_LOGO_WIDTH, box->y + (ENTENTE_CARD_PAD_Y + bottom - ENTENTE_CARD_LOGO_HEIGHT) / 2, ENTENTE_CARD_LOGO_WIDTH, ENTENTE_CARD_LOGO_HEIGHT},
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
  EntenteCardLayout card;

  entente_card_layout_init (builder, company, &card);
  add_body (builder, company, box);
  add_stripe (builder, company, box);
  add_head (builder, company, box, &card);
  add_look (builder, company, box);

  if (entente_network_has_logo (builder, company))
    add_logo (builder, company, box, &card);

  if (card.badges_y == 0)
    return;

  if (builder->chart->badges == ENTENTE_VIEW_BADGE_LIST)
    entente_network_add_traits (builder, company, box->x + ENTENTE_CARD_PAD, box->y + card.badges_y, box->width - 2 * ENTENTE_CARD_PAD);
  else
    entente_network_add_chips (builder, company, box->x + ENTENTE_CARD_PAD, box->y + card.badges_y, ENTENTE_CARD_MAX_CHIPS);
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
