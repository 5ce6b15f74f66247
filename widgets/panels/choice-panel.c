#include "widgets/panels/choice-panel.h"

#include "model/analysis/selection/selection.h"
#include "widgets/commands/scenario.h"
#include "widgets/panels/choice-limits.h"
#include "widgets/panels/frontier-plot.h"
#include "widgets/text-label.h"

#include <glib/gi18n.h>
#include <math.h>

/* How long a search may take before it is given up */
#define MILLISECONDS 20000u

struct _EntenteChoicePanel
{
  GtkWidget               parent_instance;
  EntenteWorkspace       *workspace;
  EntenteSelection       *selection;
  EntenteSelectionAnswer *answer;
  GCancellable           *cancellable;

  GtkWidget *box;
  GtkWidget *question;
  GtkWidget *base_plan;
  GtkWidget *effort;
  GtkWidget *limits;
  GtkWidget *find_button;
  GtkWidget *stop_button;
  GtkWidget *spinner;
  GtkWidget *status;
  GtkWidget *found;
  GtkWidget *sets;
  GtkWidget *bounds;
  GtkWidget *frontier_title;
  GtkWidget *frontier;
  GtkWidget *blocked;
  GtkWidget *leave_out;
  GtkWidget *make_button;
};

G_DEFINE_FINAL_TYPE (EntenteChoicePanel, entente_choice_panel, GTK_TYPE_WIDGET)

enum
{
  MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_running (EntenteChoicePanel *self,
             gboolean            is_running)
{
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), is_running);
  gtk_widget_set_visible (self->stop_button, is_running);
  gtk_widget_set_sensitive (self->find_button, !is_running && self->selection->deals->len > 0);
  gtk_widget_set_sensitive (self->limits, !is_running);

  if (is_running)
    gtk_label_set_text (GTK_LABEL (self->status), _("Looking for the best sets…"));
}

static void
add_set (EntenteChoicePanel *self,
         guint               number)
{
  const EntentePortfolio *set = &g_array_index (self->answer->sets, EntentePortfolio, number);
  EntenteQuantity         money = {.kind = ENTENTE_QUANTITY_MONEY};
  g_autofree char        *worth = entente_quantity_format (&money, entente_range_of (set->value), self->selection->economy->currency);
  g_autofree char        *deals = entente_selection_describe_set (self->selection, set->chosen);
  g_autofree char        *use = entente_selection_describe_use (self->selection, set->chosen);
  g_autofree char        *name = g_strdup_printf (_("Set %u, worth %s: %s; %s"), number + 1, worth, deals, use);
  GtkWidget              *row = gtk_list_box_row_new (), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget              *value = entente_text_label_new (worth, "numeric");

  gtk_label_set_wrap (GTK_LABEL (value), FALSE);
  gtk_label_set_width_chars (GTK_LABEL (value), 12);
  gtk_widget_set_valign (value, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (text), entente_text_label_new (deals, NULL));
  gtk_box_append (GTK_BOX (text), entente_text_label_new (use, "dim-label"));
  gtk_box_append (GTK_BOX (line), value);
  gtk_box_append (GTK_BOX (line), text);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->sets), row);
}

static void
show_sets (EntenteChoicePanel *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->sets)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->sets), row);

  for (guint i = 0; i < self->answer->sets->len; i++)
    add_set (self, i);

  gtk_list_box_select_row (GTK_LIST_BOX (self->sets), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->sets), 0));
}

/* Limits that bind come first; pairs that do not bind are not worth a line. */
static void
show_bounds (EntenteChoicePanel *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *together = entente_selection_describe_together (self->selection, self->answer);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->answer->bounds->len; i++)
      {
        const EntenteBound *bound = &g_array_index (self->answer->bounds, EntenteBound, i);
        g_autofree char    *line = entente_selection_describe_bound (self->selection, bound);

        if (entente_selection_binds (bound) == (pass == 0) && (pass == 0 || !isnan (bound->limit)))
          g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
      }

  if (together != NULL)
    g_string_append_printf (text, "\n%s", together);

  gtk_label_set_text (GTK_LABEL (self->bounds), text->len > 0 ? text->str : _("No limit is set."));
}

static void
show_answer (EntenteChoicePanel *self)
{
  gboolean is_proven = self->answer->sets->len > 0 && g_array_index (self->answer->sets, EntentePortfolio, 0).is_best;

  gtk_widget_set_visible (self->found, self->answer->sets->len > 0);
  gtk_widget_set_sensitive (self->make_button, self->answer->sets->len > 0);

  if (self->answer->sets->len == 0)
    {
      gtk_label_set_text (GTK_LABEL (self->status), _("No set keeps all limits"));
      return;
    }

  gtk_label_set_text (GTK_LABEL (self->status), is_proven ? _("Nothing better keeps all limits") : _("There may be better ones: time ran out"));
  show_sets (self);
  show_bounds (self);
  entente_frontier_plot_show (self->frontier, self->selection, self->answer);
  gtk_widget_set_visible (self->frontier_title, gtk_widget_get_visible (self->frontier));
}

static void
solve_thread (GTask        *task,
              gpointer      source,
              gpointer      selection,
              GCancellable *cancellable)
{
  g_task_return_pointer (task, entente_selection_solve (selection, MILLISECONDS, cancellable), (GDestroyNotify)entente_selection_answer_free);
}

static void
solved_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (EntenteChoicePanel) self = user_data;
  g_autoptr (EntenteSelectionAnswer) answer = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->workspace == NULL)
    return;

  set_running (self, FALSE);

  if (answer == NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->status), _("Stopped"));
      return;
    }

  g_clear_pointer (&self->answer, entente_selection_answer_free);
  self->answer = g_steal_pointer (&answer);
  show_answer (self);
}

static void
find_cb (EntenteChoicePanel *self)
{
  g_autoptr (GTask) task = NULL;

  entente_choice_limits_read (ENTENTE_CHOICE_LIMITS (self->limits), self->selection);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  set_running (self, TRUE);
  task = g_task_new (NULL, self->cancellable, solved_cb, g_object_ref (self));
  g_task_set_task_data (task, self->selection, NULL);
  g_task_run_in_thread (task, solve_thread);
}

static void
stop_cb (EntenteChoicePanel *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
make_cb (EntenteChoicePanel *self)
{
  GtkListBoxRow   *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->sets));
  guint            number = row != NULL ? (guint)gtk_list_box_row_get_index (row) : 0;
  g_autofree char *name = g_strdup_printf (_("Choice of deals, set %u"), number + 1);
  g_autoptr (EntenteChangeList) changes = NULL;

  if (self->answer == NULL || number >= self->answer->sets->len)
    return;

  changes = entente_selection_to_scenario (self->selection, entente_workspace_get_scope (self->workspace),
                                           g_array_index (self->answer->sets, EntentePortfolio, number).chosen,
                                           gtk_check_button_get_active (GTK_CHECK_BUTTON (self->leave_out)), name);

  if (entente_command_make_scenario (self->workspace, changes))
    g_signal_emit (self, signals[MADE], 0);
}

static void
show_blocked (EntenteChoicePanel *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->selection->blocked->len; i++)
    {
      g_autofree char *line = entente_selection_describe_block (self->selection, &g_array_index (self->selection->blocked, EntenteSelectionBlock, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }

  gtk_label_set_text (GTK_LABEL (self->blocked), text->str);
  gtk_widget_set_visible (self->blocked, text->len > 0);
}

/* Scenarios often take for signed what the base plan leaves open. */
static guint
count_in_base_plan (EntenteChoicePanel *self)
{
  g_autoptr (EntenteEconomy) economy = entente_workspace_read_scenario (self->workspace, NULL);
  g_autoptr (EntenteSelection) selection = entente_selection_new (economy);

  return selection->deals->len;
}

/* Why there is nothing to choose, and what to do about it */
static char *
describe_nothing (EntenteChoicePanel *self)
{
  gboolean is_scenario = entente_workspace_get_scenario (self->workspace) != NULL;
  guint    n = is_scenario ? count_in_base_plan (self) : 0;

  gtk_widget_set_visible (self->base_plan, n > 0);

  if (n > 0)
    return g_strdup_printf (ngettext ("This scenario leaves no deal open: all of its deals are signed already, or say nothing of what they bring and take. In the base plan %u deal is open.",
                                      "This scenario leaves no deal open: all of its deals are signed already, or say nothing of what they bring and take. In the base plan %u deals are open.", n),
                            n);

  if (self->selection->blocked->len > 0)
    return g_strdup (_("Deals are open, but none can be chosen yet: say what their parties bring and take, and what that is worth to us."));

  return g_strdup (_("No deal is open. Give a deal the status idea, interest or talks, and say what its parties bring and take: then it can be chosen here."));
}

static void
show_question (EntenteChoicePanel *self)
{
  guint            n = self->selection->deals->len;
  g_autofree char *text = g_strdup_printf (ngettext ("%u deal is open: an idea, of interest or in talks. Which to sign, so that the limits are kept?",
                                                     "%u deals are open: an idea, of interest or in talks. Which of them are worth most together, when the limits are kept?", n),
                                           n);

  g_autofree char *nothing = n == 0 ? describe_nothing (self) : NULL;

  gtk_label_set_text (GTK_LABEL (self->question), n > 0 ? text : nothing);
  gtk_widget_set_visible (self->limits, n > 0);
  gtk_widget_set_visible (self->find_button, n > 0);
  gtk_widget_set_visible (self->base_plan, n == 0 && gtk_widget_get_visible (self->base_plan));
  gtk_widget_set_sensitive (self->find_button, n > 0);
}

/* What is left of the management capacity, and where that is entered */
static void
show_effort (EntenteChoicePanel *self)
{
  g_autofree char *text = entente_selection_describe_effort (self->selection);

  gtk_label_set_text (GTK_LABEL (self->effort), text);
  gtk_widget_set_visible (self->effort, self->selection->deals->len > 0);
}

static void
ask (EntenteChoicePanel *self)
{
  show_question (self);
  entente_choice_limits_show (ENTENTE_CHOICE_LIMITS (self->limits), self->selection);
  show_effort (self);
  show_blocked (self);

  if (self->selection->deals->len > 0)
    find_cb (self);
}

/* What was chosen from goes: nothing is being searched where nothing is open. */
static void
base_plan_cb (EntenteChoicePanel *self)
{
  g_autoptr (EntenteEconomy) economy = NULL;

  entente_workspace_set_scenario (self->workspace, NULL);
  economy = entente_workspace_read_scenario (self->workspace, NULL);
  g_clear_pointer (&self->selection, entente_selection_free);
  self->selection = entente_selection_new (economy);
  ask (self);
  gtk_widget_grab_focus (self->find_button);
}

static EntenteEconomy *
take_economy (EntenteWorkspace *workspace)
{
  EntenteEconomy       *economy = entente_analyst_get_economy (entente_workspace_get_analyst (workspace));
  EntenteEconomyOptions options = {.expected = entente_workspace_is_expected (workspace)};

  if (economy != NULL)
    return entente_economy_ref (economy);

  if (entente_workspace_get_date (workspace) == NULL || !entente_date_parse (entente_workspace_get_date (workspace), &options.date, NULL))
    options.date = (EntenteDate) {0};

  return entente_economy_new (entente_workspace_get_scope (workspace), &options);
}

static void
entente_choice_panel_dispose (GObject *object)
{
  EntenteChoicePanel *self = ENTENTE_CHOICE_PANEL (object);

  stop_cb (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_choice_panel_parent_class)->dispose (object);
}

/* A search that was stopped may still read the question, and holds the panel until it ends. */
static void
entente_choice_panel_finalize (GObject *object)
{
  EntenteChoicePanel *self = ENTENTE_CHOICE_PANEL (object);

  g_clear_pointer (&self->answer, entente_selection_answer_free);
  g_clear_pointer (&self->selection, entente_selection_free);

  G_OBJECT_CLASS (entente_choice_panel_parent_class)->finalize (object);
}

static void
entente_choice_panel_class_init (EntenteChoicePanelClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = entente_choice_panel_dispose;
  G_OBJECT_CLASS (class)->finalize = entente_choice_panel_finalize;
  signals[MADE] = g_signal_new ("made", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (ENTENTE_TYPE_CHOICE_LIMITS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ententeproject/Entente/ui/choice-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteChoicePanel, box);
  gtk_widget_class_bind_template_child (widget_class, EntenteChoicePanel, question);
  gtk_widget_class_bind_template_child (widget_class, EntenteChoicePanel, limits);
  gtk_widget_class_bind_template_child (widget_class, EntenteChoicePanel, base_plan);
  gtk_widget_class_bind_template_child (widget_class, EntenteChoicePanel, effort);
  gtk_widget_class_bind_template_callback (widget_class, base_plan_cb);
  gtk_widget_class_bind_template_child (widget_class, EntenteChoicePanel, find_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteChoicePanel, stop_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteChoicePanel, spinner);
  gtk_widget_class_bind_template_child (widget_class, EntenteChoicePanel, status);
  gtk_widget_class_bind_template_child (widget_class, EntenteChoicePanel, found);
  gtk_widget_class_bind_template_child (widget_class, EntenteChoicePanel, sets);
  gtk_widget_class_bind_template_child (widget_class, EntenteChoicePanel, bounds);
  gtk_widget_class_bind_template_child (widget_class, EntenteChoicePanel, frontier_title);
  gtk_widget_class_bind_template_child (widget_class, EntenteChoicePanel, blocked);
  gtk_widget_class_bind_template_child (widget_class, EntenteChoicePanel, leave_out);
  gtk_widget_class_bind_template_child (widget_class, EntenteChoicePanel, make_button);
  gtk_widget_class_bind_template_callback (widget_class, find_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
}

static void
entente_choice_panel_init (EntenteChoicePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_choice_panel_new:
 * @workspace: whose plan it is
 *
 * Returns: (transfer floating): the question, ready to be asked; a first search starts by itself
 */
GtkWidget *
entente_choice_panel_new (EntenteWorkspace *workspace)
{
  EntenteChoicePanel *self = g_object_new (ENTENTE_TYPE_CHOICE_PANEL, NULL);
  g_autoptr (EntenteEconomy) economy = take_economy (workspace);

  self->workspace = g_object_ref (workspace);
  self->selection = entente_selection_new (economy);
  self->frontier = entente_frontier_plot_new (workspace);
  gtk_box_append (GTK_BOX (self->found), self->frontier);

  entente_choice_limits_fill (ENTENTE_CHOICE_LIMITS (self->limits), workspace, self->selection->economy->currency);
  ask (self);

  return GTK_WIDGET (self);
}
