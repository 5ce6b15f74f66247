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

static char *
shorten (const EntenteQuantity  *quantity,
         const EntenteReportRow *row,
         const char             *currency)
{
  gboolean is_amount = quantity->kind == ENTENTE_QUANTITY_MONEY || quantity->kind == ENTENTE_QUANTITY_VOLUME;

  if (!is_amount || !entente_range_is_known (row->value))
    return entente_quantity_format (quantity, row->value, currency);

  return entente_number_range_to_text (cut_range (row->value), quantity->kind, currency);
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

  return shorten (quantity, row, economy != NULL ? economy->currency : NULL);
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
  return shorten (quantity, row, NULL);
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
