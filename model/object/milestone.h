#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

/* Fields of a milestone, in the order in which they are stored. */
enum
{
  ENTENTE_MILESTONE_IN,
  ENTENTE_MILESTONE_TITLE,
  ENTENTE_MILESTONE_DATE,
  ENTENTE_MILESTONE_OBJECT,
  ENTENTE_MILESTONE_NOTE,
  ENTENTE_MILESTONE_N_FIELDS
};

extern const EntenteTypeInfo entente_milestone_info;

G_END_DECLS
