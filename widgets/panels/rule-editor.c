#include "widgets/panels/rule-editor.h"

#include "model/network/survey.h"
#include "model/object/project-root.h"
#include "widgets/commands/look.h"
#include "widgets/forms/color-choices.h"
#include "widgets/forms/drop-down.h"
#include "widgets/panels/look-source.h"
#include "widgets/panels/look-value.h"

#include <glib/gi18n.h>
#include <string.h>

#define SPACING 6

static const EntenteType types[ENTENTE_RULE_N_TARGETS] = {
  [ENTENTE_RULE_TARGET_COMPANIES] = ENTENTE_COMPANY,
  [ENTENTE_RULE_TARGET_DEALS] = ENTENTE_DEAL,
  [ENTENTE_RULE_TARGET_STAKES] = ENTENTE_STAKE,
};

struct _EntenteRuleEditor
{
  GtkWidget           parent_instance;
  EntenteWorkspace   *workspace;
  GtkWidget          *grid;
  GtkWidget          *target;
  GtkWidget          *channel;
  GtkWidget          *by;
  GtkWidget          *condition;
  GtkWidget          *operand_choice;
  GtkWidget          *operand_text;
  GtkWidget          *automatic;
  GtkWidget          *value;
  GtkWidget          *done;
  EntenteLookSources *sources;
  EntenteSurvey      *survey;
  char               *rule;
  gboolean            is_showing;
};

G_DEFINE_FINAL_TYPE (EntenteRuleEditor, entente_rule_editor, GTK_TYPE_WIDGET)

static int
get_selected (GtkWidget *dropdown)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (dropdown));

  return selected != GTK_INVALID_LIST_POSITION ? (int)selected : 0;
}

static const char *
get_by (EntenteRuleEditor *self)
{
  int selected = get_selected (self->by);

  return selected > 0 ? self->sources->ids[selected - 1] : NULL;
}

static gboolean
has_categories (EntenteRuleEditor *self)
{
  return self->survey != NULL && self->survey->kind != ENTENTE_SURVEY_NUMBERS;
}

/* What may be compared with: the categories there are, or a number */
static void
show_operand (EntenteRuleEditor *self,
              const char        *operand)
{
  int            condition = get_selected (self->condition) - 1;
  gboolean       asks = condition >= 0 && condition != ENTENTE_RULE_CONDITION_ANY;
  GtkStringList *labels = gtk_string_list_new (NULL);
  guint          place = 0;

  for (guint i = 0; has_categories (self) && i < self->survey->categories->len; i++)
    {
      const EntenteCategory *category = &g_array_index (self->survey->categories, EntenteCategory, i);

      gtk_string_list_append (labels, category->label);
      if (g_strcmp0 (category->key, operand) == 0)
        place = i;
    }

  gtk_drop_down_set_model (GTK_DROP_DOWN (self->operand_choice), G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->operand_choice), place);
  gtk_editable_set_text (GTK_EDITABLE (self->operand_text), !has_categories (self) && operand != NULL ? operand : "");
  gtk_widget_set_visible (gtk_widget_get_parent (self->operand_choice), asks);
  gtk_widget_set_visible (self->operand_choice, asks && has_categories (self));
  gtk_widget_set_visible (self->operand_text, asks && !has_categories (self));
  g_object_unref (labels);
}

static void
read_source (EntenteRuleEditor *self)
{
  g_clear_pointer (&self->survey, entente_survey_free);

  if (get_by (self) != NULL)
    self->survey = entente_survey_new (entente_workspace_get_network (self->workspace), entente_workspace_get_scope (self->workspace),
                                       types[get_selected (self->target)], get_by (self), NULL);
}

/* A size or width follows from a number only; one that is given may hold where anything is so. */
static int
get_source_channel (EntenteRuleEditor *self)
{
  int channel = get_selected (self->channel);

  if (channel == ENTENTE_RULE_CHANNEL_RING || gtk_check_button_get_active (GTK_CHECK_BUTTON (self->automatic)))
    return channel;

  return ENTENTE_RULE_CHANNEL_COLOR;
}

static void
show_sources (EntenteRuleEditor *self,
              const char        *by)
{
  g_autoptr (GtkStringList) labels = NULL;

  g_clear_pointer (&self->sources, entente_look_sources_free);

  self->sources = entente_look_sources_new (get_selected (self->target), get_source_channel (self));
  labels = entente_look_sources_list (self->sources, _("Nothing, all alike"));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->by), G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->by), (guint)(entente_look_sources_find (self->sources, by) + 1));
}

static void
show_look (EntenteRuleEditor *self,
           const char        *value)
{
  gboolean is_ring = get_selected (self->channel) == ENTENTE_RULE_CHANNEL_RING;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->automatic), value == NULL);
  gtk_widget_set_sensitive (self->automatic, !is_ring);
  gtk_widget_set_visible (self->value, value != NULL && !is_ring);
  entente_look_value_show (ENTENTE_LOOK_VALUE (self->value), get_selected (self->channel), value);
}

static void
kind_changed_cb (EntenteRuleEditor *self)
{
  g_autofree char *by = NULL;

  if (self->is_showing)
    return;

  by = g_strdup (get_by (self));
  self->is_showing = TRUE;
  show_look (self, NULL);
  show_sources (self, by);
  read_source (self);
  show_operand (self, NULL);
  self->is_showing = FALSE;
}

static void
by_changed_cb (EntenteRuleEditor *self)
{
  if (self->is_showing)
    return;

  read_source (self);
  show_operand (self, NULL);
}

static void
automatic_cb (EntenteRuleEditor *self)
{
  gboolean         is_automatic = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->automatic));
  int              channel = get_selected (self->channel);
  g_autofree char *by = NULL, *first = entente_color_choices_get_code (0);

  if (self->is_showing)
    return;

  by = g_strdup (get_by (self));
  gtk_widget_set_visible (self->value, !is_automatic);
  if (!is_automatic && channel == ENTENTE_RULE_CHANNEL_COLOR)
    entente_look_value_show (ENTENTE_LOOK_VALUE (self->value), channel, first);

  self->is_showing = TRUE;
  show_sources (self, by);
  self->is_showing = FALSE;

  if (g_strcmp0 (get_by (self), by) != 0)
    by_changed_cb (self);
}

/* People write "3.2 m"; files hold exact numbers with their unit. */
static char *
read_operand (EntenteRuleEditor *self)
{
  const char    *text = gtk_editable_get_text (GTK_EDITABLE (self->operand_text));
  EntenteObject *root = entente_project_get_root (entente_scope_get_project (entente_workspace_get_scope (self->workspace)));
  const char    *currency = entente_object_get_text (root, ENTENTE_PROJECT_CURRENCY);
  EntenteAmount  amount;

  if (gtk_widget_get_visible (self->operand_choice) && self->survey->categories->len > 0)
    return g_strdup (g_array_index (self->survey->categories, EntenteCategory, get_selected (self->operand_choice)).key);
  if (!gtk_widget_get_visible (self->operand_text) || *text == '\0')
    return NULL;
  if (self->survey == NULL || self->survey->is_year || !entente_amount_parse_input (text, self->survey->unit, currency, &amount, NULL))
    return g_strdup (text);

  return entente_amount_to_string (&amount);
}

/* Why a rule cannot be made; NULL when it can */
static const char *
find_fault (EntenteRuleEditor     *self,
            const EntenteRuleText *text)
{
  gboolean is_automatic = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->automatic));
  double   number;

  if (!entente_look_fits (text->target, text->channel))
    return _("These do not have that part of a look");
  if (text->by == NULL && text->value == NULL)
    return _("Choose a field or figure, or a look");
  if (!is_automatic && text->value == NULL)
    return _("Write what the badge says, or let it be automatic");
  if (text->condition >= 0 && text->by == NULL)
    return _("Choose the field or figure that the condition is about");
  if (text->condition >= 0 && text->condition != ENTENTE_RULE_CONDITION_ANY && text->operand == NULL)
    return _("Say what it is compared with");
  if (text->operand != NULL && self->survey != NULL && !has_categories (self) && !entente_survey_to_number (self->survey, text->operand, &number))
    return _("That is not a number of that kind");

  return NULL;
}

/* What was chosen stays until it is a rule. */
static void
done_cb (EntenteRuleEditor *self)
{
  gboolean         is_automatic = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->automatic));
  g_autofree char *operand = read_operand (self);
  g_autofree char *value = is_automatic ? NULL : entente_look_value_get (ENTENTE_LOOK_VALUE (self->value));
  EntenteRuleText  text = {
     .target = get_selected (self->target),
     .channel = get_selected (self->channel),
     .by = get_by (self),
     .condition = get_selected (self->condition) - 1,
     .operand = operand,
     .value = value,
  };
  const char *fault = find_fault (self, &text);

  if (fault != NULL)
    {
      entente_workspace_refuse (self->workspace, fault);
      return;
    }

  if (self->rule != NULL)
    entente_command_change_rule (self->workspace, self->rule, &text);
  else
    g_free (entente_command_add_rule (self->workspace, &text));

  entente_rule_editor_edit (self, NULL);
}

static GtkWidget *
new_choices (const EntenteChoice *choices,
             const char          *none)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  if (none != NULL)
    gtk_string_list_append (labels, none);

  for (guint i = 0; choices[i].name != NULL; i++)
    gtk_string_list_append (labels, _ (choices[i].label));

  return entente_drop_down_new (labels);
}

static void
add_row (EntenteRuleEditor *self,
         int                row,
         const char        *caption,
         GtkWidget         *editor,
         GtkWidget         *beside)
{
  GtkWidget *label = gtk_label_new (caption);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_LABEL, caption, -1);
  gtk_widget_set_hexpand (editor, TRUE);
  gtk_box_append (GTK_BOX (box), editor);

  if (beside != NULL)
    gtk_box_append (GTK_BOX (box), beside);

  gtk_grid_attach (GTK_GRID (self->grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), box, 1, row, 1, 1);
}

static void
entente_rule_editor_dispose (GObject *object)
{
  EntenteRuleEditor *self = ENTENTE_RULE_EDITOR (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_pointer (&self->sources, entente_look_sources_free);
  g_clear_pointer (&self->survey, entente_survey_free);
  g_clear_pointer (&self->rule, g_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_rule_editor_parent_class)->dispose (object);
}

static void
entente_rule_editor_class_init (EntenteRuleEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_rule_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "ruleeditor");
}

static void
create_editors (EntenteRuleEditor *self)
{
  self->target = new_choices (entente_rule_info.fields[ENTENTE_RULE_TARGET].choices, NULL);
  self->channel = new_choices (entente_rule_info.fields[ENTENTE_RULE_CHANNEL].choices, NULL);
  self->by = entente_drop_down_new (NULL);
  entente_drop_down_let_search (GTK_DROP_DOWN (self->by));
  self->condition = new_choices (entente_rule_info.fields[ENTENTE_RULE_CONDITION].choices, _("Holds for all"));
  self->operand_choice = entente_drop_down_new (NULL);
  self->operand_text = gtk_entry_new ();
  self->automatic = gtk_check_button_new_with_mnemonic (_("A_utomatic"));
  self->value = entente_look_value_new ();
  self->done = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->done), TRUE);
}

static void
entente_rule_editor_init (EntenteRuleEditor *self)
{
  GtkWidget *operands = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  create_editors (self);
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), SPACING / 2);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 2 * SPACING);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));

  gtk_box_append (GTK_BOX (operands), self->operand_choice);
  gtk_box_append (GTK_BOX (operands), self->operand_text);
  add_row (self, 0, _("What"), self->target, self->channel);
  add_row (self, 1, _("By"), self->by, NULL);
  add_row (self, 2, _("Where"), self->condition, operands);
  add_row (self, 3, _("Look"), self->automatic, self->value);
  gtk_grid_attach (GTK_GRID (self->grid), self->done, 1, 4, 1, 1);

  g_signal_connect_object (self->target, "notify::selected", G_CALLBACK (kind_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->channel, "notify::selected", G_CALLBACK (kind_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->by, "notify::selected", G_CALLBACK (by_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->condition, "notify::selected", G_CALLBACK (by_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->automatic, "toggled", G_CALLBACK (automatic_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->done, "clicked", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_rule_editor_new:
 * @workspace: whose view is meant
 *
 * Returns: (transfer floating): an editor for a new rule
 */
GtkWidget *
entente_rule_editor_new (EntenteWorkspace *workspace)
{
  EntenteRuleEditor *self = g_object_new (ENTENTE_TYPE_RULE_EDITOR, NULL);

  self->workspace = g_object_ref (workspace);
  entente_rule_editor_edit (self, NULL);

  return GTK_WIDGET (self);
}

/**
 * entente_rule_editor_edit:
 * @self: an editor
 * @rule: (nullable): id of the rule to be changed, %NULL to make a new one
 */
void
entente_rule_editor_edit (EntenteRuleEditor *self,
                          const char        *rule)
{
  g_autofree char *id = g_strdup (rule);
  EntenteObject   *object = id != NULL ? entente_scope_lookup (entente_workspace_get_scope (self->workspace), id) : NULL;

  self->is_showing = TRUE;
  g_free (self->rule);
  self->rule = object != NULL ? g_steal_pointer (&id) : NULL;
  gtk_button_set_label (GTK_BUTTON (self->done), object != NULL ? _("_Change Rule") : _("_Add Rule"));

  if (object != NULL)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->target), (guint)entente_object_get_choice (object, ENTENTE_RULE_TARGET, 0));
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->channel), (guint)entente_object_get_choice (object, ENTENTE_RULE_CHANNEL, 0));
    }

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->condition), object != NULL ? (guint)(entente_object_get_choice (object, ENTENTE_RULE_CONDITION, -1) + 1) : 0);
  show_look (self, object != NULL ? entente_object_get_text (object, ENTENTE_RULE_VALUE) : NULL);
  show_sources (self, object != NULL ? entente_object_get_text (object, ENTENTE_RULE_BY) : NULL);
  read_source (self);
  show_operand (self, object != NULL ? entente_object_get_text (object, ENTENTE_RULE_OPERAND) : NULL);
  self->is_showing = FALSE;
}
