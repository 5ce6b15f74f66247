#pragma once

#include "widgets/drawing/network-style.h"
#include "widgets/drawing/tint.h"

G_BEGIN_DECLS

/* What the rules of a view (see model/network/lens.h) make of colours, signs and lines. */

void               entente_tint_add_sign            (const EntenteTint      *tint,
                                                     EntenteScene           *scene,
                                                     const EntenteSceneItem *item,
                                                     const EntenteNetwork   *network);
double             entente_network_get_size         (const EntenteChart     *chart,
                                                     guint32                 company);
gboolean           entente_network_has_own_look     (const EntenteChart     *chart,
                                                     EntenteType             target,
                                                     guint32                 index);
gboolean           entente_network_has_deal_sign    (const EntenteChart     *chart,
                                                     guint32                 deal);
void               entente_network_add_deal_sign    (EntenteScene           *scene,
                                                     const EntenteSceneItem *item,
                                                     const EntenteChart     *chart,
                                                     guint32                 deal);
char              *entente_network_make_deal_title  (const EntenteChart     *chart,
                                                     guint32                 deal) G_GNUC_WARN_UNUSED_RESULT;
EntenteColor       entente_network_get_stake_color  (const EntenteChart     *chart,
                                                     const EntenteTheme     *theme,
                                                     guint32                 stake);
void               entente_dash_style               (EntenteDash             dash,
                                                     EntenteSceneItem       *item);
void               entente_network_style_deal_line  (EntenteSceneItem       *item,
                                                     const EntenteChart     *chart,
                                                     const EntenteTheme     *theme,
                                                     guint32                 deal);
void               entente_network_style_stake_line (EntenteSceneItem       *item,
                                                     const EntenteChart     *chart,
                                                     const EntenteTheme     *theme,
                                                     guint32                 stake);

/* Rings: see network-ring.c */
#define ENTENTE_RING_SIZE 30.

gboolean           entente_network_has_ring         (const EntenteChart     *chart,
                                                     guint32                 company);
void               entente_network_add_ring         (EntenteScene           *scene,
                                                     const EntenteChart     *chart,
                                                     const EntenteTheme     *theme,
                                                     guint32                 company,
                                                     EntentePoint            centre);
void               entente_ring_add_part            (EntenteScene           *scene,
                                                     const EntenteTheme     *theme,
                                                     const EntenteTint      *tint,
                                                     gboolean                is_want,
                                                     EntentePoint            centre,
                                                     double                  radius,
                                                     double                  from,
                                                     double                  to);

G_END_DECLS
