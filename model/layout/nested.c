#include "model/layout/nested.h"

#include "model/layout/frame-order.h"
#include "model/layout/overlap-removal.h"
#include "model/layout/quality.h"
#include "model/layout/stress.h"

#include <math.h>
#include <string.h>

/* Around a frame, for the lines that pass it; points. */
#define FRAME_GAP 40.0

/* Between what stands beside frames; points. */
#define BOX_GAP 24.0

/* Of the page that it is to fill. */
#define ASPECT (4.0 / 3.0)

/* Starts of which the best is taken. */
#define N_STARTS 3

/* A line of that length counts one, and so does a page of that height; points. */
#define USUAL_LENGTH 300.0
#define PAGE_LENGTH  100.0

/* Fewer ways to bring more boxes than that nearer to each other are tried. */
#define MANY_BOXES 100u

/* How much nearer to each other frames are tried. */
static const double scales[] = {1, 0.8, 0.65, 0.5, 0.4, 0.3, 0.2};

/* How many times as many lines may cross so that boxes stay in their frames, and how many of all lines besides. */
#define MORE_CROSSINGS 1.5
#define FREE_CROSSINGS 0.1

/* Of a line that is seen between two frames, and how much longer it is when little joins them; points. */
#define NEAR_GAP 60.0
#define FAR_GAP  180.0

/*
 * What stands side by side at one level: the boxes and frames that lie in one frame, or on the page, and the lines between
 * them. Frames are boxes here, and come after them. The middle of what is in a frame is where its own level has it.
 */
typedef struct
{
  EntenteLayoutGraph graph;
  guint32           *members;
  GHashTable        *known;
  guint             *n_lines;
  double             left;
  double             top;
  double             right;
  double             bottom;
} Level;

/* Levels are those of the frames, and at last that of the page. */
typedef struct
{
  EntenteLayoutGraph *graph;
  Level              *levels;
  guint32            *depth;
  guint32            *slots;
  GCancellable       *cancellable;
} Nest;

static guint32
get_page (const Nest *self)
{
  return self->graph->n_frames;
}

/* Of a box, or after all boxes of a frame. */
static guint32
get_level (const Nest *self,
           guint32     item)
{
  const EntenteLayoutGraph *graph = self->graph;
  guint32                   level = item < graph->n_boxes ? graph->boxes[item].frame : graph->frames[item - graph->n_boxes].parent;

  return MIN (level, get_page (self));
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

static void
nest_init (Nest               *self,
           EntenteLayoutGraph *graph,
           GCancellable       *cancellable)
{
  guint32 n_items = graph->n_boxes + graph->n_frames;

  *self = (Nest) {
    .graph = graph,
    .levels = g_new0 (Level, graph->n_frames + 1),
    .depth = g_new0 (guint32, graph->n_frames + 1),
    .slots = g_new0 (guint32, n_items + 1),
    .cancellable = cancellable,
  };

  for (guint32 i = 0; i < graph->n_frames; i++)
    self->depth[i] = measure_depth (graph, i);

  for (guint32 i = 0; i < n_items; i++)
    {
      Level *level = &self->levels[get_level (self, i)];

      self->slots[i] = level->graph.n_boxes++;
    }

  for (guint32 i = 0; i <= graph->n_frames; i++)
    {
      Level *level = &self->levels[i];

      level->graph.boxes = g_new0 (EntenteLayoutBox, level->graph.n_boxes + 1);
      level->graph.edges = g_new0 (EntenteLayoutEdge, graph->n_edges + 1);
      level->n_lines = g_new0 (guint, graph->n_edges + 1);
      level->members = g_new0 (guint32, level->graph.n_boxes + 1);
      level->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      level->graph.keep = graph->keep;
      level->graph.seed = graph->seed;
    }

  for (guint32 i = 0; i < n_items; i++)
    self->levels[get_level (self, i)].members[self->slots[i]] = i;
}

static void
nest_clear (Nest *self)
{
  for (guint32 i = 0; i <= self->graph->n_frames; i++)
    {
      g_free (self->levels[i].graph.boxes);
      g_free (self->levels[i].graph.edges);
      g_free (self->levels[i].members);
      g_free (self->levels[i].n_lines);
      g_hash_table_unref (self->levels[i].known);
    }

  g_free (self->levels);
  g_free (self->depth);
  g_free (self->slots);
}

/* All lines between two frames are one there. */
static void
add_edge (Level                   *level,
          const EntenteLayoutEdge *line,
          guint32                  a,
          guint32                  b)
{
  gint64   key = (gint64)MIN (a, b) << 32 | MAX (a, b);
  gpointer index;

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

  level->n_lines[GPOINTER_TO_UINT (index)]++;
}

/* A line belongs to the innermost level that has both its ends, or the frames that they lie in. */
static void
add_line (Nest                    *self,
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

static double
get_reach (const EntenteLayoutBox *box)
{
  return sqrt (box->width * box->height) / 2;
}

/* What many lines join stands near. */
static void
set_lengths (const Nest *self,
             Level      *level)
{
  for (guint32 i = 0; i < level->graph.n_edges; i++)
    {
      EntenteLayoutEdge *edge = &level->graph.edges[i];
      gboolean           is_frame = MAX (level->members[edge->a], level->members[edge->b]) >= self->graph->n_boxes;

      if (!is_frame)
        continue;

      edge->label_width = edge->label_height = 0;
      edge->length = get_reach (&level->graph.boxes[edge->a]) + get_reach (&level->graph.boxes[edge->b]) + NEAR_GAP + FAR_GAP / level->n_lines[i];
    }
}

/* A frame is as large as what is in it was found to be; one with nothing in it keeps its size. */
static EntenteLayoutBox
make_box (const Nest *self,
          guint32     item)
{
  const EntenteLayoutFrame *frame;
  const Level              *level;
  EntenteLayoutBox          box = {.group = ENTENTE_LAYOUT_NO_INDEX, .column = ENTENTE_LAYOUT_NO_INDEX, .row = ENTENTE_LAYOUT_NO_INDEX};

  if (item < self->graph->n_boxes)
    return self->graph->boxes[item];

  frame = &self->graph->frames[item - self->graph->n_boxes];
  level = &self->levels[item - self->graph->n_boxes];
  box.x = (level->left + level->right) / 2;
  box.y = (level->top + level->bottom) / 2;
  box.width = level->right - level->left + FRAME_GAP;
  box.height = level->bottom - level->top + FRAME_GAP;
  if (level->graph.n_boxes == 0)
    {
      box.x = frame->x + frame->width / 2;
      box.y = frame->y + frame->height / 2;
    }

  return box;
}

static void
measure (Nest   *self,
         guint32 index)
{
  const EntenteLayoutFrame *frame = &self->graph->frames[index];
  Level                    *level = &self->levels[index];

  level->left = level->top = INFINITY;
  level->right = level->bottom = -INFINITY;

  for (guint32 i = 0; i < level->graph.n_boxes; i++)
    {
      const EntenteLayoutBox *box = &level->graph.boxes[i];
      double                  gap = level->members[i] < self->graph->n_boxes ? 0 : FRAME_GAP;

      level->left = MIN (level->left, box->x - (box->width - gap) / 2 - frame->pad);
      level->top = MIN (level->top, box->y - (box->height - gap) / 2 - frame->name_pad);
      level->right = MAX (level->right, box->x + (box->width - gap) / 2 + frame->pad);
      level->bottom = MAX (level->bottom, box->y + (box->height - gap) / 2 + frame->pad);
    }

  if (level->graph.n_boxes == 0)
    {
      level->left = frame->x;
      level->top = frame->y;
      level->right = frame->x + frame->width;
      level->bottom = frame->y + frame->height;
    }
}

static double
measure_page (const EntenteLayoutGraph *graph)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      const EntenteLayoutBox *box = &graph->boxes[i];

      left = MIN (left, box->x - box->width / 2);
      top = MIN (top, box->y - box->height / 2);
      right = MAX (right, box->x + box->width / 2);
      bottom = MAX (bottom, box->y + box->height / 2);
    }

  return MAX ((right - left) / ASPECT, bottom - top);
}

/* What is bad about a picture: long lines, those that cross or pass behind boxes, and the page. */
static double
measure_cost (const EntenteLayoutGraph *graph)
{
  return entente_layout_count_cost (graph, USUAL_LENGTH) + measure_page (graph) / PAGE_LENGTH;
}

/* One way to bring boxes nearer. */
typedef struct
{
  double   across;
  double   down;
  gboolean turned;
} Shrinking;

static void
shrink (EntenteLayoutGraph     *graph,
        const EntenteLayoutBox *start,
        Shrinking               how)
{
  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      graph->boxes[i].x = (how.turned ? start[i].y : start[i].x) * how.across;
      graph->boxes[i].y = (how.turned ? start[i].x : start[i].y) * how.down;
    }
}

/* What is bad about the picture that it would make. */
static double
try_shrinking (const Nest             *self,
               EntenteLayoutGraph     *graph,
               const EntenteLayoutBox *start,
               Shrinking               how)
{
  shrink (graph, start, how);
  entente_layout_remove_overlaps (graph->boxes, graph->n_boxes, BOX_GAP, self->cancellable);

  return measure_cost (graph);
}

/*
 * Boxes of such different sizes are placed far apart, as the largest need it: as near as makes the page small and keeps
 * lines clear. Where there are many, they are brought nearer across and down alike.
 */
static gboolean
gather (const Nest         *self,
        EntenteLayoutGraph *graph)
{
  g_autofree EntenteLayoutBox *start = g_memdup2 (graph->boxes, sizeof *start * graph->n_boxes);
  guint                        n = G_N_ELEMENTS (scales);
  Shrinking                    best = {1, 1, FALSE};
  double                       least = INFINITY;

  for (guint i = 0; i < 2 * n * n && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      Shrinking how = {scales[i % n], scales[i / n % n], i >= n * n};
      double    cost;

      if (graph->n_boxes > MANY_BOXES && how.across != how.down)
        continue;

      cost = try_shrinking (self, graph, start, how);
      if (cost < least * 0.99)
        {
          least = cost;
          best = how;
        }
    }

  try_shrinking (self, graph, start, best);

  return !g_cancellable_is_cancelled (self->cancellable);
}

static gboolean
has_frames (const Nest  *self,
            const Level *level)
{
  for (guint32 i = 0; i < level->graph.n_boxes; i++)
    if (level->members[i] >= self->graph->n_boxes)
      return TRUE;

  return FALSE;
}

static gboolean
place_level (Nest   *self,
             guint32 index)
{
  Level *level = &self->levels[index];

  for (guint32 i = 0; i < level->graph.n_boxes; i++)
    level->graph.boxes[i] = make_box (self, level->members[i]);

  set_lengths (self, level);

  if (!entente_layout_stress (&level->graph, self->cancellable, NULL))
    return FALSE;

  return level->graph.keep || !has_frames (self, level) || gather (self, &level->graph);
}

/* What is in a frame may have come nearer to each other, so that frames can too. */
static gboolean
gather_level (Nest   *self,
              guint32 index)
{
  Level *level = &self->levels[index];

  for (guint32 i = 0; i < level->graph.n_boxes; i++)
    level->graph.boxes[i] = make_box (self, level->members[i]);

  return !has_frames (self, level) || gather (self, &level->graph);
}

/* From within, so that the size of a frame is known where it is placed. */
static gboolean
for_each_level (Nest *self,
                gboolean (*func) (Nest   *nest,
                                  guint32 index))
{
  guint32 deepest = 0;

  for (guint32 i = 0; i < self->graph->n_frames; i++)
    deepest = MAX (deepest, self->depth[i]);

  for (guint32 depth = deepest; depth > 0; depth--)
    for (guint32 i = 0; i < self->graph->n_frames; i++)
      if (self->depth[i] == depth)
        {
          if (!func (self, i))
            return FALSE;
          measure (self, i);
        }

  return func (self, get_page (self));
}

static void
take_level (Nest   *self,
            guint32 index,
            double  dx,
            double  dy);

/* Each level was placed around a point of its own. A frame with nothing in it is all that there is to move. */
static void
take_frame (Nest                   *self,
            guint32                 index,
            const EntenteLayoutBox *box,
            double                  dx,
            double                  dy)
{
  const Level        *level = &self->levels[index];
  EntenteLayoutFrame *frame = &self->graph->frames[index];

  dx += box->x - (level->left + level->right) / 2;
  dy += box->y - (level->top + level->bottom) / 2;

  if (level->graph.n_boxes == 0)
    {
      frame->x = round (frame->x + dx);
      frame->y = round (frame->y + dy);
    }
  else
    take_level (self, index, dx, dy);
}

static void
take_level (Nest   *self,
            guint32 index,
            double  dx,
            double  dy)
{
  const Level *level = &self->levels[index];

  for (guint32 i = 0; i < level->graph.n_boxes; i++)
    {
      guint32                 item = level->members[i];
      const EntenteLayoutBox *box = &level->graph.boxes[i];

      if (item >= self->graph->n_boxes)
        take_frame (self, item - self->graph->n_boxes, box, dx, dy);
      else
        {
          self->graph->boxes[item].x = round (box->x + dx);
          self->graph->boxes[item].y = round (box->y + dy);
        }
    }
}

static gboolean
is_anything_held (const EntenteLayoutGraph *graph)
{
  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (graph->boxes[i].pinned || graph->boxes[i].hold > 0)
      return TRUE;

  return FALSE;
}

static gboolean
place_once (Nest *self,
            gboolean (*func) (Nest   *nest,
                              guint32 index))
{
  if (!for_each_level (self, func))
    return FALSE;

  take_level (self, get_page (self), 0, 0);

  return self->graph->keep || entente_layout_order_in_frames (self->graph, self->cancellable);
}

static void
set_seed (Nest   *self,
          guint64 seed)
{
  for (guint32 i = 0; i <= self->graph->n_frames; i++)
    self->levels[i].graph.seed = seed;
}

/* The best of several starts; what is kept starts where it is. */
static gboolean
place_best (Nest *self)
{
  EntenteLayoutGraph          *graph = self->graph;
  gsize                        size = sizeof *graph->boxes * graph->n_boxes;
  g_autofree EntenteLayoutBox *best = g_memdup2 (graph->boxes, size);
  guint                        n_starts = graph->keep || graph->n_boxes > MANY_BOXES ? 1 : N_STARTS;
  double                       least = INFINITY;

  for (guint i = 0; i < n_starts; i++)
    {
      double cost;

      set_seed (self, graph->seed + i);
      if (!place_once (self, place_level))
        return FALSE;

      cost = measure_cost (graph);
      if (cost < least)
        {
          least = cost;
          memcpy (best, graph->boxes, size);
        }
    }

  memcpy (graph->boxes, best, size);

  return TRUE;
}

static gboolean
place_in_frames (EntenteLayoutGraph *graph,
                 GCancellable       *cancellable)
{
  Nest     self;
  gboolean done;

  nest_init (&self, graph, cancellable);
  for (guint32 i = 0; i < graph->n_edges; i++)
    add_line (&self, &graph->edges[i]);

  done = place_best (&self) && (graph->keep || place_once (&self, gather_level));
  nest_clear (&self);

  return done;
}

/* The boxes stand in their frames; whether they had better stand free, and then they do. */
static gboolean
weigh (EntenteLayoutGraph *graph,
       GCancellable       *cancellable)
{
  g_autofree EntenteLayoutBox *in_frames = g_memdup2 (graph->boxes, sizeof *in_frames * graph->n_boxes);
  double                       in = (double)entente_quality_count_crossings (graph), out;

  if (!entente_layout_stress (graph, cancellable, NULL))
    return FALSE;

  out = (double)entente_quality_count_crossings (graph);
  if (in <= out * MORE_CROSSINGS + graph->n_edges * FREE_CROSSINGS)
    memcpy (graph->boxes, in_frames, sizeof *in_frames * graph->n_boxes);

  return TRUE;
}

/**
 * entente_layout_is_nested:
 * @graph: a graph
 *
 * Returns: whether there are frames that may stay, and nothing is pinned or held
 */
gboolean
entente_layout_is_nested (const EntenteLayoutGraph *graph)
{
  return graph->n_frames > 0 && graph->keep_frames != ENTENTE_LAYOUT_FRAMES_LOSE && !is_anything_held (graph);
}

/**
 * entente_layout_nested:
 * @graph: what to lay out, with frames
 * @cancellable: (nullable): stops the layout within 50 ms
 * @error: return location for an error
 *
 * Lays out what is in each frame as entente_layout_stress() does, then the frames among each other. Boxes stay in their
 * frames, and no frame covers what does not lie in it. Within its frame a box stands where lines to others are short and
 * cross little. Where frames are weighed, it lays boxes out without them when that is much clearer. The same graph gives
 * the same places, to the last bit.
 *
 * Fails with %G_IO_ERROR_CANCELLED, and then leaves all boxes where they were.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_layout_nested (EntenteLayoutGraph *graph,
                       GCancellable       *cancellable,
                       GError            **error)
{
  g_autofree EntenteLayoutBox *start = g_memdup2 (graph->boxes, sizeof *start * graph->n_boxes);
  gboolean                     done = place_in_frames (graph, cancellable);

  if (done && !graph->keep && graph->keep_frames == ENTENTE_LAYOUT_FRAMES_WEIGH)
    done = weigh (graph, cancellable);

  if (!done)
    {
      memcpy (graph->boxes, start, sizeof *start * graph->n_boxes);
      g_cancellable_set_error_if_cancelled (cancellable, error);
    }

  return done;
}
