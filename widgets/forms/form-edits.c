#include "widgets/forms/form-edits.h"

#include "model/object/party.h"
#include "widgets/commands.h"
#include "widgets/forms/related.h"

#include <glib/gi18n.h>

/* About the size of a card */
#define CARD_WIDTH  160
#define CARD_HEIGHT 72

static char *
add_object (EntenteWorkspace        *workspace,
            const EntenteItemLayout *layout,
            const char              *owner,
            const char              *pick,
            const char              *picked)
{
  const EntenteTypeInfo *info = entente_type_get_info (layout->type);
  EntenteProject        *project = entente_document_get_project (entente_workspace_get_document (workspace));
  g_autofree char       *id = entente_project_make_id (project, info->name, layout->type);
  g_autofree char       *title = g_strdup_printf (_("Add %s"), _ (info->label));
  g_autoptr (EntenteObject) object = entente_object_new (layout->type, id);
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (title);
  g_autoptr (GError) error = NULL;

  if ((layout->owner == G_MAXUINT || entente_object_set (object, info->fields[layout->owner].name, owner, &error)) &&
      (pick == NULL || entente_object_set (object, pick, picked, &error)))
    {
      entente_change_list_add (changes, object);
      if (entente_workspace_edit (workspace, changes, &error))
        return g_steal_pointer (&id);
    }

  entente_workspace_refuse (workspace, error->message);

  return NULL;
}

/**
 * entente_form_add_item:
 * @workspace: a workspace
 * @layout: what is added, and the field by which it belongs to @owner
 * @owner: what it shall belong to
 * @pick: (nullable): name of a field to set from the start
 * @picked: (nullable): what that field shall refer to
 *
 * Returns: (transfer full) (nullable): id of what was added; %NULL when that could not be done
 */
char *
entente_form_add_item (EntenteWorkspace        *workspace,
                       const EntenteItemLayout *layout,
                       const char              *owner,
                       const char              *pick,
                       const char              *picked)
{
  switch ((int)layout->type)
    {
    case ENTENTE_PARTY:
      return entente_command_add_party (workspace, owner, picked);
    case ENTENTE_FLOW:
      return entente_command_add_flow (workspace, owner, picked);
    case ENTENTE_OFFER:
    case ENTENTE_WANT:
      return entente_command_add_trait (workspace, owner, layout->type == ENTENTE_WANT);
    default:
      return add_object (workspace, layout, owner, pick, picked);
    }
}

/* The middle of the companies and hubs shown, which is never far from the deal. */
static void
find_middle (EntenteWorkspace *workspace,
             double           *x,
             double           *y)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);

  *x = 0;
  *y = 0;

  for (guint32 i = 0; i < chart->n_places; i++)
    {
      *x += chart->places[i].x / chart->n_places;
      *y += chart->places[i].y / chart->n_places;
    }
}

static char *
find_party (EntenteWorkspace *workspace,
            const char       *deal,
            const char       *company)
{
  g_autoptr (GPtrArray) parties = entente_related_find (entente_workspace_get_scope (workspace), ENTENTE_PARTY, ENTENTE_PARTY_DEAL, deal);

  for (guint i = 0; i < parties->len; i++)
    if (entente_object_refers_to (parties->pdata[i], ENTENTE_PARTY_COMPANY, company))
      return g_strdup (entente_object_get_id (parties->pdata[i]));

  return NULL;
}

/**
 * entente_form_add_named_party:
 * @workspace: a workspace
 * @deal: id of a deal
 * @name: name of a company that is not there yet
 *
 * Adds a company where there is room on the chart, and lets it take part in the deal, which is what stays selected.
 *
 * Returns: (transfer full) (nullable): id of the party; %NULL when that could not be done
 */
char *
entente_form_add_named_party (EntenteWorkspace *workspace,
                              const char       *deal,
                              const char       *name)
{
  g_autofree char *owned_deal = g_strdup (deal);
  g_autofree char *company = NULL;
  double           x, y;

  find_middle (workspace, &x, &y);
  entente_command_find_room (workspace, CARD_WIDTH, CARD_HEIGHT, &x, &y);
  company = entente_command_add_party_to_new_company (workspace, deal, name, x, y);
  if (company == NULL)
    return NULL;

  entente_workspace_select (workspace, owned_deal);

  return find_party (workspace, owned_deal, company);
}

/**
 * entente_form_is_party_of:
 * @object: any object
 * @deal: id of a deal
 *
 * Returns: whether @object is a party of the deal
 */
gboolean
entente_form_is_party_of (EntenteObject *object,
                          const char    *deal)
{
  return entente_object_get_object_type (object) == ENTENTE_PARTY && entente_object_refers_to (object, ENTENTE_PARTY_DEAL, deal);
}
