#include "model/layout/layers.h"

#define MAX_ROUNDS   40
#define CHECK_CANCEL 256

typedef struct
{
  const EntenteLayoutGraph *graph;
  EntenteNeighbours         neighbours;
  double                   *depth;
  guint8                   *state;
  guint8                   *reversed;
  guint32                  *sequence;
} Ranking;

enum
{
  UNSEEN,
  OPEN,
  DONE
};

static gboolean
leads_from (const Ranking *self,
            guint32        edge,
            guint32        box)
{
  return self->graph->edges[edge].directed && self->graph->edges[edge].a == box;
}

/* A directed line that leads back to where one came from closes a round trip; it is turned. */
static void
break_cycles_from (Ranking *self,
                   guint32  start,
                   guint32 *stack,
                   guint32 *next)
{
  guint32 n = 0;

  stack[n++] = start;
  self->state[start] = OPEN;
  next[start] = self->neighbours.offsets[start];

  while (n > 0)
    {
      guint32 box = stack[n - 1], k = next[box]++, other;

      if (k == self->neighbours.offsets[box + 1])
        {
          self->state[box] = DONE;
          n--;
          continue;
        }

      other = self->neighbours.ends[k];

      if (!leads_from (self, self->neighbours.edges[k], box))
        continue;

      if (self->state[other] == OPEN)
        self->reversed[self->neighbours.edges[k]] = TRUE;
      else if (self->state[other] == UNSEEN)
        {
          self->state[other] = OPEN;
          next[other] = self->neighbours.offsets[other];
          stack[n++] = other;
        }
    }
}

static void
break_cycles (Ranking *self)
{
  guint32             n = self->graph->n_boxes;
  g_autofree guint32 *stack = g_new (guint32, n + 1), *next = g_new (guint32, n + 1);

  for (guint32 i = 0; i < n; i++)
    if (self->state[i] == UNSEEN)
      break_cycles_from (self, i, stack, next);
}

static void
get_ends (const Ranking *self,
          guint32        edge,
          guint32       *from,
          guint32       *to)
{
  const EntenteLayoutEdge *e = &self->graph->edges[edge];
  gboolean                 turned = e->directed ? self->reversed[edge] : self->sequence[e->a] > self->sequence[e->b];

  *from = turned ? e->b : e->a;
  *to = turned ? e->a : e->b;
}

static gint
compare_ready (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Ranking *self = data;
  guint32        x = GPOINTER_TO_UINT (a), y = GPOINTER_TO_UINT (b);

  if (self->depth[x] != self->depth[y])
    return self->depth[x] < self->depth[y] ? -1 : 1;

  return (x > y) - (x < y);
}

/* An order in which directed lines lead forwards, and else what has less depth comes first. */
static void
find_sequence (Ranking *self)
{
  guint32             n = self->graph->n_boxes, seen = 0;
  g_autofree guint32 *waits = g_new0 (guint32, n + 1);
  GTree              *ready = g_tree_new_full (compare_ready, self, NULL, NULL);

  for (guint32 i = 0; i < self->graph->n_edges; i++)
    if (self->graph->edges[i].directed && self->graph->edges[i].a != self->graph->edges[i].b)
      waits[self->reversed[i] ? self->graph->edges[i].a : self->graph->edges[i].b]++;
  for (guint32 i = 0; i < n; i++)
    if (waits[i] == 0)
      g_tree_insert (ready, GUINT_TO_POINTER (i), NULL);

  while (g_tree_nnodes (ready) > 0)
    {
      guint32 box = GPOINTER_TO_UINT (g_tree_node_key (g_tree_node_first (ready)));

      g_tree_remove (ready, GUINT_TO_POINTER (box));
      self->sequence[box] = seen++;

      for (guint32 k = self->neighbours.offsets[box]; k < self->neighbours.offsets[box + 1]; k++)
        {
          guint32 edge = self->neighbours.edges[k];
          guint32 target = self->reversed[edge] ? self->graph->edges[edge].a : self->graph->edges[edge].b;

          if (self->graph->edges[edge].directed && target != box && --waits[target] == 0)
            g_tree_insert (ready, GUINT_TO_POINTER (target), NULL);
        }
    }

  g_tree_unref (ready);
}

/* Each box as high up as the lines to it allow. */
static void
rank_high (const Ranking *self,
           guint32       *rank)
{
  guint32             n = self->graph->n_boxes;
  g_autofree guint32 *at = g_new (guint32, n + 1);

  for (guint32 i = 0; i < n; i++)
    {
      at[self->sequence[i]] = i;
      rank[i] = 0;
    }

  for (guint32 i = 0; i < n; i++)
    for (guint32 k = self->neighbours.offsets[at[i]]; k < self->neighbours.offsets[at[i] + 1]; k++)
      {
        guint32 from, to;

        get_ends (self, self->neighbours.edges[k], &from, &to);
        if (from == at[i])
          rank[to] = MAX (rank[to], rank[from] + 1);
      }
}

/* How far a box can go, and which way more of its lines pull it. */
static guint32
find_better_rank (const Ranking *self,
                  const guint32 *rank,
                  guint32        box)
{
  guint32 low = 0, high = G_MAXUINT32, n_in = 0, n_out = 0;

  for (guint32 k = self->neighbours.offsets[box]; k < self->neighbours.offsets[box + 1]; k++)
    {
      guint32 from, to;

      get_ends (self, self->neighbours.edges[k], &from, &to);

      if (from == box)
        {
          high = MIN (high, rank[to] - 1);
          n_out++;
        }
      else
        {
          low = MAX (low, rank[from] + 1);
          n_in++;
        }
    }

  if (n_out > n_in && high != G_MAXUINT32)
    return high;

  return n_in > n_out ? low : rank[box];
}

/* Lines become shorter as long as any box can be brought nearer to those it has more lines with. */
static void
tighten (const Ranking *self,
         guint32       *rank,
         GCancellable  *cancellable)
{
  gboolean moved = TRUE;

  for (guint round = 0; moved && round < MAX_ROUNDS; round++)
    {
      moved = FALSE;

      for (guint32 i = 0; i < self->graph->n_boxes; i++)
        {
          guint32 better = find_better_rank (self, rank, i);

          if (i % CHECK_CANCEL == 0 && g_cancellable_is_cancelled (cancellable))
            return;

          moved |= better != rank[i];
          rank[i] = better;
        }
    }
}

/**
 * entente_layers_rank:
 * @graph: what to lay out
 * @way: where lines lead that have no direction
 * @cancellable: (nullable): to stop it
 *
 * Puts boxes in layers: directed lines lead downwards, but for as many as must be turned to break round trips. Longest
 * paths first, then each box is brought to where its lines are short.
 *
 * Source: K. Sugiyama, S. Tagawa, M. Toda, "Methods for Visual Understanding of Hierarchical System Structures", IEEE
 * Transactions on Systems, Man, and Cybernetics 11(2), 1981, 109-125.
 *
 * Returns: (transfer full) (array): the layer of each box, from the top
 */
guint32 *
entente_layers_rank (const EntenteLayoutGraph *graph,
                     EntenteLayersWay          way,
                     GCancellable             *cancellable)
{
  guint32 *rank = g_new0 (guint32, graph->n_boxes + 1);
  Ranking  self = {.graph = graph};

  entente_neighbours_init (&self.neighbours, graph);
  self.depth = entente_layers_measure_depths (graph, &self.neighbours, way, cancellable);
  self.state = g_new0 (guint8, graph->n_boxes + 1);
  self.reversed = g_new0 (guint8, graph->n_edges + 1);
  self.sequence = g_new0 (guint32, graph->n_boxes + 1);

  break_cycles (&self);
  find_sequence (&self);
  rank_high (&self, rank);
  tighten (&self, rank, cancellable);

  g_free (self.sequence);
  g_free (self.reversed);
  g_free (self.state);
  g_free (self.depth);
  entente_neighbours_clear (&self.neighbours);

  return rank;
}
