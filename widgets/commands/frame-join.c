#include "widgets/commands/frame-join.h"

#include "model/network/chart-frames.h"
#include "model/object/group.h"
#include "widgets/commands.h"
#include "widgets/commands/frame-drop.h"
#include "widgets/commands/frame-step.h"
#include "widgets/commands/step.h"
#include "widgets/drawing/path.h"

static const EntenteField *
get_members_field (void)
{
  return &entente_group_info.fields[ENTENTE_GROUP_MEMBERS];
}

/**
 * entente_frame_join_set_members:
 * @workspace: a workspace
 * @changes: a step in the making
 * @frame: index of a frame of the chart
 * @joins: (element-type utf8): ids of companies that are put into it
 * @leaves: (element-type utf8): ids of companies that are taken out of it
 *
 * Members that the view does not show stay as they are.
 */
void
entente_frame_join_set_members (EntenteWorkspace  *workspace,
                                EntenteChangeList *changes,
                                guint32            frame,
                                GHashTable        *joins,
                                GHashTable        *leaves)
{
  const char        *id = entente_workspace_get_chart (workspace)->frames[frame].id;
  EntenteObject     *object = entente_step_lookup (workspace, ENTENTE_GROUP, id);
  const char *const *old = object != NULL ? entente_object_get_references (object, ENTENTE_GROUP_MEMBERS) : NULL;
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  g_autoptr (GList) added = g_list_sort (g_hash_table_get_keys (joins), (GCompareFunc)strcmp);
  g_autoptr (EntenteValue) value = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; old != NULL && old[i] != NULL; i++)
    if (!g_hash_table_contains (leaves, old[i]))
      g_ptr_array_add (members, (char *)old[i]);

  for (GList *l = added; l != NULL; l = l->next)
    if (old == NULL || !g_strv_contains (old, l->data))
      g_ptr_array_add (members, l->data);

  g_ptr_array_add (members, NULL);
  text = g_strjoinv (" ", (char **)members->pdata);
  value = members->len > 1 ? entente_value_parse (get_members_field (), text, NULL) : NULL;

  if (object != NULL && !entente_value_equal (entente_object_get_value (object, ENTENTE_GROUP_MEMBERS), value))
    entente_change_list_set_value (changes, id, get_members_field (), value);
}

/**
 * entente_frame_join_add:
 * @workspace: a workspace
 * @changes: a step in the making
 * @company: id of a company that the step puts on the chart
 * @x: where its card shall stand, centre, points
 * @y: the same, downwards
 *
 * Puts it into the innermost open frame there, if there is one.
 */
void
entente_frame_join_add (EntenteWorkspace  *workspace,
                        EntenteChangeList *changes,
                        const char        *company,
                        double             x,
                        double             y)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);
  guint32             frame = entente_chart_find_frame (chart, x, y);
  const EntenteValue *members;
  g_autoptr (EntenteValue) value = NULL;
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  if (frame == ENTENTE_NO_INDEX)
    return;

  members = entente_step_find_value (workspace, changes, chart->frames[frame].id, get_members_field ());

  if (members != NULL && g_strv_contains (entente_value_get_references (members), company))
    return;

  before = members != NULL ? entente_value_to_string (members) : NULL;
  text = before != NULL ? g_strjoin (" ", before, company, NULL) : g_strdup (company);
  value = entente_value_parse (get_members_field (), text, NULL);
  entente_change_list_set_value (changes, chart->frames[frame].id, get_members_field (), value);
}

typedef struct
{
  GHashTable *joins;
  GHashTable *leaves;
} Move;

static Move *
get_moves (const EntenteChart *chart)
{
  Move *moves = g_new (Move, chart->n_frames + 1);

  for (guint32 i = 0; i < chart->n_frames; i++)
    moves[i] = (Move) {g_hash_table_new (g_str_hash, g_str_equal), g_hash_table_new (g_str_hash, g_str_equal)};

  return moves;
}

static gboolean
is_member (const EntenteChartFrame *frame,
           guint32                  company)
{
  for (guint32 i = 0; i < frame->n_members; i++)
    if (frame->members[i] == company)
      return TRUE;

  return FALSE;
}

/* It joins the closed frame whose card it was dropped on, else the innermost open one there, and leaves those that do not reach
   there or have that one in them. */
static void
find_moves (const EntenteChart *chart,
            guint32             company,
            double              x,
            double              y,
            guint32             closed,
            Move               *moves)
{
  const char *id = chart->network->companies[company].id;
  guint32     found = closed != ENTENTE_NO_INDEX ? closed : entente_chart_find_frame (chart, x, y);

  for (guint32 i = 0; i < chart->n_frames; i++)
    {
      const EntenteChartFrame *frame = &chart->frames[i];
      EntenteRect              rect = entente_frame_step_get_rect (frame);

      if (i == found)
        g_hash_table_add (moves[i].joins, (char *)id);
      else if (frame->place == ENTENTE_NO_INDEX && is_member (frame, company) &&
               (!entente_rect_contains (&rect, x, y) || (found != ENTENTE_NO_INDEX && entente_chart_is_in_frame (chart, found, i))))
        g_hash_table_add (moves[i].leaves, (char *)id);
    }
}

static const EntenteShift *
find_shift (const EntenteShift *shifts,
            guint               n_shifts,
            const char         *id)
{
  for (guint i = 0; i < n_shifts; i++)
    if (strcmp (shifts[i].id, id) == 0)
      return &shifts[i];

  return NULL;
}

static void
find_all_moves (EntenteWorkspace   *workspace,
                const EntenteShift *shifts,
                guint               n_shifts,
                const guint32      *closed,
                Move               *moves)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GHashTable) leaders = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) list = NULL;

  for (guint i = 0; i < n_shifts; i++)
    g_ptr_array_add (ids, (char *)shifts[i].id);

  g_ptr_array_add (ids, NULL);
  list = entente_frame_step_list_leaders (workspace, (const char *const *)ids->pdata);

  for (guint i = 0; i + 1 < list->len; i++)
    g_hash_table_add (leaders, list->pdata[i]);

  for (guint i = 0; i < n_shifts; i++)
    {
      const EntenteChartPlace *shown = g_hash_table_contains (leaders, shifts[i].id) ? entente_step_find_shown (workspace, shifts[i].id) : NULL;

      if (shown != NULL && shown->kind == ENTENTE_CHART_COMPANY)
        find_moves (chart, shown->index, shown->x + shifts[i].dx, shown->y + shifts[i].dy, closed != NULL ? closed[i] : ENTENTE_NO_INDEX, moves);
    }
}

/**
 * entente_frame_join_move:
 * @workspace: a workspace
 * @changes: a step in the making
 * @shifts: (array length=n_shifts): what is moved, and how far
 * @n_shifts: number of them
 * @closed: (array length=n_shifts) (nullable): what entente_frame_drop_settle() returned
 *
 * Companies that are moved into a frame join it, those moved out of it leave it; but not those that just go along with a
 * frame that is moved too.
 */
void
entente_frame_join_move (EntenteWorkspace   *workspace,
                         EntenteChangeList  *changes,
                         const EntenteShift *shifts,
                         guint               n_shifts,
                         const guint32      *closed)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);
  g_autofree Move    *moves = get_moves (chart);

  find_all_moves (workspace, shifts, n_shifts, closed, moves);

  for (guint32 i = 0; i < chart->n_frames; i++)
    {
      gboolean alters = g_hash_table_size (moves[i].joins) > 0 || g_hash_table_size (moves[i].leaves) > 0;

      if (alters && find_shift (shifts, n_shifts, chart->frames[i].id) == NULL)
        entente_frame_join_set_members (workspace, changes, i, moves[i].joins, moves[i].leaves);

      g_hash_table_unref (moves[i].joins);
      g_hash_table_unref (moves[i].leaves);
    }
}

/**
 * entente_command_list_joined:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): what entente_command_list_leaders() returned
 * @dx: how far they would be moved to the right, points
 * @dy: how far they would be moved down, points
 *
 * Returns: (transfer full) (array zero-terminated=1): ids of the frames that companies among @ids would join
 */
char **
entente_command_list_joined (EntenteWorkspace  *workspace,
                             const char *const *ids,
                             double             dx,
                             double             dy)
{
  const EntenteChart *chart;
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) joined = g_strv_builder_new ();
  g_autofree EntenteRect *boxes = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  chart = entente_workspace_get_chart (workspace);
  boxes = entente_frame_drop_measure (workspace);

  for (guint i = 0; ids[i] != NULL && chart->n_frames > 0; i++)
    {
      const EntenteChartPlace *shown = entente_step_find_shown (workspace, ids[i]);
      guint32                  frame = ENTENTE_NO_INDEX;

      if (shown != NULL && shown->kind == ENTENTE_CHART_COMPANY)
        frame = entente_frame_drop_find (chart, boxes, shown->x + dx, shown->y + dy);
      if (shown != NULL && shown->kind == ENTENTE_CHART_COMPANY && frame == ENTENTE_NO_INDEX)
        frame = entente_chart_find_frame (chart, shown->x + dx, shown->y + dy);

      if (frame != ENTENTE_NO_INDEX && !is_member (&chart->frames[frame], shown->index) &&
          !g_strv_contains (ids, chart->frames[frame].id) && g_hash_table_add (found, (char *)chart->frames[frame].id))
        g_strv_builder_add (joined, chart->frames[frame].id);
    }

  return g_strv_builder_end (joined);
}
