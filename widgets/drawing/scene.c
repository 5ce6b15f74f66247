#include "widgets/drawing/scene-private.h"

#include "widgets/drawing/far-look.h"
#include "widgets/drawing/path.h"

#include <math.h>
#include <string.h>

/* Air around a picture, points */
#define MARGIN 18

/* What is left of the alpha of what is drawn faintly */
#define FAINT 0.2f

/**
 * entente_scene_new:
 *
 * Returns: (transfer full): an empty scene, to be filled by its maker before anybody else sees it
 */
EntenteScene *
entente_scene_new (void)
{
  EntenteScene *self = g_new0 (EntenteScene, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->strings = g_string_chunk_new (4096);
  self->items = g_array_new (FALSE, FALSE, sizeof (EntenteSceneItem));
  self->points = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
  self->names = g_array_new (FALSE, FALSE, sizeof (EntenteSceneName));
  self->far_looks = g_ptr_array_new_with_free_func (g_free);
  self->objects = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->shown = g_hash_table_new (g_str_hash, g_str_equal);
  self->companions = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);

  return self;
}

EntenteScene *
entente_scene_ref (EntenteScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
entente_scene_unref (EntenteScene *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->hidden, entente_scene_unref);
  g_clear_pointer (&self->overview, entente_scene_unref);
  g_hash_table_unref (self->companions);
  g_hash_table_unref (self->shown);
  g_hash_table_unref (self->objects);
  g_ptr_array_unref (self->far_looks);
  g_array_unref (self->names);
  g_array_unref (self->points);
  g_array_unref (self->items);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * entente_scene_set_faint:
 * @self: a scene that is being filled
 * @faint: whether what is added from now on is drawn faintly
 */
void
entente_scene_set_faint (EntenteScene *self,
                         gboolean      faint)
{
  self->faint = faint;
}

/**
 * entente_scene_intern:
 * @self: a scene that is being filled
 * @text: (nullable): any text
 *
 * Returns: (nullable): a copy that lives as long as the scene
 */
const char *
entente_scene_intern (EntenteScene *self,
                      const char   *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

/* Items of one object follow each other. */
static const char *
intern_object (EntenteScene *self,
               const char   *object)
{
  if (object != NULL && (self->last_object == NULL || strcmp (self->last_object, object) != 0))
    self->last_object = entente_scene_intern (self, object);

  return object != NULL ? self->last_object : NULL;
}

/**
 * entente_scene_can_be_hit:
 * @item: an item
 *
 * Returns: whether the hand finds the item where it is drawn
 */
gboolean
entente_scene_can_be_hit (const EntenteSceneItem *item)
{
  return item->object != NULL &&
         (item->part == ENTENTE_PART_BODY || item->part == ENTENTE_PART_LINE || item->part == ENTENTE_PART_LABEL ||
          item->part == ENTENTE_PART_TOGGLE);
}

static void
note_object (EntenteScene           *self,
             const EntenteSceneItem *item)
{
  EntenteRect *bounds = g_hash_table_lookup (self->objects, item->object);

  if (bounds != NULL)
    *bounds = entente_rect_unite (bounds, &item->bounds);
  else
    g_hash_table_insert (self->objects, (gpointer)item->object, g_memdup2 (&item->bounds, sizeof item->bounds));
}

static const EntenteFarLook *
copy_far_look (EntenteScene         *self,
               const EntenteFarLook *far)
{
  EntenteFarLook *copy = g_memdup2 (far, sizeof *far);

  if (self->faint)
    {
      copy->fill.alpha *= FAINT;
      copy->stroke.alpha *= FAINT;
    }

  g_ptr_array_add (self->far_looks, copy);

  return copy;
}

/**
 * entente_scene_add:
 * @self: a scene that is being filled
 * @item: what to add on top of the others
 *
 * Adds a box or a text. Its strings and its look from far away are copied.
 */
void
entente_scene_add (EntenteScene           *self,
                   const EntenteSceneItem *item)
{
  EntenteSceneItem copy = *item;

  copy.object = intern_object (self, item->object);
  copy.owner = entente_scene_intern (self, item->owner);
  copy.text = entente_scene_intern (self, item->text);

  if (item->far != NULL)
    copy.far = copy_far_look (self, item->far);

  if (self->faint)
    {
      copy.fill.alpha *= FAINT;
      copy.stroke.alpha *= FAINT;
    }

  g_array_append_val (self->items, copy);
  self->content = entente_rect_unite (&self->content, &copy.bounds);

  if (entente_scene_can_be_hit (&copy))
    note_object (self, &copy);
}

/**
 * entente_scene_add_path:
 * @self: a scene that is being filled
 * @item: what to add; its bounds are found by this function
 * @points: (array length=n_points): a start, then three for each curve
 * @n_points: number of points
 *
 * Adds a line or a shape on top of the others.
 */
void
entente_scene_add_path (EntenteScene           *self,
                        const EntenteSceneItem *item,
                        const EntentePoint     *points,
                        guint32                 n_points)
{
  EntenteSceneItem copy = *item;
  EntenteRect      bounds;

  g_return_if_fail (n_points > 0);

  bounds = entente_path_get_bounds (points, n_points);

  copy.bounds = entente_rect_inflate (&bounds, item->stroke.alpha > 0 ? item->stroke_width / 2 : 0);
  copy.first_point = self->points->len;
  copy.n_points = n_points;

  g_array_append_vals (self->points, points, n_points);
  entente_scene_add (self, &copy);
}

/**
 * entente_scene_add_stand_in:
 * @self: a scene that is being filled
 * @object: id of an object that items show
 * @hidden: id of an object without items of its own
 *
 * Says that what is hidden is found where @object is.
 */
void
entente_scene_add_stand_in (EntenteScene *self,
                            const char   *object,
                            const char   *hidden)
{
  g_hash_table_insert (self->shown, (char *)entente_scene_intern (self, hidden), (char *)entente_scene_intern (self, object));
}

/**
 * entente_scene_add_companion:
 * @self: a scene that is being filled
 * @object: id of an object that items show
 * @companion: id of an object that the same items show; @object is one of its own companions
 *
 * Says that what is drawn for one object stands for others too, as a line does that several deals are gathered in.
 */
void
entente_scene_add_companion (EntenteScene *self,
                             const char   *object,
                             const char   *companion)
{
  const char *key = entente_scene_intern (self, object);
  const char *id = entente_scene_intern (self, companion);
  GPtrArray  *companions = g_hash_table_lookup (self->companions, key);

  if (companions == NULL)
    {
      companions = g_ptr_array_new ();
      g_ptr_array_add (companions, NULL);
      g_hash_table_insert (self->companions, (char *)key, companions);
    }

  companions->pdata[companions->len - 1] = (char *)id;
  g_ptr_array_add (companions, NULL);
  entente_scene_add_stand_in (self, key, id);
}

/**
 * entente_scene_add_name:
 * @self: a scene that is being filled
 * @object: id of what is named
 * @bounds: where it is
 * @name: a full sentence
 *
 * Says what a screen reader reads there.
 */
void
entente_scene_add_name (EntenteScene      *self,
                        const char        *object,
                        const EntenteRect *bounds,
                        const char        *name)
{
  /* Hardly any sentence comes twice, so none is looked for. */
  EntenteSceneName entry = {entente_scene_intern (self, object), *bounds, g_string_chunk_insert (self->strings, name)};

  g_array_append_val (self->names, entry);
}

const EntenteSceneItem *
entente_scene_get_items (EntenteScene *self,
                         guint32      *n_items)
{
  *n_items = self->items->len;

  return (const EntenteSceneItem *)self->items->data;
}

const EntentePoint *
entente_scene_get_points (EntenteScene *self)
{
  return (const EntentePoint *)self->points->data;
}

/**
 * entente_scene_get_shown:
 * @self: a scene
 * @object: id of an object
 *
 * Returns: (transfer none): id of the object whose items stand for it: itself, unless it is gathered in a line or hidden in
 *   a closed frame
 */
const char *
entente_scene_get_shown (EntenteScene *self,
                         const char   *object)
{
  const char *shown = g_hash_table_lookup (self->shown, object);

  return shown != NULL ? shown : object;
}

/**
 * entente_scene_get_companions:
 * @self: a scene
 * @object: id of an object that items show
 *
 * Returns: (nullable) (array zero-terminated=1): ids of all that these items show, @object among them; %NULL when it is
 *   @object alone
 */
const char *const *
entente_scene_get_companions (EntenteScene *self,
                              const char   *object)
{
  GPtrArray *companions = g_hash_table_lookup (self->companions, object);

  return companions != NULL ? (const char *const *)companions->pdata : NULL;
}

const EntenteSceneName *
entente_scene_get_names (EntenteScene *self,
                         guint32      *n_names)
{
  *n_names = self->names->len;

  return (const EntenteSceneName *)self->names->data;
}

/**
 * entente_scene_get_hidden:
 * @self: a scene
 *
 * Returns: (transfer none): labels there was no room for, to be shown when asked for; to be filled by the maker of the scene
 */
EntenteScene *
entente_scene_get_hidden (EntenteScene *self)
{
  if (self->hidden == NULL)
    self->hidden = entente_scene_new ();

  return self->hidden;
}

/**
 * entente_scene_add_overview:
 * @self: a scene that is being filled
 * @item: what to add to its overview; it has a look from far away
 *
 * Adds something that is shown over the scene on a screen as long as the scene itself can hardly be read there.
 */
void
entente_scene_add_overview (EntenteScene           *self,
                            const EntenteSceneItem *item)
{
  g_return_if_fail (item->far != NULL);

  if (self->overview == NULL)
    self->overview = entente_scene_new ();

  entente_scene_add (self->overview, item);
}

/**
 * entente_scene_get_overview:
 * @self: a scene
 *
 * Returns: (transfer none) (nullable): what is shown over it on a screen, see entente_scene_add_overview()
 */
EntenteScene *
entente_scene_get_overview (EntenteScene *self)
{
  return self->overview;
}

/**
 * entente_scene_reveal:
 * @self: a scene
 * @objects: (array zero-terminated=1): ids of objects
 *
 * Returns: (transfer full) (nullable): the labels of @objects that are hidden for want of room, as a scene to be shown over
 *   @self; %NULL when there are none
 */
EntenteScene *
entente_scene_reveal (EntenteScene      *self,
                      const char *const *objects)
{
  EntenteScene *shown = NULL;
  gboolean      is_wanted = FALSE;

  if (self->hidden == NULL)
    return NULL;

  /* What follows a label without an object of its own stands on that label; what ties it to its line comes before it. */
  for (guint i = 0; i < self->hidden->items->len; i++)
    {
      const EntenteSceneItem *item = &g_array_index (self->hidden->items, EntenteSceneItem, i);

      if (item->part == ENTENTE_PART_LABEL || item->object != NULL)
        is_wanted = item->object != NULL && g_strv_contains (objects, entente_scene_get_shown (self, item->object));
      if (!is_wanted)
        continue;

      if (shown == NULL)
        shown = entente_scene_new ();

      entente_scene_append_item (shown, self->hidden, item, 0, 0, 1);
    }

  return shown;
}

/**
 * entente_scene_get_content:
 * @self: a scene
 *
 * Returns: what is drawn on, without a margin; empty for an empty scene
 */
EntenteRect
entente_scene_get_content (EntenteScene *self)
{
  return self->content;
}

/**
 * entente_scene_get_bounds:
 * @self: a scene
 *
 * Returns: what is drawn on, with a margin
 */
EntenteRect
entente_scene_get_bounds (EntenteScene *self)
{
  return entente_rect_inflate (&self->content, MARGIN);
}

/**
 * entente_scene_get_object_bounds:
 * @self: a scene
 * @object: id of an object
 * @bounds: (out): what can be hit of it: a card, or a line with its label
 *
 * Returns: whether it is shown
 */
gboolean
entente_scene_get_object_bounds (EntenteScene *self,
                                 const char   *object,
                                 EntenteRect  *bounds)
{
  const EntenteRect *found = g_hash_table_lookup (self->objects, entente_scene_get_shown (self, object));

  if (found == NULL)
    return FALSE;

  *bounds = *found;

  return TRUE;
}
