#include "widgets/drawing/far-look.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* How far the item is from the point, 0 when it lies under it */
static double
get_distance (const EntentePoint     *points,
              const EntenteSceneItem *item,
              double                  x,
              double                  y)
{
  const EntenteRect *box = &item->bounds;
  double             dx, dy;

  if (item->kind == ENTENTE_SCENE_LINE)
    {
      double distance = entente_path_get_distance (points + item->first_point, item->n_points, x, y);

      return MAX (0, distance - item->stroke_width / 2);
    }

  dx = MAX (MAX (box->x - x, x - box->x - box->width), 0);
  dy = MAX (MAX (box->y - y, y - box->y - box->height), 0);

  return hypot (dx, dy);
}

/**
 * entente_scene_pick:
 * @self: a scene
 * @x: points
 * @y: points
 * @tolerance: how far the hand may be off, points
 *
 * Finds what is under the hand: the topmost item that covers the point, else the nearest one within @tolerance.
 *
 * Returns: (nullable): the item, which has an object
 */
const EntenteSceneItem *
entente_scene_pick (EntenteScene *self,
                    double        x,
                    double        y,
                    double        tolerance)
{
  const EntenteSceneItem *items, *nearest = NULL;
  guint32                 n_items;
  double                  least = tolerance;

  g_return_val_if_fail (self != NULL && tolerance >= 0, NULL);

  items = entente_scene_get_items (self, &n_items);

  for (guint32 i = n_items; i-- > 0;)
    {
      const EntenteSceneItem *item = &items[i];
      EntenteRect             reach = entente_rect_inflate (&item->bounds, least);
      double                  distance;

      if (!entente_scene_can_be_hit (item) || !entente_rect_contains (&reach, x, y))
        continue;

      distance = get_distance (entente_scene_get_points (self), item, x, y);

      if (distance == 0)
        return item;

      if (distance < least || (nearest == NULL && distance == least))
        {
          nearest = item;
          least = distance;
        }
    }

  return nearest;
}

/**
 * entente_scene_pick_dot:
 * @self: a scene
 * @x: points
 * @y: points
 * @scale: at which the scene is seen, pixels per point
 *
 * Finds the card under the hand where cards look different from far away, as dots.
 *
 * Returns: (nullable): its body
 */
const EntenteSceneItem *
entente_scene_pick_dot (EntenteScene *self,
                        double        x,
                        double        y,
                        double        scale)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (self, &n_items);

  for (guint32 i = n_items; i-- > 0;)
    {
      EntenteSceneItem space;

      if (items[i].far != NULL && entente_scene_can_be_hit (&items[i]) && entente_far_look_see (&items[i], scale, &space) == &space &&
          entente_rect_contains (&space.bounds, x, y))
        return &items[i];
    }

  return NULL;
}

/**
 * entente_scene_pick_area:
 * @self: a scene
 * @area: a rectangle, points
 *
 * Finds all objects that @area touches.
 *
 * Returns: (transfer container) (element-type utf8): their ids, each once, back to front; the ids live in the scene
 */
GPtrArray *
entente_scene_pick_area (EntenteScene      *self,
                         const EntenteRect *area)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray              *objects = g_ptr_array_new ();
  const EntenteSceneItem *items;
  guint32                 n_items;

  g_return_val_if_fail (self != NULL && area != NULL, objects);

  items = entente_scene_get_items (self, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    {
      const EntenteSceneItem *item = &items[i];

      if (!entente_scene_can_be_hit (item) || !entente_rect_touches (&item->bounds, area))
        continue;

      if (item->kind == ENTENTE_SCENE_LINE &&
          !entente_path_touches (entente_scene_get_points (self) + item->first_point, item->n_points, area))
        continue;

      if (g_hash_table_add (seen, (gpointer)item->object))
        g_ptr_array_add (objects, (gpointer)item->object);
    }

  return objects;
}
