#pragma once

#include "widgets/drawing/right-angles.h"

G_BEGIN_DECLS

/**
 * EntenteAngledLine:
 * @line: index of a line between two places
 * @places: indices of these, the lower one first
 * @ends: where it leaves each of them
 * @at: how far off the middle of its side each end lies, points
 * @length: from centre to centre, along level and upright pieces, points
 * @pass: what it may lead through
 *
 * A line on its way to be drawn with right angles.
 */
typedef struct
{
  guint                 line;
  guint32               places[2];
  EntenteRightAnglesEnd ends[2];
  double                at[2];
  double                length;
  EntenteObstaclesPass  pass;
} EntenteAngledLine;

EntentePoint entente_angled_line_get_centre      (const EntenteAngledLine *lane,
                                                  int                      end);
double       entente_angled_line_get_side_length (const EntenteAngledLine *lane,
                                                  int                      end);
double       entente_angled_line_get_middle      (const EntenteAngledLine *lane,
                                                  int                      end);
gboolean     entente_angled_line_find_common     (const EntenteAngledLine *lane,
                                                  double                  *common);
void         entente_angled_lines_spread         (GArray                  *lanes);

G_END_DECLS
