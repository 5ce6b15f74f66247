#pragma once

#include <glib.h>

G_BEGIN_DECLS

double entente_break_even_get_volume (double fixed_cost,
                                      double margin);
double entente_break_even_get_profit (double fixed_cost,
                                      double margin,
                                      double volume);
double entente_break_even_get_safety (double fixed_cost,
                                      double margin,
                                      double volume);

G_END_DECLS
