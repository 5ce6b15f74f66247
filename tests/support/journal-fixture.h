#pragma once

#include "model/change/journal.h"
#include "model/change/leftover.h"

G_BEGIN_DECLS

/* What the edits of these journals start from */
#define JOURNAL_BASE "<entente/>"

void             journal_fixture_append    (EntenteJournal  *journal,
                                            guint            from,
                                            guint            until);
void             journal_fixture_begin     (EntenteJournal  *journal,
                                            const char      *origin);
void             journal_fixture_flush     (EntenteJournal  *journal);
char            *journal_fixture_find_file (const char      *state_folder) G_GNUC_WARN_UNUSED_RESULT;
EntenteLeftover *journal_fixture_find_only (GPtrArray       *leftovers,
                                            guint            n_edits);

G_END_DECLS
