#include "model/network/survey-reader.h"

#include "model/describe.h"
#include "model/network/figures.h"
#include "model/object/deal.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/**
 * entente_network_count:
 * @network: a network
 * @target: %ENTENTE_COMPANY, %ENTENTE_DEAL or %ENTENTE_STAKE
 *
 * Returns: how many of them there are
 */
guint32
entente_network_count (const EntenteNetwork *network,
                       EntenteType           target)
{
  switch ((int)target)
    {
    case ENTENTE_COMPANY:
      return network->n_companies;
    case ENTENTE_DEAL:
      return network->n_deals;
    case ENTENTE_STAKE:
      return network->n_stakes;
    default:
      g_return_val_if_reached (0);
    }
}

/**
 * entente_network_get_id:
 * @network: a network
 * @target: %ENTENTE_COMPANY, %ENTENTE_DEAL or %ENTENTE_STAKE
 * @index: one of them
 *
 * Returns: its id
 */
const char *
entente_network_get_id (const EntenteNetwork *network,
                        EntenteType           target,
                        guint32               index)
{
  if (target == ENTENTE_COMPANY)
    return network->companies[index].id;

  return target == ENTENTE_DEAL ? network->deals[index].id : network->stakes[index].id;
}

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

static void
add_member (EntenteSurveyReader *reader,
            guint32              category,
            double               weight,
            gboolean             is_want)
{
  EntenteMember member = {category, weight, is_want};

  g_array_append_val (reader->survey->members, member);
}

static void
add_text (EntenteSurveyReader *reader,
          const char          *key)
{
  guint32 category = entente_survey_reader_find (reader, key);

  if (category == ENTENTE_NO_INDEX)
    category = entente_survey_reader_add_category (reader, key, NULL, NULL, ENTENTE_NO_INDEX);

  add_member (reader, category, 1, FALSE);
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

  add_member (reader, category, 1, FALSE);
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
      add_text (reader, entente_object_get_flag (object, reader->index) ? "yes" : "no");
      return;
    }

  if (value == NULL)
    return;

  switch ((int)field->kind)
    {
    case ENTENTE_FIELD_CHOICE:
      choice = entente_object_get_choice (object, reader->index, -1);
      if (choice >= 0)
        add_member (reader, (guint32)choice, 1, FALSE);
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
      add_text (reader, entente_object_get_text (object, reader->index));
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

/**
 * entente_survey_date_to_years:
 * @date: a date
 *
 * Returns: its first day as a year with a fraction
 */
double
entente_survey_date_to_years (const EntenteDate *date)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32)entente_date_get_first_day (date));

  return g_date_get_year (&day) + (g_date_get_day_of_year (&day) - 1) / 366.0;
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

static void
read_field (EntenteSurveyReader *reader,
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

/**
 * entente_survey_reader_add_shares:
 * @reader: a survey being made
 * @shares: (element-type EntenteFigureShare): of one item next to each other, items in order
 *
 * Says how everything divides among the categories.
 */
void
entente_survey_reader_add_shares (EntenteSurveyReader *reader,
                                  const GArray        *shares)
{
  EntenteSurvey *survey = reader->survey;
  guint          next = 0;

  for (guint32 i = 0; i < survey->n_items; i++)
    {
      survey->offsets[i] = survey->members->len;

      for (; next < shares->len && g_array_index (shares, EntenteFigureShare, next).item == i; next++)
        {
          const EntenteFigureShare *share = &g_array_index (shares, EntenteFigureShare, next);

          add_member (reader, share->among, share->weight, share->is_want);
        }
    }

  survey->offsets[survey->n_items] = survey->members->len;
}

static void
read_shares (EntenteSurveyReader *reader,
             const EntenteFigure *figure)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (EntenteFigureShare));

  if (figure->among == ENTENTE_DIMENSION || figure->among == ENTENTE_COMPANY)
    entente_survey_reader_add_objects (reader, figure->among);
  else
    entente_survey_reader_add_known (reader, &entente_deal_info.fields[ENTENTE_DEAL_STATUS]);

  figure->share (reader->network, shares);
  entente_survey_reader_add_shares (reader, shares);
}

/**
 * entente_survey_reader_read_flags:
 * @reader: a survey of numbers
 *
 * Turns it into one of yes, where they are above 0, and no. What is not known is neither.
 */
void
entente_survey_reader_read_flags (EntenteSurveyReader *reader)
{
  static const EntenteField flag = {.kind = ENTENTE_FIELD_FLAG};
  EntenteSurvey            *survey = reader->survey;

  survey->kind = ENTENTE_SURVEY_CATEGORIES;
  entente_survey_reader_add_known (reader, &flag);

  for (guint32 i = 0; i < survey->n_items; i++)
    {
      survey->offsets[i] = survey->members->len;
      if (!isnan (survey->numbers[i]))
        add_text (reader, survey->numbers[i] > 0 ? "yes" : "no");
    }

  survey->offsets[survey->n_items] = survey->members->len;
}

static void
read_figure (EntenteSurveyReader *reader,
             const EntenteFigure *figure)
{
  EntenteSurvey *survey = reader->survey;

  survey->label = _ (figure->label);
  survey->unit = figure->unit;

  if (figure->kind == ENTENTE_FIGURE_SHARES)
    {
      survey->kind = ENTENTE_SURVEY_SHARES;
      read_shares (reader, figure);
      return;
    }

  figure->count (reader->network, survey->numbers);

  if (figure->kind == ENTENTE_FIGURE_FLAG)
    entente_survey_reader_read_flags (reader);
}

static int
get_year (const EntenteNetwork *network)
{
  GDate day;

  if (network->day == 0)
    return 0;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32)network->day);

  return g_date_get_year (&day);
}

static EntenteSurvey *
new_survey (guint32 n_items)
{
  EntenteSurvey *survey = g_new0 (EntenteSurvey, 1);

  survey->n_items = n_items;
  survey->numbers = g_new (double, n_items + 1);
  survey->offsets = g_new0 (guint32, n_items + 1);
  survey->categories = g_array_new (FALSE, FALSE, sizeof (EntenteCategory));
  survey->members = g_array_new (FALSE, FALSE, sizeof (EntenteMember));
  survey->strings = g_string_chunk_new (1024);

  return survey;
}

/**
 * entente_survey_new:
 * @network: the plan in one scenario at one date
 * @scope: the same scenario
 * @target: %ENTENTE_COMPANY, %ENTENTE_DEAL or %ENTENTE_STAKE
 * @by: name of a field of @target, of a figure about it, or of a quantity of a method
 * @reports: (nullable): where quantities are to be had from; of a report that is not there nothing is known
 *
 * Reads one thing about every company, deal or stake. Ranges are read by their middle, series at the network's date.
 *
 * Returns: (transfer full) (nullable): what it says; %NULL when there is no such field, figure or quantity
 */
EntenteSurvey *
entente_survey_new (const EntenteNetwork      *network,
                    EntenteScope              *scope,
                    EntenteType                target,
                    const char                *by,
                    const EntenteReportSource *reports)
{
  int                    index = entente_type_find_field (target, by);
  const EntenteField    *field = index >= 0 ? &entente_type_get_info (target)->fields[index] : NULL;
  const EntenteFigure   *figure = field == NULL ? entente_figures_find (target, by) : NULL;
  const EntenteQuantity *quantity = field == NULL && figure == NULL ? entente_survey_find_quantity (target, by, NULL) : NULL;
  g_autoptr (GHashTable) by_key = NULL;
  EntenteSurveyReader reader;

  if ((field == NULL || !entente_survey_may_read (field)) && figure == NULL && quantity == NULL)
    return NULL;

  by_key = g_hash_table_new (g_str_hash, g_str_equal);
  reader = (EntenteSurveyReader) {new_survey (entente_network_count (network, target)), network, scope, target, (guint)MAX (index, 0), get_year (network), by_key};

  if (field != NULL)
    read_field (&reader, field);
  else if (figure != NULL)
    read_figure (&reader, figure);
  else
    entente_survey_reader_read_quantity (&reader, quantity, reports);

  return reader.survey;
}

void
entente_survey_free (EntenteSurvey *self)
{
  g_string_chunk_free (self->strings);
  g_array_unref (self->members);
  g_array_unref (self->categories);
  g_free (self->offsets);
  g_free (self->numbers);
  g_free (self);
}
