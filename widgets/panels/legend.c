#include "widgets/panels/legend.h"

#include "widgets/drawing/legend.h"
#include "widgets/drawing/renderer.h"

#include <glib/gi18n.h>
#include <math.h>

/* Points; the rows break at this width. */
#define WIDTH 380.0

/* Pixels a point: the type of paper is small on a screen. */
#define SCALE 1.3

struct _EntenteLegend
{
  GtkWidget         parent_instance;
  EntenteWorkspace *workspace;
  EntenteScene     *scene;
};

G_DEFINE_FINAL_TYPE (EntenteLegend, entente_legend, GTK_TYPE_WIDGET)

/* For whom the picture is of no use: the words that stand in it, in order. */
static char *
collect_words (EntenteScene *scene)
{
  guint32                 n;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n);
  GString                *words = g_string_new (NULL);

  for (guint32 i = 0; i < n; i++)
    if (items[i].kind == ENTENTE_SCENE_TEXT)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", items[i].text);

  return g_string_free (words, FALSE);
}

static void
draw_anew (EntenteLegend *self)
{
  g_autofree char *words = NULL;

  g_clear_pointer (&self->scene, entente_scene_unref);
  self->scene = entente_legend_scene_new (entente_workspace_get_chart (self->workspace), entente_workspace_get_theme (self->workspace), WIDTH);
  words = collect_words (self->scene);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Legend"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
entente_legend_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  EntenteRect bounds = entente_scene_get_bounds (ENTENTE_LEGEND (widget)->scene);

  *minimum = *natural = (int)ceil (SCALE * (orientation == GTK_ORIENTATION_HORIZONTAL ? bounds.width : bounds.height));
}

static void
entente_legend_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  EntenteLegend *self = ENTENTE_LEGEND (widget);
  EntenteRect    bounds = entente_scene_get_bounds (self->scene);
  cairo_t       *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));

  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, -bounds.x, -bounds.y);
  entente_render_scene (cr, self->scene, entente_workspace_get_theme (self->workspace), SCALE);
  cairo_destroy (cr);
}

static void
entente_legend_dispose (GObject *object)
{
  EntenteLegend *self = ENTENTE_LEGEND (object);

  g_clear_pointer (&self->scene, entente_scene_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_legend_parent_class)->dispose (object);
}

static void
entente_legend_class_init (EntenteLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_legend_dispose;
  widget_class->measure = entente_legend_measure;
  widget_class->snapshot = entente_legend_snapshot;
  gtk_widget_class_set_css_name (widget_class, "legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
entente_legend_init (EntenteLegend *self)
{
}

static GtkWidget *
legend_new (EntenteWorkspace *workspace)
{
  EntenteLegend *self = g_object_new (ENTENTE_TYPE_LEGEND, NULL);

  self->workspace = g_object_ref (workspace);
  draw_anew (self);
  g_signal_connect_object (workspace, "scene-changed", G_CALLBACK (draw_anew), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * entente_legend_popover_new:
 * @workspace: what the window shows
 *
 * Returns: (transfer floating): a popover with the legend, which stays while the planner works
 */
GtkWidget *
entente_legend_popover_new (EntenteWorkspace *workspace)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_child (GTK_POPOVER (popover), legend_new (workspace));

  return popover;
}
