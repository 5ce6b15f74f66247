#include "widgets/canvas/anchors.h"

#include "widgets/drawing/far-look.h"
#include "widgets/drawing/network-builder.h"
#include "widgets/drawing/path.h"

/* Of a line without a label, half the width of its anchor, points. */
#define MIDDLE 10.0

/* far: (nullable): how it looks from far away. */
typedef struct
{
  EntenteRect           rect;
  EntenteScenePart      part;
  const EntenteFarLook *far;
} Anchor;

/* all: room for one anchor of each item; anchors: those that stand for an object; names: (nullable): the items that name objects
   from far away, as soon as one is asked for; plates: (nullable): with them, the cards that are as large as these names. */
struct _EntenteAnchors
{
  EntenteScene *scene;
  Anchor       *all;
  GHashTable   *anchors;
  GHashTable   *names;
  GHashTable   *plates;
};

static int
get_rank (EntenteScenePart part)
{
  switch (part)
    {
    case ENTENTE_PART_BODY:
      return 3;

    case ENTENTE_PART_LABEL:
      return 2;

    case ENTENTE_PART_LINE:
      return 1;

    case ENTENTE_PART_TOGGLE:
    case ENTENTE_PART_DECORATION:
    case ENTENTE_PART_BADGE:
    case ENTENTE_PART_LEGEND:
    case ENTENTE_PART_TITLE:
    default:
      return 0;
    }
}

static EntenteRect
get_rect (EntenteScene           *scene,
          const EntenteSceneItem *item)
{
  const EntentePoint *points = entente_scene_get_points (scene) + item->first_point;
  guint32             n_curves = (item->n_points - 1) / 3;
  EntentePoint        middle;

  if (item->part != ENTENTE_PART_LINE || n_curves == 0)
    return item->bounds;

  middle = entente_path_get_curve_point (points + 3 * (n_curves / 2), n_curves % 2 == 1 ? 0.5 : 0);

  return (EntenteRect) {middle.x - MIDDLE, middle.y - MIDDLE, 2 * MIDDLE, 2 * MIDDLE};
}

/* The label of a spoke is its party's, not its deal's. */
static void
take_item (EntenteAnchors         *self,
           const EntenteSceneItem *item,
           Anchor                 *room)
{
  Anchor *anchor;
  int     rank = get_rank (item->part);

  if (item->object == NULL || rank == 0 || (item->owner != NULL && item->part == ENTENTE_PART_LABEL))
    return;

  anchor = g_hash_table_lookup (self->anchors, item->object);

  if (anchor != NULL && get_rank (anchor->part) >= rank)
    return;

  *room = (Anchor) {get_rect (self->scene, item), item->part, item->far};
  g_hash_table_replace (self->anchors, (char *)item->object, room);
}

/**
 * entente_anchors_new:
 * @scene: a scene
 *
 * Returns: (transfer full): where its objects are
 */
EntenteAnchors *
entente_anchors_new (EntenteScene *scene)
{
  EntenteAnchors         *self = g_new0 (EntenteAnchors, 1);
  const EntenteSceneItem *items;
  guint32                 n_items;

  self->scene = entente_scene_ref (scene);
  self->anchors = g_hash_table_new (g_str_hash, g_str_equal);
  items = entente_scene_get_items (scene, &n_items);
  self->all = g_new (Anchor, n_items);

  for (guint32 i = 0; i < n_items; i++)
    take_item (self, &items[i], &self->all[i]);

  return self;
}

void
entente_anchors_free (EntenteAnchors *self)
{
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->plates, g_hash_table_unref);
  g_hash_table_unref (self->anchors);
  g_free (self->all);
  entente_scene_unref (self->scene);
  g_free (self);
}

/**
 * entente_anchors_find:
 * @self: anchors
 * @id: (nullable): id of an object
 *
 * Returns: (nullable): where it, or what stands for it, is; points
 */
const EntenteRect *
entente_anchors_find (const EntenteAnchors *self,
                      const char           *id)
{
  const Anchor *anchor = id != NULL ? g_hash_table_lookup (self->anchors, entente_scene_get_shown (self->scene, id)) : NULL;

  return anchor != NULL ? &anchor->rect : NULL;
}

static void
collect_overview (EntenteAnchors *self)
{
  EntenteScene           *overview = entente_scene_get_overview (self->scene);
  guint32                 n_items = 0;
  const EntenteSceneItem *items = overview != NULL ? entente_scene_get_items (overview, &n_items) : NULL;

  self->names = g_hash_table_new (g_str_hash, g_str_equal);
  self->plates = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].kind == ENTENTE_SCENE_TEXT && items[i].object != NULL)
      g_hash_table_insert (self->names, (char *)items[i].object, (gpointer)&items[i]);
    else if (items[i].part == ENTENTE_PART_BODY && items[i].far->least_width > 0)
      g_hash_table_insert (self->plates, (char *)items[i].object, (gpointer)&items[i]);
}

static const EntenteSceneItem *
see_in_overview (EntenteAnchors   *self,
                 gboolean          is_name,
                 const char       *id,
                 double            scale,
                 EntenteSceneItem *space)
{
  const EntenteSceneItem *item;

  if (self->names == NULL)
    collect_overview (self);

  item = g_hash_table_lookup (is_name ? self->names : self->plates, id);

  return item != NULL ? entente_far_look_see (item, scale, space) : NULL;
}

/**
 * entente_anchors_see:
 * @self: anchors
 * @id: (nullable): id of an object
 * @scale: at which it is seen, pixels per point
 * @rect: (out): what it covers there, points; from far away a card is a dot
 *
 * Returns: whether it, or what stands for it, is there
 */
gboolean
entente_anchors_see (EntenteAnchors *self,
                     const char     *id,
                     double          scale,
                     EntenteRect    *rect)
{
  const char             *shown = id != NULL ? entente_scene_get_shown (self->scene, id) : NULL;
  const Anchor           *anchor = shown != NULL ? g_hash_table_lookup (self->anchors, shown) : NULL;
  const EntenteSceneItem *plate;
  EntenteSceneItem        item = {.kind = ENTENTE_SCENE_BOX}, space;

  if (anchor == NULL)
    return FALSE;

  item.bounds = anchor->rect;
  item.far = anchor->far;
  *rect = entente_far_look_see (&item, scale, &space)->bounds;
  plate = scale < ENTENTE_READABLE ? see_in_overview (self, FALSE, shown, scale, &space) : NULL;

  if (plate != NULL)
    *rect = entente_rect_unite (rect, &plate->bounds);

  return TRUE;
}

/**
 * entente_anchors_is_body:
 * @self: anchors
 * @id: (nullable): id of an object
 *
 * Returns: whether it is there as a card, a hub or a note, rather than as a line
 */
gboolean
entente_anchors_is_body (const EntenteAnchors *self,
                         const char           *id)
{
  const Anchor *anchor = id != NULL ? g_hash_table_lookup (self->anchors, id) : NULL;

  return anchor != NULL && anchor->part == ENTENTE_PART_BODY;
}

/**
 * entente_anchors_see_name:
 * @self: anchors
 * @id: id of an object
 * @scale: at which it is seen, pixels per point
 * @rect: (out): what its name covers, points
 *
 * Returns: whether its name is shown for who looks from far away
 */
gboolean
entente_anchors_see_name (EntenteAnchors *self,
                          const char     *id,
                          double          scale,
                          EntenteRect    *rect)
{
  EntenteSceneItem        space;
  const EntenteSceneItem *seen = see_in_overview (self, TRUE, id, scale, &space);

  if (seen != NULL)
    *rect = seen->bounds;

  return seen != NULL;
}
