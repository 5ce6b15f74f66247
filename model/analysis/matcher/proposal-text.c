/* Proposals in the words of the planner. */

#include "model/analysis/matcher/proposals.h"

#include "model/analysis/report.h"
#include "model/object/amount.h"
#include "model/object/date.h"

#include <glib/gi18n.h>
#include <math.h>

static char *
say_amount (EntenteRange range,
            EntenteUnit  unit)
{
  EntenteAmount amount = {.unit = unit};

  if (!entente_range_is_known (range) || fabs (range.low) > 1e14 || fabs (range.high) > 1e14)
    return NULL;

  /* To a hundredth, which is more than such quantities are known to. */
  if (!entente_decimal_shift (entente_decimal_from_int (llround (range.low * 100)), -2, &amount.low) ||
      !entente_decimal_shift (entente_decimal_from_int (llround (range.high * 100)), -2, &amount.high))
    return NULL;

  return entente_amount_to_display (&amount);
}

static char *
say_day (gint32 day)
{
  EntenteDate date = {0};
  GDate       from;

  g_date_clear (&from, 1);
  g_date_set_julian (&from, (guint32)day);
  date.year = (gint16)g_date_get_year (&from);

  /* Most dates in plans are years. */
  if (g_date_get_month (&from) != G_DATE_JANUARY || g_date_get_day (&from) != 1)
    {
      date.month = (guint8)g_date_get_month (&from);
      date.day = (guint8)g_date_get_day (&from);
    }

  return entente_date_to_display (&date);
}

/* Where, how much and from when: “ (North America, 60,000 vehicles/yr, from 2028)” */
static char *
say_details (const EntenteEconomy      *economy,
             const EntenteTraitAccount *trait,
             gint32                     from)
{
  g_autoptr (GPtrArray) details = g_ptr_array_new_with_free_func (g_free);
  char            *amount = say_amount (trait->quantity, trait->unit);
  g_autofree char *list = NULL;

  if (trait->region != ENTENTE_NO_PLACE)
    g_ptr_array_add (details, g_strdup (economy->regions[trait->region].name));
  if (amount != NULL)
    g_ptr_array_add (details, amount);
  if (from > economy->day && from > 0 && from < G_MAXINT32)
    {
      g_autofree char *day = say_day (from);

      g_ptr_array_add (details, g_strdup_printf (_("from %s"), day));
    }
  if (details->len == 0)
    return g_strdup ("");

  g_ptr_array_add (details, NULL);
  list = g_strjoinv (", ", (char **)details->pdata);

  return g_strdup_printf (" (%s)", list);
}

static void
append_worth (const EntenteEconomy *economy,
              const EntenteMatch   *match,
              GString              *text)
{
  static const EntenteQuantity money = {.kind = ENTENTE_QUANTITY_MONEY}, share = {.kind = ENTENTE_QUANTITY_SHARE};
  const EntenteTraitAccount   *want = &economy->traits[match->want];
  gboolean                     is_counted = entente_range_is_known (want->quantity) && entente_range_is_known (economy->traits[match->offer].quantity);

  if (is_counted && match->fit.low >= 1)
    g_string_append (text, _(" That is enough."));
  else if (is_counted)
    {
      g_autofree char *part = entente_quantity_format (&share, match->fit, NULL);

      g_string_append_printf (text, _(" That meets %s of it."), part);
    }

  if (entente_range_is_known (want->value))
    {
      g_autofree char *worth = entente_quantity_format (&money, entente_range_multiply (match->fit, want->value), economy->currency);

      g_string_append_printf (text, _(" Worth %s a year."), worth);
    }
}

/* Who wants what and who has it, and how much of it that would be, in one to three sentences. */
static char *
explain_gift (const EntenteProposals    *self,
              const EntenteProposedGift *gift)
{
  const EntenteEconomy      *economy = entente_proposals_get_economy (self);
  const EntenteTraitAccount *want = &economy->traits[gift->match.want], *offer = &economy->traits[gift->match.offer];
  g_autofree char           *wanted = say_details (economy, want, want->span.from);
  g_autofree char           *had = say_details (economy, offer, entente_proposals_get_span (self, gift->match.offer)->from);
  GString                   *text = g_string_new (NULL);

  /* Translators: company, what it wants, details in brackets; company, what it has, details in brackets. */
  g_string_append_printf (text, _("%s wants “%s”%s; %s has “%s”%s."), economy->companies[gift->receiver].name, want->name, wanted,
                          economy->companies[gift->giver].name, offer->name, had);
  append_worth (economy, &gift->match, text);

  return g_string_free (text, FALSE);
}

/* Whether the company gives something in the proposal */
static gboolean
gives (const EntenteProposal *proposal,
       guint32                company)
{
  for (guint i = 0; i < proposal->gifts->len; i++)
    if (g_array_index (proposal->gifts, EntenteProposedGift, i).giver == company)
      return TRUE;

  return FALSE;
}

static void
append_lack (const EntenteEconomy  *economy,
             const EntenteProposal *proposal,
             GString               *text)
{
  for (guint i = 0; i < proposal->n_companies; i++)
    {
      const char *company = economy->companies[proposal->companies[i]].name;
      const char *other = economy->companies[proposal->companies[(i + 1) % proposal->n_companies]].name;

      if (gives (proposal, proposal->companies[i]))
        continue;
      if ((proposal->agreed & 1U << i) != 0)
        g_string_append_printf (text, _("\nWhat %s has for %s is agreed already."), company, other);
      else
        g_string_append_printf (text, _("\n%s has nothing that %s wants: it would have to pay, or a third company to join."), company, other);
    }
}

/**
 * entente_proposals_explain:
 * @self: proposals
 * @proposal: one of them
 *
 * Returns: (transfer full): why these companies could agree, a line for each thing that would be given
 */
char *
entente_proposals_explain (const EntenteProposals *self,
                           const EntenteProposal  *proposal)
{
  const EntenteEconomy *economy = entente_proposals_get_economy (self);
  GString              *text = g_string_new (NULL);

  for (guint i = 0; i < proposal->gifts->len; i++)
    {
      g_autofree char *line = explain_gift (self, &g_array_index (proposal->gifts, EntenteProposedGift, i));

      g_string_append_printf (text, i == 0 ? "%s" : "\n%s", line);
    }

  append_lack (economy, proposal, text);

  return g_string_free (text, FALSE);
}

/**
 * entente_proposals_name:
 * @self: proposals
 * @proposal: one of them
 *
 * Returns: (transfer full): its companies: “Nissan ⇄ Honda”, or for a ring “Nissan → Honda → SK On → Nissan”
 */
char *
entente_proposals_name (const EntenteProposals *self,
                        const EntenteProposal  *proposal)
{
  const EntenteEconomy *economy = entente_proposals_get_economy (self);
  GString              *name = g_string_new (economy->companies[proposal->companies[0]].name);

  for (guint i = 1; i < proposal->n_companies; i++)
    g_string_append_printf (name, proposal->n_companies == 2 ? " ⇄ %s" : " → %s", economy->companies[proposal->companies[i]].name);

  if (proposal->n_companies > 2)
    g_string_append_printf (name, " → %s", economy->companies[proposal->companies[0]].name);

  return g_string_free (name, FALSE);
}

/**
 * entente_proposals_title_deal:
 * @self: proposals
 * @proposal: one of them
 *
 * Returns: (transfer full): what the deal would be called: what is given first against what is given for it
 */
char *
entente_proposals_title_deal (const EntenteProposals *self,
                              const EntenteProposal  *proposal)
{
  const EntenteEconomy *economy = entente_proposals_get_economy (self);
  const char           *given = NULL, *returned = NULL;

  if (proposal->n_companies > 2)
    return entente_proposals_name (self, proposal);

  for (guint i = proposal->gifts->len; i-- > 0;)
    {
      const EntenteProposedGift *gift = &g_array_index (proposal->gifts, EntenteProposedGift, i);

      if (gift->giver == proposal->companies[0])
        given = economy->traits[gift->match.offer].name;
      else
        returned = economy->traits[gift->match.offer].name;
    }

  if (given == NULL || returned == NULL)
    return g_strdup (given != NULL ? given : returned);

  /* Translators: what one company gives the other, and what it gets for it. */
  return g_strdup_printf (_("%s for %s"), given, returned);
}
