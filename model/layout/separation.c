#include "model/layout/separation.h"

#include <math.h>

#define EPSILON     1e-7
#define MAX_SWEEPS  100
#define MAX_REFINES 8
#define NONE        G_MAXUINT32

/* Items that move as one: their place is offset from the place of the block, which is where they wish on average. */
typedef struct
{
  double  weight;
  double  pull;
  guint32 first;
  guint32 size;
} Block;

/* Separations that hold items together in a block are active; in each block they form a tree. */
typedef struct
{
  EntenteSeparationItem   *items;
  guint32                  n_items;
  const EntenteSeparation *separations;
  guint32                  n_separations;
  GCancellable            *cancellable;
  gboolean                *active;
  double                  *press;
  guint32                 *offsets;
  guint32                 *incident;
  Block                   *blocks;
  guint32                 *block;
  double                  *offset;
  guint32                 *next;
  guint32                 *order;
  guint32                 *parent;
  guint32                 *parent_link;
  double                  *slope;
  guint32                 *spare;
  guint32                  n_spare;
} Solver;

static double
get_place (const Solver *self,
           guint32       item)
{
  const Block *block = &self->blocks[self->block[item]];

  return block->pull / block->weight + self->offset[item];
}

static double
get_violation (const Solver *self,
               guint32       link)
{
  const EntenteSeparation *separation = &self->separations[link];

  return get_place (self, separation->left) + separation->gap - get_place (self, separation->right);
}

static void
index_separations (Solver *self)
{
  self->offsets = g_new0 (guint32, self->n_items + 2);
  self->incident = g_new (guint32, 2 * self->n_separations + 1);

  for (guint32 i = 0; i < self->n_separations; i++)
    {
      self->offsets[self->separations[i].left + 2]++;
      self->offsets[self->separations[i].right + 2]++;
    }
  for (guint32 i = 2; i < self->n_items + 2; i++)
    self->offsets[i] += self->offsets[i - 1];
  for (guint32 i = 0; i < self->n_separations; i++)
    {
      self->incident[self->offsets[self->separations[i].left + 1]++] = i;
      self->incident[self->offsets[self->separations[i].right + 1]++] = i;
    }
}

static void
solver_init (Solver *self)
{
  guint32 n = self->n_items;

  index_separations (self);
  self->active = g_new0 (gboolean, self->n_separations + 1);
  self->press = g_new0 (double, self->n_separations + 1);
  self->blocks = g_new (Block, n);
  self->block = g_new (guint32, n);
  self->offset = g_new0 (double, n);
  self->next = g_new (guint32, n);
  self->order = g_new (guint32, n);
  self->parent = g_new (guint32, n);
  self->parent_link = g_new (guint32, n);
  self->slope = g_new (double, n);
  self->spare = g_new (guint32, n);

  for (guint32 i = 0; i < n; i++)
    {
      self->blocks[i] = (Block) {self->items[i].weight, self->items[i].weight * self->items[i].wish, i, 1};
      self->block[i] = i;
      self->next[i] = NONE;
    }
}

static void
solver_clear (Solver *self)
{
  g_free (self->offsets);
  g_free (self->incident);
  g_free (self->active);
  g_free (self->press);
  g_free (self->blocks);
  g_free (self->block);
  g_free (self->offset);
  g_free (self->next);
  g_free (self->order);
  g_free (self->parent);
  g_free (self->parent_link);
  g_free (self->slope);
  g_free (self->spare);
}

/* The smaller block joins the larger one. */
static void
join (Solver *self,
      guint32 from,
      guint32 into,
      double  shift)
{
  Block  *small = &self->blocks[from], *large = &self->blocks[into];
  guint32 last = small->first;

  for (guint32 i = small->first; i != NONE; i = self->next[i])
    {
      self->block[i] = into;
      self->offset[i] += shift;
      last = i;
    }

  self->next[last] = large->first;
  large->first = small->first;
  large->size += small->size;
  large->weight += small->weight;
  large->pull += small->pull - small->weight * shift;
  small->size = 0;
  self->spare[self->n_spare++] = from;
}

static void
merge (Solver *self,
       guint32 link)
{
  const EntenteSeparation *separation = &self->separations[link];
  guint32                  left = self->block[separation->left], right = self->block[separation->right];
  double                   shift = self->offset[separation->left] + separation->gap - self->offset[separation->right];

  self->active[link] = TRUE;

  if (self->blocks[left].size >= self->blocks[right].size)
    join (self, right, left, shift);
  else
    join (self, left, right, -shift);
}

/* The items that active separations hold together with @root, each after the one it hangs on. */
static guint32
walk (Solver *self,
      guint32 root)
{
  guint32 n = 1;

  self->order[0] = root;
  self->parent[root] = NONE;
  self->parent_link[root] = NONE;

  for (guint32 i = 0; i < n; i++)
    {
      guint32 item = self->order[i];

      for (guint32 k = self->offsets[item]; k < self->offsets[item + 1]; k++)
        {
          guint32                  link = self->incident[k];
          const EntenteSeparation *separation = &self->separations[link];
          guint32                  other = separation->left == item ? separation->right : separation->left;

          if (!self->active[link] || link == self->parent_link[item])
            continue;

          self->order[n++] = other;
          self->parent[other] = item;
          self->parent_link[other] = link;
        }
    }

  return n;
}

/* How hard the items on both sides of each active separation press on it; below 0 they would rather part. */
static guint32
measure_press (Solver *self,
               guint32 root)
{
  guint32 n = walk (self, root);

  for (guint32 i = 0; i < n; i++)
    {
      guint32 item = self->order[i];

      self->slope[item] = self->items[item].weight * (get_place (self, item) - self->items[item].wish);
    }

  for (guint32 i = n; i-- > 1;)
    {
      guint32 item = self->order[i], link = self->parent_link[item];

      self->press[link] = self->separations[link].right == item ? self->slope[item] : -self->slope[item];
      self->slope[self->parent[item]] += self->slope[item];
    }

  return n;
}

static void
gather (Solver *self,
        guint32 root,
        guint32 block)
{
  guint32 n = walk (self, root);
  Block  *target = &self->blocks[block];

  *target = (Block) {0, 0, NONE, n};

  for (guint32 i = 0; i < n; i++)
    {
      guint32 item = self->order[i];

      self->block[item] = block;
      self->next[item] = target->first;
      target->first = item;
      target->weight += self->items[item].weight;
      target->pull += self->items[item].weight * (self->items[item].wish - self->offset[item]);
    }
}

static void
split (Solver *self,
       guint32 link)
{
  guint32 block = self->block[self->separations[link].left];

  self->active[link] = FALSE;
  gather (self, self->separations[link].left, block);
  gather (self, self->separations[link].right, self->spare[--self->n_spare]);
}

/* Both ends are held in one block; the weakest separation on the way between them gives way. */
static gboolean
split_between (Solver *self,
               guint32 link)
{
  const EntenteSeparation *separation = &self->separations[link];
  guint32                  weakest = NONE;

  measure_press (self, separation->left);

  for (guint32 item = separation->right; item != separation->left; item = self->parent[item])
    {
      guint32 way = self->parent_link[item];

      if (self->separations[way].right == item && (weakest == NONE || self->press[way] < self->press[weakest]))
        weakest = way;
    }

  if (weakest == NONE)
    return FALSE;

  split (self, weakest);

  return TRUE;
}

static gboolean
satisfy (Solver *self)
{
  gboolean violated = TRUE;

  for (guint sweep = 0; violated && sweep < MAX_SWEEPS; sweep++)
    {
      violated = FALSE;

      for (guint32 i = 0; i < self->n_separations; i++)
        {
          if (get_violation (self, i) <= EPSILON)
            continue;
          if (g_cancellable_is_cancelled (self->cancellable))
            return FALSE;
          if (self->block[self->separations[i].left] == self->block[self->separations[i].right] && !split_between (self, i))
            continue;

          merge (self, i);
          violated = TRUE;
        }
    }

  return TRUE;
}

/* Parts each block once where its items would rather go different ways. */
static gboolean
relax (Solver *self)
{
  gboolean parted = FALSE;

  for (guint32 i = 0; i < self->n_items; i++)
    {
      guint32 weakest = NONE, n;

      if (self->blocks[i].size < 2)
        continue;

      n = measure_press (self, self->blocks[i].first);

      for (guint32 k = 1; k < n; k++)
        {
          guint32 link = self->parent_link[self->order[k]];

          if (weakest == NONE || self->press[link] < self->press[weakest])
            weakest = link;
        }

      if (self->press[weakest] < -EPSILON)
        {
          split (self, weakest);
          parted = TRUE;
        }
    }

  return parted;
}

/**
 * entente_layout_separate:
 * @items: (array length=n_items): what is to be placed
 * @n_items: how many
 * @separations: (array length=n_separations): what must be kept; no round trips. Best in order of the left item's wish
 * @n_separations: how many
 * @cancellable: (nullable): to stop it
 *
 * Places items on a line, as near to their wishes as the separations allow: minimises the sum of
 * weight * (place - wish)^2.
 *
 * Source: T. Dwyer, K. Marriott, P. J. Stuckey, "Fast Node Overlap Removal", Graph Drawing 2005, LNCS 3843, 153-164.
 *
 * Returns: %FALSE when it was stopped; places are then not set
 */
gboolean
entente_layout_separate (EntenteSeparationItem   *items,
                         guint32                  n_items,
                         const EntenteSeparation *separations,
                         guint32                  n_separations,
                         GCancellable            *cancellable)
{
  Solver   self = {.items = items, .n_items = n_items, .separations = separations, .n_separations = n_separations, .cancellable = cancellable};
  gboolean done;

  if (n_items == 0)
    return TRUE;

  solver_init (&self);
  done = satisfy (&self);

  for (guint i = 0; done && i < MAX_REFINES && relax (&self); i++)
    done = satisfy (&self);

  for (guint32 i = 0; done && i < n_items; i++)
    items[i].place = get_place (&self, i);

  solver_clear (&self);

  return done;
}

typedef struct
{
  double  weight;
  double  pull;
  guint32 size;
} Run;

/**
 * entente_layout_separate_chain:
 * @items: (array length=n_items): what is to be placed, from left to right
 * @n_items: how many
 * @gaps: (array length=n_items): what item i must keep from item i - 1, points; the first is not read
 *
 * Does the same as entente_layout_separate() for items that stand in a row. Time: O(n).
 *
 * Source: M. J. Best, N. Chakravarti, "Active set algorithms for isotonic regression", Mathematical Programming 47
 * (1990), 425-439.
 */
void
entente_layout_separate_chain (EntenteSeparationItem *items,
                               guint32                n_items,
                               const double          *gaps)
{
  g_autofree Run *runs = g_new (Run, MAX (n_items, 1));
  guint32         n = 0, item = 0;
  double          shift = 0;

  for (guint32 i = 0; i < n_items; i++)
    {
      shift += i > 0 ? gaps[i] : 0;
      items[i].place = shift;
      runs[n++] = (Run) {items[i].weight, items[i].weight * (items[i].wish - shift), 1};

      while (n > 1 && runs[n - 2].pull / runs[n - 2].weight > runs[n - 1].pull / runs[n - 1].weight)
        {
          runs[n - 2].weight += runs[n - 1].weight;
          runs[n - 2].pull += runs[n - 1].pull;
          runs[n - 2].size += runs[n - 1].size;
          n--;
        }
    }

  for (guint32 i = 0; i < n; i++)
    for (guint32 k = 0; k < runs[i].size; k++)
      items[item++].place += runs[i].pull / runs[i].weight;
}
