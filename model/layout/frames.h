#pragma once

#include "model/layout/extent.h"

G_BEGIN_DECLS

gboolean      entente_layout_is_in_frame   (const EntenteLayoutGraph *graph,
                                            guint32                   frame,
                                            guint32                   outer);
EntenteExtent entente_layout_measure_frame (const EntenteLayoutGraph *graph,
                                            guint32                   index);

G_END_DECLS
