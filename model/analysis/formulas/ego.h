#pragma once

#include "model/analysis/formulas/structure.h"

G_BEGIN_DECLS

/**
 * EntenteEgo:
 * @n_partners: number of partners
 * @n_ties: ties among them
 * @effective_size: partners less those that others lead to as well; %NAN without partners
 * @efficiency: effective size by partner, 0 to 1; %NAN without partners
 * @n_modules: groups of partners that have no tie with each other but through the company
 * @concentration: sum of the squared shares of its partners, 0 to 1; %NAN without partners
 * @effective_partners: as many equal partners would be as concentrated; %NAN without partners
 * @normalised: the concentration between that of equal partners, 0, and of one, 1; %NAN below two partners
 * @largest_share: of its strongest partner, 0 to 1; %NAN without partners
 *
 * A company among its partners.
 */
typedef struct
{
  guint32 n_partners;
  guint32 n_ties;
  double  effective_size;
  double  efficiency;
  guint32 n_modules;
  double  concentration;
  double  effective_partners;
  double  normalised;
  double  largest_share;
} EntenteEgo;

void    entente_ego_measure        (const EntenteTie *ties,
                                    guint32           n_ties,
                                    guint32           n_companies,
                                    guint32           company,
                                    EntenteEgo       *ego);
double  entente_ego_get_concentration (const double  *weights,
                                    guint             n_weights);
GArray *entente_ties_of_deals      (const guint32    *party_offsets,
                                    const guint32    *parties,
                                    guint32           n_deals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
