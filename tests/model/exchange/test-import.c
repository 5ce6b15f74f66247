/* A file is taken into a project that has companies already, as one step that can be undone. */

#include "model/exchange/format.h"
#include "model/exchange/import.h"
#include "model/object/deal.h"
#include "model/storage/project-writer.h"
#include "tests/support/import-text.h"

#include <string.h>

static EntenteProject *
make_project (void)
{
  EntenteProject *project = entente_project_new ();
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Set up");
  g_autoptr (EntenteObject) company = entente_object_new (ENTENTE_COMPANY, "nissan-7f3a");

  entente_object_set (company, "name", "Nissan", NULL);
  entente_change_list_add (changes, company);
  g_assert_true (entente_project_apply (project, changes, NULL));

  return project;
}

static EntenteImport *
import (EntenteProject *project,
        EntenteGraph   *graph)
{
  g_autoptr (EntenteReading) reading = entente_reading_new ();

  return entente_import_new (graph, project, "deals", reading);
}

static EntenteGraph *
read_graph (const char *text)
{
  g_autoptr (EntenteReading) reading = entente_reading_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return entente_format_read_bytes (entente_format_find ("csv"), bytes, reading, NULL);
}

static void
test_known_companies_are_used (void)
{
  g_autoptr (EntenteProject) project = make_project ();
  g_autoptr (EntenteGraph) graph = read_graph ("source,target\nnissan,Honda\nnissan-7f3a,Ford\n");
  g_autoptr (EntenteImport) result = import (project, graph);
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Import");
  g_autofree char *text = NULL;

  g_assert_cmpuint (result->n_known_companies, ==, 2);
  g_assert_cmpuint (result->n_companies, ==, 2);
  g_assert_cmpuint (result->n_deals, ==, 2);

  entente_import_append (result, changes);
  g_assert_true (entente_project_apply (project, changes, NULL));
  text = import_describe (project);
  g_assert_cmpstr (text, ==, "company Ford\ncompany Honda\ncompany Nissan\ndeal Nissan – Ford: Ford, Nissan\ndeal Nissan – Honda: Honda, Nissan\n");
}

/* What a line does not say of a deal is not known, rather than nothing: its status, and what comes back. */
static void
test_what_is_not_said (void)
{
  g_autoptr (EntenteReading) reading = import_text ("csv", "source,target,type,status\na,b,directed,\nc,d,undirected,talks\n", -1);
  EntenteObject *one = entente_project_get_nth (reading->project, ENTENTE_DEAL, 0);
  EntenteObject *other = entente_project_get_nth (reading->project, ENTENTE_DEAL, 1);

  g_assert_cmpstr (entente_object_get_label (one), ==, "a – b");
  g_assert_null (entente_object_get_value (one, ENTENTE_DEAL_STATUS));
  g_assert_true (entente_object_get_flag (one, ENTENTE_DEAL_RETURN_UNKNOWN));
  g_assert_cmpint (entente_object_get_choice (other, ENTENTE_DEAL_STATUS, -1), ==, ENTENTE_DEAL_STATUS_TALKS);
  g_assert_false (entente_object_get_flag (other, ENTENTE_DEAL_RETURN_UNKNOWN));
  g_assert_cmpuint (reading->problems->len, ==, 0);
}

static void
test_undo_leaves_nothing (void)
{
  g_autoptr (EntenteProject) project = make_project ();
  g_autoptr (GBytes) before = entente_project_write_bytes (project);
  g_autoptr (EntenteGraph) graph = read_graph ("id,label,x,y\n1,A,0,0\n2,Nissan,500,0\n");
  g_autoptr (EntenteImport) result = import (project, graph);
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Import");
  g_autoptr (EntenteChangeList) back = NULL;
  g_autoptr (GBytes) after = NULL;

  entente_import_append (result, changes);
  g_assert_true (entente_project_apply (project, changes, NULL));
  g_assert_nonnull (entente_project_lookup (project, result->view));

  back = entente_change_list_invert (changes);
  g_assert_true (entente_project_apply (project, back, NULL));
  after = entente_project_write_bytes (project);
  g_assert_true (g_bytes_equal (before, after));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Many objects are sorted in together, and each list tells of it once. */
static void
test_many_at_once (void)
{
  g_autoptr (EntenteProject) project = make_project ();
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Many");
  g_autoptr (EntenteChangeList) back = NULL;
  GListModel *companies = entente_project_get_objects (project, ENTENTE_COMPANY);
  guint       n_told = 0;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%04u", i % 2 == 0 ? "a" : "z", 9999 - i);
      g_autoptr (EntenteObject) company = entente_object_new (ENTENTE_COMPANY, id);

      entente_change_list_add (changes, company);
    }

  g_signal_connect_swapped (companies, "items-changed", G_CALLBACK (count_cb), &n_told);
  g_assert_true (entente_project_apply (project, changes, NULL));
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpuint (entente_project_get_n (project, ENTENTE_COMPANY), ==, 101);
  for (guint i = 1; i < 101; i++)
    g_assert_cmpstr (entente_object_get_id (entente_project_get_nth (project, ENTENTE_COMPANY, i - 1)), <,
                     entente_object_get_id (entente_project_get_nth (project, ENTENTE_COMPANY, i)));

  back = entente_change_list_invert (changes);
  g_assert_true (entente_project_apply (project, back, NULL));
  g_assert_cmpuint (n_told, ==, 2);
  g_assert_cmpuint (entente_project_get_n (project, ENTENTE_COMPANY), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/what-is-not-said", test_what_is_not_said);
  g_test_add_func ("/import/known-companies-are-used", test_known_companies_are_used);
  g_test_add_func ("/import/undo-leaves-nothing", test_undo_leaves_nothing);
  g_test_add_func ("/import/many-at-once", test_many_at_once);

  return g_test_run ();
}
