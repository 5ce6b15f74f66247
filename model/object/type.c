#include "model/object/type.h"

#include "model/object/bend.h"
#include "model/object/claim.h"
#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/dependency.h"
#include "model/object/dimension.h"
#include "model/object/flow.h"
#include "model/object/group.h"
#include "model/object/lane.h"
#include "model/object/milestone.h"
#include "model/object/note.h"
#include "model/object/offer.h"
#include "model/object/override.h"
#include "model/object/part.h"
#include "model/object/participation.h"
#include "model/object/party.h"
#include "model/object/picture.h"
#include "model/object/place.h"
#include "model/object/plant.h"
#include "model/object/platform.h"
#include "model/object/project-root.h"
#include "model/object/region.h"
#include "model/object/removal.h"
#include "model/object/rule.h"
#include "model/object/scenario.h"
#include "model/object/source.h"
#include "model/object/stake.h"
#include "model/object/technology.h"
#include "model/object/vehicle.h"
#include "model/object/view.h"
#include "model/object/want.h"

#include <string.h>

static const EntenteTypeInfo *const infos[ENTENTE_N_TYPES] = {
  [ENTENTE_PROJECT_ROOT] = &entente_project_root_info,
  [ENTENTE_SCENARIO] = &entente_scenario_info,
  [ENTENTE_REGION] = &entente_region_info,
  [ENTENTE_DIMENSION] = &entente_dimension_info,
  [ENTENTE_COMPANY] = &entente_company_info,
  [ENTENTE_PLATFORM] = &entente_platform_info,
  [ENTENTE_PLANT] = &entente_plant_info,
  [ENTENTE_TECHNOLOGY] = &entente_technology_info,
  [ENTENTE_PARTICIPATION] = &entente_participation_info,
  [ENTENTE_VEHICLE] = &entente_vehicle_info,
  [ENTENTE_PART] = &entente_part_info,
  [ENTENTE_OFFER] = &entente_offer_info,
  [ENTENTE_WANT] = &entente_want_info,
  [ENTENTE_DEAL] = &entente_deal_info,
  [ENTENTE_PARTY] = &entente_party_info,
  [ENTENTE_FLOW] = &entente_flow_info,
  [ENTENTE_STAKE] = &entente_stake_info,
  [ENTENTE_DEPENDENCY] = &entente_dependency_info,
  [ENTENTE_MILESTONE] = &entente_milestone_info,
  [ENTENTE_SOURCE] = &entente_source_info,
  [ENTENTE_CLAIM] = &entente_claim_info,
  [ENTENTE_VIEW] = &entente_view_info,
  [ENTENTE_GROUP] = &entente_group_info,
  [ENTENTE_LANE] = &entente_lane_info,
  [ENTENTE_PLACE] = &entente_place_info,
  [ENTENTE_BEND] = &entente_bend_info,
  [ENTENTE_NOTE] = &entente_note_info,
  [ENTENTE_PICTURE] = &entente_picture_info,
  [ENTENTE_RULE] = &entente_rule_info,
  [ENTENTE_OVERRIDE] = &entente_override_info,
  [ENTENTE_REMOVAL] = &entente_removal_info,
};

const EntenteTypeInfo *
entente_type_get_info (EntenteType type)
{
  g_return_val_if_fail (type < ENTENTE_N_TYPES, NULL);

  return infos[type];
}

/**
 * entente_type_is_layered:
 * @type: a type
 *
 * Returns: whether a scenario may add, alter and remove objects of that type
 */
gboolean
entente_type_is_layered (EntenteType type)
{
  return entente_type_get_info (type)->scenario_field >= 0;
}

/**
 * entente_type_parse:
 * @name: name of an element in a project file
 * @type: (out): the type it stands for
 *
 * Returns: %FALSE when this version knows no such type; @type is then untouched
 */
gboolean
entente_type_parse (const char  *name,
                    EntenteType *type)
{
  for (guint i = 0; i < ENTENTE_N_TYPES; i++)
    if (strcmp (infos[i]->name, name) == 0)
      {
        *type = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * entente_type_find_field:
 * @type: a type
 * @name: name of a field
 *
 * Returns: index of the field, or -1 when the type has no such field
 */
int
entente_type_find_field (EntenteType type,
                         const char *name)
{
  const EntenteTypeInfo *info = entente_type_get_info (type);

  for (guint i = 0; i < info->n_fields; i++)
    if (strcmp (info->fields[i].name, name) == 0)
      return (int)i;

  return -1;
}

static gboolean
has_field (guint               type,
           const EntenteField *field)
{
  return field >= infos[type]->fields && field < infos[type]->fields + infos[type]->n_fields;
}

/**
 * entente_type_of_field:
 * @field: a row of a field table
 *
 * Returns: the type whose table it stands in
 */
EntenteType
entente_type_of_field (const EntenteField *field)
{
  /* An edit of 10,000 objects is asked about one field 10,000 times. */
  static int last = 0;
  guint      type = (guint)g_atomic_int_get (&last);

  if (has_field (type, field))
    return type;

  for (guint i = 0; i < ENTENTE_N_TYPES; i++)
    if (has_field (i, field))
      {
        g_atomic_int_set (&last, (int)i);
        return i;
      }

  g_return_val_if_reached (ENTENTE_N_TYPES);
}
