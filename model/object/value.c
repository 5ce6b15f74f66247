#include "model/object/value-private.h"

#include <math.h>
#include <string.h>

EntenteValue *
entente_value_new (EntenteFieldKind kind)
{
  EntenteValue *self = g_new0 (EntenteValue, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;

  return self;
}

static gboolean
is_stored_as_text (EntenteFieldKind kind)
{
  return kind == ENTENTE_FIELD_TEXT || kind == ENTENTE_FIELD_COLOR || kind == ENTENTE_FIELD_REFERENCE;
}

static void
value_free (EntenteValue *self)
{
  if (is_stored_as_text (self->kind))
    g_free (self->as.text);
  else if (self->kind == ENTENTE_FIELD_REFERENCES)
    g_strfreev (self->as.references);
  else if (self->kind == ENTENTE_FIELD_SERIES)
    g_free (self->as.series);
  else if (self->kind == ENTENTE_FIELD_POINTS)
    g_free (self->as.points);
  else if (self->kind == ENTENTE_FIELD_RATES)
    g_free (self->as.rates);

  g_free (self);
}

EntenteValue *
entente_value_ref (const EntenteValue *value)
{
  EntenteValue *self = (EntenteValue *)value;

  if (self != NULL)
    g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
entente_value_unref (EntenteValue *value)
{
  if (value != NULL && g_atomic_ref_count_dec (&value->ref_count))
    value_free (value);
}

/**
 * entente_value_new_number:
 * @number: a finite number
 *
 * Returns: (transfer full): a value for a %ENTENTE_FIELD_NUMBER field
 */
EntenteValue *
entente_value_new_number (double number)
{
  EntenteValue *self;

  g_return_val_if_fail (isfinite (number), NULL);

  self = entente_value_new (ENTENTE_FIELD_NUMBER);
  self->as.number = number == 0 ? 0 : number;

  return self;
}

/**
 * entente_value_new_points:
 * @points: (array length=n_points): finite points
 * @n_points: how many
 *
 * Returns: (transfer full): a value for a %ENTENTE_FIELD_POINTS field
 */
EntenteValue *
entente_value_new_points (const EntentePoint *points,
                          guint               n_points)
{
  EntenteValue *self = entente_value_new (ENTENTE_FIELD_POINTS);

  self->n = n_points;
  self->as.points = g_memdup2 (points, n_points * sizeof *points);

  return self;
}

static gboolean
equal_series (const EntenteValue *a,
              const EntenteValue *b)
{
  for (guint i = 0; i < a->n; i++)
    if (a->as.series[i].year != b->as.series[i].year || !entente_amount_equal (&a->as.series[i].amount, &b->as.series[i].amount))
      return FALSE;

  return TRUE;
}

static gboolean
equal_points (const EntenteValue *a,
              const EntenteValue *b)
{
  for (guint i = 0; i < a->n; i++)
    if (a->as.points[i].x != b->as.points[i].x || a->as.points[i].y != b->as.points[i].y)
      return FALSE;

  return TRUE;
}

/**
 * entente_value_equal:
 * @a: (nullable): a value
 * @b: (nullable): another
 *
 * Returns: whether both are undefined or stand for the same
 */
gboolean
entente_value_equal (const EntenteValue *a,
                     const EntenteValue *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->kind != b->kind || a->n != b->n)
    return FALSE;
  if (is_stored_as_text (a->kind))
    return strcmp (a->as.text, b->as.text) == 0;

  switch (a->kind)
    {
    case ENTENTE_FIELD_CHOICE:
      return a->as.choice == b->as.choice;
    case ENTENTE_FIELD_FLAG:
      return a->as.flag == b->as.flag;
    case ENTENTE_FIELD_AMOUNT:
      return entente_amount_equal (&a->as.amount, &b->as.amount);
    case ENTENTE_FIELD_DATE:
      return memcmp (&a->as.date, &b->as.date, sizeof a->as.date) == 0;
    case ENTENTE_FIELD_NUMBER:
      return a->as.number == b->as.number;
    case ENTENTE_FIELD_SERIES:
      return equal_series (a, b);
    case ENTENTE_FIELD_POINTS:
      return equal_points (a, b);
    case ENTENTE_FIELD_RATES:
      return entente_rates_equal (a->as.rates, b->as.rates, a->n);
    default:
      return g_strv_equal ((const char *const *)a->as.references, (const char *const *)b->as.references);
    }
}

EntenteFieldKind
entente_value_get_kind (const EntenteValue *value)
{
  return value->kind;
}

/* The getters take undefined values and values of another kind, and then return the empty answer. */

const char *
entente_value_get_text (const EntenteValue *value)
{
  return value != NULL && is_stored_as_text (value->kind) ? value->as.text : NULL;
}

int
entente_value_get_choice (const EntenteValue *value)
{
  return value != NULL && value->kind == ENTENTE_FIELD_CHOICE ? value->as.choice : -1;
}

gboolean
entente_value_get_flag (const EntenteValue *value)
{
  return value != NULL && value->kind == ENTENTE_FIELD_FLAG && value->as.flag;
}

const EntenteAmount *
entente_value_get_amount (const EntenteValue *value)
{
  return value != NULL && value->kind == ENTENTE_FIELD_AMOUNT ? &value->as.amount : NULL;
}

/**
 * entente_value_get_series:
 * @value: (nullable): a value
 * @n_entries: (out): how many amounts it has
 *
 * Returns: (nullable) (array length=n_entries): its amounts by year; %NULL when it is no series
 */
const EntenteYearAmount *
entente_value_get_series (const EntenteValue *value,
                          guint              *n_entries)
{
  gboolean fits = value != NULL && value->kind == ENTENTE_FIELD_SERIES;

  *n_entries = fits ? value->n : 0;

  return fits ? value->as.series : NULL;
}

const EntenteDate *
entente_value_get_date (const EntenteValue *value)
{
  return value != NULL && value->kind == ENTENTE_FIELD_DATE ? &value->as.date : NULL;
}

double
entente_value_get_number (const EntenteValue *value)
{
  return value != NULL && value->kind == ENTENTE_FIELD_NUMBER ? value->as.number : NAN;
}

const char *const *
entente_value_get_references (const EntenteValue *value)
{
  static const char *const none[] = {NULL};

  return value != NULL && value->kind == ENTENTE_FIELD_REFERENCES ? (const char *const *)value->as.references : none;
}

/**
 * entente_value_get_points:
 * @value: (nullable): a value
 * @n_points: (out): how many points it has
 *
 * Returns: (nullable) (array length=n_points): its points; %NULL when it has none
 */
const EntentePoint *
entente_value_get_points (const EntenteValue *value,
                          guint              *n_points)
{
  gboolean fits = value != NULL && value->kind == ENTENTE_FIELD_POINTS;

  *n_points = fits ? value->n : 0;

  return fits ? value->as.points : NULL;
}

/**
 * entente_value_get_rates:
 * @value: (nullable): a value
 * @n_rates: (out): how many rates it has
 *
 * Returns: (nullable) (array length=n_rates): its rates of exchange; %NULL when it has none
 */
const EntenteRate *
entente_value_get_rates (const EntenteValue *value,
                         guint              *n_rates)
{
  gboolean fits = value != NULL && value->kind == ENTENTE_FIELD_RATES;

  *n_rates = fits ? value->n : 0;

  return fits ? value->as.rates : NULL;
}

const EntenteField *
entente_value_get_field (const EntenteValue *value)
{
  return value->field;
}
