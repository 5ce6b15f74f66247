#include "widgets/commands/frame-join.h"
#include "widgets/commands/frame-step.h"
#include "widgets/commands/step.h"
#include "widgets/commands.h"

#include "model/object/group.h"
#include "model/object/note.h"
#include "model/object/picture.h"
#include "widgets/drawing/network-scene.h"
#include "widgets/drawing/path.h"

#include <glib/gi18n.h>
#include <math.h>

/* Something that has a place in the view shown, and the room it takes up, points. */
typedef struct
{
  const char *id;
  EntenteRect box;
} Item;

static const char *const align_titles[] = {
  [ENTENTE_ALIGN_LEFT] = N_("Align Left Edges"),
  [ENTENTE_ALIGN_CENTRE] = N_("Align Centres"),
  [ENTENTE_ALIGN_RIGHT] = N_("Align Right Edges"),
  [ENTENTE_ALIGN_TOP] = N_("Align Top Edges"),
  [ENTENTE_ALIGN_MIDDLE] = N_("Align Middles"),
  [ENTENTE_ALIGN_BOTTOM] = N_("Align Bottom Edges"),
};

/* What is drawn as a body: notes take up as much room as their text needs. */
static gboolean
find_body (EntenteWorkspace *workspace,
           const char       *id,
           EntenteRect      *box)
{
  const EntenteSceneItem *items;
  guint32                 n_items;

  items = entente_scene_get_items (entente_workspace_get_scene (workspace), &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].part == ENTENTE_PART_BODY && g_strcmp0 (items[i].object, id) == 0)
      {
        *box = items[i].bounds;
        return TRUE;
      }

  return FALSE;
}

static gboolean
find_box (EntenteWorkspace  *workspace,
          const EntenteRect *boxes,
          const char        *id,
          EntenteRect       *box)
{
  const EntenteChart      *chart = entente_workspace_get_chart (workspace);
  const EntenteChartPlace *shown = entente_step_find_shown (workspace, id);

  if (shown != NULL)
    {
      *box = boxes[shown - chart->places];
      return TRUE;
    }

  for (guint32 i = 0; i < chart->n_frames; i++)
    if (g_strcmp0 (chart->frames[i].id, id) == 0)
      {
        *box = (EntenteRect) {chart->frames[i].x, chart->frames[i].y, chart->frames[i].width, chart->frames[i].height};
        return TRUE;
      }

  return find_body (workspace, id, box);
}

static GArray *
list_items (EntenteWorkspace  *workspace,
            const char *const *ids)
{
  g_autofree EntenteRect *boxes = entente_network_measure_places (entente_workspace_get_chart (workspace), entente_workspace_get_theme (workspace));
  GArray                 *items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      Item item = {.id = ids[i]};

      if (entente_command_can_move (workspace, ids[i]) && find_box (workspace, boxes, ids[i], &item.box))
        g_array_append_val (items, item);
    }

  return items;
}

static EntenteRect
unite (GArray *items)
{
  EntenteRect united = g_array_index (items, Item, 0).box;

  for (guint i = 1; i < items->len; i++)
    united = entente_rect_unite (&united, &g_array_index (items, Item, i).box);

  return united;
}

static EntenteShift
align_one (const Item        *item,
           const EntenteRect *area,
           EntenteAlignment   alignment)
{
  const EntenteRect *box = &item->box;

  switch (alignment)
    {
    case ENTENTE_ALIGN_LEFT:
      return (EntenteShift) {item->id, area->x - box->x, 0};

    case ENTENTE_ALIGN_CENTRE:
      return (EntenteShift) {item->id, area->x + area->width / 2 - box->x - box->width / 2, 0};

    case ENTENTE_ALIGN_RIGHT:
      return (EntenteShift) {item->id, area->x + area->width - box->x - box->width, 0};

    case ENTENTE_ALIGN_TOP:
      return (EntenteShift) {item->id, 0, area->y - box->y};

    case ENTENTE_ALIGN_MIDDLE:
      return (EntenteShift) {item->id, 0, area->y + area->height / 2 - box->y - box->height / 2};

    case ENTENTE_ALIGN_BOTTOM:
      return (EntenteShift) {item->id, 0, area->y + area->height - box->y - box->height};

    default:
      g_assert_not_reached ();
    }
}

/* What would go less than half a point stays where it is. Frames take along what is in them. */
static gboolean
run (EntenteWorkspace *workspace,
     const char       *title,
     EntenteShift     *shifts,
     guint             n_shifts)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (title);
  g_autoptr (GArray) all = NULL;
  gboolean moves = FALSE;

  for (guint i = 0; i < n_shifts; i++)
    {
      if (fabs (shifts[i].dx) < 0.5 && fabs (shifts[i].dy) < 0.5)
        shifts[i].dx = shifts[i].dy = 0;

      moves |= shifts[i].dx != 0 || shifts[i].dy != 0;
    }

  if (!moves)
    return FALSE;

  all = entente_frame_step_list_shifts (workspace, shifts, n_shifts);
  entente_shift_append (workspace, changes, (const EntenteShift *)all->data, all->len);
  entente_frame_join_move (workspace, changes, (const EntenteShift *)all->data, all->len, NULL);

  return entente_step_run (workspace, changes);
}

/**
 * entente_command_align:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of companies, deals, notes and frames
 * @alignment: which edges or middles shall be in line
 *
 * Lines things up, within the room that they take up together. It takes two or more.
 *
 * Returns: whether something was moved
 */
gboolean
entente_command_align (EntenteWorkspace  *workspace,
                       const char *const *ids,
                       EntenteAlignment   alignment)
{
  g_autoptr (GArray) items = NULL;
  g_autofree EntenteShift *shifts = NULL;
  EntenteRect              area;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  items = list_items (workspace, ids);

  if (items->len < 2)
    return FALSE;

  area = unite (items);
  shifts = g_new (EntenteShift, items->len);

  for (guint i = 0; i < items->len; i++)
    shifts[i] = align_one (&g_array_index (items, Item, i), &area, alignment);

  return run (workspace, _ (align_titles[alignment]), shifts, items->len);
}

static int
compare_across (gconstpointer a,
                gconstpointer b)
{
  const EntenteRect *left = &((const Item *)a)->box;
  const EntenteRect *right = &((const Item *)b)->box;
  double             difference = left->x + left->width / 2 - right->x - right->width / 2;

  return (difference > 0) - (difference < 0);
}

static int
compare_down (gconstpointer a,
              gconstpointer b)
{
  const EntenteRect *upper = &((const Item *)a)->box;
  const EntenteRect *lower = &((const Item *)b)->box;
  double             difference = upper->y + upper->height / 2 - lower->y - lower->height / 2;

  return (difference > 0) - (difference < 0);
}

static double
measure_gap (GArray  *items,
             gboolean down)
{
  EntenteRect area = unite (items);
  double      room = down ? area.height : area.width;

  for (guint i = 0; i < items->len; i++)
    room -= down ? g_array_index (items, Item, i).box.height : g_array_index (items, Item, i).box.width;

  return room / (items->len - 1);
}

/**
 * entente_command_distribute:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of companies, deals, notes and frames
 * @down: whether to make the gaps equal from top to bottom, rather than from left to right
 *
 * Makes the gaps between things equal; the outer ones stay. It takes three or more.
 *
 * Returns: whether something was moved
 */
gboolean
entente_command_distribute (EntenteWorkspace  *workspace,
                            const char *const *ids,
                            gboolean           down)
{
  g_autoptr (GArray) items = NULL;
  g_autofree EntenteShift *shifts = NULL;
  EntenteRect              area;
  double                   gap;
  double                   at;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  items = list_items (workspace, ids);

  if (items->len < 3)
    return FALSE;

  g_array_sort (items, down ? compare_down : compare_across);
  area = unite (items);
  gap = measure_gap (items, down);
  at = down ? area.y : area.x;
  shifts = g_new (EntenteShift, items->len);

  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);

      shifts[i] = (EntenteShift) {item->id, down ? 0 : at - item->box.x, down ? at - item->box.y : 0};
      at += gap + (down ? item->box.height : item->box.width);
    }

  return run (workspace, down ? _("Distribute Vertically") : _("Distribute Horizontally"), shifts, items->len);
}

/* A card is as large as what is on it; a note says how wide it is, a frame and a picture how high they are too. */
static int
find_size_field (EntenteObject *object,
                 gboolean       height)
{
  switch ((int)entente_object_get_object_type (object))
    {
    case ENTENTE_NOTE:
      return height ? -1 : (int)ENTENTE_NOTE_WIDTH;

    case ENTENTE_GROUP:
      return height ? (int)ENTENTE_GROUP_HEIGHT : (int)ENTENTE_GROUP_WIDTH;

    case ENTENTE_PICTURE:
      return height ? (int)ENTENTE_PICTURE_HEIGHT : (int)ENTENTE_PICTURE_WIDTH;

    default:
      return -1;
    }
}

static GPtrArray *
list_sized (EntenteWorkspace  *workspace,
            const char *const *ids,
            gboolean           height)
{
  GPtrArray *objects = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      EntenteObject *object = entente_scope_lookup (entente_workspace_get_scope (workspace), ids[i]);

      if (object != NULL && find_size_field (object, height) >= 0)
        g_ptr_array_add (objects, object);
    }

  return objects;
}

/**
 * entente_command_can_same_size:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of objects
 * @height: whether it is about their height, rather than their width
 *
 * Returns: whether two or more of them have a size of their own
 */
gboolean
entente_command_can_same_size (EntenteWorkspace  *workspace,
                               const char *const *ids,
                               gboolean           height)
{
  g_autoptr (GPtrArray) objects = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  objects = list_sized (workspace, ids, height);

  return objects->len >= 2;
}

/**
 * entente_command_same_size:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of notes, pictures and frames
 * @height: whether to make them as high as the highest, rather than as wide as the widest
 *
 * Makes notes, pictures and frames equally large.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_same_size (EntenteWorkspace  *workspace,
                           const char *const *ids,
                           gboolean           height)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (height ? _("Make Equally High") : _("Make Equally Wide"));
  g_autoptr (GPtrArray) objects = NULL;
  double most = 0;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  objects = list_sized (workspace, ids, height);

  for (guint i = 0; i < objects->len; i++)
    most = MAX (most, entente_object_get_number (objects->pdata[i], (guint)find_size_field (objects->pdata[i], height), 0));

  for (guint i = 0; i < objects->len; i++)
    {
      EntenteObject *object = objects->pdata[i];
      guint          field = (guint)find_size_field (object, height);

      if (entente_object_get_number (object, field, 0) != most)
        entente_change_list_set_number (changes, entente_object_get_id (object), entente_object_get_field (object, field), most);
    }

  return entente_change_list_get_n (changes) > 0 && entente_step_run (workspace, changes);
}
