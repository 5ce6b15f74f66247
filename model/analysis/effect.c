#include "model/analysis/effect.h"

#include "model/analysis/analysis-thread.h"
#include "model/analysis/method.h"

#include <glib/gi18n.h>
#include <math.h>

struct _EntenteEffect
{
  EntenteEconomy *economy;
  GArray         *rows;
  GPtrArray      *conflicts;
};

/* The measures of the alliance card, and what each party gets out of it. */
static const struct
{
  const char *quantity;
  gboolean    is_of_plan;
} measures[] = {
  {"reciprocity", TRUE},
  {"separability", TRUE},
  {"plan-autonomy", TRUE},
  {"one-sided-parties", TRUE},
  {"net-benefit", FALSE},
  {"value-balance", FALSE},
  {"effective-partners", FALSE},
  {"dependence-largest-share", FALSE},
  {"partner-modules", FALSE},
  {"autonomy", FALSE},
  {"management-load", FALSE},
  {"management-utilisation", FALSE},
};

/* Each method is run once. */
typedef struct
{
  EntenteEconomy *economy;
  GHashTable     *reports;
  GCancellable   *cancellable;
} Side;

static void
open_side (Side           *side,
           EntenteEconomy *economy,
           GCancellable   *cancellable)
{
  side->economy = economy;
  side->cancellable = cancellable;
  side->reports = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)entente_report_unref);
}

static EntenteRange
look_up (Side                *side,
         const EntenteMethod *method,
         const char          *quantity,
         const char          *object)
{
  EntenteReport *report = g_hash_table_lookup (side->reports, method->id);

  if (report == NULL)
    {
      report = entente_method_run (method, side->economy, side->cancellable);

      if (report == NULL)
        return entente_range_unknown;

      g_hash_table_insert (side->reports, (gpointer)method->id, report);
    }

  return entente_report_get_value (report, quantity, object);
}

/* What is known on neither side says nothing. */
static void
add_row (EntenteEffect *self,
         Side          *with,
         Side          *without,
         const char    *name,
         guint32        company)
{
  const EntenteQuantity *quantity;
  const EntenteMethod   *method = entente_methods_find_quantity (name, &quantity);
  EntenteEffectRow       row = {0};

  if (method == NULL)
    return;

  row.quantity = quantity;

  if (company != ENTENTE_NO_PLACE)
    {
      row.object = self->economy->companies[company].id;
      row.name = self->economy->companies[company].name;
    }

  row.before = look_up (without, method, name, row.object);
  row.after = look_up (with, method, name, row.object);

  if (entente_range_is_known (row.before) || entente_range_is_known (row.after))
    g_array_append_val (self->rows, row);
}

static void
compare (EntenteEffect            *self,
         Side                     *with,
         Side                     *without,
         const EntenteDealAccount *deal)
{
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    if (measures[i].is_of_plan)
      add_row (self, with, without, measures[i].quantity, ENTENTE_NO_PLACE);

  for (guint32 j = deal->first_party; j < deal->first_party + deal->n_parties; j++)
    for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
      if (!measures[i].is_of_plan && self->economy->parties[j].company != ENTENTE_NO_PLACE)
        add_row (self, with, without, measures[i].quantity, self->economy->parties[j].company);
}

/**
 * entente_effect_new:
 * @with: the plan, at a day at which the deal runs
 * @without: the same plan without the deal
 * @deal: id of the deal
 * @cancellable: (nullable): stops the methods
 *
 * Runs methods, so it belongs on the thread that does so.
 *
 * Returns: (transfer full): what the deal changes
 */
EntenteEffect *
entente_effect_new (EntenteEconomy *with,
                    EntenteEconomy *without,
                    const char     *deal,
                    GCancellable   *cancellable)
{
  EntenteEffect *self = g_new0 (EntenteEffect, 1);
  guint32        index = entente_economy_find (with, ENTENTE_DEAL, deal);
  Side           present, absent;

  self->economy = entente_economy_ref (with);
  self->rows = g_array_new (FALSE, FALSE, sizeof (EntenteEffectRow));

  if (index == ENTENTE_NO_PLACE)
    {
      self->conflicts = g_ptr_array_new ();
      return self;
    }

  open_side (&present, with, cancellable);
  open_side (&absent, without, cancellable);
  compare (self, &present, &absent, &with->deals[index]);
  g_hash_table_unref (present.reports);
  g_hash_table_unref (absent.reports);

  self->conflicts = entente_conflicts_find_with_deals (with, index);
  entente_conflicts_add_shortages (with, index, self->conflicts, cancellable);

  return self;
}

typedef struct
{
  EntenteEconomy *with;
  EntenteEconomy *without;
  char           *deal;
} Wish;

static void
free_wish (gpointer data)
{
  Wish *wish = data;

  entente_economy_unref (wish->with);
  entente_economy_unref (wish->without);
  g_free (wish->deal);
  g_free (wish);
}

static gboolean
compute (gpointer data)
{
  GTask *task = data;
  Wish  *wish = g_task_get_task_data (task);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, entente_effect_new (wish->with, wish->without, wish->deal, g_task_get_cancellable (task)), (GDestroyNotify)entente_effect_free);

  return FALSE;
}

/**
 * entente_effect_new_async:
 * @with: the plan, at a day at which the deal runs
 * @without: the same plan without the deal
 * @deal: id of the deal
 * @cancellable: (nullable): drops it
 * @callback: called on this thread
 * @user_data: passed to @callback
 *
 * Computes on the thread that runs methods.
 */
void
entente_effect_new_async (EntenteEconomy     *with,
                          EntenteEconomy     *without,
                          const char         *deal,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Wish  *wish = g_new (Wish, 1);

  *wish = (Wish) {entente_economy_ref (with), entente_economy_ref (without), g_strdup (deal)};
  g_task_set_task_data (task, wish, free_wish);
  entente_analysis_thread_add (compute, task, g_object_unref);
}

/**
 * entente_effect_new_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Fails only when it was cancelled.
 *
 * Returns: (transfer full): what the deal changes
 */
EntenteEffect *
entente_effect_new_finish (GAsyncResult *result,
                           GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
entente_effect_free (EntenteEffect *self)
{
  if (self == NULL)
    return;

  entente_economy_unref (self->economy);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->conflicts);
  g_free (self);
}

const EntenteEconomy *
entente_effect_get_economy (const EntenteEffect *self)
{
  return self->economy;
}

/**
 * entente_effect_get_rows:
 * @self: an effect
 * @n_rows: (out): how many
 *
 * Returns: (array length=n_rows): measures of the plan, then of each party in turn; those known on neither side are left out
 */
const EntenteEffectRow *
entente_effect_get_rows (const EntenteEffect *self,
                         guint               *n_rows)
{
  *n_rows = self->rows->len;

  return (const EntenteEffectRow *)(gconstpointer)self->rows->data;
}

/**
 * entente_effect_get_conflicts:
 * @self: an effect
 *
 * Returns: (transfer none) (element-type EntenteConflict): what stands in the way of the deal
 */
const GPtrArray *
entente_effect_get_conflicts (const EntenteEffect *self)
{
  return self->conflicts;
}

/* As far as people see: figures are shown to some three digits. */
static gboolean
is_same (double a,
         double b)
{
  return fabs (a - b) <= 5e-4 * MAX (fabs (a), fabs (b));
}

/**
 * entente_effect_row_get_turn:
 * @row: a measure
 *
 * Returns: 1 when the deal makes it better, -1 when worse, 0 when it stays, is neither, or was not known before
 */
int
entente_effect_row_get_turn (const EntenteEffectRow *row)
{
  return entente_quantity_get_turn (row->quantity, row->before, row->after);
}

/**
 * entente_effect_row_describe:
 * @row: a measure
 * @currency: of the plan
 *
 * Returns: (transfer full): what it is before and after: “1.5 → 2.1”, or once when it stays
 */
char *
entente_effect_row_describe (const EntenteEffectRow *row,
                             const char             *currency)
{
  g_autofree char *before = entente_quantity_format (row->quantity, row->before, currency);
  g_autofree char *after = entente_quantity_format (row->quantity, row->after, currency);

  return g_str_equal (before, after) ? g_steal_pointer (&after) : g_strdup_printf ("%s → %s", before, after);
}

/**
 * entente_effect_row_is_change:
 * @row: a measure
 *
 * Returns: whether it is not the same before and after, as far as it is known
 */
gboolean
entente_effect_row_is_change (const EntenteEffectRow *row)
{
  if (!entente_range_is_known (row->before) || !entente_range_is_known (row->after))
    return entente_range_is_known (row->before) != entente_range_is_known (row->after);

  return !is_same (row->before.low, row->after.low) || !is_same (row->before.high, row->after.high);
}

static char *
describe_turn (const EntenteEffectRow *row,
               const char             *currency)
{
  int              turn = entente_effect_row_get_turn (row);
  g_autofree char *values = entente_effect_row_describe (row, currency);

  if (turn == 0)
    return NULL;
  if (row->name != NULL)
    return g_strdup_printf (turn > 0 ? _("%s, %s: %s, better") : _("%s, %s: %s, worse"), row->name, _ (row->quantity->label), values);

  return g_strdup_printf (turn > 0 ? _("%s: %s, better") : _("%s: %s, worse"), _ (row->quantity->label), values);
}

/* Takes @line. */
static void
append_line (GString *text,
             char    *line,
             guint    max_lines,
             guint   *n_lines)
{
  if (line != NULL && (*n_lines)++ < max_lines)
    g_string_append_printf (text, text->len == 0 ? "%s" : "\n%s", line);

  g_free (line);
}

/**
 * entente_effect_describe:
 * @self: an effect
 * @max_lines: how many lines there is room for
 *
 * Returns: (transfer full): what stands in the way, then what gets better and what worse, as far as there is room
 */
char *
entente_effect_describe (const EntenteEffect *self,
                         guint                max_lines)
{
  GString *text = g_string_new (NULL);
  guint    n = 0;

  for (guint i = 0; i < self->conflicts->len; i++)
    append_line (text, g_strdup (((const EntenteConflict *)self->conflicts->pdata[i])->text), max_lines, &n);

  for (guint i = 0; i < self->rows->len; i++)
    append_line (text, describe_turn (&g_array_index (self->rows, EntenteEffectRow, i), self->economy->currency), max_lines, &n);

  if (n > max_lines)
    g_string_append_printf (text, ngettext ("\nand %u more", "\nand %u more", n - max_lines), n - max_lines);

  return g_string_free (text, FALSE);
}
