#include "model/analysis/methods/input-table.h"

/**
 * entente_input_table_set:
 * @self: a table
 * @input: which input
 * @range: what is known of it
 * @object: id of the object in which it stands
 * @field: name of the field in which it stands
 */
void
entente_input_table_set (EntenteInputTable *self,
                         guint              input,
                         EntenteRange       range,
                         const char        *object,
                         const char        *field)
{
  self->ranges[input] = range;
  self->objects[input] = object;
  self->fields[input] = field;
}

/**
 * entente_input_table_evaluate:
 * @self: a table in which all inputs are set
 * @report: a report being filled
 * @inputs: a bit for each input that the figure follows from
 * @function: what computes it; all other inputs are 0 to it
 * @user_data: data for @function
 *
 * Notes with the next row of the report where these inputs stand.
 *
 * Returns: the figure
 */
EntenteRange
entente_input_table_evaluate (const EntenteInputTable *self,
                              EntenteReport           *report,
                              guint                    inputs,
                              EntenteRangeFunc         function,
                              gpointer                 user_data)
{
  EntenteRange ranges[ENTENTE_MAX_TABLE_INPUTS];

  for (guint i = 0; i < self->n; i++)
    {
      ranges[i] = inputs & 1u << i ? self->ranges[i] : entente_range_of (0);
      if (inputs & 1u << i)
        entente_report_read (report, self->objects[i], self->fields[i], entente_range_is_known (ranges[i]));
    }

  return entente_range_evaluate (function, ranges, self->n, user_data);
}
