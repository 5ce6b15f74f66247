#pragma once

#include "model/storage/reading.h"

G_BEGIN_DECLS

EntenteReading *entente_cli_read          (const char     *path) G_GNUC_WARN_UNUSED_RESULT;
EntenteReading *entente_cli_read_to_draw  (const char     *path,
                                           const char     *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean        entente_cli_write         (const char     *path,
                                           GBytes         *bytes);
gboolean        entente_cli_write_project (const char     *path,
                                           EntenteReading *reading);
gboolean        entente_cli_write_project_as (const char  *path,
                                           const char     *name,
                                           gboolean        with_mark,
                                           EntenteReading *reading);
gboolean        entente_cli_check_format  (const char     *path,
                                           const char     *name,
                                           const char     *option);
EntenteObject  *entente_cli_find          (const char     *path,
                                           EntenteProject *project,
                                           EntenteType     type,
                                           const char     *name);
gboolean        entente_cli_find_scenario (const char     *path,
                                           EntenteProject *project,
                                           const char     *name,
                                           const char    **scenario);

G_END_DECLS
