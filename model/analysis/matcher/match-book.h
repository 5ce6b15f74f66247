#pragma once

#include "model/analysis/economy/economy.h"
#include "model/analysis/formulas/matching.h"

G_BEGIN_DECLS

/* In larger plans, only so many of the best partners of each company are told. */
#define ENTENTE_MATCH_MANY_COMPANIES 100u
#define ENTENTE_MATCH_BEST_PARTNERS  10u

/**
 * EntenteMatch:
 * @offer: index of what a company has, among the traits of the economy
 * @want: index of what another wants
 * @fit: which part of the want it meets, 0 to 1
 * @deal: index of a deal of the two about this already, or %ENTENTE_NO_PLACE; also while nobody has looked for it
 * @is_agreed: whether that deal is signed, so that there is nothing left to propose
 */
typedef struct
{
  guint32      offer;
  guint32      want;
  EntenteRange fit;
  guint32      deal;
  gboolean     is_agreed;
} EntenteMatch;

/* satisfied: how much of what the receiver wants the giver has, weighted by priority, above 0 and up to 1. */
typedef struct
{
  guint32      giver;
  guint32      receiver;
  EntenteRange satisfied;
} EntenteMatchLink;

/**
 * EntenteMatchRank:
 * @middle: for sorting: the partner and the middles of what follows
 * @gives: how much of what the partner wants the company has, 0 to 1; unknown when it wants nothing
 * @gets: how much of what the company wants the partner has, 0 to 1; unknown when it wants nothing
 * @fit: square root of their product; unknown when either is
 */
typedef struct
{
  EntentePartnerRank middle;
  EntenteRange       gives;
  EntenteRange       gets;
  EntenteRange       fit;
} EntenteMatchRank;

/**
 * EntenteMatchBook:
 *
 * What companies have and want in a plan at its day, and who has what another wants. Something had and something wanted
 * match within one dimension, when they are not of different kinds, in one place or anywhere, in the same unit, when their
 * times overlap; what stands on an asset that is not on sale is not had.
 */
typedef struct _EntenteMatchBook EntenteMatchBook;

EntenteMatchBook       *entente_match_book_new           (const EntenteEconomy    *economy,
                                                          gboolean                 ahead) G_GNUC_WARN_UNUSED_RESULT;
const EntenteMatchBook *entente_match_book_get           (const EntenteEconomy    *economy);
void                    entente_match_book_free          (EntenteMatchBook        *self);
const EntenteEconomy   *entente_match_book_get_economy   (const EntenteMatchBook  *self);
const EntenteMatchLink *entente_match_book_get_links     (const EntenteMatchBook  *self,
                                                          guint                   *n_links);
const guint32          *entente_match_book_get_wants     (const EntenteMatchBook  *self,
                                                          guint32                  company,
                                                          guint                   *n_wants);
const EntenteTimeSpan  *entente_match_book_get_span      (const EntenteMatchBook  *self,
                                                          guint32                  trait);
GArray                 *entente_match_book_list          (const EntenteMatchBook  *self,
                                                          guint32                  giver,
                                                          guint32                  receiver) G_GNUC_WARN_UNUSED_RESULT;
void                    entente_match_book_find_deal     (const EntenteMatchBook  *self,
                                                          guint32                  giver,
                                                          EntenteMatch            *match);
GArray                 *entente_match_book_rank          (const EntenteMatchBook  *self,
                                                          guint32                  company) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMatchBook, entente_match_book_free)

G_END_DECLS
