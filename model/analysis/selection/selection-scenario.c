#include "model/analysis/selection/selection.h"

#include "model/change/scope.h"
#include "model/object/deal.h"
#include "model/object/scenario.h"

#include <glib/gi18n.h>

static EntenteObject *
make_object (EntenteProject *project,
             EntenteType     type,
             const char     *name,
             const char     *first_field,
             ...)
{
  g_autofree char *id = entente_project_make_id (project, name, type);
  EntenteObject   *object = entente_object_new (type, id);
  va_list          fields;

  va_start (fields, first_field);

  for (const char *field = first_field; field != NULL; field = va_arg (fields, const char *))
    {
      const char *text = va_arg (fields, const char *);

      if (text != NULL && !entente_object_set (object, field, text, NULL))
        g_assert_not_reached ();
    }

  va_end (fields);

  return object;
}

static void
take_object (EntenteChangeList *changes,
             EntenteObject     *object)
{
  entente_change_list_add (changes, object);
  g_object_unref (object);
}

static void
add_deal (const EntenteSelection *self,
          EntenteProject         *project,
          guint                   candidate,
          gboolean                is_chosen,
          const char             *scenario,
          EntenteChangeList      *changes)
{
  const char      *id = self->economy->deals[g_array_index (self->deals, guint32, candidate)].id;
  const char      *status = entente_deal_info.fields[ENTENTE_DEAL_STATUS].choices[ENTENTE_DEAL_STATUS_SIGNED].name;
  g_autofree char *name = g_strdup_printf ("status %s", id);

  if (is_chosen)
    take_object (changes, make_object (project, ENTENTE_OVERRIDE, name, "scenario", scenario, "object", id, "field",
                                       entente_deal_info.fields[ENTENTE_DEAL_STATUS].name, "value", status, NULL));
  else
    take_object (changes, make_object (project, ENTENTE_REMOVAL, name, "scenario", scenario, "object", id, NULL));
}

/**
 * entente_selection_to_scenario:
 * @self: which deals to sign
 * @scope: the plan it was asked of
 * @chosen: bit set of candidates
 * @leaves_out: whether the candidates that are not chosen go, or stay as they are
 * @name: of the scenario
 *
 * Returns: (transfer full): an edit that adds a scenario, based on that of @scope, in which the chosen deals are signed
 */
EntenteChangeList *
entente_selection_to_scenario (const EntenteSelection *self,
                               EntenteScope           *scope,
                               guint64                 chosen,
                               gboolean                leaves_out,
                               const char             *name)
{
  EntenteProject    *project = entente_scope_get_project (scope);
  EntenteChangeList *changes = entente_change_list_new (_("Make It a Scenario"));
  EntenteObject     *scenario = make_object (project, ENTENTE_SCENARIO, name, "name", name, "parent", entente_scope_get_scenario (scope), NULL);
  const char        *id = entente_object_get_id (scenario);

  entente_change_list_add (changes, scenario);

  for (guint i = 0; i < self->deals->len; i++)
    if (chosen >> i & 1 || leaves_out)
      add_deal (self, project, i, (chosen >> i & 1) != 0, id, changes);

  g_object_unref (scenario);

  return changes;
}
