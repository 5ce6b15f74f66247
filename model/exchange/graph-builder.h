#pragma once

#include "model/change/scope.h"
#include "model/exchange/graph.h"

G_BEGIN_DECLS

/* For the files that make a graph of a project: @nodes holds the index of each company, hub and frame by id; @parties and
   @flows the lists of each deal by its id; @n_flows counts what parties give that goes along, @n_short those of which
   more is known than goes along, @n_crowded the times a company is in a frame that does not. */
typedef struct
{
  EntenteGraph *graph;
  EntenteScope *scope;
  const char   *view;
  GHashTable   *nodes;
  GHashTable   *parties;
  GHashTable   *flows;
  GHashTable   *bends;
  guint         n_flows;
  guint         n_short;
  guint         n_crowded;
} EntenteGraphBuilder;

GPtrArray *entente_graph_builder_list     (EntenteGraphBuilder  *self,
                                           EntenteType           type) G_GNUC_WARN_UNUSED_RESULT;
gboolean entente_graph_builder_is_of_view (EntenteGraphBuilder  *self,
                                           EntenteObject        *object,
                                           guint                 field);
guint32  entente_graph_builder_find_node  (EntenteGraphBuilder  *self,
                                           const char           *id);
guint32  entente_graph_builder_add_node   (EntenteGraphBuilder  *self,
                                           EntenteObject        *object,
                                           EntenteGraphKind      kind,
                                           const char           *type);
void     entente_graph_builder_add_text   (EntenteGraphBuilder  *self,
                                           EntenteGraphDomain    domain,
                                           guint32              *first,
                                           const char           *name,
                                           const char           *text);
void     entente_graph_builder_add_fields (EntenteGraphBuilder  *self,
                                           EntenteGraphDomain    domain,
                                           guint32              *first,
                                           EntenteObject        *object);
void     entente_graph_builder_add_deals  (EntenteGraphBuilder  *self);
void     entente_graph_builder_add_stakes (EntenteGraphBuilder  *self);
void     entente_graph_builder_add_places (EntenteGraphBuilder  *self);
void     entente_graph_builder_add_frames (EntenteGraphBuilder  *self);
void     entente_graph_builder_add_notes  (EntenteGraphBuilder  *self);

G_END_DECLS
