#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

/* With more boxes, stress is measured from a sample of them. */
#define ENTENTE_QUALITY_ALL_PAIRS 20000u
#define ENTENTE_QUALITY_SAMPLE    4000u

/**
 * EntenteLayoutStress:
 * @stress: as the boxes stand
 * @best_scale: the factor for all places that makes the stress least
 * @least_stress: the stress at that scale
 * @n_pairs: pairs of boxes that are connected, directly or not
 * @n_sources: boxes that it is measured from: all, or a sample
 *
 * How far distances in a picture are from distances along the edges.
 */
typedef struct
{
  double  stress;
  double  best_scale;
  double  least_stress;
  guint64 n_pairs;
  guint32 n_sources;
} EntenteLayoutStress;

void    entente_quality_measure_stress  (const EntenteLayoutGraph *graph,
                                         EntenteLayoutStress      *stress);
guint64 entente_quality_count_crossings (const EntenteLayoutGraph *graph);
guint64 entente_quality_count_overlaps  (const EntenteLayoutGraph *graph,
                                         double                   *area);

G_END_DECLS
