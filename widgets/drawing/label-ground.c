#include "widgets/drawing/label-ground.h"

#include <math.h>

/* Room between a line and a label beside it, points */
#define TIE 5.

/* What standing aside costs, and standing off the wished point */
#define PRICE_ASIDE 30.
#define PRICE_SHIFT 60.

/* So much is to be seen of each end of a line: an arrow head, and a little of the line; points */
#define END_ROOM 10.

/* Most labels find a place on one of so many spots. */
#define FIRST_NOTES 16u

/* Where along the line from the wished point on, in parts of its length; and how far beside it, in halves of the label */
#define SHIFT_STEP 0.04
#define ROUGH_STEP 0.08
#define MAX_SHIFT  0.44
static const double asides[] = {0, 0.6, -0.6, 1, -1, 1.8, -1.8, 2.8, -2.8, 4, -4, 5.4, -5.4, 7, -7};

/**
 * Note:
 * @place: with the price of the spot and of what is covered; only if @is_placed
 * @n_lines: on how many lines of others the label stands
 * @n_counted: so many lines were counted at most
 * @tie_price: of its tie; only if @knows_tie
 */
typedef struct
{
  EntenteLabelPlace place;
  float             tie_price;
  guint             n_lines;
  guint             n_counted;
  gboolean          is_placed : 1;
  gboolean          knows_tie : 1;
} Note;

static const EntenteNetworkLabel *
get_label (const EntenteLabelGround *self,
           guint                     index)
{
  return &g_array_index (self->builder->labels, EntenteNetworkLabel, index);
}

static const EntenteNetworkLine *
get_line (const EntenteLabelGround *self,
          guint                     index)
{
  return &g_array_index (self->builder->lines, EntenteNetworkLine, index);
}

static const EntenteRect *
get_box (const EntenteLabelGround *self,
         guint                     thing)
{
  const EntenteNetworkBuilder *builder = self->builder;

  if (thing < builder->chart->n_places)
    return &builder->boxes[thing];
  if (thing < self->n_solid)
    return &g_array_index (builder->obstacles, EntenteRect, thing - builder->chart->n_places);

  return &g_array_index (builder->underlay, EntenteRect, thing - self->n_solid);
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
 * entente_label_ground_init:
 * @self: (out): what stands still
 * @builder: what is drawn, with its lines routed and its labels measured
 * @area: where most of it stands
 * @is_rough: whether few spots are tried for each label, none of them beside its line, and standing on lines costs nothing
 *
 * Looks at cards, obstacles and lines; free with entente_label_ground_clear().
 */
void
entente_label_ground_init (EntenteLabelGround    *self,
                           EntenteNetworkBuilder *builder,
                           const EntenteRect     *area,
                           gboolean               is_rough)
{
  guint n_solid = builder->chart->n_places + builder->obstacles->len, n_boxes = n_solid + builder->underlay->len;

  *self = (EntenteLabelGround) {.builder = builder, .spots = list_spots (is_rough), .n_solid = n_solid};
  self->boxes = entente_box_grid_new (area, n_boxes);
  self->lines = entente_line_grid_new (area, builder->lines->len);
  self->notes = is_rough ? NULL : g_new0 (GArray *, builder->labels->len + 1);

  for (guint i = 0; i < n_boxes; i++)
    entente_box_grid_add (self->boxes, i, get_box (self, i));

  for (guint i = 0; i < builder->lines->len && !is_rough; i++)
    entente_line_grid_add (self->lines, i, &get_line (self, i)->flat);
}

void
entente_label_ground_clear (EntenteLabelGround *self)
{
  for (guint i = 0; i < self->builder->labels->len && self->notes != NULL; i++)
    g_clear_pointer (&self->notes[i], g_array_unref);

  g_free (self->notes);
  g_array_unref (self->spots);
  entente_line_grid_free (self->lines);
  entente_box_grid_free (self->boxes);
}

/**
 * entente_label_ground_put:
 * @self: what stands still
 * @index: of a label
 * @spot: where it may stand
 *
 * Returns: the place there, with the price of the spot alone
 */
EntenteLabelPlace
entente_label_ground_put (const EntenteLabelGround *self,
                          guint                     index,
                          const EntenteLabelSpot   *spot)
{
  const EntenteNetworkLabel *label = get_label (self, index);
  EntenteLabelPlace          place = {.price = spot->price, .is_moved = fabs (spot->aside) >= 1};
  EntentePoint               direction;
  double                     reach, x, y;

  place.anchor = entente_flat_path_get_point (&get_line (self, label->line)->flat, CLAMP (label->wish + spot->shift, 0.08, 0.92), &direction);
  reach = spot->aside * (fabs (direction.y) * label->width + fabs (direction.x) * label->height) / 2;
  reach += place.is_moved ? copysign (TIE, spot->aside) : 0;
  x = place.anchor.x - direction.y * reach;
  y = place.anchor.y + direction.x * reach;
  place.box = (EntenteRect) {x - label->width / 2, y - label->height / 2, label->width, label->height};

  return place;
}

static void
add_covered (const EntenteLabelGround *self,
             EntenteLabelPlace        *place)
{
  EntenteRect  wide = entente_rect_inflate (&place->box, ENTENTE_LABEL_AIR);
  guint        n_found;
  const guint *found = entente_box_grid_find (self->boxes, &wide, &n_found);

  for (guint i = 0; i < n_found; i++)
    if (found[i] < self->n_solid)
      entente_label_place_add_cover (place, get_box (self, found[i]), ENTENTE_NO_INDEX);
    else if (entente_rect_get_overlap (&wide, get_box (self, found[i])) > 0)
      place->price += ENTENTE_LABEL_PRICE_LINE;
}

/* Whether a box covers something of a line from its end at @fraction, 0 or 1, up to half of it */
static gboolean
covers_end (const EntenteFlatPath *flat,
            double                 fraction,
            const EntenteRect     *box)
{
  EntentePoint end = flat->points[fraction > 0 ? flat->n_points - 1 : 0], inwards;
  EntenteRect  near = {end.x - END_ROOM, end.y - END_ROOM, 2 * END_ROOM, 2 * END_ROOM};
  double       part;

  if (!entente_rect_touches (box, &near))
    return FALSE;

  part = MIN (END_ROOM / MAX (flat->lengths[flat->n_points - 1], END_ROOM), 0.5);
  inwards = entente_flat_path_get_point (flat, fabs (fraction - part), NULL);

  return entente_path_piece_touches (&end, &inwards, box);
}

/* A label over the end of its own line hides who gets something. */
static void
add_own_ends (const EntenteLabelGround *self,
              guint                     index,
              EntenteLabelPlace        *place)
{
  const EntenteFlatPath *flat = &get_line (self, get_label (self, index)->line)->flat;

  for (int end = 0; end <= 1; end++)
    place->price += covers_end (flat, end, &place->box) ? ENTENTE_LABEL_PRICE_LINE : 0;
}

/* What it costs that a tie crosses other lines, and so seems to belong to them, or runs over what stands there */
static double
get_tie_price (const EntenteLabelGround *self,
               guint                     index,
               const EntenteLabelPlace  *place)
{
  EntenteRect  area;
  EntentePoint end = entente_label_place_get_tie (place, &area);
  guint        n_found;
  const guint *found = entente_box_grid_find (self->boxes, &area, &n_found);
  double       price = ENTENTE_LABEL_PRICE_TIE * entente_line_grid_count_crossing (self->lines, &place->anchor, &end, get_label (self, index)->line);

  for (guint i = 0; i < n_found; i++)
    price += entente_label_place_ties_over (place, get_box (self, found[i])) ? ENTENTE_LABEL_PRICE_LINE : 0;

  return price;
}

static Note *
get_note (const EntenteLabelGround *self,
          guint                     index,
          guint                     spot)
{
  GArray **notes = &self->notes[index];

  if (*notes == NULL)
    *notes = g_array_new (FALSE, TRUE, sizeof (Note));
  if (spot >= (*notes)->len)
    g_array_set_size (*notes, MIN (MAX (2 * spot, FIRST_NOTES), self->spots->len));

  return &g_array_index (*notes, Note, spot);
}

/**
 * entente_label_ground_try:
 * @self: what stands still
 * @index: of a label
 * @spot: index of a spot
 *
 * Returns: the place there, with the price of the spot and of the boxes and ends of its own line that the label covers
 */
EntenteLabelPlace
entente_label_ground_try (const EntenteLabelGround *self,
                          guint                     index,
                          guint                     spot)
{
  EntenteLabelPlace place;
  Note             *note = self->notes != NULL ? get_note (self, index, spot) : NULL;

  if (note != NULL && note->is_placed)
    return note->place;

  place = entente_label_ground_put (self, index, &g_array_index (self->spots, EntenteLabelSpot, spot));
  add_covered (self, &place);

  if (note != NULL)
    {
      add_own_ends (self, index, &place);
      note->place = place;
      note->is_placed = TRUE;
    }

  return place;
}

/**
 * entente_label_ground_add_lines:
 * @self: what stands still
 * @index: of a label
 * @spot: index of a spot
 * @place: (inout): the place there
 * @limit: a price
 *
 * Adds what it costs to stand on lines of others; need not be right beyond @limit.
 */
void
entente_label_ground_add_lines (const EntenteLabelGround *self,
                                guint                     index,
                                guint                     spot,
                                EntenteLabelPlace        *place,
                                double                    limit)
{
  guint most = (guint)MIN (ceil ((limit - place->price) / ENTENTE_LABEL_PRICE_LINE), self->builder->lines->len);
  Note *note;

  if (self->notes == NULL)
    return;

  note = get_note (self, index, spot);

  if (most > note->n_counted)
    {
      note->n_lines = entente_line_grid_count_touching (self->lines, &place->box, get_label (self, index)->line, most);
      note->n_counted = note->n_lines < most ? G_MAXUINT : most;
    }

  place->n_lines = note->n_lines;
  place->price += note->n_lines * ENTENTE_LABEL_PRICE_LINE;
}

/**
 * entente_label_ground_add_tie:
 * @self: what stands still
 * @index: of a label
 * @spot: index of a spot
 * @place: (inout): the place there, beside the line
 *
 * Adds what the tie to the line costs.
 */
void
entente_label_ground_add_tie (const EntenteLabelGround *self,
                              guint                     index,
                              guint                     spot,
                              EntenteLabelPlace        *place)
{
  Note *note = get_note (self, index, spot);

  if (!note->knows_tie)
    {
      note->tie_price = (float)get_tie_price (self, index, place);
      note->knows_tie = TRUE;
    }

  place->price += note->tie_price;
}

/**
 * entente_label_ground_add_all:
 * @self: what stands still
 * @index: of a label
 * @place: (inout): any place for it
 *
 * Adds what it costs to stand on boxes, on ends of its own line and on lines of others.
 */
void
entente_label_ground_add_all (const EntenteLabelGround *self,
                              guint                     index,
                              EntenteLabelPlace        *place)
{
  add_covered (self, place);
  add_own_ends (self, index, place);
  place->n_lines = entente_line_grid_count_touching (self->lines, &place->box, get_label (self, index)->line, G_MAXUINT);
  place->price += place->n_lines * ENTENTE_LABEL_PRICE_LINE;
}

/**
 * entente_label_place_add_cover:
 * @place: (inout): a place for a label
 * @other: what may be covered there
 * @label: which label that is, or %ENTENTE_NO_INDEX
 *
 * Adds what it costs to cover it, if it is.
 */
void
entente_label_place_add_cover (EntenteLabelPlace *place,
                               const EntenteRect *other,
                               guint              label)
{
  EntenteRect wide = entente_rect_inflate (&place->box, ENTENTE_LABEL_AIR);
  double      covered = entente_rect_get_overlap (&wide, other);

  if (covered <= 0)
    return;

  place->price += ENTENTE_LABEL_PRICE_COVER + ENTENTE_LABEL_PRICE_COVERS * covered / (wide.width * wide.height);
  place->n_covered++;
  place->label = label;
}

/**
 * entente_label_place_get_tie:
 * @place: a place for a label
 * @area: (out): what its tie covers
 *
 * Returns: where the tie from the place's anchor ends
 */
EntentePoint
entente_label_place_get_tie (const EntenteLabelPlace *place,
                             EntenteRect             *area)
{
  const EntenteRect *box = &place->box;
  EntentePoint       from = place->anchor;
  EntentePoint       end = {CLAMP (from.x, box->x, box->x + box->width), CLAMP (from.y, box->y, box->y + box->height)};

  *area = (EntenteRect) {MIN (from.x, end.x), MIN (from.y, end.y), fabs (end.x - from.x), fabs (end.y - from.y)};

  return end;
}

/**
 * entente_label_place_ties_over:
 * @place: a place for a label
 * @other: a box
 *
 * Returns: whether the tie of the place runs over the box
 */
gboolean
entente_label_place_ties_over (const EntenteLabelPlace *place,
                               const EntenteRect       *other)
{
  EntenteRect  area;
  EntentePoint end = entente_label_place_get_tie (place, &area);

  return entente_path_piece_touches (&place->anchor, &end, other);
}
