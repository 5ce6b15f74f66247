/* Values of several entries from their stored form. */

#include "model/object/value-private.h"

#include "model/error.h"

#include <glib/gi18n.h>
#include <string.h>

#define SHORT_LIST 16u

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

/**
 * entente_value_parse_references:
 * @self: a value of the kind of @field
 * @field: the field it is for
 * @text: ids of objects with blanks between them; each is taken once
 * @error: return location for an error
 *
 * Fills @self; fails as entente_value_parse() does.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_value_parse_references (EntenteValue       *self,
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

      if (!entente_value_check_id (id, error))
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

  return entente_amount_parse (text, field->unit, &entry->amount, error) && entente_value_check_amount (field, &entry->amount, text, error);
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

/**
 * entente_value_parse_series:
 * @self: a value of the kind of @field
 * @field: the field it is for
 * @text: amounts by year, as in “2028: 5; 2029: 7”, or one for all years
 * @error: return location for an error
 *
 * Fills @self; fails as entente_value_parse() does.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_value_parse_series (EntenteValue       *self,
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

/**
 * entente_value_parse_points:
 * @self: a value of the kind of @field
 * @field: the field it is for
 * @text: points, as in “0,12 24,-6”
 * @error: return location for an error
 *
 * Fills @self; fails as entente_value_parse() does.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_value_parse_points (EntenteValue       *self,
                            const EntenteField *field,
                            const char         *text,
                            GError            **error)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
  const char *p = text;

  while (*p != '\0')
    {
      EntentePoint point;

      if (!entente_value_read_number (&p, &point.x) || *p++ != ',' || !entente_value_read_number (&p, &point.y) || (*p != ' ' && *p != '\0'))
        {
          g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” is not a list of points"), text);
          return FALSE;
        }
      if (!entente_value_check_limits (field, MIN (point.x, point.y), MAX (point.x, point.y), text, error))
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
