#include "model/analysis/method.h"

#include "model/analysis/report-private.h"

#include <igraph/igraph.h>
#include <string.h>

/**
 * entente_methods_find:
 * @id: letter and number, "R1"
 *
 * Returns: (nullable): the method of that name
 */
const EntenteMethod *
entente_methods_find (const char *id)
{
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);

  for (guint i = 0; i < n_methods; i++)
    if (g_ascii_strcasecmp (methods[i]->id, id) == 0)
      return methods[i];

  return NULL;
}

/**
 * entente_methods_find_quantity:
 * @name: as in tables for other programs
 * @quantity: (out) (optional) (nullable): the quantity of that name
 *
 * Returns: (nullable): the method that gives it
 */
const EntenteMethod *
entente_methods_find_quantity (const char             *name,
                               const EntenteQuantity **quantity)
{
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);

  if (quantity != NULL)
    *quantity = NULL;

  for (guint i = 0; i < n_methods; i++)
    for (guint k = 0; k < methods[i]->n_quantities; k++)
      if (strcmp (methods[i]->quantities[k].name, name) == 0)
        {
          if (quantity != NULL)
            *quantity = &methods[i]->quantities[k];
          return methods[i];
        }

  return NULL;
}

/* Else an unlikely failure would end the program. */
static gpointer
prepare_library (gpointer data)
{
  igraph_set_error_handler (igraph_error_handler_ignore);
  igraph_set_warning_handler (igraph_warning_handler_ignore);

  return NULL;
}

static EntenteReport *
fill (EntenteReport        *new_report,
      const EntenteEconomy *economy,
      GCancellable         *cancellable)
{
  static GOnce prepared = G_ONCE_INIT;
  g_autoptr (EntenteReport) report = new_report;

  g_once (&prepared, prepare_library, NULL);
  if (!g_cancellable_is_cancelled (cancellable))
    entente_report_get_method (report)->run (economy, report, cancellable);

  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&report);
}

/**
 * entente_method_run:
 * @method: a method
 * @economy: a plan as numbers
 * @cancellable: (nullable): a #GCancellable
 *
 * Blocks. A method whose figures need igraph or GLPK may run on one thread of the program only, always the same.
 *
 * Returns: (transfer full) (nullable): what the method says; %NULL when it was cancelled
 */
EntenteReport *
entente_method_run (const EntenteMethod  *method,
                    const EntenteEconomy *economy,
                    GCancellable         *cancellable)
{
  return fill (entente_report_new (method, economy->hash), economy, cancellable);
}

/**
 * entente_method_run_for:
 * @method: a method
 * @economy: a plan as numbers
 * @object: id of an object
 * @cancellable: (nullable): a #GCancellable
 *
 * As entente_method_run(), for who needs only the figures of the plan and of @object, and not what they were computed from.
 * That takes less time and memory.
 *
 * Returns: (transfer full) (nullable): these rows, without inputs; %NULL when it was cancelled
 */
EntenteReport *
entente_method_run_for (const EntenteMethod  *method,
                        const EntenteEconomy *economy,
                        const char           *object,
                        GCancellable         *cancellable)
{
  EntenteReport *report = entente_report_new (method, economy->hash);

  entente_report_restrict (report, object);

  return fill (report, economy, cancellable);
}
