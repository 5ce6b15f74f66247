#include "widgets/panels/plot-card.h"

#include "widgets/panels/plot-maker.h"
#include "widgets/panels/plot-view.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

/* The kind of chart that the network can show as well */
#define FALLS "cascade"

struct _EntentePlotCard
{
  GtkBox parent_instance;

  EntenteWorkspace      *workspace;
  const EntentePlotKind *kind;
  char                  *object;
  EntenteEconomy        *listed;
  GCancellable          *cancellable;
  GtkWidget             *kinds;
  GtkWidget             *items;
  GtkWidget             *on_network;
  GtkWidget             *enlarge;
  GtkWidget             *view;
  gboolean               is_filling;
};

G_DEFINE_FINAL_TYPE (EntentePlotCard, entente_plot_card, GTK_TYPE_BOX)

enum
{
  ENLARGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
made_cb (GObject      *workspace,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (EntentePlotCard) self = user_data;
  EntentePlot *plot = entente_plot_make_finish (result, NULL);

  if (plot == NULL)
    return;

  if (self->view != NULL)
    entente_plot_view_set_plot (ENTENTE_PLOT_VIEW (self->view), plot);
  else
    entente_plot_free (plot);
}

static void
make (EntentePlotCard *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  entente_plot_make_async (self->workspace, self->kind, self->object, self->cancellable, made_cb, g_object_ref (self));
}

static EntenteEconomy *
get_economy (EntentePlotCard *self)
{
  return entente_analyst_get_economy (entente_workspace_get_analyst (self->workspace));
}

/* What there can be such a chart of, in the list beside its kind */
static void
fill_items (EntentePlotCard *self)
{
  EntenteEconomy *economy = get_economy (self);
  guint32         n = economy != NULL && self->kind->target != ENTENTE_PROJECT_ROOT ? entente_plot_kind_get_n_items (self->kind, economy) : 0;
  guint           chosen = economy != NULL ? entente_plot_kind_get_first (self->kind, economy) : 0;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint32 i = 0; i < n; i++)
    {
      const char *name, *id = entente_plot_kind_get_item (self->kind, economy, i, &name);

      gtk_string_list_append (names, name != NULL ? name : _("Without a name"));
      if (g_strcmp0 (id, self->object) == 0)
        chosen = i;
    }

  self->is_filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->items), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->items), chosen);
  gtk_widget_set_visible (self->items, n > 0);
  gtk_widget_set_visible (self->on_network, n > 0 && g_str_equal (self->kind->id, FALLS));
  self->is_filling = FALSE;

  g_clear_pointer (&self->listed, entente_economy_unref);
  self->listed = economy != NULL ? entente_economy_ref (economy) : NULL;
}

static void
kind_cb (EntentePlotCard *self)
{
  guint                  n_kinds;
  const EntentePlotKind *kinds = entente_plot_kinds_get (&n_kinds);

  if (self->is_filling)
    return;

  self->kind = &kinds[MIN (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kinds)), n_kinds - 1)];
  g_clear_pointer (&self->object, g_free);
  fill_items (self);
  make (self);
}

static void
item_cb (EntentePlotCard *self)
{
  guint item = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->items));

  if (self->is_filling || self->listed == NULL || item >= entente_plot_kind_get_n_items (self->kind, self->listed))
    return;

  g_free (self->object);
  self->object = g_strdup (entente_plot_kind_get_item (self->kind, self->listed, item, NULL));
  make (self);
}

/* The same that the chart shows, on the chart of the network */
static void
on_network_cb (EntentePlotCard *self)
{
  guint       item = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->items));
  const char *id;

  if (self->listed == NULL || item >= entente_plot_kind_get_n_items (self->kind, self->listed))
    return;

  id = entente_plot_kind_get_item (self->kind, self->listed, item, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-leaver-of", "s", id);
}

static void
enlarge_cb (EntentePlotCard *self)
{
  g_signal_emit (self, signals[ENLARGE], 0);
}

static void
copy_picture (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  EntentePlotCard *self = ENTENTE_PLOT_CARD (widget);
  g_autoptr (GdkTexture) picture = NULL;

  if (entente_plot_view_get_plot (ENTENTE_PLOT_VIEW (self->view)) == NULL)
    return;

  picture = entente_plot_view_make_picture (ENTENTE_PLOT_VIEW (self->view));
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), picture);
}

static void
copy_table (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  EntentePlotCard   *self = ENTENTE_PLOT_CARD (widget);
  const EntentePlot *plot = entente_plot_view_get_plot (ENTENTE_PLOT_VIEW (self->view));
  g_autofree char   *table = plot != NULL ? entente_plot_to_table (plot, '\t') : NULL;

  if (table != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), table);
}

/* Slides take the picture, spreadsheets the table. */
static void
copy (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  EntentePlotCard   *self = ENTENTE_PLOT_CARD (widget);
  const EntentePlot *plot = entente_plot_view_get_plot (ENTENTE_PLOT_VIEW (self->view));
  g_autofree char   *table = plot != NULL ? entente_plot_to_table (plot, '\t') : NULL;
  g_autoptr (GdkTexture) picture = NULL;
  g_autoptr (GdkContentProvider) both = NULL;

  if (plot == NULL)
    return;

  picture = entente_plot_view_make_picture (ENTENTE_PLOT_VIEW (self->view));
  both = gdk_content_provider_new_union ((GdkContentProvider *[]) {
                                           gdk_content_provider_new_typed (G_TYPE_STRING, table),
                                           gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, picture),
                                         },
                                         2);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
}

/* The window knows files and printers. */
static void
hand_on (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  EntentePlotCard *self = ENTENTE_PLOT_CARD (widget);
  const char      *name = g_str_has_suffix (action, "print") ? "win.print-chart" : "win.export-chart";

  gtk_widget_activate_action (widget, name, "(ss)", self->kind->id, self->object != NULL ? self->object : "");
}

static void
entente_plot_card_dispose (GObject *object)
{
  EntentePlotCard *self = ENTENTE_PLOT_CARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->listed, entente_economy_unref);
  g_clear_pointer (&self->object, g_free);
  g_clear_object (&self->workspace);
  self->view = NULL;

  G_OBJECT_CLASS (entente_plot_card_parent_class)->dispose (object);
}

static void
entente_plot_card_class_init (EntentePlotCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_plot_card_dispose;

  signals[ENLARGE] = g_signal_new ("enlarge", ENTENTE_TYPE_PLOT_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ententeproject/Entente/ui/plot-card.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePlotCard, kinds);
  gtk_widget_class_bind_template_child (widget_class, EntentePlotCard, items);
  gtk_widget_class_bind_template_child (widget_class, EntentePlotCard, enlarge);
  gtk_widget_class_bind_template_child (widget_class, EntentePlotCard, on_network);
  gtk_widget_class_bind_template_callback (widget_class, on_network_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_cb);
  gtk_widget_class_bind_template_callback (widget_class, enlarge_cb);
  gtk_widget_class_install_action (widget_class, "plot.copy", NULL, copy);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "plot.copy", NULL);
  gtk_widget_class_install_action (widget_class, "plot.copy-picture", NULL, copy_picture);
  gtk_widget_class_install_action (widget_class, "plot.copy-table", NULL, copy_table);
  gtk_widget_class_install_action (widget_class, "plot.export", NULL, hand_on);
  gtk_widget_class_install_action (widget_class, "plot.print", NULL, hand_on);
}

static void
entente_plot_card_init (EntentePlotCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_tooltip_set (self->on_network, _("Show What Falls on the Network"));
}

static void
fill_kinds (EntentePlotCard *self)
{
  guint                  n_kinds;
  const EntentePlotKind *kinds = entente_plot_kinds_get (&n_kinds);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_kinds; i++)
    gtk_string_list_append (labels, _ (kinds[i].label));

  self->is_filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->kinds), G_LIST_MODEL (labels));
  self->is_filling = FALSE;
}

/**
 * entente_plot_card_new:
 * @workspace: whose figures
 * @kind: id of a kind of chart
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
entente_plot_card_new (EntenteWorkspace *workspace,
                       const char       *kind)
{
  EntentePlotCard *self = g_object_new (ENTENTE_TYPE_PLOT_CARD, NULL);

  self->workspace = g_object_ref (workspace);
  self->view = entente_plot_view_new (workspace);
  gtk_widget_set_vexpand (self->view, TRUE);
  gtk_widget_set_hexpand (self->view, TRUE);
  gtk_box_append (GTK_BOX (self), self->view);
  fill_kinds (self);
  entente_plot_card_show (self, kind, NULL);
  entente_plot_card_set_enlarged (self, FALSE);

  return GTK_WIDGET (self);
}

/**
 * entente_plot_card_show:
 * @self: a card
 * @kind: id of a kind of chart
 * @object: (nullable): id of what it is a chart of
 */
void
entente_plot_card_show (EntentePlotCard *self,
                        const char      *kind,
                        const char      *object)
{
  const EntentePlotKind *found = entente_plot_kinds_find (kind), *kinds = entente_plot_kinds_get (&(guint) {0});

  g_return_if_fail (ENTENTE_IS_PLOT_CARD (self) && found != NULL);

  self->kind = found;
  g_free (self->object);
  self->object = g_strdup (object);
  self->is_filling = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kinds), (guint)(found - kinds));
  self->is_filling = FALSE;
  fill_items (self);
  make (self);
}

/**
 * entente_plot_card_update:
 * @self: a card
 *
 * Makes its chart anew from the figures as they are now.
 */
void
entente_plot_card_update (EntentePlotCard *self)
{
  g_return_if_fail (ENTENTE_IS_PLOT_CARD (self));

  if (self->listed != get_economy (self))
    fill_items (self);

  make (self);
}

/* Says what its button would do next. */
void
entente_plot_card_set_enlarged (EntentePlotCard *self,
                                gboolean         enlarged)
{
  g_return_if_fail (ENTENTE_IS_PLOT_CARD (self));

  gtk_button_set_icon_name (GTK_BUTTON (self->enlarge), enlarged ? "entente-layout-symbolic" : "entente-fit-symbolic");
  entente_tooltip_set (self->enlarge, enlarged ? _("Show All Charts") : _("Show This Chart Alone"));
}

const char *
entente_plot_card_get_kind (EntentePlotCard *self)
{
  g_return_val_if_fail (ENTENTE_IS_PLOT_CARD (self), NULL);

  return self->kind->id;
}

/**
 * entente_plot_card_get_object:
 * @self: a card
 *
 * Returns: (nullable): id of what was chosen to show a chart of; %NULL for what people want to see first
 */
const char *
entente_plot_card_get_object (EntentePlotCard *self)
{
  g_return_val_if_fail (ENTENTE_IS_PLOT_CARD (self), NULL);

  return self->object;
}
