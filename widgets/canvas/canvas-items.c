#include "widgets/canvas/canvas-items.h"

#include "widgets/canvas/reading-order.h"

#include <math.h>

/* Made in one go; looked at or moved in one go; and at most, before a screen reader and the memory have enough of them. */
#define FEW_NEW   300
#define FEW_LOOKS 3000u
#define MAX_ITEMS 20000

/* Among more items than that, no more than so many are moved one by one to where they are read. */
#define FEW_ITEMS 200u
#define FEW_MOVES 50u

/* So many are put in their places at once, and in one go when the hand rests. */
#define FEW_PLACES 200
#define PLACES     1500

/* order: all items, as they are read; met: those that the scene has a name for, as far as it was looked through; scene: what is
   being looked through; round: how often one was; next: its name to look at; n_to_place: so many children at the front are not in
   their order yet; selected: (element-type utf8): ids of those that were told to be selected. */
struct _EntenteCanvasItems
{
  GtkWidget  *canvas;
  GPtrArray  *order;
  GHashTable *by_id;
  GHashTable *selected;

  EntenteScene *scene;
  GPtrArray    *met;
  guint         round;
  guint32       next;
  guint         n_to_place;

  EntenteViewport viewport;
  guint           n_placed;
  guint           place_id;
};

static guint
count_misplaced (EntenteCanvasItems *self)
{
  GtkWidget *before = NULL;
  guint      n = 0;

  for (guint i = 0; i < self->order->len; i++)
    {
      n += gtk_widget_get_prev_sibling (self->order->pdata[i]) != before;
      before = self->order->pdata[i];
    }

  return n;
}

static void
move_misplaced (EntenteCanvasItems *self)
{
  GtkWidget *before = NULL;

  for (guint i = 0; i < self->order->len; i++)
    {
      GtkWidget *item = self->order->pdata[i];

      if (gtk_widget_get_prev_sibling (item) != before)
        gtk_widget_insert_after (item, self->canvas, before);

      before = item;
    }
}

/* For each child that comes, moves or goes GTK counts those before it. In front of all others there is nothing to count. */
static void
put_in_front (EntenteCanvasItems *self,
              GtkWidget          *item)
{
  gtk_widget_insert_after (item, self->canvas, NULL);
}

/* Assistive technology reads children in their order. Returns whether all stand in it. */
static gboolean
order_children (EntenteCanvasItems *self)
{
  for (guint i = 0; i < FEW_LOOKS && self->n_to_place > 0; i++)
    put_in_front (self, self->order->pdata[--self->n_to_place]);

  return self->n_to_place == 0;
}

static void
begin_order (EntenteCanvasItems *self)
{
  entente_reading_order_sort (self->order, gtk_widget_get_direction (self->canvas));

  if (self->order->len > FEW_ITEMS && count_misplaced (self) > FEW_MOVES)
    self->n_to_place = self->order->len;
  else
    move_misplaced (self);
}

static void
remove_item (EntenteCanvasItems *self,
             GtkWidget          *item)
{
  gboolean had_focus = gtk_widget_has_focus (item);

  g_hash_table_remove (self->by_id, entente_canvas_item_get_id (ENTENTE_CANVAS_ITEM (item)));
  if (self->order->len > FEW_ITEMS)
    put_in_front (self, item);
  gtk_widget_unparent (item);

  if (had_focus)
    gtk_widget_grab_focus (self->canvas);
}

/**
 * entente_canvas_items_new:
 * @canvas: (transfer none): their parent, which frees them before it goes
 *
 * Returns: (transfer full): no items yet
 */
EntenteCanvasItems *
entente_canvas_items_new (GtkWidget *canvas)
{
  EntenteCanvasItems *self = g_new0 (EntenteCanvasItems, 1);

  self->canvas = canvas;
  self->order = g_ptr_array_new ();
  self->met = g_ptr_array_new ();
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->selected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
entente_canvas_items_free (EntenteCanvasItems *self)
{
  g_clear_handle_id (&self->place_id, g_source_remove);

  for (guint i = 0; i < self->order->len; i++)
    gtk_widget_unparent (self->order->pdata[i]);

  g_clear_pointer (&self->scene, entente_scene_unref);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->selected);
  g_ptr_array_unref (self->met);
  g_ptr_array_unref (self->order);
  g_free (self);
}

static EntenteCanvasItem *
make_item (EntenteCanvasItems *self,
           const char         *id,
           guint               n_items)
{
  GtkWidget *item = entente_canvas_item_new (id);

  if (n_items <= FEW_ITEMS)
    gtk_widget_set_parent (item, self->canvas);
  else
    put_in_front (self, item);

  g_hash_table_insert (self->by_id, (char *)entente_canvas_item_get_id (ENTENTE_CANVAS_ITEM (item)), item);
  g_ptr_array_add (self->order, item);

  return ENTENTE_CANVAS_ITEM (item);
}

static void
begin_round (EntenteCanvasItems *self,
             EntenteScene       *scene)
{
  g_clear_pointer (&self->scene, entente_scene_unref);
  self->scene = entente_scene_ref (scene);
  self->round++;
  self->next = 0;
  self->n_to_place = 0;
  g_ptr_array_set_size (self->met, 0);
}

/* Returns whether the scene is looked through. */
static gboolean
look (EntenteCanvasItems *self,
      EntenteAnchors     *anchors)
{
  guint32                 n_names;
  const EntenteSceneName *names = entente_scene_get_names (self->scene, &n_names);
  guint32                 end = MIN (n_names, MAX_ITEMS);
  guint                   n_new = 0;

  for (guint i = 0; i < FEW_LOOKS && n_new < FEW_NEW && self->next < end; i++)
    {
      const EntenteSceneName *name = &names[self->next++];
      EntenteCanvasItem      *item = g_hash_table_lookup (self->by_id, name->object);

      if (item == NULL)
        {
          item = make_item (self, name->object, n_names);
          n_new++;
        }

      if (!entente_canvas_item_take_part (item, self->round))
        continue;

      entente_canvas_item_show (item, name, entente_anchors_find (anchors, name->object));
      g_ptr_array_add (self->met, item);
    }

  return self->next == end;
}

/* Those that were not met are gone. */
static void
end_round (EntenteCanvasItems *self)
{
  GPtrArray *former = self->order;

  for (guint i = 0; i < former->len; i++)
    if (entente_canvas_item_take_part (former->pdata[i], self->round))
      remove_item (self, former->pdata[i]);

  self->order = self->met;
  self->met = former;
  g_ptr_array_set_size (self->met, 0);
  begin_order (self);
}

/**
 * entente_canvas_items_show:
 * @self: items
 * @scene: what is drawn
 * @anchors: where its objects are
 *
 * Makes one item for each object that @scene has a name for, in several goes when there are many. Items of objects that are
 * still there stay.
 *
 * Returns: whether all are there; otherwise this is to be called again
 */
gboolean
entente_canvas_items_show (EntenteCanvasItems *self,
                           EntenteScene       *scene,
                           EntenteAnchors     *anchors)
{
  if (self->scene != scene)
    begin_round (self, scene);

  if (self->n_to_place == 0)
    {
      if (!look (self, anchors))
        return FALSE;

      end_round (self);
    }

  if (!order_children (self))
    return FALSE;

  g_clear_pointer (&self->scene, entente_scene_unref);

  return TRUE;
}

static void
set_selected (EntenteCanvasItems *self,
              const char         *id,
              gboolean            selected)
{
  EntenteCanvasItem *item = entente_canvas_items_find (self, id);

  if (item != NULL)
    entente_canvas_item_set_selected (item, selected);
}

/**
 * entente_canvas_items_show_selection:
 * @self: items
 * @workspace: what knows the selection
 *
 * Tells assistive technology which items are selected.
 */
void
entente_canvas_items_show_selection (EntenteCanvasItems *self,
                                     EntenteWorkspace   *workspace)
{
  const char *const *selection = entente_workspace_get_selection (workspace);
  g_autoptr (GHashTable) former = g_steal_pointer (&self->selected);
  GHashTableIter iter;
  gpointer       id;

  self->selected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; selection[i] != NULL; i++)
    g_hash_table_add (self->selected, g_strdup (selection[i]));

  g_hash_table_iter_init (&iter, former);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (self->selected, id))
      set_selected (self, id, FALSE);

  g_hash_table_iter_init (&iter, self->selected);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    set_selected (self, id, TRUE);
}

static void
place_item (EntenteCanvasItems *self,
            EntenteCanvasItem  *item)
{
  EntenteRect      rect = entente_viewport_rect_to_widget (&self->viewport, entente_canvas_item_get_bounds (item));
  graphene_point_t corner = GRAPHENE_POINT_INIT ((float)rect.x, (float)rect.y);
  int              least;

  gtk_widget_measure (GTK_WIDGET (item), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (item),
                       (int)MAX (ceil (rect.width), 1),
                       (int)MAX (ceil (rect.height), 1),
                       -1,
                       gsk_transform_translate (NULL, &corner));
}

static void
place_some (EntenteCanvasItems *self)
{
  guint end = MIN (self->n_placed + PLACES, self->order->len);

  for (; self->n_placed < end; self->n_placed++)
    place_item (self, self->order->pdata[self->n_placed]);
}

static gboolean
place_cb (gpointer user_data)
{
  EntenteCanvasItems *self = user_data;

  place_some (self);

  if (self->n_placed < self->order->len)
    return G_SOURCE_CONTINUE;

  self->place_id = 0;

  return G_SOURCE_REMOVE;
}

/**
 * entente_canvas_items_allocate:
 * @self: items
 * @viewport: what of the scene is shown
 *
 * Puts each item where its object is seen. Nobody sees the items themselves, so most of many come when the hand rests.
 */
void
entente_canvas_items_allocate (EntenteCanvasItems    *self,
                               const EntenteViewport *viewport)
{
  EntenteCanvasItem *focused = entente_canvas_items_get_focused (self);

  self->viewport = *viewport;
  self->n_placed = 0;
  g_clear_handle_id (&self->place_id, g_source_remove);

  if (focused != NULL)
    place_item (self, focused);

  if (self->order->len <= FEW_PLACES)
    place_some (self);
  else
    self->place_id = g_timeout_add_full (G_PRIORITY_LOW, 200, place_cb, self, NULL);
}

guint
entente_canvas_items_get_n (EntenteCanvasItems *self)
{
  return self->order->len;
}

/**
 * entente_canvas_items_get:
 * @self: items
 * @index: place in reading order
 *
 * Returns: (transfer none): the item
 */
EntenteCanvasItem *
entente_canvas_items_get (EntenteCanvasItems *self,
                          guint               index)
{
  g_return_val_if_fail (index < self->order->len, NULL);

  return self->order->pdata[index];
}

/**
 * entente_canvas_items_find:
 * @self: items
 * @id: (nullable): id of an object
 *
 * Returns: (transfer none) (nullable): the item that stands for it
 */
EntenteCanvasItem *
entente_canvas_items_find (EntenteCanvasItems *self,
                           const char         *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

/**
 * entente_canvas_items_get_focused:
 * @self: items
 *
 * Returns: (transfer none) (nullable): the item that has the keyboard's focus
 */
EntenteCanvasItem *
entente_canvas_items_get_focused (EntenteCanvasItems *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (self->canvas);

  return child != NULL && ENTENTE_IS_CANVAS_ITEM (child) && gtk_widget_has_focus (child) ? ENTENTE_CANVAS_ITEM (child) : NULL;
}

/**
 * entente_canvas_items_get_next:
 * @self: items
 * @item: (nullable): an item; %NULL to start
 * @step: 1 for the next in reading order, -1 for the one before
 *
 * Returns: (transfer none) (nullable): the item there, %NULL at the end
 */
EntenteCanvasItem *
entente_canvas_items_get_next (EntenteCanvasItems *self,
                               EntenteCanvasItem  *item,
                               int                 step)
{
  return entente_reading_order_get_next (self->order, item, step);
}

/**
 * entente_canvas_items_get_nearest:
 * @self: items
 * @item: where to start
 * @direction: left, right, up or down
 *
 * Returns: (transfer none) (nullable): the nearest item in that direction
 */
EntenteCanvasItem *
entente_canvas_items_get_nearest (EntenteCanvasItems *self,
                                  EntenteCanvasItem  *item,
                                  GtkDirectionType    direction)
{
  return entente_reading_order_get_nearest (self->order, item, direction);
}
