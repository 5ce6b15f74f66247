#include "model/layout/line-cost.h"

#include <math.h>

/* What two lines that cross count, and a line behind a foreign box, where a line of usual length counts one. */
#define CROSSING 1.0
#define COVERED  1.0

/* What a line of no length would count that wants to have one, as its label needs it. */
#define SHORT 12.0

static double
get_length (const EntenteLineCost   *self,
            const EntenteLayoutEdge *edge)
{
  const EntenteLayoutBox *a = &self->graph->boxes[edge->a], *b = &self->graph->boxes[edge->b];

  return hypot (a->x - b->x, a->y - b->y);
}

static double
turn (const EntenteLayoutBox *a,
      const EntenteLayoutBox *b,
      const EntenteLayoutBox *c)
{
  return (b->x - a->x) * (c->y - a->y) - (b->y - a->y) * (c->x - a->x);
}

static gboolean
cross (const EntenteLineCost   *self,
       const EntenteLayoutEdge *e,
       const EntenteLayoutEdge *f)
{
  const EntenteLayoutBox *boxes = self->graph->boxes;
  const EntenteLayoutBox *a = &boxes[e->a], *b = &boxes[e->b], *c = &boxes[f->a], *d = &boxes[f->b];

  if (e->a == f->a || e->a == f->b || e->b == f->a || e->b == f->b)
    return FALSE;

  if (MAX (a->x, b->x) < MIN (c->x, d->x) || MAX (c->x, d->x) < MIN (a->x, b->x) || MAX (a->y, b->y) < MIN (c->y, d->y) ||
      MAX (c->y, d->y) < MIN (a->y, b->y))
    return FALSE;

  return turn (a, b, c) * turn (a, b, d) < 0 && turn (c, d, a) * turn (c, d, b) < 0;
}

/* Whether a part of the line lies between two places along one axis; narrows what part that may be. */
static gboolean
clip (double  start,
      double  step,
      double  low,
      double  high,
      double *from,
      double *until)
{
  double near, far;

  if (fabs (step) < 1e-9)
    return start >= low && start <= high;

  near = (low - start) / step;
  far = (high - start) / step;
  *from = MAX (*from, MIN (near, far));
  *until = MIN (*until, MAX (near, far));

  return *from < *until;
}

static gboolean
covers (const EntenteLineCost   *self,
        const EntenteLayoutEdge *edge,
        guint32                  index)
{
  const EntenteLayoutBox *a = &self->graph->boxes[edge->a], *b = &self->graph->boxes[edge->b], *box = &self->graph->boxes[index];
  double                  from = 0, until = 1;

  if (edge->a == index || edge->b == index)
    return FALSE;

  return clip (a->x, b->x - a->x, box->x - box->width / 2, box->x + box->width / 2, &from, &until) &&
         clip (a->y, b->y - a->y, box->y - box->height / 2, box->y + box->height / 2, &from, &until);
}

static gboolean
is_moved (const EntenteLineCost   *self,
          const EntenteLayoutEdge *edge)
{
  return self->moved[edge->a] || self->moved[edge->b];
}

static double
count_length (const EntenteLineCost   *self,
              const EntenteLayoutEdge *edge)
{
  double length = get_length (self, edge);

  return length / self->usual + (length < edge->length ? SHORT * (1 - length / edge->length) : 0);
}

/* Crossings of a line, and boxes that it passes behind; no further than the limit. */
static double
count_edge (const EntenteLineCost *self,
            guint32                index,
            double                 limit)
{
  const EntenteLayoutGraph *graph = self->graph;
  const EntenteLayoutEdge  *edge = &graph->edges[index];
  double                    cost = 0;

  for (guint32 i = 0; i < graph->n_boxes && cost < limit; i++)
    if (covers (self, edge, i))
      cost += COVERED;

  for (guint32 i = 0; i < graph->n_edges && cost < limit; i++)
    if ((i < index || !is_moved (self, &graph->edges[i])) && cross (self, edge, &graph->edges[i]))
      cost += CROSSING;

  return cost;
}

static double
count_covered (const EntenteLineCost   *self,
               const EntenteLayoutEdge *edge)
{
  double cost = 0;

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    if (self->moved[i] && covers (self, edge, i))
      cost += COVERED;

  return cost;
}

/**
 * entente_line_cost_count:
 * @self: what to count
 * @limit: when it is more, any number over that will do
 *
 * Returns: what depends on where the moved boxes stand: how long their lines are, or too short for their labels, how often
 *   they cross others, and how often a line passes behind a box that it does not lead to
 */
double
entente_line_cost_count (const EntenteLineCost *self,
                         double                 limit)
{
  const EntenteLayoutGraph *graph = self->graph;
  double                    cost = 0;

  for (guint32 i = 0; i < graph->n_edges; i++)
    if (is_moved (self, &graph->edges[i]))
      cost += count_length (self, &graph->edges[i]);

  for (guint32 i = 0; i < graph->n_edges && cost < limit; i++)
    cost += is_moved (self, &graph->edges[i]) ? count_edge (self, i, limit - cost) : count_covered (self, &graph->edges[i]);

  return cost;
}

/**
 * entente_line_cost_get_usual:
 * @graph: a graph
 *
 * Returns: the mean length of its lines, points; 1 when there are none
 */
double
entente_line_cost_get_usual (const EntenteLayoutGraph *graph)
{
  EntenteLineCost self = {.graph = graph};
  double          sum = 0;

  for (guint32 i = 0; i < graph->n_edges; i++)
    sum += get_length (&self, &graph->edges[i]);

  return sum > 0 ? sum / graph->n_edges : 1;
}
