#include "widgets/type-icon.h"

/**
 * entente_type_get_icon:
 * @type: a type of objects
 *
 * Returns: name of the symbolic icon that stands for it
 */
const char *
entente_type_get_icon (EntenteType type)
{
  static const char *const icons[ENTENTE_N_TYPES] = {
    [ENTENTE_PROJECT_ROOT] = "entente-network-symbolic",
    [ENTENTE_SCENARIO] = "entente-scenario-symbolic",
    [ENTENTE_COMPANY] = "entente-company-symbolic",
    [ENTENTE_PLATFORM] = "entente-platform-symbolic",
    [ENTENTE_PLANT] = "entente-plant-symbolic",
    [ENTENTE_TECHNOLOGY] = "entente-technology-symbolic",
    [ENTENTE_VEHICLE] = "entente-platform-symbolic",
    [ENTENTE_PARTICIPATION] = "entente-company-symbolic",
    [ENTENTE_DEAL] = "entente-deal-symbolic",
    [ENTENTE_PARTY] = "entente-company-symbolic",
    [ENTENTE_STAKE] = "entente-company-symbolic",
    [ENTENTE_MILESTONE] = "entente-calendar-symbolic",
    [ENTENTE_VIEW] = "entente-view-symbolic",
    [ENTENTE_PICTURE] = "entente-picture-symbolic",
    [ENTENTE_NOTE] = "entente-note-symbolic",
  };

  return icons[type] != NULL ? icons[type] : "entente-legend-symbolic";
}
