#include "widgets/drawing/network-builder.h"

/* A note or a picture: the other is %NULL. */
typedef struct
{
  const EntenteChartNote    *note;
  const EntenteChartPicture *picture;
  double                     order;
} Sheet;

/* Notes lie over pictures that say nothing else. */
static int
compare_sheets (gconstpointer a,
                gconstpointer b)
{
  const Sheet *first = a, *second = b;

  if (first->order != second->order)
    return first->order < second->order ? -1 : 1;

  return (first->note != NULL) - (second->note != NULL);
}

static void
append (GArray                    *sheets,
        const EntenteChartNote    *note,
        const EntenteChartPicture *picture,
        double                     order)
{
  Sheet sheet = {note, picture, order};

  g_array_append_val (sheets, sheet);
}

/**
 * entente_network_add_layer:
 * @builder: what is drawn
 * @layer: which one
 *
 * Adds the notes and pictures that lie over the network, or those under it, in their order.
 */
void
entente_network_add_layer (EntenteNetworkBuilder *builder,
                           int                    layer)
{
  const EntenteChart *chart = builder->chart;
  g_autoptr (GArray) sheets = g_array_new (FALSE, FALSE, sizeof (Sheet));

  for (guint32 i = 0; i < chart->n_pictures; i++)
    if (chart->pictures[i].layer == layer)
      append (sheets, NULL, &chart->pictures[i], chart->pictures[i].order);

  for (guint32 i = 0; i < chart->n_notes; i++)
    if (chart->notes[i].layer == layer && chart->notes[i].text != NULL)
      append (sheets, &chart->notes[i], NULL, chart->notes[i].order);

  g_array_sort (sheets, compare_sheets);

  for (guint i = 0; i < sheets->len; i++)
    {
      const Sheet *sheet = &g_array_index (sheets, Sheet, i);

      if (sheet->note != NULL)
        entente_network_add_note (builder, sheet->note);
      else
        entente_network_add_picture (builder, sheet->picture);
    }
}
