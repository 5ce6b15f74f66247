#pragma once

#include "model/exchange/graph.h"

G_BEGIN_DECLS

/**
 * EntenteGraphmlUse:
 * @ENTENTE_GRAPHML_VALUE: a value like any other
 * @ENTENTE_GRAPHML_NODE_GRAPHICS: how yEd draws a node
 * @ENTENTE_GRAPHML_EDGE_GRAPHICS: how yEd draws an edge
 * @ENTENTE_GRAPHML_NOTHING: what only the program that wrote it can use
 *
 * What the data of a key is good for.
 */
typedef enum
{
  ENTENTE_GRAPHML_VALUE,
  ENTENTE_GRAPHML_NODE_GRAPHICS,
  ENTENTE_GRAPHML_EDGE_GRAPHICS,
  ENTENTE_GRAPHML_NOTHING,
} EntenteGraphmlUse;

/**
 * EntenteGraphmlKey:
 * @index: index of the key in the graph
 * @use: what its data is good for
 */
typedef struct
{
  guint32           index;
  EntenteGraphmlUse use;
} EntenteGraphmlKey;

/**
 * EntenteGraphmlKeys:
 *
 * The keys that a file declares, by the ids that it gives them.
 */
typedef struct _EntenteGraphmlKeys EntenteGraphmlKeys;

EntenteGraphmlKeys *entente_graphml_keys_new          (EntenteGraph          *graph) G_GNUC_WARN_UNUSED_RESULT;
void                entente_graphml_keys_free         (EntenteGraphmlKeys    *self);
void                entente_graphml_keys_declare      (EntenteGraphmlKeys    *self,
                                                       const unsigned char  **attributes,
                                                       int                    n_attributes);
void                entente_graphml_keys_set_fallback (EntenteGraphmlKeys    *self,
                                                       const char            *text);
EntenteGraphmlKey   entente_graphml_keys_find         (EntenteGraphmlKeys    *self,
                                                       EntenteGraphDomain     domain,
                                                       const char            *id,
                                                       gsize                  length,
                                                       gboolean              *is_declared);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGraphmlKeys, entente_graphml_keys_free)

G_END_DECLS
