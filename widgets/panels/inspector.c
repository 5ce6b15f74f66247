#include "widgets/panels/inspector.h"

#include "widgets/figures/figures-section.h"
#include "widgets/forms/form.h"
#include "widgets/forms/related.h"
#include "widgets/forms/section.h"
#include "widgets/idle.h"
#include "widgets/panels/arrange-bar.h"
#include "widgets/panels/checks-list.h"
#include "widgets/panels/deal-effect.h"
#include "widgets/panels/inspector-heading.h"
#include "widgets/panels/look-section.h"

#include <glib/gi18n.h>

#define SPACING           12
#define MAX_CHECKS_HEIGHT 320

struct _EntenteInspector
{
  GtkWidget         parent_instance;
  EntenteWorkspace *workspace;
  GtkWidget        *scroller;
  GtkWidget        *content;
  GtkWidget        *box;
  GtkWidget        *tabs;
  GtkWidget        *details_tab;
  GtkWidget        *figures_tab;
  GtkWidget        *figures;
  GtkWidget        *heading;
  GtkWidget        *arrange_bar;
  GtkWidget        *checks;
  GtkWidget        *effect;
  GtkWidget        *look;
  EntenteForm      *form;
  EntenteForm      *forms[ENTENTE_N_TYPES];
  EntenteForm      *common_forms[ENTENTE_N_TYPES];
  guint             start;
  gboolean          has_started;
};

G_DEFINE_FINAL_TYPE (EntenteInspector, entente_inspector, GTK_TYPE_WIDGET)

static EntenteForm *
get_form (EntenteInspector *self,
          EntenteType       type,
          gboolean          several)
{
  EntenteForm **form = several ? &self->common_forms[type] : &self->forms[type];

  if (*form == NULL)
    *form = g_object_ref_sink (entente_form_new (type, several));

  return *form;
}

/* A form stays in the window: one that a screen reader asks about while it is nowhere cannot be put back without complaint. */
static void
swap_form (EntenteInspector *self,
           EntenteForm      *form)
{
  if (form == self->form)
    return;

  if (self->form != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->form), FALSE);

  self->form = form;

  if (form == NULL)
    return;

  if (gtk_widget_get_parent (GTK_WIDGET (form)) == NULL)
    gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (form));

  gtk_box_reorder_child_after (GTK_BOX (self->box), GTK_WIDGET (form), self->arrange_bar);
  gtk_widget_set_visible (GTK_WIDGET (form), TRUE);
}

static void
show_form (EntenteInspector  *self,
           EntenteType        type,
           const char *const *ids)
{
  EntenteForm *form = get_form (self, type, ids[0] != NULL && ids[1] != NULL);
  gboolean     is_other = form != self->form || g_strcmp0 (entente_form_get_id (form), ids[0]) != 0;

  swap_form (self, form);
  entente_form_bind (form, self->workspace, ids);

  if (is_other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

static gboolean
find_common_type (EntenteScope      *scope,
                  const char *const *ids,
                  EntenteType       *type)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      EntenteObject *object = entente_scope_lookup (scope, ids[i]);

      if (object == NULL || (i > 0 && entente_object_get_object_type (object) != *type))
        return FALSE;

      *type = entente_object_get_object_type (object);
    }

  return ids[0] != NULL;
}

/* What was entered, or what follows from it. */
static void
show_tab (EntenteInspector *self)
{
  gboolean has_figures = entente_figures_section_has_object (ENTENTE_FIGURES_SECTION (self->figures));
  gboolean figures = has_figures && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->figures_tab));

  gtk_widget_set_visible (self->tabs, has_figures);
  gtk_widget_set_visible (self->figures, figures);
  gtk_widget_set_visible (self->box, !figures);
}

static void
show_object (EntenteInspector *self,
             EntenteObject    *shown)
{
  g_autofree char *id = g_strdup (entente_object_get_id (shown));
  const char      *ids[] = {id, NULL};
  EntenteObject   *object;

  show_form (self, entente_object_get_object_type (shown), ids);

  /* What was being typed for several has been taken over, which may be its first change in this scenario. */
  object = entente_scope_lookup (entente_workspace_get_scope (self->workspace), id);
  entente_look_section_show (ENTENTE_LOOK_SECTION (self->look), object);
  entente_inspector_heading_show (ENTENTE_INSPECTOR_HEADING (self->heading), self->workspace, object);
  entente_figures_section_show (ENTENTE_FIGURES_SECTION (self->figures), object);
  entente_deal_effect_show (ENTENTE_DEAL_EFFECT (self->effect), id);
  show_tab (self);
}

static void
show_several (EntenteInspector  *self,
              const char *const *ids)
{
  EntenteType type;

  if (find_common_type (entente_workspace_get_scope (self->workspace), ids, &type))
    show_form (self, type, ids);
  else
    swap_form (self, NULL);

  entente_look_section_show (ENTENTE_LOOK_SECTION (self->look), NULL);
  entente_inspector_heading_show_several (ENTENTE_INSPECTOR_HEADING (self->heading), self->workspace, ids);
  entente_figures_section_show (ENTENTE_FIGURES_SECTION (self->figures), NULL);
  entente_deal_effect_show (ENTENTE_DEAL_EFFECT (self->effect), NULL);
  show_tab (self);
}

static void
show_selection (EntenteInspector *self)
{
  EntenteScope      *scope = entente_workspace_get_scope (self->workspace);
  const char *const *ids = entente_workspace_get_selection (self->workspace);
  EntenteObject     *object;

  if (!self->has_started)
    return;

  gtk_widget_set_visible (self->checks, ids[0] == NULL);
  entente_arrange_bar_show (self->arrange_bar, self->workspace, ids);

  if (ids[0] != NULL && ids[1] != NULL)
    {
      show_several (self, ids);
      return;
    }

  object = ids[0] != NULL ? entente_scope_lookup (scope, ids[0]) : NULL;
  show_object (self, object != NULL ? entente_related_get_home (scope, object)
                                    : entente_project_get_root (entente_scope_get_project (scope)));
}

static void
start (EntenteInspector *self)
{
  g_clear_handle_id (&self->start, g_source_remove);

  if (!self->has_started)
    {
      self->has_started = TRUE;
      show_selection (self);
    }
}

static gboolean
start_cb (gpointer user_data)
{
  EntenteInspector *self = user_data;

  self->start = 0;
  start (self);

  return G_SOURCE_REMOVE;
}

/* The window shows first. */
static void
entente_inspector_map (GtkWidget *widget)
{
  EntenteInspector *self = ENTENTE_INSPECTOR (widget);

  GTK_WIDGET_CLASS (entente_inspector_parent_class)->map (widget);

  if (!self->has_started && self->start == 0)
    self->start = g_idle_add_full (ENTENTE_IDLE_PANE, start_cb, self, NULL);
}

static GtkWidget *
new_checks (EntenteInspector *self)
{
  GtkWidget *section = entente_section_new (_("Checks"));
  GtkWidget *list = entente_checks_list_new (self->workspace);

  entente_checks_list_set_max_height (ENTENTE_CHECKS_LIST (list), MAX_CHECKS_HEIGHT);
  entente_section_append (ENTENTE_SECTION (section), list);
  g_object_bind_property (list, "count", section, "count", G_BINDING_SYNC_CREATE);

  return section;
}

/* However long a word is, the chart keeps its room. */
static void
entente_inspector_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  gtk_widget_measure (ENTENTE_INSPECTOR (widget)->scroller, orientation, for_size, minimum, natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = *minimum;
}

static void
entente_inspector_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  gtk_widget_size_allocate (ENTENTE_INSPECTOR (widget)->scroller, &(GtkAllocation) {0, 0, width, height}, -1);
}

static void
entente_inspector_dispose (GObject *object)
{
  EntenteInspector *self = ENTENTE_INSPECTOR (object);

  g_clear_handle_id (&self->start, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  self->form = NULL;

  for (guint i = 0; i < ENTENTE_N_TYPES; i++)
    {
      g_clear_object (&self->forms[i]);
      g_clear_object (&self->common_forms[i]);
    }

  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_inspector_parent_class)->dispose (object);
}

static void
entente_inspector_class_init (EntenteInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_inspector_dispose;
  widget_class->measure = entente_inspector_measure;
  widget_class->size_allocate = entente_inspector_size_allocate;
  widget_class->map = entente_inspector_map;

  gtk_widget_class_set_css_name (widget_class, "inspector");
}

static GtkWidget *
new_tabs (EntenteInspector *self)
{
  GtkWidget *tabs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->details_tab = gtk_toggle_button_new_with_label (_("Details"));
  self->figures_tab = gtk_toggle_button_new_with_label (_("Figures"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->figures_tab), GTK_TOGGLE_BUTTON (self->details_tab));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->details_tab), TRUE);
  g_signal_connect_object (self->figures_tab, "toggled", G_CALLBACK (show_tab), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (tabs), self->details_tab);
  gtk_box_append (GTK_BOX (tabs), self->figures_tab);
  gtk_box_set_homogeneous (GTK_BOX (tabs), TRUE);
  gtk_widget_add_css_class (tabs, "linked");
  gtk_widget_add_css_class (tabs, "inspector-tabs");

  return tabs;
}

static void
entente_inspector_init (EntenteInspector *self)
{
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_widget_add_css_class (self->content, "inspector-content");
  self->heading = entente_inspector_heading_new ();
  gtk_box_append (GTK_BOX (self->content), self->heading);
  self->tabs = new_tabs (self);
  gtk_box_append (GTK_BOX (self->content), self->tabs);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_box_append (GTK_BOX (self->content), self->box);
  self->arrange_bar = entente_arrange_bar_new ();
  gtk_widget_set_visible (self->arrange_bar, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->arrange_bar);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->content);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  /* Fields want all the room there is in the inspector, but not more. */
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
}

/**
 * entente_inspector_new:
 * @workspace: whose selection to show
 *
 * Returns: (transfer floating): an inspector
 */
GtkWidget *
entente_inspector_new (EntenteWorkspace *workspace)
{
  EntenteInspector *self = g_object_new (ENTENTE_TYPE_INSPECTOR, NULL);

  self->workspace = g_object_ref (workspace);
  self->figures = entente_figures_section_new (workspace);
  gtk_box_append (GTK_BOX (self->content), self->figures);
  self->effect = entente_deal_effect_new (workspace);
  gtk_box_append (GTK_BOX (self->box), self->effect);
  self->look = entente_look_section_new (workspace);
  gtk_box_append (GTK_BOX (self->box), self->look);
  self->checks = new_checks (self);
  gtk_box_append (GTK_BOX (self->box), self->checks);

  g_signal_connect_object (workspace, "changed", G_CALLBACK (show_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "selection-changed", G_CALLBACK (show_selection), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * entente_inspector_focus:
 * @self: an inspector
 * @field: (nullable): name of a field; %NULL for the first one
 *
 * Lets the planner type in a field of what is shown.
 */
void
entente_inspector_focus (EntenteInspector *self,
                         const char       *field)
{
  GtkWidget *editor;

  start (self);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->details_tab), TRUE);

  editor = self->form != NULL ? entente_form_find_editor (self->form, field) : NULL;
  if (editor != NULL)
    gtk_widget_grab_focus (editor);
}
