#pragma once

#include "widgets/commands/paste-plan.h"

G_BEGIN_DECLS

/* Where an excerpt goes on the chart; for commands alone. */

const char   *entente_paste_room_find_unseen (EntentePastePlan    *plan,
                                              EntenteObject       *place);
EntentePoint  entente_paste_room_find_shift  (EntentePastePlan    *plan,
                                              const EntentePoint  *at);
void          entente_paste_room_shift       (EntenteObject       *object,
                                              const char          *view,
                                              const EntentePoint  *shift);

G_END_DECLS
