#include "model/error.h"

G_DEFINE_QUARK (entente-error-quark, entente_error)
