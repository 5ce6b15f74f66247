/* What single values may be, for all that is read from its stored form. */

#include "model/object/value-private.h"

#include "model/error.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/**
 * entente_value_has_bad_character:
 * @text: a text
 * @multiline: whether it may have several lines
 *
 * Returns: whether it holds what cannot stand in a file: control characters, and U+FFFE and U+FFFF, which are UTF-8 all the same
 */
gboolean
entente_value_has_bad_character (const char *text,
                                 gboolean    multiline)
{
  for (const guchar *p = (const guchar *)text; *p != '\0'; p++)
    if ((*p < 0x20 && !(multiline && (*p == '\n' || *p == '\t'))) || *p == 0x7f || (*p == 0xef && p[1] == 0xbf && p[2] >= 0xbe))
      return TRUE;

  return FALSE;
}

/**
 * entente_value_check_limits:
 * @field: the field that a number is for
 * @low: the number, or the least of several
 * @high: the same, or the greatest
 * @text: how it stands in the file
 * @error: return location for an error
 *
 * Fails with %ENTENTE_ERROR_RANGE if it lies beyond the limits of the field.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_value_check_limits (const EntenteField *field,
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

/**
 * entente_value_check_amount:
 * @field: the field that an amount is for
 * @amount: the amount
 * @text: how it stands in the file
 * @error: return location for an error
 *
 * Fails with %ENTENTE_ERROR_SYNTAX if it is in another unit than the field, and with %ENTENTE_ERROR_RANGE if it lies beyond the
 * limits of the field.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_value_check_amount (const EntenteField  *field,
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

  return entente_value_check_limits (field, entente_decimal_to_double (amount->low), entente_decimal_to_double (amount->high), text, error);
}

/**
 * entente_value_read_number:
 * @text: (inout): what begins with a number; moved behind it
 * @number: (out): the number
 *
 * Returns: whether there is a finite number
 */
gboolean
entente_value_read_number (const char **text,
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

/**
 * entente_value_check_id:
 * @text: what may be the id of an object
 * @error: return location for an error
 *
 * Fails with %ENTENTE_ERROR_SYNTAX if it cannot be one.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_value_check_id (const char *text,
                        GError    **error)
{
  if (*text != '\0' && strlen (text) <= 200 && strpbrk (text, " \t\r\n\"<>&'") == NULL && !entente_value_has_bad_character (text, FALSE))
    return TRUE;

  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” cannot be the name of an object"), text);

  return FALSE;
}
