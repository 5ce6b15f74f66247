#pragma once

#include "model/analysis/economy/economy.h"
#include "model/analysis/report.h"

G_BEGIN_DECLS

/* Not struck at all */
#define ENTENTE_SPREAD_NEVER G_MAXUINT

/**
 * EntenteSpread:
 * @company: id of the company that leaves; @name: its name
 * @rounds: (element-type utf8 guint): for each company and deal that is struck in which round, 0 for the one that leaves
 * @fallen: (element-type utf8): for each round, the first one being 1, the names of what falls in it
 *
 * What falls, round by round, when a company leaves, and whom it strikes: a platform that ends strikes its owner and all who
 * build on it, a plant that closes its owner and all whose models are built there. It spreads along the deals that rest on
 * what falls or, where none does, along those between two who are struck by it. Immutable.
 */
typedef struct
{
  char       *company;
  char       *name;
  GHashTable *rounds;
  GPtrArray  *fallen;
} EntenteSpread;

EntenteSpread *entente_spread_new       (const EntenteEconomy *economy,
                                         EntenteReport        *report,
                                         const char           *company) G_GNUC_WARN_UNUSED_RESULT;
void           entente_spread_free      (EntenteSpread        *self);
guint          entente_spread_get_round (const EntenteSpread  *self,
                                         const char           *id);
char          *entente_spread_describe  (const EntenteSpread  *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSpread, entente_spread_free)

G_END_DECLS
