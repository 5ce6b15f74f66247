#include "widgets/commands/stack.h"

#include "model/object/note.h"
#include "model/object/picture.h"
#include "widgets/commands/step.h"

#include <glib/gi18n.h>

/* The field of the order of a note or a picture; @layer gets that of the layer */
static guint
get_order_field (EntenteObject *object,
                 guint         *layer)
{
  gboolean is_note = entente_object_get_object_type (object) == ENTENTE_NOTE;

  *layer = is_note ? ENTENTE_NOTE_LAYER : ENTENTE_PICTURE_LAYER;

  return is_note ? ENTENTE_NOTE_ORDER : ENTENTE_PICTURE_ORDER;
}

static EntenteObject *
find_sheet (EntenteWorkspace *workspace,
            const char       *id)
{
  EntenteObject *note = entente_step_lookup (workspace, ENTENTE_NOTE, id);

  return note != NULL ? note : entente_step_lookup (workspace, ENTENTE_PICTURE, id);
}

/**
 * entente_command_can_stack:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids
 *
 * Returns: whether any of them is a note or a picture
 */
gboolean
entente_command_can_stack (EntenteWorkspace  *workspace,
                           const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (find_sheet (workspace, ids[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* The highest order there is on the chart, and the lowest one */
static void
find_orders (const EntenteChart *chart,
             double             *lowest,
             double             *highest)
{
  *lowest = *highest = 0;

  for (guint32 i = 0; i < chart->n_notes; i++)
    {
      *lowest = MIN (*lowest, chart->notes[i].order);
      *highest = MAX (*highest, chart->notes[i].order);
    }

  for (guint32 i = 0; i < chart->n_pictures; i++)
    {
      *lowest = MIN (*lowest, chart->pictures[i].order);
      *highest = MAX (*highest, chart->pictures[i].order);
    }
}

static void
put (EntenteChangeList *changes,
     EntenteObject     *object,
     gboolean           to_front,
     double             order)
{
  const char         *id = entente_object_get_id (object);
  guint               layer, field = get_order_field (object, &layer);
  const EntenteField *layer_field = entente_object_get_field (object, layer);
  g_autoptr (EntenteValue) choice = entente_value_parse (layer_field, to_front ? "over" : "under", NULL);

  entente_change_list_set_value (changes, id, layer_field, choice);
  entente_change_list_set_number (changes, id, entente_object_get_field (object, field), order);
}

/* In which the sheets lay */
static int
compare_orders (gconstpointer a,
                gconstpointer b)
{
  EntenteObject *first = *(EntenteObject *const *)a, *second = *(EntenteObject *const *)b;
  guint          layer;
  double         one = entente_object_get_number (first, get_order_field (first, &layer), 0);
  double         other = entente_object_get_number (second, get_order_field (second, &layer), 0);

  return (one > other) - (one < other);
}

/**
 * entente_command_stack:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids; what is no note or picture stays where it is
 * @to_front: over the network and everything else, or else under it
 *
 * Brings notes and pictures to the front or sends them to the back. Among themselves they keep their order.
 *
 * Returns: whether anything was changed
 */
gboolean
entente_command_stack (EntenteWorkspace  *workspace,
                       const char *const *ids,
                       gboolean           to_front)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (to_front ? _("Bring to Front") : _("Send to Back"));
  g_autoptr (GPtrArray) sheets = g_ptr_array_new ();
  double lowest, highest;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  for (guint i = 0; ids[i] != NULL; i++)
    if (find_sheet (workspace, ids[i]) != NULL)
      g_ptr_array_add (sheets, find_sheet (workspace, ids[i]));

  if (sheets->len == 0)
    return FALSE;

  g_ptr_array_sort (sheets, compare_orders);
  find_orders (entente_workspace_get_chart (workspace), &lowest, &highest);

  for (guint i = 0; i < sheets->len; i++)
    put (changes, sheets->pdata[i], to_front, to_front ? highest + 1 + i : lowest - sheets->len + i);

  return entente_step_run (workspace, changes);
}
