/*
 * A report as bytes, for the cache: what it is of, its texts, its inputs, its rows. Whole numbers take seven bits of a byte
 * each, the lowest first, as many as they need; texts end with a zero and are referred to by place, from 1, with 0 for none.
 * Of a row, only what differs from the row before is there, since most of the time to show a kept report goes into reading.
 */
#include "model/analysis/report-private.h"

#include "model/analysis/method.h"

#include <math.h>
#include <string.h>

#define FORMAT_VERSION 2u

/* What of a row is not there. */
enum
{
  SAME_OBJECT = 1 << 0,
  SAME_OTHER = 1 << 1,
  SAME_DETAIL = 1 << 2,
  SAME_YEAR = 1 << 3,
  SAME_INPUTS = 1 << 4,
  UNKNOWN_VALUE = 1 << 5,
  POINT_VALUE = 1 << 6,
  NEXT_QUANTITY = 1 << 7,
};

/* numbers: (element-type utf8 guint): of all texts by where they stand, since each is kept once; texts: in their order. */
typedef struct
{
  GByteArray *bytes;
  GHashTable *numbers;
  GPtrArray  *texts;
} Writer;

static void
put_number (GByteArray *bytes,
            guint32     number)
{
  guint8 packed[5];
  guint  n = 0;

  for (; number > 0x7f; number >>= 7)
    packed[n++] = (guint8)(number | 0x80);
  packed[n++] = (guint8)number;

  g_byte_array_append (bytes, packed, n);
}

static void
put_text (GByteArray *bytes,
          const char *text)
{
  g_byte_array_append (bytes, (const guint8 *)text, (guint)strlen (text) + 1);
}

static void
put_double (GByteArray *bytes,
            double      number)
{
  g_byte_array_append (bytes, (const guint8 *)&number, sizeof number);
}

static guint32
get_number (Writer     *writer,
            const char *text)
{
  guint number = text != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (writer->numbers, text)) : 0;

  if (text != NULL && number == 0)
    {
      g_ptr_array_add (writer->texts, (gpointer)text);
      number = writer->texts->len;
      g_hash_table_insert (writer->numbers, (gpointer)text, GUINT_TO_POINTER (number));
    }

  return number;
}

static void
put_input (Writer                   *writer,
           const EntenteReportInput *input)
{
  put_number (writer->bytes, get_number (writer, input->object) << 1 | (input->is_missing != FALSE));
  put_number (writer->bytes, get_number (writer, input->field));
}

static gboolean
is_point (EntenteRange value)
{
  return memcmp (&value.low, &value.high, sizeof value.low) == 0;
}

static guint8
compare_rows (const EntenteReportRow *row,
              const EntenteReportRow *before)
{
  gboolean is_known = entente_range_is_known (row->value);

  return (guint8)((row->object == before->object ? SAME_OBJECT : 0) | (row->other == before->other ? SAME_OTHER : 0) |
                  (row->detail == before->detail ? SAME_DETAIL : 0) | (row->year == before->year ? SAME_YEAR : 0) |
                  (row->first_input == before->first_input && row->n_inputs == before->n_inputs ? SAME_INPUTS : 0) |
                  (!is_known ? UNKNOWN_VALUE : 0) | (is_known && is_point (row->value) ? POINT_VALUE : 0) |
                  (row->quantity == before->quantity + 1 ? NEXT_QUANTITY : 0));
}

/* Inputs stand in the order of the rows: those of the row before, perhaps with more, or others behind them. */
static void
put_inputs_of_row (Writer                 *writer,
                   const EntenteReportRow *row,
                   const EntenteReportRow *before)
{
  gboolean goes_on = row->first_input == before->first_input && row->n_inputs >= before->n_inputs;

  put_number (writer->bytes, goes_on ? 0 : row->first_input - (before->first_input + before->n_inputs) + 1);
  put_number (writer->bytes, row->n_inputs);
}

static void
put_row (Writer                 *writer,
         const EntenteReportRow *row,
         const EntenteReportRow *before)
{
  guint8 same = compare_rows (row, before);

  g_byte_array_append (writer->bytes, &same, 1);

  if (!(same & NEXT_QUANTITY))
    put_number (writer->bytes, row->quantity);
  if (!(same & SAME_OBJECT))
    put_number (writer->bytes, get_number (writer, row->object));
  if (!(same & SAME_OTHER))
    put_number (writer->bytes, get_number (writer, row->other));
  if (!(same & SAME_DETAIL))
    put_number (writer->bytes, get_number (writer, row->detail));
  if (!(same & SAME_YEAR))
    put_number (writer->bytes, (guint32)row->year);
  if (!(same & SAME_INPUTS))
    put_inputs_of_row (writer, row, before);
  if (!(same & UNKNOWN_VALUE))
    put_double (writer->bytes, row->value.low);
  if (!(same & (UNKNOWN_VALUE | POINT_VALUE)))
    put_double (writer->bytes, row->value.high);
}

static void
put_contents (Writer              *writer,
              const EntenteReport *self)
{
  EntenteReportRow before = {0};

  put_number (writer->bytes, self->inputs->len);
  for (guint i = 0; i < self->inputs->len; i++)
    put_input (writer, &g_array_index (self->inputs, EntenteReportInput, i));

  put_number (writer->bytes, self->rows->len);
  for (guint i = 0; i < self->rows->len; i++)
    {
      put_row (writer, &g_array_index (self->rows, EntenteReportRow, i), &before);
      before = g_array_index (self->rows, EntenteReportRow, i);
    }
}

/**
 * entente_report_to_bytes:
 * @self: a report that is filled
 *
 * Returns: (transfer full): it as bytes for entente_report_from_bytes() on the same machine; the same for the same report
 */
GBytes *
entente_report_to_bytes (const EntenteReport *self)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GByteArray) contents = g_byte_array_new ();
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  put_contents (&(Writer) {contents, numbers, texts}, self);
  put_number (bytes, FORMAT_VERSION);
  put_text (bytes, self->method->id);
  put_number (bytes, self->method->version);
  put_text (bytes, self->hash);
  put_number (bytes, texts->len);

  for (guint i = 0; i < texts->len; i++)
    put_text (bytes, texts->pdata[i]);

  g_byte_array_append (bytes, contents->data, contents->len);

  return g_byte_array_free_to_bytes (bytes);
}

/* What is left to be read. Once anything was wrong, all that follows is 0. */
typedef struct
{
  const guint8 *at;
  const guint8 *end;
  gboolean      is_wrong;
  const char  **texts;
  guint32       n_texts;
} Reader;

static guint8
take_byte (Reader *reader)
{
  if (reader->at == reader->end)
    reader->is_wrong = TRUE;

  return reader->is_wrong ? 0 : *reader->at++;
}

static guint32
take_number (Reader *reader)
{
  guint64 number = 0;
  guint8  byte = 0x80;

  for (guint shift = 0; shift < 35 && (byte & 0x80); shift += 7)
    {
      byte = take_byte (reader);
      number |= (guint64)(byte & 0x7f) << shift;
    }

  if ((byte & 0x80) || number > G_MAXUINT32)
    reader->is_wrong = TRUE;

  return reader->is_wrong ? 0 : (guint32)number;
}

/* At most so many as there can be in what is left, of which each takes so many bytes at least. */
static guint32
take_count (Reader *reader,
            gsize   least)
{
  guint32 n = take_number (reader);

  if (n > (gsize)(reader->end - reader->at) / least)
    reader->is_wrong = TRUE;

  return reader->is_wrong ? 0 : n;
}

static const char *
take_text (Reader *reader)
{
  const char   *text = (const char *)reader->at;
  const guint8 *end = reader->is_wrong ? NULL : memchr (reader->at, 0, (gsize)(reader->end - reader->at));

  if (end == NULL || !g_utf8_validate_len (text, (gsize)(end - reader->at), NULL))
    {
      reader->is_wrong = TRUE;
      return "";
    }

  reader->at = end + 1;

  return text;
}

static double
take_double (Reader *reader)
{
  double number = NAN;

  if (reader->is_wrong || (gsize)(reader->end - reader->at) < sizeof number)
    {
      reader->is_wrong = TRUE;
      return NAN;
    }

  memcpy (&number, reader->at, sizeof number);
  reader->at += sizeof number;

  return number;
}

static const char *
get_text (Reader *reader,
          guint32 number)
{
  if (number > reader->n_texts)
    reader->is_wrong = TRUE;

  return reader->is_wrong || number == 0 ? NULL : reader->texts[number - 1];
}

static void
take_texts (Reader *reader)
{
  guint32 n = take_count (reader, 1);

  reader->texts = g_new (const char *, (gsize)n + 1);

  for (; reader->n_texts < n; reader->n_texts++)
    reader->texts[reader->n_texts] = take_text (reader);
}

static void
take_inputs (Reader        *reader,
             EntenteReport *self)
{
  guint32             n = take_count (reader, 2);
  EntenteReportInput *inputs;

  g_array_set_size (self->inputs, n);
  inputs = (EntenteReportInput *)(gpointer)self->inputs->data;

  for (guint32 i = 0; i < n && !reader->is_wrong; i++)
    {
      guint32 object = take_number (reader);

      inputs[i] = (EntenteReportInput) {get_text (reader, object >> 1), NULL, object & 1};
      inputs[i].field = get_text (reader, take_number (reader));
      if (inputs[i].object == NULL || inputs[i].field == NULL)
        reader->is_wrong = TRUE;
    }
}

static void
take_inputs_of_row (Reader           *reader,
                    EntenteReportRow *row,
                    guint             n_inputs)
{
  guint32 step = take_number (reader), n = take_number (reader);
  guint64 first = step == 0 ? row->first_input : (guint64)row->first_input + row->n_inputs + step - 1;

  if (first + n > n_inputs || (step == 0 && n < row->n_inputs))
    reader->is_wrong = TRUE;

  row->first_input = (guint32)first;
  row->n_inputs = n;
}

static EntenteRange
take_value (Reader *reader,
            guint8  same)
{
  EntenteRange value = entente_range_unknown;

  if (same & UNKNOWN_VALUE)
    return value;

  value.low = take_double (reader);
  value.high = same & POINT_VALUE ? value.low : take_double (reader);
  if (!isfinite (value.low) || !isfinite (value.high) || value.low > value.high)
    reader->is_wrong = TRUE;

  return value;
}

/* The row is the one before, until it is read. */
static void
take_row (Reader              *reader,
          const EntenteReport *self,
          EntenteReportRow    *row)
{
  guint8 same = take_byte (reader);

  row->quantity = same & NEXT_QUANTITY ? row->quantity + 1 : take_number (reader);
  if (!(same & SAME_OBJECT))
    row->object = get_text (reader, take_number (reader));
  if (!(same & SAME_OTHER))
    row->other = get_text (reader, take_number (reader));
  if (!(same & SAME_DETAIL))
    row->detail = get_text (reader, take_number (reader));
  if (!(same & SAME_YEAR))
    row->year = (int)take_number (reader);
  if (!(same & SAME_INPUTS))
    take_inputs_of_row (reader, row, self->inputs->len);

  row->value = take_value (reader, same);
  if (row->quantity >= self->method->n_quantities)
    reader->is_wrong = TRUE;
}

static void
take_rows (Reader        *reader,
           EntenteReport *self)
{
  guint32           n = take_count (reader, 1);
  EntenteReportRow  row = {0};
  EntenteReportRow *rows;

  g_array_set_size (self->rows, n);
  rows = (EntenteReportRow *)(gpointer)self->rows->data;

  for (guint32 i = 0; i < n && !reader->is_wrong; i++)
    {
      take_row (reader, self, &row);
      if (!reader->is_wrong)
        entente_report_complete_row (self, &row);
      rows[i] = row;
    }
}

static gboolean
is_of (Reader              *reader,
       const EntenteReport *report)
{
  gboolean is_right = take_number (reader) == FORMAT_VERSION;

  is_right = strcmp (take_text (reader), report->method->id) == 0 && is_right;
  is_right = take_number (reader) == report->method->version && is_right;

  return strcmp (take_text (reader), report->hash) == 0 && is_right && !reader->is_wrong;
}

/**
 * entente_report_from_bytes:
 * @method: the method that it is a report of
 * @hash: of the plan that it is about
 * @bytes: whatever stands for it; its texts stay there
 *
 * Returns: (transfer full) (nullable): the report; %NULL when @bytes are damaged, of another method, version or plan
 */
EntenteReport *
entente_report_from_bytes (const EntenteMethod *method,
                           const char          *hash,
                           GBytes              *bytes)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  Reader        reader = {.at = data, .end = data + size};
  g_autoptr (EntenteReport) self = entente_report_new (method, hash);

  if (size == 0 || !is_of (&reader, self))
    return NULL;

  self->bytes = g_bytes_ref (bytes);
  take_texts (&reader);
  take_inputs (&reader, self);
  take_rows (&reader, self);
  g_free (reader.texts);

  return reader.is_wrong || reader.at != reader.end ? NULL : g_steal_pointer (&self);
}
