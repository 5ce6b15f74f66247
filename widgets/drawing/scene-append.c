#include "widgets/drawing/scene-private.h"

#include "widgets/drawing/far-look.h"

static EntenteRect
place_rect (const EntenteRect *rect,
            double             x,
            double             y,
            double             scale)
{
  return (EntenteRect) {x + rect->x * scale, y + rect->y * scale, rect->width * scale, rect->height * scale};
}

static EntenteFarLook
scale_far_look (const EntenteFarLook *far,
                double                scale)
{
  EntenteFarLook copy = *far;

  copy.offset = (EntentePoint) {far->offset.x * scale, far->offset.y * scale};
  copy.aside = entente_aside_scale (&far->aside, scale);
  copy.room *= (float)scale;
  copy.width *= scale;
  copy.height *= scale;
  copy.from /= scale;
  copy.near /= scale;
  copy.until /= scale;

  return copy;
}

/**
 * entente_scene_append_item:
 * @self: a scene that is being filled
 * @other: another scene
 * @item: one of its items, or how that looks
 * @x: where the origin of @other comes to stand
 * @y: where the origin of @other comes to stand
 * @scale: how much larger it becomes, above 0
 *
 * Puts an item of another scene on top of this one.
 */
void
entente_scene_append_item (EntenteScene           *self,
                           EntenteScene           *other,
                           const EntenteSceneItem *item,
                           double                  x,
                           double                  y,
                           double                  scale)
{
  EntenteSceneItem copy = *item;
  EntenteFarLook   far;

  copy.bounds = place_rect (&item->bounds, x, y, scale);
  copy.stroke_width *= scale;
  copy.radius *= scale;
  copy.scale = (item->scale > 0 ? item->scale : 1) * scale;
  copy.detail /= scale;

  for (guint i = 0; i < G_N_ELEMENTS (copy.dash); i++)
    copy.dash[i] *= scale;

  if (item->far != NULL)
    {
      far = scale_far_look (item->far, scale);
      copy.far = &far;
    }

  if (item->n_points > 0)
    {
      const EntentePoint *points = &g_array_index (other->points, EntentePoint, item->first_point);

      copy.first_point = self->points->len;

      for (guint32 i = 0; i < item->n_points; i++)
        {
          EntentePoint point = {x + points[i].x * scale, y + points[i].y * scale};

          g_array_append_val (self->points, point);
        }
    }

  entente_scene_add (self, &copy);
}

static void
append_companions (EntenteScene *self,
                   EntenteScene *other)
{
  GHashTableIter iter;
  gpointer       object, companions, hidden;

  g_hash_table_iter_init (&iter, other->shown);

  while (g_hash_table_iter_next (&iter, &hidden, &object))
    entente_scene_add_stand_in (self, object, hidden);

  g_hash_table_iter_init (&iter, other->companions);

  while (g_hash_table_iter_next (&iter, &object, &companions))
    for (guint i = 0; i + 1 < ((GPtrArray *)companions)->len; i++)
      entente_scene_add_companion (self, object, ((GPtrArray *)companions)->pdata[i]);
}

static void
append_names (EntenteScene *self,
              EntenteScene *other,
              double        x,
              double        y,
              double        scale)
{
  for (guint i = 0; i < other->names->len; i++)
    {
      const EntenteSceneName *name = &g_array_index (other->names, EntenteSceneName, i);
      EntenteRect             bounds = place_rect (&name->bounds, x, y, scale);

      entente_scene_add_name (self, name->object, &bounds, name->name);
    }

  append_companions (self, other);
}

/**
 * entente_scene_append:
 * @self: a scene that is being filled
 * @other: a finished scene
 * @x: where the origin of @other comes to stand
 * @y: where the origin of @other comes to stand
 * @scale: how much larger it becomes, above 0
 *
 * Puts another picture, with its names, on top of this one.
 */
void
entente_scene_append (EntenteScene *self,
                      EntenteScene *other,
                      double        x,
                      double        y,
                      double        scale)
{
  g_return_if_fail (self != NULL && other != NULL && self != other && scale > 0);

  for (guint i = 0; i < other->items->len; i++)
    entente_scene_append_item (self, other, &g_array_index (other->items, EntenteSceneItem, i), x, y, scale);

  append_names (self, other, x, y, scale);
}

static void
append_seen (EntenteScene *self,
             EntenteScene *other,
             double        x,
             double        y,
             double        scale,
             double        detail)
{
  for (guint i = 0; i < other->items->len; i++)
    {
      EntenteSceneItem item;

      if (entente_far_look_print (&g_array_index (other->items, EntenteSceneItem, i), detail, &item))
        entente_scene_append_item (self, other, &item, x, y, scale);
    }
}

/**
 * entente_scene_append_from_afar:
 * @self: a scene that is being filled
 * @other: a finished scene
 * @x: where the origin of @other comes to stand
 * @y: where the origin of @other comes to stand
 * @scale: how much larger it becomes, above 0
 * @detail: pixels per point of the screen from which sizes in pixels are taken, above 0
 *
 * Puts another picture, with its names, on top of this one, as it looks from far away; see entente_far_look_print().
 */
void
entente_scene_append_from_afar (EntenteScene *self,
                                EntenteScene *other,
                                double        x,
                                double        y,
                                double        scale,
                                double        detail)
{
  g_return_if_fail (self != NULL && other != NULL && self != other && scale > 0 && detail > 0);

  append_seen (self, other, x, y, scale, detail);

  if (other->overview != NULL)
    append_seen (self, other->overview, x, y, scale, detail);

  append_names (self, other, x, y, scale);
}
