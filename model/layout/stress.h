#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteLayoutBox:
 * @x: centre, points
 * @y: centre, points
 * @width: points
 * @height: points
 * @pinned: whether it must stay
 */
typedef struct
{
  double   x;
  double   y;
  double   width;
  double   height;
  gboolean pinned;
} EntenteLayoutBox;

/**
 * EntenteLayoutEdge:
 * @a: index of a box
 * @b: index of a box
 * @length: wished distance of the centres, points
 */
typedef struct
{
  guint32 a;
  guint32 b;
  double  length;
} EntenteLayoutEdge;

/**
 * EntenteLayoutGraph:
 * @keep: start from the present places and stay near them
 * @seed: same seed, same result, to the last bit
 */
typedef struct
{
  EntenteLayoutBox  *boxes;
  guint32            n_boxes;
  EntenteLayoutEdge *edges;
  guint32            n_edges;
  gboolean           keep;
  guint64            seed;
} EntenteLayoutGraph;

gboolean entente_layout_stress (EntenteLayoutGraph *graph,
                                GCancellable       *cancellable,
                                GError            **error);
void     entente_layout_step   (EntenteLayoutBox   *a,
                                EntenteLayoutBox   *b,
                                double              distance,
                                double              eta);
double   entente_layout_eta    (guint               sweep,
                                guint               n_sweeps,
                                double              largest,
                                double              smallest);

G_END_DECLS
