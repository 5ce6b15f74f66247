#include "widgets/commands/frame-step.h"
#include "widgets/commands/step.h"
#include "widgets/commands.h"

#include "model/change/removal-plan.h"

#include <glib/gi18n.h>

static char *
make_set_title (EntenteObject      *object,
                int                 index,
                const EntenteField *field)
{
  const EntenteTypeInfo *info = entente_type_get_info (entente_object_get_object_type (object));
  const char            *label = entente_object_get_label (object);

  if (index == info->label_field)
    return g_strdup_printf (_("Rename “%s”"), label);

  /* Translators: the name of a field, then of what it belongs to: Change Status of “Pickup” */
  return g_strdup_printf (_("Change %s of “%s”"), _ (field->label), label);
}

/**
 * entente_command_set_field:
 * @workspace: a workspace
 * @id: id of an object
 * @field: one of its fields
 * @value: (nullable): what to set it to, %NULL for undefined
 * @error: return location for an error
 *
 * Sets one field. Setting it to what it already is makes no step. Fails as entente_workspace_edit() does.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_command_set_field (EntenteWorkspace   *workspace,
                           const char         *id,
                           const EntenteField *field,
                           const EntenteValue *value,
                           GError            **error)
{
  g_autoptr (EntenteChangeList) changes = NULL;
  g_autofree char *title = NULL;
  EntenteObject   *object;
  int              index;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  object = entente_scope_lookup (entente_workspace_get_scope (workspace), id);
  g_return_val_if_fail (object != NULL, FALSE);

  index = entente_type_find_field (entente_object_get_object_type (object), field->name);
  g_return_val_if_fail (index >= 0, FALSE);

  if (entente_value_equal (entente_object_get_value (object, (guint)index), value))
    return TRUE;

  title = make_set_title (object, index, field);
  changes = entente_change_list_new (title);
  entente_change_list_set_value (changes, id, field, value);

  return entente_workspace_edit (workspace, changes, error);
}

static char *
make_delete_title (const EntenteStepTargets *targets,
                   gboolean                  is_cut)
{
  if (targets->name != NULL)
    return g_strdup_printf (is_cut ? _("Cut “%s”") : _("Delete “%s”"), targets->name);

  if (targets->n_companies == targets->n)
    return g_strdup_printf (is_cut ? ngettext ("Cut %u Company", "Cut %u Companies", targets->n) : ngettext ("Delete %u Company", "Delete %u Companies", targets->n), targets->n);

  return g_strdup_printf (is_cut ? ngettext ("Cut %u Item", "Cut %u Items", targets->n) : ngettext ("Delete %u Item", "Delete %u Items", targets->n), targets->n);
}

/* Deals that go because a company goes. */
static guint
count_deals_gone (EntenteWorkspace  *workspace,
                  EntenteChangeList *changes,
                  const char *const *ids)
{
  guint n = 0;

  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);

      if (change->kind == ENTENTE_CHANGE_REMOVE && !g_strv_contains (ids, change->id) &&
          entente_step_lookup (workspace, ENTENTE_DEAL, change->id) != NULL)
        n++;
    }

  return n;
}

static char *
make_delete_text (const EntenteStepTargets *targets,
                  guint                     n_deals,
                  gboolean                  is_cut)
{
  g_autofree char *what = NULL;

  if (targets->name != NULL)
    what = g_strdup (targets->name);
  else if (targets->n_companies == targets->n)
    what = g_strdup_printf (ngettext ("%u company", "%u companies", targets->n), targets->n);
  else
    what = g_strdup_printf (ngettext ("%u item", "%u items", targets->n), targets->n);

  if (n_deals == 0)
    return g_strdup_printf (is_cut ? _("Cut %s") : _("Deleted %s"), what);
  if (is_cut)
    return g_strdup_printf (ngettext ("Cut %s and %u deal", "Cut %s and %u deals", n_deals), what, n_deals);

  return g_strdup_printf (ngettext ("Deleted %s and %u deal", "Deleted %s and %u deals", n_deals), what, n_deals);
}

/* A frame that is deleted leaves what is in it; one that is cut takes that along. */
static gboolean
remove_all (EntenteWorkspace  *workspace,
            const char *const *ids,
            gboolean           is_cut)
{
  g_autoptr (GPtrArray) all = is_cut ? entente_frame_step_list_held (workspace, ids) : NULL;
  const char *const *doomed = all != NULL ? (const char *const *)all->pdata : ids;
  g_autoptr (EntenteChangeList) changes = NULL;
  g_autofree char   *title = NULL;
  g_autofree char   *text = NULL;
  EntenteStepTargets targets = entente_step_describe (workspace, ids);

  if (targets.n == 0)
    return FALSE;

  title = make_delete_title (&targets, is_cut);
  changes = entente_change_list_new (title);
  entente_removal_plan_append (entente_workspace_get_scope (workspace), doomed, changes);

  /* Said beforehand, as the names go with the objects. */
  text = make_delete_text (&targets, count_deals_gone (workspace, changes, doomed), is_cut);

  if (entente_change_list_get_n (changes) == 0 || !entente_step_run (workspace, changes))
    return FALSE;

  entente_workspace_offer_undo (workspace, text);

  return TRUE;
}

/**
 * entente_command_delete:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of what shall go
 *
 * Deletes objects and what cannot be without them, and offers to undo that.
 *
 * Returns: whether something was deleted
 */
gboolean
entente_command_delete (EntenteWorkspace  *workspace,
                        const char *const *ids)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  return remove_all (workspace, ids, FALSE);
}

/**
 * entente_command_cut:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of what shall go
 *
 * Takes objects, what is in the frames among them, and what cannot be without these, out of the plan after an excerpt of
 * them was made.
 *
 * Returns: whether something was taken out
 */
gboolean
entente_command_cut (EntenteWorkspace  *workspace,
                     const char *const *ids)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  return remove_all (workspace, ids, TRUE);
}
