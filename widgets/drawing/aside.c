#include "widgets/drawing/aside.h"

#include "widgets/drawing/far-look.h"

#include <math.h>

static EntentePoint
scale_point (EntentePoint point,
             double       by)
{
  return (EntentePoint) {point.x * by, point.y * by};
}

static EntentePoint
add_points (EntentePoint a,
            EntentePoint b)
{
  return (EntentePoint) {a.x + b.x, a.y + b.y};
}

/**
 * entente_get_way:
 * @scale: pixels per point
 * @from: pixels per point
 * @until: pixels per point, above @from
 *
 * Returns: how far the view has come from one scale to another, 0 to 1; each step of the zoom counts alike
 */
double
entente_get_way (double scale,
                 double from,
                 double until)
{
  if (scale <= from)
    return 0;

  return scale < until ? log (scale / from) / log (until / from) : 1;
}

/**
 * entente_aside_get:
 * @self: where a name stands
 * @scale: pixels per point, above 0
 *
 * Returns: from the middle of what it belongs to to its own, points
 */
EntentePoint
entente_aside_get (const EntenteAside *self,
                   double              scale)
{
  double       left = self->arrives > 0 ? 1 - entente_get_way (scale, self->leaves, self->arrives) : 0;
  double       way = entente_get_way (scale, ENTENTE_FAR_DOT, ENTENTE_FAR_CARD);
  EntentePoint reach = add_points (scale_point (self->dot, 1 - way), scale_point (self->card, way));

  return scale_point (add_points (reach, scale_point (self->pixels, 1 / scale)), left);
}

/**
 * entente_aside_print:
 * @self: where a name stands
 * @scale: pixels per point of the screen from which sizes in pixels are taken, above 0
 *
 * Returns: the same on a sheet where what it belongs to is a dot, whatever the scale; points
 */
EntentePoint
entente_aside_print (const EntenteAside *self,
                     double              scale)
{
  return self->arrives > 0 ? add_points (self->dot, scale_point (self->pixels, 1 / scale)) : (EntentePoint) {0, 0};
}

/**
 * entente_aside_scale:
 * @self: where a name stands
 * @scale: how much larger everything becomes, above 0
 *
 * Returns: where it stands then
 */
EntenteAside
entente_aside_scale (const EntenteAside *self,
                     double              scale)
{
  return (EntenteAside) {
    .dot = scale_point (self->dot, scale),
    .card = scale_point (self->card, scale),
    .pixels = self->pixels,
    .least = (float)(self->least / scale),
    .leaves = (float)(self->leaves / scale),
    .arrives = (float)(self->arrives / scale),
  };
}
