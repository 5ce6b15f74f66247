#include "widgets/figures/headline.h"

#include <glib/gi18n.h>

static const char *const of_plan[] = {
  "exchange-value",
  "exchange-net-benefit",
  "reciprocity",
  "one-sided-deals",
  "separability",
  "plan-autonomy",
  "purposeful-deals",
  "modularity",
  "degree-centralisation",
  "plan-npv-mean",
  "plan-npv-loss-chance",
  NULL,
};

static const char *const of_company[] = {
  "net-benefit",
  "value-given",
  "value-received",
  "company-reciprocity",
  "effective-partners",
  "dependence-largest-share",
  "autonomy",
  "management-utilisation",
  "own-profit",
  "profit-with-deals",
  "maker-volume-share",
  "critical-platforms",
  "exit-value-lost",
  NULL,
};

static const char *const of_deal[] = {
  "deal-value",
  "deal-net-benefit",
  "deal-binding",
  "deal-load",
  "deal-npv",
  "deal-expected-value",
  "deal-survival",
  "coupled-deals",
  NULL,
};

static const char *const of_platform[] = {
  "joint-volume",
  "unit-cost",
  "scale-share",
  "scale-gap",
  "break-even-volume",
  "break-even-headroom",
  "rd-total",
  "rd-per-vehicle",
  "platform-profit",
  "npv-mean",
  "npv-loss-chance",
  "critical-partners",
  NULL,
};

static const char *const of_plant[] = {
  "plant-load",
  "plant-utilisation",
  "plant-free",
  "plant-overbooked",
  "plant-fixed-per-vehicle",
  NULL,
};

static const char *const of_technology[] = {
  "technology-margin",
  "technology-recovery",
  "rival-margin",
  "rival-attach-needed",
  NULL,
};

static const char *const of_vehicle[] = {
  "shared-value",
  "shared-visible",
  NULL,
};

static const char *const nothing[] = {NULL};

static const char *const *const headlines[ENTENTE_N_TYPES] = {
  [ENTENTE_PROJECT_ROOT] = of_plan,
  [ENTENTE_COMPANY] = of_company,
  [ENTENTE_DEAL] = of_deal,
  [ENTENTE_PLATFORM] = of_platform,
  [ENTENTE_PLANT] = of_plant,
  [ENTENTE_TECHNOLOGY] = of_technology,
  [ENTENTE_VEHICLE] = of_vehicle,
};

static const EntentePairing pairings[] = {
  {
    N_("Each Party"),
    ENTENTE_DEAL,
    {{"deal-value-given", NULL, N_("Gives")}, {"deal-value-received", NULL, N_("Gets")}, {"deal-party-net-benefit", NULL, N_("Net")}},
  },
  {
    N_("Who Pays What"),
    ENTENTE_PLATFORM,
    {{"cost-share", "volume", N_("By volume")}, {"shapley-share", "shapley", N_("By what it adds")}, {"cost-alone", NULL, N_("Alone")}},
  },
  {
    N_("Each Partner Alone"),
    ENTENTE_PLATFORM,
    {{"unit-cost-alone", NULL, N_("Unit cost")}, {"rd-per-vehicle-alone", NULL, N_("R&D a vehicle")}, {"unit-cost-saving", NULL, N_("Saves")}},
  },
  {
    N_("If One Leaves"),
    ENTENTE_PLATFORM,
    {{"unit-cost-without", NULL, N_("Unit cost")}, {"exit-headroom", NULL, N_("Over break-even")}, {"exit-rd-left", NULL, N_("R&D to take over")}},
  },
  {
    N_("With Each Partner"),
    ENTENTE_COMPANY,
    {{"pair-value", NULL, N_("Gives it")}, {"dependence-share", NULL, N_("Its share")}, {"pair-reciprocity", NULL, N_("Returned")}},
  },
  {
    N_("If It Leaves a Platform"),
    ENTENTE_COMPANY,
    {{"unit-cost-without", NULL, N_("Unit cost")}, {"exit-headroom", NULL, N_("Over break-even")}, {"exit-is-critical", NULL, N_("Breaks it")}},
  },
};

/**
 * entente_headline_get:
 * @type: what sort of object; %ENTENTE_PROJECT_ROOT for the plan as a whole
 *
 * Returns: (array zero-terminated=1): names of the figures that matter most, first things first; none for what has no figures
 */
const char *const *
entente_headline_get (EntenteType type)
{
  return headlines[type] != NULL ? headlines[type] : nothing;
}

/**
 * entente_headline_get_pairings:
 * @n_pairings: (out): how many
 *
 * Returns: (array length=n_pairings): what is told about pairs, in the order in which it is shown
 */
const EntentePairing *
entente_headline_get_pairings (guint *n_pairings)
{
  *n_pairings = G_N_ELEMENTS (pairings);

  return pairings;
}
