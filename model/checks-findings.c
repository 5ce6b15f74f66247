/* What the rules of checks are told, and what they find. */

#include "model/checks-private.h"

#include "model/describe.h"
#include "model/object/party.h"

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

GArray *
entente_checks_new_rules (void)
{
  GArray *rules = g_array_new (FALSE, FALSE, sizeof (Rule));

  g_array_set_clear_func (rules, rule_clear);

  return rules;
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
