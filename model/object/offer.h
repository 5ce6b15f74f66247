#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

/* Fields, in the order in which they are stored. */
enum
{
  ENTENTE_OFFER_IN,
  ENTENTE_OFFER_COMPANY,
  ENTENTE_OFFER_NAME,
  ENTENTE_OFFER_KIND,
  ENTENTE_OFFER_ASSET,
  ENTENTE_OFFER_DIMENSION,
  ENTENTE_OFFER_REGION,
  ENTENTE_OFFER_QUANTITY,
  ENTENTE_OFFER_FROM,
  ENTENTE_OFFER_UNTIL,
  ENTENTE_OFFER_NOTE,
  ENTENTE_OFFER_N_FIELDS
};

extern const EntenteTypeInfo entente_offer_info;

G_END_DECLS
