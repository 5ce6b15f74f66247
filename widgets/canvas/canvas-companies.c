#include "widgets/canvas/network-view-private.h"

#include "widgets/commands.h"

#include "model/object/company.h"

#include <glib/gi18n.h>

/* A company that is there already takes part itself. */
static char *
add_party (EntenteNetworkView *self,
           const EntenteDraft *draft,
           const char         *name)
{
  const char *company = entente_canvas_find_company (self, name);

  if (company != NULL)
    return entente_command_add_party (self->workspace, draft->from, company);

  return entente_command_add_party_to_new_company (self->workspace, draft->from, name, draft->x, draft->y);
}

/* A line to a company that is there already makes a deal with that one. */
static const char *
add_sibling (EntenteNetworkView *self,
             const EntenteDraft *draft,
             const char         *name)
{
  const EntenteDealAnswer answer = {.company = name, .kind = -1, .region = -1};
  g_autofree char        *deal = entente_canvas_add_link (self, draft, &answer);
  const char             *company = deal != NULL ? entente_canvas_find_company (self, name) : NULL;

  if (company != NULL)
    entente_workspace_select (self->workspace, company);

  return company;
}

/* Another of the same name is hardly meant; one that is hidden is shown where the new one would stand. */
static char *
add_or_show (EntenteNetworkView *self,
             const EntenteDraft *draft,
             const char         *name)
{
  const char      *company = entente_canvas_find_company (self, name);
  g_autofree char *text = NULL;

  if (company == NULL)
    return entente_command_add_company (self->workspace, name, draft->x, draft->y);

  if (entente_command_show_company (self->workspace, company, draft->x, draft->y))
    return g_strdup (company);

  text = g_strdup_printf (_("There is a company “%s” on this chart already"), name);
  entente_workspace_refuse (self->workspace, text);

  return NULL;
}

static char *
add_named (EntenteNetworkView *self,
           const EntenteDraft *draft,
           const char         *name)
{
  switch (entente_canvas_get_type_of (self, draft->from))
    {
    case ENTENTE_DEAL:
      return add_party (self, draft, name);

    case ENTENTE_COMPANY:
      return g_strdup (add_sibling (self, draft, name));

    default:
      return add_or_show (self, draft, name);
    }
}

static void ask_name (EntenteNetworkView *self,
                      const char         *from,
                      double              x,
                      double              y);

/* Enter goes on with the next company, Tab with one that has a deal with the one before. */
static void
ask_next (EntenteNetworkView *self,
          const EntenteDraft *before,
          const char         *company,
          gboolean            links)
{
  EntentePoint at = links ? entente_canvas_find_link_spot (self, before->x, before->y) : entente_canvas_find_next_spot (self, before->x, before->y);

  ask_name (self, links ? company : NULL, at.x, at.y);
}

static void
company_named_cb (const char    *name,
                  EntenteNameEnd end,
                  gpointer       user_data)
{
  EntenteNetworkView *self = user_data;
  g_auto (EntenteDraft) draft = entente_canvas_take_draft (self);
  gboolean         joins = entente_canvas_get_type_of (self, draft.from) == ENTENTE_DEAL;
  g_autofree char *id = name != NULL ? add_named (self, &draft, name) : NULL;

  if (id != NULL && end == ENTENTE_NAME_TABBED)
    ask_next (self, &draft, id, TRUE);
  else if (id != NULL && end == ENTENTE_NAME_ENTERED && !joins)
    ask_next (self, &draft, id, FALSE);
  else if (end != ENTENTE_NAME_LEFT)
    entente_network_view_grab_current (self);
}

static gboolean
takes_part (const EntenteNetwork *network,
            const char           *deal,
            const char           *company)
{
  guint32                   index = entente_network_find (network, ENTENTE_DEAL, deal);
  const EntenteNetworkDeal *entry = index != ENTENTE_NO_INDEX ? &network->deals[index] : NULL;

  for (guint32 i = 0; entry != NULL && i < entry->n_parties; i++)
    if (strcmp (network->companies[network->parties[entry->first_party + i].company].id, company) == 0)
      return TRUE;

  return FALSE;
}

/* Names of the companies that a company can have a deal with, or that can join a deal */
static GStrv
list_others (EntenteNetworkView *self,
             const char         *from)
{
  const EntenteNetwork *network = entente_workspace_get_chart (self->workspace)->network;
  GListModel           *companies = entente_scope_get_objects (entente_workspace_get_scope (self->workspace), ENTENTE_COMPANY);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (companies); i++)
    {
      g_autoptr (EntenteObject) company = g_list_model_get_item (companies, i);
      const char *id = entente_object_get_id (company);

      if (strcmp (id, from) != 0 && !takes_part (network, from, id))
        g_strv_builder_add (names, entente_object_get_label (company));
    }

  return g_strv_builder_end (names);
}

static void
ask_name (EntenteNetworkView *self,
          const char         *from,
          double              x,
          double              y)
{
  EntenteRect ghost = entente_canvas_get_ghost (x, y);
  gboolean    joins = entente_canvas_get_type_of (self, from) == ENTENTE_DEAL;
  g_auto (GStrv) companies = from != NULL ? list_others (self, from) : NULL;
  EntenteNameQuestion question = {
    .label = joins ? _("Company that joins the deal") : _("Name of the new company"),
    .companies = (const char *const *)companies,
    .max_length = entente_company_info.fields[ENTENTE_COMPANY_NAME].max_length,
  };
  GdkRectangle at = entente_canvas_begin_draft (self, &ghost);

  self->draft = (EntenteDraft) {.company = TRUE, .x = x, .y = y, .from = g_strdup (from), .area = ghost};

  entente_name_popover_ask (entente_canvas_get_name_popover (self), &at, &question, company_named_cb, self);
}

/**
 * entente_canvas_ask_company:
 * @self: a canvas
 * @x: where its card shall stand, centre, points
 * @y: the same, downwards
 *
 * Asks for the name of a new company on the spot. There is no company before there is a name.
 */
void
entente_canvas_ask_company (EntenteNetworkView *self,
                            double              x,
                            double              y)
{
  ask_name (self, NULL, x, y);
}

/**
 * entente_canvas_ask_party:
 * @self: a canvas
 * @deal: id of a deal
 * @x: where its card shall stand unless it is there already, centre, points
 * @y: the same, downwards
 *
 * Asks for the name of a company that takes part in a deal.
 */
void
entente_canvas_ask_party (EntenteNetworkView *self,
                          const char         *deal,
                          double              x,
                          double              y)
{
  ask_name (self, deal, x, y);
}

/**
 * entente_network_view_begin_new_company:
 * @self: a network view
 *
 * Asks for the name of a new company, where the pointer is or where there is room.
 */
void
entente_network_view_begin_new_company (EntenteNetworkView *self)
{
  EntentePoint at;

  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  at = entente_canvas_find_spot (self, ENTENTE_CANVAS_GHOST_WIDTH, ENTENTE_CANVAS_GHOST_HEIGHT);
  entente_canvas_ask_company (self, at.x, at.y);
}

/**
 * entente_network_view_begin_first_company:
 * @self: a network view
 * @x: pixels
 * @y: pixels
 *
 * Asks for the name of a company there, on a canvas that has nothing to show and perhaps no size yet.
 */
void
entente_network_view_begin_first_company (EntenteNetworkView *self,
                                          double              x,
                                          double              y)
{
  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  entente_canvas_drop_draft (self);
  entente_network_view_set_offset (self, x, y);
  entente_canvas_ask_company (self, 0, 0);
}
