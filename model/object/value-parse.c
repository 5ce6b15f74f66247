/* Values from their stored form: one function for each kind of field. */

#include "model/object/value-private.h"

#include "model/error.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define SHORT_LIST 16u

/* Fills @self and returns %TRUE, or sets an error. */
typedef gboolean (*ParseFunc) (EntenteValue       *self,
                               const EntenteField *field,
                               const char         *text,
                               GError            **error);

/* Control characters, and U+FFFE and U+FFFF, which are UTF-8 but cannot stand in a file. */
static gboolean
has_bad_character (const char *text,
                   gboolean    multiline)
{
  for (const guchar *p = (const guchar *)text; *p != '\0'; p++)
    if ((*p < 0x20 && !(multiline && (*p == '\n' || *p == '\t'))) || *p == 0x7f || (*p == 0xef && p[1] == 0xbf && p[2] >= 0xbe))
      return TRUE;

  return FALSE;
}

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

  if (has_bad_character (text, field->flags & ENTENTE_FIELD_MULTILINE))
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
check_limits (const EntenteField *field,
              double              low,
              double              high,
              const char         *text,
              GError            **error)
{
  if (field->min == field->max || (low >= field->min && high <= field->max))
    return TRUE;

  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_RANGE, _("“%s” is not between %g and %g"), text, field->min, field->max);

  return FALSE;
}

static gboolean
check_amount (const EntenteField  *field,
              const EntenteAmount *amount,
              const char          *text,
              GError             **error)
{
  if (amount->unit != field->unit && field->unit != ENTENTE_UNIT_ANY)
    {
      if (field->unit == ENTENTE_UNIT_CURRENCY)
        g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” is no money; add a currency, such as EUR"), text);
      else
        g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” does not count %s"), text, entente_unit_get_label (field->unit));
      return FALSE;
    }

  return check_limits (field, entente_decimal_to_double (amount->low), entente_decimal_to_double (amount->high), text, error);
}

static gboolean
parse_amount (EntenteValue       *self,
              const EntenteField *field,
              const char         *text,
              GError            **error)
{
  return entente_amount_parse (text, field->unit, &self->as.amount, error) &&
         check_amount (field, &self->as.amount, text, error);
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
parse_double (const char **text,
              double      *number)
{
  char       *end;
  const char *start = *text;

  /* g_ascii_strtod() would also take blanks, hexadecimal numbers, "inf" and "nan". */
  if (strspn (start, "+-.0123456789eE") == 0 || *start == '+' || *start == 'e' || *start == 'E')
    return FALSE;

  *number = g_ascii_strtod (start, &end);
  *text = end;

  return end != start && isfinite (*number) && memchr (start, 'x', (gsize)(end - start)) == NULL && memchr (start, 'X', (gsize)(end - start)) == NULL;
}

static gboolean
parse_number (EntenteValue       *self,
              const EntenteField *field,
              const char         *text,
              GError            **error)
{
  const char *end = text;

  if (!parse_double (&end, &self->as.number) || *end != '\0')
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” is not a number"), text);
      return FALSE;
    }

  if (self->as.number == 0)
    self->as.number = 0;

  return check_limits (field, self->as.number, self->as.number, text, error);
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
check_id (const char *text,
          GError    **error)
{
  if (*text != '\0' && strlen (text) <= 200 && strpbrk (text, " \t\r\n\"<>&'") == NULL && !has_bad_character (text, FALSE))
    return TRUE;

  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” cannot be the name of an object"), text);

  return FALSE;
}

static gboolean
parse_reference (EntenteValue       *self,
                 const EntenteField *field,
                 const char         *text,
                 GError            **error)
{
  self->as.text = g_strdup (text);

  return check_id (text, error);
}

static gboolean
set_length_error (GError **error)
{
  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_RANGE, _("the list is too long"));

  return FALSE;
}

/* Short lists are looked through, long ones looked up. */
static gboolean
is_first (GPtrArray   *ids,
          GHashTable **seen,
          char        *id)
{
  if (*seen == NULL && ids->len < SHORT_LIST)
    return !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);

  if (*seen == NULL)
    {
      *seen = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < ids->len; i++)
        g_hash_table_add (*seen, g_ptr_array_index (ids, i));
    }

  return !g_hash_table_contains (*seen, id) && g_hash_table_add (*seen, id);
}

static gboolean
parse_references (EntenteValue       *self,
                  const EntenteField *field,
                  const char         *text,
                  GError            **error)
{
  static const char blanks[] = " \n\t";
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = NULL;

  if (strlen (text) > ENTENTE_REFERENCES_MAX_BYTES)
    return set_length_error (error);

  for (text += strspn (text, blanks); *text != '\0'; text += strspn (text, blanks))
    {
      gsize            length = strcspn (text, blanks);
      g_autofree char *id = g_strndup (text, length);

      if (!check_id (id, error))
        return FALSE;
      if (is_first (ids, &seen, id))
        g_ptr_array_add (ids, g_steal_pointer (&id));
      text += length;
    }

  self->n = ids->len;
  g_ptr_array_add (ids, NULL);
  self->as.references = (char **)g_ptr_array_steal (ids, NULL);

  return TRUE;
}

static gboolean
parse_year_amount (EntenteYearAmount  *entry,
                   const EntenteField *field,
                   char               *text,
                   gboolean            is_only,
                   GError            **error)
{
  char *colon;

  g_strstrip (text);
  colon = strchr (text, ':');

  if (colon == NULL && !is_only)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” lacks the year it holds for, as in “2028: 5”"), text);
      return FALSE;
    }

  if (colon != NULL)
    {
      EntenteDate year;

      *colon = '\0';
      g_strchomp (text);
      if (strlen (text) != 4 || !entente_date_parse (text, &year, NULL))
        {
          g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” is not a year"), text);
          return FALSE;
        }
      entry->year = year.year;
      text = g_strchug (colon + 1);
    }

  return entente_amount_parse (text, field->unit, &entry->amount, error) && check_amount (field, &entry->amount, text, error);
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  return ((const EntenteYearAmount *)a)->year - ((const EntenteYearAmount *)b)->year;
}

static gboolean
check_years (const EntenteYearAmount *series,
             guint                    n,
             GError                 **error)
{
  for (guint i = 1; i < n; i++)
    if (series[i].year == series[i - 1].year)
      {
        g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("the year %d stands twice"), series[i].year);
        return FALSE;
      }

  return TRUE;
}

static guint
count_parts (const char *text)
{
  guint n = 1;

  for (; *text != '\0'; text++)
    n += *text == ';';

  return n;
}

static gboolean
parse_series (EntenteValue       *self,
              const EntenteField *field,
              const char         *text,
              GError            **error)
{
  g_autofree char *copy = g_strdup (text);
  char            *rest = copy;
  guint            n = count_parts (text);

  if (n > ENTENTE_SERIES_MAX_ENTRIES)
    return set_length_error (error);

  self->as.series = g_new0 (EntenteYearAmount, n);
  self->n = n;

  for (guint i = 0; i < n; i++)
    if (!parse_year_amount (&self->as.series[i], field, strsep (&rest, ";"), n == 1, error))
      return FALSE;

  qsort (self->as.series, n, sizeof *self->as.series, compare_years);

  return check_years (self->as.series, n, error);
}

static gboolean
parse_points (EntenteValue       *self,
              const EntenteField *field,
              const char         *text,
              GError            **error)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
  const char *p = text;

  while (*p != '\0')
    {
      EntentePoint point;

      if (!parse_double (&p, &point.x) || *p++ != ',' || !parse_double (&p, &point.y) || (*p != ' ' && *p != '\0'))
        {
          g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” is not a list of points"), text);
          return FALSE;
        }
      if (!check_limits (field, MIN (point.x, point.y), MAX (point.x, point.y), text, error))
        return FALSE;
      if (points->len == ENTENTE_POINTS_MAX_ENTRIES)
        return set_length_error (error);
      g_array_append_val (points, point);
      while (*p == ' ')
        p++;
    }

  self->n = points->len;
  self->as.points = (EntentePoint *)g_array_steal (points, NULL);

  return TRUE;
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
  [ENTENTE_FIELD_SERIES] = parse_series,
  [ENTENTE_FIELD_DATE] = parse_date,
  [ENTENTE_FIELD_NUMBER] = parse_number,
  [ENTENTE_FIELD_COLOR] = parse_color,
  [ENTENTE_FIELD_REFERENCE] = parse_reference,
  [ENTENTE_FIELD_REFERENCES] = parse_references,
  [ENTENTE_FIELD_POINTS] = parse_points,
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
