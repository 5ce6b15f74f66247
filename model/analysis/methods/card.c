#include "model/analysis/methods/card.h"

#include "model/analysis/methods/binding.h"
#include "model/analysis/methods/deal-ties.h"
#include "model/analysis/economy/moment.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many years at most are looked at, for each is as much work as the present day. */
#define MAX_YEARS 8

/* The middle of a year stands for it. */
#define HALF_A_YEAR 181

#define SAME_AS N_("as in the figure of the same name, on the day and in the middle of years of the plan")

static const EntenteQuantity card_quantities[] = {
  {"card-effective-partners", N_("Effective partners"), ENTENTE_QUANTITY_NUMBER, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   SAME_AS,
   N_("Decentralised: as many partners of equal weight would be as concentrated.")},
  {"card-largest-share", N_("Share of the largest partner"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   SAME_AS,
   N_("Decentralised: how much hangs on one partner.")},
  {"card-separability", N_("Deals that can be ended apart"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   SAME_AS,
   N_("Modular: how many pairs of deals do not hang on the same thing.")},
  {"card-modules", N_("Independent modules"), ENTENTE_QUANTITY_COUNT, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   SAME_AS,
   N_("Modular: groups of partners that go on without each other.")},
  {"card-purpose", N_("Deals with a clear purpose"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   SAME_AS,
   N_("Purpose-driven: deals that say what they are about, where, and until when.")},
  {"card-reciprocity", N_("Reciprocity"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   SAME_AS,
   N_("Reciprocal: how much of what is given is given back.")},
  {"card-one-sided", N_("One-sided parties"), ENTENTE_QUANTITY_COUNT, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   SAME_AS,
   N_("Reciprocal: parties that only give, or only get.")},
  {"card-autonomy", N_("Autonomy"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   SAME_AS,
   N_("Loose: how free the company is to go its own way.")},
  {"card-management", N_("Use of management capacity"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   SAME_AS,
   N_("Manageable: above 100 %, there are more deals than can be run.")},
};

/* Where each figure of the card comes from; of_plan: it is one of the plan, and not of the company. */
static const struct
{
  const char *quantity;
  gboolean    of_plan;
} sources[] = {
  {"effective-partners", FALSE},
  {"dependence-largest-share", FALSE},
  {"separability", TRUE},
  {"partner-modules", FALSE},
  {"purposeful-deals", TRUE},
  {"reciprocity", TRUE},
  {"one-sided-parties", TRUE},
  {"autonomy", FALSE},
  {"management-utilisation", FALSE},
};

G_STATIC_ASSERT (G_N_ELEMENTS (sources) == G_N_ELEMENTS (card_quantities));

/* The company the plan is about, else the one with most deals */
static guint32
find_company (const EntenteEconomy *economy)
{
  g_autofree guint32 *n_deals = entente_deal_ties_count_deals (economy);
  guint32             found = 0;

  if (economy->focus != ENTENTE_NO_PLACE)
    return economy->focus;

  for (guint32 i = 1; i < economy->n_companies; i++)
    if (n_deals[i] > n_deals[found])
      found = i;

  return economy->n_companies > 0 ? found : ENTENTE_NO_PLACE;
}

/* What a figure was computed from is told of the day only. */
static EntenteReport *
run_once (GHashTable           *reports,
          const EntenteMethod  *method,
          const EntenteEconomy *economy,
          const char           *company,
          gboolean              with_inputs,
          GCancellable         *cancellable)
{
  EntenteReport *report = g_hash_table_lookup (reports, method);

  if (report == NULL)
    {
      report = with_inputs ? entente_method_run (method, economy, cancellable) : entente_method_run_for (method, economy, company, cancellable);

      if (report != NULL)
        g_hash_table_insert (reports, (gpointer)method, report);
    }

  return report;
}

static void
read_all (const EntenteReport    *from,
          const EntenteReportRow *row,
          EntenteReport          *report)
{
  const EntenteReportInput *inputs = entente_report_get_inputs (from, row);

  for (guint32 i = 0; i < row->n_inputs; i++)
    entente_report_read (report, inputs[i].object, inputs[i].field, !inputs[i].is_missing);
}

/* whole: the plan on a day; own: the same as far as it concerns the company; is_present: it is the day of the plan */
typedef struct
{
  const EntenteEconomy *whole;
  const EntenteEconomy *own;
  GHashTable           *of_plan;
  GHashTable           *of_company;
  gboolean              is_present;
} Day;

/* That deals have a purpose is easily counted; all else of that method is much work. */
static EntenteRange
find_value (const Day               *day,
            guint                    source,
            const char              *id,
            const EntenteReport    **report,
            const EntenteReportRow **row,
            GCancellable            *cancellable)
{
  gboolean             of_plan = sources[source].of_plan;
  const EntenteMethod *method = entente_methods_find_quantity (sources[source].quantity, NULL);
  EntenteReport       *found;

  *row = NULL;

  if (strcmp (sources[source].quantity, "purposeful-deals") == 0)
    return entente_binding_get_purpose (day->whole);

  found = method != NULL ? run_once (of_plan ? day->of_plan : day->of_company, method, of_plan ? day->whole : day->own, id, day->is_present, cancellable) : NULL;

  if (found != NULL)
    *row = entente_report_find (found, sources[source].quantity, of_plan ? NULL : id, NULL, NULL, 0);

  *report = found;

  return *row != NULL ? (*row)->value : entente_range_unknown;
}

static void
add_day (const EntenteEconomy *economy,
         gint32                when,
         guint32               company,
         int                   year,
         EntenteReport        *report,
         GCancellable         *cancellable)
{
  g_autoptr (EntenteMoment) whole = when > 0 ? entente_moment_new (economy, when) : NULL;
  g_autoptr (EntenteMoment) own = when > 0 ? entente_moment_new (economy, when) : NULL;
  g_autoptr (GHashTable) of_plan = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)entente_report_unref);
  g_autoptr (GHashTable) of_company = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)entente_report_unref);
  const char *id = economy->companies[company].id;
  Day         day = {economy, economy, of_plan, of_company, year == 0};

  if (when > 0)
    {
      entente_moment_narrow (own, company);
      day.whole = &whole->economy;
      day.own = &own->economy;
    }

  for (guint i = 0; i < G_N_ELEMENTS (sources) && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const EntenteReport    *from;
      const EntenteReportRow *row;
      EntenteRange            value = find_value (&day, i, id, &from, &row, cancellable);

      if (row != NULL && year == 0)
        read_all (from, row, report);

      entente_report_add_row (report, card_quantities[i].name, id, NULL, NULL, year, value);
    }
}

static void
run_card (const EntenteEconomy *economy,
          EntenteReport        *report,
          GCancellable         *cancellable)
{
  guint32 company = find_company (economy);
  int     n_years = economy->last_year - economy->first_year + 1, n_points = MIN (n_years, MAX_YEARS);

  if (company == ENTENTE_NO_PLACE)
    return;

  add_day (economy, economy->day, company, 0, report, cancellable);

  for (int i = 0; i < n_points && economy->first_year > 0 && !g_cancellable_is_cancelled (cancellable); i++)
    {
      int year = economy->first_year + (n_points > 1 ? i * (n_years - 1) / (n_points - 1) : 0);

      add_day (economy, entente_moment_get_first_day (year) + HALF_A_YEAR, company, year, report, cancellable);
    }
}

const EntenteMethod entente_method_card = {
  .id = "N12",
  .version = 2,
  .title = N_("Alliance 2.0 card"),
  .question = N_("Is the network as decentralised, modular and reciprocal as the strategy says?"),
  .source = N_("Our own selection of figures, not from the literature; there is no total of them."),
  .quantities = card_quantities,
  .n_quantities = G_N_ELEMENTS (card_quantities),
  .run = run_card,
};
