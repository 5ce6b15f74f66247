#include "model/layout/neighbours.h"
#include "model/layout/ring.h"
#include "model/layout/separation.h"
#include "model/layout/shapes.h"

#include <math.h>
#include <string.h>

/* All in points */
#define GAP      20.0
#define RING_GAP 64.0

/* What the labels of the lines need from ring to ring, in parts of their width. */
#define LABEL_ROOM 0.7

/* How often the steps along a ring are measured anew where the boxes have come to stand, and how much is added to them. */
#define N_FITS    6
#define FIT_SLACK 1.02

/* A ring that has no room for its boxes near those they are joined with grows by this. */
#define GROWTH     1.06
#define MAX_GROWTH 300

/* Two boxes of the first ring that share a box of the second are drawn together, unless it has more lines than this. */
#define MOST_SHARED 6

typedef struct
{
  double  wish;
  guint32 box;
} Seat;

typedef struct
{
  EntenteLayoutGraph *graph;
  EntenteNeighbours   neighbours;
  guint32            *ring;
  guint32            *order;
  guint32            *first;
  guint32             n_rings;
  double             *angle;
  GCancellable       *cancellable;
} Ego;

/* Boxes by the number of steps to the focus: order holds ring after ring, first where each starts. */
static void
find_rings (Ego *self)
{
  guint32 n = self->graph->n_boxes, end = 1;

  memset (self->ring, 0xff, sizeof *self->ring * n);
  self->ring[self->graph->focus] = 0;
  self->order[0] = self->graph->focus;
  self->n_rings = 1;
  self->first[0] = 0;

  for (guint32 i = 0; i < end; i++)
    {
      guint32 box = self->order[i];

      if (self->ring[box] == self->n_rings)
        self->first[self->n_rings++] = i;

      for (guint32 k = self->neighbours.offsets[box]; k < self->neighbours.offsets[box + 1]; k++)
        if (self->ring[self->neighbours.ends[k]] == ENTENTE_LAYOUT_NO_INDEX)
          {
            self->ring[self->neighbours.ends[k]] = self->ring[box] + 1;
            self->order[end++] = self->neighbours.ends[k];
          }
    }

  self->first[self->n_rings] = end;
}

static void
append_edge (GArray *edges,
             guint32 a,
             guint32 b)
{
  EntenteLayoutEdge edge = {.a = a, .b = b};

  g_array_append_val (edges, edge);
}

/* Lines among the boxes of the first ring, and ways over one box of the second. */
static GArray *
list_inner_edges (const Ego     *self,
                  const guint32 *index)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (EntenteLayoutEdge));

  for (guint32 i = self->first[1]; i < self->graph->n_boxes; i++)
    {
      guint32        box = self->order[i];
      const guint32 *ends = &self->neighbours.ends[self->neighbours.offsets[box]];
      guint32        n = entente_neighbours_count (&self->neighbours, box);

      if (self->ring[box] == 1)
        {
          for (guint32 k = 0; k < n; k++)
            if (self->ring[ends[k]] == 1 && ends[k] > box)
              append_edge (edges, index[box], index[ends[k]]);
        }
      else if (self->ring[box] == 2 && n <= MOST_SHARED)
        {
          for (guint32 k = 0; k < n; k++)
            for (guint32 m = 0; m < k; m++)
              if (self->ring[ends[k]] == 1 && self->ring[ends[m]] == 1 && ends[k] != ends[m])
                append_edge (edges, index[ends[m]], index[ends[k]]);
        }
    }

  return edges;
}

/* The first ring decides how far apart the ways outwards run: what is joined there stands side by side. */
static void
order_first_ring (Ego *self)
{
  guint32                      first = self->first[1], n = self->first[2] - first;
  g_autofree guint32          *index = g_new (guint32, self->graph->n_boxes), *order = g_new (guint32, n);
  g_autofree EntenteLayoutBox *boxes = g_new (EntenteLayoutBox, n);
  g_autoptr (GArray) edges = NULL;
  EntenteLayoutGraph ring = {.boxes = boxes, .n_boxes = n, .keep = self->graph->keep};

  for (guint32 i = 0; i < n; i++)
    {
      index[self->order[first + i]] = i;
      boxes[i] = self->graph->boxes[self->order[first + i]];
    }

  edges = list_inner_edges (self, index);
  ring.edges = (EntenteLayoutEdge *)edges->data;
  ring.n_edges = edges->len;
  entente_ring_order (&ring, order, self->cancellable);

  for (guint32 i = 0; i < n; i++)
    index[i] = self->order[first + order[i]];
  memcpy (&self->order[first], index, sizeof *index * n);
}

static int
compare_seats (gconstpointer a,
               gconstpointer b)
{
  const Seat *x = a, *y = b;

  return x->wish != y->wish ? (x->wish > y->wish) - (x->wish < y->wish) : (x->box > y->box) - (x->box < y->box);
}

/* Straight out from the boxes further in that it is joined with. */
static double
get_wish (const Ego *self,
          guint32    box)
{
  double x = 0, y = 0, angle;

  for (guint32 k = self->neighbours.offsets[box]; k < self->neighbours.offsets[box + 1]; k++)
    if (self->ring[self->neighbours.ends[k]] + 1 == self->ring[box])
      {
        x += cos (self->angle[self->neighbours.ends[k]]);
        y += sin (self->angle[self->neighbours.ends[k]]);
      }

  angle = fabs (x) + fabs (y) > 1e-9 ? atan2 (y, x) : self->angle[self->neighbours.ends[self->neighbours.offsets[box]]];

  return angle < 0 ? angle + 2 * G_PI : angle;
}

/* Turns the ring so that it starts behind the widest empty arc. */
static void
cut_ring (Seat   *seats,
          guint32 n)
{
  g_autofree Seat *turned = g_new (Seat, n);
  guint32          cut = 0;
  double           widest = seats[0].wish + 2 * G_PI - seats[n - 1].wish;

  for (guint32 i = 1; i < n; i++)
    if (seats[i].wish - seats[i - 1].wish > widest + 1e-9)
      {
        widest = seats[i].wish - seats[i - 1].wish;
        cut = i;
      }

  for (guint32 i = 0; i < n; i++)
    {
      turned[i] = seats[(cut + i) % n];
      turned[i].wish += cut + i >= n ? 2 * G_PI : 0;
    }
  memcpy (seats, turned, sizeof *seats * n);
}

static gboolean
try_radius (Ego        *self,
            const Seat *seats,
            guint32     n,
            double      radius)
{
  g_autofree EntenteSeparationItem *items = g_new (EntenteSeparationItem, n);
  g_autofree double                *gaps = g_new (double, n);
  g_autofree guint32               *order = g_new (guint32, n);
  EntenteLayoutBox                 *boxes = self->graph->boxes;

  for (guint32 i = 0; i < n; i++)
    {
      items[i] = (EntenteSeparationItem) {.wish = seats[i].wish, .weight = 1, .place = seats[i].wish};
      order[i] = seats[i].box;
    }

  for (guint fit = 0; fit < N_FITS; fit++)
    {
      for (guint32 i = 1; i < n; i++)
        gaps[i] = FIT_SLACK * entente_ring_get_step (&boxes[order[i - 1]], &boxes[order[i]], items[i - 1].place, radius, GAP);

      entente_layout_separate_chain (items, n, gaps);
    }

  if (items[n - 1].place - items[0].place >= 2 * G_PI)
    return FALSE;

  for (guint32 i = 0; i < n; i++)
    {
      self->angle[order[i]] = items[i].place;
      boxes[order[i]].x = radius * cos (items[i].place);
      boxes[order[i]].y = radius * sin (items[i].place);
    }

  return entente_ring_is_clear (boxes, order, n, GAP);
}

static double
place_outer_ring (Ego    *self,
                  guint32 ring,
                  double  radius)
{
  guint32          first = self->first[ring], n = self->first[ring + 1] - first;
  g_autofree Seat *seats = g_new (Seat, n);

  for (guint32 i = 0; i < n; i++)
    seats[i] = (Seat) {get_wish (self, self->order[first + i]), self->order[first + i]};

  qsort (seats, n, sizeof *seats, compare_seats);
  cut_ring (seats, n);

  for (guint i = 0; i < MAX_GROWTH && !g_cancellable_is_cancelled (self->cancellable) && !try_radius (self, seats, n, radius); i++)
    radius *= GROWTH;

  return radius;
}

/* From ring to ring there is room for the widest box of each, whichever way its line leaves. */
static double
get_reach (const Ego *self,
           guint32    ring)
{
  double reach = 0;

  for (guint32 i = self->first[ring]; i < self->first[ring + 1]; i++)
    reach = MAX (reach, self->graph->boxes[self->order[i]].width / 2);

  return reach;
}

static double
get_ring_gap (const Ego *self)
{
  double widest = 0;

  for (guint32 i = 0; i < self->graph->n_edges; i++)
    widest = MAX (widest, self->graph->edges[i].label_width);

  return RING_GAP + LABEL_ROOM * widest;
}

static void
place_rings (Ego *self)
{
  guint32 n = self->first[2] - self->first[1];
  double  gap = get_ring_gap (self);
  double  radius = get_reach (self, 0) + gap + get_reach (self, 1);

  self->graph->boxes[self->graph->focus].x = self->graph->boxes[self->graph->focus].y = 0;

  if (n == 1)
    {
      EntenteLayoutBox *only = &self->graph->boxes[self->order[self->first[1]]];

      only->x = radius;
      only->y = 0;
    }
  else
    {
      radius = entente_ring_place (self->graph->boxes, &self->order[self->first[1]], n, GAP, radius, self->cancellable);
    }

  for (guint32 i = self->first[1]; i < self->first[2]; i++)
    {
      const EntenteLayoutBox *box = &self->graph->boxes[self->order[i]];

      self->angle[self->order[i]] = atan2 (box->y, box->x);
    }

  for (guint32 i = 2; i < self->n_rings && !g_cancellable_is_cancelled (self->cancellable); i++)
    radius = place_outer_ring (self, i, radius + get_reach (self, i - 1) + gap + get_reach (self, i));
}

/**
 * entente_layout_ego:
 * @graph: what to lay out, of one part
 * @cancellable: (nullable): to stop it
 *
 * Puts the focus in the middle and the others on rings around it, by the number of steps to it: the first ring in an
 * order with few crossings, the outer ones straight out from what they are joined with.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
entente_layout_ego (EntenteLayoutGraph *graph,
                    GCancellable       *cancellable)
{
  Ego self = {.graph = graph, .cancellable = cancellable};

  if (graph->n_boxes < 2)
    return !g_cancellable_is_cancelled (cancellable);

  entente_neighbours_init (&self.neighbours, graph);
  self.ring = g_new (guint32, graph->n_boxes);
  self.order = g_new (guint32, graph->n_boxes);
  self.first = g_new (guint32, graph->n_boxes + 2);
  self.angle = g_new0 (double, graph->n_boxes);

  find_rings (&self);
  order_first_ring (&self);
  place_rings (&self);

  g_free (self.angle);
  g_free (self.first);
  g_free (self.order);
  g_free (self.ring);
  entente_neighbours_clear (&self.neighbours);

  return !g_cancellable_is_cancelled (cancellable);
}
