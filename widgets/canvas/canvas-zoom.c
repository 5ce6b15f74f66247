#include "widgets/canvas/network-view-private.h"

#include "widgets/drawing/far-look.h"
#include "widgets/drawing/path.h"

/* A chart of three cards need not fill the wall. */
#define MAX_FIT_SCALE (1.25 * ENTENTE_VIEWPORT_ACTUAL_SCALE)

/* Height of the buttons that lie over the lower edge, pixels; nothing is to end up below them. */
#define BUTTONS 24

#define ZOOM_STEP 1.25

/* Share of a chart that stays in sight after most edits */
#define LEAST_SEEN 0.75

static void
fit_to (EntenteNetworkView *self,
        const EntenteRect  *area)
{
  entente_viewport_fit (&self->viewport,
                        area,
                        gtk_widget_get_width (GTK_WIDGET (self)),
                        gtk_widget_get_height (GTK_WIDGET (self)) - BUTTONS,
                        MAX_FIT_SCALE);
  entente_canvas_moved (self);
}

/* An empty sheet is as large as life. */
static void
show_origin (EntenteNetworkView *self)
{
  self->viewport.scale = ENTENTE_VIEWPORT_ACTUAL_SCALE;
  self->viewport.x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  self->viewport.y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  entente_canvas_moved (self);
}

/* Names are as large from far away as from near: how far they reach beyond the chart depends on how much of it is seen. */
static void
fit_with_names (EntenteNetworkView *self,
                const EntenteRect  *content)
{
  EntenteRect seen;

  fit_to (self, content);
  seen = entente_far_look_get_content (entente_workspace_get_scene (self->workspace), self->viewport.scale);
  fit_to (self, &seen);
}

/**
 * entente_canvas_fit_content:
 * @self: a canvas
 *
 * Shows the whole chart.
 */
void
entente_canvas_fit_content (EntenteNetworkView *self)
{
  EntenteRect content = entente_scene_get_content (entente_workspace_get_scene (self->workspace));

  if (entente_rect_is_empty (&content))
    show_origin (self);
  else
    fit_with_names (self, &content);

  self->follows_content = TRUE;

  /* What there is to see of a large chart so far may be nothing, or how it was. */
  if (!entente_workspace_is_drawn (self->workspace))
    self->fitted_width = 0;
}

/**
 * entente_network_view_get_zoom:
 * @self: a network view
 *
 * Returns: how large it is drawn, 1 for 100 %
 */
double
entente_network_view_get_zoom (EntenteNetworkView *self)
{
  g_return_val_if_fail (ENTENTE_IS_NETWORK_VIEW (self), 1);

  return self->viewport.scale / ENTENTE_VIEWPORT_ACTUAL_SCALE;
}

/**
 * entente_network_view_set_zoom:
 * @self: a network view
 * @zoom: how large to draw it, 1 for 100 %
 *
 * Zooms around the middle of what is shown.
 */
void
entente_network_view_set_zoom (EntenteNetworkView *self,
                               double              zoom)
{
  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  entente_canvas_zoom_to (self,
                          zoom * ENTENTE_VIEWPORT_ACTUAL_SCALE,
                          gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                          gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

/**
 * entente_network_view_zoom_in:
 * @self: a network view
 *
 * Draws it one step larger.
 */
void
entente_network_view_zoom_in (EntenteNetworkView *self)
{
  entente_network_view_set_zoom (self, entente_network_view_get_zoom (self) * ZOOM_STEP);
}

/**
 * entente_network_view_zoom_out:
 * @self: a network view
 *
 * Draws it one step smaller.
 */
void
entente_network_view_zoom_out (EntenteNetworkView *self)
{
  entente_network_view_set_zoom (self, entente_network_view_get_zoom (self) / ZOOM_STEP);
}

/**
 * entente_network_view_fit:
 * @self: a network view
 *
 * Shows the whole chart, also when the window gets another size, until the view is moved by hand.
 */
void
entente_network_view_fit (EntenteNetworkView *self)
{
  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  entente_canvas_fit_content (self);
}

/* A large chart tells only when it is drawn, and is then fitted. */
static gboolean
is_out_of_sight (EntenteNetworkView *self)
{
  EntenteRect content = entente_scene_get_content (entente_workspace_get_scene (self->workspace));
  EntenteRect shown = {0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self))};

  content = entente_viewport_rect_to_widget (&self->viewport, &content);

  return !entente_workspace_is_drawn (self->workspace) ||
         entente_rect_get_overlap (&content, &shown) < LEAST_SEEN * content.width * content.height;
}

/**
 * entente_network_view_fit_again:
 * @self: a network view
 *
 * Shows the whole chart when it was shown before, the view was not moved by hand since, and much of the chart has gone out of
 * sight, as when a layout is undone.
 */
void
entente_network_view_fit_again (EntenteNetworkView *self)
{
  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  if (self->follows_content && self->fitted_width > 0 && is_out_of_sight (self))
    entente_canvas_fit_content (self);
}

/* Empty when nothing is selected that has a place in the chart */
static EntenteRect
get_selected_area (EntenteNetworkView *self)
{
  const char *const *selection = entente_workspace_get_selection (self->workspace);
  EntenteRect        area = {0};

  for (guint i = 0; selection[i] != NULL; i++)
    {
      const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), selection[i]);

      if (anchor != NULL)
        area = entente_rect_is_empty (&area) ? *anchor : entente_rect_unite (&area, anchor);
    }

  return area;
}

/**
 * entente_network_view_fit_selection:
 * @self: a network view
 *
 * Shows what is selected as large as it goes.
 */
void
entente_network_view_fit_selection (EntenteNetworkView *self)
{
  EntenteRect area;

  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  area = get_selected_area (self);

  if (!entente_rect_is_empty (&area))
    fit_to (self, &area);
}

/**
 * entente_network_view_reveal_selection:
 * @self: a network view
 *
 * Shows all that is selected where a part of it is out of sight: at the present zoom if it has room so, else smaller.
 */
void
entente_network_view_reveal_selection (EntenteNetworkView *self)
{
  EntenteRect area;
  EntenteRect shown;

  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  entente_canvas_stop_glide (self);
  area = get_selected_area (self);
  shown = entente_viewport_rect_to_widget (&self->viewport, &area);

  if (shown.width > gtk_widget_get_width (GTK_WIDGET (self)) || shown.height > gtk_widget_get_height (GTK_WIDGET (self)))
    fit_to (self, &area);
  else if (!entente_rect_is_empty (&area))
    entente_canvas_reveal (self, &area);
}

/**
 * entente_network_view_get_offset:
 * @self: a network view
 * @x: (out): where the chart's origin is on the widget, pixels
 * @y: (out): the same, downwards
 *
 * Tells what part of the chart is shown, for the next session.
 */
void
entente_network_view_get_offset (EntenteNetworkView *self,
                                 double             *x,
                                 double             *y)
{
  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  *x = self->viewport.x;
  *y = self->viewport.y;
}

/**
 * entente_network_view_set_offset:
 * @self: a network view
 * @x: where the chart's origin shall be on the widget, pixels
 * @y: the same, downwards
 *
 * Moves the view.
 */
void
entente_network_view_set_offset (EntenteNetworkView *self,
                                 double              x,
                                 double              y)
{
  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  self->viewport.x = x;
  self->viewport.y = y;
  self->follows_content = FALSE;
  entente_canvas_moved (self);
}

/**
 * entente_canvas_begin_pinch:
 * @self: a canvas
 * @x: amid two fingers, pixels
 * @y: the same, downwards
 *
 * Two fingers take hold of the chart. What one of them was doing is given up; where it had moved the view to, that stays.
 */
void
entente_canvas_begin_pinch (EntenteNetworkView *self,
                            double              x,
                            double              y)
{
  if (self->hand.state == ENTENTE_HAND_PANNING)
    entente_canvas_release (self, 0);
  else
    entente_canvas_cancel (self);

  self->zoom_start = self->viewport.scale;
  self->zoom_spot = entente_viewport_to_scene (&self->viewport, x, y);
}

/**
 * entente_canvas_pinch:
 * @self: a canvas
 * @scale: how far apart the fingers are, compared with when they took hold
 * @x: amid them, pixels
 * @y: the same, downwards
 *
 * Zooms, and lets what was amid the fingers stay there.
 */
void
entente_canvas_pinch (EntenteNetworkView *self,
                      double              scale,
                      double              x,
                      double              y)
{
  EntentePoint spot;

  entente_canvas_zoom_to (self, self->zoom_start * scale, x, y);
  spot = entente_viewport_to_widget (&self->viewport, self->zoom_spot.x, self->zoom_spot.y);
  entente_canvas_pan (self, x - spot.x, y - spot.y);
}
