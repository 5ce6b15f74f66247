#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntentePricePoint:
 * @price: of what is offered with a vehicle, money
 * @unit_cost: of one, money
 * @attach_rate: share of the vehicles sold with it, 0 to 1
 */
typedef struct
{
  double price;
  double unit_cost;
  double attach_rate;
} EntentePricePoint;

double entente_price_get_margin              (const EntentePricePoint *point,
                                              double                   vehicles);
double entente_price_get_needed_attach_rate  (const EntentePricePoint *point,
                                              double                   price);
double entente_price_get_critical_elasticity (const EntentePricePoint *point,
                                              double                   price);
double entente_price_get_attach_rate         (const EntentePricePoint *point,
                                              double                   price,
                                              double                   elasticity);
double entente_price_get_recovery            (const EntentePricePoint *point,
                                              double                   vehicles,
                                              double                   cost);

G_END_DECLS
