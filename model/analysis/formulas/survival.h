#pragma once

#include <glib.h>

G_BEGIN_DECLS

double entente_survival_get_rate_of_failures (double        share,
                                              double        years);
double entente_survival_get_share            (double        rate,
                                              double        years);
double entente_survival_get_value            (const double *flows,
                                              guint         n_flows,
                                              double        failure_rate,
                                              double        discount_rate);

G_END_DECLS
