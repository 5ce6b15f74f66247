#pragma once

#include "model/object/value.h"

G_BEGIN_DECLS

#define ENTENTE_GRAPH_NO_INDEX G_MAXUINT32

/**
 * EntenteGraphKind:
 * @ENTENTE_GRAPH_NODE: what becomes a company
 * @ENTENTE_GRAPH_HUB: what ties several others together: a deal among them
 * @ENTENTE_GRAPH_GROUP: what holds others: a frame
 * @ENTENTE_GRAPH_NOTE: what is written on a sheet: a note, unless something leads to it
 */
typedef enum
{
  ENTENTE_GRAPH_NODE,
  ENTENTE_GRAPH_HUB,
  ENTENTE_GRAPH_GROUP,
  ENTENTE_GRAPH_NOTE,
} EntenteGraphKind;

/**
 * EntenteGraphDomain:
 * @ENTENTE_GRAPH_OF_NODES: what nodes have
 * @ENTENTE_GRAPH_OF_EDGES: what edges have
 * @ENTENTE_GRAPH_OF_GRAPH: what the whole graph has
 *
 * Whose values a key names.
 */
typedef enum
{
  ENTENTE_GRAPH_OF_NODES,
  ENTENTE_GRAPH_OF_EDGES,
  ENTENTE_GRAPH_OF_GRAPH,
  ENTENTE_GRAPH_N_DOMAINS
} EntenteGraphDomain;

/**
 * EntenteGraphKey:
 * @name: as people know it
 * @fallback: (nullable): what holds where no value is given
 * @domain: whose values it names
 */
typedef struct
{
  const char        *name;
  const char        *fallback;
  EntenteGraphDomain domain;
} EntenteGraphKey;

/**
 * EntenteGraphValue:
 * @text: the value as it stood in the file
 * @key: index of its key
 * @next: index of the next value of the same owner, or %ENTENTE_GRAPH_NO_INDEX
 */
typedef struct
{
  const char *text;
  guint32     key;
  guint32     next;
} EntenteGraphValue;

/**
 * EntenteGraphNode:
 * @id: as in the file, unique
 * @label: (nullable): what is written on it
 * @color: (nullable): "#rrggbb"
 * @x: centre, points; NaN when the file does not say
 * @y: centre, points
 * @width: points; 0 when the file does not say
 * @height: points
 * @parent: the group it is in, or %ENTENTE_GRAPH_NO_INDEX
 * @first_value: its first value, or %ENTENTE_GRAPH_NO_INDEX
 * @line: where it stands in the file, from 1
 * @n_edges: how many edges end at it
 * @kind: what it is
 * @implied: whether only an edge names it
 * @closed: whether a group is shown closed
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *color;
  double      x;
  double      y;
  double      width;
  double      height;
  guint32     parent;
  guint32     first_value;
  guint32     line;
  guint32     n_edges;
  guint8      kind;
  guint8      implied;
  guint8      closed;
} EntenteGraphNode;

/**
 * EntenteGraphEdge:
 * @id: (nullable): as in the file
 * @label: (nullable): what is written on it
 * @color: (nullable): of its line, "#rrggbb"
 * @source: index of a node
 * @target: index of a node
 * @first_value: its first value, or %ENTENTE_GRAPH_NO_INDEX
 * @first_bend: its first bend, from source to target
 * @n_bends: how many it has
 * @line: where it stands in the file, from 1
 * @directed: whether it leads from @source to @target
 * @returns: whether it leads from @target to @source
 * @open: whether one end is missing; @source and @target are both the other one
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *color;
  guint32     source;
  guint32     target;
  guint32     first_value;
  guint32     first_bend;
  guint32     n_bends;
  guint32     line;
  guint8      directed;
  guint8      returns;
  guint8      open;
} EntenteGraphEdge;

/**
 * EntenteGraph:
 * @nodes: (element-type EntenteGraphNode): in file order
 * @edges: (element-type EntenteGraphEdge): in file order
 * @keys: (element-type EntenteGraphKey): what values there may be
 * @values: (element-type EntenteGraphValue): all values
 * @bends: (element-type EntentePoint): all bends
 * @first_value: first value of the graph itself, or %ENTENTE_GRAPH_NO_INDEX
 * @n_rows: of a table, how many lines it has, with its heading
 * @is_own: whether this program wrote it, so that places are meant as they stand
 *
 * A graph as files of other programs have it: what all formats have in common. Texts live as long as the graph.
 */
typedef struct
{
  GArray       *nodes;
  GArray       *edges;
  GArray       *keys;
  GArray       *values;
  GArray       *bends;
  guint32       first_value;
  guint         n_rows;
  gboolean      is_own;

  /*< private >*/
  GStringChunk *texts;
  GHashTable   *node_ids;
  GHashTable   *key_names[ENTENTE_GRAPH_N_DOMAINS];
} EntenteGraph;

EntenteGraph     *entente_graph_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void              entente_graph_free        (EntenteGraph       *self);
EntenteGraphNode *entente_graph_get_node    (const EntenteGraph *self,
                                             guint32             index);
EntenteGraphEdge *entente_graph_get_edge    (const EntenteGraph *self,
                                             guint32             index);
const EntenteGraphKey *entente_graph_get_key (const EntenteGraph *self,
                                             guint32             index);
const EntenteGraphValue *entente_graph_get_value (const EntenteGraph *self,
                                             guint32             index);
const char       *entente_graph_keep        (EntenteGraph       *self,
                                             const char         *text,
                                             gsize               length);
guint32           entente_graph_find_node   (const EntenteGraph *self,
                                             const char         *id);
guint32           entente_graph_add_node    (EntenteGraph       *self,
                                             const char         *id,
                                             gsize               length);
guint32           entente_graph_refer       (EntenteGraph       *self,
                                             const char         *id,
                                             gsize               length,
                                             guint32             line);
guint32           entente_graph_add_edge    (EntenteGraph       *self,
                                             guint32             source,
                                             guint32             target);
guint32           entente_graph_add_key     (EntenteGraph       *self,
                                             EntenteGraphDomain  domain,
                                             const char         *name);
guint32           entente_graph_add_value   (EntenteGraph       *self,
                                             guint32            *first,
                                             guint32             key,
                                             const char         *text,
                                             gsize               length);
const char       *entente_graph_look_up     (const EntenteGraph *self,
                                             guint32             first,
                                             const char         *name);
gboolean          entente_graph_is_placed   (const EntenteGraph *self);
gboolean          entente_graph_is_number   (const char         *text,
                                             double             *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGraph, entente_graph_free)

G_END_DECLS
