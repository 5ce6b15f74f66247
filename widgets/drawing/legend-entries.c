#include "widgets/drawing/legend-private.h"

#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/view.h"
#include "widgets/drawing/deal-titles.h"
#include "widgets/drawing/legend-looks.h"
#include "widgets/drawing/network-looks.h"

#include <glib/gi18n.h>

/**
 * entente_legend_add_entry:
 * @entries: (element-type EntenteLegendEntry): the entries of a section
 * @kind: what the entry shows
 * @index: of the dimension, status, mark, region or look
 * @text: (transfer none): what that means; must live as long as the legend is drawn
 *
 * Adds an entry.
 */
void
entente_legend_add_entry (GArray             *entries,
                          EntenteLegendSample kind,
                          guint32             index,
                          const char         *text)
{
  EntenteLegendEntry entry = {kind, index, text};

  g_array_append_val (entries, entry);
}

/* By the signs of its chips, or of the words for what it has and wants */
static gboolean
shows_traits_of (const EntenteChart *chart,
                 guint32             dimension)
{
  for (guint32 i = 0; chart->badges != ENTENTE_VIEW_BADGE_HIDE && i < chart->network->n_traits; i++)
    if (chart->network->traits[i].dimension == dimension && entente_network_has_card (chart, chart->network->traits[i].company))
      return TRUE;

  return FALSE;
}

static gboolean
shows_deals_of (const EntenteChart *chart,
                guint32             dimension)
{
  for (guint32 i = 0; i < chart->network->n_deals; i++)
    if (chart->network->deals[i].dimension == dimension && entente_network_shows_deal (chart, i) &&
        entente_network_get_tint (chart, ENTENTE_DEAL, i) == NULL)
      return TRUE;

  return FALSE;
}

/**
 * entente_legend_collect_dimensions:
 * @chart: what is shown
 * @theme: how
 * @entries: (element-type EntenteLegendEntry): where to add them
 *
 * Lists the dimensions of the deals, has and wants shown.
 */
void
entente_legend_collect_dimensions (const EntenteChart *chart,
                                   const EntenteTheme *theme,
                                   GArray             *entries)
{
  const EntenteNetwork *network = chart->network;

  for (guint32 i = 0; i < network->n_dimensions; i++)
    if (shows_deals_of (chart, i) || shows_traits_of (chart, i))
      entente_legend_add_entry (entries, ENTENTE_LEGEND_DIMENSION, i, network->dimensions[i].name);
}

/**
 * entente_legend_collect_statuses:
 * @chart: what is shown
 * @theme: how
 * @entries: (element-type EntenteLegendEntry): where to add them
 *
 * Lists the statuses of the deals shown, and that arrow heads stand where something is given.
 */
void
entente_legend_collect_statuses (const EntenteChart *chart,
                                 const EntenteTheme *theme,
                                 GArray             *entries)
{
  gboolean seen[ENTENTE_DEAL_N_STATUSES] = {FALSE};
  gboolean gets = FALSE;

  for (guint32 i = 0; i < chart->network->n_deals; i++)
    if (entente_network_shows_deal (chart, i))
      {
        const EntenteNetworkDeal *deal = &chart->network->deals[i];
        const EntenteLook        *look = entente_lens_get_look (chart->lens, ENTENTE_DEAL, i);

        /* A style by rule hides that of the status. */
        if (deal->tells_status && (look == NULL || look->entries[ENTENTE_RULE_CHANNEL_DASH] == ENTENTE_NO_INDEX))
          seen[CLAMP (deal->status, 0, ENTENTE_DEAL_N_STATUSES - 1)] = TRUE;
        gets = gets || deal->n_flows > 0;
      }

  for (int i = 0; i < ENTENTE_DEAL_N_STATUSES; i++)
    if (seen[i])
      entente_legend_add_entry (entries, ENTENTE_LEGEND_STATUS, i, _ (entente_deal_info.fields[ENTENTE_DEAL_STATUS].choices[i].label));

  if (gets)
    entente_legend_add_entry (entries, ENTENTE_LEGEND_GETS, 0, _("Gets something"));
}

/**
 * entente_legend_collect_kinds:
 * @chart: what is shown
 * @theme: how
 * @entries: (element-type EntenteLegendEntry): where to add them
 *
 * Lists the kinds of the companies shown.
 */
void
entente_legend_collect_kinds (const EntenteChart *chart,
                              const EntenteTheme *theme,
                              GArray             *entries)
{
  gboolean seen[ENTENTE_COMPANY_N_KINDS] = {FALSE};
  gboolean placeholders = FALSE;

  for (guint32 i = 0; i < chart->network->n_companies; i++)
    if (entente_network_has_card (chart, i))
      {
        seen[entente_network_get_kind_mark (chart->network, i) - ENTENTE_MARK_CARMAKER] = TRUE;
        placeholders = placeholders || chart->network->companies[i].placeholder;
      }

  for (int i = 0; i < ENTENTE_COMPANY_N_KINDS; i++)
    if (seen[i])
      entente_legend_add_entry (entries, ENTENTE_LEGEND_MARK, ENTENTE_MARK_CARMAKER + i, _ (entente_company_info.fields[ENTENTE_COMPANY_KIND].choices[i].label));

  if (placeholders)
    entente_legend_add_entry (entries, ENTENTE_LEGEND_PLACEHOLDER, 0, _("Not yet known"));
}

/**
 * entente_legend_collect_dots:
 * @chart: what is shown
 * @theme: how
 * @entries: (element-type EntenteLegendEntry): where to add them
 *
 * Says what makes dots large, unless a rule does.
 */
void
entente_legend_collect_dots (const EntenteChart *chart,
                             const EntenteTheme *theme,
                             GArray             *entries)
{
  gboolean has_sizes = FALSE, has_deals = FALSE;

  for (guint32 i = 0; i < chart->network->n_companies; i++)
    has_sizes = has_sizes || entente_network_get_size (chart, i) != 1;

  for (guint32 i = 0; i < chart->network->n_deals; i++)
    has_deals = has_deals || entente_network_shows_deal (chart, i);

  if (has_deals && !has_sizes)
    entente_legend_add_entry (entries, ENTENTE_LEGEND_DOTS, 0, _("The larger, the more deals"));
}

/**
 * entente_legend_collect_regions:
 * @chart: what is shown
 * @theme: how
 * @entries: (element-type EntenteLegendEntry): where to add them
 *
 * Lists the home regions whose colour stands on a card that has none of its own.
 */
void
entente_legend_collect_regions (const EntenteChart *chart,
                                const EntenteTheme *theme,
                                GArray             *entries)
{
  const EntenteNetwork *network = chart->network;

  if (theme->kind == ENTENTE_THEME_BLACK_AND_WHITE)
    return;

  for (guint32 i = 0; i < network->n_regions; i++)
    for (guint32 j = 0; j < network->n_companies && network->regions[i].color != NULL; j++)
      if (network->companies[j].region == i && network->companies[j].color == NULL && entente_network_has_card (chart, j) &&
          entente_network_get_tint (chart, ENTENTE_COMPANY, j) == NULL)
        {
          entente_legend_add_entry (entries, ENTENTE_LEGEND_REGION, i, network->regions[i].name);
          break;
        }
}

/**
 * entente_legend_collect_marks:
 * @chart: what is shown
 * @theme: how
 * @entries: (element-type EntenteLegendEntry): where to add them
 *
 * Lists the signs and the lines that are neither deals nor explained by rules.
 */
void
entente_legend_collect_marks (const EntenteChart *chart,
                              const EntenteTheme *theme,
                              GArray             *entries)
{
  const EntenteNetwork *network = chart->network;
  EntenteDealTitles     titles;
  gboolean              has = FALSE, wants = FALSE, one_sided = FALSE, stakes = FALSE, ventures = FALSE;

  for (guint32 i = 0; i < network->n_traits && chart->badges != ENTENTE_VIEW_BADGE_HIDE; i++)
    if (entente_network_has_card (chart, network->traits[i].company))
      {
        has = has || !network->traits[i].is_want;
        wants = wants || network->traits[i].is_want;
      }

  for (guint32 i = 0; i < network->n_deals; i++)
    if (entente_network_shows_deal (chart, i))
      {
        one_sided = one_sided || network->deals[i].one_sided;
        ventures = ventures || entente_network_shows_venture (chart, i);
      }

  for (guint32 i = 0; i < network->n_stakes; i++)
    stakes = stakes || entente_network_shows_stake (chart, i);

  entente_deal_titles_init (&titles, chart);

  if (has)
    entente_legend_add_entry (entries, ENTENTE_LEGEND_MARK, ENTENTE_MARK_HAS, _("Has"));
  if (wants)
    entente_legend_add_entry (entries, ENTENTE_LEGEND_MARK, ENTENTE_MARK_WANTS, _("Wants"));
  if (titles.common != NULL)
    entente_legend_add_entry (entries, ENTENTE_LEGEND_COMMON, 0, titles.common);
  if (stakes)
    entente_legend_add_entry (entries, ENTENTE_LEGEND_STAKE, 0, _("Owns a stake"));
  if (ventures)
    entente_legend_add_entry (entries, ENTENTE_LEGEND_VENTURE, 0, _("Runs as a joint company"));
  if (one_sided)
    entente_legend_add_entry (entries, ENTENTE_LEGEND_MARK, ENTENTE_MARK_WARNING, _("One side gets nothing"));
  if (entente_legend_shows_own_looks (chart))
    entente_legend_add_entry (entries, ENTENTE_LEGEND_MARK, ENTENTE_MARK_OWN, _("Own look"));
}
