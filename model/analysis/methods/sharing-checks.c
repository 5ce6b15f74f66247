#include "model/analysis/methods/sharing.h"

#include "model/analysis/platform-sharing.h"

#include <glib/gi18n.h>
#include <math.h>

/* How many groups are named that pay too much, by each rule */
#define MAX_OBJECTIONS 5

/* What a company pays more than alone by less than this part of it is rounding. */
#define ROUNDING 1e-9

static const EntenteQuantity check_quantities[] = {
  {"sharing-saving", N_("Saved against going alone"), ENTENTE_QUANTITY_SHARE, ENTENTE_PLATFORM, ENTENTE_COMPANY, 1,
   N_("1 − share of the cost ÷ cost alone, by each rule"),
   N_("Below zero, the company pays more than alone and will not sign.")},
  {"sharing-pays-more", N_("Pays more than alone"), ENTENTE_QUANTITY_FLAG, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("share of the cost > cost alone, by each rule"),
   N_("Yes: this rule cannot be had with this company.")},
  {"sharing-overcharge", N_("Pays too much by"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("share of the cost − cost alone, 0 when less, by each rule"),
   N_("What must be given back to the company for it to stay.")},
  {"sharing-is-stable", N_("Nobody has a reason to leave"), ENTENTE_QUANTITY_FLAG, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 1,
   N_("no set of companies pays more than it would without the others, by each rule"),
   N_("Yes: the rule is in the core, and neither a company nor a group of them would be better off on its own.")},
  {"sharing-objection", N_("A group pays too much by"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, -1,
   N_("Σ shares of the group − what the group would pay without the others; the five worst by each rule"),
   N_("Who together has a reason to leave, and how much to give back. Above twenty companies only single ones, pairs, and all but one or two are looked at.")},
};

static double
get_alone (const EntenteSharingCase *sharing_case,
           guint                     player)
{
  return entente_cost_game_get_alone (sharing_case->game, player);
}

static double
get_saving (const EntenteSharingCase *sharing_case,
            EntenteShareRule          rule,
            guint                     player)
{
  if (sharing_case->shares[rule] == NULL)
    return NAN;

  return entente_cost_get_saving (sharing_case->game, player, sharing_case->shares[rule][player]);
}

static double
pays_more (const EntenteSharingCase *sharing_case,
           EntenteShareRule          rule,
           guint                     player)
{
  double alone = get_alone (sharing_case, player);

  return sharing_case->shares[rule] != NULL ? sharing_case->shares[rule][player] > alone + ROUNDING * fabs (alone) : NAN;
}

static double
get_overcharge (const EntenteSharingCase *sharing_case,
                EntenteShareRule          rule,
                guint                     player)
{
  double overcharged = pays_more (sharing_case, rule, player);

  return overcharged > 0 ? sharing_case->shares[rule][player] - get_alone (sharing_case, player) : overcharged;
}

static double
is_stable (const EntenteSharingCase *sharing_case,
           EntenteShareRule          rule,
           guint                     player)
{
  g_autoptr (GArray) found = NULL;

  if (sharing_case->shares[rule] == NULL)
    return NAN;

  found = entente_cost_find_objections (sharing_case->game, sharing_case->shares[rule], 1);

  return found->len == 0;
}

static void
add_rows (EntenteReport                *report,
          const EntentePlatformSharing *sharing,
          const char                   *quantity,
          EntenteSharingFunc            function,
          EntenteShareRule              rule)
{
  for (guint i = 0; i < sharing->ledger->n_participations; i++)
    entente_report_add_row (report, quantity, sharing->ledger->platform->id, entente_platform_sharing_get_company (sharing, i),
                            entente_share_rule_get_name (rule), 0, entente_platform_sharing_evaluate (sharing, function, rule, i));
}

/* "equal: nissan-7f3a mitsubishi-93k2" */
static char *
describe_group (const EntentePlatformSharing *sharing,
                EntenteShareRule              rule,
                guint64                       players)
{
  g_autoptr (GString) text = g_string_new (entente_share_rule_get_name (rule));

  g_string_append_c (text, ':');

  for (guint i = 0; i < sharing->ledger->n_participations; i++)
    if (players & G_GUINT64_CONSTANT (1) << i)
      g_string_append_printf (text, " %s", entente_platform_sharing_get_company (sharing, i));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* At the middle of all ranges */
static void
add_objections (EntenteReport                *report,
                const EntentePlatformSharing *sharing,
                EntenteShareRule              rule)
{
  g_autoptr (GArray) found = NULL;

  if (sharing->n_cases == 0 || sharing->cases[0].shares[rule] == NULL)
    return;

  found = entente_cost_find_objections (sharing->cases[0].game, sharing->cases[0].shares[rule], MAX_OBJECTIONS);

  for (guint i = 0; i < found->len; i++)
    {
      const EntenteCostObjection *objection = &g_array_index (found, EntenteCostObjection, i);
      g_autofree char            *group = describe_group (sharing, rule, objection->players);

      entente_report_add_row (report, "sharing-objection", sharing->ledger->platform->id, NULL, group, 0, entente_range_of (objection->excess));
    }
}

static void
check_rule (EntenteReport                *report,
            const EntentePlatformSharing *sharing,
            EntenteShareRule              rule)
{
  entente_platform_sharing_note (sharing, report, rule);
  entente_report_share_inputs (report, TRUE);
  entente_report_add_row (report, "sharing-is-stable", sharing->ledger->platform->id, NULL, entente_share_rule_get_name (rule), 0,
                          entente_platform_sharing_evaluate (sharing, is_stable, rule, 0));
  add_objections (report, sharing, rule);
  add_rows (report, sharing, "sharing-saving", get_saving, rule);
  add_rows (report, sharing, "sharing-pays-more", pays_more, rule);
  add_rows (report, sharing, "sharing-overcharge", get_overcharge, rule);
  entente_report_share_inputs (report, FALSE);
}

static void
run_sharing_checks (const EntenteEconomy *economy,
                    EntenteReport        *report,
                    GCancellable         *cancellable)
{
  for (guint32 i = 0; i < economy->n_platforms; i++)
    {
      g_autoptr (EntentePlatformSharing) sharing = NULL;

      if (economy->platforms[i].n_participations < 2)
        continue;

      sharing = entente_platform_sharing_new (economy, &economy->platforms[i], ENTENTE_SHARE_BIT (ENTENTE_N_SHARE_RULES) - 1, cancellable);

      for (guint rule = 0; rule < ENTENTE_N_SHARE_RULES; rule++)
        if (g_cancellable_is_cancelled (cancellable))
          return;
        else if (rule != ENTENTE_SHARE_CUSTOM || sharing->has_custom)
          check_rule (report, sharing, rule);
    }
}

const EntenteMethod entente_method_sharing_checks = {
  .id = "C2",
  .version = 1,
  .title = N_("Who would rather go alone"),
  .question = N_("Which companies, alone or together, pay more than they would without the others?"),
  .source = N_("D. B. Gillies, “Solutions to general non-zero-sum games”, Contributions to the Theory of Games IV (1959); stand-alone test: H. P. Young (1994)."),
  .quantities = check_quantities,
  .n_quantities = G_N_ELEMENTS (check_quantities),
  .run = run_sharing_checks,
};
