#include "model/layout/tighten.h"

#include "model/layout/quality.h"

#include <math.h>
#include <string.h>

/* Each side of the picture is cut into so many strips. */
#define N_STRIPS 60u

/* A strip that is as full as this share of the usual keeps its width; the emptiest keep the least. */
#define FULL_STRIP 0.9

/* What that is tried with, until few enough lines cross. */
static const double least_widths[] = {0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95};

/* Only with fewer lines for each box: what hangs on one or two may stand nearer and is still read right. */
#define SPARSE 2.0

/* Points around a box that are not empty. */
#define MARGIN 24.0

typedef struct
{
  double start;
  double width;
  double edges[N_STRIPS + 1];
} Strips;

static double
get_place (const EntenteLayoutBox *box,
           gboolean                across)
{
  return across ? box->x : box->y;
}

static double
get_half_size (const EntenteLayoutBox *box,
               gboolean                across)
{
  return (across ? box->width : box->height) / 2 + MARGIN;
}

static void
find_ends (const EntenteLayoutGraph *graph,
           gboolean                  across,
           Strips                   *strips)
{
  double start = INFINITY, end = -INFINITY;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      start = MIN (start, get_place (&graph->boxes[i], across) - get_half_size (&graph->boxes[i], across));
      end = MAX (end, get_place (&graph->boxes[i], across) + get_half_size (&graph->boxes[i], across));
    }

  strips->start = start;
  strips->width = (end - start) / N_STRIPS;
}

/* How much of each strip boxes cover, in points along it. */
static void
measure_cover (const EntenteLayoutGraph *graph,
               gboolean                  across,
               const Strips             *strips,
               double                   *cover)
{
  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      const EntenteLayoutBox *box = &graph->boxes[i];
      double                  middle = get_place (box, across), half = get_half_size (box, across);
      guint                   first = (guint)CLAMP ((middle - half - strips->start) / strips->width, 0, N_STRIPS - 1);
      guint                   last = (guint)CLAMP ((middle + half - strips->start) / strips->width, 0, N_STRIPS - 1);

      for (guint k = first; k <= last; k++)
        cover[k] += 2 * get_half_size (box, !across);
    }
}

static void
choose_widths (const EntenteLayoutGraph *graph,
               gboolean                  across,
               double                    least_width,
               Strips                   *strips)
{
  double cover[N_STRIPS] = {0}, usual = 0;

  find_ends (graph, across, strips);
  measure_cover (graph, across, strips, cover);

  for (guint i = 0; i < N_STRIPS; i++)
    usual += cover[i] / N_STRIPS;

  strips->edges[0] = strips->start;
  for (guint i = 0; i < N_STRIPS; i++)
    strips->edges[i + 1] = strips->edges[i] + strips->width * CLAMP (cover[i] / (FULL_STRIP * usual), least_width, 1);
}

static double
shift (const Strips *strips,
       double        place)
{
  double along = CLAMP ((place - strips->start) / strips->width, 0, N_STRIPS);
  guint  strip = MIN ((guint)along, N_STRIPS - 1);

  return strips->edges[strip] + (along - strip) * (strips->edges[strip + 1] - strips->edges[strip]);
}

static void
narrow (EntenteLayoutGraph *graph,
        double              least_width)
{
  Strips across, down;

  choose_widths (graph, TRUE, least_width, &across);
  choose_widths (graph, FALSE, least_width, &down);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      graph->boxes[i].x = shift (&across, graph->boxes[i].x);
      graph->boxes[i].y = shift (&down, graph->boxes[i].y);
    }
}

static double
get_stress (const EntenteLayoutGraph *graph)
{
  EntenteLayoutStress stress;

  entente_quality_measure_stress (graph, &stress);

  return stress.least_stress;
}

/**
 * entente_layout_tighten:
 * @graph: what is laid out, and not held anywhere
 * @most_rise: how many times as much stress there may be
 *
 * Makes strips narrower, across and along the picture, in which little stands, so that cards can be drawn larger on the
 * same page. Who is left of whom and who above whom stays; boxes may overlap afterwards. Does nothing where lines are
 * many, for there distances tell more, and nothing that would let more lines cross. O(|V| |E| + |E|²).
 */
void
entente_layout_tighten (EntenteLayoutGraph *graph,
                        double              most_rise)
{
  gsize                        size = sizeof *graph->boxes * graph->n_boxes;
  g_autofree EntenteLayoutBox *before = NULL;
  guint64                      n_crossings;
  double                       most_stress;

  if (graph->n_edges >= SPARSE * graph->n_boxes)
    return;

  before = g_memdup2 (graph->boxes, size);
  n_crossings = entente_quality_count_crossings (graph);
  most_stress = most_rise * get_stress (graph);

  for (guint i = 0; i < G_N_ELEMENTS (least_widths); i++)
    {
      narrow (graph, least_widths[i]);
      if (get_stress (graph) <= most_stress && entente_quality_count_crossings (graph) <= n_crossings)
        return;

      memcpy (graph->boxes, before, size);
    }
}
