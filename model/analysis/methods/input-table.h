#pragma once

#include "model/analysis/report.h"

G_BEGIN_DECLS

#define ENTENTE_MAX_TABLE_INPUTS 10u

/**
 * EntenteInputTable:
 * @n: how many inputs there are, at most %ENTENTE_MAX_TABLE_INPUTS
 * @ranges: what is known of each
 * @objects: ids of the objects in which they stand
 * @fields: names of the fields in which they stand
 *
 * What figures of one thing are computed from, and where it is entered.
 */
typedef struct
{
  guint        n;
  EntenteRange ranges[ENTENTE_MAX_TABLE_INPUTS];
  const char  *objects[ENTENTE_MAX_TABLE_INPUTS];
  const char  *fields[ENTENTE_MAX_TABLE_INPUTS];
} EntenteInputTable;

void         entente_input_table_set      (EntenteInputTable       *self,
                                           guint                    input,
                                           EntenteRange             range,
                                           const char              *object,
                                           const char              *field);
EntenteRange entente_input_table_evaluate (const EntenteInputTable *self,
                                           EntenteReport           *report,
                                           guint                    inputs,
                                           EntenteRangeFunc         function,
                                           gpointer                 user_data);

G_END_DECLS
