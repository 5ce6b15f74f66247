#include "widgets/drawing/deal-titles.h"

#include "widgets/drawing/network-looks.h"

#include <string.h>

/* A title is common when more than half of the deals bear it, and at least so many. */
#define MIN_COMMON 12

/**
 * entente_deal_titles_init:
 * @self: (out): what is known of the titles
 * @chart: what is shown; must live as long
 */
void
entente_deal_titles_init (EntenteDealTitles  *self,
                          const EntenteChart *chart)
{
  const EntenteNetwork *network = chart->network;
  guint                 n_shown = 0, n_best = 0, lead = 0;
  const char           *best = NULL;

  *self = (EntenteDealTitles) {.chart = chart};

  /* What more than half bear is left when each title takes away another one. */
  for (guint32 i = 0; i < network->n_deals; i++)
    if (entente_network_shows_deal (chart, i) && network->deals[i].title != NULL)
      {
        n_shown++;

        if (lead == 0)
          best = network->deals[i].title;

        lead += strcmp (network->deals[i].title, best) == 0 ? 1 : -1;
      }

  for (guint32 i = 0; i < network->n_deals && lead > 0; i++)
    n_best += entente_network_shows_deal (chart, i) && g_strcmp0 (network->deals[i].title, best) == 0;

  if (n_best >= MIN_COMMON && n_best > n_shown / 2)
    self->common = best;
}

/* Cuts the name of a company from a text, if it stands there */
static gboolean
cut_name (GString    *text,
          const char *name)
{
  const char *found = name != NULL && name[0] != '\0' ? strstr (text->str, name) : NULL;

  if (found == NULL)
    return FALSE;

  g_string_erase (text, found - text->str, strlen (name));

  return TRUE;
}

static gboolean
has_letters (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

/* "Renault – Nissan"; the longer name is looked for first, as the other may be a part of it. */
static gboolean
only_names_parties (const EntenteNetwork     *network,
                    const EntenteNetworkDeal *deal)
{
  const EntenteNetworkParty *parties = &network->parties[deal->first_party];
  g_autoptr (GString) rest = NULL;
  const char *first, *second;

  if (deal->n_parties != 2)
    return FALSE;

  first = network->companies[parties[0].company].name;
  second = network->companies[parties[1].company].name;
  rest = g_string_new (deal->title);

  if (first != NULL && second != NULL && strlen (first) < strlen (second))
    return cut_name (rest, second) && cut_name (rest, first) && !has_letters (rest->str);

  return cut_name (rest, first) && cut_name (rest, second) && !has_letters (rest->str);
}

/**
 * entente_deal_titles_matters:
 * @self: what is known of the titles
 * @deal: index of a deal
 *
 * Tells whether the title of a deal of two parties says more of it than is seen anyway: a title that only repeats the names
 * of the two, or is that of most deals, would hide what others say.
 *
 * Returns: whether it is worth its room on the line
 */
gboolean
entente_deal_titles_matters (const EntenteDealTitles *self,
                             guint32                  deal)
{
  const EntenteNetwork *network = self->chart->network;
  const EntenteLook    *look = entente_lens_get_look (self->chart->lens, ENTENTE_DEAL, deal);
  const char           *title = network->deals[deal].title;

  if (look != NULL && look->badge != NULL)
    return TRUE;

  return title != NULL && g_strcmp0 (title, self->common) != 0 && !only_names_parties (network, &network->deals[deal]);
}
