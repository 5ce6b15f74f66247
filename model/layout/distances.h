#pragma once

#include "model/layout/neighbours.h"

G_BEGIN_DECLS

#define ENTENTE_CLOSENESS_ONE 65535.0

/**
 * EntenteDistances:
 * @n_boxes: rows
 * @n_sources: columns
 * @stride: from one row to the next; what lies between the last column and the next row is 0
 * @sources: (array length=n_sources): the box that each column is measured from
 * @closeness: %ENTENTE_CLOSENESS_ONE over the distance along the lines; 0 for the box itself and where there is no way
 *
 * Distances from some or all boxes to all boxes, in steps. They are kept as what sweeps multiply with, in few bytes.
 */
typedef struct
{
  guint32  n_boxes;
  guint32  n_sources;
  guint32  stride;
  guint32 *sources;
  guint16 *closeness;
} EntenteDistances;

void    entente_distances_init          (EntenteDistances         *self,
                                         const EntenteNeighbours  *neighbours,
                                         guint32                   n_boxes,
                                         const guint32            *sources,
                                         guint32                   n_sources,
                                         GCancellable             *cancellable);
void    entente_distances_init_weighted (EntenteDistances         *self,
                                         const EntenteNeighbours  *neighbours,
                                         guint32                   n_boxes,
                                         const double             *lengths,
                                         GCancellable             *cancellable);
void    entente_distances_clear         (EntenteDistances         *self);
double  entente_distances_get           (const EntenteDistances   *self,
                                         guint32                   box,
                                         guint32                   source);
guint32 entente_layout_find_parts       (const EntenteLayoutGraph *graph,
                                         guint32                  *part);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteDistances, entente_distances_clear)

G_END_DECLS
