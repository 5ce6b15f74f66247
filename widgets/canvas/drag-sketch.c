#include "widgets/canvas/drag-sketch.h"

#include "model/network/line-ends.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* How far what belongs to a card reaches beyond it, points. */
#define SPILL 3.0

/**
 * Part:
 * @item: of the whole scene
 * @start: how much of the way its start goes along, 0 to 1
 * @end: the same of its end; equal to @start for all but lines
 */
typedef struct
{
  const EntenteSceneItem *item;
  double                  start;
  double                  end;
} Part;

struct _EntenteDragSketch
{
  EntenteScene *scene;
  EntenteScene *still;
  GArray       *parts;
  GPtrArray    *signs;
};

/**
 * Sorter:
 * @ids: what is moved
 * @line: (nullable): the line last seen, to which arrow heads belong
 * @share: of the object last seen, to which what has no object of its own belongs when it lies within
 */
typedef struct
{
  EntenteDragSketch      *sketch;
  const EntenteChart     *chart;
  GHashTable             *ids;
  const EntenteSceneItem *items;
  guint32                 n_items;
  const EntentePoint     *points;
  Part                    line;
  Part                    last;
} Sorter;

static gboolean
is_within (const EntenteSceneItem *item,
           const EntenteSceneItem *other)
{
  EntenteRect reach = entente_rect_inflate (&other->bounds, SPILL);

  return entente_rect_contains (&reach, item->bounds.x, item->bounds.y) &&
         entente_rect_contains (&reach, item->bounds.x + item->bounds.width, item->bounds.y + item->bounds.height);
}

static double
get_distance_to_place (Sorter             *sorter,
                       const char         *id,
                       const EntentePoint *point)
{
  const EntenteChart *chart = sorter->chart;
  guint32             company = entente_network_find (chart->network, ENTENTE_COMPANY, id);
  guint32             deal = entente_network_find (chart->network, ENTENTE_DEAL, id);
  guint32             place = company != ENTENTE_NO_INDEX ? chart->company_place[company] : deal != ENTENTE_NO_INDEX ? chart->deal_place[deal]
                                                                                                                     : ENTENTE_NO_INDEX;

  return place != ENTENTE_NO_INDEX ? hypot (chart->places[place].x - point->x, chart->places[place].y - point->y) : INFINITY;
}

/* Which end of a drawn line is at which company is found by where they are. */
static Part
sort_line (Sorter                 *sorter,
           const EntenteSceneItem *item)
{
  Part                part = {.item = item};
  const EntentePoint *start = &sorter->points[item->first_point];
  const char         *ends[2];
  gboolean            is_turned;

  if (!entente_line_ends_find (sorter->chart, item->owner != NULL ? item->owner : item->object, ends))
    {
      part.start = part.end = g_hash_table_contains (sorter->ids, item->object) ? 1 : 0;
      return part;
    }

  is_turned = get_distance_to_place (sorter, ends[1], start) < get_distance_to_place (sorter, ends[0], start);
  part.start = g_hash_table_contains (sorter->ids, ends[is_turned ? 1 : 0]) ? 1 : 0;
  part.end = g_hash_table_contains (sorter->ids, ends[is_turned ? 0 : 1]) ? 1 : 0;

  return part;
}

static Part
sort_arrow (Sorter                 *sorter,
            const EntenteSceneItem *item)
{
  const EntenteSceneItem *line = sorter->line.item;
  const EntentePoint     *start = &sorter->points[line->first_point];
  const EntentePoint     *end = start + line->n_points - 1;
  double                  x = item->bounds.x + item->bounds.width / 2;
  double                  y = item->bounds.y + item->bounds.height / 2;
  gboolean                at_start = hypot (x - start->x, y - start->y) < hypot (x - end->x, y - end->y);
  double                  share = at_start ? sorter->line.start : sorter->line.end;

  return (Part) {item, share, share};
}

/* A card, or the label of a line with its tie */
static Part
sort_rest (Sorter                 *sorter,
           const EntenteSceneItem *item)
{
  const char *ends[2];
  double      share = g_hash_table_contains (sorter->ids, item->object) ? 1 : 0;

  if (entente_line_ends_find (sorter->chart, item->owner != NULL ? item->owner : item->object, ends))
    share = (g_hash_table_contains (sorter->ids, ends[0]) + g_hash_table_contains (sorter->ids, ends[1])) / 2.0;

  return (Part) {item, share, share};
}

static Part
sort_owned (Sorter                 *sorter,
            const EntenteSceneItem *item)
{
  if (item->kind == ENTENTE_SCENE_LINE && item->part == ENTENTE_PART_LINE)
    return sorter->line = sort_line (sorter, item);

  if (item->kind == ENTENTE_SCENE_SHAPE && item->part == ENTENTE_PART_DECORATION && sorter->line.item != NULL &&
      g_strcmp0 (sorter->line.item->object, item->object) == 0)
    return sort_arrow (sorter, item);

  return sort_rest (sorter, item);
}

/* A shadow lies below its card, a name upon it. */
static Part
sort_item (Sorter *sorter,
           guint32 index)
{
  const EntenteSceneItem *item = &sorter->items[index];
  const EntenteSceneItem *next = index + 1 < sorter->n_items ? item + 1 : NULL;
  Part                    part = {.item = item};

  if (item->object != NULL)
    {
      part = sort_owned (sorter, item);
      sorter->last = part;
      return part;
    }

  if (sorter->last.item != NULL && is_within (item, sorter->last.item))
    part.start = part.end = sorter->last.start;
  else if (next != NULL && next->object != NULL && is_within (item, next))
    part.start = part.end = sort_owned (sorter, next).start;

  return part;
}

static void
copy_item (EntenteScene           *scene,
           const EntenteSceneItem *item,
           const EntentePoint     *points)
{
  if (item->n_points > 0)
    entente_scene_add_path (scene, item, points, item->n_points);
  else
    entente_scene_add (scene, item);
}

/* Names seen from far away go along with what they name. */
static void
sort_overview (Sorter *sorter)
{
  EntenteScene           *overview = entente_scene_get_overview (sorter->sketch->scene);
  guint32                 n_items = 0;
  const EntenteSceneItem *items = overview != NULL ? entente_scene_get_items (overview, &n_items) : NULL;

  for (guint32 i = 0; i < n_items; i++)
    if (g_hash_table_contains (sorter->ids, items[i].object))
      g_ptr_array_add (sorter->sketch->signs, (gpointer)&items[i]);
    else
      entente_scene_add_overview (sorter->sketch->still, &items[i]);
}

/**
 * entente_drag_sketch_new:
 * @scene: what is drawn
 * @chart: what it is drawn from
 * @ids: (array zero-terminated=1): ids of what is going to be moved
 *
 * Returns: (transfer full): the scene in two parts
 */
EntenteDragSketch *
entente_drag_sketch_new (EntenteScene       *scene,
                         const EntenteChart *chart,
                         const char *const  *ids)
{
  EntenteDragSketch *self = g_new0 (EntenteDragSketch, 1);
  g_autoptr (GHashTable) set = g_hash_table_new (g_str_hash, g_str_equal);
  Sorter sorter = {.sketch = self, .chart = chart, .ids = set};

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (set, (char *)ids[i]);

  self->scene = entente_scene_ref (scene);
  self->still = entente_scene_new ();
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  self->signs = g_ptr_array_new ();
  sorter.items = entente_scene_get_items (scene, &sorter.n_items);
  sorter.points = entente_scene_get_points (scene);

  for (guint32 i = 0; i < sorter.n_items; i++)
    {
      Part part = sort_item (&sorter, i);

      if (part.start > 0 || part.end > 0)
        g_array_append_val (self->parts, part);
      else
        copy_item (self->still, part.item, sorter.points + part.item->first_point);
    }

  sort_overview (&sorter);

  return self;
}

void
entente_drag_sketch_free (EntenteDragSketch *self)
{
  g_ptr_array_unref (self->signs);
  g_array_unref (self->parts);
  entente_scene_unref (self->still);
  entente_scene_unref (self->scene);
  g_free (self);
}

/**
 * entente_drag_sketch_get_still:
 * @self: a sketch
 *
 * Returns: (transfer none): what stays
 */
EntenteScene *
entente_drag_sketch_get_still (EntenteDragSketch *self)
{
  return self->still;
}

static void
move_path (EntenteScene       *moved,
           const Part         *part,
           const EntentePoint *points,
           double              dx,
           double              dy)
{
  guint32                  n = part->item->n_points;
  g_autofree EntentePoint *shifted = g_new (EntentePoint, n);

  for (guint32 i = 0; i < n; i++)
    {
      double share = n > 1 ? part->start + (part->end - part->start) * i / (n - 1) : part->start;

      shifted[i] = (EntentePoint) {points[i].x + share * dx, points[i].y + share * dy};
    }

  entente_scene_add_path (moved, part->item, shifted, n);
}

/**
 * entente_drag_sketch_move:
 * @self: a sketch
 * @dx: rightwards, points
 * @dy: downwards, points
 *
 * Returns: (transfer full): what moves, where it is then
 */
EntenteScene *
entente_drag_sketch_move (EntenteDragSketch *self,
                          double             dx,
                          double             dy)
{
  EntenteScene       *moved = entente_scene_new ();
  const EntentePoint *points = entente_scene_get_points (self->scene);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part      *part = &g_array_index (self->parts, Part, i);
      EntenteSceneItem item = *part->item;

      if (item.n_points > 0)
        {
          move_path (moved, part, points + item.first_point, dx, dy);
          continue;
        }

      item.bounds.x += part->start * dx;
      item.bounds.y += part->start * dy;
      entente_scene_add (moved, &item);
    }

  for (guint i = 0; i < self->signs->len; i++)
    {
      EntenteSceneItem sign = *(const EntenteSceneItem *)self->signs->pdata[i];

      sign.bounds.x += dx;
      sign.bounds.y += dy;
      entente_scene_add_overview (moved, &sign);
    }

  return moved;
}
