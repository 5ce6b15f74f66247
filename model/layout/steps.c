#include "model/layout/steps.h"

#include <string.h>

/* Boxes that may belong to the rings half a step and a whole step further out; some are reached twice. */
typedef struct
{
  GArray *half;
  GArray *whole;
} Front;

static guint32
get_step (const EntenteLayoutGraph *graph,
          guint32                   a,
          guint32                   b)
{
  return graph->boxes[a].is_hub || graph->boxes[b].is_hub ? 1 : 2;
}

static void
reach_out (const EntenteSteps       *self,
           const EntenteLayoutGraph *graph,
           const EntenteNeighbours  *neighbours,
           guint32                   box,
           Front                    *front)
{
  for (guint32 k = neighbours->offsets[box]; k < neighbours->offsets[box + 1]; k++)
    if (self->ring[neighbours->ends[k]] == ENTENTE_LAYOUT_NO_INDEX)
      g_array_append_val (get_step (graph, box, neighbours->ends[k]) == 1 ? front->half : front->whole, neighbours->ends[k]);
}

static guint32
take_ring (EntenteSteps *self,
           GArray       *boxes,
           guint32       end)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      guint32 box = g_array_index (boxes, guint32, i);

      if (self->ring[box] != ENTENTE_LAYOUT_NO_INDEX)
        continue;

      self->ring[box] = self->n_rings;
      self->order[end++] = box;
    }

  g_array_set_size (boxes, 0);
  self->first[++self->n_rings] = end;

  return end;
}

/**
 * entente_steps_init:
 * @self: (out caller-allocates): to be cleared
 * @graph: what is laid out, with a focus
 * @neighbours: of @graph
 *
 * Finds how far all boxes are from the focus.
 */
void
entente_steps_init (EntenteSteps             *self,
                    const EntenteLayoutGraph *graph,
                    const EntenteNeighbours  *neighbours)
{
  g_autoptr (GArray) half = g_array_new (FALSE, FALSE, sizeof (guint32)), whole = g_array_new (FALSE, FALSE, sizeof (guint32));
  Front   front = {half, whole};
  guint32 end = 0;

  *self = (EntenteSteps) {
    .ring = g_new (guint32, graph->n_boxes),
    .order = g_new (guint32, graph->n_boxes),
    .first = g_new0 (guint32, 2 * graph->n_boxes + 2),
  };
  memset (self->ring, 0xff, sizeof *self->ring * graph->n_boxes);
  g_array_append_val (front.half, graph->focus);

  while (front.half->len > 0 || front.whole->len > 0)
    {
      guint32 start = end;
      GArray *later = front.half;

      end = take_ring (self, front.half, end);
      front.half = front.whole;
      front.whole = later;

      for (guint32 i = start; i < end; i++)
        reach_out (self, graph, neighbours, self->order[i], &front);
    }
}

void
entente_steps_clear (EntenteSteps *self)
{
  g_free (self->ring);
  g_free (self->order);
  g_free (self->first);
}
