#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

/* Fields of a picture on a chart, in the order in which they are stored. */
enum
{
  ENTENTE_PICTURE_VIEW,
  ENTENTE_PICTURE_NAME,
  ENTENTE_PICTURE_X,
  ENTENTE_PICTURE_Y,
  ENTENTE_PICTURE_WIDTH,
  ENTENTE_PICTURE_HEIGHT,
  ENTENTE_PICTURE_LAYER,
  ENTENTE_PICTURE_ORDER,
  ENTENTE_PICTURE_DATA,
  ENTENTE_PICTURE_N_FIELDS
};

extern const EntenteTypeInfo entente_picture_info;

G_END_DECLS
