#pragma once

#include "model/analysis/economy/time-span.h"
#include "model/analysis/matcher/match-book.h"
#include "model/analysis/matcher/shelf.h"

G_BEGIN_DECLS

/* For the files that make books of matches alone. */

struct _EntenteMatchBook
{
  const EntenteEconomy *economy;
  gboolean              ahead;
  EntenteTimeSpan      *spans;
  EntenteShelf          offers_by_dimension;
  EntenteShelf          offers;
  EntenteShelf          wants;
  EntenteShelf          deals;
  GArray               *links;
  EntenteShelf          givers;
  EntenteShelf          receivers;
};

void         entente_match_book_find_links (EntenteMatchBook       *self);
EntenteRange entente_match_book_get_fit    (const EntenteMatchBook *self,
                                            guint32                 offer,
                                            guint32                 want);

G_END_DECLS
