#include "model/layout/unfold.h"

#include "model/layout/anchor.h"
#include "model/layout/unfolding.h"

#include <math.h>

/*
 * Boxes that would go farther than this, in steps, are let go; the others stay. Among frames boxes stand where their lines
 * to other frames are short and cross little, and so farther from where those of their own frame alone are even.
 */
#define RELEASE       0.35f
#define LEVEL_RELEASE 1.0f

#define N_SWEEPS 12u

/* Only what stands far from where it belongs is let go; the map stays the one that people know. */
static void
hold_most (EntenteUnfolding *self,
           double            unit)
{
  EntenteSweep *sweep = &self->sweep;
  float         release = self->graph->is_level ? LEVEL_RELEASE : RELEASE;

  for (guint32 i = 0; i < sweep->n_boxes; i++)
    {
      const EntenteLayoutBox *box = &self->graph->boxes[i];

      sweep->xs[i] = sweep->anchor_xs[i] = (float)(box->x / unit);
      sweep->ys[i] = sweep->anchor_ys[i] = (float)(box->y / unit);
    }

  for (guint32 i = 0; i < sweep->n_boxes; i++)
    {
      float hold = entente_layout_box_get_hold (&self->graph->boxes[i]), x, y;

      entente_sweep_get_wish (sweep, i, &x, &y);
      sweep->holds[i] = hypotf (x, y) > release ? hold : 1;
    }
}

static gboolean
settle_back (EntenteUnfolding *self)
{
  double unit = MAX (entente_unfolding_measure_unit (self, FALSE), self->length / 2);

  hold_most (self, unit);
  if (!entente_sweep_run (&self->sweep, N_SWEEPS, 1, self->random, self->cancellable))
    return FALSE;

  entente_unfolding_write_places (self, unit);

  return TRUE;
}

/**
 * entente_layout_tidy:
 * @graph: a graph without parts that no line joins, of two boxes or more
 * @random: where chance comes from
 * @cancellable: (nullable): to stop it
 *
 * Moves boxes that stand far from where they belong there, and leaves the others. They may overlap.
 *
 * Returns: %FALSE when it was stopped; the boxes are then where they were
 */
gboolean
entente_layout_tidy (EntenteLayoutGraph *graph,
                     EntenteRandom      *random,
                     GCancellable       *cancellable)
{
  EntenteUnfolding self;
  gboolean         done;

  entente_unfolding_init (&self, graph, random, cancellable);
  done = !g_cancellable_is_cancelled (cancellable) && settle_back (&self);
  entente_unfolding_clear (&self);

  return done;
}
