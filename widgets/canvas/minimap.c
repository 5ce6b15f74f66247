#include "widgets/canvas/minimap.h"

#include "widgets/canvas/canvas-paint.h"
#include "widgets/canvas/network-view-private.h"
#include "widgets/canvas/small-chart.h"
#include "widgets/drawing/path.h"

#include <glib/gi18n.h>

#define WIDTH  150
#define HEIGHT 96

/* On a canvas that is smaller, the map would cover what it is to find, pixels. */
#define LEAST_CANVAS_WIDTH  300
#define LEAST_CANVAS_HEIGHT 300

/* Around the chart, pixels. */
#define MARGIN 6.0

struct _EntenteMinimap
{
  GtkWidget parent_instance;

  EntenteNetworkView *canvas;
  EntenteScene       *drawn;
  cairo_surface_t    *surface;
  gboolean            enabled;
  guint               update_id;
};

G_DEFINE_FINAL_TYPE (EntenteMinimap, entente_minimap, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ENABLED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Where the chart is on the map. */
static EntenteViewport
get_viewport (EntenteMinimap *self)
{
  EntenteRect     content = entente_scene_get_content (entente_workspace_get_scene (self->canvas->workspace));
  EntenteViewport viewport = {.scale = MIN ((WIDTH - 2 * MARGIN) / MAX (content.width, 1), (HEIGHT - 2 * MARGIN) / MAX (content.height, 1))};

  viewport.x = WIDTH / 2.0 - viewport.scale * (content.x + content.width / 2);
  viewport.y = HEIGHT / 2.0 - viewport.scale * (content.y + content.height / 2);

  return viewport;
}

static EntenteRect
get_shown (EntenteMinimap *self)
{
  EntenteRect widget = {0, 0, gtk_widget_get_width (GTK_WIDGET (self->canvas)), gtk_widget_get_height (GTK_WIDGET (self->canvas))};

  return entente_viewport_rect_to_scene (&self->canvas->viewport, &widget);
}

static gboolean
has_room (EntenteMinimap *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self->canvas)) >= LEAST_CANVAS_WIDTH &&
         gtk_widget_get_height (GTK_WIDGET (self->canvas)) >= LEAST_CANVAS_HEIGHT;
}

static gboolean
is_needed (EntenteMinimap *self)
{
  EntenteRect content = entente_scene_get_content (entente_workspace_get_scene (self->canvas->workspace));
  EntenteRect shown = get_shown (self);

  return self->enabled && has_room (self) && !entente_rect_is_empty (&content) &&
         (content.x < shown.x || content.y < shown.y || content.x + content.width > shown.x + shown.width ||
          content.y + content.height > shown.y + shown.height);
}

static gboolean
update_cb (gpointer user_data)
{
  EntenteMinimap *self = user_data;

  self->update_id = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), is_needed (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* The view also moves while places are given to widgets, when none may come or go. */
static void
update (EntenteMinimap *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, update_cb, self, NULL);
}

/* Made once for each chart. */
static void
draw_chart (EntenteMinimap *self)
{
  EntenteScene     *scene = entente_workspace_get_scene (self->canvas->workspace);
  EntenteViewport   viewport = get_viewport (self);
  EntenteSmallChart chart = {
    .scene = scene,
    .theme = entente_workspace_get_theme (self->canvas->workspace),
    .viewport = &viewport,
    .width = WIDTH,
    .height = HEIGHT,
    .factor = gtk_widget_get_scale_factor (GTK_WIDGET (self)),
  };

  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->drawn, entente_scene_unref);
  self->drawn = entente_scene_ref (scene);
  self->surface = entente_small_chart_draw (&chart);
}

static EntenteRect
get_frame (EntenteMinimap *self)
{
  EntenteViewport viewport = get_viewport (self);
  EntenteRect     shown = get_shown (self);
  EntenteRect     frame = entente_viewport_rect_to_widget (&viewport, &shown);
  double          right = MIN (frame.x + frame.width, WIDTH - 1);
  double          bottom = MIN (frame.y + frame.height, HEIGHT - 1);

  frame.x = CLAMP (frame.x, 1, WIDTH - 3);
  frame.y = CLAMP (frame.y, 1, HEIGHT - 3);
  frame.width = MAX (right - frame.x, 2);
  frame.height = MAX (bottom - frame.y, 2);

  return frame;
}

static void
entente_minimap_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  EntenteMinimap     *self = ENTENTE_MINIMAP (widget);
  const EntenteTheme *theme = entente_workspace_get_theme (self->canvas->workspace);
  GdkRGBA             fill = entente_paint_get_rgba (&theme->selection, 0.14);
  GdkRGBA             edge = entente_paint_get_rgba (&theme->selection, 0.9);
  EntenteRect         frame = get_frame (self);
  cairo_t            *cr;

  if (self->drawn != entente_workspace_get_scene (self->canvas->workspace))
    draw_chart (self);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);

  gtk_snapshot_append_color (snapshot, &fill, &GRAPHENE_RECT_INIT ((float)frame.x, (float)frame.y, (float)frame.width, (float)frame.height));
  entente_paint_ring (snapshot, &frame, 0, 0, 1, &edge);
}

static void
entente_minimap_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
show_middle (EntenteMinimap *self,
             double          x,
             double          y)
{
  EntenteViewport viewport = get_viewport (self);
  EntentePoint    middle = entente_viewport_to_scene (&viewport, x, y);
  EntentePoint    now = entente_viewport_to_widget (&self->canvas->viewport, middle.x, middle.y);

  entente_canvas_pan (self->canvas,
                      gtk_widget_get_width (GTK_WIDGET (self->canvas)) / 2.0 - now.x,
                      gtk_widget_get_height (GTK_WIDGET (self->canvas)) / 2.0 - now.y);
}

static void
drag_begin_cb (EntenteMinimap *self,
               double          x,
               double          y)
{
  show_middle (self, x, y);
}

static void
drag_update_cb (EntenteMinimap *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  double x;
  double y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    show_middle (self, x + dx, y + dy);
}

static void
set_enabled (EntenteMinimap *self,
             gboolean        enabled)
{
  if (self->enabled == enabled)
    return;

  self->enabled = enabled;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENABLED]);
}

static void
entente_minimap_get_property (GObject    *object,
                              guint       property,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (property == PROP_ENABLED)
    g_value_set_boolean (value, ENTENTE_MINIMAP (object)->enabled);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
entente_minimap_set_property (GObject      *object,
                              guint         property,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (property == PROP_ENABLED)
    set_enabled (ENTENTE_MINIMAP (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
entente_minimap_dispose (GObject *object)
{
  EntenteMinimap *self = ENTENTE_MINIMAP (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->drawn, entente_scene_unref);
  g_clear_object (&self->canvas);

  G_OBJECT_CLASS (entente_minimap_parent_class)->dispose (object);
}

static void
entente_minimap_class_init (EntenteMinimapClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_minimap_dispose;
  object_class->get_property = entente_minimap_get_property;
  object_class->set_property = entente_minimap_set_property;
  widget_class->measure = entente_minimap_measure;
  widget_class->snapshot = entente_minimap_snapshot;

  properties[PROP_ENABLED] = g_param_spec_boolean ("enabled", NULL, NULL, TRUE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "minimap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
entente_minimap_init (EntenteMinimap *self)
{
  GtkWidget  *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->enabled = TRUE;
  gtk_widget_set_halign (widget, GTK_ALIGN_END);
  gtk_widget_set_valign (widget, GTK_ALIGN_END);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_visible (widget, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Overview of the chart"), -1);

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
}

/**
 * entente_minimap_new:
 * @canvas: what it is a map of
 *
 * Returns: (transfer floating): a minimap, to be laid over @canvas
 */
GtkWidget *
entente_minimap_new (EntenteNetworkView *canvas)
{
  EntenteMinimap *self;

  g_return_val_if_fail (ENTENTE_IS_NETWORK_VIEW (canvas), NULL);

  self = g_object_new (ENTENTE_TYPE_MINIMAP, NULL);
  self->canvas = g_object_ref (canvas);
  g_signal_connect_object (canvas, "moved", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas->workspace, "scene-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
