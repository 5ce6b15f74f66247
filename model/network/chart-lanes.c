#include "model/network/chart-lanes.h"

#include "model/object/lane.h"

#include <string.h>

/* What it is called and coloured is what the network holds of its region or dimension. */
static void
name_lane (const EntenteNetwork *network,
           const char           *of,
           EntenteChartLane     *lane)
{
  guint32 region = of != NULL ? entente_network_find (network, ENTENTE_REGION, of) : ENTENTE_NO_INDEX;
  guint32 dimension = of != NULL ? entente_network_find (network, ENTENTE_DIMENSION, of) : ENTENTE_NO_INDEX;

  if (region != ENTENTE_NO_INDEX)
    {
      lane->name = network->regions[region].name;
      lane->color = network->regions[region].color;
    }
  else if (dimension != ENTENTE_NO_INDEX)
    {
      lane->name = network->dimensions[dimension].name;
      lane->color = network->dimensions[dimension].color;
    }
}

static void
take_lane (EntenteChart  *chart,
           EntenteObject *object)
{
  EntenteChartLane lane = {
    .id = g_string_chunk_insert_const (chart->strings, entente_object_get_id (object)),
    .start = entente_object_get_number (object, ENTENTE_LANE_START, 0),
    .end = entente_object_get_number (object, ENTENTE_LANE_END, 0),
  };

  name_lane (chart->network, entente_object_get_reference (object, ENTENTE_LANE_OF), &lane);

  if (entente_object_get_choice (object, ENTENTE_LANE_AXIS, ENTENTE_LANE_COLUMN) == ENTENTE_LANE_ROW)
    chart->rows[chart->n_rows++] = lane;
  else
    chart->columns[chart->n_columns++] = lane;
}

static int
compare_lanes (gconstpointer a,
               gconstpointer b)
{
  const EntenteChartLane *x = a, *y = b;

  return x->start != y->start ? (x->start > y->start) - (x->start < y->start) : strcmp (x->id, y->id);
}

/**
 * entente_chart_take_lanes:
 * @chart: a chart in the making
 * @scope: where its view is to be found
 *
 * Collects the lanes of the view, columns from left to right and rows from top to bottom.
 */
void
entente_chart_take_lanes (EntenteChart *chart,
                          EntenteScope *scope)
{
  GListModel *objects = entente_scope_get_objects (scope, ENTENTE_LANE);
  guint       n = g_list_model_get_n_items (objects);

  chart->columns = g_new0 (EntenteChartLane, n + 1);
  chart->rows = g_new0 (EntenteChartLane, n + 1);

  for (guint i = 0; chart->id != NULL && i < n; i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);

      if (entente_object_refers_to (object, ENTENTE_LANE_VIEW, chart->id))
        take_lane (chart, object);
    }

  qsort (chart->columns, chart->n_columns, sizeof *chart->columns, compare_lanes);
  qsort (chart->rows, chart->n_rows, sizeof *chart->rows, compare_lanes);
}
