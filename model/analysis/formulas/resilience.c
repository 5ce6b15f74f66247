#include "model/analysis/formulas/resilience.h"

#include <math.h>

/* Exactly at break-even is enough, whatever was lost in rounding. */
#define ROUNDING 1e-9

/* Vehicles per year from which on nothing is lost; NAN when the margin is not above 0. */
static double
get_break_even (const EntentePlatformCase *platform)
{
  return platform->margin > 0 ? platform->fixed_cost / (platform->margin * platform->years) : NAN;
}

static double
get_volume (const EntentePlatformCase *platform,
            guint                      n_companies)
{
  double volume = 0;

  for (guint i = 0; i < n_companies; i++)
    volume += platform->volumes[i];

  return volume;
}

static gboolean
is_enough (double volume,
           double break_even)
{
  return volume >= break_even * (1 - ROUNDING);
}

/**
 * entente_exit_measure:
 * @platform: a platform
 * @n_companies: number of companies
 * @company: index of the one that leaves
 * @kept: share of its volume that stays all the same, 0 to 1
 * @result: (out): what is left
 */
void
entente_exit_measure (const EntentePlatformCase *platform,
                      guint                      n_companies,
                      guint                      company,
                      double                     kept,
                      EntenteExit               *result)
{
  double before = get_volume (platform, n_companies), after = before - platform->volumes[company] * (1 - kept);
  double break_even = get_break_even (platform);

  *result = (EntenteExit) {
    .before = before,
    .after = after,
    .break_even = break_even,
    .headroom = after / break_even - 1,
    .profit = after * platform->margin * platform->years - platform->fixed_cost,
    .is_critical = is_enough (before, break_even) && !is_enough (after, break_even),
  };
}

/* volumes: of each platform with all companies in; shares: the part of it whose companies stay */
typedef struct
{
  const EntenteNetworkCase *network;
  double                   *volumes;
  double                   *shares;
  gboolean                 *dead;
  gboolean                 *closed;
  GArray                   *steps;
} Cascade;

static void
fill_volumes (Cascade *cascade,
              guint    company)
{
  for (guint i = 0; i < cascade->network->n_platforms; i++)
    {
      const EntentePlatformCase *platform = &cascade->network->platforms[i];
      double                     volume = get_volume (platform, cascade->network->n_companies);

      cascade->volumes[i] = volume;
      cascade->shares[i] = volume > 0 ? 1 - platform->volumes[company] / volume : 0;
    }
}

static double
get_volume_left (const Cascade *cascade,
                 guint          platform)
{
  double volume = cascade->volumes[platform], lost = 0;

  for (guint i = 0; i < cascade->network->n_plants; i++)
    if (cascade->closed[i])
      lost += cascade->network->plants[i].loads[platform];

  return volume > 0 ? volume * cascade->shares[platform] * MAX (1 - lost / volume, 0) : 0;
}

static double
get_load_left (const Cascade *cascade,
               guint          plant)
{
  double load = 0;

  for (guint i = 0; i < cascade->network->n_platforms; i++)
    if (!cascade->dead[i])
      load += cascade->network->plants[plant].loads[i] * cascade->shares[i];

  return load;
}

static void
add_step (Cascade *cascade,
          guint    round,
          gboolean is_plant,
          guint    index)
{
  EntenteCascadeStep step = {round, is_plant, index};

  g_array_append_val (cascade->steps, step);
}

/* All of a round is judged by how things stood before it. */
static void
judge (Cascade *cascade,
       guint    round)
{
  const EntenteNetworkCase *network = cascade->network;

  for (guint i = 0; i < network->n_plants; i++)
    if (!cascade->closed[i] && get_load_left (cascade, i) < network->plants[i].least_utilisation * network->plants[i].capacity * (1 - ROUNDING))
      add_step (cascade, round, TRUE, i);

  for (guint i = 0; i < network->n_platforms; i++)
    if (!cascade->dead[i] && !is_enough (get_volume_left (cascade, i), get_break_even (&network->platforms[i])))
      add_step (cascade, round, FALSE, i);
}

static void
carry_out (Cascade *cascade,
           guint    first)
{
  for (guint i = first; i < cascade->steps->len; i++)
    {
      const EntenteCascadeStep *step = &g_array_index (cascade->steps, EntenteCascadeStep, i);

      (step->is_plant ? cascade->closed : cascade->dead)[step->index] = TRUE;
    }
}

/**
 * entente_cascade_follow:
 * @network: who builds on which platforms, and where these are made
 * @company: index of the one that leaves
 *
 * What else falls when a company leaves: a platform dies below break-even, a plant closes below its least utilisation, a
 * platform loses what was made in plants that closed, and so on in rounds.
 *
 * Source: threshold cascades after D. J. Watts, "A simple model of global cascades on random networks", PNAS 99 (2002); the
 * rule is ours.
 *
 * Returns: (transfer full) (element-type EntenteCascadeStep): what happens, round by round, plants first in each
 */
GArray *
entente_cascade_follow (const EntenteNetworkCase *network,
                        guint                     company)
{
  g_autofree double   *volumes = g_new0 (double, network->n_platforms + 1);
  g_autofree double   *shares = g_new0 (double, network->n_platforms + 1);
  g_autofree gboolean *dead = g_new0 (gboolean, network->n_platforms + 1);
  g_autofree gboolean *closed = g_new0 (gboolean, network->n_plants + 1);
  Cascade              cascade = {network, volumes, shares, dead, closed, g_array_new (FALSE, FALSE, sizeof (EntenteCascadeStep))};
  guint                first = 0;

  fill_volumes (&cascade, company);

  for (guint round = 1; round == 1 || cascade.steps->len > first; round++)
    {
      first = cascade.steps->len;
      judge (&cascade, round);
      carry_out (&cascade, first);
    }

  return cascade.steps;
}
