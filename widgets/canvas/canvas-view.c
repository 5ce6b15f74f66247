/* Which part of the chart is seen */

#include "widgets/canvas/network-view-private.h"

/**
 * entente_canvas_hold_view:
 * @self: a canvas
 *
 * What is done by hand is done in the view as it is: it no longer follows what is in the chart, once that has been shown.
 */
void
entente_canvas_hold_view (EntenteNetworkView *self)
{
  if (self->fitted_width > 0)
    self->follows_content = FALSE;
}

/**
 * entente_canvas_zoom_to:
 * @self: a canvas
 * @scale: pixels a point
 * @x: pixels
 * @y: pixels
 *
 * Zooms; what is at (@x, @y) stays there.
 */
void
entente_canvas_zoom_to (EntenteNetworkView *self,
                        double              scale,
                        double              x,
                        double              y)
{
  entente_viewport_zoom_at (&self->viewport, scale, x, y);
  entente_canvas_moved (self);
}

/**
 * entente_canvas_pan:
 * @self: a canvas
 * @dx: rightwards, pixels
 * @dy: downwards, pixels
 *
 * Moves the view.
 */
void
entente_canvas_pan (EntenteNetworkView *self,
                    double              dx,
                    double              dy)
{
  self->viewport.x += dx;
  self->viewport.y += dy;
  entente_canvas_moved (self);
}

/**
 * entente_canvas_reveal:
 * @self: a canvas
 * @area: of the scene, points
 *
 * Moves the view when that is needed to see @area.
 */
void
entente_canvas_reveal (EntenteNetworkView *self,
                       const EntenteRect  *area)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  /* A canvas that was just made shows nothing yet. */
  if (width > 0 && entente_viewport_reveal (&self->viewport, area, width, height))
    entente_canvas_moved (self);
}

/**
 * entente_canvas_follow_view:
 * @self: a canvas
 *
 * Shows the view that the workspace shows now. Each view is found again as it was left.
 */
void
entente_canvas_follow_view (EntenteNetworkView *self)
{
  const char            *view = entente_workspace_get_view (self->workspace);
  const EntenteViewport *left;

  if (g_strcmp0 (view, self->view) == 0)
    return;

  if (self->view != NULL && !self->follows_content)
    g_hash_table_replace (self->viewports, g_strdup (self->view), g_memdup2 (&self->viewport, sizeof self->viewport));

  /* What was drawn in a project without views stays where it is when it gets its first one. */
  if (self->view != NULL && view != NULL)
    {
      left = g_hash_table_lookup (self->viewports, view);
      self->follows_content = left == NULL;
      self->fitted_width = 0;

      if (left != NULL)
        self->viewport = *left;
    }

  g_free (self->view);
  self->view = g_strdup (view);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
