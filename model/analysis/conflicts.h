#pragma once

#include "model/analysis/economy/economy.h"

G_BEGIN_DECLS

/**
 * EntenteConflictKind:
 * @ENTENTE_CONFLICT_EXCLUSIVITY: a party does with others what it promised, to 50 % or more, to do with one only
 * @ENTENTE_CONFLICT_EXCLUDES: the two deals exclude each other
 * @ENTENTE_CONFLICT_REQUIRES: the other deal must be signed too and is not
 * @ENTENTE_CONFLICT_RIVAL: a party would be bound exclusively to two rivals
 * @ENTENTE_CONFLICT_FULL_PLANT: more is asked of a plant than it has room for
 * @ENTENTE_CONFLICT_OVERLOAD: a party would have more deals than it can manage
 */
typedef enum
{
  ENTENTE_CONFLICT_EXCLUSIVITY,
  ENTENTE_CONFLICT_EXCLUDES,
  ENTENTE_CONFLICT_REQUIRES,
  ENTENTE_CONFLICT_RIVAL,
  ENTENTE_CONFLICT_FULL_PLANT,
  ENTENTE_CONFLICT_OVERLOAD,
} EntenteConflictKind;

/**
 * EntenteConflict:
 * @deal: index of the deal looked at
 * @other: index of the deal it collides with, or %ENTENTE_NO_PLACE
 * @text: which deals, and why, in one sentence
 */
typedef struct
{
  EntenteConflictKind kind;
  guint32             deal;
  guint32             other;
  char               *text;
} EntenteConflict;

GPtrArray *entente_conflicts_new             (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *entente_conflicts_find_with_deals (const EntenteEconomy *economy,
                                              guint32               deal) G_GNUC_WARN_UNUSED_RESULT;
gboolean   entente_conflicts_add_agreed      (const EntenteEconomy *economy,
                                              guint32               deal,
                                              GPtrArray            *conflicts);
void       entente_conflicts_add_shortages   (const EntenteEconomy *economy,
                                              guint32               deal,
                                              GPtrArray            *conflicts,
                                              GCancellable         *cancellable);

G_END_DECLS
