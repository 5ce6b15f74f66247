#include "widgets/figures/figure-text.h"

#include "model/describe.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/**
 * entente_figure_get_about:
 * @scope: the plan
 * @row: a figure
 *
 * Returns: (transfer full): what it is a figure of: "Nissan and Honda, 2027"; empty for the plan as a whole
 */
char *
entente_figure_get_about (EntenteScope           *scope,
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
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", row->detail);

  if (row->year != 0)
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
  g_autofree char *about = entente_figure_get_about (scope, row);

  return *about != '\0' ? g_strdup_printf (_("%s: %s"), _ (quantity->label), about) : g_strdup (_ (quantity->label));
}

/* What the label says already: "Joint volume a year" are vehicles. */
static void
drop_unit (const EntenteQuantity *quantity,
           char                  *text)
{
  const char *unit = entente_unit_get_label (ENTENTE_UNIT_VEHICLES_PER_YEAR);
  gsize       length = strlen (text), unit_length = strlen (unit);

  if (quantity->kind == ENTENTE_QUANTITY_VOLUME && g_str_has_suffix (text, unit))
    text[length - unit_length] = '\0';
}

/* Also without the blank that stood before it and never breaks. */
static char *
trim (char *text)
{
  while (g_str_has_suffix (text, "\u00a0"))
    text[strlen (text) - strlen ("\u00a0")] = '\0';

  return g_strstrip (text);
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

/**
 * entente_figure_get_short_value:
 * @workspace: whose currency money is in
 * @quantity: what sort of figure
 * @row: the figure
 *
 * Returns: (transfer full): the same beside a label that says what is counted
 */
char *
entente_figure_get_short_value (EntenteWorkspace       *workspace,
                                const EntenteQuantity  *quantity,
                                const EntenteReportRow *row)
{
  char *text = entente_figure_get_value (workspace, quantity, row);

  drop_unit (quantity, text);

  return trim (text);
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
  char *text = entente_quantity_format (quantity, row->value, "");

  drop_unit (quantity, text);

  return trim (text);
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
