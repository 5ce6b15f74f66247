#pragma once

#include "widgets/workspace.h"

G_BEGIN_DECLS

/**
 * EntenteShift:
 * @id: id of a company, a deal, a note, a picture or a frame
 * @dx: how far it goes to the right, points
 * @dy: how far it goes down, points
 */
typedef struct
{
  const char *id;
  double      dx;
  double      dy;
} EntenteShift;

void          entente_shift_append (EntenteWorkspace   *workspace,
                                    EntenteChangeList  *changes,
                                    const EntenteShift *shifts,
                                    guint               n_shifts);
EntenteValue *entente_shift_points (const EntenteValue *points,
                                    double              dx,
                                    double              dy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
