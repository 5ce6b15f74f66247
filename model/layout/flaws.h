#pragma once

#include "model/layout/hits.h"
#include "model/layout/sweep.h"

G_BEGIN_DECLS

/**
 * EntenteFlaws:
 * @sweep: where boxes stand, who is joined with whom and how far apart they want to be
 * @graph: their sizes, and the labels of the lines
 * @half_widths: half the width of each card and the space around it
 * @half_heights: the same down
 * @ends: of all lines, beside each other so that they can be read as vectors
 * @enough: squares of lengths at which a line has room for its label in any direction
 * @points: room for the ends of all lines of a box, seen from its middle
 * @unit: points in a step
 * @crossing: what a crossing counts
 * @with_cards: whether it counts when a line runs across a card
 *
 * What is wrong with a picture, box by box; all in steps, and counted in crossings.
 */
typedef struct
{
  EntenteSweep              sweep;
  const EntenteLayoutGraph *graph;
  float                    *half_widths;
  float                    *half_heights;
  float                    *ends[ENTENTE_N_HIT_ENDS];
  float                    *enough;
  EntenteHitPoint          *points;
  float                     unit;
  float                     crossing;
  gboolean                  with_cards;
} EntenteFlaws;

/* Sums over pairs of the length on the picture over the length along the lines, and of its square. */
typedef struct
{
  double sum;
  double squares;
} EntenteRatios;

void   entente_flaws_init            (EntenteFlaws             *self,
                                      const EntenteSweep       *sweep,
                                      const EntenteLayoutGraph *graph,
                                      double                    unit);
void   entente_flaws_clear           (EntenteFlaws             *self);
void   entente_flaws_put             (EntenteFlaws             *self,
                                      guint32                   box,
                                      EntenteHitPoint           place);
void   entente_flaws_take_places     (EntenteFlaws             *self,
                                      const EntenteSweep       *from);
float  entente_flaws_count_near      (const EntenteFlaws       *self,
                                      guint32                   box,
                                      EntenteRatios            *ratios);
float  entente_flaws_count_far       (EntenteFlaws             *self,
                                      guint32                   box,
                                      float                     limit);
double entente_flaws_count_crossings (const EntenteFlaws       *self);

G_END_DECLS
