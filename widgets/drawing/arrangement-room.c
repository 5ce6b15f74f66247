#include "widgets/drawing/arrangement-room.h"

#include <math.h>
#include <string.h>

/* What has to go to another side of its card stands at least so far from it, points. */
#define GAP 8.0

/* Places beside a card that are tried. */
#define N_OFFSETS 8u

/**
 * entente_arrangement_room_get_distance:
 * @self: what stands where
 * @index: of a card or hub
 * @thing: a thing
 *
 * Returns: from one side of the card, as it stood before, to that of the thing, points; 0 when they meet
 */
double
entente_arrangement_room_get_distance (const EntenteArrangementRoom  *self,
                                       guint32                        index,
                                       const EntenteArrangementThing *thing)
{
  const EntenteChartPlace *was = &self->chart->places[index];
  const EntenteLayoutBox  *box = &self->graph->boxes[index];
  double                   dx = fabs (thing->rect.x + thing->rect.width / 2 - was->x) - (thing->rect.width + box->width) / 2;
  double                   dy = fabs (thing->rect.y + thing->rect.height / 2 - was->y) - (thing->rect.height + box->height) / 2;

  return hypot (MAX (dx, 0), MAX (dy, 0));
}

/* What a thing would cover of the cards of others, square points. */
static double
measure_cards (const EntenteArrangementRoom  *self,
               const EntenteArrangementThing *thing,
               const EntenteRect             *rect)
{
  double cover = 0;

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    {
      const EntenteLayoutBox *box = &self->graph->boxes[i];
      EntenteRect             card = {box->x - box->width / 2, box->y - box->height / 2, box->width, box->height};

      if (i != thing->card)
        cover += entente_rect_get_overlap (rect, &card);
    }

  return cover;
}

/* Of what went along before it, square points. */
static double
measure_taken (const EntenteArrangementRoom *self,
               const EntenteRect            *rect)
{
  double cover = 0;

  for (guint i = 0; i < self->taken->len; i++)
    cover += entente_rect_get_overlap (rect, &g_array_index (self->taken, EntenteRect, i));

  return cover;
}

/* From the middle of its card to that of a thing: as it was, the same on the other sides, and in the middle of each side. */
static void
list_offsets (const EntenteArrangementRoom  *self,
              const EntenteArrangementThing *thing,
              EntentePoint                  *offsets)
{
  const EntenteChartPlace *was = &self->chart->places[thing->card];
  const EntenteLayoutBox  *box = &self->graph->boxes[thing->card];
  double                   gap = MAX (entente_arrangement_room_get_distance (self, thing->card, thing), GAP);
  double                   x = thing->rect.x + thing->rect.width / 2 - was->x, y = thing->rect.y + thing->rect.height / 2 - was->y;
  double                   across = (box->width + thing->rect.width) / 2 + gap, down = (box->height + thing->rect.height) / 2 + gap;
  const EntentePoint       all[N_OFFSETS] = {{x, y}, {-x, y}, {x, -y}, {-x, -y}, {across, 0}, {-across, 0}, {0, down}, {0, -down}};

  memcpy (offsets, all, sizeof all);
}

static EntenteRect
get_rect (const EntenteArrangementRoom  *self,
          const EntenteArrangementThing *thing,
          EntentePoint                   offset)
{
  const EntenteLayoutBox *box = &self->graph->boxes[thing->card];
  EntenteRect             rect = thing->rect;

  rect.x = round (box->x + offset.x - rect.width / 2);
  rect.y = round (box->y + offset.y - rect.height / 2);

  return rect;
}

/**
 * entente_arrangement_room_find:
 * @self: what stands where
 * @thing: a thing whose card was moved
 *
 * Returns: the first place beside its card where it covers nothing, or else the least
 */
EntenteRect
entente_arrangement_room_find (const EntenteArrangementRoom  *self,
                               const EntenteArrangementThing *thing)
{
  EntentePoint offsets[N_OFFSETS];
  EntenteRect  best = thing->rect;
  double       least = INFINITY;

  list_offsets (self, thing, offsets);

  for (guint i = 0; i < N_OFFSETS && least > 0; i++)
    {
      EntenteRect rect = get_rect (self, thing, offsets[i]);
      double      cover = measure_cards (self, thing, &rect) + measure_taken (self, &rect);

      if (cover < least)
        {
          least = cover;
          best = rect;
        }
    }

  return best;
}

/**
 * entente_arrangement_room_meets_card:
 * @self: what stands where
 * @thing: a thing whose card was moved
 *
 * Returns: whether it would cover another card where it stood beside its own
 */
gboolean
entente_arrangement_room_meets_card (const EntenteArrangementRoom  *self,
                                     const EntenteArrangementThing *thing)
{
  EntentePoint offsets[N_OFFSETS];
  EntenteRect  rect;

  list_offsets (self, thing, offsets);
  rect = get_rect (self, thing, offsets[0]);

  return measure_cards (self, thing, &rect) > 0;
}
