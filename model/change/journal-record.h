#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteJournalEnd:
 * @ENTENTE_JOURNAL_END_NONE: there is a record
 * @ENTENTE_JOURNAL_END_WHOLE: the last record is followed by nothing
 * @ENTENTE_JOURNAL_END_SHORT: the last record is followed by the beginning of one that was not written to its end
 * @ENTENTE_JOURNAL_END_DAMAGED: the last record is followed by something else
 */
typedef enum
{
  ENTENTE_JOURNAL_END_NONE,
  ENTENTE_JOURNAL_END_WHOLE,
  ENTENTE_JOURNAL_END_SHORT,
  ENTENTE_JOURNAL_END_DAMAGED,
} EntenteJournalEnd;

/**
 * EntenteJournalCursor:
 * @offset: where in the file the next record begins
 * @sequence: its number
 * @chain: checksum of the one before it
 *
 * A place in a journal between two records.
 */
typedef struct
{
  gsize   offset;
  guint32 sequence;
  guint32 chain;
} EntenteJournalCursor;

void              entente_journal_record_start (EntenteJournalCursor *cursor,
                                                GByteArray           *buffer);
void              entente_journal_record_add   (EntenteJournalCursor *cursor,
                                                GByteArray           *buffer,
                                                GBytes               *payload);
gboolean          entente_journal_record_open  (EntenteJournalCursor *cursor,
                                                GBytes               *file);
EntenteJournalEnd entente_journal_record_next  (EntenteJournalCursor *cursor,
                                                GBytes               *file,
                                                GBytes              **payload);

G_END_DECLS
