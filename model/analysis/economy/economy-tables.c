/* Which fields of which objects figures are computed from, and where they are kept. */

#include "model/analysis/economy/economy-builder.h"

#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/dimension.h"
#include "model/object/flow.h"
#include "model/object/offer.h"
#include "model/object/part.h"
#include "model/object/participation.h"
#include "model/object/party.h"
#include "model/object/plant.h"
#include "model/object/platform.h"
#include "model/object/project-root.h"
#include "model/object/region.h"
#include "model/object/stake.h"
#include "model/object/technology.h"
#include "model/object/vehicle.h"
#include "model/object/want.h"

#include <stddef.h>

#define SLOT(field, kind, type, member)                    \
  {                                                        \
    field, ENTENTE_SLOT_##kind, offsetof (type, member), 0 \
  }
#define SLOT2(field, kind, type, member, second)                                 \
  {                                                                              \
    field, ENTENTE_SLOT_##kind, offsetof (type, member), offsetof (type, second) \
  }

const EntenteSlot entente_project_slots[] = {
  SLOT (ENTENTE_PROJECT_PRICE_YEAR, YEAR, EntenteEconomy, price_year),
  SLOT (ENTENTE_PROJECT_DISCOUNT_RATE, RANGE, EntenteEconomy, discount_rate),
  SLOT (ENTENTE_PROJECT_FOCUS, ITEM, EntenteEconomy, focus),
  SLOT (ENTENTE_PROJECT_BUDGET, SERIES, EntenteEconomy, budget),
  SLOT (ENTENTE_PROJECT_RECIPROCITY_FLOOR, LIMIT, EntenteEconomy, limits.reciprocity),
  SLOT (ENTENTE_PROJECT_DEPENDENCE_LIMIT, LIMIT, EntenteEconomy, limits.dependence),
  SLOT (ENTENTE_PROJECT_MAKER_LIMIT, LIMIT, EntenteEconomy, limits.maker_volume),
  SLOT (ENTENTE_PROJECT_CAPTURE_LIMIT, LIMIT, EntenteEconomy, limits.maker_capture),
  SLOT (ENTENTE_PROJECT_BUSY_ENDS, FLAG, EntenteEconomy, has_busy_ends),
  SLOT (ENTENTE_PROJECT_SEED, SEED, EntenteEconomy, seed),
};

const guint entente_n_project_slots = G_N_ELEMENTS (entente_project_slots);

static const EntenteSlot region_slots[] = {
  SLOT (ENTENTE_REGION_NAME, TEXT, EntenteRegionAccount, name),
  SLOT (ENTENTE_REGION_TARIFF, SERIES, EntenteRegionAccount, tariff),
  SLOT (ENTENTE_REGION_PARTS_TARIFF, SERIES, EntenteRegionAccount, parts_tariff),
};

static const EntenteSlot dimension_slots[] = {
  SLOT (ENTENTE_DIMENSION_NAME, TEXT, EntenteDimensionAccount, name),
};

static const EntenteSlot company_slots[] = {
  SLOT (ENTENTE_COMPANY_NAME, TEXT, EntenteCompanyAccount, name),
  SLOT (ENTENTE_COMPANY_REGION, ITEM, EntenteCompanyAccount, region),
  SLOT (ENTENTE_COMPANY_PLACEHOLDER, FLAG, EntenteCompanyAccount, placeholder),
  SLOT (ENTENTE_COMPANY_KIND, CHOICE, EntenteCompanyAccount, kind),
  SLOT (ENTENTE_COMPANY_VOLUMES, SERIES, EntenteCompanyAccount, volumes),
  SLOT (ENTENTE_COMPANY_FIXED_COST, RANGE, EntenteCompanyAccount, fixed_cost),
  SLOT (ENTENTE_COMPANY_MARGIN, RANGE, EntenteCompanyAccount, margin),
  SLOT (ENTENTE_COMPANY_MANAGEMENT, RANGE, EntenteCompanyAccount, management),
};

static const EntenteSlot platform_slots[] = {
  SLOT (ENTENTE_PLATFORM_NAME, TEXT, EntentePlatformAccount, name),
  SLOT (ENTENTE_PLATFORM_OWNER, ITEM, EntentePlatformAccount, owner),
  SLOT (ENTENTE_PLATFORM_DIMENSION, ITEM, EntentePlatformAccount, dimension),
  SLOT (ENTENTE_PLATFORM_CONCEPT, DAY, EntentePlatformAccount, concept),
  SLOT (ENTENTE_PLATFORM_DEVELOPMENT, DAY, EntentePlatformAccount, development),
  SLOT (ENTENTE_PLATFORM_ON_SALE, DAY, EntentePlatformAccount, on_sale),
  SLOT (ENTENTE_PLATFORM_ENDED, DAY, EntentePlatformAccount, ended),
  SLOT (ENTENTE_PLATFORM_RD_COST, SERIES, EntentePlatformAccount, rd_cost),
  SLOT (ENTENTE_PLATFORM_UNIT_COST, RANGE, EntentePlatformAccount, unit_cost),
  SLOT (ENTENTE_PLATFORM_EFFICIENT_SCALE, RANGE, EntentePlatformAccount, efficient_scale),
  SLOT (ENTENTE_PLATFORM_SCALE_EXPONENT, NUMBER, EntentePlatformAccount, scale_exponent),
  SLOT (ENTENTE_PLATFORM_PRICE, RANGE, EntentePlatformAccount, price),
  SLOT (ENTENTE_PLATFORM_MARGIN, RANGE, EntentePlatformAccount, margin),
  SLOT (ENTENTE_PLATFORM_LIFE, RANGE, EntentePlatformAccount, life),
};

static const EntenteSlot plant_slots[] = {
  SLOT (ENTENTE_PLANT_NAME, TEXT, EntentePlantAccount, name),
  SLOT (ENTENTE_PLANT_OWNER, ITEM, EntentePlantAccount, owner),
  SLOT (ENTENTE_PLANT_REGION, ITEM, EntentePlantAccount, region),
  SLOT2 (ENTENTE_PLANT_CAPACITY, QUANTITY, EntentePlantAccount, capacity, unit),
  SLOT (ENTENTE_PLANT_UTILISATION_FLOOR, RANGE, EntentePlantAccount, utilisation_floor),
  SLOT (ENTENTE_PLANT_FIXED_COST, RANGE, EntentePlantAccount, fixed_cost),
  SLOT (ENTENTE_PLANT_ON_SALE, DAY, EntentePlantAccount, on_sale),
  SLOT (ENTENTE_PLANT_ENDED, DAY, EntentePlantAccount, ended),
};

static const EntenteSlot technology_slots[] = {
  SLOT (ENTENTE_TECHNOLOGY_NAME, TEXT, EntenteTechnologyAccount, name),
  SLOT (ENTENTE_TECHNOLOGY_OWNER, ITEM, EntenteTechnologyAccount, owner),
  SLOT (ENTENTE_TECHNOLOGY_DIMENSION, ITEM, EntenteTechnologyAccount, dimension),
  SLOT (ENTENTE_TECHNOLOGY_RD_COST, SERIES, EntenteTechnologyAccount, rd_cost),
  SLOT (ENTENTE_TECHNOLOGY_PRICE, RANGE, EntenteTechnologyAccount, price),
  SLOT (ENTENTE_TECHNOLOGY_UNIT_COST, RANGE, EntenteTechnologyAccount, unit_cost),
  SLOT (ENTENTE_TECHNOLOGY_RIVAL_PRICE, RANGE, EntenteTechnologyAccount, rival_price),
  SLOT (ENTENTE_TECHNOLOGY_ATTACH_RATE, RANGE, EntenteTechnologyAccount, attach_rate),
  SLOT (ENTENTE_TECHNOLOGY_ELASTICITY, NUMBER, EntenteTechnologyAccount, elasticity),
};

static const EntenteSlot participation_slots[] = {
  SLOT (ENTENTE_PARTICIPATION_PLATFORM, ITEM, EntenteParticipationAccount, platform),
  SLOT (ENTENTE_PARTICIPATION_COMPANY, ITEM, EntenteParticipationAccount, company),
  SLOT (ENTENTE_PARTICIPATION_VOLUMES, SERIES, EntenteParticipationAccount, volumes),
  SLOT (ENTENTE_PARTICIPATION_SHARE, RANGE, EntenteParticipationAccount, share),
  SLOT (ENTENTE_PARTICIPATION_ADAPTATION, RANGE, EntenteParticipationAccount, adaptation),
  SLOT (ENTENTE_PARTICIPATION_ALTERNATIVE, RANGE, EntenteParticipationAccount, alternative),
  SLOT (ENTENTE_PARTICIPATION_DIVERSION, RANGE, EntenteParticipationAccount, diversion),
};

static const EntenteSlot vehicle_slots[] = {
  SLOT (ENTENTE_VEHICLE_NAME, TEXT, EntenteVehicleAccount, name),
  SLOT (ENTENTE_VEHICLE_PLATFORM, ITEM, EntenteVehicleAccount, platform),
  SLOT (ENTENTE_VEHICLE_COMPANY, ITEM, EntenteVehicleAccount, company),
  SLOT (ENTENTE_VEHICLE_PLANT, ITEM, EntenteVehicleAccount, plant),
  SLOT2 (ENTENTE_VEHICLE_REGIONS, ITEMS, EntenteVehicleAccount, regions, n_regions),
  SLOT (ENTENTE_VEHICLE_FROM, DAY, EntenteVehicleAccount, span.from),
  SLOT (ENTENTE_VEHICLE_UNTIL, END, EntenteVehicleAccount, span.until),
  SLOT (ENTENTE_VEHICLE_VOLUMES, SERIES, EntenteVehicleAccount, volumes),
  SLOT (ENTENTE_VEHICLE_UNIT_COST, RANGE, EntenteVehicleAccount, unit_cost),
  SLOT (ENTENTE_VEHICLE_FREIGHT, RANGE, EntenteVehicleAccount, freight),
  SLOT (ENTENTE_VEHICLE_CUSTOMS_VALUE, RANGE, EntenteVehicleAccount, customs_value),
  SLOT (ENTENTE_VEHICLE_LOCAL_COST, RANGE, EntenteVehicleAccount, local_cost),
  SLOT (ENTENTE_VEHICLE_IMPORTED_CONTENT, RANGE, EntenteVehicleAccount, imported_content),
  SLOT (ENTENTE_VEHICLE_LOCALISATION, RANGE, EntenteVehicleAccount, localisation),
};

static const EntenteSlot part_slots[] = {
  SLOT (ENTENTE_PART_NAME, TEXT, EntentePartAccount, name),
  SLOT (ENTENTE_PART_VEHICLE, ITEM, EntentePartAccount, vehicle),
  SLOT (ENTENTE_PART_SHARED, FLAG, EntentePartAccount, is_shared),
  SLOT (ENTENTE_PART_VISIBLE, FLAG, EntentePartAccount, is_visible),
  SLOT (ENTENTE_PART_SHARE, RANGE, EntentePartAccount, share),
};

static const EntenteSlot offer_slots[] = {
  SLOT (ENTENTE_OFFER_NAME, TEXT, EntenteTraitAccount, name),
  SLOT (ENTENTE_OFFER_COMPANY, ITEM, EntenteTraitAccount, company),
  SLOT (ENTENTE_OFFER_KIND, CHOICE, EntenteTraitAccount, kind),
  SLOT (ENTENTE_OFFER_DIMENSION, ITEM, EntenteTraitAccount, dimension),
  SLOT (ENTENTE_OFFER_REGION, ITEM, EntenteTraitAccount, region),
  SLOT2 (ENTENTE_OFFER_QUANTITY, QUANTITY, EntenteTraitAccount, quantity, unit),
  SLOT (ENTENTE_OFFER_FROM, DAY, EntenteTraitAccount, span.from),
  SLOT (ENTENTE_OFFER_UNTIL, END, EntenteTraitAccount, span.until),
  SLOT (ENTENTE_OFFER_ASSET, TEXT, EntenteTraitAccount, asset),
};

static const EntenteSlot want_slots[] = {
  SLOT (ENTENTE_WANT_NAME, TEXT, EntenteTraitAccount, name),
  SLOT (ENTENTE_WANT_COMPANY, ITEM, EntenteTraitAccount, company),
  SLOT (ENTENTE_WANT_KIND, CHOICE, EntenteTraitAccount, kind),
  SLOT (ENTENTE_WANT_DIMENSION, ITEM, EntenteTraitAccount, dimension),
  SLOT (ENTENTE_WANT_REGION, ITEM, EntenteTraitAccount, region),
  SLOT2 (ENTENTE_WANT_QUANTITY, QUANTITY, EntenteTraitAccount, quantity, unit),
  SLOT (ENTENTE_WANT_FROM, DAY, EntenteTraitAccount, span.from),
  SLOT (ENTENTE_WANT_UNTIL, END, EntenteTraitAccount, span.until),
  SLOT (ENTENTE_WANT_VALUE, RANGE, EntenteTraitAccount, value),
};

static const EntenteSlot deal_slots[] = {
  SLOT (ENTENTE_DEAL_TITLE, TEXT, EntenteDealAccount, name),
  SLOT (ENTENTE_DEAL_KIND, CHOICE, EntenteDealAccount, kind),
  SLOT (ENTENTE_DEAL_STATUS, CHOICE, EntenteDealAccount, status),
  SLOT (ENTENTE_DEAL_FROM, DAY, EntenteDealAccount, span.from),
  SLOT (ENTENTE_DEAL_UNTIL, END, EntenteDealAccount, span.until),
  SLOT2 (ENTENTE_DEAL_DIMENSIONS, ITEMS, EntenteDealAccount, dimensions, n_dimensions),
  SLOT2 (ENTENTE_DEAL_REGIONS, ITEMS, EntenteDealAccount, regions, n_regions),
  SLOT (ENTENTE_DEAL_VENTURE, ITEM, EntenteDealAccount, venture),
  SLOT (ENTENTE_DEAL_NOTICE, RANGE, EntenteDealAccount, notice),
  SLOT (ENTENTE_DEAL_EXIT_COST, RANGE, EntenteDealAccount, exit_cost),
  SLOT (ENTENTE_DEAL_EXCLUSIVITY, RANGE, EntenteDealAccount, exclusivity),
  SLOT (ENTENTE_DEAL_PROBABILITY, RANGE, EntenteDealAccount, probability),
  SLOT (ENTENTE_DEAL_DEDICATED, RANGE, EntenteDealAccount, dedicated),
  SLOT (ENTENTE_DEAL_EFFORT, RANGE, EntenteDealAccount, effort),
  SLOT (ENTENTE_DEAL_MONEY, SERIES, EntenteDealAccount, money),
  SLOT2 (ENTENTE_DEAL_REQUIRES, ITEMS, EntenteDealAccount, requires, n_requires),
  SLOT2 (ENTENTE_DEAL_EXCLUDES, ITEMS, EntenteDealAccount, excludes, n_excludes),
  SLOT (ENTENTE_DEAL_OPTION, CHOICE, EntenteDealAccount, option.kind),
  SLOT (ENTENTE_DEAL_OPTION_VALUE, RANGE, EntenteDealAccount, option.value),
  SLOT (ENTENTE_DEAL_OPTION_PRICE, RANGE, EntenteDealAccount, option.price),
  SLOT (ENTENTE_DEAL_OPTION_UNTIL, DAY, EntenteDealAccount, option.until),
  SLOT (ENTENTE_DEAL_VOLATILITY, RANGE, EntenteDealAccount, option.volatility),
  SLOT (ENTENTE_DEAL_FIRST_COST, RANGE, EntenteDealAccount, stages.first_cost),
  SLOT (ENTENTE_DEAL_DECISION_YEARS, RANGE, EntenteDealAccount, stages.years),
  SLOT (ENTENTE_DEAL_GOOD_VALUE, RANGE, EntenteDealAccount, stages.good),
  SLOT (ENTENTE_DEAL_BAD_VALUE, RANGE, EntenteDealAccount, stages.bad),
  SLOT (ENTENTE_DEAL_SECOND_COST, RANGE, EntenteDealAccount, stages.second_cost),
  SLOT (ENTENTE_DEAL_RETURN_UNKNOWN, FLAG, EntenteDealAccount, return_unknown),
};

static const EntenteSlot party_slots[] = {
  SLOT (ENTENTE_PARTY_DEAL, ITEM, EntentePartyAccount, deal),
  SLOT (ENTENTE_PARTY_COMPANY, ITEM, EntentePartyAccount, company),
  SLOT (ENTENTE_PARTY_ROLE, CHOICE, EntentePartyAccount, role),
  SLOT (ENTENTE_PARTY_SHARE, RANGE, EntentePartyAccount, share),
};

static const EntenteSlot flow_slots[] = {
  SLOT (ENTENTE_FLOW_WHAT, TEXT, EntenteFlowAccount, name),
  SLOT (ENTENTE_FLOW_DEAL, ITEM, EntenteFlowAccount, deal),
  SLOT (ENTENTE_FLOW_GIVER, ITEM, EntenteFlowAccount, giver),
  SLOT (ENTENTE_FLOW_RECEIVER, ITEM, EntenteFlowAccount, receiver),
  SLOT (ENTENTE_FLOW_KIND, CHOICE, EntenteFlowAccount, kind),
  SLOT (ENTENTE_FLOW_FROM, DAY, EntenteFlowAccount, span.from),
  SLOT (ENTENTE_FLOW_UNTIL, END, EntenteFlowAccount, span.until),
  SLOT (ENTENTE_FLOW_VALUE, SERIES, EntenteFlowAccount, value),
  SLOT (ENTENTE_FLOW_COST, SERIES, EntenteFlowAccount, cost),
  SLOT2 (ENTENTE_FLOW_QUANTITY, QUANTITY, EntenteFlowAccount, quantity, unit),
  SLOT (ENTENTE_FLOW_WANT, TEXT, EntenteFlowAccount, want),
  SLOT (ENTENTE_FLOW_ASSET, TEXT, EntenteFlowAccount, asset),
};

static const EntenteSlot stake_slots[] = {
  SLOT (ENTENTE_STAKE_OWNER, ITEM, EntenteStakeAccount, owner),
  SLOT (ENTENTE_STAKE_OWNED, ITEM, EntenteStakeAccount, owned),
  SLOT (ENTENTE_STAKE_ECONOMIC, RANGE, EntenteStakeAccount, economic),
  SLOT (ENTENTE_STAKE_VOTING, RANGE, EntenteStakeAccount, voting),
  SLOT (ENTENTE_STAKE_FROM, DAY, EntenteStakeAccount, span.from),
  SLOT (ENTENTE_STAKE_UNTIL, END, EntenteStakeAccount, span.until),
};

#define TABLE(type, account, array, is_sorted, slots)                                                                                      \
  {                                                                                                                                        \
    type, sizeof (account), offsetof (EntenteEconomy, array), offsetof (EntenteEconomy, n_##array), is_sorted, slots, G_N_ELEMENTS (slots) \
  }

/* What objects refer to stands before them. */
const EntenteAccountTable entente_account_tables[] = {
  TABLE (ENTENTE_REGION, EntenteRegionAccount, regions, FALSE, region_slots),
  TABLE (ENTENTE_DIMENSION, EntenteDimensionAccount, dimensions, FALSE, dimension_slots),
  TABLE (ENTENTE_COMPANY, EntenteCompanyAccount, companies, FALSE, company_slots),
  TABLE (ENTENTE_PLATFORM, EntentePlatformAccount, platforms, FALSE, platform_slots),
  TABLE (ENTENTE_PLANT, EntentePlantAccount, plants, FALSE, plant_slots),
  TABLE (ENTENTE_TECHNOLOGY, EntenteTechnologyAccount, technologies, FALSE, technology_slots),
  TABLE (ENTENTE_PARTICIPATION, EntenteParticipationAccount, participations, TRUE, participation_slots),
  TABLE (ENTENTE_VEHICLE, EntenteVehicleAccount, vehicles, FALSE, vehicle_slots),
  TABLE (ENTENTE_PART, EntentePartAccount, parts, TRUE, part_slots),
  TABLE (ENTENTE_OFFER, EntenteTraitAccount, traits, FALSE, offer_slots),
  TABLE (ENTENTE_WANT, EntenteTraitAccount, traits, FALSE, want_slots),
  TABLE (ENTENTE_DEAL, EntenteDealAccount, deals, FALSE, deal_slots),
  TABLE (ENTENTE_PARTY, EntentePartyAccount, parties, TRUE, party_slots),
  TABLE (ENTENTE_FLOW, EntenteFlowAccount, flows, TRUE, flow_slots),
  TABLE (ENTENTE_STAKE, EntenteStakeAccount, stakes, FALSE, stake_slots),
};

const guint entente_n_account_tables = G_N_ELEMENTS (entente_account_tables);
