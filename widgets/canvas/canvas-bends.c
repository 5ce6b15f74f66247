/* Bends of the line that is selected, by keys and menus */

#include "widgets/canvas/canvas-grips.h"
#include "widgets/canvas/network-view-private.h"

#include "model/network/line-ends.h"
#include "widgets/commands.h"

#include <math.h>

/**
 * entente_canvas_is_taken_bend:
 * @self: a canvas
 * @grip: a grip
 *
 * Returns: whether it is the bend that keys move
 */
gboolean
entente_canvas_is_taken_bend (EntenteNetworkView *self,
                              const EntenteGrip  *grip)
{
  return grip->company == NULL && grip->index == self->bend && g_strcmp0 (grip->line, self->bend_line) == 0;
}

static const EntenteChartBend *
find_bend (EntenteNetworkView *self,
           const char         *line)
{
  const EntenteChart *chart = entente_workspace_get_chart (self->workspace);

  for (guint32 i = 0; i < chart->n_bends; i++)
    if (g_strcmp0 (chart->bends[i].line, line) == 0)
      return &chart->bends[i];

  return NULL;
}

/**
 * entente_canvas_remove_bend:
 * @self: a canvas
 * @grip: one of its bends
 *
 * Lets a line go straight there.
 */
void
entente_canvas_remove_bend (EntenteNetworkView *self,
                            const EntenteGrip  *grip)
{
  const EntenteChartBend  *bend = find_bend (self, grip->line);
  g_autofree EntentePoint *points = NULL;
  g_autofree char         *line = g_strdup (grip->line);
  guint                    n = 0;

  if (bend == NULL || grip->index >= bend->n_points)
    return;

  points = g_new (EntentePoint, bend->n_points);

  for (guint i = 0; i < bend->n_points; i++)
    if (i != grip->index)
      points[n++] = bend->points[i];

  entente_command_bend (self->workspace, line, points, n);
}

static void
take_bend (EntenteNetworkView *self,
           const char         *line,
           guint               index)
{
  char *taken = g_strdup (line);

  g_free (self->bend_line);
  self->bend_line = taken;
  self->bend = index;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The one that was taken last, if its line is still selected, else the first one. */
static gboolean
find_taken (EntenteNetworkView *self,
            EntenteGrip        *grip)
{
  g_autoptr (GArray) grips = entente_canvas_list_grips (self);
  gboolean found = FALSE;

  for (guint i = 0; i < grips->len; i++)
    {
      const EntenteGrip *there = &g_array_index (grips, EntenteGrip, i);

      if (there->company != NULL || (found && !entente_canvas_is_taken_bend (self, there)))
        continue;

      *grip = *there;
      found = TRUE;
    }

  return found;
}

/* Of the line's longest stretch, the middle. */
static gboolean
find_new_bend (EntenteNetworkView *self,
               const char         *line,
               guint              *index,
               EntentePoint       *at)
{
  const EntenteChartBend  *bend = find_bend (self, line);
  guint                    n = bend != NULL ? bend->n_points : 0;
  g_autofree EntentePoint *stops = g_new (EntentePoint, n + 2);
  const char              *ends[2];
  double                   most = 0;

  if (!entente_line_ends_find (entente_workspace_get_chart (self->workspace), line, ends))
    return FALSE;

  for (guint i = 0; i < 2; i++)
    {
      const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), ends[i]);

      if (anchor == NULL)
        return FALSE;

      stops[i * (n + 1)] = (EntentePoint) {anchor->x + anchor->width / 2, anchor->y + anchor->height / 2};
    }

  for (guint i = 0; i < n; i++)
    stops[i + 1] = bend->points[i];

  for (guint i = 0; i <= n; i++)
    {
      double length = hypot (stops[i].x - stops[i + 1].x, stops[i].y - stops[i + 1].y);

      if (length <= most)
        continue;

      most = length;
      *index = i;
      *at = (EntentePoint) {round ((stops[i].x + stops[i + 1].x) / 2), round ((stops[i].y + stops[i + 1].y) / 2)};
    }

  return most > 0;
}

/* Of a deal of three or more, the spoke of the party whose bend was taken last, or the first one. */
static const char *
get_bendable (EntenteNetworkView *self)
{
  g_autoptr (GArray) grips = entente_canvas_list_grips (self);

  for (guint i = 0; i < grips->len; i++)
    if (g_strcmp0 (g_array_index (grips, EntenteGrip, i).line, self->bend_line) == 0)
      return self->bend_line;

  return grips->len > 0 ? g_array_index (grips, EntenteGrip, 0).line : NULL;
}

static gboolean
insert_bend (EntenteNetworkView *self,
             double              dx,
             double              dy)
{
  g_autofree char         *line = g_strdup (get_bendable (self));
  const EntenteChartBend  *bend = find_bend (self, line);
  guint                    n = bend != NULL ? bend->n_points : 0;
  g_autofree EntentePoint *points = g_new (EntentePoint, n + 1);
  EntentePoint             at = {0};
  guint                    index = 0;

  if (line == NULL || !find_new_bend (self, line, &index, &at))
    return FALSE;

  for (guint i = 0; i < n; i++)
    points[i < index ? i : i + 1] = bend->points[i];

  points[index] = (EntentePoint) {at.x + dx, at.y + dy};
  take_bend (self, line, index);

  return entente_command_nudge_bend (self->workspace, line, points, n + 1);
}

/**
 * entente_canvas_nudge_bend:
 * @self: a canvas
 * @dx: rightwards, points
 * @dy: downwards, points
 *
 * Moves the bend that was taken, of the line that is selected; a straight line gets a bend.
 *
 * Returns: whether a line is selected
 */
gboolean
entente_canvas_nudge_bend (EntenteNetworkView *self,
                           double              dx,
                           double              dy)
{
  const EntenteChartBend  *bend;
  g_autofree EntentePoint *points = NULL;
  g_autofree char         *line = NULL;
  EntenteGrip              grip;

  if (entente_canvas_get_selected_line (self) == NULL || entente_anchors_is_body (entente_canvas_get_anchors (self), entente_canvas_get_selected_line (self)))
    return FALSE;

  if (!find_taken (self, &grip))
    return insert_bend (self, dx, dy);

  bend = find_bend (self, grip.line);
  line = g_strdup (grip.line);
  points = g_memdup2 (bend->points, bend->n_points * sizeof *points);
  points[grip.index].x += dx;
  points[grip.index].y += dy;

  return entente_command_nudge_bend (self->workspace, line, points, bend->n_points);
}

/**
 * entente_canvas_next_bend:
 * @self: a canvas
 *
 * Takes the next bend of the line that is selected.
 *
 * Returns: whether there is one
 */
gboolean
entente_canvas_next_bend (EntenteNetworkView *self)
{
  g_autoptr (GArray) grips = entente_canvas_list_grips (self);
  const EntenteGrip *first = NULL;
  gboolean           passed = FALSE;

  for (guint i = 0; i < grips->len; i++)
    {
      const EntenteGrip *grip = &g_array_index (grips, EntenteGrip, i);

      if (grip->company != NULL)
        continue;

      if (passed)
        {
          take_bend (self, grip->line, grip->index);
          return TRUE;
        }

      first = first != NULL ? first : grip;
      passed = entente_canvas_is_taken_bend (self, grip);
    }

  if (first != NULL)
    take_bend (self, first->line, first->index);

  return first != NULL;
}

/**
 * entente_canvas_add_bend:
 * @self: a canvas
 *
 * Adds a bend in the middle of the longest stretch of the line that is selected, and takes it.
 *
 * Returns: whether a line is selected
 */
gboolean
entente_canvas_add_bend (EntenteNetworkView *self)
{
  return insert_bend (self, 0, 0);
}

/**
 * entente_canvas_drop_bend:
 * @self: a canvas
 *
 * Removes the bend that was taken, of the line that is selected.
 *
 * Returns: whether there was one
 */
gboolean
entente_canvas_drop_bend (EntenteNetworkView *self)
{
  EntenteGrip grip;

  if (!find_taken (self, &grip))
    return FALSE;

  entente_canvas_remove_bend (self, &grip);

  return TRUE;
}

/**
 * entente_network_view_remove_bend:
 * @self: a network view
 *
 * Removes the bend that was taken, of the line that is selected.
 */
void
entente_network_view_remove_bend (EntenteNetworkView *self)
{
  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  entente_canvas_drop_bend (self);
}

/**
 * entente_canvas_take_bend_at:
 * @self: a canvas
 * @x: pixels
 * @y: pixels
 *
 * Takes the bend that is there, of the line that is selected.
 *
 * Returns: whether there is one
 */
gboolean
entente_canvas_take_bend_at (EntenteNetworkView *self,
                             double              x,
                             double              y)
{
  EntenteGrip grip;

  if (!entente_canvas_find_grip (self, x, y, &grip) || grip.company != NULL)
    return FALSE;

  take_bend (self, grip.line, grip.index);

  return TRUE;
}

/**
 * entente_canvas_has_taken_bend:
 * @self: a canvas
 *
 * Returns: whether a bend of the line that is selected was taken
 */
gboolean
entente_canvas_has_taken_bend (EntenteNetworkView *self)
{
  EntenteGrip grip;

  return find_taken (self, &grip) && entente_canvas_is_taken_bend (self, &grip);
}
