#include "widgets/figures/sparkline.h"

#include <math.h>

#define WIDTH      64
#define HEIGHT     22
#define MARGIN     3.0
#define LINE_WIDTH 1.5
#define DOT        2.5

struct _EntenteSparkline
{
  GtkWidget     parent_instance;
  EntenteRange *points;
  int          *years;
  guint         n_points;
  int           year;
};

G_DEFINE_FINAL_TYPE (EntenteSparkline, entente_sparkline, GTK_TYPE_WIDGET)

typedef struct
{
  double low;
  double high;
  double width;
  double height;
} Scale;

static Scale
get_scale (EntenteSparkline *self)
{
  Scale scale = {INFINITY, -INFINITY, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self))};

  for (guint i = 0; i < self->n_points; i++)
    if (entente_range_is_known (self->points[i]))
      {
        scale.low = MIN (scale.low, self->points[i].low);
        scale.high = MAX (scale.high, self->points[i].high);
      }

  /* A figure that stays lies in the middle. */
  if (!(scale.high > scale.low))
    {
      scale.low -= 1;
      scale.high += 1;
    }

  return scale;
}

static double
get_x (EntenteSparkline *self,
       const Scale      *scale,
       guint             i)
{
  double span = MAX (self->years[self->n_points - 1] - self->years[0], 1);

  return MARGIN + (scale->width - 2 * MARGIN) * (self->years[i] - self->years[0]) / span;
}

static double
get_y (const Scale *scale,
       double       value)
{
  return scale->height - MARGIN - (scale->height - 2 * MARGIN) * (value - scale->low) / (scale->high - scale->low);
}

static void
draw_line (EntenteSparkline *self,
           const Scale      *scale,
           cairo_t          *cr)
{
  gboolean is_drawing = FALSE;

  for (guint i = 0; i < self->n_points; i++)
    {
      double x = get_x (self, scale, i), y = get_y (scale, entente_range_get_middle (self->points[i]));

      if (!entente_range_is_known (self->points[i]))
        is_drawing = FALSE;
      else if (is_drawing)
        cairo_line_to (cr, x, y);
      else
        {
          cairo_move_to (cr, x, y);
          is_drawing = TRUE;
        }
    }

  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

static void
draw_dot (EntenteSparkline *self,
          const Scale      *scale,
          cairo_t          *cr)
{
  for (guint i = 0; i < self->n_points; i++)
    if (self->years[i] == self->year && entente_range_is_known (self->points[i]))
      {
        cairo_arc (cr, get_x (self, scale, i), get_y (scale, entente_range_get_middle (self->points[i])), DOT, 0, 2 * G_PI);
        cairo_fill (cr);
      }
}

static void
entente_sparkline_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  EntenteSparkline *self = ENTENTE_SPARKLINE (widget);
  Scale             scale = get_scale (self);
  GdkRGBA           color;
  cairo_t          *cr;

  if (self->n_points < 2)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)scale.width, (float)scale.height));
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  draw_line (self, &scale, cr);
  draw_dot (self, &scale, cr);
  cairo_destroy (cr);
}

static void
entente_sparkline_measure (GtkWidget     *widget,
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
entente_sparkline_finalize (GObject *object)
{
  EntenteSparkline *self = ENTENTE_SPARKLINE (object);

  g_free (self->points);
  g_free (self->years);

  G_OBJECT_CLASS (entente_sparkline_parent_class)->finalize (object);
}

static void
entente_sparkline_class_init (EntenteSparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_sparkline_finalize;
  widget_class->snapshot = entente_sparkline_snapshot;
  widget_class->measure = entente_sparkline_measure;

  gtk_widget_class_set_css_name (widget_class, "sparkline");
}

static void
entente_sparkline_init (EntenteSparkline *self)
{
}

/**
 * entente_sparkline_new:
 *
 * Returns: (transfer floating): a line of nothing yet
 */
GtkWidget *
entente_sparkline_new (void)
{
  return g_object_new (ENTENTE_TYPE_SPARKLINE, NULL);
}

/**
 * entente_sparkline_show:
 * @self: a sparkline
 * @points: (array length=n_points): the figure in each year
 * @years: (array length=n_points): rising
 * @n_points: how many
 * @year: the year that is shown
 */
void
entente_sparkline_show (EntenteSparkline   *self,
                        const EntenteRange *points,
                        const int          *years,
                        guint               n_points,
                        int                 year)
{
  g_free (self->points);
  g_free (self->years);
  self->points = g_memdup2 (points, sizeof *points * n_points);
  self->years = g_memdup2 (years, sizeof *years * n_points);
  self->n_points = n_points;
  self->year = year;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
