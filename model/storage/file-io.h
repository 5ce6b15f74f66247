#pragma once

#include <glib.h>
#include <sys/stat.h>
#include <sys/types.h>

G_BEGIN_DECLS

/* Calls of the system that go on where they were interrupted. They return as those do, and leave errno as those do. */
int         entente_io_open        (int             folder,
                                    const char     *name,
                                    int             flags,
                                    mode_t          mode);
int         entente_io_open_file   (int             folder,
                                    const char     *name,
                                    int             flags,
                                    struct stat    *status);
gssize      entente_io_read        (int             fd,
                                    gpointer        buffer,
                                    gsize           size,
                                    goffset         offset);
gboolean    entente_io_write       (int             fd,
                                    gconstpointer   data,
                                    gsize           size,
                                    goffset         offset);
gboolean    entente_io_sync        (int             fd);
gboolean    entente_io_sync_folder (int             fd);
gboolean    entente_io_close       (int            *fd);
char       *entente_io_hash        (int             fd) G_GNUC_WARN_UNUSED_RESULT;
gsize       entente_io_shorten     (const char     *name,
                                    gsize           max_length);
const char *entente_io_explain     (int             code);
const char *entente_io_advise      (int             code);
void        entente_io_ignore_signals (void);

G_END_DECLS
