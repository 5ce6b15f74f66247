#include "model/layout/ego-private.h"
#include "model/layout/ring.h"

/* Two boxes of the first ring that share a box of the second are drawn together, unless it has more lines than this. */
#define MOST_SHARED 6

/*
 * entente_ego_is_first:
 *
 * Returns: whether a box is joined with the focus itself
 */
gboolean
entente_ego_is_first (const EntenteEgo *self,
                      guint32           box)
{
  for (guint32 k = self->neighbours.offsets[box]; k < self->neighbours.offsets[box + 1]; k++)
    if (self->neighbours.ends[k] == self->graph->focus)
      return TRUE;

  return FALSE;
}

static void
append_edge (GArray *edges,
             guint32 a,
             guint32 b)
{
  EntenteLayoutEdge edge = {.a = a, .b = b};

  if (a != ENTENTE_LAYOUT_NO_INDEX && b != ENTENTE_LAYOUT_NO_INDEX)
    g_array_append_val (edges, edge);
}

/* Lines among the first boxes, and ways from one to another over one box further out. */
static GArray *
list_inner_edges (const EntenteEgo *self,
                  const guint32    *index)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (EntenteLayoutEdge));

  for (guint32 box = 0; box < self->graph->n_boxes; box++)
    {
      const guint32 *ends = &self->neighbours.ends[self->neighbours.offsets[box]];
      guint32        n = entente_neighbours_count (&self->neighbours, box);

      for (guint32 k = 0; index[box] != ENTENTE_LAYOUT_NO_INDEX && k < n; k++)
        if (ends[k] > box)
          append_edge (edges, index[box], index[ends[k]]);

      for (guint32 k = 0; box != self->graph->focus && index[box] == ENTENTE_LAYOUT_NO_INDEX && n <= MOST_SHARED && k < n; k++)
        for (guint32 m = 0; m < k; m++)
          if (ends[k] != ends[m])
            append_edge (edges, index[ends[m]], index[ends[k]]);
    }

  return edges;
}

/*
 * entente_ego_order_first:
 *
 * Orders what is joined with the focus. That decides how far apart the ways outwards run: what is joined there stands side
 * by side.
 */
void
entente_ego_order_first (EntenteEgo *self)
{
  guint32                      n = 0;
  g_autofree guint32          *index = g_new (guint32, self->graph->n_boxes), *order = g_new (guint32, self->graph->n_boxes);
  g_autofree guint32          *first = g_new (guint32, self->graph->n_boxes);
  g_autofree EntenteLayoutBox *boxes = g_new (EntenteLayoutBox, self->graph->n_boxes);
  g_autoptr (GArray) edges = NULL;
  EntenteLayoutGraph ring = {.boxes = boxes, .keep = self->graph->keep};

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    {
      index[i] = entente_ego_is_first (self, i) ? n : ENTENTE_LAYOUT_NO_INDEX;
      boxes[n] = self->graph->boxes[i];
      first[n] = i;
      n += index[i] == n;
    }

  edges = list_inner_edges (self, index);
  ring.n_boxes = self->n_first = n;
  ring.edges = (EntenteLayoutEdge *)edges->data;
  ring.n_edges = edges->len;
  entente_ring_order (&ring, order, self->cancellable);

  for (guint32 i = 0; i < n; i++)
    self->first[i] = first[order[i]];
}
