#include "model/exchange/graphml-graphics.h"

#include "model/exchange/sax.h"

#include <math.h>
#include <string.h>

/* What yEd and this program give to every node that nobody coloured says nothing. */
static const char *const default_fills[] = {"#ffcc00", "#ffffff", "#f5f5f5", NULL};
static const char *const default_lines[] = {"#000000", "#5b6b7b", NULL};

/* Further labels of a node or an edge are kept under this name. */
#define FURTHER_LABEL "further label"

/* What yEd calls a sheet of paper with something written on it */
#define NOTE_LOOK "UMLNoteNode"

#define NO_STATE (-1)

/* @realizers is the depth of the list of looks, 0 when there is none; @state counts them. */
struct _EntenteGraphmlGraphics
{
  EntenteGraph *graph;
  guint32       index;
  gboolean      is_edge;
  guint         realizers;
  int           active;
  int           state;
  guint         n_left_out;
};

EntenteGraphmlGraphics *
entente_graphml_graphics_new (EntenteGraph *graph)
{
  EntenteGraphmlGraphics *self = g_new0 (EntenteGraphmlGraphics, 1);

  self->graph = graph;

  return self;
}

void
entente_graphml_graphics_free (EntenteGraphmlGraphics *self)
{
  g_free (self);
}

/**
 * entente_graphml_graphics_begin:
 * @self: what reads graphics
 * @index: index of a node or an edge
 * @is_edge: which of the two
 */
void
entente_graphml_graphics_begin (EntenteGraphmlGraphics *self,
                                guint32                 index,
                                gboolean                is_edge)
{
  self->index = index;
  self->is_edge = is_edge;
  self->realizers = 0;
  self->active = 0;
  self->state = NO_STATE;
}

static void
take_geometry (EntenteGraphmlGraphics *self,
               const unsigned char   **attributes,
               int                     n_attributes)
{
  EntenteGraphNode *node = entente_graph_get_node (self->graph, self->index);
  double            x = 0, y = 0, width = 0, height = 0;
  gboolean          has_x = entente_sax_find_number (attributes, n_attributes, "x", &x);
  gboolean          has_y = entente_sax_find_number (attributes, n_attributes, "y", &y);

  entente_sax_find_number (attributes, n_attributes, "width", &width);
  entente_sax_find_number (attributes, n_attributes, "height", &height);
  node->width = MAX (width, 0);
  node->height = MAX (height, 0);

  if (has_x && has_y)
    {
      node->x = x + node->width / 2;
      node->y = y + node->height / 2;
    }
}

/* Returns %NULL when the colour says nothing */
static const char *
find_color (EntenteGraphmlGraphics *self,
            const unsigned char   **attributes,
            int                     n_attributes,
            const char *const      *defaults)
{
  EntenteSaxValue  color = entente_sax_find (attributes, n_attributes, "color");
  g_autofree char *text = color.length >= 7 ? g_ascii_strdown (color.text, 7) : NULL;

  if (text != NULL && text[0] == '#' && strspn (text + 1, "0123456789abcdef") == 6 && !g_strv_contains (defaults, text))
    return entente_graph_keep (self->graph, text, 7);

  return NULL;
}

static void
take_fill (EntenteGraphmlGraphics *self,
           const unsigned char   **attributes,
           int                     n_attributes)
{
  const char *color = find_color (self, attributes, n_attributes, default_fills);

  if (color != NULL)
    entente_graph_get_node (self->graph, self->index)->color = color;
}

static void
take_point (EntenteGraphmlGraphics *self,
            const unsigned char   **attributes,
            int                     n_attributes)
{
  EntenteGraphEdge *edge = entente_graph_get_edge (self->graph, self->index);
  EntentePoint      point;

  if (!entente_sax_find_number (attributes, n_attributes, "x", &point.x) || !entente_sax_find_number (attributes, n_attributes, "y", &point.y))
    return;

  if (edge->n_bends == 0)
    edge->first_bend = self->graph->bends->len;

  /* The bends of an edge stand together; what comes later, for whatever reason, has no place. */
  if (edge->first_bend + edge->n_bends != self->graph->bends->len || edge->n_bends == ENTENTE_POINTS_MAX_ENTRIES)
    {
      self->n_left_out++;
      return;
    }

  g_array_append_val (self->graph->bends, point);
  edge->n_bends++;
}

static gboolean
has_arrow (const unsigned char **attributes,
           int                   n_attributes,
           const char           *end)
{
  EntenteSaxValue arrow = entente_sax_find (attributes, n_attributes, end);

  return arrow.text != NULL && !entente_sax_equal (arrow, "none");
}

/* To yEd every edge has a direction; what people see and mean are the arrow heads. */
static void
take_arrows (EntenteGraphmlGraphics *self,
             const unsigned char   **attributes,
             int                     n_attributes)
{
  EntenteGraphEdge *edge = entente_graph_get_edge (self->graph, self->index);

  edge->directed = has_arrow (attributes, n_attributes, "target");
  edge->returns = has_arrow (attributes, n_attributes, "source");
}

static void
take_edge_part (EntenteGraphmlGraphics *self,
                const char             *name,
                const unsigned char   **attributes,
                int                     n_attributes)
{
  if (strcmp (name, "Point") == 0)
    take_point (self, attributes, n_attributes);
  else if (strcmp (name, "LineStyle") == 0)
    entente_graph_get_edge (self->graph, self->index)->color = find_color (self, attributes, n_attributes, default_lines);
  else if (strcmp (name, "Arrows") == 0)
    take_arrows (self, attributes, n_attributes);
}

static void
take_state (EntenteGraphmlGraphics *self,
            const unsigned char   **attributes,
            int                     n_attributes)
{
  entente_graph_get_node (self->graph, self->index)->closed = entente_sax_equal (entente_sax_find (attributes, n_attributes, "closed"), "true");
}

static void
take_realizers (EntenteGraphmlGraphics *self,
                const unsigned char   **attributes,
                int                     n_attributes,
                guint                   depth)
{
  double active = 0;

  entente_sax_find_number (attributes, n_attributes, "active", &active);
  self->realizers = depth;
  self->active = active >= 0 && active < 1000 ? (int)active : 0;
  self->state = NO_STATE;
}

/* In a list of looks, only the one shown counts. */
static gboolean
is_shown (EntenteGraphmlGraphics *self,
          guint                   depth)
{
  if (self->realizers == 0 || depth <= self->realizers)
    return TRUE;

  if (depth == self->realizers + 1)
    self->state++;

  return self->state == self->active;
}

/**
 * entente_graphml_graphics_start:
 * @self: what reads graphics
 * @name: name of an element, without prefix
 * @attributes: as the parser gives them
 * @n_attributes: how many there are
 * @depth: depth of the element
 *
 * Takes an element.
 *
 * Returns: whether it is a label, whose text is wanted
 */
gboolean
entente_graphml_graphics_start (EntenteGraphmlGraphics *self,
                                const char             *name,
                                const unsigned char   **attributes,
                                int                     n_attributes,
                                guint                   depth)
{
  if (!is_shown (self, depth))
    return FALSE;

  if (strcmp (name, self->is_edge ? "EdgeLabel" : "NodeLabel") == 0)
    return TRUE;

  if (!self->is_edge && strcmp (name, NOTE_LOOK) == 0 && entente_graph_get_node (self->graph, self->index)->kind == ENTENTE_GRAPH_NODE)
    entente_graph_get_node (self->graph, self->index)->kind = ENTENTE_GRAPH_NOTE;
  else if (self->is_edge)
    take_edge_part (self, name, attributes, n_attributes);
  else if (strcmp (name, "Geometry") == 0)
    take_geometry (self, attributes, n_attributes);
  else if (strcmp (name, "Fill") == 0)
    take_fill (self, attributes, n_attributes);
  else if (strcmp (name, "State") == 0)
    take_state (self, attributes, n_attributes);
  else if (strcmp (name, "Realizers") == 0)
    take_realizers (self, attributes, n_attributes, depth);

  return FALSE;
}

/* Labels may be web pages in the small; only their words are of use. */
static char *
strip_markup (const char *text)
{
  g_autoptr (GString) words = NULL;
  gboolean in_tag = FALSE;

  if (g_ascii_strncasecmp (text, "<html", 5) != 0)
    return g_strdup (text);

  words = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '<')
        g_string_append_c (words, ' ');

      in_tag = *p == '<' || (in_tag && *p != '>');
      if (!in_tag && *p != '>')
        g_string_append_c (words, *p);
    }

  return g_strstrip (g_string_free (g_steal_pointer (&words), FALSE));
}

/**
 * entente_graphml_graphics_take_label:
 * @self: what reads graphics
 * @text: what stood in a label
 *
 * The first label that says something is what the node or edge is called; the others are values of it.
 */
void
entente_graphml_graphics_take_label (EntenteGraphmlGraphics *self,
                                     const char             *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *words = strip_markup (trimmed);
  EntenteGraph    *graph = self->graph;
  const char     **label;
  guint32          first, key;

  if (*words == '\0')
    return;

  label = self->is_edge ? &entente_graph_get_edge (graph, self->index)->label : &entente_graph_get_node (graph, self->index)->label;
  if (*label == NULL)
    {
      *label = entente_graph_keep (graph, words, strlen (words));
      return;
    }

  key = entente_graph_add_key (graph, self->is_edge ? ENTENTE_GRAPH_OF_EDGES : ENTENTE_GRAPH_OF_NODES, FURTHER_LABEL);
  first = self->is_edge ? entente_graph_get_edge (graph, self->index)->first_value : entente_graph_get_node (graph, self->index)->first_value;
  entente_graph_add_value (graph, &first, key, words, strlen (words));

  if (self->is_edge)
    entente_graph_get_edge (graph, self->index)->first_value = first;
  else
    entente_graph_get_node (graph, self->index)->first_value = first;
}

/**
 * entente_graphml_graphics_get_n_left_out:
 * @self: what has been read
 *
 * Returns: how many bends had no place, since no line has more than %ENTENTE_POINTS_MAX_ENTRIES
 */
guint
entente_graphml_graphics_get_n_left_out (EntenteGraphmlGraphics *self)
{
  return self->n_left_out;
}
