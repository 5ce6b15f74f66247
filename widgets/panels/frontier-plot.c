#include "widgets/panels/frontier-plot.h"

#include "model/analysis/charts/plot.h"
#include "widgets/drawing/plot-scene.h"
#include "widgets/drawing/renderer.h"

#include <glib/gi18n.h>
#include <math.h>

#define HEIGHT 200

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        workspace)
{
  const EntentePlot  *plot = g_object_get_data (G_OBJECT (area), "plot");
  const EntenteTheme *theme = entente_workspace_get_theme (workspace);
  g_autoptr (EntenteScene) scene = NULL;

  if (plot == NULL)
    return;

  scene = entente_plot_body_new (plot, theme, width, height);
  entente_render_scene (cr, scene, theme, 0);
}

/**
 * entente_frontier_plot_new:
 * @workspace: whose theme is used
 *
 * Returns: (transfer floating): an empty chart of what could be had with more or less effort
 */
GtkWidget *
entente_frontier_plot_new (EntenteWorkspace *workspace)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, g_object_ref (workspace), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Worth of the best set by management effort"), -1);

  return area;
}

static EntentePlot *
make_plot (const EntenteSelection       *selection,
           const EntenteSelectionAnswer *answer)
{
  EntentePlotSource  source = {.economy = selection->economy};
  EntentePlot       *plot = entente_plot_new (ENTENTE_PLOT_LINES, &source);
  EntentePlotSeries *series;

  plot->across.label = entente_plot_keep (plot, _("Management effort"));
  plot->across.kind = ENTENTE_QUANTITY_NUMBER;
  plot->up.label = entente_plot_keep (plot, _("Worth of the best set"));
  plot->up.kind = ENTENTE_QUANTITY_MONEY;
  series = entente_plot_add_series (plot, _("Worth of the best set"), ENTENTE_PLOT_HOLDS, 0);

  for (guint i = 0; i < answer->frontier->len; i++)
    {
      const EntenteFrontierPoint *point = &g_array_index (answer->frontier, EntenteFrontierPoint, i);

      entente_plot_add_point (plot, series, point->management, entente_range_of (point->value), NULL, NULL);
    }

  if (!isnan (selection->limits.management))
    entente_plot_add_mark (plot, selection->limits.management, TRUE, _("Left"));

  return plot;
}

/* The curve in words, for those who do not see it */
static char *
describe (const EntenteSelection       *selection,
          const EntenteSelectionAnswer *answer)
{
  EntenteQuantity effort = {.kind = ENTENTE_QUANTITY_NUMBER}, money = {.kind = ENTENTE_QUANTITY_MONEY};
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < answer->frontier->len; i++)
    {
      const EntenteFrontierPoint *point = &g_array_index (answer->frontier, EntenteFrontierPoint, i);
      g_autofree char            *at = entente_quantity_format (&effort, entente_range_of (point->management), NULL);
      g_autofree char            *value = entente_quantity_format (&money, entente_range_of (point->value), selection->economy->currency);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "; " : "", at, value);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * entente_frontier_plot_show:
 * @area: the chart
 * @selection: the question
 * @answer: what was found
 *
 * Draws the curve; nothing where there is none.
 */
void
entente_frontier_plot_show (GtkWidget                    *area,
                            const EntenteSelection       *selection,
                            const EntenteSelectionAnswer *answer)
{
  g_autofree char *text = describe (selection, answer);

  g_object_set_data_full (G_OBJECT (area), "plot", answer->frontier->len > 0 ? make_plot (selection, answer) : NULL, (GDestroyNotify)entente_plot_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_set_visible (area, answer->frontier->len > 0);
  gtk_widget_queue_draw (area);
}
