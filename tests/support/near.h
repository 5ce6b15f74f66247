#pragma once

#include <glib.h>
#include <math.h>

/* Relative to what is expected, above 1; figures worked out elsewhere are given to ten digits. */
#define entente_assert_near(value, expected)                \
  g_assert_cmpfloat_with_epsilon ((value), (double)(expected), 1e-9 * fmax (1, fabs ((double)(expected))))
