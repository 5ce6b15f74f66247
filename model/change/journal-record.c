/*
 * A journal is a mark, by which it is known, and records. Each record is, in little-endian,
 *
 *   32 bits  length of its content in bytes
 *   32 bits  its number, from 0
 *   32 bits  CRC-32 over the checksum of the record before, the length, the number and the content
 *   content
 *
 * So a record is valid only after exactly those that it was written after.
 */
#include "model/change/journal-record.h"

#include <string.h>

#define MARK          "ENTENTE1"
#define MARK_LENGTH   8u
#define HEADER_LENGTH 12u
#define CRC_OFFSET    8u
#define POLYNOMIAL    0xedb88320u

static const guint32 *
get_table (void)
{
  static guint32 table[256];
  static gsize   is_made = 0;

  if (g_once_init_enter (&is_made))
    {
      for (guint32 i = 0; i < G_N_ELEMENTS (table); i++)
        {
          table[i] = i;
          for (guint bit = 0; bit < 8; bit++)
            table[i] = (table[i] & 1) != 0 ? POLYNOMIAL ^ (table[i] >> 1) : table[i] >> 1;
        }
      g_once_init_leave (&is_made, 1);
    }

  return table;
}

static guint32
update_crc (guint32       crc,
            gconstpointer data,
            gsize         size)
{
  const guint32 *table = get_table ();
  const guint8  *bytes = data;

  for (crc = ~crc; size > 0; size--)
    crc = table[(crc ^ *bytes++) & 0xff] ^ (crc >> 8);

  return ~crc;
}

static void
put_number (guint8 *bytes,
            guint32 number)
{
  number = GUINT32_TO_LE (number);
  memcpy (bytes, &number, sizeof number);
}

static guint32
get_number (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);

  return GUINT32_FROM_LE (number);
}

/**
 * entente_journal_record_start:
 * @cursor: (out): where the first record goes
 * @buffer: to be written at the beginning of a journal
 */
void
entente_journal_record_start (EntenteJournalCursor *cursor,
                              GByteArray           *buffer)
{
  *cursor = (EntenteJournalCursor) {.offset = MARK_LENGTH};
  g_byte_array_append (buffer, (const guint8 *)MARK, MARK_LENGTH);
}

/**
 * entente_journal_record_add:
 * @cursor: (inout): where the record goes, then where the next one goes
 * @buffer: to be written there
 * @payload: content of the record
 */
void
entente_journal_record_add (EntenteJournalCursor *cursor,
                            GByteArray           *buffer,
                            GBytes               *payload)
{
  guint8        header[HEADER_LENGTH];
  gsize         size;
  gconstpointer data = g_bytes_get_data (payload, &size);

  g_return_if_fail (size <= G_MAXUINT32);

  put_number (header, (guint32)size);
  put_number (header + 4, cursor->sequence);
  cursor->chain = update_crc (cursor->chain, header, CRC_OFFSET);
  cursor->chain = update_crc (cursor->chain, data, size);
  put_number (header + CRC_OFFSET, cursor->chain);

  g_byte_array_append (buffer, header, HEADER_LENGTH);
  if (size > 0)
    g_byte_array_append (buffer, data, (guint)size);

  cursor->sequence++;
  cursor->offset += HEADER_LENGTH + size;
}

/**
 * entente_journal_record_open:
 * @cursor: (out): where the first record is
 * @file: the whole journal
 *
 * Returns: whether it is a journal of a format that this version knows
 */
gboolean
entente_journal_record_open (EntenteJournalCursor *cursor,
                             GBytes               *file)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (file, &size);

  *cursor = (EntenteJournalCursor) {.offset = MARK_LENGTH};

  return size >= MARK_LENGTH && memcmp (data, MARK, MARK_LENGTH) == 0;
}

/**
 * entente_journal_record_next:
 * @cursor: (inout): where the record is, then where the next one is
 * @file: the whole journal
 * @payload: (out) (transfer full): content of the record, if there is one
 *
 * Returns: %ENTENTE_JOURNAL_END_NONE when there is a valid record, else how the journal ends
 */
EntenteJournalEnd
entente_journal_record_next (EntenteJournalCursor *cursor,
                             GBytes               *file,
                             GBytes              **payload)
{
  gsize         size;
  const guint8 *header = (const guint8 *)g_bytes_get_data (file, &size) + cursor->offset;
  gsize         left = size - cursor->offset;
  guint32       length, chain;

  if (left == 0)
    return ENTENTE_JOURNAL_END_WHOLE;
  if (left < HEADER_LENGTH)
    return ENTENTE_JOURNAL_END_SHORT;
  if (get_number (header + 4) != cursor->sequence)
    return ENTENTE_JOURNAL_END_DAMAGED;

  length = get_number (header);
  if (length > left - HEADER_LENGTH)
    return ENTENTE_JOURNAL_END_SHORT;

  chain = update_crc (cursor->chain, header, CRC_OFFSET);
  chain = update_crc (chain, header + HEADER_LENGTH, length);
  if (chain != get_number (header + CRC_OFFSET))
    return ENTENTE_JOURNAL_END_DAMAGED;

  *payload = g_bytes_new_from_bytes (file, cursor->offset + HEADER_LENGTH, length);
  *cursor = (EntenteJournalCursor) {cursor->offset + HEADER_LENGTH + length, cursor->sequence + 1, chain};

  return ENTENTE_JOURNAL_END_NONE;
}
