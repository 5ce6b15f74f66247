#include "widgets/figures/figures-section.h"

#include "widgets/figures/figure-row.h"
#include "widgets/figures/pair-table.h"
#include "widgets/forms/section.h"

#include <glib/gi18n.h>

#define SPACING    12
#define MAX_TABLES 16

struct _EntenteFiguresSection
{
  GtkWidget         parent_instance;
  EntenteWorkspace *workspace;
  GtkWidget        *box;
  GtkWidget        *headline;
  GtkWidget        *pairs;
  GtkWidget        *more;
  GtkWidget        *others;
  char             *object;
  EntenteType       type;
  gboolean          follows;
  GtkWidget        *tables[MAX_TABLES];
};

G_DEFINE_FINAL_TYPE (EntenteFiguresSection, entente_figures_section, GTK_TYPE_WIDGET)

/* Rows are used again: figures come several times a second while a slider is moved. */
typedef struct
{
  EntenteFiguresSection *self;
  GtkWidget             *box;
  GtkWidget             *next;
  guint                  n;
} Filling;

static Filling
start_filling (EntenteFiguresSection *self,
               GtkWidget             *box)
{
  return (Filling) {self, box, gtk_widget_get_first_child (box), 0};
}

static void
fill_in (Filling                *filling,
         EntenteReport          *report,
         const EntenteReportRow *row)
{
  if (filling->next == NULL)
    {
      filling->next = entente_figure_row_new (filling->self->workspace);
      gtk_box_append (GTK_BOX (filling->box), filling->next);
    }

  gtk_widget_set_visible (filling->next, TRUE);
  entente_figure_row_show (ENTENTE_FIGURE_ROW (filling->next), report, row, NULL);
  filling->next = gtk_widget_get_next_sibling (filling->next);
  filling->n++;
}

static void
stop_filling (Filling *filling)
{
  for (; filling->next != NULL; filling->next = gtk_widget_get_next_sibling (filling->next))
    gtk_widget_set_visible (filling->next, FALSE);
}

static const char *
get_object (EntenteFiguresSection *self)
{
  return self->type == ENTENTE_PROJECT_ROOT ? NULL : self->object;
}

/* A row about this object alone, in the year that is shown. */
static gboolean
is_ours (EntenteFiguresSection  *self,
         EntenteReport          *report,
         const EntenteReportRow *row)
{
  const EntenteEconomy *economy = entente_analyst_get_economy (entente_workspace_get_analyst (self->workspace));

  return entente_report_get_quantity (report, row)->target == self->type && g_strcmp0 (row->object, get_object (self)) == 0 &&
         row->other == NULL && row->detail == NULL && (row->year == 0 || (economy != NULL && row->year == economy->year));
}

static gboolean
is_headline (EntenteFiguresSection *self,
             const char            *name)
{
  return g_strv_contains (entente_headline_get (self->type), name);
}

static const EntenteReportRow *
find (EntenteFiguresSection *self,
      EntenteReport         *report,
      const char            *quantity)
{
  const EntenteEconomy   *economy = entente_analyst_get_economy (entente_workspace_get_analyst (self->workspace));
  const EntenteReportRow *row = entente_report_find (report, quantity, get_object (self), NULL, NULL, 0);

  return row != NULL || economy == NULL ? row : entente_report_find (report, quantity, get_object (self), NULL, NULL, economy->year);
}

static void
fill_headline (EntenteFiguresSection *self)
{
  EntenteAnalyst    *analyst = entente_workspace_get_analyst (self->workspace);
  const char *const *names = entente_headline_get (self->type);
  Filling            filling = start_filling (self, self->headline);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const EntenteQuantity  *quantity;
      const EntenteMethod    *method = entente_methods_find_quantity (names[i], &quantity);
      EntenteReport          *report = method != NULL ? entente_analyst_get_report (analyst, method->id) : NULL;
      const EntenteReportRow *row = report != NULL ? find (self, report, names[i]) : NULL;

      if (row != NULL)
        fill_in (&filling, report, row);
    }

  stop_filling (&filling);
}

static void
fill_report (EntenteFiguresSection *self,
             EntenteReport         *report,
             Filling               *filling)
{
  guint                   n_rows;
  const EntenteReportRow *rows = entente_report_get_rows (report, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (is_ours (self, report, &rows[i]) && !is_headline (self, entente_report_get_quantity (report, &rows[i])->name))
      fill_in (filling, report, &rows[i]);
}

static void
fill_others (EntenteFiguresSection *self)
{
  EntenteAnalyst             *analyst = entente_workspace_get_analyst (self->workspace);
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);
  Filling                     filling = start_filling (self, self->others);

  for (guint i = 0; i < n_methods; i++)
    {
      EntenteReport *report = entente_analyst_get_report (analyst, methods[i]->id);

      if (report != NULL)
        fill_report (self, report, &filling);
    }

  stop_filling (&filling);
  entente_section_set_count (ENTENTE_SECTION (self->more), (int)filling.n);
  gtk_widget_set_visible (self->more, filling.n > 0);
}

/* Tables are made for what is looked at, and kept. */
static GtkWidget *
get_pair_table (EntenteFiguresSection *self,
                guint                  index)
{
  const EntentePairing *pairings = entente_headline_get_pairings (&(guint) {0});

  if (self->tables[index] == NULL)
    {
      self->tables[index] = entente_pair_table_new (self->workspace, &pairings[index]);
      gtk_box_append (GTK_BOX (self->pairs), self->tables[index]);
    }

  return self->tables[index];
}

static void
fill_pairs (EntenteFiguresSection *self)
{
  guint                 n_pairings;
  const EntentePairing *pairings = entente_headline_get_pairings (&n_pairings);

  for (guint i = 0; i < n_pairings; i++)
    if (pairings[i].target == self->type)
      entente_pair_table_show (ENTENTE_PAIR_TABLE (get_pair_table (self, i)), self->object);
    else if (self->tables[i] != NULL)
      gtk_widget_set_visible (self->tables[i], FALSE);
}

static void
fill (EntenteFiguresSection *self)
{
  if (self->object == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  fill_headline (self);
  fill_pairs (self);
  fill_others (self);
}

/* Nothing is computed before somebody looks. */
static void
entente_figures_section_map (GtkWidget *widget)
{
  EntenteFiguresSection *self = ENTENTE_FIGURES_SECTION (widget);

  GTK_WIDGET_CLASS (entente_figures_section_parent_class)->map (widget);

  if (!self->follows)
    {
      self->follows = TRUE;
      g_signal_connect_object (entente_workspace_get_analyst (self->workspace), "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
    }

  fill (self);
}

static void
entente_figures_section_dispose (GObject *object)
{
  EntenteFiguresSection *self = ENTENTE_FIGURES_SECTION (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->object, g_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_figures_section_parent_class)->dispose (object);
}

static void
entente_figures_section_class_init (EntenteFiguresSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_figures_section_dispose;
  GTK_WIDGET_CLASS (klass)->map = entente_figures_section_map;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "figuressection");
}

static void
entente_figures_section_init (EntenteFiguresSection *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->headline = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->headline);

  self->pairs = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_box_append (GTK_BOX (self->box), self->pairs);

  self->more = entente_section_new (_("More Figures"));
  entente_section_set_expanded (ENTENTE_SECTION (self->more), FALSE);
  self->others = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  entente_section_append (ENTENTE_SECTION (self->more), self->others);
  gtk_box_append (GTK_BOX (self->box), self->more);
}

/**
 * entente_figures_section_new:
 * @workspace: what figures are of
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
entente_figures_section_new (EntenteWorkspace *workspace)
{
  EntenteFiguresSection *self = g_object_new (ENTENTE_TYPE_FIGURES_SECTION, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

/**
 * entente_figures_section_show:
 * @self: a section
 * @object: (nullable): what the inspector is about, %NULL for several things
 *
 * Shows nothing for what has no figures.
 */
void
entente_figures_section_show (EntenteFiguresSection *self,
                              EntenteObject         *object)
{
  g_clear_pointer (&self->object, g_free);

  if (object != NULL && *entente_headline_get (entente_object_get_object_type (object)) != NULL)
    {
      self->object = g_strdup (entente_object_get_id (object));
      self->type = entente_object_get_object_type (object);
    }

  fill (self);
}

/**
 * entente_figures_section_has_object:
 * @self: a section
 *
 * Returns: whether there is something it could show figures of
 */
gboolean
entente_figures_section_has_object (EntenteFiguresSection *self)
{
  return self->object != NULL;
}
