#include "model/layout/layout.h"

#include "model/layout/distances.h"
#include "model/layout/nested.h"
#include "model/layout/overlap-removal.h"
#include "model/layout/parts.h"
#include "model/layout/shapes.h"
#include "model/layout/stress.h"

#include <math.h>
#include <string.h>

/* Between boxes that were brought apart, points. */
#define BOX_GAP 24.0

/* Of the rings on which a spot is looked for where a shape covers no pinned box; points. */
#define SPOT_STEP  48.0
#define SPOT_RINGS 60
#define RING_SPOTS 16

/* Pairs of boxes that are compared at most to find it. */
#define MAX_PAIRS 50000000.0

typedef gboolean (*ShapeFunc) (EntenteLayoutGraph *graph,
                               GCancellable       *cancellable);

static const ShapeFunc shapes[ENTENTE_N_LAYOUTS] = {
  [ENTENTE_LAYOUT_CIRCLE] = entente_layout_circle,
  [ENTENTE_LAYOUT_LAYERED] = entente_layout_layered,
  [ENTENTE_LAYOUT_LANES] = entente_layout_lanes,
  [ENTENTE_LAYOUT_EGO] = entente_layout_ego,
};

typedef struct
{
  EntenteLayoutKind       kind;
  EntenteLayoutGraph     *graph;
  const EntenteLayoutBox *start;
  EntenteLayoutPart      *moving;
  GCancellable           *cancellable;
} Run;

static void
take_places (EntenteLayoutGraph      *graph,
             const EntenteLayoutPart *part)
{
  for (guint32 i = 0; i < part->graph.n_boxes; i++)
    {
      graph->boxes[part->members[i]].x = part->graph.boxes[i].x;
      graph->boxes[part->members[i]].y = part->graph.boxes[i].y;
    }
}

/* Each part by itself, and then all of them side by side. */
static gboolean
place_parts (Run *run)
{
  EntenteLayoutGraph *graph = &run->moving->graph;
  g_autofree guint32 *part = g_new0 (guint32, MAX (graph->n_boxes, 1));
  guint32             n_parts = run->kind == ENTENTE_LAYOUT_LANES ? 1 : entente_layout_find_parts (graph, part);
  EntenteLayoutPart  *parts = entente_layout_parts_new (graph, part, n_parts);
  gboolean            done = TRUE;

  for (guint32 i = 0; done && i < n_parts; i++)
    done = shapes[run->kind](&parts[i].graph, run->cancellable);

  if (done && n_parts > 1)
    entente_layout_parts_shelve (parts, n_parts);

  for (guint32 i = 0; i < n_parts; i++)
    take_places (graph, &parts[i]);

  entente_layout_parts_free (parts, n_parts);

  return done;
}

static void
shift_lanes (EntenteLayoutLane *lanes,
             guint32            n_lanes,
             double             by)
{
  for (guint32 i = 0; i < n_lanes; i++)
    lanes[i] = (EntenteLayoutLane) {round (lanes[i].start + by), round (lanes[i].end + by)};
}

static void
shift (Run   *run,
       double dx,
       double dy)
{
  EntenteLayoutGraph *graph = &run->moving->graph;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      graph->boxes[i].x += dx;
      graph->boxes[i].y += dy;
    }

  if (run->kind == ENTENTE_LAYOUT_LANES)
    {
      shift_lanes (graph->columns, graph->n_columns, dx);
      shift_lanes (graph->rows, graph->n_rows, dy);
    }
}

/* To where the boxes were; the one in the middle stays when it is pinned. */
static void
shift_home (Run *run)
{
  EntenteLayoutGraph *graph = &run->moving->graph;
  gboolean            stays = run->kind == ENTENTE_LAYOUT_EGO && graph->boxes[graph->focus].pinned;
  double              dx = 0, dy = 0;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (!stays || i == graph->focus)
      {
        const EntenteLayoutBox *start = &run->start[run->moving->members[i]];

        dx += (start->x - graph->boxes[i].x) / (stays ? 1 : graph->n_boxes);
        dy += (start->y - graph->boxes[i].y) / (stays ? 1 : graph->n_boxes);
      }

  shift (run, round (dx), round (dy));
}

static gboolean
covers_pinned (const Run *run,
               double     dx,
               double     dy)
{
  const EntenteLayoutGraph *moving = &run->moving->graph;

  for (guint32 i = 0; i < run->graph->n_boxes && !g_cancellable_is_cancelled (run->cancellable); i++)
    {
      const EntenteLayoutBox *pinned = &run->graph->boxes[i];

      for (guint32 k = 0; pinned->pinned && k < moving->n_boxes; k++)
        {
          const EntenteLayoutBox *box = &moving->boxes[k];

          if (run->moving->members[k] != i && fabs (box->x + dx - pinned->x) < (box->width + pinned->width) / 2 + BOX_GAP &&
              fabs (box->y + dy - pinned->y) < (box->height + pinned->height) / 2 + BOX_GAP)
            return TRUE;
        }
    }

  return FALSE;
}

/* A shape is moved as a whole before it is bent around what it must not cover. */
static void
shift_clear (Run *run)
{
  double pairs = 0;

  for (guint ring = 0; ring < SPOT_RINGS && !g_cancellable_is_cancelled (run->cancellable); ring++)
    for (guint i = 0; i < (ring == 0 ? 1 : RING_SPOTS) && pairs < MAX_PAIRS; i++)
      {
        double dx = round (ring * SPOT_STEP * cos (2 * G_PI * i / RING_SPOTS));
        double dy = round (ring * SPOT_STEP * sin (2 * G_PI * i / RING_SPOTS));

        pairs += (double)run->graph->n_boxes * run->moving->graph.n_boxes;

        if (!covers_pinned (run, dx, dy))
          {
            shift (run, dx, dy);
            return;
          }
      }
}

/* What is held comes only part of the way. */
static gboolean
hold_back (EntenteLayoutGraph     *graph,
           const EntenteLayoutBox *start)
{
  gboolean held = FALSE;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      EntenteLayoutBox *box = &graph->boxes[i];

      if (box->pinned || box->hold <= 0)
        continue;

      box->x += (start[i].x - box->x) * box->hold;
      box->y += (start[i].y - box->y) * box->hold;
      held = TRUE;
    }

  return held;
}

/* Whole points: what is saved is short, and the same on every machine. */
static void
finish (EntenteLayoutGraph     *graph,
        const EntenteLayoutBox *start)
{
  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      graph->boxes[i].x = graph->boxes[i].pinned ? start[i].x : round (graph->boxes[i].x);
      graph->boxes[i].y = graph->boxes[i].pinned ? start[i].y : round (graph->boxes[i].y);
    }
}

/* What is laid out: all that may move, and the middle of the rings. */
static guint32
choose_moving (const Run *run,
               guint32   *part)
{
  guint32 n = 0;

  for (guint32 i = 0; i < run->graph->n_boxes; i++)
    {
      gboolean is_middle = run->kind == ENTENTE_LAYOUT_EGO && i == run->graph->focus;

      n += !run->graph->boxes[i].pinned;
      part[i] = !run->graph->boxes[i].pinned || is_middle ? 0 : ENTENTE_LAYOUT_NO_INDEX;
    }

  return n;
}

static gboolean
place_all (Run *run)
{
  EntenteLayoutGraph *graph = run->graph;
  gboolean            has_pinned = run->moving->graph.n_boxes < graph->n_boxes;
  gboolean            is_held;

  if (!place_parts (run))
    return FALSE;

  shift_home (run);
  if (has_pinned && run->kind == ENTENTE_LAYOUT_CIRCLE)
    shift_clear (run);

  take_places (graph, run->moving);
  is_held = hold_back (graph, run->start);

  if (run->kind != ENTENTE_LAYOUT_LANES && (has_pinned || is_held))
    entente_layout_remove_overlaps (graph->boxes, graph->n_boxes, BOX_GAP, run->cancellable);

  return !g_cancellable_is_cancelled (run->cancellable);
}

/**
 * entente_layout_kind_parse:
 * @name: "stress", "circular" or "circle", "layered", "lanes", "ego"
 * @kind: (out): the layout of that name
 *
 * Returns: whether there is one
 */
gboolean
entente_layout_kind_parse (const char        *name,
                           EntenteLayoutKind *kind)
{
  static const struct
  {
    const char       *name;
    EntenteLayoutKind kind;
  } names[] = {
    {"stress", ENTENTE_LAYOUT_STRESS},
    {"circular", ENTENTE_LAYOUT_CIRCLE},
    {"circle", ENTENTE_LAYOUT_CIRCLE},
    {"layered", ENTENTE_LAYOUT_LAYERED},
    {"lanes", ENTENTE_LAYOUT_LANES},
    {"ego", ENTENTE_LAYOUT_EGO},
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i].name))
      {
        *kind = names[i].kind;
        return TRUE;
      }

  return FALSE;
}

/**
 * entente_layout_run:
 * @kind: how
 * @graph: what to lay out; the boxes that are not pinned are moved, and the lanes are set
 * @cancellable: (nullable): stops the layout within 50 ms
 * @error: return location for an error
 *
 * Lays a graph out. The same graph gives the same places, to the last bit. Boxes do not overlap afterwards, unless pinned
 * so; what stays in a lane keeps within it. Fails with %G_IO_ERROR_CANCELLED, and then leaves all boxes where they were.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_layout_run (EntenteLayoutKind   kind,
                    EntenteLayoutGraph *graph,
                    GCancellable       *cancellable,
                    GError            **error)
{
  g_autofree EntenteLayoutBox *start = NULL;
  g_autofree guint32          *part = NULL;
  Run                          run = {.kind = kind, .graph = graph, .cancellable = cancellable};
  gboolean                     done;

  g_return_val_if_fail (kind < ENTENTE_N_LAYOUTS && graph != NULL, FALSE);

  if (kind == ENTENTE_LAYOUT_STRESS)
    return (entente_layout_is_nested (graph) ? entente_layout_nested : entente_layout_stress) (graph, cancellable, error);

  part = g_new (guint32, MAX (graph->n_boxes, 1));

  if (choose_moving (&run, part) == 0)
    return TRUE;

  start = g_memdup2 (graph->boxes, sizeof *start * graph->n_boxes);
  run.start = start;
  run.moving = entente_layout_parts_new (graph, part, 1);
  done = place_all (&run);
  entente_layout_parts_free (run.moving, 1);

  if (!done)
    {
      memcpy (graph->boxes, start, sizeof *start * graph->n_boxes);
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return FALSE;
    }

  finish (graph, start);

  return TRUE;
}
