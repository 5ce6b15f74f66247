#pragma once

#include "model/layout/simd.h"

G_BEGIN_DECLS

/* The ends of every line stand beside each other, so that they can be read as vectors. */
enum
{
  ENTENTE_HIT_AX,
  ENTENTE_HIT_AY,
  ENTENTE_HIT_BX,
  ENTENTE_HIT_BY,
  ENTENTE_N_HIT_ENDS
};

typedef struct
{
  float x;
  float y;
} EntenteHitPoint;

typedef struct
{
  float x;
  float y;
  float half_width;
  float half_height;
} EntenteHitCard;

/* True is -1 in vectors. */
static inline int
entente_hits_add_up (const EntenteInts *hits)
{
  int sum = 0;

  for (guint i = 0; i < ENTENTE_LANES; i++)
    sum -= (*hits)[i];

  return sum;
}

int entente_hits_count_lines (float *const          *ends,
                              guint32                n,
                              EntenteHitCard         card,
                              const EntenteHitPoint *points,
                              guint32                n_points,
                              int                    limit,
                              int                   *n_across);

G_END_DECLS
