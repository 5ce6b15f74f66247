#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

extern const char *const odd_graph_names[];

guint               odd_graph_count (void);
EntenteLayoutGraph *odd_graph_new   (guint               index) G_GNUC_WARN_UNUSED_RESULT;
void                odd_graph_free  (EntenteLayoutGraph *graph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLayoutGraph, odd_graph_free)

G_END_DECLS
