#pragma once

#include "model/layout/extent.h"

G_BEGIN_DECLS

/* What is within rounding touches, and does not overlap; points. */
#define ENTENTE_CROWD_TOUCH 1e-5

/* One axis along, the other across. */
typedef enum
{
  ENTENTE_ALONG_X,
  ENTENTE_ALONG_Y
} EntenteAxis;

/**
 * EntenteCrowd:
 * @boxes: (array length=n_boxes): what is to be moved apart
 * @weights: (array length=n_boxes) (nullable): how hard each box is to move; by how far they are held when not given
 * @n_boxes: how many
 * @gap: least distance between two boxes, points
 * @walls: (nullable): a graph with lanes that its boxes stay in
 * @cancellable: (nullable): to stop it
 *
 * Boxes that may cover each other.
 */
typedef struct
{
  EntenteLayoutBox         *boxes;
  const double             *weights;
  guint32                   n_boxes;
  double                    gap;
  const EntenteLayoutGraph *walls;
  GCancellable             *cancellable;
} EntenteCrowd;

static inline double
entente_layout_box_get_place (const EntenteLayoutBox *box,
                              EntenteAxis             axis)
{
  return axis == ENTENTE_ALONG_X ? box->x : box->y;
}

static inline double
entente_layout_box_get_size (const EntenteLayoutBox *box,
                             EntenteAxis             axis)
{
  return axis == ENTENTE_ALONG_X ? box->width : box->height;
}

gboolean entente_crowd_overlap (const EntenteCrowd *self,
                                guint32             a,
                                guint32             b);
gboolean entente_crowd_part    (EntenteCrowd       *self);

G_END_DECLS
