#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteCompanyEntry:
 *
 * Takes the name of a company, there already or new. What is typed is completed from a list below, in which the first
 * company that begins so is selected, or else a new company of that name; the arrow keys go to another line of it.
 */
#define ENTENTE_TYPE_COMPANY_ENTRY (entente_company_entry_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCompanyEntry, entente_company_entry, ENTENTE, COMPANY_ENTRY, GtkEntry)

GtkWidget *entente_company_entry_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void       entente_company_entry_offer    (EntenteCompanyEntry  *self,
                                           const char *const    *names);
char      *entente_company_entry_get_name (EntenteCompanyEntry  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
