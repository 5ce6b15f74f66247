#include "widgets/drawing/network-builder.h"

#include "widgets/drawing/crowd.h"

#include <math.h>

/* Air kept between a label and what it must not cover, points */
#define AIR 2.

/* Room between a line and a label beside it, points */
#define TIE 5.

/* Prices of a place for a label: covering a card or another label, at all and for a whole label's worth, is far worse than
   all else; then crossing another line, standing aside, standing off the wished point. */
#define PRICE_TOUCH 200.
#define PRICE_COVER 1000.
#define PRICE_LINE  20.
#define PRICE_ASIDE 30.
#define PRICE_SHIFT 60.

/* How often labels that cover something are tried again. On a chart with more labels than that once has to do, and
   nothing is gained by keeping off lines, which are everywhere. */
#define N_SWEEPS    3
#define MAX_REFINED 400

/* Where along the line from the wished point on, in parts of its length; and how far beside it, in halves of the label */
static const double shifts[] = {0, -0.08, 0.08, -0.15, 0.15, -0.22, 0.22, -0.3, 0.3};
static const double asides[] = {0, 0.6, -0.6, 1, -1, 1.8, -1.8};

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

typedef struct
{
  EntenteRect  box;
  EntentePoint anchor;
  gboolean     is_moved;
  double       price;
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

/* What it costs to stand on all that is there; need not be right beyond limit */
static double
get_price (const Placement   *self,
           guint              index,
           const EntenteRect *box,
           double             limit)
{
  EntenteRect  wide = entente_rect_inflate (box, AIR);
  guint        n_found;
  const guint *found = entente_crowd_find (self->crowd, &wide, &n_found);
  double       covered = 0, price;

  for (guint i = 0; i < n_found; i++)
    if (found[i] < self->first_line && found[i] != self->first_label + index)
      {
        EntenteRect other = get_box (self, found[i]);

        covered += entente_rect_get_overlap (&wide, &other);
      }

  price = covered > 0 ? PRICE_TOUCH + PRICE_COVER * covered / (wide.width * wide.height) : 0;

  for (guint i = 0; i < n_found && price < limit; i++)
    if (found[i] >= self->first_line && found[i] - self->first_line != get_label (self, index)->line &&
        entente_flat_path_touches (&get_line (self, found[i] - self->first_line)->flat, box))
      price += PRICE_LINE;

  return price;
}

static void
try_candidate (const Placement *self,
               guint            index,
               double           shift,
               double           aside,
               Candidate       *best)
{
  const EntenteNetworkLabel *label = get_label (self, index);
  double                     price = PRICE_SHIFT * fabs (shift) + PRICE_ASIDE * fabs (aside);
  double                     fraction = CLAMP (label->wish + shift, 0.1, 0.9);
  gboolean                   is_moved = fabs (aside) >= 1;
  EntentePoint               anchor, direction;
  double                     reach, x, y;
  EntenteRect                box;

  if (price >= best->price)
    return;

  anchor = entente_flat_path_get_point (&get_line (self, label->line)->flat, fraction, &direction);
  reach = aside * (fabs (direction.y) * label->width + fabs (direction.x) * label->height) / 2;
  reach += is_moved ? copysign (TIE, aside) : 0;
  x = anchor.x - direction.y * reach;
  y = anchor.y + direction.x * reach;
  box = (EntenteRect) {x - label->width / 2, y - label->height / 2, label->width, label->height};
  price += get_price (self, index, &box, best->price - price);

  if (price < best->price)
    *best = (Candidate) {box, anchor, is_moved, price};
}

/* Returns what its place costs */
static double
place_label (const Placement *self,
             guint            index)
{
  EntenteNetworkLabel *label = get_label (self, index);
  Candidate            best = {.price = G_MAXDOUBLE};

  for (guint i = 0; i < G_N_ELEMENTS (asides); i++)
    for (guint j = 0; j < G_N_ELEMENTS (shifts); j++)
      try_candidate (self, index, shifts[j], asides[i], &best);

  if (!entente_rect_is_empty (&label->box))
    entente_crowd_remove_box (self->crowd, self->first_label + index, &label->box);

  label->box = best.box;
  label->anchor = best.anchor;
  label->is_moved = best.is_moved;
  entente_crowd_add_box (self->crowd, self->first_label + index, &label->box);

  return best.price;
}

/* A label moved by hand stays where it is. */
static gboolean
place_by_hand (const Placement *self,
               guint            index)
{
  EntenteNetworkLabel      *label = get_label (self, index);
  const EntenteNetworkLine *line = get_line (self, label->line);
  const EntenteChartBend   *bend = g_hash_table_lookup (self->builder->bends, line->id);

  if (bend == NULL || isnan (bend->label.x))
    return FALSE;

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

  for (guint i = 0; i < builder->lines->len && builder->labels->len <= MAX_REFINED; i++)
    entente_crowd_add_path (self->crowd, self->first_line + i, &get_line (self, i)->flat);
}

/**
 * entente_network_place_labels:
 * @builder: what is drawn, with its lines routed
 *
 * Finds a place for every label near the wished point of its line, off cards, other labels and other lines as far as
 * that can be: the best of a few candidates each, and again for those that still cover something, now with all others
 * in place.
 *
 * Source: J. Christensen, J. Marks, S. Shieber, "An Empirical Study of Algorithms for Point-Feature Label Placement",
 * ACM Transactions on Graphics 14(3) (1995), 203-232 (discrete gradient descent).
 */
void
entente_network_place_labels (EntenteNetworkBuilder *builder)
{
  guint                n_labels = builder->labels->len;
  g_autofree gboolean *is_done = g_new0 (gboolean, n_labels + 1);
  Placement            self;

  placement_init (&self, builder);

  for (guint i = 0; i < n_labels; i++)
    is_done[i] = place_by_hand (&self, i);

  for (guint sweep = 0; sweep < (n_labels > MAX_REFINED ? 1 : N_SWEEPS); sweep++)
    for (guint i = 0; i < n_labels; i++)
      if (!is_done[i])
        is_done[i] = place_label (&self, i) < PRICE_TOUCH;

  entente_crowd_free (self.crowd);
}
