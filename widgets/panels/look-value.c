#include "widgets/panels/look-value.h"

#include "model/network/lens.h"
#include "widgets/drawing/theme.h"
#include "widgets/forms/color-choices.h"
#include "widgets/forms/swatch.h"

#include <glib/gi18n.h>

#define SPACING  6
#define MIN_SIZE 1.0
#define STEP     0.25

struct _EntenteLookValue
{
  GtkWidget  parent_instance;
  GtkWidget *stack;
  GtkWidget *colors;
  GtkWidget *swatch;
  GtkWidget *code;
  GtkWidget *number;
  GtkWidget *dashes;
  GtkWidget *text;
  int        channel;
  char      *color;
  gboolean   is_showing;
};

G_DEFINE_FINAL_TYPE (EntenteLookValue, entente_look_value, GTK_TYPE_WIDGET)

static guint chosen_signal;

static void
choose (EntenteLookValue *self)
{
  if (!self->is_showing)
    g_signal_emit (self, chosen_signal, 0);
}

static void
take_color (EntenteLookValue *self,
            const char       *color)
{
  g_free (self->color);
  self->color = g_strdup (color);
  entente_swatch_set_color (ENTENTE_SWATCH (self->swatch), color);
}

static void
color_clicked_cb (EntenteLookValue *self,
                  GtkWidget        *button)
{
  take_color (self, entente_color_choices_get_color (button));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->colors));
  choose (self);
}

static void
code_activated_cb (EntenteLookValue *self)
{
  EntenteColor color;

  if (!entente_color_parse (gtk_editable_get_text (GTK_EDITABLE (self->code)), &color))
    return;

  take_color (self, gtk_editable_get_text (GTK_EDITABLE (self->code)));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->colors));
  choose (self);
}

static GtkWidget *
new_colors (EntenteLookValue *self)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->code = gtk_entry_new ();
  g_object_set (self->code, "placeholder-text", "#c3002f", NULL);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->code), 8);
  g_signal_connect_object (self->code, "activate", G_CALLBACK (code_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), entente_color_choices_new (G_CALLBACK (color_clicked_cb), self));
  gtk_box_append (GTK_BOX (box), self->code);
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  self->swatch = entente_swatch_new ();
  gtk_widget_set_size_request (self->swatch, 32, 16);
  self->colors = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->colors), self->swatch);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->colors), popover);

  return self->colors;
}

static GtkWidget *
new_dashes (EntenteLookValue *self)
{
  const EntenteChoice *choices = entente_dash_get_choices ();
  GtkStringList       *labels = gtk_string_list_new (NULL);

  for (guint i = 0; choices[i].name != NULL; i++)
    gtk_string_list_append (labels, _ (choices[i].label));

  self->dashes = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  g_signal_connect_object (self->dashes, "notify::selected", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);

  return self->dashes;
}

static void
entente_look_value_dispose (GObject *object)
{
  EntenteLookValue *self = ENTENTE_LOOK_VALUE (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_look_value_parent_class)->dispose (object);
}

static void
entente_look_value_finalize (GObject *object)
{
  g_free (ENTENTE_LOOK_VALUE (object)->color);

  G_OBJECT_CLASS (entente_look_value_parent_class)->finalize (object);
}

static void
entente_look_value_class_init (EntenteLookValueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_look_value_dispose;
  object_class->finalize = entente_look_value_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_look_value_init (EntenteLookValue *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));

  self->number = gtk_spin_button_new_with_range (MIN_SIZE, ENTENTE_LOOK_MAX_WIDTH, STEP);
  self->text = gtk_entry_new ();
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->text), 10);
  g_signal_connect_object (self->number, "value-changed", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "activate", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);

  gtk_stack_add_named (GTK_STACK (self->stack), new_colors (self), "color");
  gtk_stack_add_named (GTK_STACK (self->stack), self->number, "number");
  gtk_stack_add_named (GTK_STACK (self->stack), new_dashes (self), "dash");
  gtk_stack_add_named (GTK_STACK (self->stack), self->text, "text");
}

GtkWidget *
entente_look_value_new (void)
{
  return g_object_new (ENTENTE_TYPE_LOOK_VALUE, NULL);
}

static const char *
get_page (int channel)
{
  switch (channel)
    {
    case ENTENTE_RULE_CHANNEL_COLOR:
      return "color";
    case ENTENTE_RULE_CHANNEL_SIZE:
    case ENTENTE_RULE_CHANNEL_WIDTH:
      return "number";
    case ENTENTE_RULE_CHANNEL_DASH:
      return "dash";
    default:
      return "text";
    }
}

/**
 * entente_look_value_show:
 * @self: a chooser
 * @channel: what kind of look, see model/object/rule.h
 * @value: (nullable): the look, as stored
 */
void
entente_look_value_show (EntenteLookValue *self,
                         int               channel,
                         const char       *value)
{
  const EntenteChoice *dashes = entente_dash_get_choices ();
  gboolean             is_size = channel == ENTENTE_RULE_CHANNEL_SIZE;

  self->is_showing = TRUE;
  self->channel = channel;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), get_page (channel));
  take_color (self, channel == ENTENTE_RULE_CHANNEL_COLOR ? value : NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->text), channel == ENTENTE_RULE_CHANNEL_BADGE && value != NULL ? value : "");
  gtk_spin_button_set_range (GTK_SPIN_BUTTON (self->number), is_size ? MIN_SIZE : ENTENTE_LOOK_MIN_WIDTH, is_size ? ENTENTE_LOOK_MAX_SIZE : ENTENTE_LOOK_MAX_WIDTH);
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (self->number), 2);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->number), value != NULL ? g_ascii_strtod (value, NULL) : 0);

  for (guint i = 0; value != NULL && dashes[i].name != NULL; i++)
    if (g_str_equal (dashes[i].name, value))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->dashes), i);

  self->is_showing = FALSE;
}

/**
 * entente_look_value_get:
 * @self: a chooser
 *
 * Returns: (transfer full) (nullable): the look, as stored; %NULL when none was chosen
 */
char *
entente_look_value_get (EntenteLookValue *self)
{
  char        number[G_ASCII_DTOSTR_BUF_SIZE];
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));

  switch (self->channel)
    {
    case ENTENTE_RULE_CHANNEL_COLOR:
      return g_strdup (self->color);
    case ENTENTE_RULE_CHANNEL_SIZE:
    case ENTENTE_RULE_CHANNEL_WIDTH:
      return g_strdup (g_ascii_formatd (number, sizeof number, "%.4g", gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->number))));
    case ENTENTE_RULE_CHANNEL_DASH:
      return g_strdup (entente_dash_get_choices ()[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->dashes))].name);
    default:
      return *text != '\0' ? g_strdup (text) : NULL;
    }
}

/**
 * entente_look_value_set_label:
 * @self: a chooser
 * @label: what it chooses, for screen readers
 */
void
entente_look_value_set_label (EntenteLookValue *self,
                              const char       *label)
{
  GtkWidget *parts[] = {self->colors, self->number, self->dashes, self->text};

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parts[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
