#include "widgets/drawing/network-looks.h"

#include <glib/gi18n.h>

typedef struct
{
  float  dash[4];
  guint8 n_dash;
} DashStyle;

static const DashStyle dash_styles[ENTENTE_N_DASHES] = {
  [ENTENTE_DASH_SOLID] = {{0}, 0},
  [ENTENTE_DASH_DASHED] = {{7, 4}, 2},
  [ENTENTE_DASH_DOTTED] = {{2, 3}, 2},
  [ENTENTE_DASH_DASH_DOT] = {{9, 3, 2, 3}, 4},
  [ENTENTE_DASH_LONG] = {{18, 5}, 2},
};

static const EntenteLensEntry *
get_entry (const EntenteChart *chart,
           EntenteType         target,
           guint32             index,
           int                 channel)
{
  return entente_lens_get_entry (chart->lens, entente_lens_get_look (chart->lens, target, index), channel);
}

/**
 * entente_tint_add_sign:
 * @tint: a colour that a rule gives
 * @scene: a scene that is being filled
 * @item: where (its bounds, a square) and how: part, object, fill and detail
 * @network: the network shown
 *
 * Adds the sign that tells it from the others where colours cannot: bars for a class of numbers, else a shape with a
 * pattern.
 */
void
entente_tint_add_sign (const EntenteTint      *tint,
                       EntenteScene           *scene,
                       const EntenteSceneItem *item,
                       const EntenteNetwork   *network)
{
  EntenteSwatch swatch;

  if (tint->kind == ENTENTE_TINT_CLASS)
    entente_level_add (scene, item, tint->index, tint->n);
  else if (entente_network_get_swatch (network, tint->dimension, &swatch))
    entente_swatch_add (scene, item, swatch);
  else if (entente_tint_has_sign (tint))
    entente_swatch_add (scene, item, entente_network_get_index_swatch (tint->index));
}

/**
 * entente_network_get_size:
 * @chart: a chart
 * @company: index of a company
 *
 * Returns: how many times larger its card is than others, 1 to %ENTENTE_LOOK_MAX_SIZE
 */
double
entente_network_get_size (const EntenteChart *chart,
                          guint32             company)
{
  const EntenteLensEntry *entry = get_entry (chart, ENTENTE_COMPANY, company, ENTENTE_RULE_CHANNEL_SIZE);

  return entry != NULL ? entry->number : 1;
}

/**
 * entente_network_has_own_look:
 * @chart: a chart
 * @target: %ENTENTE_COMPANY, %ENTENTE_DEAL or %ENTENTE_STAKE
 * @index: one of them
 *
 * Returns: whether a part of its look was set for it alone
 */
gboolean
entente_network_has_own_look (const EntenteChart *chart,
                              EntenteType         target,
                              guint32             index)
{
  const EntenteLook *look = entente_lens_get_look (chart->lens, target, index);

  return look != NULL && look->own != 0;
}

/**
 * entente_network_has_deal_sign:
 * @chart: a chart
 * @deal: index of a deal
 *
 * Returns: whether a sign stands before its title
 */
gboolean
entente_network_has_deal_sign (const EntenteChart *chart,
                               guint32             deal)
{
  const EntenteTint *tint = entente_network_get_tint (chart, ENTENTE_DEAL, deal);

  return tint != NULL ? entente_tint_has_sign (tint) : chart->network->deals[deal].dimension < chart->network->n_dimensions;
}

/**
 * entente_network_add_deal_sign:
 * @scene: a scene that is being filled
 * @item: where (its bounds, a square) and how: part, object, fill and detail
 * @chart: a chart
 * @deal: index of a deal that has a sign
 *
 * Adds the sign that goes with the colour of a deal: by a rule, else that of its first dimension.
 */
void
entente_network_add_deal_sign (EntenteScene           *scene,
                               const EntenteSceneItem *item,
                               const EntenteChart     *chart,
                               guint32                 deal)
{
  const EntenteTint *tint = entente_network_get_tint (chart, ENTENTE_DEAL, deal);
  EntenteSwatch      swatch;

  if (tint != NULL)
    entente_tint_add_sign (tint, scene, item, chart->network);
  else if (entente_network_get_swatch (chart->network, chart->network->deals[deal].dimension, &swatch))
    entente_swatch_add (scene, item, swatch);
}

/**
 * entente_network_make_deal_title:
 * @chart: a chart
 * @deal: index of a deal
 *
 * Returns: (transfer full) (nullable): its title, followed by its badge when it has one
 */
char *
entente_network_make_deal_title (const EntenteChart *chart,
                                 guint32             deal)
{
  const EntenteLook *look = entente_lens_get_look (chart->lens, ENTENTE_DEAL, deal);
  const char        *title = chart->network->deals[deal].title;

  if (look == NULL || look->badge == NULL)
    return g_strdup (title);

  /* Translators: the title of a deal, then what its badge says */
  return g_strdup_printf (_("%s · %s"), title != NULL ? title : "", look->badge);
}

EntenteColor
entente_network_get_stake_color (const EntenteChart *chart,
                                 const EntenteTheme *theme,
                                 guint32             stake)
{
  const EntenteTint *tint = entente_network_get_tint (chart, ENTENTE_STAKE, stake);

  return tint != NULL ? entente_tint_get_color (tint, theme) : theme->line_soft;
}

/**
 * entente_dash_style:
 * @dash: a line style
 * @item: (inout): a line
 *
 * Gives a line its dashes.
 */
void
entente_dash_style (EntenteDash       dash,
                    EntenteSceneItem *item)
{
  item->n_dash = dash_styles[dash].n_dash;
  item->round_cap = FALSE;
  item->fade = 0;
  memcpy (item->dash, dash_styles[dash].dash, sizeof item->dash);
}

static void
apply (EntenteSceneItem   *item,
       const EntenteChart *chart,
       const EntenteTheme *theme,
       EntenteType         target,
       guint32             index)
{
  const EntenteLensEntry *width = get_entry (chart, target, index, ENTENTE_RULE_CHANNEL_WIDTH);
  const EntenteLensEntry *dash = get_entry (chart, target, index, ENTENTE_RULE_CHANNEL_DASH);

  if (width != NULL && width->number > 0)
    item->stroke_width = width->number * theme->line_width;
  if (dash != NULL)
    entente_dash_style (dash->dash, item);
}

/**
 * entente_network_style_deal_line:
 * @item: (inout): a line
 * @chart: a chart
 * @theme: how it is drawn
 * @deal: index of the deal that the line shows
 *
 * Gives a line the look of its deal: by its status, then by the rules.
 */
void
entente_network_style_deal_line (EntenteSceneItem   *item,
                                 const EntenteChart *chart,
                                 const EntenteTheme *theme,
                                 guint32             deal)
{
  EntenteColor color = entente_network_get_deal_color (chart, theme, deal);

  if (chart->network->deals[deal].tells_status)
    entente_network_style_status (item, theme, color, chart->network->deals[deal].status);
  else
    entente_network_style_plain (item, theme, color);

  apply (item, chart, theme, ENTENTE_DEAL, deal);
}

/**
 * entente_network_style_stake_line:
 * @item: (inout): a line
 * @chart: a chart
 * @theme: how it is drawn
 * @stake: index of the stake that the line shows
 *
 * Gives a line the look of a stake.
 */
void
entente_network_style_stake_line (EntenteSceneItem   *item,
                                  const EntenteChart *chart,
                                  const EntenteTheme *theme,
                                  guint32             stake)
{
  entente_network_style_stake (item, theme);
  item->stroke = entente_network_get_stake_color (chart, theme, stake);
  apply (item, chart, theme, ENTENTE_STAKE, stake);
}
