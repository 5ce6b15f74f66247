#pragma once

#include "model/storage/reading.h"

G_BEGIN_DECLS

void  entente_cli_print    (const char           *format,
                            ...) G_GNUC_PRINTF (1, 2);
void  entente_cli_complain (const char           *path,
                            const char           *format,
                            ...) G_GNUC_PRINTF (2, 3);
void  entente_cli_report   (const char           *path,
                            const EntenteProblem *problem);
void  entente_cli_progress (const char           *format,
                            ...) G_GNUC_PRINTF (1, 2);
char *entente_cli_clean    (const char           *text) G_GNUC_WARN_UNUSED_RESULT;
void  entente_cli_append_json (GString           *json,
                            const char           *text);

G_END_DECLS
