#include "widgets/canvas/canvas-paint.h"
#include "widgets/canvas/network-view-private.h"

#include <math.h>

/* How far from the pointer a card may be to glow, pixels, and how much it glows where it is nearest. */
#define REACH 180.0
#define GLOW  0.6

/**
 * entente_canvas_get_glow:
 * @self: a canvas
 * @card: something the hand could end at, pixels
 *
 * Returns: how much it glows, from 0 to 1: the more the nearer the pointer is, and nothing from afar, where so many cards
 *   would glow that it told nobody anything
 */
double
entente_canvas_get_glow (EntenteNetworkView *self,
                         const EntenteRect  *card)
{
  EntentePoint now = self->hand.now;
  double       dx = MAX (MAX (card->x - now.x, now.x - card->x - card->width), 0);
  double       dy = MAX (MAX (card->y - now.y, now.y - card->y - card->height), 0);

  return GLOW * MAX (1 - hypot (dx, dy) / REACH, 0);
}

static void
add_ring (EntenteNetworkView *self,
          GtkSnapshot        *snapshot,
          const EntenteRect  *card,
          double              width,
          double              opacity)
{
  GdkRGBA color = entente_paint_get_rgba (&entente_workspace_get_theme (self->workspace)->selection, opacity);

  entente_paint_ring (snapshot, card, ENTENTE_PAINT_RING_DISTANCE, entente_canvas_get_radius (self, NULL), width, &color);
}

/**
 * entente_canvas_snapshot_target:
 * @self: a canvas
 * @snapshot: where to add it
 * @card: what takes in what the hand has, if it lets go now; pixels
 *
 * Puts a strong ring around it.
 */
void
entente_canvas_snapshot_target (EntenteNetworkView *self,
                                GtkSnapshot        *snapshot,
                                const EntenteRect  *card)
{
  add_ring (self, snapshot, card, 2 * ENTENTE_PAINT_RING_WIDTH, 1);
}

/**
 * entente_canvas_snapshot_targets:
 * @self: a canvas
 * @snapshot: where to add it
 * @takes: whether a line may end there
 *
 * While a line is drawn, what it may end at glows near the pointer, and what it would end at now has a ring.
 */
void
entente_canvas_snapshot_targets (EntenteNetworkView *self,
                                 GtkSnapshot        *snapshot,
                                 EntenteCanvasTakes  takes)
{
  const EntenteChart *chart = entente_workspace_get_chart (self->workspace);
  const char         *target = self->hand.target;
  EntenteRect         card;

  for (guint32 i = 0; i < chart->n_places; i++)
    {
      const char *id = chart->places[i].id;
      double      glow = entente_canvas_get_card (self, id, &card) ? entente_canvas_get_glow (self, &card) : 0;

      if (glow > 0 && g_strcmp0 (id, target) != 0 && takes (self, id))
        add_ring (self, snapshot, &card, ENTENTE_PAINT_RING_WIDTH, glow);
    }

  if (entente_canvas_get_card (self, target, &card))
    entente_canvas_snapshot_target (self, snapshot, &card);
}
