#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *entente_png_write (cairo_surface_t  *surface,
                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
