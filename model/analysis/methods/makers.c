#include "model/analysis/methods/risk.h"

#include "model/analysis/formulas/making.h"
#include "model/analysis/economy/time-span.h"
#include "model/analysis/economy/trade.h"
#include "model/object/deal.h"
#include "model/object/flow.h"

#include <glib/gi18n.h>
#include <math.h>

static const EntenteQuantity making_quantities[] = {
  {"made-for", N_("Vehicles made for the other a year"), ENTENTE_QUANTITY_VOLUME, ENTENTE_COMPANY, ENTENTE_COMPANY, 0,
   N_("Σ quantities of vehicles given in contract build and supply deals; where there are none, models of the other built in own plants"),
   N_("Who builds for whom.")},
  {"maker-volume-share", N_("Part of its making that is for others"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("vehicles made for others ÷ all vehicles made"),
   N_("High together with a low margin kept: the company drifts towards a contract maker.")},
  {"maker-margin-share", N_("Part of its margin from others"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 0,
   N_("margin on vehicles made for others ÷ margin on all vehicles made"),
   N_("Far below the part of the making: the work for others earns little.")},
  {"maker-capture", N_("Margin kept"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("margin per vehicle made for others ÷ margin per own vehicle; the margin for others is (what it gets − what giving costs it) ÷ vehicles, in these deals"),
   N_("Low: the value of the vehicles goes to those who sell them.")},
  {"maker-largest-client", N_("Largest client"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("vehicles made for the largest client ÷ vehicles made for others"),
   N_("Near 100 %: one client decides over the work for others.")},
  {"maker-sourced", N_("Part of its sales that others build"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 0,
   N_("vehicles others make for it ÷ vehicles it sells"),
   N_("High: the company gives up making, and depends on those who build for it.")},
  {"maker-drift", N_("Drifts towards a contract maker"), ENTENTE_QUANTITY_FLAG, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("part of its making that is for others > limit, and margin kept < limit; the limits stand with the plan"),
   N_("Yes: ask for a better margin, or make less for others.")},
};

/* Vehicles that one company makes for another; object, field: where their number stands */
typedef struct
{
  guint32      maker;
  guint32      client;
  EntenteRange volume;
  EntenteRange margin;
  const char  *object;
  const char  *field;
} Supply;

static guint32
get_company (const EntenteEconomy *economy,
             guint32               party)
{
  return party < economy->n_parties ? economy->parties[party].company : ENTENTE_NO_PLACE;
}

static gboolean
counts (const EntenteEconomy     *economy,
        const EntenteFlowAccount *flow)
{
  return flow->kind == ENTENTE_FLOW_KIND_VEHICLES && flow->unit == ENTENTE_UNIT_VEHICLES_PER_YEAR && entente_economy_holds (economy, &flow->span);
}

static double
divide (const double *inputs,
        gpointer      user_data)
{
  return inputs[1] > 0 ? inputs[0] / inputs[1] : NAN;
}

/* What the maker gains in the deal, on each vehicle it gives in it */
static EntenteRange
get_margin (const EntenteEconomy *economy,
            const EntenteTrade   *trade,
            guint32               deal,
            guint32               maker)
{
  const EntenteDealAccount *account = &economy->deals[deal];
  EntenteTradeBalance       balance = entente_trade_get_balance (trade, deal, maker);
  EntenteRange              inputs[] = {entente_trade_balance_get_net (&balance), entente_range_of (0)};

  for (guint32 i = account->first_flow; i < account->first_flow + account->n_flows; i++)
    if (counts (economy, &economy->flows[i]) && get_company (economy, economy->flows[i].giver) == maker)
      inputs[1] = entente_range_add (inputs[1], entente_range_multiply (economy->flows[i].quantity, account->weight));

  return entente_range_evaluate (divide, inputs, G_N_ELEMENTS (inputs), NULL);
}

static void
add_supply (GArray                   *supplies,
            const EntenteEconomy     *economy,
            const EntenteFlowAccount *flow,
            guint32                   client,
            double                    part,
            EntenteRange              margin)
{
  EntenteRange volume = entente_range_multiply (flow->quantity, economy->deals[flow->deal].weight);
  Supply       supply = {get_company (economy, flow->giver), client, {volume.low * part, volume.high * part}, margin, flow->id, "quantity"};

  if (client != ENTENTE_NO_PLACE && client != supply.maker)
    g_array_append_val (supplies, supply);
}

static void
add_flow (GArray                   *supplies,
          const EntenteEconomy     *economy,
          const EntenteTrade       *trade,
          const EntenteFlowAccount *flow)
{
  const EntenteDealAccount *deal = &economy->deals[flow->deal];
  guint32                   maker = get_company (economy, flow->giver);
  EntenteRange              margin;

  if (maker == ENTENTE_NO_PLACE)
    return;

  margin = get_margin (economy, trade, flow->deal, maker);

  if (flow->receiver != ENTENTE_NO_PLACE)
    {
      add_supply (supplies, economy, flow, get_company (economy, flow->receiver), 1, margin);
      return;
    }

  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    add_supply (supplies, economy, flow, economy->parties[i].company, flow->is_split && deal->n_parties > 1 ? 1.0 / (deal->n_parties - 1) : 1, margin);
}

static gboolean
has_supply (GArray *supplies,
            guint   n,
            guint32 maker,
            guint32 client)
{
  for (guint i = 0; i < n; i++)
    if (g_array_index (supplies, Supply, i).maker == maker && g_array_index (supplies, Supply, i).client == client)
      return TRUE;

  return FALSE;
}

/* Models that are built in a plant of another company, unless deals say already how many are built */
static void
add_vehicles (GArray               *supplies,
              const EntenteEconomy *economy)
{
  guint n = supplies->len;

  for (guint32 i = 0; i < economy->n_vehicles; i++)
    {
      const EntenteVehicleAccount *vehicle = &economy->vehicles[i];
      guint32                      maker = vehicle->plant != ENTENTE_NO_PLACE ? economy->plants[vehicle->plant].owner : ENTENTE_NO_PLACE;
      Supply                       supply = {maker, vehicle->company, entente_economy_get_level (economy, vehicle->volumes, economy->year), entente_range_unknown, vehicle->id, "volumes"};

      if (maker != ENTENTE_NO_PLACE && vehicle->company != ENTENTE_NO_PLACE && maker != vehicle->company && entente_time_span_touches (&vehicle->span, economy->year) && !has_supply (supplies, n, maker, vehicle->company))
        g_array_append_val (supplies, supply);
    }
}

static GArray *
find_supplies (const EntenteEconomy *economy)
{
  GArray             *supplies = g_array_new (FALSE, FALSE, sizeof (Supply));
  const EntenteTrade *trade = entente_trade_get (economy);

  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      const EntenteDealAccount *deal = &economy->deals[i];

      if (!deal->is_active || (deal->kind != ENTENTE_DEAL_KIND_CONTRACT_BUILD && deal->kind != ENTENTE_DEAL_KIND_SUPPLY))
        continue;

      for (guint32 j = deal->first_flow; j < deal->first_flow + deal->n_flows; j++)
        if (counts (economy, &economy->flows[j]))
          add_flow (supplies, economy, trade, &economy->flows[j]);
    }

  add_vehicles (supplies, economy);

  return supplies;
}

typedef enum
{
  VOLUME_SHARE,
  MARGIN_SHARE,
  CAPTURE,
  LARGEST_CLIENT,
  SOURCED,
  DRIFT,
} Figure;

typedef struct
{
  const EntenteEconomy *economy;
  GArray               *supplies;
  guint32               company;
  Figure                figure;
} MakerCase;

static double
get_between (EntenteRange range,
             double       at)
{
  return range.low + at * (range.high - range.low);
}

/* volume, margin: where all of them lie, from least to greatest, 0 to 1 */
static void
measure (const MakerCase      *maker_case,
         double                volume,
         double                margin,
         EntenteMakerExposure *exposure)
{
  const EntenteCompanyAccount *company = &maker_case->economy->companies[maker_case->company];
  g_autoptr (GArray) makings = g_array_new (FALSE, FALSE, sizeof (EntenteMaking));
  double        sold = get_between (entente_economy_get_level (maker_case->economy, company->volumes, maker_case->economy->year), volume), bought = 0;
  EntenteMaking own = {maker_case->company, 0, get_between (company->margin, margin)};

  for (guint i = 0; i < maker_case->supplies->len; i++)
    {
      const Supply *supply = &g_array_index (maker_case->supplies, Supply, i);
      EntenteMaking making = {supply->client, get_between (supply->volume, volume), get_between (supply->margin, margin)};

      if (supply->maker == maker_case->company)
        g_array_append_val (makings, making);
      if (supply->client == maker_case->company)
        bought += making.volume;
    }

  own.volume = isnan (sold - bought) ? NAN : MAX (sold - bought, 0);
  g_array_append_val (makings, own);
  entente_making_measure ((const EntenteMaking *)(gpointer)makings->data, makings->len, maker_case->company, bought, exposure);
}

static double
get_figure (const double *inputs,
            gpointer      user_data)
{
  const MakerCase          *maker_case = user_data;
  const EntenteWatchLimits *limits = &maker_case->economy->limits;
  EntenteMakerExposure      exposure;

  measure (maker_case, inputs[0], inputs[1], &exposure);

  switch (maker_case->figure)
    {
    case VOLUME_SHARE:
      return exposure.volume_share;
    case MARGIN_SHARE:
      return exposure.margin_share;
    case CAPTURE:
      return exposure.capture;
    case LARGEST_CLIENT:
      return exposure.largest_client;
    case SOURCED:
      return exposure.sourced;
    default:
      if (isnan (exposure.volume_share) || isnan (exposure.capture))
        return NAN;
      return exposure.volume_share > limits->maker_volume && exposure.capture < limits->maker_capture;
    }
}

static void
note (EntenteReport   *report,
      const MakerCase *maker_case,
      gboolean         margins)
{
  const EntenteCompanyAccount *company = &maker_case->economy->companies[maker_case->company];

  entente_report_read (report, company->id, "volumes", company->volumes.n > 0);
  if (margins)
    entente_report_read (report, company->id, "margin", entente_range_is_known (company->margin));

  for (guint i = 0; i < maker_case->supplies->len; i++)
    {
      const Supply *supply = &g_array_index (maker_case->supplies, Supply, i);

      if (supply->maker == maker_case->company || supply->client == maker_case->company)
        entente_report_read (report, supply->object, supply->field, entente_range_is_known (supply->volume));
      if (margins && supply->maker == maker_case->company && !entente_range_is_known (supply->margin))
        entente_report_read (report, supply->object, "cost", FALSE);
    }
}

static void
add_row (EntenteReport *report,
         MakerCase     *maker_case,
         const char    *quantity,
         Figure         figure)
{
  EntenteRange positions[] = {{0, 1}, {0, 1}};

  maker_case->figure = figure;
  note (report, maker_case, figure == MARGIN_SHARE || figure == CAPTURE || figure == DRIFT);
  entente_report_add (report, quantity, maker_case->economy->companies[maker_case->company].id,
                      entente_range_evaluate (get_figure, positions, G_N_ELEMENTS (positions), maker_case));
}

/* Vehicles for the same client together */
static void
add_clients (EntenteReport   *report,
             const MakerCase *maker_case)
{
  const EntenteEconomy    *economy = maker_case->economy;
  g_autofree EntenteRange *made = g_new0 (EntenteRange, economy->n_companies);
  g_autofree gboolean     *is_client = g_new0 (gboolean, economy->n_companies);

  for (guint i = 0; i < maker_case->supplies->len; i++)
    {
      const Supply *supply = &g_array_index (maker_case->supplies, Supply, i);

      if (supply->maker != maker_case->company)
        continue;

      made[supply->client] = entente_range_add (made[supply->client], supply->volume);
      is_client[supply->client] = TRUE;
    }

  for (guint32 i = 0; i < economy->n_companies; i++)
    if (is_client[i])
      {
        note (report, maker_case, FALSE);
        entente_report_add_pair (report, "made-for", economy->companies[maker_case->company].id, economy->companies[i].id, made[i]);
      }
}

static void
add_company (EntenteReport *report,
             MakerCase     *maker_case,
             gboolean       makes)
{
  if (makes)
    {
      add_clients (report, maker_case);
      add_row (report, maker_case, "maker-volume-share", VOLUME_SHARE);
      add_row (report, maker_case, "maker-margin-share", MARGIN_SHARE);
      add_row (report, maker_case, "maker-capture", CAPTURE);
      add_row (report, maker_case, "maker-largest-client", LARGEST_CLIENT);
      add_row (report, maker_case, "maker-drift", DRIFT);
    }

  add_row (report, maker_case, "maker-sourced", SOURCED);
}

/* Who neither makes for others nor has others make for it is left out. */
static void
run_making (const EntenteEconomy *economy,
            EntenteReport        *report,
            GCancellable         *cancellable)
{
  g_autoptr (GArray) supplies = find_supplies (economy);

  for (guint32 i = 0; i < economy->n_companies && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (Supply));
      MakerCase maker_case = {.economy = economy, .supplies = own, .company = i};
      gboolean  makes = FALSE;

      for (guint j = 0; j < supplies->len; j++)
        {
          const Supply *supply = &g_array_index (supplies, Supply, j);

          makes |= supply->maker == i;
          if (supply->maker == i || supply->client == i)
            g_array_append_val (own, *supply);
        }

      if (own->len > 0)
        add_company (report, &maker_case, makes);
    }
}

const EntenteMethod entente_method_making = {
  .id = "S5",
  .version = 1,
  .title = N_("Making for others"),
  .question = N_("Does a company become a contract maker, and who builds what it sells?"),
  .source = N_("A measure of our own: look at its parts."),
  .quantities = making_quantities,
  .n_quantities = G_N_ELEMENTS (making_quantities),
  .run = run_making,
};
