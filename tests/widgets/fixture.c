#include "tests/widgets/fixture.h"

#include "model/object/place.h"
#include "tests/support/folder.h"

#include <string.h>

/**
 * fixture_new_workspace:
 * @plan: (transfer full): a plan
 *
 * Returns: (transfer full): a workspace of a document that starts as @plan, with nothing to undo
 */
EntenteWorkspace *
fixture_new_workspace (EntenteProject *plan)
{
  g_autofree char *text = test_plan_to_text (plan);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (Folder) state = folder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDocument) document = entente_document_open_template (bytes, state, &error);

  g_assert_no_error (error);
  g_object_unref (plan);

  return entente_workspace_new (document);
}

EntenteWorkspace *
fixture_new_small (void)
{
  return fixture_new_workspace (test_plan_new_small ());
}

EntenteProject *
fixture_get_project (EntenteWorkspace *workspace)
{
  return entente_document_get_project (entente_workspace_get_document (workspace));
}

EntenteHistory *
fixture_get_history (EntenteWorkspace *workspace)
{
  return entente_document_get_history (entente_workspace_get_document (workspace));
}

char *
fixture_to_text (EntenteWorkspace *workspace)
{
  return test_plan_to_text (fixture_get_project (workspace));
}

void
fixture_undo (EntenteWorkspace *workspace)
{
  g_assert_true (entente_document_undo (entente_workspace_get_document (workspace)));
}

/**
 * fixture_assert_undone:
 * @workspace: a workspace
 * @before: the plan as it was before the last step
 *
 * Undoes one step, after which every byte is as it was.
 */
void
fixture_assert_undone (EntenteWorkspace *workspace,
                       const char       *before)
{
  g_autofree char *after = NULL;

  fixture_undo (workspace);
  after = fixture_to_text (workspace);
  g_assert_cmpstr (after, ==, before);
}

/**
 * fixture_find_place:
 * @workspace: a workspace
 * @id: id of a company or a deal
 *
 * Returns: (nullable): its place in the view shown
 */
EntenteObject *
fixture_find_place (EntenteWorkspace *workspace,
                    const char       *id)
{
  EntenteProject *project = fixture_get_project (workspace);

  for (guint i = 0; i < entente_project_get_n (project, ENTENTE_PLACE); i++)
    {
      EntenteObject *place = entente_project_get_nth (project, ENTENTE_PLACE, i);

      if (entente_object_refers_to (place, ENTENTE_PLACE_OBJECT, id) &&
          entente_object_refers_to (place, ENTENTE_PLACE_VIEW, entente_workspace_get_view (workspace)))
        return place;
    }

  return NULL;
}

void
fixture_assert_place (EntenteWorkspace *workspace,
                      const char       *id,
                      double            x,
                      double            y)
{
  EntenteObject *place = fixture_find_place (workspace, id);

  g_assert_nonnull (place);
  g_assert_cmpfloat (entente_object_get_number (place, ENTENTE_PLACE_X, -1), ==, x);
  g_assert_cmpfloat (entente_object_get_number (place, ENTENTE_PLACE_Y, -1), ==, y);
}

/**
 * fixture_assert_selection:
 * @workspace: a workspace
 * @ids: ids with one space between them
 */
void
fixture_assert_selection (EntenteWorkspace *workspace,
                          const char       *ids)
{
  g_autofree char *selected = g_strjoinv (" ", (char **)entente_workspace_get_selection (workspace));

  g_assert_cmpstr (selected, ==, ids);
}

/**
 * fixture_set:
 * @workspace: a workspace
 * @id: id of an object
 * @field: name of one of its fields
 * @text: (nullable): the value as it stands in files
 *
 * Edits one field, as a form would.
 */
void
fixture_set (EntenteWorkspace *workspace,
             const char       *id,
             const char       *field,
             const char       *text)
{
  EntenteObject      *object = entente_scope_lookup (entente_workspace_get_scope (workspace), id);
  int                 index = entente_type_find_field (entente_object_get_object_type (object), field);
  const EntenteField *definition = entente_object_get_field (object, (guint)index);
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Set");
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteValue) value = text != NULL ? entente_value_parse (definition, text, &error) : NULL;

  g_assert_no_error (error);
  entente_change_list_set_value (changes, id, definition, value);
  entente_workspace_edit (workspace, changes, &error);
  g_assert_no_error (error);
}

typedef struct
{
  GMainLoop *loop;
  gboolean   moved;
  GError    *error;
} Layout;

static void
laid_out_cb (GObject      *workspace,
             GAsyncResult *result,
             gpointer      user_data)
{
  Layout *layout = user_data;

  layout->moved = entente_command_layout_finish (ENTENTE_WORKSPACE (workspace), result, &layout->error);
  g_main_loop_quit (layout->loop);
}

/**
 * fixture_layout:
 * @workspace: a workspace
 * @wish: how
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Arranges what the workspace shows, and waits for it.
 *
 * Returns: whether something was moved
 */
gboolean
fixture_layout (EntenteWorkspace        *workspace,
                const EntenteLayoutWish *wish,
                GCancellable            *cancellable,
                GError                 **error)
{
  Layout layout = {.loop = g_main_loop_new (NULL, FALSE)};

  entente_command_layout_async (workspace, wish, cancellable, laid_out_cb, &layout);
  g_main_loop_run (layout.loop);
  g_main_loop_unref (layout.loop);

  if (layout.error != NULL)
    g_propagate_error (error, layout.error);

  return layout.moved;
}
