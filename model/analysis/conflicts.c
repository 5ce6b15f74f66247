/* What stands in the way of a deal. */

#include "model/analysis/conflicts.h"

#include "model/analysis/economy/deal-account.h"
#include "model/analysis/economy/time-span.h"
#include "model/analysis/method.h"
#include "model/object/deal.h"

#include <glib/gi18n.h>

static void
free_conflict (gpointer data)
{
  EntenteConflict *conflict = data;

  g_free (conflict->text);
  g_free (conflict);
}

/* Takes @text. */
static void
add (GPtrArray          *conflicts,
     EntenteConflictKind kind,
     guint32             deal,
     guint32             other,
     char               *text)
{
  EntenteConflict *conflict = g_new (EntenteConflict, 1);

  *conflict = (EntenteConflict) {kind, deal, other, text};
  g_ptr_array_add (conflicts, conflict);
}

/* Some preference for each other forbids nothing yet; it may from half on. */
static gboolean
is_exclusive (const EntenteDealAccount *deal)
{
  return entente_range_is_known (deal->exclusivity) && deal->exclusivity.high >= 0.5;
}

static char *
say_share (EntenteRange share)
{
  static const EntenteQuantity quantity = {.kind = ENTENTE_QUANTITY_SHARE};

  return entente_quantity_format (&quantity, share, NULL);
}

/* @exclusive promises what @other breaks: a party of both does the same there with somebody else. */
static void
check_exclusivity (const EntenteEconomy     *economy,
                   const EntenteDealAccount *exclusive,
                   const EntenteDealAccount *other,
                   guint32                   deal,
                   guint32                   collides,
                   GPtrArray                *conflicts)
{
  guint32          dimension = entente_places_find_common (exclusive->dimensions, exclusive->n_dimensions, other->dimensions, other->n_dimensions);
  guint32          party = entente_deal_account_compare_party (economy, exclusive, other, TRUE), outsider = entente_deal_account_compare_party (economy, other, exclusive, FALSE);
  g_autofree char *share = NULL;

  if (!is_exclusive (exclusive) || dimension == ENTENTE_NO_PLACE || party == ENTENTE_NO_PLACE || outsider == ENTENTE_NO_PLACE ||
      !entente_deal_account_share_region (exclusive, other))
    return;

  share = say_share (exclusive->exclusivity);
  add (conflicts, ENTENTE_CONFLICT_EXCLUSIVITY, deal, collides,
       /* Translators: deal, share, dimension, company, deal, company. */
       g_strdup_printf (_("“%s” is exclusive (%s) in %s, and with “%s” %s does the same with %s."), exclusive->name, share,
                        economy->dimensions[dimension].name, other->name, economy->companies[party].name,
                        economy->companies[outsider].name));
}

/* Bound to two that compete, in different places: no promise is broken, but both will ask questions. */
static void
check_rivals (const EntenteEconomy *economy,
              guint32               deal,
              guint32               other,
              GPtrArray            *conflicts)
{
  const EntenteDealAccount *first = &economy->deals[deal], *second = &economy->deals[other];
  guint32                   dimension = entente_places_find_common (first->dimensions, first->n_dimensions, second->dimensions, second->n_dimensions);
  guint32                   party = entente_deal_account_compare_party (economy, first, second, TRUE);
  guint32                   one = entente_deal_account_compare_party (economy, first, second, FALSE), rival = entente_deal_account_compare_party (economy, second, first, FALSE);

  if (!is_exclusive (first) || !is_exclusive (second) || dimension == ENTENTE_NO_PLACE || entente_deal_account_share_region (first, second) ||
      party == ENTENTE_NO_PLACE || one == ENTENTE_NO_PLACE || rival == ENTENTE_NO_PLACE)
    return;

  add (conflicts, ENTENTE_CONFLICT_RIVAL, deal, other,
       /* Translators: company, company, deal, company, deal, dimension. */
       g_strdup_printf (_("%s is bound exclusively to %s by “%s” and to %s by “%s”: rivals in %s."), economy->companies[party].name,
                        economy->companies[one].name, first->name, economy->companies[rival].name, second->name,
                        economy->dimensions[dimension].name));
}

static gboolean
is_open (const EntenteDealAccount *deal)
{
  return deal->status != ENTENTE_DEAL_STATUS_ENDED;
}

static void
check_pair (const EntenteEconomy *economy,
            guint32               deal,
            guint32               other,
            GPtrArray            *conflicts)
{
  const EntenteDealAccount *first = &economy->deals[deal], *second = &economy->deals[other];

  if (!is_open (first) || !is_open (second) || !entente_time_span_overlap (&first->span, &second->span))
    return;

  if (entente_places_contain (first->excludes, first->n_excludes, other) || entente_places_contain (second->excludes, second->n_excludes, deal))
    add (conflicts, ENTENTE_CONFLICT_EXCLUDES, deal, other, g_strdup_printf (_("“%s” and “%s” exclude each other."), first->name, second->name));

  check_exclusivity (economy, first, second, deal, other, conflicts);
  check_exclusivity (economy, second, first, deal, other, conflicts);
  check_rivals (economy, deal, other, conflicts);
}

static void
check_requirements (const EntenteEconomy *economy,
                    guint32               deal,
                    GPtrArray            *conflicts)
{
  const EntenteDealAccount *account = &economy->deals[deal];

  for (guint32 i = 0; i < account->n_requires; i++)
    {
      guint32 needed = account->requires[i];

      if (needed != ENTENTE_NO_PLACE && !entente_deal_account_is_agreed (&economy->deals[needed]))
        add (conflicts, ENTENTE_CONFLICT_REQUIRES, deal, needed,
             g_strdup_printf (_("“%s” needs “%s”, which is not signed."), account->name, economy->deals[needed].name));
    }
}

/**
 * entente_conflicts_new:
 *
 * Returns: (transfer full) (element-type EntenteConflict): no conflicts yet
 */
GPtrArray *
entente_conflicts_new (void)
{
  return g_ptr_array_new_with_free_func (free_conflict);
}

/**
 * entente_conflicts_find_with_deals:
 * @economy: a plan
 * @deal: index of a deal, signed or not
 *
 * Time: O(deals * parties of a deal).
 *
 * Returns: (transfer full) (element-type EntenteConflict): how it collides with deals that run, are signed or are talked
 *   about
 */
GPtrArray *
entente_conflicts_find_with_deals (const EntenteEconomy *economy,
                                   guint32               deal)
{
  GPtrArray *conflicts = entente_conflicts_new ();

  for (guint32 i = 0; i < economy->n_deals; i++)
    if (i != deal)
      check_pair (economy, deal, i, conflicts);

  check_requirements (economy, deal, conflicts);

  return conflicts;
}

/* Only deals that promise or rule out something can collide, so that nobody has to compare all with all. */
static gboolean
can_collide (const EntenteDealAccount *deal)
{
  return is_exclusive (deal) || deal->n_excludes > 0;
}

/**
 * entente_conflicts_add_agreed:
 * @economy: a plan
 * @deal: index of a deal
 * @conflicts: (element-type EntenteConflict): gets how the deal collides with other signed deals, when it is signed itself; each pair
 *   is added for one of the two
 *
 * Time: O(deals * parties of a deal) when it promises or rules out something, else O(deals that it requires).
 *
 * Returns: whether it was compared with all others
 */
gboolean
entente_conflicts_add_agreed (const EntenteEconomy *economy,
                              guint32               deal,
                              GPtrArray            *conflicts)
{
  const EntenteDealAccount *account = &economy->deals[deal];

  if (!entente_deal_account_is_agreed (account))
    return FALSE;

  for (guint32 i = 0; i < economy->n_deals && can_collide (account); i++)
    if (i != deal && entente_deal_account_is_agreed (&economy->deals[i]) && (i > deal || !can_collide (&economy->deals[i])))
      check_pair (economy, deal, i, conflicts);

  check_requirements (economy, deal, conflicts);

  return can_collide (account);
}

static EntenteRange
ask_of_plant (const EntenteEconomy     *economy,
              const EntenteDealAccount *deal,
              const char               *plant)
{
  EntenteRange asked = {0, 0};

  for (guint32 i = deal->first_flow; i < deal->first_flow + deal->n_flows; i++)
    {
      const EntenteFlowAccount *flow = &economy->flows[i];

      if (flow->unit == ENTENTE_UNIT_VEHICLES_PER_YEAR && g_strcmp0 (flow->asset, plant) == 0 && entente_range_is_known (flow->quantity))
        asked = entente_range_add (asked, flow->quantity);
    }

  return asked;
}

static gboolean
depends_on (const EntenteEconomy *economy,
            guint32               deal,
            guint32               plant)
{
  for (guint32 i = 0; i < economy->n_needs; i++)
    {
      const EntenteNeedAccount *need = &economy->needs[i];

      if (need->type == ENTENTE_DEAL && need->item == deal && need->needed_type == ENTENTE_PLANT && need->needed == plant)
        return TRUE;
    }

  return FALSE;
}

/* For certain: even if as little as possible is asked of as much room as possible. */
static void
check_plant (const EntenteEconomy *economy,
             guint32               deal,
             guint32               plant,
             EntenteReport        *report,
             GPtrArray            *conflicts)
{
  static const EntenteQuantity volume = {.kind = ENTENTE_QUANTITY_VOLUME};
  const EntentePlantAccount   *account = &economy->plants[plant];
  EntenteRange                 asked = ask_of_plant (economy, &economy->deals[deal], account->id);
  EntenteRange                 room = entente_report_get_value (report, "plant-free", account->id);
  EntenteRange                 over = entente_report_get_value (report, "plant-overbooked", account->id);
  g_autofree char             *first = NULL, *second = NULL;

  if (asked.low > 0 && entente_range_is_known (room) && asked.low > room.high)
    {
      first = entente_quantity_format (&volume, asked, NULL);
      second = entente_quantity_format (&volume, room, NULL);
      add (conflicts, ENTENTE_CONFLICT_FULL_PLANT, deal, ENTENTE_NO_PLACE,
           g_strdup_printf (_("“%s” asks %s of %s, which has room for %s."), economy->deals[deal].name, first, account->name, second));
    }
  else if ((asked.high > 0 || depends_on (economy, deal, plant)) && entente_range_is_known (over) && over.low > 0)
    {
      first = entente_quantity_format (&volume, over, NULL);
      add (conflicts, ENTENTE_CONFLICT_FULL_PLANT, deal, ENTENTE_NO_PLACE,
           g_strdup_printf (_("“%s” needs %s, which is overbooked by %s."), economy->deals[deal].name, account->name, first));
    }
}

static void
check_load (const EntenteEconomy *economy,
            guint32               deal,
            guint32               company,
            EntenteReport        *report,
            GPtrArray            *conflicts)
{
  EntenteRange     use = entente_report_get_value (report, "management-utilisation", economy->companies[company].id);
  g_autofree char *share = NULL;

  if (!entente_range_is_known (use) || !(use.low > 1))
    return;

  share = say_share (use);
  add (conflicts, ENTENTE_CONFLICT_OVERLOAD, deal, ENTENTE_NO_PLACE,
       g_strdup_printf (_("With “%s”, %s uses %s of what it can manage."), economy->deals[deal].name, economy->companies[company].name, share));
}

/**
 * entente_conflicts_add_shortages:
 * @economy: a plan with the deal in it
 * @deal: index of the deal
 * @conflicts: (element-type EntenteConflict): gets what there is too little of: room in plants, management
 * @cancellable: (nullable): stops the search
 */
void
entente_conflicts_add_shortages (const EntenteEconomy *economy,
                                 guint32               deal,
                                 GPtrArray            *conflicts,
                                 GCancellable         *cancellable)
{
  const EntenteDealAccount *account = &economy->deals[deal];
  g_autoptr (EntenteReport) plants = entente_method_run (entente_methods_find ("P5"), economy, cancellable);
  g_autoptr (EntenteReport) loads = entente_method_run (entente_methods_find ("S7"), economy, cancellable);

  for (guint32 i = 0; i < economy->n_plants && plants != NULL; i++)
    check_plant (economy, deal, i, plants, conflicts);

  for (guint32 i = account->first_party; i < account->first_party + account->n_parties && loads != NULL; i++)
    if (economy->parties[i].company != ENTENTE_NO_PLACE)
      check_load (economy, deal, economy->parties[i].company, loads, conflicts);
}
