#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteTerm:
 * @from: Julian day it starts
 * @until: Julian day from which on it has ended
 * @value: a year
 *
 * When a deal runs.
 */
typedef struct
{
  gint32 from;
  gint32 until;
  double value;
} EntenteTerm;

/**
 * EntenteTimelineState:
 * @n_active: deals that run
 * @value: of them, a year
 * @remaining_years: until they end, mean by value; %NAN without value
 * @ending_share: share of the value that ends within the time asked for, 0 to 1; %NAN without value
 */
typedef struct
{
  guint  n_active;
  double value;
  double remaining_years;
  double ending_share;
} EntenteTimelineState;

void    entente_timeline_get_state    (const EntenteTerm    *terms,
                                       guint                 n_terms,
                                       gint32                day,
                                       gint32                horizon,
                                       EntenteTimelineState *state);
GArray *entente_timeline_find_days    (const EntenteTerm    *terms,
                                       guint                 n_terms) G_GNUC_WARN_UNUSED_RESULT;
double  entente_timeline_get_stability (const EntenteTerm   *terms,
                                       guint                 n_terms,
                                       gint32                first,
                                       gint32                second);

G_END_DECLS
