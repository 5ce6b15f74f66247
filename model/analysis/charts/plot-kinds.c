/* The table of all kinds of chart. A new one is one more line here, beside the file that makes it. */

#include "model/analysis/charts/charts.h"

#include <glib/gi18n.h>
#include <string.h>

/* In the order in which people look for them */
static const EntentePlotKind kinds[] = {
  {"balance", N_("Give and Get"), N_("Who gives how much, and who gets how much?"), ENTENTE_PROJECT_ROOT, entente_chart_make_balance},
  {"deal-balance", N_("Give and Get in a Deal"), N_("What does each party of the deal give and get?"), ENTENTE_DEAL, entente_chart_make_deal_balance},
  {"running-balance", N_("Balance over the Years"), N_("When has a company got back what it gave, with all and with each partner?"), ENTENTE_COMPANY, entente_chart_make_running},
  {"scale", N_("Cost by Volume"), N_("What does a vehicle cost for each company alone, and together?"), ENTENTE_PLATFORM, entente_chart_make_scale},
  {"partners", N_("Cost without a Company"), N_("What does a vehicle cost those who stay when a company leaves?"), ENTENTE_PLATFORM, entente_chart_make_partners},
  {"split", N_("Who Pays What"), N_("How does each rule split the cost, and who pays more than alone?"), ENTENTE_PLATFORM, entente_chart_make_split},
  {"plants", N_("Use of Plants"), N_("Which plants have room, and which are too full or too empty?"), ENTENTE_PROJECT_ROOT, entente_chart_make_plants},
  {"dependence", N_("Dependence on Partners"), N_("How much depends on a single partner?"), ENTENTE_COMPANY, entente_chart_make_dependence},
  {"owners", N_("Owners over Time"), N_("Who owns how much, and how many votes are theirs?"), ENTENTE_COMPANY, entente_chart_make_owners},
  {"autonomy", N_("Exchange and Autonomy"), N_("Do companies exchange much and stay free?"), ENTENTE_PROJECT_ROOT, entente_chart_make_autonomy},
  {"makers", N_("Making for Others"), N_("Who drifts towards a contract maker?"), ENTENTE_PROJECT_ROOT, entente_chart_make_makers},
  {"load", N_("Management Effort"), N_("In which years do the deals ask for too much attention?"), ENTENTE_COMPANY, entente_chart_make_load},
  {"course", N_("Deals over Time"), N_("When does the network change its shape?"), ENTENTE_PROJECT_ROOT, entente_chart_make_course},
  {"plan-fan", N_("Worth of the Plan"), N_("What may the plan be worth, and how likely does it lose?"), ENTENTE_PROJECT_ROOT, entente_chart_make_plan_fan},
  {"fan", N_("Worth of a Platform"), N_("What may a platform be worth, and how likely does it lose?"), ENTENTE_PLATFORM, entente_chart_make_fan},
  {"swings", N_("What Decides Most"), N_("Which uncertain number moves the worth of a platform most?"), ENTENTE_PLATFORM, entente_chart_make_swings},
  {"exits", N_("Exits"), N_("Whose exit takes which platform below break-even?"), ENTENTE_PROJECT_ROOT, entente_chart_make_exits},
  {"cascade", N_("What Falls with a Company"), N_("What follows, round by round, when a company leaves?"), ENTENTE_COMPANY, entente_chart_make_cascade},
};

/**
 * entente_plot_kinds_get:
 * @n_kinds: (out): number of kinds
 *
 * Returns: (array length=n_kinds): all kinds of chart
 */
const EntentePlotKind *
entente_plot_kinds_get (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (kinds);

  return kinds;
}

/**
 * entente_plot_kinds_find:
 * @id: id of a kind of chart
 *
 * Returns: (nullable): the kind
 */
const EntentePlotKind *
entente_plot_kinds_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].id, id) == 0)
      return &kinds[i];

  return NULL;
}

/**
 * entente_plot_kind_get_n_items:
 * @self: a kind of chart
 * @economy: a plan in numbers
 *
 * Returns: of how many things there can be such a chart; 1 for the plan as a whole
 */
guint32
entente_plot_kind_get_n_items (const EntentePlotKind *self,
                               const EntenteEconomy  *economy)
{
  switch (self->target)
    {
    case ENTENTE_COMPANY:
      return economy->n_companies;

    case ENTENTE_DEAL:
      return economy->n_deals;

    case ENTENTE_PLATFORM:
      return economy->n_platforms;

    default:
      return 1;
    }
}

/* Says most: the platform that most companies build on */
static guint32
find_fullest_platform (const EntenteEconomy *economy)
{
  guint32 best = 0;

  for (guint32 i = 1; i < economy->n_platforms; i++)
    if (economy->platforms[i].n_participations > economy->platforms[best].n_participations)
      best = i;

  return best;
}

/* Contributions of which somebody said what they are worth */
static guint
count_valued (const EntenteEconomy     *economy,
              const EntenteDealAccount *deal)
{
  guint n = 0;

  for (guint32 i = deal->first_flow; i < deal->first_flow + deal->n_flows; i++)
    n += economy->flows[i].value.n > 0;

  return deal->is_active ? n : 0;
}

static guint32
find_fullest_deal (const EntenteEconomy *economy)
{
  guint32 best = 0;

  for (guint32 i = 1; i < economy->n_deals; i++)
    if (count_valued (economy, &economy->deals[i]) > count_valued (economy, &economy->deals[best]))
      best = i;

  return best;
}

/**
 * entente_plot_kind_get_first:
 * @self: a kind of chart
 * @economy: a plan in numbers
 *
 * Returns: the place of the thing that people want to see first: the company in focus, the platform of most companies, the
 *   running deal with most contributions of known value
 */
guint32
entente_plot_kind_get_first (const EntentePlotKind *self,
                             const EntenteEconomy  *economy)
{
  switch (self->target)
    {
    case ENTENTE_COMPANY:
      return economy->focus != ENTENTE_NO_PLACE ? economy->focus : 0;

    case ENTENTE_PLATFORM:
      return find_fullest_platform (economy);

    case ENTENTE_DEAL:
      return find_fullest_deal (economy);

    default:
      return 0;
    }
}

/**
 * entente_plot_kind_get_item:
 * @self: a kind of chart
 * @economy: a plan in numbers
 * @item: place of a thing there can be such a chart of
 * @name: (out) (optional): what people call it
 *
 * Returns: (nullable): its id; %NULL for the plan as a whole
 */
const char *
entente_plot_kind_get_item (const EntentePlotKind *self,
                            const EntenteEconomy  *economy,
                            guint32                item,
                            const char           **name)
{
  const char *storage;

  if (name == NULL)
    name = &storage;

  switch (self->target)
    {
    case ENTENTE_COMPANY:
      *name = economy->companies[item].name;
      return economy->companies[item].id;

    case ENTENTE_DEAL:
      *name = economy->deals[item].name;
      return economy->deals[item].id;

    case ENTENTE_PLATFORM:
      *name = economy->platforms[item].name;
      return economy->platforms[item].id;

    default:
      *name = NULL;
      return NULL;
    }
}
