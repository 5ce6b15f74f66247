#include "widgets/panels/look-panel.h"

#include "widgets/commands/look.h"
#include "widgets/forms/drop-down.h"
#include "widgets/panels/look-source.h"
#include "widgets/panels/rule-list.h"

#include <glib/gi18n.h>

#define SPACING    6
#define COLUMN_GAP 12

/* So that the popover keeps its width whatever is chosen, pixels */
#define CHOICE_WIDTH 190

struct _EntenteLookPanel
{
  GtkWidget           parent_instance;
  EntenteWorkspace   *workspace;
  GtkWidget          *stack;
  GtkWidget          *grid;
  GtkWidget          *dropdowns[ENTENTE_RULE_N_TARGETS][ENTENTE_RULE_N_CHANNELS];
  EntenteLookSources *sources[ENTENTE_RULE_N_TARGETS][ENTENTE_RULE_N_CHANNELS];
  gboolean            is_showing;
};

G_DEFINE_FINAL_TYPE (EntenteLookPanel, entente_look_panel, GTK_TYPE_WIDGET)

/* Which part of which look, tucked to a dropdown */
#define KEY "part-of-look"

static void
show (EntenteLookPanel *self)
{
  self->is_showing = TRUE;

  for (int target = 0; target < ENTENTE_RULE_N_TARGETS; target++)
    for (int channel = 0; channel < ENTENTE_RULE_N_CHANNELS; channel++)
      if (self->dropdowns[target][channel] != NULL)
        {
          EntenteObject *rule = entente_look_find_simple_rule (self->workspace, target, channel);
          int            place = rule != NULL ? entente_look_sources_find (self->sources[target][channel], entente_object_get_text (rule, ENTENTE_RULE_BY)) : -1;

          gtk_drop_down_set_selected (GTK_DROP_DOWN (self->dropdowns[target][channel]), (guint)(place + 1));
        }

  self->is_showing = FALSE;
}

static void
selected_cb (EntenteLookPanel *self,
             GParamSpec       *pspec,
             GtkDropDown      *dropdown)
{
  int   part = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dropdown), KEY));
  int   target = part / ENTENTE_RULE_N_CHANNELS, channel = part % ENTENTE_RULE_N_CHANNELS;
  guint selected = gtk_drop_down_get_selected (dropdown);

  if (self->is_showing || selected == GTK_INVALID_LIST_POSITION)
    return;

  entente_command_look_by (self->workspace, target, channel, selected > 0 ? self->sources[target][channel]->ids[selected - 1] : NULL);
}

static GtkWidget *
new_dropdown (EntenteLookPanel *self,
              int               target,
              int               channel)
{
  EntenteLookSources *sources = self->sources[target][channel] = entente_look_sources_new (target, channel);
  GtkWidget          *dropdown;

  /* Translators: a part of the look that follows from no field */
  dropdown = entente_drop_down_new (entente_look_sources_list (sources, _("As usual")));
  entente_drop_down_let_search (GTK_DROP_DOWN (dropdown));
  gtk_widget_set_size_request (dropdown, CHOICE_WIDTH, -1);
  gtk_widget_set_hexpand (dropdown, TRUE);
  g_object_set_data (G_OBJECT (dropdown), KEY, GINT_TO_POINTER (target * ENTENTE_RULE_N_CHANNELS + channel));
  g_signal_connect_object (dropdown, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);

  return dropdown;
}

static const char *
get_caption (int channel)
{
  switch (channel)
    {
    case ENTENTE_RULE_CHANNEL_COLOR:
      return _("Colour by");
    case ENTENTE_RULE_CHANNEL_SIZE:
      return _("Size by");
    case ENTENTE_RULE_CHANNEL_BADGE:
      return _("Badge with");
    case ENTENTE_RULE_CHANNEL_RING:
      return _("Ring by");
    case ENTENTE_RULE_CHANNEL_WIDTH:
      return _("Line width by");
    default:
      return _("Line style by");
    }
}

static void
add_target (EntenteLookPanel *self,
            int               target,
            int              *row)
{
  const char *name = _ (entente_rule_info.fields[ENTENTE_RULE_TARGET].choices[target].label);
  GtkWidget  *heading = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_margin_top (heading, *row > 0 ? SPACING : 0);
  gtk_grid_attach (GTK_GRID (self->grid), heading, 0, (*row)++, 2, 1);

  for (int channel = 0; channel < ENTENTE_RULE_N_CHANNELS; channel++)
    if (entente_look_fits (target, channel))
      {
        GtkWidget       *caption = gtk_label_new (get_caption (channel));
        g_autofree char *full = g_strdup_printf ("%s: %s", name, get_caption (channel));

        self->dropdowns[target][channel] = new_dropdown (self, target, channel);
        gtk_accessible_update_property (GTK_ACCESSIBLE (self->dropdowns[target][channel]), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
        gtk_label_set_xalign (GTK_LABEL (caption), 0);
        gtk_widget_add_css_class (caption, "dim-label");
        gtk_grid_attach (GTK_GRID (self->grid), caption, 0, *row, 1, 1);
        gtk_grid_attach (GTK_GRID (self->grid), self->dropdowns[target][channel], 1, (*row)++, 1, 1);
      }
}

static void
show_rules_cb (EntenteLookPanel *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "rules");
}

static void
show_simple_cb (EntenteLookPanel *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "simple");
}

static GtkWidget *
new_simple (EntenteLookPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Rules…"));
  int        row = 0;

  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), SPACING / 2);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), COLUMN_GAP);

  for (int target = 0; target < ENTENTE_RULE_N_TARGETS; target++)
    add_target (self, target, &row);

  g_signal_connect_object (button, "clicked", G_CALLBACK (show_rules_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->grid);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static GtkWidget *
new_rules (EntenteLookPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *back = gtk_button_new_with_mnemonic (_("_Back"));

  g_signal_connect_object (back, "clicked", G_CALLBACK (show_simple_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), entente_rule_list_new (self->workspace));
  gtk_box_append (GTK_BOX (box), back);

  return box;
}

static void
entente_look_panel_dispose (GObject *object)
{
  EntenteLookPanel *self = ENTENTE_LOOK_PANEL (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  for (int target = 0; target < ENTENTE_RULE_N_TARGETS; target++)
    for (int channel = 0; channel < ENTENTE_RULE_N_CHANNELS; channel++)
      g_clear_pointer (&self->sources[target][channel], entente_look_sources_free);

  G_OBJECT_CLASS (entente_look_panel_parent_class)->dispose (object);
}

static void
entente_look_panel_class_init (EntenteLookPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_look_panel_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "lookpanel");
}

static void
entente_look_panel_init (EntenteLookPanel *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

/**
 * entente_look_panel_new:
 * @workspace: whose view is meant
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
entente_look_panel_new (EntenteWorkspace *workspace)
{
  EntenteLookPanel *self = g_object_new (ENTENTE_TYPE_LOOK_PANEL, NULL);

  self->workspace = g_object_ref (workspace);
  gtk_stack_add_named (GTK_STACK (self->stack), new_simple (self), "simple");
  gtk_stack_add_named (GTK_STACK (self->stack), new_rules (self), "rules");
  g_signal_connect_object (workspace, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::view", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
