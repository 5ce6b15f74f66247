#include "model/checks.h"

#include "model/analysis/conflicts.h"
#include "model/describe.h"
#include "model/object/claim.h"
#include "model/object/deal.h"
#include "model/object/flow.h"
#include "model/object/offer.h"
#include "model/object/override.h"
#include "model/object/party.h"
#include "model/object/picture-data.h"
#include "model/object/rate-table.h"
#include "model/object/scenario.h"
#include "model/object/stake.h"
#include "model/object/want.h"

#include <glib/gi18n.h>
#include <string.h>

typedef EntenteChecks Checks;

/* What is known of each type by what one of its fields refers to. */
typedef enum
{
  PARTIES_OF_DEAL,
  FLOWS_OF_DEAL,
  STAKES_IN_COMPANY,
  CLAIMS_ON_OBJECT,
  N_GROUPINGS
} Grouping;

/* pass: what is being done, in order: the groupings, the fields of each type, the rules; next: the object that comes next in it;
   has_promises: some deal may collide with others. */
struct _EntenteChecks
{
  EntenteScope *scope;
  GPtrArray    *findings;
  GStringChunk *names;
  GHashTable   *groups[N_GROUPINGS];
  guint         pass;
  guint         next;
  gboolean      has_promises;
};

static void
finding_free (gpointer data)
{
  EntenteFinding *finding = data;

  g_free (finding->object);
  g_free (finding->text);
  g_free (finding);
}

/* Takes @text. */
static void
report (Checks         *checks,
        EntenteSeverity severity,
        const char     *rule,
        EntenteObject  *object,
        char           *text)
{
  EntenteFinding *finding = g_new (EntenteFinding, 1);

  finding->severity = severity;
  finding->rule = rule;
  finding->object = g_strdup (entente_object_get_id (object));
  finding->text = text;
  g_ptr_array_add (checks->findings, finding);
}

/* What to call an object in a sentence. A party is told of as part of its deal. */
static const char *
name_of (Checks        *checks,
         EntenteObject *object)
{
  EntenteType      type = entente_object_get_object_type (object);
  EntenteObject   *deal = type == ENTENTE_PARTY ? entente_scope_lookup (checks->scope, entente_object_get_reference (object, ENTENTE_PARTY_DEAL)) : NULL;
  g_autofree char *name = entente_describe_object (checks->scope, deal != NULL ? deal : object);

  return g_string_chunk_insert_const (checks->names, name);
}

static void
check_reference (Checks             *checks,
                 EntenteObject      *object,
                 const EntenteField *field,
                 const char         *target)
{
  EntenteProject *project = entente_scope_get_project (checks->scope);
  EntenteObject  *found = entente_project_lookup (project, target);

  if (found == NULL && !entente_project_knows_id (project, target))
    report (checks, ENTENTE_SEVERITY_ERROR, "reference-dangling", object,
            g_strdup_printf (_("“%s” refers to “%s” under %s, which is not in the plan. Choose something else or clear it."),
                             name_of (checks, object), target, _ (field->label)));
  else if (found != NULL && !(field->targets & ENTENTE_TYPE_BIT (entente_object_get_object_type (found))))
    report (checks, ENTENTE_SEVERITY_ERROR, "reference-type", object,
            g_strdup_printf (_("“%s” refers to “%s” under %s, where a %s cannot stand. Choose something else or clear it."),
                             name_of (checks, object), entente_object_get_label (found), _ (field->label),
                             _ (entente_type_get_info (entente_object_get_object_type (found))->label)));
}

static void
check_picture (Checks        *checks,
               EntenteObject *object,
               const char    *data)
{
  g_autoptr (GError) error = NULL;

  if (!entente_picture_data_check (data, &error))
    report (checks, ENTENTE_SEVERITY_WARNING, "picture-damaged", object,
            /* Translators: the name of a company or a picture, and what is wrong: The picture is damaged */
            g_strdup_printf (_("The picture in “%s” cannot be drawn. %s. Choose it again from its file, or remove it."), name_of (checks, object), error->message));
}

static void
check_fields (Checks        *checks,
              EntenteObject *object)
{
  for (guint i = 0; i < entente_object_get_n_fields (object); i++)
    {
      const EntenteField *field = entente_object_get_field (object, i);
      const EntenteValue *value = entente_object_get_value (object, i);
      const char *const  *targets = entente_object_get_references (object, i);
      const char         *text = entente_value_get_text (value);

      if (field->kind == ENTENTE_FIELD_REFERENCE && text != NULL)
        check_reference (checks, object, field, text);
      if ((field->flags & ENTENTE_FIELD_PICTURE) && text != NULL && *text != '\0')
        check_picture (checks, object, text);
      for (guint k = 0; targets[k] != NULL; k++)
        check_reference (checks, object, field, targets[k]);

      if ((field->flags & ENTENTE_FIELD_REQUIRED) && (value == NULL || (text != NULL && *text == '\0')))
        report (checks, ENTENTE_SEVERITY_WARNING, "field-missing", object,
                g_strdup_printf (_("“%s” has no %s."), name_of (checks, object), _ (field->label)));
    }
}

static void
check_money (Checks        *checks,
             EntenteObject *object)
{
  EntenteRateTable rates;
  guint            field;
  g_autofree char *gap = NULL;

  entente_rate_table_init (&rates, entente_project_get_root (entente_scope_get_project (checks->scope)));
  gap = entente_rate_table_find_gap (&rates, object, &field);

  if (gap != NULL)
    report (checks, ENTENTE_SEVERITY_WARNING, "rate-missing", object,
            /* Translators: what it is about, a field such as "Exit cost", and "the rate of USD for 2027 is missing" */
            g_strdup_printf (_("“%s”, %s: %s, so this money counts in no figure. Enter it under Exchange rates of the project."),
                             name_of (checks, object), _ (entente_object_get_field (object, field)->label), gap));
}

static void
check_period (Checks        *checks,
              EntenteObject *object)
{
  EntenteType        type = entente_object_get_object_type (object);
  int                from_field = entente_type_find_field (type, "from"), until_field = entente_type_find_field (type, "until");
  const EntenteDate *from, *until;

  if (from_field < 0 || until_field < 0)
    return;

  from = entente_object_get_date (object, (guint)from_field);
  until = entente_object_get_date (object, (guint)until_field);

  if (entente_date_is_known (from) && entente_date_is_known (until) && entente_date_get_end_day (until) <= entente_date_get_first_day (from))
    {
      g_autofree char *begin = entente_date_to_display (from), *end = entente_date_to_display (until);

      report (checks, ENTENTE_SEVERITY_ERROR, "period-reversed", object,
              g_strdup_printf (_("“%s” ends (%s) before it begins (%s). Change one of the dates."), name_of (checks, object), end, begin));
    }
}

/* Returns: (transfer full): the group of an object, perhaps empty */
static GPtrArray *
get_group (Checks        *checks,
           Grouping       grouping,
           EntenteObject *object)
{
  GPtrArray *group = g_hash_table_lookup (checks->groups[grouping], entente_object_get_id (object));

  return group != NULL ? g_ptr_array_ref (group) : g_ptr_array_new ();
}

static gboolean
gets_something (EntenteObject *party,
                GPtrArray     *flows)
{
  for (guint i = 0; i < flows->len; i++)
    {
      EntenteObject *flow = g_ptr_array_index (flows, i);
      const char    *receiver = entente_object_get_reference (flow, ENTENTE_FLOW_RECEIVER);
      gboolean       gives = entente_object_refers_to (flow, ENTENTE_FLOW_GIVER, entente_object_get_id (party));

      if (receiver == NULL ? !gives : strcmp (receiver, entente_object_get_id (party)) == 0)
        return TRUE;
    }

  return FALSE;
}

static const char *
company_of (Checks        *checks,
            EntenteObject *party)
{
  EntenteObject *company = entente_scope_lookup (checks->scope, entente_object_get_reference (party, ENTENTE_PARTY_COMPANY));

  return company != NULL ? entente_object_get_label (company) : _("a party");
}

static void
check_sides (Checks        *checks,
             EntenteObject *deal,
             GPtrArray     *parties)
{
  g_autoptr (GPtrArray) flows = get_group (checks, FLOWS_OF_DEAL, deal);
  g_autoptr (GString) losers = g_string_new (NULL);

  if (entente_object_get_flag (deal, ENTENTE_DEAL_RETURN_UNKNOWN))
    return;

  for (guint i = 0; flows->len > 0 && i < parties->len; i++)
    if (!gets_something (g_ptr_array_index (parties, i), flows))
      g_string_append_printf (losers, "%s%s", losers->len > 0 ? ", " : "", company_of (checks, g_ptr_array_index (parties, i)));

  if (losers->len > 0)
    report (checks, ENTENTE_SEVERITY_WARNING, "deal-one-sided", deal,
            g_strdup_printf (_("“%s” is one-sided: it gives nothing to %s. Say what they get, or why the deal is worth it."),
                             entente_object_get_label (deal), losers->str));
}

static void
check_shares (Checks        *checks,
              EntenteObject *deal,
              GPtrArray     *parties)
{
  EntenteAmount sum = {.unit = ENTENTE_UNIT_PERCENT};

  for (guint i = 0; i < parties->len; i++)
    {
      const EntenteAmount *share = entente_object_get_amount (g_ptr_array_index (parties, i), ENTENTE_PARTY_SHARE);

      if (share != NULL && !entente_amount_add (&sum, share, &sum))
        return;
    }

  if (entente_decimal_compare (sum.low, entente_decimal_from_int (100)) > 0)
    {
      g_autofree char *total = entente_amount_to_display (&sum);

      report (checks, ENTENTE_SEVERITY_ERROR, "shares-over-100", deal,
              g_strdup_printf (_("The shares in “%s” add up to %s. Lower one of them."), entente_object_get_label (deal), total));
    }
}

static void
check_deal (Checks        *checks,
            EntenteObject *deal)
{
  g_autoptr (GPtrArray) parties = get_group (checks, PARTIES_OF_DEAL, deal);
  const char *title = entente_object_get_label (deal);

  if (parties->len < 2)
    report (checks, ENTENTE_SEVERITY_WARNING, "deal-parties", deal, g_strdup_printf (_("“%s” has fewer than two parties. Add one or delete the deal."), title));
  if (entente_object_get_value (deal, ENTENTE_DEAL_FROM) == NULL && entente_object_get_value (deal, ENTENTE_DEAL_UNTIL) == NULL)
    report (checks, ENTENTE_SEVERITY_HINT, "deal-undated", deal, g_strdup_printf (_("“%s” has no dates. Say when it begins."), title));
  if (entente_object_get_value (deal, ENTENTE_DEAL_DIMENSIONS) == NULL)
    report (checks, ENTENTE_SEVERITY_HINT, "deal-dimensionless", deal, g_strdup_printf (_("“%s” has no dimension. Say what it is about."), title));

  checks->has_promises = checks->has_promises || entente_object_get_value (deal, ENTENTE_DEAL_EXCLUSIVITY) != NULL ||
                         entente_object_get_value (deal, ENTENTE_DEAL_EXCLUDES) != NULL || entente_object_get_value (deal, ENTENTE_DEAL_REQUIRES) != NULL;
  check_shares (checks, deal, parties);
  check_sides (checks, deal, parties);
}

/* What signed deals promise is compared when all of them are known. */
static void
check_conflicts (Checks *checks)
{
  EntenteEconomyOptions options = {0};
  g_autoptr (EntenteEconomy) economy = entente_economy_new (checks->scope, &options);
  g_autoptr (GPtrArray) conflicts = entente_conflicts_find_agreed (economy);

  for (guint i = 0; i < conflicts->len; i++)
    {
      EntenteConflict *conflict = conflicts->pdata[i];
      EntenteObject   *deal = entente_scope_lookup (checks->scope, economy->deals[conflict->deal].id);

      if (deal != NULL)
        report (checks, ENTENTE_SEVERITY_WARNING, "deal-conflict", deal, g_steal_pointer (&conflict->text));
    }
}

/* Sum of the shares in a company held on a day, in one of the two fields. */
static gboolean
sum_stakes (GPtrArray     *stakes,
            guint          field,
            gint32         day,
            EntenteAmount *sum)
{
  *sum = (EntenteAmount) {.unit = ENTENTE_UNIT_PERCENT};

  for (guint i = 0; i < stakes->len; i++)
    {
      EntenteObject       *stake = g_ptr_array_index (stakes, i);
      const EntenteAmount *share = entente_object_get_amount (stake, field);

      if (share != NULL &&
          entente_period_contains (entente_object_get_date (stake, ENTENTE_STAKE_FROM), entente_object_get_date (stake, ENTENTE_STAKE_UNTIL), day) &&
          !entente_amount_add (sum, share, sum))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_stakes_on (Checks        *checks,
                 EntenteObject *company,
                 GPtrArray     *stakes,
                 guint          field,
                 EntenteObject *begin)
{
  const EntenteDate *from = entente_object_get_date (begin, ENTENTE_STAKE_FROM);
  gint32             day = entente_date_is_known (from) ? entente_date_get_first_day (from) : 1;
  EntenteAmount      sum;
  g_autofree char   *total = NULL, *when = NULL;

  if (!sum_stakes (stakes, field, day, &sum) || entente_decimal_compare (sum.low, entente_decimal_from_int (100)) <= 0)
    return FALSE;

  total = entente_amount_to_display (&sum);
  when = entente_date_is_known (from) ? entente_date_to_display (from) : g_strdup (_("the beginning"));
  report (checks, ENTENTE_SEVERITY_ERROR, "stakes-over-100", company,
          g_strdup_printf (_("From %s the stakes in “%s” add up to %s. Lower one of them or correct its dates."),
                           when, entente_object_get_label (company), total));

  return TRUE;
}

static void
check_company (Checks        *checks,
               EntenteObject *company)
{
  g_autoptr (GPtrArray) stakes = get_group (checks, STAKES_IN_COMPANY, company);

  /* The sum can only grow on a day on which a stake begins; one finding for each company is enough. */
  for (guint i = 0; i < stakes->len; i++)
    if (check_stakes_on (checks, company, stakes, ENTENTE_STAKE_ECONOMIC, g_ptr_array_index (stakes, i)) ||
        check_stakes_on (checks, company, stakes, ENTENTE_STAKE_VOTING, g_ptr_array_index (stakes, i)))
      return;
}

static void
check_stake (Checks        *checks,
             EntenteObject *stake)
{
  const char    *owner = entente_object_get_reference (stake, ENTENTE_STAKE_OWNER);
  EntenteObject *company = entente_scope_lookup (checks->scope, owner);

  if (company != NULL && entente_object_refers_to (stake, ENTENTE_STAKE_OWNED, owner))
    report (checks, ENTENTE_SEVERITY_WARNING, "stake-in-itself", stake,
            g_strdup_printf (_("“%s” holds a stake in itself. Choose another company."), entente_object_get_label (company)));
}

static gboolean
is_wanted (Checks        *checks,
           EntenteObject *offer)
{
  GListModel *wants = entente_scope_get_objects (checks->scope, ENTENTE_WANT);
  const char *dimension = entente_object_get_reference (offer, ENTENTE_OFFER_DIMENSION);
  const char *region = entente_object_get_reference (offer, ENTENTE_OFFER_REGION);

  for (guint i = 0; i < g_list_model_get_n_items (wants); i++)
    {
      g_autoptr (EntenteObject) want = g_list_model_get_item (wants, i);
      const char *where = entente_object_get_reference (want, ENTENTE_WANT_REGION);

      if (entente_object_refers_to (want, ENTENTE_WANT_DIMENSION, dimension) &&
          g_strcmp0 (entente_object_get_reference (want, ENTENTE_WANT_COMPANY), entente_object_get_reference (offer, ENTENTE_OFFER_COMPANY)) != 0 &&
          (where == NULL || region == NULL || strcmp (where, region) == 0))
        return TRUE;
    }

  return FALSE;
}

static void
check_offer (Checks        *checks,
             EntenteObject *offer)
{
  EntenteObject *company = entente_scope_lookup (checks->scope, entente_object_get_reference (offer, ENTENTE_OFFER_COMPANY));

  if (company != NULL && entente_object_get_value (offer, ENTENTE_OFFER_DIMENSION) != NULL && !is_wanted (checks, offer))
    report (checks, ENTENTE_SEVERITY_HINT, "offer-unwanted", offer,
            g_strdup_printf (_("Nobody in the plan wants “%s”, which %s has."), entente_object_get_label (offer), entente_object_get_label (company)));
}

static void
check_scenario (Checks        *checks,
                EntenteObject *scenario)
{
  EntenteProject *project = entente_scope_get_project (checks->scope);
  EntenteObject  *parent = scenario;
  guint           n = entente_project_get_n (project, ENTENTE_SCENARIO);

  for (guint i = 0; i <= n && parent != NULL; i++)
    parent = entente_project_lookup (project, entente_object_get_reference (parent, ENTENTE_SCENARIO_PARENT));

  if (parent != NULL)
    report (checks, ENTENTE_SEVERITY_ERROR, "scenario-circle", scenario,
            g_strdup_printf (_("The scenario “%s” is based on itself in a circle. Base it on another one."), entente_object_get_label (scenario)));
}

static void
check_override (Checks        *checks,
                EntenteObject *override)
{
  EntenteObject *object = entente_project_lookup (entente_scope_get_project (checks->scope), entente_object_get_reference (override, ENTENTE_OVERRIDE_OBJECT));
  EntenteObject *scenario = entente_scope_lookup (checks->scope, entente_object_get_reference (override, ENTENTE_OVERRIDE_SCENARIO));
  const char    *field = entente_object_get_text (override, ENTENTE_OVERRIDE_FIELD);
  g_autoptr (EntenteObject) copy = object != NULL ? entente_object_copy (object) : NULL;
  g_autoptr (GError) error = NULL;

  if (copy != NULL && scenario != NULL && field != NULL &&
      !entente_object_set (copy, field, entente_object_get_text (override, ENTENTE_OVERRIDE_VALUE), &error))
    report (checks, ENTENTE_SEVERITY_ERROR, "change-unreadable", override,
            g_strdup_printf (_("In the scenario “%s”, the %s of “%s” cannot be read: %s."),
                             entente_object_get_label (scenario), field, entente_object_get_label (object), error->message));
}

static gboolean
differs (EntenteObject *claim,
         EntenteObject *other)
{
  const char *value = entente_object_get_text (claim, ENTENTE_CLAIM_VALUE), *said = entente_object_get_text (other, ENTENTE_CLAIM_VALUE);

  return value != NULL && said != NULL && strcmp (value, said) != 0 &&
         g_strcmp0 (entente_object_get_text (claim, ENTENTE_CLAIM_FIELD), entente_object_get_text (other, ENTENTE_CLAIM_FIELD)) == 0;
}

static void
report_claims (Checks        *checks,
               EntenteObject *object,
               EntenteObject *claim,
               EntenteObject *other)
{
  const char      *field = entente_object_get_text (claim, ENTENTE_CLAIM_FIELD);
  int              index = entente_type_find_field (entente_object_get_object_type (object), field);
  const char      *label = index >= 0 ? _ (entente_object_get_field (object, (guint)index)->label) : field;
  g_autofree char *one = entente_describe_claim (checks->scope, claim), *another = entente_describe_claim (checks->scope, other);

  report (checks, ENTENTE_SEVERITY_HINT, "claims-differ", object,
          /* Translators: what it is about, a field such as "From", and what two sources say */
          g_strdup_printf (_("Sources differ on “%s”, %s: one says “%s”, another “%s”."), name_of (checks, object), label, one, another));
}

static void
check_claim (Checks        *checks,
             EntenteObject *claim)
{
  EntenteObject *object = entente_scope_lookup (checks->scope, entente_object_get_reference (claim, ENTENTE_CLAIM_OBJECT));
  g_autoptr (GPtrArray) others = object != NULL ? get_group (checks, CLAIMS_ON_OBJECT, object) : NULL;

  if (object == NULL || entente_object_get_text (claim, ENTENTE_CLAIM_FIELD) == NULL)
    return;

  /* Each pair of sources is told of once, by the claim that comes first. */
  for (guint i = 0; i < others->len; i++)
    {
      EntenteObject *other = g_ptr_array_index (others, i);

      if (strcmp (entente_object_get_id (claim), entente_object_get_id (other)) < 0 && differs (claim, other))
        report_claims (checks, object, claim, other);
    }
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const EntenteFinding *x = *(const EntenteFinding *const *)a, *y = *(const EntenteFinding *const *)b;

  if (x->severity != y->severity)
    return (int)x->severity - (int)y->severity;
  if (strcmp (x->rule, y->rule) != 0)
    return strcmp (x->rule, y->rule);

  return strcmp (x->object, y->object);
}

static void
group_object (Checks        *checks,
              Grouping       grouping,
              guint          field,
              EntenteObject *object)
{
  const char *id = entente_object_get_reference (object, field);
  GPtrArray  *group = id != NULL ? g_hash_table_lookup (checks->groups[grouping], id) : NULL;

  if (id == NULL)
    return;

  if (group == NULL)
    {
      group = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (checks->groups[grouping], g_strdup (id), group);
    }

  g_ptr_array_add (group, g_object_ref (object));
}

static void
check_object (Checks        *checks,
              EntenteObject *object)
{
  check_fields (checks, object);
  check_money (checks, object);
  check_period (checks, object);
}

static const struct
{
  EntenteType type;
  guint       field;
} groupings[N_GROUPINGS] = {
  [PARTIES_OF_DEAL] = {ENTENTE_PARTY, ENTENTE_PARTY_DEAL},
  [FLOWS_OF_DEAL] = {ENTENTE_FLOW, ENTENTE_FLOW_DEAL},
  [STAKES_IN_COMPANY] = {ENTENTE_STAKE, ENTENTE_STAKE_OWNED},
  [CLAIMS_ON_OBJECT] = {ENTENTE_CLAIM, ENTENTE_CLAIM_OBJECT},
};

static const struct
{
  EntenteType type;
  void (*check) (Checks        *checks,
                 EntenteObject *object);
} rules[] = {
  {ENTENTE_DEAL, check_deal},
  {ENTENTE_COMPANY, check_company},
  {ENTENTE_STAKE, check_stake},
  {ENTENTE_OFFER, check_offer},
  {ENTENTE_SCENARIO, check_scenario},
  {ENTENTE_OVERRIDE, check_override},
  {ENTENTE_CLAIM, check_claim},
};

#define FIRST_RULE (N_GROUPINGS + ENTENTE_N_TYPES)
#define N_PASSES   (FIRST_RULE + G_N_ELEMENTS (rules))

static EntenteType
get_type_of_pass (guint pass)
{
  if (pass < N_GROUPINGS)
    return groupings[pass].type;

  return pass < FIRST_RULE ? pass - N_GROUPINGS : rules[pass - FIRST_RULE].type;
}

static void
take_object (EntenteChecks *self,
             EntenteObject *object)
{
  if (self->pass < N_GROUPINGS)
    group_object (self, self->pass, groupings[self->pass].field, object);
  else if (self->pass < FIRST_RULE)
    check_object (self, object);
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
  self->findings = g_ptr_array_new_with_free_func (finding_free);
  self->names = g_string_chunk_new (1024);

  for (guint i = 0; i < N_GROUPINGS; i++)
    self->groups[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);

  return self;
}

void
entente_checks_free (EntenteChecks *self)
{
  for (guint i = 0; i < N_GROUPINGS; i++)
    g_hash_table_unref (self->groups[i]);

  g_string_chunk_free (self->names);
  g_ptr_array_unref (self->findings);
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

  if (self->has_promises)
    {
      self->has_promises = FALSE;
      check_conflicts (self);
    }

  return TRUE;
}

/**
 * entente_checks_get_findings:
 * @self: checks that are all done
 *
 * Returns: (transfer full) (element-type EntenteFinding): what they found, the worst first
 */
GPtrArray *
entente_checks_get_findings (EntenteChecks *self)
{
  g_ptr_array_sort (self->findings, compare_findings);

  return g_ptr_array_ref (self->findings);
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
