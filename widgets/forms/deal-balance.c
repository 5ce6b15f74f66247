#include "widgets/forms/deal-balance.h"

#include "model/describe.h"
#include "model/object/deal.h"
#include "model/object/flow.h"

#include <glib/gi18n.h>

static gboolean
gets_something (EntenteObject   *party,
                const GPtrArray *flows)
{
  const char *id = entente_object_get_id (party);

  for (guint i = 0; i < flows->len; i++)
    {
      EntenteObject *flow = flows->pdata[i];
      const char    *receiver = entente_object_get_reference (flow, ENTENTE_FLOW_RECEIVER);

      if (receiver != NULL ? g_strcmp0 (receiver, id) == 0 : !entente_object_refers_to (flow, ENTENTE_FLOW_GIVER, id))
        return TRUE;
    }

  return FALSE;
}

/**
 * entente_deal_balance_get:
 * @deal: a deal
 * @parties: (element-type EntenteObject): its parties
 * @flows: (element-type EntenteObject): what they give each other
 *
 * Returns: whether everybody gets something
 */
EntenteBalance
entente_deal_balance_get (EntenteObject   *deal,
                          const GPtrArray *parties,
                          const GPtrArray *flows)
{
  if (flows->len == 0)
    return ENTENTE_BALANCE_EMPTY;

  for (guint i = 0; i < parties->len; i++)
    if (!gets_something (parties->pdata[i], flows))
      return entente_object_get_flag (deal, ENTENTE_DEAL_RETURN_UNKNOWN) ? ENTENTE_BALANCE_UNKNOWN : ENTENTE_BALANCE_ONE_SIDED;

  return ENTENTE_BALANCE_MUTUAL;
}

static char *
list_losers (EntenteScope    *scope,
             const GPtrArray *parties,
             const GPtrArray *flows,
             guint           *n)
{
  GString *names = g_string_new (NULL);

  *n = 0;

  for (guint i = 0; i < parties->len; i++)
    {
      g_autofree char *name = NULL;

      if (gets_something (parties->pdata[i], flows))
        continue;

      name = entente_describe_object (scope, parties->pdata[i]);
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
      (*n)++;
    }

  return g_string_free (names, FALSE);
}

/**
 * entente_deal_balance_describe:
 * @scope: the plan in a scenario
 * @deal: a deal in it
 * @parties: (element-type EntenteObject): its parties
 * @flows: (element-type EntenteObject): what they give each other
 *
 * Returns: (transfer full): a sentence that says who gets nothing
 */
char *
entente_deal_balance_describe (EntenteScope    *scope,
                               EntenteObject   *deal,
                               const GPtrArray *parties,
                               const GPtrArray *flows)
{
  g_autofree char *losers = NULL;
  guint            n;

  switch (entente_deal_balance_get (deal, parties, flows))
    {
    case ENTENTE_BALANCE_ONE_SIDED:
      losers = list_losers (scope, parties, flows, &n);
      /* Translators: %s is one company, or several with commas between them */
      return g_strdup_printf (ngettext ("%s gets nothing", "%s get nothing", n), losers);
    case ENTENTE_BALANCE_UNKNOWN:
      losers = list_losers (scope, parties, flows, &n);
      /* Translators: %s is one company, or several with commas between them */
      return g_strdup_printf (ngettext ("It is not known what %s gets", "It is not known what %s get", n), losers);
    case ENTENTE_BALANCE_MUTUAL:
      return g_strdup (_("Everybody gets something"));
    case ENTENTE_BALANCE_EMPTY:
    default:
      return g_strdup (_("Nothing is given yet"));
    }
}
