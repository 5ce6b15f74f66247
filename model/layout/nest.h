#pragma once

#include "model/layout/extent.h"

G_BEGIN_DECLS

/*
 * What stands side by side at one level: the boxes and frames that lie in one frame, or on the page, and the lines between
 * them. Frames are boxes here, and come after them. The middle of what is in a frame is where its own level has it. All
 * lines between two frames are one, of which it is known how many they are and how much room the largest label needs,
 * in points across. A level with something pinned in it, however deep, has it where it is, and is pinned with it.
 */
typedef struct
{
  EntenteLayoutGraph graph;
  guint32           *members;
  GHashTable        *known;
  guint             *n_lines;
  double            *labels;
  EntenteExtent      extent;
  gboolean           pinned;
} EntenteNestLevel;

/* Levels are those of the frames, and at last that of the page. */
typedef struct
{
  EntenteLayoutGraph *graph;
  EntenteNestLevel   *levels;
  guint32            *depth;
  guint32            *slots;
  GCancellable       *cancellable;
} EntenteNest;

void    entente_nest_init        (EntenteNest        *self,
                                  EntenteLayoutGraph *graph,
                                  GCancellable       *cancellable);
void    entente_nest_clear       (EntenteNest        *self);
guint32 entente_nest_get_page    (const EntenteNest  *self);
void    entente_nest_load        (EntenteNest        *self,
                                  guint32             index);
void    entente_nest_measure     (EntenteNest        *self,
                                  guint32             index);
void    entente_nest_take_places (EntenteNest        *self);

G_END_DECLS
