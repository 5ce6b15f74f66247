#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

EntenteRange *entente_platform_money_new  (const EntenteEconomy *economy,
                                           guint32               platform,
                                           guint                *n_years) G_GNUC_WARN_UNUSED_RESULT;
gboolean      entente_platform_money_read (const EntenteEconomy *economy,
                                           guint32               platform,
                                           EntenteReport        *report);

G_END_DECLS
