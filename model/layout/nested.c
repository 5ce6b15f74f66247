#include "model/layout/nested.h"

#include "model/layout/frame-order.h"
#include "model/layout/gather.h"
#include "model/layout/nest.h"
#include "model/layout/parallel.h"
#include "model/layout/quality.h"
#include "model/layout/stress.h"

#include <math.h>
#include <string.h>

/* Starts of which the best is taken, and for how many boxes at most. */
#define N_STARTS         4
#define STARTS_MAX_BOXES 100u

/* With more lines, frames stay without a comparison. */
#define WEIGH_MAX_EDGES 4000u

/* How many times as many lines may cross so that boxes stay in their frames, and how many of all lines besides. */
#define MORE_CROSSINGS 1.5
#define FREE_CROSSINGS 0.1

static gboolean
has_frames (const EntenteNest      *self,
            const EntenteNestLevel *level)
{
  for (guint32 i = 0; i < level->graph.n_boxes; i++)
    if (level->members[i] >= self->graph->n_boxes)
      return TRUE;

  return FALSE;
}

static gboolean
place_level (EntenteNest *self,
             guint32      index)
{
  EntenteNestLevel *level = &self->levels[index];

  entente_nest_load (self, index);

  if (!entente_layout_stress (&level->graph, self->cancellable, NULL))
    return FALSE;

  return level->graph.keep || !has_frames (self, level) || entente_layout_gather (&level->graph, self->cancellable);
}

/* What is in a frame may have come nearer to each other, so that frames can too. */
static gboolean
gather_level (EntenteNest *self,
              guint32      index)
{
  EntenteNestLevel *level = &self->levels[index];

  entente_nest_load (self, index);

  return !has_frames (self, level) || entente_layout_gather (&level->graph, self->cancellable);
}

/* From within, so that the size of a frame is known where it is placed. */
static gboolean
for_each_level (EntenteNest *self,
                gboolean (*func) (EntenteNest *nest,
                                  guint32      index))
{
  guint32 deepest = 0;

  for (guint32 i = 0; i < self->graph->n_frames; i++)
    deepest = MAX (deepest, self->depth[i]);

  for (guint32 depth = deepest; depth > 0; depth--)
    for (guint32 i = 0; i < self->graph->n_frames; i++)
      if (self->depth[i] == depth)
        {
          if (!func (self, i))
            return FALSE;
          entente_nest_measure (self, i);
        }

  return func (self, entente_nest_get_page (self));
}

static gboolean
is_anything_held (const EntenteLayoutGraph *graph)
{
  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (graph->boxes[i].hold > 0)
      return TRUE;

  return FALSE;
}

static gboolean
place_once (EntenteNest *self,
            gboolean (*func) (EntenteNest *nest,
                              guint32      index))
{
  if (!for_each_level (self, func))
    return FALSE;

  entente_nest_take_places (self);

  return self->graph->keep || entente_layout_order_in_frames (self->graph, self->cancellable);
}

/* One way to place all, on a copy of the graph. */
typedef struct
{
  EntenteLayoutGraph graph;
  GCancellable      *cancellable;
  double             cost;
} Start;

static void
start_init (Start                    *self,
            const EntenteLayoutGraph *graph,
            guint64                   seed,
            GCancellable             *cancellable)
{
  *self = (Start) {.graph = *graph, .cancellable = cancellable, .cost = INFINITY};
  self->graph.boxes = g_memdup2 (graph->boxes, sizeof *graph->boxes * graph->n_boxes);
  self->graph.frames = g_memdup2 (graph->frames, sizeof *graph->frames * graph->n_frames);
  self->graph.seed = seed;
}

static void
start_clear (Start *self)
{
  g_free (self->graph.boxes);
  g_free (self->graph.frames);
}

/* Once boxes have found their order, frames are gathered anew. */
static void
run_start (guint    piece,
           gpointer user_data)
{
  Start      *self = &((Start *)user_data)[piece];
  EntenteNest nest;

  entente_nest_init (&nest, &self->graph, self->cancellable);
  if (place_once (&nest, place_level) && (self->graph.keep || place_once (&nest, gather_level)))
    self->cost = entente_layout_count_cost (&self->graph);
  entente_nest_clear (&nest);
}

static const Start *
find_best (const Start *starts,
           guint        n_starts)
{
  const Start *best = &starts[0];

  for (guint i = 1; i < n_starts; i++)
    if (starts[i].cost < best->cost)
      best = &starts[i];

  return best;
}

/* The best of several starts; what is kept starts where it is. */
static gboolean
place_in_frames (EntenteLayoutGraph *graph,
                 GCancellable       *cancellable)
{
  guint        n_starts = graph->keep || graph->n_boxes > STARTS_MAX_BOXES ? 1 : N_STARTS;
  Start        starts[N_STARTS];
  const Start *best;

  for (guint i = 0; i < n_starts; i++)
    start_init (&starts[i], graph, graph->seed + i, cancellable);

  entente_parallel_run (n_starts, run_start, starts);
  best = find_best (starts, n_starts);

  if (!g_cancellable_is_cancelled (cancellable))
    {
      memcpy (graph->boxes, best->graph.boxes, sizeof *graph->boxes * graph->n_boxes);
      memcpy (graph->frames, best->graph.frames, sizeof *graph->frames * graph->n_frames);
    }

  for (guint i = 0; i < n_starts; i++)
    start_clear (&starts[i]);

  return !g_cancellable_is_cancelled (cancellable);
}

/* The boxes stand in their frames; whether they had better stand free, and then they do. */
static gboolean
weigh (EntenteLayoutGraph *graph,
       GCancellable       *cancellable)
{
  g_autofree EntenteLayoutBox *in_frames = g_memdup2 (graph->boxes, sizeof *in_frames * graph->n_boxes);
  double                       in = (double)entente_quality_count_crossings (graph), out;

  if (!entente_layout_stress (graph, cancellable, NULL))
    return FALSE;

  out = (double)entente_quality_count_crossings (graph);
  if (in <= out * MORE_CROSSINGS + graph->n_edges * FREE_CROSSINGS)
    memcpy (graph->boxes, in_frames, sizeof *in_frames * graph->n_boxes);

  return TRUE;
}

/**
 * entente_layout_is_nested:
 * @graph: a graph
 *
 * Returns: whether there are frames that may stay, and nothing is held
 */
gboolean
entente_layout_is_nested (const EntenteLayoutGraph *graph)
{
  return graph->n_frames > 0 && graph->keep_frames != ENTENTE_LAYOUT_FRAMES_LOSE && !is_anything_held (graph);
}

/**
 * entente_layout_nested:
 * @graph: what to lay out, with frames
 * @cancellable: (nullable): stops the layout within 50 ms
 * @error: return location for an error
 *
 * Lays out what is in each frame as entente_layout_stress() does, then the frames among each other; one with something
 * pinned in it stays where that is. Boxes stay in their frames, and no frame covers what does not lie in it, as far as
 * pins allow. Within its frame a box stands where lines to others are short and cross little. Where frames are weighed, it
 * lays boxes out without them when that is much clearer, unless there are too many lines to tell. The same graph gives the
 * same places, to the last bit.
 *
 * Fails with %G_IO_ERROR_CANCELLED, and then leaves all boxes where they were.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_layout_nested (EntenteLayoutGraph *graph,
                       GCancellable       *cancellable,
                       GError            **error)
{
  g_autofree EntenteLayoutBox *start = g_memdup2 (graph->boxes, sizeof *start * graph->n_boxes);
  gboolean                     done = place_in_frames (graph, cancellable);

  if (done && !graph->keep && graph->keep_frames == ENTENTE_LAYOUT_FRAMES_WEIGH && graph->n_edges <= WEIGH_MAX_EDGES)
    done = weigh (graph, cancellable);

  if (!done)
    {
      memcpy (graph->boxes, start, sizeof *start * graph->n_boxes);
      g_cancellable_set_error_if_cancelled (cancellable, error);
    }

  return done;
}
