#include "widgets/commands/frame-join.h"
#include "widgets/commands/frame-step.h"
#include "widgets/commands/step.h"
#include "widgets/commands.h"

#include "model/network/chart-frames.h"
#include "model/object/group.h"
#include "model/object/note.h"
#include "model/object/picture.h"
#include "widgets/drawing/network-scene.h"
#include "widgets/drawing/path.h"

#include <glib/gi18n.h>
#include <math.h>

/* Of a frame around nothing, and of the smallest one; points */
#define EMPTY_WIDTH  240.0
#define EMPTY_HEIGHT 160.0
#define LEAST_WIDTH  48.0
#define LEAST_HEIGHT 36.0

/* Of the sides of a picture, points */
#define LEAST_PICTURE 4.0

static void
set_rect (EntenteChangeList *changes,
          const char        *id,
          const EntenteRect *rect)
{
  const EntenteField *fields = entente_group_info.fields;

  entente_change_list_set_number (changes, id, &fields[ENTENTE_GROUP_X], round (rect->x));
  entente_change_list_set_number (changes, id, &fields[ENTENTE_GROUP_Y], round (rect->y));
  entente_change_list_set_number (changes, id, &fields[ENTENTE_GROUP_WIDTH], round (rect->width));
  entente_change_list_set_number (changes, id, &fields[ENTENTE_GROUP_HEIGHT], round (rect->height));
}

/* To a tenth of a point, so that a small picture keeps its shape */
static void
set_picture_rect (EntenteChangeList *changes,
                  const char        *id,
                  const EntenteRect *rect)
{
  const EntenteField *fields = entente_picture_info.fields;

  entente_change_list_set_number (changes, id, &fields[ENTENTE_PICTURE_X], round (rect->x * 10) / 10);
  entente_change_list_set_number (changes, id, &fields[ENTENTE_PICTURE_Y], round (rect->y * 10) / 10);
  entente_change_list_set_number (changes, id, &fields[ENTENTE_PICTURE_WIDTH], MAX (round (rect->width * 10) / 10, LEAST_PICTURE));
  entente_change_list_set_number (changes, id, &fields[ENTENTE_PICTURE_HEIGHT], MAX (round (rect->height * 10) / 10, LEAST_PICTURE));
}

/* Frames drawn around companies before companies could be put into frames have those that stand in them, and in no frame
   within. */
static void
take_in (EntenteWorkspace  *workspace,
         EntenteChangeList *changes,
         guint32            frame)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);
  g_autoptr (GHashTable) joins = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) leaves = g_hash_table_new (g_str_hash, g_str_equal);

  if (chart->frames[frame].n_members > 0)
    return;

  for (guint32 i = 0; i < chart->n_places; i++)
    if (chart->places[i].kind == ENTENTE_CHART_COMPANY && entente_chart_find_frame (chart, chart->places[i].x, chart->places[i].y) == frame)
      g_hash_table_add (joins, (char *)chart->places[i].id);

  entente_frame_join_set_members (workspace, changes, frame, joins, leaves);
}

static char *
make_close_title (EntenteWorkspace  *workspace,
                  const char *const *ids,
                  gboolean           closed)
{
  EntenteStepTargets targets = entente_step_describe (workspace, ids);

  if (targets.name != NULL)
    return g_strdup_printf (closed ? _("Close “%s”") : _("Open “%s”"), targets.name);

  return g_strdup (closed ? _("Close Frames") : _("Open Frames"));
}

/**
 * entente_command_set_closed:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of frames; what is no frame is left alone
 * @closed: whether one card shall stand for all that is in each of them
 *
 * Closes or opens frames of the view shown. Places and bends of what is in them stay as they are.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_set_closed (EntenteWorkspace  *workspace,
                            const char *const *ids,
                            gboolean           closed)
{
  const EntenteField *field = &entente_group_info.fields[ENTENTE_GROUP_CLOSED];
  const EntenteChart *chart;
  g_autoptr (EntenteChangeList) changes = NULL;
  g_autoptr (EntenteValue) value = closed ? entente_value_parse (field, "yes", NULL) : NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  chart = entente_workspace_get_chart (workspace);
  title = make_close_title (workspace, ids, closed);
  changes = entente_change_list_new (title);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 frame = entente_frame_step_find (chart, ids[i]);

      if (frame == ENTENTE_NO_INDEX || chart->frames[frame].closed == closed)
        continue;

      if (closed)
        take_in (workspace, changes, frame);

      entente_change_list_set_value (changes, ids[i], field, value);
    }

  return entente_change_list_get_n (changes) > 0 && entente_step_run (workspace, changes);
}

/**
 * entente_command_set_all_closed:
 * @workspace: a workspace
 * @closed: whether to close them, rather than to open them
 *
 * Closes or opens all frames of the view shown.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_set_all_closed (EntenteWorkspace *workspace,
                                gboolean          closed)
{
  const EntenteChart *chart;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);

  chart = entente_workspace_get_chart (workspace);

  for (guint32 i = 0; i < chart->n_frames; i++)
    g_ptr_array_add (ids, (char *)chart->frames[i].id);

  g_ptr_array_add (ids, NULL);

  return entente_command_set_closed (workspace, (const char *const *)ids->pdata, closed);
}

static EntenteObject *
new_frame (EntenteWorkspace  *workspace,
           EntenteChangeList *changes,
           const char        *name,
           const char        *color,
           GPtrArray         *members,
           const EntenteRect *rect)
{
  EntenteObject *frame = entente_step_new_object (workspace, ENTENTE_GROUP, name);

  entente_object_set (frame, "view", entente_workspace_ensure_view (workspace, changes), NULL);
  entente_object_set (frame, "name", name, NULL);
  entente_object_set (frame, "color", color, NULL);

  if (members->len > 0)
    {
      g_autofree char *text = NULL;

      g_ptr_array_add (members, NULL);
      text = g_strjoinv (" ", (char **)members->pdata);
      entente_object_set (frame, "members", text, NULL);
    }

  entente_step_set_number (frame, ENTENTE_GROUP_X, round (rect->x));
  entente_step_set_number (frame, ENTENTE_GROUP_Y, round (rect->y));
  entente_step_set_number (frame, ENTENTE_GROUP_WIDTH, round (rect->width));
  entente_step_set_number (frame, ENTENTE_GROUP_HEIGHT, round (rect->height));
  entente_change_list_add (changes, frame);

  return frame;
}

static EntenteRect
add_room (const EntenteRect *rect)
{
  return (EntenteRect) {rect->x - ENTENTE_FRAME_PAD, rect->y - ENTENTE_FRAME_PAD_TOP, rect->width + 2 * ENTENTE_FRAME_PAD, rect->height + ENTENTE_FRAME_PAD + ENTENTE_FRAME_PAD_TOP};
}

static void
unite (EntenteRect       *rect,
       const EntenteRect *box)
{
  *rect = entente_rect_is_empty (rect) ? *box : entente_rect_unite (rect, box);
}

/* The companies among ids, and the room that all of ids takes */
static GPtrArray *
collect (EntenteWorkspace  *workspace,
         const char *const *ids,
         EntenteRect       *rect)
{
  const EntenteChart     *chart = entente_workspace_get_chart (workspace);
  g_autofree EntenteRect *boxes = entente_network_measure_places (chart, entente_workspace_get_theme (workspace));
  GPtrArray              *members = g_ptr_array_new ();

  for (guint32 i = 0; i < chart->n_places; i++)
    if (g_strv_contains (ids, chart->places[i].id))
      {
        unite (rect, &boxes[i]);

        if (chart->places[i].kind == ENTENTE_CHART_COMPANY)
          g_ptr_array_add (members, (char *)chart->places[i].id);
      }

  for (guint32 i = 0; i < chart->n_frames; i++)
    if (chart->frames[i].place == ENTENTE_NO_INDEX && g_strv_contains (ids, chart->frames[i].id))
      {
        EntenteRect frame = entente_frame_step_get_rect (&chart->frames[i]);

        unite (rect, &frame);
      }

  return members;
}

/**
 * entente_command_add_frame:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of what shall be in it
 * @x: middle of a frame around nothing, points
 * @y: the same, downwards
 *
 * Draws a frame around companies, which are put into it, and selects it.
 *
 * Returns: (nullable) (transfer full): its id, or %NULL when it could not be added
 */
char *
entente_command_add_frame (EntenteWorkspace  *workspace,
                           const char *const *ids,
                           double             x,
                           double             y)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Add Frame"));
  g_autoptr (EntenteObject) frame = NULL;
  g_autoptr (GPtrArray) members = NULL;
  EntenteRect rect = {0};

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  members = collect (workspace, ids, &rect);

  if (entente_rect_is_empty (&rect))
    rect = (EntenteRect) {x - EMPTY_WIDTH / 2, y - EMPTY_HEIGHT / 2, EMPTY_WIDTH, EMPTY_HEIGHT};
  else
    rect = add_room (&rect);

  frame = new_frame (workspace, changes, _("New frame"), NULL, members, &rect);

  return entente_step_run_and_select (workspace, changes, entente_object_get_id (frame));
}

static gboolean
has_frame (const EntenteChart *chart,
           const char         *name)
{
  for (guint32 i = 0; i < chart->n_frames; i++)
    if (g_strcmp0 (chart->frames[i].name, name) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
add_region (EntenteWorkspace  *workspace,
            EntenteChangeList *changes,
            const EntenteRect *boxes,
            guint32            region)
{
  const EntenteChart         *chart = entente_workspace_get_chart (workspace);
  const EntenteNetworkRegion *entry = &chart->network->regions[region];
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  g_autoptr (EntenteObject) frame = NULL;
  EntenteRect rect = {0};

  for (guint32 i = 0; i < chart->n_places; i++)
    if (chart->places[i].kind == ENTENTE_CHART_COMPANY && chart->network->companies[chart->places[i].index].region == region)
      {
        unite (&rect, &boxes[i]);
        g_ptr_array_add (members, (char *)chart->places[i].id);
      }

  if (members->len == 0 || entry->name == NULL || has_frame (chart, entry->name))
    return FALSE;

  rect = add_room (&rect);
  frame = new_frame (workspace, changes, entry->name, entry->color, members, &rect);

  return TRUE;
}

/**
 * entente_command_frame_regions:
 * @workspace: a workspace
 *
 * Puts the companies of each home region into a frame of their own. Regions that have a frame of their name are left out.
 *
 * Returns: whether a frame was added
 */
gboolean
entente_command_frame_regions (EntenteWorkspace *workspace)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Frame Each Region"));
  g_autofree EntenteRect *boxes = NULL;
  const EntenteChart     *chart;
  gboolean                added = FALSE;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);

  chart = entente_workspace_get_chart (workspace);
  boxes = entente_network_measure_places (chart, entente_workspace_get_theme (workspace));

  for (guint32 i = 0; i < chart->network->n_regions; i++)
    added = add_region (workspace, changes, boxes, i) || added;

  return added && entente_step_run (workspace, changes);
}

/* Who stands in the frame now is in it, who does not is not. */
static void
take_and_leave (EntenteWorkspace  *workspace,
                EntenteChangeList *changes,
                guint32            frame,
                const EntenteRect *rect)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);
  EntenteRect         old = entente_frame_step_get_rect (&chart->frames[frame]);
  g_autoptr (GHashTable) joins = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) leaves = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = 0; i < chart->n_places; i++)
    {
      const EntenteChartPlace *place = &chart->places[i];
      guint32                  inner;

      if (place->kind != ENTENTE_CHART_COMPANY)
        continue;

      inner = entente_chart_find_frame (chart, place->x, place->y);

      if (!entente_rect_contains (rect, place->x, place->y))
        g_hash_table_add (leaves, (char *)place->id);
      else if (!entente_rect_contains (&old, place->x, place->y) && inner == ENTENTE_NO_INDEX)
        g_hash_table_add (joins, (char *)place->id);
    }

  entente_frame_join_set_members (workspace, changes, frame, joins, leaves);
}

static char *
make_resize_title (EntenteWorkspace *workspace,
                   const char       *id)
{
  EntenteObject *object = entente_scope_lookup (entente_workspace_get_scope (workspace), id);

  return g_strdup_printf (_("Resize “%s”"), entente_object_get_label (object));
}

/**
 * entente_command_resize:
 * @workspace: a workspace
 * @id: id of a frame, a note or a picture of the view shown
 * @rect: where it shall be, points; the height of a note follows from its text
 *
 * Gives a frame, a note or a picture another size. Companies that a frame now reaches join it, those that it leaves behind leave it.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_resize (EntenteWorkspace  *workspace,
                        const char        *id,
                        const EntenteRect *rect)
{
  g_autoptr (EntenteChangeList) changes = NULL;
  g_autofree char *title = NULL;
  EntenteObject   *picture;
  EntenteRect      size;
  guint32          frame;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (id != NULL && rect != NULL, FALSE);

  frame = entente_frame_step_find (entente_workspace_get_chart (workspace), id);

  picture = entente_step_lookup (workspace, ENTENTE_PICTURE, id);

  if (frame == ENTENTE_NO_INDEX && picture == NULL && entente_step_lookup (workspace, ENTENTE_NOTE, id) == NULL)
    return FALSE;

  title = make_resize_title (workspace, id);
  changes = entente_change_list_new (title);
  size = (EntenteRect) {rect->x, rect->y, MAX (rect->width, LEAST_WIDTH), MAX (rect->height, LEAST_HEIGHT)};

  if (frame != ENTENTE_NO_INDEX)
    {
      set_rect (changes, id, &size);
      take_and_leave (workspace, changes, frame, &size);
    }
  else if (picture != NULL)
    {
      set_picture_rect (changes, id, rect);
    }
  else
    {
      entente_change_list_set_number (changes, id, &entente_note_info.fields[ENTENTE_NOTE_X], round (size.x));
      entente_change_list_set_number (changes, id, &entente_note_info.fields[ENTENTE_NOTE_WIDTH], round (size.width));
    }

  return entente_step_run (workspace, changes);
}
