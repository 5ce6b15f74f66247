#include "model/layout/ring.h"
#include "model/layout/shapes.h"

#include <math.h>

/* Between neighbours, points. */
#define GAP 18.0

/* Few boxes stand as far from each other as their lines wish, but not further from the middle than this times that. */
#define MOST_WISH 1.25

static double
get_least_radius (const EntenteLayoutGraph *graph)
{
  double length = 0;

  for (guint32 i = 0; i < graph->n_edges; i++)
    length += graph->edges[i].length / graph->n_edges;

  return graph->n_boxes > 1 ? MIN (length / (2 * sin (G_PI / graph->n_boxes)), MOST_WISH * length) : 0;
}

/**
 * entente_layout_circle:
 * @graph: what to lay out, of one part
 * @cancellable: (nullable): to stop it
 *
 * Puts the boxes on a circle, in an order with few crossings; members of a group stand side by side.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
entente_layout_circle (EntenteLayoutGraph *graph,
                       GCancellable       *cancellable)
{
  g_autofree guint32 *order = g_new (guint32, graph->n_boxes + 1);

  entente_ring_order (graph, order, cancellable);
  entente_ring_place (graph->boxes, order, graph->n_boxes, GAP, get_least_radius (graph), cancellable);

  return !g_cancellable_is_cancelled (cancellable);
}
