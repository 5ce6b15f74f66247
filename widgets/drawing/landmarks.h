#pragma once

#include "model/object/value.h"

G_BEGIN_DECLS

/**
 * EntenteLandmark:
 * @place: its middle, points
 * @width: with the air around it, pixels at every scale
 * @height: with the air around it, pixels at every scale
 * @least: scale (pixels per point) below which it is not shown whatever there is room for
 * @from: (out): scale from which it is shown
 *
 * A name on a map that is as large at every scale.
 */
typedef struct
{
  EntentePoint place;
  double       width;
  double       height;
  double       least;
  double       from;
} EntenteLandmark;

void entente_landmarks_arrange (EntenteLandmark *landmarks,
                                guint            n_landmarks,
                                double           most);

G_END_DECLS
