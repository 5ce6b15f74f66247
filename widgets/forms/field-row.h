#pragma once

#include "widgets/forms/field-editor.h"

G_BEGIN_DECLS

/**
 * EntenteFieldRow:
 *
 * One line of a form: the name of a field, where its value comes from, and an editor for it. A template names the field;
 * label, help and editor follow from the field table.
 */
#define ENTENTE_TYPE_FIELD_ROW (entente_field_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFieldRow, entente_field_row, ENTENTE, FIELD_ROW, GtkWidget)

GtkWidget          *entente_field_row_new         (const char         *field) G_GNUC_WARN_UNUSED_RESULT;
const char         *entente_field_row_get_field   (EntenteFieldRow    *self);
EntenteFieldEditor *entente_field_row_get_editor  (EntenteFieldRow    *self);
void                entente_field_row_bind        (EntenteFieldRow    *self,
                                                   EntenteType         type,
                                                   EntenteWorkspace   *workspace,
                                                   const char *const  *ids);
void                entente_field_row_show_claims (EntenteFieldRow    *self,
                                                   EntenteWorkspace   *workspace,
                                                   const GPtrArray    *claims);

G_END_DECLS
