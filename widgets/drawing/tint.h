#pragma once

#include "model/network/chart.h"
#include "widgets/drawing/theme.h"

G_BEGIN_DECLS

/* The colours that the rules of a view (see model/network/lens.h) give. */

const EntenteTint *entente_network_get_tint (const EntenteChart  *chart,
                                             EntenteType          target,
                                             guint32              index);
EntenteColor       entente_tint_get_color   (const EntenteTint   *tint,
                                             const EntenteTheme  *theme);
gboolean           entente_tint_has_sign    (const EntenteTint   *tint);

G_END_DECLS
