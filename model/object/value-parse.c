/* Values from their stored form: one function for each kind of field. */

#include "model/object/value-private.h"

#include "model/error.h"

#include <glib/gi18n.h>
#include <string.h>

/* Fills @self and returns %TRUE, or sets an error. */
typedef gboolean (*ParseFunc) (EntenteValue       *self,
                               const EntenteField *field,
                               const char         *text,
                               GError            **error);

static guint
get_max_length (const EntenteField *field)
{
  if (field->flags & ENTENTE_FIELD_PICTURE)
    return ENTENTE_PICTURE_MAX_LENGTH;

  return field->max_length != 0 ? field->max_length : ENTENTE_TEXT_MAX_LENGTH;
}

static gboolean
is_picture (const char *text)
{
  return strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:;,+/=._-") == strlen (text);
}

static gboolean
parse_text (EntenteValue       *self,
            const EntenteField *field,
            const char         *text,
            GError            **error)
{
  guint max = get_max_length (field);

  if (strlen (text) > max && g_utf8_strlen (text, -1) > (glong)max)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_RANGE,
                   ngettext ("the text is longer than %u character", "the text is longer than %u characters", max), max);
      return FALSE;
    }

  if (entente_value_has_bad_character (text, field->flags & ENTENTE_FIELD_MULTILINE))
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("the text holds a line break or another character that cannot stand here"));
      return FALSE;
    }

  if ((field->flags & ENTENTE_FIELD_PICTURE) && !is_picture (text))
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("the picture holds a character that cannot stand here"));
      return FALSE;
    }

  self->as.text = g_strdup (text);

  return TRUE;
}

static gboolean
parse_choice (EntenteValue       *self,
              const EntenteField *field,
              const char         *text,
              GError            **error)
{
  g_autoptr (GString) names = NULL;

  for (int i = 0; field->choices[i].name != NULL; i++)
    if (strcmp (field->choices[i].name, text) == 0)
      {
        self->as.choice = i;
        return TRUE;
      }

  names = g_string_new (field->choices[0].name);
  for (int i = 1; field->choices[i].name != NULL; i++)
    g_string_append_printf (names, ", %s", field->choices[i].name);

  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” is not one of %s"), text, names->str);

  return FALSE;
}

static gboolean
parse_flag (EntenteValue       *self,
            const EntenteField *field,
            const char         *text,
            GError            **error)
{
  self->as.flag = strcmp (text, "yes") == 0;

  if (self->as.flag || strcmp (text, "no") == 0)
    return TRUE;

  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” is neither “yes” nor “no”"), text);

  return FALSE;
}

static gboolean
parse_amount (EntenteValue       *self,
              const EntenteField *field,
              const char         *text,
              GError            **error)
{
  return entente_amount_parse (text, field->unit, &self->as.amount, error) &&
         entente_value_check_amount (field, &self->as.amount, text, error);
}

static gboolean
parse_date (EntenteValue       *self,
            const EntenteField *field,
            const char         *text,
            GError            **error)
{
  return entente_date_parse (text, &self->as.date, error);
}

static gboolean
parse_number (EntenteValue       *self,
              const EntenteField *field,
              const char         *text,
              GError            **error)
{
  const char *end = text;

  if (!entente_value_read_number (&end, &self->as.number) || *end != '\0')
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” is not a number"), text);
      return FALSE;
    }

  if (self->as.number == 0)
    self->as.number = 0;

  return entente_value_check_limits (field, self->as.number, self->as.number, text, error);
}

static gboolean
parse_color (EntenteValue       *self,
             const EntenteField *field,
             const char         *text,
             GError            **error)
{
  if (text[0] != '#' || strlen (text) != 7 || strspn (text + 1, "0123456789abcdefABCDEF") != 6)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” is not a colour; write it as #336699"), text);
      return FALSE;
    }

  self->as.text = g_ascii_strdown (text, -1);

  return TRUE;
}

static gboolean
parse_reference (EntenteValue       *self,
                 const EntenteField *field,
                 const char         *text,
                 GError            **error)
{
  self->as.text = g_strdup (text);

  return entente_value_check_id (text, error);
}

static gboolean
parse_rates (EntenteValue       *self,
             const EntenteField *field,
             const char         *text,
             GError            **error)
{
  self->as.rates = entente_rates_parse (text, &self->n, error);

  return self->as.rates != NULL;
}

static const ParseFunc parse_funcs[] = {
  [ENTENTE_FIELD_TEXT] = parse_text,
  [ENTENTE_FIELD_CHOICE] = parse_choice,
  [ENTENTE_FIELD_FLAG] = parse_flag,
  [ENTENTE_FIELD_AMOUNT] = parse_amount,
  [ENTENTE_FIELD_SERIES] = entente_value_parse_series,
  [ENTENTE_FIELD_DATE] = parse_date,
  [ENTENTE_FIELD_NUMBER] = parse_number,
  [ENTENTE_FIELD_COLOR] = parse_color,
  [ENTENTE_FIELD_REFERENCE] = parse_reference,
  [ENTENTE_FIELD_REFERENCES] = entente_value_parse_references,
  [ENTENTE_FIELD_POINTS] = entente_value_parse_points,
  [ENTENTE_FIELD_RATES] = parse_rates,
};

/**
 * entente_value_parse:
 * @field: the field it is for
 * @text: the value as it stands in files
 * @error: return location for an error
 *
 * Fails with %ENTENTE_ERROR_SYNTAX or %ENTENTE_ERROR_RANGE; the message says what is wrong with the value and does not
 * name the field.
 *
 * Returns: (transfer full): the value, or %NULL
 */
EntenteValue *
entente_value_parse (const EntenteField *field,
                     const char         *text,
                     GError            **error)
{
  g_autoptr (EntenteValue) self = NULL;

  g_return_val_if_fail (field != NULL && text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("the text is not valid"));
      return NULL;
    }

  self = entente_value_new (field->kind);
  self->field = field;

  if (!parse_funcs[field->kind](self, field, text, error))
    return NULL;

  return g_steal_pointer (&self);
}
