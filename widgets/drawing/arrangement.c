#include "widgets/drawing/arrangement.h"

#include "model/object/place.h"
#include "widgets/drawing/network-scene.h"

#include <math.h>

/* Room for the label of a deal between two cards, and for a spoke between a card and a hub; points. */
#define DEAL_GAP  130.0
#define SPOKE_GAP 60.0

/* Where the layout puts things matters to a tenth of a point at most; shorter numbers make shorter files. */
#define STEPS_PER_POINT 10.0

static EntenteLayoutEdge
make_edge (const EntenteLayoutBox *boxes,
           guint32                 a,
           guint32                 b,
           double                  gap)
{
  return (EntenteLayoutEdge) {
    .a = MIN (a, b),
    .b = MAX (a, b),
    .length = (boxes[a].width + boxes[b].width) / 2 + gap,
  };
}

static void
add_edge (GArray                 *edges,
          GHashTable             *known,
          const EntenteLayoutBox *boxes,
          guint32                 a,
          guint32                 b,
          double                  gap)
{
  EntenteLayoutEdge edge = make_edge (boxes, a, b, gap);
  gint64           *key = g_new (gint64, 1);

  *key = (gint64)edge.a << 32 | edge.b;

  if (g_hash_table_add (known, key) && a != b)
    g_array_append_val (edges, edge);
}

static void
add_deal (const EntenteChart     *chart,
          guint32                 index,
          GArray                 *edges,
          GHashTable             *known,
          const EntenteLayoutBox *boxes)
{
  const EntenteNetworkDeal  *deal = &chart->network->deals[index];
  const EntenteNetworkParty *parties = &chart->network->parties[deal->first_party];
  guint32                    hub = chart->deal_place[index];

  for (guint32 i = 0; i < deal->n_parties; i++)
    {
      guint32 place = chart->company_place[parties[i].company];

      if (place == ENTENTE_NO_INDEX)
        continue;

      if (hub != ENTENTE_NO_INDEX)
        add_edge (edges, known, boxes, hub, place, SPOKE_GAP);
      else if (i > 0 && chart->company_place[parties[0].company] != ENTENTE_NO_INDEX)
        add_edge (edges, known, boxes, chart->company_place[parties[0].company], place, DEAL_GAP);
    }
}

/* Every pair counts once: five deals between two companies pull no harder than one. */
static GArray *
collect_edges (const EntenteChart     *chart,
               const EntenteLayoutBox *boxes)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (EntenteLayoutEdge));

  for (guint32 i = 0; i < chart->network->n_deals; i++)
    add_deal (chart, i, edges, known, boxes);

  for (guint32 i = 0; chart->show_stakes && i < chart->network->n_stakes; i++)
    {
      guint32 owner = chart->company_place[chart->network->stakes[i].owner];
      guint32 owned = chart->company_place[chart->network->stakes[i].owned];

      if (owner != ENTENTE_NO_INDEX && owned != ENTENTE_NO_INDEX)
        add_edge (edges, known, boxes, owner, owned, DEAL_GAP);
    }

  return edges;
}

/**
 * entente_arrangement_new:
 * @chart: a chart
 * @theme: the theme that cards are measured in
 * @only: (array zero-terminated=1) (nullable): ids of the companies and deals that may move; %NULL for all
 *
 * Makes a graph of a chart for the layout: its boxes are the chart's places, in the same order; its edges are the pairs
 * that deals, hubs and stakes connect. Pinned places, and those not in @only, are pinned.
 *
 * Returns: (transfer full): the graph
 */
EntenteLayoutGraph *
entente_arrangement_new (const EntenteChart *chart,
                         const EntenteTheme *theme,
                         const char *const  *only)
{
  g_autofree EntenteRect *cards = entente_network_measure_places (chart, theme);
  EntenteLayoutGraph     *graph = g_new0 (EntenteLayoutGraph, 1);
  GArray                 *edges;
  gsize                   n_edges;

  graph->n_boxes = chart->n_places;
  graph->boxes = g_new0 (EntenteLayoutBox, chart->n_places);

  for (guint32 i = 0; i < chart->n_places; i++)
    {
      const EntenteChartPlace *place = &chart->places[i];
      EntenteLayoutBox        *box = &graph->boxes[i];

      box->x = place->x;
      box->y = place->y;
      box->pinned = place->pinned || (only != NULL && !g_strv_contains (only, place->id));
      box->width = cards[i].width;
      box->height = cards[i].height;
    }

  edges = collect_edges (chart, graph->boxes);
  graph->edges = g_array_steal (edges, &n_edges);
  graph->n_edges = (guint32)n_edges;
  g_array_unref (edges);

  return graph;
}

void
entente_arrangement_free (EntenteLayoutGraph *graph)
{
  if (graph == NULL)
    return;

  g_free (graph->boxes);
  g_free (graph->edges);
  g_free (graph);
}

/* The places of a view, by the id of what stands there. */
static GHashTable *
collect_places (EntenteProject *project,
                const char     *view)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entente_project_get_n (project, ENTENTE_PLACE); i++)
    {
      EntenteObject *place = entente_project_get_nth (project, ENTENTE_PLACE, i);
      const char    *object = entente_object_get_reference (place, ENTENTE_PLACE_OBJECT);

      if (object != NULL && entente_object_refers_to (place, ENTENTE_PLACE_VIEW, view))
        g_hash_table_insert (places, (gpointer)object, place);
    }

  return places;
}

static double
round_place (double value)
{
  return round (value * STEPS_PER_POINT) / STEPS_PER_POINT;
}

static void
append_new_place (EntenteProject         *project,
                  const char             *view,
                  const char             *object,
                  const EntenteLayoutBox *box,
                  EntenteChangeList      *changes)
{
  g_autofree char *id = entente_project_make_id (project, object, ENTENTE_PLACE);
  g_autoptr (EntenteObject) place = entente_object_new (ENTENTE_PLACE, id);
  g_autoptr (EntenteValue) x = entente_value_new_number (round_place (box->x));
  g_autoptr (EntenteValue) y = entente_value_new_number (round_place (box->y));

  entente_object_set (place, "view", view, NULL);
  entente_object_set (place, "object", object, NULL);
  entente_object_set_value (place, ENTENTE_PLACE_X, x);
  entente_object_set_value (place, ENTENTE_PLACE_Y, y);
  entente_change_list_add (changes, place);
}

static void
append_move (EntenteObject          *place,
             const EntenteLayoutBox *box,
             EntenteChangeList      *changes)
{
  const EntenteTypeInfo *info = entente_type_get_info (ENTENTE_PLACE);
  const char            *id = entente_object_get_id (place);

  entente_change_list_set_number (changes, id, &info->fields[ENTENTE_PLACE_X], round_place (box->x));
  entente_change_list_set_number (changes, id, &info->fields[ENTENTE_PLACE_Y], round_place (box->y));
}

/**
 * entente_arrangement_append:
 * @graph: the graph of @chart, after a layout
 * @chart: a chart of a view of @project
 * @project: where the places are kept
 * @changes: where to add what changes
 *
 * Turns what a layout found into changes. What is pinned, or was not moved, gets none.
 */
void
entente_arrangement_append (const EntenteLayoutGraph *graph,
                            const EntenteChart       *chart,
                            EntenteProject           *project,
                            EntenteChangeList        *changes)
{
  g_autoptr (GHashTable) places = NULL;

  g_return_if_fail (graph->n_boxes == chart->n_places && chart->id != NULL);

  places = collect_places (project, chart->id);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      const EntenteLayoutBox  *box = &graph->boxes[i];
      const EntenteChartPlace *was = &chart->places[i];
      EntenteObject           *place = g_hash_table_lookup (places, was->id);

      if (box->pinned || (place != NULL && round_place (box->x) == was->x && round_place (box->y) == was->y))
        continue;

      if (place != NULL)
        append_move (place, box, changes);
      else
        append_new_place (project, chart->id, was->id, box, changes);
    }
}
