#include "widgets/drawing/network-builder.h"

#include "widgets/drawing/text.h"

#include <glib/gi18n.h>
#include <math.h>

/* All in points */
#define PAD_X      12.
#define PAD_Y      10.
#define SIGN_GAP   7.
#define MAX_NAME   140.
#define MORE_NAME  60.
#define COUNT_GAP  2.
#define MIN_WIDTH  132.
#define WIDTH_STEP 12.
#define RADIUS     9.f
#define EDGE       1.2f

/* Of the corners of a card seen from far away, pixels */
#define PLATE_RADIUS 3.f

/* How far the cards that seem to lie below look out, and how many they are */
#define SHEET    3.5
#define N_SHEETS 2

/* How much of its colour the ground of a closed frame shows */
#define GROUND 0.12

/* What stands where on the card of a closed frame, from its upper left corner */
typedef struct
{
  char            *count;
  EntenteTextStyle name_style;
  double           name_width;
  double           name_height;
  double           count_width;
  double           count_height;
  double           width;
  double           height;
} Closed;

/* "12 companies, 5 deals" */
static char *
count_to_text (const EntenteChartFrame *frame)
{
  g_autofree char *companies = g_strdup_printf (ngettext ("%u company", "%u companies", frame->n_companies), frame->n_companies);
  g_autofree char *deals = NULL;

  if (frame->n_deals == 0)
    return g_steal_pointer (&companies);

  deals = g_strdup_printf (ngettext ("%u deal", "%u deals", frame->n_deals), frame->n_deals);

  return g_strjoin (_(", "), companies, deals, NULL);
}

static void
measure (const EntenteNetworkBuilder *builder,
         const EntenteChartFrame     *frame,
         Closed                      *closed)
{
  const char             *font = builder->theme->font;
  const EntenteTextStyle *count_style = entente_network_get_text (ENTENTE_TEXT_REGION);
  double                  width;

  closed->count = count_to_text (frame);
  closed->name_style = *entente_network_get_text (ENTENTE_TEXT_NAME);
  closed->name_width = entente_text_fit (font, &closed->name_style, entente_network_get_frame_name (frame), MAX_NAME, MAX_NAME + MORE_NAME);
  entente_text_measure (font, &closed->name_style, entente_network_get_frame_name (frame), closed->name_width, &width, &closed->name_height);
  entente_text_measure (font, count_style, closed->count, 0, &closed->count_width, &closed->count_height);

  width = MAX (width, closed->count_width) + 2 * PAD_X + ENTENTE_TOGGLE + SIGN_GAP + 1;
  closed->width = MAX (MIN_WIDTH, ceil (width / WIDTH_STEP) * WIDTH_STEP);
  closed->height = closed->name_height + COUNT_GAP + closed->count_height + 2 * PAD_Y;
}

/* The card on top of the pile */
static EntenteSceneItem
get_body (const EntenteNetworkBuilder *builder,
          const EntenteChartFrame     *frame,
          const EntenteRect           *box)
{
  EntenteColor     color = entente_network_get_frame_color (builder, frame);
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_BOX,
    .part = ENTENTE_PART_BODY,
    .object = frame->id,
    .bounds = {box->x, box->y, box->width - N_SHEETS * SHEET, box->height - N_SHEETS * SHEET},
    .fill = entente_color_mix (builder->theme->card, color, GROUND),
    .stroke = color,
    .stroke_width = EDGE * builder->theme->line_width,
    .radius = RADIUS,
  };

  item.fill.alpha = 1;

  return item;
}

/* Looks like a pile of cards. */
static void
add_body (EntenteNetworkBuilder   *builder,
          const EntenteChartFrame *frame,
          const EntenteRect       *box)
{
  EntenteSceneItem top = get_body (builder, frame, box), item = top;

  item.part = 0;
  item.object = NULL;

  for (int i = N_SHEETS; i > 0; i--)
    {
      item.bounds.x = top.bounds.x + i * SHEET;
      item.bounds.y = top.bounds.y + i * SHEET;
      entente_scene_add (builder->scene, &item);
    }

  entente_scene_add (builder->scene, &top);
}

/**
 * entente_network_add_closed_plate:
 * @builder: what is drawn
 * @frame: a closed frame whose name is seen from far away
 * @from: scale from which it is seen, pixels per point
 * @least: how large its card is at least as long as the card cannot be read, pixels
 *
 * Covers the card of a closed frame with one that has room for the name.
 */
void
entente_network_add_closed_plate (EntenteNetworkBuilder   *builder,
                                  const EntenteChartFrame *frame,
                                  double                   from,
                                  const EntentePoint      *least)
{
  EntenteSceneItem plate = get_body (builder, frame, &builder->boxes[frame->place]);
  EntenteFarLook   far = {
      .width = (float)plate.bounds.width,
      .height = (float)plate.bounds.height,
      .least_width = (float)least->x,
      .least_height = (float)least->y,
      .edge = EDGE,
      .radius = PLATE_RADIUS,
      .fill = plate.fill,
      .stroke = plate.stroke,
      .from = (float)from,
      .near = ENTENTE_ENLARGED,
      .until = ENTENTE_READABLE,
      .fleeting = TRUE,
      .unprinted = TRUE,
  };

  plate.far = &far;
  entente_scene_add_overview (builder->scene, &plate);
}

static void
add_text (EntenteNetworkBuilder  *builder,
          const EntenteTextStyle *style,
          EntenteColor            color,
          EntenteRect             bounds,
          const char             *text,
          float                   detail)
{
  EntenteSceneItem item = {.kind = ENTENTE_SCENE_TEXT, .bounds = bounds, .stroke = color, .detail = detail, .text = text, .style = *style};

  entente_scene_add (builder->scene, &item);
}

static void
add_closed (EntenteNetworkBuilder   *builder,
            const EntenteChartFrame *frame,
            const EntenteRect       *box)
{
  const EntenteTheme *theme = builder->theme;
  Closed              closed;
  double              x = box->x + PAD_X + ENTENTE_TOGGLE + SIGN_GAP, y = box->y + PAD_Y;

  measure (builder, frame, &closed);
  add_body (builder, frame, box);

  entente_network_add_toggle (builder, frame, box->x + PAD_X, y + 4);
  add_text (builder, &closed.name_style, theme->text, (EntenteRect) {x, y, closed.name_width, closed.name_height}, entente_network_get_frame_name (frame), ENTENTE_DETAIL_NAME);
  add_text (builder, entente_network_get_text (ENTENTE_TEXT_REGION), theme->text_soft,
            (EntenteRect) {x, y + closed.name_height + COUNT_GAP, ceil (closed.count_width) + 1, closed.count_height}, closed.count, ENTENTE_DETAIL_LABEL);
  g_free (closed.count);
}

/**
 * entente_network_measure_closed:
 * @builder: what is drawn
 * @frame: index of a closed frame
 * @width: (out): of its card, points
 * @height: (out): of its card, points
 */
void
entente_network_measure_closed (const EntenteNetworkBuilder *builder,
                                guint32                      frame,
                                double                      *width,
                                double                      *height)
{
  Closed closed;

  measure (builder, &builder->chart->frames[frame], &closed);
  *width = closed.width + N_SHEETS * SHEET;
  *height = closed.height + N_SHEETS * SHEET;
  g_free (closed.count);
}

/**
 * entente_network_get_closed_name:
 * @builder: what is drawn
 * @frame: a closed frame
 * @item: (out): its name as it stands on its card
 */
void
entente_network_get_closed_name (const EntenteNetworkBuilder *builder,
                                 const EntenteChartFrame     *frame,
                                 EntenteSceneItem            *item)
{
  const EntenteRect *box = &builder->boxes[frame->place];
  Closed             closed;

  measure (builder, frame, &closed);
  *item = (EntenteSceneItem) {
    .kind = ENTENTE_SCENE_TEXT,
    .object = frame->id,
    .bounds = {box->x + PAD_X + ENTENTE_TOGGLE + SIGN_GAP, box->y + PAD_Y, closed.name_width, closed.name_height},
    .stroke = builder->theme->text,
    .text = entente_network_get_frame_name (frame),
    .style = closed.name_style,
  };
  g_free (closed.count);
}

/**
 * entente_network_add_closed:
 * @builder: what is drawn
 *
 * Adds a card for every closed frame: its name, and how many companies and deals are in it.
 */
void
entente_network_add_closed (EntenteNetworkBuilder *builder)
{
  for (guint32 i = 0; i < builder->chart->n_places; i++)
    {
      const EntenteChartPlace *place = &builder->chart->places[i];

      if (place->kind == ENTENTE_CHART_FRAME)
        add_closed (builder, &builder->chart->frames[place->index], &builder->boxes[i]);
    }
}
