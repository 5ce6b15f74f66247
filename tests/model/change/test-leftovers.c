#include "model/change/leftover.h"

#include "model/error.h"
#include "tests/support/edits.h"
#include "tests/support/folder.h"
#include "tests/support/journal-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static EntenteLeftover *
read_contents (const char *path,
               const char *contents,
               gsize       length)
{
  int fd;

  g_unlink (path);
  fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, contents, length), ==, length);
  close (fd);

  return entente_journal_read (path, NULL);
}

/* Returns how many edits there are; each must be the one it was. */
static guint
count_edits (EntenteLeftover *leftover)
{
  if (leftover == NULL)
    return 0;

  g_assert_cmpmem (g_bytes_get_data (leftover->base, NULL), g_bytes_get_size (leftover->base), JOURNAL_BASE, strlen (JOURNAL_BASE));
  for (guint i = 0; i < leftover->edits->len; i++)
    g_assert_cmpuint (numbered_edit_get_number (g_ptr_array_index (leftover->edits, i)), ==, i);

  return leftover->edits->len;
}

#define N_EDITS 8u

/* Returns where each edit ends. */
static void
write_journal (const char *folder,
               gsize      *ends,
               char      **contents,
               gsize      *length)
{
  EntenteJournal  *journal = entente_journal_new (folder, NULL, NULL);
  g_autofree char *path = NULL;

  journal_fixture_begin (journal, "/home/ann/plan.entente");
  journal_fixture_flush (journal);
  path = journal_fixture_find_file (folder);
  for (guint i = 0; i < N_EDITS; i++)
    {
      GStatBuf status;

      journal_fixture_append (journal, i, i + 1);
      journal_fixture_flush (journal);
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      ends[i] = (gsize)status.st_size;
    }
  entente_journal_free (journal);

  g_assert_true (g_file_get_contents (path, contents, length, NULL));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static guint
count_whole (const gsize *ends,
             gsize        length)
{
  guint n = 0;

  while (n < N_EDITS && ends[n] <= length)
    n++;

  return n;
}

static void
test_truncated (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "cut.journal", NULL);
  g_autofree char *contents = NULL;
  gsize            length, ends[N_EDITS];

  write_journal (folder, ends, &contents, &length);
  g_assert_cmpuint (ends[N_EDITS - 1], ==, length);

  for (gsize i = 0; i <= length; i++)
    {
      g_autoptr (EntenteLeftover) leftover = read_contents (path, contents, i);

      g_assert_cmpuint (count_edits (leftover), ==, count_whole (ends, i));
      g_assert_false (leftover != NULL && leftover->damaged);
    }
}

static void
test_flipped (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "flip.journal", NULL);
  g_autofree char *contents = NULL;
  gsize            length, ends[N_EDITS];

  write_journal (folder, ends, &contents, &length);

  /* Whole are the edits before the one that was hit. */
  for (gsize i = 0; i < length; i++)
    for (guint bit = 0; bit < 8; bit++)
      {
        g_autoptr (EntenteLeftover) leftover = NULL;

        contents[i] = (char)(contents[i] ^ (1 << bit));
        leftover = read_contents (path, contents, length);
        contents[i] = (char)(contents[i] ^ (1 << bit));
        g_assert_cmpuint (count_edits (leftover), ==, count_whole (ends, i));
      }
}

static void
test_zeroed (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "zero.journal", NULL);
  g_autofree char *contents = NULL;
  gsize            length, ends[N_EDITS];

  write_journal (folder, ends, &contents, &length);

  /* What a power cut may leave: the length is there, what was written last is not. */
  for (gsize i = length; i > 0; i--)
    {
      g_autoptr (EntenteLeftover) leftover = NULL;

      contents[i - 1] = '\0';
      leftover = read_contents (path, contents, length);
      g_assert_cmpuint (count_edits (leftover), <=, count_whole (ends, i));
      g_assert_cmpuint (count_edits (leftover) + 1, >=, count_whole (ends, i));
    }
}

/* A record is valid only after those it was written after, in whichever journal these stand. */
static void
test_mixed (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "mixed.journal", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (EntenteLeftover) leftover = NULL;
  gsize length, ends[N_EDITS], size;

  write_journal (folder, ends, &contents, &length);
  size = ends[1] - ends[0];
  g_assert_cmpuint (ends[2] - ends[1], ==, size);

  memmove (contents + ends[1], contents + ends[2], size);
  leftover = read_contents (path, contents, ends[2]);
  g_assert_cmpuint (count_edits (leftover), ==, 2);
  g_assert_true (leftover->damaged);
}

/* Programs that come from one fork make the same random names. */
static void
test_same_name (void)
{
  g_autoptr (Folder) folder = folder_new ();
  EntenteJournal *first = entente_journal_new (folder, NULL, NULL);
  EntenteJournal *second = entente_journal_new (folder, NULL, NULL);
  g_autoptr (GPtrArray) leftovers = NULL;

  g_random_set_seed (1);
  journal_fixture_begin (first, NULL);
  journal_fixture_append (first, 0, 1);
  journal_fixture_flush (first);
  g_random_set_seed (1);
  journal_fixture_begin (second, NULL);
  journal_fixture_append (second, 0, 1);
  journal_fixture_flush (second);
  entente_journal_free (first);
  entente_journal_free (second);

  leftovers = entente_journal_find_leftovers (folder);
  g_assert_cmpuint (leftovers->len, ==, 2);
}

/* Of what else is found in the folder, only an empty journal is taken away. */
static void
test_others (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *journals = entente_journal_get_folder (folder);
  g_autofree char *note = g_build_filename (journals, "note", NULL);
  g_autofree char *empty = g_build_filename (journals, "empty.journal", NULL);
  g_autofree char *foreign = g_build_filename (journals, "foreign.journal", NULL);
  g_autofree char *large = g_build_filename (journals, "large.journal", NULL);
  g_autofree char *shown = NULL;
  g_autoptr (GPtrArray) leftovers = NULL;

  g_assert_cmpint (g_mkdir (journals, 0700), ==, 0);
  g_assert_true (g_file_set_contents (note, "note", -1, NULL));
  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  g_assert_true (g_file_set_contents (foreign, "foreign", -1, NULL));
  g_assert_true (g_file_set_contents (large, "", 0, NULL));
  g_assert_cmpint (truncate (large, G_GINT64_CONSTANT (1) << 40), ==, 0);

  leftovers = entente_journal_find_leftovers (folder);
  g_assert_cmpuint (leftovers->len, ==, 0);
  shown = folder_show (journals);
  g_assert_cmpstr (shown, ==, "foreign.journal large.journal note");
}

static void
test_not_discarded (void)
{
  g_autoptr (Folder) folder = folder_new ();
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (GPtrArray) leftovers = NULL;
  EntenteLeftover *leftover;
  g_autoptr (GError) error = NULL;

  journal_fixture_begin (journal, NULL);
  journal_fixture_append (journal, 0, 1);
  entente_journal_free (journal);
  leftovers = entente_journal_find_leftovers (folder);
  leftover = journal_fixture_find_only (leftovers, 1);
  g_assert_cmpint (g_unlink (leftover->path), ==, 0);
  g_assert_cmpint (g_mkdir (leftover->path, 0700), ==, 0);

  g_assert_false (entente_leftover_discard (leftover, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
}

static void
test_link (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "link.journal", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("/dev/zero", path), ==, 0);
  g_assert_null (entente_journal_read (path, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/leftovers/cut off anywhere, whole edits are found", test_truncated);
  g_test_add_func ("/leftovers/with any bit flipped, edits before it are found", test_flipped);
  g_test_add_func ("/leftovers/with zeros at its end, edits before them are found", test_zeroed);
  g_test_add_func ("/leftovers/records out of order are not taken", test_mixed);
  g_test_add_func ("/leftovers/a name that is taken is not taken again", test_same_name);
  g_test_add_func ("/leftovers/what is no journal is left alone", test_others);
  g_test_add_func ("/leftovers/what can't be thrown away is told", test_not_discarded);
  g_test_add_func ("/leftovers/a link is not followed", test_link);

  return g_test_run ();
}
