#include "widgets/figures/figure-text.h"

#include "model/analysis/charts/plot-number.h"
#include "model/describe.h"
#include "widgets/figures/figure-detail.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

/**
 * entente_figure_get_about:
 * @scope: the plan
 * @quantity: what sort of figure
 * @row: the figure
 *
 * Returns: (transfer full): what it is a figure of: "Nissan and Honda, 2027"; empty for the plan as a whole
 */
char *
entente_figure_get_about (EntenteScope           *scope,
                          const EntenteQuantity  *quantity,
                          const EntenteReportRow *row)
{
  g_autofree char *first = row->object != NULL ? entente_describe_id (scope, row->object) : g_strdup ("");
  g_autofree char *other = row->other != NULL ? entente_describe_id (scope, row->other) : NULL;
  GString         *text = g_string_new (NULL);

  if (other != NULL)
    g_string_append_printf (text, _("%s and %s"), first, other);
  else
    g_string_append (text, first);

  if (row->detail != NULL)
    {
      g_autofree char *detail = entente_figure_describe_detail (scope, quantity, row->detail);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", detail);
    }

  /* A day says its year. */
  if (row->year != 0 && (row->detail == NULL || atoi (row->detail) != row->year))
    g_string_append_printf (text, "%s%d", text->len > 0 ? ", " : "", row->year);

  return g_string_free (text, FALSE);
}

/**
 * entente_figure_get_title:
 * @scope: the plan
 * @quantity: what sort of figure
 * @row: the figure
 *
 * Returns: (transfer full): "Net benefit: Nissan"
 */
char *
entente_figure_get_title (EntenteScope           *scope,
                          const EntenteQuantity  *quantity,
                          const EntenteReportRow *row)
{
  g_autofree char *about = entente_figure_get_about (scope, quantity, row);

  return *about != '\0' ? g_strdup_printf (_("%s: %s"), _ (quantity->label), about) : g_strdup (_ (quantity->label));
}

/**
 * entente_figure_get_value:
 * @workspace: whose currency money is in
 * @quantity: what sort of figure
 * @row: the figure
 *
 * Returns: (transfer full): the figure as people read it, a dash when it is not known
 */
char *
entente_figure_get_value (EntenteWorkspace       *workspace,
                          const EntenteQuantity  *quantity,
                          const EntenteReportRow *row)
{
  const EntenteEconomy *economy = entente_analyst_get_economy (entente_workspace_get_analyst (workspace));

  return entente_quantity_format (quantity, row->value, economy != NULL ? economy->currency : "");
}

/* The ends of a range are rough guesses: three digits of the greater one say all there is to say. */
static EntenteRange
cut_range (EntenteRange range)
{
  double size = fmax (fabs (range.low), fabs (range.high));
  double unit = pow (10, floor (log10 (size)) - 2);

  if (!(range.low < range.high))
    return range;

  return (EntenteRange) {round (range.low / unit) * unit, round (range.high / unit) * unit};
}

/**
 * entente_figure_shorten:
 * @quantity: what sort of figure
 * @value: how much
 * @currency: (nullable): of money, %NULL to leave it out
 *
 * Returns: (transfer full): the value in few words, a dash when it is not known
 */
char *
entente_figure_shorten (const EntenteQuantity *quantity,
                        EntenteRange           value,
                        const char            *currency)
{
  gboolean is_amount = quantity->kind == ENTENTE_QUANTITY_MONEY || quantity->kind == ENTENTE_QUANTITY_VOLUME;

  if (!is_amount || !entente_range_is_known (value))
    return entente_quantity_format (quantity, value, currency);

  return entente_number_range_to_text (cut_range (value), quantity->kind, currency);
}

/**
 * entente_figure_get_change:
 * @quantity: what sort of figure
 * @change: what is added to it
 *
 * Returns: (transfer full): the change with its sign, shares in percentage points; empty when it is not known, or where a change is no
 *   number
 */
char *
entente_figure_get_change (const EntenteQuantity *quantity,
                           EntenteRange           change)
{
  EntenteQuantity  points = *quantity;
  g_autofree char *text = NULL;
  const char      *sign = change.low > 0 ? "+" : "";

  if (!entente_range_is_known (change) || quantity->kind == ENTENTE_QUANTITY_FLAG || quantity->kind == ENTENTE_QUANTITY_DAY)
    return g_strdup ("");

  if (quantity->kind != ENTENTE_QUANTITY_SHARE)
    {
      text = entente_figure_shorten (quantity, change, NULL);
      return g_strconcat (sign, text, NULL);
    }

  points.kind = ENTENTE_QUANTITY_NUMBER;
  text = entente_quantity_format (&points, (EntenteRange) {round (change.low * 1000) / 10, round (change.high * 1000) / 10}, NULL);

  /* Translators: percentage points */
  return g_strdup_printf (_("%s%s points"), sign, text);
}

/**
 * entente_figure_get_short_value:
 * @workspace: whose currency money is in
 * @quantity: what sort of figure
 * @row: the figure
 *
 * Returns: (transfer full): the same in short, beside a label that says what is counted
 */
char *
entente_figure_get_short_value (EntenteWorkspace       *workspace,
                                const EntenteQuantity  *quantity,
                                const EntenteReportRow *row)
{
  const EntenteEconomy *economy = entente_analyst_get_economy (entente_workspace_get_analyst (workspace));

  return entente_figure_shorten (quantity, row->value, economy != NULL ? economy->currency : NULL);
}

/**
 * entente_figure_get_number:
 * @quantity: what sort of figure
 * @row: the figure
 *
 * Returns: (transfer full): the figure in as few words as possible, without its currency
 */
char *
entente_figure_get_number (const EntenteQuantity  *quantity,
                           const EntenteReportRow *row)
{
  return entente_figure_shorten (quantity, row->value, NULL);
}

/**
 * entente_figure_get_completeness:
 * @row: a figure
 *
 * Returns: (transfer full) (nullable): how much of what it needs is entered, %NULL when all is
 */
char *
entente_figure_get_completeness (const EntenteReportRow *row)
{
  if (row->completeness >= 1 || row->n_inputs == 0)
    return NULL;

  return g_strdup_printf (_("%.0f %% of what it needs is entered"), floor (row->completeness * 100));
}
