#include "model/layout/quality.h"

static double
get_overlap (const EntenteLayoutBox *a,
             const EntenteLayoutBox *b)
{
  double width = MIN (a->x + a->width / 2, b->x + b->width / 2) - MAX (a->x - a->width / 2, b->x - b->width / 2);
  double height = MIN (a->y + a->height / 2, b->y + b->height / 2) - MAX (a->y - a->height / 2, b->y - b->height / 2);

  return width > 0 && height > 0 ? width * height : 0;
}

static int
compare_box_left (gconstpointer a,
                  gconstpointer b)
{
  double x = ((const EntenteLayoutBox *)a)->x - ((const EntenteLayoutBox *)a)->width / 2;
  double y = ((const EntenteLayoutBox *)b)->x - ((const EntenteLayoutBox *)b)->width / 2;

  return (x > y) - (x < y);
}

/**
 * entente_quality_count_overlaps:
 * @graph: a graph with its places
 * @area: (out) (optional): square points covered twice
 *
 * Counts the pairs of boxes that cover each other in part. Boxes that only touch do not. O(|V|²) at worst.
 *
 * Returns: the number of pairs
 */
guint64
entente_quality_count_overlaps (const EntenteLayoutGraph *graph,
                                double                   *area)
{
  g_autofree EntenteLayoutBox *boxes = g_memdup2 (graph->boxes, graph->n_boxes * sizeof (EntenteLayoutBox));
  guint64                      n = 0;
  double                       sum = 0;

  if (graph->n_boxes > 0)
    qsort (boxes, graph->n_boxes, sizeof (EntenteLayoutBox), compare_box_left);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    for (guint32 j = i + 1; j < graph->n_boxes && boxes[j].x - boxes[j].width / 2 < boxes[i].x + boxes[i].width / 2; j++)
      {
        double overlap = get_overlap (&boxes[i], &boxes[j]);

        n += overlap > 0;
        sum += overlap;
      }

  if (area != NULL)
    *area = sum;

  return n;
}
