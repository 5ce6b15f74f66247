#pragma once

#include "widgets/forms/field-editor.h"

G_BEGIN_DECLS

/* For the files that make an editor alone. value, differs: what is shown, once is_shown; target: what takes the focus. */
typedef struct
{
  EntenteWorkspace *workspace;
  EntenteType       type;
  guint             index;
  char            **ids;
  EntenteValue     *value;
  gboolean          differs;
  gboolean          is_shown;
  GtkWidget        *target;
  GtkWidget        *message_label;
  char             *message;
} EntenteFieldEditorPrivate;

EntenteFieldEditorPrivate *entente_field_editor_get_private (EntenteFieldEditor  *self);
void                       entente_field_editor_show        (EntenteFieldEditor  *self,
                                                             const EntenteValue  *value,
                                                             gboolean             differs);

G_END_DECLS
