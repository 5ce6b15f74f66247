#pragma once

#include "widgets/drawing/network-builder.h"

G_BEGIN_DECLS

/* All in points */
#define ENTENTE_CARD_PAD         15.
#define ENTENTE_CARD_PAD_Y       9.
#define ENTENTE_CARD_MARK        16.
#define ENTENTE_CARD_REGION_GAP  1.
#define ENTENTE_CARD_BADGES_GAP  7.
#define ENTENTE_CARD_MAX_CHIPS   150.
#define ENTENTE_CARD_SIGN        8.5
#define ENTENTE_CARD_LOGO_WIDTH  34.
#define ENTENTE_CARD_LOGO_HEIGHT 24.

/**
 * EntenteCardLayout:
 * @text_x: left edge of name and region
 * @name_width, @name_height: of the name as it is broken into lines
 * @region_height: with the gap above it; 0 without a region
 * @badges_y: upper edge of what the company has and wants; 0 without it
 *
 * What stands where on a card, in points from its upper left corner.
 */
typedef struct
{
  EntenteTextStyle name_style;
  gboolean         has_ring;
  double           text_x;
  double           width;
  double           height;
  double           name_width;
  double           name_height;
  double           region_height;
  double           badges_y;
} EntenteCardLayout;

void        entente_card_layout_init         (const EntenteNetworkBuilder *builder,
                                              guint32                      company,
                                              EntenteCardLayout           *card);
EntenteRect entente_card_layout_get_name_box (const EntenteRect           *box,
                                              const EntenteCardLayout     *card);
gboolean    entente_network_is_focus         (const EntenteNetworkBuilder *builder,
                                              guint32                      company);
const char *entente_network_get_region_name  (const EntenteNetworkBuilder *builder,
                                              guint32                      company);
gboolean    entente_network_has_sign         (const EntenteNetworkBuilder *builder,
                                              guint32                      company);
gboolean    entente_network_has_logo         (const EntenteNetworkBuilder *builder,
                                              guint32                      company);

G_END_DECLS
