#include "widgets/commands/step.h"
#include "widgets/commands.h"

#include "model/object/note.h"

#include <glib/gi18n.h>
#include <math.h>

#define NOTE_WIDTH 180

/**
 * entente_command_add_trait:
 * @workspace: a workspace
 * @company: id of a company
 * @is_want: whether it is something the company wants, not something it has
 *
 * Adds a line to what a company has or wants, what it is not yet said.
 *
 * Returns: (nullable) (transfer full): its id, or %NULL when it could not be added
 */
char *
entente_command_add_trait (EntenteWorkspace *workspace,
                           const char       *company,
                           gboolean          is_want)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (is_want ? _("Add What a Company Wants") : _("Add What a Company Has"));
  g_autoptr (EntenteObject) trait = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (company != NULL, NULL);

  trait = entente_step_new_object (workspace, is_want ? ENTENTE_WANT : ENTENTE_OFFER, company);
  entente_object_set (trait, "company", company, NULL);
  entente_change_list_add (changes, trait);

  return entente_step_run (workspace, changes) ? g_strdup (entente_object_get_id (trait)) : NULL;
}

typedef struct
{
  EntenteType type;
  const char *step;
  const char *name;
  const char *owner;
} NewAsset;

static const NewAsset new_assets[] = {
  {ENTENTE_PLATFORM, N_("Add Platform"), N_("New platform"), "owner"},
  {ENTENTE_PLANT, N_("Add Plant"), N_("New plant"), "owner"},
  {ENTENTE_TECHNOLOGY, N_("Add Technology"), N_("New technology"), "owner"},
  {ENTENTE_VEHICLE, N_("Add Model"), N_("New model"), "company"},
};

static const NewAsset *
find_new_asset (EntenteType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (new_assets); i++)
    if (new_assets[i].type == type)
      return &new_assets[i];

  return NULL;
}

/**
 * entente_command_add_asset:
 * @workspace: a workspace
 * @type: a platform, plant, technology or model
 * @name: (nullable): its name
 *
 * Adds it, owned by the company that is selected if there is one, and selects it.
 *
 * Returns: (nullable) (transfer full): its id, or %NULL when it could not be added
 */
char *
entente_command_add_asset (EntenteWorkspace *workspace,
                           EntenteType       type,
                           const char       *name)
{
  const NewAsset *asset = find_new_asset (type);
  g_autoptr (EntenteChangeList) changes = NULL;
  g_autoptr (EntenteObject) object = NULL;
  EntenteObject *owner;
  const char    *title;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (asset != NULL, NULL);

  changes = entente_change_list_new (_ (asset->step));
  title = name != NULL && *name != '\0' ? name : _ (asset->name);
  object = entente_step_new_object (workspace, type, title);

  if (!entente_step_set_text (workspace, object, "name", title))
    return NULL;

  owner = entente_step_lookup (workspace, ENTENTE_COMPANY, entente_workspace_get_selected (workspace));

  if (owner != NULL)
    entente_object_set (object, asset->owner, entente_object_get_id (owner), NULL);

  entente_change_list_add (changes, object);

  return entente_step_run_and_select (workspace, changes, entente_object_get_id (object));
}

/**
 * entente_command_add_note:
 * @workspace: a workspace
 * @text: (nullable): what it says
 * @x: its left edge, points
 * @y: its upper edge, points
 *
 * Adds a note to the view shown and selects it.
 *
 * Returns: (nullable) (transfer full): its id, or %NULL when it could not be added
 */
char *
entente_command_add_note (EntenteWorkspace *workspace,
                          const char       *text,
                          double            x,
                          double            y)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Add Note"));
  g_autoptr (EntenteObject) note = NULL;
  const char *view;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);

  note = entente_step_new_object (workspace, ENTENTE_NOTE, "note");

  if (!entente_step_set_text (workspace, note, "text", text != NULL && *text != '\0' ? text : _("New note")))
    return NULL;

  view = entente_workspace_ensure_view (workspace, changes);
  entente_object_set (note, "view", view, NULL);
  entente_step_set_number (note, ENTENTE_NOTE_X, round (x));
  entente_step_set_number (note, ENTENTE_NOTE_Y, round (y));
  entente_step_set_number (note, ENTENTE_NOTE_WIDTH, NOTE_WIDTH);
  entente_change_list_add (changes, note);

  return entente_step_run_and_select (workspace, changes, entente_object_get_id (note));
}
