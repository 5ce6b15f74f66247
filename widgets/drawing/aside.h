#pragma once

#include "model/object/value.h"

G_BEGIN_DECLS

/**
 * EntenteAside:
 * @dot: how far from the middle of what it belongs to its own middle lies where that is a dot, points
 * @card: the same where it is a card, points
 * @pixels: how far besides, pixels
 * @least: scale (pixels per point) below which nothing may stand there
 * @leaves: scale from which it moves towards the middle
 * @arrives: scale above @leaves from which it lies there; 0 when it lies there at every scale
 *
 * Where a name stands beside what it belongs to. As the view comes nearer it moves there, and each step of the zoom counts
 * alike.
 */
typedef struct
{
  EntentePoint dot;
  EntentePoint card;
  EntentePoint pixels;
  float        least;
  float        leaves;
  float        arrives;
} EntenteAside;

double       entente_get_way     (double              scale,
                                  double              from,
                                  double              until);
EntentePoint entente_aside_get   (const EntenteAside *self,
                                  double              scale);
EntentePoint entente_aside_print (const EntenteAside *self,
                                  double              scale);
EntenteAside entente_aside_scale (const EntenteAside *self,
                                  double              scale);

G_END_DECLS
