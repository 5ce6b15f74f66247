#include "widgets/panels/layout-popover.h"

#include "widgets/tooltip.h"

#include <glib/gi18n.h>

#define N_SHAPES_ACROSS  3
#define N_TOUCHES_ACROSS 4

struct _EntenteLayoutPopover
{
  GtkPopover parent_instance;

  GtkWidget *shapes;
  GtkWidget *touches;
  GtkWidget *scope;
  GtkWidget *grouping;
  GtkWidget *keep;
  GtkWidget *in_frames;
};

G_DEFINE_FINAL_TYPE (EntenteLayoutPopover, entente_layout_popover, GTK_TYPE_POPOVER)

typedef struct
{
  const char *icon;
  const char *label;
  const char *help;
  const char *action;
  const char *target;
} Row;

static const Row shapes[] = {
  {"entente-layout-symbolic", N_("Untangle"), N_("Few lines cross; frames stay where that costs little"), "win.untangle", NULL},
  {"entente-arrange-evenly-symbolic", N_("Evenly"), N_("Companies that have deals with each other stand near each other"), "win.layout", "stress"},
  {"entente-arrange-circle-symbolic", N_("Circle"), N_("Around a circle, in an order in which few lines cross"), "win.layout", "circle"},
  {"entente-arrange-layers-symbolic", N_("Layers"), N_("In rows, owners above what they own and givers above receivers"), "win.layout", "layered"},
  {"entente-arrange-lanes-symbolic", N_("Lanes"), N_("Regions as columns, dimensions as rows"), "win.layout", "lanes"},
  {"entente-arrange-rings-symbolic", N_("Rings"), N_("Around what is selected, or your own company, by the number of steps to it"), "win.layout", "ego"},
};

static const Row touches[] = {
  {"entente-arrange-tidy-symbolic", N_("Tidy Up"), N_("Moves what stands far from where it belongs, and leaves the rest"), "win.tidy", NULL},
  {"entente-arrange-room-symbolic", N_("Room"), N_("Moves apart what covers each other, as little as possible"), "win.make-room", NULL},
  {"entente-arrange-line-symbolic", N_("Line"), N_("Sets what is selected on a straight line, evenly spaced"), "win.set-on-line", NULL},
  {"entente-arrange-circle-symbolic", N_("Circle"), N_("Sets what is selected on a circle, as it stands around its middle"), "win.set-on-circle", NULL},
};

static void
add_button (EntenteLayoutPopover *self,
            GtkWidget            *grid,
            const Row            *row,
            guint                 index)
{
  guint      n_across = grid == self->shapes ? N_SHAPES_ACROSS : N_TOUCHES_ACROSS;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *icon = gtk_image_new_from_icon_name (row->icon);
  GtkWidget *button = gtk_button_new ();

  gtk_image_set_pixel_size (GTK_IMAGE (icon), grid == self->shapes ? 32 : 16);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ (row->label)));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), row->action);

  if (row->target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", row->target);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (row->label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ (row->help), -1);
  entente_tooltip_set (button, _ (row->help));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (gtk_popover_popdown), self);
  gtk_grid_attach (GTK_GRID (grid), button, (int)(index % n_across), (int)(index / n_across), 1, 1);
}

static void
entente_layout_popover_class_init (EntenteLayoutPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ententeproject/Entente/ui/layout-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteLayoutPopover, shapes);
  gtk_widget_class_bind_template_child (widget_class, EntenteLayoutPopover, touches);
  gtk_widget_class_bind_template_child (widget_class, EntenteLayoutPopover, scope);
  gtk_widget_class_bind_template_child (widget_class, EntenteLayoutPopover, grouping);
  gtk_widget_class_bind_template_child (widget_class, EntenteLayoutPopover, keep);
  gtk_widget_class_bind_template_child (widget_class, EntenteLayoutPopover, in_frames);
}

static void
entente_layout_popover_init (EntenteLayoutPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    add_button (self, self->shapes, &shapes[i], i);
  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    add_button (self, self->touches, &touches[i], i);
}

/**
 * entente_layout_popover_new:
 * @settings: where the choices are kept
 *
 * Returns: (transfer floating): the popover
 */
GtkWidget *
entente_layout_popover_new (GSettings *settings)
{
  EntenteLayoutPopover *self = g_object_new (ENTENTE_TYPE_LAYOUT_POPOVER, NULL);

  g_settings_bind (settings, "layout-scope", self->scope, "selected", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "layout-grouping", self->grouping, "selected", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "layout-keep", self->keep, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "layout-in-frames", self->in_frames, "active", G_SETTINGS_BIND_DEFAULT);

  return GTK_WIDGET (self);
}
