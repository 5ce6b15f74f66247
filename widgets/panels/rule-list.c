#include "widgets/panels/rule-list.h"

#include "model/network/lens.h"
#include "widgets/commands/look.h"
#include "widgets/panels/look-source.h"
#include "widgets/panels/rule-editor.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

#define SPACING    6
#define MAX_HEIGHT 220

/* Whatever the rules are and whatever is chosen for the next one, pixels */
#define WIDTH 380

struct _EntenteRuleList
{
  GtkWidget         parent_instance;
  EntenteWorkspace *workspace;
  GtkWidget        *box;
  GtkWidget        *scroller;
  GtkWidget        *rows;
  GtkWidget        *nothing;
  GtkWidget        *remove_own;
  GtkWidget        *editor;
  guint             update;
};

G_DEFINE_FINAL_TYPE (EntenteRuleList, entente_rule_list, GTK_TYPE_WIDGET)

/* The id of its rule, tucked to a row and to its buttons */
#define KEY "rule"

static const char *
get_rule (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), KEY);
}

static void
edit_cb (EntenteRuleList *self,
         GtkWidget       *button)
{
  entente_rule_editor_edit (ENTENTE_RULE_EDITOR (self->editor), get_rule (button));
}

static void
earlier_cb (EntenteRuleList *self,
            GtkWidget       *button)
{
  entente_command_move_rule (self->workspace, get_rule (button), -1);
}

static void
later_cb (EntenteRuleList *self,
          GtkWidget       *button)
{
  entente_command_move_rule (self->workspace, get_rule (button), 1);
}

static void
remove_cb (EntenteRuleList *self,
           GtkWidget       *button)
{
  entente_command_remove_rule (self->workspace, get_rule (button));
}

static void
remove_own_cb (EntenteRuleList *self)
{
  entente_command_remove_own_looks (self->workspace, NULL);
}

static void
add_button (EntenteRuleList *self,
            GtkWidget       *row,
            const char      *icon,
            const char      *tooltip,
            GCallback        callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  entente_tooltip_set (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_object_set_data_full (G_OBJECT (button), KEY, g_strdup (get_rule (row)), g_free);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), button);
}

static GtkWidget *
new_row (EntenteRuleList *self,
         EntenteObject   *rule)
{
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *text = entente_look_describe_rule (self->workspace, rule);
  GtkWidget       *label = gtk_label_new (text);

  g_object_set_data_full (G_OBJECT (row), KEY, g_strdup (entente_object_get_id (rule)), g_free);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);

  if (entente_object_get_reference (rule, ENTENTE_RULE_OBJECT) == NULL)
    {
      add_button (self, row, "document-edit-symbolic", _("Change this rule"), G_CALLBACK (edit_cb));
      add_button (self, row, "go-up-symbolic", _("Let it count earlier"), G_CALLBACK (earlier_cb));
      add_button (self, row, "go-down-symbolic", _("Let it count later, so that it wins"), G_CALLBACK (later_cb));
    }

  add_button (self, row, "edit-delete-symbolic", _("Remove this rule"), G_CALLBACK (remove_cb));

  return row;
}

static void
show (EntenteRuleList *self)
{
  g_autoptr (GPtrArray) rules = entente_lens_list_rules (entente_workspace_get_scope (self->workspace), entente_workspace_get_view (self->workspace));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);

  for (guint i = 0; i < rules->len; i++)
    gtk_box_append (GTK_BOX (self->rows), new_row (self, rules->pdata[i]));

  gtk_widget_set_visible (self->nothing, rules->len == 0);
  gtk_widget_set_visible (self->scroller, rules->len > 0);
  gtk_widget_set_visible (self->remove_own, entente_look_has_own (self->workspace, NULL));
}

static gboolean
update_cb (gpointer user_data)
{
  EntenteRuleList *self = user_data;

  self->update = 0;
  show (self);

  return G_SOURCE_REMOVE;
}

/* The button that was just pressed may be one of those that are made anew. */
static void
changed_cb (EntenteRuleList *self)
{
  if (self->update == 0)
    self->update = g_idle_add (update_cb, self);
}

static GtkSizeRequestMode
entente_rule_list_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_rule_list_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  gtk_widget_measure (ENTENTE_RULE_LIST (widget)->box, orientation, for_size, minimum, natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MAX (*minimum, WIDTH);
}

static void
entente_rule_list_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  gtk_widget_allocate (ENTENTE_RULE_LIST (widget)->box, width, height, baseline, NULL);
}

static void
entente_rule_list_dispose (GObject *object)
{
  EntenteRuleList *self = ENTENTE_RULE_LIST (object);

  g_clear_handle_id (&self->update, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_rule_list_parent_class)->dispose (object);
}

static void
entente_rule_list_class_init (EntenteRuleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_rule_list_dispose;
  widget_class->get_request_mode = entente_rule_list_get_request_mode;
  widget_class->measure = entente_rule_list_measure;
  widget_class->size_allocate = entente_rule_list_size_allocate;
}

static void
entente_rule_list_init (EntenteRuleList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->nothing = gtk_label_new (_("This view has no rules yet"));
  gtk_widget_add_css_class (self->nothing, "dim-label");
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->rows);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), MAX_HEIGHT);
  self->remove_own = gtk_button_new_with_mnemonic (_("Remove All _Own Looks"));
  g_signal_connect_object (self->remove_own, "clicked", G_CALLBACK (remove_own_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (self->box), self->nothing);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
  gtk_box_append (GTK_BOX (self->box), self->remove_own);
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
}

/**
 * entente_rule_list_new:
 * @workspace: whose view is meant
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
entente_rule_list_new (EntenteWorkspace *workspace)
{
  EntenteRuleList *self = g_object_new (ENTENTE_TYPE_RULE_LIST, NULL);

  self->workspace = g_object_ref (workspace);
  self->editor = entente_rule_editor_new (workspace);
  gtk_box_append (GTK_BOX (self->box), self->editor);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::view", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
