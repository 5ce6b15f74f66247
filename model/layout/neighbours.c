#include "model/layout/neighbours.h"

static void
append (EntenteNeighbours *self,
        guint32            box,
        guint32            end,
        guint32            edge)
{
  guint32 at = self->offsets[box + 1]++;

  self->ends[at] = end;
  self->edges[at] = edge;
}

/**
 * entente_neighbours_init:
 * @self: what is set up
 * @graph: a graph
 *
 * Lists for each box of a graph those it is joined with.
 */
void
entente_neighbours_init (EntenteNeighbours        *self,
                         const EntenteLayoutGraph *graph)
{
  self->offsets = g_new0 (guint32, (gsize)graph->n_boxes + 2);
  self->ends = g_new (guint32, 2 * (gsize)graph->n_edges + 1);
  self->edges = g_new (guint32, 2 * (gsize)graph->n_edges + 1);

  for (guint32 i = 0; i < graph->n_edges; i++)
    if (graph->edges[i].a != graph->edges[i].b)
      {
        self->offsets[graph->edges[i].a + 2]++;
        self->offsets[graph->edges[i].b + 2]++;
      }

  for (guint32 i = 2; i < graph->n_boxes + 2; i++)
    self->offsets[i] += self->offsets[i - 1];

  for (guint32 i = 0; i < graph->n_edges; i++)
    if (graph->edges[i].a != graph->edges[i].b)
      {
        append (self, graph->edges[i].a, graph->edges[i].b, i);
        append (self, graph->edges[i].b, graph->edges[i].a, i);
      }
}

void
entente_neighbours_clear (EntenteNeighbours *self)
{
  g_clear_pointer (&self->offsets, g_free);
  g_clear_pointer (&self->ends, g_free);
  g_clear_pointer (&self->edges, g_free);
}

/**
 * entente_neighbours_count:
 * @self: neighbours
 * @box: index of a box
 *
 * Returns: how many lines the box has
 */
guint32
entente_neighbours_count (const EntenteNeighbours *self,
                          guint32                  box)
{
  return self->offsets[box + 1] - self->offsets[box];
}
