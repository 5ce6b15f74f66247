#pragma once

#include "model/change/change-list.h"

G_BEGIN_DECLS

/* For the project alone, which completes a list with what it found. */
EntenteChange *entente_change_list_get_mutable (EntenteChangeList *self,
                                                guint              index);

G_END_DECLS
