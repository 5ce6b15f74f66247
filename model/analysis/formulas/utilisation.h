#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteUtilisation:
 * @load: vehicles per year
 * @share: @load over capacity, above 1 when overbooked; %NAN without capacity
 * @free: capacity that is left, below 0 when overbooked
 * @overbooked: vehicles per year that do not fit
 */
typedef struct
{
  double load;
  double share;
  double free;
  double overbooked;
} EntenteUtilisation;

void   entente_utilisation_get       (double              capacity,
                                      const double       *loads,
                                      guint               n_loads,
                                      EntenteUtilisation *utilisation);
double entente_utilisation_get_fixed (double              fixed_cost,
                                      double              load);

G_END_DECLS
