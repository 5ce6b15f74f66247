#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

/**
 * EntenteNeighbours:
 * @offsets: for each box where its entries start; @offsets[i + 1] is where they end
 * @ends: the boxes at the other ends of its lines
 * @edges: the lines themselves, as indices into the graph
 *
 * Who is joined with whom. Lines from a box to itself are left out.
 */
typedef struct
{
  guint32 *offsets;
  guint32 *ends;
  guint32 *edges;
} EntenteNeighbours;

void    entente_neighbours_init  (EntenteNeighbours        *self,
                                  const EntenteLayoutGraph *graph);
void    entente_neighbours_clear (EntenteNeighbours        *self);
guint32 entente_neighbours_count (const EntenteNeighbours  *self,
                                  guint32                   box);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteNeighbours, entente_neighbours_clear)

G_END_DECLS
