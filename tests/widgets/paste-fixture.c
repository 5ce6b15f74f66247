#include "tests/widgets/paste-fixture.h"

#include "model/storage/project-writer.h"
#include "widgets/commands/paste.h"

guint
paste_count (EntenteWorkspace *workspace,
             EntenteType       type)
{
  return entente_project_get_n (fixture_get_project (workspace), type);
}

EntenteObject *
paste_look_up (EntenteWorkspace *workspace,
               const char       *id)
{
  return entente_project_lookup (fixture_get_project (workspace), id);
}

/* What is called so. */
EntenteObject *
paste_find_named (EntenteWorkspace *workspace,
                  EntenteType       type,
                  const char       *name)
{
  for (guint i = 0; i < paste_count (workspace, type); i++)
    if (g_str_equal (entente_object_get_label (entente_project_get_nth (fixture_get_project (workspace), type, i)), name))
      return entente_project_get_nth (fixture_get_project (workspace), type, i);

  return NULL;
}

/* As it is taken from one window and put into another: through the bytes on the clipboard. */
EntenteProject *
paste_take (EntenteWorkspace  *workspace,
            const char *const *ids,
            EntenteExcerptKind kind)
{
  g_autoptr (EntenteProject) excerpt = entente_excerpt_new (workspace, ids, kind);
  g_autoptr (GBytes) bytes = entente_project_write_bytes (excerpt);
  g_autoptr (GError) error = NULL;
  EntenteProject *read = entente_excerpt_read (bytes, &error);

  g_assert_no_error (error);

  return read;
}

gboolean
paste_copy (EntenteWorkspace  *from,
            const char *const *ids,
            EntenteWorkspace  *to)
{
  g_autoptr (EntenteProject) excerpt = paste_take (from, ids, ENTENTE_EXCERPT_COPY);

  return entente_command_paste (to, excerpt, NULL);
}

void
paste_assert_nothing_dangles (EntenteWorkspace *workspace)
{
  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    for (guint i = 0; i < paste_count (workspace, type); i++)
      {
        EntenteObject *object = entente_project_get_nth (fixture_get_project (workspace), type, i);

        for (guint k = 0; k < entente_object_get_n_fields (object); k++)
          {
            gboolean           is_one = entente_object_get_field (object, k)->kind == ENTENTE_FIELD_REFERENCE;
            const char        *id = is_one ? entente_object_get_reference (object, k) : NULL;
            const char *const *ids = entente_object_get_references (object, k);

            g_assert_true (id == NULL || paste_look_up (workspace, id) != NULL);
            for (guint n = 0; ids[n] != NULL; n++)
              g_assert_nonnull (paste_look_up (workspace, ids[n]));
          }
      }
}

/* The small plan with a second view, which keeps to Honda. */
EntenteWorkspace *
paste_new_with_second_view (void)
{
  EntenteProject *plan = test_plan_new_small ();

  test_plan_add (plan, ENTENTE_VIEW, "second", "name", "Second", "order", "2", "companies", "honda", NULL);
  test_plan_add (plan, ENTENTE_PLACE, "place-honda", "view", "second", "object", "honda", "x", "0", "y", "400", NULL);

  return fixture_new_workspace (plan);
}

EntenteWorkspace *
paste_new_empty (void)
{
  EntenteProject *plan = entente_project_new ();

  test_plan_add (plan, ENTENTE_VIEW, "chart", "name", "Chart", NULL);

  return fixture_new_workspace (plan);
}
