#pragma once

#include "model/layout/layout.h"
#include "model/layout/starts.h"

G_BEGIN_DECLS

/* Up to so many boxes every pair counts; beyond, so many boxes chosen by chance stand for all. */
#define ENTENTE_UNFOLDING_ALL_PAIRS 3000u

/* Maps that planners draw are small: several starts and a polish cost little there, and show. */
#define ENTENTE_UNFOLDING_MANY_STARTS 300u
#define ENTENTE_UNFOLDING_POLISHED    150u

/**
 * EntenteUnfolding:
 * @graph: a graph without parts that no line joins
 * @random: where chance comes from
 * @cancellable: (nullable): to stop it
 * @neighbours: who is joined with whom
 * @distances: along the lines, in steps
 * @sweep: places in the making, in steps
 * @starts: of a small map, to begin with other places than those in @sweep
 * @length: of a step along a line, points
 * @least_stress: of all starts; 0 where there is one only
 * @least_crossings: of all starts of a map that is polished
 *
 * A map in the making.
 */
typedef struct
{
  EntenteLayoutGraph *graph;
  EntenteRandom      *random;
  GCancellable       *cancellable;
  EntenteNeighbours   neighbours;
  EntenteDistances    distances;
  EntenteSweep        sweep;
  EntenteStarts       starts;
  double              length;
  double              least_stress;
  double              least_crossings;
} EntenteUnfolding;

/* unfolding.c */
void     entente_unfolding_init          (EntenteUnfolding         *self,
                                          EntenteLayoutGraph       *graph,
                                          EntenteRandom            *random,
                                          GCancellable             *cancellable);
void     entente_unfolding_clear         (EntenteUnfolding         *self);
void     entente_unfolding_write_places  (EntenteUnfolding         *self,
                                          double                    unit);
double   entente_unfolding_find_nth      (double                   *values,
                                          guint32                   n_values,
                                          guint32                   nth);

/* unfold-start.c */
gboolean entente_unfolding_is_large_tree (const EntenteLayoutGraph *graph);
gboolean entente_unfolding_start         (EntenteUnfolding         *self);
double   entente_unfolding_get_goal      (const EntenteUnfolding   *self);

/* unfold-unit.c */
double   entente_unfolding_choose_unit   (const EntenteUnfolding   *self);
double   entente_unfolding_measure_unit  (const EntenteUnfolding   *self,
                                          gboolean                  only_held);

G_END_DECLS
