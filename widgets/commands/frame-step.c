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

/* A hub belongs to frames when all of its parties that are shown do. */
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

/* A hub has no frame of its own: it lies where the eye sees it, with parties outside or not. */
static void
add_hubs_amid (const EntenteChart *chart,
               guint32             frame,
               GHashTable         *inside)
{
  EntenteRect rect = entente_frame_step_get_rect (&chart->frames[frame]);

  for (guint32 i = 0; chart->frames[frame].place == ENTENTE_NO_INDEX && i < chart->n_places; i++)
    if (chart->places[i].kind == ENTENTE_CHART_HUB && entente_rect_contains (&rect, chart->places[i].x, chart->places[i].y))
      g_hash_table_add (inside, (char *)chart->places[i].id);
}

/* What is in the frames among ids, with hubs whose parties are not all in them when these lie there and are asked for */
static GHashTable *
collect_inside (EntenteWorkspace  *workspace,
                const char *const *ids,
                gboolean           takes_hubs)
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
      if (takes_hubs)
        add_hubs_amid (chart, frame, inside);
      any = TRUE;
    }

  if (any)
    add_hubs (chart, inside);

  return inside;
}

static GPtrArray *
list_all (EntenteWorkspace  *workspace,
          const char *const *ids,
          gboolean           takes_hubs)
{
  g_autoptr (GHashTable) inside = collect_inside (workspace, ids, takes_hubs);
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
 * entente_frame_step_list_held:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of what is to be copied or cut
 *
 * Returns: (transfer container) (element-type utf8): @ids, then all else that is in the frames among them: companies, deals
 *   whose parties are all inside, notes, pictures and inner frames; each once, and %NULL at the end
 */
GPtrArray *
entente_frame_step_list_held (EntenteWorkspace  *workspace,
                              const char *const *ids)
{
  return list_all (workspace, ids, FALSE);
}

/**
 * entente_frame_step_list_moved:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of what is to be moved
 *
 * Returns: (transfer container) (element-type utf8): what entente_frame_step_list_held() returns, and hubs that lie in the
 *   open frames among @ids though some of their parties do not
 */
GPtrArray *
entente_frame_step_list_moved (EntenteWorkspace  *workspace,
                               const char *const *ids)
{
  return list_all (workspace, ids, TRUE);
}

/**
 * entente_frame_step_list_shifts:
 * @workspace: a workspace
 * @shifts: (array length=n_shifts): what goes where
 * @n_shifts: number of them
 *
 * Returns: (transfer full) (element-type EntenteShift): @shifts, then those of all else that goes along with the frames among
 *   them; each thing once
 */
GArray *
entente_frame_step_list_shifts (EntenteWorkspace   *workspace,
                                const EntenteShift *shifts,
                                guint               n_shifts)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (EntenteShift));
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  g_array_append_vals (all, shifts, n_shifts);

  for (guint i = 0; i < n_shifts; i++)
    g_hash_table_add (known, (char *)shifts[i].id);

  for (guint i = 0; i < n_shifts; i++)
    {
      const char *const ids[] = {shifts[i].id, NULL};
      g_autoptr (GPtrArray) moved = entente_frame_step_list_moved (workspace, ids);

      for (guint k = 1; k + 1 < moved->len; k++)
        if (g_hash_table_add (known, moved->pdata[k]))
          {
            EntenteShift along = {moved->pdata[k], shifts[i].dx, shifts[i].dy};

            g_array_append_val (all, along);
          }
    }

  return all;
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
  g_autoptr (GHashTable) inside = collect_inside (workspace, ids, TRUE);
  GPtrArray *leaders = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_hash_table_contains (inside, ids[i]))
      g_ptr_array_add (leaders, (char *)ids[i]);

  g_ptr_array_add (leaders, NULL);

  return leaders;
}
