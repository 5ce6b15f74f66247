#include "model/analysis/methods/platforms.h"

#include "model/analysis/platform-ledger.h"

#include <glib/gi18n.h>
#include <math.h>

static const EntenteQuantity unit_cost_quantities[] = {
  {"joint-volume", N_("Joint volume a year"), ENTENTE_QUANTITY_VOLUME, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ volumes of all companies on it, in the year of the figures"),
   N_("How many vehicles a year are built on the platform.")},
  {"unit-cost", N_("Unit cost at joint volume"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, -1,
   N_("unit cost at the efficient scale × (joint volume ÷ efficient scale) ^ −scale exponent; no less than at the efficient scale"),
   N_("What one vehicle costs at the volume of all. More volume makes it cheaper up to the efficient scale. The exponent is 0.10 when not entered; published ones go from 0.05 to 0.25 and are old.")},
  {"unit-cost-by-year", N_("Unit cost by year"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, -1,
   N_("the same at the joint volume of each year of its life"),
   N_("How the unit cost falls as volume grows, year by year.")},
  {"unit-cost-alone", N_("Unit cost alone"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("unit cost at the efficient scale × (own volume ÷ efficient scale) ^ −scale exponent; no less than at the efficient scale"),
   N_("What one vehicle would cost the company at its own volume only.")},
  {"unit-cost-saving", N_("Unit cost saved by sharing"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, 1,
   N_("unit cost alone − unit cost at joint volume"),
   N_("What the volume of the others takes off each vehicle of the company.")},
  {"unit-cost-without", N_("Unit cost without the company"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("unit cost at the efficient scale × (joint volume less that of the company ÷ efficient scale) ^ −scale exponent; no less than at the efficient scale"),
   N_("What one vehicle would cost the others in the same year if the company were not on the platform. Compare it with the unit cost at joint volume.")},
  {"doubling-saving", N_("Saved by twice the volume"), ENTENTE_QUANTITY_SHARE, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 0,
   N_("1 − 2 ^ −scale exponent"),
   N_("Which part of the unit cost goes away when volume doubles below the efficient scale. More than 19 % (an exponent above 0.3) is beyond all published figures.")},
};

static const EntenteQuantity scale_gap_quantities[] = {
  {"scale-gap", N_("Missing to the efficient scale"), ENTENTE_QUANTITY_VOLUME, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, -1,
   N_("efficient scale − joint volume, 0 when none is missing"),
   N_("How many vehicles a year partners would have to bring. Compare it with what other companies want.")},
  {"scale-share", N_("Share of the efficient scale"), ENTENTE_QUANTITY_SHARE, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 1,
   N_("joint volume ÷ efficient scale"),
   N_("Below 100 %, the platform is too small to be cheap; above, one more partner does not make it cheaper.")},
  {"partners-needed", N_("Partners still needed"), ENTENTE_QUANTITY_COUNT, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, -1,
   N_("missing to the efficient scale ÷ average volume of the companies on it, rounded up"),
   N_("How many more companies like those on it fill the gap.")},
};

enum
{
  VOLUME,
  UNIT_COST,
  EFFICIENT_SCALE,
  VOLUME_OF_OTHERS,
};

static double
get_cost (const double *inputs,
          gpointer      user_data)
{
  const EntentePlatformLedger *ledger = user_data;
  EntenteScaleCurve            curve = {inputs[UNIT_COST], inputs[EFFICIENT_SCALE], ledger->exponent};

  return inputs[EFFICIENT_SCALE] > 0 ? entente_scale_get_cost (&curve, inputs[VOLUME]) : NAN;
}

static double
get_saving (const double *inputs,
            gpointer      user_data)
{
  double joint[] = {inputs[VOLUME] + inputs[VOLUME_OF_OTHERS], inputs[UNIT_COST], inputs[EFFICIENT_SCALE]};

  return get_cost (inputs, user_data) - get_cost (joint, user_data);
}

static EntenteRange
get_cost_at (EntentePlatformLedger *ledger,
             EntenteRange           volume)
{
  EntenteRange inputs[] = {volume, ledger->platform->unit_cost, ledger->platform->efficient_scale};

  return entente_range_evaluate (get_cost, inputs, G_N_ELEMENTS (inputs), ledger);
}

static EntenteRange
get_joint_volume (const EntentePlatformLedger *ledger,
                  guint                        year)
{
  EntenteRange volume = entente_range_of (0);

  for (guint32 i = 0; i < ledger->n_participations; i++)
    volume = entente_range_add (volume, ledger->volumes[i * ledger->n_years + year]);

  return volume;
}

static void
add_years (EntenteReport         *report,
           EntentePlatformLedger *ledger)
{
  guint  first = (guint)(ledger->sale_year - ledger->first_year);
  double most[ENTENTE_LEDGER_N_INPUTS] = {[ENTENTE_LEDGER_LIFE] = ledger->inputs[ENTENTE_LEDGER_LIFE].high};

  if (!entente_range_is_known (ledger->inputs[ENTENTE_LEDGER_LIFE]) || ledger->first_year <= 0)
    return;

  for (guint year = first; year < ledger->n_years && entente_ledger_get_weight (ledger, most, year) > 0; year++)
    {
      entente_ledger_note (ledger, report, ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_VOLUME) | ENTENTE_LEDGER_CURVE);
      entente_report_add_row (report, "unit-cost-by-year", ledger->platform->id, NULL, NULL, ledger->first_year + (int)year,
                              get_cost_at (ledger, get_joint_volume (ledger, year)));
    }
}

static EntenteRange
get_volume_of_others (const EntentePlatformLedger *ledger,
                      guint32                      participation)
{
  EntenteRange volume = entente_range_of (0);

  for (guint32 i = ledger->first_participation; i < ledger->first_participation + ledger->n_participations; i++)
    if (i != participation)
      volume = entente_range_add (volume, entente_economy_get_level (ledger->economy, ledger->economy->participations[i].volumes, ledger->economy->year));

  return volume;
}

static void
add_company_costs (EntenteReport         *report,
                   EntentePlatformLedger *ledger,
                   guint32                participation)
{
  const EntenteEconomy              *economy = ledger->economy;
  const EntenteParticipationAccount *entry = &economy->participations[participation];
  const char                        *company = economy->companies[entry->company].id;
  EntenteRange                       volume = entente_economy_get_level (economy, entry->volumes, economy->year);
  EntenteRange                       inputs[] = {volume, ledger->platform->unit_cost, ledger->platform->efficient_scale, get_volume_of_others (ledger, participation)};

  entente_report_read (report, entry->id, "volumes", entente_range_is_known (volume));
  entente_ledger_note (ledger, report, ENTENTE_LEDGER_CURVE);
  entente_report_add_pair (report, "unit-cost-alone", ledger->platform->id, company, get_cost_at (ledger, volume));
  entente_ledger_note (ledger, report, ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_VOLUME) | ENTENTE_LEDGER_CURVE);
  entente_report_add_pair (report, "unit-cost-saving", ledger->platform->id, company,
                           entente_range_evaluate (get_saving, inputs, G_N_ELEMENTS (inputs), ledger));

  if (ledger->n_participations > 1)
    {
      entente_ledger_note (ledger, report, ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_VOLUME) | ENTENTE_LEDGER_CURVE);
      entente_report_add_pair (report, "unit-cost-without", ledger->platform->id, company, get_cost_at (ledger, inputs[VOLUME_OF_OTHERS]));
    }
}

static void
add_costs (const EntenteEconomy         *economy,
           const EntentePlatformAccount *platform,
           EntenteReport                *report)
{
  g_autoptr (EntentePlatformLedger) ledger = entente_platform_ledger_new (economy, platform);

  entente_ledger_note (ledger, report, ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_VOLUME));
  entente_report_add (report, "joint-volume", platform->id, ledger->joint);
  entente_ledger_note (ledger, report, ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_VOLUME) | ENTENTE_LEDGER_CURVE);
  entente_report_add (report, "unit-cost", platform->id, get_cost_at (ledger, ledger->joint));
  entente_report_read (report, platform->id, "scale-exponent", !isnan (platform->scale_exponent));
  entente_report_add (report, "doubling-saving", platform->id, entente_range_of (entente_scale_get_saving (ledger->exponent)));
  add_years (report, ledger);

  for (guint32 i = 0; i < platform->n_participations; i++)
    add_company_costs (report, ledger, platform->first_participation + i);
}

static void
run_unit_cost (const EntenteEconomy *economy,
               EntenteReport        *report,
               GCancellable         *cancellable)
{
  for (guint32 i = 0; i < economy->n_platforms && !g_cancellable_is_cancelled (cancellable); i++)
    if (economy->platforms[i].n_participations > 0)
      add_costs (economy, &economy->platforms[i], report);
}

const EntenteMethod entente_method_unit_cost = {
  .id = "P2",
  .version = 2,
  .title = N_("Unit cost and scale"),
  .question = N_("What does a vehicle cost at the volume of all, and at that of each company alone?"),
  .source = N_("Cost curves of Maxcy and Silberston (1959), Pratten (1971), White (1971), Rhys (1972), Waverman and Murphy (1990), as quoted by Husan, European Business Review 97 (1997)."),
  .quantities = unit_cost_quantities,
  .n_quantities = G_N_ELEMENTS (unit_cost_quantities),
  .run = run_unit_cost,
};

static double
get_gap (const double *inputs,
         gpointer      user_data)
{
  EntenteScaleCurve curve = {1, inputs[EFFICIENT_SCALE], 0};

  return entente_scale_get_gap (&curve, inputs[VOLUME]);
}

static double
get_share (const double *inputs,
           gpointer      user_data)
{
  return inputs[VOLUME] / inputs[EFFICIENT_SCALE];
}

static double
get_partners (const double *inputs,
              gpointer      user_data)
{
  const EntentePlatformLedger *ledger = user_data;
  EntenteScaleCurve            curve = {1, inputs[EFFICIENT_SCALE], 0};

  return entente_scale_get_partners (&curve, inputs[VOLUME], inputs[VOLUME] / ledger->n_participations);
}

static void
add_gap_row (EntenteReport         *report,
             EntentePlatformLedger *ledger,
             const char            *quantity,
             EntenteRangeFunc       function)
{
  EntenteRange inputs[] = {ledger->joint, entente_range_of (0), ledger->platform->efficient_scale};

  entente_ledger_note (ledger, report, ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_VOLUME));
  entente_report_read (report, ledger->platform->id, "efficient-scale", entente_range_is_known (ledger->platform->efficient_scale));
  entente_report_add (report, quantity, ledger->platform->id, entente_range_evaluate (function, inputs, G_N_ELEMENTS (inputs), ledger));
}

static void
run_scale_gap (const EntenteEconomy *economy,
               EntenteReport        *report,
               GCancellable         *cancellable)
{
  for (guint32 i = 0; i < economy->n_platforms; i++)
    if (economy->platforms[i].n_participations > 0)
      {
        g_autoptr (EntentePlatformLedger) ledger = entente_platform_ledger_new (economy, &economy->platforms[i]);

        add_gap_row (report, ledger, "scale-gap", get_gap);
        add_gap_row (report, ledger, "scale-share", get_share);
        add_gap_row (report, ledger, "partners-needed", get_partners);
      }
}

const EntenteMethod entente_method_scale_gap = {
  .id = "P3",
  .version = 1,
  .title = N_("Gap to the efficient scale"),
  .question = N_("How much volume is missing, and how many partners would bring it?"),
  .source = N_("Minimum efficient scale, as in the cost curves of the unit cost."),
  .quantities = scale_gap_quantities,
  .n_quantities = G_N_ELEMENTS (scale_gap_quantities),
  .run = run_scale_gap,
};
