#include "widgets/drawing/network-scene.h"

#include "model/object/layer.h"
#include "widgets/drawing/network-builder.h"

/* Each company's has and wants as a chain, in their own order */
static void
chain_traits (EntenteNetworkBuilder *builder)
{
  const EntenteNetwork *network = builder->network;

  builder->first_trait = g_new (guint32, network->n_companies + 1);
  builder->next_trait = g_new (guint32, network->n_traits + 1);

  for (guint32 i = 0; i < network->n_companies; i++)
    builder->first_trait[i] = ENTENTE_NO_INDEX;

  for (guint32 i = network->n_traits; i-- > 0;)
    if (network->traits[i].company < network->n_companies)
      {
        guint32 *first = &builder->first_trait[network->traits[i].company];

        builder->next_trait[i] = *first;
        *first = i;
      }
}

static void
clear_line (gpointer data)
{
  EntenteNetworkLine *line = data;

  g_clear_pointer (&line->path, g_array_unref);
  g_clear_pointer (&line->gathered, g_array_unref);
  entente_flat_path_clear (&line->flat);
}

static void
builder_init (EntenteNetworkBuilder *builder,
              const EntenteChart    *chart,
              const EntenteTheme    *theme)
{
  *builder = (EntenteNetworkBuilder) {.chart = chart, .network = chart->network, .theme = theme};
  builder->scene = entente_scene_new ();
  builder->boxes = g_new0 (EntenteRect, chart->n_places + 1);
  builder->bends = g_hash_table_new (g_str_hash, g_str_equal);
  builder->obstacles = g_array_new (FALSE, FALSE, sizeof (EntenteRect));
  builder->underlay = g_array_new (FALSE, FALSE, sizeof (EntenteRect));
  builder->lines = g_array_new (FALSE, FALSE, sizeof (EntenteNetworkLine));
  builder->labels = g_array_new (FALSE, FALSE, sizeof (EntenteNetworkLabel));
  g_array_set_clear_func (builder->lines, clear_line);
  entente_deal_titles_init (&builder->titles, chart);
  chain_traits (builder);
}

static void
builder_clear (EntenteNetworkBuilder *builder)
{
  g_array_unref (builder->labels);
  g_array_unref (builder->lines);
  g_array_unref (builder->underlay);
  g_array_unref (builder->obstacles);
  g_hash_table_unref (builder->bends);
  g_free (builder->named_afar);
  g_free (builder->weights);
  g_free (builder->next_trait);
  g_free (builder->first_trait);
  g_free (builder->boxes);
  g_clear_pointer (&builder->scene, entente_scene_unref);
}

static void
measure_place (const EntenteNetworkBuilder *builder,
               guint32                      place,
               double                      *width,
               double                      *height)
{
  const EntenteChartPlace *entry = &builder->chart->places[place];

  if (entry->kind == ENTENTE_CHART_HUB)
    entente_network_measure_hub (builder, entry->index, width, height);
  else if (entry->kind == ENTENTE_CHART_FRAME)
    entente_network_measure_closed (builder, entry->index, width, height);
  else
    entente_network_measure_card (builder, entry->index, width, height);
}

static void
measure_places (EntenteNetworkBuilder *builder)
{
  for (guint32 i = 0; i < builder->chart->n_places; i++)
    {
      const EntenteChartPlace *place = &builder->chart->places[i];
      EntenteRect             *box = &builder->boxes[i];

      measure_place (builder, i, &box->width, &box->height);
      box->x = place->x - box->width / 2;
      box->y = place->y - box->height / 2;
    }
}

/**
 * entente_network_scene_new:
 * @chart: what is shown
 * @theme: how
 *
 * Draws a network: companies as cards, deals as lines with their titles, deals of three or more parties as hubs with
 * spokes, stakes as arrows, notes, pictures and frames. The same chart and theme give the same scene. May be called on
 * any thread.
 *
 * Returns: (transfer full): the picture
 */
EntenteScene *
entente_network_scene_new (const EntenteChart *chart,
                           const EntenteTheme *theme)
{
  return entente_network_scene_new_in_time (chart, theme, NULL);
}

/**
 * entente_network_scene_new_in_time:
 * @chart: what is shown
 * @theme: how
 * @hurry: (nullable): to be cancelled, on any thread, when the picture is wanted at once
 *
 * Draws a network as entente_network_scene_new() does. Once @hurry is cancelled, lines no longer look for ways around cards,
 * nor titles for free places: nothing is missing but titles, which are shown when asked for.
 *
 * Returns: (transfer full): the picture
 */
EntenteScene *
entente_network_scene_new_in_time (const EntenteChart *chart,
                                   const EntenteTheme *theme,
                                   GCancellable       *hurry)
{
  EntenteNetworkBuilder builder;
  EntenteScene         *scene;

  g_return_val_if_fail (chart != NULL && theme != NULL, NULL);

  builder_init (&builder, chart, theme);
  builder.hurry = hurry;
  measure_places (&builder);

  for (guint32 i = 0; i < chart->n_bends; i++)
    g_hash_table_insert (builder.bends, (gpointer)chart->bends[i].line, &chart->bends[i]);

  entente_network_add_lanes (&builder);
  entente_network_add_layer (&builder, ENTENTE_LAYER_UNDER);
  entente_network_frame_obstacles (&builder);
  entente_network_note_obstacles (&builder);
  entente_network_picture_obstacles (&builder);
  entente_network_collect_lines (&builder);
  entente_network_gather_lines (&builder);
  entente_network_weigh (&builder);
  entente_network_collect_labels (&builder);
  entente_network_route_lines (&builder);
  entente_network_place_labels (&builder);

  entente_network_add_overview (&builder);
  entente_network_add_frames (&builder);
  entente_network_add_lines (&builder);
  entente_network_add_frame_names (&builder);
  entente_network_add_cards (&builder);
  entente_network_add_closed (&builder);
  entente_network_add_hubs (&builder);
  entente_network_add_labels (&builder);
  entente_network_add_layer (&builder, ENTENTE_LAYER_OVER);
  entente_network_add_companions (&builder);
  entente_network_add_names (&builder);

  scene = entente_scene_ref (builder.scene);
  builder_clear (&builder);

  return scene;
}

/**
 * entente_network_measure_places:
 * @chart: what is shown
 * @theme: how
 *
 * Tells how much room companies and hubs take, for layouts and for what is put beside them.
 *
 * Returns: (transfer full) (array): what the card or hub of each place of @chart covers, in the same order
 */
EntenteRect *
entente_network_measure_places (const EntenteChart *chart,
                                const EntenteTheme *theme)
{
  EntenteNetworkBuilder builder;
  EntenteRect          *boxes;

  g_return_val_if_fail (chart != NULL && theme != NULL, NULL);

  builder_init (&builder, chart, theme);
  measure_places (&builder);
  boxes = g_steal_pointer (&builder.boxes);
  builder_clear (&builder);

  return boxes;
}
