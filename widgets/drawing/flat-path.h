#pragma once

#include "widgets/drawing/path.h"

G_BEGIN_DECLS

/**
 * EntenteFlatPath:
 * @points: (array length=n_points): a path as straight pieces
 * @lengths: (array length=n_points): way from the start to each of them, points
 * @bounds: what it covers
 *
 * A path made ready for many questions.
 */
typedef struct
{
  guint32       n_points;
  EntentePoint *points;
  double       *lengths;
  EntenteRect   bounds;
} EntenteFlatPath;

void         entente_flat_path_init    (EntenteFlatPath     *flat,
                                        const EntentePoint  *points,
                                        guint32              n_points);
void         entente_flat_path_clear   (EntenteFlatPath     *flat);
EntentePoint entente_flat_path_get_point (const EntenteFlatPath *flat,
                                        double               fraction,
                                        EntentePoint        *direction);
EntentePoint entente_flat_path_get_nearest (const EntenteFlatPath *flat,
                                        double               x,
                                        double               y);
gboolean     entente_flat_path_touches (const EntenteFlatPath *flat,
                                        const EntenteRect   *area);

G_END_DECLS
