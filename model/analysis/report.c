#include "model/analysis/report-private.h"

#include "model/analysis/method.h"

#include <math.h>
#include <string.h>

/* Slots that a table of noted inputs has at first; a power of two. */
#define LEAST_SLOTS 64u

EntenteReport *
entente_report_new (const EntenteMethod *method,
                    const char          *hash)
{
  EntenteReport *self = g_new0 (EntenteReport, 1);

  g_return_val_if_fail (method != NULL && hash != NULL, NULL);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->method = method;
  self->hash = g_strdup (hash);
  self->texts = g_string_chunk_new (4096);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->noted = g_new0 (EntenteReportNote, LEAST_SLOTS);
  self->n_slots = LEAST_SLOTS;
  self->round = 1;
  self->rows = g_array_new (FALSE, FALSE, sizeof (EntenteReportRow));
  self->inputs = g_array_new (FALSE, FALSE, sizeof (EntenteReportInput));

  return self;
}

EntenteReport *
entente_report_ref (EntenteReport *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
entente_report_unref (EntenteReport *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->index, g_hash_table_unref);
  g_array_unref (self->inputs);
  g_array_unref (self->rows);
  g_free (self->noted);
  g_free (self->only);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_hash_table_unref (self->numbers);
  g_string_chunk_free (self->texts);
  g_free (self->hash);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

const EntenteMethod *
entente_report_get_method (const EntenteReport *self)
{
  return self->method;
}

/**
 * entente_report_get_hash:
 * @self: a report
 *
 * Returns: the hash of the plan it is about
 */
const char *
entente_report_get_hash (const EntenteReport *self)
{
  return self->hash;
}

/**
 * entente_report_restrict:
 * @self: a report that is still empty
 * @object: id of an object
 *
 * Drops the rows of all other objects, and all inputs.
 */
void
entente_report_restrict (EntenteReport *self,
                         const char    *object)
{
  self->only = g_strdup (object);
}

/**
 * entente_report_wants:
 * @self: a report being filled
 * @object: (nullable): id of an object, %NULL for the plan
 *
 * Returns: %FALSE when its rows would be dropped, so that they need not be worked out
 */
gboolean
entente_report_wants (const EntenteReport *self,
                      const char          *object)
{
  return self->only == NULL || object == NULL || strcmp (object, self->only) == 0;
}

static EntenteReportText
find_text (EntenteReport *self,
           const char    *text)
{
  gpointer kept, number;

  if (!g_hash_table_lookup_extended (self->numbers, text, &kept, &number))
    {
      kept = g_string_chunk_insert (self->texts, text);
      number = GUINT_TO_POINTER (g_hash_table_size (self->numbers) + 1);
      g_hash_table_insert (self->numbers, kept, number);
    }

  return (EntenteReportText) {text, kept, GPOINTER_TO_UINT (number)};
}

/* The text, kept once for as long as the report; number: (out) (optional): which of its texts it is, from 1. */
static const char *
keep (EntenteReport *self,
      const char    *text,
      guint         *number)
{
  EntenteReportText *latest = &self->latest[((guintptr)text >> 3 ^ (guintptr)text >> 13) % ENTENTE_REPORT_LATEST];

  if (text == NULL)
    return NULL;

  /* The same place may hold another text by now. */
  if (latest->found != text || strcmp (latest->kept, text) != 0)
    *latest = find_text (self, text);

  if (number != NULL)
    *number = latest->number;

  return latest->kept;
}

/* The slot of an input, which is one of another round when it was not noted yet. */
static EntenteReportNote *
find_slot (EntenteReportNote *noted,
           guint              n_slots,
           guint32            round,
           guint32            object,
           guint32            field)
{
  guint i = (object * 2654435761u ^ field * 40503u) & (n_slots - 1);

  while (noted[i].round == round && (noted[i].object != object || noted[i].field != field))
    i = (i + 1) & (n_slots - 1);

  return &noted[i];
}

static void
grow_noted (EntenteReport *self)
{
  guint              n_slots = self->n_slots * 4;
  EntenteReportNote *noted = g_new0 (EntenteReportNote, n_slots);

  for (guint i = 0; i < self->n_slots; i++)
    if (self->noted[i].round == self->round)
      *find_slot (noted, n_slots, self->round, self->noted[i].object, self->noted[i].field) = self->noted[i];

  g_free (self->noted);
  self->noted = noted;
  self->n_slots = n_slots;
}

/* Whether it was not noted yet. */
static gboolean
note (EntenteReport *self,
      guint32        object,
      guint32        field)
{
  EntenteReportNote *slot = find_slot (self->noted, self->n_slots, self->round, object, field);

  if (slot->round == self->round)
    return FALSE;

  *slot = (EntenteReportNote) {self->round, object, field};
  self->n_noted++;
  if (self->n_noted * 2 > self->n_slots)
    grow_noted (self);

  return TRUE;
}

/**
 * entente_report_read:
 * @self: a report being filled
 * @object: id of what is read
 * @field: name of the field that is read
 * @is_known: whether there was anything to read
 *
 * Notes an input of the next row. An input that is noted again for the same row counts once.
 */
void
entente_report_read (EntenteReport *self,
                     const char    *object,
                     const char    *field,
                     gboolean       is_known)
{
  EntenteReportInput input = {.is_missing = !is_known};
  guint              object_number, field_number;

  g_return_if_fail (object != NULL && field != NULL);

  if (self->only != NULL)
    return;

  input.object = keep (self, object, &object_number);
  input.field = keep (self, field, &field_number);

  if (note (self, object_number, field_number))
    g_array_append_val (self->inputs, input);
}

static guint
find_quantity (const EntenteMethod *method,
               const char          *name)
{
  for (guint i = 0; i < method->n_quantities; i++)
    if (method->quantities[i].name == name)
      return i;

  for (guint i = 0; i < method->n_quantities; i++)
    if (strcmp (method->quantities[i].name, name) == 0)
      return i;

  return G_MAXUINT;
}

/* Bounds that are no numbers make the value unknown; minus zero is zero. */
static EntenteRange
normalise (EntenteRange value)
{
  if (!isfinite (value.low) || !isfinite (value.high))
    return entente_range_unknown;

  return (EntenteRange) {MIN (value.low, value.high) + 0.0, MAX (value.low, value.high) + 0.0};
}

/**
 * entente_report_complete_row:
 * @self: a report being filled
 * @row: a row that knows its inputs
 *
 * Says how complete they are. Rows that share inputs do not count them again.
 */
void
entente_report_complete_row (EntenteReport    *self,
                             EntenteReportRow *row)
{
  if (row->first_input != self->first_counted || row->n_inputs < self->n_counted)
    {
      self->first_counted = row->first_input;
      self->n_counted = self->n_present = 0;
    }

  for (; self->n_counted < row->n_inputs; self->n_counted++)
    self->n_present += !g_array_index (self->inputs, EntenteReportInput, row->first_input + self->n_counted).is_missing;

  row->completeness = row->n_inputs == 0 ? 1 : (float)self->n_present / (float)row->n_inputs;
}

static void
forget_noted (EntenteReport *self)
{
  self->first_noted = self->inputs->len;
  self->n_noted = 0;
  self->round++;
}

void
entente_report_add (EntenteReport *self,
                    const char    *quantity,
                    const char    *object,
                    EntenteRange   value)
{
  entente_report_add_row (self, quantity, object, NULL, NULL, 0, value);
}

void
entente_report_add_pair (EntenteReport *self,
                         const char    *quantity,
                         const char    *object,
                         const char    *other,
                         EntenteRange   value)
{
  entente_report_add_row (self, quantity, object, other, NULL, 0, value);
}

/**
 * entente_report_add_row:
 * @self: a report being filled
 * @quantity: name of a quantity of its method
 * @object: (nullable): id of what it is a figure of, %NULL for the plan
 * @other: (nullable): id of the second of a pair
 * @detail: (nullable): what else tells it apart
 * @year: it is for, 0 when not by year
 * @value: as #EntenteQuantity says; what is not finite becomes unknown
 *
 * The row takes the inputs noted since the last one.
 */
void
entente_report_add_row (EntenteReport *self,
                        const char    *quantity,
                        const char    *object,
                        const char    *other,
                        const char    *detail,
                        int            year,
                        EntenteRange   value)
{
  EntenteReportRow row = {.quantity = find_quantity (self->method, quantity), .year = year, .value = normalise (value)};

  g_return_if_fail (row.quantity < self->method->n_quantities);

  if (!entente_report_wants (self, object))
    return;

  row.object = keep (self, object, NULL);
  row.other = keep (self, other, NULL);
  row.detail = keep (self, detail, NULL);
  row.first_input = self->first_noted;
  row.n_inputs = self->inputs->len - self->first_noted;

  entente_report_complete_row (self, &row);
  g_array_append_val (self->rows, row);

  if (!self->is_sharing)
    forget_noted (self);
}

/**
 * entente_report_share_inputs:
 * @self: a report being filled
 * @share: whether the rows to come keep the inputs noted so far, until the next call
 *
 * Inputs noted in between are those of all rows after them.
 */
void
entente_report_share_inputs (EntenteReport *self,
                             gboolean       share)
{
  if (self->is_sharing)
    forget_noted (self);

  self->is_sharing = share;
}

const EntenteReportRow *
entente_report_get_rows (const EntenteReport *self,
                         guint               *n_rows)
{
  *n_rows = self->rows->len;

  return (const EntenteReportRow *)(gpointer)self->rows->data;
}

/**
 * entente_report_get_inputs:
 * @self: a report
 * @row: one of its rows
 *
 * Returns: (array): as many inputs as the row says
 */
const EntenteReportInput *
entente_report_get_inputs (const EntenteReport    *self,
                           const EntenteReportRow *row)
{
  return (const EntenteReportInput *)(gpointer)self->inputs->data + row->first_input;
}

const EntenteQuantity *
entente_report_get_quantity (const EntenteReport    *self,
                             const EntenteReportRow *row)
{
  return &self->method->quantities[row->quantity];
}

static guint
hash_text (const char *text)
{
  return text != NULL ? g_str_hash (text) : 0;
}

static guint
hash_row (gconstpointer data)
{
  const EntenteReportRow *row = data;

  return row->quantity + 31 * (hash_text (row->object) + 31 * (hash_text (row->other) + 31 * (hash_text (row->detail) + 31 * (guint)row->year)));
}

static gboolean
equal_rows (gconstpointer a,
            gconstpointer b)
{
  const EntenteReportRow *x = a, *y = b;

  return x->quantity == y->quantity && x->year == y->year && g_strcmp0 (x->object, y->object) == 0 &&
         g_strcmp0 (x->other, y->other) == 0 && g_strcmp0 (x->detail, y->detail) == 0;
}

/* Rows move while a report is being filled, so an index of fewer rows than there are is of no use any more. */
static GHashTable *
get_index (EntenteReport *self)
{
  if (self->index != NULL && self->n_indexed == self->rows->len)
    return self->index;

  g_clear_pointer (&self->index, g_hash_table_unref);
  self->index = g_hash_table_new (hash_row, equal_rows);
  self->n_indexed = self->rows->len;

  for (guint i = self->rows->len; i > 0; i--)
    g_hash_table_add (self->index, &g_array_index (self->rows, EntenteReportRow, i - 1));

  return self->index;
}

/**
 * entente_report_find:
 * @self: a report
 * @quantity: name of a quantity of its method
 * @object: (nullable): id, %NULL for the plan
 * @other: (nullable): id of the second of a pair
 * @detail: (nullable): what else tells it apart
 * @year: it is for, 0 when not by year
 *
 * Returns: (nullable): the first row of just this description
 */
const EntenteReportRow *
entente_report_find (const EntenteReport *self,
                     const char          *quantity,
                     const char          *object,
                     const char          *other,
                     const char          *detail,
                     int                  year)
{
  EntenteReport *mutable = (EntenteReport *)self;
  EntenteReportRow        wanted = {.object = object, .other = other, .detail = detail, .year = year};
  const EntenteReportRow *row;

  wanted.quantity = find_quantity (self->method, quantity);
  g_return_val_if_fail (wanted.quantity < self->method->n_quantities, NULL);

  g_mutex_lock (&mutable->mutex);
  row = g_hash_table_lookup (get_index (mutable), &wanted);
  g_mutex_unlock (&mutable->mutex);

  return row;
}

/**
 * entente_report_get_value:
 * @self: a report
 * @quantity: name of a quantity of its method
 * @object: (nullable): id, %NULL for the plan
 *
 * Returns: the value of the row without other, detail and year; unknown when there is none
 */
EntenteRange
entente_report_get_value (const EntenteReport *self,
                          const char          *quantity,
                          const char          *object)
{
  const EntenteReportRow *row = entente_report_find (self, quantity, object, NULL, NULL, 0);

  return row != NULL ? row->value : entente_range_unknown;
}
