#include "widgets/drawing/far-look.h"

#include "widgets/drawing/path.h"
#include "widgets/drawing/theme.h"

#include <math.h>

/* What of a box its border takes at most, so that something is left of a small one */
#define EDGE_SHARE 0.15

/* How far the view has come from @near to @until, 0 to 1; each step of the zoom counts alike. */
static double
get_way (double scale,
         double near,
         double until)
{
  return CLAMP (log (scale / near) / log (until / near), 0, 1);
}

static double
blend (double far,
       double near,
       double way)
{
  return far + (near - far) * way;
}

/**
 * entente_far_look_get_gain:
 * @item: a line
 * @scale: pixels per point, above 0
 *
 * Returns: how many times wider the line is drawn than on paper
 */
double
entente_far_look_get_gain (const EntenteSceneItem *item,
                           double                  scale)
{
  if (item->far_gain <= 0)
    return 1;

  return blend (item->far_gain, 1, get_way (scale, ENTENTE_FAR_DOT, ENTENTE_FAR_CARD));
}

static void
enlarge_text (EntenteSceneItem *item,
              double            height)
{
  double ratio = height / MAX (item->bounds.height, 1e-9);

  item->scale = (float)((item->scale > 0 ? item->scale : 1) * ratio);
  item->bounds.width *= ratio;
}

static void
apply (const EntenteFarLook *far,
       EntenteSceneItem     *item,
       double                scale)
{
  double way = get_way (scale, far->near, far->until), moved = get_way (scale, ENTENTE_FAR_DOT, far->settled);
  double x = item->bounds.x + item->bounds.width / 2 + blend (far->offset.x, 0, moved);
  double y = item->bounds.y + item->bounds.height / 2 + blend (far->offset.y + far->shift / scale, 0, moved);
  double width = blend (MAX (far->width, far->least_width / scale), item->bounds.width, way);
  double height = blend (MAX (far->height, far->least_height / scale), item->bounds.height, way);

  if (item->kind == ENTENTE_SCENE_TEXT)
    {
      enlarge_text (item, height);
      width = item->bounds.width;
    }

  item->bounds = (EntenteRect) {x - width / 2, y - height / 2, width, height};
  item->fill = entente_color_mix (far->fill, item->fill, way);
  item->stroke = entente_color_mix (far->stroke, item->stroke, way);
  item->stroke_width = (float)blend (MIN (far->edge / scale, EDGE_SHARE * MIN (width, height)), item->stroke_width, way);
  item->radius = (float)blend (MIN (width, height) / 2, item->radius, way);
  item->n_dash = 0;
}

/**
 * entente_far_look_see:
 * @item: an item of a scene
 * @scale: pixels per point on a screen, 0 on paper
 * @space: where to put what it looks like
 *
 * Returns: (transfer none) (nullable): the item as it looks at this scale: @item itself or @space; %NULL when it is not
 *   shown
 */
const EntenteSceneItem *
entente_far_look_see (const EntenteSceneItem *item,
                      double                  scale,
                      EntenteSceneItem       *space)
{
  const EntenteFarLook *far = item->far;

  if (scale > 0 && scale < item->detail)
    return NULL;
  if (far == NULL)
    return item;
  if (scale <= 0 || scale >= far->until)
    return far->fleeting ? NULL : item;
  if (scale < far->from)
    return NULL;

  *space = *item;
  apply (far, space, scale);

  return space;
}

static EntenteRect
unite_seen (EntenteRect   bounds,
            EntenteScene *scene,
            double        scale)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    {
      EntenteSceneItem space;

      if (items[i].far != NULL && entente_far_look_see (&items[i], scale, &space) == &space)
        bounds = entente_rect_unite (&bounds, &space.bounds);
    }

  return bounds;
}

/**
 * entente_far_look_get_bounds:
 * @scene: a scene
 * @scale: pixels per point on a screen
 *
 * Returns: what is drawn on at this scale, with a margin; points
 */
EntenteRect
entente_far_look_get_bounds (EntenteScene *scene,
                             double        scale)
{
  EntenteScene *overview = entente_scene_get_overview (scene);
  EntenteRect   bounds = unite_seen (entente_scene_get_bounds (scene), scene, scale);

  return overview != NULL ? unite_seen (bounds, overview, scale) : bounds;
}
