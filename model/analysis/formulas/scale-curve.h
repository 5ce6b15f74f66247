#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteScaleCurve:
 * @unit_cost: at the minimum efficient scale and above, money per vehicle, above 0
 * @efficient_scale: least volume at which a vehicle costs no more than that, vehicles per year, above 0
 * @exponent: how steeply the cost rises below it, 0 or more; 0.10 unless known better
 *
 * What one vehicle costs by yearly volume.
 */
typedef struct
{
  double unit_cost;
  double efficient_scale;
  double exponent;
} EntenteScaleCurve;

double  entente_scale_get_cost        (const EntenteScaleCurve *curve,
                                       double                   volume);
double  entente_scale_get_saving      (double                   exponent);
double  entente_scale_get_exponent    (double                   saving);
double  entente_scale_get_gap         (const EntenteScaleCurve *curve,
                                       double                   volume);
double  entente_scale_get_partners    (const EntenteScaleCurve *curve,
                                       double                   volume,
                                       double                   partner_volume);
double  entente_scale_fit             (const double            *volumes,
                                       const double            *costs,
                                       guint                    n_points,
                                       double                  *goodness);
double  entente_scale_get_profit      (const EntenteScaleCurve *curve,
                                       double                   price,
                                       double                   fixed_cost,
                                       double                   years,
                                       double                   volume);
double  entente_scale_find_break_even (const EntenteScaleCurve *curve,
                                       double                   price,
                                       double                   fixed_cost,
                                       double                   years,
                                       double                   most);
double  entente_learning_get_cost     (double                   first_cost,
                                       double                   learning_rate,
                                       double                   n);

G_END_DECLS
