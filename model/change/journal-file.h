#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENTENTE_JOURNAL_SUFFIX ".journal"

/**
 * EntenteJournalFile:
 *
 * One journal on disk, as the thread of a journal writes it. What could not be written stays in memory, in order, and
 * is tried again.
 */
typedef struct _EntenteJournalFile EntenteJournalFile;

EntenteJournalFile *entente_journal_file_new    (const char          *folder,
                                                 const char          *origin,
                                                 const char          *title,
                                                 GBytes              *base) G_GNUC_WARN_UNUSED_RESULT;
void                entente_journal_file_add    (EntenteJournalFile  *self,
                                                 GBytes              *edit);
gboolean            entente_journal_file_write  (EntenteJournalFile  *self);
void                entente_journal_file_remove (EntenteJournalFile  *self);
void                entente_journal_file_free   (EntenteJournalFile  *self);
gboolean            entente_journal_header_read (GBytes              *header,
                                                 const char         **origin,
                                                 const char         **title,
                                                 const char         **hash);

G_END_DECLS
