#include "model/checks-private.h"

#include "model/object/deal.h"
#include "model/object/flow.h"
#include "model/object/party.h"

#include <glib/gi18n.h>
#include <string.h>

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
company_of (EntenteChecks *checks,
            EntenteObject *party)
{
  EntenteObject *company = entente_scope_lookup (checks->scope, entente_object_get_reference (party, ENTENTE_PARTY_COMPANY));

  return company != NULL ? entente_object_get_label (company) : _("a party");
}

static void
check_sides (EntenteChecks *checks,
             EntenteObject *deal,
             GPtrArray     *parties)
{
  g_autoptr (GPtrArray) flows = entente_checks_list_group (checks, ENTENTE_FLOWS_OF_DEAL, deal);
  g_autoptr (GString) losers = g_string_new (NULL);

  if (entente_object_get_flag (deal, ENTENTE_DEAL_RETURN_UNKNOWN))
    return;

  for (guint i = 0; flows->len > 0 && i < parties->len; i++)
    if (!gets_something (g_ptr_array_index (parties, i), flows))
      g_string_append_printf (losers, "%s%s", losers->len > 0 ? ", " : "", company_of (checks, g_ptr_array_index (parties, i)));

  if (losers->len > 0)
    entente_checks_report (checks, ENTENTE_SEVERITY_WARNING, "deal-one-sided", deal,
                           g_strdup_printf (_("“%s” is one-sided: it gives nothing to %s. Say what they get, or why the deal is worth it."),
                                            entente_object_get_label (deal), losers->str));
}

static void
check_shares (EntenteChecks *checks,
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

      entente_checks_report (checks, ENTENTE_SEVERITY_ERROR, "shares-over-100", deal,
                             g_strdup_printf (_("The shares in “%s” add up to %s. Lower one of them."), entente_object_get_label (deal), total));
    }
}

void
entente_checks_look_at_deal (EntenteChecks *checks,
                             EntenteObject *deal)
{
  g_autoptr (GPtrArray) parties = entente_checks_list_group (checks, ENTENTE_PARTIES_OF_DEAL, deal);
  const char *title = entente_object_get_label (deal);

  if (parties->len < 2)
    entente_checks_report (checks, ENTENTE_SEVERITY_WARNING, "deal-parties", deal, g_strdup_printf (_("“%s” has fewer than two parties. Add one or delete the deal."), title));
  if (entente_object_get_value (deal, ENTENTE_DEAL_FROM) == NULL && entente_object_get_value (deal, ENTENTE_DEAL_UNTIL) == NULL)
    entente_checks_report (checks, ENTENTE_SEVERITY_HINT, "deal-undated", deal, g_strdup_printf (_("“%s” has no dates. Say when it begins."), title));
  if (entente_object_get_value (deal, ENTENTE_DEAL_DIMENSIONS) == NULL)
    entente_checks_report (checks, ENTENTE_SEVERITY_HINT, "deal-dimensionless", deal, g_strdup_printf (_("“%s” has no dimension. Say what it is about."), title));

  checks->has_promises = checks->has_promises || entente_object_get_value (deal, ENTENTE_DEAL_EXCLUSIVITY) != NULL ||
                         entente_object_get_value (deal, ENTENTE_DEAL_EXCLUDES) != NULL || entente_object_get_value (deal, ENTENTE_DEAL_REQUIRES) != NULL;
  check_shares (checks, deal, parties);
  check_sides (checks, deal, parties);
}

static void
report_conflicts (EntenteChecks *checks)
{
  g_autoptr (EntenteEconomy) economy = NULL;
  g_autoptr (GPtrArray) conflicts = entente_conflict_search_finish (checks->promises, &economy);

  for (guint i = 0; i < conflicts->len; i++)
    {
      EntenteConflict *conflict = conflicts->pdata[i];
      EntenteObject   *deal = entente_scope_lookup (checks->scope, economy->deals[conflict->deal].id);

      if (deal != NULL)
        entente_checks_report (checks, ENTENTE_SEVERITY_WARNING, "deal-conflict", deal, g_steal_pointer (&conflict->text));
    }
}

/* What signed deals promise is compared when all of them are known. Returns: %TRUE once it is, or when none promises anything */
gboolean
entente_checks_compare_promises (EntenteChecks *checks,
                                 guint          n_objects)
{
  if (!checks->has_promises)
    return TRUE;

  if (checks->promises == NULL)
    checks->promises = entente_conflict_search_new (checks->scope);

  if (!entente_conflict_search_advance (checks->promises, n_objects))
    return FALSE;

  report_conflicts (checks);
  checks->has_promises = FALSE;

  return TRUE;
}
