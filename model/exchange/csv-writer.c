/* A graph as two tables: one of companies, one of deals. */

#include "model/exchange/csv-table.h"

#include "model/exchange/csv.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Spreadsheets take a file for UTF-8 only when it begins so. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static GString *
begin (gboolean with_mark)
{
  return g_string_new (with_mark ? BYTE_ORDER_MARK : "");
}

/* Appends the headings of a domain, and returns their keys. */
static GArray *
append_headings (GString            *buffer,
                 const EntenteGraph *graph,
                 EntenteGraphDomain  domain)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < graph->keys->len; i++)
    if (entente_graph_get_key (graph, i)->domain == domain)
      {
        entente_csv_append (buffer, entente_graph_get_key (graph, i)->name, FALSE);
        g_array_append_val (keys, i);
      }

  entente_csv_end_row (buffer);

  return keys;
}

static const char *
find_value (const EntenteGraph *graph,
            guint32             first,
            guint32             key)
{
  for (guint32 i = first; i != ENTENTE_GRAPH_NO_INDEX; i = entente_graph_get_value (graph, i)->next)
    if (entente_graph_get_value (graph, i)->key == key)
      return entente_graph_get_value (graph, i)->text;

  return "";
}

static void
append_values (GString            *buffer,
               const EntenteGraph *graph,
               guint32             first,
               const GArray       *keys)
{
  for (guint i = 0; i < keys->len; i++)
    entente_csv_append (buffer, find_value (graph, first, g_array_index (keys, guint32, i)), FALSE);

  entente_csv_end_row (buffer);
}

static void
append_number (GString *buffer,
               double   number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  entente_csv_append (buffer, isnan (number) ? "" : g_ascii_dtostr (text, sizeof text, number), FALSE);
}

/**
 * entente_csv_write_edges:
 * @graph: a graph
 * @with_mark: whether the file begins with a byte order mark, which spreadsheets need
 *
 * Returns: (transfer full): a table of the edges
 */
GBytes *
entente_csv_write_edges (const EntenteGraph *graph,
                         gboolean            with_mark)
{
  GString *buffer = begin (with_mark);
  g_autoptr (GArray) keys = NULL;

  entente_csv_append (buffer, "source", TRUE);
  entente_csv_append (buffer, "target", FALSE);
  entente_csv_append (buffer, "type", FALSE);
  keys = append_headings (buffer, graph, ENTENTE_GRAPH_OF_EDGES);

  for (guint32 i = 0; i < graph->edges->len; i++)
    {
      const EntenteGraphEdge *edge = entente_graph_get_edge (graph, i);

      entente_csv_append (buffer, entente_graph_get_node (graph, edge->source)->id, TRUE);
      entente_csv_append (buffer, entente_graph_get_node (graph, edge->target)->id, FALSE);
      entente_csv_append (buffer, edge->directed ? "directed" : "undirected", FALSE);
      append_values (buffer, graph, edge->first_value, keys);
    }

  return g_string_free_to_bytes (buffer);
}

/**
 * entente_csv_write_nodes:
 * @graph: a graph
 * @with_mark: whether the file begins with a byte order mark, which spreadsheets need
 *
 * Returns: (transfer full): a table of the nodes that are neither groups nor notes
 */
GBytes *
entente_csv_write_nodes (const EntenteGraph *graph,
                         gboolean            with_mark)
{
  GString *buffer = begin (with_mark);
  g_autoptr (GArray) keys = NULL;

  entente_csv_append (buffer, "id", TRUE);
  entente_csv_append (buffer, "x", FALSE);
  entente_csv_append (buffer, "y", FALSE);
  keys = append_headings (buffer, graph, ENTENTE_GRAPH_OF_NODES);

  for (guint32 i = 0; i < graph->nodes->len; i++)
    {
      const EntenteGraphNode *node = entente_graph_get_node (graph, i);

      if (node->kind == ENTENTE_GRAPH_GROUP || node->kind == ENTENTE_GRAPH_NOTE)
        continue;

      entente_csv_append (buffer, node->id, TRUE);
      append_number (buffer, node->x);
      append_number (buffer, node->y);
      append_values (buffer, graph, node->first_value, keys);
    }

  return g_string_free_to_bytes (buffer);
}
