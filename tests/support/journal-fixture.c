#include "tests/support/journal-fixture.h"

#include "tests/support/edits.h"
#include "tests/support/folder.h"

#include <string.h>

void
journal_fixture_append (EntenteJournal *journal,
                        guint           from,
                        guint           until)
{
  for (guint i = from; i < until; i++)
    {
      g_autoptr (EntenteChangeList) edit = numbered_edit_new (i);

      entente_journal_append (journal, edit);
    }
}

void
journal_fixture_begin (EntenteJournal *journal,
                       const char     *origin)
{
  g_autoptr (GBytes) base = g_bytes_new_static (JOURNAL_BASE, strlen (JOURNAL_BASE));

  entente_journal_begin (journal, origin, "Plan", base, NULL);
}

void
journal_fixture_flush (EntenteJournal *journal)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_journal_flush (journal, &error));
  g_assert_no_error (error);
}

/* The only journal there is, whole. */
char *
journal_fixture_find_file (const char *state_folder)
{
  g_autofree char *folder = entente_journal_get_folder (state_folder);
  g_autofree char *name = folder_show (folder);

  g_assert_true (g_str_has_suffix (name, ".journal"));
  g_assert_null (strchr (name, ' '));

  return g_build_filename (folder, name, NULL);
}

EntenteLeftover *
journal_fixture_find_only (GPtrArray *leftovers,
                           guint      n_edits)
{
  EntenteLeftover *leftover;

  g_assert_cmpuint (leftovers->len, ==, 1);
  leftover = g_ptr_array_index (leftovers, 0);
  g_assert_cmpuint (leftover->edits->len, ==, n_edits);
  for (guint i = 0; i < n_edits; i++)
    g_assert_cmpuint (numbered_edit_get_number (g_ptr_array_index (leftover->edits, i)), ==, i);

  return leftover;
}
