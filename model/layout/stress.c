#include "model/layout/stress.h"

#include "model/layout/distances.h"
#include "model/layout/overlap-removal.h"
#include "model/random.h"

#include <math.h>
#include <string.h>

#define N_SWEEPS      30
#define N_KEEP_SWEEPS 15
#define EPSILON       0.1
#define BOX_GAP       36.0
#define PART_GAP      96.0

/* Maps that planners draw are small: several starts cost nothing and leave poor minima behind. */
#define N_STARTS_MAX_BOXES 120u
#define N_STARTS           8u

typedef struct
{
  EntenteLayoutGraph *graph;
  GArray             *terms;
  EntenteRandom       random;
  GCancellable       *cancellable;
} Layout;

static void
shuffle (Layout *layout)
{
  EntenteLayoutTerm *terms = (EntenteLayoutTerm *)layout->terms->data;

  for (guint i = layout->terms->len; i > 1; i--)
    {
      guint             k = entente_random_next_below (&layout->random, i);
      EntenteLayoutTerm term = terms[i - 1];

      terms[i - 1] = terms[k];
      terms[k] = term;
    }
}

/**
 * entente_layout_step:
 * @a: a box
 * @b: another
 * @distance: wished distance, points, above 0
 * @eta: step size, points squared
 *
 * Moves both along the line between them, by the share min(1, eta / distance^2) of what their distance is off.
 *
 * Source: J. X. Zheng, S. Pawar, D. F. M. Goodman, "Graph Drawing by Stochastic Gradient Descent", IEEE Transactions
 * on Visualization and Computer Graphics 25(9), 2019.
 */
void
entente_layout_step (EntenteLayoutBox *a,
                     EntenteLayoutBox *b,
                     double            distance,
                     double            eta)
{
  double dx = a->x - b->x, dy = a->y - b->y, length = hypot (dx, dy);
  double mu = MIN (1, eta / (distance * distance));
  double shift;

  if (a->pinned && b->pinned)
    return;

  /* Two boxes on one spot have no direction to part in; any one will do. */
  if (length < 1e-9)
    {
      dx = length = 1;
      dy = 0;
      shift = -mu * distance / 2;
    }
  else
    shift = mu * (length - distance) / 2;

  if (a->pinned || b->pinned)
    shift *= 2;

  if (!a->pinned)
    {
      a->x -= shift * dx / length;
      a->y -= shift * dy / length;
    }
  if (!b->pinned)
    {
      b->x += shift * dx / length;
      b->y += shift * dy / length;
    }
}

/**
 * entente_layout_eta:
 * @sweep: from 0
 * @n_sweeps: above 1
 * @largest: step size of the first sweep, points squared
 * @smallest: step size of the last sweep, points squared
 *
 * Returns: the step size of a sweep, falling exponentially
 */
double
entente_layout_eta (guint  sweep,
                    guint  n_sweeps,
                    double largest,
                    double smallest)
{
  return largest * exp (-log (largest / smallest) / (n_sweeps - 1) * sweep);
}

static void
get_distance_bounds (Layout *layout,
                     double *least,
                     double *greatest)
{
  *least = INFINITY;
  *greatest = 0;

  for (guint i = 0; i < layout->terms->len; i++)
    {
      double distance = g_array_index (layout->terms, EntenteLayoutTerm, i).distance;

      *least = MIN (*least, distance);
      *greatest = MAX (*greatest, distance);
    }
}

static void
sweep_terms (Layout *layout,
             double  eta)
{
  EntenteLayoutBox  *boxes = layout->graph->boxes;
  EntenteLayoutTerm *terms = (EntenteLayoutTerm *)layout->terms->data;

  shuffle (layout);
  for (guint i = 0; i < layout->terms->len; i++)
    entente_layout_step (&boxes[terms[i].a], &boxes[terms[i].b], terms[i].distance, eta);
}

/* Where the planner knows a box to be, it comes back to half-way after each sweep. */
static void
pull_to_anchors (EntenteLayoutGraph     *graph,
                 const EntenteLayoutBox *anchors)
{
  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (!graph->boxes[i].pinned)
      {
        graph->boxes[i].x += (anchors[i].x - graph->boxes[i].x) / 2;
        graph->boxes[i].y += (anchors[i].y - graph->boxes[i].y) / 2;
      }
}

static gboolean
descend (Layout                 *layout,
         const EntenteLayoutBox *anchors)
{
  guint  n_sweeps = anchors != NULL ? N_KEEP_SWEEPS : N_SWEEPS;
  double least, greatest, largest;

  get_distance_bounds (layout, &least, &greatest);
  largest = anchors != NULL ? least * least : greatest * greatest;

  for (guint i = 0; i < n_sweeps && layout->terms->len > 0; i++)
    {
      if (g_cancellable_is_cancelled (layout->cancellable))
        return FALSE;

      sweep_terms (layout, entente_layout_eta (i, n_sweeps, largest, MIN (largest, EPSILON * least * least)));
      if (anchors != NULL)
        pull_to_anchors (layout->graph, anchors);
    }

  return TRUE;
}

static double
get_stress (Layout *layout)
{
  EntenteLayoutBox *boxes = layout->graph->boxes;
  double            stress = 0;

  for (guint i = 0; i < layout->terms->len; i++)
    {
      const EntenteLayoutTerm *term = &g_array_index (layout->terms, EntenteLayoutTerm, i);
      double                   off = hypot (boxes[term->a].x - boxes[term->b].x, boxes[term->a].y - boxes[term->b].y) / term->distance - 1;

      stress += off * off;
    }

  return stress;
}

static void
scatter (Layout                 *layout,
         const EntenteLayoutBox *start)
{
  EntenteLayoutGraph *graph = layout->graph;
  double              x = 0, y = 0, radius = 100 * sqrt (graph->n_boxes);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      x += start[i].x / graph->n_boxes;
      y += start[i].y / graph->n_boxes;
    }

  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (!graph->boxes[i].pinned)
      {
        graph->boxes[i].x = x + (entente_random_next_uniform (&layout->random) - 0.5) * 2 * radius;
        graph->boxes[i].y = y + (entente_random_next_uniform (&layout->random) - 0.5) * 2 * radius;
      }
}

static gboolean
descend_from_scratch (Layout                 *layout,
                      const EntenteLayoutBox *start)
{
  EntenteLayoutGraph          *graph = layout->graph;
  gsize                        size = sizeof *graph->boxes * graph->n_boxes;
  g_autofree EntenteLayoutBox *best = NULL;
  double                       best_stress = INFINITY;
  guint                        n_starts = graph->n_boxes <= N_STARTS_MAX_BOXES ? N_STARTS : 1;

  for (guint i = 0; i < n_starts; i++)
    {
      scatter (layout, start);
      if (!descend (layout, NULL))
        return FALSE;

      if (get_stress (layout) < best_stress)
        {
          best_stress = get_stress (layout);
          g_free (best);
          best = g_memdup2 (graph->boxes, size);
        }
    }

  if (best != NULL)
    memcpy (graph->boxes, best, size);

  return TRUE;
}

/* Turns the picture so that its longer side lies across, as paper and screens do. */
static void
turn_across (EntenteLayoutGraph *graph)
{
  double x = 0, y = 0, xx = 0, yy = 0, xy = 0, angle;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      x += graph->boxes[i].x / graph->n_boxes;
      y += graph->boxes[i].y / graph->n_boxes;
    }
  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      double dx = graph->boxes[i].x - x, dy = graph->boxes[i].y - y;

      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }

  angle = -atan2 (2 * xy, xx - yy) / 2;
  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      double dx = graph->boxes[i].x - x, dy = graph->boxes[i].y - y;

      graph->boxes[i].x = x + dx * cos (angle) - dy * sin (angle);
      graph->boxes[i].y = y + dx * sin (angle) + dy * cos (angle);
    }
}

typedef struct
{
  double left, top, right, bottom;
} Extent;

static void
get_extents (EntenteLayoutGraph *graph,
             const guint32      *part,
             guint32             n_parts,
             Extent             *extents)
{
  for (guint32 i = 0; i < n_parts; i++)
    extents[i] = (Extent) {INFINITY, INFINITY, -INFINITY, -INFINITY};

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      const EntenteLayoutBox *box = &graph->boxes[i];
      Extent                 *extent = &extents[part[i]];

      extent->left = MIN (extent->left, box->x - box->width / 2);
      extent->top = MIN (extent->top, box->y - box->height / 2);
      extent->right = MAX (extent->right, box->x + box->width / 2);
      extent->bottom = MAX (extent->bottom, box->y + box->height / 2);
    }
}

/* Sets parts that no line joins side by side in rows, in the order of their first box. */
static void
pack_parts (EntenteLayoutGraph *graph)
{
  g_autofree guint32 *part = g_new (guint32, graph->n_boxes);
  guint32             n_parts = entente_layout_find_parts (graph, part);
  g_autofree Extent  *extents = g_new (Extent, n_parts);
  g_autofree Extent  *offsets = g_new (Extent, n_parts);
  double              area = 0, widest = 0, x = 0, y = 0, row = 0;

  get_extents (graph, part, n_parts, extents);
  for (guint32 i = 0; i < n_parts; i++)
    {
      area += (extents[i].right - extents[i].left + PART_GAP) * (extents[i].bottom - extents[i].top + PART_GAP);
      widest = MAX (widest, extents[i].right - extents[i].left);
    }
  widest = MAX (widest, 1.25 * sqrt (area));

  for (guint32 i = 0; i < n_parts; i++)
    {
      double width = extents[i].right - extents[i].left;

      if (x > 0 && x + width > widest)
        {
          x = 0;
          y += row + PART_GAP;
          row = 0;
        }
      offsets[i] = (Extent) {.left = x - extents[i].left, .top = y - extents[i].top};
      x += width + PART_GAP;
      row = MAX (row, extents[i].bottom - extents[i].top);
    }

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      graph->boxes[i].x += offsets[part[i]].left;
      graph->boxes[i].y += offsets[part[i]].top;
    }
}

static void
move_to_centre (EntenteLayoutGraph     *graph,
                const EntenteLayoutBox *start)
{
  double dx = 0, dy = 0;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      dx += (start[i].x - graph->boxes[i].x) / graph->n_boxes;
      dy += (start[i].y - graph->boxes[i].y) / graph->n_boxes;
    }

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      graph->boxes[i].x += dx;
      graph->boxes[i].y += dy;
    }
}

static gboolean
has_pins (EntenteLayoutGraph *graph)
{
  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (graph->boxes[i].pinned)
      return TRUE;

  return FALSE;
}

/* Whole points: what is saved is short, and the same on every machine. */
static void
round_places (EntenteLayoutGraph *graph)
{
  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (!graph->boxes[i].pinned)
      {
        graph->boxes[i].x = round (graph->boxes[i].x);
        graph->boxes[i].y = round (graph->boxes[i].y);
      }
}

static void
finish (EntenteLayoutGraph     *graph,
        const EntenteLayoutBox *start)
{
  gboolean free_to_move = !graph->keep && !has_pins (graph);

  if (free_to_move)
    turn_across (graph);

  entente_layout_remove_overlaps (graph->boxes, graph->n_boxes, BOX_GAP);

  if (free_to_move)
    {
      pack_parts (graph);
      move_to_centre (graph, start);
    }

  round_places (graph);
}

/**
 * entente_layout_stress:
 * @graph: what to lay out; the boxes that are not pinned are moved
 * @cancellable: (nullable): stops the layout within one sweep
 * @error: return location for an error
 *
 * Brings boxes to the distance that the lines between them wish for: minimises the sum over pairs of
 * ((|x_i - x_j| - d_ij) / d_ij)^2, d_ij being the length of the shortest way along lines. Boxes do not overlap
 * afterwards, unless pinned so. Fails with %G_IO_ERROR_CANCELLED, and then leaves all boxes where they were.
 *
 * Time: O(|V|^2) a sweep up to 2,000 boxes, O(|V| + |E|) beyond, after O(|V| |E| log |V|) for the distances.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_layout_stress (EntenteLayoutGraph *graph,
                       GCancellable       *cancellable,
                       GError            **error)
{
  g_autofree EntenteLayoutBox *start = g_memdup2 (graph->boxes, sizeof *start * graph->n_boxes);
  Layout                       layout = {.graph = graph, .cancellable = cancellable};
  gboolean                     done;

  if (graph->n_boxes == 0)
    return TRUE;

  entente_random_seed (&layout.random, graph->seed);
  layout.terms = entente_layout_find_terms (graph, cancellable);
  done = graph->keep ? descend (&layout, start) : descend_from_scratch (&layout, start);
  g_array_unref (layout.terms);

  if (!done || g_cancellable_is_cancelled (cancellable))
    {
      memcpy (graph->boxes, start, sizeof *start * graph->n_boxes);
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return FALSE;
    }

  finish (graph, start);

  return TRUE;
}
