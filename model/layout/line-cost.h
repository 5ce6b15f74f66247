#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

/**
 * EntenteLineCost:
 * @usual: length of a line that counts one, points
 * @moved: (array): for each box whether it is moved
 *
 * What is bad about the lines of a picture, as far as it depends on some boxes.
 */
typedef struct
{
  const EntenteLayoutGraph *graph;
  double                    usual;
  const guint8             *moved;
} EntenteLineCost;

double entente_line_cost_count     (const EntenteLineCost    *self,
                                    double                    limit);
double entente_line_cost_get_usual (const EntenteLayoutGraph *graph);

G_END_DECLS
