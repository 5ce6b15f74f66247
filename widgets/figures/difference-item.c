#include "widgets/figures/difference-item.h"

#include "widgets/figures/figure-text.h"

#include <glib/gi18n.h>
#include <math.h>

/* Relative changes beyond this say no more than the figures themselves. */
#define MOST_RELATIVE 10

/* ids: of what it is a figure of, %NULL-terminated; numbers: what cells are sorted by */
struct _EntenteDifferenceItem
{
  GObject parent_instance;
  char   *texts[ENTENTE_DIFFERENCE_N_COLUMNS];
  double  numbers[ENTENTE_DIFFERENCE_N_COLUMNS];
  char   *ids[3];
  int     turn;
};

G_DEFINE_FINAL_TYPE (EntenteDifferenceItem, entente_difference_item, G_TYPE_OBJECT)

static void
entente_difference_item_finalize (GObject *object)
{
  EntenteDifferenceItem *self = ENTENTE_DIFFERENCE_ITEM (object);

  for (guint i = 0; i < ENTENTE_DIFFERENCE_N_COLUMNS; i++)
    g_free (self->texts[i]);
  for (guint i = 0; self->ids[i] != NULL; i++)
    g_free (self->ids[i]);

  G_OBJECT_CLASS (entente_difference_item_parent_class)->finalize (object);
}

static void
entente_difference_item_class_init (EntenteDifferenceItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_difference_item_finalize;
}

static void
entente_difference_item_init (EntenteDifferenceItem *self)
{
}

static char *
get_about (EntenteWorkspace           *workspace,
           const EntenteDifferenceRow *row)
{
  EntenteReportRow figure = {.object = row->object, .other = row->other, .detail = row->detail, .year = row->year};

  return entente_figure_get_about (entente_workspace_get_scope (workspace), row->quantity, &figure);
}

/* The change, and by how much of what it was: “+120 m, +8 %” */
static char *
get_change (const EntenteDifferenceRow *row)
{
  g_autofree char *change = entente_figure_get_change (row->quantity, row->change);
  double           relative = entente_range_get_middle (row->relative);

  if (row->quantity->kind == ENTENTE_QUANTITY_SHARE || isnan (relative) || fabs (relative) > MOST_RELATIVE || row->change.low != row->change.high || *change == '\0')
    return g_steal_pointer (&change);

  return g_strdup_printf (_("%s, %s%.0f %%"), change, relative < 0 ? "−" : "+", fabs (relative) * 100);
}

static const char *
get_turn_name (int turn)
{
  return turn > 0 ? _("▲ better") : turn < 0 ? _("▼ worse")
                                              : "";
}

/**
 * entente_difference_item_new:
 * @workspace: what the figures are of
 * @row: what differs; not kept
 *
 * Returns: (transfer full): a line that shows it
 */
EntenteDifferenceItem *
entente_difference_item_new (EntenteWorkspace           *workspace,
                             const EntenteDifferenceRow *row)
{
  EntenteDifferenceItem *self = g_object_new (ENTENTE_TYPE_DIFFERENCE_ITEM, NULL);

  self->turn = entente_quantity_get_turn (row->quantity, row->before, row->after);
  self->texts[ENTENTE_DIFFERENCE_COLUMN_WHAT] = g_strdup (_ (row->quantity->label));
  self->texts[ENTENTE_DIFFERENCE_COLUMN_ABOUT] = get_about (workspace, row);
  self->texts[ENTENTE_DIFFERENCE_COLUMN_BEFORE] = entente_figure_shorten (row->quantity, row->before, NULL);
  self->texts[ENTENTE_DIFFERENCE_COLUMN_AFTER] = entente_figure_shorten (row->quantity, row->after, NULL);
  self->texts[ENTENTE_DIFFERENCE_COLUMN_CHANGE] = get_change (row);
  self->texts[ENTENTE_DIFFERENCE_COLUMN_TURN] = g_strdup (get_turn_name (self->turn));
  self->numbers[ENTENTE_DIFFERENCE_COLUMN_BEFORE] = entente_range_get_middle (row->before);
  self->numbers[ENTENTE_DIFFERENCE_COLUMN_AFTER] = entente_range_get_middle (row->after);
  self->numbers[ENTENTE_DIFFERENCE_COLUMN_CHANGE] = entente_range_get_middle (row->change);
  self->numbers[ENTENTE_DIFFERENCE_COLUMN_TURN] = self->turn;
  self->ids[0] = g_strdup (row->object);
  self->ids[1] = row->object != NULL ? g_strdup (row->other) : NULL;

  return self;
}

/**
 * entente_difference_item_get_text:
 * @self: a line
 * @column: which cell
 *
 * Returns: what it says
 */
const char *
entente_difference_item_get_text (EntenteDifferenceItem  *self,
                                  EntenteDifferenceColumn column)
{
  return self->texts[column];
}

/**
 * entente_difference_item_get_name:
 * @self: a line
 *
 * Returns: (transfer full): all of it as a sentence, for who does not see the columns
 */
char *
entente_difference_item_get_name (EntenteDifferenceItem *self)
{
  const char *about = self->texts[ENTENTE_DIFFERENCE_COLUMN_ABOUT], *change = self->texts[ENTENTE_DIFFERENCE_COLUMN_CHANGE];
  GString    *name = g_string_new (self->texts[ENTENTE_DIFFERENCE_COLUMN_WHAT]);

  if (*about != '\0')
    g_string_append_printf (name, ", %s", about);

  g_string_append_printf (name, _(": before %s, after %s"), self->texts[ENTENTE_DIFFERENCE_COLUMN_BEFORE], self->texts[ENTENTE_DIFFERENCE_COLUMN_AFTER]);

  if (*change != '\0')
    g_string_append_printf (name, _(", change %s"), change);
  if (self->turn != 0)
    g_string_append (name, self->turn > 0 ? _(", better") : _(", worse"));

  return g_string_free (name, FALSE);
}

/**
 * entente_difference_item_get_turn:
 * @self: a line
 *
 * Returns: 1 when what is shown is better than what it is compared with, -1 when worse, else 0
 */
int
entente_difference_item_get_turn (EntenteDifferenceItem *self)
{
  return self->turn;
}

/**
 * entente_difference_item_get_ids:
 * @self: a line
 *
 * Returns: (array zero-terminated=1): ids of what it is a figure of, none for the plan as a whole
 */
const char *const *
entente_difference_item_get_ids (EntenteDifferenceItem *self)
{
  return (const char *const *)self->ids;
}

/* What is not known comes last, however it is sorted upwards. */
static int
compare_numbers (double a,
                 double b)
{
  if (isnan (a) || isnan (b))
    return !isnan (b) - !isnan (a);

  return (a > b) - (a < b);
}

/**
 * entente_difference_item_compare:
 * @a: a line
 * @b: another
 * @column: by which to sort
 *
 * Returns: below 0 when @a comes first
 */
int
entente_difference_item_compare (EntenteDifferenceItem  *a,
                                 EntenteDifferenceItem  *b,
                                 EntenteDifferenceColumn column)
{
  if (column == ENTENTE_DIFFERENCE_COLUMN_WHAT || column == ENTENTE_DIFFERENCE_COLUMN_ABOUT)
    return g_utf8_collate (a->texts[column], b->texts[column]);

  return compare_numbers (a->numbers[column], b->numbers[column]);
}
