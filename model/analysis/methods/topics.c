#include "model/analysis/methods/dependence.h"

#include "model/analysis/methods/deal-ties.h"
#include "model/analysis/formulas/multiplexity.h"

#include <glib/gi18n.h>

static const EntenteQuantity topic_quantities[] = {
  {"topics-per-tie", N_("Dimensions for each pair"), ENTENTE_QUANTITY_NUMBER, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 0,
   N_("Σ over pairs with a deal: the dimensions they work on ÷ pairs"),
   N_("Near 1, most partners work on one thing only, and a tie is easily ended. Higher, ties are many-sided and harder to unwind.")},
  {"many-sided-ties", N_("Pairs that work on several dimensions"), ENTENTE_QUANTITY_SHARE, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 0,
   N_("pairs with more than one dimension ÷ pairs with any"),
   N_("How many ties are about more than one thing.")},
  {"topic-spread", N_("Spread over dimensions"), ENTENTE_QUANTITY_NUMBER, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 0,
   N_("dimensions of the plan ÷ (dimensions − 1) × (1 − Σ over dimensions: (its partners on the dimension ÷ its partners on all)²)"),
   N_("0 when all of the company’s deals are about one dimension, 1 when they are spread evenly over all of the plan.")},
  {"topic-overlap", N_("The same pairs on both dimensions"), ENTENTE_QUANTITY_SHARE, ENTENTE_DIMENSION, ENTENTE_DIMENSION, 0,
   N_("pairs that work on both ÷ pairs that work on either"),
   N_("High means that two dimensions are in the same hands; low that each has partners of its own.")},
};

static void
append_ties (const GArray             *companies,
             const EntenteDealAccount *deal,
             GArray                   *ties)
{
  for (guint i = 0; i < companies->len; i++)
    for (guint j = i + 1; j < companies->len; j++)
      for (guint32 k = 0; k < deal->n_dimensions; k++)
        {
          EntenteTopicTie tie = {g_array_index (companies, guint32, i), g_array_index (companies, guint32, j), deal->dimensions[k]};

          g_array_append_val (ties, tie);
        }
}

static GArray *
find_topic_ties (const EntenteEconomy *economy,
                 EntenteReport        *report)
{
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (EntenteTopicTie));

  for (guint32 i = 0; i < economy->n_deals; i++)
    if (economy->deals[i].is_active)
      {
        g_autoptr (GArray) companies = entente_deal_ties_get_companies (economy, i);

        entente_report_read (report, economy->deals[i].id, "dimensions", economy->deals[i].n_dimensions > 0);
        append_ties (companies, &economy->deals[i], ties);
      }

  return ties;
}

/* Ties of each company by themselves */
static GPtrArray *
sort_by_company (const EntenteEconomy *economy,
                 const GArray         *ties)
{
  GPtrArray *lists = g_ptr_array_new_full (economy->n_companies, (GDestroyNotify)g_array_unref);

  for (guint32 i = 0; i < economy->n_companies; i++)
    g_ptr_array_add (lists, g_array_new (FALSE, FALSE, sizeof (EntenteTopicTie)));

  for (guint i = 0; i < ties->len; i++)
    {
      EntenteTopicTie tie = g_array_index (ties, EntenteTopicTie, i);

      g_array_append_val ((GArray *)g_ptr_array_index (lists, tie.a), tie);
      g_array_append_val ((GArray *)g_ptr_array_index (lists, tie.b), tie);
    }

  return lists;
}

static void
add_spreads (const EntenteEconomy *economy,
             const GArray         *ties,
             EntenteReport        *report)
{
  g_autoptr (GPtrArray) lists = sort_by_company (economy, ties);

  for (guint32 i = 0; i < economy->n_companies; i++)
    {
      const GArray *own = g_ptr_array_index (lists, i);

      if (own->len > 0)
        entente_report_add (report, "topic-spread", economy->companies[i].id,
                            entente_range_of (entente_multiplexity_get_participation ((const EntenteTopicTie *)(const void *)own->data, own->len,
                                                                                      economy->n_dimensions, i)));
    }
}

static gboolean *
mark_topics (const EntenteEconomy *economy,
             const GArray         *ties)
{
  gboolean *has_ties = g_new0 (gboolean, economy->n_dimensions + 1);

  for (guint i = 0; i < ties->len; i++)
    has_ties[g_array_index (ties, EntenteTopicTie, i).topic] = TRUE;

  return has_ties;
}

static void
add_overlaps (const EntenteEconomy *economy,
              const GArray         *ties,
              EntenteReport        *report,
              GCancellable         *cancellable)
{
  g_autofree gboolean *has_ties = mark_topics (economy, ties);

  for (guint32 i = 0; i < economy->n_dimensions && !g_cancellable_is_cancelled (cancellable); i++)
    for (guint32 j = i + 1; j < economy->n_dimensions; j++)
      if (has_ties[i] && has_ties[j])
        entente_report_add_pair (report, "topic-overlap", economy->dimensions[i].id, economy->dimensions[j].id,
                                 entente_range_of (entente_multiplexity_get_overlap ((const EntenteTopicTie *)(const void *)ties->data, ties->len, i, j)));
}

static void
run_topics (const EntenteEconomy *economy,
            EntenteReport        *report,
            GCancellable         *cancellable)
{
  g_autoptr (GArray) ties = find_topic_ties (economy, report);
  double several, mean = entente_multiplexity_get_mean ((const EntenteTopicTie *)(const void *)ties->data, ties->len, &several);

  if (economy->n_deals == 0)
    return;

  entente_report_share_inputs (report, TRUE);
  entente_report_add (report, "topics-per-tie", NULL, entente_range_of (mean));
  entente_report_add (report, "many-sided-ties", NULL, entente_range_of (several));
  add_spreads (economy, ties, report);
  add_overlaps (economy, ties, report, cancellable);
  entente_report_share_inputs (report, FALSE);
}

const EntenteMethod entente_method_topics = {
  .id = "N8",
  .version = 1,
  .title = N_("One-sided and many-sided ties"),
  .question = N_("Do partners work on one thing, or on many that are hard to unwind?"),
  .source = N_("F. Battiston, V. Nicosia, V. Latora, “Structural measures for multiplex networks”, Physical Review E 89, 032804 (2014)."),
  .quantities = topic_quantities,
  .n_quantities = G_N_ELEMENTS (topic_quantities),
  .run = run_topics,
};
