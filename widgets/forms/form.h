#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteForm:
 *
 * What one object, or several of one type, are seen and edited with in the inspector. A template lays out field rows and
 * lists; the form binds whatever of these it finds inside itself, at any depth.
 */
#define ENTENTE_TYPE_FORM (entente_form_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteForm, entente_form, ENTENTE, FORM, GtkWidget)

/**
 * EntenteFormClass:
 * @refresh: shows what follows from the object besides its fields and lists
 */
struct _EntenteFormClass
{
  GtkWidgetClass parent_class;

  void (*refresh) (EntenteForm   *self,
                   EntenteObject *object);
};

EntenteForm      *entente_form_new           (EntenteType         type,
                                              gboolean            several) G_GNUC_WARN_UNUSED_RESULT;
void              entente_form_bind          (EntenteForm        *self,
                                              EntenteWorkspace   *workspace,
                                              const char *const  *ids);
void              entente_form_refresh       (EntenteForm        *self);
EntenteType       entente_form_get_object_type (EntenteForm      *self);
EntenteWorkspace *entente_form_get_workspace (EntenteForm        *self);
const char       *entente_form_get_id        (EntenteForm        *self);
GtkWidget        *entente_form_find_editor   (EntenteForm        *self,
                                              const char         *field);

G_END_DECLS
