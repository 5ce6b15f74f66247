#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteInspector:
 *
 * What is selected, to be read and edited: the project when nothing is, the form of one object, what several have in
 * common. Its content never makes it wider than it is asked to be.
 */
#define ENTENTE_TYPE_INSPECTOR (entente_inspector_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInspector, entente_inspector, ENTENTE, INSPECTOR, GtkWidget)

GtkWidget *entente_inspector_new   (EntenteWorkspace  *workspace) G_GNUC_WARN_UNUSED_RESULT;
void       entente_inspector_focus (EntenteInspector  *self,
                                    const char        *field);

G_END_DECLS
