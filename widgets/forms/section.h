#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteSection:
 *
 * A part of a form under a title that opens and closes it. In a template, a child of type "suffix" stands beside the title.
 *
 * Properties: "title", "expanded", and "count", shown after the title unless it is negative.
 */
#define ENTENTE_TYPE_SECTION (entente_section_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSection, entente_section, ENTENTE, SECTION, GtkWidget)

GtkWidget *entente_section_new          (const char      *title) G_GNUC_WARN_UNUSED_RESULT;
void       entente_section_append       (EntenteSection  *self,
                                         GtkWidget       *child);
void       entente_section_set_count    (EntenteSection  *self,
                                         int              count);
void       entente_section_set_expanded (EntenteSection  *self,
                                         gboolean         is_expanded);

G_END_DECLS
