/*
 * Measures how fast a GraphML file of 10,000 companies and 50,000 deals is read, beside igraph's own reader in the same run,
 * and how fast a project is made of it. The goal: the graph is read in no more time than igraph takes.
 */
#include "model/exchange/format.h"
#include "model/exchange/import.h"
#include "model/random.h"
#include "tests/support/timing.h"

#include <igraph/igraph.h>
#include <malloc.h>

#define N_ROUNDS    9u
#define N_COMPANIES 10000u
#define N_DEALS     50000u

static const char *const kinds[] = {"carmaker", "supplier", "technology", "battery", "investor", "state"};
static const char *const regions[] = {"Japan", "Europe", "North America", "China", "India", "Africa"};
static const char *const types[] = {"platform", "supply", "software", "plant capacity", "purchase", "equity"};

static GBytes *
make_file (void)
{
  EntenteRandom random;
  GString      *text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
                                          "  <key id=\"d0\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n  <key id=\"d1\" for=\"node\" attr.name=\"kind\" attr.type=\"string\"/>\n"
                                          "  <key id=\"d2\" for=\"node\" attr.name=\"region\" attr.type=\"string\"/>\n  <key id=\"d3\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n"
                                          "  <key id=\"d4\" for=\"edge\" attr.name=\"type\" attr.type=\"string\"/>\n  <graph id=\"G\" edgedefault=\"undirected\">\n");

  entente_random_seed (&random, 20240);

  for (guint i = 0; i < N_COMPANIES; i++)
    g_string_append_printf (text, "    <node id=\"n%u\"><data key=\"d0\">Company %u</data><data key=\"d1\">%s</data><data key=\"d2\">%s</data></node>\n",
                            i, i, kinds[entente_random_next_below (&random, 6)], regions[entente_random_next_below (&random, 6)]);

  for (guint i = 0; i < N_DEALS; i++)
    g_string_append_printf (text, "    <edge id=\"e%u\" source=\"n%u\" target=\"n%u\"><data key=\"d3\">%u</data><data key=\"d4\">%s</data></edge>\n",
                            i, entente_random_next_below (&random, N_COMPANIES), entente_random_next_below (&random, N_COMPANIES), i % 9 + 1, types[entente_random_next_below (&random, 6)]);

  g_string_append (text, "  </graph>\n</graphml>\n");

  return g_string_free_to_bytes (text);
}

static double
measure_igraph (GBytes *bytes)
{
  gsize          length;
  char          *data = (char *)g_bytes_get_data (bytes, &length);
  FILE          *file = fmemopen (data, length, "r");
  double         start = timing_get_work (), time;
  igraph_t       graph;
  igraph_error_t result = igraph_read_graph_graphml (&graph, file, 0);

  time = timing_get_work () - start;
  g_assert_cmpint (result, ==, IGRAPH_SUCCESS);
  g_assert_cmpint (igraph_ecount (&graph), ==, N_DEALS);
  igraph_destroy (&graph);
  fclose (file);

  return time;
}

/* The first time is that of the graph, the second that of the project made of it. */
static void
measure (GBytes *bytes,
         double *reading_time,
         double *import_time,
         gsize  *used)
{
  g_autoptr (EntenteReading) reading = entente_reading_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteGraph) graph = NULL;
  gsize  before = mallinfo2 ().uordblks;
  double start = timing_get_work ();

  graph = entente_format_read_bytes (entente_format_find ("graphml"), bytes, reading, &error);
  *reading_time = timing_get_work () - start;
  *used = mallinfo2 ().uordblks - before;
  g_assert_no_error (error);
  g_assert_cmpuint (graph->edges->len, ==, N_DEALS);

  start = timing_get_work ();
  entente_import_load (graph, "Benchmark", reading);
  *import_time = timing_get_work () - start;
  g_assert_cmpuint (entente_project_get_n (reading->project, ENTENTE_DEAL), ==, N_DEALS);
}

int
main (void)
{
  g_autoptr (GBytes) bytes = make_file ();
  gsize  length = g_bytes_get_size (bytes), used = 0;
  double reading_times[N_ROUNDS], import_times[N_ROUNDS], igraph_times[N_ROUNDS], read, igraph;

  igraph_set_attribute_table (&igraph_cattribute_table);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      measure (bytes, &reading_times[i], &import_times[i], &used);
      igraph_times[i] = measure_igraph (bytes);
    }

  read = timing_get_median (reading_times, N_ROUNDS);
  igraph = timing_get_median (igraph_times, N_ROUNDS);
  g_print ("companies   deals       MB   read ms    MB/s  igraph ms   ratio  project ms   memory\n");
  g_print ("%9u %7u %8.2f %9.2f %7.0f %10.2f %7.2f %11.2f %8.1f\n", N_COMPANIES, N_DEALS, (double)length / 1e6, read, (double)length / 1e3 / read,
           igraph, read / igraph, timing_get_median (import_times, N_ROUNDS), (double)used / (double)length);

  return 0;
}
