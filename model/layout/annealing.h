#pragma once

#include "model/layout/flaws.h"

G_BEGIN_DECLS

/**
 * EntenteAnnealing:
 * @flaws: where boxes stand, and what is wrong with that
 * @is_held: whether a box is held, so that the picture cannot grow
 * @n_pairs: pairs of boxes that stress is summed over
 * @ratios: what those are summed up from
 * @allowed: as much stress there may be in the end
 * @price: of stress, in crossings
 * @random: decides what is tried
 *
 * Places that become better by chance.
 */
typedef struct
{
  EntenteFlaws  flaws;
  gboolean      is_held;
  double        n_pairs;
  EntenteRatios ratios;
  double        allowed;
  double        price;
  EntenteRandom random;
} EntenteAnnealing;

/**
 * EntenteAnnealingPlan:
 * @n_visits: how often boxes are visited, when all of it is done
 * @part: the last part that is done, of 1
 * @heat: a place worse by so much, in crossings, is still tried at first; without any, nothing becomes worse
 * @reach: how far boxes are moved at first, in steps
 */
typedef struct
{
  guint  n_visits;
  double part;
  double heat;
  double reach;
} EntenteAnnealingPlan;

void   entente_annealing_init          (EntenteAnnealing         *self,
                                        const EntenteSweep       *sweep,
                                        const EntenteLayoutGraph *graph,
                                        double                    unit,
                                        EntenteRandom            *random);
void   entente_annealing_clear         (EntenteAnnealing         *self);
double entente_annealing_get_stress    (const EntenteAnnealing   *self);
void   entente_annealing_take_places   (EntenteAnnealing         *self,
                                        const EntenteAnnealing   *from);
void   entente_annealing_restore_scale (EntenteAnnealing         *self);
void   entente_annealing_run           (EntenteAnnealing         *self,
                                        EntenteAnnealingPlan      plan,
                                        GCancellable             *cancellable);

G_END_DECLS
