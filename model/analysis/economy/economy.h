#pragma once

#include "model/analysis/economy/adjustment.h"
#include "model/analysis/formulas/range.h"
#include "model/change/scope.h"
#include "model/object/rate.h"

G_BEGIN_DECLS

#define ENTENTE_NO_PLACE G_MAXUINT32

/**
 * EntenteSeries:
 * @first: index of its first entry in the years of the economy
 * @n: how many entries
 *
 * Amounts by year.
 */
typedef struct
{
  guint32 first;
  guint32 n;
} EntenteSeries;

/**
 * EntenteSeriesEntry:
 * @year: that it holds for, 0 for every year
 * @amount: in the currency of the plan
 * @currency: of money for every year whose rate depends on the year, else empty
 * @own: such money in that currency
 */
typedef struct
{
  int          year;
  char         currency[4];
  EntenteRange amount;
  EntenteRange own;
} EntenteSeriesEntry;

/* Julian days; from 0 and until G_MAXINT32 when not said. */
typedef struct
{
  gint32 from;
  gint32 until;
} EntenteTimeSpan;

/* tariff: on vehicles that come in, by year; parts_tariff: on parts. Shares of their value. */
typedef struct
{
  const char   *id;
  const char   *name;
  EntenteSeries tariff;
  EntenteSeries parts_tariff;
} EntenteRegionAccount;

typedef struct
{
  const char *id;
  const char *name;
} EntenteDimensionAccount;

/* volumes: vehicles per year; fixed_cost: money a year; margin: money per vehicle; management: points. */
typedef struct
{
  const char   *id;
  const char   *name;
  guint32       region;
  gboolean      placeholder;
  int           kind;
  EntenteSeries volumes;
  EntenteRange  fixed_cost;
  EntenteRange  margin;
  EntenteRange  management;
} EntenteCompanyAccount;

/* kind: ENTENTE_DEAL_OPTION_..., -1 for none; value, price: money; until: Julian day, 0 when not said; volatility: 0.35 for 35 % a year. */
typedef struct
{
  int          kind;
  EntenteRange value;
  EntenteRange price;
  gint32       until;
  EntenteRange volatility;
} EntenteOptionAccount;

/* A deal in two stages: what the first costs now, when it is known how it turns out, what it is then worth, what going on costs. Money; years. */
typedef struct
{
  EntenteRange first_cost;
  EntenteRange years;
  EntenteRange good;
  EntenteRange bad;
  EntenteRange second_cost;
} EntenteStagesAccount;

/**
 * EntenteDealAccount:
 * @span: when it runs; @is_active: whether at the day of the economy, and not ended
 * @weight: how much its contributions count: 1, or its probability in an expected view, 0 to 1
 * @parties: first_party .. first_party + n_parties of the parties; @flows likewise
 * @dimensions: (array length=n_dimensions): indices; @regions likewise
 * @venture: index of the joint company, or %ENTENTE_NO_PLACE
 * @notice: months; @exclusivity, @probability, @dedicated: 0 to 1; @exit_cost: money; @effort: points
 * @money: put in, by year
 * @requires: (array length=n_requires): deals that must be signed too; @excludes likewise
 * @return_unknown: whether contributions to those who give are only not known, instead of nothing
 * @option: a right that comes with it; @stages: what it is worth to go on or to stop after a first stage
 */
typedef struct
{
  const char     *id;
  const char     *name;
  int             kind;
  int             status;
  EntenteTimeSpan span;
  gboolean        is_active;
  EntenteRange    weight;
  guint32         first_party;
  guint32         n_parties;
  guint32         first_flow;
  guint32         n_flows;
  const guint32  *dimensions;
  guint32         n_dimensions;
  const guint32  *regions;
  guint32         n_regions;
  guint32         venture;
  EntenteRange    notice;
  EntenteRange    exit_cost;
  EntenteRange    exclusivity;
  EntenteRange    probability;
  EntenteRange    dedicated;
  EntenteRange    effort;
  EntenteSeries   money;
  const guint32  *requires;
  guint32         n_requires;
  const guint32  *excludes;
  guint32         n_excludes;
  gboolean        return_unknown;

  EntenteOptionAccount option;
  EntenteStagesAccount stages;
} EntenteDealAccount;

/* share: 0 to 1 */
typedef struct
{
  const char  *id;
  guint32      deal;
  guint32      company;
  int          role;
  EntenteRange share;
} EntentePartyAccount;

/* giver, receiver: indices of parties, receiver ENTENTE_NO_PLACE for all others; want, asset: id or NULL. */
typedef struct
{
  const char     *id;
  const char     *name;
  guint32         deal;
  guint32         giver;
  guint32         receiver;
  int             kind;
  gboolean        is_split;
  EntenteTimeSpan span;
  EntenteSeries   value;
  EntenteSeries   cost;
  EntenteRange    quantity;
  EntenteUnit     unit;
  const char     *want;
  const char     *asset;
} EntenteFlowAccount;

/* rd_cost: money by year; unit_cost at the efficient scale, price, margin: money per vehicle; life: years; stages: Julian days, 0 when not said. */
typedef struct
{
  const char   *id;
  const char   *name;
  guint32       owner;
  guint32       dimension;
  gint32        concept;
  gint32        development;
  gint32        on_sale;
  gint32        ended;
  EntenteSeries rd_cost;
  EntenteRange  unit_cost;
  EntenteRange  efficient_scale;
  double        scale_exponent;
  EntenteRange  price;
  EntenteRange  margin;
  EntenteRange  life;
  guint32       first_participation;
  guint32       n_participations;
} EntentePlatformAccount;

/* adaptation: money; alternative: what the same would cost elsewhere, money; share: 0 to 1; diversion: 0 to 1. Sorted by platform. */
typedef struct
{
  const char   *id;
  guint32       platform;
  guint32       company;
  EntenteSeries volumes;
  EntenteRange  share;
  EntenteRange  adaptation;
  EntenteRange  alternative;
  EntenteRange  diversion;
} EntenteParticipationAccount;

/* capacity: as given, in @unit; utilisation_floor: 0 to 1; fixed_cost: money a year. */
typedef struct
{
  const char  *id;
  const char  *name;
  guint32      owner;
  guint32      region;
  EntenteRange capacity;
  EntenteUnit  unit;
  EntenteRange utilisation_floor;
  EntenteRange fixed_cost;
  gint32       on_sale;
  gint32       ended;
} EntentePlantAccount;

/* price, unit_cost, rival_price: money; attach_rate: 0 to 1. */
typedef struct
{
  const char   *id;
  const char   *name;
  guint32       owner;
  guint32       dimension;
  EntenteSeries rd_cost;
  EntenteRange  price;
  EntenteRange  unit_cost;
  EntenteRange  rival_price;
  EntenteRange  attach_rate;
  double        elasticity;
} EntenteTechnologyAccount;

/* A model: unit_cost where it is built, freight, customs_value, local_cost, localisation: money; imported_content: 0 to 1. */
typedef struct
{
  const char     *id;
  const char     *name;
  guint32         platform;
  guint32         company;
  guint32         plant;
  const guint32  *regions;
  guint32         n_regions;
  EntenteTimeSpan span;
  EntenteSeries   volumes;
  EntenteRange    unit_cost;
  EntenteRange    freight;
  EntenteRange    customs_value;
  EntenteRange    local_cost;
  EntenteRange    imported_content;
  EntenteRange    localisation;
} EntenteVehicleAccount;

/* share: of the cost of the model, 0 to 1. Sorted by vehicle. */
typedef struct
{
  const char  *id;
  const char  *name;
  guint32      vehicle;
  gboolean     is_shared;
  gboolean     is_visible;
  EntenteRange share;
} EntentePartAccount;

/* Something a company has (is_want FALSE) or wants. kind: as of contributions, -1 when not said; value: money a year;
 * priority: 5 high, 3 medium or not said, 1 low. */
typedef struct
{
  const char     *id;
  const char     *name;
  gboolean        is_want;
  int             kind;
  guint32         company;
  guint32         dimension;
  guint32         region;
  EntenteRange    quantity;
  EntenteUnit     unit;
  EntenteTimeSpan span;
  double          priority;
  EntenteRange    value;
  const char     *asset;
} EntenteTraitAccount;

/* economic, voting: 0 to 1 */
typedef struct
{
  const char     *id;
  guint32         owner;
  guint32         owned;
  EntenteRange    economic;
  EntenteRange    voting;
  EntenteTimeSpan span;
} EntenteStakeAccount;

/* type and place of what needs, type and place of what it needs, each in its own array. */
typedef struct
{
  EntenteType type;
  guint32     item;
  EntenteType needed_type;
  guint32     needed;
} EntenteNeedAccount;

/**
 * EntenteEconomyOptions:
 * @date: the date the figures are for; not known for all dates
 * @expected: contributions of deals count by probability
 * @without: (nullable): id of a deal or a company that is left out, with all that hangs on it
 * @adjustments: (nullable): what is tried out
 */
typedef struct
{
  EntenteDate               date;
  gboolean                  expected;
  const char               *without;
  const EntenteAdjustments *adjustments;
} EntenteEconomyOptions;

typedef struct _EntenteShared EntenteShared;

/* What the planner watches for; from the fields of the project, else the usual ones. Shares 0 to 1. */
typedef struct
{
  double dependence;
  double maker_volume;
  double maker_capture;
  double reciprocity;
} EntenteWatchLimits;

/**
 * EntenteEconomy:
 * @hash: of all that figures may depend on, in hex: same hash, same figures
 * @currency: of all money in it; an amount in another currency is converted at the rate of its year
 * @rates: (array length=n_rates): of other currencies
 * @day: Julian day the figures are for, 0 for all dates; @year: the year of yearly amounts: that of the day, else the price year,
 *   else the first of the horizon, else the first year in which anything is said, else the first in which a deal runs or a platform
 *   is developed
 * @first_year, @last_year: of the horizon, or of all that is said by year, and until deals and platforms end; last_year is the
 *   last one within
 * @discount_rate: 0.08 for 8 %; %NAN when not said
 * @seed: of all random draws
 * @budget: money by year
 * @has_busy_ends: whether deals take more management in talks and in their first and last year
 * @foreign: (element-type utf8): ids of objects with amounts in other currencies whose rate is missing, which are not known
 * @shared: what methods have worked out and others need too
 *
 * The plan in one scenario as numbers: everything that figures are computed from, at all dates, as plain arrays that never
 * change, safe to read on any thread. Things refer to each other by place in these arrays, %ENTENTE_NO_PLACE for none.
 */
typedef struct
{
  gatomicrefcount              ref_count;
  GStringChunk                *strings;
  char                         hash[65];
  char                         currency[4];
  EntenteRate                 *rates;
  guint                        n_rates;
  int                          price_year;
  gint32                       day;
  int                          year;
  int                          first_year;
  int                          last_year;
  gboolean                     expected;
  EntenteRange                 discount_rate;
  guint64                      seed;
  guint32                      focus;
  EntenteSeries                budget;
  gboolean                     has_busy_ends;
  EntenteWatchLimits           limits;
  EntenteRegionAccount        *regions;
  guint32                      n_regions;
  EntenteDimensionAccount     *dimensions;
  guint32                      n_dimensions;
  EntenteCompanyAccount       *companies;
  guint32                      n_companies;
  EntenteDealAccount          *deals;
  guint32                      n_deals;
  EntentePartyAccount         *parties;
  guint32                      n_parties;
  EntenteFlowAccount          *flows;
  guint32                      n_flows;
  EntentePlatformAccount      *platforms;
  guint32                      n_platforms;
  EntenteParticipationAccount *participations;
  guint32                      n_participations;
  EntentePlantAccount         *plants;
  guint32                      n_plants;
  EntenteTechnologyAccount    *technologies;
  guint32                      n_technologies;
  EntenteVehicleAccount       *vehicles;
  guint32                      n_vehicles;
  EntentePartAccount          *parts;
  guint32                      n_parts;
  EntenteTraitAccount         *traits;
  guint32                      n_traits;
  EntenteStakeAccount         *stakes;
  guint32                      n_stakes;
  EntenteNeedAccount          *needs;
  guint32                      n_needs;
  EntenteSeriesEntry          *entries;
  guint32                      n_entries;
  guint32                     *lists;
  GPtrArray                   *foreign;
  GHashTable                  *index;
  EntenteShared               *shared;
} EntenteEconomy;

EntenteEconomy *entente_economy_new         (EntenteScope                 *scope,
                                             const EntenteEconomyOptions  *options) G_GNUC_WARN_UNUSED_RESULT;
EntenteEconomy *entente_economy_ref         (EntenteEconomy               *self) G_GNUC_WARN_UNUSED_RESULT;
void            entente_economy_unref       (EntenteEconomy               *self);
guint32         entente_economy_find        (const EntenteEconomy         *self,
                                             EntenteType                   type,
                                             const char                   *id);
EntenteRange    entente_economy_get_entry   (const EntenteEconomy         *self,
                                             const EntenteSeriesEntry     *entry,
                                             int                           year);
EntenteRange    entente_economy_get_amount  (const EntenteEconomy         *self,
                                             EntenteSeries                 series,
                                             int                           year);
EntenteRange    entente_economy_get_level   (const EntenteEconomy         *self,
                                             EntenteSeries                 series,
                                             int                           year);
gboolean        entente_economy_holds       (const EntenteEconomy         *self,
                                             const EntenteTimeSpan        *span);
double          entente_economy_usual_probability (int                     status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteEconomy, entente_economy_unref)

G_END_DECLS
