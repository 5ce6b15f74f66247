/* How lines look: their colour, width and dashes, and whether they stand back. */

#include "widgets/drawing/network-builder.h"

#include "widgets/drawing/network-looks.h"

static EntenteColor
get_color (const EntenteNetworkBuilder *builder,
           const EntenteNetworkLine    *line)
{
  switch (line->kind)
    {
    case ENTENTE_NETWORK_DEAL:
    case ENTENTE_NETWORK_VENTURE:
      return entente_network_get_deal_color (builder->chart, builder->theme, line->index);

    case ENTENTE_NETWORK_SPOKE:
      return entente_network_get_deal_color (builder->chart, builder->theme, builder->network->parties[line->index].deal);

    case ENTENTE_NETWORK_STAKE:
    default:
      return entente_network_get_stake_color (builder->chart, builder->theme, line->index);
    }
}

/**
 * entente_network_get_line_deal:
 * @builder: what is drawn
 * @line: one of its lines, not a stake
 *
 * Returns: index of the deal it belongs to
 */
guint32
entente_network_get_line_deal (const EntenteNetworkBuilder *builder,
                               const EntenteNetworkLine    *line)
{
  return line->kind == ENTENTE_NETWORK_SPOKE ? builder->network->parties[line->index].deal : line->index;
}

/**
 * entente_network_style_line:
 * @builder: what is drawn
 * @line: one of its lines
 * @item: (inout): what is drawn for it
 *
 * Gives a line its colour, width and dashes.
 */
void
entente_network_style_line (const EntenteNetworkBuilder *builder,
                            const EntenteNetworkLine    *line,
                            EntenteSceneItem            *item)
{
  switch (line->kind)
    {
    case ENTENTE_NETWORK_STAKE:
      entente_network_style_stake_line (item, builder->chart, builder->theme, line->index);
      break;

    case ENTENTE_NETWORK_VENTURE:
      entente_network_style_venture (item, builder->theme, get_color (builder, line));
      break;

    case ENTENTE_NETWORK_DEAL:
    case ENTENTE_NETWORK_SPOKE:
    default:
      entente_network_style_deal_line (item, builder->chart, builder->theme, entente_network_get_line_deal (builder, line));
      break;
    }

  item->stroke_width *= entente_network_get_gain (line);
}

/**
 * entente_network_is_faint:
 * @builder: what is drawn
 * @line: one of its lines
 *
 * Returns: whether it is drawn faintly, as somebody looks at others; a line that stands for several is not while one of
 *   them is looked at
 */
gboolean
entente_network_is_faint (const EntenteNetworkBuilder *builder,
                          const EntenteNetworkLine    *line)
{
  EntenteType target = line->kind == ENTENTE_NETWORK_STAKE ? ENTENTE_STAKE : ENTENTE_DEAL;

  if (line->kind == ENTENTE_NETWORK_SPOKE && entente_chart_is_faint (builder->chart, ENTENTE_COMPANY, builder->network->parties[line->index].company))
    return TRUE;

  for (guint i = 0; line->kind != ENTENTE_NETWORK_SPOKE && line->gathered != NULL && i < line->gathered->len; i++)
    if (!entente_chart_is_faint (builder->chart, target, g_array_index (line->gathered, guint32, i)))
      return FALSE;

  return entente_chart_is_faint (builder->chart, target, target == ENTENTE_STAKE ? line->index : entente_network_get_line_deal (builder, line));
}

/**
 * entente_network_is_own:
 * @builder: what is drawn
 * @line: one of its lines
 *
 * Returns: whether it shows one deal or stake that has a look of its own
 */
gboolean
entente_network_is_own (const EntenteNetworkBuilder *builder,
                        const EntenteNetworkLine    *line)
{
  EntenteType target = line->kind == ENTENTE_NETWORK_STAKE ? ENTENTE_STAKE : ENTENTE_DEAL;

  return line->gathered == NULL && line->kind != ENTENTE_NETWORK_SPOKE && entente_network_has_own_look (builder->chart, target, line->index);
}
