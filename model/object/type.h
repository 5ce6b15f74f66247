#pragma once

#include "model/object/field.h"

G_BEGIN_DECLS

/**
 * EntenteType:
 *
 * The types of objects, in the order in which they stand in a project file.
 */
typedef enum
{
  ENTENTE_PROJECT_ROOT,
  ENTENTE_SCENARIO,
  ENTENTE_REGION,
  ENTENTE_DIMENSION,
  ENTENTE_COMPANY,
  ENTENTE_PLATFORM,
  ENTENTE_PLANT,
  ENTENTE_TECHNOLOGY,
  ENTENTE_PARTICIPATION,
  ENTENTE_VEHICLE,
  ENTENTE_PART,
  ENTENTE_OFFER,
  ENTENTE_WANT,
  ENTENTE_DEAL,
  ENTENTE_PARTY,
  ENTENTE_FLOW,
  ENTENTE_STAKE,
  ENTENTE_DEPENDENCY,
  ENTENTE_MILESTONE,
  ENTENTE_SOURCE,
  ENTENTE_CLAIM,
  ENTENTE_VIEW,
  ENTENTE_GROUP,
  ENTENTE_LANE,
  ENTENTE_PLACE,
  ENTENTE_BEND,
  ENTENTE_NOTE,
  ENTENTE_PICTURE,
  ENTENTE_RULE,
  ENTENTE_OVERRIDE,
  ENTENTE_REMOVAL,
  ENTENTE_N_TYPES
} EntenteType;

#define ENTENTE_TYPE_BIT(type) (G_GUINT64_CONSTANT (1) << (type))
#define ENTENTE_ANY_TYPE       (ENTENTE_TYPE_BIT (ENTENTE_N_TYPES) - 1)
#define ENTENTE_ASSET_TYPES    (ENTENTE_TYPE_BIT (ENTENTE_PLATFORM) | ENTENTE_TYPE_BIT (ENTENTE_PLANT) | ENTENTE_TYPE_BIT (ENTENTE_TECHNOLOGY))

/**
 * EntenteTypeInfo:
 * @name: element name in project files; also the stem of ids when an object has no name
 * @label: singular, to be passed through gettext()
 * @plural: plural, to be passed through gettext()
 * @fields: (array length=n_fields): the field table
 * @n_fields: number of fields
 * @label_field: index of the field that names an object to people, or -1
 * @scenario_field: index of the reference to the scenario an object was added in, or -1 for types that are the
 *   same in all scenarios
 */
typedef struct
{
  const char         *name;
  const char         *label;
  const char         *plural;
  const EntenteField *fields;
  guint               n_fields;
  int                 label_field;
  int                 scenario_field;
} EntenteTypeInfo;

const EntenteTypeInfo *entente_type_get_info   (EntenteType  type);
gboolean               entente_type_is_layered (EntenteType  type);
gboolean               entente_type_parse      (const char  *name,
                                                EntenteType *type);
int                    entente_type_find_field (EntenteType  type,
                                                const char  *name);
EntenteType            entente_type_of_field   (const EntenteField *field);

/* First row of the table of every type whose objects may be added, changed or removed by a scenario. */
#define ENTENTE_SCENARIO_FIELD                                                                   \
  {                                                                                              \
    "in", ENTENTE_FIELD_REFERENCE, .label = N_("Scenario"),                                      \
          .targets = ENTENTE_TYPE_BIT (ENTENTE_SCENARIO),                                        \
          .flags = ENTENTE_FIELD_OWNER | ENTENTE_FIELD_INTERNAL                                  \
  }

G_END_DECLS
