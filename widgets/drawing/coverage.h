#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteCoverage:
 *
 * How much of each pixel lies within an outline, exactly: each edge leaves in the pixels it passes what it adds to
 * everything right of it, and a sum along the row gives the part covered. It is empty again once its rows are taken.
 */
typedef struct
{
  int     width;
  int     height;
  int     top;
  int     bottom;
  float  *cells;
  int    *first;
  int    *last;
  guint8 *row;
} EntenteCoverage;

void          entente_coverage_init     (EntenteCoverage *self,
                                         int              width,
                                         int              height);
void          entente_coverage_clear    (EntenteCoverage *self);
void          entente_coverage_add_edge (EntenteCoverage *self,
                                         double           x0,
                                         double           y0,
                                         double           x1,
                                         double           y1);
const guint8 *entente_coverage_take_row (EntenteCoverage *self,
                                         int              y,
                                         gboolean         even_odd,
                                         int             *x,
                                         int             *n);
void          entente_coverage_reset    (EntenteCoverage *self);

G_END_DECLS
