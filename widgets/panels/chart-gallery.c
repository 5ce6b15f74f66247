#include "widgets/panels/chart-gallery.h"

#include "widgets/panels/plot-card.h"

/* What a planner asks first */
static const char *const first_kinds[] = {"balance", "scale", "dependence", "exits"};

#define N_CARDS G_N_ELEMENTS (first_kinds)

/* Below this, in pixels, charts stand below each other. */
#define WIDE 900

struct _EntenteChartGallery
{
  GtkWidget parent_instance;

  EntenteWorkspace *workspace;
  GtkWidget        *scroller;
  GtkWidget        *grid;
  GtkWidget        *cards[N_CARDS];
  GtkWidget        *alone;
  guint             update_id;
  guint             place_id;
  int               n_across;
};

G_DEFINE_FINAL_TYPE (EntenteChartGallery, entente_chart_gallery, GTK_TYPE_WIDGET)

/* The card that is shown alone takes all the room: rows and columns without cards take none when they need not be alike. */
static void
arrange (EntenteChartGallery *self)
{
  gtk_grid_set_row_homogeneous (GTK_GRID (self->grid), self->alone == NULL);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), self->alone == NULL);

  for (guint i = 0; i < N_CARDS; i++)
    {
      gtk_widget_set_visible (self->cards[i], self->alone == NULL || self->alone == self->cards[i]);
      entente_plot_card_set_enlarged (ENTENTE_PLOT_CARD (self->cards[i]), self->alone == self->cards[i]);
    }
}

static gboolean
place_cb (gpointer user_data)
{
  EntenteChartGallery *self = user_data;
  GtkLayoutManager    *layout = gtk_widget_get_layout_manager (self->grid);

  self->place_id = 0;

  for (guint i = 0; i < N_CARDS; i++)
    {
      GtkGridLayoutChild *child = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, self->cards[i]));

      gtk_grid_layout_child_set_column (child, (int)i % self->n_across);
      gtk_grid_layout_child_set_row (child, (int)i / self->n_across);
    }

  return G_SOURCE_REMOVE;
}

/* Told while sizes are given out, when nothing may be moved. */
static void
width_cb (EntenteChartGallery *self,
          GParamSpec          *property,
          GtkAdjustment       *across)
{
  int n_across = gtk_adjustment_get_page_size (across) < WIDE ? 1 : 2;

  if (n_across == self->n_across)
    return;

  self->n_across = n_across;

  if (self->place_id == 0)
    self->place_id = g_idle_add (place_cb, self);
}

static void
enlarge_cb (EntenteChartGallery *self,
            GtkWidget           *card)
{
  self->alone = self->alone == card ? NULL : card;
  arrange (self);
}

static gboolean
update_cb (gpointer user_data)
{
  EntenteChartGallery *self = user_data;

  self->update_id = 0;

  for (guint i = 0; i < N_CARDS; i++)
    entente_plot_card_update (ENTENTE_PLOT_CARD (self->cards[i]));

  return G_SOURCE_REMOVE;
}

/* Many reports come one after the other; a gallery that nobody sees waits until it is looked at. */
static void
update_soon (EntenteChartGallery *self)
{
  if (self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add_full (G_PRIORITY_LOW, update_cb, self, NULL);
}

static void
entente_chart_gallery_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_chart_gallery_parent_class)->map (widget);
  update_soon (ENTENTE_CHART_GALLERY (widget));
}

static void
entente_chart_gallery_dispose (GObject *object)
{
  EntenteChartGallery *self = ENTENTE_CHART_GALLERY (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->place_id, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_chart_gallery_parent_class)->dispose (object);
}

static void
entente_chart_gallery_class_init (EntenteChartGalleryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_chart_gallery_dispose;

  widget_class->map = entente_chart_gallery_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chart-gallery");
}

static void
entente_chart_gallery_init (EntenteChartGallery *self)
{
  self->n_across = 2;
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_widget_add_css_class (self->grid, "chart-cards");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->grid);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "notify::page-size",
                           G_CALLBACK (width_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_chart_gallery_new:
 * @workspace: whose figures
 *
 * Returns: (transfer floating): a gallery
 */
GtkWidget *
entente_chart_gallery_new (EntenteWorkspace *workspace)
{
  EntenteChartGallery *self = g_object_new (ENTENTE_TYPE_CHART_GALLERY, NULL);

  self->workspace = g_object_ref (workspace);

  for (guint i = 0; i < N_CARDS; i++)
    {
      self->cards[i] = entente_plot_card_new (workspace, first_kinds[i]);
      g_signal_connect_object (self->cards[i], "enlarge", G_CALLBACK (enlarge_cb), self, G_CONNECT_SWAPPED);
      gtk_grid_attach (GTK_GRID (self->grid), self->cards[i], (int)i % self->n_across, (int)i / self->n_across, 1, 1);
    }

  g_signal_connect_object (entente_workspace_get_analyst (workspace), "changed", G_CALLBACK (update_soon), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * entente_chart_gallery_show:
 * @self: a gallery
 * @kind: id of a kind of chart
 * @object: (nullable): id of what it is a chart of
 *
 * Shows a chart alone: in the card that shows its kind already, else in the first.
 */
void
entente_chart_gallery_show (EntenteChartGallery *self,
                            const char          *kind,
                            const char          *object)
{
  g_return_if_fail (ENTENTE_IS_CHART_GALLERY (self) && kind != NULL);

  self->alone = self->cards[0];

  for (guint i = 0; i < N_CARDS; i++)
    if (g_str_equal (entente_plot_card_get_kind (ENTENTE_PLOT_CARD (self->cards[i])), kind))
      self->alone = self->cards[i];

  entente_plot_card_show (ENTENTE_PLOT_CARD (self->alone), kind, object);
  arrange (self);
}

/* The one that is alone, else the one the keyboard is in, else the first */
static EntentePlotCard *
get_shown (EntenteChartGallery *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL, *card = focus != NULL ? gtk_widget_get_ancestor (focus, ENTENTE_TYPE_PLOT_CARD) : NULL;

  if (self->alone != NULL)
    return ENTENTE_PLOT_CARD (self->alone);

  return ENTENTE_PLOT_CARD (card != NULL && gtk_widget_is_ancestor (card, GTK_WIDGET (self)) ? card : self->cards[0]);
}

/**
 * entente_chart_gallery_get_shown:
 * @self: a gallery
 *
 * Returns: (transfer full): which chart is looked at: its kind, and id of what it is a chart of or empty, as in (ss)
 */
GVariant *
entente_chart_gallery_get_shown (EntenteChartGallery *self)
{
  EntentePlotCard *card;
  const char      *object;

  g_return_val_if_fail (ENTENTE_IS_CHART_GALLERY (self), NULL);

  card = get_shown (self);
  object = entente_plot_card_get_object (card);

  return g_variant_ref_sink (g_variant_new ("(ss)", entente_plot_card_get_kind (card), object != NULL ? object : ""));
}
