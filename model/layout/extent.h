#pragma once

#include "model/layout/layout.h"

#include <math.h>

G_BEGIN_DECLS

/**
 * EntenteExtent:
 * @left: points
 * @top: points
 * @right: points
 * @bottom: points
 *
 * The smallest rectangle around what was added to it.
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} EntenteExtent;

/* Around nothing; also when more space is added to its sides. */
#define ENTENTE_EXTENT_NONE ((EntenteExtent) {INFINITY, INFINITY, -INFINITY, -INFINITY})

EntenteExtent entente_extent_of_graph (const EntenteLayoutGraph *graph);
void          entente_extent_add_box  (EntenteExtent            *self,
                                       const EntenteLayoutBox   *box);
void          entente_extent_unite    (EntenteExtent            *self,
                                       const EntenteExtent      *more);
gboolean      entente_extent_meets    (const EntenteExtent      *self,
                                       const EntenteExtent      *other,
                                       double                    gap);

G_END_DECLS
