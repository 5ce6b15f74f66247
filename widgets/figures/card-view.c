#include "widgets/figures/card-view.h"

#include "model/analysis/card.h"
#include "model/analysis/methods/card.h"
#include "widgets/figures/comparison.h"
#include "widgets/figures/figure-row.h"
#include "widgets/figures/sparkline.h"
#include "widgets/text-label.h"

#include <glib/gi18n.h>

#define SPACING  10
#define PER_LINE 3

typedef struct
{
  GtkWidget *tile;
  GtkWidget *help;
  GtkWidget *line;
  GtkWidget *trend;
  GtkWidget *rows[ENTENTE_CARD_VALUES];
} Tile;

struct _EntenteCardView
{
  GtkWidget          parent_instance;
  EntenteWorkspace  *workspace;
  EntenteComparison *comparison;
  GtkWidget         *grid;
  Tile               tiles[ENTENTE_CARD_LINES];
  gboolean           follows;
};

G_DEFINE_FINAL_TYPE (EntenteCardView, entente_card_view, GTK_TYPE_WIDGET)

/* In words and signs: a colour alone would not be seen by all. */
static void
show_trend (Tile                   *tile,
            const EntenteCardValue *value,
            int                     last_year)
{
  g_autofree char *text = value->trend > 0   ? g_strdup_printf (_("↗ gets better until %d"), last_year)
                          : value->trend < 0 ? g_strdup_printf (_("↘ gets worse until %d"), last_year)
                                             : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (tile->trend), text);
  gtk_widget_set_css_classes (tile->trend, (const char *[]) {"caption", value->trend < 0 ? "worse" : "better", NULL});
}

/* A dash alone would not say how to be rid of it. */
static void
show_needs (Tile                  *tile,
            const EntenteCardLine *line)
{
  gtk_label_set_text (GTK_LABEL (tile->trend), _ (line->needs));
  gtk_widget_set_css_classes (tile->trend, (const char *[]) {"caption", "dim-label", NULL});
}

/* The day that is shown lies between the years of the card: the line leads over it, and the dot stands on it. */
static void
show_course (Tile                   *tile,
             const EntenteCard      *card,
             const EntenteCardValue *value,
             int                     year)
{
  g_autofree EntenteRange *points = g_new (EntenteRange, card->n_years + 1);
  g_autofree int          *years = g_new (int, card->n_years + 1);
  guint                    n = 0;
  gboolean                 is_in = year == 0;

  for (guint i = 0; i <= card->n_years; i++)
    {
      if (!is_in && (i == card->n_years || card->years[i] >= year))
        {
          is_in = TRUE;
          points[n] = value->value;
          years[n++] = year;
        }

      if (i < card->n_years && card->years[i] != year)
        {
          points[n] = value->points[i];
          years[n++] = card->years[i];
        }
    }

  entente_sparkline_show (ENTENTE_SPARKLINE (tile->line), points, years, n, year);
}

static void
show_line (EntenteCardView       *self,
           Tile                  *tile,
           const EntenteCard     *card,
           const EntenteCardLine *line,
           int                    year)
{
  EntenteReport *other = entente_comparison_get_report (self->comparison, entente_method_card.id);

  for (guint i = 0; i < ENTENTE_CARD_VALUES; i++)
    {
      gboolean is_shown = i < line->n_values && line->values[i].row != NULL;

      gtk_widget_set_visible (tile->rows[i], is_shown);

      if (is_shown)
        {
          entente_figure_row_show (ENTENTE_FIGURE_ROW (tile->rows[i]), card->report, line->values[i].row, NULL);
          entente_figure_row_compare (ENTENTE_FIGURE_ROW (tile->rows[i]), other);
        }
    }

  if (entente_range_is_known (line->values[0].value))
    show_trend (tile, &line->values[0], card->n_years > 0 ? card->years[card->n_years - 1] : 0);
  else
    show_needs (tile, line);
  show_course (tile, card, &line->values[0], year);
}

static void
fill (EntenteCardView *self)
{
  EntenteAnalyst       *analyst = entente_workspace_get_analyst (self->workspace);
  const EntenteEconomy *economy = entente_analyst_get_economy (analyst);
  EntenteReport        *report = entente_analyst_get_report (analyst, entente_method_card.id);
  g_autoptr (EntenteCard) card = report != NULL ? entente_card_new (report) : NULL;

  if (card == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  for (guint i = 0; i < ENTENTE_CARD_LINES; i++)
    {
      gtk_label_set_text (GTK_LABEL (g_object_get_data (G_OBJECT (self->tiles[i].tile), "title")), _ (card->lines[i].label));
      gtk_label_set_text (GTK_LABEL (self->tiles[i].help), _ (card->lines[i].help));
      show_line (self, &self->tiles[i], card, &card->lines[i], economy != NULL ? economy->year : 0);
    }
}

static void
entente_card_view_map (GtkWidget *widget)
{
  EntenteCardView *self = ENTENTE_CARD_VIEW (widget);

  GTK_WIDGET_CLASS (entente_card_view_parent_class)->map (widget);

  if (!self->follows)
    {
      self->follows = TRUE;
      g_signal_connect_object (entente_workspace_get_analyst (self->workspace), "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->comparison, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
    }

  fill (self);
}

static void
build_tile (EntenteCardView *self,
            Tile            *tile)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *title = entente_text_label_new (NULL, "heading");

  tile->tile = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_add_css_class (tile->tile, "card");
  gtk_widget_add_css_class (tile->tile, "card-tile");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (heading), title);
  tile->line = entente_sparkline_new ();
  gtk_box_append (GTK_BOX (heading), tile->line);
  gtk_box_append (GTK_BOX (tile->tile), heading);
  tile->help = entente_text_label_new (NULL, "caption");
  gtk_widget_add_css_class (tile->help, "dim-label");
  gtk_box_append (GTK_BOX (tile->tile), tile->help);

  for (guint i = 0; i < ENTENTE_CARD_VALUES; i++)
    {
      tile->rows[i] = entente_figure_row_new (self->workspace);
      gtk_widget_set_visible (tile->rows[i], FALSE);
      gtk_box_append (GTK_BOX (tile->tile), tile->rows[i]);
    }

  tile->trend = entente_text_label_new (NULL, "caption");
  gtk_widget_set_valign (tile->trend, GTK_ALIGN_END);
  gtk_widget_set_vexpand (tile->trend, TRUE);
  gtk_box_append (GTK_BOX (tile->tile), tile->trend);
  g_object_set_data (G_OBJECT (tile->tile), "title", title);
}

static void
entente_card_view_dispose (GObject *object)
{
  EntenteCardView *self = ENTENTE_CARD_VIEW (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->comparison);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_card_view_parent_class)->dispose (object);
}

static void
entente_card_view_class_init (EntenteCardViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_card_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = entente_card_view_map;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cardview");
}

static void
entente_card_view_init (EntenteCardView *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), SPACING);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), SPACING);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

/**
 * entente_card_view_new:
 * @workspace: whose plan it is about
 *
 * Returns: (transfer floating): the card
 */
GtkWidget *
entente_card_view_new (EntenteWorkspace *workspace)
{
  EntenteCardView *self = g_object_new (ENTENTE_TYPE_CARD_VIEW, NULL);

  self->workspace = g_object_ref (workspace);
  self->comparison = entente_comparison_ref_for (workspace);

  for (guint i = 0; i < ENTENTE_CARD_LINES; i++)
    {
      build_tile (self, &self->tiles[i]);
      gtk_grid_attach (GTK_GRID (self->grid), self->tiles[i].tile, (int)i % PER_LINE, (int)i / PER_LINE, 1, 1);
    }

  return GTK_WIDGET (self);
}
