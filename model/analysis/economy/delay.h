#pragma once

#include "model/analysis/economy/economy.h"

G_BEGIN_DECLS

char *entente_delay_series (const EntenteValue     *value,
                            int                     months,
                            const EntenteTimeSpan  *span) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
