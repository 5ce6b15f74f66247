#include "widgets/drawing/network-style.h"

#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/dimension.h"
#include "widgets/drawing/tint.h"

/* How a line says how far a deal has come: the firmer the deal, the firmer the line. */
typedef struct
{
  float    width;
  float    dash[4];
  guint8   n_dash;
  gboolean round_cap;
  float    fade;
} StatusStyle;

static const StatusStyle status_styles[ENTENTE_DEAL_N_STATUSES] = {
  [ENTENTE_DEAL_STATUS_IDEA] = {1.7f, {1.7f, 3.4f}, 2, FALSE, 0},
  [ENTENTE_DEAL_STATUS_INTEREST] = {1.7f, {4, 4.5f}, 2, FALSE, 0},
  [ENTENTE_DEAL_STATUS_TALKS] = {1.7f, {10, 4}, 2, FALSE, 0},
  [ENTENTE_DEAL_STATUS_SIGNED] = {1.6f, {0}, 0, FALSE, 0},
  [ENTENTE_DEAL_STATUS_RUNNING] = {2.6f, {0}, 0, FALSE, 0},
  [ENTENTE_DEAL_STATUS_LOOSENING] = {2.2f, {16, 3, 3, 3}, 4, FALSE, 0.6f},
  [ENTENTE_DEAL_STATUS_ENDED] = {1.1f, {0}, 0, FALSE, 0},
};

static const EntenteTextStyle text_styles[ENTENTE_N_TEXTS] = {
  [ENTENTE_TEXT_NAME] = {14, 700, FALSE, ENTENTE_ALIGN_START, 2},
  [ENTENTE_TEXT_FOCUS_NAME] = {17, 700, FALSE, ENTENTE_ALIGN_START, 2},
  [ENTENTE_TEXT_REGION] = {10.5f, 400, FALSE, ENTENTE_ALIGN_START, 1},
  [ENTENTE_TEXT_BADGE] = {10, 400, FALSE, ENTENTE_ALIGN_START, 1},
  [ENTENTE_TEXT_TRAIT] = {10, 400, FALSE, ENTENTE_ALIGN_START, 2},
  [ENTENTE_TEXT_RULE_BADGE] = {10, 600, FALSE, ENTENTE_ALIGN_CENTER, 1},
  [ENTENTE_TEXT_DEAL] = {10.5f, 400, FALSE, ENTENTE_ALIGN_CENTER, 2},
  [ENTENTE_TEXT_HUB] = {11.5f, 700, FALSE, ENTENTE_ALIGN_CENTER, 2},
  [ENTENTE_TEXT_SHARE] = {9.5f, 400, FALSE, ENTENTE_ALIGN_CENTER, 1},
  [ENTENTE_TEXT_FRAME] = {11, 700, FALSE, ENTENTE_ALIGN_START, 2},
  [ENTENTE_TEXT_NOTE] = {11.5f, 400, FALSE, ENTENTE_ALIGN_START, 0},
  [ENTENTE_TEXT_HEADING] = {18, 700, FALSE, ENTENTE_ALIGN_START, 0},
  [ENTENTE_TEXT_STICKY] = {11, 400, FALSE, ENTENTE_ALIGN_START, 0},
  [ENTENTE_TEXT_CAPTION] = {9.5f, 400, FALSE, ENTENTE_ALIGN_START, 0},
  [ENTENTE_TEXT_LEGEND] = {8, 400, FALSE, ENTENTE_ALIGN_START, 1},
  [ENTENTE_TEXT_LEGEND_HEADING] = {8, 700, FALSE, ENTENTE_ALIGN_START, 1},
};

const EntenteTextStyle *
entente_network_get_text (EntenteNetworkText text)
{
  return &text_styles[text];
}

gboolean
entente_network_shows_company (const EntenteChart *chart,
                               guint32             company)
{
  return company < chart->network->n_companies && chart->company_place[company] != ENTENTE_NO_INDEX;
}

/**
 * entente_network_has_card:
 * @chart: a chart
 * @company: index of a company
 *
 * Returns: whether the company itself can be seen, not a closed frame that it is in
 */
gboolean
entente_network_has_card (const EntenteChart *chart,
                          guint32             company)
{
  return entente_network_shows_company (chart, company) &&
         chart->places[chart->company_place[company]].kind == ENTENTE_CHART_COMPANY;
}

/**
 * entente_network_shows_deal:
 * @chart: a chart
 * @deal: index of a deal
 *
 * Returns: whether the deal can be seen: not hidden as ended, not all within a closed frame, and with at least two of its
 *   parties on the chart, or one if it has a hub
 */
gboolean
entente_network_shows_deal (const EntenteChart *chart,
                            guint32             deal)
{
  const EntenteNetworkDeal *entry = &chart->network->deals[deal];
  guint                     n_shown = 0;

  if (chart->deal_frame[deal] != ENTENTE_NO_INDEX)
    return FALSE;

  if (entry->status == ENTENTE_DEAL_STATUS_ENDED && !chart->show_ended)
    return FALSE;

  for (guint32 i = entry->first_party; i < entry->first_party + entry->n_parties; i++)
    if (entente_network_shows_company (chart, chart->network->parties[i].company))
      n_shown++;

  return n_shown >= (chart->deal_place[deal] != ENTENTE_NO_INDEX ? 1 : 2);
}

/**
 * entente_network_shows_stake:
 * @chart: a chart
 * @stake: index of a stake
 *
 * Returns: whether there is a line for it: both companies are shown, and not as one closed frame
 */
gboolean
entente_network_shows_stake (const EntenteChart *chart,
                             guint32             stake)
{
  const EntenteNetworkStake *entry = &chart->network->stakes[stake];

  return chart->show_stakes && entry->owner != entry->owned &&
         entente_network_shows_company (chart, entry->owner) && entente_network_shows_company (chart, entry->owned) &&
         chart->company_place[entry->owner] != chart->company_place[entry->owned];
}

/**
 * entente_network_shows_venture:
 * @chart: a chart
 * @deal: index of a deal that is shown
 *
 * Returns: whether a line leads from its hub to the joint company it runs as
 */
gboolean
entente_network_shows_venture (const EntenteChart *chart,
                               guint32             deal)
{
  return chart->deal_place[deal] != ENTENTE_NO_INDEX && entente_network_shows_company (chart, chart->network->deals[deal].venture);
}

/**
 * entente_network_get_deal_color:
 * @chart: a chart
 * @theme: a theme
 * @deal: index of a deal
 *
 * Returns: the colour of its line: what a rule says, else that of its first dimension, or neutral when it has none or has
 *   ended
 */
EntenteColor
entente_network_get_deal_color (const EntenteChart *chart,
                                const EntenteTheme *theme,
                                guint32             deal)
{
  const EntenteNetwork     *network = chart->network;
  const EntenteNetworkDeal *entry = &network->deals[deal];
  const EntenteTint        *tint = entente_network_get_tint (chart, ENTENTE_DEAL, deal);

  if (tint != NULL)
    return entente_tint_get_color (tint, theme);
  if (entry->status == ENTENTE_DEAL_STATUS_ENDED)
    return theme->ended;
  if (entry->dimension >= network->n_dimensions)
    return theme->line_soft;

  return entente_theme_get_series (theme, entry->dimension, network->dimensions[entry->dimension].color);
}

/**
 * entente_network_get_stripe_color:
 * @chart: a chart
 * @theme: a theme
 * @company: index of a company
 *
 * Returns: the colour of the stripe on its card: what a rule says, else its own, else that of its home region, else, and
 *   without colours, neutral
 */
EntenteColor
entente_network_get_stripe_color (const EntenteChart *chart,
                                  const EntenteTheme *theme,
                                  guint32             company)
{
  const EntenteNetworkCompany *entry = &chart->network->companies[company];
  const EntenteTint           *tint = entente_network_get_tint (chart, ENTENTE_COMPANY, company);
  EntenteColor                 color;

  if (tint != NULL)
    return entente_tint_get_color (tint, theme);
  if (theme->kind == ENTENTE_THEME_BLACK_AND_WHITE)
    return theme->card_edge;
  if (entente_color_parse (entry->color, &color))
    return entente_theme_adapt (theme, color, 1.6);
  if (entry->region < chart->network->n_regions && entente_color_parse (chart->network->regions[entry->region].color, &color))
    return entente_theme_adapt (theme, color, 1.6);

  return theme->card_edge;
}

/**
 * entente_network_get_index_swatch:
 * @index: place among things that are told apart
 *
 * Returns: a sign that no other of the first eighteen has: all patterns on squares, then on discs, then on lozenges
 */
EntenteSwatch
entente_network_get_index_swatch (guint index)
{
  return (EntenteSwatch) {
    .shape = index / ENTENTE_DIMENSION_N_PATTERNS % ENTENTE_N_SWATCH_SHAPES,
    .pattern = index % ENTENTE_DIMENSION_N_PATTERNS,
  };
}

typedef gboolean SwatchTable[ENTENTE_N_SWATCH_SHAPES][ENTENTE_DIMENSION_N_PATTERNS];

/* Takes the first sign not used yet: of the planner's pattern, or of any pattern, squares before discs and lozenges */
static EntenteSwatch
take_swatch (SwatchTable used,
             guint32     dimension,
             int         wish)
{
  EntenteSwatch swatch = {0, wish >= 0 ? wish : (int)(dimension % ENTENTE_DIMENSION_N_PATTERNS)};
  int           n_patterns = wish >= 0 ? 1 : ENTENTE_DIMENSION_N_PATTERNS;

  for (int shape = 0; shape < ENTENTE_N_SWATCH_SHAPES; shape++)
    for (int i = 0; i < n_patterns; i++)
      {
        int pattern = (swatch.pattern + i) % ENTENTE_DIMENSION_N_PATTERNS;

        if (!used[shape][pattern])
          {
            used[shape][pattern] = TRUE;
            return (EntenteSwatch) {shape, pattern};
          }
      }

  return swatch;
}

/**
 * entente_network_get_swatch:
 * @network: a network
 * @dimension: index of a dimension, or %ENTENTE_NO_INDEX
 * @swatch: (out): its sign
 *
 * Finds a sign that no other dimension has, as long as there are enough of them: the planner's pattern, on another shape
 * when an earlier dimension has that pattern too.
 *
 * Returns: whether there is such a dimension
 */
gboolean
entente_network_get_swatch (const EntenteNetwork *network,
                            guint32               dimension,
                            EntenteSwatch        *swatch)
{
  SwatchTable used = {{FALSE}};

  if (dimension >= network->n_dimensions)
    return FALSE;

  for (guint32 i = 0; i <= dimension; i++)
    {
      int pattern = network->dimensions[i].pattern;

      *swatch = take_swatch (used, i, pattern < ENTENTE_DIMENSION_N_PATTERNS ? pattern : -1);
    }

  return TRUE;
}

EntenteMark
entente_network_get_kind_mark (const EntenteNetwork *network,
                               guint32               company)
{
  int kind = network->companies[company].kind;

  return kind >= 0 && kind < ENTENTE_COMPANY_N_KINDS ? ENTENTE_MARK_CARMAKER + kind : ENTENTE_MARK_OTHER;
}

/**
 * entente_network_style_status:
 * @item: (inout): a line
 * @theme: a theme
 * @color: of the line
 * @status: of a deal, see model/object/deal.h
 *
 * Gives a line width, dashes and colour by the status of its deal.
 */
void
entente_network_style_status (EntenteSceneItem   *item,
                              const EntenteTheme *theme,
                              EntenteColor        color,
                              int                 status)
{
  const StatusStyle *style = &status_styles[CLAMP (status, 0, ENTENTE_DEAL_N_STATUSES - 1)];

  item->stroke = color;
  item->stroke_width = style->width * theme->line_width;
  item->n_dash = style->n_dash;
  item->round_cap = style->round_cap;
  item->fade = style->fade;
  memcpy (item->dash, style->dash, sizeof item->dash);
}

/* A deal whose status is not told: an even line, as thin as can be told from a stake */
void
entente_network_style_plain (EntenteSceneItem   *item,
                             const EntenteTheme *theme,
                             EntenteColor        color)
{
  item->stroke = color;
  item->stroke_width = 1.3f * theme->line_width;
}

void
entente_network_style_stake (EntenteSceneItem   *item,
                             const EntenteTheme *theme)
{
  item->stroke = theme->line_soft;
  item->stroke_width = 1.1f * theme->line_width;
}

/* A deal and the company it runs as: a fine line of its own kind, neither a stake nor a contribution */
void
entente_network_style_venture (EntenteSceneItem   *item,
                               const EntenteTheme *theme,
                               EntenteColor        color)
{
  item->stroke = color;
  item->stroke_width = 1.1f * theme->line_width;
  item->n_dash = 2;
  item->dash[0] = 2;
  item->dash[1] = 2;
}

/**
 * entente_network_party_gets:
 * @network: a network
 * @deal: one of its deals
 * @party: index of one of its parties
 *
 * Returns: whether somebody gives something to the party in this deal
 */
gboolean
entente_network_party_gets (const EntenteNetwork     *network,
                            const EntenteNetworkDeal *deal,
                            guint32                   party)
{
  for (guint32 i = deal->first_flow; i < deal->first_flow + deal->n_flows; i++)
    {
      const EntenteNetworkFlow *flow = &network->flows[i];

      if (flow->receiver == party || (flow->receiver == ENTENTE_NO_INDEX && flow->giver != party))
        return TRUE;
    }

  return FALSE;
}
