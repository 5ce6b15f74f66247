/* Ids of new objects. */

#include "model/project.h"

static char *
make_slug (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, NULL);
  GString         *slug = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && slug->len < 40; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (slug, g_ascii_tolower (*p));
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-' && *p != '?')
        g_string_append_c (slug, '-');
    }

  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);

  return g_string_free (slug, FALSE);
}

/**
 * entente_project_make_id:
 * @self: a project
 * @name: (nullable): what the new object is called
 * @type: its type, whose name stands in when there is no name
 *
 * Returns: (transfer full): an id that was never used in this project: a readable part and four random characters
 */
char *
entente_project_make_id (EntenteProject *self,
                         const char     *name,
                         EntenteType     type)
{
  static const char characters[] = "0123456789abcdefghijklmnopqrstuvwxyz";
  g_autofree char  *slug = make_slug (name != NULL ? name : "");
  const char       *stem = *slug != '\0' ? slug : entente_type_get_info (type)->name;

  for (;;)
    {
      char             tail[5] = "";
      g_autofree char *id = NULL;

      for (guint i = 0; i < 4; i++)
        tail[i] = characters[g_random_int_range (0, 36)];

      id = g_strdup_printf ("%s-%s", stem, tail);
      if (!entente_project_knows_id (self, id))
        return g_steal_pointer (&id);
    }
}
