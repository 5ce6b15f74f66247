#include "widgets/drawing/network-builder.h"

#include "widgets/drawing/path.h"
#include "widgets/drawing/text.h"

#include <math.h>

/* All in points */
#define RADIUS      12.f
#define PAD_X       12.
#define PAD_Y       8.
#define LEAST_WIDTH 24.
#define NAME_AIR    3.
#define TOGGLE_GAP  6.
#define LINE_HEIGHT 14.

/* How much of its colour a frame's ground and border show */
#define GROUND 0.07
#define BORDER 0.42

static gboolean
is_open (const EntenteChartFrame *frame)
{
  return frame->place == ENTENTE_NO_INDEX;
}

static const char *
get_name (const EntenteChartFrame *frame)
{
  return frame->name != NULL ? frame->name : "";
}

static EntenteRect
get_name_box (const EntenteNetworkBuilder *builder,
              const EntenteChartFrame     *frame)
{
  const EntenteTextStyle *style = entente_network_get_text (ENTENTE_TEXT_FRAME);
  double                  most = MAX (frame->width - 2 * PAD_X - ENTENTE_TOGGLE - TOGGLE_GAP, LEAST_WIDTH);
  double                  width, height;

  entente_text_measure (builder->theme->font, style, get_name (frame), most, &width, &height);

  return (EntenteRect) {frame->x + PAD_X + ENTENTE_TOGGLE + TOGGLE_GAP, frame->y + PAD_Y, MIN (ceil (width) + 1, most), height};
}

/* The strip on which the sign and the name stand */
static EntenteRect
get_strip (const EntenteNetworkBuilder *builder,
           const EntenteChartFrame     *frame)
{
  EntenteRect name = get_name_box (builder, frame);

  return (EntenteRect) {frame->x + PAD_X, name.y, name.x + name.width - frame->x - PAD_X, name.height};
}

static EntenteSceneItem
make_name (const EntenteNetworkBuilder *builder,
           const EntenteChartFrame     *frame)
{
  return (EntenteSceneItem) {
    .kind = ENTENTE_SCENE_TEXT,
    .object = frame->id,
    .bounds = get_name_box (builder, frame),
    .stroke = entente_theme_adapt (builder->theme, entente_network_get_frame_color (builder, frame), 5),
    .text = get_name (frame),
    .style = *entente_network_get_text (ENTENTE_TEXT_FRAME),
  };
}

/* The ground under a name is opaque, so that lines pass behind it. From far away the name is one of the overview's. */
static void
add_name (EntenteNetworkBuilder   *builder,
          const EntenteChartFrame *frame)
{
  const EntenteTheme *theme = builder->theme;
  EntenteColor        color = entente_network_get_frame_color (builder, frame);
  EntenteRect         box = get_name_box (builder, frame), strip = get_strip (builder, frame);
  EntenteSceneItem    ground = {
       .kind = ENTENTE_SCENE_BOX,
       .part = ENTENTE_PART_LABEL,
       .object = frame->id,
       .bounds = entente_rect_inflate (&strip, NAME_AIR),
       .fill = entente_color_mix (theme->background, color, GROUND),
       .radius = 3,
       .detail = ENTENTE_READABLE,
  };
  EntenteSceneItem text = make_name (builder, frame);

  text.object = NULL;
  text.detail = ENTENTE_READABLE;
  entente_scene_add (builder->scene, &ground);
  entente_network_add_toggle (builder, frame, strip.x, box.y + (MIN (box.height, LINE_HEIGHT) - ENTENTE_TOGGLE) / 2);
  entente_scene_add (builder->scene, &text);
}

/* Only the border and the name of a frame can be hit, so that one can draw and select inside it. */
static void
add_border (EntenteNetworkBuilder   *builder,
            const EntenteChartFrame *frame,
            EntenteSceneItem        *item)
{
  double       right = frame->x + frame->width, bottom = frame->y + frame->height;
  EntentePoint corners[] = {{right, frame->y}, {right, bottom}, {frame->x, bottom}, {frame->x, frame->y}};
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  g_array_append_val (path, corners[3]);

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    entente_path_add_line (path, &corners[i]);

  item->kind = ENTENTE_SCENE_LINE;
  item->part = ENTENTE_PART_LINE;
  item->object = frame->id;
  item->fill.alpha = 0;
  item->stroke.alpha = 0;
  entente_scene_add_path (builder->scene, item, (EntentePoint *)path->data, path->len);
}

static void
add_frame (EntenteNetworkBuilder   *builder,
           const EntenteChartFrame *frame)
{
  EntenteColor     color = entente_network_get_frame_color (builder, frame);
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_BOX,
    .bounds = {frame->x, frame->y, frame->width, frame->height},
    .fill = entente_color_fade (color, GROUND),
    .stroke = entente_color_fade (color, BORDER),
    .stroke_width = 0.9f * builder->theme->line_width,
    .radius = RADIUS,
  };

  entente_scene_add (builder->scene, &item);
  add_border (builder, frame, &item);
}

/**
 * entente_network_add_frames:
 * @builder: what is drawn
 *
 * Adds the frames around groups of companies, without their names.
 */
void
entente_network_add_frames (EntenteNetworkBuilder *builder)
{
  for (guint32 i = 0; i < builder->chart->n_frames; i++)
    if (is_open (&builder->chart->frames[i]))
      add_frame (builder, &builder->chart->frames[i]);
}

/**
 * entente_network_add_frame_names:
 * @builder: what is drawn
 *
 * Adds the names of frames, over the lines that cross the frames.
 */
void
entente_network_add_frame_names (EntenteNetworkBuilder *builder)
{
  for (guint32 i = 0; i < builder->chart->n_frames; i++)
    if (is_open (&builder->chart->frames[i]))
      add_name (builder, &builder->chart->frames[i]);
}

/**
 * entente_network_get_frame_name_item:
 * @builder: what is drawn
 * @frame: a frame
 * @item: (out): its name as it stands on the frame or, when it is closed, on its card
 */
void
entente_network_get_frame_name_item (const EntenteNetworkBuilder *builder,
                                     const EntenteChartFrame     *frame,
                                     EntenteSceneItem            *item)
{
  if (is_open (frame))
    *item = make_name (builder, frame);
  else
    entente_network_get_closed_name (builder, frame, item);
}

/**
 * entente_network_frame_obstacles:
 * @builder: what is drawn
 *
 * Remembers where the names of frames are, so that labels go elsewhere.
 */
void
entente_network_frame_obstacles (EntenteNetworkBuilder *builder)
{
  for (guint32 i = 0; i < builder->chart->n_frames; i++)
    if (is_open (&builder->chart->frames[i]))
      {
        EntenteRect box = get_strip (builder, &builder->chart->frames[i]);

        g_array_append_val (builder->obstacles, box);
      }
}
