/*
 * Reads the files of a folder that ENTENTE_CORPUS names, and compares how many companies and deals come in with what its
 * MANIFEST.tsv says: columns file, format, nodes and edges, or for a table its rows. Where nodes lie in others, readers leave
 * out one or the other; there, what counts are all nodes and edges of the file, which column 10 has as "raw count 11/10".
 */

#include "model/exchange/format.h"
#include "model/exchange/import.h"

#include <stdio.h>
#include <string.h>

typedef struct
{
  char    *path;
  gboolean is_table;
  int      n_nodes;
  int      n_edges;
  int      n_all_nodes;
  int      n_all_edges;
} Row;

/* How many nodes are neither a company nor a frame nor a note, and how many edges no deal: what was lost. */
static guint
count_lost (EntenteGraph *graph)
{
  g_autoptr (EntenteReading) reading = entente_reading_new ();
  g_autoptr (EntenteImport) import = entente_import_new (graph, reading->project, "corpus", reading);
  guint n_lost = graph->edges->len - import->n_deals;

  for (guint32 i = 0; i < graph->nodes->len; i++)
    n_lost += import->ids[i] == NULL && entente_graph_get_node (graph, i)->kind != ENTENTE_GRAPH_GROUP && entente_graph_get_node (graph, i)->kind != ENTENTE_GRAPH_NOTE;

  return n_lost;
}

static void
check_counts (const Row    *row,
              EntenteGraph *graph)
{
  g_autoptr (EntenteReading) reading = entente_reading_new ();
  gboolean has_frames;

  entente_import_load (graph, "corpus", reading);
  has_frames = entente_project_get_n (reading->project, ENTENTE_GROUP) > 0;

  g_assert_cmpuint (count_lost (graph), ==, 0);
  g_assert_cmpuint (reading->n_nodes, ==, has_frames ? row->n_all_nodes : row->n_nodes);
  g_assert_cmpuint (entente_project_get_n (reading->project, ENTENTE_DEAL), ==, has_frames ? row->n_all_edges : row->n_edges);

  if (!has_frames)
    g_assert_cmpuint (entente_project_get_n (reading->project, ENTENTE_COMPANY), ==, row->n_nodes);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (EntenteReading) reading = entente_reading_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteGraph) graph = entente_format_read_file (entente_format_find (row->is_table ? "csv" : "graphml"), row->path, reading, &error);

  if (row->n_edges < 0 && graph == NULL)
    return;

  g_assert_no_error (error);

  if (row->is_table && row->n_nodes < 0)
    g_assert_cmpuint (graph->n_rows, ==, row->n_edges);
  else if (!row->is_table && row->n_edges >= 0)
    check_counts (row, graph);
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->path);
  g_free (row);
}

static void
add_row (const char *folder,
         const char *line)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", -1);
  g_autofree char *name = NULL;
  const char      *all;
  Row             *row;

  if (g_strv_length (columns) < 4 || (strcmp (columns[1], "GraphML") != 0 && strcmp (columns[1], "CSV") != 0))
    return;

  row = g_new (Row, 1);
  row->path = g_build_filename (folder, columns[0], NULL);
  row->is_table = strcmp (columns[1], "CSV") == 0;
  row->n_nodes = *columns[2] != '\0' ? (int)g_ascii_strtoll (columns[2], NULL, 10) : -1;
  row->n_edges = *columns[3] != '\0' ? (int)g_ascii_strtoll (columns[3], NULL, 10) : -1;
  row->n_all_nodes = row->n_all_edges = -1;
  all = strstr (line, "raw count ");
  if (all != NULL)
    sscanf (all, "raw count %d/%d", &row->n_all_nodes, &row->n_all_edges);
  name = g_strdup_printf ("/corpus/%s", columns[0]);
  g_test_add_data_func_full (name, row, test_row, row_free);
}

static void
test_no_corpus (void)
{
  g_test_skip ("ENTENTE_CORPUS names no folder");
}

int
main (int   argc,
      char *argv[])
{
  const char      *folder = g_getenv ("ENTENTE_CORPUS");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "MANIFEST.tsv", NULL) : NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_test_init (&argc, &argv, NULL);

  if (path == NULL || !g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_add_func ("/corpus/none", test_no_corpus);
      return g_test_run ();
    }

  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    add_row (folder, *line);

  return g_test_run ();
}
