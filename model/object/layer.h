#pragma once

#include "model/object/field.h"

G_BEGIN_DECLS

/* Where notes and pictures lie */
enum
{
  ENTENTE_LAYER_OVER,
  ENTENTE_LAYER_UNDER,
  ENTENTE_N_LAYERS
};

extern const EntenteChoice entente_layer_choices[];

G_END_DECLS
