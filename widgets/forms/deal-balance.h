#pragma once

#include "model/change/scope.h"

G_BEGIN_DECLS

/**
 * EntenteBalance:
 * @ENTENTE_BALANCE_EMPTY: nothing is given yet
 * @ENTENTE_BALANCE_ONE_SIDED: somebody gets nothing
 * @ENTENTE_BALANCE_UNKNOWN: what somebody gets is not known
 * @ENTENTE_BALANCE_MUTUAL: everybody gets something
 */
typedef enum
{
  ENTENTE_BALANCE_EMPTY,
  ENTENTE_BALANCE_ONE_SIDED,
  ENTENTE_BALANCE_UNKNOWN,
  ENTENTE_BALANCE_MUTUAL,
} EntenteBalance;

EntenteBalance  entente_deal_balance_get      (EntenteObject    *deal,
                                               const GPtrArray  *parties,
                                               const GPtrArray  *flows);
char           *entente_deal_balance_describe (EntenteScope     *scope,
                                               EntenteObject    *deal,
                                               const GPtrArray  *parties,
                                               const GPtrArray  *flows) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
