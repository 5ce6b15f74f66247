#include "model/layout/stress.h"

#include "model/layout/distances.h"
#include "model/layout/extent.h"
#include "model/layout/fold.h"
#include "model/layout/overlap-removal.h"
#include "model/layout/packing.h"
#include "model/layout/parts.h"
#include "model/layout/shapes.h"
#include "model/layout/tighten.h"
#include "model/layout/unfold.h"

#include <math.h>
#include <string.h>

/* Least distance between two boxes, between boxes that no line joins, and between parts; points. */
#define BOX_GAP    18.0
#define SINGLE_GAP 24.0
#define PART_GAP   60.0

/* Between the rows of what was folded, points. */
#define ROW_GAP 60.0

/* Fewer than that stand well in any way. */
#define STAR_MIN_BOXES 4u

/* Larger pictures are not read as a whole, and stay as they are. */
#define TIGHT_MAX_BOXES 300u

/* Of the page that parts are packed for. */
#define ASPECT (4.0 / 3.0)

typedef struct
{
  EntenteLayoutGraph *graph;
  EntenteLayoutPart  *parts;
  guint32             n_parts;
  EntenteRandom       random;
  GCancellable       *cancellable;
} Layout;

static void
shift (EntenteLayoutGraph *graph,
       double              dx,
       double              dy)
{
  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      graph->boxes[i].x += dx;
      graph->boxes[i].y += dy;
    }
}

static gboolean
is_held (const EntenteLayoutGraph *graph)
{
  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (graph->boxes[i].pinned || graph->boxes[i].hold > 0)
      return TRUE;

  return FALSE;
}

/* Only parts that nothing holds are moved as a whole. */
static gboolean
is_loose (const Layout *self,
          guint32       part)
{
  return !self->graph->keep && !is_held (&self->parts[part].graph);
}

static gboolean
is_single (const Layout *self,
           guint32       part)
{
  return self->parts[part].graph.n_boxes == 1;
}

static gboolean
is_hub (const EntenteLayoutGraph *graph,
        guint32                   box)
{
  for (guint32 i = 0; i < graph->n_edges; i++)
    if (graph->edges[i].a != box && graph->edges[i].b != box)
      return FALSE;

  return TRUE;
}

/* One company in the middle, and all others joined with it alone. All spokes are equal, and the eye expects them to look so. */
static gboolean
find_hub (const EntenteLayoutGraph *graph,
          guint32                  *hub)
{
  if (graph->n_boxes < STAR_MIN_BOXES)
    return FALSE;

  *hub = is_hub (graph, graph->edges[0].a) ? graph->edges[0].a : graph->edges[0].b;

  return is_hub (graph, *hub);
}

static gboolean
place_loose (Layout             *self,
             EntenteLayoutGraph *graph)
{
  double most_rise;

  if (find_hub (graph, &graph->focus))
    return entente_layout_ego (graph, self->cancellable) && entente_layout_make_room (graph, BOX_GAP, self->cancellable, NULL);

  if (!entente_layout_unfold (graph, &self->random, &most_rise, self->cancellable))
    return FALSE;

  if (graph->n_boxes <= TIGHT_MAX_BOXES)
    entente_layout_tighten (graph, most_rise);

  entente_layout_fold (graph, ASPECT, ROW_GAP);

  return entente_layout_make_room (graph, BOX_GAP, self->cancellable, NULL);
}

static gboolean
place_part (Layout *self,
            guint32 part)
{
  EntenteLayoutGraph *graph = &self->parts[part].graph;
  double              most_rise;

  if (is_single (self, part))
    return TRUE;

  if (graph->keep)
    return entente_layout_tidy (graph, &self->random, self->cancellable);

  if (is_loose (self, part))
    return place_loose (self, graph);

  return entente_layout_unfold (graph, &self->random, &most_rise, self->cancellable);
}

static gboolean
place_parts (Layout *self)
{
  for (guint32 i = 0; i < self->n_parts; i++)
    if (!place_part (self, i))
      return FALSE;

  return TRUE;
}

typedef struct
{
  guint32 *parts;
  guint32  n;
  double   cell_width;
  double   cell_height;
} Block;

static Block
collect_singles (const Layout *self)
{
  Block block = {.parts = g_new (guint32, self->n_parts)};

  for (guint32 i = 0; i < self->n_parts; i++)
    if (is_single (self, i) && is_loose (self, i))
      {
        const EntenteLayoutBox *box = self->parts[i].graph.boxes;

        block.parts[block.n++] = i;
        block.cell_width = MAX (block.cell_width, box->width + SINGLE_GAP);
        block.cell_height = MAX (block.cell_height, box->height + SINGLE_GAP);
      }

  return block;
}

static guint32
get_n_rows (const Block *block,
            guint32      n_columns)
{
  return (block->n + n_columns - 1) / n_columns;
}

/* Beside a large part a column or a row may lie better than a block of the shape of the page. */
static guint32
choose_columns (const Block   *block,
                EntentePacket *packets,
                guint32        n_packets,
                GCancellable  *cancellable)
{
  static const double aspects[] = {ASPECT, 0.25, 0.5, 2.5, 5};
  EntentePacket      *packet = &packets[n_packets - 1];
  double              least = INFINITY;
  guint32             best = 1;

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    {
      double  side = sqrt (block->n * aspects[i] * block->cell_height / block->cell_width);
      guint32 n_columns = CLAMP ((guint32)(side + 0.5), 1, block->n);
      double  page;

      packet->width = n_columns * block->cell_width + PART_GAP;
      packet->height = get_n_rows (block, n_columns) * block->cell_height + PART_GAP;
      page = entente_packing_place (packets, n_packets, ASPECT, cancellable);

      if (page < least * 0.98)
        {
          least = page;
          best = n_columns;
        }
    }

  packet->width = best * block->cell_width + PART_GAP;
  packet->height = get_n_rows (block, best) * block->cell_height + PART_GAP;

  return best;
}

static void
place_block (const Layout        *self,
             const Block         *block,
             guint32              n_columns,
             const EntentePacket *packet)
{
  for (guint32 i = 0; i < block->n; i++)
    {
      EntenteLayoutBox *box = self->parts[block->parts[i]].graph.boxes;

      box->x = packet->x + (i % n_columns + 0.5) * block->cell_width;
      box->y = packet->y + (i / n_columns + 0.5) * block->cell_height;
    }
}

/* Sets loose parts side by side; those of a single box come in a block of their own, in their order. */
static void
pack (Layout *self)
{
  g_autofree EntentePacket *packets = g_new0 (EntentePacket, self->n_parts + 1);
  g_autofree EntenteExtent *extents = g_new (EntenteExtent, self->n_parts);
  Block                     block = collect_singles (self);
  guint32                   n = 0, n_columns = 0;

  for (guint32 i = 0; i < self->n_parts; i++)
    if (is_loose (self, i) && !is_single (self, i))
      {
        extents[n] = entente_extent_of_graph (&self->parts[i].graph);
        packets[n].width = extents[n].right - extents[n].left + PART_GAP;
        packets[n].height = extents[n].bottom - extents[n].top + PART_GAP;
        n++;
      }

  if (block.n > 0)
    n_columns = choose_columns (&block, packets, n + 1, self->cancellable);

  entente_packing_place (packets, n + (block.n > 0), ASPECT, self->cancellable);
  if (block.n > 0)
    place_block (self, &block, n_columns, &packets[n]);

  n = 0;
  for (guint32 i = 0; i < self->n_parts; i++)
    if (is_loose (self, i) && !is_single (self, i))
      {
        shift (&self->parts[i].graph, packets[n].x - extents[n].left, packets[n].y - extents[n].top);
        n++;
      }

  g_free (block.parts);
}

/* Where all parts are loose, the middle stays where it was; else they come below what is held. */
static void
put_loose (Layout *self)
{
  const EntenteLayoutBox *start = self->graph->boxes;
  EntenteExtent           held = ENTENTE_EXTENT_NONE, loose = held;
  double                  dx = 0, dy = 0;
  guint32                 n = self->graph->n_boxes;

  for (guint32 i = 0; i < self->n_parts; i++)
    {
      EntenteExtent extent = entente_extent_of_graph (&self->parts[i].graph);

      entente_extent_unite (is_loose (self, i) ? &loose : &held, &extent);
    }

  if (isfinite (held.left))
    {
      dx = held.left - loose.left;
      dy = held.bottom + PART_GAP - loose.top;
    }
  else
    for (guint32 i = 0; i < self->n_parts; i++)
      for (guint32 k = 0; k < self->parts[i].graph.n_boxes; k++)
        {
          dx += (start[self->parts[i].members[k]].x - self->parts[i].graph.boxes[k].x) / n;
          dy += (start[self->parts[i].members[k]].y - self->parts[i].graph.boxes[k].y) / n;
        }

  for (guint32 i = 0; i < self->n_parts; i++)
    if (is_loose (self, i))
      shift (&self->parts[i].graph, dx, dy);
}

/* Whole points: what is saved is short, and the same on every machine. What moves by less stays to the last bit. */
static void
take_places (Layout *self)
{
  for (guint32 i = 0; i < self->n_parts; i++)
    for (guint32 k = 0; k < self->parts[i].graph.n_boxes; k++)
      {
        EntenteLayoutBox       *box = &self->graph->boxes[self->parts[i].members[k]];
        const EntenteLayoutBox *place = &self->parts[i].graph.boxes[k];

        if (box->pinned || (fabs (place->x - box->x) < 1 && fabs (place->y - box->y) < 1))
          continue;

        box->x = round (place->x);
        box->y = round (place->y);
      }
}

static gboolean
place_all (Layout *self)
{
  gboolean is_any_loose = FALSE, is_any_held = FALSE;

  if (!place_parts (self))
    return FALSE;

  for (guint32 i = 0; i < self->n_parts; i++)
    *(is_loose (self, i) ? &is_any_loose : &is_any_held) = TRUE;

  if (is_any_loose)
    {
      pack (self);
      put_loose (self);
    }

  take_places (self);

  if (is_any_held)
    return entente_layout_make_room (self->graph, BOX_GAP, self->cancellable, NULL);

  return !g_cancellable_is_cancelled (self->cancellable);
}

/**
 * entente_layout_stress:
 * @graph: what to lay out; the boxes that are not pinned are moved
 * @cancellable: (nullable): stops the layout within 50 ms
 * @error: return location for an error
 *
 * Brings boxes to the distance that the lines between them wish for: minimises the sum over pairs of
 * ((|x_i - x_j| - d_ij) / d_ij)^2, d_ij being the length of the shortest way along lines; in small graphs, lines cross
 * little besides. Boxes do not overlap afterwards, unless pinned so. What is held to its place comes only as much of the
 * way as it may. A part that is one box and its spokes becomes an even ring, and a part that no page could show for its
 * length is folded. Parts that no line joins are packed for a page of 4:3. With @keep, what stands well stays. The same
 * graph gives the same places, to the last bit, on any number of threads.
 *
 * Fails with %G_IO_ERROR_CANCELLED, and then leaves all boxes where they were.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_layout_stress (EntenteLayoutGraph *graph,
                       GCancellable       *cancellable,
                       GError            **error)
{
  g_autofree EntenteLayoutBox *start = g_memdup2 (graph->boxes, sizeof *start * graph->n_boxes);
  g_autofree guint32          *part = g_new (guint32, MAX (graph->n_boxes, 1));
  Layout                       self = {.graph = graph, .cancellable = cancellable};
  gboolean                     done;

  if (graph->n_boxes == 0)
    return TRUE;

  entente_random_seed (&self.random, graph->seed);
  self.n_parts = entente_layout_find_parts (graph, part);
  self.parts = entente_layout_parts_new (graph, part, self.n_parts);
  done = place_all (&self);
  entente_layout_parts_free (self.parts, self.n_parts);

  if (!done)
    {
      memcpy (graph->boxes, start, sizeof *start * graph->n_boxes);
      g_cancellable_set_error_if_cancelled (cancellable, error);
    }

  return done;
}
