#include "widgets/forms/swatch.h"

#define SIDE   16
#define RADIUS 4

struct _EntenteSwatch
{
  GtkWidget parent_instance;
  GdkRGBA   color;
  gboolean  has_color;
};

G_DEFINE_FINAL_TYPE (EntenteSwatch, entente_swatch, GTK_TYPE_WIDGET)

static void
entente_swatch_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  *minimum = SIDE;
  *natural = SIDE;
}

static void
entente_swatch_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  EntenteSwatch *self = ENTENTE_SWATCH (widget);
  float          side = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GskRoundedRect outline;
  GdkRGBA        edge = {0.5f, 0.5f, 0.5f, 0.6f};

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (((float)gtk_widget_get_width (widget) - side) / 2,
                                                        ((float)gtk_widget_get_height (widget) - side) / 2, side, side),
                                   RADIUS);

  if (self->has_color)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &self->color, &outline.bounds);
      gtk_snapshot_pop (snapshot);
    }

  gtk_snapshot_append_border (snapshot, &outline, (float[4]) {1, 1, 1, 1}, (GdkRGBA[4]) {edge, edge, edge, edge});
}

static void
entente_swatch_class_init (EntenteSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = entente_swatch_measure;
  widget_class->snapshot = entente_swatch_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
entente_swatch_init (EntenteSwatch *self)
{
}

GtkWidget *
entente_swatch_new (void)
{
  return g_object_new (ENTENTE_TYPE_SWATCH, NULL);
}

/**
 * entente_swatch_set_color:
 * @self: a swatch
 * @color: (nullable): what to show, as “#rrggbb”
 */
void
entente_swatch_set_color (EntenteSwatch *self,
                          const char    *color)
{
  self->has_color = color != NULL && gdk_rgba_parse (&self->color, color);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
