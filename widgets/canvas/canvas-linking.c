#include "widgets/canvas/network-view-private.h"

#include "widgets/commands.h"

#include "model/object/company.h"
#include "model/object/group.h"

#include <glib/gi18n.h>

/**
 * entente_canvas_find_company:
 * @self: a canvas
 * @name: in capitals or not
 *
 * Returns: (nullable): id of the company of that name
 */
const char *
entente_canvas_find_company (EntenteNetworkView *self,
                             const char         *name)
{
  GListModel      *companies = entente_scope_get_objects (entente_workspace_get_scope (self->workspace), ENTENTE_COMPANY);
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  guint            n = g_list_model_get_n_items (companies);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteObject) company = g_list_model_get_item (companies, i);
      const char      *given = entente_object_get_text (company, ENTENTE_COMPANY_NAME);
      g_autofree char *folded = g_utf8_casefold (given != NULL ? given : "", -1);

      if (strcmp (folded, wanted) == 0)
        return entente_object_get_id (company);
    }

  return NULL;
}

/* Of all of a type, in the order of the plan, but for one. */
static GStrv
list_names (EntenteNetworkView *self,
            EntenteType         type,
            const char         *but)
{
  GListModel *objects = entente_scope_get_objects (entente_workspace_get_scope (self->workspace), type);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (objects); i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);

      if (g_strcmp0 (entente_object_get_id (object), but) != 0)
        g_strv_builder_add (names, entente_object_get_label (object));
    }

  return g_strv_builder_end (names);
}

static const char *
get_region (EntenteNetworkView      *self,
            const EntenteDealAnswer *answer)
{
  GListModel *regions = entente_scope_get_objects (entente_workspace_get_scope (self->workspace), ENTENTE_REGION);
  g_autoptr (EntenteObject) region = answer->region >= 0 ? g_list_model_get_item (regions, (guint)answer->region) : NULL;

  return region != NULL ? entente_object_get_id (region) : NULL;
}

static EntenteDealTerms
make_terms (EntenteNetworkView      *self,
            const EntenteDealAnswer *answer)
{
  return (EntenteDealTerms) {answer->title, answer->kind, get_region (self, answer), answer->gives, answer->gets};
}

static char *
add_deal_among (EntenteNetworkView      *self,
                const EntenteDraft      *draft,
                const EntenteDealAnswer *answer)
{
  const EntenteDealTerms terms = make_terms (self, answer);

  return entente_command_add_deal (self->workspace, (const char *const *)draft->companies, &terms);
}

/**
 * entente_canvas_add_link:
 * @self: a canvas
 * @draft: where the line begins, and where a company stands that is not there yet
 * @answer: what is known of the deal
 *
 * Adds a deal with the company named in @answer, and that company when it is not there.
 *
 * Returns: (nullable) (transfer full): the deal's id
 */
char *
entente_canvas_add_link (EntenteNetworkView      *self,
                         const EntenteDraft      *draft,
                         const EntenteDealAnswer *answer)
{
  const char            *partner = entente_canvas_find_company (self, answer->company);
  const char            *companies[] = {draft->from, partner, NULL};
  const EntenteDealTerms terms = make_terms (self, answer);

  if (partner != NULL && strcmp (partner, draft->from) != 0)
    return entente_command_add_deal (self->workspace, companies, &terms);

  return entente_command_add_deal_to_new_company (self->workspace, draft->from, answer->company, draft->x, draft->y, &terms);
}

static void
deal_described_cb (const EntenteDealAnswer *answer,
                   gboolean                 left,
                   gpointer                 user_data)
{
  EntenteNetworkView *self = user_data;
  g_auto (EntenteDraft) draft = entente_canvas_take_draft (self);
  g_autofree char *id = NULL;

  if (answer != NULL && draft.company)
    id = entente_canvas_add_link (self, &draft, answer);
  else if (answer != NULL)
    id = add_deal_among (self, &draft, answer);

  if (!left)
    entente_canvas_focus (self, id != NULL ? id : draft.from);
}

/* Offers what fits the companies, of which the first one draws the line. */
static void
ask_about_deal (EntenteNetworkView *self,
                const GdkRectangle *at,
                const char         *company_label,
                const char *const  *names,
                const char *const  *companies)
{
  g_auto (GStrv) regions = list_names (self, ENTENTE_REGION, NULL);
  EntenteObject      *giver = entente_scope_lookup (entente_workspace_get_scope (self->workspace), companies[0]);
  EntenteDealQuestion question = {
    .giver = g_strv_length ((char **)companies) <= 2 && giver != NULL ? entente_object_get_label (giver) : NULL,
    .company_label = company_label,
    .companies = names,
    .kinds = entente_command_get_fitting_kinds (self->workspace, companies),
    .regions = (const char *const *)regions,
  };

  entente_deal_popover_ask (entente_canvas_get_deal_popover (self), at, &question, deal_described_cb, self);
}

/**
 * entente_canvas_ask_deal:
 * @self: a canvas
 * @companies: (array zero-terminated=1): ids of two or more companies
 *
 * Asks what deal is to be made among companies, offering only what fits them.
 */
void
entente_canvas_ask_deal (EntenteNetworkView *self,
                         const char *const  *companies)
{
  guint              n = g_strv_length ((char **)companies);
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), companies[n - 1]);
  g_auto (GStrv) names = list_names (self, ENTENTE_COMPANY, companies[0]);
  GdkRectangle at = {gtk_widget_get_width (GTK_WIDGET (self)) / 2, gtk_widget_get_height (GTK_WIDGET (self)) / 2, 1, 1};

  entente_canvas_drop_draft (self);
  self->draft.companies = g_strdupv ((char **)companies);
  self->draft.from = g_strdup (companies[0]);
  self->draft.to = n == 2 ? g_strdup (companies[1]) : NULL;

  if (anchor != NULL)
    {
      entente_canvas_reveal (self, anchor);
      at = entente_canvas_get_pointing (self, anchor);
      self->draft.area = *anchor;
    }

  ask_about_deal (self, &at, NULL, (const char *const *)names, companies);
}

/**
 * entente_canvas_ask_link:
 * @self: a canvas
 * @from: id of a company or a deal
 * @x: where the company at the other end shall stand, centre, points
 * @y: the same, downwards
 *
 * Asks for the company at the other end of a line drawn into the void, and for the deal. From a deal's hub, the company
 * takes part in that deal.
 */
void
entente_canvas_ask_link (EntenteNetworkView *self,
                         const char         *from,
                         double              x,
                         double              y)
{
  const char *const companies[] = {from, NULL};
  g_auto (GStrv) names = list_names (self, ENTENTE_COMPANY, from);
  EntenteRect  ghost = entente_canvas_get_ghost (x, y);
  GdkRectangle at;

  if (entente_canvas_get_type_of (self, from) == ENTENTE_DEAL)
    {
      entente_canvas_ask_party (self, from, x, y);
      return;
    }

  at = entente_canvas_begin_draft (self, &ghost);
  self->draft = (EntenteDraft) {.company = TRUE, .x = x, .y = y, .from = g_strdup (from), .area = ghost};

  ask_about_deal (self, &at, _("_Company"), (const char *const *)names, companies);
}

/* Those in a frame, and then all others, so that none of them is taken for a new one. */
static GStrv
list_members_first (EntenteNetworkView *self,
                    const char         *frame,
                    const char         *but)
{
  EntenteScope      *scope = entente_workspace_get_scope (self->workspace);
  const char *const *members = entente_object_get_references (entente_scope_lookup (scope, frame), ENTENTE_GROUP_MEMBERS);
  GListModel        *companies = entente_scope_get_objects (scope, ENTENTE_COMPANY);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (int others = 0; others < 2; others++)
    for (guint i = 0; i < g_list_model_get_n_items (companies); i++)
      {
        g_autoptr (EntenteObject) company = g_list_model_get_item (companies, i);
        const char *id = entente_object_get_id (company);

        if (strcmp (id, but) != 0 && g_strv_contains (members, id) == (others == 0))
          g_strv_builder_add (names, entente_object_get_label (company));
      }

  return g_strv_builder_end (names);
}

/**
 * entente_canvas_ask_link_into:
 * @self: a canvas
 * @from: id of a company
 * @frame: id of a closed frame
 *
 * Asks which company in a closed frame a line leads to, and for the deal. A company that is not there yet will stand beside
 * the frame.
 */
void
entente_canvas_ask_link_into (EntenteNetworkView *self,
                              const char         *from,
                              const char         *frame)
{
  const char *const  companies[] = {from, NULL};
  const EntenteRect *card = entente_anchors_find (entente_canvas_get_anchors (self), frame);
  g_auto (GStrv) names = list_members_first (self, frame, from);
  EntentePoint beside;
  GdkRectangle at;

  g_return_if_fail (card != NULL);

  beside = entente_canvas_find_next_spot (self, card->x + card->width / 2, card->y + card->height / 2);
  at = entente_canvas_begin_draft (self, card);
  self->draft = (EntenteDraft) {.company = TRUE, .x = beside.x, .y = beside.y, .from = g_strdup (from), .to = g_strdup (frame), .area = *card};

  ask_about_deal (self, &at, _("_Company"), (const char *const *)names, companies);
}

/* Room beside a company or a hub, for the one it is to be linked to. */
static void
link_beside (EntenteNetworkView *self,
             const char         *from)
{
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), from);
  EntentePoint       at = {0};

  if (anchor != NULL)
    at = (EntentePoint) {anchor->x + anchor->width / 2, anchor->y + anchor->height / 2};

  at = entente_canvas_find_link_spot (self, at.x, at.y);
  entente_canvas_ask_link (self, from, at.x, at.y);
}

/**
 * entente_network_view_begin_new_deal:
 * @self: a network view
 *
 * Asks for a new deal: among all companies selected, or, when it is one, with a company to be named. When a deal is
 * selected, asks for a company that joins it.
 */
void
entente_network_view_begin_new_deal (EntenteNetworkView *self)
{
  const char *const *selection;
  g_autoptr (GPtrArray) companies = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  selection = entente_workspace_get_selection (self->workspace);

  for (guint i = 0; selection[i] != NULL; i++)
    if (entente_canvas_get_type_of (self, selection[i]) == ENTENTE_COMPANY)
      g_ptr_array_add (companies, g_strdup (selection[i]));

  if (companies->len == 1)
    link_beside (self, companies->pdata[0]);
  else if (companies->len == 0 && entente_canvas_get_type_of (self, entente_workspace_get_selected (self->workspace)) == ENTENTE_DEAL)
    link_beside (self, entente_workspace_get_selected (self->workspace));
  else if (companies->len == 0)
    entente_workspace_refuse (self->workspace, _("Select the companies of the deal first"));

  if (companies->len < 2)
    return;

  g_ptr_array_add (companies, NULL);
  entente_canvas_ask_deal (self, (const char *const *)companies->pdata);
}
