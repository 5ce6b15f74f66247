#pragma once

#include "widgets/drawing/aside.h"
#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/* Scales (pixels per point) below which cards are dots, and from which they are cards */
#define ENTENTE_FAR_DOT  0.23f
#define ENTENTE_FAR_CARD 0.26f

/**
 * EntenteFarLook:
 * @offset: how far its middle lies from the middle of the item, points
 * @aside: where it stands beside that
 * @room: width of what it stays within, around its middle as long as it is wholly aside; points, 0 if it may reach anywhere
 * @width: what it covers, points
 * @height: what it covers, points
 * @least_width: what it covers at least, pixels; a text is as high as it must be and as wide as it then is
 * @least_height: what it covers at least, pixels
 * @edge: width of a box's border, pixels
 * @radius: of a box's corners, pixels; 0 for round ends
 * @fill: colour inside
 * @stroke: colour of the border or the text
 * @from: scale (pixels per point) below which it is not shown
 * @near: scale up to which the item looks wholly so
 * @until: scale from which it looks as it does on paper, and stands where it does there; above @near
 * @fleeting: whether it is not shown from @until on
 * @unprinted: whether no sheet of paper shows it
 *
 * How an item looks on a screen that shows so much of the chart that the item itself could not be seen or read. Between
 * @near and @until it looks a little like both, so that nothing jumps when the view comes nearer.
 */
struct _EntenteFarLook
{
  EntentePoint offset;
  EntenteAside aside;
  float        room;
  float        width;
  float        height;
  float        least_width;
  float        least_height;
  float        edge;
  float        radius;
  EntenteColor fill;
  EntenteColor stroke;
  float        from;
  float        near;
  float        until;
  gboolean     fleeting;
  gboolean     unprinted;
};

double                  entente_far_look_get_gain    (const EntenteSceneItem *item,
                                                      double                  scale);
const EntenteSceneItem *entente_far_look_see         (const EntenteSceneItem *item,
                                                      double                  scale,
                                                      EntenteSceneItem       *space);
gboolean                entente_far_look_print       (const EntenteSceneItem *item,
                                                      double                  scale,
                                                      EntenteSceneItem       *space);
EntenteRect             entente_far_look_get_bounds  (EntenteScene           *scene,
                                                      double                  scale);
EntenteRect             entente_far_look_get_content (EntenteScene           *scene,
                                                      double                  scale);

G_END_DECLS
