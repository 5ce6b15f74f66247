#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

/* Fields of a scenario, in the order in which they are stored. */
enum
{
  ENTENTE_SCENARIO_NAME,
  ENTENTE_SCENARIO_PARENT,
  ENTENTE_SCENARIO_ORDER,
  ENTENTE_SCENARIO_NOTE,
  ENTENTE_SCENARIO_N_FIELDS
};

extern const EntenteTypeInfo entente_scenario_info;

G_END_DECLS
