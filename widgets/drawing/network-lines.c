#include "widgets/drawing/network-builder.h"

#include "model/object/deal.h"
#include "widgets/drawing/network-looks.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* All in points */
#define ARROW       7.
#define ARROW_HALF  3.2
#define STAKE_ARROW 6.5
#define STAKE_HALF  3.

/* A head is at least so much wider than its line. */
#define HEAD_TO_SHAFT 1.2

static void
add_line (EntenteNetworkBuilder *builder,
          EntenteNetworkLine     line)
{
  line.label = ENTENTE_NO_INDEX;
  g_array_append_val (builder->lines, line);
}

static void
collect_spokes (EntenteNetworkBuilder *builder,
                guint32                deal)
{
  const EntenteNetworkDeal *entry = &builder->network->deals[deal];
  guint32                   hub = builder->chart->deal_place[deal];

  for (guint32 i = entry->first_party; i < entry->first_party + entry->n_parties; i++)
    {
      const EntenteNetworkParty *party = &builder->network->parties[i];

      if (entente_network_shows_company (builder->chart, party->company))
        add_line (builder, (EntenteNetworkLine) {
                             .kind = ENTENTE_NETWORK_SPOKE,
                             .id = party->id,
                             .object = entry->id,
                             .index = i,
                             .from = hub,
                             .to = builder->chart->company_place[party->company],
                             .to_gets = entente_network_party_gets (builder->network, entry, i),
                           });
    }

  if (entente_network_shows_venture (builder->chart, deal))
    add_line (builder, (EntenteNetworkLine) {
                         .kind = ENTENTE_NETWORK_VENTURE,
                         .id = "",
                         .object = entry->id,
                         .index = deal,
                         .from = hub,
                         .to = builder->chart->company_place[entry->venture],
                       });
}

/* The first two of its parties that are on the chart */
static void
collect_pair (EntenteNetworkBuilder *builder,
              guint32                deal)
{
  const EntenteNetworkDeal *entry = &builder->network->deals[deal];
  guint32                   parties[2];
  guint                     n_parties = 0;

  for (guint32 i = entry->first_party; i < entry->first_party + entry->n_parties && n_parties < 2; i++)
    {
      guint32 company = builder->network->parties[i].company;

      if (entente_network_shows_company (builder->chart, company) &&
          (n_parties == 0 || builder->network->parties[parties[0]].company != company))
        parties[n_parties++] = i;
    }

  if (n_parties == 2)
    add_line (builder, (EntenteNetworkLine) {
                         .kind = ENTENTE_NETWORK_DEAL,
                         .id = entry->id,
                         .object = entry->id,
                         .index = deal,
                         .from = builder->chart->company_place[builder->network->parties[parties[0]].company],
                         .to = builder->chart->company_place[builder->network->parties[parties[1]].company],
                         .from_gets = entente_network_party_gets (builder->network, entry, parties[0]),
                         .to_gets = entente_network_party_gets (builder->network, entry, parties[1]),
                       });
}

static void
collect_stake (EntenteNetworkBuilder *builder,
               guint32                stake)
{
  const EntenteNetworkStake *entry = &builder->network->stakes[stake];

  add_line (builder, (EntenteNetworkLine) {
                       .kind = ENTENTE_NETWORK_STAKE,
                       .id = entry->id,
                       .object = entry->id,
                       .index = stake,
                       .from = builder->chart->company_place[entry->owner],
                       .to = builder->chart->company_place[entry->owned],
                       .to_gets = TRUE,
                     });
}

/**
 * entente_network_collect_lines:
 * @builder: what is drawn
 *
 * Finds all lines of the chart: stakes, deals of two parties, spokes of deals of more.
 */
void
entente_network_collect_lines (EntenteNetworkBuilder *builder)
{
  for (guint32 i = 0; i < builder->network->n_stakes; i++)
    if (entente_network_shows_stake (builder->chart, i))
      collect_stake (builder, i);

  for (guint32 i = 0; i < builder->network->n_deals; i++)
    {
      if (!entente_network_shows_deal (builder->chart, i))
        continue;

      if (builder->chart->deal_place[i] != ENTENTE_NO_INDEX)
        collect_spokes (builder, i);
      else
        collect_pair (builder, i);
    }
}

static int
get_status (const EntenteNetworkBuilder *builder,
            const EntenteNetworkLine    *line)
{
  return builder->network->deals[entente_network_get_line_deal (builder, line)].status;
}

/* A head from where the shortened line ends to its tip */
static void
add_arrow (EntenteNetworkBuilder    *builder,
           const EntenteNetworkLine *line,
           const EntenteSceneItem   *shaft,
           const EntentePoint       *base,
           const EntentePoint       *tip)
{
  gboolean         is_open = line->kind == ENTENTE_NETWORK_STAKE;
  double           length = MAX (hypot (tip->x - base->x, tip->y - base->y), 0.1);
  double           half = MAX ((is_open ? STAKE_HALF : ARROW_HALF) * sqrt (builder->theme->line_width), shaft->stroke_width * HEAD_TO_SHAFT) / length;
  double           dx = (tip->x - base->x) * half, dy = (tip->y - base->y) * half;
  EntentePoint     left = {base->x - dy, base->y + dx}, right = {base->x + dy, base->y - dx};
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_SHAPE,
    .object = line->object,
    .fill = shaft->stroke,
    .detail = ENTENTE_DETAIL_NAME,
  };
  g_autoptr (GArray) outline = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  if (is_open)
    {
      item.fill = builder->theme->card;
      item.stroke = shaft->stroke;
      item.stroke_width = 1.1f * builder->theme->line_width;
    }

  g_array_append_val (outline, left);
  entente_path_add_line (outline, tip);
  entente_path_add_line (outline, &right);
  entente_path_add_line (outline, &left);
  entente_scene_add_path (builder->scene, &item, (EntentePoint *)outline->data, outline->len);
}

static void
draw_line (EntenteNetworkBuilder *builder,
           EntenteNetworkLine    *line)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_LINE,
    .part = ENTENTE_PART_LINE,
    .object = line->object,
    .owner = line->kind == ENTENTE_NETWORK_SPOKE && line->id[0] != '\0' ? line->id : NULL,
    .far_gain = entente_network_get_line_gain (builder, line),
  };
  EntentePoint start, end;
  double       room;

  entente_network_style_line (builder, line, &item);
  room = MAX ((line->kind == ENTENTE_NETWORK_STAKE ? STAKE_ARROW : ARROW) * sqrt (builder->theme->line_width), item.stroke_width * 2 * HEAD_TO_SHAFT);
  start = g_array_index (line->path, EntentePoint, 0);
  end = g_array_index (line->path, EntentePoint, line->path->len - 1);
  entente_path_shorten (line->path, line->from_gets ? room : 0, line->to_gets ? room : 0);
  entente_scene_add_path (builder->scene, &item, (EntentePoint *)line->path->data, line->path->len);

  if (line->from_gets)
    add_arrow (builder, line, &item, &g_array_index (line->path, EntentePoint, 0), &start);
  if (line->to_gets)
    add_arrow (builder, line, &item, &g_array_index (line->path, EntentePoint, line->path->len - 1), &end);
}

/**
 * entente_network_add_lines:
 * @builder: what is drawn
 *
 * Adds the lines with their arrow heads: stakes lowest, then ended deals, then the others.
 */
void
entente_network_add_lines (EntenteNetworkBuilder *builder)
{
  for (int ended = 1; ended >= 0; ended--)
    for (guint i = 0; i < builder->lines->len; i++)
      {
        EntenteNetworkLine *line = &g_array_index (builder->lines, EntenteNetworkLine, i);
        gboolean            is_low = line->kind == ENTENTE_NETWORK_STAKE || get_status (builder, line) == ENTENTE_DEAL_STATUS_ENDED;

        if (is_low != ended)
          continue;

        entente_scene_set_faint (builder->scene, entente_network_is_faint (builder, line));
        draw_line (builder, line);
      }

  entente_scene_set_faint (builder->scene, FALSE);
}
