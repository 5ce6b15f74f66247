#include "widgets/canvas/network-view-private.h"

#include "model/network/network.h"

/* From a company to its deals and stakes, and from those on to the companies at their ends. */

static void
append_end (GPtrArray            *ids,
            const EntenteNetwork *network,
            guint32               company)
{
  g_ptr_array_add (ids, (char *)network->companies[company].id);
}

static gboolean
has_party (const EntenteNetwork *network,
           guint32               deal,
           guint32               company)
{
  for (guint32 i = 0; i < network->deals[deal].n_parties; i++)
    if (network->parties[network->deals[deal].first_party + i].company == company)
      return TRUE;

  return FALSE;
}

/* What is shown of them, in the order of the plan. */
static GPtrArray *
list_relations (EntenteNetworkView *self,
                const char         *company)
{
  const EntenteNetwork *network = entente_workspace_get_chart (self->workspace)->network;
  guint32               index = entente_network_find (network, ENTENTE_COMPANY, company);
  GPtrArray            *ids = g_ptr_array_new ();

  for (guint32 i = 0; index != ENTENTE_NO_INDEX && i < network->n_deals; i++)
    if (has_party (network, i, index) && entente_canvas_items_find (self->items, network->deals[i].id) != NULL)
      g_ptr_array_add (ids, (char *)network->deals[i].id);

  for (guint32 i = 0; index != ENTENTE_NO_INDEX && i < network->n_stakes; i++)
    if ((network->stakes[i].owner == index || network->stakes[i].owned == index) &&
        entente_canvas_items_find (self->items, network->stakes[i].id) != NULL)
      g_ptr_array_add (ids, (char *)network->stakes[i].id);

  return ids;
}

static GPtrArray *
list_ends (EntenteNetworkView *self,
           const char         *line)
{
  const EntenteNetwork *network = entente_workspace_get_chart (self->workspace)->network;
  guint32               deal = entente_network_find (network, ENTENTE_DEAL, line);
  guint32               stake = entente_network_find (network, ENTENTE_STAKE, line);
  GPtrArray            *ids = g_ptr_array_new ();

  for (guint32 i = 0; deal != ENTENTE_NO_INDEX && i < network->deals[deal].n_parties; i++)
    append_end (ids, network, network->parties[network->deals[deal].first_party + i].company);

  if (stake != ENTENTE_NO_INDEX)
    {
      append_end (ids, network, network->stakes[stake].owner);
      append_end (ids, network, network->stakes[stake].owned);
    }

  return ids;
}

static gboolean
is_company (EntenteNetworkView *self,
            const char         *id)
{
  return entente_canvas_get_type_of (self, id) == ENTENTE_COMPANY;
}

/* The next in a ring; from outside of it, the first one that is not @avoided. */
static const char *
get_next (GPtrArray  *ids,
          const char *current,
          const char *avoided,
          int         step)
{
  guint index;

  for (index = 0; index < ids->len; index++)
    if (g_strcmp0 (ids->pdata[index], current) == 0)
      return ids->pdata[(index + ids->len + (guint)step) % ids->len];

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = ids->pdata[step > 0 ? i : ids->len - 1 - i];

      if (g_strcmp0 (id, avoided) != 0 || ids->len == 1)
        return id;
    }

  return NULL;
}

static gboolean
go_to (EntenteNetworkView *self,
       const char         *from,
       const char         *to)
{
  EntenteCanvasItem *item = entente_canvas_items_find (self->items, to);
  char              *origin = g_strdup (from);

  if (item != NULL)
    {
      entente_canvas_go_to (self, item);
      g_free (self->walk_from);
      g_free (self->walk_to);
      self->walk_from = g_steal_pointer (&origin);
      self->walk_to = g_strdup (to);
    }

  g_free (origin);

  return item != NULL;
}

/* Where the walk came from, if it is still where it was. */
static const char *
get_origin (EntenteNetworkView *self,
            const char         *current)
{
  return g_strcmp0 (self->walk_to, current) == 0 ? self->walk_from : NULL;
}

/**
 * entente_canvas_walk_to_deal:
 * @self: a canvas
 * @current: id of what has the focus
 * @step: 1 for the next, -1 for the one before
 *
 * Goes from a company to its first deal or stake, and from there to the next one of the same company.
 *
 * Returns: whether there was any
 */
gboolean
entente_canvas_walk_to_deal (EntenteNetworkView *self,
                             const char         *current,
                             int                 step)
{
  const char *origin = get_origin (self, current);
  g_autoptr (GPtrArray) ends = NULL;
  g_autoptr (GPtrArray) relations = NULL;
  const char *company = current;

  if (!is_company (self, current))
    {
      ends = list_ends (self, current);
      company = is_company (self, origin) ? origin : ends->len > 0 ? ends->pdata[0]
                                                                   : NULL;
    }

  if (company == NULL)
    return FALSE;

  relations = list_relations (self, company);

  return go_to (self, company, get_next (relations, current, origin, step));
}

/**
 * entente_canvas_walk_to_company:
 * @self: a canvas
 * @current: id of what has the focus
 * @step: 1 for the next, -1 for the one before
 *
 * Goes from a deal or a stake to the company at its other end, and from there to the next one at the same deal.
 *
 * Returns: whether there was any
 */
gboolean
entente_canvas_walk_to_company (EntenteNetworkView *self,
                                const char         *current,
                                int                 step)
{
  const char *origin = get_origin (self, current);
  const char *line = is_company (self, current) ? origin : current;
  g_autoptr (GPtrArray) relations = NULL;
  g_autoptr (GPtrArray) ends = NULL;

  /* From a company that was not reached by a deal, to its first partner. */
  if (line == NULL)
    {
      relations = list_relations (self, current);
      line = relations->len > 0 ? relations->pdata[0] : NULL;
    }

  if (line == NULL)
    return FALSE;

  ends = list_ends (self, line);

  return go_to (self, line, get_next (ends, is_company (self, current) ? current : NULL, origin, step));
}
