/* Making a deal in outline of what companies could agree on. */

#include "widgets/commands/deal-step.h"
#include "widgets/commands/step.h"
#include "widgets/commands.h"

#include "model/object/deal.h"
#include "model/object/flow.h"
#include "model/object/party.h"

#include <glib/gi18n.h>

typedef struct
{
  EntenteWorkspace       *workspace;
  EntenteChangeList      *changes;
  const EntenteProposals *proposals;
  const EntenteEconomy   *economy;
  const EntenteProposal  *proposal;
  const char             *deal;
} Draft;

static int
find_asset_kind (const EntenteEconomy *economy,
                 const char           *asset)
{
  if (asset == NULL)
    return -1;
  if (entente_economy_find (economy, ENTENTE_PLATFORM, asset) != ENTENTE_NO_PLACE)
    return ENTENTE_FLOW_KIND_PLATFORM;
  if (entente_economy_find (economy, ENTENTE_PLANT, asset) != ENTENTE_NO_PLACE)
    return ENTENTE_FLOW_KIND_CAPACITY;

  return ENTENTE_FLOW_KIND_TECHNOLOGY;
}

/* As what is had says, else as what is wanted does, else as the asset is. -1 when nothing tells. */
static int
find_flow_kind (const EntenteEconomy *economy,
                const EntenteMatch   *match)
{
  const EntenteTraitAccount *offer = &economy->traits[match->offer], *want = &economy->traits[match->want];

  if (offer->kind >= 0)
    return offer->kind;

  return want->kind >= 0 ? want->kind : find_asset_kind (economy, offer->asset);
}

static gboolean
gives_kind (const Draft *draft,
            int          kind)
{
  for (guint i = 0; i < draft->proposal->gifts->len; i++)
    if (find_flow_kind (draft->economy, &g_array_index (draft->proposal->gifts, EntenteProposedGift, i).match) == kind)
      return TRUE;

  return FALSE;
}

/* What is given tells what sort of deal it is, the weightiest first. */
static int
find_deal_kind (const Draft       *draft,
                const char *const *companies)
{
  static const struct
  {
    int given;
    int deal;
  } kinds[] = {
    {ENTENTE_FLOW_KIND_PLATFORM, ENTENTE_DEAL_KIND_PLATFORM_SHARING},
    {ENTENTE_FLOW_KIND_CAPACITY, ENTENTE_DEAL_KIND_PLANT_SHARING},
    {ENTENTE_FLOW_KIND_TECHNOLOGY, ENTENTE_DEAL_KIND_LICENCE},
    {ENTENTE_FLOW_KIND_DATA, ENTENTE_DEAL_KIND_SOFTWARE},
    {ENTENTE_FLOW_KIND_VEHICLES, ENTENTE_DEAL_KIND_SUPPLY},
    {ENTENTE_FLOW_KIND_PARTS, ENTENTE_DEAL_KIND_SUPPLY},
  };
  guint fitting = entente_command_get_fitting_kinds (draft->workspace, companies);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (gives_kind (draft, kinds[i].given) && (fitting & 1U << kinds[i].deal) != 0)
      return kinds[i].deal;

  return -1;
}

static const char *
find_party (const Draft *draft,
            guint32      company)
{
  const char *id = draft->economy->companies[company].id;

  for (guint i = 0; i < entente_change_list_get_n (draft->changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (draft->changes, i);

      if (change->kind == ENTENTE_CHANGE_ADD && entente_object_get_object_type (change->object) == ENTENTE_PARTY &&
          entente_object_refers_to (change->object, ENTENTE_PARTY_COMPANY, id))
        return change->id;
    }

  return NULL;
}

static void
set_choice (EntenteObject *object,
            guint          field,
            int            choice)
{
  const EntenteField *table = entente_object_get_field (object, field);

  if (choice >= 0)
    entente_object_set (object, table->name, table->choices[choice].name, NULL);
}

/* In the stored form, whole units: what is drafted is no more exact. */
static void
set_money (EntenteObject *object,
           EntenteRange   money,
           const char    *currency)
{
  g_autofree char *text = NULL;

  if (!entente_range_is_known (money) || money.high > 1e14 || currency[0] == '\0')
    return;
  if (money.low == money.high)
    text = g_strdup_printf ("%" G_GINT64_FORMAT " %s", (gint64)money.low, currency);
  else
    text = g_strdup_printf ("%" G_GINT64_FORMAT "..%" G_GINT64_FORMAT " %s", (gint64)money.low, (gint64)money.high, currency);

  entente_object_set (object, "value", text, NULL);
}

/* As much as is wanted, or as much as there is when that is less. */
static void
set_quantity (const Draft        *draft,
              EntenteObject      *object,
              const EntenteMatch *match)
{
  EntenteScope              *scope = entente_workspace_get_scope (draft->workspace);
  const EntenteTraitAccount *offer = &draft->economy->traits[match->offer], *want = &draft->economy->traits[match->want];
  gboolean                   is_less = !entente_range_is_known (want->quantity) || (entente_range_is_known (offer->quantity) && match->fit.low < 1);
  EntenteObject             *trait = entente_scope_lookup (scope, is_less ? offer->id : want->id);
  int                        field = trait != NULL ? entente_type_find_field (entente_object_get_object_type (trait), "quantity") : -1;
  const EntenteValue        *value = field >= 0 ? entente_object_get_value (trait, (guint)field) : NULL;
  g_autofree char           *text = value != NULL ? entente_value_to_string (value) : NULL;

  if (text != NULL)
    entente_object_set (object, "quantity", text, NULL);
}

static EntenteObject *
new_flow (const Draft *draft,
          const char  *what,
          guint32      giver,
          guint32      receiver)
{
  EntenteObject *flow = entente_step_new_object (draft->workspace, ENTENTE_FLOW, what);

  entente_object_set (flow, "deal", draft->deal, NULL);
  entente_object_set (flow, "giver", find_party (draft, giver), NULL);
  entente_object_set (flow, "receiver", find_party (draft, receiver), NULL);
  entente_object_set (flow, "what", what, NULL);

  return flow;
}

/* When what is given is there and wanted; the deal itself may begin before. */
static void
set_start (EntenteObject *flow,
           gint32         day)
{
  g_autofree char *text = NULL;
  GDate            from;

  if (day <= 0)
    return;

  g_date_clear (&from, 1);
  g_date_set_julian (&from, (guint32)day);
  text = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&from), (int)g_date_get_month (&from), g_date_get_day (&from));
  entente_object_set (flow, "from", text, NULL);
}

static void
append_flow (const Draft               *draft,
             const EntenteProposedGift *gift)
{
  const EntenteTraitAccount *offer = &draft->economy->traits[gift->match.offer], *want = &draft->economy->traits[gift->match.want];
  g_autoptr (EntenteObject) flow = new_flow (draft, offer->name, gift->giver, gift->receiver);

  set_choice (flow, ENTENTE_FLOW_KIND, find_flow_kind (draft->economy, &gift->match));
  set_quantity (draft, flow, &gift->match);
  set_start (flow, entente_proposals_get_start (draft->proposals, gift));
  set_money (flow, entente_range_multiply (gift->match.fit, want->value), draft->economy->currency);

  if (entente_step_lookup (draft->workspace, ENTENTE_WANT, want->id) != NULL)
    entente_object_set (flow, "want", want->id, NULL);
  if (offer->asset != NULL && entente_scope_lookup (entente_workspace_get_scope (draft->workspace), offer->asset) != NULL)
    entente_object_set (flow, "asset", offer->asset, NULL);

  entente_change_list_add (draft->changes, flow);
}

static gboolean
gives (const Draft *draft,
       guint32      company)
{
  for (guint i = 0; i < draft->proposal->gifts->len; i++)
    if (g_array_index (draft->proposal->gifts, EntenteProposedGift, i).giver == company)
      return TRUE;

  return FALSE;
}

/* Who has nothing that the other wants pays. */
static void
append_payments (const Draft *draft)
{
  for (guint i = 0; i < draft->proposal->n_companies; i++)
    {
      g_autoptr (EntenteObject) flow = NULL;

      if (gives (draft, draft->proposal->companies[i]))
        continue;

      flow = new_flow (draft, _("Payment"), draft->proposal->companies[i], draft->proposal->companies[(i + 1) % draft->proposal->n_companies]);
      set_choice (flow, ENTENTE_FLOW_KIND, ENTENTE_FLOW_KIND_MONEY);
      entente_change_list_add (draft->changes, flow);
    }
}

static void
add_id (GString    *ids,
        GHashTable *known,
        const char *id)
{
  if (g_hash_table_add (known, (gpointer)id))
    g_string_append_printf (ids, ids->len == 0 ? "%s" : " %s", id);
}

static void
set_field (const Draft *draft,
           guint        field,
           const char  *text)
{
  const EntenteField *definition = &entente_deal_info.fields[field];
  g_autoptr (EntenteValue) value = *text != '\0' ? entente_value_parse (definition, text, NULL) : NULL;

  if (value != NULL)
    entente_change_list_set_value (draft->changes, draft->deal, definition, value);
}

/* What it is about, and where: as the wants say, else as what is had does. */
static void
set_scope (const Draft *draft)
{
  g_autoptr (GString) dimensions = g_string_new (NULL), regions = g_string_new (NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < draft->proposal->gifts->len; i++)
    {
      const EntenteMatch        *match = &g_array_index (draft->proposal->gifts, EntenteProposedGift, i).match;
      const EntenteTraitAccount *offer = &draft->economy->traits[match->offer], *want = &draft->economy->traits[match->want];
      guint32                    region = want->region != ENTENTE_NO_PLACE ? want->region : offer->region;

      add_id (dimensions, known, draft->economy->dimensions[want->dimension].id);

      if (region != ENTENTE_NO_PLACE)
        add_id (regions, known, draft->economy->regions[region].id);
    }

  set_field (draft, ENTENTE_DEAL_DIMENSIONS, dimensions->str);
  set_field (draft, ENTENTE_DEAL_REGIONS, regions->str);
}

/* Ids of the companies, %NULL when one of them has gone since. */
static char **
list_companies (const Draft *draft)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < draft->proposal->n_companies; i++)
    {
      const char *id = draft->economy->companies[draft->proposal->companies[i]].id;

      if (entente_step_lookup (draft->workspace, ENTENTE_COMPANY, id) == NULL)
        return NULL;

      g_strv_builder_add (builder, id);
    }

  return g_strv_builder_end (builder);
}

/* Titles have their limit. */
static char *
cut (char *title)
{
  if (g_utf8_strlen (title, -1) >= 200)
    *g_utf8_offset_to_pointer (title, 199) = '\0';

  return title;
}

/**
 * entente_command_draft_deal:
 * @workspace: a workspace
 * @proposals: what could be agreed in its plan
 * @proposal: one of them
 *
 * Adds a deal as an idea, with what each party would give, how much, which want it meets and what that is worth, and
 * selects it.
 *
 * Returns: (nullable) (transfer full): its id, or %NULL when it could not be added
 */
char *
entente_command_draft_deal (EntenteWorkspace       *workspace,
                            const EntenteProposals *proposals,
                            const EntenteProposal  *proposal)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Draft Deal"));
  Draft            draft = {.workspace = workspace, .changes = changes, .proposals = proposals, .proposal = proposal};
  g_autofree char *title = NULL;
  g_auto (GStrv) companies = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (proposals != NULL && proposal != NULL, NULL);

  draft.economy = entente_proposals_get_economy (proposals);
  companies = list_companies (&draft);

  if (companies == NULL)
    return NULL;

  title = cut (entente_proposals_title_deal (proposals, proposal));
  draft.deal = entente_deal_step_append (workspace, changes, (const char *const *)companies,
                                         &(EntenteDealTerms) {.title = title, .kind = find_deal_kind (&draft, (const char *const *)companies)});

  if (draft.deal == NULL)
    return NULL;

  for (guint i = 0; i < proposal->gifts->len; i++)
    append_flow (&draft, &g_array_index (proposal->gifts, EntenteProposedGift, i));

  append_payments (&draft);
  set_scope (&draft);

  return entente_step_run_and_select (workspace, changes, draft.deal);
}
