/* The colours that charts use by themselves, as buttons to choose one of them by. */

#include "widgets/forms/color-choices.h"

#include "widgets/drawing/theme.h"
#include "widgets/forms/swatch.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_COLORS  8
#define N_COLUMNS 4

/* Side of a patch, pixels */
#define SIDE 24

/**
 * entente_color_choices_get_code:
 * @index: which colour, from 0
 *
 * Returns: (transfer full): the colour as it is stored
 */
char *
entente_color_choices_get_code (guint index)
{
  EntenteColor color = entente_theme_get_series (entente_theme_get (ENTENTE_THEME_PRINT), index, NULL);

  return g_strdup_printf ("#%02x%02x%02x", (guint)lroundf (color.red * 255), (guint)lroundf (color.green * 255), (guint)lroundf (color.blue * 255));
}

static GtkWidget *
new_button (guint index)
{
  char            *code = entente_color_choices_get_code (index);
  g_autofree char *name = g_strdup_printf (_("Colour %u"), index + 1);
  GtkWidget       *button = gtk_button_new (), *swatch = entente_swatch_new ();

  entente_swatch_set_color (ENTENTE_SWATCH (swatch), code);
  gtk_widget_set_size_request (swatch, SIDE, SIDE);
  gtk_button_set_child (GTK_BUTTON (button), swatch);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "color-choice");
  entente_tooltip_set (button, code);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "color", code, g_free);

  return button;
}

/**
 * entente_color_choices_new:
 * @chosen: called with @owner and the button of the colour that was chosen
 * @owner: (type GObject): whose choice it is
 *
 * Returns: (transfer floating): the colours, in rows
 */
GtkWidget *
entente_color_choices_new (GCallback chosen,
                           gpointer  owner)
{
  GtkWidget *grid = gtk_grid_new ();

  for (guint i = 0; i < N_COLORS; i++)
    {
      GtkWidget *button = new_button (i);

      g_signal_connect_object (button, "clicked", chosen, owner, G_CONNECT_SWAPPED);
      gtk_grid_attach (GTK_GRID (grid), button, (int)(i % N_COLUMNS), (int)(i / N_COLUMNS), 1, 1);
    }

  return grid;
}

/**
 * entente_color_choices_get_color:
 * @button: a button that was clicked
 *
 * Returns: (nullable): its colour as it is stored, %NULL if it is none of a colour
 */
const char *
entente_color_choices_get_color (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "color");
}
