#include "tests/fuzz/exchange.h"

#include "model/exchange/graphml.h"
#include "model/exchange/import.h"
#include "model/exchange/project-graph.h"
#include "model/storage/project-reader.h"
#include "model/storage/project-writer.h"

static EntenteReading *
read_graph (const EntenteFormat *format,
            GBytes              *bytes)
{
  g_autoptr (EntenteReading) reading = entente_reading_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteGraph) graph = entente_format_read_bytes (format, bytes, reading, &error);

  g_assert_true ((graph == NULL) == (error != NULL));
  if (graph == NULL)
    return NULL;

  entente_import_load (graph, "fuzz", reading);

  return g_steal_pointer (&reading);
}

/* What was made of the file is a project like any other. */
static void
check_project (EntenteProject *project)
{
  g_autoptr (GBytes) first = entente_project_write_bytes (project);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteReading) again = entente_project_read_bytes (first, &error);
  g_autoptr (GBytes) second = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (again->n_problems, ==, 0);
  second = entente_project_write_bytes (again->project);
  g_assert_true (g_bytes_equal (first, second));
}

/* It goes out and comes back with as many companies and deals. */
static void
check_round_trip (EntenteProject *project)
{
  g_autoptr (EntenteReading) report = entente_reading_new ();
  g_autoptr (EntenteGraph) graph = entente_project_graph_new (project, NULL, report);
  g_autoptr (GBytes) bytes = entente_graphml_write (graph, FALSE);
  g_autoptr (EntenteReading) again = read_graph (entente_format_find ("graphml"), bytes);

  g_assert_nonnull (again);
  g_assert_false (again->damaged);
  g_assert_cmpuint (entente_project_get_n (again->project, ENTENTE_COMPANY), ==, entente_project_get_n (project, ENTENTE_COMPANY));
  g_assert_cmpuint (entente_project_get_n (again->project, ENTENTE_DEAL), ==, entente_project_get_n (project, ENTENTE_DEAL));
}

void
fuzz_exchange (const EntenteFormat *format,
               const guint8        *data,
               size_t               size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (EntenteReading) reading = read_graph (format, bytes);

  if (reading == NULL)
    return;

  check_project (reading->project);
  check_round_trip (reading->project);
}
