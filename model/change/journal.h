#pragma once

#include "model/change/change-list.h"

G_BEGIN_DECLS

/**
 * EntenteJournal:
 *
 * What was edited since a project was opened or saved, kept on disk by a thread of its own, so that nothing is lost when
 * the program or the machine stops. One file for each edited document, in the state folder; see journal-record.c for
 * the format. While the program runs, the file is locked.
 */
typedef struct _EntenteJournal EntenteJournal;

/**
 * EntenteJournalFunc:
 * @error: (nullable): why edits are not on disk; %NULL when all of them are again
 * @user_data: what was given with the function
 *
 * Told when a journal can't be written any more, and when it can again.
 */
typedef void (*EntenteJournalFunc) (const GError *error,
                                    gpointer      user_data);

EntenteJournal  *entente_journal_new        (const char          *state_folder,
                                             EntenteJournalFunc   func,
                                             gpointer             user_data) G_GNUC_WARN_UNUSED_RESULT;
void             entente_journal_begin      (EntenteJournal      *self,
                                             const char          *origin,
                                             const char          *title,
                                             GBytes              *base,
                                             const GPtrArray     *edits);
void             entente_journal_append     (EntenteJournal      *self,
                                             EntenteChangeList   *changes);
gboolean         entente_journal_flush      (EntenteJournal      *self,
                                             GError             **error);
void             entente_journal_cut        (EntenteJournal      *self);
void             entente_journal_free       (EntenteJournal      *self);
char            *entente_journal_get_folder (const char          *state_folder) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteJournal, entente_journal_free)

G_END_DECLS
