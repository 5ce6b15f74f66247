#include "widgets/commands/pictures.h"

#include "model/object/picture.h"
#include "widgets/commands.h"
#include "widgets/commands/step.h"

#include <glib/gi18n.h>
#include <math.h>

static EntenteObject *
new_picture (EntenteWorkspace        *workspace,
             const EntenteNewPicture *picture)
{
  gboolean has_name = picture->name != NULL && *picture->name != '\0';
  g_autoptr (EntenteObject) object = entente_step_new_object (workspace, ENTENTE_PICTURE, has_name ? picture->name : "picture");

  if ((has_name && !entente_step_set_text (workspace, object, "name", picture->name)) ||
      !entente_step_set_text (workspace, object, "data", picture->data))
    return NULL;

  entente_object_set (object, "layer", "over", NULL);
  entente_step_set_number (object, ENTENTE_PICTURE_X, round (picture->rect.x));
  entente_step_set_number (object, ENTENTE_PICTURE_Y, round (picture->rect.y));
  entente_step_set_number (object, ENTENTE_PICTURE_WIDTH, MAX (round (picture->rect.width), 1));
  entente_step_set_number (object, ENTENTE_PICTURE_HEIGHT, MAX (round (picture->rect.height), 1));

  return g_steal_pointer (&object);
}

/**
 * entente_command_add_pictures:
 * @workspace: a workspace
 * @pictures: (array length=n_pictures): pictures
 * @n_pictures: how many, at least one
 *
 * Lays pictures over the network in the view shown and selects them, all in one step.
 *
 * Returns: whether they could be added
 */
gboolean
entente_command_add_pictures (EntenteWorkspace        *workspace,
                              const EntenteNewPicture *pictures,
                              guint                    n_pictures)
{
  g_autofree char *title = NULL;
  g_autoptr (EntenteChangeList) changes = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  const char *view;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (pictures != NULL && n_pictures > 0, FALSE);

  title = g_strdup_printf (ngettext ("Insert Picture", "Insert %u Pictures", n_pictures), n_pictures);
  changes = entente_change_list_new (title);
  view = entente_workspace_ensure_view (workspace, changes);

  for (guint i = 0; i < n_pictures; i++)
    {
      g_autoptr (EntenteObject) object = new_picture (workspace, &pictures[i]);

      if (object == NULL)
        return FALSE;

      entente_object_set (object, "view", view, NULL);
      entente_change_list_add (changes, object);
      g_ptr_array_add (ids, g_strdup (entente_object_get_id (object)));
    }

  g_ptr_array_add (ids, NULL);

  if (!entente_step_run (workspace, changes))
    return FALSE;

  entente_workspace_set_selection (workspace, (const char *const *)ids->pdata);

  return TRUE;
}
