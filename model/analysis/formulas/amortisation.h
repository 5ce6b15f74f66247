#pragma once

#include <glib.h>

G_BEGIN_DECLS

double entente_amortise_levelised (const double *cost,
                                   const double *volumes,
                                   guint         n_years,
                                   double        discount_rate);
double entente_annuity_factor     (guint         n_years,
                                   double        discount_rate);

G_END_DECLS
