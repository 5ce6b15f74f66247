#include "widgets/drawing/label-spots.h"

/* On a chart with more labels than this few places are tried, and nothing is gained by keeping off lines, which are
   everywhere. */
#define MAX_REFINED 400

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

guint
entente_label_spots_get_n (const EntenteLabelSpots *self)
{
  return self->ground.spots->len;
}

static void
add_covered_labels (const EntenteLabelSpots *self,
                    guint                    index,
                    EntenteLabelPlace       *place)
{
  EntenteRect  wide = entente_rect_inflate (&place->box, ENTENTE_LABEL_AIR);
  guint        n_found;
  const guint *found = entente_box_grid_find (self->labels, &wide, &n_found);

  for (guint i = 0; i < n_found; i++)
    if (found[i] != index)
      entente_label_place_add_cover (place, &entente_label_spots_get_label (self, found[i])->box, found[i]);
}

/* A tie over another label costs as much as one over a card. */
static void
add_labels_under_tie (const EntenteLabelSpots *self,
                      guint                    index,
                      EntenteLabelPlace       *place)
{
  EntenteRect  area;
  guint        n_found;
  const guint *found;

  entente_label_place_get_tie (place, &area);
  found = entente_box_grid_find (self->labels, &area, &n_found);

  for (guint i = 0; i < n_found; i++)
    if (found[i] != index && entente_label_place_ties_over (place, &entente_label_spots_get_label (self, found[i])->box))
      place->price += ENTENTE_LABEL_PRICE_LINE;
}

/**
 * entente_label_spots_add_price:
 * @self: what stands on the chart
 * @index: of a label
 * @place: (inout): where it stands
 *
 * Adds what it costs to stand on all that is there.
 */
void
entente_label_spots_add_price (const EntenteLabelSpots *self,
                               guint                    index,
                               EntenteLabelPlace       *place)
{
  entente_label_ground_add_all (&self->ground, index, place);
  add_covered_labels (self, index, place);
}

/**
 * entente_label_spots_try:
 * @self: what stands on the chart
 * @index: of a label
 * @spot: index of a spot where it may stand
 * @limit: a price
 *
 * Returns: the place there with its price, which need not be right beyond @limit
 */
EntenteLabelPlace
entente_label_spots_try (const EntenteLabelSpots *self,
                         guint                    index,
                         guint                    spot,
                         double                   limit)
{
  EntenteLabelPlace place = entente_label_ground_try (&self->ground, index, spot);

  if (place.price < limit)
    add_covered_labels (self, index, &place);
  if (place.price < limit)
    entente_label_ground_add_lines (&self->ground, index, spot, &place, limit);

  if (place.is_moved && place.price < limit)
    {
      entente_label_ground_add_tie (&self->ground, index, spot, &place);
      add_labels_under_tie (self, index, &place);
    }

  return place;
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
  const GArray     *spots = self->ground.spots;
  EntenteLabelPlace best = {.price = G_MAXDOUBLE};

  for (guint i = 0; i < spots->len && g_array_index (spots, EntenteLabelSpot, i).price < best.price; i++)
    {
      EntenteLabelPlace candidate = entente_label_spots_try (self, index, i, best.price);

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
                           const EntenteLabelPlace *place)
{
  EntenteNetworkLabel *label = entente_label_spots_get_label (self, index);

  label->box = place->box;
  label->anchor = place->anchor;
  label->is_moved = place->is_moved;
  entente_box_grid_add (self->labels, index, &label->box);
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
  entente_box_grid_remove (self->labels, index, &entente_label_spots_get_label (self, index)->box);
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

  for (guint i = 0; i < builder->labels->len; i++)
    self->n_loud += !entente_label_spots_get_label (self, i)->is_silent;

  for (guint i = 0; i < builder->chart->n_places; i++)
    area = entente_rect_unite (&area, &builder->boxes[i]);

  self->labels = entente_box_grid_new (&area, builder->labels->len);
  entente_label_ground_init (&self->ground, builder, &area, self->n_loud == 0 || entente_label_spots_is_rough (self));
}

void
entente_label_spots_clear (EntenteLabelSpots *self)
{
  entente_label_ground_clear (&self->ground);
  entente_box_grid_free (self->labels);
}
