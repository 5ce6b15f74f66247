/*
 * Reads whatever it is given as a journal, and as one edit of a journal, which the checksums of a journal would otherwise
 * keep it from. An edit that can be read is written and read again, and done and undone: nothing may change.
 */
#include "model/change/leftover.h"
#include "model/project.h"
#include "model/storage/project-writer.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

static void
check_kept (EntenteChangeList *edit)
{
  g_autoptr (GBytes) first = entente_change_list_serialise (edit);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteChangeList) again = entente_change_list_deserialise (first, &error);
  g_autoptr (GBytes) second = NULL;

  g_assert_no_error (error);
  second = entente_change_list_serialise (again);
  g_assert_true (g_bytes_equal (first, second));
}

static void
check_undone (EntenteChangeList *edit)
{
  g_autoptr (EntenteProject) project = entente_project_new ();
  g_autoptr (GBytes) before = entente_project_write_bytes (project);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  if (entente_project_apply (project, edit, NULL))
    {
      g_autoptr (EntenteChangeList) inverse = entente_change_list_invert (edit);

      entente_project_apply (project, inverse, &error);
      g_assert_no_error (error);
    }

  after = entente_project_write_bytes (project);
  g_assert_true (g_bytes_equal (before, after));
}

static void
check (EntenteChangeList *edit)
{
  check_kept (edit);
  check_undone (edit);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteLeftover) leftover = entente_journal_parse (bytes);
  g_autoptr (EntenteChangeList) edit = entente_change_list_deserialise (bytes, &error);

  g_assert_true ((edit == NULL) == (error != NULL));
  if (edit != NULL)
    check (edit);
  for (guint i = 0; leftover != NULL && i < leftover->edits->len; i++)
    check (g_ptr_array_index (leftover->edits, i));

  return 0;
}
