#include "model/layout/nest.h"

#include <math.h>

/* Around a frame, for the lines that pass it; points. */
#define FRAME_GAP 40.0

/* Of a line that is seen between two frames, and how much longer it is when little joins them; points. */
#define NEAR_GAP 60.0
#define FAR_GAP  180.0

/**
 * entente_nest_get_page:
 * @self: a nest
 *
 * Returns: the level of what lies in no frame
 */
guint32
entente_nest_get_page (const EntenteNest *self)
{
  return self->graph->n_frames;
}

/* Of a box, or after all boxes of a frame. */
static guint32
get_level (const EntenteNest *self,
           guint32            item)
{
  const EntenteLayoutGraph *graph = self->graph;
  guint32                   level = item < graph->n_boxes ? graph->boxes[item].frame : graph->frames[item - graph->n_boxes].parent;

  return MIN (level, entente_nest_get_page (self));
}

static guint32
measure_depth (const EntenteLayoutGraph *graph,
               guint32                   frame)
{
  guint32 depth = 0;

  for (; frame < graph->n_frames && depth <= graph->n_frames; frame = graph->frames[frame].parent)
    depth++;

  return depth;
}

/* All lines between two frames are one there. */
static void
add_edge (EntenteNestLevel        *level,
          const EntenteLayoutEdge *line,
          guint32                  a,
          guint32                  b)
{
  gint64   key = (gint64)MIN (a, b) << 32 | MAX (a, b);
  gpointer index;
  guint    i;

  if (a == b)
    return;

  if (!g_hash_table_lookup_extended (level->known, &key, NULL, &index))
    {
      EntenteLayoutEdge *edge = &level->graph.edges[level->graph.n_edges];

      *edge = *line;
      edge->a = a;
      edge->b = b;
      index = GUINT_TO_POINTER (level->graph.n_edges++);
      g_hash_table_insert (level->known, g_memdup2 (&key, sizeof key), index);
    }

  i = GPOINTER_TO_UINT (index);
  level->n_lines[i]++;
  level->labels[i] = MAX (level->labels[i], sqrt ((double)line->label_width * line->label_height));
}

/* A line belongs to the innermost level that has both its ends, or the frames that they lie in. */
static void
add_line (EntenteNest             *self,
          const EntenteLayoutEdge *line)
{
  guint32 a = line->a, b = line->b;

  while (get_level (self, a) != get_level (self, b))
    {
      guint32  level_a = get_level (self, a), level_b = get_level (self, b);
      gboolean a_lies_deeper = self->depth[level_a] >= self->depth[level_b];

      *(a_lies_deeper ? &a : &b) = self->graph->n_boxes + (a_lies_deeper ? level_a : level_b);
    }

  add_edge (&self->levels[get_level (self, a)], line, self->slots[a], self->slots[b]);
}

/**
 * entente_nest_init:
 * @self: a nest
 * @graph: a graph with frames, which must outlive it
 * @cancellable: (nullable): to stop what is done with it
 *
 * Sorts boxes, frames and lines into their levels.
 */
void
entente_nest_init (EntenteNest        *self,
                   EntenteLayoutGraph *graph,
                   GCancellable       *cancellable)
{
  guint32 n_items = graph->n_boxes + graph->n_frames;

  *self = (EntenteNest) {
    .graph = graph,
    .levels = g_new0 (EntenteNestLevel, graph->n_frames + 1),
    .depth = g_new0 (guint32, graph->n_frames + 1),
    .slots = g_new0 (guint32, n_items + 1),
    .cancellable = cancellable,
  };

  for (guint32 i = 0; i < graph->n_frames; i++)
    self->depth[i] = measure_depth (graph, i);

  for (guint32 i = 0; i < n_items; i++)
    {
      EntenteNestLevel *level = &self->levels[get_level (self, i)];

      self->slots[i] = level->graph.n_boxes++;
    }

  for (guint32 i = 0; i <= graph->n_frames; i++)
    {
      EntenteNestLevel *level = &self->levels[i];

      level->graph.boxes = g_new0 (EntenteLayoutBox, level->graph.n_boxes + 1);
      level->graph.edges = g_new0 (EntenteLayoutEdge, graph->n_edges + 1);
      level->n_lines = g_new0 (guint, graph->n_edges + 1);
      level->labels = g_new0 (double, graph->n_edges + 1);
      level->members = g_new0 (guint32, level->graph.n_boxes + 1);
      level->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      level->graph.keep = graph->keep;
      level->graph.seed = graph->seed;
      level->graph.is_level = TRUE;
    }

  for (guint32 i = 0; i < n_items; i++)
    self->levels[get_level (self, i)].members[self->slots[i]] = i;

  for (guint32 i = 0; i < graph->n_edges; i++)
    add_line (self, &graph->edges[i]);
}

void
entente_nest_clear (EntenteNest *self)
{
  for (guint32 i = 0; i <= self->graph->n_frames; i++)
    {
      g_free (self->levels[i].graph.boxes);
      g_free (self->levels[i].graph.edges);
      g_free (self->levels[i].members);
      g_free (self->levels[i].n_lines);
      g_free (self->levels[i].labels);
      g_hash_table_unref (self->levels[i].known);
    }

  g_free (self->levels);
  g_free (self->depth);
  g_free (self->slots);
}

static double
get_reach (const EntenteLayoutBox *box)
{
  return sqrt (box->width * box->height) / 2;
}

/* What many lines join stands near. */
static void
set_lengths (const EntenteNest *self,
             EntenteNestLevel  *level)
{
  for (guint32 i = 0; i < level->graph.n_edges; i++)
    {
      EntenteLayoutEdge *edge = &level->graph.edges[i];
      gboolean           is_frame = MAX (level->members[edge->a], level->members[edge->b]) >= self->graph->n_boxes;

      if (!is_frame)
        continue;

      edge->label_width = edge->label_height = 0;
      edge->length = get_reach (&level->graph.boxes[edge->a]) + get_reach (&level->graph.boxes[edge->b]) +
                     MAX (NEAR_GAP + FAR_GAP / level->n_lines[i], level->labels[i] + NEAR_GAP);
    }
}

/* A frame is as large as what is in it was found to be; one with nothing in it keeps its size. */
static EntenteLayoutBox
make_box (const EntenteNest *self,
          guint32            item)
{
  const EntenteLayoutFrame *frame;
  const EntenteNestLevel   *level;
  EntenteLayoutBox          box = {.group = ENTENTE_LAYOUT_NO_INDEX, .column = ENTENTE_LAYOUT_NO_INDEX, .row = ENTENTE_LAYOUT_NO_INDEX};

  if (item < self->graph->n_boxes)
    return self->graph->boxes[item];

  frame = &self->graph->frames[item - self->graph->n_boxes];
  level = &self->levels[item - self->graph->n_boxes];
  box.pinned = level->pinned;
  box.x = (level->extent.left + level->extent.right) / 2;
  box.y = (level->extent.top + level->extent.bottom) / 2;
  box.width = level->extent.right - level->extent.left + FRAME_GAP;
  box.height = level->extent.bottom - level->extent.top + FRAME_GAP;
  if (level->graph.n_boxes == 0)
    {
      box.x = frame->x + frame->width / 2;
      box.y = frame->y + frame->height / 2;
    }

  return box;
}

/**
 * entente_nest_measure:
 * @self: a nest
 * @index: a frame whose level is placed
 *
 * Says how large the frame is, around what lies in it, and whether that is pinned.
 */
void
entente_nest_measure (EntenteNest *self,
                      guint32      index)
{
  const EntenteLayoutFrame *frame = &self->graph->frames[index];
  EntenteNestLevel         *level = &self->levels[index];
  EntenteExtent             extent = ENTENTE_EXTENT_NONE;

  for (guint32 i = 0; i < level->graph.n_boxes; i++)
    {
      EntenteLayoutBox box = level->graph.boxes[i];
      double           gap = level->members[i] < self->graph->n_boxes ? 0 : FRAME_GAP;

      level->pinned |= box.pinned;
      box.width -= gap;
      box.height -= gap;
      entente_extent_add_box (&extent, &box);
    }

  if (level->graph.n_boxes == 0)
    level->extent = (EntenteExtent) {frame->x, frame->y, frame->x + frame->width, frame->y + frame->height};
  else
    level->extent = (EntenteExtent) {extent.left - frame->pad, extent.top - frame->name_pad, extent.right + frame->pad, extent.bottom + frame->pad};
}

/**
 * entente_nest_load:
 * @self: a nest
 * @index: a level whose frames are measured
 *
 * Puts its boxes where they stand now, and its frames where their own levels have them.
 */
void
entente_nest_load (EntenteNest *self,
                   guint32      index)
{
  EntenteNestLevel *level = &self->levels[index];

  for (guint32 i = 0; i < level->graph.n_boxes; i++)
    level->graph.boxes[i] = make_box (self, level->members[i]);

  set_lengths (self, level);
}

static void
take_level (EntenteNest *self,
            guint32      index,
            double       dx,
            double       dy);

/* Each level was placed around a point of its own. A frame with nothing in it is all that there is to move. */
static void
take_frame (EntenteNest            *self,
            guint32                 index,
            const EntenteLayoutBox *box,
            double                  dx,
            double                  dy)
{
  const EntenteNestLevel *level = &self->levels[index];
  EntenteLayoutFrame     *frame = &self->graph->frames[index];

  dx += box->x - (level->extent.left + level->extent.right) / 2;
  dy += box->y - (level->extent.top + level->extent.bottom) / 2;

  if (level->graph.n_boxes == 0)
    {
      frame->x = round (frame->x + dx);
      frame->y = round (frame->y + dy);
    }
  else
    take_level (self, index, dx, dy);
}

static void
take_level (EntenteNest *self,
            guint32      index,
            double       dx,
            double       dy)
{
  const EntenteNestLevel *level = &self->levels[index];

  for (guint32 i = 0; i < level->graph.n_boxes; i++)
    {
      guint32                 item = level->members[i];
      const EntenteLayoutBox *box = &level->graph.boxes[i];

      if (item >= self->graph->n_boxes)
        take_frame (self, item - self->graph->n_boxes, box, dx, dy);
      else if (!box->pinned)
        {
          self->graph->boxes[item].x = round (box->x + dx);
          self->graph->boxes[item].y = round (box->y + dy);
        }
    }
}

/**
 * entente_nest_take_places:
 * @self: a nest whose levels are all placed
 *
 * Moves the boxes of the graph, and frames in which nothing lies, to where the levels have them.
 */
void
entente_nest_take_places (EntenteNest *self)
{
  take_level (self, entente_nest_get_page (self), 0, 0);
}
