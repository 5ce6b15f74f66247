/* What stands around the chart, and in its place. */

#include "app/window-private.h"

#include "app/recent.h"
#include "config.h"
#include "widgets/figures/analytics-view.h"
#include "widgets/figures/trial-bar.h"
#include "widgets/panels/chart-gallery.h"
#include "widgets/panels/checks-list.h"
#include "widgets/panels/deal-table.h"
#include "widgets/panels/focus-bar.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/layout-popover.h"
#include "widgets/panels/legend.h"
#include "widgets/panels/matches-list.h"
#include "widgets/panels/outline.h"
#include "widgets/panels/scenario-bar.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

static void
checks_counted_cb (EntenteWindow *self)
{
  EntenteChecksList *list = ENTENTE_CHECKS_LIST (adw_bin_get_child (ADW_BIN (self->checks)));
  guint              n = entente_checks_list_get_n (list);
  g_autofree char   *title = n > 0 ? g_strdup_printf (_("Checks (%u)"), n) : g_strdup (_("Checks"));

  gtk_stack_page_set_title (self->checks_page, title);
}

static void
deal_activated_cb (EntenteWindow *self)
{
  entente_network_view_fit_selection (self->canvas);
  entente_panes_edit (self->panes);
}

static void
fill_bars (EntenteWindow *self)
{
  adw_bin_set_child (ADW_BIN (self->scenario_bar), entente_scenario_bar_new (self->workspace));
  adw_bin_set_child (ADW_BIN (self->focus_bar), entente_focus_bar_new (self->workspace));
}

static void
fill_sidebar (EntenteWindow *self)
{
  adw_bin_set_child (ADW_BIN (self->sidebar), entente_outline_new (self->workspace));
}

static void
fill_inspector (EntenteWindow *self)
{
  adw_bin_set_child (ADW_BIN (self->inspector), entente_inspector_new (self->workspace));
}

/* What is exported is what is in the middle: the menu says so where that is a chart of figures. */
void
entente_window_name_export (EntenteWindow *self)
{
  gboolean   is_chart = g_str_equal (self->page, ENTENTE_PAGE_CHARTS);
  int        last = g_menu_model_get_n_items (G_MENU_MODEL (self->files_section)) - 1;
  GMenuItem *item = g_menu_item_new (is_chart ? _("_Export Chart…") : _("_Export…"), "win.export");

  g_menu_remove (self->files_section, last);
  g_menu_append_item (self->files_section, item);
  g_object_unref (item);
}

static void
create_legend_cb (GtkMenuButton *button,
                  gpointer       user_data)
{
  gtk_menu_button_set_popover (button, entente_legend_popover_new (ENTENTE_WINDOW (user_data)->workspace));
}

/* Menus are the same whatever the window shows. */
static void
fill_menus (EntenteWindow *self)
{
  if (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (self->menu_button)) != NULL)
    return;

  adw_split_button_set_menu_model (ADW_SPLIT_BUTTON (self->open_button), self->open_menu);
  adw_split_button_set_dropdown_tooltip (ADW_SPLIT_BUTTON (self->open_button), _("Recent Projects and Examples"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->add_button), self->add_menu);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button), self->primary_menu);
  entente_tooltip_set (self->add_button, _("Add to the Plan"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->legend_button), create_legend_cb, self, NULL);
  entente_tooltip_set (self->menu_button, _("Main Menu"));
}

static void
fill_arrangements (EntenteWindow *self)
{
  if (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->arrange_button)) != NULL)
    return;

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->arrange_button), entente_layout_popover_new (entente_application_get_settings (entente_window_get_application (self))));
  entente_tooltip_set (self->arrange_button, _("Arrange the Chart"));
}

static void
fill_header (EntenteWindow *self)
{
  gtk_window_set_icon_name (GTK_WINDOW (self), ENTENTE_APPLICATION_ID);
  entente_recent_list (self->recent_section);
  entente_window_tell_filled (self);
}

static void
fill_analytics (EntenteWindow *self)
{
  adw_bin_set_child (ADW_BIN (self->analytics), entente_analytics_view_new (self->workspace));
}

static void
fill_charts (EntenteWindow *self)
{
  adw_bin_set_child (ADW_BIN (self->charts), entente_chart_gallery_new (self->workspace));
}

/* What cannot be seen is not tried out. */
void
entente_window_show_trial (EntenteWindow *self)
{
  GSettings *settings = entente_application_get_settings (entente_window_get_application (self));
  gboolean   is_visible = g_settings_get_boolean (settings, "trial-visible");

  if (is_visible && adw_bin_get_child (ADW_BIN (self->trial_bar)) == NULL)
    adw_bin_set_child (ADW_BIN (self->trial_bar), entente_trial_bar_new (self->workspace));
  if (!is_visible)
    entente_workspace_reset_adjustments (self->workspace);

  gtk_widget_set_visible (self->trial_bar, is_visible);
}

static void
fill_deals (EntenteWindow *self)
{
  GtkWidget *deals = entente_deal_table_new (self->workspace);

  adw_bin_set_child (ADW_BIN (self->deals), deals);
  g_signal_connect_object (deals, "activated", G_CALLBACK (deal_activated_cb), self, G_CONNECT_SWAPPED);
}

static void
fill_checks (EntenteWindow *self)
{
  GtkWidget *checks = entente_checks_list_new (self->workspace);

  adw_bin_set_child (ADW_BIN (self->checks), checks);
  g_signal_connect_object (checks, "notify::count", G_CALLBACK (checks_counted_cb), self, G_CONNECT_SWAPPED);
  checks_counted_cb (self);
}

static void
fill_matches (EntenteWindow *self)
{
  adw_bin_set_child (ADW_BIN (self->matches), entente_matches_list_new (self->workspace));
}

/* What is seen first comes first. */
static void (*const parts[]) (EntenteWindow *self) = {
  fill_bars,
  fill_sidebar,
  fill_inspector,
  fill_deals,
  fill_checks,
  fill_matches,
  fill_header,
  fill_menus,
  entente_window_show_trial,
  fill_arrangements,
  fill_analytics,
  fill_charts,
};

/* The bars, the sidebar and the inspector; and these with the tables. */
#define N_PANES  3
#define N_TABLES 6

static void
fill_up_to (EntenteWindow *self,
            guint          n)
{
  while (self->n_filled < n)
    parts[self->n_filled++](self);
}

void
entente_window_fill_panes (EntenteWindow *self)
{
  fill_up_to (self, N_PANES);
}

void
entente_window_fill_tables (EntenteWindow *self)
{
  fill_up_to (self, N_TABLES);
}

/* What was shown before goes first, so that not both are there for long. */
static gboolean
fill_cb (gpointer user_data)
{
  EntenteWindow *self = user_data;

  if (self->leaving->len > 0)
    g_ptr_array_set_size (self->leaving, (int)self->leaving->len - 1);
  else
    fill_up_to (self, self->n_filled + 1);

  if (self->n_filled < G_N_ELEMENTS (parts))
    return G_SOURCE_CONTINUE;

  self->fill = 0;

  return G_SOURCE_REMOVE;
}

/* The chart is seen first; what stands around it is made when there is time, one part in each turn of the main loop. */
void
entente_window_queue_fill (EntenteWindow *self)
{
  self->n_filled = 0;
  if (self->fill == 0)
    self->fill = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
}

/* To free what thousands of companies were shown in takes a while too. */
void
entente_window_empty (EntenteWindow *self)
{
  GtkWidget *const places[] = {self->scenario_bar, self->analytics, self->charts, self->trial_bar, self->focus_bar,
                               self->sidebar, self->inspector, self->deals, self->checks, self->matches};

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GtkWidget *child = adw_bin_get_child (ADW_BIN (places[i]));

      if (child != NULL)
        g_ptr_array_add (self->leaving, g_object_ref (child));
      adw_bin_set_child (ADW_BIN (places[i]), NULL);
    }
}

/**
 * entente_window_get_shown_chart:
 * @self: a window
 *
 * Returns: (transfer full) (nullable): the chart of figures that is looked at, as in entente_chart_gallery_get_shown(); %NULL while the
 *   window has none yet
 */
GVariant *
entente_window_get_shown_chart (EntenteWindow *self)
{
  GtkWidget *gallery;

  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  gallery = adw_bin_get_child (ADW_BIN (self->charts));

  return gallery != NULL ? entente_chart_gallery_get_shown (ENTENTE_CHART_GALLERY (gallery)) : NULL;
}
