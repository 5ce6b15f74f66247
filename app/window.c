#include "app/window-private.h"

#include "widgets/forms/field-editor.h"
#include "widgets/panels/outline.h"
#include "widgets/sentence.h"

#include <glib/gi18n.h>
#include <string.h>

/* The least that the settings take; pixels. */
#define MIN_WIDTH  360
#define MIN_HEIGHT 300

G_DEFINE_FINAL_TYPE (EntenteWindow, entente_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  STATE_CHANGED,
  CANVAS_MADE,
  FILLED,
  LEAVING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
entente_window_tell_state (EntenteWindow *self)
{
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

void
entente_window_tell_filled (EntenteWindow *self)
{
  g_signal_emit (self, signals[FILLED], 0);
}

void
entente_window_tell_canvas (EntenteWindow *self,
                            GtkWidget     *canvas)
{
  g_signal_emit (self, signals[CANVAS_MADE], 0, canvas);
}

static GSettings *
get_settings (EntenteWindow *self)
{
  return entente_application_get_settings (entente_window_get_application (self));
}

static void
history_changed_cb (EntenteWindow *self)
{
  entente_window_show_steps (self);
  entente_toast_withdraw (self->toast);
  entente_window_tell_state (self);
}

static void
document_changed_cb (EntenteWindow *self)
{
  entente_window_show_title (self);
  entente_window_tell_state (self);
}

static void
workspace_changed_cb (EntenteWindow *self)
{
  entente_window_show_centre (self);
  entente_window_tell_state (self);
}

static void
selection_changed_cb (EntenteWindow *self)
{
  entente_window_tell_state (self);
}

static void
edited_cb (EntenteWindow *self,
           const char    *text)
{
  entente_toast_show (self->toast, text, "win.undo");
}

static void
connect_workspace (EntenteWindow *self)
{
  EntenteDocument *document = entente_workspace_get_document (self->workspace);
  EntenteHistory  *history = entente_document_get_history (document);

  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (workspace_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "scene-changed", G_CALLBACK (entente_window_tell_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "focus-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "refused", G_CALLBACK (entente_window_toast), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::read-only", G_CALLBACK (entente_window_show_notice), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "warning", G_CALLBACK (entente_window_toast), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "notify", G_CALLBACK (history_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
disconnect_workspace (EntenteWindow *self)
{
  EntenteDocument *document;

  if (self->workspace == NULL)
    return;

  document = entente_workspace_get_document (self->workspace);
  g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_signal_handlers_disconnect_by_data (document, self);
  g_signal_handlers_disconnect_by_data (entente_document_get_history (document), self);
  g_clear_handle_id (&self->fill, g_source_remove);
  g_clear_handle_id (&self->show_zoom, g_source_remove);
  g_clear_object (&self->workspace);
}

static void
keep_size (EntenteWindow *self)
{
  GSettings *settings = get_settings (self);
  int        width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_int (settings, "window-width", MAX (width, MIN_WIDTH));
  g_settings_set_int (settings, "window-height", MAX (height, MIN_HEIGHT));
  entente_panes_keep (self->panes);
}

static gboolean
entente_window_close_request (GtkWindow *window)
{
  EntenteWindow *self = ENTENTE_WINDOW (window);

  keep_size (self);
  entente_document_close (entente_window_get_document (self));

  return GTK_WINDOW_CLASS (entente_window_parent_class)->close_request (window);
}

static void
entente_window_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  entente_panes_set_width (ENTENTE_WINDOW (widget)->panes, width);

  GTK_WIDGET_CLASS (entente_window_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
entente_window_dispose (GObject *object)
{
  EntenteWindow *self = ENTENTE_WINDOW (object);

  disconnect_workspace (self);
  g_clear_pointer (&self->leaving, g_ptr_array_unref);
  g_clear_pointer (&self->panes, entente_panes_free);

  G_OBJECT_CLASS (entente_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, open_menu);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, add_menu);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, notice_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, notice_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, sidebar_paned);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, drawer_paned);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, drawer);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, tables);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, checks_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, deals);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, checks);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, matches);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, inspector);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, inspector_edge);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, scenario_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, trial_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, focus_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, centre_overlay);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, centre);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, invitation);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, first_company);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, analytics);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, charts);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, canvas_overlay);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, legend_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, arrange_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, recent_section);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, files_section);
}

static void
entente_window_class_init (EntenteWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = entente_window_close_request;
  widget_class->size_allocate = entente_window_size_allocate;

  signals[STATE_CHANGED] = g_signal_new ("state-changed", ENTENTE_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CANVAS_MADE] = g_signal_new ("canvas-made", ENTENTE_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);
  signals[FILLED] = g_signal_new ("filled", ENTENTE_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEAVING] = g_signal_new ("leaving", ENTENTE_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ententeproject/Entente/ui/window.ui");
  bind_children (widget_class);
}

static void
entente_window_init (EntenteWindow *self)
{
  self->leaving = g_ptr_array_new_with_free_func (g_object_unref);
  self->page = ENTENTE_PAGE_NETWORK;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->layout_runner = entente_layout_runner_new ();
}

/* A page has no other windows and no edges to take one by: the window fills it. */
static gboolean
is_in_browser (EntenteWindow *self)
{
  return strcmp (G_OBJECT_TYPE_NAME (gtk_widget_get_display (GTK_WIDGET (self))), "GdkBroadwayDisplay") == 0;
}

/* Draws the chart in the colours of the desktop. */
static void
follow_style (EntenteWindow *self)
{
  entente_workspace_set_theme (self->workspace, entente_application_get_theme (entente_window_get_application (self)));
}

static void
set_up (EntenteWindow *self)
{
  GSettings              *settings = get_settings (self);
  const EntentePanesParts parts = {
    .sidebar_paned = self->sidebar_paned,
    .sidebar = self->sidebar,
    .centre = self->canvas_overlay,
    .drawer_paned = self->drawer_paned,
    .drawer = self->drawer,
    .inspector_edge = self->inspector_edge,
    .inspector = self->inspector,
  };

  self->panes = entente_panes_new (settings, &parts);
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"), g_settings_get_int (settings, "window-height"));

  if (g_settings_get_boolean (settings, "window-maximized") || is_in_browser (self))
    gtk_window_maximize (GTK_WINDOW (self));

  gtk_overlay_add_overlay (GTK_OVERLAY (self->canvas_overlay), self->layout_runner);
  g_signal_connect_object (self->layout_runner, "notify::running", G_CALLBACK (entente_window_tell_state), self, G_CONNECT_SWAPPED);
  self->toast = ENTENTE_TOAST (entente_toast_new ());
  gtk_overlay_add_overlay (GTK_OVERLAY (self->centre_overlay), GTK_WIDGET (self->toast));
  g_signal_connect_object (settings, "changed::trial-visible", G_CALLBACK (entente_window_show_trial), self, G_CONNECT_SWAPPED);
  entente_window_invite (self);
  g_signal_connect_object (entente_window_get_application (self), "style-changed", G_CALLBACK (follow_style), self, G_CONNECT_SWAPPED);
}

/**
 * entente_window_new:
 * @application: the application
 * @document: (nullable): what it shows; %NULL for an empty project
 *
 * Returns: (transfer none): a window, not yet shown
 */
EntenteWindow *
entente_window_new (EntenteApplication *application,
                    EntenteDocument    *document)
{
  EntenteWindow *self = g_object_new (ENTENTE_TYPE_WINDOW, "application", application, NULL);
  g_autoptr (EntenteDocument) empty = NULL;

  if (document == NULL)
    document = empty = entente_document_new (entente_application_get_state_folder (application));

  set_up (self);
  entente_window_set_document (self, document);

  return self;
}

EntenteApplication *
entente_window_get_application (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return ENTENTE_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

EntenteDocument *
entente_window_get_document (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return entente_workspace_get_document (self->workspace);
}

/**
 * entente_window_set_document:
 * @self: a window
 * @document: a document
 *
 * Shows another document. What was shown before is let go of: the caller has asked what is to become of it.
 */
void
entente_window_set_document (EntenteWindow   *self,
                             EntenteDocument *document)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self) && ENTENTE_IS_DOCUMENT (document));

  g_signal_emit (self, signals[LEAVING], 0);
  disconnect_workspace (self);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->legend_button), NULL);
  self->workspace = entente_workspace_new (document);
  entente_workspace_set_cache (self->workspace, entente_application_get_figures (entente_window_get_application (self)));
  follow_style (self);

  entente_window_make_canvas (self);
  entente_window_empty (self);
  entente_window_queue_fill (self);

  connect_workspace (self);
  entente_window_show_title (self);
  entente_window_show_centre (self);
  entente_window_show_notice (self);
  history_changed_cb (self);
}

EntenteWorkspace *
entente_window_get_workspace (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return self->workspace;
}

EntenteNetworkView *
entente_window_get_canvas (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return self->canvas;
}

EntenteLayoutRunner *
entente_window_get_layout_runner (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return ENTENTE_LAYOUT_RUNNER (self->layout_runner);
}

/**
 * entente_window_is_untouched:
 * @self: a window
 *
 * Returns: whether nothing was done to the project since it was opened
 */
gboolean
entente_window_is_untouched (EntenteWindow *self)
{
  EntenteDocument *document = entente_window_get_document (self);
  EntenteHistory  *history = entente_document_get_history (document);

  return !entente_document_is_modified (document) && !entente_history_can_undo (history) && !entente_history_can_redo (history);
}

/**
 * entente_window_show_table:
 * @self: a window
 * @table: name of a page of the drawer
 *
 * Opens the drawer at a page, and lets the keyboard work on it.
 */
void
entente_window_show_table (EntenteWindow *self,
                           const char    *table)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));

  entente_window_fill_tables (self);
  entente_window_set_page (self, ENTENTE_PAGE_NETWORK);
  g_settings_set_boolean (get_settings (self), "drawer-visible", TRUE);
  gtk_stack_set_visible_child_name (GTK_STACK (self->tables), table);
  gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (gtk_stack_get_visible_child (GTK_STACK (self->tables)))));
}

/**
 * entente_window_toast:
 * @self: a window
 * @text: what is to be said in passing
 */
void
entente_window_toast (EntenteWindow *self,
                      const char    *text)
{
  g_autofree char *sentence = entente_sentence_begin (text);

  g_return_if_fail (ENTENTE_IS_WINDOW (self));

  entente_toast_show (self->toast, sentence, NULL);
}

EntenteToast *
entente_window_get_toast (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return self->toast;
}

/**
 * entente_window_flush:
 * @self: a window
 *
 * Makes what is being typed in a field part of the plan.
 */
void
entente_window_flush (EntenteWindow *self)
{
  entente_field_editor_flush_focus (GTK_ROOT (self));
}

EntentePanes *
entente_window_get_panes (EntenteWindow *self)
{
  entente_window_fill_panes (self);

  return self->panes;
}

/**
 * entente_window_find:
 * @self: a window
 *
 * Moves to the entry that narrows the outline down.
 */
void
entente_window_find (EntenteWindow *self)
{
  entente_window_fill_panes (self);
  g_settings_set_boolean (get_settings (self), "sidebar-visible", TRUE);
  entente_outline_focus_search (ENTENTE_OUTLINE (adw_bin_get_child (ADW_BIN (self->sidebar))));
}

/**
 * entente_window_is_open:
 * @self: a window
 *
 * Returns: whether it is still there for the planner; it may be closed while something is read for it
 */
gboolean
entente_window_is_open (EntenteWindow *self)
{
  return gtk_window_get_application (GTK_WINDOW (self)) != NULL;
}

/**
 * entente_window_is_closing:
 * @self: a window
 *
 * Returns: whether the planner has said what is to become of the changes
 */
gboolean
entente_window_is_closing (EntenteWindow *self)
{
  return self->is_closing;
}

static gboolean
close_now_cb (gpointer user_data)
{
  EntenteWindow *self = user_data;

  self->is_closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

/**
 * entente_window_close_now:
 * @self: a window
 *
 * Closes the window without asking about unsaved changes, once the question that was just answered is gone.
 */
void
entente_window_close_now (EntenteWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_now_cb, g_object_ref (self), g_object_unref);
}
