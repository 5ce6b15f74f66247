#include "widgets/sentence.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * entente_sentence_begin:
 * @text: what is wrong, as it is said after the name of a file or a field
 *
 * Returns: the same, standing alone: it begins with a capital
 */
char *
entente_sentence_begin (const char *text)
{
  GString *sentence = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, g_string_free (sentence, FALSE));

  if (*text != '\0')
    {
      g_string_append_unichar (sentence, g_unichar_totitle (g_utf8_get_char (text)));
      g_string_append (sentence, g_utf8_next_char (text));
    }

  return g_string_free (sentence, FALSE);
}

/**
 * entente_sentence_new:
 * @text: what is wrong, as it is said after the name of a file or a field
 *
 * Returns: the same as a whole sentence: with a capital and a full stop
 */
char *
entente_sentence_new (const char *text)
{
  g_autofree char *begun = entente_sentence_begin (text);

  if (*begun == '\0' || strchr (".!?", begun[strlen (begun) - 1]) != NULL)
    return g_steal_pointer (&begun);

  /* Translators: the full stop of a sentence */
  return g_strdup_printf (_("%s."), begun);
}
