#include "widgets/panels/outline-row.h"

#include "model/describe.h"
#include "widgets/panels/outline-section.h"
#include "widgets/tooltip.h"
#include "widgets/type-icon.h"

#include <glib/gi18n.h>

struct _EntenteOutlineRow
{
  GtkWidget         parent_instance;
  EntenteWorkspace *workspace;
  GtkTreeListRow   *row;
  GtkWidget        *expander;
  GtkWidget        *icon;
  GtkWidget        *label;
  GtkWidget        *count;
};

G_DEFINE_FINAL_TYPE (EntenteOutlineRow, entente_outline_row, GTK_TYPE_WIDGET)

enum
{
  MENU_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* The line of the list, which is what takes the focus, has no name of its own. */
static void
set_name (EntenteOutlineRow *self,
          const char        *name)
{
  GtkWidget *line = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (line != NULL ? line : GTK_WIDGET (self)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_section (EntenteOutlineRow     *self,
              EntenteOutlineSection *section)
{
  EntenteType      type = entente_outline_section_get_object_type (section);
  const char      *title = _ (entente_type_get_info (type)->plural);
  guint            n = entente_outline_section_get_n (section);
  guint            n_shown = g_list_model_get_n_items (entente_outline_section_get_shown (section));
  gboolean         all = n == n_shown || !entente_outline_section_is_ready (section);
  g_autofree char *count = all ? g_strdup_printf ("%u", n) : g_strdup_printf (_("%u of %u"), n_shown, n);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, count);

  gtk_widget_set_visible (self->icon, FALSE);
  gtk_label_set_text (GTK_LABEL (self->label), title);
  gtk_label_set_text (GTK_LABEL (self->count), count);
  entente_tooltip_set (GTK_WIDGET (self), NULL);
  set_name (self, name);
}

static void
show_object (EntenteOutlineRow *self,
             EntenteObject     *object)
{
  EntenteScope    *scope = entente_workspace_get_scope (self->workspace);
  EntenteType      type = entente_object_get_object_type (object);
  g_autofree char *name = entente_describe_object (scope, object);
  g_autofree char *caption = entente_describe_caption (scope, object);
  g_autofree char *tooltip = *caption != '\0' ? g_strdup_printf ("%s\n%s", name, caption) : g_strdup (name);

  gtk_widget_set_visible (self->icon, TRUE);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), entente_type_get_icon (type));
  gtk_label_set_text (GTK_LABEL (self->label), name);
  gtk_label_set_text (GTK_LABEL (self->count), NULL);
  entente_tooltip_set (GTK_WIDGET (self), tooltip);
  set_name (self, name);

  set_class (self->label, "current-view",
             type == ENTENTE_VIEW && g_strcmp0 (entente_object_get_id (object), entente_workspace_get_view (self->workspace)) == 0);
}

/* On release, which an open menu would take for a choice of its own. */
static void
released_cb (EntenteOutlineRow *self,
             int                n,
             double             x,
             double             y)
{
  g_signal_emit (self, signals[MENU_WANTED], 0, x, y);
}

static void
long_pressed_cb (EntenteOutlineRow *self,
                 double             x,
                 double             y)
{
  g_signal_emit (self, signals[MENU_WANTED], 0, x, y);
}

static void
entente_outline_row_dispose (GObject *object)
{
  EntenteOutlineRow *self = ENTENTE_OUTLINE_ROW (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_object (&self->row);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_outline_row_parent_class)->dispose (object);
}

static void
entente_outline_row_class_init (EntenteOutlineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_outline_row_dispose;

  signals[MENU_WANTED] = g_signal_new ("menu-wanted", ENTENTE_TYPE_OUTLINE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "outlinerow");
}

static void
add_gestures (EntenteOutlineRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

static void
entente_outline_row_init (EntenteOutlineRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->icon = gtk_image_new ();
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_widget_add_css_class (self->count, "numeric");

  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->count);

  self->expander = gtk_tree_expander_new ();
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (self->expander), box);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));

  add_gestures (self);
}

/**
 * entente_outline_row_new:
 * @workspace: where the objects are
 *
 * Returns: (transfer floating): an empty line
 */
GtkWidget *
entente_outline_row_new (EntenteWorkspace *workspace)
{
  EntenteOutlineRow *self = g_object_new (ENTENTE_TYPE_OUTLINE_ROW, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

/**
 * entente_outline_row_show:
 * @self: a line
 * @row: (nullable): the section or object to show, or %NULL when the line is out of use
 */
void
entente_outline_row_show (EntenteOutlineRow *self,
                          GtkTreeListRow    *row)
{
  g_set_object (&self->row, row);
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (self->expander), row);

  if (row != NULL)
    entente_outline_row_refresh (self);
}

/**
 * entente_outline_row_refresh:
 * @self: a line in use
 *
 * Shows what has changed since.
 */
void
entente_outline_row_refresh (EntenteOutlineRow *self)
{
  g_autoptr (GObject) item = gtk_tree_list_row_get_item (self->row);
  gboolean is_section = ENTENTE_IS_OUTLINE_SECTION (item);

  set_class (self->label, "heading", is_section);
  set_class (self->label, "current-view", FALSE);

  if (is_section)
    show_section (self, ENTENTE_OUTLINE_SECTION (item));
  else if (item != NULL)
    show_object (self, ENTENTE_OBJECT (item));
}
