#include "widgets/drawing/network-builder.h"

#include "model/object/layer.h"

static EntenteRect
get_box (const EntenteChartPicture *picture)
{
  return (EntenteRect) {picture->x, picture->y, picture->width, picture->height};
}

/**
 * entente_network_add_pictures:
 * @builder: what is drawn
 * @layer: which of them
 *
 * Adds the pictures that lie over the network, or those under it.
 */
void
entente_network_add_pictures (EntenteNetworkBuilder *builder,
                              int                    layer)
{
  for (guint32 i = 0; i < builder->chart->n_pictures; i++)
    {
      const EntenteChartPicture *picture = &builder->chart->pictures[i];
      EntenteSceneItem           item = {
                  .kind = ENTENTE_SCENE_PICTURE,
                  .part = ENTENTE_PART_BODY,
                  .object = picture->id,
                  .bounds = get_box (picture),
                  .stretched = TRUE,
                  .text = picture->data,
      };

      if (picture->layer == layer)
        entente_scene_add (builder->scene, &item);
    }
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
