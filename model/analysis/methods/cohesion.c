#include "model/analysis/methods/cohesion.h"

#include "model/analysis/methods/deal-ties.h"

#include <glib/gi18n.h>

static const EntenteQuantity cut_quantities[] = {
  {"cut-companies", N_("Companies that hold the network together"), ENTENTE_QUANTITY_COUNT, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, -1,
   N_("number of companies without which the network falls into more parts"),
   N_("Fewer is safer: the loss of one of them separates others that have no other way to each other.")},
  {"bridges", N_("Bridges"), ENTENTE_QUANTITY_COUNT, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, -1,
   N_("number of pairs of companies whose tie is the only way between two parts"),
   N_("Fewer is safer. On a map drawn around one company nearly every tie is a bridge.")},
  {"cut-company", N_("Holds the network together"), ENTENTE_QUANTITY_FLAG, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 0,
   N_("yes when the network falls into more parts without the company"),
   N_("Without this company others lose touch with each other.")},
  {"cut-deal", N_("Its end separates companies"), ENTENTE_QUANTITY_FLAG, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 0,
   N_("yes when some of its parties have no way to each other but through this deal"),
   N_("If this deal ends, its parties are no longer linked, not even over others.")},
  {"bridge", N_("The only way between two parts"), ENTENTE_QUANTITY_FLAG, ENTENTE_COMPANY, ENTENTE_COMPANY, 0,
   N_("yes when there is no other way between the two than their own tie"),
   N_("When these two part, two parts of the network part.")},
};

/* Companies and deals together: a deal is tied to each of its parties. */
static GArray *
find_cut_deals (const EntenteEconomy *economy)
{
  g_autoptr (GArray) ties = g_array_new (FALSE, FALSE, sizeof (EntenteTie));
  g_autoptr (EntenteStructure) structure = NULL;

  for (guint32 i = 0; i < economy->n_deals; i++)
    if (economy->deals[i].is_active)
      {
        g_autoptr (GArray) companies = entente_deal_ties_get_companies (economy, i);

        for (guint j = 0; j < companies->len; j++)
          {
            EntenteTie tie = {g_array_index (companies, guint32, j), economy->n_companies + i, 1};

            g_array_append_val (ties, tie);
          }
      }

  structure = entente_structure_new (economy->n_companies + economy->n_deals, (const EntenteTie *)(const void *)ties->data, ties->len);

  return entente_structure_find_cut_companies (structure);
}

static void
add_flags (const EntenteEconomy *economy,
           const GArray         *cut_companies,
           EntenteReport        *report)
{
  g_autofree guint32 *n_deals = entente_deal_ties_count_deals (economy);
  guint               next = 0;

  for (guint32 i = 0; i < economy->n_companies; i++)
    {
      gboolean is_cut = next < cut_companies->len && g_array_index (cut_companies, guint32, next) == i;

      next += is_cut;

      if (n_deals[i] > 0)
        entente_report_add (report, "cut-company", economy->companies[i].id, entente_range_of (is_cut));
    }
}

static void
add_deal_flags (const EntenteEconomy *economy,
                EntenteReport        *report)
{
  g_autoptr (GArray) cut = find_cut_deals (economy);
  guint next = 0;

  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      while (next < cut->len && g_array_index (cut, guint32, next) < economy->n_companies + i)
        next++;

      if (economy->deals[i].is_active)
        entente_report_add (report, "cut-deal", economy->deals[i].id,
                            entente_range_of (next < cut->len && g_array_index (cut, guint32, next) == economy->n_companies + i));
    }
}

static void
run_cut_points (const EntenteEconomy *economy,
                EntenteReport        *report,
                GCancellable         *cancellable)
{
  g_autoptr (EntenteStructure) structure = entente_deal_ties_make_structure (economy);
  g_autoptr (GArray) companies = entente_structure_find_cut_companies (structure);
  g_autoptr (GArray) bridges = entente_structure_find_bridges (structure);

  if (economy->n_companies == 0)
    return;

  entente_report_add (report, "cut-companies", NULL, entente_range_of (companies->len));
  entente_report_add (report, "bridges", NULL, entente_range_of (bridges->len));
  add_flags (economy, companies, report);
  add_deal_flags (economy, report);

  for (guint i = 0; i < bridges->len; i++)
    {
      const EntenteTie *bridge = &g_array_index (bridges, EntenteTie, i);

      entente_report_add_pair (report, "bridge", economy->companies[bridge->a].id, economy->companies[bridge->b].id, entente_range_of (1));
    }
}

const EntenteMethod entente_method_cut_points = {
  .id = "N4",
  .version = 1,
  .title = N_("What holds the network together"),
  .question = N_("Whose loss splits the network?"),
  .source = N_("J. Hopcroft, R. Tarjan, “Algorithm 447: efficient algorithms for graph manipulation”, Communications of the ACM 16 (1973)."),
  .quantities = cut_quantities,
  .n_quantities = G_N_ELEMENTS (cut_quantities),
  .run = run_cut_points,
};

static const EntenteQuantity community_quantities[] = {
  {"modularity", N_("Modularity of the best groups"), ENTENTE_QUANTITY_NUMBER, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ over groups: ties within ÷ all ties − (ties of its companies ÷ (2 × all ties))²; ties count by the value exchanged where all values are known, else by strength"),
   N_("Above 0.3 the network has clear groups, near 0 it has none, as every map around one company.")},
  {"region-modularity", N_("Modularity by home region"), ENTENTE_QUANTITY_NUMBER, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 0,
   N_("the same, with the home regions of the companies as groups"),
   N_("Near the value of the best groups, the network is organised by region; far below, its deals cross regions.")},
  {"communities", N_("Groups"), ENTENTE_QUANTITY_COUNT, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 0,
   N_("number of the best groups that have a deal"),
   N_("How many groups of companies work more with each other than with others.")},
  {"community", N_("Group"), ENTENTE_QUANTITY_COUNT, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 0,
   N_("number of the group the company belongs to, from 1"),
   N_("Companies with the same number belong to the same group.")},
};

/* Groups by home region; each company without one for itself */
static double
get_region_modularity (const EntenteEconomy   *economy,
                       const EntenteStructure *structure)
{
  g_autofree guint32 *groups = g_new (guint32, economy->n_companies + 1);
  guint32             next = economy->n_regions;

  for (guint32 i = 0; i < economy->n_companies; i++)
    groups[i] = economy->companies[i].region != ENTENTE_NO_PLACE ? economy->companies[i].region : next++;

  return entente_structure_get_modularity (structure, groups);
}

/* Numbers groups from 1 in the order in which companies with a deal belong to them; 0 for companies without. */
static guint32
number_groups (const EntenteEconomy *economy,
               guint32              *groups)
{
  g_autofree guint32 *n_deals = entente_deal_ties_count_deals (economy);
  g_autofree guint32 *numbers = g_new0 (guint32, economy->n_companies + 1);
  guint32             n = 0;

  for (guint32 i = 0; i < economy->n_companies; i++)
    {
      if (n_deals[i] > 0 && numbers[groups[i]] == 0)
        numbers[groups[i]] = ++n;

      groups[i] = n_deals[i] > 0 ? numbers[groups[i]] : 0;
    }

  return n;
}

static void
run_communities (const EntenteEconomy *economy,
                 EntenteReport        *report,
                 GCancellable         *cancellable)
{
  gboolean is_by_value;
  g_autoptr (GArray) ties = entente_deal_ties_weigh (economy, &is_by_value);
  g_autoptr (EntenteStructure) structure = entente_structure_new (economy->n_companies, (const EntenteTie *)(const void *)ties->data, ties->len);
  g_autofree guint32 *groups = g_new (guint32, economy->n_companies + 1);
  double              modularity;
  guint32             n_groups;

  if (economy->n_companies == 0)
    return;

  modularity = entente_structure_find_communities (structure, economy->seed, groups);
  n_groups = number_groups (economy, groups);
  entente_report_add (report, "modularity", NULL, entente_range_of (modularity));
  entente_report_add (report, "region-modularity", NULL, entente_range_of (get_region_modularity (economy, structure)));
  entente_report_add (report, "communities", NULL, entente_range_of (n_groups));

  for (guint32 i = 0; i < economy->n_companies; i++)
    if (groups[i] > 0)
      {
        entente_report_read (report, economy->companies[i].id, "region", economy->companies[i].region != ENTENTE_NO_PLACE);
        entente_report_add (report, "community", economy->companies[i].id, entente_range_of (groups[i]));
      }
}

const EntenteMethod entente_method_communities = {
  .id = "N5",
  .version = 2,
  .title = N_("Groups"),
  .question = N_("Which companies work mostly among themselves?"),
  .source = N_("M. E. J. Newman, M. Girvan, “Finding and evaluating community structure in networks”, Physical Review E 69 (2004); "
                "V. A. Traag, L. Waltman, N. J. van Eck, “From Louvain to Leiden: guaranteeing well-connected communities”, Scientific Reports 9 (2019)."),
  .quantities = community_quantities,
  .n_quantities = G_N_ELEMENTS (community_quantities),
  .run = run_communities,
};

static const EntenteQuantity core_quantities[] = {
  {"core", N_("Core"), ENTENTE_QUANTITY_COUNT, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 0,
   N_("the greatest number k such that the company belongs to companies that each have at least k partners among themselves"),
   N_("High numbers are the dense middle of the network. It tells little below some thirty companies.")},
};

static void
run_cores (const EntenteEconomy *economy,
           EntenteReport        *report,
           GCancellable         *cancellable)
{
  g_autoptr (EntenteStructure) structure = entente_deal_ties_make_structure (economy);
  g_autofree guint32 *cores = entente_structure_get_cores (structure);

  for (guint32 i = 0; i < economy->n_companies; i++)
    if (cores[i] > 0)
      entente_report_add (report, "core", economy->companies[i].id, entente_range_of (cores[i]));
}

const EntenteMethod entente_method_cores = {
  .id = "N11",
  .version = 1,
  .title = N_("Core and rim"),
  .question = N_("Who stands in the dense middle?"),
  .source = N_("S. B. Seidman, “Network structure and minimum degree”, Social Networks 5 (1983)."),
  .quantities = core_quantities,
  .n_quantities = G_N_ELEMENTS (core_quantities),
  .run = run_cores,
};
