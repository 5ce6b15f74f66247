#include "widgets/drawing/label-spots.h"

#include "model/object/deal.h"

#include <math.h>

/* A label without a place of its own may push away one other label; so many places are tried for that. */
#define N_PUSHES 24

/* So often labels that stand on lines look for a better place, as others have moved. */
#define N_ROUNDS 3

/* Of the places for a label, cheapest first, so many are tried for pushing another label away. */
#define N_PUSH_SPOTS 120

/* A label that is hidden goes beside a line that is no longer than so many times its width. */
#define SHORT_LINE 2.

static gboolean
is_clear (const EntenteLabelPlace *candidate)
{
  return candidate->n_covered == 0 && candidate->n_lines == 0;
}

/* Takes the place of another label, if that one finds another place, which is no worse unless this one had none */
static gboolean
push (const EntenteLabelSpots *self,
      guint                    index,
      const EntenteLabelPlace *candidate)
{
  EntenteNetworkLabel *other = entente_label_spots_get_label (self, candidate->label);
  EntenteLabelPlace    old = {.box = other->box, .anchor = other->anchor, .is_moved = other->is_moved}, place;

  entente_label_spots_add_price (self, candidate->label, &old);
  entente_label_spots_leave (self, candidate->label);
  entente_label_spots_stand (self, index, candidate);
  place = entente_label_spots_find (self, candidate->label);

  if (place.n_covered == 0 && place.n_lines <= old.n_lines)
    {
      entente_label_spots_stand (self, candidate->label, &place);
      return TRUE;
    }

  entente_label_spots_leave (self, index);
  entente_label_spots_stand (self, candidate->label, &old);

  return FALSE;
}

static gboolean
is_by_hand (const EntenteLabelSpots *self,
            guint                    index)
{
  const EntenteNetworkLabel *label = entente_label_spots_get_label (self, index);
  const EntenteNetworkLine  *line = entente_label_spots_get_line (self, label->line);
  const EntenteChartBend    *bend = g_hash_table_lookup (self->builder->bends, line->id);

  return bend != NULL && !isnan (bend->label.x);
}

/* Looks for a place that only another label takes, with at most so many lines through it */
static gboolean
push_another (const EntenteLabelSpots *self,
              guint                    index,
              guint                    n_lines)
{
  guint n_pushes = 0;

  for (guint i = 0; i < MIN (entente_label_spots_get_n (self), N_PUSH_SPOTS) && n_pushes < N_PUSHES; i++)
    {
      EntenteLabelPlace candidate = entente_label_spots_try (self, index, i, G_MAXDOUBLE);

      if (candidate.n_covered != 1 || candidate.n_lines > n_lines || candidate.label == ENTENTE_NO_INDEX || is_by_hand (self, candidate.label))
        continue;
      if (push (self, index, &candidate))
        return TRUE;

      n_pushes++;
    }

  return FALSE;
}

static void
hide (EntenteNetworkLabel     *label,
      const EntenteLabelPlace *candidate)
{
  label->is_hidden = TRUE;
  label->is_moved = candidate->is_moved;
  label->box = candidate->box;
  label->anchor = candidate->anchor;
}

/* On its line, but off the middle, where a grip stands when the line is selected; beside a line that it would cover */
static void
hide_on_line (const EntenteLabelSpots *self,
              guint                    index)
{
  static const EntenteLabelSpot off_middle = {.shift = 0.25}, beside = {.aside = 1};
  EntenteNetworkLabel          *label = entente_label_spots_get_label (self, index);
  const EntenteFlatPath        *flat = &entente_label_spots_get_line (self, label->line)->flat;
  gboolean                      is_short = flat->lengths[flat->n_points - 1] < SHORT_LINE * label->width;
  EntenteLabelPlace             candidate = entente_label_ground_put (&self->ground, index, is_short ? &beside : &off_middle);

  hide (label, &candidate);
}

/* A label for which there is no room is hidden where it would stand. */
static void
place_label (const EntenteLabelSpots *self,
             guint                    index)
{
  EntenteNetworkLabel *label = entente_label_spots_get_label (self, index);
  EntenteLabelPlace    best;

  if (g_cancellable_is_cancelled (self->builder->hurry))
    {
      hide_on_line (self, index);
      return;
    }

  best = entente_label_spots_find (self, index);

  if (!entente_label_spots_is_rough (self) && !is_clear (&best) && push_another (self, index, best.n_covered == 0 ? best.n_lines - 1 : G_MAXUINT))
    return;

  if (best.n_covered == 0)
    {
      entente_label_spots_stand (self, index, &best);
      return;
    }

  hide (label, &best);
}

/* Labels on lines of others look again, as those around them have moved meanwhile. */
static gboolean
settle_label (const EntenteLabelSpots *self,
              guint                    index)
{
  EntenteNetworkLabel *label = entente_label_spots_get_label (self, index);
  EntenteLabelPlace    old = {.box = label->box, .anchor = label->anchor, .is_moved = label->is_moved}, best;

  if (label->is_hidden)
    return FALSE;

  entente_label_spots_add_price (self, index, &old);

  if (old.n_lines == 0)
    return FALSE;

  entente_label_spots_leave (self, index);
  best = entente_label_spots_find (self, index);

  if (!is_clear (&best) && push_another (self, index, old.n_lines - 1))
    return TRUE;

  best = best.n_covered == 0 && best.n_lines < old.n_lines ? best : old;
  entente_label_spots_stand (self, index, &best);

  return best.n_lines < old.n_lines;
}

static void
settle (const EntenteLabelSpots *self,
        const guint             *order,
        guint                    n_labels)
{
  gboolean has_moved = TRUE;

  for (guint round = 0; round < N_ROUNDS && has_moved; round++)
    {
      has_moved = FALSE;

      for (guint i = 0; i < n_labels && !g_cancellable_is_cancelled (self->builder->hurry); i++)
        has_moved |= settle_label (self, order[i]);
    }
}

/* A label moved by hand stays where it is. */
static gboolean
place_by_hand (const EntenteLabelSpots *self,
               guint                    index)
{
  EntenteNetworkLabel      *label = entente_label_spots_get_label (self, index);
  const EntenteNetworkLine *line = entente_label_spots_get_line (self, label->line);
  const EntenteChartBend   *bend;

  if (!is_by_hand (self, index))
    return FALSE;

  bend = g_hash_table_lookup (self->builder->bends, line->id);
  label->anchor = entente_flat_path_get_nearest (&line->flat, bend->label.x, bend->label.y);
  label->box = (EntenteRect) {bend->label.x - label->width / 2, bend->label.y - label->height / 2, label->width, label->height};
  label->is_moved = !entente_flat_path_touches (&line->flat, &label->box);
  entente_box_grid_add (self->labels, index, &label->box);

  return TRUE;
}

/* A label that says nothing new is only shown when asked for. */
static gboolean
silence (const EntenteLabelSpots *self,
         guint                    index)
{
  if (!entente_label_spots_get_label (self, index)->is_silent)
    return FALSE;

  hide_on_line (self, index);

  return TRUE;
}

/* What the planner needs to read: what holds or is being talked about before what has ended, and names before figures */
static int
get_rank (const EntenteNetworkBuilder *builder,
          const EntenteNetworkLabel   *label)
{
  static const int ranks[] = {
    [ENTENTE_DEAL_STATUS_IDEA] = 3,
    [ENTENTE_DEAL_STATUS_INTEREST] = 4,
    [ENTENTE_DEAL_STATUS_TALKS] = 5,
    [ENTENTE_DEAL_STATUS_SIGNED] = 6,
    [ENTENTE_DEAL_STATUS_RUNNING] = 6,
    [ENTENTE_DEAL_STATUS_LOOSENING] = 5,
    [ENTENTE_DEAL_STATUS_ENDED] = 1,
  };
  const EntenteNetworkLine *line = &g_array_index (builder->lines, EntenteNetworkLine, label->line);

  return line->kind == ENTENTE_NETWORK_DEAL ? ranks[builder->network->deals[line->index].status] : 2;
}

static int
compare_labels (gconstpointer a,
                gconstpointer b,
                gpointer      builder)
{
  guint first = *(const guint *)a, second = *(const guint *)b;
  int   ranks[] = {get_rank (builder, &g_array_index (((EntenteNetworkBuilder *)builder)->labels, EntenteNetworkLabel, first)),
                   get_rank (builder, &g_array_index (((EntenteNetworkBuilder *)builder)->labels, EntenteNetworkLabel, second))};

  if (ranks[0] != ranks[1])
    return ranks[0] > ranks[1] ? -1 : 1;

  return first < second ? -1 : 1;
}

/**
 * entente_network_place_labels:
 * @builder: what is drawn, with its lines routed
 *
 * Finds a place for every label near the wished point of its line, off cards, notes and other labels, and off other lines
 * as far as that can be: the most important first, each at the best of a few candidates; one that finds none may push
 * another label away, or is hidden.
 *
 * Source: J. Christensen, J. Marks, S. Shieber, "An Empirical Study of Algorithms for Point-Feature Label Placement",
 * ACM Transactions on Graphics 14(3) (1995), 203-232.
 */
void
entente_network_place_labels (EntenteNetworkBuilder *builder)
{
  guint             n_labels = builder->labels->len;
  g_autofree guint *order = g_new (guint, n_labels + 1);
  guint             n_left = 0;
  EntenteLabelSpots self;

  entente_label_spots_init (&self, builder);

  for (guint i = 0; i < n_labels; i++)
    if (!place_by_hand (&self, i) && !silence (&self, i))
      order[n_left++] = i;

  g_qsort_with_data (order, n_left, sizeof *order, compare_labels, builder);

  for (guint i = 0; i < n_left; i++)
    place_label (&self, order[i]);

  if (!entente_label_spots_is_rough (&self))
    settle (&self, order, n_left);

  entente_label_spots_clear (&self);
}
