/*
 * Measures how long it takes to save a project of about 10 MB: make the bytes, read them back, keep the former version,
 * write and synchronise. The goal is half a second.
 */
#include "model/document.h"
#include "tests/support/edits.h"
#include "tests/support/folder.h"
#include "tests/support/timing.h"

#include <stdlib.h>

#define N_COMPANIES 3000u
#define N_DEALS     17500u
#define N_ROUNDS    7u
#define GOAL        500.0

/* Deals with two parties and what one gives the other, as planners have them. */
static void
append_deal (GString *text,
             guint    i)
{
  g_string_append_printf (text,
                          "  <deal id=\"deal-%05u-1a2b\" title=\"Pickup platform %u\" kind=\"joint-development\" status=\"talks\" from=\"2025-12\" "
                          "until=\"%u-Q3\" probability=\"40..60%%\"/>\n",
                          i, i, 2028 + i % 10);
}

static void
append_parties (GString *text,
                guint    i)
{
  for (guint j = 0; j < 2; j++)
    g_string_append_printf (text,
                            "  <party id=\"party-%05u-%u\" deal=\"deal-%05u-1a2b\" company=\"company-%04u\" role=\"partner\" share=\"50%%\"/>\n",
                            i, j, i, (i + j) % N_COMPANIES);
}

static void
append_flow (GString *text,
             guint    i)
{
  g_string_append_printf (text,
                          "  <flow id=\"flow-%05u-5e6f\" deal=\"deal-%05u-1a2b\" giver=\"party-%05u-0\" receiver=\"party-%05u-1\" "
                          "what=\"Frame and cab\" kind=\"platform\" value=\"2028: %u000000 USD; 2029: %u000000..%u000000 USD\"/>\n",
                          i, i, i, i, i + 1, i + 1, 2 * i + 2);
}

static void
write_project (const char *path)
{
  GString *text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<entente xmlns=\"urn:entente:project:1\" version=\"1.0\">\n"
                                "  <project id=\"project\" title=\"Benchmark\" currency=\"EUR\"/>\n");

  for (guint i = 0; i < N_COMPANIES; i++)
    g_string_append_printf (text, "  <company id=\"company-%04u\" name=\"Company %u\" kind=\"carmaker\"/>\n", i, i);
  for (guint i = 0; i < N_DEALS; i++)
    append_deal (text, i);
  for (guint i = 0; i < N_DEALS; i++)
    append_parties (text, i);
  for (guint i = 0; i < N_DEALS; i++)
    append_flow (text, i);
  g_string_append (text, "</entente>\n");

  g_assert_true (g_file_set_contents (path, text->str, (gssize)text->len, NULL));
  g_string_free (text, TRUE);
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
  g_autoptr (EntenteDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  double times[N_ROUNDS];
  gsize  size;

  write_project (path);
  document = entente_document_open (path, state, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_ROUNDS; i++)
    times[i] = measure (document, i);
  entente_document_close (document);

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  timing_sort (times, N_ROUNDS);
  g_print ("save of %.1f MB: median %.0f ms, most %.0f ms (goal: %.0f ms)\n", (double)size / 1e6, times[N_ROUNDS / 2], times[N_ROUNDS - 1], GOAL);

  return times[N_ROUNDS / 2] <= GOAL ? EXIT_SUCCESS : EXIT_FAILURE;
}
