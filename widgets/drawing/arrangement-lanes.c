#include "widgets/drawing/arrangement.h"

#include "model/object/lane.h"

/* How much a deal in a dimension says about where a company belongs, beside what it has itself. */
#define ASSET_VOTES 2

static guint32
get_n_all (const EntenteChart *chart,
           gboolean            rows)
{
  return rows ? chart->network->n_dimensions : chart->network->n_regions;
}

static guint32
find_most (const guint32 *votes,
           guint32        n)
{
  guint32 best = ENTENTE_NO_INDEX;

  for (guint32 i = 0; i < n; i++)
    if (votes[i] > 0 && (best == ENTENTE_NO_INDEX || votes[i] > votes[best]))
      best = i;

  return best;
}

/* By its deals, what it owns and what it has. */
static void
count_dimensions (const EntenteNetwork *network,
                  guint32               company,
                  guint32              *votes)
{
  for (guint32 i = network->company_offsets[company]; i < network->company_offsets[company + 1]; i++)
    {
      const EntenteNetworkDeal *deal = &network->deals[network->parties[network->company_parties[i]].deal];

      for (guint32 k = 0; k < deal->n_dimensions; k++)
        if (deal->dimensions[k] < network->n_dimensions)
          votes[deal->dimensions[k]]++;
    }

  for (guint32 i = 0; i < network->n_assets; i++)
    if (network->assets[i].owner == company && network->assets[i].dimension < network->n_dimensions)
      votes[network->assets[i].dimension] += ASSET_VOTES;
  for (guint32 i = 0; i < network->n_traits; i++)
    if (network->traits[i].company == company && !network->traits[i].is_want && network->traits[i].dimension < network->n_dimensions)
      votes[network->traits[i].dimension]++;
}

/* The deals that a joint company was founded for. */
static void
vote_for_ventures (const EntenteNetwork *network,
                   guint32               company,
                   guint32              *votes)
{
  for (guint32 i = 0; i < network->n_deals; i++)
    if (network->deals[i].venture == company && network->deals[i].dimension < network->n_dimensions)
      votes[network->deals[i].dimension] += ASSET_VOTES;
}

/* What those do who hold a stake in it. */
static void
vote_for_owners (const EntenteNetwork *network,
                 guint32               company,
                 guint32              *votes)
{
  for (guint32 i = 0; i < network->n_stakes; i++)
    if (network->stakes[i].owned == company)
      count_dimensions (network, network->stakes[i].owner, votes);
}

/* The dimension in which a company does most; one that does nothing by itself is where its owners do most. */
static guint32
find_dimension (const EntenteNetwork *network,
                guint32               company)
{
  g_autofree guint32 *votes = g_new0 (guint32, network->n_dimensions + 1);

  count_dimensions (network, company, votes);
  vote_for_ventures (network, company, votes);

  if (find_most (votes, network->n_dimensions) == ENTENTE_NO_INDEX)
    vote_for_owners (network, company, votes);

  return find_most (votes, network->n_dimensions);
}

/* A deal is where most of its parties are at home. */
static guint32
find_region (const EntenteNetwork     *network,
             const EntenteNetworkDeal *deal)
{
  g_autofree guint32 *votes = g_new0 (guint32, network->n_regions + 1);

  for (guint32 i = 0; i < deal->n_parties; i++)
    {
      guint32 region = network->companies[network->parties[deal->first_party + i].company].region;

      if (region < network->n_regions)
        votes[region]++;
    }

  return find_most (votes, network->n_regions);
}

/* Region or dimension of what stands in a place; a closed frame is where its first company is. */
static guint32
get_lane (const EntenteChart      *chart,
          const EntenteChartPlace *place,
          gboolean                 rows)
{
  const EntenteNetwork *network = chart->network;
  guint32               company = place->index;

  if (place->kind == ENTENTE_CHART_HUB)
    return rows ? network->deals[place->index].dimension : find_region (network, &network->deals[place->index]);

  if (place->kind == ENTENTE_CHART_FRAME)
    {
      if (chart->frames[place->index].n_members == 0)
        return ENTENTE_NO_INDEX;
      company = chart->frames[place->index].members[0];
    }

  return rows ? find_dimension (network, company) : network->companies[company].region;
}

/* What each place belongs to, and how many belong to each; those that belong to none come last. */
static guint32 *
count_lanes (const EntenteChart *chart,
             gboolean            rows,
             guint32            *lane_of)
{
  guint32  n = get_n_all (chart, rows);
  guint32 *counts = g_new0 (guint32, n + 1);

  for (guint32 i = 0; i < chart->n_places; i++)
    {
      guint32 lane = get_lane (chart, &chart->places[i], rows);

      lane_of[i] = MIN (lane, n);
      counts[lane_of[i]]++;
    }

  return counts;
}

/* The ids of those in which something is shown, in the planner's order; NULL for all others, which come last. */
static const char **
list_lanes (const EntenteChart *chart,
            gboolean            rows,
            guint32            *n_lanes)
{
  guint32             n = get_n_all (chart, rows);
  g_autofree guint32 *lane_of = g_new (guint32, chart->n_places + 1);
  g_autofree guint32 *counts = count_lanes (chart, rows, lane_of);
  const char        **ids = g_new (const char *, n + 1);

  *n_lanes = 0;

  for (guint32 i = 0; i <= n; i++)
    if (counts[i] > 0)
      ids[(*n_lanes)++] = i == n ? NULL : rows ? chart->network->dimensions[i].id
                                               : chart->network->regions[i].id;

  return ids;
}

static guint32
set_lanes (EntenteLayoutGraph *graph,
           const EntenteChart *chart,
           gboolean            rows)
{
  guint32             n = get_n_all (chart, rows), n_lanes = 0;
  g_autofree guint32 *lane_of = g_new (guint32, chart->n_places + 1);
  g_autofree guint32 *counts = count_lanes (chart, rows, lane_of);

  /* From here on, counts holds the index of each lane. */
  for (guint32 i = 0; i <= n; i++)
    if (counts[i] > 0)
      counts[i] = n_lanes++;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    *(rows ? &graph->boxes[i].row : &graph->boxes[i].column) = counts[lane_of[i]];

  return n_lanes;
}

/**
 * entente_arrangement_set_lanes:
 * @graph: the graph of @chart
 * @chart: a chart
 *
 * Says in which column and row each box must stay: companies in that of their home region and of the dimension in which
 * they do most, hubs in those of their deal.
 */
void
entente_arrangement_set_lanes (EntenteLayoutGraph *graph,
                               const EntenteChart *chart)
{
  graph->n_columns = set_lanes (graph, chart, FALSE);
  graph->n_rows = set_lanes (graph, chart, TRUE);
  graph->columns = g_renew (EntenteLayoutLane, graph->columns, graph->n_columns + 1);
  graph->rows = g_renew (EntenteLayoutLane, graph->rows, graph->n_rows + 1);
}

static guint32
find_lane (const EntenteChartLane *lanes,
           guint32                 n_lanes,
           double                  place)
{
  for (guint32 i = 0; i < n_lanes; i++)
    if (place >= lanes[i].start && place <= lanes[i].end)
      return i;

  return ENTENTE_LAYOUT_NO_INDEX;
}

static EntenteLayoutLane *
copy_lanes (const EntenteChartLane *lanes,
            guint32                 n_lanes)
{
  EntenteLayoutLane *copy = g_new (EntenteLayoutLane, n_lanes + 1);

  for (guint32 i = 0; i < n_lanes; i++)
    copy[i] = (EntenteLayoutLane) {lanes[i].start, lanes[i].end};

  return copy;
}

/**
 * entente_arrangement_keep_lanes:
 * @graph: the graph of @chart
 * @chart: a chart
 *
 * Says that each box must stay in the column and the row that its middle is in now.
 */
void
entente_arrangement_keep_lanes (EntenteLayoutGraph *graph,
                                const EntenteChart *chart)
{
  g_free (graph->columns);
  g_free (graph->rows);
  graph->n_columns = chart->n_columns;
  graph->n_rows = chart->n_rows;
  graph->columns = copy_lanes (chart->columns, chart->n_columns);
  graph->rows = copy_lanes (chart->rows, chart->n_rows);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      graph->boxes[i].column = find_lane (chart->columns, chart->n_columns, graph->boxes[i].x);
      graph->boxes[i].row = find_lane (chart->rows, chart->n_rows, graph->boxes[i].y);
    }
}

static void
append_lane (EntenteProject          *project,
             const char              *view,
             gboolean                 is_row,
             const char              *of,
             const EntenteLayoutLane *lane,
             EntenteChangeList       *changes)
{
  g_autofree char *id = entente_project_make_id (project, is_row ? "row" : "column", ENTENTE_LANE);
  g_autoptr (EntenteObject) object = entente_object_new (ENTENTE_LANE, id);
  g_autoptr (EntenteValue) start = entente_value_new_number (lane->start);
  g_autoptr (EntenteValue) end = entente_value_new_number (lane->end);

  entente_object_set (object, "view", view, NULL);
  entente_object_set (object, "axis", is_row ? "row" : "column", NULL);
  if (of != NULL)
    entente_object_set (object, "of", of, NULL);
  entente_object_set_value (object, ENTENTE_LANE_START, start);
  entente_object_set_value (object, ENTENTE_LANE_END, end);
  entente_change_list_add (changes, object);
}

static void
append_all (const EntenteLayoutLane *lanes,
            const EntenteChart      *chart,
            gboolean                 rows,
            EntenteProject          *project,
            const char              *view,
            EntenteChangeList       *changes)
{
  guint32                 n;
  g_autofree const char **ids = list_lanes (chart, rows, &n);

  for (guint32 i = 0; i < n; i++)
    append_lane (project, view, rows, ids[i], &lanes[i], changes);
}

static void
remove_lanes (const EntenteChartLane *lanes,
              guint32                 n_lanes,
              EntenteProject         *project,
              EntenteChangeList      *changes)
{
  for (guint32 i = 0; i < n_lanes; i++)
    if (entente_project_lookup (project, lanes[i].id) != NULL)
      entente_change_list_remove (changes, lanes[i].id);
}

/**
 * entente_arrangement_append_lanes:
 * @graph: the graph of @chart, after a layout
 * @chart: a chart of a view of @project
 * @project: where the lanes are kept
 * @view: id of the view
 * @shown: whether there are lanes after the layout
 * @changes: where to add what changes
 *
 * Turns the lanes that a layout found into changes, in the place of those that the view had.
 */
void
entente_arrangement_append_lanes (const EntenteLayoutGraph *graph,
                                  const EntenteChart       *chart,
                                  EntenteProject           *project,
                                  const char               *view,
                                  gboolean                  shown,
                                  EntenteChangeList        *changes)
{
  remove_lanes (chart->columns, chart->n_columns, project, changes);
  remove_lanes (chart->rows, chart->n_rows, project, changes);

  if (shown)
    {
      append_all (graph->columns, chart, FALSE, project, view, changes);
      append_all (graph->rows, chart, TRUE, project, view, changes);
    }
}
