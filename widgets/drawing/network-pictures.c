#include "widgets/drawing/network-builder.h"

#include "model/object/layer.h"

static EntenteRect
get_box (const EntenteChartPicture *picture)
{
  return (EntenteRect) {picture->x, picture->y, picture->width, picture->height};
}

/**
 * entente_network_add_picture:
 * @builder: what is drawn
 * @picture: one of the chart's pictures
 */
void
entente_network_add_picture (EntenteNetworkBuilder     *builder,
                             const EntenteChartPicture *picture)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_PICTURE,
    .part = ENTENTE_PART_BODY,
    .object = picture->id,
    .bounds = get_box (picture),
    .stretched = TRUE,
    .text = picture->data,
  };

  entente_scene_add (builder->scene, &item);
}

/**
 * entente_network_picture_obstacles:
 * @builder: what is drawn
 *
 * Remembers where pictures lie over the network, so that labels go elsewhere.
 */
void
entente_network_picture_obstacles (EntenteNetworkBuilder *builder)
{
  for (guint32 i = 0; i < builder->chart->n_pictures; i++)
    if (builder->chart->pictures[i].layer == ENTENTE_LAYER_OVER)
      {
        EntenteRect box = get_box (&builder->chart->pictures[i]);

        g_array_append_val (builder->obstacles, box);
      }
}
