#pragma once

#include "model/random.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteUncertain:
 * @low: least value
 * @mode: likeliest value, from @low to @high
 * @high: greatest value
 *
 * An input that is known as a range only: triangular between its bounds.
 */
typedef struct
{
  double low;
  double mode;
  double high;
} EntenteUncertain;

/**
 * EntenteOutcomeFunc:
 * @inputs: (array): a value for each input
 * @user_data: as passed on
 *
 * Returns: what follows from them
 */
typedef double (*EntenteOutcomeFunc) (const double *inputs,
                                      gpointer      user_data);

/**
 * EntenteDraws:
 * @outcomes: (array length=n): rising
 * @negative: share of them below 0
 */
typedef struct
{
  double *outcomes;
  guint   n;
  double  mean;
  double  deviation;
  double  negative;
  double  error;
} EntenteDraws;

/**
 * EntenteSwing:
 * @input: index of an input
 * @low: outcome when it alone is at its low value
 * @high: outcome when it alone is at its high value
 */
typedef struct
{
  guint  input;
  double low;
  double high;
} EntenteSwing;

double        entente_uncertain_get_value (const EntenteUncertain *input,
                                           double                  share);
double        entente_quantile            (const double           *sorted,
                                           guint                   n,
                                           double                  share);
EntenteDraws *entente_draws_new           (const EntenteUncertain *inputs,
                                           guint                   n_inputs,
                                           guint                   n_draws,
                                           guint64                 seed,
                                           EntenteOutcomeFunc      outcome,
                                           gpointer                user_data,
                                           GCancellable           *cancellable) G_GNUC_WARN_UNUSED_RESULT;
EntenteDraws *entente_draws_new_take      (double                 *outcomes,
                                           guint                   n_draws) G_GNUC_WARN_UNUSED_RESULT;
void          entente_draws_free          (EntenteDraws           *self);
double        entente_rank_correlation    (const double           *a,
                                           const double           *b,
                                           guint                   n) G_GNUC_WARN_UNUSED_RESULT;
GArray       *entente_swings_find         (const EntenteUncertain *inputs,
                                           guint                   n_inputs,
                                           EntenteOutcomeFunc      outcome,
                                           gpointer                user_data) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDraws, entente_draws_free)

G_END_DECLS
