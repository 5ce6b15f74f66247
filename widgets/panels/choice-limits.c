#include "widgets/panels/choice-limits.h"

#include "model/object/company.h"
#include "model/object/project-root.h"
#include "model/object/rate-table.h"
#include "widgets/forms/value-entry.h"

#include <glib/gi18n.h>
#include <math.h>

/* What can be limited, in the order in which it is shown */
enum
{
  LIMIT_BUDGET,
  LIMIT_MANAGEMENT,
  LIMIT_RECIPROCITY,
  LIMIT_DEPENDENCE,
  N_LIMITS
};

struct _EntenteChoiceLimits
{
  GtkWidget         parent_instance;
  EntenteWorkspace *workspace;
  GtkWidget        *grid;
  GtkWidget        *entries[N_LIMITS];
};

G_DEFINE_FINAL_TYPE (EntenteChoiceLimits, entente_choice_limits, GTK_TYPE_WIDGET)

/* Limits are typed as in the forms of the project and of a company. */
static const EntenteField *
get_limit_field (guint limit)
{
  switch (limit)
    {
    case LIMIT_BUDGET:
      return &entente_project_root_info.fields[ENTENTE_PROJECT_BUDGET];
    case LIMIT_MANAGEMENT:
      return &entente_company_info.fields[ENTENTE_COMPANY_MANAGEMENT];
    case LIMIT_RECIPROCITY:
      return &entente_project_root_info.fields[ENTENTE_PROJECT_RECIPROCITY_FLOOR];
    case LIMIT_DEPENDENCE:
    default:
      return &entente_project_root_info.fields[ENTENTE_PROJECT_DEPENDENCE_LIMIT];
    }
}

static const char *const limit_labels[N_LIMITS] = {
  [LIMIT_BUDGET] = N_("_Budget by year"),
  [LIMIT_MANAGEMENT] = N_("Ma_nagement effort left"),
  [LIMIT_RECIPROCITY] = N_("Least _return"),
  [LIMIT_DEPENDENCE] = N_("Greatest share of one _partner"),
};

static const char *const limit_hints[N_LIMITS] = {
  [LIMIT_BUDGET] = N_("No limit; or “2027: 300 M; 2028: 250 M”"),
  [LIMIT_MANAGEMENT] = N_("No limit"),
  [LIMIT_RECIPROCITY] = N_("No limit; of all that is given"),
  [LIMIT_DEPENDENCE] = N_("No limit; of the vehicles that the deals bring"),
};

static EntenteObject *
get_root (EntenteChoiceLimits *self)
{
  return entente_project_get_root (entente_scope_get_project (entente_workspace_get_scope (self->workspace)));
}

static void
show_limit (EntenteChoiceLimits *self,
            guint                limit,
            const char          *text)
{
  g_autoptr (EntenteValue) value = text != NULL ? entente_value_parse (get_limit_field (limit), text, NULL) : NULL;

  entente_value_entry_set_value (ENTENTE_VALUE_ENTRY (self->entries[limit]), value);
}

static char *
print_number (double      number,
              const char *unit)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return isnan (number) ? NULL : g_strconcat (g_ascii_formatd (text, sizeof text, "%.6g", number), unit, NULL);
}

static double
read_amount (EntenteChoiceLimits *self,
             guint                limit)
{
  const EntenteValue *value = entente_value_entry_get_value (ENTENTE_VALUE_ENTRY (self->entries[limit]));

  return value != NULL ? entente_amount_get_middle (entente_value_get_amount (value)) : NAN;
}

static double
read_budget (EntenteChoiceLimits *self,
             int                  year)
{
  const EntenteValue      *value = entente_value_entry_get_value (ENTENTE_VALUE_ENTRY (self->entries[LIMIT_BUDGET]));
  guint                    n = 0;
  const EntenteYearAmount *entries = value != NULL ? entente_value_get_series (value, &n) : NULL;
  EntenteRateTable         rates;
  double                   every = NAN;

  entente_rate_table_init (&rates, get_root (self));

  for (guint i = 0; i < n; i++)
    if (entries[i].year == year)
      return entente_rate_table_get_middle (&rates, &entries[i].amount, year);
    else if (entries[i].year == 0)
      every = entente_rate_table_get_middle (&rates, &entries[i].amount, year);

  return every;
}

static void
add_limit (EntenteChoiceLimits *self,
           guint                limit,
           const char          *currency)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (_ (limit_labels[limit]));
  GtkWidget *entry = entente_value_entry_new (get_limit_field (limit));

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entente_value_entry_get_entry (ENTENTE_VALUE_ENTRY (entry)));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entente_value_entry_get_entry (ENTENTE_VALUE_ENTRY (entry))), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  entente_value_entry_set_currency (ENTENTE_VALUE_ENTRY (entry), currency);
  entente_value_entry_set_hint (ENTENTE_VALUE_ENTRY (entry), _ (limit_hints[limit]));
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, (int)limit, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), entry, 1, (int)limit, 1, 1);
  self->entries[limit] = entry;
}

static void
entente_choice_limits_dispose (GObject *object)
{
  EntenteChoiceLimits *self = ENTENTE_CHOICE_LIMITS (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_choice_limits_parent_class)->dispose (object);
}

static void
entente_choice_limits_class_init (EntenteChoiceLimitsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = entente_choice_limits_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
entente_choice_limits_init (EntenteChoiceLimits *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

/**
 * entente_choice_limits_fill:
 * @self: no entries yet
 * @workspace: whose plan it is
 * @currency: of money without one
 *
 * Adds an entry for each limit.
 */
void
entente_choice_limits_fill (EntenteChoiceLimits *self,
                            EntenteWorkspace    *workspace,
                            const char          *currency)
{
  self->workspace = g_object_ref (workspace);

  for (guint i = 0; i < N_LIMITS; i++)
    add_limit (self, i, currency);
}

/**
 * entente_choice_limits_show:
 * @self: entries
 * @selection: which deals to sign; its limits are shown
 *
 * The budget is shown as it stands in the plan, in the currency in which it was entered.
 */
void
entente_choice_limits_show (EntenteChoiceLimits    *self,
                            const EntenteSelection *selection)
{
  const EntenteSelectionLimits *limits = &selection->limits;
  g_autofree char              *management = print_number (limits->management, " person-months/yr");
  g_autofree char              *reciprocity = print_number (limits->reciprocity * 100, "%");
  g_autofree char              *dependence = print_number (limits->dependence * 100, "%");

  entente_value_entry_set_value (ENTENTE_VALUE_ENTRY (self->entries[LIMIT_BUDGET]), entente_object_get_value (get_root (self), ENTENTE_PROJECT_BUDGET));
  show_limit (self, LIMIT_MANAGEMENT, management);
  show_limit (self, LIMIT_RECIPROCITY, reciprocity);
  show_limit (self, LIMIT_DEPENDENCE, dependence);
}

/**
 * entente_choice_limits_read:
 * @self: entries
 * @selection: gets the limits that are entered, also by whoever is still typing
 */
void
entente_choice_limits_read (EntenteChoiceLimits *self,
                            EntenteSelection    *selection)
{
  EntenteSelectionLimits *limits = &selection->limits;

  for (guint i = 0; i < N_LIMITS; i++)
    entente_value_entry_flush (ENTENTE_VALUE_ENTRY (self->entries[i]));

  for (guint year = 0; year < selection->n_years; year++)
    limits->budgets[year] = read_budget (self, selection->first_year + (int)year);

  limits->management = read_amount (self, LIMIT_MANAGEMENT);
  limits->reciprocity = read_amount (self, LIMIT_RECIPROCITY);
  limits->dependence = read_amount (self, LIMIT_DEPENDENCE);
}
