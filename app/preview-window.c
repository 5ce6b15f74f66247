#include "app/preview-window.h"

#include "app/page-setup-window.h"
#include "app/print-operation.h"
#include "widgets/drawing/page.h"

#include <glib/gi18n.h>

#define ZOOM_STEP 1.25
#define MIN_SCALE 0.1
#define MAX_SCALE 8.0

/* Around a sheet, pixels; style.css leaves as much. */
#define SHEET_MARGIN 24

enum
{
  THIS_VIEW,
  ALL_VIEWS
};

struct _EntentePreviewWindow
{
  GtkWindow parent_instance;

  EntenteWindow *window;
  GPtrArray     *charts;
  guint          current;
  double         scale;
  gboolean       fits;
  guint          refit;

  GtkWidget *choice;
  GtkWidget *scroller;
  GtkWidget *sheets;
};

G_DEFINE_FINAL_TYPE (EntentePreviewWindow, entente_preview_window, GTK_TYPE_WINDOW)

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        chart)
{
  EntentePage page;

  entente_page_from_chart (&page, chart);
  cairo_scale (cr, width / page.width, height / page.height);
  entente_print_draw_sheet (cr, chart, page.width, page.height);
}

static GtkWidget *
make_sheet (const EntenteChart *chart,
            guint               number,
            guint               n_sheets)
{
  GtkWidget       *area = gtk_drawing_area_new ();
  g_autofree char *name = g_strdup_printf (_("Sheet %u of %u: %s"), number, n_sheets, chart->name != NULL ? chart->name : "");

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, entente_chart_ref ((EntenteChart *)chart), (GDestroyNotify)entente_chart_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (area, "sheet");
  g_object_set_data (G_OBJECT (area), "entente-chart", (gpointer)chart);

  return area;
}

static void
resize_sheets (EntentePreviewWindow *self)
{
  for (GtkWidget *sheet = gtk_widget_get_first_child (self->sheets); sheet != NULL; sheet = gtk_widget_get_next_sibling (sheet))
    {
      EntentePage page;

      entente_page_from_chart (&page, g_object_get_data (G_OBJECT (sheet), "entente-chart"));
      gtk_widget_set_size_request (sheet, (int)(page.width * self->scale), (int)(page.height * self->scale));
    }
}

static void
set_scale (EntentePreviewWindow *self,
           double                scale)
{
  self->scale = CLAMP (scale, MIN_SCALE, MAX_SCALE);
  resize_sheets (self);
}

/* The scale at which the first sheet is seen as a whole. */
static void
fit (EntentePreviewWindow *self)
{
  double      width = gtk_widget_get_width (self->scroller) - 2 * SHEET_MARGIN;
  double      height = gtk_widget_get_height (self->scroller) - 2 * SHEET_MARGIN;
  GtkWidget  *sheet = gtk_widget_get_first_child (self->sheets);
  EntentePage page;

  if (width <= 0 || height <= 0 || sheet == NULL)
    return;

  entente_page_from_chart (&page, g_object_get_data (G_OBJECT (sheet), "entente-chart"));
  set_scale (self, MIN (width / page.width, height / page.height));
}

static void
fill (EntentePreviewWindow *self)
{
  gboolean   all = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice)) == ALL_VIEWS;
  GtkWidget *sheet;

  while ((sheet = gtk_widget_get_first_child (self->sheets)) != NULL)
    gtk_box_remove (GTK_BOX (self->sheets), sheet);

  for (guint i = 0; self->charts != NULL && i < self->charts->len; i++)
    if (all || i == self->current)
      gtk_box_append (GTK_BOX (self->sheets),
                      make_sheet (g_ptr_array_index (self->charts, i), all ? i + 1 : 1, all ? self->charts->len : 1));

  resize_sheets (self);
}

static void
load (EntentePreviewWindow *self)
{
  g_clear_pointer (&self->charts, g_ptr_array_unref);
  self->charts = entente_print_list_charts (self->window, &self->current);
  fill (self);

  if (self->fits)
    fit (self);
}

static void
choice_cb (EntentePreviewWindow *self)
{
  if (self->sheets != NULL)
    fill (self);
}

static void
zoom_in_cb (EntentePreviewWindow *self)
{
  self->fits = FALSE;
  set_scale (self, self->scale * ZOOM_STEP);
}

static void
zoom_out_cb (EntentePreviewWindow *self)
{
  self->fits = FALSE;
  set_scale (self, self->scale / ZOOM_STEP);
}

static void
fit_cb (EntentePreviewWindow *self)
{
  self->fits = TRUE;
  fit (self);
}

static void
print_cb (EntentePreviewWindow *self)
{
  entente_print (self->window);
}

static void
page_setup_cb (EntentePreviewWindow *self)
{
  entente_page_setup (self->window);
}

static gboolean
refit_cb (gpointer user_data)
{
  EntentePreviewWindow *self = user_data;

  self->refit = 0;
  fit (self);

  return G_SOURCE_REMOVE;
}

/* Not at once: while places are given to widgets, none may ask for another. */
static void
resized_cb (EntentePreviewWindow *self)
{
  if (self->fits && self->refit == 0)
    self->refit = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, refit_cb, self, NULL);
}

static void
entente_preview_window_dispose (GObject *object)
{
  EntentePreviewWindow *self = ENTENTE_PREVIEW_WINDOW (object);

  g_clear_handle_id (&self->refit, g_source_remove);
  g_clear_pointer (&self->charts, g_ptr_array_unref);
  g_clear_object (&self->window);
  self->sheets = NULL;

  G_OBJECT_CLASS (entente_preview_window_parent_class)->dispose (object);
}

static void
entente_preview_window_class_init (EntentePreviewWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_preview_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ententeproject/Entente/ui/preview-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePreviewWindow, choice);
  gtk_widget_class_bind_template_child (widget_class, EntentePreviewWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntentePreviewWindow, sheets);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_preview_window_init (EntentePreviewWindow *self)
{
  GtkAdjustment *across;
  GtkAdjustment *down;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->scale = 1;
  self->fits = TRUE;
  across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (across, "notify::page-size", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (down, "notify::page-size", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_preview:
 * @window: a window
 *
 * Shows what would be printed. The sheets follow what is done in @window meanwhile.
 */
void
entente_preview (EntenteWindow *window)
{
  EntentePreviewWindow *self = g_object_new (ENTENTE_TYPE_PREVIEW_WINDOW, "transient-for", window, "destroy-with-parent", TRUE, NULL);

  entente_window_flush (window);
  self->window = g_object_ref (window);
  g_signal_connect_object (entente_window_get_workspace (window), "scene-changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  gtk_window_present (GTK_WINDOW (self));
}
