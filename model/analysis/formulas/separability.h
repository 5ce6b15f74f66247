#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteNeed:
 * @thing: index of a deal, platform, technology or plant
 * @needs: index of another thing it depends on
 */
typedef struct
{
  guint32 thing;
  guint32 needs;
} EntenteNeed;

/**
 * EntenteCoupling:
 * @first: index of a deal
 * @second: index of another deal, after @first
 * @shared: something both depend on, directly or not: the lowest index
 */
typedef struct
{
  guint32 first;
  guint32 second;
  guint32 shared;
} EntenteCoupling;

/**
 * EntenteSeparability:
 * @propagation_cost: share of all pairs of things of which the first depends on the second, directly or not, itself
 *   included; %NAN without things
 * @separability: share of the pairs of deals that depend on nothing in common; %NAN below two deals
 * @couplings: (element-type EntenteCoupling): the other pairs
 */
typedef struct
{
  double  propagation_cost;
  double  separability;
  GArray *couplings;
} EntenteSeparability;

void entente_separability_measure (const EntenteNeed   *needs,
                                   guint                n_needs,
                                   guint32              n_things,
                                   guint32              n_deals,
                                   EntenteSeparability *separability);
void entente_separability_clear   (EntenteSeparability *separability);

G_END_DECLS
