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
double  entente_scale_get_gap         (const EntenteScaleCurve *curve,
                                       double                   volume);
double  entente_scale_get_partners    (const EntenteScaleCurve *curve,
                                       double                   volume,
                                       double                   partner_volume);
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

G_END_DECLS
