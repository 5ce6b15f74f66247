#include "model/checks-private.h"

#include "model/describe.h"
#include "model/free-later.h"
#include "model/object/claim.h"
#include "model/object/flow.h"
#include "model/object/party.h"
#include "model/object/stake.h"

#include <string.h>

/* What was found by one rule; is_sorted: in the order of the objects, in which most are looked at. */
typedef struct
{
  EntenteSeverity severity;
  const char     *name;
  GPtrArray      *findings;
  gboolean        is_sorted;
} Rule;

/**
 * entente_finding_free:
 * @finding: (nullable): a finding
 */
void
entente_finding_free (EntenteFinding *finding)
{
  if (finding == NULL)
    return;

  g_free (finding->object);
  g_free (finding->text);
  g_free (finding);
}

static void
rule_clear (gpointer data)
{
  g_ptr_array_unref (((Rule *)data)->findings);
}

static Rule *
get_rule (EntenteChecks  *checks,
          EntenteSeverity severity,
          const char     *name)
{
  Rule rule = {severity, name, NULL, TRUE};

  for (guint i = 0; i < checks->rules->len; i++)
    if (strcmp (g_array_index (checks->rules, Rule, i).name, name) == 0 && g_array_index (checks->rules, Rule, i).severity == severity)
      return &g_array_index (checks->rules, Rule, i);

  rule.findings = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_finding_free);
  g_array_append_val (checks->rules, rule);

  return &g_array_index (checks->rules, Rule, checks->rules->len - 1);
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  return strcmp ((*(const EntenteFinding *const *)a)->object, (*(const EntenteFinding *const *)b)->object);
}

/* Takes @text. */
void
entente_checks_report (EntenteChecks  *checks,
                       EntenteSeverity severity,
                       const char     *rule,
                       EntenteObject  *object,
                       char           *text)
{
  Rule           *known = get_rule (checks, severity, rule);
  EntenteFinding *finding = g_new (EntenteFinding, 1);

  finding->severity = severity;
  finding->rule = rule;
  finding->object = g_strdup (entente_object_get_id (object));
  finding->text = text;

  if (known->findings->len > 0 && compare_findings (&known->findings->pdata[known->findings->len - 1], &finding) > 0)
    known->is_sorted = FALSE;

  g_ptr_array_add (known->findings, finding);
}

/* What to call an object in a sentence. A party is told of as part of its deal. */
const char *
entente_checks_get_name (EntenteChecks *checks,
                         EntenteObject *object)
{
  EntenteType      type = entente_object_get_object_type (object);
  EntenteObject   *deal = type == ENTENTE_PARTY ? entente_scope_lookup (checks->scope, entente_object_get_reference (object, ENTENTE_PARTY_DEAL)) : NULL;
  g_autofree char *name = entente_describe_object (checks->scope, deal != NULL ? deal : object);

  return g_string_chunk_insert_const (checks->names, name);
}

/* Returns: (transfer full): the group of an object, perhaps empty */
GPtrArray *
entente_checks_list_group (EntenteChecks  *checks,
                           EntenteGrouping grouping,
                           EntenteObject  *object)
{
  return entente_object_groups_list (checks->groups[grouping], entente_object_get_id (object));
}

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
  self->rules = g_array_new (FALSE, FALSE, sizeof (Rule));
  g_array_set_clear_func (self->rules, rule_clear);
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

static int
compare_rules (gconstpointer a,
               gconstpointer b)
{
  const Rule *x = a, *y = b;

  return x->severity != y->severity ? (int)x->severity - (int)y->severity : strcmp (x->name, y->name);
}

/**
 * entente_checks_get_findings:
 * @self: checks that are all done
 *
 * Can be asked once.
 *
 * Returns: (transfer full) (element-type EntenteFinding): what they found, the worst first
 */
GPtrArray *
entente_checks_get_findings (EntenteChecks *self)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_finding_free);

  g_array_sort (self->rules, compare_rules);

  for (guint i = 0; i < self->rules->len; i++)
    {
      Rule *rule = &g_array_index (self->rules, Rule, i);

      if (!rule->is_sorted)
        g_ptr_array_sort (rule->findings, compare_findings);

      g_ptr_array_extend_and_steal (findings, g_steal_pointer (&rule->findings));
    }

  g_array_set_clear_func (self->rules, NULL);
  g_array_set_size (self->rules, 0);

  return findings;
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

/**
 * entente_severity_get_name:
 * @severity: a severity
 *
 * Returns: its name for reports, never translated
 */
const char *
entente_severity_get_name (EntenteSeverity severity)
{
  static const char *const names[] = {"error", "warning", "hint"};

  return names[severity];
}
