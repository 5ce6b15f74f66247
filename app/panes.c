#include "app/panes.h"

#include "widgets/panels/inspector.h"

#include <adwaita.h>

/* Below it, inspector and chart do not both have enough room; pixels. */
#define NARROW_WIDTH 1000

/* From here on there is room for a wider inspector; pixels. */
#define WIDE_WIDTH           1600
#define INSPECTOR_WIDTH      320
#define WIDE_INSPECTOR_WIDTH 380

/* How far the tables can be drawn together; pixels. */
#define MIN_DRAWER_HEIGHT 96

struct _EntentePanes
{
  GSettings        *settings;
  EntentePanesParts parts;
  gboolean          is_narrow;
  gboolean          is_wide;
  gboolean          is_wanted;
  gboolean          has_tables;
  guint             update;
  guint             settle;
};

static void
show (EntentePanes *self)
{
  gboolean inspector = g_settings_get_boolean (self->settings, "inspector-visible") && (!self->is_narrow || self->is_wanted);

  gtk_widget_set_visible (self->parts.sidebar, g_settings_get_boolean (self->settings, "sidebar-visible"));
  gtk_widget_set_visible (self->parts.drawer, self->has_tables && g_settings_get_boolean (self->settings, "drawer-visible"));
  gtk_widget_set_size_request (self->parts.inspector, self->is_wide ? WIDE_INSPECTOR_WIDTH : INSPECTOR_WIDTH, -1);
  gtk_widget_set_visible (self->parts.inspector, inspector);
  gtk_widget_set_visible (self->parts.inspector_edge, inspector);
}

/* In a narrow window the first wish is to see the inspector, though the setting has been to show it all the time. */
static void
inspector_setting_cb (EntentePanes *self)
{
  gboolean setting = g_settings_get_boolean (self->settings, "inspector-visible");

  if (self->is_narrow && !self->is_wanted)
    {
      self->is_wanted = TRUE;

      if (!setting)
        {
          g_settings_set_boolean (self->settings, "inspector-visible", TRUE);
          return;
        }
    }

  show (self);
}

static gboolean
update_cb (gpointer user_data)
{
  EntentePanes *self = user_data;

  self->update = 0;
  show (self);

  return G_SOURCE_REMOVE;
}

/* The height was asked for so that the first layout grants it; from now on it is the edge's place that counts. Before that
   layout the edge has no place. */
static gboolean
settle_cb (GtkWidget     *drawer,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  EntentePanes *self = user_data;
  GtkPaned     *paned = GTK_PANED (self->parts.drawer_paned);

  if (gtk_widget_get_height (drawer) == 0)
    return G_SOURCE_CONTINUE;

  self->settle = 0;
  gtk_paned_set_position (paned, gtk_paned_get_position (paned));
  gtk_widget_set_size_request (self->parts.drawer, -1, MIN_DRAWER_HEIGHT);

  return G_SOURCE_REMOVE;
}

static void
drawer_mapped_cb (EntentePanes *self)
{
  g_signal_handlers_disconnect_by_func (self->parts.drawer, drawer_mapped_cb, self);
  self->settle = gtk_widget_add_tick_callback (self->parts.drawer, settle_cb, self, NULL);
}

static gboolean
leave_inspector_cb (GtkWidget *inspector,
                    GVariant  *arguments,
                    gpointer   user_data)
{
  EntentePanes *self = user_data;

  return gtk_widget_child_focus (self->parts.centre, GTK_DIR_TAB_FORWARD);
}

static void
add_way_back (EntentePanes *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (leave_inspector_cb, self, NULL)));
  gtk_widget_add_controller (self->parts.inspector, controller);
}

/**
 * entente_panes_new:
 * @settings: the settings
 * @parts: the parts of a window
 *
 * Gives the parts the sizes they had in the last window, and shows those that are to be seen.
 *
 * Returns: (transfer full): what keeps them so
 */
EntentePanes *
entente_panes_new (GSettings               *settings,
                   const EntentePanesParts *parts)
{
  EntentePanes *self = g_new0 (EntentePanes, 1);

  self->settings = g_object_ref (settings);
  self->parts = *parts;
  self->has_tables = TRUE;

  gtk_paned_set_position (GTK_PANED (parts->sidebar_paned), g_settings_get_int (settings, "sidebar-width"));
  gtk_widget_set_size_request (parts->drawer, -1, g_settings_get_int (settings, "drawer-height"));
  g_signal_connect_swapped (parts->drawer, "map", G_CALLBACK (drawer_mapped_cb), self);
  g_signal_connect_swapped (settings, "changed::sidebar-visible", G_CALLBACK (show), self);
  g_signal_connect_swapped (settings, "changed::drawer-visible", G_CALLBACK (show), self);
  g_signal_connect_swapped (settings, "changed::inspector-visible", G_CALLBACK (inspector_setting_cb), self);
  add_way_back (self);
  show (self);

  return self;
}

void
entente_panes_free (EntentePanes *self)
{
  g_clear_handle_id (&self->update, g_source_remove);
  if (self->settle != 0)
    gtk_widget_remove_tick_callback (self->parts.drawer, self->settle);
  g_signal_handlers_disconnect_by_data (self->settings, self);
  g_signal_handlers_disconnect_by_data (self->parts.drawer, self);
  g_object_unref (self->settings);
  g_free (self);
}

/**
 * entente_panes_set_width:
 * @self: panes
 * @width: of the window, pixels
 *
 * Follows the width of the window. May be called while places are given to widgets.
 */
void
entente_panes_set_width (EntentePanes *self,
                         int           width)
{
  gboolean is_narrow = width < NARROW_WIDTH;
  gboolean is_wide = width >= WIDE_WIDTH;

  if (is_narrow == self->is_narrow && is_wide == self->is_wide)
    return;

  self->is_narrow = is_narrow;
  self->is_wide = is_wide;
  self->is_wanted = FALSE;

  if (self->update == 0)
    self->update = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, update_cb, self, NULL);
}

/**
 * entente_panes_set_tables:
 * @self: panes
 * @has_tables: whether there is something to be listed, and it belongs to what is in the middle
 *
 * Shows no tables otherwise, so that what is in the middle has their room.
 */
void
entente_panes_set_tables (EntentePanes *self,
                          gboolean      has_tables)
{
  self->has_tables = has_tables;
  show (self);
}

/**
 * entente_panes_keep:
 * @self: panes
 *
 * Remembers the sizes for the next window.
 */
void
entente_panes_keep (EntentePanes *self)
{
  if (gtk_widget_get_visible (self->parts.sidebar))
    g_settings_set_int (self->settings, "sidebar-width", gtk_paned_get_position (GTK_PANED (self->parts.sidebar_paned)));

  if (gtk_widget_get_visible (self->parts.drawer))
    g_settings_set_int (self->settings, "drawer-height", MAX (gtk_widget_get_height (self->parts.drawer), MIN_DRAWER_HEIGHT));
}

static gboolean
holds_focus (GtkWidget *part)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (part));

  return focus != NULL && gtk_widget_is_ancestor (focus, part);
}

/**
 * entente_panes_step:
 * @self: panes
 * @direction: %GTK_DIR_TAB_FORWARD or %GTK_DIR_TAB_BACKWARD
 *
 * Moves the focus to the next part that is shown.
 */
void
entente_panes_step (EntentePanes    *self,
                    GtkDirectionType direction)
{
  GtkWidget *const parts[] = {self->parts.sidebar, self->parts.centre, self->parts.drawer, self->parts.inspector};
  const guint      n = G_N_ELEMENTS (parts);
  const guint      step = direction == GTK_DIR_TAB_FORWARD ? 1 : n - 1;
  guint            index = direction == GTK_DIR_TAB_FORWARD ? n - 1 : 0;

  for (guint i = 0; i < n; i++)
    if (holds_focus (parts[i]))
      index = i;

  for (guint i = 0; i < n; i++)
    {
      index = (index + step) % n;

      if (gtk_widget_get_mapped (parts[index]) && gtk_widget_child_focus (parts[index], GTK_DIR_TAB_FORWARD))
        return;
    }
}

/**
 * entente_panes_edit:
 * @self: panes
 *
 * Moves the focus to the first field of the inspector, and shows it for that. Escape leads back to the chart.
 */
void
entente_panes_edit (EntentePanes *self)
{
  entente_panes_edit_field (self, NULL);
}

/**
 * entente_panes_edit_field:
 * @self: panes
 * @field: (nullable): name of a field, %NULL for the first one
 *
 * Moves the focus to a field of the inspector, and shows it for that.
 */
void
entente_panes_edit_field (EntentePanes *self,
                          const char   *field)
{
  GtkWidget *inspector = adw_bin_get_child (ADW_BIN (self->parts.inspector));

  self->is_wanted = TRUE;
  g_settings_set_boolean (self->settings, "inspector-visible", TRUE);
  show (self);
  entente_inspector_focus (ENTENTE_INSPECTOR (inspector), field);
}
