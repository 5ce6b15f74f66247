/* Reads the values of fields into accounts. */

#include "model/analysis/economy-builder.h"

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

void
entente_economy_add_content (EntenteEconomyBuilder *builder,
                             gconstpointer          bytes,
                             gsize                  n_bytes)
{
  g_byte_array_append (builder->content, bytes, (guint)n_bytes);
}

static const char *
keep (EntenteEconomyBuilder *builder,
      const char            *text)
{
  entente_economy_add_content (builder, text, strlen (text) + 1);

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

/* Money in the currency of the plan; without one of its own that is the first one met. */
static double
convert (Reading             *reading,
         const EntenteAmount *amount,
         double               number)
{
  EntenteEconomy *economy = reading->builder->economy;

  if (amount->unit != ENTENTE_UNIT_CURRENCY)
    return number;

  if (*economy->currency == '\0')
    g_strlcpy (economy->currency, amount->currency, sizeof economy->currency);
  if (strcmp (amount->currency, economy->currency) == 0)
    return number;

  note_foreign (reading->builder, reading->id);

  return NAN;
}

static EntenteRange
read_range (Reading             *reading,
            const EntenteAmount *amount)
{
  EntenteRange range = {
    convert (reading, amount, entente_amount_get_low (amount)),
    convert (reading, amount, entente_amount_get_high (amount)),
  };

  entente_economy_add_content (reading->builder, &range, sizeof range);

  return range;
}

static EntenteRange
read_amount (Reading *reading)
{
  return reading->value != NULL ? read_range (reading, entente_value_get_amount (reading->value)) : entente_range_unknown;
}

static EntenteSeries
read_series (Reading *reading)
{
  GArray                  *entries = reading->builder->entries;
  guint                    n = 0;
  const EntenteYearAmount *amounts = reading->value != NULL ? entente_value_get_series (reading->value, &n) : NULL;
  EntenteSeries            series = {entries->len, n};

  entente_economy_add_content (reading->builder, &n, sizeof n);

  for (guint i = 0; i < n; i++)
    {
      EntenteSeriesEntry entry = {.year = amounts[i].year};

      entente_economy_add_content (reading->builder, &entry.year, sizeof entry.year);
      entry.amount = read_range (reading, &amounts[i].amount);
      g_array_append_val (entries, entry);
    }

  return series;
}

static double
read_number (Reading *reading,
             double   otherwise)
{
  double number = reading->value != NULL ? entente_value_get_number (reading->value) : otherwise;

  entente_economy_add_content (reading->builder, &number, sizeof number);

  return number;
}

static int
read_whole (Reading *reading,
            int      whole)
{
  entente_economy_add_content (reading->builder, &whole, sizeof whole);

  return whole;
}

static gint32
read_day (Reading *reading,
          gint32   otherwise)
{
  const EntenteDate *date = reading->value != NULL ? entente_value_get_date (reading->value) : NULL;

  return read_whole (reading, entente_date_is_known (date) ? entente_date_get_first_day (date) : otherwise);
}

static EntenteType
get_target (const EntenteField *field)
{
  return (EntenteType)g_bit_nth_lsf ((gulong)field->targets, -1);
}

static guint32
find_item (Reading    *reading,
           const char *id)
{
  return (guint32)read_whole (reading, (int)entente_economy_find (reading->builder->economy, get_target (reading->field), id));
}

/* As long as the list of all grows, a place in it stands for the pointer. */
static void
read_items (Reading        *reading,
            const guint32 **items,
            guint32        *n_items)
{
  GArray            *lists = reading->builder->lists;
  const char *const *ids = reading->value != NULL ? entente_value_get_references (reading->value) : NULL;

  *items = GUINT_TO_POINTER (lists->len);
  *n_items = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      guint32 item = find_item (reading, ids[i]);

      if (item == ENTENTE_NO_PLACE)
        continue;

      g_array_append_val (lists, item);
      ++*n_items;
    }
}

static EntenteUnit
get_unit (Reading *reading)
{
  return reading->value != NULL ? entente_value_get_amount (reading->value)->unit : ENTENTE_UNIT_NONE;
}

/* What one value is kept as, for those that take one place */
static void
read_single (Reading *reading,
             gpointer place)
{
  const EntenteValue *value = reading->value;

  switch (reading->slot->kind)
    {
    case ENTENTE_SLOT_TEXT:
      *(const char **)place = value != NULL ? keep (reading->builder, entente_value_get_text (value)) : NULL;
      break;
    case ENTENTE_SLOT_SERIES:
    case ENTENTE_SLOT_SHARES:
      *(EntenteSeries *)place = read_series (reading);
      break;
    case ENTENTE_SLOT_LIMIT:
      if (value != NULL)
        *(double *)place = entente_range_get_middle (read_amount (reading));
      break;
    case ENTENTE_SLOT_NUMBER:
      *(double *)place = read_number (reading, NAN);
      break;
    case ENTENTE_SLOT_YEAR:
      *(int *)place = (int)read_number (reading, 0);
      break;
    case ENTENTE_SLOT_SEED:
      *(guint64 *)place = (guint64)read_number (reading, 1);
      break;
    case ENTENTE_SLOT_DAY:
      *(gint32 *)place = read_day (reading, 0);
      break;
    case ENTENTE_SLOT_CHOICE:
      *(int *)place = read_whole (reading, value != NULL ? entente_value_get_choice (value) : -1);
      break;
    case ENTENTE_SLOT_FLAG:
      *(gboolean *)place = read_whole (reading, value != NULL && entente_value_get_flag (value));
      break;
    case ENTENTE_SLOT_ITEM:
      *(guint32 *)place = find_item (reading, value != NULL ? entente_value_get_text (value) : NULL);
      break;
    default:
      *(EntenteRange *)place = read_amount (reading);
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

  *tried = entente_adjustments_apply (builder->options->adjustments, object, field);

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
 * Adds all that was read to what the hash is taken of: each value behind the place of its slot.
 */
void
entente_economy_read_slots (EntenteEconomyBuilder *builder,
                            EntenteObject         *object,
                            const EntenteSlot     *slots,
                            guint                  n_slots,
                            gpointer               account)
{
  g_autoptr (EntenteValue) tried = NULL, last = NULL;
  Reading reading = {.builder = builder, .id = entente_object_get_id (object)};

  for (guint8 i = 0; i < n_slots; i++)
    {
      gpointer place = (guint8 *)account + slots[i].offset;

      reading.slot = &slots[i];
      reading.field = entente_object_get_field (object, slots[i].field);
      reading.value = get_value (builder, object, slots[i].field, &tried);
      if (reading.value != NULL)
        entente_economy_add_content (builder, &i, 1);

      if (slots[i].kind == ENTENTE_SLOT_SPAN)
        {
          ((EntenteTimeSpan *)place)->from = read_day (&reading, 0);
          reading.value = get_value (builder, object, slots[i].field + 1, &last);
          ((EntenteTimeSpan *)place)->until = read_day (&reading, G_MAXINT32);
        }
      else if (slots[i].kind == ENTENTE_SLOT_ITEMS)
        read_items (&reading, place, (guint32 *)((guint8 *)account + slots[i].second));
      else
        read_single (&reading, place);

      if (slots[i].kind == ENTENTE_SLOT_QUANTITY)
        *(EntenteUnit *)((guint8 *)account + slots[i].second) = (EntenteUnit)read_whole (&reading, (int)get_unit (&reading));
    }
}
