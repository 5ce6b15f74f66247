#pragma once

#include "app/cli/command.h"
#include "model/object/date.h"

G_BEGIN_DECLS

EntenteCliCall *entente_cli_call_new         (const EntenteCliCommand  *command,
                                              char                    **arguments,
                                              GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
void            entente_cli_call_free        (EntenteCliCall           *self);
guint           entente_cli_call_get_n_files (const EntenteCliCall     *self);
const char     *entente_cli_call_get_file    (const EntenteCliCall     *self,
                                              guint                     index);
gboolean        entente_cli_call_has         (const EntenteCliCall     *self,
                                              const char               *option);
const char     *entente_cli_call_get         (const EntenteCliCall     *self,
                                              const char               *option);
const char     *entente_cli_call_get_nth     (const EntenteCliCall     *self,
                                              const char               *option,
                                              guint                     n);
gboolean        entente_cli_call_get_number  (const EntenteCliCall     *self,
                                              const char               *option,
                                              guint64                   max,
                                              guint64                  *number);
gboolean        entente_cli_call_get_date    (const EntenteCliCall     *self,
                                              const char               *option,
                                              EntenteDate              *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCliCall, entente_cli_call_free)

G_END_DECLS
