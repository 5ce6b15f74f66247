#pragma once

#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/**
 * EntenteGuide:
 * @vertical: whether it runs from top to bottom
 * @at: where across, points
 * @from: where it begins along, points
 * @to: where it ends along, points
 *
 * A line that shows what a moved card is in line with.
 */
typedef struct
{
  gboolean vertical;
  double   at;
  double   from;
  double   to;
} EntenteGuide;

/**
 * EntenteGap:
 * @vertical: whether it is measured from top to bottom
 * @at: where across, points
 * @from: where it begins along, points
 * @to: where it ends along, points
 *
 * The room between two cards, as large as that between the next two.
 */
typedef struct
{
  gboolean vertical;
  double   at;
  double   from;
  double   to;
} EntenteGap;

/**
 * EntenteGuides:
 * @dx: how far to the right the card must still go to be in line, points
 * @dy: the same, downwards
 * @lines: (array length=n_lines): what it is in line with then
 * @gaps: (array length=n_gaps): which gaps are equal then
 */
typedef struct
{
  double       dx;
  double       dy;
  EntenteGuide lines[2];
  guint        n_lines;
  EntenteGap   gaps[4];
  guint        n_gaps;
} EntenteGuides;

void entente_guides_find (EntenteGuides      *self,
                          const EntenteRect  *moving,
                          const EntenteRect  *others,
                          guint               n_others,
                          double              reach);
void entente_guides_grid (EntenteGuides      *self,
                          const EntenteRect  *moving,
                          double              step);

G_END_DECLS
