#include "model/network/chart-pictures.h"

#include "model/network/chart-frames.h"
#include "model/object/layer.h"
#include "model/object/picture.h"

/* Of a picture that does not say how large it is, points */
#define DEFAULT_SIZE 120

static void
take_picture (EntenteChart  *chart,
              EntenteObject *object)
{
  const char *name = entente_object_get_text (object, ENTENTE_PICTURE_NAME);
  const char *data = entente_object_get_text (object, ENTENTE_PICTURE_DATA);
  double      x = entente_object_get_number (object, ENTENTE_PICTURE_X, 0);
  double      y = entente_object_get_number (object, ENTENTE_PICTURE_Y, 0);

  if (data == NULL || data[0] == '\0' || entente_chart_is_put_away (chart, x, y))
    return;

  chart->pictures[chart->n_pictures++] = (EntenteChartPicture) {
    .id = g_string_chunk_insert_const (chart->strings, entente_object_get_id (object)),
    .name = name != NULL ? g_string_chunk_insert_const (chart->strings, name) : NULL,
    .data = g_string_chunk_insert_const (chart->strings, data),
    .x = x,
    .y = y,
    .width = entente_object_get_number (object, ENTENTE_PICTURE_WIDTH, DEFAULT_SIZE),
    .height = entente_object_get_number (object, ENTENTE_PICTURE_HEIGHT, DEFAULT_SIZE),
    .layer = entente_object_get_choice (object, ENTENTE_PICTURE_LAYER, ENTENTE_LAYER_OVER),
    .order = entente_object_get_number (object, ENTENTE_PICTURE_ORDER, 0),
  };
}

/**
 * entente_chart_take_pictures:
 * @chart: a chart in the making, with its frames
 * @scope: where its view is to be found
 *
 * Collects the pictures that lie on the view. O(n) of all pictures of the plan.
 */
void
entente_chart_take_pictures (EntenteChart *chart,
                             EntenteScope *scope)
{
  GListModel *objects = entente_scope_get_objects (scope, ENTENTE_PICTURE);
  guint       n = g_list_model_get_n_items (objects);

  chart->pictures = g_new0 (EntenteChartPicture, n + 1);

  for (guint i = 0; chart->id != NULL && i < n; i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);

      if (entente_object_refers_to (object, ENTENTE_PICTURE_VIEW, chart->id))
        take_picture (chart, object);
    }
}
