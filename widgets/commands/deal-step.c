#include "widgets/commands/deal-step.h"

#include "widgets/commands/frame-join.h"
#include "widgets/commands/step.h"
#include "widgets/commands.h"

#include "model/object/deal.h"
#include "model/object/party.h"

#include <glib/gi18n.h>
#include <string.h>

#define HUB_WIDTH  96.0
#define HUB_HEIGHT 36.0

#define CARD_WIDTH    120.0
#define CARD_HEIGHT   60.0
#define CARD_DISTANCE 240.0

/* A hub stands amid its companies, where there is room. */
static void
append_hub (EntenteWorkspace  *workspace,
            EntenteChangeList *changes,
            const char        *deal,
            const char *const *companies)
{
  double x = 0;
  double y = 0;
  guint  n = 0;

  for (guint i = 0; companies[i] != NULL; i++)
    {
      const EntenteChartPlace *place = entente_step_find_shown (workspace, companies[i]);

      if (place == NULL)
        continue;

      x += place->x;
      y += place->y;
      n++;
    }

  if (n == 0)
    return;

  x /= n;
  y /= n;
  entente_command_find_room_for_hub (workspace, HUB_WIDTH, HUB_HEIGHT, &x, &y);
  entente_step_add_place (workspace, changes, entente_workspace_ensure_view (workspace, changes), deal, x, y);
}

/* Who takes part in what is drawn is drawn too, beside the others. */
static void
show_hidden (EntenteWorkspace  *workspace,
             EntenteChangeList *changes,
             const char        *beside,
             const char *const *companies)
{
  const EntenteChartPlace *first = entente_step_find_shown (workspace, beside);
  g_autoptr (GHashTable) places = entente_step_map_places (workspace);

  for (guint i = 0; companies[i] != NULL; i++)
    {
      double x = first != NULL ? first->x + CARD_DISTANCE : 0;
      double y = first != NULL ? first->y + i * CARD_DISTANCE / 2 : 0;

      if (entente_step_lookup (workspace, ENTENTE_COMPANY, companies[i]) == NULL || entente_step_is_on_chart (workspace, companies[i]))
        continue;

      entente_command_find_room (workspace, CARD_WIDTH, CARD_HEIGHT, &x, &y);
      entente_step_show_company (workspace, changes, places, companies[i], x, y);
      entente_frame_join_add (workspace, changes, companies[i], x, y);
    }
}

/* A company of the plan, or one that the same step adds. */
static const char *
get_name (EntenteWorkspace  *workspace,
          EntenteChangeList *changes,
          const char        *company)
{
  EntenteObject *object = entente_step_lookup (workspace, ENTENTE_COMPANY, company);

  for (guint i = 0; object == NULL && i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);

      if (change->kind == ENTENTE_CHANGE_ADD && strcmp (change->id, company) == 0)
        object = change->object;
    }

  return object != NULL ? entente_object_get_label (object) : "";
}

/* A deal that nobody has named is called after its companies, so that not all such deals read alike. */
static char *
make_title (EntenteWorkspace  *workspace,
            EntenteChangeList *changes,
            const char *const *companies,
            int                kind)
{
  g_autofree char *names = NULL;

  if (kind >= 0 && kind < ENTENTE_DEAL_N_KINDS)
    return g_strdup (_ (entente_deal_info.fields[ENTENTE_DEAL_KIND].choices[kind].label));

  if (g_strv_length ((char **)companies) == 2)
    names = g_strdup_printf (_("%s – %s"), get_name (workspace, changes, companies[0]), get_name (workspace, changes, companies[1]));

  if (names == NULL || g_utf8_strlen (names, -1) > (glong)entente_deal_info.fields[ENTENTE_DEAL_TITLE].max_length)
    return g_strdup (_("New deal"));

  return g_steal_pointer (&names);
}

static void
set_choice (EntenteObject *object,
            guint          field,
            int            choice)
{
  const EntenteField *table = entente_object_get_field (object, field);

  entente_object_set (object, table->name, table->choices[choice].name, NULL);
}

/* What one party gives the other, if that is said; whether it could be added. */
static gboolean
append_flow (EntenteWorkspace  *workspace,
             EntenteChangeList *changes,
             const char        *deal,
             const char        *giver,
             const char        *receiver,
             const char        *what)
{
  g_autoptr (EntenteObject) flow = NULL;

  if (what == NULL || *what == '\0')
    return TRUE;

  flow = entente_step_new_object (workspace, ENTENTE_FLOW, giver);
  entente_object_set (flow, "deal", deal, NULL);
  entente_object_set (flow, "giver", giver, NULL);
  entente_object_set (flow, "receiver", receiver, NULL);

  if (!entente_step_set_text (workspace, flow, "what", what))
    return FALSE;

  entente_change_list_add (changes, flow);

  return TRUE;
}

/**
 * entente_deal_step_append:
 * @workspace: a workspace
 * @changes: a step in the making
 * @companies: (array zero-terminated=1): ids of the companies that take part
 * @terms: what is known of it
 *
 * Adds a deal, as an idea at first, with its parties, and with a hub when there are three or more. Without a title it is
 * called by its kind, or else after its two companies. Companies that the view does not show are added to it.
 *
 * Returns: (nullable): its id, which lives as long as @changes
 */
const char *
entente_deal_step_append (EntenteWorkspace       *workspace,
                          EntenteChangeList      *changes,
                          const char *const      *companies,
                          const EntenteDealTerms *terms)
{
  guint            n = g_strv_length ((char **)companies);
  g_autofree char *text = terms->title != NULL && *terms->title != '\0' ? g_strdup (terms->title) : make_title (workspace, changes, companies, terms->kind);
  g_autoptr (EntenteObject) deal = entente_step_new_object (workspace, ENTENTE_DEAL, text);
  const char *parties[2] = {NULL, NULL};
  const char *id;

  if (!entente_step_set_text (workspace, deal, "title", text))
    return NULL;

  set_choice (deal, ENTENTE_DEAL_STATUS, ENTENTE_DEAL_STATUS_IDEA);

  if (terms->kind >= 0 && terms->kind < ENTENTE_DEAL_N_KINDS)
    set_choice (deal, ENTENTE_DEAL_KIND, terms->kind);

  if (terms->region != NULL)
    entente_object_set (deal, "regions", terms->region, NULL);

  entente_change_list_add (changes, deal);
  id = entente_change_list_get (changes, entente_change_list_get_n (changes) - 1)->id;

  for (guint i = 0; i < n; i++)
    parties[MIN (i, 1)] = entente_deal_step_append_party (workspace, changes, id, companies[i]);

  show_hidden (workspace, changes, companies[0], companies);

  if (n > 2)
    append_hub (workspace, changes, id, companies);

  if (n == 2 && !(append_flow (workspace, changes, id, parties[0], parties[1], terms->gives) && append_flow (workspace, changes, id, parties[1], parties[0], terms->gets)))
    return NULL;

  return id;
}

/**
 * entente_deal_step_append_party:
 * @workspace: a workspace
 * @changes: a step in the making
 * @deal: id of a deal in the project or in @changes
 * @company: id of a company in the project or in @changes
 *
 * Lets a company take part in a deal. When that makes three parties of two, the deal gets a hub. A company that the view
 * does not show is added to it.
 *
 * Returns: the party's id, which lives as long as @changes
 */
const char *
entente_deal_step_append_party (EntenteWorkspace  *workspace,
                                EntenteChangeList *changes,
                                const char        *deal,
                                const char        *company)
{
  g_autoptr (EntenteObject) party = entente_step_new_object (workspace, ENTENTE_PARTY, company);
  g_autoptr (GPtrArray) present = entente_deal_step_list_parties (workspace, deal);
  const char *id;

  entente_object_set (party, "deal", deal, NULL);
  entente_object_set (party, "company", company, NULL);
  entente_change_list_add (changes, party);
  id = entente_change_list_get (changes, entente_change_list_get_n (changes) - 1)->id;

  if (present->len == 2)
    {
      const char *companies[] = {
        entente_object_get_reference (present->pdata[0], ENTENTE_PARTY_COMPANY),
        entente_object_get_reference (present->pdata[1], ENTENTE_PARTY_COMPANY),
        company,
        NULL,
      };

      append_hub (workspace, changes, deal, companies);
    }

  if (present->len > 0)
    show_hidden (workspace, changes, entente_object_get_reference (present->pdata[0], ENTENTE_PARTY_COMPANY), (const char *const[]) {company, NULL});

  return id;
}

/**
 * entente_deal_step_list_parties:
 * @workspace: a workspace
 * @deal: id of a deal
 *
 * Returns: (transfer full) (element-type EntenteObject): its parties
 */
GPtrArray *
entente_deal_step_list_parties (EntenteWorkspace *workspace,
                                const char       *deal)
{
  GListModel *model = entente_scope_get_objects (entente_workspace_get_scope (workspace), ENTENTE_PARTY);
  GPtrArray  *parties = g_ptr_array_new_with_free_func (g_object_unref);
  guint       n = g_list_model_get_n_items (model);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteObject) party = g_list_model_get_item (model, i);

      if (entente_object_refers_to (party, ENTENTE_PARTY_DEAL, deal))
        g_ptr_array_add (parties, g_steal_pointer (&party));
    }

  return parties;
}
