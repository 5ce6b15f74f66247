#include "model/layout/parts.h"

#include "model/layout/extent.h"

#include <math.h>

/* Between parts, points. */
#define PART_GAP 72.0

/* A part that is lower than that share of the highest on its shelf starts another one. */
#define LEAST_SHARE 0.4

/* How much wider than high all parts together are to be. */
#define ASPECT 1.6

/* The box in the middle: the one that is asked for, or the one with most lines. */
static void
choose_focus (EntenteLayoutPart *part,
              guint32            wish)
{
  EntenteLayoutGraph *graph = &part->graph;
  g_autofree guint32 *degree = g_new0 (guint32, MAX (graph->n_boxes, 1));

  graph->focus = 0;

  for (guint32 i = 0; i < graph->n_edges; i++)
    {
      degree[graph->edges[i].a]++;
      degree[graph->edges[i].b]++;
    }

  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (degree[i] > degree[graph->focus])
      graph->focus = i;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (part->members[i] == wish)
      graph->focus = i;
}

/**
 * entente_layout_parts_new:
 * @graph: a graph
 * @part: (array): for each of its boxes which part it belongs to; %ENTENTE_LAYOUT_NO_INDEX for none
 * @n_parts: number of parts
 *
 * Returns: (transfer full) (array length=n_parts): the parts
 */
EntenteLayoutPart *
entente_layout_parts_new (const EntenteLayoutGraph *graph,
                          const guint32            *part,
                          guint32                   n_parts)
{
  EntenteLayoutPart  *parts = g_new (EntenteLayoutPart, MAX (n_parts, 1));
  g_autofree guint32 *index = g_new (guint32, MAX (graph->n_boxes, 1));
  g_autofree guint32 *n_boxes = g_new0 (guint32, MAX (n_parts, 1));
  g_autofree guint32 *n_edges = g_new0 (guint32, MAX (n_parts, 1));

  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (part[i] < n_parts)
      index[i] = n_boxes[part[i]]++;
  for (guint32 i = 0; i < graph->n_edges; i++)
    if (part[graph->edges[i].a] < n_parts)
      n_edges[part[graph->edges[i].a]]++;

  for (guint32 i = 0; i < n_parts; i++)
    {
      parts[i] = (EntenteLayoutPart) {.graph = *graph, .members = g_new (guint32, n_boxes[i] + 1)};
      parts[i].graph.boxes = g_new (EntenteLayoutBox, n_boxes[i] + 1);
      parts[i].graph.edges = g_new (EntenteLayoutEdge, n_edges[i] + 1);
      parts[i].graph.n_boxes = n_boxes[i];
      parts[i].graph.n_edges = 0;
    }

  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (part[i] < n_parts)
      {
        parts[part[i]].members[index[i]] = i;
        parts[part[i]].graph.boxes[index[i]] = graph->boxes[i];
      }

  for (guint32 i = 0; i < graph->n_edges; i++)
    {
      EntenteLayoutEdge   edge = graph->edges[i];
      EntenteLayoutGraph *target = part[edge.a] < n_parts ? &parts[part[edge.a]].graph : NULL;

      if (target == NULL || part[edge.a] != part[edge.b] || edge.a == edge.b)
        continue;

      edge.a = index[edge.a];
      edge.b = index[edge.b];
      target->edges[target->n_edges++] = edge;
    }

  for (guint32 i = 0; i < n_parts; i++)
    choose_focus (&parts[i], graph->focus);

  return parts;
}

void
entente_layout_parts_free (EntenteLayoutPart *parts,
                           guint32            n_parts)
{
  for (guint32 i = 0; i < n_parts; i++)
    {
      g_free (parts[i].graph.boxes);
      g_free (parts[i].graph.edges);
      g_free (parts[i].members);
    }

  g_free (parts);
}

/* A part, and the room that it takes. */
typedef struct
{
  double  left;
  double  top;
  double  width;
  double  height;
  guint32 part;
} Room;

static Room
get_room (const EntenteLayoutGraph *graph,
          guint32                   part)
{
  EntenteExtent extent = entente_extent_of_graph (graph);

  return (Room) {extent.left, extent.top, extent.right - extent.left, extent.bottom - extent.top, part};
}

static int
compare_rooms (gconstpointer a,
               gconstpointer b)
{
  const Room *x = a, *y = b;

  if (x->height != y->height)
    return x->height < y->height ? 1 : -1;

  return (x->part > y->part) - (x->part < y->part);
}

static double
choose_width (const Room *rooms,
              guint32     n_parts)
{
  double area = 0, widest = 0;

  for (guint32 i = 0; i < n_parts; i++)
    {
      area += (rooms[i].width + PART_GAP) * (rooms[i].height + PART_GAP);
      widest = MAX (widest, rooms[i].width);
    }

  return MAX (widest, sqrt (area * ASPECT));
}

/**
 * entente_layout_parts_shelve:
 * @parts: (array length=n_parts): parts that are laid out, each around any point
 * @n_parts: number of parts
 *
 * Sets the parts side by side on shelves, the highest first, and those of much less height below.
 */
void
entente_layout_parts_shelve (EntenteLayoutPart *parts,
                             guint32            n_parts)
{
  g_autofree Room *rooms = g_new (Room, MAX (n_parts, 1));
  double           width, x = 0, y = 0, shelf = 0;

  for (guint32 i = 0; i < n_parts; i++)
    rooms[i] = get_room (&parts[i].graph, i);

  qsort (rooms, n_parts, sizeof *rooms, compare_rooms);
  width = choose_width (rooms, n_parts);

  for (guint32 i = 0; i < n_parts; i++)
    {
      EntenteLayoutGraph *graph = &parts[rooms[i].part].graph;

      if (x > 0 && (x + rooms[i].width > width || rooms[i].height < LEAST_SHARE * shelf))
        {
          y += shelf + PART_GAP;
          x = shelf = 0;
        }

      for (guint32 k = 0; k < graph->n_boxes; k++)
        {
          graph->boxes[k].x += x - rooms[i].left;
          graph->boxes[k].y += y - rooms[i].top;
        }

      x += rooms[i].width + PART_GAP;
      shelf = MAX (shelf, rooms[i].height);
    }
}
