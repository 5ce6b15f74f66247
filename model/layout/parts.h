#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

/**
 * EntenteLayoutPart:
 * @graph: some of the boxes of another graph and the lines among them; its focus is never left open
 * @members: which boxes of the other graph they are
 *
 * A piece of a graph that is laid out by itself.
 */
typedef struct
{
  EntenteLayoutGraph graph;
  guint32           *members;
} EntenteLayoutPart;

EntenteLayoutPart *entente_layout_parts_new    (const EntenteLayoutGraph *graph,
                                                const guint32            *part,
                                                guint32                   n_parts) G_GNUC_WARN_UNUSED_RESULT;
void               entente_layout_parts_free   (EntenteLayoutPart        *parts,
                                                guint32                   n_parts);
void               entente_layout_parts_shelve (EntenteLayoutPart        *parts,
                                                guint32                   n_parts);

G_END_DECLS
