#include "model/analysis/formulas/making.h"

#include <math.h>

static double
divide (double a,
        double b)
{
  return b > 0 ? a / b : NAN;
}

static double
find_largest_client (const EntenteMaking *makings,
                     guint                n_makings,
                     guint32              maker)
{
  double largest = 0;

  for (guint i = 0; i < n_makings; i++)
    {
      double volume = 0;

      for (guint j = 0; j < n_makings && makings[i].client != maker; j++)
        if (makings[j].client == makings[i].client)
          volume += makings[j].volume;

      largest = MAX (largest, volume);
    }

  return largest;
}

/**
 * entente_making_measure:
 * @makings: (array length=n_makings): what a company makes, for itself and others
 * @n_makings: their number
 * @maker: index of the company
 * @bought: what it sells itself and others make, vehicles per year
 * @exposure: (out): how much of its work is for others
 *
 * A measure of our own: a high share of volume with a low margin is a drift towards a contract maker.
 *
 * Time: O(n_makings^2).
 */
void
entente_making_measure (const EntenteMaking  *makings,
                        guint                 n_makings,
                        guint32               maker,
                        double                bought,
                        EntenteMakerExposure *exposure)
{
  double own = 0, others = 0, own_margin = 0, others_margin = 0;

  for (guint i = 0; i < n_makings; i++)
    if (makings[i].client == maker)
      {
        own += makings[i].volume;
        own_margin += makings[i].volume * makings[i].margin;
      }
    else
      {
        others += makings[i].volume;
        others_margin += makings[i].volume * makings[i].margin;
      }

  *exposure = (EntenteMakerExposure) {
    .volume_share = divide (others, own + others),
    .margin_share = divide (others_margin, own_margin + others_margin),
    .capture = divide (divide (others_margin, others), divide (own_margin, own)),
    .largest_client = divide (find_largest_client (makings, n_makings, maker), others),
    .sourced = divide (bought, own + bought),
  };
}
