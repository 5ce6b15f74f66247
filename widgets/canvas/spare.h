#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteSpare:
 * @surface: (nullable): pixels that nothing shows any more
 *
 * Pixels that are kept for a moment: who zooms soon needs as many again, and new ones would be cleared first, one page of
 * memory after the other.
 */
typedef struct
{
  cairo_surface_t *surface;
  guint            timeout_id;
} EntenteSpare;

void             entente_spare_keep  (EntenteSpare    *self,
                                      cairo_surface_t *surface);
cairo_surface_t *entente_spare_take  (EntenteSpare    *self) G_GNUC_WARN_UNUSED_RESULT;
void             entente_spare_clear (EntenteSpare    *self);

G_END_DECLS
