#include "widgets/table-text.h"

#include <string.h>

/**
 * entente_table_text_append:
 * @text: a table
 * @column: the next one of its last line, from 0
 * @cell: what it says
 *
 * What looks like a formula stays text: it comes from files of others.
 */
void
entente_table_text_append (GString    *text,
                           guint       column,
                           const char *cell)
{
  g_autofree char *plain = g_strdelimit (g_strdup (cell), "\t\r\n", ' ');

  if (column > 0)
    g_string_append_c (text, '\t');
  if (*plain != '\0' && strchr ("=+-@", *plain) != NULL)
    g_string_append_c (text, '\'');

  g_string_append (text, plain);
}
