#include "model/analysis/methods/binding.h"

#include "model/analysis/formulas/separability.h"

#include <glib/gi18n.h>

/* Nobody reads more pairs than these; all are counted. */
#define MAX_PAIRS 5000u

static const EntenteQuantity separability_quantities[] = {
  {"separability", N_("Deals that can be ended apart"), ENTENTE_QUANTITY_SHARE, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("1 − pairs of deals that need something in common ÷ all pairs of deals"),
   N_("100 % means that every deal can be ended without touching another. What deals need follows from the dependencies entered.")},
  {"propagation-cost", N_("How far a change spreads"), ENTENTE_QUANTITY_SHARE, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, -1,
   N_("pairs of deals, platforms, technologies and plants of which one needs the other, directly or not ÷ all pairs; each needs itself"),
   N_("Low means modular: a change in one place reaches few others.")},
  {"coupled-pairs", N_("Coupled pairs of deals"), ENTENTE_QUANTITY_COUNT, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, -1,
   N_("number of pairs of deals that need something in common"),
   N_("These deals cannot be ended one by one without looking at the other.")},
  {"coupled-deals", N_("Coupled with"), ENTENTE_QUANTITY_COUNT, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, -1,
   N_("number of other deals that need something this one needs too"),
   N_("How many other deals are touched when this one ends.")},
  {"coupling", N_("Cannot be ended apart"), ENTENTE_QUANTITY_FLAG, ENTENTE_DEAL, ENTENTE_DEAL, -1,
   N_("yes when both need the same thing, directly or not"),
   N_("Both hang on the same platform, technology or plant.")},
};

/* Deals that count come first, then platforms, technologies and plants. */
typedef struct
{
  const EntenteEconomy *economy;
  guint32              *deals;
  guint32              *place;
  guint32               n_deals;
  guint32               n_things;
} Things;

static void
list_things (const EntenteEconomy *economy,
             Things               *things)
{
  *things = (Things) {.economy = economy, .deals = g_new (guint32, economy->n_deals + 1), .place = g_new (guint32, economy->n_deals + 1)};

  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      things->place[i] = economy->deals[i].is_active ? things->n_deals : ENTENTE_NO_PLACE;

      if (economy->deals[i].is_active)
        things->deals[things->n_deals++] = i;
    }

  things->n_things = things->n_deals + economy->n_platforms + economy->n_technologies + economy->n_plants;
}

static void
clear_things (Things *things)
{
  g_free (things->deals);
  g_free (things->place);
}

static guint32
get_place (const Things *things,
           EntenteType   type,
           guint32       item)
{
  if (type == ENTENTE_DEAL)
    return things->place[item];
  if (type == ENTENTE_PLATFORM)
    return things->n_deals + item;
  if (type == ENTENTE_TECHNOLOGY)
    return things->n_deals + things->economy->n_platforms + item;
  if (type == ENTENTE_PLANT)
    return things->n_deals + things->economy->n_platforms + things->economy->n_technologies + item;

  return ENTENTE_NO_PLACE;
}

static const char *
get_id (const Things *things,
        guint32       place)
{
  const EntenteEconomy *economy = things->economy;

  if (place < things->n_deals)
    return economy->deals[things->deals[place]].id;

  place -= things->n_deals;

  if (place < economy->n_platforms)
    return economy->platforms[place].id;

  place -= economy->n_platforms;

  return place < economy->n_technologies ? economy->technologies[place].id : economy->plants[place - economy->n_technologies].id;
}

static GArray *
find_needs (const Things *things)
{
  GArray *needs = g_array_new (FALSE, FALSE, sizeof (EntenteNeed));

  for (guint32 i = 0; i < things->economy->n_needs; i++)
    {
      const EntenteNeedAccount *account = &things->economy->needs[i];
      EntenteNeed               need = {
                      get_place (things, account->type, account->item),
                      get_place (things, account->needed_type, account->needed),
      };

      if (need.thing != ENTENTE_NO_PLACE && need.needs != ENTENTE_NO_PLACE)
        g_array_append_val (needs, need);
    }

  return needs;
}

static void
add_couplings (const Things              *things,
               const EntenteSeparability *found,
               EntenteReport             *report)
{
  g_autofree guint32 *n_coupled = g_new0 (guint32, things->n_deals + 1);

  for (guint i = 0; i < found->couplings->len; i++)
    {
      const EntenteCoupling *coupling = &g_array_index (found->couplings, EntenteCoupling, i);

      n_coupled[coupling->first]++;
      n_coupled[coupling->second]++;
    }

  for (guint32 i = 0; i < things->n_deals; i++)
    entente_report_add (report, "coupled-deals", get_id (things, i), entente_range_of (n_coupled[i]));

  for (guint i = 0; i < MIN (found->couplings->len, MAX_PAIRS); i++)
    {
      const EntenteCoupling *coupling = &g_array_index (found->couplings, EntenteCoupling, i);

      entente_report_add_row (report, "coupling", get_id (things, coupling->first), get_id (things, coupling->second),
                              get_id (things, coupling->shared), 0, entente_range_of (1));
    }
}

static void
run_separability (const EntenteEconomy *economy,
                  EntenteReport        *report,
                  GCancellable         *cancellable)
{
  EntenteSeparability found;
  Things              things;
  g_autoptr (GArray) needs = NULL;

  list_things (economy, &things);
  needs = find_needs (&things);

  if (things.n_deals > 0)
    {
      entente_separability_measure ((const EntenteNeed *)(const void *)needs->data, needs->len, things.n_things, things.n_deals, &found);
      entente_report_add (report, "separability", NULL, entente_range_of (found.separability));
      entente_report_add (report, "propagation-cost", NULL, entente_range_of (found.propagation_cost));
      entente_report_add (report, "coupled-pairs", NULL, entente_range_of (found.couplings->len));
      add_couplings (&things, &found, report);
      entente_separability_clear (&found);
    }

  clear_things (&things);
}

const EntenteMethod entente_method_separability = {
  .id = "N9",
  .version = 1,
  .title = N_("Deals that can be ended apart"),
  .question = N_("Can one deal be ended without touching the others?"),
  .source = N_("How far a change spreads: A. MacCormack, J. Rusnak, C. Y. Baldwin, “Exploring the structure of complex software designs”, Management Science 52 (2006). Ending apart is our own measure."),
  .quantities = separability_quantities,
  .n_quantities = G_N_ELEMENTS (separability_quantities),
  .run = run_separability,
};
