#include "model/change/journal.h"

#include "model/change/journal-file.h"
#include "model/change/leftover.h"
#include "model/error.h"
#include "model/object/company.h"
#include "tests/support/edits.h"
#include "tests/support/folder.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define BASE "<entente/>"

static void
append (EntenteJournal *journal,
        guint           from,
        guint           until)
{
  for (guint i = from; i < until; i++)
    {
      g_autoptr (EntenteChangeList) edit = numbered_edit_new (i);

      entente_journal_append (journal, edit);
    }
}

static void
begin (EntenteJournal *journal,
       const char     *origin)
{
  g_autoptr (GBytes) base = g_bytes_new_static (BASE, strlen (BASE));

  entente_journal_begin (journal, origin, "Plan", base, NULL);
}

static void
flush (EntenteJournal *journal)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_journal_flush (journal, &error));
  g_assert_no_error (error);
}

/* The only journal there is, whole. */
static char *
find_file (const char *state_folder)
{
  g_autofree char *folder = entente_journal_get_folder (state_folder);
  g_autofree char *name = folder_show (folder);

  g_assert_true (g_str_has_suffix (name, ".journal"));
  g_assert_null (strchr (name, ' '));

  return g_build_filename (folder, name, NULL);
}

static void
assert_none (const char *state_folder)
{
  g_autofree char *folder = entente_journal_get_folder (state_folder);
  g_autofree char *names = folder_show (folder);
  g_autoptr (GPtrArray) leftovers = entente_journal_find_leftovers (state_folder);

  g_assert_cmpstr (names, ==, "");
  g_assert_cmpuint (leftovers->len, ==, 0);
}

static EntenteLeftover *
find_only (GPtrArray *leftovers,
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

static void
test_found_again (void)
{
  g_autoptr (Folder) folder = folder_new ();
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (GPtrArray) leftovers = NULL;
  const EntenteLeftover *leftover;

  begin (journal, "/home/ann/plan.entente");
  append (journal, 0, 3);
  entente_journal_free (journal);

  leftovers = entente_journal_find_leftovers (folder);
  leftover = find_only (leftovers, 3);
  g_assert_cmpstr (leftover->origin, ==, "/home/ann/plan.entente");
  g_assert_cmpstr (leftover->title, ==, "Plan");
  g_assert_cmpmem (g_bytes_get_data (leftover->base, NULL), g_bytes_get_size (leftover->base), BASE, strlen (BASE));
  g_assert_false (leftover->damaged);
  g_assert_cmpint (ABS (leftover->day - g_get_real_time () / G_USEC_PER_SEC), <, 100);
}

static void
test_untitled (void)
{
  g_autoptr (Folder) folder = folder_new ();
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (GPtrArray) leftovers = NULL;

  begin (journal, NULL);
  append (journal, 0, 1);
  entente_journal_free (journal);

  leftovers = entente_journal_find_leftovers (folder);
  g_assert_null (find_only (leftovers, 1)->origin);
}

static void
test_cut (void)
{
  g_autoptr (Folder) folder = folder_new ();
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (GPtrArray) leftovers = NULL;

  begin (journal, NULL);
  append (journal, 7, 9);
  flush (journal);
  entente_journal_cut (journal);
  flush (journal);
  assert_none (folder);

  begin (journal, NULL);
  append (journal, 0, 2);
  entente_journal_free (journal);

  leftovers = entente_journal_find_leftovers (folder);
  find_only (leftovers, 2);
}

static void
test_begun_anew (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autoptr (GBytes) base = g_bytes_new_static ("<new/>", 6);
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func (g_object_unref);
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (GPtrArray) leftovers = NULL;
  const EntenteLeftover *leftover;

  begin (journal, NULL);
  append (journal, 7, 9);
  flush (journal);
  g_ptr_array_add (edits, numbered_edit_new (0));
  entente_journal_begin (journal, "/plan", "New", base, edits);
  append (journal, 1, 2);
  entente_journal_free (journal);

  g_free (find_file (folder));
  leftovers = entente_journal_find_leftovers (folder);
  leftover = find_only (leftovers, 2);
  g_assert_cmpstr (leftover->title, ==, "New");
  g_assert_cmpmem (g_bytes_get_data (leftover->base, NULL), g_bytes_get_size (leftover->base), "<new/>", 6);
}

static void
test_without_edits (void)
{
  g_autoptr (Folder) folder = folder_new ();
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);

  begin (journal, NULL);
  entente_journal_free (journal);

  g_free (find_file (folder));
  g_ptr_array_unref (entente_journal_find_leftovers (folder));
  assert_none (folder);
}

static void
test_never_begun (void)
{
  g_autoptr (Folder) folder = folder_new ();
  EntenteJournal  *journal = entente_journal_new (folder, NULL, NULL);
  g_autofree char *names = NULL;

  flush (journal);
  entente_journal_cut (journal);
  entente_journal_free (journal);

  names = folder_show (folder);
  g_assert_cmpstr (names, ==, "");
}

static void
test_in_use (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autoptr (EntenteJournal) journal = entente_journal_new (folder, NULL, NULL);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) leftovers = NULL;
  g_autoptr (GError) error = NULL;

  begin (journal, NULL);
  append (journal, 0, 1);
  flush (journal);

  leftovers = entente_journal_find_leftovers (folder);
  g_assert_cmpuint (leftovers->len, ==, 0);
  path = find_file (folder);
  g_assert_null (entente_journal_read (path, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED);
}

static void
test_offered_once (void)
{
  g_autoptr (Folder) folder = folder_new ();
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GError) error = NULL;

  begin (journal, NULL);
  append (journal, 0, 1);
  entente_journal_free (journal);

  first = entente_journal_find_leftovers (folder);
  second = entente_journal_find_leftovers (folder);
  g_assert_cmpuint (second->len, ==, 0);

  g_assert_true (entente_leftover_discard (find_only (first, 1), &error));
  g_assert_no_error (error);
  assert_none (folder);
}

/* Longer than what one call may write, and than what one read returns. */
static void
test_large (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autoptr (GBytes) base = g_bytes_new_take (g_strnfill (5000000, 'b'), 5000000);
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (GPtrArray) leftovers = NULL;

  entente_journal_begin (journal, NULL, "Plan", base, NULL);
  append (journal, 0, 2000);
  entente_journal_free (journal);

  leftovers = entente_journal_find_leftovers (folder);
  g_assert_true (g_bytes_equal (find_only (leftovers, 2000)->base, base));
}

/* Typing changes the step that the journal was given last, and this may happen before it is written. */
static void
test_joined_later (void)
{
  const EntenteField *field = &entente_company_info.fields[ENTENTE_COMPANY_NAME];
  g_autoptr (Folder) folder = folder_new ();
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (EntenteChangeList) edit = entente_change_list_new ("Rename");
  g_autoptr (GPtrArray) leftovers = NULL;
  const EntenteLeftover *leftover;

  begin (journal, NULL);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      g_autoptr (EntenteValue) value = entente_value_parse (field, name, NULL);
      g_autoptr (EntenteChangeList) later = entente_change_list_new ("Rename");

      entente_change_list_set_value (i == 0 ? edit : later, "nissan", field, value);
      g_assert_true (i == 0 || entente_change_list_coalesce (edit, later));
      entente_journal_append (journal, edit);
    }
  entente_journal_free (journal);

  leftovers = entente_journal_find_leftovers (folder);
  g_assert_cmpuint (leftovers->len, ==, 1);
  leftover = g_ptr_array_index (leftovers, 0);
  g_assert_cmpuint (leftover->edits->len, ==, 1000);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = entente_value_to_string (entente_change_list_get (g_ptr_array_index (leftover->edits, i), 0)->new_value);

      g_assert_cmpuint (g_ascii_strtoull (name, NULL, 10), ==, i);
    }
}

typedef struct
{
  guint   n_failures;
  guint   n_recoveries;
  GError *error;
} Reports;

static void
reported_cb (const GError *error,
             gpointer      user_data)
{
  Reports *reports = user_data;

  if (error == NULL)
    {
      reports->n_recoveries++;
      return;
    }

  reports->n_failures++;
  g_clear_error (&reports->error);
  reports->error = g_error_copy (error);
}

static void
run_context (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* A file stands where the folder should be, until it is taken away. */
static void
test_failure (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *blocked = g_build_filename (folder, "blocked", NULL);
  Reports          reports = {0};
  EntenteJournal  *journal = entente_journal_new (blocked, reported_cb, &reports);
  g_autoptr (GPtrArray) leftovers = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (blocked, "", 0, NULL));
  begin (journal, NULL);
  append (journal, 0, 1);
  g_assert_false (entente_journal_flush (journal, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  append (journal, 1, 2);
  g_assert_false (entente_journal_flush (journal, NULL));
  run_context ();
  g_assert_cmpuint (reports.n_failures, ==, 1);
  g_assert_cmpstr (reports.error->message, ==, error->message);

  g_assert_cmpint (g_unlink (blocked), ==, 0);
  append (journal, 2, 3);
  flush (journal);
  run_context ();
  g_assert_cmpuint (reports.n_failures, ==, 1);
  g_assert_cmpuint (reports.n_recoveries, ==, 1);
  entente_journal_free (journal);

  leftovers = entente_journal_find_leftovers (blocked);
  find_only (leftovers, 3);
  g_error_free (reports.error);
}

/* While a new beginning can't be written, the old journal goes on, and stays complete. */
static void
test_failed_beginning (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *journals = entente_journal_get_folder (folder);
  g_autofree char *away = g_build_filename (folder, "away", NULL);
  g_autoptr (GBytes) base = g_bytes_new_static ("<new/>", 6);
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (GPtrArray) leftovers = NULL;
  const EntenteLeftover *leftover;

  begin (journal, NULL);
  append (journal, 9, 10);
  flush (journal);
  g_assert_cmpint (g_rename (journals, away), ==, 0);
  g_assert_true (g_file_set_contents (journals, "", 0, NULL));
  entente_journal_begin (journal, NULL, "New", base, NULL);
  append (journal, 0, 1);
  flush (journal);

  g_assert_cmpint (g_unlink (journals), ==, 0);
  g_assert_cmpint (g_rename (away, journals), ==, 0);
  append (journal, 1, 2);
  flush (journal);
  g_free (find_file (folder));
  entente_journal_free (journal);

  leftovers = entente_journal_find_leftovers (folder);
  leftover = find_only (leftovers, 2);
  g_assert_cmpmem (g_bytes_get_data (leftover->base, NULL), g_bytes_get_size (leftover->base), "<new/>", 6);
}

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

  g_assert_cmpmem (g_bytes_get_data (leftover->base, NULL), g_bytes_get_size (leftover->base), BASE, strlen (BASE));
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

  begin (journal, "/home/ann/plan.entente");
  flush (journal);
  path = find_file (folder);
  for (guint i = 0; i < N_EDITS; i++)
    {
      GStatBuf status;

      append (journal, i, i + 1);
      flush (journal);
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
  begin (first, NULL);
  append (first, 0, 1);
  flush (first);
  g_random_set_seed (1);
  begin (second, NULL);
  append (second, 0, 1);
  flush (second);
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

  begin (journal, NULL);
  append (journal, 0, 1);
  entente_journal_free (journal);
  leftovers = entente_journal_find_leftovers (folder);
  leftover = find_only (leftovers, 1);
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

  g_test_add_func ("/journal/edits are found again", test_found_again);
  g_test_add_func ("/journal/edits of a project without a file are found again", test_untitled);
  g_test_add_func ("/journal/what is cut is gone", test_cut);
  g_test_add_func ("/journal/a new beginning takes the place of the old one", test_begun_anew);
  g_test_add_func ("/journal/without edits it is not offered", test_without_edits);
  g_test_add_func ("/journal/before it begins nothing is written", test_never_begun);
  g_test_add_func ("/journal/in use it is not offered", test_in_use);
  g_test_add_func ("/journal/it is offered once at a time", test_offered_once);
  g_test_add_func ("/journal/a large one is found again", test_large);
  g_test_add_func ("/journal/an edit is written as it was when it was made", test_joined_later);
  g_test_add_func ("/journal/a failure is told once and made good", test_failure);
  g_test_add_func ("/journal/while a new beginning fails the old one goes on", test_failed_beginning);
  g_test_add_func ("/journal/cut off anywhere, whole edits are found", test_truncated);
  g_test_add_func ("/journal/with any bit flipped, edits before it are found", test_flipped);
  g_test_add_func ("/journal/with zeros at its end, edits before them are found", test_zeroed);
  g_test_add_func ("/journal/records out of order are not taken", test_mixed);
  g_test_add_func ("/journal/a name that is taken is not taken again", test_same_name);
  g_test_add_func ("/journal/what is no journal is left alone", test_others);
  g_test_add_func ("/journal/what can't be thrown away is told", test_not_discarded);
  g_test_add_func ("/journal/a link is not followed", test_link);

  return g_test_run ();
}
