/* What open and closed frames have in common: a name, a colour, and the sign by which they are closed and opened. */

#include "widgets/drawing/network-builder.h"

#include "widgets/drawing/path.h"

#include <glib/gi18n.h>

/* How far the hand may be off the sign by which a frame is closed */
#define TOGGLE_REACH 5.

/**
 * entente_network_get_frame_name:
 * @frame: a frame
 *
 * Returns: what to call it, also when it has no name
 */
const char *
entente_network_get_frame_name (const EntenteChartFrame *frame)
{
  return frame->name != NULL && frame->name[0] != '\0' ? frame->name : _("Frame");
}

/**
 * entente_network_get_frame_color:
 * @builder: what is drawn
 * @frame: a frame
 *
 * Returns: the colour of its border, its own or a neutral one
 */
EntenteColor
entente_network_get_frame_color (const EntenteNetworkBuilder *builder,
                                 const EntenteChartFrame     *frame)
{
  EntenteColor color;

  return entente_color_parse (frame->color, &color) ? entente_theme_adapt (builder->theme, color, 1.5) : builder->theme->frame;
}

/**
 * entente_network_add_toggle:
 * @builder: what is drawn
 * @frame: a frame
 * @x: left, points
 * @y: top, points
 *
 * Adds the sign by which a frame is opened or closed.
 */
void
entente_network_add_toggle (EntenteNetworkBuilder   *builder,
                            const EntenteChartFrame *frame,
                            double                   x,
                            double                   y)
{
  EntenteSceneItem sign = {
    .bounds = {x, y, ENTENTE_TOGGLE, ENTENTE_TOGGLE},
    .fill = builder->theme->text_soft,
    .detail = ENTENTE_READABLE,
  };
  EntenteSceneItem reach = {
    .kind = ENTENTE_SCENE_BOX,
    .part = ENTENTE_PART_TOGGLE,
    .object = frame->id,
    .bounds = entente_rect_inflate (&sign.bounds, TOGGLE_REACH),
  };

  entente_mark_add (builder->scene, &sign, frame->place == ENTENTE_NO_INDEX ? ENTENTE_MARK_OPEN : ENTENTE_MARK_CLOSED);
  entente_scene_add (builder->scene, &reach);
}
