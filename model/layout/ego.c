#include "model/layout/ego-private.h"
#include "model/layout/ring.h"
#include "model/layout/separation.h"
#include "model/layout/shapes.h"

#include <math.h>
#include <string.h>

/* All in points */
#define RING_GAP 64.0
#define HUB_GAP  28.0

/* What the labels of the lines need from ring to ring, in parts of their width. */
#define LABEL_ROOM 0.7

/* How often the steps along a ring are measured anew where the boxes have come to stand, and how much is added to them. */
#define N_FITS    6
#define FIT_SLACK 1.02

/* A ring that has no room for its boxes near those they are joined with grows by this. */
#define GROWTH     1.06
#define MAX_GROWTH 300

typedef struct
{
  double  wish;
  guint32 box;
} Seat;

/* From ring to ring there is room for the widest box of each, whichever way its line leaves. */
static double
get_reach (const EntenteEgo *self,
           guint32           ring)
{
  double reach = 0;

  for (guint32 i = self->steps.first[ring]; i < self->steps.first[ring + 1]; i++)
    reach = MAX (reach, self->graph->boxes[self->steps.order[i]].width / 2);

  return reach;
}

static double
get_ring_gap (const EntenteEgo *self)
{
  double widest = 0;

  for (guint32 i = 0; i < self->graph->n_edges; i++)
    widest = MAX (widest, self->graph->edges[i].label_width);

  return RING_GAP + LABEL_ROOM * widest;
}

static gboolean
is_empty (const EntenteEgo *self,
          guint32           ring)
{
  return self->steps.first[ring] == self->steps.first[ring + 1];
}

/* The least a ring can have beyond those further in: lines that lead over a hub carry no label, as the hub has it. */
static double
get_least_radius (const EntenteEgo *self,
                  guint32           ring,
                  double            gap)
{
  double reach = get_reach (self, ring), radius = 0;

  if (!is_empty (self, ring - 1))
    radius = self->radius[ring - 1] + get_reach (self, ring - 1) + HUB_GAP + reach;
  if (ring > 1 && !is_empty (self, ring - 2))
    radius = MAX (radius, self->radius[ring - 2] + get_reach (self, ring - 2) + gap + reach);

  return radius;
}

static void
estimate_radii (EntenteEgo *self)
{
  double gap = get_ring_gap (self);

  for (guint32 ring = 1; ring < self->steps.n_rings; ring++)
    {
      double length = 0;

      for (guint32 i = self->steps.first[ring]; i < self->steps.first[ring + 1]; i++)
        length += entente_ego_get_length (self, self->steps.order[i]);

      self->radius[ring] = MAX (get_least_radius (self, ring, gap), length / (2 * G_PI));
    }
}

/* From the top, clockwise: each of the first boxes in the middle of what it needs. One or two stand beside the focus. */
static void
spread_first (EntenteEgo *self)
{
  g_autofree double *wedge = entente_ego_measure_wedges (self);
  double             all = 0, start = self->n_first <= 2 ? -G_PI : -G_PI / 2;

  for (guint32 i = 0; i < self->n_first; i++)
    all += wedge[self->first[i]];

  entente_ego_spread_trees (self, wedge, 2 * G_PI / all);

  for (guint32 i = 0; i < self->n_first; i++)
    {
      double width = 2 * G_PI * wedge[self->first[i]] / all;

      start += i == 0 ? -width / 2 : 0;
      self->angle[self->first[i]] = start + width / 2;
      start += width;
    }
}

static int
compare_seats (gconstpointer a,
               gconstpointer b)
{
  const Seat *x = a, *y = b;

  return x->wish != y->wish ? (x->wish > y->wish) - (x->wish < y->wish) : (x->box > y->box) - (x->box < y->box);
}

static double
normalize (double angle)
{
  return angle - 2 * G_PI * floor (angle / (2 * G_PI));
}

/* Behind the boxes further in that it is joined with, straight out but in trees; the first ones have their places already. */
static double
get_wish (const EntenteEgo *self,
          guint32           box)
{
  gboolean is_first = entente_ego_is_first (self, box);
  double   x = 0, y = 0;
  guint32  any = box;

  for (guint32 k = self->neighbours.offsets[box]; !is_first && k < self->neighbours.offsets[box + 1]; k++)
    if (entente_ego_is_inner (self, box, self->neighbours.ends[k]))
      {
        any = self->neighbours.ends[k];
        x += cos (self->angle[any]);
        y += sin (self->angle[any]);
      }

  return normalize (self->offset[box] + (fabs (x) + fabs (y) > 1e-9 ? atan2 (y, x) : self->angle[any]));
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
try_radius (EntenteEgo *self,
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
        gaps[i] = FIT_SLACK * entente_ring_get_step (&boxes[order[i - 1]], &boxes[order[i]], items[i - 1].place, radius, ENTENTE_EGO_GAP);

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

  return entente_ring_is_clear (boxes, order, n, ENTENTE_EGO_GAP);
}

static void
place_ring (EntenteEgo *self,
            guint32     ring,
            double      radius)
{
  guint32          first = self->steps.first[ring], n = self->steps.first[ring + 1] - first;
  g_autofree Seat *seats = g_new (Seat, n);

  for (guint32 i = 0; i < n; i++)
    seats[i] = (Seat) {get_wish (self, self->steps.order[first + i]), self->steps.order[first + i]};

  qsort (seats, n, sizeof *seats, compare_seats);
  cut_ring (seats, n);

  for (guint i = 0; i < MAX_GROWTH && !g_cancellable_is_cancelled (self->cancellable) && !try_radius (self, seats, n, radius); i++)
    radius *= GROWTH;

  self->radius[ring] = radius;
}

static void
place_rings (EntenteEgo *self)
{
  double gap = get_ring_gap (self);

  self->graph->boxes[self->graph->focus].x = self->graph->boxes[self->graph->focus].y = 0;

  for (guint32 ring = 1; ring < self->steps.n_rings && !g_cancellable_is_cancelled (self->cancellable); ring++)
    if (!is_empty (self, ring))
      place_ring (self, ring, get_least_radius (self, ring, gap));
}

/**
 * entente_layout_ego:
 * @graph: what to lay out, of one part
 * @cancellable: (nullable): to stop it
 *
 * Puts the focus in the middle and the others on rings around it, by the number of steps to it; hubs stand between the
 * rings. What is joined with the focus has so much of the circle as what lies behind it needs, in an order with few
 * crossings; the others stand straight out from what they are joined with, but for trees, which have the room they need.
 *
 * Source: after G. J. Wills, "NicheWorks - interactive visualization of very large graphs", Journal of Computational and
 * Graphical Statistics 8 (1999), 190-212.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
entente_layout_ego (EntenteLayoutGraph *graph,
                    GCancellable       *cancellable)
{
  EntenteEgo self = {.graph = graph, .cancellable = cancellable};

  if (graph->n_boxes < 2)
    return !g_cancellable_is_cancelled (cancellable);

  entente_neighbours_init (&self.neighbours, graph);
  entente_steps_init (&self.steps, graph, &self.neighbours);
  self.first = g_new (guint32, graph->n_boxes);
  self.angle = g_new0 (double, graph->n_boxes);
  self.offset = g_new0 (double, graph->n_boxes);
  self.radius = g_new0 (double, self.steps.n_rings);

  entente_ego_order_first (&self);
  estimate_radii (&self);
  spread_first (&self);
  place_rings (&self);

  g_free (self.radius);
  g_free (self.offset);
  g_free (self.angle);
  g_free (self.first);
  entente_steps_clear (&self.steps);
  entente_neighbours_clear (&self.neighbours);

  return !g_cancellable_is_cancelled (cancellable);
}
