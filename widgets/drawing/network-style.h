#pragma once

#include "model/network/chart.h"
#include "widgets/drawing/marks.h"
#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

G_BEGIN_DECLS

/* Texts of a chart */
typedef enum
{
  ENTENTE_TEXT_NAME,
  ENTENTE_TEXT_FOCUS_NAME,
  ENTENTE_TEXT_REGION,
  ENTENTE_TEXT_BADGE,
  ENTENTE_TEXT_TRAIT,
  ENTENTE_TEXT_RULE_BADGE,
  ENTENTE_TEXT_DEAL,
  ENTENTE_TEXT_HUB,
  ENTENTE_TEXT_SHARE,
  ENTENTE_TEXT_FRAME,
  ENTENTE_TEXT_NOTE,
  ENTENTE_TEXT_HEADING,
  ENTENTE_TEXT_STICKY,
  ENTENTE_TEXT_CAPTION,
  ENTENTE_TEXT_LEGEND,
  ENTENTE_TEXT_LEGEND_HEADING,
  ENTENTE_N_TEXTS
} EntenteNetworkText;

const EntenteTextStyle *entente_network_get_text         (EntenteNetworkText      text);
gboolean                entente_network_shows_company    (const EntenteChart     *chart,
                                                          guint32                 company);
gboolean                entente_network_has_card         (const EntenteChart     *chart,
                                                          guint32                 company);
gboolean                entente_network_shows_deal       (const EntenteChart     *chart,
                                                          guint32                 deal);
gboolean                entente_network_shows_stake      (const EntenteChart     *chart,
                                                          guint32                 stake);
gboolean                entente_network_shows_venture    (const EntenteChart     *chart,
                                                          guint32                 deal);
EntenteColor            entente_network_get_deal_color   (const EntenteChart     *chart,
                                                          const EntenteTheme     *theme,
                                                          guint32                 deal);
EntenteColor            entente_network_get_stripe_color (const EntenteChart     *chart,
                                                          const EntenteTheme     *theme,
                                                          guint32                 company);
gboolean                entente_network_get_swatch       (const EntenteNetwork   *network,
                                                          guint32                 dimension,
                                                          EntenteSwatch          *swatch);
EntenteSwatch           entente_network_get_index_swatch (guint               index);
EntenteMark             entente_network_get_kind_mark    (const EntenteNetwork   *network,
                                                          guint32                 company);
void                    entente_network_style_status     (EntenteSceneItem       *item,
                                                          const EntenteTheme     *theme,
                                                          EntenteColor            color,
                                                          int                     status);
void                    entente_network_style_plain      (EntenteSceneItem       *item,
                                                          const EntenteTheme     *theme,
                                                          EntenteColor            color);
void                    entente_network_style_stake      (EntenteSceneItem       *item,
                                                          const EntenteTheme     *theme);
void                    entente_network_style_venture    (EntenteSceneItem       *item,
                                                          const EntenteTheme     *theme,
                                                          EntenteColor            color);
gboolean                entente_network_party_gets       (const EntenteNetwork   *network,
                                                          const EntenteNetworkDeal *deal,
                                                          guint32                 party);

G_END_DECLS
