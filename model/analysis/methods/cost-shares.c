#include "model/analysis/methods/sharing.h"

#include "model/analysis/platform-sharing.h"

#include <glib/gi18n.h>
#include <math.h>

#define SIMPLE_RULES (ENTENTE_SHARE_BIT (ENTENTE_SHARE_EQUAL) | ENTENTE_SHARE_BIT (ENTENTE_SHARE_VOLUME) | ENTENTE_SHARE_BIT (ENTENTE_SHARE_ALONE) | ENTENTE_SHARE_BIT (ENTENTE_SHARE_CUSTOM))

static const EntenteQuantity simple_quantities[] = {
  {"cost-to-share", N_("Cost to share"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, -1,
   N_("R&D cost + Σ adaptations + (unit cost at the average joint volume − unit cost at the efficient scale) × volume × life"),
   N_("What all companies on the platform pay together over its life, above what each vehicle costs anyway. Without unit cost or efficient scale only R&D and adaptations are shared. Ranges are followed up to twelve companies; of more, the middle counts.")},
  {"cost-alone", N_("Cost alone"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("the same with the own volume and adaptation only; what it costs elsewhere if that is less"),
   N_("What the company would pay over the life of the platform without the others.")},
  {"cost-share", N_("Share of the cost"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("equal: cost to share ÷ number of companies; volume: × own volume ÷ joint volume; stand-alone: × cost alone ÷ Σ costs alone; custom: × R&D share agreed upon"),
   N_("What the company pays over the life of the platform by each simple rule. Custom is a dash unless the shares entered sum to 100 %.")},
  {"cost-share-per-vehicle", N_("Share of the cost per vehicle"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("share of the cost ÷ (average own volume × life)"),
   N_("What each vehicle of the company then carries.")},
};

static double
get_total (const EntenteSharingCase *sharing_case,
           EntenteShareRule          rule,
           guint                     player)
{
  return entente_cost_game_get_total (sharing_case->game);
}

static double
get_alone (const EntenteSharingCase *sharing_case,
           EntenteShareRule          rule,
           guint                     player)
{
  return entente_cost_game_get_alone (sharing_case->game, player);
}

static double
get_share (const EntenteSharingCase *sharing_case,
           EntenteShareRule          rule,
           guint                     player)
{
  return sharing_case->shares[rule] != NULL ? sharing_case->shares[rule][player] : NAN;
}

static double
get_share_per_vehicle (const EntenteSharingCase *sharing_case,
                       EntenteShareRule          rule,
                       guint                     player)
{
  return get_share (sharing_case, rule, player) / (sharing_case->volumes[player] * sharing_case->years);
}

static double
get_error (const EntenteSharingCase *sharing_case,
           EntenteShareRule          rule,
           guint                     player)
{
  return sharing_case->errors != NULL ? sharing_case->errors[player] : NAN;
}

static double
get_separable (const EntenteSharingCase *sharing_case,
               EntenteShareRule          rule,
               guint                     player)
{
  const EntenteCostGame *game = sharing_case->game;

  return entente_cost_game_get_total (game) - entente_cost_game_get_without (game, player, game->n_players);
}

static double
get_benefit (const EntenteSharingCase *sharing_case,
             EntenteShareRule          rule,
             guint                     player)
{
  return MAX (entente_cost_game_get_alone (sharing_case->game, player) - get_separable (sharing_case, rule, player), 0);
}

/* For each company on a platform */
static void
add_rows (EntenteReport                *report,
          const EntentePlatformSharing *sharing,
          const char                   *quantity,
          EntenteSharingFunc            function,
          EntenteShareRule              rule,
          const char                   *detail)
{
  entente_platform_sharing_note (sharing, report, rule);
  entente_report_share_inputs (report, TRUE);

  for (guint i = 0; i < sharing->ledger->n_participations; i++)
    entente_report_add_row (report, quantity, sharing->ledger->platform->id, entente_platform_sharing_get_company (sharing, i), detail, 0,
                            entente_platform_sharing_evaluate (sharing, function, rule, i));

  entente_report_share_inputs (report, FALSE);
}

typedef void (*AddPlatform) (EntenteReport                *report,
                             const EntentePlatformSharing *sharing);

static void
add_platforms (const EntenteEconomy *economy,
               EntenteReport        *report,
               GCancellable         *cancellable,
               guint                 rules,
               AddPlatform           add)
{
  for (guint32 i = 0; i < economy->n_platforms; i++)
    {
      g_autoptr (EntentePlatformSharing) sharing = NULL;

      if (economy->platforms[i].n_participations == 0)
        continue;

      sharing = entente_platform_sharing_new (economy, &economy->platforms[i], rules, cancellable);
      if (g_cancellable_is_cancelled (cancellable))
        return;

      add (report, sharing);
    }
}

static void
add_simple_shares (EntenteReport                *report,
                   const EntentePlatformSharing *sharing)
{
  entente_platform_sharing_note (sharing, report, ENTENTE_SHARE_EQUAL);
  entente_report_add (report, "cost-to-share", sharing->ledger->platform->id, entente_platform_sharing_evaluate (sharing, get_total, ENTENTE_SHARE_EQUAL, 0));
  add_rows (report, sharing, "cost-alone", get_alone, ENTENTE_SHARE_ALONE, NULL);

  for (guint rule = ENTENTE_SHARE_EQUAL; rule <= ENTENTE_SHARE_CUSTOM; rule++)
    if (rule != ENTENTE_SHARE_CUSTOM || sharing->has_custom)
      {
        add_rows (report, sharing, "cost-share", get_share, rule, entente_share_rule_get_name (rule));
        add_rows (report, sharing, "cost-share-per-vehicle", get_share_per_vehicle, rule, entente_share_rule_get_name (rule));
      }
}

static void
run_simple_shares (const EntenteEconomy *economy,
                   EntenteReport        *report,
                   GCancellable         *cancellable)
{
  add_platforms (economy, report, cancellable, SIMPLE_RULES, add_simple_shares);
}

const EntenteMethod entente_method_simple_shares = {
  .id = "C1",
  .version = 1,
  .title = N_("Simple shares of the cost"),
  .question = N_("Who pays what for a platform by equal, volume, stand-alone and agreed shares?"),
  .source = N_("Cost allocation, as in H. P. Young, “Cost Allocation”, Handbook of Game Theory 2 (1994)."),
  .quantities = simple_quantities,
  .n_quantities = G_N_ELEMENTS (simple_quantities),
  .run = run_simple_shares,
};

static const EntenteQuantity shapley_quantities[] = {
  {"shapley-share", N_("Share by what joining adds"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("what the company adds to the cost when it joins, averaged over all orders of joining"),
   N_("The Shapley value. A company whose volume makes the others cheaper pays little; where it saves them more than it costs, its share is below zero: it is paid for coming. Above twenty companies it is estimated from random orders.")},
  {"shapley-share-per-vehicle", N_("The same per vehicle"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("share by what joining adds ÷ (average own volume × life)"),
   N_("What each vehicle of the company then carries.")},
  {"shapley-error", N_("Error of the estimate"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("standard deviation of what it adds ÷ √ number of orders drawn"),
   N_("The estimate is within twice this in 95 of 100 cases. Only above twenty companies.")},
};

static void
add_shapley_shares (EntenteReport                *report,
                    const EntentePlatformSharing *sharing)
{
  const char *name = entente_share_rule_get_name (ENTENTE_SHARE_SHAPLEY);

  add_rows (report, sharing, "shapley-share", get_share, ENTENTE_SHARE_SHAPLEY, name);
  add_rows (report, sharing, "shapley-share-per-vehicle", get_share_per_vehicle, ENTENTE_SHARE_SHAPLEY, name);

  if (sharing->ledger->n_participations > ENTENTE_COST_GAME_MAX_TABLE)
    add_rows (report, sharing, "shapley-error", get_error, ENTENTE_SHARE_SHAPLEY, name);
}

static void
run_shapley (const EntenteEconomy *economy,
             EntenteReport        *report,
             GCancellable         *cancellable)
{
  add_platforms (economy, report, cancellable, ENTENTE_SHARE_BIT (ENTENTE_SHARE_SHAPLEY), add_shapley_shares);
}

const EntenteMethod entente_method_shapley = {
  .id = "C3",
  .version = 1,
  .title = N_("Shares by what joining adds"),
  .question = N_("What does each company add to the cost, and what does it take off that of the others?"),
  .source = N_("L. S. Shapley, “A value for n-person games”, Contributions to the Theory of Games II (1953); sampling: J. Castro, D. Gómez, J. Tejada, Computers & Operations Research 36 (2009)."),
  .quantities = shapley_quantities,
  .n_quantities = G_N_ELEMENTS (shapley_quantities),
  .run = run_shapley,
};

static const EntenteQuantity separable_quantities[] = {
  {"separable-share", N_("Share by separable costs"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("separable cost + rest × remaining benefit ÷ Σ remaining benefits"),
   N_("Separable costs, remaining benefits: “you pay what you add, and a part of the rest in proportion to what you save”. The easiest rule to explain at the table. Below zero, the others pay the company for coming.")},
  {"separable-share-per-vehicle", N_("The same per vehicle"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("share by separable costs ÷ (average own volume × life)"),
   N_("What each vehicle of the company then carries.")},
  {"separable-cost", N_("Separable cost"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("cost to share − what the others would pay without the company"),
   N_("What the company adds. It is below zero when its volume makes the platform cheaper for all.")},
  {"remaining-benefit", N_("Remaining benefit"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, 1,
   N_("cost alone − separable cost, at least 0"),
   N_("What the company saves by not going alone, beyond what it adds.")},
};

static void
add_separable_shares (EntenteReport                *report,
                      const EntentePlatformSharing *sharing)
{
  const char *name = entente_share_rule_get_name (ENTENTE_SHARE_SEPARABLE);

  add_rows (report, sharing, "separable-share", get_share, ENTENTE_SHARE_SEPARABLE, name);
  add_rows (report, sharing, "separable-share-per-vehicle", get_share_per_vehicle, ENTENTE_SHARE_SEPARABLE, name);
  add_rows (report, sharing, "separable-cost", get_separable, ENTENTE_SHARE_SEPARABLE, NULL);
  add_rows (report, sharing, "remaining-benefit", get_benefit, ENTENTE_SHARE_SEPARABLE, NULL);
}

static void
run_separable_costs (const EntenteEconomy *economy,
                     EntenteReport        *report,
                     GCancellable         *cancellable)
{
  add_platforms (economy, report, cancellable, ENTENTE_SHARE_BIT (ENTENTE_SHARE_SEPARABLE), add_separable_shares);
}

const EntenteMethod entente_method_separable_costs = {
  .id = "C4",
  .version = 1,
  .title = N_("Separable costs, remaining benefits"),
  .question = N_("Who pays what if each pays what it adds, and a part of the rest by what it saves?"),
  .source = N_("Inter-Agency Committee on Water Resources, “Proposed practices for economic analysis of river basin projects” (1950)."),
  .quantities = separable_quantities,
  .n_quantities = G_N_ELEMENTS (separable_quantities),
  .run = run_separable_costs,
};
