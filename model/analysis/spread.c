#include "model/analysis/spread.h"

#include <glib/gi18n.h>
#include <math.h>

/* strikes: for each company whether what falls now strikes it. */
typedef struct
{
  EntenteSpread        *spread;
  const EntenteEconomy *economy;
  gboolean             *strikes;
} Builder;

/* What was struck in an earlier round stays there. */
static void
mark (EntenteSpread *spread,
      const char    *id,
      guint          round)
{
  if (round < entente_spread_get_round (spread, id))
    g_hash_table_insert (spread->rounds, g_strdup (id), GUINT_TO_POINTER (round));
}

static void
strike (Builder *builder,
        guint32  company)
{
  if (company != ENTENTE_NO_PLACE)
    builder->strikes[company] = TRUE;
}

static void
strike_builders (Builder    *builder,
                 EntenteType type,
                 guint32     place)
{
  const EntenteEconomy *economy = builder->economy;

  for (guint32 i = 0; i < economy->n_participations && type == ENTENTE_PLATFORM; i++)
    if (economy->participations[i].platform == place)
      strike (builder, economy->participations[i].company);

  for (guint32 i = 0; i < economy->n_vehicles && type == ENTENTE_PLANT; i++)
    if (economy->vehicles[i].plant == place)
      strike (builder, economy->vehicles[i].company);

  strike (builder, type == ENTENTE_PLATFORM ? economy->platforms[place].owner : economy->plants[place].owner);
}

static gboolean
rests_on (const EntenteEconomy *economy,
          guint32               deal,
          EntenteType           type,
          guint32               place,
          const char           *id)
{
  const EntenteDealAccount *account = &economy->deals[deal];

  for (guint32 i = account->first_flow; i < account->first_flow + account->n_flows; i++)
    if (g_strcmp0 (economy->flows[i].asset, id) == 0)
      return TRUE;

  for (guint32 i = 0; i < economy->n_needs; i++)
    if (economy->needs[i].type == ENTENTE_DEAL && economy->needs[i].item == deal && economy->needs[i].needed_type == type &&
        economy->needs[i].needed == place)
      return TRUE;

  return FALSE;
}

static gboolean
joins_two (const Builder *builder,
           guint32        deal)
{
  const EntenteDealAccount *account = &builder->economy->deals[deal];
  guint                     n = 0;

  for (guint32 i = account->first_party; i < account->first_party + account->n_parties; i++)
    n += builder->economy->parties[i].company != ENTENTE_NO_PLACE && builder->strikes[builder->economy->parties[i].company];

  return n >= 2;
}

static void
mark_deals (Builder    *builder,
            EntenteType type,
            guint32     place,
            const char *id,
            guint       round)
{
  const EntenteEconomy *economy = builder->economy;
  gboolean              any = FALSE;

  for (guint32 i = 0; i < economy->n_deals; i++)
    if (economy->deals[i].is_active && rests_on (economy, i, type, place, id))
      {
        any = TRUE;
        mark (builder->spread, economy->deals[i].id, round);
      }

  for (guint32 i = 0; i < economy->n_deals && !any; i++)
    if (economy->deals[i].is_active && joins_two (builder, i))
      mark (builder->spread, economy->deals[i].id, round);
}

static void
note_name (EntenteSpread *spread,
           guint          round,
           const char    *name)
{
  g_autofree char *before = NULL;

  while (spread->fallen->len < round)
    g_ptr_array_add (spread->fallen, g_strdup (""));

  if (name == NULL || *name == '\0')
    name = _("Without a name");

  before = spread->fallen->pdata[round - 1];
  /* Translators: one more in a row of names */
  spread->fallen->pdata[round - 1] = *before == '\0' ? g_strdup (name) : g_strdup_printf (_("%s, %s"), before, name);
}

static void
follow (Builder                *builder,
        const EntenteReportRow *row,
        EntenteType             type)
{
  const EntenteEconomy *economy = builder->economy;
  guint32               place = entente_economy_find (economy, type, row->other);
  guint                 round = (guint)lround (row->value.low);

  if (place == ENTENTE_NO_PLACE || round == 0)
    return;

  memset (builder->strikes, 0, economy->n_companies * sizeof *builder->strikes);
  strike_builders (builder, type, place);

  for (guint32 i = 0; i < economy->n_companies; i++)
    if (builder->strikes[i])
      mark (builder->spread, economy->companies[i].id, round);

  mark_deals (builder, type, place, row->other, round);
  note_name (builder->spread, round, type == ENTENTE_PLATFORM ? economy->platforms[place].name : economy->plants[place].name);
}

/**
 * entente_spread_new:
 * @economy: (nullable): the plan; %NULL while it is not known yet
 * @report: (nullable): what method S2 says of it; %NULL while it has said nothing
 * @company: id of the company that leaves
 *
 * Time: O(what falls × (companies + deals + contributions + dependencies)).
 *
 * Returns: (transfer full): what falls with it
 */
EntenteSpread *
entente_spread_new (const EntenteEconomy *economy,
                    EntenteReport        *report,
                    const char           *company)
{
  EntenteSpread          *self = g_new0 (EntenteSpread, 1);
  guint32                 place = economy != NULL ? entente_economy_find (economy, ENTENTE_COMPANY, company) : ENTENTE_NO_PLACE;
  guint                   n_rows = 0;
  Builder                 builder = {self, economy, g_new0 (gboolean, economy != NULL ? economy->n_companies + 1 : 1)};
  const EntenteReportRow *rows = report != NULL && place != ENTENTE_NO_PLACE ? entente_report_get_rows (report, &n_rows) : NULL;

  self->company = g_strdup (company);
  self->name = g_strdup (place != ENTENTE_NO_PLACE ? economy->companies[place].name : NULL);
  self->rounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->fallen = g_ptr_array_new_with_free_func (g_free);
  mark (self, company, 0);

  for (guint i = 0; i < n_rows; i++)
    {
      const EntenteQuantity *quantity = entente_report_get_quantity (report, &rows[i]);

      if (rows[i].other != NULL && g_strcmp0 (rows[i].object, company) == 0 && entente_range_is_known (rows[i].value))
        follow (&builder, &rows[i], quantity->other);
    }

  g_free (builder.strikes);

  return self;
}

void
entente_spread_free (EntenteSpread *self)
{
  g_free (self->company);
  g_free (self->name);
  g_hash_table_unref (self->rounds);
  g_ptr_array_unref (self->fallen);
  g_free (self);
}

/**
 * entente_spread_get_round:
 * @self: what falls
 * @id: id of a company or a deal
 *
 * Returns: the round in which it is struck, 0 for the company that leaves, %ENTENTE_SPREAD_NEVER when it is not
 */
guint
entente_spread_get_round (const EntenteSpread *self,
                          const char          *id)
{
  gpointer round;

  return g_hash_table_lookup_extended (self->rounds, id, NULL, &round) ? GPOINTER_TO_UINT (round) : ENTENTE_SPREAD_NEVER;
}

/**
 * entente_spread_describe:
 * @self: what falls
 *
 * Returns: (transfer full): that in one line
 */
char *
entente_spread_describe (const EntenteSpread *self)
{
  const char *name = self->name != NULL ? self->name : _("the company");
  GString    *text = g_string_new (NULL);

  if (self->fallen->len == 0)
    g_string_printf (text, _("When %s leaves, nothing else falls"), name);
  else
    g_string_printf (text, _("When %s leaves:"), name);

  for (guint i = 0; i < self->fallen->len; i++)
    /* Translators: which step it is, and what falls in it */
    g_string_append_printf (text, _(" %u. %s"), i + 1, (const char *)self->fallen->pdata[i]);

  return g_string_free (text, FALSE);
}
