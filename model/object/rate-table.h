#pragma once

#include "model/object/object.h"
#include "model/object/rate.h"

G_BEGIN_DECLS

/**
 * EntenteRateTable:
 * @currency: of the project, empty when it names none: then there is nothing to convert to
 * @price_year: of the project, 0 when not said
 * @rates: (array length=n_rates): of other currencies
 * @n_rates: how many
 *
 * What money of other currencies is worth to a project. Lasts as long as the field of the project that it was made from.
 */
typedef struct
{
  char               currency[4];
  int                price_year;
  const EntenteRate *rates;
  guint              n_rates;
} EntenteRateTable;

void               entente_rate_table_init         (EntenteRateTable        *self,
                                                    EntenteObject           *root);
const EntenteRate *entente_rate_table_find         (const EntenteRateTable  *self,
                                                    const EntenteAmount     *amount,
                                                    int                      year);
double             entente_rate_table_get_middle   (const EntenteRateTable  *self,
                                                    const EntenteAmount     *amount,
                                                    int                      year);
char              *entente_rate_table_describe_gap (const EntenteRateTable  *self,
                                                    const EntenteValue      *value) G_GNUC_WARN_UNUSED_RESULT;
char              *entente_rate_table_find_gap     (const EntenteRateTable  *self,
                                                    EntenteObject           *object,
                                                    guint                   *field) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
