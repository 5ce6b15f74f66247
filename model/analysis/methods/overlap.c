#include "model/analysis/methods/risk.h"

#include "model/analysis/formulas/commonality.h"
#include "model/analysis/economy/trade.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* So many models of a platform are compared. */
#define MAX_MODELS 32u

static const EntenteQuantity overlap_quantities[] = {
  {"shared-value", N_("Shared parts by cost"), ENTENTE_QUANTITY_SHARE, ENTENTE_VEHICLE, ENTENTE_PROJECT_ROOT, 1,
   N_("cost of shared parts ÷ cost of all parts entered"),
   N_("How much of the model is the same in others. Share much, show little.")},
  {"shared-visible", N_("Shared parts that buyers see"), ENTENTE_QUANTITY_SHARE, ENTENTE_VEHICLE, ENTENTE_PROJECT_ROOT, -1,
   N_("cost of shared parts that are visible ÷ cost of all visible parts"),
   N_("High: buyers notice that the models are alike, and brands take sales from each other.")},
  {"part-uses", N_("Uses of a part"), ENTENTE_QUANTITY_NUMBER, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ parts of all models ÷ number of different parts"),
   N_("In how many models of the platform a part is used, on average. 1: nothing is shared. Shared parts of the same name are one part.")},
  {"part-commonality", N_("Commonality of parts"), ENTENTE_QUANTITY_SHARE, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 1,
   N_("1 − (number of different parts − 1) ÷ (parts of all models − 1)"),
   N_("0 %: no part is shared; 100 %: one part for everything.")},
  {"diverted-volume", N_("Sales it takes from the owner a year"), ENTENTE_QUANTITY_VOLUME, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("volume of the company × diversion"),
   N_("How many buyers of the company would have bought from the owner of the platform.")},
  {"diversion-loss", N_("Lost to it a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("volume of the company × diversion × margin of the owner per vehicle"),
   N_("What the owner loses by the sales of the company.")},
  {"diversion-benefit", N_("Gained from it a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, 1,
   N_("Σ value of what the company gives the owner − Σ cost of what the owner gives it, in deals that run"),
   N_("What the owner gets from the company for sharing.")},
  {"break-even-diversion", N_("Diversion up to which sharing pays"), ENTENTE_QUANTITY_SHARE, ENTENTE_PLATFORM, ENTENTE_COMPANY, 1,
   N_("gained from it ÷ volume of the company ÷ margin of the owner per vehicle"),
   N_("As long as fewer of its buyers would have been ours, sharing pays.")},
};

/* Parts of one model stand together. */
static guint32
find_first_part (const EntenteEconomy *economy,
                 guint32               vehicle,
                 guint32              *n)
{
  guint32 first = 0;

  while (first < economy->n_parts && economy->parts[first].vehicle != vehicle)
    first++;

  for (*n = 0; first + *n < economy->n_parts && economy->parts[first + *n].vehicle == vehicle; ++*n)
    ;

  return first;
}

/* shared, others: where the shares of cost of each lie, 0 the least, 1 the greatest */
static double
get_commonality (const EntentePartAccount *parts,
                 guint32                   n,
                 gboolean                  only_visible,
                 double                    shared,
                 double                    others)
{
  g_autofree EntentePartUse *uses = g_new0 (EntentePartUse, n);

  for (guint32 i = 0; i < n; i++)
    {
      EntenteRange share = parts[i].share;

      uses[i].cost = share.low + (parts[i].is_shared ? shared : others) * (share.high - share.low);
      uses[i].users = parts[i].is_shared ? 3 : 1;
      uses[i].is_visible = parts[i].is_visible;
    }

  return entente_commonality_by_value (uses, n, 0, only_visible);
}

static void
add_model_row (EntenteReport               *report,
               const EntenteVehicleAccount *vehicle,
               const char                  *quantity,
               const EntentePartAccount    *parts,
               guint32                      n,
               gboolean                     only_visible)
{
  double least = get_commonality (parts, n, only_visible, 0, 1), most = get_commonality (parts, n, only_visible, 1, 0);

  for (guint32 i = 0; i < n; i++)
    if (parts[i].is_visible || !only_visible)
      entente_report_read (report, parts[i].id, "share", entente_range_is_known (parts[i].share));

  entente_report_add (report, quantity, vehicle->id, isnan (least) || isnan (most) ? entente_range_unknown : (EntenteRange) {least, most});
}

static gboolean
is_same_part (const EntentePartAccount *a,
              const EntentePartAccount *b)
{
  return a->is_shared && b->is_shared && a->vehicle != b->vehicle && strcmp (a->name, b->name) == 0;
}

/* Counts the part of one model among the parts of all. */
static void
add_use (const EntentePartAccount *part,
         guint                     model,
         GArray                   *uses,
         GPtrArray                *firsts)
{
  EntentePartUse use = {0, 1u << model, part->is_visible};

  for (guint i = 0; i < firsts->len; i++)
    if (is_same_part (g_ptr_array_index (firsts, i), part))
      {
        g_array_index (uses, EntentePartUse, i).users |= use.users;
        return;
      }

  g_array_append_val (uses, use);
  g_ptr_array_add (firsts, (gpointer)part);
}

static void
add_platform (EntenteReport        *report,
              const EntenteEconomy *economy,
              guint32               platform)
{
  g_autoptr (GArray) uses = g_array_new (FALSE, FALSE, sizeof (EntentePartUse));
  g_autoptr (GPtrArray) firsts = g_ptr_array_new ();
  const EntentePartUse *data;
  guint                 n_models = 0;

  for (guint32 i = 0; i < economy->n_vehicles && n_models < MAX_MODELS; i++)
    {
      guint32 n, first;

      if (economy->vehicles[i].platform != platform)
        continue;

      first = find_first_part (economy, i, &n);
      for (guint32 j = first; j < first + n; j++)
        add_use (&economy->parts[j], n_models, uses, firsts);

      n_models += n > 0;
    }

  if (n_models < 2)
    return;

  data = (const EntentePartUse *)(gpointer)uses->data;
  entente_report_add (report, "part-uses", economy->platforms[platform].id, entente_range_of (entente_commonality_by_uses (data, uses->len)));
  entente_report_add (report, "part-commonality", economy->platforms[platform].id, entente_range_of (entente_commonality_index (data, uses->len)));
}

static double
get_break_even (const double *inputs,
                gpointer      user_data)
{
  return inputs[0] > 0 ? entente_cannibalisation_get_break_even (inputs[1] / inputs[0], inputs[2]) : NAN;
}

static double
get_loss (const double *inputs,
          gpointer      user_data)
{
  return entente_cannibalisation_get_loss (inputs[0], inputs[1], inputs[2]);
}

/* giver's cost when it is the receiver's alone, or the value to the receiver */
static EntenteRange
get_given (const EntenteTrade *trade,
           guint32             giver,
           guint32             receiver,
           gboolean            cost)
{
  EntenteRange sum = entente_range_of (0);

  for (guint32 i = 0; i < trade->low.n_flows; i++)
    {
      const EntenteExchangeFlow *low = &trade->low.flows[i], *high = &trade->high.flows[i], *known = &trade->known.flows[i];

      if (low->giver != giver || low->receiver != receiver)
        continue;
      if (cost)
        sum = entente_range_add (sum, known->cost > 0 ? (EntenteRange) {low->cost, high->cost} : entente_range_unknown);
      else
        sum = entente_range_add (sum, known->value > 0 ? (EntenteRange) {low->value, high->value} : entente_range_unknown);
    }

  return sum;
}

static void
note_diversion (EntenteReport                     *report,
                const EntenteEconomy              *economy,
                const EntenteParticipationAccount *entry,
                gboolean                           margin)
{
  const EntentePlatformAccount *platform = &economy->platforms[entry->platform];

  entente_report_read (report, entry->id, "volumes", entry->volumes.n > 0);
  entente_report_read (report, entry->id, "diversion", TRUE);

  if (margin && entente_range_is_known (platform->margin))
    entente_report_read (report, platform->id, "margin", TRUE);
  else if (margin)
    entente_report_read (report, economy->companies[platform->owner].id, "margin", entente_range_is_known (economy->companies[platform->owner].margin));
}

static void
add_diversion (EntenteReport                     *report,
               const EntenteEconomy              *economy,
               const EntenteTrade                *trade,
               const EntenteParticipationAccount *entry)
{
  const EntentePlatformAccount *platform = &economy->platforms[entry->platform];
  const char                   *company = economy->companies[entry->company].id;
  EntenteRange                  volume = entente_economy_get_level (economy, entry->volumes, economy->year);
  EntenteRange                  margin = entente_range_is_known (platform->margin) ? platform->margin : economy->companies[platform->owner].margin;
  EntenteRange                  benefit = entente_range_subtract (get_given (trade, entry->company, platform->owner, FALSE), get_given (trade, platform->owner, entry->company, TRUE));
  EntenteRange                  loss[] = {volume, entry->diversion, margin}, break_even[] = {volume, benefit, margin};

  note_diversion (report, economy, entry, FALSE);
  entente_report_add_pair (report, "diverted-volume", platform->id, company, entente_range_multiply (volume, entry->diversion));
  note_diversion (report, economy, entry, TRUE);
  entente_report_add_pair (report, "diversion-loss", platform->id, company, entente_range_evaluate (get_loss, loss, G_N_ELEMENTS (loss), NULL));
  entente_report_add_pair (report, "diversion-benefit", platform->id, company, benefit);
  note_diversion (report, economy, entry, TRUE);
  entente_report_add_pair (report, "break-even-diversion", platform->id, company, entente_range_evaluate (get_break_even, break_even, G_N_ELEMENTS (break_even), NULL));
}

static void
run_overlap (const EntenteEconomy *economy,
             EntenteReport        *report,
             GCancellable         *cancellable)
{
  const EntenteTrade *trade = entente_trade_get (economy);

  for (guint32 i = 0; i < economy->n_platforms && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const EntentePlatformAccount *platform = &economy->platforms[i];

      if (economy->n_parts > 0)
        add_platform (report, economy, i);

      for (guint32 j = platform->first_participation; j < platform->first_participation + platform->n_participations; j++)
        if (platform->owner != ENTENTE_NO_PLACE && economy->participations[j].company != platform->owner && entente_range_is_known (economy->participations[j].diversion))
          add_diversion (report, economy, trade, &economy->participations[j]);
    }

  for (guint32 i = 0, n; i < economy->n_parts; i += n)
    {
      const EntenteVehicleAccount *vehicle = &economy->vehicles[economy->parts[i].vehicle];

      find_first_part (economy, economy->parts[i].vehicle, &n);
      add_model_row (report, vehicle, "shared-value", &economy->parts[i], n, FALSE);
      add_model_row (report, vehicle, "shared-visible", &economy->parts[i], n, TRUE);
    }
}

const EntenteMethod entente_method_overlap = {
  .id = "S6",
  .version = 1,
  .title = N_("Overlap of brands"),
  .question = N_("How much do models share, how much of it is seen, and do partners take sales from each other?"),
  .source = N_("D. A. Collier, Decision Sciences 12 (1981); J. G. Wacker, M. Treleven, Journal of Operations Management 6 (1986)."),
  .quantities = overlap_quantities,
  .n_quantities = G_N_ELEMENTS (overlap_quantities),
  .run = run_overlap,
};
