#include "widgets/forms/search-text.h"

#include <string.h>

/**
 * entente_search_fold:
 * @text: text to search in or for
 *
 * Returns: (transfer full): @text without what people do not care about when they search: case, accents, spare blanks
 */
char *
entente_search_fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (apart != NULL ? apart : text, -1);
  GString         *result = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (result, g_unichar_isspace (c) ? ' ' : c);
    }

  g_strstrip (result->str);

  return g_string_free (result, FALSE);
}

/**
 * entente_search_matches:
 * @folded_text: what entente_search_fold() made of a name
 * @folded_query: what it made of what was typed
 *
 * Returns: whether every word typed is found in the name
 */
gboolean
entente_search_matches (const char *folded_text,
                        const char *folded_query)
{
  const char *word = folded_query;

  while (*word != '\0')
    {
      gsize            length = strcspn (word, " ");
      g_autofree char *piece = g_strndup (word, length);

      if (length > 0 && strstr (folded_text, piece) == NULL)
        return FALSE;

      word += length;
      word += strspn (word, " ");
    }

  return TRUE;
}
