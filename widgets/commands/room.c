#include "widgets/commands.h"

#include "widgets/drawing/network-scene.h"

#include <math.h>

/* Enough for a label on the line between two cards. */
#define GAP 36.0

typedef struct
{
  EntenteRect *boxes;
  guint        n_boxes;
} Occupied;

static void
list_occupied (EntenteWorkspace *workspace,
               Occupied         *occupied)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);

  occupied->n_boxes = chart->n_places;
  occupied->boxes = g_new0 (EntenteRect, MAX (chart->n_places, 1));

  for (guint32 i = 0; i < chart->n_places; i++)
    {
      EntenteRect *box = &occupied->boxes[i];

      entente_network_measure_place (chart, entente_workspace_get_theme (workspace), i, &box->width, &box->height);
      box->x = chart->places[i].x;
      box->y = chart->places[i].y;
    }
}

static gboolean
is_free (const Occupied *occupied,
         double          x,
         double          y,
         double          width,
         double          height)
{
  for (guint i = 0; i < occupied->n_boxes; i++)
    {
      const EntenteRect *box = &occupied->boxes[i];

      if (fabs (box->x - x) < (box->width + width) / 2 + GAP && fabs (box->y - y) < (box->height + height) / 2 + GAP)
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
  Occupied occupied;

  list_occupied (workspace, &occupied);

  for (int ring = 0; ring < 60; ring++)
    for (int step = 0; step < MAX (1, 8 * ring); step++)
      {
        double angle = ring > 0 ? G_PI * step / (4 * ring) : 0;
        double there_x = *x + 30 * ring * cos (angle);
        double there_y = *y + 30 * ring * sin (angle);

        if (is_free (&occupied, there_x, there_y, width, height))
          {
            *x = there_x;
            *y = there_y;
            g_free (occupied.boxes);
            return;
          }
      }

  g_free (occupied.boxes);
}
