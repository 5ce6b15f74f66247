#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

/**
 * EntenteLayoutTerm:
 * @a: index of a box
 * @b: index of another box
 * @distance: wished distance of their centres, points
 *
 * One pair of boxes that a layout tries to bring to their distance along the lines between them.
 */
typedef struct
{
  guint32 a;
  guint32 b;
  float   distance;
} EntenteLayoutTerm;

GArray *entente_layout_find_terms (const EntenteLayoutGraph *graph,
                                   GCancellable             *cancellable) G_GNUC_WARN_UNUSED_RESULT;
guint32 entente_layout_find_parts (const EntenteLayoutGraph *graph,
                                   guint32                  *part);

G_END_DECLS
