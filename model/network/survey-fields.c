/* What fields say */

#include "model/network/survey-reader.h"

#include "model/describe.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/**
 * entente_survey_may_read:
 * @field: a field of a company, a deal or a stake
 *
 * Returns: whether a look may follow from it; text in several lines, colours and what is not shown in forms may not
 */
gboolean
entente_survey_may_read (const EntenteField *field)
{
  if (field->flags & (ENTENTE_FIELD_INTERNAL | ENTENTE_FIELD_MULTILINE))
    return FALSE;

  return field->kind != ENTENTE_FIELD_COLOR && field->kind != ENTENTE_FIELD_POINTS;
}

static gboolean
is_number (const EntenteField *field)
{
  return field->kind == ENTENTE_FIELD_AMOUNT || field->kind == ENTENTE_FIELD_SERIES || field->kind == ENTENTE_FIELD_DATE ||
         field->kind == ENTENTE_FIELD_NUMBER;
}

/* What is referred to but not there says nothing. */
static void
add_reference (EntenteSurveyReader *reader,
               const char          *id)
{
  guint32          category = entente_survey_reader_find (reader, id);
  g_autofree char *label = NULL;

  if (category == ENTENTE_NO_INDEX)
    {
      if (entente_scope_lookup (reader->scope, id) == NULL)
        return;

      label = entente_describe_id (reader->scope, id);
      category = entente_survey_reader_add_category (reader, id, label, NULL, ENTENTE_NO_INDEX);
    }

  entente_survey_reader_add_member (reader, category, 1, FALSE);
}

static void
read_members (EntenteSurveyReader *reader,
              EntenteObject       *object)
{
  const EntenteField *field = entente_object_get_field (object, reader->index);
  const EntenteValue *value = entente_object_get_value (object, reader->index);
  const char *const  *ids;
  int                 choice;

  /* A flag that is not set is not raised. */
  if (field->kind == ENTENTE_FIELD_FLAG)
    {
      entente_survey_reader_add_text (reader, entente_object_get_flag (object, reader->index) ? "yes" : "no");
      return;
    }

  if (value == NULL)
    return;

  switch ((int)field->kind)
    {
    case ENTENTE_FIELD_CHOICE:
      choice = entente_object_get_choice (object, reader->index, -1);
      if (choice >= 0)
        entente_survey_reader_add_member (reader, (guint32)choice, 1, FALSE);
      break;

    case ENTENTE_FIELD_REFERENCE:
      add_reference (reader, entente_object_get_reference (object, reader->index));
      break;

    case ENTENTE_FIELD_REFERENCES:
      ids = entente_object_get_references (object, reader->index);
      for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
        add_reference (reader, ids[i]);
      break;

    default:
      entente_survey_reader_add_text (reader, entente_object_get_text (object, reader->index));
    }
}

/* The entry for the year, else the last one before it, else the first. */
static const EntenteAmount *
get_amount (EntenteSurveyReader *reader,
            const EntenteValue  *value)
{
  guint                    n, best = 0;
  const EntenteYearAmount *series;

  if (entente_value_get_kind (value) == ENTENTE_FIELD_AMOUNT)
    return entente_value_get_amount (value);

  series = entente_value_get_series (value, &n);

  for (guint i = 1; i < n; i++)
    if (reader->year == 0 || series[i].year <= reader->year)
      best = i;

  return n > 0 ? &series[best].amount : NULL;
}

static double
read_number (EntenteSurveyReader *reader,
             EntenteObject       *object)
{
  const EntenteValue  *value = entente_object_get_value (object, reader->index);
  const EntenteAmount *amount;

  if (value == NULL)
    return NAN;

  switch ((int)entente_value_get_kind (value))
    {
    case ENTENTE_FIELD_DATE:
      return entente_survey_date_to_years (entente_value_get_date (value));

    case ENTENTE_FIELD_NUMBER:
      return entente_value_get_number (value);

    default:
      amount = get_amount (reader, value);
      if (amount == NULL || (amount->unit == ENTENTE_UNIT_CURRENCY && strcmp (amount->currency, reader->survey->currency) != 0))
        return NAN;
      return entente_amount_get_middle (amount);
    }
}

/* Money in different currencies cannot be compared: the one used most is read, the others are not known. */
static void
choose_currency (EntenteSurveyReader *reader,
                 GPtrArray           *objects)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  guint most = 0;

  for (guint i = 0; i < objects->len; i++)
    {
      const EntenteValue  *value = objects->pdata[i] != NULL ? entente_object_get_value (objects->pdata[i], reader->index) : NULL;
      const EntenteAmount *amount = value != NULL ? get_amount (reader, value) : NULL;
      guint                count;

      if (amount == NULL)
        continue;

      count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, amount->currency)) + 1;
      g_hash_table_insert (counts, (gpointer)amount->currency, GUINT_TO_POINTER (count));

      if (count > most)
        {
          most = count;
          g_strlcpy (reader->survey->currency, amount->currency, sizeof reader->survey->currency);
        }
    }
}

/**
 * entente_survey_reader_read_field:
 * @reader: a survey being made
 * @field: a field of its target
 *
 * Reads what the field says of each item.
 */
void
entente_survey_reader_read_field (EntenteSurveyReader *reader,
                                  const EntenteField  *field)
{
  EntenteSurvey *survey = reader->survey;
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();

  survey->label = _ (field->label);
  survey->field = field;
  survey->unit = field->unit;
  survey->is_year = field->kind == ENTENTE_FIELD_DATE;
  survey->kind = is_number (field) ? ENTENTE_SURVEY_NUMBERS : ENTENTE_SURVEY_CATEGORIES;

  for (guint32 i = 0; i < survey->n_items; i++)
    g_ptr_array_add (objects, entente_scope_lookup (reader->scope, entente_network_get_id (reader->network, reader->target, i)));

  if (field->unit == ENTENTE_UNIT_CURRENCY)
    choose_currency (reader, objects);
  if (survey->kind == ENTENTE_SURVEY_CATEGORIES)
    entente_survey_reader_add_known (reader, field);

  for (guint32 i = 0; i < survey->n_items; i++)
    {
      survey->offsets[i] = survey->members->len;

      if (survey->kind == ENTENTE_SURVEY_NUMBERS)
        survey->numbers[i] = objects->pdata[i] != NULL ? read_number (reader, objects->pdata[i]) : NAN;
      else if (objects->pdata[i] != NULL)
        read_members (reader, objects->pdata[i]);
    }

  survey->offsets[survey->n_items] = survey->members->len;
}
