#include "model/layout/unfold.h"

#include "model/layout/anchor.h"
#include "model/layout/polish.h"
#include "model/layout/turn.h"
#include "model/layout/unfolding.h"

/* So many times the least stress that was found may be there at last, for fewer crossings and larger cards. */
#define MOST_RISE 1.03

/* With what is held where it is. */
#define N_SWEEPS 60u

static gboolean
is_anything_held (const EntenteLayoutGraph *graph)
{
  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (entente_layout_box_get_hold (&graph->boxes[i]) > 0)
      return TRUE;

  return FALSE;
}

/* Where there is one start only, nothing tells how little stress there might be. */
static double
get_most_rise (const EntenteUnfolding *self)
{
  return self->least_stress > 0 ? MAX (MOST_RISE * self->least_stress / entente_sweep_get_stress (&self->sweep), 1) : MOST_RISE;
}

static gboolean
settle (EntenteUnfolding *self,
        double           *most_rise)
{
  gboolean is_held = is_anything_held (self->graph);
  double   unit, held_unit;

  if (!entente_unfolding_start (self))
    return FALSE;

  if (!is_held)
    entente_sweep_turn_across (&self->sweep);

  unit = entente_unfolding_choose_unit (self);
  held_unit = is_held ? entente_unfolding_measure_unit (self, TRUE) : 0;
  if (held_unit > 0)
    unit = CLAMP (held_unit, unit / 2, unit * 2);

  if (is_held)
    {
      entente_sweep_anchor (&self->sweep, self->graph->boxes, unit);
      if (!entente_sweep_run (&self->sweep, N_SWEEPS, 1.3f, self->random, self->cancellable))
        return FALSE;
    }

  if (self->graph->n_boxes <= ENTENTE_UNFOLDING_POLISHED &&
      !entente_polish (&self->sweep, is_held ? NULL : &self->starts, self->graph, unit, entente_unfolding_get_goal (self), self->random, self->cancellable))
    return FALSE;

  *most_rise = get_most_rise (self);
  entente_unfolding_write_places (self, unit);

  return TRUE;
}

/**
 * entente_layout_unfold:
 * @graph: a graph without parts that no line joins, of two boxes or more
 * @random: where chance comes from
 * @most_rise: (out): how many times as much stress there may be in the end
 * @cancellable: (nullable): to stop it
 *
 * Places all boxes anew, around any point unless something is held. They may overlap.
 *
 * Returns: %FALSE when it was stopped; the boxes are then where they were
 */
gboolean
entente_layout_unfold (EntenteLayoutGraph *graph,
                       EntenteRandom      *random,
                       double             *most_rise,
                       GCancellable       *cancellable)
{
  EntenteUnfolding self;
  gboolean         done;

  entente_unfolding_init (&self, graph, random, cancellable);
  done = !g_cancellable_is_cancelled (cancellable) && settle (&self, most_rise);
  entente_unfolding_clear (&self);

  return done;
}
