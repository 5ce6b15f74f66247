#include "model/analysis/formulas/commonality.h"

#include <math.h>

static guint
count_users (const EntentePartUse *part)
{
  return (guint)__builtin_popcount (part->users);
}

/**
 * entente_commonality_by_value:
 * @parts: (array length=n_parts): what models are made of
 * @n_parts: their number
 * @model: which bit of @users
 * @only_visible: whether only what the buyer sees counts
 *
 * Returns: share of the model's cost that is in parts it shares, 0 to 1; %NAN when it has no such parts
 */
double
entente_commonality_by_value (const EntentePartUse *parts,
                              guint                 n_parts,
                              guint                 model,
                              gboolean              only_visible)
{
  double shared = 0, all = 0;

  for (guint i = 0; i < n_parts; i++)
    if (parts[i].users & 1u << model && (parts[i].is_visible || !only_visible))
      {
        all += parts[i].cost;
        shared += count_users (&parts[i]) > 1 ? parts[i].cost : 0;
      }

  return all > 0 ? shared / all : NAN;
}

static guint
count_uses (const EntentePartUse *parts,
            guint                 n_parts)
{
  guint n = 0;

  for (guint i = 0; i < n_parts; i++)
    n += count_users (&parts[i]);

  return n;
}

/**
 * entente_commonality_by_uses:
 * @parts: (array length=n_parts): what models are made of
 * @n_parts: their number
 *
 * Source: D. A. Collier, "The measurement and operating benefits of component part commonality", Decision Sciences 12
 * (1981).
 *
 * Returns: in how many models a part is used, on average, from 1; %NAN without parts
 */
double
entente_commonality_by_uses (const EntentePartUse *parts,
                             guint                 n_parts)
{
  return n_parts > 0 ? (double)count_uses (parts, n_parts) / n_parts : NAN;
}

/**
 * entente_commonality_index:
 * @parts: (array length=n_parts): what models are made of
 * @n_parts: their number
 *
 * Source: J. G. Wacker, M. Treleven, "Component part standardization", Journal of Operations Management 6 (1986).
 *
 * Returns: 0 (no part is shared) to 1 (one part for all uses); %NAN below two uses
 */
double
entente_commonality_index (const EntentePartUse *parts,
                           guint                 n_parts)
{
  guint n_uses = count_uses (parts, n_parts);

  return n_uses > 1 ? 1 - (n_parts - 1.0) / (n_uses - 1.0) : NAN;
}

/**
 * entente_cannibalisation_get_loss:
 * @partner_volume: what the partner sells, vehicles per year
 * @diversion: share of its buyers who would have bought ours, 0 to 1
 * @own_margin: on one of ours, money
 *
 * Returns: what is lost, money a year
 */
double
entente_cannibalisation_get_loss (double partner_volume,
                                  double diversion,
                                  double own_margin)
{
  return partner_volume * diversion * own_margin;
}

/**
 * entente_cannibalisation_get_break_even:
 * @benefit: what each vehicle of the partner brings us, money
 * @own_margin: on one of ours, money, above 0
 *
 * Returns: up to which share of diverted buyers sharing pays; %NAN without a margin
 */
double
entente_cannibalisation_get_break_even (double benefit,
                                        double own_margin)
{
  return own_margin > 0 ? benefit / own_margin : NAN;
}
