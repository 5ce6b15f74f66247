#include "widgets/drawing/network-builder.h"

#include "model/object/deal.h"
#include "widgets/drawing/crowd.h"

#include <math.h>

/* Air kept between a label and what it must not cover, points */
#define AIR 2.

/* Room between a line and a label beside it, points */
#define TIE 5.

/* Prices of a place for a label: crossing another line, standing aside, standing off the wished point. Covering a card or
   another label, at all and for a whole label's worth, is out of the question unless the label is hidden. */
#define PRICE_COVER  10000.
#define PRICE_COVERS 1000.
#define PRICE_LINE   20.
#define PRICE_ASIDE  30.
#define PRICE_SHIFT  60.

/* On a chart with more labels than this few places are tried, and nothing is gained by keeping off lines, which are
   everywhere. */
#define MAX_REFINED 400

/* A label without a place may push away one other label; so many places are tried for that. */
#define N_PUSHES 24

/* Where along the line from the wished point on, in parts of its length; and how far beside it, in halves of the label:
   the near places, of which the first few do for large charts, then those tried when all near ones are taken */
static const double shifts[] = {0, -0.08, 0.08, -0.15, 0.15, -0.22, 0.22, -0.3, 0.3, -0.37, 0.37, -0.44, 0.44};
static const double asides[] = {0, 0.6, -0.6, 1, -1, 1.8, -1.8, 2.8, -2.8, 4, -4};

#define N_NEAR_SHIFTS  9
#define N_NEAR_ASIDES  7
#define N_ROUGH_SHIFTS 5
#define N_ROUGH_ASIDES 1

/* What stands on the chart, in this order: places, obstacles, labels, lines */
typedef struct
{
  EntenteNetworkBuilder *builder;
  EntenteCrowd          *crowd;
  guint                  first_obstacle;
  guint                  first_label;
  guint                  first_line;
  guint                  n_things;
} Placement;

/* n_covered: on how many things it stands; label: the one of them that is a label, if it is one */
typedef struct
{
  EntenteRect  box;
  EntentePoint anchor;
  gboolean     is_moved;
  double       price;
  guint        n_covered;
  guint        label;
} Candidate;

static EntenteNetworkLabel *
get_label (const Placement *self,
           guint            index)
{
  return &g_array_index (self->builder->labels, EntenteNetworkLabel, index);
}

static EntenteNetworkLine *
get_line (const Placement *self,
          guint            index)
{
  return &g_array_index (self->builder->lines, EntenteNetworkLine, index);
}

static EntenteRect
get_box (const Placement *self,
         guint            thing)
{
  if (thing >= self->first_label)
    return get_label (self, thing - self->first_label)->box;
  if (thing >= self->first_obstacle)
    return g_array_index (self->builder->obstacles, EntenteRect, thing - self->first_obstacle);

  return self->builder->boxes[thing];
}

/* Adds what it costs to stand on all that is there; need not be right beyond limit */
static void
add_price (const Placement *self,
           guint            index,
           Candidate       *candidate,
           double           limit)
{
  const EntenteRect *box = &candidate->box;
  EntenteRect        wide = entente_rect_inflate (box, AIR);
  guint              n_found;
  const guint       *found = entente_crowd_find (self->crowd, &wide, &n_found);

  for (guint i = 0; i < n_found && candidate->price < limit; i++)
    if (found[i] < self->first_line && found[i] != self->first_label + index)
      {
        EntenteRect other = get_box (self, found[i]);
        double      covered = entente_rect_get_overlap (&wide, &other);

        if (covered <= 0)
          continue;

        candidate->price += PRICE_COVER + PRICE_COVERS * covered / (wide.width * wide.height);
        candidate->n_covered++;
        candidate->label = found[i] >= self->first_label ? found[i] - self->first_label : ENTENTE_NO_INDEX;
      }

  for (guint i = 0; i < n_found && candidate->price < limit; i++)
    if (found[i] >= self->first_line && found[i] - self->first_line != get_label (self, index)->line &&
        entente_flat_path_touches (&get_line (self, found[i] - self->first_line)->flat, box))
      candidate->price += PRICE_LINE;
}

static Candidate
make_candidate (const Placement *self,
                guint            index,
                double           shift,
                double           aside,
                double           limit)
{
  const EntenteNetworkLabel *label = get_label (self, index);
  Candidate                  candidate = {.price = PRICE_SHIFT * fabs (shift) + PRICE_ASIDE * fabs (aside), .is_moved = fabs (aside) >= 1};
  EntentePoint               direction;
  double                     reach, x, y;

  if (candidate.price >= limit)
    return candidate;

  candidate.anchor = entente_flat_path_get_point (&get_line (self, label->line)->flat, CLAMP (label->wish + shift, 0.08, 0.92), &direction);
  reach = aside * (fabs (direction.y) * label->width + fabs (direction.x) * label->height) / 2;
  reach += candidate.is_moved ? copysign (TIE, aside) : 0;
  x = candidate.anchor.x - direction.y * reach;
  y = candidate.anchor.y + direction.x * reach;
  candidate.box = (EntenteRect) {x - label->width / 2, y - label->height / 2, label->width, label->height};
  add_price (self, index, &candidate, limit);

  return candidate;
}

static Candidate
find_candidate (const Placement *self,
                guint            index,
                guint            n_shifts,
                guint            n_asides)
{
  Candidate best = {.price = G_MAXDOUBLE};

  for (guint i = 0; i < n_asides; i++)
    for (guint j = 0; j < n_shifts; j++)
      {
        Candidate candidate = make_candidate (self, index, shifts[j], asides[i], best.price);

        if (candidate.price < best.price)
          best = candidate;
      }

  return best;
}

static gboolean
is_rough (const Placement *self)
{
  return self->builder->labels->len > MAX_REFINED;
}

/* The best free place near by, else the best one further off, else the least bad one */
static Candidate
find_place (const Placement *self,
            guint            index)
{
  Candidate best;

  if (is_rough (self))
    return find_candidate (self, index, N_ROUGH_SHIFTS, N_ROUGH_ASIDES);

  best = find_candidate (self, index, N_NEAR_SHIFTS, N_NEAR_ASIDES);

  return best.n_covered == 0 ? best : find_candidate (self, index, G_N_ELEMENTS (shifts), G_N_ELEMENTS (asides));
}

static void
stand (const Placement *self,
       guint            index,
       const Candidate *candidate)
{
  EntenteNetworkLabel *label = get_label (self, index);

  label->box = candidate->box;
  label->anchor = candidate->anchor;
  label->is_moved = candidate->is_moved;
  entente_crowd_add_box (self->crowd, self->first_label + index, &label->box);
}

static void
leave (const Placement *self,
       guint            index)
{
  entente_crowd_remove_box (self->crowd, self->first_label + index, &get_label (self, index)->box);
}

/* Takes the place of another label, if that one finds another place */
static gboolean
push (const Placement *self,
      guint            index,
      const Candidate *candidate)
{
  EntenteNetworkLabel *other = get_label (self, candidate->label);
  Candidate            old = {.box = other->box, .anchor = other->anchor, .is_moved = other->is_moved}, place;

  leave (self, candidate->label);
  stand (self, index, candidate);
  place = find_place (self, candidate->label);

  if (place.n_covered == 0)
    {
      stand (self, candidate->label, &place);
      return TRUE;
    }

  leave (self, index);
  stand (self, candidate->label, &old);

  return FALSE;
}

static gboolean
is_by_hand (const Placement *self,
            guint            index)
{
  const EntenteChartBend *bend = g_hash_table_lookup (self->builder->bends, get_line (self, get_label (self, index)->line)->id);

  return bend != NULL && !isnan (bend->label.x);
}

static gboolean
push_another (const Placement *self,
              guint            index)
{
  guint n_pushes = 0;

  for (guint i = 0; i < N_NEAR_ASIDES; i++)
    for (guint j = 0; j < N_NEAR_SHIFTS && n_pushes < N_PUSHES; j++)
      {
        Candidate candidate = make_candidate (self, index, shifts[j], asides[i], G_MAXDOUBLE);

        if (candidate.n_covered != 1 || candidate.label == ENTENTE_NO_INDEX || is_by_hand (self, candidate.label))
          continue;
        if (push (self, index, &candidate))
          return TRUE;

        n_pushes++;
      }

  return FALSE;
}

/* A label for which there is no room is hidden where it would stand. */
static void
place_label (const Placement *self,
             guint            index)
{
  EntenteNetworkLabel *label = get_label (self, index);
  Candidate            best = find_place (self, index);

  if (best.n_covered == 0)
    {
      stand (self, index, &best);
    }
  else if (is_rough (self) || !push_another (self, index))
    {
      label->is_hidden = TRUE;
      label->box = best.box;
      label->anchor = best.anchor;
    }
}

/* A label moved by hand stays where it is. */
static gboolean
place_by_hand (const Placement *self,
               guint            index)
{
  EntenteNetworkLabel      *label = get_label (self, index);
  const EntenteNetworkLine *line = get_line (self, label->line);
  const EntenteChartBend   *bend;

  if (!is_by_hand (self, index))
    return FALSE;

  bend = g_hash_table_lookup (self->builder->bends, line->id);
  label->anchor = entente_flat_path_get_nearest (&line->flat, bend->label.x, bend->label.y);
  label->box = (EntenteRect) {bend->label.x - label->width / 2, bend->label.y - label->height / 2, label->width, label->height};
  label->is_moved = !entente_flat_path_touches (&line->flat, &label->box);
  entente_crowd_add_box (self->crowd, self->first_label + index, &label->box);

  return TRUE;
}

static void
placement_init (Placement             *self,
                EntenteNetworkBuilder *builder)
{
  EntenteRect area = {0, 0, 0, 0};

  self->builder = builder;
  self->first_obstacle = builder->chart->n_places;
  self->first_label = self->first_obstacle + builder->obstacles->len;
  self->first_line = self->first_label + builder->labels->len;
  self->n_things = self->first_line + builder->lines->len;

  for (guint i = 0; i < builder->chart->n_places; i++)
    area = entente_rect_unite (&area, &builder->boxes[i]);

  self->crowd = entente_crowd_new (&area, self->n_things);

  for (guint i = 0; i < self->first_label; i++)
    {
      EntenteRect box = get_box (self, i);

      entente_crowd_add_box (self->crowd, i, &box);
    }

  for (guint i = 0; i < builder->lines->len && !is_rough (self); i++)
    entente_crowd_add_path (self->crowd, self->first_line + i, &get_line (self, i)->flat);
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
  Placement         self;

  placement_init (&self, builder);

  for (guint i = 0; i < n_labels; i++)
    if (!place_by_hand (&self, i))
      order[n_left++] = i;

  g_qsort_with_data (order, n_left, sizeof *order, compare_labels, builder);

  for (guint i = 0; i < n_left; i++)
    place_label (&self, order[i]);

  entente_crowd_free (self.crowd);
}
