#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENTENTE_NO_PARTNER G_MAXUINT32

/**
 * EntenteCandidate:
 * @value: what signing it is worth now, money; may be below 0
 * @costs: (array length=n_years): what it takes from the budget of each year, money
 * @load: what it takes of management, points
 * @given: what we give in it, a year, money
 * @received: what we get, a year, money
 * @partner: index of the partner, or %ENTENTE_NO_PARTNER for several
 * @volume: it brings, vehicles per year
 *
 * A deal that may be signed.
 */
typedef struct
{
  double        value;
  const double *costs;
  double        load;
  double        given;
  double        received;
  guint32       partner;
  double        volume;
} EntenteCandidate;

/**
 * EntenteCandidatePair:
 * @first: index of a candidate
 * @second: index of another
 */
typedef struct
{
  guint32 first;
  guint32 second;
} EntenteCandidatePair;

/**
 * EntenteLimits:
 * @budgets: (array length=n_years): money by year; %NAN for no limit
 * @load: of management, points; %NAN for no limit
 * @reciprocity: least received for each unit given, over all chosen; %NAN for no limit
 * @partner_share: greatest share of one partner in the volume of all chosen, 0 to 1; %NAN for no limit
 * @exclusive: (array length=n_exclusive): pairs of which one may be signed at most
 * @requires: (array length=n_requires): the first of which may be signed only with the second
 */
typedef struct
{
  guint                       n_years;
  const double               *budgets;
  double                      load;
  double                      reciprocity;
  double                      partner_share;
  const EntenteCandidatePair *exclusive;
  guint                       n_exclusive;
  const EntenteCandidatePair *requires;
  guint                       n_requires;
} EntenteLimits;

/* A set of candidates is a set of bits. */
#define ENTENTE_PORTFOLIO_MAX_CANDIDATES 64u

/**
 * EntentePortfolio:
 * @chosen: bit set of candidates
 * @value: what they are worth together, money
 * @is_best: whether it is proven that nothing better is left; not when time ran out
 */
typedef struct
{
  guint64  chosen;
  double   value;
  gboolean is_best;
} EntentePortfolio;

GArray *entente_portfolio_find (const EntenteCandidate *candidates,
                                guint                   n_candidates,
                                const EntenteLimits    *limits,
                                guint                   most,
                                guint                   milliseconds,
                                GCancellable           *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
