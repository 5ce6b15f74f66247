#include "widgets/commands/paste-plan.h"

#include "model/object/party.h"
#include "widgets/commands/excerpt.h"
#include "widgets/commands/paste-bend.h"
#include "widgets/commands/step.h"

/* What belongs to one view. */
#define SHEETS (ENTENTE_TYPE_BIT (ENTENTE_GROUP) | ENTENTE_TYPE_BIT (ENTENTE_NOTE) | ENTENTE_TYPE_BIT (ENTENTE_PICTURE))

/* What says how the view of the excerpt looks. */
#define TRAITS (ENTENTE_TYPE_BIT (ENTENTE_PLACE) | ENTENTE_TYPE_BIT (ENTENTE_BEND) | ENTENTE_TYPE_BIT (ENTENTE_LANE))

/* What is never new. */
#define FIXED (ENTENTE_TYPE_BIT (ENTENTE_PROJECT_ROOT) | ENTENTE_TYPE_BIT (ENTENTE_SCENARIO) | ENTENTE_TYPE_BIT (ENTENTE_VIEW))

static gboolean
is_one_of (EntenteObject *object,
           guint64        types)
{
  return (ENTENTE_TYPE_BIT (entente_object_get_object_type (object)) & types) != 0;
}

static char *
make_key (EntenteObject *object)
{
  g_autofree char *name = g_utf8_casefold (entente_object_get_label (object), -1);

  return g_strdup_printf ("%d %s", (int)entente_object_get_object_type (object), name);
}

/* Companies go by their names too when they come from another project. */
static void
collect_names (EntentePastePlan *self)
{
  guint64 types = self->is_here ? ENTENTE_EXCERPT_THINGS : ENTENTE_EXCERPT_THINGS | ENTENTE_TYPE_BIT (ENTENTE_COMPANY);

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    {
      GListModel *objects = entente_scope_get_objects (entente_workspace_get_scope (self->workspace), type);

      for (guint i = 0; (types & ENTENTE_TYPE_BIT (type)) != 0 && i < g_list_model_get_n_items (objects); i++)
        {
          g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);

          g_hash_table_insert (self->names, make_key (object), (gpointer)entente_object_get_id (object));
        }
    }
}

static const char *
find_known (const EntentePastePlan *self,
            EntenteObject          *object)
{
  const char      *id = entente_object_get_id (object);
  EntenteObject   *known = entente_step_lookup (self->workspace, entente_object_get_object_type (object), id);
  g_autofree char *key = known == NULL ? make_key (object) : NULL;

  return known != NULL ? entente_object_get_id (known) : g_hash_table_lookup (self->names, key);
}

static gboolean
find_shown (const EntentePastePlan *self)
{
  for (guint i = 0; i < entente_project_get_n (self->excerpt, ENTENTE_COMPANY); i++)
    {
      const char *known = find_known (self, entente_project_get_nth (self->excerpt, ENTENTE_COMPANY, i));

      if (known == NULL || !entente_step_is_on_chart (self->workspace, known))
        return FALSE;
    }

  for (guint i = 0; i < entente_project_get_n (self->excerpt, ENTENTE_DEAL); i++)
    if (find_known (self, entente_project_get_nth (self->excerpt, ENTENTE_DEAL, i)) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * entente_paste_plan_find:
 * @self: a plan
 * @field: a field that refers to something
 * @id: (nullable): what it refers to in the excerpt
 *
 * Returns: (nullable): what it refers to in the plan then; %NULL for nothing
 */
const char *
entente_paste_plan_find (const EntentePastePlan *self,
                         const EntenteField     *field,
                         const char             *id)
{
  const char    *found = id != NULL ? g_hash_table_lookup (self->ids, id) : NULL;
  EntenteObject *known = found == NULL && id != NULL ? entente_scope_lookup (entente_workspace_get_scope (self->workspace), id) : NULL;

  if (known != NULL && (field->targets & ENTENTE_TYPE_BIT (entente_object_get_object_type (known))) != 0)
    found = id;

  return found;
}

/* What belongs to others is added when all of these are there and one of them is new. */
static gboolean
goes_along (const EntentePastePlan *self,
            EntenteObject          *object,
            gboolean               *is_part)
{
  gboolean is_new = FALSE, is_whole = TRUE;

  *is_part = FALSE;

  for (guint i = 0; i < entente_object_get_n_fields (object); i++)
    {
      const EntenteField *field = entente_object_get_field (object, i);
      const char         *id = entente_object_get_reference (object, i);

      if ((field->flags & ENTENTE_FIELD_OWNER) == 0 || id == NULL)
        continue;

      *is_part = TRUE;
      is_new = is_new || g_hash_table_contains (self->added, id);
      is_whole = is_whole && (self->doubles ? g_hash_table_lookup (self->ids, id) : entente_paste_plan_find (self, field, id)) != NULL;
    }

  return is_new && is_whole;
}

/* Deals of which a company is neither in the excerpt nor, unless it is put in once more, in the plan */
static void
find_lonely_deals (EntentePastePlan *self)
{
  self->lonely = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entente_project_get_n (self->excerpt, ENTENTE_PARTY); i++)
    {
      EntenteObject *party = entente_project_get_nth (self->excerpt, ENTENTE_PARTY, i);
      const char    *deal = entente_object_get_reference (party, ENTENTE_PARTY_DEAL);
      const char    *company = entente_object_get_reference (party, ENTENTE_PARTY_COMPANY);
      gboolean       is_there = company != NULL && entente_project_lookup (self->excerpt, company) != NULL;

      if (!is_there && !self->doubles)
        is_there = entente_step_lookup (self->workspace, ENTENTE_COMPANY, company) != NULL;
      if (deal != NULL && !is_there)
        g_hash_table_add (self->lonely, (char *)deal);
    }
}

static void
copy_fields (EntenteObject *copy,
             EntenteObject *object)
{
  for (guint i = 0; i < entente_object_get_n_fields (object); i++)
    entente_object_set_value (copy, i, entente_object_get_value (object, i));
}

/* What comes back, or from another project, keeps its id when nothing else has it. */
static void
add (EntentePastePlan *self,
     EntenteObject    *object)
{
  EntenteProject *project = entente_document_get_project (entente_workspace_get_document (self->workspace));
  const char     *id = entente_object_get_id (object);
  EntenteObject  *copy;

  if (!entente_project_knows_id (project, id) && g_hash_table_add (self->taken, g_strdup (id)))
    {
      copy = entente_object_new (entente_object_get_object_type (object), id);
      copy_fields (copy, object);
    }
  else
    {
      copy = entente_step_copy_object (self->workspace, object, self->taken);
    }

  g_hash_table_insert (self->added, (char *)id, copy);
  g_hash_table_insert (self->ids, (char *)id, (gpointer)entente_object_get_id (copy));
}

/* Whether it belongs to the view of the excerpt, and which of its kind the plan would do without. */
static gboolean
is_of_view (const EntentePastePlan *self,
            EntenteObject          *object)
{
  int field = entente_type_find_field (entente_object_get_object_type (object), "view");

  return field >= 0 && entente_object_refers_to (object, (guint)field, entente_object_get_id (self->view));
}

static gboolean
is_new (const EntentePastePlan *self,
        EntenteObject          *object,
        const char             *known)
{
  const char *id = entente_object_get_id (object);
  gboolean    is_along = g_hash_table_contains (self->along, id);
  gboolean    is_part, goes = goes_along (self, object, &is_part);

  if (is_one_of (object, FIXED) || (is_along && known != NULL))
    return FALSE;
  if (is_of_view (self, object) && is_one_of (object, SHEETS | TRAITS))
    return (is_one_of (object, SHEETS) && !is_along) || (entente_object_get_object_type (object) == ENTENTE_BEND && entente_paste_bend_fits (self, object));
  if (is_part)
    return goes && (known == NULL || self->doubles);
  if (known != NULL)
    return self->doubles && !is_one_of (object, ENTENTE_EXCERPT_THINGS);

  return !g_hash_table_contains (self->lonely, id);
}

static void
decide (EntentePastePlan *self,
        EntenteObject    *object)
{
  const char *known = object == self->view ? self->into : find_known (self, object);

  if (is_new (self, object, known))
    add (self, object);
  else if (known != NULL)
    g_hash_table_insert (self->ids, (char *)entente_object_get_id (object), (gpointer)known);
}

static void
collect_along (EntentePastePlan *self)
{
  g_auto (GStrv) along = entente_excerpt_list_along (self->excerpt);

  for (guint i = 0; along[i] != NULL; i++)
    g_hash_table_add (self->along, g_strdup (along[i]));
}

/**
 * entente_paste_plan_new:
 * @workspace: a workspace
 * @excerpt: an excerpt
 * @into: id of the view shown
 * @may_double: whether what is in the plan and on the chart may be put in once more
 *
 * Finds out what of an excerpt is in the plan, by its id or, when that is not known, regions and the like by their names,
 * and companies as well when they come from another project. What is not becomes a new object, which refers to what the
 * excerpt has. What belongs to something that is in the plan already stays out, and so does a deal without its companies.
 *
 * Returns: (transfer full): the plan
 */
EntentePastePlan *
entente_paste_plan_new (EntenteWorkspace *workspace,
                        EntenteProject   *excerpt,
                        const char       *into,
                        gboolean          may_double)
{
  EntentePastePlan *self = g_new0 (EntentePastePlan, 1);

  self->workspace = workspace;
  self->excerpt = excerpt;
  self->into = into;
  self->view = entente_excerpt_get_view (excerpt);
  self->is_here = entente_step_lookup (workspace, ENTENTE_VIEW, entente_object_get_id (self->view)) != NULL;
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->added = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->along = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  collect_along (self);
  collect_names (self);
  self->is_shown = find_shown (self);
  self->doubles = may_double && self->is_shown && (!self->is_here || g_str_equal (entente_object_get_id (self->view), into));
  find_lonely_deals (self);

  /* What something belongs to stands before it in this order, but for the view. */
  g_hash_table_insert (self->ids, (char *)entente_object_get_id (self->view), (gpointer)into);
  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    for (guint i = 0; i < entente_project_get_n (excerpt, type); i++)
      decide (self, entente_project_get_nth (excerpt, type, i));

  return self;
}

void
entente_paste_plan_free (EntentePastePlan *self)
{
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->added);
  g_hash_table_unref (self->along);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->lonely);
  g_free (self);
}
