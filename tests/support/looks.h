#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Counts how often something looks whether it is to stop, and can stop it at any of these looks. Programs that use this are
 * linked with --wrap=g_cancellable_is_cancelled.
 */
void    looks_start (GCancellable *cancellable,
                     guint64       stop_at);
guint64 looks_end   (double       *longest);

G_END_DECLS
