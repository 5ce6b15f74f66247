#include "widgets/drawing/network-builder.h"

#include "widgets/drawing/network-looks.h"
#include "widgets/drawing/text.h"

#include <math.h>

/* All in points */
#define PAD_X      11.
#define PAD_Y      6.
#define MAX_TITLE  116.
#define MORE_TITLE 44.
#define SWATCH     9.
#define SWATCH_GAP 6.
#define WARNING    11.
#define OWN_MARK   7.

/* What stands where in a hub, from its upper left corner */
typedef struct
{
  EntenteTextStyle title_style;
  gboolean         has_sign;
  const char      *title;
  double           title_x;
  double           title_width;
  double           title_height;
  double           width;
  double           height;
} Hub;

static void
measure (const EntenteNetworkBuilder *builder,
         guint32                      deal,
         Hub                         *hub)
{
  const EntenteNetworkDeal *entry = &builder->network->deals[deal];
  g_autofree char          *title = entente_network_make_deal_title (builder->chart, deal);

  hub->title = entente_scene_intern (builder->scene, title);
  hub->has_sign = entente_network_has_deal_sign (builder->chart, deal);
  hub->title_style = *entente_network_get_text (ENTENTE_TEXT_HUB);
  hub->title_width = entente_text_fit (builder->theme->font, &hub->title_style, hub->title, MAX_TITLE, MAX_TITLE + MORE_TITLE);
  entente_text_measure (builder->theme->font, &hub->title_style, hub->title, hub->title_width, NULL, &hub->title_height);

  hub->title_x = PAD_X + (hub->has_sign ? SWATCH + SWATCH_GAP : 0);
  hub->width = hub->title_x + hub->title_width + (entry->one_sided ? SWATCH_GAP + WARNING : 0) + PAD_X;
  hub->height = hub->title_height + 2 * PAD_Y;
}

static void
add_body (EntenteNetworkBuilder *builder,
          guint32                deal,
          const EntenteRect     *box,
          const EntenteColor    *color)
{
  const EntenteTheme *theme = builder->theme;
  EntenteFarLook      knot = entente_network_get_knot (builder, color);
  EntenteSceneItem    body = {
       .kind = ENTENTE_SCENE_BOX,
       .part = ENTENTE_PART_BODY,
       .object = builder->network->deals[deal].id,
       .bounds = *box,
       .fill = entente_color_mix (theme->card, *color, 0.07),
       .stroke = *color,
       .stroke_width = 1.5f * theme->line_width,
       .radius = MIN (box->height / 2, 15),
       .far = &knot,
  };

  body.fill.alpha = 1;

  /* A ring until its title can be read */
  knot.near = ENTENTE_FAR_CARD;
  knot.until = ENTENTE_DETAIL_LABEL;

  entente_scene_add (builder->scene, &body);
}

/* A sign, and what the deal is called */
static void
add_title (EntenteNetworkBuilder *builder,
           guint32                deal,
           const EntenteRect     *box,
           const EntenteColor    *color)
{
  double           middle = box->y + box->height / 2;
  EntenteSceneItem title = {.kind = ENTENTE_SCENE_TEXT, .stroke = builder->theme->text, .detail = ENTENTE_DETAIL_LABEL};
  Hub              hub;

  measure (builder, deal, &hub);

  if (hub.has_sign)
    {
      EntenteSceneItem sign = {
        .bounds = {box->x + PAD_X, middle - SWATCH / 2, SWATCH, SWATCH},
        .fill = *color,
        .detail = ENTENTE_DETAIL_LABEL,
      };

      entente_network_add_deal_sign (builder->scene, &sign, builder->chart, deal);
    }

  title.text = hub.title;
  title.style = hub.title_style;
  title.bounds = (EntenteRect) {box->x + hub.title_x, middle - hub.title_height / 2, hub.title_width, hub.title_height};
  entente_scene_add (builder->scene, &title);
}

/* That it has a look of its own, and that one party gives alone */
static void
add_marks (EntenteNetworkBuilder *builder,
           guint32                deal,
           const EntenteRect     *box)
{
  const EntenteTheme *theme = builder->theme;
  EntenteSceneItem    mark = {.detail = ENTENTE_DETAIL_LABEL};

  if (entente_network_has_own_look (builder->chart, ENTENTE_DEAL, deal))
    {
      mark.fill = theme->text_soft;
      mark.bounds = (EntenteRect) {box->x + box->width - OWN_MARK, box->y + box->height - OWN_MARK * 1.2, OWN_MARK, OWN_MARK};
      entente_mark_add (builder->scene, &mark, ENTENTE_MARK_OWN);
    }

  if (builder->network->deals[deal].one_sided)
    {
      mark.fill = theme->warning;
      mark.bounds = (EntenteRect) {box->x + box->width - PAD_X - WARNING, box->y + (box->height - WARNING) / 2, WARNING, WARNING};
      entente_mark_add (builder->scene, &mark, ENTENTE_MARK_WARNING);
    }
}

static void
add_hub (EntenteNetworkBuilder *builder,
         guint32                deal,
         const EntenteRect     *box)
{
  EntenteColor color = entente_network_get_deal_color (builder->chart, builder->theme, deal);

  add_body (builder, deal, box, &color);
  add_title (builder, deal, box, &color);
  add_marks (builder, deal, box);
}

/**
 * entente_network_measure_hub:
 * @builder: what is drawn
 * @deal: index of a deal of three or more parties
 * @width: (out): of its hub, points
 * @height: (out): of its hub, points
 */
void
entente_network_measure_hub (const EntenteNetworkBuilder *builder,
                             guint32                      deal,
                             double                      *width,
                             double                      *height)
{
  Hub hub;

  measure (builder, deal, &hub);
  *width = hub.width;
  *height = hub.height;
}

/**
 * entente_network_add_hubs:
 * @builder: what is drawn
 *
 * Adds the capsule in the middle of every deal of three or more parties.
 */
void
entente_network_add_hubs (EntenteNetworkBuilder *builder)
{
  for (guint32 i = 0; i < builder->chart->n_places; i++)
    {
      const EntenteChartPlace *place = &builder->chart->places[i];

      if (place->kind != ENTENTE_CHART_HUB || !entente_network_shows_deal (builder->chart, place->index))
        continue;

      entente_scene_set_faint (builder->scene, entente_chart_is_faint (builder->chart, ENTENTE_DEAL, place->index));
      add_hub (builder, place->index, &builder->boxes[i]);
    }

  entente_scene_set_faint (builder->scene, FALSE);
}
