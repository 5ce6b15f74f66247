#pragma once

#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/**
 * EntenteFadingPiece:
 * @curve: the piece itself
 * @strength: share of the line's strength that is left here, 0 to 1
 * @phase: how far into the dashes it starts, points
 *
 * A piece of a line that fades towards its middle.
 */
typedef struct
{
  EntentePoint curve[4];
  double       strength;
  double       phase;
} EntenteFadingPiece;

GArray *entente_fading_cut (const EntenteSceneItem *item,
                            const EntentePoint     *points,
                            double                  scale) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
