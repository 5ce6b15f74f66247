#pragma once

#include "widgets/drawing/aside.h"

G_BEGIN_DECLS

/**
 * EntenteLandmark:
 * @place: middle of what it belongs to, points
 * @width: pixels at every scale
 * @height: pixels at every scale
 * @least: scale (pixels per point) below which it is not shown whatever there is room for
 * @sides: (array length=n_sides): where it may stand beside @place, what is liked best first
 * @n_sides: 0 if it stands around @place
 * @dot: half of what it belongs to where that is a dot, points
 * @card: half of what it belongs to where that is a card, points
 * @from: (out): scale from which it is shown
 * @side: (out): index of the side where it stands
 *
 * A name on a map that is as large at every scale.
 */
typedef struct
{
  EntentePoint        place;
  double              width;
  double              height;
  double              least;
  const EntenteAside *sides;
  guint               n_sides;
  EntentePoint        dot;
  EntentePoint        card;
  double              from;
  guint               side;
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

void   entente_landmarks_arrange (EntenteLandmark          *landmarks,
                                  guint                     n_landmarks,
                                  const EntenteLandmarkAir *air,
                                  double                    most);
double entente_landmarks_rate    (const EntenteLandmark    *landmarks,
                                  guint                     n_landmarks,
                                  double                    most);

G_END_DECLS
