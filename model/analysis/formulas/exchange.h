#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENTENTE_ALL_OTHERS G_MAXUINT32

/**
 * EntenteExchangeFlow:
 * @deal: index of the deal it belongs to
 * @giver: index of a company
 * @receiver: index of another company, or %ENTENTE_ALL_OTHERS for all other parties of the deal
 * @split: whether several receivers share it (capacity) or each gets all of it (software)
 * @value: what it is worth to who gets it, a year; not negative
 * @cost: what it costs who gives it, a year; not negative
 */
typedef struct
{
  guint32  deal;
  guint32  giver;
  guint32  receiver;
  gboolean split;
  double   value;
  double   cost;
} EntenteExchangeFlow;

/**
 * EntenteExchange:
 * @party_offsets: (array length=n_deals+1): deal i has the companies parties[party_offsets[i] .. party_offsets[i + 1]]
 * @parties: indices of companies, each at most once in a deal
 *
 * Who gives what to whom, deal by deal. Money is in one currency.
 */
typedef struct
{
  guint32                    n_companies;
  guint32                    n_deals;
  const guint32             *party_offsets;
  const guint32             *parties;
  const EntenteExchangeFlow *flows;
  guint32                    n_flows;
} EntenteExchange;

/**
 * EntenteBalance:
 * @given: value that what was given has for those who got it
 * @received: value of what was got
 * @cost: what giving cost
 */
typedef struct
{
  double given;
  double received;
  double cost;
} EntenteBalance;

/**
 * EntenteExchangePair:
 * @a: index of a company
 * @b: index of a company, above @a
 * @ab: value that @a gives @b, a year
 * @ba: value that @b gives @a, a year
 */
typedef struct
{
  guint32 a;
  guint32 b;
  double  ab;
  double  ba;
} EntenteExchangePair;

/**
 * EntenteOneSided:
 * @deal: index of a deal
 * @company: index of one of its parties
 * @gives: whether it gives and gets nothing; else it gets and gives nothing, or neither
 * @gets: whether it gets and gives nothing
 */
typedef struct
{
  guint32  deal;
  guint32  company;
  gboolean gives;
  gboolean gets;
} EntenteOneSided;

void           entente_exchange_get_balance   (const EntenteExchange  *exchange,
                                               guint32                 deal,
                                               guint32                 company,
                                               EntenteBalance         *balance);
EntenteBalance *entente_exchange_get_balances (const EntenteExchange  *exchange) G_GNUC_WARN_UNUSED_RESULT;
double         entente_balance_get_share      (const EntenteBalance   *balance);
GArray        *entente_exchange_find_pairs    (const EntenteExchange  *exchange) G_GNUC_WARN_UNUSED_RESULT;
GArray        *entente_exchange_find_one_sided (const EntenteExchange *exchange) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
