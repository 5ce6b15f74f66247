#pragma once

#include "model/analysis/charts/plot-number.h"

G_BEGIN_DECLS

/**
 * EntenteTicks:
 * @low: first of them, at or below the least value
 * @high: last of them, at or above the greatest value
 * @step: from one to the next: 1, 2 or 5 times a power of ten
 * @n: how many there are, at least 2
 * @style: how they are written
 *
 * The numbers along a scale.
 */
typedef struct
{
  double             low;
  double             high;
  double             step;
  guint              n;
  EntenteNumberStyle style;
} EntenteTicks;

void   entente_ticks_init  (EntenteTicks        *ticks,
                            double               low,
                            double               high,
                            guint                most,
                            EntenteQuantityKind  kind);
void   entente_ticks_init_years (EntenteTicks   *ticks,
                            double               low,
                            double               high,
                            guint                most);
double entente_ticks_get   (const EntenteTicks  *ticks,
                            guint                index);
char  *entente_ticks_format (const EntenteTicks *ticks,
                            guint                index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
