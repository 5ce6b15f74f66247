#include "model/checks-private.h"

#include "model/describe.h"
#include "model/object/claim.h"
#include "model/object/offer.h"
#include "model/object/override.h"
#include "model/object/project-root.h"
#include "model/object/scenario.h"
#include "model/object/stake.h"

#include <glib/gi18n.h>
#include <string.h>

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
check_stakes_on (EntenteChecks *checks,
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
  entente_checks_report (checks, ENTENTE_SEVERITY_ERROR, "stakes-over-100", company,
                         g_strdup_printf (_("From %s the stakes in “%s” add up to %s. Lower one of them or correct its dates."),
                                          when, entente_object_get_label (company), total));

  return TRUE;
}

/* A plan that nobody has begun with lacks nothing. */
void
entente_checks_look_at_project (EntenteChecks *checks,
                                EntenteObject *root)
{
  const char *title = entente_object_get_text (root, ENTENTE_PROJECT_TITLE);
  GListModel *companies = entente_scope_get_objects (checks->scope, ENTENTE_COMPANY);

  if ((title == NULL || *title == '\0') && g_list_model_get_n_items (companies) > 0)
    entente_checks_report (checks, ENTENTE_SEVERITY_HINT, "project-untitled", root, g_strdup (_("The project has no title. Printed pages show it.")));
}

void
entente_checks_look_at_company (EntenteChecks *checks,
                                EntenteObject *company)
{
  g_autoptr (GPtrArray) stakes = entente_checks_list_group (checks, ENTENTE_STAKES_IN_COMPANY, company);

  /* The sum can only grow on a day on which a stake begins; one finding for each company is enough. */
  for (guint i = 0; i < stakes->len; i++)
    if (check_stakes_on (checks, company, stakes, ENTENTE_STAKE_ECONOMIC, g_ptr_array_index (stakes, i)) ||
        check_stakes_on (checks, company, stakes, ENTENTE_STAKE_VOTING, g_ptr_array_index (stakes, i)))
      return;
}

void
entente_checks_look_at_stake (EntenteChecks *checks,
                              EntenteObject *stake)
{
  const char    *owner = entente_object_get_reference (stake, ENTENTE_STAKE_OWNER);
  EntenteObject *company = entente_scope_lookup (checks->scope, owner);

  if (company != NULL && entente_object_refers_to (stake, ENTENTE_STAKE_OWNED, owner))
    entente_checks_report (checks, ENTENTE_SEVERITY_WARNING, "stake-in-itself", stake,
                           g_strdup_printf (_("“%s” holds a stake in itself. Choose another company."), entente_object_get_label (company)));
}

/* What is wanted is known before the first offer is looked at. */
void
entente_checks_look_at_want (EntenteChecks *checks,
                             EntenteObject *want)
{
  entente_demand_add (checks->demand, want);
}

void
entente_checks_look_at_offer (EntenteChecks *checks,
                              EntenteObject *offer)
{
  EntenteObject *company = entente_scope_lookup (checks->scope, entente_object_get_reference (offer, ENTENTE_OFFER_COMPANY));

  if (company != NULL && entente_object_get_value (offer, ENTENTE_OFFER_DIMENSION) != NULL && !entente_demand_is_there (checks->demand, offer))
    entente_checks_report (checks, ENTENTE_SEVERITY_HINT, "offer-unwanted", offer,
                           g_strdup_printf (_("Nobody in the plan wants “%s”, which %s has."), entente_object_get_label (offer), entente_object_get_label (company)));
}

void
entente_checks_look_at_scenario (EntenteChecks *checks,
                                 EntenteObject *scenario)
{
  EntenteProject *project = entente_scope_get_project (checks->scope);
  EntenteObject  *parent = scenario;
  guint           n = entente_project_get_n (project, ENTENTE_SCENARIO);

  for (guint i = 0; i <= n && parent != NULL; i++)
    parent = entente_project_lookup (project, entente_object_get_reference (parent, ENTENTE_SCENARIO_PARENT));

  if (parent != NULL)
    entente_checks_report (checks, ENTENTE_SEVERITY_ERROR, "scenario-circle", scenario,
                           g_strdup_printf (_("The scenario “%s” is based on itself in a circle. Base it on another one."), entente_object_get_label (scenario)));
}

void
entente_checks_look_at_override (EntenteChecks *checks,
                                 EntenteObject *override)
{
  EntenteObject *object = entente_project_lookup (entente_scope_get_project (checks->scope), entente_object_get_reference (override, ENTENTE_OVERRIDE_OBJECT));
  EntenteObject *scenario = entente_scope_lookup (checks->scope, entente_object_get_reference (override, ENTENTE_OVERRIDE_SCENARIO));
  const char    *field = entente_object_get_text (override, ENTENTE_OVERRIDE_FIELD);
  g_autoptr (EntenteObject) copy = object != NULL ? entente_object_copy (object) : NULL;
  g_autoptr (GError) error = NULL;

  if (copy != NULL && scenario != NULL && field != NULL &&
      !entente_object_set (copy, field, entente_object_get_text (override, ENTENTE_OVERRIDE_VALUE), &error))
    entente_checks_report (checks, ENTENTE_SEVERITY_ERROR, "change-unreadable", override,
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
report_claims (EntenteChecks *checks,
               EntenteObject *object,
               EntenteObject *claim,
               EntenteObject *other)
{
  const char      *field = entente_object_get_text (claim, ENTENTE_CLAIM_FIELD);
  int              index = entente_type_find_field (entente_object_get_object_type (object), field);
  const char      *label = index >= 0 ? _ (entente_object_get_field (object, (guint)index)->label) : field;
  g_autofree char *one = entente_describe_claim (checks->scope, claim), *another = entente_describe_claim (checks->scope, other);

  entente_checks_report (checks, ENTENTE_SEVERITY_HINT, "claims-differ", object,
                         /* Translators: what it is about, a field such as "From", and what two sources say */
                         g_strdup_printf (_("Sources differ on “%s”, %s: one says “%s”, another “%s”."), entente_checks_get_name (checks, object), label, one, another));
}

void
entente_checks_look_at_claim (EntenteChecks *checks,
                              EntenteObject *claim)
{
  EntenteObject *object = entente_scope_lookup (checks->scope, entente_object_get_reference (claim, ENTENTE_CLAIM_OBJECT));
  g_autoptr (GPtrArray) others = object != NULL ? entente_checks_list_group (checks, ENTENTE_CLAIMS_ON_OBJECT, object) : NULL;

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
