#include "widgets/commands.h"

#include "widgets/drawing/network-scene.h"

#include <math.h>

/* Enough for a label on the line between two cards. */
#define GAP 36.0

static gboolean
is_free (const EntenteRect *boxes,
         guint              n_boxes,
         double             x,
         double             y,
         double             width,
         double             height)
{
  for (guint i = 0; i < n_boxes; i++)
    {
      const EntenteRect *box = &boxes[i];

      if (fabs (box->x + box->width / 2 - x) < (box->width + width) / 2 + GAP &&
          fabs (box->y + box->height / 2 - y) < (box->height + height) / 2 + GAP)
        return FALSE;
    }

  return TRUE;
}

/**
 * entente_command_find_room:
 * @workspace: a workspace
 * @width: of what is to be placed, points
 * @height: of what is to be placed, points
 * @x: (inout): wished centre, then the nearest centre found where nothing stands
 * @y: (inout): the same, downwards
 *
 * Looks for a free place around the wished one, in growing rings.
 */
void
entente_command_find_room (EntenteWorkspace *workspace,
                           double            width,
                           double            height,
                           double           *x,
                           double           *y)
{
  const EntenteChart     *chart = entente_workspace_get_chart (workspace);
  g_autofree EntenteRect *boxes = entente_network_measure_places (chart, entente_workspace_get_theme (workspace));

  for (int ring = 0; ring < 60; ring++)
    for (int step = 0; step < MAX (1, 8 * ring); step++)
      {
        double angle = ring > 0 ? G_PI * step / (4 * ring) : 0;
        double there_x = *x + 30 * ring * cos (angle);
        double there_y = *y + 30 * ring * sin (angle);

        if (is_free (boxes, chart->n_places, there_x, there_y, width, height))
          {
            *x = there_x;
            *y = there_y;
            return;
          }
      }
}

/**
 * entente_command_choose_room:
 * @workspace: a workspace
 * @width: of what is to be placed, points
 * @height: of what is to be placed, points
 * @wishes: (array length=n_wishes): centres, the best ones first
 * @n_wishes: how many
 *
 * Returns: (nullable): the first of @wishes where nothing stands
 */
const EntentePoint *
entente_command_choose_room (EntenteWorkspace   *workspace,
                             double              width,
                             double              height,
                             const EntentePoint *wishes,
                             guint               n_wishes)
{
  const EntenteChart     *chart = entente_workspace_get_chart (workspace);
  g_autofree EntenteRect *boxes = entente_network_measure_places (chart, entente_workspace_get_theme (workspace));

  for (guint i = 0; i < n_wishes; i++)
    if (is_free (boxes, chart->n_places, wishes[i].x, wishes[i].y, width, height))
      return &wishes[i];

  return NULL;
}
