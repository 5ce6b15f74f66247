#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntentePlatformCase:
 * @fixed_cost: to be recovered over the whole life, money
 * @margin: per vehicle, money, above 0
 * @years: of life, above 0
 * @volumes: (array length=n_companies): of each company, vehicles per year
 */
typedef struct
{
  double        fixed_cost;
  double        margin;
  double        years;
  const double *volumes;
} EntentePlatformCase;

/**
 * EntentePlantCase:
 * @capacity: vehicles per year, above 0
 * @least_utilisation: below which it closes, 0 to 1
 * @loads: (array length=n_platforms): of each platform, vehicles per year
 */
typedef struct
{
  double        capacity;
  double        least_utilisation;
  const double *loads;
} EntentePlantCase;

/**
 * EntenteNetworkCase:
 *
 * Which companies build on which platforms, and where these are made.
 */
typedef struct
{
  const EntentePlatformCase *platforms;
  guint                      n_platforms;
  const EntentePlantCase    *plants;
  guint                      n_plants;
  guint                      n_companies;
} EntenteNetworkCase;

/**
 * EntenteExit:
 * @before: vehicles per year
 * @after: without the company, or with what it keeps
 * @break_even: vehicles per year
 * @headroom: @after over @break_even, less 1
 * @profit: over the whole life, after, money
 * @is_critical: whether the exit takes the platform from above break-even to below
 */
typedef struct
{
  double   before;
  double   after;
  double   break_even;
  double   headroom;
  double   profit;
  gboolean is_critical;
} EntenteExit;

/**
 * EntenteCascadeStep:
 * @round: from 1
 * @is_plant: a plant closes; else a platform dies
 * @index: of the plant or platform
 */
typedef struct
{
  guint    round;
  gboolean is_plant;
  guint    index;
} EntenteCascadeStep;

void    entente_exit_measure            (const EntentePlatformCase *platform,
                                         guint                      n_companies,
                                         guint                      company,
                                         double                     kept,
                                         EntenteExit               *result);
GArray *entente_cascade_follow          (const EntenteNetworkCase  *network,
                                         guint                      company) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
