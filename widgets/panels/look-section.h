#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteLookSection:
 *
 * The part of the inspector that says what gives a company, a deal or a stake its look in the view shown, and lets the
 * planner give it a look of its own. There is nothing to be seen of it for other things.
 */
#define ENTENTE_TYPE_LOOK_SECTION (entente_look_section_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLookSection, entente_look_section, ENTENTE, LOOK_SECTION, GtkWidget)

GtkWidget *entente_look_section_new  (EntenteWorkspace    *workspace) G_GNUC_WARN_UNUSED_RESULT;
void       entente_look_section_show (EntenteLookSection  *self,
                                      EntenteObject       *object);

G_END_DECLS
