#include "widgets/panels/scenario-bar.h"

#include "model/network/views.h"
#include "widgets/forms/drop-down.h"
#include "widgets/forms/value-entry.h"
#include "widgets/navigation.h"
#include "widgets/panels/look-panel.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

#define N_MONTHS 12

/* More than digits of one width and rounding can add to a date, pixels */
#define DATE_SLACK 8

struct _EntenteScenarioBar
{
  GtkWidget parent_instance;

  EntenteWorkspace *workspace;
  GtkWidget        *views;
  GtkWidget        *scenarios_label;
  GtkWidget        *scenarios;
  GtkWidget        *date_box;
  GtkWidget        *date;
  GtkWidget        *look;
  GtkWidget        *previous_date;
  GtkWidget        *next_date;
  GStrv             view_ids;
  GStrv             scenario_ids;
  gboolean          is_showing;
};

G_DEFINE_FINAL_TYPE (EntenteScenarioBar, entente_scenario_bar, GTK_TYPE_WIDGET)

static const EntenteField date_field = {.name = "date", .kind = ENTENTE_FIELD_DATE, .label = N_("Date")};

/* The names of objects after a name for none of them. */
static GtkStringList *
list_names (GPtrArray  *objects,
            const char *none)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  if (none != NULL)
    gtk_string_list_append (names, none);

  for (guint i = 0; i < objects->len; i++)
    gtk_string_list_append (names, entente_object_get_label (objects->pdata[i]));

  return names;
}

static GStrv
list_ids (GPtrArray *objects,
          gboolean   with_none)
{
  GPtrArray *ids = g_ptr_array_new ();

  if (with_none)
    g_ptr_array_add (ids, g_strdup (""));

  for (guint i = 0; i < objects->len; i++)
    g_ptr_array_add (ids, g_strdup (entente_object_get_id (objects->pdata[i])));

  g_ptr_array_add (ids, NULL);

  return (GStrv)g_ptr_array_free (ids, FALSE);
}

static gboolean
same_names (GListModel *old,
            GtkStringList *new)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (new));

  if (old == NULL || g_list_model_get_n_items (old) != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (old), i), gtk_string_list_get_string (new, i)) != 0)
      return FALSE;

  return TRUE;
}

/* A list is replaced only when it changed: an open one would close. */
static void
fill (GtkWidget  *drop_down,
      GPtrArray  *objects,
      const char *none,
      GStrv      *ids)
{
  g_autoptr (GtkStringList) names = list_names (objects, none);

  g_strfreev (*ids);
  *ids = list_ids (objects, none != NULL);

  if (!same_names (gtk_drop_down_get_model (GTK_DROP_DOWN (drop_down)), names))
    gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (names));
}

static void
show_selected (GtkWidget  *drop_down,
               GStrv       ids,
               const char *id)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (g_strcmp0 (ids[i], id != NULL ? id : "") == 0)
      {
        gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), i);
        return;
      }

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), GTK_INVALID_LIST_POSITION);
}

/* A long name may not find room beside the others. */
static void
show_whole_name (GtkWidget *drop_down)
{
  GtkStringObject *name = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (drop_down));

  entente_tooltip_set (drop_down, name != NULL ? gtk_string_object_get_string (name) : NULL);
}

static void
show_date (EntenteScenarioBar *self)
{
  const char *text = entente_workspace_get_date (self->workspace);
  g_autoptr (EntenteValue) value = text != NULL ? entente_value_parse (&date_field, text, NULL) : NULL;

  entente_value_entry_set_value (ENTENTE_VALUE_ENTRY (self->date), value);
}

/* Room is scarce: where there is nothing to choose from, no choice is offered. */
static void
show (EntenteScenarioBar *self)
{
  EntenteProject *project = entente_document_get_project (entente_workspace_get_document (self->workspace));
  g_autoptr (GPtrArray) views = entente_views_list (project);
  g_autoptr (GPtrArray) scenarios = entente_views_list_scenarios (project);

  self->is_showing = TRUE;

  fill (self->views, views, NULL, &self->view_ids);
  fill (self->scenarios, scenarios, _("Base Plan"), &self->scenario_ids);
  show_selected (self->views, self->view_ids, entente_workspace_get_view (self->workspace));
  show_selected (self->scenarios, self->scenario_ids, entente_workspace_get_scenario (self->workspace));
  show_whole_name (self->views);
  show_whole_name (self->scenarios);
  show_date (self);
  gtk_widget_set_visible (self->views, views->len > 0);
  gtk_widget_set_visible (self->scenarios, scenarios->len > 0);
  gtk_widget_set_visible (self->scenarios_label, scenarios->len > 0);

  self->is_showing = FALSE;
}

static void
view_selected_cb (EntenteScenarioBar *self)
{
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->views));

  if (!self->is_showing && index != GTK_INVALID_LIST_POSITION)
    entente_workspace_set_view (self->workspace, self->view_ids[index]);
}

static void
scenario_selected_cb (EntenteScenarioBar *self)
{
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->scenarios));

  if (!self->is_showing && index != GTK_INVALID_LIST_POSITION)
    entente_workspace_set_scenario (self->workspace, index > 0 ? self->scenario_ids[index] : NULL);
}

static void
date_committed_cb (EntenteScenarioBar *self)
{
  const EntenteValue *value = entente_value_entry_get_value (ENTENTE_VALUE_ENTRY (self->date));
  g_autofree char    *text = value != NULL ? entente_value_to_string (value) : NULL;

  if (!self->is_showing)
    entente_workspace_set_date (self->workspace, text);
}

static void
previous_date_cb (EntenteScenarioBar *self)
{
  entente_navigate_date (self->workspace, -1);
}

static void
next_date_cb (EntenteScenarioBar *self)
{
  entente_navigate_date (self->workspace, 1);
}

/* Its many choices are made when they are first asked for. */
static void
create_look_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  EntenteScenarioBar *self = ENTENTE_SCENARIO_BAR (user_data);
  GtkWidget          *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), entente_look_panel_new (self->workspace));
  gtk_menu_button_set_popover (button, popover);
}

/* The longest date of the user's language must show whole, and no more room be taken than that. */
static void
fit_date (GtkWidget *entry)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (entry, NULL);
  int widest = 0;

  for (guint8 month = 1; month <= N_MONTHS; month++)
    {
      EntenteDate      date = {.year = 2028, .month = month, .day = 28};
      g_autofree char *text = entente_date_to_display (&date);
      int              width;

      pango_layout_set_text (layout, text, -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width);
    }

  gtk_widget_set_size_request (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry))), widest + DATE_SLACK, -1);
}

static void
entente_scenario_bar_dispose (GObject *object)
{
  EntenteScenarioBar *self = ENTENTE_SCENARIO_BAR (object);
  GtkWidget          *child;

  g_clear_object (&self->workspace);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (entente_scenario_bar_parent_class)->dispose (object);
}

static void
entente_scenario_bar_finalize (GObject *object)
{
  EntenteScenarioBar *self = ENTENTE_SCENARIO_BAR (object);

  g_strfreev (self->view_ids);
  g_strfreev (self->scenario_ids);

  G_OBJECT_CLASS (entente_scenario_bar_parent_class)->finalize (object);
}

static void
entente_scenario_bar_class_init (EntenteScenarioBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_scenario_bar_dispose;
  object_class->finalize = entente_scenario_bar_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ententeproject/Entente/ui/scenario-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteScenarioBar, views);
  gtk_widget_class_bind_template_child (widget_class, EntenteScenarioBar, scenarios_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteScenarioBar, scenarios);
  gtk_widget_class_bind_template_child (widget_class, EntenteScenarioBar, date_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteScenarioBar, previous_date);
  gtk_widget_class_bind_template_child (widget_class, EntenteScenarioBar, next_date);
  gtk_widget_class_bind_template_callback (widget_class, previous_date_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_date_cb);
}

static void
entente_scenario_bar_init (EntenteScenarioBar *self)
{
  GtkWidget *entry;

  gtk_widget_init_template (GTK_WIDGET (self));
  entente_drop_down_let_shrink (GTK_DROP_DOWN (self->views));
  entente_drop_down_let_shrink (GTK_DROP_DOWN (self->scenarios));

  self->date = entente_value_entry_new (&date_field);
  entry = entente_value_entry_get_entry (ENTENTE_VALUE_ENTRY (self->date));
  fit_date (entry);
  entente_value_entry_set_hint (ENTENTE_VALUE_ENTRY (self->date), _("All dates"));
  entente_tooltip_set (self->date, _("The date shown, such as 2028, 2028-Q2 or 2028-04-01; all dates when empty"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Date"), -1);
  entente_tooltip_set (self->previous_date, _("The date before on which something changes"));
  entente_tooltip_set (self->next_date, _("The next date on which something changes"));
  gtk_box_insert_child_after (GTK_BOX (self->date_box), self->date, self->previous_date);

  self->look = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->look), _("_Colour By"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (self->look), TRUE);
  entente_tooltip_set (self->look, _("What colours, sizes, badges, rings and lines follow from in this view"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->look), create_look_cb, self, NULL);
  gtk_widget_set_parent (self->look, GTK_WIDGET (self));

  g_signal_connect_swapped (self->views, "notify::selected", G_CALLBACK (view_selected_cb), self);
  g_signal_connect_swapped (self->scenarios, "notify::selected", G_CALLBACK (scenario_selected_cb), self);
  g_signal_connect_swapped (self->date, "committed", G_CALLBACK (date_committed_cb), self);
}

/**
 * entente_scenario_bar_new:
 * @workspace: what is shown
 *
 * Returns: (transfer floating): a scenario bar
 */
GtkWidget *
entente_scenario_bar_new (EntenteWorkspace *workspace)
{
  EntenteScenarioBar *self = g_object_new (ENTENTE_TYPE_SCENARIO_BAR, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
