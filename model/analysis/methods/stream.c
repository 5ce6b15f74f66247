#include "model/analysis/methods/stream.h"

#include "model/analysis/formulas/investment.h"

#include <math.h>

/**
 * entente_stream_init:
 * @self: (out): a stream
 * @net: (array length=n_years): what comes in less what goes out, money by year; all of them known
 * @n_years: how many
 * @rate: the discount rate, a share a year
 *
 * To be freed by entente_stream_clear().
 */
void
entente_stream_init (EntenteStream      *self,
                     const EntenteRange *net,
                     guint               n_years,
                     EntenteRange        rate)
{
  *self = (EntenteStream) {g_new0 (double, n_years + 1), g_new0 (double, n_years + 1), n_years, rate};

  for (guint i = 0; i < n_years; i++)
    {
      self->low[i] = net[i].low;
      self->high[i] = net[i].high;
    }
}

void
entente_stream_clear (EntenteStream *self)
{
  g_free (self->low);
  g_free (self->high);
}

/**
 * entente_stream_measure:
 * @self: money by year
 * @function: what is asked of it
 *
 * Returns: the answers for the least and for the greatest money, at both ends of the discount rate, as a range; not known
 *   when one of them is not
 */
EntenteRange
entente_stream_measure (const EntenteStream *self,
                        EntenteStreamFunc    function)
{
  double values[] = {
    function (self->low, self->n, self->rate.low),
    function (self->high, self->n, self->rate.low),
    function (self->low, self->n, self->rate.high),
    function (self->high, self->n, self->rate.high),
  };
  EntenteRange range = entente_range_of (values[0]);

  for (guint i = 1; i < G_N_ELEMENTS (values) && entente_range_is_known (range); i++)
    range = isfinite (values[i]) ? (EntenteRange) {fmin (range.low, values[i]), fmax (range.high, values[i])} : entente_range_unknown;

  return range;
}

double
entente_stream_get_value (const double *flows,
                          guint         n_flows,
                          double        rate)
{
  return rate > -1 ? entente_investment_get_value (flows, n_flows, rate, ENTENTE_DISCOUNT_END_OF_YEAR) : NAN;
}

double
entente_stream_get_mid_year_value (const double *flows,
                                   guint         n_flows,
                                   double        rate)
{
  return rate > -1 ? entente_investment_get_value (flows, n_flows, rate, ENTENTE_DISCOUNT_MID_YEAR) : NAN;
}

double
entente_stream_get_return (const double *flows,
                           guint         n_flows,
                           double        rate)
{
  return entente_investment_get_return (flows, n_flows);
}

double
entente_stream_get_payback (const double *flows,
                            guint         n_flows,
                            double        rate)
{
  return entente_investment_get_payback (flows, n_flows, 0);
}

double
entente_stream_get_discounted_payback (const double *flows,
                                       guint         n_flows,
                                       double        rate)
{
  return rate > -1 ? entente_investment_get_payback (flows, n_flows, rate) : NAN;
}

double
entente_stream_get_index (const double *flows,
                          guint         n_flows,
                          double        rate)
{
  return rate > -1 ? entente_investment_get_index (flows, n_flows, rate) : NAN;
}

double
entente_stream_get_annual (const double *flows,
                           guint         n_flows,
                           double        rate)
{
  return rate > -1 ? entente_investment_get_annual (flows, n_flows, rate) : NAN;
}
