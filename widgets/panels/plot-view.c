#include "widgets/panels/plot-view.h"

#include "widgets/drawing/path.h"
#include "widgets/drawing/plot-scene.h"
#include "widgets/drawing/renderer.h"

#include <glib/gi18n.h>

/* Pixels; a chart that is smaller cannot be read. */
#define MIN_WIDTH  300
#define MIN_HEIGHT 260

/* Pixels a point, so that letters are as large as in the rest of the window */
#define SCALE 1.2

/* How near a click has to be, points */
#define NEAR 3

/* Of a picture that is copied: its size in points, and pixels a point */
#define PICTURE_WIDTH  820
#define PICTURE_HEIGHT 520
#define PICTURE_SCALE  2

struct _EntentePlotView
{
  GtkWidget parent_instance;

  EntenteWorkspace   *workspace;
  EntentePlot        *plot;
  EntenteScene       *scene;
  const EntenteTheme *theme;
  int                 width;
  int                 height;
  int                 current;
};

G_DEFINE_FINAL_TYPE (EntentePlotView, entente_plot_view, GTK_TYPE_WIDGET)

/* Drawn anew when the chart, the size or the theme is another one. */
static EntenteScene *
get_scene (EntentePlotView *self)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  int                 width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->plot == NULL || width <= 0 || height <= 0)
    return NULL;

  if (self->scene != NULL && self->theme == theme && self->width == width && self->height == height)
    return self->scene;

  g_clear_pointer (&self->scene, entente_scene_unref);
  self->scene = entente_plot_scene_new (self->plot, theme, width / SCALE, height / SCALE);
  self->theme = theme;
  self->width = width;
  self->height = height;

  return self->scene;
}

static const EntenteSceneName *
get_current (EntentePlotView *self)
{
  EntenteScene           *scene = get_scene (self);
  guint32                 n_names = 0;
  const EntenteSceneName *names = scene != NULL ? entente_scene_get_names (scene, &n_names) : NULL;

  return self->current >= 0 && self->current < (int)n_names ? &names[self->current] : NULL;
}

/* All that is drawn as a table that can be read aloud: “Nissan, 2.1, 2.4; Renault, 0.8, 0.7”, and how to read it. */
static char *
describe (const EntentePlot *plot)
{
  g_autofree char *table = entente_plot_to_table (plot, '\t');
  GString         *text = g_string_new (g_strchomp (table));

  g_string_replace (text, "\t", ", ", 0);
  g_string_replace (text, "\n", "; ", 0);

  if (plot->note != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ". " : "", plot->note);

  return g_string_free (text, FALSE);
}

static void
say (EntentePlotView *self)
{
  const EntenteSceneName *name = get_current (self);
  const char             *title = self->plot != NULL ? self->plot->title : _("Chart");
  g_autofree char        *description = self->plot != NULL ? describe (self->plot) : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name->name : title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
draw_focus (EntentePlotView *self,
            cairo_t         *cr)
{
  const EntenteSceneName *name = get_current (self);
  EntenteColor            color = self->theme->selection;
  EntenteRect             ring;

  if (name == NULL || !gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    return;

  ring = entente_rect_inflate (&name->bounds, 3);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, ring.x, ring.y, ring.width, ring.height);
  cairo_stroke (cr);
}

static void
entente_plot_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  EntentePlotView *self = ENTENTE_PLOT_VIEW (widget);
  EntenteScene    *scene = get_scene (self);
  cairo_t         *cr;

  if (scene == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->width, self->height));
  cairo_scale (cr, SCALE, SCALE);
  entente_render_scene (cr, scene, self->theme, 0);
  draw_focus (self, cr);
  cairo_destroy (cr);
}

static void
entente_plot_view_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
}

static void
pressed_cb (EntentePlotView *self,
            int              n_press,
            double           x,
            double           y)
{
  EntenteScene           *scene = get_scene (self);
  const EntenteSceneItem *item = scene != NULL ? entente_scene_pick (scene, x / SCALE, y / SCALE, NEAR) : NULL;

  gtk_widget_grab_focus (GTK_WIDGET (self));

  if (item != NULL)
    entente_workspace_select (self->workspace, item->object);
}

/* The smallest of those named there: a dot before the whole chart. x, y: points */
static const EntenteSceneName *
find_name (EntentePlotView *self,
           double           x,
           double           y)
{
  EntenteScene           *scene = get_scene (self);
  guint32                 n_names = 0;
  const EntenteSceneName *names = scene != NULL ? entente_scene_get_names (scene, &n_names) : NULL, *found = NULL;

  for (guint32 i = 0; i < n_names; i++)
    if (entente_rect_contains (&names[i].bounds, x, y) &&
        (found == NULL || names[i].bounds.width * names[i].bounds.height < found->bounds.width * found->bounds.height))
      found = &names[i];

  return found;
}

static gboolean
entente_plot_view_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    by_keyboard,
                                 GtkTooltip *tooltip)
{
  EntentePlotView        *self = ENTENTE_PLOT_VIEW (widget);
  const EntenteSceneName *name = by_keyboard ? get_current (self) : find_name (self, x / SCALE, y / SCALE);

  if (name == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, name->name);

  return TRUE;
}

static void
go (EntentePlotView *self,
    int              step)
{
  EntenteScene *scene = get_scene (self);
  guint32       n_names = 0;

  if (scene == NULL)
    return;

  entente_scene_get_names (scene, &n_names);
  self->current = n_names > 0 ? CLAMP (self->current + step, 0, (int)n_names - 1) : -1;
  say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
key_cb (EntentePlotView *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  const EntenteSceneName *name = get_current (self);

  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_Down:
      go (self, 1);
      return TRUE;

    case GDK_KEY_Left:
    case GDK_KEY_Up:
      go (self, -1);
      return TRUE;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      if (name != NULL && name->object != NULL)
        entente_workspace_select (self->workspace, name->object);
      return name != NULL;

    default:
      return FALSE;
    }
}

static void
entente_plot_view_dispose (GObject *object)
{
  EntentePlotView *self = ENTENTE_PLOT_VIEW (object);

  g_clear_pointer (&self->scene, entente_scene_unref);
  g_clear_pointer (&self->plot, entente_plot_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_plot_view_parent_class)->dispose (object);
}

static void
entente_plot_view_class_init (EntentePlotViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_plot_view_dispose;

  widget_class->snapshot = entente_plot_view_snapshot;
  widget_class->measure = entente_plot_view_measure;
  widget_class->query_tooltip = entente_plot_view_query_tooltip;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
entente_plot_view_init (EntentePlotView *self)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->current = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * entente_plot_view_new:
 * @workspace: whose theme it is drawn in, and where its clicks select
 *
 * Returns: (transfer floating): a view without a chart
 */
GtkWidget *
entente_plot_view_new (EntenteWorkspace *workspace)
{
  EntentePlotView *self = g_object_new (ENTENTE_TYPE_PLOT_VIEW, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "scene-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  say (self);

  return GTK_WIDGET (self);
}

/**
 * entente_plot_view_set_plot:
 * @self: a view
 * @plot: (transfer full): the chart it shows from now on
 */
void
entente_plot_view_set_plot (EntentePlotView *self,
                            EntentePlot     *plot)
{
  g_return_if_fail (ENTENTE_IS_PLOT_VIEW (self) && plot != NULL);

  g_clear_pointer (&self->scene, entente_scene_unref);
  g_clear_pointer (&self->plot, entente_plot_free);
  self->plot = plot;
  say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const EntentePlot *
entente_plot_view_get_plot (EntentePlotView *self)
{
  g_return_val_if_fail (ENTENTE_IS_PLOT_VIEW (self), NULL);

  return self->plot;
}

/**
 * entente_plot_view_make_picture:
 * @self: a view with a chart
 *
 * Returns: (transfer full): the chart as it is printed, for slides and mails
 */
GdkTexture *
entente_plot_view_make_picture (EntentePlotView *self)
{
  const EntenteTheme *theme = entente_theme_get (ENTENTE_THEME_PRINT);
  g_autoptr (EntenteScene) scene = entente_plot_scene_new (self->plot, theme, PICTURE_WIDTH, PICTURE_HEIGHT);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, PICTURE_WIDTH * PICTURE_SCALE, PICTURE_HEIGHT * PICTURE_SCALE);
  cairo_t         *cr = cairo_create (surface);
  int              stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_scale (cr, PICTURE_SCALE, PICTURE_SCALE);
  entente_render_scene (cr, scene, theme, 0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize)stride * PICTURE_HEIGHT * PICTURE_SCALE);
  cairo_surface_destroy (surface);

  return gdk_memory_texture_new (PICTURE_WIDTH * PICTURE_SCALE, PICTURE_HEIGHT * PICTURE_SCALE, GDK_MEMORY_DEFAULT, bytes, stride);
}
