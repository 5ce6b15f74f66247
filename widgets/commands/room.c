#include "widgets/commands.h"

#include "widgets/drawing/network-scene.h"

#include <math.h>

/* Enough for a label on the line between two cards; and for a hub that belongs amid them. */
#define GAP     36.0
#define HUB_GAP 6.0

/* How far from its wished place a hub would rather stand close to a card; rings of 30 points. */
#define NEAR 2
#define FAR  60

static gboolean
is_free (const EntenteRect *boxes,
         guint              n_boxes,
         double             x,
         double             y,
         double             width,
         double             height,
         double             gap)
{
  for (guint i = 0; i < n_boxes; i++)
    {
      const EntenteRect *box = &boxes[i];

      if (fabs (box->x + box->width / 2 - x) < (box->width + width) / 2 + gap &&
          fabs (box->y + box->height / 2 - y) < (box->height + height) / 2 + gap)
        return FALSE;
    }

  return TRUE;
}

/* In growing rings. */
static gboolean
find (const EntenteRect *boxes,
      guint              n_boxes,
      const EntenteRect *wish,
      double             gap,
      int                n_rings,
      EntentePoint      *found)
{
  for (int ring = 0; ring < n_rings; ring++)
    for (int step = 0; step < MAX (1, 8 * ring); step++)
      {
        double angle = ring > 0 ? G_PI * step / (4 * ring) : 0;

        *found = (EntentePoint) {wish->x + 30 * ring * cos (angle), wish->y + 30 * ring * sin (angle)};

        if (is_free (boxes, n_boxes, found->x, found->y, wish->width, wish->height, gap))
          return TRUE;
      }

  return FALSE;
}

/* How large a gap there is to be, and how far off; the first that can be had is taken, or else the wish stays. */
typedef struct
{
  double gap;
  int    n_rings;
} Try;

static void
find_first (EntenteWorkspace *workspace,
            const Try        *tries,
            guint             n_tries,
            EntenteRect      *wish)
{
  const EntenteChart     *chart = entente_workspace_get_chart (workspace);
  g_autofree EntenteRect *boxes = entente_network_measure_places (chart, entente_workspace_get_theme (workspace));
  EntentePoint            found;

  for (guint i = 0; i < n_tries; i++)
    if (find (boxes, chart->n_places, wish, tries[i].gap, tries[i].n_rings, &found))
      {
        wish->x = found.x;
        wish->y = found.y;
        return;
      }
}

/**
 * entente_command_find_room:
 * @workspace: a workspace
 * @width: of what is to be placed, points
 * @height: of what is to be placed, points
 * @x: (inout): wished centre, then the nearest centre found where nothing stands
 * @y: (inout): the same, downwards
 *
 * Looks for a free place around the wished one.
 */
void
entente_command_find_room (EntenteWorkspace *workspace,
                           double            width,
                           double            height,
                           double           *x,
                           double           *y)
{
  static const Try tries[] = {{GAP, FAR}};
  EntenteRect      wish = {*x, *y, width, height};

  find_first (workspace, tries, G_N_ELEMENTS (tries), &wish);
  *x = wish.x;
  *y = wish.y;
}

/**
 * entente_command_find_room_for_hub:
 * @workspace: a workspace
 * @width: of the hub, points
 * @height: of the hub, points
 * @x: (inout): the middle of its companies, then the nearest centre found where nothing stands
 * @y: (inout): the same, downwards
 *
 * Looks for a free place amid companies, rather close to one of them than far from all.
 */
void
entente_command_find_room_for_hub (EntenteWorkspace *workspace,
                                   double            width,
                                   double            height,
                                   double           *x,
                                   double           *y)
{
  static const Try tries[] = {{GAP, NEAR}, {HUB_GAP, NEAR}, {GAP, FAR}};
  EntenteRect      wish = {*x, *y, width, height};

  find_first (workspace, tries, G_N_ELEMENTS (tries), &wish);
  *x = wish.x;
  *y = wish.y;
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
    if (is_free (boxes, chart->n_places, wishes[i].x, wishes[i].y, width, height, GAP))
      return &wishes[i];

  return NULL;
}
