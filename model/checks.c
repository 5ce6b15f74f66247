#include "model/checks-private.h"

#include "model/free-later.h"
#include "model/object/claim.h"
#include "model/object/flow.h"
#include "model/object/party.h"
#include "model/object/stake.h"

static const struct
{
  EntenteType type;
  guint       field;
} groupings[ENTENTE_N_GROUPINGS] = {
  [ENTENTE_PARTIES_OF_DEAL] = {ENTENTE_PARTY, ENTENTE_PARTY_DEAL},
  [ENTENTE_FLOWS_OF_DEAL] = {ENTENTE_FLOW, ENTENTE_FLOW_DEAL},
  [ENTENTE_STAKES_IN_COMPANY] = {ENTENTE_STAKE, ENTENTE_STAKE_OWNED},
  [ENTENTE_CLAIMS_ON_OBJECT] = {ENTENTE_CLAIM, ENTENTE_CLAIM_OBJECT},
};

static const struct
{
  EntenteType type;
  void (*check) (EntenteChecks *checks,
                 EntenteObject *object);
} rules[] = {
  {ENTENTE_PROJECT_ROOT, entente_checks_look_at_project},
  {ENTENTE_DEAL, entente_checks_look_at_deal},
  {ENTENTE_COMPANY, entente_checks_look_at_company},
  {ENTENTE_STAKE, entente_checks_look_at_stake},
  {ENTENTE_WANT, entente_checks_look_at_want},
  {ENTENTE_OFFER, entente_checks_look_at_offer},
  {ENTENTE_SCENARIO, entente_checks_look_at_scenario},
  {ENTENTE_OVERRIDE, entente_checks_look_at_override},
  {ENTENTE_CLAIM, entente_checks_look_at_claim},
};

#define FIRST_RULE (ENTENTE_N_GROUPINGS + ENTENTE_N_TYPES)
#define N_PASSES   (FIRST_RULE + G_N_ELEMENTS (rules))

static EntenteType
get_type_of_pass (guint pass)
{
  if (pass < ENTENTE_N_GROUPINGS)
    return groupings[pass].type;

  return pass < FIRST_RULE ? pass - ENTENTE_N_GROUPINGS : rules[pass - FIRST_RULE].type;
}

static void
take_object (EntenteChecks *self,
             EntenteObject *object)
{
  if (self->pass < ENTENTE_N_GROUPINGS)
    entente_object_groups_add (self->groups[self->pass], object, groupings[self->pass].field);
  else if (self->pass < FIRST_RULE)
    entente_checks_look_at_object (self, object);
  else
    rules[self->pass - FIRST_RULE].check (self, object);
}

/**
 * entente_checks_new:
 * @scope: the plan in one scenario
 *
 * Prepares to look for what is wrong, doubtful or missing. Never stops a planner from saving. What has been looked at holds
 * no longer once the plan changes: then begin anew.
 *
 * Returns: (transfer full): checks of which none is done
 */
EntenteChecks *
entente_checks_new (EntenteScope *scope)
{
  EntenteChecks *self = g_new0 (EntenteChecks, 1);

  self->scope = g_object_ref (scope);
  self->rules = entente_checks_new_rules ();
  self->names = g_string_chunk_new (1024);
  self->demand = entente_demand_new ();

  for (guint i = 0; i < ENTENTE_N_GROUPINGS; i++)
    self->groups[i] = entente_object_groups_new ();

  return self;
}

void
entente_checks_free (EntenteChecks *self)
{
  for (guint i = 0; i < ENTENTE_N_GROUPINGS; i++)
    entente_object_groups_free (self->groups[i]);

  g_clear_pointer (&self->promises, entente_conflict_search_free);
  entente_demand_free (self->demand);
  g_string_chunk_free (self->names);
  entente_free_later (self->rules, (GDestroyNotify)g_array_unref);
  g_object_unref (self->scope);
  g_free (self);
}

/**
 * entente_checks_advance:
 * @self: checks
 * @n_objects: how many objects to look at at most
 *
 * Goes on where it stopped.
 *
 * Returns: %TRUE once all is looked at
 */
gboolean
entente_checks_advance (EntenteChecks *self,
                        guint          n_objects)
{
  for (; self->pass < N_PASSES; self->pass++, self->next = 0)
    {
      GListModel *objects = entente_scope_get_objects (self->scope, get_type_of_pass (self->pass));

      for (; self->next < g_list_model_get_n_items (objects); self->next++)
        {
          g_autoptr (EntenteObject) object = NULL;

          if (n_objects-- == 0)
            return FALSE;

          object = g_list_model_get_item (objects, self->next);
          take_object (self, object);
        }
    }

  return entente_checks_compare_promises (self, n_objects);
}

/**
 * entente_checks_run:
 * @scope: the plan in one scenario
 *
 * Looks at all of it at once.
 *
 * Returns: (transfer full) (element-type EntenteFinding): what is wrong, doubtful or missing, the worst first
 */
GPtrArray *
entente_checks_run (EntenteScope *scope)
{
  g_autoptr (EntenteChecks) checks = entente_checks_new (scope);

  while (!entente_checks_advance (checks, G_MAXUINT))
    continue;

  return entente_checks_get_findings (checks);
}
