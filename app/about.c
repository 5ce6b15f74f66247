#include "app/about.h"

#include "config.h"

#include <cairo.h>
#include <glib/gi18n.h>
#include <libxml/xmlversion.h>
#include <pango/pango.h>

static char *
make_debug_info (EntenteWindow *window)
{
  GdkDisplay  *display = gtk_widget_get_display (GTK_WIDGET (window));
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));

  return g_strdup_printf ("Entente %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\ncairo %s\nPango %s\nlibxml2 %s\n"
                          "Display %s\nRenderer %s\n",
                          ENTENTE_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version,
                          cairo_version_string (), pango_version_string (), LIBXML_DOTTED_VERSION,
                          G_OBJECT_TYPE_NAME (display), G_OBJECT_TYPE_NAME (renderer));
}

/**
 * entente_about:
 * @window: a window
 *
 * Says what the program is, its version and its licence.
 */
void
entente_about (EntenteWindow *window)
{
  g_autofree char *debug_info = make_debug_info (window);

  adw_show_about_window (GTK_WINDOW (window),
                         "application-name", "Entente",
                         "application-icon", ENTENTE_APPLICATION_ID,
                         "version", ENTENTE_VERSION,
                         "developer-name", _("The Entente developers"),
                         "comments", _("Plans networks of alliances: companies, what each has and wants, and the deals between them."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "debug-info", debug_info,
                         NULL);
}
