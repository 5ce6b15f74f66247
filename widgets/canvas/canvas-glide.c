#include "widgets/canvas/network-view-private.h"

#include "model/object/view.h"
#include "widgets/drawing/network-scene.h"

/* Milliseconds */
#define DURATION 300

/* Where the cards come from. Lines run straight on the way: nothing moves that is looked at for so short a time. */
struct _EntenteGlide
{
  EntenteChart      *chart;
  EntentePoint      *from;
  EntenteChartPlace *places;
  gint64             start;
  double             progress;
  guint              tick;
};

static EntentePoint *
collect_starts (const EntenteChart *before,
                const EntenteChart *chart)
{
  g_autoptr (GHashTable) index = g_hash_table_new (g_str_hash, g_str_equal);
  EntentePoint *from = g_new (EntentePoint, chart->n_places + 1);

  for (guint32 i = 0; i < before->n_places; i++)
    g_hash_table_insert (index, (gpointer)before->places[i].id, &before->places[i]);

  for (guint32 i = 0; i < chart->n_places; i++)
    {
      const EntenteChartPlace *was = g_hash_table_lookup (index, chart->places[i].id);
      const EntenteChartPlace *place = was != NULL ? was : &chart->places[i];

      from[i] = (EntentePoint) {place->x, place->y};
    }

  return from;
}

/* Out fast, in slowly. */
static double
ease (double part)
{
  return 1 - (1 - part) * (1 - part) * (1 - part);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (widget);
  EntenteGlide       *glide = self->glide;
  gint64              now = gdk_frame_clock_get_frame_time (clock);

  if (glide->start == 0)
    glide->start = now;

  glide->progress = (double)(now - glide->start) / (DURATION * 1000.0);

  if (glide->progress >= 1 || entente_workspace_get_chart (self->workspace) != glide->chart)
    {
      glide->tick = 0;
      entente_canvas_stop_glide (self);
      return G_SOURCE_REMOVE;
    }

  entente_canvas_drop_preview (self);

  return G_SOURCE_CONTINUE;
}

static gboolean
is_animated (EntenteNetworkView *self)
{
  gboolean animated;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animated, NULL);

  return animated && gtk_widget_get_mapped (GTK_WIDGET (self)) && !entente_canvas_is_large (self);
}

/**
 * entente_canvas_draw_glide:
 * @self: a canvas whose cards are on their way
 *
 * Returns: (transfer full): how they stand now
 */
EntenteScene *
entente_canvas_draw_glide (EntenteNetworkView *self)
{
  EntenteGlide *glide = self->glide;
  EntenteChart  sketch = *glide->chart;
  double        part = ease (glide->progress);

  for (guint32 i = 0; i < sketch.n_places; i++)
    {
      const EntenteChartPlace *to = &glide->chart->places[i];

      glide->places[i] = *to;
      glide->places[i].x = glide->from[i].x + (to->x - glide->from[i].x) * part;
      glide->places[i].y = glide->from[i].y + (to->y - glide->from[i].y) * part;
    }

  sketch.places = glide->places;
  sketch.n_bends = 0;
  sketch.line_routing = ENTENTE_VIEW_ROUTING_DIRECT;

  return entente_network_scene_new (&sketch, entente_workspace_get_theme (self->workspace));
}

/**
 * entente_canvas_stop_glide:
 * @self: a canvas
 *
 * Shows cards that are on their way where they belong.
 */
void
entente_canvas_stop_glide (EntenteNetworkView *self)
{
  EntenteGlide *glide = g_steal_pointer (&self->glide);

  if (glide == NULL)
    return;

  if (glide->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), glide->tick);

  entente_chart_unref (glide->chart);
  g_free (glide->from);
  g_free (glide->places);
  g_free (glide);
  entente_canvas_drop_preview (self);
}

/**
 * entente_network_view_glide:
 * @self: a network view
 * @before: the chart as it was
 * @fit: whether to show all of it
 *
 * Lets cards glide from where they were to where they are now, unless the desktop asks for little motion or the chart is
 * too large to be drawn anew for each frame.
 */
void
entente_network_view_glide (EntenteNetworkView *self,
                            const EntenteChart *before,
                            gboolean            fit)
{
  EntenteChart *chart;

  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self) && before != NULL);

  entente_canvas_stop_glide (self);

  if (fit)
    entente_network_view_fit (self);

  if (!is_animated (self))
    return;

  chart = entente_workspace_get_chart (self->workspace);
  self->glide = g_new0 (EntenteGlide, 1);
  self->glide->chart = entente_chart_ref (chart);
  self->glide->from = collect_starts (before, chart);
  self->glide->places = g_new (EntenteChartPlace, chart->n_places + 1);
  self->glide->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  entente_canvas_drop_preview (self);
}
