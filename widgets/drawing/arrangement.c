#include "widgets/drawing/arrangement.h"

#include "model/object/deal.h"
#include "widgets/drawing/deal-titles.h"
#include "widgets/drawing/network-scene.h"
#include "widgets/drawing/network-style.h"
#include "widgets/drawing/text.h"

#include <math.h>

/* Of a line that is seen between two cards, and at either end of its label; points. */
#define LINE_GAP 48.0
#define STUB     14.0

/* How wide the title of a deal is at most, and what it keeps around it; points. */
#define LABEL_WIDTH 104.0
#define LABEL_PAD   10.0

/* What is mainly to stay gives way by so little. */
#define HOLD 0.85f

typedef struct
{
  const EntenteChart *chart;
  const EntenteTheme *theme;
  EntenteLayoutBox   *boxes;
  GArray             *edges;
  GHashTable         *known;
  EntenteDealTitles   titles;
} Builder;

/* Every pair counts once: five deals between two companies pull no harder than one. Its label has room for all of theirs. */
static EntenteLayoutEdge *
find_edge (Builder *builder,
           guint32  a,
           guint32  b,
           gboolean directed)
{
  EntenteLayoutEdge edge = {.a = a, .b = b, .directed = directed};
  gint64            key = (gint64)MIN (a, b) << 32 | MAX (a, b);
  gpointer          index;

  if (a == b)
    return NULL;

  if (!g_hash_table_lookup_extended (builder->known, &key, NULL, &index))
    {
      index = GUINT_TO_POINTER (builder->edges->len);
      g_hash_table_insert (builder->known, g_memdup2 (&key, sizeof key), index);
      g_array_append_val (builder->edges, edge);
    }

  return &g_array_index (builder->edges, EntenteLayoutEdge, GPOINTER_TO_UINT (index));
}

static void
add_edge (Builder    *builder,
          guint32     a,
          guint32     b,
          gboolean    directed,
          const char *title)
{
  EntenteLayoutEdge *edge = find_edge (builder, a, b, directed);
  EntenteTextStyle   style = *entente_network_get_text (ENTENTE_TEXT_DEAL);
  double             width, height;

  if (edge == NULL)
    return;

  /* A direction wins over none; against another one it loses nothing. */
  if (directed && !edge->directed)
    {
      edge->a = a;
      edge->b = b;
      edge->directed = TRUE;
    }

  if (title == NULL || title[0] == '\0')
    return;

  entente_text_measure (builder->theme->font, &style, title, LABEL_WIDTH, &width, &height);
  edge->label_width = MAX (edge->label_width, (float)(width + LABEL_PAD));
  edge->label_height += (float)(height + LABEL_PAD);
}

/* Who gives in a deal in which only one side does, as an index of its parties. */
static guint32
find_giver (const EntenteNetwork     *network,
            const EntenteNetworkDeal *deal)
{
  return deal->one_way && deal->n_flows > 0 ? network->flows[deal->first_flow].giver - deal->first_party : ENTENTE_NO_INDEX;
}

static void
add_deal (Builder *builder,
          guint32  index)
{
  const EntenteChart        *chart = builder->chart;
  const EntenteNetworkDeal  *deal = &chart->network->deals[index];
  const EntenteNetworkParty *parties = &chart->network->parties[deal->first_party];
  guint32                    giver = find_giver (chart->network, deal);
  guint32                    hub = chart->deal_place[index], first = ENTENTE_NO_INDEX;
  const char                *title = entente_deal_titles_matters (&builder->titles, index) ? deal->title : NULL;

  for (guint32 i = 0; i < deal->n_parties; i++)
    {
      guint32 place = chart->company_place[parties[i].company];

      if (place == ENTENTE_NO_INDEX)
        continue;

      if (hub != ENTENTE_NO_INDEX && i == giver)
        add_edge (builder, place, hub, TRUE, NULL);
      else if (hub != ENTENTE_NO_INDEX)
        add_edge (builder, hub, place, giver != ENTENTE_NO_INDEX, NULL);
      else if (first == ENTENTE_NO_INDEX)
        first = place;
      else if (giver == i)
        add_edge (builder, place, first, TRUE, title);
      else
        add_edge (builder, first, place, giver != ENTENTE_NO_INDEX, title);
    }

  if (entente_network_shows_venture (chart, index))
    add_edge (builder, hub, chart->company_place[deal->venture], FALSE, NULL);
}

static void
add_stake (Builder                   *builder,
           const EntenteNetworkStake *stake)
{
  guint32 owner = builder->chart->company_place[stake->owner], owned = builder->chart->company_place[stake->owned];

  if (owner != ENTENTE_NO_INDEX && owned != ENTENTE_NO_INDEX)
    add_edge (builder, owner, owned, TRUE, NULL);
}

/* How far something reaches from its middle, on average over all directions. */
static double
get_reach (double width,
           double height)
{
  return sqrt (width * height) / 2;
}

/* Lines run in all directions, and cards and labels are wider than high: what they need is right on average. */
static void
set_length (const EntenteLayoutGraph *graph,
            EntenteLayoutEdge        *edge)
{
  const EntenteLayoutBox *a = &graph->boxes[edge->a], *b = &graph->boxes[edge->b];
  double                  label = 2 * get_reach (edge->label_width, edge->label_height);

  edge->length = get_reach (a->width, a->height) + get_reach (b->width, b->height) + MAX (label + 2 * STUB, LINE_GAP);
}

static void
add_edges (EntenteLayoutGraph *graph,
           const EntenteChart *chart,
           const EntenteTheme *theme)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Builder builder = {.chart = chart, .theme = theme, .boxes = graph->boxes, .edges = g_array_new (FALSE, FALSE, sizeof (EntenteLayoutEdge)), .known = known};
  gsize   n_edges;

  entente_deal_titles_init (&builder.titles, chart);

  for (guint32 i = 0; i < chart->network->n_deals; i++)
    if (chart->show_ended || chart->network->deals[i].status != ENTENTE_DEAL_STATUS_ENDED)
      add_deal (&builder, i);

  for (guint32 i = 0; chart->show_stakes && i < chart->network->n_stakes; i++)
    add_stake (&builder, &chart->network->stakes[i]);

  graph->edges = g_array_steal (builder.edges, &n_edges);
  graph->n_edges = (guint32)n_edges;
  g_array_unref (builder.edges);

  for (guint32 i = 0; i < graph->n_edges; i++)
    set_length (graph, &graph->edges[i]);
}

static GHashTable *
make_set (const char *const *ids)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_hash_table_add (set, (gpointer)ids[i]);

  return set;
}

static gboolean
is_pinned (const EntenteChart      *chart,
           const EntenteChartPlace *place)
{
  return place->pinned || (place->kind == ENTENTE_CHART_FRAME && chart->frames[place->index].is_pinned);
}

/**
 * entente_arrangement_new:
 * @chart: a chart
 * @theme: the theme that cards are measured in
 * @only: (array zero-terminated=1) (nullable): ids of what may move; %NULL for all
 *
 * Makes a graph of a chart for the layout: its boxes are the chart's places, in the same order; its edges are the pairs
 * that deals, hubs and stakes connect; its frames are those shown open. Pinned places, closed
 * frames that hold one, and places not in @only are pinned.
 *
 * Returns: (transfer full): the graph
 */
EntenteLayoutGraph *
entente_arrangement_new (const EntenteChart *chart,
                         const EntenteTheme *theme,
                         const char *const  *only)
{
  g_autofree EntenteRect *cards = entente_network_measure_places (chart, theme);
  g_autoptr (GHashTable) free_to_move = make_set (only);
  EntenteLayoutGraph *graph = g_new0 (EntenteLayoutGraph, 1);

  graph->n_boxes = chart->n_places;
  graph->boxes = g_new0 (EntenteLayoutBox, chart->n_places);
  graph->focus = ENTENTE_LAYOUT_NO_INDEX;

  for (guint32 i = 0; i < chart->n_places; i++)
    {
      const EntenteChartPlace *place = &chart->places[i];

      graph->boxes[i] = (EntenteLayoutBox) {
        .x = place->x,
        .y = place->y,
        .width = cards[i].width,
        .height = cards[i].height,
        .pinned = is_pinned (chart, place) || (only != NULL && !g_hash_table_contains (free_to_move, place->id)),
        .group = ENTENTE_LAYOUT_NO_INDEX,
        .column = ENTENTE_LAYOUT_NO_INDEX,
        .row = ENTENTE_LAYOUT_NO_INDEX,
        .is_hub = place->kind == ENTENTE_CHART_HUB,
      };
    }

  add_edges (graph, chart, theme);
  entente_arrangement_set_frames (graph, chart);

  return graph;
}

void
entente_arrangement_free (EntenteLayoutGraph *graph)
{
  if (graph == NULL)
    return;

  g_free (graph->boxes);
  g_free (graph->edges);
  g_free (graph->columns);
  g_free (graph->rows);
  g_free (graph->frames);
  g_free (graph);
}

/**
 * entente_arrangement_hold_others:
 * @graph: the graph of @chart
 * @chart: a chart
 * @mainly: (array zero-terminated=1): ids of what is mainly to move
 *
 * Lets all others give way, but no more than a little.
 */
void
entente_arrangement_hold_others (EntenteLayoutGraph *graph,
                                 const EntenteChart *chart,
                                 const char *const  *mainly)
{
  g_autoptr (GHashTable) moving = make_set (mainly);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (!g_hash_table_contains (moving, chart->places[i].id))
      graph->boxes[i].hold = HOLD;
}

static guint32
get_group (const EntenteChart        *chart,
           const EntenteChartPlace   *place,
           EntenteArrangementGrouping grouping)
{
  if (place->kind != ENTENTE_CHART_COMPANY)
    return ENTENTE_LAYOUT_NO_INDEX;

  if (grouping == ENTENTE_ARRANGEMENT_BY_REGION)
    return chart->network->companies[place->index].region;

  return (guint32)chart->network->companies[place->index].kind;
}

static void
group_by_frame (EntenteLayoutGraph *graph,
                const EntenteChart *chart)
{
  for (guint32 i = 0; i < chart->n_frames; i++)
    for (guint32 k = 0; k < chart->frames[i].n_members; k++)
      {
        guint32 place = chart->company_place[chart->frames[i].members[k]];

        if (place != ENTENTE_NO_INDEX)
          graph->boxes[place].group = i;
      }
}

/**
 * entente_arrangement_group:
 * @graph: the graph of @chart
 * @chart: a chart
 * @grouping: what belongs side by side
 *
 * Says which boxes belong side by side.
 */
void
entente_arrangement_group (EntenteLayoutGraph        *graph,
                           const EntenteChart        *chart,
                           EntenteArrangementGrouping grouping)
{
  if (grouping == ENTENTE_ARRANGEMENT_BY_FRAME)
    group_by_frame (graph, chart);
  else if (grouping != ENTENTE_ARRANGEMENT_BY_NOTHING)
    for (guint32 i = 0; i < graph->n_boxes; i++)
      graph->boxes[i].group = get_group (chart, &chart->places[i], grouping);
}

/**
 * entente_arrangement_set_focus:
 * @graph: the graph of @chart
 * @chart: a chart
 * @focus: (nullable): id of what is to stand in the middle; %NULL for the project's own company
 *
 * Says what the rings are drawn around. When that is not shown, it is what has most lines.
 */
void
entente_arrangement_set_focus (EntenteLayoutGraph *graph,
                               const EntenteChart *chart,
                               const char         *focus)
{
  const EntenteNetwork *network = chart->network;

  graph->focus = focus == NULL && network->focus < network->n_companies ? chart->company_place[network->focus] : ENTENTE_LAYOUT_NO_INDEX;

  for (guint32 i = 0; focus != NULL && i < chart->n_places; i++)
    if (g_str_equal (chart->places[i].id, focus))
      graph->focus = i;
}
