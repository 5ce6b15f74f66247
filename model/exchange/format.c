#include "model/exchange/format.h"

#include "model/exchange/csv-table.h"
#include "model/exchange/graph-places.h"
#include "model/exchange/graphml.h"
#include "model/exchange/import-columns.h"

#include "model/error.h"
#include "model/storage/file-bounds.h"
#include "model/storage/file-read.h"
#include "model/storage/file-text.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const graphml_endings[] = {"graphml", NULL};
static const char *const csv_endings[] = {"csv", "tsv", NULL};

static const EntenteFormat graphml = {
  .name = "graphml",
  .label = N_("GraphML graphs"),
  .endings = graphml_endings,
  .declares_encoding = TRUE,
  .sniff = entente_graphml_sniff,
  .read = entente_graphml_read,
  .write = entente_graphml_write,
};

static const EntenteFormat csv = {
  .name = "csv",
  .label = N_("Tables of companies or deals (CSV)"),
  .endings = csv_endings,
  .read = entente_csv_read,
  .has_companion = entente_csv_has_edges,
  .find_companion = entente_csv_find_companion,
  .write = entente_csv_write_edges,
  .write_companion = entente_csv_write_nodes,
  .name_companion = entente_csv_name_companion,
  .is_table = TRUE,
};

static const EntenteFormat *const formats[] = {
  &graphml,
  &csv,
};

/* How much of a file tells what it is */
#define START_BYTES 4096

/* What two tables of the most columns may have. More kinds of values are no plan, and would take long to find fields for. */
#define MAX_KEYS 10000u

/**
 * entente_format_list:
 * @n_formats: (out): how many there are
 *
 * Returns: (array length=n_formats): all formats of other programs
 */
const EntenteFormat *const *
entente_format_list (guint *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats);

  return formats;
}

/**
 * entente_format_find:
 * @name: name of a format, or an ending
 *
 * Returns: (nullable): the format
 */
const EntenteFormat *
entente_format_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_ascii_strcasecmp (formats[i]->name, name) == 0)
        return formats[i];

      for (const char *const *ending = formats[i]->endings; *ending != NULL; ending++)
        if (g_ascii_strcasecmp (*ending, name) == 0)
          return formats[i];
    }

  return NULL;
}

static const EntenteFormat *
sniff (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  char  text[START_BYTES + 1];
  gsize length = 0;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return NULL;

  stream = g_file_read (file, NULL, NULL);
  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), text, START_BYTES, &length, NULL, NULL))
    return NULL;

  text[length] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i]->sniff != NULL && formats[i]->sniff (text, strlen (text)))
      return formats[i];

  return NULL;
}

/**
 * entente_format_for_path:
 * @path: a file, which need not be there
 *
 * Tells the format by the ending of the name, or else by how the file begins.
 *
 * Returns: (nullable): the format; %NULL when it is none of other programs, so that it may be a project
 */
const EntenteFormat *
entente_format_for_path (const char *path)
{
  const char          *dot = strrchr (path, '.');
  const EntenteFormat *format = dot != NULL && strchr (dot, G_DIR_SEPARATOR) == NULL ? entente_format_find (dot + 1) : NULL;

  return format != NULL ? format : sniff (path);
}

/* What is read must fit into a project: each edge may become a deal, two parties and what one gives. */
static gboolean
check_graph (const EntenteGraph *graph,
             GError            **error)
{
  if (graph->keys->len > MAX_KEYS)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, _("there are more than %u kinds of values; this is no plan of companies and deals"), MAX_KEYS);
      return FALSE;
    }

  if (2 * (gsize)graph->nodes->len + 4 * (gsize)graph->edges->len + graph->bends->len <= ENTENTE_FILE_MAX_ELEMENTS)
    return TRUE;

  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, _("there are too many companies and deals for one project; split the file"));

  return FALSE;
}

static EntenteFileText *
decode (const EntenteFormat *format,
        GBytes              *bytes,
        EntenteReading      *reading,
        GError             **error)
{
  EntenteFileText *text;

  if (g_bytes_get_size (bytes) == 0)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("the file is empty; choose another one"));
      return NULL;
    }

  text = format->declares_encoding ? entente_file_text_new (bytes, error) : entente_file_text_new_guessing (bytes);
  if (text != NULL && text->bad_lines->len > 0)
    {
      reading->damaged = TRUE;
      entente_reading_add_problem (reading, g_array_index (text->bad_lines, guint, 0), NULL, NULL,
                                   ngettext ("in %u line, some characters could not be read and were replaced by “\uFFFD”",
                                             "in %u lines, of which this is the first, some characters could not be read and were replaced by “\uFFFD”",
                                             text->bad_lines->len),
                                   text->bad_lines->len);
    }

  return text;
}

static gboolean
read_into (const EntenteFormat *format,
           EntenteGraph        *graph,
           GBytes              *bytes,
           EntenteReading      *reading,
           GError             **error)
{
  g_autoptr (EntenteFileText) text = decode (format, bytes, reading, error);

  return text != NULL && format->read (graph, text->text, text->length, reading, error);
}

/* The list that belongs to this one says more of the same companies, so it is read first. */
static void
read_companion (const EntenteFormat *format,
                EntenteGraph        *graph,
                const char          *path,
                GBytes              *bytes,
                EntenteReading      *reading)
{
  g_autoptr (EntenteFileText) text = entente_file_text_new_guessing (bytes);
  g_autofree char *companion = format->has_companion (text->text, text->length) ? format->find_companion (path) : NULL;
  g_autofree char *name = companion != NULL ? g_filename_display_basename (companion) : NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;

  if (companion == NULL)
    return;

  content = entente_file_read (companion, &error);
  if (content != NULL && read_into (format, graph, content, reading, &error))
    entente_reading_add_problem (reading, 0, NULL, NULL, _("the companies in “%s”, which stands beside it, were read, too"), name);
  else
    entente_reading_add_problem (reading, 0, NULL, NULL, _("the companies in “%s”, which stands beside it, could not be read: %s"), name, error->message);
}

static gboolean
has_own_key (const EntenteGraph *graph)
{
  for (guint32 i = 0; i < graph->keys->len; i++)
    if (strcmp (entente_graph_get_key (graph, i)->name, ENTENTE_OWN_ID) == 0)
      return TRUE;

  return FALSE;
}

/* Places that are too close for cards are spread. */
static gboolean
finish (EntenteGraph *graph,
        GError      **error)
{
  graph->is_own = has_own_key (graph);
  entente_graph_find_places (graph);
  entente_graph_make_room (graph);

  return check_graph (graph, error);
}

/**
 * entente_format_read_bytes:
 * @format: what the file is
 * @bytes: the file
 * @reading: takes what is to be said of the file; its project is not touched
 * @error: return location for an error
 *
 * Reads a graph. What cannot be read as it stands is listed in @reading. Fails with %ENTENTE_ERROR_SYNTAX when it is no
 * such file, and with %ENTENTE_ERROR_LIMIT when it is too large.
 *
 * Returns: (transfer full): the graph, or %NULL
 */
EntenteGraph *
entente_format_read_bytes (const EntenteFormat *format,
                           GBytes              *bytes,
                           EntenteReading      *reading,
                           GError             **error)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();

  if (!read_into (format, graph, bytes, reading, error) || !finish (graph, error))
    return NULL;

  return g_steal_pointer (&graph);
}

/**
 * entente_format_read_file:
 * @format: what the file is
 * @path: the file
 * @reading: takes what is to be said of the file; its project is not touched
 * @error: return location for an error
 *
 * Reads a graph as entente_format_read_bytes() does, with the second file that may belong to it. Fails also as
 * entente_file_read() does.
 *
 * Returns: (transfer full): the graph, or %NULL
 */
EntenteGraph *
entente_format_read_file (const EntenteFormat *format,
                          const char          *path,
                          EntenteReading      *reading,
                          GError             **error)
{
  g_autoptr (GBytes) bytes = entente_file_read (path, error);
  g_autoptr (EntenteGraph) graph = NULL;

  if (bytes == NULL)
    return NULL;

  graph = entente_graph_new ();
  if (format->find_companion != NULL)
    read_companion (format, graph, path, bytes, reading);

  if (!read_into (format, graph, bytes, reading, error) || !finish (graph, error))
    return NULL;

  return g_steal_pointer (&graph);
}

/**
 * entente_format_report:
 * @format: what is to be written
 * @graph: what it is to be made of
 * @reading: takes what is to be said
 *
 * Says what of a graph does not go along in a format.
 */
void
entente_format_report (const EntenteFormat *format,
                       const EntenteGraph  *graph,
                       EntenteReading      *reading)
{
  guint n = 0;

  for (guint32 i = 0; format->is_table && i < graph->nodes->len; i++)
    n += entente_graph_get_node (graph, i)->kind == ENTENTE_GRAPH_GROUP || entente_graph_get_node (graph, i)->kind == ENTENTE_GRAPH_NOTE;

  if (n > 0)
    entente_reading_add_problem (reading, 0, NULL, NULL, _("frames and notes have no place in a table; left out: %u"), n);
}
