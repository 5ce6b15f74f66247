#include "model/layout/gather.h"

#include "model/layout/extent.h"
#include "model/layout/line-cost.h"
#include "model/layout/overlap-removal.h"

#include <math.h>

/* Between what is brought near; points. */
#define BOX_GAP 24.0

/* Of the page that it is to fill. */
#define ASPECT (4.0 / 3.0)

/* A line of that length counts one, and so does a page of that height; points. */
#define USUAL_LENGTH 300.0
#define PAGE_LENGTH  100.0

/* With more lines, it would take too long to count which cross. */
#define MAX_EDGES 900u

/* Fewer ways to bring more boxes than that nearer to each other are tried. */
#define MANY_BOXES 100u

/* How much nearer they are tried. */
static const double scales[] = {1, 0.8, 0.65, 0.5, 0.4, 0.3, 0.2};

static double
measure_page (const EntenteLayoutGraph *graph)
{
  EntenteExtent extent = entente_extent_of_graph (graph);

  return MAX ((extent.right - extent.left) / ASPECT, extent.bottom - extent.top);
}

/* One way to bring boxes nearer, and to what. */
typedef struct
{
  double   across;
  double   down;
  gboolean turned;
  double   x;
  double   y;
} Shrinking;

/* The middle of what is pinned. */
static guint32
find_middle (const EntenteLayoutGraph *graph,
             Shrinking                *how)
{
  guint32 n = 0;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    n += graph->boxes[i].pinned;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (graph->boxes[i].pinned)
      {
        how->x += graph->boxes[i].x / n;
        how->y += graph->boxes[i].y / n;
      }

  return n;
}

static void
shrink (EntenteLayoutGraph     *graph,
        const EntenteLayoutBox *start,
        Shrinking               how)
{
  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (!start[i].pinned)
      {
        graph->boxes[i].x = how.x + ((how.turned ? start[i].y : start[i].x) - how.x) * how.across;
        graph->boxes[i].y = how.y + ((how.turned ? start[i].x : start[i].y) - how.y) * how.down;
      }
}

/* What is bad about the picture that it would make. */
static double
try_shrinking (EntenteLayoutGraph     *graph,
               const EntenteLayoutBox *start,
               Shrinking               how,
               GCancellable           *cancellable)
{
  shrink (graph, start, how);
  entente_layout_remove_overlaps (graph->boxes, graph->n_boxes, BOX_GAP, cancellable);

  return entente_layout_count_cost (graph);
}

/**
 * entente_layout_count_cost:
 * @graph: a graph
 *
 * Returns: what is bad about its picture: long lines, those that cross or pass behind boxes as far as anybody follows
 *   single lines, and the size of the page
 */
double
entente_layout_count_cost (EntenteLayoutGraph *graph)
{
  EntenteLineCost cost;
  double          page = measure_page (graph) / PAGE_LENGTH, lines;

  if (graph->n_edges > MAX_EDGES)
    return page + graph->n_edges * entente_line_cost_get_usual (graph) / USUAL_LENGTH;

  entente_line_cost_init (&cost, graph, USUAL_LENGTH);
  lines = entente_line_cost_count_all (&cost);
  entente_line_cost_clear (&cost);

  return page + lines;
}

/**
 * entente_layout_gather:
 * @graph: boxes of such different sizes that they were placed far apart, as the largest need it
 * @cancellable: (nullable): stops it within 50 ms
 *
 * Brings boxes as near to each other, or to those that are pinned, as makes the page small and keeps lines clear. Where
 * there are many, they are brought nearer across and down alike.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
entente_layout_gather (EntenteLayoutGraph *graph,
                       GCancellable       *cancellable)
{
  g_autofree EntenteLayoutBox *start = g_memdup2 (graph->boxes, sizeof *start * graph->n_boxes);
  guint                        n = G_N_ELEMENTS (scales);
  Shrinking                    best = {.across = 1, .down = 1};
  guint32                      n_pinned = find_middle (graph, &best);
  double                       least = INFINITY;

  for (guint i = 0; i < (n_pinned > 0 ? n * n : 2 * n * n) && !g_cancellable_is_cancelled (cancellable); i++)
    {
      Shrinking how = {scales[i % n], scales[i / n % n], i >= n * n, best.x, best.y};
      double    cost;

      if (graph->n_boxes > MANY_BOXES && how.across != how.down)
        continue;

      cost = try_shrinking (graph, start, how, cancellable);
      if (cost < least * 0.99)
        {
          least = cost;
          best = how;
        }
    }

  try_shrinking (graph, start, best, cancellable);

  return !g_cancellable_is_cancelled (cancellable);
}
