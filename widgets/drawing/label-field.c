#include "widgets/drawing/label-field.h"

#include "widgets/drawing/path.h"

#include <math.h>

/* A line is taken as squares of this side, points. */
#define LINE_PIECE 4.

/* Labels are tried at so many distances, each so many times the first. */
static const double distances[] = {1, 2.2, 4};

/* Where a label stands from its anchor: right and up first */
static const double directions[][2] = {
  {1, 0},
  {-1, 0},
  {0, -1},
  {0, 1},
  {0.8, -0.8},
  {0.8, 0.8},
  {-0.8, -0.8},
  {-0.8, 0.8},
};

void
entente_label_field_init (EntenteLabelField *self,
                          const EntenteRect *area)
{
  self->area = *area;
  self->taken = g_array_new (FALSE, FALSE, sizeof (EntenteRect));
}

void
entente_label_field_clear (EntenteLabelField *self)
{
  g_array_unref (self->taken);
}

void
entente_label_field_take (EntenteLabelField *self,
                          const EntenteRect *rect)
{
  g_array_append_val (self->taken, *rect);
}

/**
 * entente_label_field_take_line:
 * @self: a field
 * @start: of a straight line
 * @end: of it
 *
 * Keeps labels off a line.
 */
void
entente_label_field_take_line (EntenteLabelField *self,
                               EntentePoint       start,
                               EntentePoint       end)
{
  double length = hypot (end.x - start.x, end.y - start.y);
  guint  n = (guint)CLAMP (length / LINE_PIECE, 1, 400);

  for (guint i = 0; i <= n; i++)
    {
      double      t = (double)i / n;
      EntenteRect piece = {start.x + t * (end.x - start.x) - LINE_PIECE / 2, start.y + t * (end.y - start.y) - LINE_PIECE / 2, LINE_PIECE, LINE_PIECE};

      entente_label_field_take (self, &piece);
    }
}

static gboolean
is_free (const EntenteLabelField *self,
         const EntenteRect       *rect)
{
  if (rect->x < self->area.x || rect->y < self->area.y || rect->x + rect->width > self->area.x + self->area.width ||
      rect->y + rect->height > self->area.y + self->area.height)
    return FALSE;

  for (guint i = 0; i < self->taken->len; i++)
    if (entente_rect_get_overlap (rect, &g_array_index (self->taken, EntenteRect, i)) > 0)
      return FALSE;

  return TRUE;
}

static gboolean
try_place (EntenteLabelField *self,
           EntentePoint       anchor,
           const double      *direction,
           double             distance,
           EntenteRect       *label)
{
  label->x = anchor.x + direction[0] * distance - label->width * (direction[0] > 0 ? 0 : direction[0] < 0 ? 1
                                                                                                          : 0.5);
  label->y = anchor.y + direction[1] * distance - label->height * (direction[1] > 0 ? 0 : direction[1] < 0 ? 1
                                                                                                           : 0.5);

  if (!is_free (self, label))
    return FALSE;

  entente_label_field_take (self, label);

  return TRUE;
}

/**
 * entente_label_field_place:
 * @self: a field
 * @anchor: what the label belongs to
 * @distance: to keep from the anchor, points
 * @label: (inout): its size; where it stands when there is room
 *
 * Finds a free place around the anchor, near ones first, and takes it.
 *
 * Returns: whether there is one
 */
gboolean
entente_label_field_place (EntenteLabelField *self,
                           EntentePoint       anchor,
                           double             distance,
                           EntenteRect       *label)
{
  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    for (guint j = 0; j < G_N_ELEMENTS (directions); j++)
      if (try_place (self, anchor, directions[j], distance * distances[i], label))
        return TRUE;

  return FALSE;
}

/**
 * entente_label_field_place_beside:
 * @self: a field
 * @anchor: a place on a line
 * @distance: to keep from the line, points
 * @is_upright: whether the line is; else it is level
 * @label: (inout): its size; where it stands when there is room
 *
 * Finds a free place on one side of a line or the other, and takes it.
 *
 * Returns: whether there is one
 */
gboolean
entente_label_field_place_beside (EntenteLabelField *self,
                                  EntentePoint       anchor,
                                  double             distance,
                                  gboolean           is_upright,
                                  EntenteRect       *label)
{
  static const double sides[2][2][2] = {{{0, -1}, {0, 1}}, {{1, 0}, {-1, 0}}};

  return try_place (self, anchor, sides[is_upright != FALSE][0], distance, label) ||
         try_place (self, anchor, sides[is_upright != FALSE][1], distance, label);
}

/**
 * entente_label_field_spread:
 * @middles: (array length=n): where labels below each other would stand, rising; moved
 * @n: how many
 * @height: of each
 * @top: of the room
 * @bottom: of the room
 *
 * Moves labels apart that would cover each other, down first, then up as far as the room asks.
 */
void
entente_label_field_spread (double *middles,
                            guint   n,
                            double  height,
                            double  top,
                            double  bottom)
{
  for (guint i = 0; i < n; i++)
    middles[i] = MAX (middles[i], i > 0 ? middles[i - 1] + height : top + height / 2);

  for (guint i = n; i-- > 0;)
    middles[i] = MIN (middles[i], i + 1 < n ? middles[i + 1] - height : bottom - height / 2);
}
