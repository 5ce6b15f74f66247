#include "widgets/commands/shift.h"

#include "model/network/line-ends.h"
#include "widgets/commands/step.h"

#include "model/object/bend.h"
#include "model/object/group.h"
#include "model/object/note.h"
#include "model/object/picture.h"
#include "model/object/place.h"

#include <math.h>

static void
shift_number (EntenteChangeList *changes,
              EntenteObject     *object,
              guint              index,
              double             by)
{
  double number = entente_object_get_number (object, index, 0);

  entente_change_list_set_number (changes, entente_object_get_id (object), entente_object_get_field (object, index), round (number + by));
}

/**
 * entente_shift_points:
 * @points: a value of points
 * @dx: rightwards, points
 * @dy: downwards, points
 *
 * Returns: (transfer full): the same points, moved
 */
EntenteValue *
entente_shift_points (const EntenteValue *points,
                      double              dx,
                      double              dy)
{
  guint                    n;
  const EntentePoint      *old = entente_value_get_points (points, &n);
  g_autofree EntentePoint *moved = g_new (EntentePoint, n);

  for (guint i = 0; i < n; i++)
    moved[i] = (EntentePoint) {round (old[i].x + dx), round (old[i].y + dy)};

  return entente_value_new_points (moved, n);
}

static void
shift_bend (EntenteChangeList *changes,
            EntenteObject     *bend,
            guint              index,
            double             dx,
            double             dy)
{
  const EntenteValue *old = entente_object_get_value (bend, index);
  g_autoptr (EntenteValue) value = old != NULL ? entente_shift_points (old, dx, dy) : NULL;

  if (value != NULL)
    entente_change_list_set_value (changes, entente_object_get_id (bend), entente_object_get_field (bend, index), value);
}

/* A line keeps its shape when both of its ends move as far, and goes half of each one's way when they do not. */
static void
shift_bends (EntenteWorkspace  *workspace,
             EntenteChangeList *changes,
             GHashTable        *by_id)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);

  for (guint32 i = 0; i < chart->n_bends; i++)
    {
      EntenteObject      *bend = entente_step_lookup (workspace, ENTENTE_BEND, chart->bends[i].id);
      const EntenteShift *shifts[2];
      const char         *ends[2];

      if (bend == NULL || !entente_line_ends_find (chart, chart->bends[i].line, ends))
        continue;

      shifts[0] = g_hash_table_lookup (by_id, ends[0]);
      shifts[1] = g_hash_table_lookup (by_id, ends[1]);

      if (shifts[0] == NULL || shifts[1] == NULL)
        continue;

      shift_bend (changes, bend, ENTENTE_BEND_POINTS, (shifts[0]->dx + shifts[1]->dx) / 2, (shifts[0]->dy + shifts[1]->dy) / 2);
      shift_bend (changes, bend, ENTENTE_BEND_LABEL, (shifts[0]->dx + shifts[1]->dx) / 2, (shifts[0]->dy + shifts[1]->dy) / 2);
    }
}

static void
shift_one (EntenteWorkspace   *workspace,
           EntenteChangeList  *changes,
           GHashTable         *places,
           const EntenteShift *shift)
{
  EntenteObject           *note = entente_step_lookup (workspace, ENTENTE_NOTE, shift->id);
  EntenteObject           *picture = entente_step_lookup (workspace, ENTENTE_PICTURE, shift->id);
  EntenteObject           *frame = entente_step_lookup (workspace, ENTENTE_GROUP, shift->id);
  EntenteObject           *place = g_hash_table_lookup (places, shift->id);
  const EntenteChartPlace *shown;

  if (note != NULL)
    {
      shift_number (changes, note, ENTENTE_NOTE_X, shift->dx);
      shift_number (changes, note, ENTENTE_NOTE_Y, shift->dy);
      return;
    }

  if (picture != NULL)
    {
      shift_number (changes, picture, ENTENTE_PICTURE_X, shift->dx);
      shift_number (changes, picture, ENTENTE_PICTURE_Y, shift->dy);
      return;
    }

  if (frame != NULL)
    {
      shift_number (changes, frame, ENTENTE_GROUP_X, shift->dx);
      shift_number (changes, frame, ENTENTE_GROUP_Y, shift->dy);
      return;
    }

  shown = entente_step_find_shown (workspace, shift->id);

  if (shown != NULL)
    {
      entente_step_write_place (workspace, changes, places, shift->id, shown->x + shift->dx, shown->y + shift->dy);
    }
  else if (place != NULL)
    {
      shift_number (changes, place, ENTENTE_PLACE_X, shift->dx);
      shift_number (changes, place, ENTENTE_PLACE_Y, shift->dy);
    }
}

/**
 * entente_shift_append:
 * @workspace: a workspace
 * @changes: a step in the making
 * @shifts: (array length=n_shifts): what goes where, each thing once
 * @n_shifts: number of them
 *
 * Moves things in the view shown, and the bends of the lines between them. What had no place of its own gets one when it
 * moves.
 */
void
entente_shift_append (EntenteWorkspace   *workspace,
                      EntenteChangeList  *changes,
                      const EntenteShift *shifts,
                      guint               n_shifts)
{
  g_autoptr (GHashTable) places = entente_step_map_places (workspace);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_shifts; i++)
    {
      g_hash_table_insert (by_id, (char *)shifts[i].id, (EntenteShift *)&shifts[i]);

      if (shifts[i].dx != 0 || shifts[i].dy != 0)
        shift_one (workspace, changes, places, &shifts[i]);
    }

  shift_bends (workspace, changes, by_id);
}
