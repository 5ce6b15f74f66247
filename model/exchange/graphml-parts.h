#pragma once

#include "model/exchange/graphml-graphics.h"
#include "model/exchange/graphml-keys.h"
#include "model/storage/reading.h"

#include <libxml/parser.h>

G_BEGIN_DECLS

/* What a piece of data in a file belongs to. */
typedef enum
{
  ENTENTE_GRAPHML_OWNER_FILE,
  ENTENTE_GRAPHML_OWNER_GRAPH,
  ENTENTE_GRAPHML_OWNER_NODE,
  ENTENTE_GRAPHML_OWNER_EDGE,
  ENTENTE_GRAPHML_OWNER_HYPEREDGE,
  ENTENTE_GRAPHML_OWNER_KEY,
} EntenteGraphmlOwnerKind;

/* What the elements within belong to */
typedef struct
{
  EntenteGraphmlOwnerKind kind;
  guint                   depth;
  guint32                 index;
  gboolean                directed;
} EntenteGraphmlOwner;

/*
 * For the files that read GraphML. @skip is the depth of an element of no interest, @data that of the one whose text is a value,
 * @graphics_depth that of what yEd draws, and @text that of the element whose text is wanted; 0 for none.
 */
typedef struct
{
  EntenteGraph           *graph;
  EntenteReading         *reading;
  EntenteGraphmlKeys     *keys;
  EntenteGraphmlGraphics *graphics;
  xmlParserCtxtPtr        context;
  const char             *rest;
  gsize                   rest_length;
  GArray                 *owners;
  GString                *value;
  GHashTable             *undeclared;
  guint32                 key;
  guint                   depth;
  guint                   skip;
  guint                   data;
  guint                   graphics_depth;
  guint                   text;
  gboolean                has_root;
  gboolean                has_ports;
  gboolean                has_doctype;
  GError                 *error;
} EntenteGraphmlReader;

EntenteGraphmlOwner *entente_graphml_reader_get_owner  (EntenteGraphmlReader  *self);
guint32              entente_graphml_reader_get_line   (EntenteGraphmlReader  *self);
void                 entente_graphml_reader_want_text  (EntenteGraphmlReader  *self);
void                 entente_graphml_reader_start_part (EntenteGraphmlReader  *self,
                                                        const char            *name,
                                                        const unsigned char  **attributes,
                                                        int                    n_attributes);

G_END_DECLS
