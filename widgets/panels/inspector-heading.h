#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteInspectorHeading:
 *
 * What the inspector is about: type and name of an object, where it comes from, in which scenarios it is.
 */
#define ENTENTE_TYPE_INSPECTOR_HEADING (entente_inspector_heading_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInspectorHeading, entente_inspector_heading, ENTENTE, INSPECTOR_HEADING, GtkWidget)

GtkWidget *entente_inspector_heading_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       entente_inspector_heading_show         (EntenteInspectorHeading  *self,
                                                   EntenteWorkspace         *workspace,
                                                   EntenteObject            *object);
void       entente_inspector_heading_show_several (EntenteInspectorHeading  *self,
                                                   EntenteWorkspace         *workspace,
                                                   const char *const        *ids);

G_END_DECLS
