#include "model/object/layer.h"

#include <glib/gi18n.h>

const EntenteChoice entente_layer_choices[] = {
  [ENTENTE_LAYER_OVER] = {"over", N_("Over the network")},
  [ENTENTE_LAYER_UNDER] = {"under", N_("Under the network")},
  {NULL, NULL},
};
