#include "widgets/drawing/network-card-layout.h"

#include "model/object/view.h"
#include "widgets/drawing/network-chips.h"
#include "widgets/drawing/network-looks.h"
#include "widgets/drawing/network-traits.h"
#include "widgets/drawing/text.h"

#include <math.h>

/* All in points */
#define MARK_GAP       8.
#define MAX_NAME       126.
#define MAX_FOCUS_NAME 160.
#define MORE_NAME      48.
#define MIN_WIDTH      120.
#define MIN_LIST_WIDTH 180.
#define WIDTH_STEP     12.
#define SIGN_GAP       8.
#define LOGO_GAP       8.

static const EntenteTextStyle *
get_name_style (const EntenteNetworkBuilder *builder,
                guint32                      company)
{
  return entente_network_get_text (entente_network_is_focus (builder, company) ? ENTENTE_TEXT_FOCUS_NAME : ENTENTE_TEXT_NAME);
}

static void
measure_badges (const EntenteNetworkBuilder *builder,
                guint32                      company,
                EntenteCardLayout           *card)
{
  double height = 0;

  if (builder->first_trait[company] == ENTENTE_NO_INDEX || builder->chart->badges == ENTENTE_VIEW_BADGE_HIDE)
    return;

  if (builder->chart->badges == ENTENTE_VIEW_BADGE_LIST)
    {
      card->width = MAX (card->width, MIN_LIST_WIDTH);
      height = entente_network_measure_traits (builder, company, card->width - 2 * ENTENTE_CARD_PAD);
    }
  else
    {
      double width;

      entente_network_measure_chips (builder, company, ENTENTE_CARD_MAX_CHIPS, &width, &height);
      card->width = MAX (card->width, ceil ((width + 2 * ENTENTE_CARD_PAD) / WIDTH_STEP) * WIDTH_STEP);
    }

  card->badges_y = card->height + ENTENTE_CARD_BADGES_GAP;
  card->height = card->badges_y + height;
}

gboolean
entente_network_is_focus (const EntenteNetworkBuilder *builder,
                          guint32                      company)
{
  return builder->network->focus == company;
}

const char *
entente_network_get_region_name (const EntenteNetworkBuilder *builder,
                                 guint32                      company)
{
  guint32 region = builder->network->companies[company].region;

  return region < builder->network->n_regions ? builder->network->regions[region].name : NULL;
}

gboolean
entente_network_has_sign (const EntenteNetworkBuilder *builder,
                          guint32                      company)
{
  const EntenteTint *tint = entente_network_get_tint (builder->chart, ENTENTE_COMPANY, company);

  return tint != NULL && entente_tint_has_sign (tint);
}

gboolean
entente_network_has_logo (const EntenteNetworkBuilder *builder,
                          guint32                      company)
{
  const char *logo = builder->network->companies[company].logo;

  return logo != NULL && logo[0] != '\0';
}

/**
 * entente_card_layout_init:
 * @builder: what is drawn
 * @company: index of a company
 * @card: (out): what stands where on its card
 */
void
entente_card_layout_init (const EntenteNetworkBuilder *builder,
                          guint32                      company,
                          EntenteCardLayout           *card)
{
  const char *name = builder->network->companies[company].name;
  const char *region = entente_network_get_region_name (builder, company);
  const char *font = builder->theme->font;
  double      widest = entente_network_is_focus (builder, company) ? MAX_FOCUS_NAME : MAX_NAME;
  double      name_width, region_width = 0;

  card->name_style = *get_name_style (builder, company);
  card->name_width = entente_text_fit (font, &card->name_style, name, widest, widest + MORE_NAME);
  entente_text_measure (font, &card->name_style, name, card->name_width, &name_width, &card->name_height);
  card->region_height = 0;
  card->badges_y = 0;
  card->has_ring = entente_network_has_ring (builder->chart, company);
  card->text_x = ENTENTE_CARD_PAD + (card->has_ring ? ENTENTE_RING_SIZE : ENTENTE_CARD_MARK) + MARK_GAP;

  if (region != NULL)
    {
      entente_text_measure (font, entente_network_get_text (ENTENTE_TEXT_REGION), region, widest, &region_width, &card->region_height);
      card->region_height += ENTENTE_CARD_REGION_GAP;
    }

  if (entente_network_has_sign (builder, company))
    name_width += SIGN_GAP + ENTENTE_CARD_SIGN;
  if (entente_network_has_logo (builder, company))
    region_width = name_width = MAX (name_width, region_width) + LOGO_GAP + ENTENTE_CARD_LOGO_WIDTH;

  card->width = card->text_x + MAX (name_width, region_width) + ENTENTE_CARD_PAD + 1;
  card->width = MAX (MIN_WIDTH, ceil (card->width / WIDTH_STEP) * WIDTH_STEP);
  card->height = ENTENTE_CARD_PAD_Y + MAX (card->name_height + card->region_height, card->has_ring ? ENTENTE_RING_SIZE : ENTENTE_CARD_MARK);

  if (entente_network_has_logo (builder, company))
    card->height = MAX (card->height, ENTENTE_CARD_PAD_Y + ENTENTE_CARD_LOGO_HEIGHT);

  measure_badges (builder, company, card);
  card->height += ENTENTE_CARD_PAD_Y;
}

/**
 * entente_card_layout_get_name_box:
 * @box: a card as large as it is without a rule, points
 * @card: what stands where on it
 *
 * Returns: where its name stands, points
 */
EntenteRect
entente_card_layout_get_name_box (const EntenteRect       *box,
                                  const EntenteCardLayout *card)
{
  double room = card->has_ring ? ENTENTE_RING_SIZE : 0;

  return (EntenteRect) {
    box->x + card->text_x,
    box->y + ENTENTE_CARD_PAD_Y + MAX (0, (room - card->name_height - card->region_height) / 2),
    card->name_width,
    card->name_height,
  };
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
  double            size = entente_network_get_size (builder->chart, company);
  EntenteCardLayout card;

  entente_card_layout_init (builder, company, &card);
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
  double            size = entente_network_get_size (builder->chart, company);
  EntenteRect       unscaled = {0, 0, box->width / size, box->height / size}, name;
  EntenteCardLayout card;

  entente_card_layout_init (builder, company, &card);
  name = entente_card_layout_get_name_box (&unscaled, &card);
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
