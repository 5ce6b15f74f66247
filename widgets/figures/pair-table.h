#pragma once

#include "widgets/figures/headline.h"
#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntentePairTable:
 *
 * A small table about an object and each of others: what each partner of a platform pays, what is left when one leaves.
 */
#define ENTENTE_TYPE_PAIR_TABLE (entente_pair_table_get_type ())
G_DECLARE_FINAL_TYPE (EntentePairTable, entente_pair_table, ENTENTE, PAIR_TABLE, GtkWidget)

GtkWidget *entente_pair_table_new  (EntenteWorkspace      *workspace,
                                    const EntentePairing  *pairing) G_GNUC_WARN_UNUSED_RESULT;
void       entente_pair_table_show (EntentePairTable      *self,
                                    const char            *object);

G_END_DECLS
