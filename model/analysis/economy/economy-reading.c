/* Reads the values of fields into accounts. */

#include "model/analysis/economy/economy-builder.h"

#include <math.h>
#include <string.h>

typedef struct
{
  EntenteEconomyBuilder *builder;
  const EntenteSlot     *slot;
  const EntenteField    *field;
  const EntenteValue    *value;
  const char            *id;
} Reading;

static const char *
keep (EntenteEconomyBuilder *builder,
      const char            *text)
{
  entente_fingerprint_add_text (&builder->content, text);

  return g_string_chunk_insert (builder->economy->strings, text);
}

static void
note_foreign (EntenteEconomyBuilder *builder,
              const char            *id)
{
  GPtrArray *foreign = builder->economy->foreign;

  if (foreign->len == 0 || strcmp (g_ptr_array_index (foreign, foreign->len - 1), id) != 0)
    g_ptr_array_add (foreign, g_string_chunk_insert (builder->economy->strings, id));
}

/* Whether it is money of another currency than that of the plan, which is the first one met when the plan names none */
static gboolean
is_foreign (Reading             *reading,
            const EntenteAmount *amount)
{
  EntenteEconomy *economy = reading->builder->economy;

  if (amount->unit != ENTENTE_UNIT_CURRENCY)
    return FALSE;

  if (*economy->currency == '\0')
    g_strlcpy (economy->currency, amount->currency, sizeof economy->currency);

  return strcmp (amount->currency, economy->currency) != 0;
}

static EntenteRange
get_range (const EntenteAmount *amount)
{
  return (EntenteRange) {entente_amount_get_low (amount), entente_amount_get_high (amount)};
}

/* At the rate of the year it is of */
static EntenteRange
convert (Reading             *reading,
         const EntenteAmount *amount,
         int                  year)
{
  const EntenteRateTable *rates = &reading->builder->rates;
  const EntenteRate      *rate = *rates->currency != '\0' ? entente_rate_table_find (rates, amount, year) : NULL;

  if (rate != NULL)
    return entente_range_multiply (get_range (amount), get_range (&rate->amount));

  note_foreign (reading->builder, reading->id);

  return entente_range_unknown;
}

/* year: that it is of, 0 when it is not of one. */
static EntenteRange
read_range (Reading             *reading,
            const EntenteAmount *amount,
            int                  year)
{
  EntenteRange range = is_foreign (reading, amount) ? convert (reading, amount, year) : get_range (amount);

  entente_fingerprint_add_number (&reading->builder->content, range.low);
  entente_fingerprint_add_number (&reading->builder->content, range.high);

  return range;
}

static void
read_entry (Reading                 *reading,
            const EntenteYearAmount *amount,
            EntenteSeriesEntry      *entry)
{
  EntenteEconomyBuilder *builder = reading->builder;

  entry->year = amount->year;
  entry->amount = read_range (reading, &amount->amount, amount->year);

  if (entry->year != 0 || !is_foreign (reading, &amount->amount) ||
      !entente_rates_vary (builder->rates.rates, builder->rates.n_rates, amount->amount.currency))
    return;

  g_strlcpy (entry->currency, amount->amount.currency, sizeof entry->currency);
  entry->own = get_range (&amount->amount);
  entente_fingerprint_add_text (&builder->content, entry->currency);
  entente_fingerprint_add_number (&builder->content, entry->own.low);
  entente_fingerprint_add_number (&builder->content, entry->own.high);
}

static EntenteSeries
read_series (Reading *reading)
{
  GArray                  *entries = reading->builder->entries;
  guint                    n;
  const EntenteYearAmount *amounts = entente_value_get_series (reading->value, &n);
  EntenteSeries            series = {entries->len, n};

  entente_fingerprint_add (&reading->builder->content, n);

  for (guint i = 0; i < n; i++)
    {
      EntenteSeriesEntry entry = {0};

      entente_fingerprint_add (&reading->builder->content, (guint64)amounts[i].year);
      read_entry (reading, &amounts[i], &entry);
      g_array_append_val (entries, entry);
    }

  return series;
}

static double
read_number (Reading *reading)
{
  double number = entente_value_get_number (reading->value);

  entente_fingerprint_add_number (&reading->builder->content, number);

  return number;
}

static int
note_whole (Reading *reading,
            int      whole)
{
  entente_fingerprint_add (&reading->builder->content, (guint64)whole);

  return whole;
}

static gint32
read_day (Reading *reading)
{
  return note_whole (reading, entente_date_get_first_day (entente_value_get_date (reading->value)));
}

static guint32
find_item (Reading    *reading,
           const char *id)
{
  EntenteType target = (EntenteType)__builtin_ctzll (reading->field->targets);

  return (guint32)note_whole (reading, (int)entente_economy_find (reading->builder->economy, target, id));
}

/* As long as the list of all grows, a place in it stands for the pointer. */
static guint32
read_items (Reading        *reading,
            const guint32 **items)
{
  GArray            *lists = reading->builder->lists;
  const char *const *ids = entente_value_get_references (reading->value);
  guint32            first = lists->len;

  *items = GUINT_TO_POINTER (first);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 item = find_item (reading, ids[i]);

      if (item != ENTENTE_NO_PLACE)
        g_array_append_val (lists, item);
    }

  return (guint32)note_whole (reading, (int)(lists->len - first));
}

static void
read_known (Reading *reading,
            gpointer place,
            gpointer second)
{
  const EntenteValue *value = reading->value;

  switch (reading->slot->kind)
    {
    case ENTENTE_SLOT_TEXT:
      *(const char **)place = keep (reading->builder, entente_value_get_text (value));
      break;
    case ENTENTE_SLOT_SERIES:
      *(EntenteSeries *)place = read_series (reading);
      break;
    case ENTENTE_SLOT_LIMIT:
      *(double *)place = entente_range_get_middle (read_range (reading, entente_value_get_amount (value), 0));
      break;
    case ENTENTE_SLOT_NUMBER:
      *(double *)place = read_number (reading);
      break;
    case ENTENTE_SLOT_YEAR:
      *(int *)place = (int)read_number (reading);
      break;
    case ENTENTE_SLOT_SEED:
      *(guint64 *)place = (guint64)read_number (reading);
      break;
    case ENTENTE_SLOT_DAY:
    case ENTENTE_SLOT_END:
      *(gint32 *)place = read_day (reading);
      break;
    case ENTENTE_SLOT_CHOICE:
      *(int *)place = note_whole (reading, entente_value_get_choice (value));
      break;
    case ENTENTE_SLOT_FLAG:
      *(gboolean *)place = note_whole (reading, entente_value_get_flag (value));
      break;
    case ENTENTE_SLOT_ITEM:
      *(guint32 *)place = find_item (reading, entente_value_get_text (value));
      break;
    case ENTENTE_SLOT_ITEMS:
      *(guint32 *)second = read_items (reading, place);
      break;
    case ENTENTE_SLOT_QUANTITY:
      *(EntenteUnit *)second = (EntenteUnit)note_whole (reading, (int)entente_value_get_amount (value)->unit);
      G_GNUC_FALLTHROUGH;
    default:
      *(EntenteRange *)place = read_range (reading, entente_value_get_amount (value), 0);
    }
}

/* Everything else is 0 to begin with. */
static void
leave_unknown (EntenteSlotKind kind,
               gpointer        place)
{
  switch (kind)
    {
    case ENTENTE_SLOT_RANGE:
    case ENTENTE_SLOT_QUANTITY:
      *(EntenteRange *)place = entente_range_unknown;
      break;
    case ENTENTE_SLOT_NUMBER:
      *(double *)place = NAN;
      break;
    case ENTENTE_SLOT_SEED:
      *(guint64 *)place = 1;
      break;
    case ENTENTE_SLOT_END:
      *(gint32 *)place = G_MAXINT32;
      break;
    case ENTENTE_SLOT_CHOICE:
      *(int *)place = -1;
      break;
    case ENTENTE_SLOT_ITEM:
      *(guint32 *)place = ENTENTE_NO_PLACE;
      break;
    default:
      break;
    }
}

/* What is tried out stands for what the plan says. */
static const EntenteValue *
get_value (EntenteEconomyBuilder *builder,
           EntenteObject         *object,
           guint                  field,
           EntenteValue         **tried)
{
  g_clear_pointer (tried, entente_value_unref);

  if (builder->options->adjustments == NULL)
    return entente_object_get_value (object, field);

  *tried = entente_adjustments_apply (builder->options->adjustments, builder->scope, object, field);

  return *tried;
}

/**
 * entente_economy_read_slots:
 * @builder: an economy being made
 * @object: what is read
 * @slots: (array length=n_slots): what is kept of it
 * @n_slots: how many
 * @account: (out): where it is kept
 *
 * Adds all that was read to what the hash is taken of: each known value behind the number of its slot.
 */
void
entente_economy_read_slots (EntenteEconomyBuilder *builder,
                            EntenteObject         *object,
                            const EntenteSlot     *slots,
                            guint                  n_slots,
                            gpointer               account)
{
  g_autoptr (EntenteValue) tried = NULL;
  Reading reading = {.builder = builder, .id = entente_object_get_id (object)};

  entente_fingerprint_add_text (&builder->content, reading.id);

  for (guint i = 0; i < n_slots; i++)
    {
      reading.slot = &slots[i];
      reading.field = entente_object_get_field (object, slots[i].field);
      reading.value = get_value (builder, object, slots[i].field, &tried);

      if (reading.value == NULL)
        {
          leave_unknown (slots[i].kind, (guint8 *)account + slots[i].offset);
          continue;
        }

      entente_fingerprint_add (&builder->content, i + 1);
      read_known (&reading, (guint8 *)account + slots[i].offset, (guint8 *)account + slots[i].second);
    }

  entente_fingerprint_add (&builder->content, 0);
}
