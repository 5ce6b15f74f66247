#include "widgets/drawing/network-builder.h"

#include "model/object/deal.h"

#include <math.h>

/* How much wider a line is drawn each time that twice as many deals are gathered in it, and at most */
#define WIDTH_GAIN 0.3
#define MAX_GAIN   2.5

/* The firmer a deal, the higher: a gathered line looks like its firmest deal. */
static const int firmness[ENTENTE_DEAL_N_STATUSES] = {
  [ENTENTE_DEAL_STATUS_ENDED] = 0,
  [ENTENTE_DEAL_STATUS_IDEA] = 1,
  [ENTENTE_DEAL_STATUS_INTEREST] = 2,
  [ENTENTE_DEAL_STATUS_TALKS] = 3,
  [ENTENTE_DEAL_STATUS_LOOSENING] = 4,
  [ENTENTE_DEAL_STATUS_SIGNED] = 5,
  [ENTENTE_DEAL_STATUS_RUNNING] = 6,
};

static gboolean
ends_at_frame (const EntenteNetworkBuilder *builder,
               const EntenteNetworkLine    *line)
{
  return builder->chart->places[line->from].kind == ENTENTE_CHART_FRAME || builder->chart->places[line->to].kind == ENTENTE_CHART_FRAME;
}

static guint
hash_line (gconstpointer data)
{
  const EntenteNetworkLine *line = data;

  return (MIN (line->from, line->to) * 31 + MAX (line->from, line->to)) * 31 + line->kind;
}

static gboolean
joins_the_same (gconstpointer a,
                gconstpointer b)
{
  const EntenteNetworkLine *first = a, *second = b;

  return first->kind == second->kind && MIN (first->from, first->to) == MIN (second->from, second->to) &&
         MAX (first->from, first->to) == MAX (second->from, second->to);
}

static int
get_firmness (const EntenteNetworkBuilder *builder,
              const EntenteNetworkLine    *line)
{
  return line->kind == ENTENTE_NETWORK_DEAL ? firmness[CLAMP (builder->network->deals[line->index].status, 0, ENTENTE_DEAL_N_STATUSES - 1)] : 0;
}

static void
add_arrows (EntenteNetworkLine       *line,
            const EntenteNetworkLine *other)
{
  gboolean same_way = line->from == other->from;

  line->from_gets = line->from_gets || (same_way ? other->from_gets : other->to_gets);
  line->to_gets = line->to_gets || (same_way ? other->to_gets : other->from_gets);
}

static void
gather (const EntenteNetworkBuilder *builder,
        EntenteNetworkLine          *line,
        const EntenteNetworkLine    *other)
{
  if (line->gathered == NULL)
    {
      line->gathered = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_array_append_val (line->gathered, line->index);
    }

  g_array_append_val (line->gathered, other->index);
  add_arrows (line, other);

  if (get_firmness (builder, other) > get_firmness (builder, line))
    {
      line->index = other->index;
      line->object = other->object;
    }
}

/**
 * entente_network_gather_lines:
 * @builder: what is drawn, with its lines
 *
 * Makes one line of all those of one kind that lead from a closed frame to the same other end. Bends made by hand were made
 * for the companies in the frame and do not hold for its card.
 */
void
entente_network_gather_lines (EntenteNetworkBuilder *builder)
{
  g_autoptr (GHashTable) known = g_hash_table_new (hash_line, joins_the_same);
  EntenteNetworkLine *lines = (EntenteNetworkLine *)builder->lines->data;
  guint               n_kept = 0;

  for (guint i = 0; i < builder->lines->len; i++)
    {
      EntenteNetworkLine *line = &lines[i];
      EntenteNetworkLine *first = ends_at_frame (builder, line) ? g_hash_table_lookup (known, line) : NULL;

      if (first != NULL)
        {
          gather (builder, first, line);
          continue;
        }

      lines[n_kept] = *line;

      if (ends_at_frame (builder, line))
        {
          lines[n_kept].id = "";
          g_hash_table_add (known, &lines[n_kept]);
        }

      n_kept++;
    }

  /* What is cut off was copied or gathered, and has nothing of its own yet. */
  for (guint i = n_kept; i < builder->lines->len; i++)
    lines[i] = (EntenteNetworkLine) {0};

  g_array_set_size (builder->lines, n_kept);
}

/**
 * entente_network_get_gain:
 * @line: a line
 *
 * Returns: how much wider than usual it is drawn because several deals are gathered in it, 1 for one deal
 */
double
entente_network_get_gain (const EntenteNetworkLine *line)
{
  return line->gathered != NULL ? MIN (1 + WIDTH_GAIN * log2 (line->gathered->len), MAX_GAIN) : 1;
}

static const char *
get_gathered_id (const EntenteNetworkBuilder *builder,
                 const EntenteNetworkLine    *line,
                 guint                        i)
{
  guint32 index = g_array_index (line->gathered, guint32, i);

  return line->kind == ENTENTE_NETWORK_STAKE ? builder->network->stakes[index].id : builder->network->deals[index].id;
}

/* What a closed frame has in it is found where its card is. */
static void
add_stand_ins (EntenteNetworkBuilder *builder)
{
  const EntenteChart   *chart = builder->chart;
  const EntenteNetwork *network = builder->network;

  for (guint32 i = 0; i < network->n_companies; i++)
    if (chart->company_place[i] != ENTENTE_NO_INDEX && !entente_network_has_card (chart, i))
      entente_scene_add_stand_in (builder->scene, chart->places[chart->company_place[i]].id, network->companies[i].id);

  for (guint32 i = 0; i < network->n_deals; i++)
    if (chart->deal_frame[i] != ENTENTE_NO_INDEX)
      entente_scene_add_stand_in (builder->scene, chart->places[chart->deal_frame[i]].id, network->deals[i].id);
}

/**
 * entente_network_add_companions:
 * @builder: what is drawn, with its lines in the scene
 *
 * Says of each gathered line, and of each closed frame, what it shows.
 */
void
entente_network_add_companions (EntenteNetworkBuilder *builder)
{
  add_stand_ins (builder);

  for (guint i = 0; i < builder->lines->len; i++)
    {
      const EntenteNetworkLine *line = &g_array_index (builder->lines, EntenteNetworkLine, i);

      if (line->gathered == NULL || line->kind == ENTENTE_NETWORK_SPOKE)
        continue;

      for (guint k = 0; k < line->gathered->len; k++)
        entente_scene_add_companion (builder->scene, line->object, get_gathered_id (builder, line, k));
    }
}

/**
 * entente_network_list_dimensions:
 * @builder: what is drawn
 * @line: the line of one or more deals
 * @dimensions: (out) (array length=most): indices of the dimensions of its deals, each once
 * @most: room for so many
 *
 * Returns: how many there are
 */
guint
entente_network_list_dimensions (const EntenteNetworkBuilder *builder,
                                 const EntenteNetworkLine    *line,
                                 guint32                     *dimensions,
                                 guint                        most)
{
  guint n_deals = line->gathered != NULL ? line->gathered->len : 1, n = 0;

  for (guint i = 0; i < n_deals && n < most; i++)
    {
      guint32 deal = line->gathered != NULL ? g_array_index (line->gathered, guint32, i) : line->index;
      guint32 dimension = builder->network->deals[deal].dimension;
      guint   k = 0;

      while (k < n && dimensions[k] != dimension)
        k++;

      if (k == n && dimension < builder->network->n_dimensions)
        dimensions[n++] = dimension;
    }

  return n;
}
