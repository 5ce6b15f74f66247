#include "model/exchange/sax.h"

#include "model/exchange/graph.h"

#include <string.h>

/* Of each attribute, the parser gives name, prefix, namespace, value and the end of the value. */
#define FIELDS 5

/**
 * entente_sax_find:
 * @attributes: as the parser gives them
 * @n_attributes: how many there are
 * @name: a name without prefix
 *
 * Returns: the value of the attribute of that name, whatever its namespace
 */
EntenteSaxValue
entente_sax_find (const unsigned char **attributes,
                  int                   n_attributes,
                  const char           *name)
{
  for (int i = 0; i < n_attributes; i++, attributes += FIELDS)
    if (strcmp ((const char *)attributes[0], name) == 0)
      return (EntenteSaxValue) {(const char *)attributes[3], (gsize)(attributes[4] - attributes[3])};

  return (EntenteSaxValue) {NULL, 0};
}

/**
 * entente_sax_find_number:
 * @attributes: as the parser gives them
 * @n_attributes: how many there are
 * @name: a name without prefix
 * @number: (out): the number; untouched when there is none
 *
 * Returns: whether the attribute is there and is a number
 */
gboolean
entente_sax_find_number (const unsigned char **attributes,
                         int                   n_attributes,
                         const char           *name,
                         double               *number)
{
  EntenteSaxValue value = entente_sax_find (attributes, n_attributes, name);
  char            text[64];
  double          found;

  if (value.text == NULL || value.length >= sizeof text)
    return FALSE;

  memcpy (text, value.text, value.length);
  text[value.length] = '\0';
  if (!entente_graph_is_number (text, &found))
    return FALSE;

  *number = found;

  return TRUE;
}

gboolean
entente_sax_equal (EntenteSaxValue value,
                   const char     *text)
{
  return value.text != NULL && strlen (text) == value.length && memcmp (value.text, text, value.length) == 0;
}
