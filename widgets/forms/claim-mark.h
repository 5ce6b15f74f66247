#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteClaimMark:
 *
 * A small mark that says where a value comes from, and that sources contradict each other; it opens the list of them.
 * It is not seen when nothing is known about the value.
 */
#define ENTENTE_TYPE_CLAIM_MARK (entente_claim_mark_get_type ())
G_DECLARE_FINAL_TYPE (EntenteClaimMark, entente_claim_mark, ENTENTE, CLAIM_MARK, GtkWidget)

GtkWidget *entente_claim_mark_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void       entente_claim_mark_show        (EntenteClaimMark  *self,
                                           EntenteWorkspace  *workspace,
                                           const GPtrArray   *claims);
gboolean   entente_claim_mark_is_disputed (EntenteClaimMark  *self);

G_END_DECLS
