/* What a network has besides its deals: regions, dimensions, companies, assets, has and wants. */

#include "model/network/network-things.h"

#include "model/object/company.h"
#include "model/object/dimension.h"
#include "model/object/offer.h"
#include "model/object/plant.h"
#include "model/object/platform.h"
#include "model/object/region.h"
#include "model/object/technology.h"
#include "model/object/want.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

static gboolean
add_region (EntenteNetworkBuilder *builder,
            EntenteObject         *object,
            guint32                index)
{
  EntenteNetworkRegion *region = &builder->network->regions[index];

  region->id = entente_builder_keep_id (builder, object);
  region->name = entente_builder_keep (builder, entente_object_get_label (object));
  region->color = entente_builder_keep (builder, entente_object_get_text (object, ENTENTE_REGION_COLOR));
  entente_builder_remember (builder, ENTENTE_REGION, region->id, index);

  return TRUE;
}

static gboolean
add_dimension (EntenteNetworkBuilder *builder,
               EntenteObject         *object,
               guint32                index)
{
  EntenteNetworkDimension *dimension = &builder->network->dimensions[index];

  dimension->id = entente_builder_keep_id (builder, object);
  dimension->name = entente_builder_keep (builder, entente_object_get_label (object));
  dimension->color = entente_builder_keep (builder, entente_object_get_text (object, ENTENTE_DIMENSION_COLOR));
  dimension->pattern = entente_object_get_choice (object, ENTENTE_DIMENSION_PATTERN, -1);
  dimension->order = entente_object_get_number (object, ENTENTE_DIMENSION_ORDER, INFINITY);

  return TRUE;
}

static int
compare_dimensions (gconstpointer a,
                    gconstpointer b)
{
  const EntenteNetworkDimension *x = a, *y = b;

  return x->order != y->order ? (x->order > y->order) - (x->order < y->order) : strcmp (x->id, y->id);
}

/* In the planner's order, which is that of the legend; those without one come last. */
static void
sort_dimensions (EntenteNetworkBuilder *builder)
{
  EntenteNetwork *network = builder->network;

  qsort (network->dimensions, network->n_dimensions, sizeof *network->dimensions, compare_dimensions);

  for (guint32 i = 0; i < network->n_dimensions; i++)
    entente_builder_remember (builder, ENTENTE_DIMENSION, network->dimensions[i].id, i);
}

/* The entry for the year, else the last one before it, else the first; NAN bounds when there is none. */
static void
get_volume (EntenteNetworkBuilder *builder,
            EntenteObject         *object,
            double                *low,
            double                *high)
{
  guint                    n, best = 0;
  const EntenteYearAmount *series = entente_value_get_series (entente_object_get_value (object, ENTENTE_COMPANY_VOLUMES), &n);

  *low = *high = NAN;
  if (n == 0)
    return;

  for (guint i = 1; i < n; i++)
    if (builder->year == 0 || series[i].year <= builder->year)
      best = i;

  *low = entente_amount_get_low (&series[best].amount);
  *high = entente_amount_get_high (&series[best].amount);
}

static gboolean
add_company (EntenteNetworkBuilder *builder,
             EntenteObject         *object,
             guint32                index)
{
  EntenteNetworkCompany *company = &builder->network->companies[index];

  if (!entente_builder_holds (builder, entente_object_get_date (object, ENTENTE_COMPANY_FOUNDED), entente_object_get_date (object, ENTENTE_COMPANY_ENDED)))
    return FALSE;

  company->id = entente_builder_keep_id (builder, object);
  company->name = entente_builder_keep (builder, entente_object_get_label (object));
  company->kind = entente_object_get_choice (object, ENTENTE_COMPANY_KIND, -1);
  company->placeholder = entente_object_get_flag (object, ENTENTE_COMPANY_PLACEHOLDER);
  company->region = entente_builder_find (builder, ENTENTE_REGION, entente_object_get_reference (object, ENTENTE_COMPANY_REGION));
  company->color = entente_builder_keep (builder, entente_object_get_text (object, ENTENTE_COMPANY_COLOR));
  company->logo = entente_builder_keep (builder, entente_object_get_text (object, ENTENTE_COMPANY_LOGO));
  get_volume (builder, object, &company->volume_low, &company->volume_high);
  entente_builder_remember (builder, ENTENTE_COMPANY, company->id, index);

  return TRUE;
}

/* All assets mature in the same four steps; their tables name them alike, in this order. */
static int
get_stage (EntenteNetworkBuilder *builder,
           EntenteObject         *object)
{
  static const char *const names[] = {"concept", "development", "on-sale", "ended"};
  EntenteType              type = entente_object_get_object_type (object);
  int                      stage = 0;

  for (int i = 0; i < 4; i++)
    {
      const EntenteDate *date = entente_object_get_date (object, (guint)entente_type_find_field (type, names[i]));

      if (entente_date_is_known (date) && (builder->day == 0 || entente_date_get_first_day (date) <= builder->day))
        stage = i + 1;
    }

  return stage;
}

static void
fill_asset (EntenteNetworkBuilder *builder,
            EntenteObject         *object,
            guint32                index,
            guint                  owner)
{
  EntenteNetworkAsset *asset = &builder->network->assets[index];

  asset->id = entente_builder_keep_id (builder, object);
  asset->name = entente_builder_keep (builder, entente_object_get_label (object));
  asset->type = entente_object_get_object_type (object);
  asset->owner = entente_builder_find (builder, ENTENTE_COMPANY, entente_object_get_reference (object, owner));
  asset->dimension = asset->region = ENTENTE_NO_INDEX;
  asset->stage = get_stage (builder, object);
  entente_builder_remember (builder, asset->type, asset->id, index);
}

static gboolean
add_platform (EntenteNetworkBuilder *builder,
              EntenteObject         *object,
              guint32                index)
{
  fill_asset (builder, object, index, ENTENTE_PLATFORM_OWNER);
  builder->network->assets[index].dimension = entente_builder_find (builder, ENTENTE_DIMENSION, entente_object_get_reference (object, ENTENTE_PLATFORM_DIMENSION));

  return TRUE;
}

static gboolean
add_plant (EntenteNetworkBuilder *builder,
           EntenteObject         *object,
           guint32                index)
{
  fill_asset (builder, object, index, ENTENTE_PLANT_OWNER);
  builder->network->assets[index].region = entente_builder_find (builder, ENTENTE_REGION, entente_object_get_reference (object, ENTENTE_PLANT_REGION));

  return TRUE;
}

static gboolean
add_technology (EntenteNetworkBuilder *builder,
                EntenteObject         *object,
                guint32                index)
{
  fill_asset (builder, object, index, ENTENTE_TECHNOLOGY_OWNER);
  builder->network->assets[index].dimension = entente_builder_find (builder, ENTENTE_DIMENSION, entente_object_get_reference (object, ENTENTE_TECHNOLOGY_DIMENSION));

  return TRUE;
}

/* Where has and wants keep what they have in common; priority: -1 for has. */
typedef struct
{
  EntenteType type;
  guint       company, dimension, region, from, until;
  int         priority;
} TraitFields;

static gboolean
add_trait (EntenteNetworkBuilder *builder,
           EntenteObject         *object,
           guint32                index,
           const TraitFields     *fields)
{
  EntenteNetworkTrait *trait = &builder->network->traits[index];
  guint32              company = entente_builder_find (builder, ENTENTE_COMPANY, entente_object_get_reference (object, fields->company));

  if (company == ENTENTE_NO_INDEX ||
      !entente_builder_holds (builder, entente_object_get_date (object, fields->from), entente_object_get_date (object, fields->until)))
    return FALSE;

  *trait = (EntenteNetworkTrait) {
    .id = entente_builder_keep_id (builder, object),
    .name = entente_builder_keep (builder, entente_object_get_label (object)),
    .company = company,
    .dimension = entente_builder_find (builder, ENTENTE_DIMENSION, entente_object_get_reference (object, fields->dimension)),
    .region = entente_builder_find (builder, ENTENTE_REGION, entente_object_get_reference (object, fields->region)),
    .is_want = fields->type == ENTENTE_WANT,
    .priority = fields->priority >= 0 ? entente_object_get_choice (object, (guint)fields->priority, -1) : -1,
  };
  entente_builder_remember (builder, fields->type, trait->id, index);

  return TRUE;
}

static gboolean
add_offer (EntenteNetworkBuilder *builder,
           EntenteObject         *object,
           guint32                index)
{
  static const TraitFields fields = {
    ENTENTE_OFFER,
    ENTENTE_OFFER_COMPANY,
    ENTENTE_OFFER_DIMENSION,
    ENTENTE_OFFER_REGION,
    ENTENTE_OFFER_FROM,
    ENTENTE_OFFER_UNTIL,
    -1,
  };

  return add_trait (builder, object, index, &fields);
}

static gboolean
add_want (EntenteNetworkBuilder *builder,
          EntenteObject         *object,
          guint32                index)
{
  static const TraitFields fields = {
    ENTENTE_WANT,
    ENTENTE_WANT_COMPANY,
    ENTENTE_WANT_DIMENSION,
    ENTENTE_WANT_REGION,
    ENTENTE_WANT_FROM,
    ENTENTE_WANT_UNTIL,
    ENTENTE_WANT_PRIORITY,
  };

  return add_trait (builder, object, index, &fields);
}

const EntenteBuilderStep entente_network_things[ENTENTE_NETWORK_N_THINGS] = {
  {ENTENTE_REGION, offsetof (EntenteNetwork, n_regions), add_region, NULL},
  {ENTENTE_DIMENSION, offsetof (EntenteNetwork, n_dimensions), add_dimension, sort_dimensions},
  {ENTENTE_COMPANY, offsetof (EntenteNetwork, n_companies), add_company, NULL},
  {ENTENTE_PLATFORM, offsetof (EntenteNetwork, n_assets), add_platform, NULL},
  {ENTENTE_PLANT, offsetof (EntenteNetwork, n_assets), add_plant, NULL},
  {ENTENTE_TECHNOLOGY, offsetof (EntenteNetwork, n_assets), add_technology, NULL},
  {ENTENTE_OFFER, offsetof (EntenteNetwork, n_traits), add_offer, NULL},
  {ENTENTE_WANT, offsetof (EntenteNetwork, n_traits), add_want, NULL},
};
