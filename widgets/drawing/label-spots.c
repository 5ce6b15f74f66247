#include "widgets/drawing/label-spots.h"

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

/* Where along the line from the wished point on, in parts of its length; and how far beside it, in halves of the label */
#define SHIFT_STEP 0.04
#define ROUGH_STEP 0.08
#define MAX_SHIFT  0.44
static const double asides[] = {0, 0.6, -0.6, 1, -1, 1.8, -1.8, 2.8, -2.8, 4, -4, 5.4, -5.4, 7, -7};

/**
 * entente_label_spots_get_label:
 * @self: what stands on the chart
 * @index: of a label
 *
 * Returns: (transfer none): the label
 */
EntenteNetworkLabel *
entente_label_spots_get_label (const EntenteLabelSpots *self,
                               guint                    index)
{
  return &g_array_index (self->builder->labels, EntenteNetworkLabel, index);
}

/**
 * entente_label_spots_get_line:
 * @self: what stands on the chart
 * @index: of a line
 *
 * Returns: (transfer none): the line
 */
EntenteNetworkLine *
entente_label_spots_get_line (const EntenteLabelSpots *self,
                              guint                    index)
{
  return &g_array_index (self->builder->lines, EntenteNetworkLine, index);
}

/**
 * entente_label_spots_is_rough:
 * @self: what stands on the chart
 *
 * Returns: whether there are so many labels that few spots are tried for each
 */
gboolean
entente_label_spots_is_rough (const EntenteLabelSpots *self)
{
  return self->n_loud > MAX_REFINED;
}

static EntenteRect
get_box (const EntenteLabelSpots *self,
         guint                    thing)
{
  if (thing >= self->first_label)
    return entente_label_spots_get_label (self, thing - self->first_label)->box;
  if (thing >= self->first_obstacle)
    return g_array_index (self->builder->obstacles, EntenteRect, thing - self->first_obstacle);

  return self->builder->boxes[thing];
}

/**
 * entente_label_spots_add_price:
 * @self: what stands on the chart
 * @index: of a label
 * @place: (inout): where it would stand
 * @limit: a price
 *
 * Adds what it costs to stand on all that is there; need not be right beyond @limit.
 */
void
entente_label_spots_add_price (const EntenteLabelSpots *self,
                               guint                    index,
                               EntenteLabelPlace       *candidate,
                               double                   limit)
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
    if (found[i] >= self->first_line && found[i] - self->first_line != entente_label_spots_get_label (self, index)->line &&
        entente_flat_path_touches (&entente_label_spots_get_line (self, found[i] - self->first_line)->flat, box))
      {
        candidate->price += PRICE_LINE;
        candidate->n_lines++;
      }
}

/* Adds what it costs that a tie crosses other lines, and so seems to belong to them, or runs over what stands there. */
static void
add_tie_price (const EntenteLabelSpots *self,
               guint                    index,
               EntenteLabelPlace       *candidate)
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
    else if (found[i] >= self->first_line && found[i] - self->first_line != entente_label_spots_get_label (self, index)->line &&
             entente_flat_path_crosses (&entente_label_spots_get_line (self, found[i] - self->first_line)->flat, &anchor, &end))
      {
        candidate->price += PRICE_TIE;
      }
}

/**
 * entente_label_spots_try:
 * @self: what stands on the chart
 * @index: of a label
 * @spot: where it may stand
 * @limit: a price
 *
 * Returns: the place there with its price, which need not be right beyond @limit
 */
EntenteLabelPlace
entente_label_spots_try (const EntenteLabelSpots *self,
                         guint                    index,
                         const EntenteLabelSpot  *spot,
                         double                   limit)
{
  const EntenteNetworkLabel *label = entente_label_spots_get_label (self, index);
  EntenteLabelPlace          candidate = {.price = spot->price, .is_moved = fabs (spot->aside) >= 1};
  EntentePoint               direction;
  double                     reach, x, y;

  candidate.anchor = entente_flat_path_get_point (&entente_label_spots_get_line (self, label->line)->flat, CLAMP (label->wish + spot->shift, 0.08, 0.92), &direction);
  reach = spot->aside * (fabs (direction.y) * label->width + fabs (direction.x) * label->height) / 2;
  reach += candidate.is_moved ? copysign (TIE, spot->aside) : 0;
  x = candidate.anchor.x - direction.y * reach;
  y = candidate.anchor.y + direction.x * reach;
  candidate.box = (EntenteRect) {x - label->width / 2, y - label->height / 2, label->width, label->height};
  entente_label_spots_add_price (self, index, &candidate, limit);

  if (candidate.is_moved && candidate.price < limit)
    add_tie_price (self, index, &candidate);

  return candidate;
}

/**
 * entente_label_spots_find:
 * @self: what stands on the chart
 * @index: of a label that does not stand there
 *
 * Returns: the best place for it
 */
EntenteLabelPlace
entente_label_spots_find (const EntenteLabelSpots *self,
                          guint                    index)
{
  EntenteLabelPlace best = {.price = G_MAXDOUBLE};

  for (guint i = 0; i < self->spots->len && g_array_index (self->spots, EntenteLabelSpot, i).price < best.price; i++)
    {
      EntenteLabelPlace candidate = entente_label_spots_try (self, index, &g_array_index (self->spots, EntenteLabelSpot, i), best.price);

      if (candidate.price < best.price)
        best = candidate;
    }

  return best;
}

/**
 * entente_label_spots_stand:
 * @self: what stands on the chart
 * @index: of a label
 * @place: where it is to stand from now on
 *
 * Puts a label on the chart.
 */
void
entente_label_spots_stand (const EntenteLabelSpots *self,
                           guint                    index,
                           const EntenteLabelPlace *candidate)
{
  EntenteNetworkLabel *label = entente_label_spots_get_label (self, index);

  label->box = candidate->box;
  label->anchor = candidate->anchor;
  label->is_moved = candidate->is_moved;
  entente_crowd_add_box (self->crowd, self->first_label + index, &label->box);
}

/**
 * entente_label_spots_leave:
 * @self: what stands on the chart
 * @index: of a label
 *
 * Takes a label off the chart.
 */
void
entente_label_spots_leave (const EntenteLabelSpots *self,
                           guint                    index)
{
  entente_crowd_remove_box (self->crowd, self->first_label + index, &entente_label_spots_get_label (self, index)->box);
}

static int
compare_spots (gconstpointer a,
               gconstpointer b)
{
  const EntenteLabelSpot *first = a, *second = b;

  return first->price < second->price ? -1 : first->price > second->price;
}

/* On large charts labels stay on their lines. */
static GArray *
list_spots (gboolean is_rough)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (EntenteLabelSpot));
  double  step = is_rough ? ROUGH_STEP : SHIFT_STEP, most = is_rough ? 2 * ROUGH_STEP : MAX_SHIFT;

  for (guint i = 0; i < (is_rough ? 1 : G_N_ELEMENTS (asides)); i++)
    for (int j = -(int)lround (most / step); j <= lround (most / step); j++)
      {
        EntenteLabelSpot spot = {j * step, asides[i], PRICE_SHIFT * fabs (j * step) + PRICE_ASIDE * fabs (asides[i])};

        g_array_append_val (spots, spot);
      }

  g_array_sort (spots, compare_spots);

  return spots;
}

/**
 * entente_label_spots_init:
 * @self: (out): what stands on the chart
 * @builder: what is drawn, with its lines routed and its labels measured
 *
 * Looks at cards, obstacles and lines; free with entente_label_spots_clear().
 */
void
entente_label_spots_init (EntenteLabelSpots     *self,
                          EntenteNetworkBuilder *builder)
{
  EntenteRect area = {0, 0, 0, 0};

  *self = (EntenteLabelSpots) {.builder = builder};
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
    self->n_loud += !entente_label_spots_get_label (self, i)->is_silent;

  self->spots = list_spots (entente_label_spots_is_rough (self));

  for (guint i = 0; i < builder->lines->len && !entente_label_spots_is_rough (self); i++)
    entente_crowd_add_path (self->crowd, self->first_line + i, &entente_label_spots_get_line (self, i)->flat);
}

void
entente_label_spots_clear (EntenteLabelSpots *self)
{
  g_array_unref (self->spots);
  entente_crowd_free (self->crowd);
}
