#include "widgets/panels/arrange-bar.h"

#include "widgets/commands.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

#define SPACING 6

/* One button; @how is what the action "arrange" takes. */
typedef struct
{
  const char *how;
  const char *icon;
  const char *label;
} Choice;

static const Choice across[] = {
  {"left", "entente-align-left-symbolic", N_("Align left edges (Ctrl+Shift+Left)")},
  {"centre", "entente-align-centre-symbolic", N_("Align centres")},
  {"right", "entente-align-right-symbolic", N_("Align right edges (Ctrl+Shift+Right)")},
};

static const Choice down[] = {
  {"top", "entente-align-top-symbolic", N_("Align top edges (Ctrl+Shift+Up)")},
  {"middle", "entente-align-middle-symbolic", N_("Align middles")},
  {"bottom", "entente-align-bottom-symbolic", N_("Align bottom edges (Ctrl+Shift+Down)")},
};

static const Choice gaps[] = {
  {"across", "entente-distribute-across-symbolic", N_("Make the gaps from left to right equal")},
  {"down", "entente-distribute-down-symbolic", N_("Make the gaps from top to bottom equal")},
};

static const Choice sizes[] = {
  {"same-width", "entente-same-width-symbolic", N_("Make equally wide")},
  {"same-height", "entente-same-height-symbolic", N_("Make equally high")},
};

static GtkWidget *
new_button (const Choice *choice)
{
  GtkWidget *button = gtk_button_new_from_icon_name (choice->icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.arrange");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", choice->how);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (choice->label), -1);
  entente_tooltip_set (button, _ (choice->label));

  return button;
}

static void
append_group (GtkWidget    *bar,
              const Choice *choices,
              guint         n_choices)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (group, "linked");

  for (guint i = 0; i < n_choices; i++)
    gtk_box_append (GTK_BOX (group), new_button (&choices[i]));

  gtk_box_append (GTK_BOX (bar), group);
}

/**
 * entente_arrange_bar_new:
 *
 * Returns: (transfer floating): buttons that line up what is selected
 */
GtkWidget *
entente_arrange_bar_new (void)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  append_group (bar, across, G_N_ELEMENTS (across));
  append_group (bar, down, G_N_ELEMENTS (down));
  append_group (bar, gaps, G_N_ELEMENTS (gaps));
  append_group (bar, sizes, G_N_ELEMENTS (sizes));

  return bar;
}

/**
 * entente_arrange_bar_show:
 * @bar: what entente_arrange_bar_new() returned
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): what is selected
 *
 * Shows the buttons that make sense: none for one thing, gaps for three, sizes for what has a size of its own.
 */
void
entente_arrange_bar_show (GtkWidget         *bar,
                          EntenteWorkspace  *workspace,
                          const char *const *ids)
{
  GtkWidget *last = gtk_widget_get_last_child (bar);
  guint      n_ids = g_strv_length ((char **)ids), n = 0;

  /* Whether one thing can be moved takes the whole network to say, and is not asked. */
  for (guint i = 0; n_ids > 1 && i < n_ids; i++)
    n += entente_command_can_move (workspace, ids[i]) ? 1 : 0;

  gtk_widget_set_visible (bar, n >= 2);
  gtk_widget_set_visible (gtk_widget_get_prev_sibling (last), n >= 3);
  gtk_widget_set_visible (last, entente_command_can_same_size (workspace, ids, FALSE));
}
