#pragma once

#include "model/exchange/graph.h"
#include "model/storage/reading.h"

G_BEGIN_DECLS

/**
 * EntenteImport:
 * @objects: (element-type EntenteObject): what is new, none of it in the project yet
 * @ids: (array): for each node of the graph, the id of its company or deal, or %NULL
 * @view: (nullable): id of the view that shows where everything stands
 * @n_companies: how many companies are new
 * @n_deals: how many deals are new
 * @n_known_companies: how many companies the project has already
 * @n_known_deals: how many deals the project has already
 * @n_frames: how many frames there are
 * @n_kept: how many values are kept in notes
 *
 * What a graph of another program is in a project.
 *
 * A node is a company, and an edge a deal between two. An edge that has a direction is a deal in which the company where it
 * begins gives something. A node that says that it is a deal, and has three or more edges, is a deal among the companies that
 * these lead to, as is a hyperedge. A group is a frame; one that has edges of its own is a company as well. A sheet of
 * paper to which nothing leads is a note. An edge that begins
 * where it ends is a deal of one party. Several edges between the same two companies are as many deals.
 */
typedef struct
{
  GPtrArray   *objects;
  const char **ids;
  const char  *view;
  guint        n_companies;
  guint        n_deals;
  guint        n_known_companies;
  guint        n_known_deals;
  guint        n_frames;
  guint        n_kept;
} EntenteImport;

EntenteImport *entente_import_new    (EntenteGraph       *graph,
                                      EntenteProject     *project,
                                      const char         *name,
                                      EntenteReading     *reading) G_GNUC_WARN_UNUSED_RESULT;
void           entente_import_free   (EntenteImport      *self);
void           entente_import_append (EntenteImport      *self,
                                      EntenteChangeList  *changes);
void           entente_import_load   (EntenteGraph       *graph,
                                      const char         *name,
                                      EntenteReading     *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteImport, entente_import_free)

G_END_DECLS
