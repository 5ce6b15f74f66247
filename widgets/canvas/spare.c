#include "widgets/canvas/spare.h"

/* How long they are kept, seconds */
#define KEPT 2

/**
 * entente_spare_clear:
 * @self: what is spare
 *
 * Keeps nothing any more.
 */
void
entente_spare_clear (EntenteSpare *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
}

static gboolean
clear_cb (gpointer data)
{
  EntenteSpare *self = data;

  self->timeout_id = 0;
  entente_spare_clear (self);

  return G_SOURCE_REMOVE;
}

/**
 * entente_spare_keep:
 * @self: what is spare
 * @surface: (transfer full): pixels that nothing shows any more
 *
 * Keeps pixels in place of those that were spare before.
 */
void
entente_spare_keep (EntenteSpare    *self,
                    cairo_surface_t *surface)
{
  entente_spare_clear (self);
  self->surface = surface;
  self->timeout_id = g_timeout_add_seconds (KEPT, clear_cb, self);
}

/**
 * entente_spare_take:
 * @self: what is spare
 *
 * Returns: (transfer full) (nullable): what was kept
 */
cairo_surface_t *
entente_spare_take (EntenteSpare *self)
{
  cairo_surface_t *surface = g_steal_pointer (&self->surface);

  entente_spare_clear (self);

  return surface;
}
