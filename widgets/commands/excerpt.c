#include "widgets/commands/excerpt.h"

#include "model/change/removal-plan.h"
#include "model/object/claim.h"
#include "model/object/dependency.h"
#include "model/object/flow.h"
#include "model/object/offer.h"
#include "model/object/party.h"
#include "model/object/place.h"
#include "model/object/stake.h"
#include "model/object/want.h"
#include "widgets/commands/excerpt-view.h"
#include "widgets/commands/frame-step.h"
#include "widgets/commands/step.h"

typedef struct
{
  EntenteWorkspace *workspace;
  EntenteScope     *scope;
  EntenteProject   *project;
  GPtrArray        *along;
} Excerpt;

/* What comes along because that which it belongs to does: all of these fields must lead to something in the excerpt. */
static const struct
{
  EntenteType type;
  guint       fields[2];
} parts[] = {
  {ENTENTE_OFFER, {ENTENTE_OFFER_COMPANY, ENTENTE_OFFER_COMPANY}},
  {ENTENTE_WANT, {ENTENTE_WANT_COMPANY, ENTENTE_WANT_COMPANY}},
  {ENTENTE_PARTY, {ENTENTE_PARTY_DEAL, ENTENTE_PARTY_COMPANY}},
  {ENTENTE_FLOW, {ENTENTE_FLOW_DEAL, ENTENTE_FLOW_GIVER}},
  {ENTENTE_STAKE, {ENTENTE_STAKE_OWNER, ENTENTE_STAKE_OWNED}},
  {ENTENTE_DEPENDENCY, {ENTENTE_DEPENDENCY_ITEM, ENTENTE_DEPENDENCY_ITEM}},
  {ENTENTE_CLAIM, {ENTENTE_CLAIM_OBJECT, ENTENTE_CLAIM_OBJECT}},
};

static gboolean
can_copy (EntenteObject *object)
{
  EntenteType type = object != NULL ? entente_object_get_object_type (object) : ENTENTE_N_TYPES;

  return type == ENTENTE_COMPANY || type == ENTENTE_DEAL || type == ENTENTE_GROUP || type == ENTENTE_NOTE || type == ENTENTE_PICTURE;
}

/**
 * entente_excerpt_can_hold:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids
 *
 * Returns: whether any of them is a company, a deal, a frame, a note or a picture
 */
gboolean
entente_excerpt_can_hold (EntenteWorkspace  *workspace,
                          const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (can_copy (entente_scope_lookup (entente_workspace_get_scope (workspace), ids[i])))
      return TRUE;

  return FALSE;
}

static gboolean
has (const Excerpt *self,
     const char    *id)
{
  return id != NULL && entente_project_lookup (self->project, id) != NULL;
}

/* As it stands in the scenario shown, whichever that is. */
static void
add (Excerpt       *self,
     EntenteObject *object)
{
  int scenario = entente_type_get_info (entente_object_get_object_type (object))->scenario_field;
  g_autoptr (EntenteObject) copy = NULL;

  if (has (self, entente_object_get_id (object)))
    return;

  copy = entente_object_copy (object);
  if (scenario >= 0)
    entente_object_set_value (copy, (guint)scenario, NULL);

  entente_project_load_object (self->project, copy, NULL);
}

static void
add_all (Excerpt           *self,
         const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      EntenteObject *object = entente_scope_lookup (self->scope, ids[i]);

      if (can_copy (object))
        add (self, object);
    }
}

/* A deal whose companies are all there comes along. */
static void
add_deals_between (Excerpt *self)
{
  GListModel *parties = entente_scope_get_objects (self->scope, ENTENTE_PARTY);
  g_autoptr (GHashTable) inside = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer       id, is_inside;

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteObject) party = g_list_model_get_item (parties, i);
      const char *deal = entente_object_get_reference (party, ENTENTE_PARTY_DEAL);

      if (deal == NULL)
        continue;
      if (!has (self, entente_object_get_reference (party, ENTENTE_PARTY_COMPANY)))
        g_hash_table_insert (inside, (char *)deal, GINT_TO_POINTER (FALSE));
      else if (!g_hash_table_contains (inside, deal))
        g_hash_table_insert (inside, (char *)deal, GINT_TO_POINTER (TRUE));
    }

  g_hash_table_iter_init (&iter, inside);
  while (g_hash_table_iter_next (&iter, &id, &is_inside))
    if (is_inside && entente_step_lookup (self->workspace, ENTENTE_DEAL, id) != NULL)
      add (self, entente_step_lookup (self->workspace, ENTENTE_DEAL, id));
}

static void
add_along (Excerpt       *self,
           EntenteObject *object)
{
  if (has (self, entente_object_get_id (object)))
    return;

  add (self, object);
  g_ptr_array_add (self->along, (gpointer)entente_object_get_id (object));
}

static void
add_partners (Excerpt *self)
{
  GListModel *parties = entente_scope_get_objects (self->scope, ENTENTE_PARTY);

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteObject) party = g_list_model_get_item (parties, i);
      const char    *id = entente_object_get_reference (party, ENTENTE_PARTY_COMPANY);
      EntenteObject *company = entente_step_lookup (self->workspace, ENTENTE_COMPANY, id);

      if (company == NULL || has (self, id) || !has (self, entente_object_get_reference (party, ENTENTE_PARTY_DEAL)))
        continue;

      add_along (self, company);
    }
}

static void
add_parts_of_type (Excerpt     *self,
                   EntenteType  type,
                   const guint *fields)
{
  GListModel *objects = entente_scope_get_objects (self->scope, type);

  for (guint i = 0; i < g_list_model_get_n_items (objects); i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);

      if (has (self, entente_object_get_reference (object, fields[0])) && has (self, entente_object_get_reference (object, fields[1])))
        add (self, object);
    }
}

/* The view of the excerpt has places of its own. */
static gboolean
is_place_shown (const Excerpt *self,
                EntenteObject *object)
{
  const char *view = entente_workspace_get_view (self->workspace);

  return entente_object_get_object_type (object) == ENTENTE_PLACE && view != NULL && entente_object_refers_to (object, ENTENTE_PLACE_VIEW, view);
}

/* Of the project itself, only what it loses. */
static void
keep_of_root (Excerpt       *self,
              EntenteObject *root,
              const char    *name)
{
  int field = entente_type_find_field (ENTENTE_PROJECT_ROOT, name);

  entente_object_set_value (entente_project_get_root (self->project), (guint)field, entente_object_get_value (root, (guint)field));
}

/* What goes when the chosen objects go, and what refers to it and loses that. */
static void
add_what_goes (Excerpt           *self,
               const char *const *ids)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("");
  EntenteProject *project = entente_scope_get_project (self->scope);

  entente_removal_plan_append (self->scope, ids, changes);

  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);
      EntenteObject       *object = entente_scope_lookup (self->scope, change->id);

      object = object != NULL ? object : entente_project_lookup (project, change->id);
      if (object == NULL || is_place_shown (self, object) || g_strcmp0 (change->id, entente_workspace_get_view (self->workspace)) == 0)
        continue;
      if (entente_object_get_object_type (object) == ENTENTE_PROJECT_ROOT)
        keep_of_root (self, object, change->field);
      else if (change->kind == ENTENTE_CHANGE_REMOVE)
        add (self, object);
      else
        add_along (self, object);
    }
}

static void
add_thing (Excerpt    *self,
           const char *id,
           GQueue     *queue)
{
  EntenteObject *object = id != NULL ? entente_scope_lookup (self->scope, id) : NULL;

  if (object == NULL || (ENTENTE_EXCERPT_THINGS & ENTENTE_TYPE_BIT (entente_object_get_object_type (object))) == 0 || has (self, id))
    return;

  add (self, object);
  g_queue_push_tail (queue, object);
}

/* Regions, dimensions, sources and assets that something refers to, and what these refer to in turn. */
static void
add_things (Excerpt *self)
{
  g_auto (GQueue) queue = G_QUEUE_INIT;
  EntenteObject *object;

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    for (guint i = 0; i < entente_project_get_n (self->project, type); i++)
      g_queue_push_tail (&queue, entente_project_get_nth (self->project, type, i));

  while ((object = g_queue_pop_head (&queue)) != NULL)
    for (guint i = 0; i < entente_object_get_n_fields (object); i++)
      {
        const char *const *list = entente_object_get_references (object, i);

        if (entente_object_get_field (object, i)->kind == ENTENTE_FIELD_REFERENCE)
          add_thing (self, entente_object_get_reference (object, i), &queue);
        for (guint k = 0; list[k] != NULL; k++)
          add_thing (self, list[k], &queue);
      }
}

/**
 * entente_excerpt_new:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of companies, deals, frames, notes and pictures
 * @kind: what it is for
 *
 * Makes a small project of a part of the chart: what was chosen and what is in the frames among it, the deals and stakes
 * between its companies, the partners of its deals, what all of these have, want and give, the regions, dimensions,
 * sources and assets they refer to, and a view in which they stand as they do on the chart. When it is for a cut, it also
 * holds all that goes with them, wherever it stands; what that refers to may be missing.
 *
 * Returns: (transfer full): the excerpt
 */
EntenteProject *
entente_excerpt_new (EntenteWorkspace  *workspace,
                     const char *const *ids,
                     EntenteExcerptKind kind)
{
  g_autoptr (GPtrArray) along = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = entente_frame_step_list_held (workspace, ids);
  Excerpt self = {workspace, entente_workspace_get_scope (workspace), entente_project_new (), along};

  add_all (&self, (const char *const *)all->pdata);
  add_deals_between (&self);
  add_partners (&self);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    add_parts_of_type (&self, parts[i].type, parts[i].fields);
  if (kind == ENTENTE_EXCERPT_CUT)
    add_what_goes (&self, (const char *const *)all->pdata);

  g_ptr_array_add (along, NULL);
  entente_excerpt_view_add (workspace, self.project, ids, (const char *const *)along->pdata);
  add_things (&self);
  entente_project_load_done (self.project);

  return self.project;
}
