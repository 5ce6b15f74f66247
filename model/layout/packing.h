#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntentePacket:
 * @width: points, the gap to the next one included
 * @height: points, the gap to the next one included
 * @x: (out): left, points
 * @y: (out): top, points
 *
 * Something to find a place for beside others.
 */
typedef struct
{
  double width;
  double height;
  double x;
  double y;
} EntentePacket;

double entente_packing_place (EntentePacket *packets,
                              guint32        n_packets,
                              double         aspect,
                              GCancellable  *cancellable);

G_END_DECLS
