/*
 * Measures how long it takes to save a project of about 10 MB: make the bytes, read them back, keep the former version,
 * write and synchronise. The goal is half a second.
 */
#include "model/document.h"
#include "tests/support/edits.h"
#include "tests/support/folder.h"

#include <stdlib.h>

#define N_COMPANIES 190000u
#define N_ROUNDS    7u
#define GOAL        500.0

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static void
fill (EntenteDocument *document)
{
  g_autoptr (EntenteChangeList) all = entente_change_list_new ("Fill");

  for (guint i = 0; i < N_COMPANIES; i++)
    {
      g_autoptr (EntenteChangeList) one = numbered_edit_new (i);

      entente_change_list_add (all, entente_change_list_get (one, 0)->object);
    }

  g_assert_true (entente_document_apply (document, all, NULL));
}

static double
measure (EntenteDocument *document,
         guint            round)
{
  g_autoptr (EntenteChangeList) edit = numbered_edit_new (N_COMPANIES + round);
  g_autoptr (GError) error = NULL;
  gint64 start;

  g_assert_true (entente_document_apply (document, edit, NULL));
  g_assert_true (entente_document_flush (document, NULL));
  start = g_get_monotonic_time ();
  entente_document_save (document, NULL, FALSE, &error);
  g_assert_no_error (error);

  return (double)(g_get_monotonic_time () - start) / 1000;
}

int
main (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autoptr (Folder) state = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.entente", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (EntenteDocument) document = entente_document_new (state);
  double times[N_ROUNDS];
  gsize  size;

  fill (document);
  g_assert_true (entente_document_save (document, path, TRUE, NULL));
  for (guint i = 0; i < N_ROUNDS; i++)
    times[i] = measure (document, i);
  entente_document_close (document);

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  qsort (times, N_ROUNDS, sizeof *times, compare_times);
  g_print ("save of %.1f MB: median %.0f ms, most %.0f ms (goal: %.0f ms)\n", (double)size / 1e6, times[N_ROUNDS / 2], times[N_ROUNDS - 1], GOAL);

  return times[N_ROUNDS / 2] <= GOAL ? EXIT_SUCCESS : EXIT_FAILURE;
}
