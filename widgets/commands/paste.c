#include "widgets/commands/paste.h"

#include "model/object/group.h"
#include "model/object/place.h"
#include "widgets/commands/excerpt.h"
#include "widgets/commands/frame-join.h"
#include "widgets/commands/paste-bend.h"
#include "widgets/commands/paste-room.h"
#include "widgets/commands/step.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  EntentePastePlan  *plan;
  EntenteChangeList *changes;
  GHashTable        *places;
  EntentePoint       shift;
} Paste;

/* A frame holds only what is put in with it. */
static gboolean
can_refer (const Paste   *self,
           EntenteObject *copy,
           const char    *id,
           const char    *found)
{
  return found != NULL && (entente_object_get_object_type (copy) != ENTENTE_GROUP || g_hash_table_contains (self->plan->added, id) ||
                           !entente_step_is_on_chart (self->plan->workspace, found));
}

static char *
list_references (const Paste        *self,
                 EntenteObject      *copy,
                 const EntenteField *field,
                 const char *const  *ids)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *found = entente_paste_plan_find (self->plan, field, ids[i]);

      if (can_refer (self, copy, ids[i], found))
        g_ptr_array_add (list, (gpointer)found);
    }

  g_ptr_array_add (list, NULL);

  return g_strjoinv (" ", (char **)list->pdata);
}

static void
point (const Paste   *self,
       EntenteObject *copy,
       guint          index)
{
  const EntenteField *field = entente_object_get_field (copy, index);

  if (entente_object_get_value (copy, index) == NULL)
    return;

  if (field->kind == ENTENTE_FIELD_REFERENCE)
    {
      entente_object_set (copy, field->name, entente_paste_plan_find (self->plan, field, entente_object_get_reference (copy, index)), NULL);
    }
  else if (field->kind == ENTENTE_FIELD_REFERENCES)
    {
      g_autofree char *text = list_references (self, copy, field, entente_object_get_references (copy, index));

      entente_object_set (copy, field->name, *text != '\0' ? text : NULL, NULL);
    }
}

/* The name of a copy must fit into the field: it is the end of the first name that gives way. */
static void
name_copy (EntenteObject *copy)
{
  const char      *name = entente_object_get_label (copy);
  glong            length = g_utf8_strlen (name, -1);
  g_autofree char *longer = g_strdup_printf (_("%s (copy)"), name);

  while (!entente_object_set (copy, "name", longer, NULL) && length > 0)
    {
      g_autofree char *shorter = g_utf8_substring (name, 0, --length);

      g_free (longer);
      longer = g_strdup_printf (_("%s… (copy)"), shorter);
    }
}

static void
append_object (const Paste   *self,
               EntenteObject *object,
               EntenteObject *copy)
{
  for (guint i = 0; i < entente_object_get_n_fields (copy); i++)
    point (self, copy, i);

  if (self->plan->doubles && entente_object_get_object_type (copy) == ENTENTE_COMPANY)
    name_copy (copy);

  if (entente_object_get_object_type (copy) == ENTENTE_BEND)
    entente_paste_bend_shift (self->plan, object, copy, &self->shift);
  else
    entente_paste_room_shift (copy, self->plan->into, &self->shift);

  entente_change_list_add (self->changes, copy);
}

/* What stays in the plan refers again to what comes back. */
static void
append_return (const Paste   *self,
               EntenteObject *object,
               EntenteObject *known,
               guint          index)
{
  const EntenteField *field = entente_object_get_field (object, index);
  const char *const  *ids = entente_object_get_references (object, index);
  const char         *id = field->kind == ENTENTE_FIELD_REFERENCE ? entente_object_get_reference (object, index) : NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  gboolean returns = id != NULL && entente_object_get_value (known, index) == NULL && g_strcmp0 (g_hash_table_lookup (self->plan->ids, id), id) == 0 &&
                     g_hash_table_contains (self->plan->added, id);
  g_autofree char *now = g_strjoinv (" ", (char **)entente_object_get_references (known, index));
  g_autofree char *before = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    if (g_hash_table_contains (self->plan->added, ids[i]) && g_str_equal (g_hash_table_lookup (self->plan->ids, ids[i]), ids[i]))
      returns = TRUE;
    else
      g_ptr_array_add (kept, (gpointer)ids[i]);

  g_ptr_array_add (kept, NULL);
  before = g_strjoinv (" ", (char **)kept->pdata);

  if (returns && g_str_equal (before, now))
    entente_change_list_set_value (self->changes, entente_object_get_id (known), field, entente_object_get_value (object, index));
}

/* What is put elsewhere is in no frame of this chart again. */
static gboolean
can_return (const Paste   *self,
            EntenteObject *object)
{
  const char *view = entente_object_get_id (self->plan->view);
  gboolean    is_frame = entente_object_get_object_type (object) == ENTENTE_GROUP && entente_object_refers_to (object, ENTENTE_GROUP_VIEW, view);

  return object != self->plan->view && (!is_frame || (self->shift.x == 0 && self->shift.y == 0));
}

static void
append_returns (const Paste *self)
{
  for (guint type = 0; self->plan->is_here && !self->plan->doubles && type < ENTENTE_N_TYPES; type++)
    for (guint i = 0; i < entente_project_get_n (self->plan->excerpt, type); i++)
      {
        EntenteObject *object = entente_project_get_nth (self->plan->excerpt, type, i);
        EntenteObject *known = entente_step_lookup (self->plan->workspace, type, entente_object_get_id (object));

        for (guint k = 0; known != NULL && can_return (self, object) && k < entente_object_get_n_fields (object); k++)
          append_return (self, object, known, k);
      }
}

static gboolean
comes_in_frame (const Paste *self,
                const char  *company)
{
  for (guint i = 0; i < entente_project_get_n (self->plan->excerpt, ENTENTE_GROUP); i++)
    {
      EntenteObject *frame = entente_project_get_nth (self->plan->excerpt, ENTENTE_GROUP, i);

      if (g_hash_table_contains (self->plan->added, entente_object_get_id (frame)) && entente_object_refers_to (frame, ENTENTE_GROUP_MEMBERS, company))
        return TRUE;
    }

  return FALSE;
}

/* Cards and hubs that the chart does not show yet. What does not come in a frame of its own joins the one it comes to. */
static gboolean
append_place (const Paste   *self,
              EntenteObject *place)
{
  const char *from = entente_object_get_reference (place, ENTENTE_PLACE_OBJECT);
  const char *company = entente_paste_room_find_unseen (self->plan, place);
  const char *deal = NULL;
  double      x = entente_object_get_number (place, ENTENTE_PLACE_X, 0) + self->shift.x;
  double      y = entente_object_get_number (place, ENTENTE_PLACE_Y, 0) + self->shift.y;

  if (company != NULL)
    {
      entente_step_show_company (self->plan->workspace, self->changes, self->places, company, x, y);
      if (!comes_in_frame (self, from))
        entente_frame_join_add (self->plan->workspace, self->changes, company, x, y);
      return TRUE;
    }

  if (from != NULL && entente_object_refers_to (place, ENTENTE_PLACE_VIEW, entente_object_get_id (self->plan->view)) &&
      entente_object_get_object_type (entente_project_lookup (self->plan->excerpt, from)) == ENTENTE_DEAL)
    deal = g_hash_table_lookup (self->plan->ids, from);

  if (deal == NULL || g_hash_table_contains (self->places, deal))
    return FALSE;

  entente_step_write_place (self->plan->workspace, self->changes, self->places, deal, x, y);

  return TRUE;
}

/* What was asked for, or else all companies and deals of the excerpt, as it is called in the plan. */
static char **
list_pasted (const EntentePastePlan *plan)
{
  g_auto (GStrv) chosen = entente_excerpt_list_chosen (plan->excerpt);
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();

  for (guint i = 0; chosen[i] != NULL; i++)
    if (g_hash_table_lookup (plan->ids, chosen[i]) != NULL)
      g_strv_builder_add (list, g_hash_table_lookup (plan->ids, chosen[i]));

  for (guint type = ENTENTE_COMPANY; chosen[0] == NULL && type <= ENTENTE_DEAL; type += ENTENTE_DEAL - ENTENTE_COMPANY)
    for (guint i = 0; i < entente_project_get_n (plan->excerpt, type); i++)
      {
        const char *id = g_hash_table_lookup (plan->ids, entente_object_get_id (entente_project_get_nth (plan->excerpt, type, i)));

        if (id != NULL)
          g_strv_builder_add (list, id);
      }

  return g_strv_builder_end (list);
}

static gboolean
append (Paste *self)
{
  guint n = g_hash_table_size (self->plan->added);

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    for (guint i = 0; i < entente_project_get_n (self->plan->excerpt, type); i++)
      {
        EntenteObject *object = entente_project_get_nth (self->plan->excerpt, type, i);
        EntenteObject *copy = g_hash_table_lookup (self->plan->added, entente_object_get_id (object));

        if (copy != NULL)
          append_object (self, object, copy);
      }

  for (guint i = 0; i < entente_project_get_n (self->plan->excerpt, ENTENTE_PLACE); i++)
    n += append_place (self, entente_project_get_nth (self->plan->excerpt, ENTENTE_PLACE, i));

  append_returns (self);

  return n > 0;
}

/**
 * entente_paste_run:
 * @workspace: a workspace
 * @excerpt: an excerpt
 * @run: how
 *
 * Puts an excerpt into the plan and on the chart, in one step, and selects what was put in. Companies that are in the plan
 * already and not on the chart are only shown there. When all is on the chart already, it is put in once more if @run says
 * so and it was taken from this chart or from another project; else it is only selected.
 *
 * Returns: whether something was put in
 */
gboolean
entente_paste_run (EntenteWorkspace      *workspace,
                   EntenteProject        *excerpt,
                   const EntentePasteRun *run)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (run->title);
  const char *into = entente_workspace_ensure_view (workspace, changes);
  g_autoptr (EntentePastePlan) plan = entente_paste_plan_new (workspace, excerpt, into, run->doubles);
  g_autoptr (GHashTable) places = entente_step_map_places (workspace);
  Paste self = {plan, changes, places, entente_paste_room_find_shift (plan, run->at)};
  g_auto (GStrv) pasted = NULL;
  gboolean is_new = append (&self);

  pasted = list_pasted (plan);

  if (is_new && !entente_step_run (workspace, changes))
    return FALSE;

  entente_workspace_set_selection (workspace, (const char *const *)pasted);
  if (!is_new)
    entente_workspace_refuse (workspace, _("This is on the chart already"));

  return is_new;
}

static char *
make_title (EntenteProject *excerpt)
{
  g_auto (GStrv) chosen = entente_excerpt_list_chosen (excerpt);
  guint n = g_strv_length (chosen), n_companies = 0;

  for (guint i = 0; i < n; i++)
    {
      EntenteObject *object = entente_project_lookup (excerpt, chosen[i]);

      if (n == 1 && object != NULL)
        return g_strdup_printf (_("Paste “%s”"), entente_object_get_label (object));

      n_companies += object != NULL && entente_object_get_object_type (object) == ENTENTE_COMPANY;
    }

  if (n == 0 && entente_project_get_n (excerpt, ENTENTE_DEAL) == 0)
    n = n_companies = entente_project_get_n (excerpt, ENTENTE_COMPANY);
  else if (n == 0)
    n = entente_project_get_n (excerpt, ENTENTE_COMPANY) + entente_project_get_n (excerpt, ENTENTE_DEAL);

  if (n == n_companies)
    return g_strdup_printf (ngettext ("Paste %u Company", "Paste %u Companies", n), n);

  return g_strdup_printf (ngettext ("Paste %u Item", "Paste %u Items", n), n);
}

/**
 * entente_command_paste:
 * @workspace: a workspace
 * @excerpt: an excerpt
 * @at: (nullable): where its middle goes, points; %NULL for where it stood
 *
 * Puts an excerpt into the plan and on the chart; see entente_paste_run(). What was chosen on this chart is doubled, as
 * entente_command_duplicate() does; a list or a table is not.
 *
 * Returns: whether something was put in
 */
gboolean
entente_command_paste (EntenteWorkspace   *workspace,
                       EntenteProject     *excerpt,
                       const EntentePoint *at)
{
  g_auto (GStrv) chosen = entente_excerpt_list_chosen (excerpt);
  g_autofree char *title = make_title (excerpt);
  EntentePasteRun  run = {title, chosen[0] != NULL, at};

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (ENTENTE_IS_PROJECT (excerpt), FALSE);

  return entente_paste_run (workspace, excerpt, &run);
}
