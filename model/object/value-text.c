/* Values as text: as they stand in files, as people read them, and as people edit them. */

#include "model/object/value.h"

#include "model/error.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

static void
append_number (GString *buffer,
               double   number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (number == trunc (number) && fabs (number) < 1e15)
    {
      g_string_append_printf (buffer, "%.0f", number);
      return;
    }

  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (text, sizeof text, format, number);
      if (g_ascii_strtod (text, NULL) == number)
        break;
    }

  g_string_append (buffer, text);
}

static void
append_points (GString            *buffer,
               const EntenteValue *value)
{
  guint               n;
  const EntentePoint *points = entente_value_get_points (value, &n);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (buffer, ' ');
      append_number (buffer, points[i].x);
      g_string_append_c (buffer, ',');
      append_number (buffer, points[i].y);
    }
}

static void
append_references (GString            *buffer,
                   const EntenteValue *value)
{
  const char *const *ids = entente_value_get_references (value);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (buffer, ' ');
      g_string_append (buffer, ids[i]);
    }
}

static void
append_owned (GString *buffer,
              char    *text)
{
  g_string_append (buffer, text);
  g_free (text);
}

typedef char *(*AmountFunc) (const EntenteAmount *amount);

static void
append_series (GString            *buffer,
               const EntenteValue *value,
               AmountFunc          show)
{
  guint                    n;
  const EntenteYearAmount *series = entente_value_get_series (value, &n);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (buffer, "; ");
      if (series[i].year != 0)
        g_string_append_printf (buffer, "%04d: ", series[i].year);
      append_owned (buffer, show (&series[i].amount));
    }
}

static char *
rates_to_text (const EntenteValue *value,
               char *(*show) (const EntenteRate *rates, guint n_rates))
{
  guint              n;
  const EntenteRate *rates = entente_value_get_rates (value, &n);

  return show (rates, n);
}

/**
 * entente_value_append:
 * @value: a value
 * @buffer: what to append its stored form to, not escaped
 */
void
entente_value_append (const EntenteValue *value,
                      GString            *buffer)
{
  switch (entente_value_get_kind (value))
    {
    case ENTENTE_FIELD_TEXT:
    case ENTENTE_FIELD_COLOR:
    case ENTENTE_FIELD_REFERENCE:
      g_string_append (buffer, entente_value_get_text (value));
      break;
    case ENTENTE_FIELD_CHOICE:
      g_string_append (buffer, entente_value_get_field (value)->choices[entente_value_get_choice (value)].name);
      break;
    case ENTENTE_FIELD_FLAG:
      g_string_append (buffer, entente_value_get_flag (value) ? "yes" : "no");
      break;
    case ENTENTE_FIELD_AMOUNT:
      append_owned (buffer, entente_amount_to_string (entente_value_get_amount (value)));
      break;
    case ENTENTE_FIELD_SERIES:
      append_series (buffer, value, entente_amount_to_string);
      break;
    case ENTENTE_FIELD_DATE:
      append_owned (buffer, entente_date_to_string (entente_value_get_date (value)));
      break;
    case ENTENTE_FIELD_NUMBER:
      append_number (buffer, entente_value_get_number (value));
      break;
    case ENTENTE_FIELD_REFERENCES:
      append_references (buffer, value);
      break;
    case ENTENTE_FIELD_POINTS:
      append_points (buffer, value);
      break;
    case ENTENTE_FIELD_RATES:
      append_owned (buffer, rates_to_text (value, entente_rates_to_string));
      break;
    }
}

/**
 * entente_value_to_string:
 * @value: a value
 *
 * Returns: (transfer full): the value as it stands in files
 */
char *
entente_value_to_string (const EntenteValue *value)
{
  GString *buffer = g_string_new (NULL);

  entente_value_append (value, buffer);

  return g_string_free (buffer, FALSE);
}

/**
 * entente_value_to_display:
 * @value: (nullable): a value
 *
 * References are returned as ids, since a value does not know the project it stands in.
 *
 * Returns: (transfer full): the value as people read it, in their language; a dash when undefined
 */
char *
entente_value_to_display (const EntenteValue *value)
{
  GString *buffer;

  if (value == NULL)
    return g_strdup ("–");

  switch (entente_value_get_kind (value))
    {
    case ENTENTE_FIELD_CHOICE:
      return g_strdup (_ (entente_value_get_field (value)->choices[entente_value_get_choice (value)].label));
    case ENTENTE_FIELD_FLAG:
      return g_strdup (entente_value_get_flag (value) ? _("Yes") : _("No"));
    case ENTENTE_FIELD_AMOUNT:
      return entente_amount_to_display (entente_value_get_amount (value));
    case ENTENTE_FIELD_DATE:
      return entente_date_to_display (entente_value_get_date (value));
    case ENTENTE_FIELD_SERIES:
      buffer = g_string_new (NULL);
      append_series (buffer, value, entente_amount_to_display);
      return g_string_free (buffer, FALSE);
    case ENTENTE_FIELD_RATES:
      return rates_to_text (value, entente_rates_to_display);
    default:
      return entente_value_to_string (value);
    }
}

/**
 * entente_value_to_input:
 * @value: (nullable): a value
 *
 * Returns: (transfer full): the value as people edit it: exact, and read back by entente_value_parse_input(); empty when undefined
 */
char *
entente_value_to_input (const EntenteValue *value)
{
  if (value == NULL)
    return g_strdup ("");

  if (entente_value_get_kind (value) == ENTENTE_FIELD_AMOUNT)
    return entente_amount_to_display (entente_value_get_amount (value));

  if (entente_value_get_kind (value) == ENTENTE_FIELD_SERIES || entente_value_get_kind (value) == ENTENTE_FIELD_RATES)
    return entente_value_to_display (value);

  return entente_value_to_string (value);
}

static EntenteValue *
parse_amount_input (const EntenteField *field,
                    const char         *text,
                    const char         *currency,
                    GError            **error)
{
  EntenteAmount    amount;
  g_autofree char *stored = NULL;

  if (!entente_amount_parse_input (text, field->unit, currency, &amount, error))
    return NULL;

  stored = entente_amount_to_string (&amount);

  return entente_value_parse (field, stored, error);
}

static EntenteValue *
parse_series_input (const EntenteField *field,
                    const char         *text,
                    const char         *currency,
                    GError            **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  g_autoptr (GString) stored = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char      *colon = strchr (parts[i], ':');
      g_autofree char *year = colon != NULL ? g_strndup (parts[i], (gsize)(colon - parts[i])) : NULL;
      EntenteAmount    amount;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      if (!entente_amount_parse_input (colon != NULL ? colon + 1 : parts[i], field->unit, currency, &amount, error))
        return NULL;

      if (stored->len > 0)
        g_string_append (stored, "; ");
      if (year != NULL)
        g_string_append_printf (stored, "%s: ", g_strstrip (year));
      append_owned (stored, entente_amount_to_string (&amount));
    }

  return entente_value_parse (field, stored->str, error);
}

static EntenteValue *
parse_rates_input (const EntenteField *field,
                   const char         *text,
                   GError            **error)
{
  g_autofree char *stored = entente_rates_from_input (text, error);

  return stored != NULL ? entente_value_parse (field, stored, error) : NULL;
}

/**
 * entente_value_parse_input:
 * @field: the field it is for
 * @text: a value as people type it, in their language
 * @currency: (nullable): currency of money without one
 * @error: return location for an error
 *
 * Text of blanks only is not an error: it means "undefined", and %NULL is returned with @error unset.
 *
 * Returns: (transfer full) (nullable): the value
 */
EntenteValue *
entente_value_parse_input (const EntenteField *field,
                           const char         *text,
                           const char         *currency,
                           GError            **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  if (*trimmed == '\0')
    return NULL;

  if (field->kind == ENTENTE_FIELD_AMOUNT)
    return parse_amount_input (field, trimmed, currency, error);
  if (field->kind == ENTENTE_FIELD_SERIES)
    return parse_series_input (field, trimmed, currency, error);
  if (field->kind == ENTENTE_FIELD_RATES)
    return parse_rates_input (field, trimmed, error);

  return entente_value_parse (field, trimmed, error);
}
