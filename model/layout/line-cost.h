#pragma once

#include "model/layout/hits.h"
#include "model/layout/neighbours.h"

G_BEGIN_DECLS

/**
 * EntenteLineCost:
 * @graph: whose lines they are
 * @usual: length of a line that counts one, points
 * @neighbours: which lines each box has
 * @ends: of all lines, beside each other so that they can be read as vectors
 * @shares: what a crossing with each line counts: half where both lines are moved, as it is met twice then
 * @lines: room for the lines of the boxes that are moved
 * @xs: centres of the boxes
 * @ys: centres of the boxes
 * @half_widths: half the width of each box
 * @half_heights: half the height of each box
 * @indices: of the boxes
 *
 * What is bad about the lines of a picture, as far as it depends on some boxes. While it is in use, boxes are only moved
 * by entente_line_cost_put().
 */
typedef struct
{
  EntenteLayoutGraph *graph;
  double              usual;
  EntenteNeighbours   neighbours;
  float              *ends[ENTENTE_N_HIT_ENDS];
  float              *shares;
  guint32            *lines;
  float              *xs;
  float              *ys;
  float              *half_widths;
  float              *half_heights;
  gint32             *indices;
} EntenteLineCost;

void   entente_line_cost_init      (EntenteLineCost          *self,
                                    EntenteLayoutGraph       *graph,
                                    double                    usual);
void   entente_line_cost_clear     (EntenteLineCost          *self);
void   entente_line_cost_put       (EntenteLineCost          *self,
                                    guint32                   box,
                                    double                    x,
                                    double                    y);
double entente_line_cost_count     (EntenteLineCost          *self,
                                    const guint32            *moved,
                                    guint32                   n_moved,
                                    double                    limit);
double entente_line_cost_count_all (EntenteLineCost          *self);
double entente_line_cost_get_usual (const EntenteLayoutGraph *graph);

G_END_DECLS
