#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

/**
 * EntenteDifferenceRow:
 * @method, @quantity: what it is a figure of
 * @object, @other, @detail, @year: as in the reports
 * @before, @after: the figure in either plan; unknown when undefined there
 * @change: after less before, of the least and of the greatest values; unknown when undefined on either side
 * @relative: the change by the figure before, 0.1 for 10 %; unknown when that is 0
 */
typedef struct
{
  const EntenteMethod   *method;
  const EntenteQuantity *quantity;
  const char            *object;
  const char            *other;
  const char            *detail;
  int                    year;
  EntenteRange           before;
  EntenteRange           after;
  EntenteRange           change;
  EntenteRange           relative;
} EntenteDifferenceRow;

/**
 * EntenteDifference:
 * @rows: (element-type EntenteDifferenceRow): figures that differ, in the order of the methods
 * @added: (element-type utf8): ids of deals that count in the second plan only
 * @ended: (element-type utf8): of deals that count in the first only
 * @changed: (element-type utf8): of deals that count in both, but with other terms
 *
 * What one plan has that another has not.
 */
typedef struct
{
  GArray       *rows;
  GPtrArray    *added;
  GPtrArray    *ended;
  GPtrArray    *changed;
  GStringChunk *strings;
} EntenteDifference;

EntenteDifference *entente_difference_new  (const EntenteEconomy *before,
                                            GHashTable           *reports_before,
                                            const EntenteEconomy *after,
                                            GHashTable           *reports_after) G_GNUC_WARN_UNUSED_RESULT;
void               entente_difference_free (EntenteDifference    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDifference, entente_difference_free)

G_END_DECLS
