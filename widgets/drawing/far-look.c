#include "widgets/drawing/far-look.h"

#include "widgets/drawing/path.h"
#include "widgets/drawing/theme.h"

#include <math.h>

/* What of a box its border takes at most, so that something is left of a small one */
#define EDGE_SHARE 0.15

/* Pixels: dashes with a shorter period cannot be told apart, and no line is printed thinner than that */
#define LEAST_PERIOD  4.
#define LEAST_PRINTED 0.35

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

  return blend (item->far_gain, 1, entente_get_way (scale, ENTENTE_FAR_DOT, ENTENTE_FAR_CARD));
}

static void
enlarge_text (EntenteSceneItem *item,
              double            height)
{
  double ratio = height / MAX (item->bounds.height, 1e-9);

  item->scale = (float)((item->scale > 0 ? item->scale : 1) * ratio);
  item->bounds.width *= ratio;
}

/* middle: of its room; x: where its own middle would be */
static double
keep_in_room (const EntenteFarLook *far,
              double                middle,
              double                x,
              double                width)
{
  double most = MAX ((far->room - width) / 2, 0);

  return far->room > 0 ? CLAMP (x, middle - most, middle + most) : x;
}

/* way: how far it has become what it is on paper; aside: how far beside what it belongs to, points */
static void
apply (const EntenteFarLook *far,
       EntenteSceneItem     *item,
       double                scale,
       double                way,
       EntentePoint          aside)
{
  double middle = item->bounds.x + item->bounds.width / 2 + far->offset.x, x = middle - blend (0, far->offset.x, way) + aside.x;
  double y = item->bounds.y + item->bounds.height / 2 + blend (far->offset.y, 0, way) + aside.y;
  double width = blend (MAX (far->width, far->least_width / scale), item->bounds.width, way);
  double height = blend (MAX (far->height, far->least_height / scale), item->bounds.height, way);

  if (item->kind == ENTENTE_SCENE_TEXT)
    {
      enlarge_text (item, height);
      width = item->bounds.width;
    }

  x = keep_in_room (far, middle, x, width);
  item->bounds = (EntenteRect) {x - width / 2, y - height / 2, width, height};
  item->fill = entente_color_mix (far->fill, item->fill, way);
  item->stroke = entente_color_mix (far->stroke, item->stroke, way);
  item->stroke_width = (float)blend (MIN (far->edge / scale, EDGE_SHARE * MIN (width, height)), item->stroke_width, way);
  item->radius = (float)blend (far->radius > 0 ? far->radius / scale : MIN (width, height) / 2, item->radius, way);
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
  apply (far, space, scale, entente_get_way (scale, far->near, far->until), entente_aside_get (&far->aside, scale));

  return space;
}

/* Dashes that could not be told apart are a paler line. */
static void
blur_dashes (EntenteSceneItem *item,
             double            scale)
{
  double period = 0, ink = 0;

  for (guint i = 0; i < item->n_dash; i++)
    {
      period += item->dash[i];
      ink += i % 2 == 0 ? item->dash[i] : 0;
    }

  if (period * scale >= LEAST_PERIOD)
    return;

  item->stroke.alpha *= (float)(period > 0 ? ink / period : 1);
  item->n_dash = 0;
}

/* Paler instead of thinner than printers and viewers of documents draw lines */
static void
print_line (EntenteSceneItem *item,
            double            scale)
{
  double least = LEAST_PRINTED / scale;

  item->stroke_width *= MAX (item->far_gain, 1);
  blur_dashes (item, scale);

  if (item->stroke_width < least)
    {
      item->stroke.alpha *= (float)(item->stroke_width / least);
      item->stroke_width = (float)least;
    }
}

/**
 * entente_far_look_print:
 * @item: an item of a scene
 * @scale: pixels per point of the screen from which sizes in pixels are taken, above 0
 * @space: (out): what it looks like on paper
 *
 * Finds how an item looks on a sheet that shows so much of a chart that no card could be read: wholly as from far away,
 * whatever the scale.
 *
 * Returns: whether it is shown at all
 */
gboolean
entente_far_look_print (const EntenteSceneItem *item,
                        double                  scale,
                        EntenteSceneItem       *space)
{
  if (item->detail > ENTENTE_FAR_DOT || (item->far != NULL && (item->far->unprinted || scale < item->far->from)))
    return FALSE;

  *space = *item;
  space->far = NULL;

  if (item->far != NULL)
    apply (item->far, space, scale, 0, entente_aside_print (&item->far->aside, scale));
  else if (item->kind == ENTENTE_SCENE_LINE)
    print_line (space, scale);

  space->far_gain = 0;

  return TRUE;
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

static EntenteRect
unite_all_seen (EntenteRect   bounds,
                EntenteScene *scene,
                double        scale)
{
  EntenteScene *overview = entente_scene_get_overview (scene);

  bounds = unite_seen (bounds, scene, scale);

  return overview != NULL ? unite_seen (bounds, overview, scale) : bounds;
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
  return unite_all_seen (entente_scene_get_bounds (scene), scene, scale);
}

/**
 * entente_far_look_get_content:
 * @scene: a scene
 * @scale: pixels per point on a screen
 *
 * Returns: what there is to see at this scale, points; empty if there is nothing
 */
EntenteRect
entente_far_look_get_content (EntenteScene *scene,
                              double        scale)
{
  EntenteRect content = entente_scene_get_content (scene);

  return entente_rect_is_empty (&content) ? content : unite_all_seen (content, scene, scale);
}
