#include "model/analysis/difference.h"

#include <math.h>
#include <string.h>

static gboolean
is_same (double a,
         double b)
{
  return (isnan (a) && isnan (b)) || fabs (a - b) <= 1e-12 * fmax (1, fmax (fabs (a), fabs (b)));
}

static gboolean
is_same_range (EntenteRange a,
               EntenteRange b)
{
  return is_same (a.low, b.low) && is_same (a.high, b.high);
}

/* Both sides rest on the same inputs, so the least is compared with the least. */
static EntenteRange
get_change (EntenteRange before,
            EntenteRange after)
{
  double low = after.low - before.low, high = after.high - before.high;

  return entente_range_is_known (before) && entente_range_is_known (after) ? (EntenteRange) {fmin (low, high), fmax (low, high)} : entente_range_unknown;
}

static EntenteRange
get_relative (EntenteRange before,
              EntenteRange after)
{
  double low = (after.low - before.low) / fabs (before.low), high = (after.high - before.high) / fabs (before.high);

  return isfinite (low) && isfinite (high) ? (EntenteRange) {fmin (low, high), fmax (low, high)} : entente_range_unknown;
}

static const char *
keep (EntenteDifference *self,
      const char        *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

static void
add_row (EntenteDifference      *self,
         EntenteReport          *report,
         const EntenteReportRow *row,
         EntenteRange            before,
         EntenteRange            after)
{
  EntenteDifferenceRow difference = {
    .method = entente_report_get_method (report),
    .quantity = entente_report_get_quantity (report, row),
    .object = keep (self, row->object),
    .other = keep (self, row->other),
    .detail = keep (self, row->detail),
    .year = row->year,
    .before = before,
    .after = after,
    .change = get_change (before, after),
    .relative = get_relative (before, after),
  };

  g_array_append_val (self->rows, difference);
}

static EntenteRange
find_value (EntenteReport          *report,
            const char             *quantity,
            const EntenteReportRow *like)
{
  const EntenteReportRow *row = report != NULL ? entente_report_find (report, quantity, like->object, like->other, like->detail, like->year) : NULL;

  return row != NULL ? row->value : entente_range_unknown;
}

/* Figures of the first plan with those of the second beside them */
static void
compare_reports (EntenteDifference *self,
                 EntenteReport     *before,
                 EntenteReport     *after)
{
  guint                   n_rows;
  const EntenteReportRow *rows = before != NULL ? entente_report_get_rows (before, &n_rows) : NULL;

  for (guint i = 0; rows != NULL && i < n_rows; i++)
    {
      EntenteRange value = find_value (after, entente_report_get_quantity (before, &rows[i])->name, &rows[i]);

      if (!is_same_range (rows[i].value, value))
        add_row (self, before, &rows[i], rows[i].value, value);
    }

  rows = after != NULL ? entente_report_get_rows (after, &n_rows) : NULL;

  for (guint i = 0; rows != NULL && i < n_rows; i++)
    {
      const char *quantity = entente_report_get_quantity (after, &rows[i])->name;

      if (entente_range_is_known (rows[i].value) &&
          (before == NULL || entente_report_find (before, quantity, rows[i].object, rows[i].other, rows[i].detail, rows[i].year) == NULL))
        add_row (self, after, &rows[i], entente_range_unknown, rows[i].value);
    }
}

static gboolean
is_same_series (const EntenteEconomy *a,
                EntenteSeries         first,
                const EntenteEconomy *b,
                EntenteSeries         second)
{
  gboolean is_equal = first.n == second.n;

  for (guint32 i = 0; i < first.n && is_equal; i++)
    is_equal = a->entries[first.first + i].year == b->entries[second.first + i].year &&
               is_same_range (a->entries[first.first + i].amount, b->entries[second.first + i].amount);

  return is_equal;
}

static gboolean
has_same_parties (const EntenteEconomy     *a,
                  const EntenteDealAccount *first,
                  const EntenteEconomy     *b,
                  const EntenteDealAccount *second)
{
  gboolean is_equal = first->n_parties == second->n_parties;

  for (guint32 i = 0; i < first->n_parties && is_equal; i++)
    {
      const EntentePartyAccount *x = &a->parties[first->first_party + i], *y = &b->parties[second->first_party + i];

      is_equal = strcmp (x->id, y->id) == 0 && is_same_range (x->share, y->share) && x->role == y->role;
    }

  return is_equal;
}

static gboolean
has_same_flows (const EntenteEconomy     *a,
                const EntenteDealAccount *first,
                const EntenteEconomy     *b,
                const EntenteDealAccount *second)
{
  gboolean is_equal = first->n_flows == second->n_flows;

  for (guint32 i = 0; i < first->n_flows && is_equal; i++)
    {
      const EntenteFlowAccount *x = &a->flows[first->first_flow + i], *y = &b->flows[second->first_flow + i];

      is_equal = strcmp (x->id, y->id) == 0 && is_same_series (a, x->value, b, y->value) && is_same_series (a, x->cost, b, y->cost) &&
                 is_same_range (x->quantity, y->quantity) && x->span.from == y->span.from && x->span.until == y->span.until;
    }

  return is_equal;
}

static gboolean
is_same_deal (const EntenteEconomy     *a,
              const EntenteDealAccount *first,
              const EntenteEconomy     *b,
              const EntenteDealAccount *second)
{
  return first->status == second->status && first->kind == second->kind && first->span.from == second->span.from &&
         first->span.until == second->span.until && is_same_range (first->notice, second->notice) &&
         is_same_range (first->exclusivity, second->exclusivity) && is_same_range (first->exit_cost, second->exit_cost) &&
         is_same_range (first->dedicated, second->dedicated) && is_same_range (first->effort, second->effort) &&
         is_same_series (a, first->money, b, second->money) && has_same_parties (a, first, b, second) && has_same_flows (a, first, b, second);
}

static const EntenteDealAccount *
find_active (const EntenteEconomy *economy,
             const char           *id)
{
  guint32 deal = entente_economy_find (economy, ENTENTE_DEAL, id);

  return deal != ENTENTE_NO_PLACE && economy->deals[deal].is_active ? &economy->deals[deal] : NULL;
}

static void
compare_deals (EntenteDifference    *self,
               const EntenteEconomy *before,
               const EntenteEconomy *after)
{
  for (guint32 i = 0; i < before->n_deals; i++)
    if (before->deals[i].is_active)
      {
        const char               *id = before->deals[i].id;
        const EntenteDealAccount *other = find_active (after, id);

        if (other == NULL)
          g_ptr_array_add (self->ended, (gpointer)keep (self, id));
        else if (!is_same_deal (before, &before->deals[i], after, other))
          g_ptr_array_add (self->changed, (gpointer)keep (self, id));
      }

  for (guint32 i = 0; i < after->n_deals; i++)
    if (after->deals[i].is_active && find_active (before, after->deals[i].id) == NULL)
      g_ptr_array_add (self->added, (gpointer)keep (self, after->deals[i].id));
}

/**
 * entente_difference_new:
 * @before: a plan
 * @reports_before: (element-type utf8 EntenteReport): its reports by id of the method
 * @after: another plan, or the same on another day or in another scenario
 * @reports_after: (element-type utf8 EntenteReport): its reports
 *
 * A figure that is undefined on one side stays so: its change is not known.
 *
 * Returns: (transfer full): what differs
 */
EntenteDifference *
entente_difference_new (const EntenteEconomy *before,
                        GHashTable           *reports_before,
                        const EntenteEconomy *after,
                        GHashTable           *reports_after)
{
  EntenteDifference          *self = g_new0 (EntenteDifference, 1);
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);

  self->strings = g_string_chunk_new (1024);
  self->rows = g_array_new (FALSE, FALSE, sizeof (EntenteDifferenceRow));
  self->added = g_ptr_array_new ();
  self->ended = g_ptr_array_new ();
  self->changed = g_ptr_array_new ();
  compare_deals (self, before, after);

  for (guint i = 0; i < n_methods; i++)
    compare_reports (self, g_hash_table_lookup (reports_before, methods[i]->id), g_hash_table_lookup (reports_after, methods[i]->id));

  return self;
}

void
entente_difference_free (EntenteDifference *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_ptr_array_unref (self->added);
  g_ptr_array_unref (self->ended);
  g_ptr_array_unref (self->changed);
  g_string_chunk_free (self->strings);
  g_free (self);
}
