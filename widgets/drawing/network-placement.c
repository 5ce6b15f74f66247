#include "widgets/drawing/network-builder.h"

#include "model/object/deal.h"
#include "widgets/drawing/crowd.h"

#include <math.h>

/* Air kept between a label and what it must not cover, points */
#define AIR 2.

/* Room between a line and a label beside it, points */
#define TIE 5.

/* Prices of a place for a label: standing on another line, or having a tie over a card; having a tie across a line, standing
   aside, standing off the wished point. Covering a card or another label, at all and for a whole label's worth, is out of the
   question unless the label is hidden. */
#define PRICE_COVER  10000.
#define PRICE_COVERS 1000.
#define PRICE_LINE   300.
#define PRICE_TIE    90.
#define PRICE_ASIDE  30.
#define PRICE_SHIFT  60.

/* On a chart with more labels than this few places are tried, and nothing is gained by keeping off lines, which are
   everywhere. */
#define MAX_REFINED 400

/* A label without a place of its own may push away one other label; so many places are tried for that. */
#define N_PUSHES 24

/* So often labels that stand on lines look for a better place, as others have moved. */
#define N_ROUNDS 3

/* Where along the line from the wished point on, in parts of its length; and how far beside it, in halves of the label */
#define SHIFT_STEP 0.04
#define ROUGH_STEP 0.08
#define MAX_SHIFT  0.44
static const double asides[] = {0, 0.6, -0.6, 1, -1, 1.8, -1.8, 2.8, -2.8, 4, -4, 5.4, -5.4, 7, -7};

/* Of the places for a label, cheapest first, so many are tried for pushing another label away. */
#define N_PUSH_SPOTS 120

/* Where a label may stand: along its line, beside it, and what that costs by itself */
typedef struct
{
  double shift;
  double aside;
  double price;
} Spot;

/* What stands on the chart, in this order: places, obstacles, labels, lines; n_loud: labels that are to be seen; spots: all,
   the cheapest first */
typedef struct
{
  EntenteNetworkBuilder *builder;
  EntenteCrowd          *crowd;
  guint                  first_obstacle;
  guint                  first_label;
  guint                  first_line;
  guint                  n_things;
  guint                  n_loud;
  GArray                *spots;
} Placement;

/* n_covered: on how many things it stands; label: the one of them that is a label, if it is one; n_lines: on how many lines
   of others */
typedef struct
{
  EntenteRect  box;
  EntentePoint anchor;
  gboolean     is_moved;
  double       price;
  guint        n_covered;
  guint        label;
  guint        n_lines;
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

static gboolean
is_rough (const Placement *self)
{
  return self->n_loud > MAX_REFINED;
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
      {
        candidate->price += PRICE_LINE;
        candidate->n_lines++;
      }
}

/* Adds what it costs that a tie crosses other lines, and so seems to belong to them, or runs over what stands there. */
static void
add_tie_price (const Placement *self,
               guint            index,
               Candidate       *candidate)
{
  const EntenteRect *box = &candidate->box;
  EntentePoint       anchor = candidate->anchor;
  EntentePoint       end = {CLAMP (anchor.x, box->x, box->x + box->width), CLAMP (anchor.y, box->y, box->y + box->height)};
  EntentePoint       ends[] = {anchor, end};
  EntenteRect        area = {MIN (anchor.x, end.x), MIN (anchor.y, end.y), fabs (end.x - anchor.x), fabs (end.y - anchor.y)};
  EntenteFlatPath    tie = {.n_points = G_N_ELEMENTS (ends), .points = ends, .bounds = area};
  guint              n_found;
  const guint       *found = entente_crowd_find (self->crowd, &area, &n_found);

  for (guint i = 0; i < n_found; i++)
    if (found[i] < self->first_line && found[i] != self->first_label + index)
      {
        EntenteRect other = get_box (self, found[i]);

        candidate->price += entente_flat_path_touches (&tie, &other) ? PRICE_LINE : 0;
      }
    else if (found[i] >= self->first_line && found[i] - self->first_line != get_label (self, index)->line &&
             entente_flat_path_crosses (&get_line (self, found[i] - self->first_line)->flat, &anchor, &end))
      {
        candidate->price += PRICE_TIE;
      }
}

static Candidate
make_candidate (const Placement *self,
                guint            index,
                const Spot      *spot,
                double           limit)
{
  const EntenteNetworkLabel *label = get_label (self, index);
  Candidate                  candidate = {.price = spot->price, .is_moved = fabs (spot->aside) >= 1};
  EntentePoint               direction;
  double                     reach, x, y;

  candidate.anchor = entente_flat_path_get_point (&get_line (self, label->line)->flat, CLAMP (label->wish + spot->shift, 0.08, 0.92), &direction);
  reach = spot->aside * (fabs (direction.y) * label->width + fabs (direction.x) * label->height) / 2;
  reach += candidate.is_moved ? copysign (TIE, spot->aside) : 0;
  x = candidate.anchor.x - direction.y * reach;
  y = candidate.anchor.y + direction.x * reach;
  candidate.box = (EntenteRect) {x - label->width / 2, y - label->height / 2, label->width, label->height};
  add_price (self, index, &candidate, limit);

  if (candidate.is_moved && candidate.price < limit)
    add_tie_price (self, index, &candidate);

  return candidate;
}

static gboolean
is_clear (const Candidate *candidate)
{
  return candidate->n_covered == 0 && candidate->n_lines == 0;
}

static Candidate
find_place (const Placement *self,
            guint            index)
{
  Candidate best = {.price = G_MAXDOUBLE};

  for (guint i = 0; i < self->spots->len && g_array_index (self->spots, Spot, i).price < best.price; i++)
    {
      Candidate candidate = make_candidate (self, index, &g_array_index (self->spots, Spot, i), best.price);

      if (candidate.price < best.price)
        best = candidate;
    }

  return best;
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

/* Takes the place of another label, if that one finds another place, which is no worse unless this one had none */
static gboolean
push (const Placement *self,
      guint            index,
      const Candidate *candidate)
{
  EntenteNetworkLabel *other = get_label (self, candidate->label);
  Candidate            old = {.box = other->box, .anchor = other->anchor, .is_moved = other->is_moved}, place;

  add_price (self, candidate->label, &old, G_MAXDOUBLE);
  leave (self, candidate->label);
  stand (self, index, candidate);
  place = find_place (self, candidate->label);

  if (place.n_covered == 0 && place.n_lines <= old.n_lines)
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

/* Looks for a place that only another label takes, with at most so many lines through it */
static gboolean
push_another (const Placement *self,
              guint            index,
              guint            n_lines)
{
  guint n_pushes = 0;

  for (guint i = 0; i < MIN (self->spots->len, N_PUSH_SPOTS) && n_pushes < N_PUSHES; i++)
    {
      Candidate candidate = make_candidate (self, index, &g_array_index (self->spots, Spot, i), G_MAXDOUBLE);

      if (candidate.n_covered != 1 || candidate.n_lines > n_lines || candidate.label == ENTENTE_NO_INDEX || is_by_hand (self, candidate.label))
        continue;
      if (push (self, index, &candidate))
        return TRUE;

      n_pushes++;
    }

  return FALSE;
}

static void
hide (EntenteNetworkLabel *label,
      const Candidate     *candidate)
{
  label->is_hidden = TRUE;
  label->box = candidate->box;
  label->anchor = candidate->anchor;
}

static void
hide_on_line (const Placement *self,
              guint            index)
{
  static const Spot middle;
  Candidate         candidate = make_candidate (self, index, &middle, 0);

  hide (get_label (self, index), &candidate);
}

/* A label for which there is no room is hidden where it would stand. */
static void
place_label (const Placement *self,
             guint            index)
{
  EntenteNetworkLabel *label = get_label (self, index);
  Candidate            best;

  if (g_cancellable_is_cancelled (self->builder->hurry))
    {
      hide_on_line (self, index);
      return;
    }

  best = find_place (self, index);

  if (!is_rough (self) && !is_clear (&best) && push_another (self, index, best.n_covered == 0 ? best.n_lines - 1 : G_MAXUINT))
    return;

  if (best.n_covered == 0)
    {
      stand (self, index, &best);
      return;
    }

  hide (label, &best);
}

/* Labels on lines of others look again, as those around them have moved meanwhile. */
static gboolean
settle_label (const Placement *self,
              guint            index)
{
  EntenteNetworkLabel *label = get_label (self, index);
  Candidate            old = {.box = label->box, .anchor = label->anchor, .is_moved = label->is_moved}, best;

  if (label->is_hidden)
    return FALSE;

  add_price (self, index, &old, G_MAXDOUBLE);

  if (old.n_lines == 0)
    return FALSE;

  leave (self, index);
  best = find_place (self, index);

  if (!is_clear (&best) && push_another (self, index, old.n_lines - 1))
    return TRUE;

  best = best.n_covered == 0 && best.n_lines < old.n_lines ? best : old;
  stand (self, index, &best);

  return best.n_lines < old.n_lines;
}

static void
settle (const Placement *self,
        const guint     *order,
        guint            n_labels)
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

/* A label that says nothing new is only shown when asked for, in the middle of its line. */
static gboolean
silence (const Placement *self,
         guint            index)
{
  if (!get_label (self, index)->is_silent)
    return FALSE;

  hide_on_line (self, index);

  return TRUE;
}

static int
compare_spots (gconstpointer a,
               gconstpointer b)
{
  const Spot *first = a, *second = b;

  return first->price < second->price ? -1 : first->price > second->price;
}

/* On large charts labels stay on their lines. */
static GArray *
list_spots (gboolean is_rough)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (Spot));
  double  step = is_rough ? ROUGH_STEP : SHIFT_STEP, most = is_rough ? 2 * ROUGH_STEP : MAX_SHIFT;

  for (guint i = 0; i < (is_rough ? 1 : G_N_ELEMENTS (asides)); i++)
    for (int j = -(int)lround (most / step); j <= lround (most / step); j++)
      {
        Spot spot = {j * step, asides[i], PRICE_SHIFT * fabs (j * step) + PRICE_ASIDE * fabs (asides[i])};

        g_array_append_val (spots, spot);
      }

  g_array_sort (spots, compare_spots);

  return spots;
}

static void
placement_init (Placement             *self,
                EntenteNetworkBuilder *builder)
{
  EntenteRect area = {0, 0, 0, 0};

  *self = (Placement) {.builder = builder};
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

  for (guint i = 0; i < builder->labels->len; i++)
    self->n_loud += !get_label (self, i)->is_silent;

  self->spots = list_spots (is_rough (self));

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
    if (!place_by_hand (&self, i) && !silence (&self, i))
      order[n_left++] = i;

  g_qsort_with_data (order, n_left, sizeof *order, compare_labels, builder);

  for (guint i = 0; i < n_left; i++)
    place_label (&self, order[i]);

  if (!is_rough (&self))
    settle (&self, order, n_left);

  g_array_unref (self.spots);
  entente_crowd_free (self.crowd);
}
