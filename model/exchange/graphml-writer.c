/* GraphML with yEd's additions, so that it opens there as it is drawn here, and with plain values for everybody else. */

#include "model/exchange/graphml.h"

#include "model/storage/xml-text.h"

#include <math.h>
#include <string.h>

#define HEAD                                                               \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                           \
  "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""               \
  " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""               \
  " xmlns:y=\"http://www.yworks.com/xml/graphml\""                         \
  " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"            \
  " http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd\">\n"        \
  "  <key id=\"ng\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n"         \
  "  <key id=\"eg\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n"         \
  "  <key id=\"px\" for=\"node\" attr.name=\"x\" attr.type=\"double\"/>\n" \
  "  <key id=\"py\" for=\"node\" attr.name=\"y\" attr.type=\"double\"/>\n"

/* What is drawn where nobody chose a colour, and what is written on it. */
#define CARD_FILL  "#ffffff"
#define HUB_FILL   "#eef2f6"
#define FRAME_FILL "#f5f5f5"
#define NOTE_FILL  "#ffcc00"
#define LINE       "#5b6b7b"
#define DARK_TEXT  "#1b2733"
#define LIGHT_TEXT "#ffffff"

#define TITLE_HEIGHT 22.0

static const char *const domain_names[] = {
  [ENTENTE_GRAPH_OF_NODES] = "node",
  [ENTENTE_GRAPH_OF_EDGES] = "edge",
  [ENTENTE_GRAPH_OF_GRAPH] = "graph",
};

static void
append_attribute (GString    *buffer,
                  const char *name,
                  const char *value)
{
  g_string_append_printf (buffer, " %s=\"", name);
  entente_xml_append_value (buffer, value, strlen (value));
  g_string_append_c (buffer, '"');
}

static void
append_number (GString    *buffer,
               const char *name,
               double      number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  append_attribute (buffer, name, g_ascii_dtostr (text, sizeof text, number));
}

/* Whole numbers are short; others come back as they went. */
static void
append_place (GString    *buffer,
              const char *key,
              double      number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (buffer, "<data key=\"%s\">%s</data>", key, g_ascii_dtostr (text, sizeof text, number));
}

static void
append_text (GString    *buffer,
             const char *text)
{
  entente_xml_append_text (buffer, text, strlen (text));
}

static void
append_keys (GString            *buffer,
             const EntenteGraph *graph)
{
  for (guint i = 0; i < graph->keys->len; i++)
    {
      const EntenteGraphKey *key = entente_graph_get_key (graph, i);

      g_string_append_printf (buffer, "  <key id=\"d%u\" for=\"%s\"", i, domain_names[key->domain]);
      append_attribute (buffer, "attr.name", key->name);
      g_string_append (buffer, " attr.type=\"string\"");

      if (key->fallback != NULL)
        {
          g_string_append (buffer, "><default>");
          append_text (buffer, key->fallback);
          g_string_append (buffer, "</default></key>\n");
        }
      else
        g_string_append (buffer, "/>\n");
    }
}

/* The last value was added first. */
static void
append_values (GString            *buffer,
               const EntenteGraph *graph,
               guint32             first)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = first; i != ENTENTE_GRAPH_NO_INDEX; i = entente_graph_get_value (graph, i)->next)
    g_array_append_val (order, i);

  for (guint i = order->len; i > 0; i--)
    {
      const EntenteGraphValue *value = entente_graph_get_value (graph, g_array_index (order, guint32, i - 1));

      g_string_append_printf (buffer, "<data key=\"d%u\">", value->key);
      append_text (buffer, value->text);
      g_string_append (buffer, "</data>");
    }
}

static gboolean
is_dark (const char *color)
{
  guint64 rgb = g_ascii_strtoull (color + 1, NULL, 16);

  return 0.299 * (double)(rgb >> 16 & 0xff) + 0.587 * (double)(rgb >> 8 & 0xff) + 0.114 * (double)(rgb & 0xff) < 140;
}

static void
append_geometry (GString                *buffer,
                 const EntenteGraphNode *node)
{
  g_string_append (buffer, "<y:Geometry");
  if (!isnan (node->x) && !isnan (node->y))
    {
      append_number (buffer, "x", node->x - node->width / 2);
      append_number (buffer, "y", node->y - node->height / 2);
    }
  append_number (buffer, "width", node->width);
  append_number (buffer, "height", node->height);
  g_string_append (buffer, "/>");
}

static void
append_look (GString    *buffer,
             const char *fill,
             const char *label,
             const char *placement)
{
  g_string_append_printf (buffer, "<y:Fill color=\"%s\" transparent=\"false\"/><y:BorderStyle color=\"" LINE "\" type=\"line\" width=\"1.0\"/>", fill);
  g_string_append_printf (buffer, "<y:NodeLabel textColor=\"%s\" fontSize=\"11\" %s>", is_dark (fill) ? LIGHT_TEXT : DARK_TEXT, placement);
  append_text (buffer, label);
  g_string_append (buffer, "</y:NodeLabel>");
}

static void
append_card (GString                *buffer,
             const EntenteGraphNode *node)
{
  gboolean    is_hub = node->kind == ENTENTE_GRAPH_HUB;
  const char *fill = node->color != NULL ? node->color : is_hub ? HUB_FILL
                                                                : CARD_FILL;

  g_string_append (buffer, "<data key=\"ng\"><y:ShapeNode>");
  append_geometry (buffer, node);
  append_look (buffer, fill, node->label != NULL ? node->label : node->id, "modelName=\"internal\" modelPosition=\"c\" autoSizePolicy=\"node_width\" configuration=\"CroppingLabel\"");
  g_string_append_printf (buffer, "<y:Shape type=\"%s\"/></y:ShapeNode></data>", is_hub ? "ellipse" : "roundrectangle");
}

static void
append_note (GString                *buffer,
             const EntenteGraphNode *node)
{
  g_string_append (buffer, "<data key=\"ng\"><y:UMLNoteNode>");
  append_geometry (buffer, node);
  append_look (buffer, node->color != NULL ? node->color : NOTE_FILL, node->label, "modelName=\"internal\" modelPosition=\"tl\" alignment=\"left\"");
  g_string_append (buffer, "</y:UMLNoteNode></data>");
}

static void
append_realizer (GString                *buffer,
                 const EntenteGraphNode *node,
                 gboolean                closed)
{
  g_string_append (buffer, "<y:GroupNode>");
  append_geometry (buffer, node);
  append_look (buffer, node->color != NULL ? node->color : FRAME_FILL, node->label != NULL ? node->label : "", "modelName=\"internal\" modelPosition=\"t\" autoSizePolicy=\"node_width\"");
  g_string_append_printf (buffer, "<y:Shape type=\"roundrectangle\"/><y:State closed=\"%s\"", closed ? "true" : "false");
  append_number (buffer, "closedHeight", 2 * TITLE_HEIGHT);
  append_number (buffer, "closedWidth", MAX (node->width / 2, 4 * TITLE_HEIGHT));
  g_string_append (buffer, "/></y:GroupNode>");
}

static void
append_frame (GString                *buffer,
              const EntenteGraphNode *node)
{
  g_string_append_printf (buffer, "<data key=\"ng\"><y:ProxyAutoBoundsNode><y:Realizers active=\"%d\">", node->closed ? 1 : 0);
  append_realizer (buffer, node, FALSE);
  append_realizer (buffer, node, TRUE);
  g_string_append (buffer, "</y:Realizers></y:ProxyAutoBoundsNode></data>");
}

static void append_nodes (GString            *buffer,
                          const EntenteGraph *graph,
                          guint32             parent);

static void
append_node (GString            *buffer,
             const EntenteGraph *graph,
             guint32             index)
{
  const EntenteGraphNode *node = entente_graph_get_node (graph, index);
  gboolean                is_group = node->kind == ENTENTE_GRAPH_GROUP, is_note = node->kind == ENTENTE_GRAPH_NOTE;

  g_string_append (buffer, "    <node");
  append_attribute (buffer, "id", node->id);
  g_string_append (buffer, is_group ? " yfiles.foldertype=\"group\">" : ">");

  append_values (buffer, graph, node->first_value);
  if (!is_group && !is_note && !isnan (node->x))
    {
      append_place (buffer, "px", node->x);
      append_place (buffer, "py", node->y);
    }

  if (is_group)
    {
      append_frame (buffer, node);
      g_string_append (buffer, "<graph edgedefault=\"undirected\"");
      append_attribute (buffer, "id", node->id);
      g_string_append (buffer, ">\n");
      append_nodes (buffer, graph, index);
      g_string_append (buffer, "    </graph>");
    }
  else if (is_note)
    append_note (buffer, node);
  else
    append_card (buffer, node);

  g_string_append (buffer, "</node>\n");
}

static void
append_nodes (GString            *buffer,
              const EntenteGraph *graph,
              guint32             parent)
{
  for (guint32 i = 0; i < graph->nodes->len; i++)
    if (entente_graph_get_node (graph, i)->parent == parent)
      append_node (buffer, graph, i);
}

static void
append_line (GString                *buffer,
             const EntenteGraph     *graph,
             const EntenteGraphEdge *edge)
{
  g_string_append (buffer, "<data key=\"eg\"><y:PolyLineEdge><y:Path sx=\"0\" sy=\"0\" tx=\"0\" ty=\"0\">");

  for (guint i = 0; i < edge->n_bends; i++)
    {
      const EntentePoint *point = &g_array_index (graph->bends, EntentePoint, edge->first_bend + i);

      g_string_append (buffer, "<y:Point");
      append_number (buffer, "x", point->x);
      append_number (buffer, "y", point->y);
      g_string_append (buffer, "/>");
    }

  g_string_append_printf (buffer, "</y:Path><y:LineStyle color=\"%s\" type=\"line\" width=\"%s\"/><y:Arrows source=\"%s\" target=\"%s\"/>",
                          edge->color != NULL ? edge->color : LINE, edge->color != NULL ? "2.0" : "1.0",
                          edge->returns ? "standard" : "none", edge->directed ? "standard" : "none");
  if (edge->label != NULL)
    {
      g_string_append (buffer, "<y:EdgeLabel fontSize=\"10\" modelName=\"centered\" modelPosition=\"center\" backgroundColor=\"" CARD_FILL "\">");
      append_text (buffer, edge->label);
      g_string_append (buffer, "</y:EdgeLabel>");
    }
  g_string_append (buffer, "<y:BendStyle smoothed=\"false\"/></y:PolyLineEdge></data>");
}

static void
append_edge (GString            *buffer,
             const EntenteGraph *graph,
             guint32             index)
{
  const EntenteGraphEdge *edge = entente_graph_get_edge (graph, index);

  g_string_append (buffer, "    <edge");
  if (edge->id != NULL)
    append_attribute (buffer, "id", edge->id);
  append_attribute (buffer, "source", entente_graph_get_node (graph, edge->source)->id);
  append_attribute (buffer, "target", entente_graph_get_node (graph, edge->target)->id);
  g_string_append (buffer, edge->directed ? " directed=\"true\">" : ">");
  append_values (buffer, graph, edge->first_value);
  append_line (buffer, graph, edge);
  g_string_append (buffer, "</edge>\n");
}

/**
 * entente_graphml_write:
 * @graph: a graph
 * @with_mark: of no account, as the file says what encoding it is in
 *
 * Writes the whole graph, each node and each edge on a line.
 *
 * Returns: (transfer full): the file
 */
GBytes *
entente_graphml_write (const EntenteGraph *graph,
                       gboolean            with_mark)
{
  GString *buffer = g_string_new (HEAD);

  append_keys (buffer, graph);
  g_string_append (buffer, "  <graph id=\"G\" edgedefault=\"undirected\">\n");
  if (graph->first_value != ENTENTE_GRAPH_NO_INDEX)
    {
      g_string_append (buffer, "    ");
      append_values (buffer, graph, graph->first_value);
      g_string_append_c (buffer, '\n');
    }

  append_nodes (buffer, graph, ENTENTE_GRAPH_NO_INDEX);
  for (guint32 i = 0; i < graph->edges->len; i++)
    append_edge (buffer, graph, i);

  g_string_append (buffer, "  </graph>\n</graphml>\n");

  return g_string_free_to_bytes (buffer);
}
