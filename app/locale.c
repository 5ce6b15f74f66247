#include "app/locale.h"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

/**
 * entente_locale_init:
 *
 * Follows the user's locale and finds the translations. A program that is run
 * without being installed is told where they are by ENTENTE_LOCALEDIR.
 */
void
entente_locale_init (void)
{
  const char *directory = g_getenv ("ENTENTE_LOCALEDIR");

  setlocale (LC_ALL, "");

  bindtextdomain (GETTEXT_PACKAGE, directory != NULL ? directory : ENTENTE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
