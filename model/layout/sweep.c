#include "model/layout/sweep.h"

#include "model/layout/parallel.h"
#include "model/layout/simd.h"

#include <math.h>
#include <string.h>

/* Above so many boxes, they are moved in this many teams, each of which sees the others where they were before. */
#define ALONE_MAX_BOXES 1000u
#define N_TEAMS         4u

/* Over so much of the sweeps the relaxation falls to 1, and stays there. */
#define RELAXED_PART 0.7f

#define TINY 1e-12f

/* Where one team sees the boxes; xs and ys of the sources come behind each other, so that they can be read as vectors. */
typedef struct
{
  float *xs;
  float *ys;
  float *source_xs;
  float *source_ys;
} Sight;

typedef struct
{
  EntenteSweep *sweep;
  guint32      *order;
  guint32      *column;
  Sight         sights[N_TEAMS];
  guint         n_teams;
  float         relaxation;
  GCancellable *cancellable;
} Run;

typedef struct
{
  float x;
  float y;
} Pull;

/*
 * The sum of (d / |x - x_s| - 1) / d^2 times (x - x_s), over all sources s: with r = 1 / d and v = 1 / |x - x_s| each term
 * is r (v - r), which is 0 where r is.
 */
ENTENTE_SIMD static void
pull_to_sources (const guint16 *closeness,
                 const float   *xs,
                 const float   *ys,
                 guint32        n,
                 float          x,
                 float          y,
                 Pull          *pull)
{
  EntenteFloats sum_x = {0}, sum_y = {0};

  for (guint32 i = 0; i < n; i += ENTENTE_LANES)
    {
      EntenteShorts c = *(const EntenteShorts *)&closeness[i];
      EntenteFloats r = __builtin_convertvector(__builtin_convertvector(c, EntenteInts), EntenteFloats) * (float)(1 / ENTENTE_CLOSENESS_ONE);
      EntenteFloats dx = x - *(const EntenteFloats *)&xs[i], dy = y - *(const EntenteFloats *)&ys[i];
      EntenteFloats square = dx * dx + dy * dy + TINY, v;

      ENTENTE_RECIPROCAL_ROOT (v, square);
      v = r * (v - r);
      sum_x += v * dx;
      sum_y += v * dy;
    }

  *pull = (Pull) {0, 0};
  for (guint i = 0; i < ENTENTE_LANES; i++)
    {
      pull->x += sum_x[i];
      pull->y += sum_y[i];
    }
}

static gboolean
has_all_sources (const EntenteSweep *self)
{
  return self->distances->n_sources == self->n_boxes;
}

/*
 * Where not all boxes are sources, neighbours keep their distance for themselves. All of them are drawn a little nearer
 * than they should be: there are fewer crossings then, and hardly more stress.
 */
static void
pull_to_neighbours (const EntenteSweep *self,
                    const Sight        *sight,
                    guint32             box,
                    Pull               *pull)
{
  const EntenteNeighbours *neighbours = self->neighbours;
  float                    keep = has_all_sources (self) ? 0 : 1, push = keep + self->line_pull;

  pull->x *= self->scale;
  pull->y *= self->scale;

  for (guint32 k = neighbours->offsets[box]; k < neighbours->offsets[box + 1]; k++)
    {
      float dx = sight->xs[box] - sight->xs[neighbours->ends[k]];
      float dy = sight->ys[box] - sight->ys[neighbours->ends[k]];
      float force = keep / sqrtf (dx * dx + dy * dy + TINY) - push;

      pull->x += force * dx;
      pull->y += force * dy;
    }
}

static Pull
get_pull (const EntenteSweep *self,
          const Sight        *sight,
          guint32             box)
{
  const EntenteDistances *distances = self->distances;
  Pull                    pull;
  float                   share;

  pull_to_sources (&distances->closeness[(gsize)box * distances->stride], sight->source_xs, sight->source_ys, distances->stride,
                   sight->xs[box], sight->ys[box], &pull);
  if (self->line_pull > 0 || !has_all_sources (self))
    pull_to_neighbours (self, sight, box, &pull);

  share = 1 / (self->weights[box] + self->line_pull * (float)entente_neighbours_count (self->neighbours, box));
  pull.x *= share;
  pull.y *= share;

  return pull;
}

/* To where all that pulls at it is even, and beyond by the relaxation; then back to its anchor as far as it is held. */
static void
move_box (const Run   *run,
          const Sight *sight,
          guint32      box)
{
  const EntenteSweep *self = run->sweep;
  Pull                pull;
  float               x, y;

  if (self->holds[box] >= 1)
    return;

  pull = get_pull (self, sight, box);
  x = sight->xs[box] + run->relaxation * pull.x;
  y = sight->ys[box] + run->relaxation * pull.y;
  sight->xs[box] = x + self->holds[box] * (self->anchor_xs[box] - x);
  sight->ys[box] = y + self->holds[box] * (self->anchor_ys[box] - y);

  if (!has_all_sources (self) && run->column[box] != G_MAXUINT32)
    {
      sight->source_xs[run->column[box]] = sight->xs[box];
      sight->source_ys[run->column[box]] = sight->ys[box];
    }
}

static guint32
get_first (const Run *run,
           guint      team)
{
  return (guint32)((guint64)run->sweep->n_boxes * team / run->n_teams);
}

static void
move_team (guint    team,
           gpointer user_data)
{
  const Run *run = user_data;

  for (guint32 i = get_first (run, team); i < get_first (run, team + 1); i++)
    {
      if (i % 64 == 0 && g_cancellable_is_cancelled (run->cancellable))
        return;

      move_box (run, &run->sights[team], run->order[i]);
    }
}

/* Everybody sees where everybody is now. */
static void
open_eyes (Run *run)
{
  EntenteSweep *self = run->sweep;

  for (guint team = 0; team < run->n_teams; team++)
    {
      Sight *sight = &run->sights[team];

      if (sight->xs != self->xs)
        {
          memcpy (sight->xs, self->xs, sizeof *self->xs * self->n_boxes);
          memcpy (sight->ys, self->ys, sizeof *self->ys * self->n_boxes);
        }
      if (sight->source_xs != sight->xs)
        for (guint32 i = 0; i < self->distances->n_sources; i++)
          {
            sight->source_xs[i] = self->xs[self->distances->sources[i]];
            sight->source_ys[i] = self->ys[self->distances->sources[i]];
          }
    }
}

static void
gather (Run *run)
{
  for (guint team = 0; team < run->n_teams; team++)
    if (run->sights[team].xs != run->sweep->xs)
      for (guint32 i = get_first (run, team); i < get_first (run, team + 1); i++)
        {
          run->sweep->xs[run->order[i]] = run->sights[team].xs[run->order[i]];
          run->sweep->ys[run->order[i]] = run->sights[team].ys[run->order[i]];
        }
}

static void
run_init (Run          *run,
          EntenteSweep *self,
          GCancellable *cancellable)
{
  *run = (Run) {.sweep = self, .n_teams = self->n_boxes > ALONE_MAX_BOXES ? N_TEAMS : 1, .cancellable = cancellable};
  run->order = g_new (guint32, MAX (self->n_boxes, 1));
  run->column = g_new (guint32, MAX (self->n_boxes, 1));

  for (guint32 i = 0; i < self->n_boxes; i++)
    {
      run->order[i] = i;
      run->column[i] = G_MAXUINT32;
    }
  for (guint32 i = 0; i < self->distances->n_sources; i++)
    run->column[self->distances->sources[i]] = i;

  for (guint team = 0; team < run->n_teams; team++)
    {
      Sight *sight = &run->sights[team];

      sight->xs = run->n_teams > 1 ? entente_floats_new (self->n_boxes) : self->xs;
      sight->ys = run->n_teams > 1 ? entente_floats_new (self->n_boxes) : self->ys;
      sight->source_xs = has_all_sources (self) ? sight->xs : entente_floats_new (self->distances->n_sources);
      sight->source_ys = has_all_sources (self) ? sight->ys : entente_floats_new (self->distances->n_sources);
    }
}

static void
run_clear (Run *run)
{
  for (guint team = 0; team < run->n_teams; team++)
    {
      Sight *sight = &run->sights[team];

      if (sight->source_xs != sight->xs)
        {
          g_aligned_free (sight->source_xs);
          g_aligned_free (sight->source_ys);
        }
      if (sight->xs != run->sweep->xs)
        {
          g_aligned_free (sight->xs);
          g_aligned_free (sight->ys);
        }
    }

  g_free (run->order);
  g_free (run->column);
}

static void
shuffle (Run           *run,
         EntenteRandom *random)
{
  for (guint32 i = run->sweep->n_boxes; i > 1; i--)
    {
      guint32 k = entente_random_next_below (random, i), box = run->order[i - 1];

      run->order[i - 1] = run->order[k];
      run->order[k] = box;
    }
}

/* The sum of 1 / d^2. */
ENTENTE_SIMD static float
sum_weights (const guint16 *closeness,
             guint32        n)
{
  EntenteFloats sums = {0};
  float         sum = 0;

  for (guint32 i = 0; i < n; i += ENTENTE_LANES)
    {
      EntenteShorts c = *(const EntenteShorts *)&closeness[i];
      EntenteFloats r = __builtin_convertvector(__builtin_convertvector(c, EntenteInts), EntenteFloats) * (float)(1 / ENTENTE_CLOSENESS_ONE);

      sums += r * r;
    }

  for (guint i = 0; i < ENTENTE_LANES; i++)
    sum += sums[i];

  return sum;
}

static float
get_weight (const EntenteSweep *self,
            guint32             box)
{
  const EntenteDistances *distances = self->distances;
  float                   weight = self->scale * sum_weights (&distances->closeness[(gsize)box * distances->stride], distances->stride);

  return has_all_sources (self) ? weight : weight + (float)entente_neighbours_count (self->neighbours, box);
}

/**
 * entente_sweep_init:
 * @self: (out caller-allocates): to be cleared by entente_sweep_clear()
 * @distances: of all boxes from each other, or of all from some chosen by chance; must live on
 * @neighbours: who is joined with whom; must live on
 *
 * All boxes are at 0, and nothing holds them.
 */
void
entente_sweep_init (EntenteSweep            *self,
                    const EntenteDistances  *distances,
                    const EntenteNeighbours *neighbours)
{
  guint32 n = distances->n_boxes;

  *self = (EntenteSweep) {.n_boxes = n, .distances = distances, .neighbours = neighbours, .scale = 1};
  if (distances->n_sources > 0 && distances->n_sources < n)
    self->scale = (float)n / (float)distances->n_sources;

  self->xs = entente_floats_new (n);
  self->ys = entente_floats_new (n);
  self->anchor_xs = entente_floats_new (n);
  self->anchor_ys = entente_floats_new (n);
  self->holds = entente_floats_new (n);
  self->weights = entente_floats_new (n);

  for (guint32 i = 0; i < n; i++)
    self->weights[i] = MAX (get_weight (self, i), TINY);
}

void
entente_sweep_clear (EntenteSweep *self)
{
  g_clear_pointer (&self->xs, g_aligned_free);
  g_clear_pointer (&self->ys, g_aligned_free);
  g_clear_pointer (&self->anchor_xs, g_aligned_free);
  g_clear_pointer (&self->anchor_ys, g_aligned_free);
  g_clear_pointer (&self->holds, g_aligned_free);
  g_clear_pointer (&self->weights, g_aligned_free);
}

/**
 * entente_sweep_run:
 * @self: places in the making
 * @n_sweeps: how often every box is moved once
 * @relaxation: how far it is moved at first, from 1, to where its pulls are even, to 2
 * @random: gives the order
 * @cancellable: (nullable): stops the work within a few boxes
 *
 * Lowers the stress, the sum over pairs of ((|x_i - x_j| - d_ij) / d_ij)^2, box by box, each being moved to where the
 * pulls of all others are even. Going farther than that at first leaves poor places behind. O(|V| |S|) a sweep.
 *
 * The result does not depend on how many threads there are.
 *
 * Source: E. R. Gansner, Y. Koren, S. North, "Graph Drawing by Stress Majorization", Graph Drawing 2004, LNCS 3383,
 * 239-250, section 3.2 (localized optimization).
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
entente_sweep_run (EntenteSweep  *self,
                   guint          n_sweeps,
                   float          relaxation,
                   EntenteRandom *random,
                   GCancellable  *cancellable)
{
  Run run;

  run_init (&run, self, cancellable);

  for (guint i = 0; i < n_sweeps && !g_cancellable_is_cancelled (cancellable); i++)
    {
      run.relaxation = MAX (1, relaxation - (relaxation - 1) * (float)i / (RELAXED_PART * (float)n_sweeps));
      shuffle (&run, random);
      open_eyes (&run);
      entente_parallel_run (run.n_teams, move_team, &run);
      gather (&run);
    }

  run_clear (&run);

  return !g_cancellable_is_cancelled (cancellable);
}

/**
 * entente_sweep_get_wish:
 * @self: places in the making, with distances of all boxes from all
 * @box: index of a box
 * @x: (out): across, in steps
 * @y: (out): down, in steps
 *
 * Tells how a box would have to be moved for all that pulls at it to be even.
 */
void
entente_sweep_get_wish (const EntenteSweep *self,
                        guint32             box,
                        float              *x,
                        float              *y)
{
  Sight sight = {self->xs, self->ys, self->xs, self->ys};
  Pull  pull = get_pull (self, &sight, box);

  *x = pull.x;
  *y = pull.y;
}

/**
 * entente_sweep_get_stress:
 * @self: places in the making
 *
 * Measures the stress from all sources; where all boxes are sources every pair counts twice. O(|V| |S|).
 *
 * Returns: the stress
 */
double
entente_sweep_get_stress (const EntenteSweep *self)
{
  const EntenteDistances *distances = self->distances;
  double                  stress = 0;

  for (guint32 i = 0; i < self->n_boxes; i++)
    for (guint32 k = 0; k < distances->n_sources; k++)
      {
        guint32 source = distances->sources[k];
        float   r = (float)(distances->closeness[(gsize)i * distances->stride + k] / ENTENTE_CLOSENESS_ONE);
        float   dx = self->xs[i] - self->xs[source], dy = self->ys[i] - self->ys[source];
        float   off = r > 0 ? sqrtf (dx * dx + dy * dy) * r - 1 : 0;

        stress += off * off;
      }

  return stress;
}
