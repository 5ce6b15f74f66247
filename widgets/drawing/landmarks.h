#pragma once

#include "model/object/value.h"

G_BEGIN_DECLS

/**
 * EntenteLandmark:
 * @place: its middle, points
 * @width: pixels at every scale
 * @height: pixels at every scale
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

/**
 * EntenteLandmarkAir:
 * @far: between two names, side by side and one above the other, up to the scale @until; pixels
 * @near: the same from the scale @from on, at most @far
 * @until: scale, pixels per point
 * @from: scale above @until, pixels per point
 *
 * How close names may come: closer where fewer of them are seen at once. In between, each step of the zoom counts alike.
 */
typedef struct
{
  EntentePoint far;
  EntentePoint near;
  double       until;
  double       from;
} EntenteLandmarkAir;

void entente_landmarks_arrange (EntenteLandmark          *landmarks,
                                guint                     n_landmarks,
                                const EntenteLandmarkAir *air,
                                double                    most);

G_END_DECLS
