#include "widgets/growing-list.h"

#include "widgets/idle.h"

/* So many lines are there at first, and so many more whenever the end comes near. */
#define STEP 20u

#define KEY "entente-growing-list"

static gboolean
is_near_end (GtkWidget *scroller)
{
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  double         page = gtk_adjustment_get_page_size (place);

  return gtk_widget_get_mapped (scroller) && page > 0 && gtk_adjustment_get_value (place) + 2 * page >= gtk_adjustment_get_upper (place);
}

static gboolean
grow_cb (gpointer user_data)
{
  GtkWidget         *scroller = user_data;
  GtkSliceListModel *shown = g_object_get_data (G_OBJECT (scroller), KEY);
  guint              n = gtk_slice_list_model_get_size (shown);

  if (is_near_end (scroller) && n < g_list_model_get_n_items (gtk_slice_list_model_get_model (shown)))
    gtk_slice_list_model_set_size (shown, n + STEP);

  return G_SOURCE_REMOVE;
}

/* The place changes while widgets are given theirs, when no line may come. */
static void
place_changed_cb (GtkWidget *scroller)
{
  if (is_near_end (scroller))
    g_idle_add_full (ENTENTE_IDLE_PANE, grow_cb, g_object_ref (scroller), g_object_unref);
}

/**
 * entente_growing_list_new:
 * @items: (transfer full): all items
 * @scroller: a #GtkScrolledWindow in which a list will show them
 *
 * A list keeps two hundred lines ready; where each is made of texts of several lines, that takes the window longer than it should
 * wait. So the list begins with a few and grows as it is scrolled.
 *
 * Returns: (transfer full): the first items
 */
GListModel *
entente_growing_list_new (GListModel *items,
                          GtkWidget  *scroller)
{
  GtkSliceListModel *shown = gtk_slice_list_model_new (items, 0, STEP);
  GtkAdjustment     *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  g_object_set_data_full (G_OBJECT (scroller), KEY, g_object_ref (shown), g_object_unref);
  g_signal_connect_object (place, "changed", G_CALLBACK (place_changed_cb), scroller, G_CONNECT_SWAPPED);
  g_signal_connect_object (place, "value-changed", G_CALLBACK (place_changed_cb), scroller, G_CONNECT_SWAPPED);

  return G_LIST_MODEL (shown);
}
