#include "widgets/panels/focus-bar.h"

#include "widgets/commands/look.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

#define SPACING   6
#define MAX_STEPS 3
#define MAX_LINES 3

struct _EntenteFocusBar
{
  GtkWidget         parent_instance;
  EntenteWorkspace *workspace;
  GtkWidget        *label;
  GtkWidget        *steps_box;
  GtkWidget        *steps[MAX_STEPS];
  GtkWidget        *hides;
  GtkWidget        *keep;
  GtkWidget        *new_view;
  gboolean          is_showing;
  guint             update;
};

G_DEFINE_FINAL_TYPE (EntenteFocusBar, entente_focus_bar, GTK_TYPE_WIDGET)

static char *
describe (const EntenteChart  *chart,
          const EntenteSpread *spread,
          gboolean             is_focused,
          guint                steps)
{
  guint            n = chart->network->n_companies, n_faint = 0;
  g_autofree char *around = is_focused ? g_strdup_printf (ngettext ("%u step around", "%u steps around", steps), steps) : NULL;
  GString         *text;

  if (spread != NULL)
    return entente_spread_describe (spread);

  text = g_string_new (around);

  for (guint32 i = 0; i < n; i++)
    n_faint += entente_chart_is_faint (chart, ENTENTE_COMPANY, i) && chart->company_place[i] != ENTENTE_NO_INDEX;

  if (text->len > 0)
    g_string_append (text, " · ");

  if (n_faint > 0)
    {
      g_string_append_printf (text, ngettext ("%u company faint", "%u companies faint", n_faint), n_faint);
      g_string_append (text, chart->n_hidden > 0 ? " · " : "");
    }

  if (chart->n_hidden > 0 || n_faint == 0)
    g_string_append_printf (text, ngettext ("%u of %u company hidden", "%u of %u companies hidden", n), chart->n_hidden, n);

  return g_string_free (text, FALSE);
}

static void
show (EntenteFocusBar *self)
{
  const EntenteChart  *chart = entente_workspace_get_drawn_chart (self->workspace);
  const EntenteSpread *spread = entente_workspace_get_spread (self->workspace);
  guint                steps;
  gboolean             hides, is_focused = entente_workspace_is_focused (self->workspace, &steps, &hides);
  g_autofree char     *text = chart != NULL ? describe (chart, spread, is_focused, steps) : NULL;

  self->is_showing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), is_focused || (chart != NULL && chart->n_hidden > 0));
  gtk_label_set_text (GTK_LABEL (self->label), text != NULL ? text : "");
  entente_tooltip_set (self->label, text);
  gtk_widget_set_visible (self->steps_box, is_focused && spread == NULL);
  gtk_widget_set_visible (self->hides, is_focused);
  gtk_widget_set_visible (self->keep, is_focused && spread == NULL);
  gtk_widget_set_visible (self->new_view, is_focused && spread == NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->hides), hides);

  for (guint i = 0; is_focused && i < MAX_STEPS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->steps[i]), i + 1 == steps);

  self->is_showing = FALSE;
}

static gboolean
update_cb (gpointer user_data)
{
  EntenteFocusBar *self = user_data;

  self->update = 0;
  show (self);

  return G_SOURCE_REMOVE;
}

/* An edit does not wait for the chart to be made anew; the next frame does. What is told follows what is drawn. */
static void
queue_update (EntenteFocusBar *self)
{
  if (self->update == 0)
    self->update = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, update_cb, self, NULL);
}

static void
changed_cb (EntenteFocusBar *self)
{
  guint steps = 1;

  if (self->is_showing)
    return;

  for (guint i = 0; i < MAX_STEPS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->steps[i])))
      steps = i + 1;

  entente_workspace_change_focus (self->workspace, steps, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->hides)));
}

static void
keep_cb (EntenteFocusBar *self)
{
  g_auto (GStrv) companies = entente_workspace_list_focus (self->workspace);

  if (entente_command_show_only (self->workspace, (const char *const *)companies))
    entente_workspace_set_focus (self->workspace, NULL, 0);
}

static void
new_view_cb (EntenteFocusBar *self)
{
  g_auto (GStrv) companies = entente_workspace_list_focus (self->workspace);

  g_free (entente_command_new_view_of (self->workspace, (const char *const *)companies));
}

/* First what is hidden for the moment; what the view hides is an edit of the view. */
static void
show_all_cb (EntenteFocusBar *self)
{
  if (entente_workspace_is_focused (self->workspace, NULL, NULL))
    entente_workspace_set_focus (self->workspace, NULL, 0);
  else
    entente_command_show_only (self->workspace, NULL);
}

static GtkWidget *
add_button (EntenteFocusBar *self,
            const char      *label,
            const char      *tooltip,
            GCallback        callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  entente_tooltip_set (button, tooltip);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (button, GTK_WIDGET (self));

  return button;
}

static void
add_steps (EntenteFocusBar *self)
{
  self->steps_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->steps_box, "linked");
  gtk_widget_set_valign (self->steps_box, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->steps_box, GTK_WIDGET (self));

  for (guint i = 0; i < MAX_STEPS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i + 1);
      g_autofree char *tooltip = g_strdup_printf (ngettext ("What is within %u step (%u)", "What is within %u steps (%u)", i + 1), i + 1, i + 1);

      self->steps[i] = gtk_toggle_button_new_with_label (text);
      entente_tooltip_set (self->steps[i], tooltip);
      gtk_box_append (GTK_BOX (self->steps_box), self->steps[i]);

      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->steps[i]), GTK_TOGGLE_BUTTON (self->steps[0]));

      g_signal_connect_object (self->steps[i], "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
entente_focus_bar_dispose (GObject *object)
{
  EntenteFocusBar *self = ENTENTE_FOCUS_BAR (object);
  GtkWidget       *child;

  g_clear_handle_id (&self->update, g_source_remove);
  g_clear_object (&self->workspace);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (entente_focus_bar_parent_class)->dispose (object);
}

static void
entente_focus_bar_class_init (EntenteFocusBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_focus_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "focusbar");
}

static void
entente_focus_bar_init (EntenteFocusBar *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), SPACING);

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_lines (GTK_LABEL (self->label), MAX_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  add_steps (self);
  self->hides = gtk_toggle_button_new_with_mnemonic (_("_Hide the Rest"));
  entente_tooltip_set (self->hides, _("Leave out what is faint"));
  gtk_widget_set_valign (self->hides, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->hides, GTK_WIDGET (self));
  g_signal_connect_object (self->hides, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->keep = add_button (self, _("_Keep"), _("Let this view show only these companies from now on"), G_CALLBACK (keep_cb));
  self->new_view = add_button (self, _("_New View"), _("Make a view that shows only these companies"), G_CALLBACK (new_view_cb));
  add_button (self, _("Show _All"), _("Show all companies"), G_CALLBACK (show_all_cb));
}

/**
 * entente_focus_bar_new:
 * @workspace: what the window shows
 *
 * Returns: (transfer floating): the bar
 */
GtkWidget *
entente_focus_bar_new (EntenteWorkspace *workspace)
{
  EntenteFocusBar *self = g_object_new (ENTENTE_TYPE_FOCUS_BAR, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "focus-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "scene-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
