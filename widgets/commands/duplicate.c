#include "widgets/commands/duplicate.h"

#include "model/object/flow.h"
#include "model/object/group.h"
#include "model/object/note.h"
#include "model/object/offer.h"
#include "model/object/party.h"
#include "model/object/picture.h"
#include "model/object/stake.h"
#include "model/object/want.h"
#include "widgets/commands/step.h"

#include <glib/gi18n.h>

/* How far a copy stands to the right of what it was made of, and below it; points. Four steps of the grid. */
#define AWAY 48.0

/* Copies by the ids of what they were made of, and in the order in which they were made, with those ids. */
typedef struct
{
  EntenteWorkspace  *workspace;
  EntenteChangeList *changes;
  const char        *view;
  GHashTable        *ids;
  GHashTable        *taken;
  GPtrArray         *origins;
  GPtrArray         *copies;
} Copying;

/* What is copied because that which it belongs to is: in all these fields there must be something copied. */
static const struct
{
  EntenteType type;
  guint       fields[2];
} parts[] = {
  {ENTENTE_OFFER, {ENTENTE_OFFER_COMPANY, ENTENTE_OFFER_COMPANY}},
  {ENTENTE_WANT, {ENTENTE_WANT_COMPANY, ENTENTE_WANT_COMPANY}},
  {ENTENTE_PARTY, {ENTENTE_PARTY_DEAL, ENTENTE_PARTY_DEAL}},
  {ENTENTE_FLOW, {ENTENTE_FLOW_DEAL, ENTENTE_FLOW_GIVER}},
  {ENTENTE_STAKE, {ENTENTE_STAKE_OWNER, ENTENTE_STAKE_OWNED}},
};

/* Where what has a place of its own stands. */
static const struct
{
  EntenteType type;
  guint       x;
  guint       y;
} sheets[] = {
  {ENTENTE_GROUP, ENTENTE_GROUP_X, ENTENTE_GROUP_Y},
  {ENTENTE_NOTE, ENTENTE_NOTE_X, ENTENTE_NOTE_Y},
  {ENTENTE_PICTURE, ENTENTE_PICTURE_X, ENTENTE_PICTURE_Y},
};

static gboolean
can_copy (EntenteObject *object)
{
  EntenteType type = object != NULL ? entente_object_get_object_type (object) : ENTENTE_N_TYPES;

  return type == ENTENTE_COMPANY || type == ENTENTE_DEAL || type == ENTENTE_GROUP || type == ENTENTE_NOTE || type == ENTENTE_PICTURE;
}

static EntenteObject *
look_up (EntenteWorkspace *workspace,
         const char       *id)
{
  return entente_scope_lookup (entente_workspace_get_scope (workspace), id);
}

/**
 * entente_command_can_duplicate:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids
 *
 * Returns: whether any of them is a company, a deal, a frame, a note or a picture
 */
gboolean
entente_command_can_duplicate (EntenteWorkspace  *workspace,
                               const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (can_copy (look_up (workspace, ids[i])))
      return TRUE;

  return FALSE;
}

/* Many copies are made in one step, so that their ids must differ among themselves too. */
static EntenteObject *
new_copy (Copying       *self,
          EntenteObject *object)
{
  EntenteType type = entente_object_get_object_type (object);
  const char *name = entente_type_get_info (type)->label_field >= 0 ? entente_object_get_label (object) : NULL;
  g_autoptr (EntenteObject) copy = NULL;

  do
    {
      g_clear_object (&copy);
      copy = entente_step_new_object (self->workspace, type, name);
    }
  while (!g_hash_table_add (self->taken, g_strdup (entente_object_get_id (copy))));

  return g_steal_pointer (&copy);
}

static void
add_copy (Copying       *self,
          EntenteObject *object)
{
  g_autoptr (EntenteObject) copy = NULL;

  if (g_hash_table_contains (self->ids, entente_object_get_id (object)))
    return;

  copy = new_copy (self, object);

  for (guint i = 0; i < entente_object_get_n_fields (object); i++)
    entente_object_set_value (copy, i, entente_object_get_value (object, i));

  g_hash_table_insert (self->ids, g_strdup (entente_object_get_id (object)), copy);
  g_ptr_array_add (self->origins, g_strdup (entente_object_get_id (object)));
  g_ptr_array_add (self->copies, g_steal_pointer (&copy));
}

static void
add_members (Copying       *self,
             EntenteObject *frame)
{
  const char *const *ids = entente_object_get_references (frame, ENTENTE_GROUP_MEMBERS);

  for (guint i = 0; ids[i] != NULL; i++)
    if (look_up (self->workspace, ids[i]) != NULL)
      add_copy (self, look_up (self->workspace, ids[i]));
}

static void
add_selected (Copying           *self,
              const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      EntenteObject *object = look_up (self->workspace, ids[i]);

      if (!can_copy (object))
        continue;

      add_copy (self, object);
      if (entente_object_get_object_type (object) == ENTENTE_GROUP)
        add_members (self, object);
    }
}

static gboolean
is_copied (const Copying *self,
           EntenteObject *object,
           guint          field)
{
  const char *id = entente_object_get_reference (object, field);

  return id != NULL && g_hash_table_contains (self->ids, id);
}

static void
add_parts (Copying *self)
{
  EntenteScope *scope = entente_workspace_get_scope (self->workspace);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GListModel *objects = entente_scope_get_objects (scope, parts[i].type);

      for (guint k = 0; k < g_list_model_get_n_items (objects); k++)
        {
          g_autoptr (EntenteObject) part = g_list_model_get_item (objects, k);

          if (is_copied (self, part, parts[i].fields[0]) && is_copied (self, part, parts[i].fields[1]))
            add_copy (self, part);
        }
    }
}

static const char *
get_copy (const Copying *self,
          const char    *id)
{
  EntenteObject *copy = g_hash_table_lookup (self->ids, id);

  return copy != NULL ? entente_object_get_id (copy) : NULL;
}

/* All that were copied; and others as well, but in a frame, which cannot hold what it does not surround. */
static char *
list_references (const Copying     *self,
                 EntenteType        type,
                 const char *const *ids)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *to = get_copy (self, ids[i]);

      if (to != NULL || type != ENTENTE_GROUP)
        g_ptr_array_add (list, (gpointer)(to != NULL ? to : ids[i]));
    }

  g_ptr_array_add (list, NULL);

  return g_strjoinv (" ", (char **)list->pdata);
}

/* What refers to something that was copied too refers to the copy then. */
static void
point_to_copies (const Copying *self,
                 EntenteObject *copy,
                 guint          field)
{
  EntenteType         type = entente_object_get_object_type (copy);
  const EntenteField *info = &entente_type_get_info (type)->fields[field];

  if (entente_object_get_value (copy, field) == NULL)
    return;

  if (info->kind == ENTENTE_FIELD_REFERENCE && is_copied (self, copy, field))
    entente_object_set (copy, info->name, get_copy (self, entente_object_get_reference (copy, field)), NULL);

  if (info->kind == ENTENTE_FIELD_REFERENCES)
    {
      g_autofree char *text = list_references (self, type, entente_object_get_references (copy, field));

      entente_object_set (copy, info->name, *text != '\0' ? text : NULL, NULL);
    }
}

static void
name_copy (EntenteObject *copy)
{
  g_autofree char *name = NULL;

  if (entente_object_get_object_type (copy) != ENTENTE_COMPANY)
    return;

  name = g_strdup_printf (_("%s (copy)"), entente_object_get_label (copy));
  entente_object_set (copy, "name", name, NULL);
}

static void
move_sheet (EntenteObject *copy)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (sheets[i].type == entente_object_get_object_type (copy))
      {
        entente_step_set_number (copy, sheets[i].x, entente_object_get_number (copy, sheets[i].x, 0) + AWAY);
        entente_step_set_number (copy, sheets[i].y, entente_object_get_number (copy, sheets[i].y, 0) + AWAY);
      }
}

/* An object that a scenario adds belongs to the scenario that is shown. */
static void
append_copy (Copying       *self,
             EntenteObject *copy)
{
  int scenario = entente_type_get_info (entente_object_get_object_type (copy))->scenario_field;

  if (scenario >= 0)
    entente_object_set_value (copy, (guint)scenario, NULL);
  for (guint i = 0; i < entente_object_get_n_fields (copy); i++)
    point_to_copies (self, copy, i);

  name_copy (copy);
  move_sheet (copy);
  entente_change_list_add (self->changes, copy);
}

/* Cards and hubs stand beside what they were copied from. */
static void
append_place (Copying    *self,
              const char *from,
              const char *copy)
{
  const EntenteChartPlace *place = entente_step_find_shown (self->workspace, from);

  if (place == NULL)
    return;

  if (entente_step_lookup (self->workspace, ENTENTE_COMPANY, from) != NULL)
    entente_step_show_company (self->workspace, self->changes, copy, place->x + AWAY, place->y + AWAY);
  else
    entente_step_add_place (self->workspace, self->changes, self->view, copy, place->x + AWAY, place->y + AWAY);
}

static char *
make_title (EntenteWorkspace  *workspace,
            const char *const *ids)
{
  EntenteStepTargets targets = entente_step_describe (workspace, ids);

  if (targets.name != NULL)
    return g_strdup_printf (_("Duplicate “%s”"), targets.name);

  if (targets.n_companies == targets.n)
    return g_strdup_printf (ngettext ("Duplicate %u Company", "Duplicate %u Companies", targets.n), targets.n);

  return g_strdup_printf (ngettext ("Duplicate %u Item", "Duplicate %u Items", targets.n), targets.n);
}

/* What was asked for, not what came along with it. */
static char **
list_copies (const Copying     *self,
             const char *const *ids)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      EntenteObject *copy = g_hash_table_lookup (self->ids, ids[i]);

      if (copy != NULL)
        g_strv_builder_add (list, entente_object_get_id (copy));
    }

  return g_strv_builder_end (list);
}

static gboolean
run (Copying           *self,
     const char *const *ids)
{
  g_auto (GStrv) selection = NULL;

  add_selected (self, ids);
  add_parts (self);
  if (self->copies->len == 0)
    return FALSE;

  for (guint i = 0; i < self->copies->len; i++)
    append_copy (self, g_ptr_array_index (self->copies, i));

  for (guint i = 0; i < self->copies->len; i++)
    append_place (self, g_ptr_array_index (self->origins, i), entente_object_get_id (g_ptr_array_index (self->copies, i)));

  if (!entente_step_run (self->workspace, self->changes))
    return FALSE;

  selection = list_copies (self, ids);
  entente_workspace_set_selection (self->workspace, (const char *const *)selection);

  return TRUE;
}

/**
 * entente_command_duplicate:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of companies, deals, frames, notes and pictures
 *
 * Copies them, a little to the right and below, and selects the copies. Companies take along what they have and want,
 * deals their parties and what these give, frames the companies in them, and two companies the stake that one holds in
 * the other. A deal whose companies are copied too is one among the copies; another is a second one among the same
 * companies. Bends made by hand are not copied.
 *
 * Returns: whether something was copied
 */
gboolean
entente_command_duplicate (EntenteWorkspace  *workspace,
                           const char *const *ids)
{
  g_autofree char *title = make_title (workspace, ids);
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (title);
  g_autoptr (GHashTable) copied = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) origins = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  Copying self = {workspace, changes, entente_workspace_ensure_view (workspace, changes), copied, taken, origins, copies};

  return run (&self, ids);
}
