#pragma once

#include "widgets/workspace.h"

G_BEGIN_DECLS

/* What is read from and done to one field of some objects of a plan, in one step. */

const EntenteValue *entente_field_edits_get_common  (EntenteWorkspace    *workspace,
                                                     const char *const   *ids,
                                                     guint                index,
                                                     gboolean            *differs);
gboolean            entente_field_edits_set         (EntenteWorkspace    *workspace,
                                                     const char *const   *ids,
                                                     const EntenteField  *field,
                                                     const EntenteValue  *value,
                                                     GError             **error);
gboolean            entente_field_edits_can_create  (const EntenteField  *field);
gboolean            entente_field_edits_refer_to_new (EntenteWorkspace   *workspace,
                                                     const char *const   *ids,
                                                     const EntenteField  *field,
                                                     const EntenteValue  *old,
                                                     const char          *name,
                                                     GError             **error);

G_END_DECLS
