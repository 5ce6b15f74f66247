/* What goes out comes back: the same companies, deals, parties, stakes, places, frames and bends, by the same ids. */

#include "model/exchange/format.h"
#include "model/exchange/import.h"
#include "model/exchange/project-graph.h"
#include "model/network/views.h"
#include "model/object/deal.h"
#include "model/storage/project-reader.h"
#include "model/storage/project-writer.h"
#include "tests/support/import-text.h"

#include <string.h>

#define HEAD "<entente xmlns='urn:entente:project:1' version='1.0'><project id='project' title='Trip'/>"

/* A plan in which everything comes up that goes along: a pair, a deal among three, one of a single party, a stake. */
static const char plan[] = HEAD
  "<region id='japan-1' name='Japan'/><dimension id='ev-1' name='Electric &lt;cars>' color='#123456'/>"
  "<company id='honda-1' name='Honda, &quot;H&quot;' kind='carmaker' region='japan-1' color='#aa0000' note='one&#10;two; three'/>"
  "<company id='nissan-1' name='Nissan' volumes='2025: 3 vehicles/yr'/>"
  "<company id='ford-1' name='Ford' founded='1903'/>"
  "<deal id='pair-1' title='Engines' kind='supply' status='talks' regions='japan-1' dimensions='ev-1' from='2025-12' probability='40..60%'/>"
  "<deal id='hub-1' title='All three' status='idea' venture='ford-1'/>"
  "<deal id='lone-1' title='Alone'/>"
  "<party id='p-1' deal='pair-1' company='nissan-1' role='provider' share='40%'/><party id='p-2' deal='pair-1' company='honda-1'/>"
  "<party id='p-3' deal='hub-1' company='nissan-1' role='leader'/><party id='p-4' deal='hub-1' company='honda-1'/><party id='p-5' deal='hub-1' company='ford-1'/>"
  "<party id='p-6' deal='lone-1' company='ford-1'/>"
  "<flow id='f-1' deal='pair-1' giver='p-2' receiver='p-1' what='Hybrid drive'/>"
  "<stake id='s-1' owner='ford-1' owned='nissan-1' economic='15%' voting='10%'/>"
  "<view id='v-1' name='Trip' kind='network'/>"
  "<group id='g-1' view='v-1' name='East' members='honda-1 nissan-1' x='-50' y='-40' width='400' height='120' color='#00aa00' closed='yes'/>"
  "<place id='l-1' view='v-1' object='honda-1' x='10.5' y='20'/><place id='l-2' view='v-1' object='nissan-1' x='260' y='20'/>"
  "<place id='l-3' view='v-1' object='hub-1' x='100' y='200.25'/>"
  "<bend id='b-1' view='v-1' line='pair-1' points='50,-30 200,-60'/><bend id='b-2' view='v-1' line='p-4' points='7,8'/>"
  "</entente>";

static EntenteReading *
go_out_and_back (EntenteProject *project,
                 const char     *name)
{
  const EntenteFormat *format = entente_format_find (name);
  g_autoptr (GPtrArray) views = entente_views_list (project);
  g_autoptr (EntenteReading) report = entente_reading_new ();
  g_autoptr (EntenteGraph) graph = entente_project_graph_new (project, g_ptr_array_index (views, 0), report);
  g_autoptr (GBytes) bytes = format->write (graph, TRUE);

  return import_text (name, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes));
}

/* Both give in a pair, one gives to all in a deal among three, and a frame lies in another. */
static const char nested[] = HEAD
  "<company id='a-1' name='A'/><company id='b-1' name='B'/><company id='c-1' name='C'/>"
  "<deal id='pair-1' title='Swap'/><deal id='hub-1' title='Club'/>"
  "<party id='p-1' deal='pair-1' company='a-1'/><party id='p-2' deal='pair-1' company='b-1'/>"
  "<party id='p-3' deal='hub-1' company='a-1'/><party id='p-4' deal='hub-1' company='b-1'/><party id='p-5' deal='hub-1' company='c-1'/>"
  "<flow id='f-1' deal='pair-1' giver='p-1' receiver='p-2' what='Engines'/><flow id='f-2' deal='pair-1' giver='p-2' receiver='p-1' what='Money'/>"
  "<flow id='f-3' deal='hub-1' giver='p-5' what='Patents'/>"
  "<view id='v-1' name='Trip' kind='network'/>"
  "<group id='g-1' view='v-1' name='Outer' members='b-1' x='0.1' y='0.7' width='600.3' height='300'/>"
  "<group id='g-2' view='v-1' name='Inner' members='a-1' x='10.3' y='50.1' width='200.7' height='100'/>"
  "<place id='l-1' view='v-1' object='a-1' x='100' y='100'/><place id='l-2' view='v-1' object='b-1' x='400' y='100'/><place id='l-3' view='v-1' object='c-1' x='900' y='100'/>"
  "<note id='n-1' view='v-1' text='Two &lt;lines>&#10;of text' x='700.1' y='20.5' width='220' style='sticky' color='#00aa00' align='center' layer='under' order='2'/>"
  "<note id='n-2' view='v-1' text='Plain' x='-40' y='400' width='180'/>"
  "</entente>";

static EntenteReading *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  EntenteReading *reading = entente_project_read_bytes (bytes, NULL);

  g_assert_cmpuint (reading->n_problems, ==, 0);

  return reading;
}

static EntenteReading *
read_plan (void)
{
  return read_text (plan);
}

/* All types whose objects go along with their ids and all of their fields */
static const EntenteType whole[] = {
  ENTENTE_PARTY,
  ENTENTE_STAKE,
};

static void
test_graphml (void)
{
  g_autoptr (EntenteReading) before = read_plan ();
  g_autoptr (EntenteReading) after = go_out_and_back (before->project, "graphml");
  g_autofree char *first = import_describe (before->project);
  g_autofree char *second = import_describe (after->project);

  g_assert_cmpstr (second, ==, first);
  g_assert_false (after->damaged);

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    for (guint k = 0; k < entente_project_get_n (before->project, whole[i]); k++)
      {
        EntenteObject *object = entente_project_get_nth (before->project, whole[i], k);
        EntenteObject *found = entente_project_lookup (after->project, entente_object_get_id (object));

        g_assert_nonnull (found);
        g_assert_true (entente_object_equal (object, found));
      }

  g_assert_nonnull (entente_project_lookup (after->project, "honda-1"));
  g_assert_nonnull (entente_project_lookup (after->project, "pair-1"));
  g_assert_nonnull (entente_project_lookup (after->project, "hub-1"));
}

/* Arrow heads at both ends, what is given at each, and frames in frames. */
static void
test_nested (void)
{
  g_autoptr (EntenteReading) before = read_text (nested);
  g_autoptr (EntenteReading) after = go_out_and_back (before->project, "graphml");
  g_autofree char *first = import_describe (before->project);
  g_autofree char *second = import_describe (after->project);
  EntenteObject   *club = entente_project_lookup (after->project, "p-5");

  g_assert_cmpstr (second, ==, first);
  g_assert_nonnull (strstr (second, "gives A: Engines"));
  g_assert_nonnull (strstr (second, "gives B: Money"));
  g_assert_nonnull (strstr (second, "gives C: Patents"));
  g_assert_nonnull (entente_project_lookup (after->project, "n-1"));
  g_assert_nonnull (strstr (second, "frame Inner: A x=10.3 y=50.1 width=200.7 height=100"));
  g_assert_true (entente_object_refers_to (club, (guint)entente_type_find_field (ENTENTE_PARTY, "deal"), "hub-1"));
}

/* What goes along is not said to be left out. */
static void
test_plain_contributions (void)
{
  g_autoptr (EntenteReading) before = read_text (nested);
  g_autoptr (EntenteReading) report = entente_reading_new ();
  g_autoptr (GPtrArray) views = entente_views_list (before->project);
  g_autoptr (EntenteGraph) graph = entente_project_graph_new (before->project, g_ptr_array_index (views, 0), report);
  g_autoptr (GBytes) bytes = entente_format_find ("graphml")->write (graph, FALSE);

  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), "<y:Arrows source=\"standard\" target=\"standard\"/>"));
}

/* The company that parties own together is found again by its name. */
static void
test_joint_company (void)
{
  g_autoptr (EntenteReading) before = read_plan ();
  g_autoptr (EntenteReading) after = go_out_and_back (before->project, "graphml");
  EntenteObject *deal = entente_project_lookup (after->project, "hub-1");

  g_assert_nonnull (deal);
  g_assert_cmpstr (entente_object_get_reference (deal, ENTENTE_DEAL_VENTURE), ==, "ford-1");
  g_assert_null (entente_object_get_text (deal, ENTENTE_DEAL_NOTE));
}

/* Going round twice gives the same file. */
static void
test_graphml_twice (void)
{
  g_autoptr (EntenteReading) once = read_plan ();
  g_autoptr (EntenteReading) twice = go_out_and_back (once->project, "graphml");
  g_autoptr (EntenteReading) thrice = go_out_and_back (twice->project, "graphml");
  g_autoptr (GBytes) second = entente_project_write_bytes (twice->project);
  g_autoptr (GBytes) third = entente_project_write_bytes (thrice->project);

  g_assert_cmpuint (thrice->n_problems, ==, twice->n_problems);
  g_assert_true (g_bytes_equal (second, third));
}

/* What is in the project already is not made again. */
static void
test_back_into_the_same_project (void)
{
  g_autoptr (EntenteReading) reading = read_plan ();
  g_autoptr (EntenteReading) report = entente_reading_new ();
  g_autoptr (EntenteGraph) graph = entente_project_graph_new (reading->project, NULL, report);
  g_autoptr (EntenteImport) import = entente_import_new (graph, reading->project, "Trip", report);

  g_assert_cmpuint (import->n_companies, ==, 0);
  g_assert_cmpuint (import->n_deals, ==, 0);
  g_assert_cmpuint (import->n_known_companies, ==, 3);
  g_assert_cmpuint (import->n_known_deals, ==, 3);
  g_assert_cmpuint (import->objects->len, ==, 0);
}

static void
test_csv (void)
{
  g_autoptr (EntenteReading) before = read_plan ();
  g_autoptr (EntenteReading) after = go_out_and_back (before->project, "csv");
  EntenteObject *party = entente_project_lookup (after->project, "p-1");

  /* The list of deals alone has no names and places of companies. */
  g_assert_nonnull (entente_project_lookup (after->project, "pair-1"));
  g_assert_nonnull (party);
  g_assert_true (entente_object_refers_to (party, (guint)entente_type_find_field (ENTENTE_PARTY, "deal"), "pair-1"));
}

/* Tables, too, tell what both sides give. */
static void
test_csv_both_give (void)
{
  g_autoptr (EntenteReading) before = read_text (nested);
  g_autoptr (EntenteReading) after = go_out_and_back (before->project, "csv");
  g_autofree char *text = import_describe (after->project);

  g_assert_nonnull (strstr (text, "gives a-1: Engines"));
  g_assert_nonnull (strstr (text, "gives b-1: Money"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/round-trip/graphml", test_graphml);
  g_test_add_func ("/round-trip/nested", test_nested);
  g_test_add_func ("/round-trip/plain-contributions", test_plain_contributions);
  g_test_add_func ("/round-trip/joint-company", test_joint_company);
  g_test_add_func ("/round-trip/graphml-twice", test_graphml_twice);
  g_test_add_func ("/round-trip/back-into-the-same-project", test_back_into_the_same_project);
  g_test_add_func ("/round-trip/csv", test_csv);
  g_test_add_func ("/round-trip/csv-both-give", test_csv_both_give);

  return g_test_run ();
}
