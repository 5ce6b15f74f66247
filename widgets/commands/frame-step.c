#include "widgets/commands/frame-step.h"

#include "widgets/commands/step.h"

#include "model/network/chart-frames.h"
#include "model/object/group.h"
#include "model/object/note.h"
#include "model/object/picture.h"
#include "widgets/drawing/path.h"

/**
 * entente_frame_step_find:
 * @chart: a chart
 * @id: id of a frame
 *
 * Returns: its index, or %ENTENTE_NO_INDEX
 */
guint32
entente_frame_step_find (const EntenteChart *chart,
                         const char         *id)
{
  for (guint32 i = 0; i < chart->n_frames; i++)
    if (g_str_equal (chart->frames[i].id, id))
      return i;

  return ENTENTE_NO_INDEX;
}

EntenteRect
entente_frame_step_get_rect (const EntenteChartFrame *frame)
{
  return (EntenteRect) {frame->x, frame->y, frame->width, frame->height};
}

static void
add_companies (const EntenteChart *chart,
               guint32             frame,
               GHashTable         *inside)
{
  for (guint32 i = 0; i < chart->n_frames; i++)
    {
      const EntenteChartFrame *inner = &chart->frames[i];

      if (!entente_chart_is_in_frame (chart, i, frame))
        continue;

      if (i != frame)
        g_hash_table_add (inside, (char *)inner->id);

      for (guint32 k = 0; k < inner->n_members; k++)
        g_hash_table_add (inside, (char *)chart->network->companies[inner->members[k]].id);
    }
}

/* Fields of what lies in a frame by where it begins */
typedef struct
{
  EntenteType type;
  guint       view;
  guint       x;
  guint       y;
} Lying;

/* Notes and pictures of a closed frame are not on the chart, but move along all the same. */
static void
add_lying (EntenteWorkspace        *workspace,
           const EntenteChartFrame *frame,
           const Lying             *lying,
           GHashTable              *inside)
{
  GListModel *objects = entente_scope_get_objects (entente_workspace_get_scope (workspace), lying->type);
  EntenteRect rect = entente_frame_step_get_rect (frame);

  for (guint i = 0; i < g_list_model_get_n_items (objects); i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);

      if (entente_object_refers_to (object, lying->view, entente_workspace_get_view (workspace)) &&
          entente_rect_contains (&rect, entente_object_get_number (object, lying->x, 0), entente_object_get_number (object, lying->y, 0)))
        g_hash_table_add (inside, (char *)entente_object_get_id (object));
    }
}

/* A hub goes along when all of its parties that are shown do. */
static void
add_hubs (const EntenteChart *chart,
          GHashTable         *inside)
{
  const EntenteNetwork *network = chart->network;

  for (guint32 i = 0; i < network->n_deals; i++)
    {
      const EntenteNetworkDeal *deal = &network->deals[i];
      guint                     n_inside = 0;
      gboolean                  all = deal->n_parties >= 3;

      for (guint32 k = 0; all && k < deal->n_parties; k++)
        {
          guint32 company = network->parties[deal->first_party + k].company;

          if (g_hash_table_contains (inside, network->companies[company].id))
            n_inside++;
          else
            all = chart->company_place[company] == ENTENTE_NO_INDEX;
        }

      if (all && n_inside > 0)
        g_hash_table_add (inside, (char *)deal->id);
    }
}

/* What is in the frames among ids */
static GHashTable *
collect_inside (EntenteWorkspace  *workspace,
                const char *const *ids)
{
  static const Lying  notes = {ENTENTE_NOTE, ENTENTE_NOTE_VIEW, ENTENTE_NOTE_X, ENTENTE_NOTE_Y};
  static const Lying  pictures = {ENTENTE_PICTURE, ENTENTE_PICTURE_VIEW, ENTENTE_PICTURE_X, ENTENTE_PICTURE_Y};
  const EntenteChart *chart = entente_workspace_get_chart (workspace);
  GHashTable         *inside = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean            any = FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 frame = entente_frame_step_find (chart, ids[i]);

      if (frame == ENTENTE_NO_INDEX)
        continue;

      add_companies (chart, frame, inside);
      add_lying (workspace, &chart->frames[frame], &notes, inside);
      add_lying (workspace, &chart->frames[frame], &pictures, inside);
      any = TRUE;
    }

  if (any)
    add_hubs (chart, inside);

  return inside;
}

/**
 * entente_frame_step_list_moved:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of what is to be moved
 *
 * Returns: (transfer container) (element-type utf8): @ids, then all else that is in the frames among them: companies, hubs
 *   whose parties are all inside, notes, pictures and inner frames; each once, and %NULL at the end
 */
GPtrArray *
entente_frame_step_list_moved (EntenteWorkspace  *workspace,
                               const char *const *ids)
{
  g_autoptr (GHashTable) inside = collect_inside (workspace, ids);
  GPtrArray     *moved = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       id;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_ptr_array_add (moved, (char *)ids[i]);
      g_hash_table_remove (inside, ids[i]);
    }

  g_hash_table_iter_init (&iter, inside);

  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (moved, id);

  g_ptr_array_add (moved, NULL);

  return moved;
}

/**
 * entente_frame_step_list_leaders:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of what is moved
 *
 * Returns: (transfer container) (element-type utf8): those of them that do not just go along with a frame among them, and
 *   %NULL at the end
 */
GPtrArray *
entente_frame_step_list_leaders (EntenteWorkspace  *workspace,
                                 const char *const *ids)
{
  g_autoptr (GHashTable) inside = collect_inside (workspace, ids);
  GPtrArray *leaders = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_hash_table_contains (inside, ids[i]))
      g_ptr_array_add (leaders, (char *)ids[i]);

  g_ptr_array_add (leaders, NULL);

  return leaders;
}

/**
 * entente_frame_step_set_members:
 * @workspace: a workspace
 * @changes: a step in the making
 * @frame: index of a frame of the chart
 * @joins: (element-type utf8): ids of companies that are put into it
 * @leaves: (element-type utf8): ids of companies that are taken out of it
 *
 * Members that the view does not show stay as they are.
 */
void
entente_frame_step_set_members (EntenteWorkspace  *workspace,
                                EntenteChangeList *changes,
                                guint32            frame,
                                GHashTable        *joins,
                                GHashTable        *leaves)
{
  const EntenteField *field = &entente_group_info.fields[ENTENTE_GROUP_MEMBERS];
  const char         *id = entente_workspace_get_chart (workspace)->frames[frame].id;
  EntenteObject      *object = entente_step_lookup (workspace, ENTENTE_GROUP, id);
  const char *const  *old = object != NULL ? entente_object_get_references (object, ENTENTE_GROUP_MEMBERS) : NULL;
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
  value = members->len > 1 ? entente_value_parse (field, text, NULL) : NULL;

  if (object != NULL && !entente_value_equal (entente_object_get_value (object, ENTENTE_GROUP_MEMBERS), value))
    entente_change_list_set_value (changes, id, field, value);
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

/* It joins the innermost frame there, and leaves those that do not reach there or have that one in them. */
static void
find_moves (const EntenteChart *chart,
            guint32             company,
            double              x,
            double              y,
            Move               *moves)
{
  const char *id = chart->network->companies[company].id;
  guint32     found = entente_chart_find_frame (chart, x, y);

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

/**
 * entente_frame_step_rejoin:
 * @workspace: a workspace
 * @changes: a step in the making
 * @leaders: (array zero-terminated=1): what entente_frame_step_list_leaders() returned
 * @dx: how far they are moved to the right, points
 * @dy: how far they are moved down, points
 *
 * Companies that are moved into a frame join it, those moved out of it leave it.
 */
void
entente_frame_step_rejoin (EntenteWorkspace  *workspace,
                           EntenteChangeList *changes,
                           const char *const *leaders,
                           double             dx,
                           double             dy)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);
  g_autofree Move    *moves = get_moves (chart);

  for (guint i = 0; leaders[i] != NULL; i++)
    {
      const EntenteChartPlace *shown = entente_step_find_shown (workspace, leaders[i]);

      if (shown != NULL && shown->kind == ENTENTE_CHART_COMPANY)
        find_moves (chart, shown->index, shown->x + dx, shown->y + dy, moves);
    }

  for (guint32 i = 0; i < chart->n_frames; i++)
    {
      if (!g_strv_contains (leaders, chart->frames[i].id) && (g_hash_table_size (moves[i].joins) > 0 || g_hash_table_size (moves[i].leaves) > 0))
        entente_frame_step_set_members (workspace, changes, i, moves[i].joins, moves[i].leaves);

      g_hash_table_unref (moves[i].joins);
      g_hash_table_unref (moves[i].leaves);
    }
}
