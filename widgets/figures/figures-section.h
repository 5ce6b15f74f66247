#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteFiguresSection:
 *
 * The figures of what the inspector is about: those that matter most first, all others when asked for.
 */
#define ENTENTE_TYPE_FIGURES_SECTION (entente_figures_section_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFiguresSection, entente_figures_section, ENTENTE, FIGURES_SECTION, GtkWidget)

GtkWidget *entente_figures_section_new  (EntenteWorkspace       *workspace) G_GNUC_WARN_UNUSED_RESULT;
void       entente_figures_section_show (EntenteFiguresSection  *self,
                                         EntenteObject          *object);
gboolean   entente_figures_section_has_object (EntenteFiguresSection *self);

G_END_DECLS
