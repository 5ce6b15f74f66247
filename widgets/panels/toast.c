#include "widgets/panels/toast.h"

#include <glib/gi18n.h>
#include <string.h>

/* How long it stays unless somebody is about to press it; milliseconds */
#define STAY 5000

#define MAX_CHARACTERS 60

struct _EntenteToast
{
  GtkWidget           parent_instance;
  GtkWidget          *revealer;
  GtkWidget          *label;
  GtkWidget          *undo;
  GtkWidget          *close;
  GtkEventController *pointer;
  GtkEventController *keyboard;
  GQueue              lasting;
  gboolean            is_passing;
  guint               pass;
};

G_DEFINE_FINAL_TYPE (EntenteToast, entente_toast, GTK_TYPE_WIDGET)

static void
say (EntenteToast *self,
     const char   *text,
     const char   *undo,
     gboolean      is_passing)
{
  self->is_passing = is_passing;
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->undo), undo);
  gtk_widget_set_visible (self->undo, undo != NULL);
  gtk_widget_set_visible (self->close, is_passing);
  gtk_widget_set_can_target (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

/* Nothing can be pressed any more while it fades. Keys go to what it lay on. */
static void
fade (EntenteToast *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_child_focus (gtk_widget_get_first_child (parent), GTK_DIR_TAB_FORWARD);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->undo), NULL);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}

/* What lasts is said again once what was said meanwhile has passed. */
static void
pass (EntenteToast *self)
{
  const char *lasting = g_queue_peek_tail (&self->lasting);

  g_clear_handle_id (&self->pass, g_source_remove);
  self->is_passing = FALSE;

  if (lasting != NULL)
    say (self, lasting, NULL, FALSE);
  else
    fade (self);
}

static gboolean
pass_cb (gpointer user_data)
{
  EntenteToast *self = user_data;

  self->pass = 0;
  pass (self);

  return G_SOURCE_REMOVE;
}

static void
wait_to_pass (EntenteToast *self)
{
  gboolean is_held = gtk_event_controller_motion_contains_pointer (GTK_EVENT_CONTROLLER_MOTION (self->pointer)) ||
                     gtk_event_controller_focus_contains_focus (GTK_EVENT_CONTROLLER_FOCUS (self->keyboard));

  g_clear_handle_id (&self->pass, g_source_remove);
  if (self->is_passing && !is_held)
    self->pass = g_timeout_add (STAY, pass_cb, self);
}

/* What is not seen must not lie above what it would cover. */
static void
revealed_cb (GtkRevealer *revealer,
             GParamSpec  *pspec,
             GtkWidget   *self)
{
  gtk_widget_set_visible (self, gtk_revealer_get_reveal_child (revealer) || gtk_revealer_get_child_revealed (revealer));
}

static void
entente_toast_dispose (GObject *object)
{
  EntenteToast *self = ENTENTE_TOAST (object);

  self->is_passing = FALSE;
  g_clear_handle_id (&self->pass, g_source_remove);
  g_queue_clear_full (&self->lasting, g_free);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_toast_parent_class)->dispose (object);
}

static void
entente_toast_class_init (EntenteToastClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_toast_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "toastplace");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

/* A click on a button leaves the keyboard where it is. */
static void
add_button (GtkWidget *box,
            GtkWidget *button)
{
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
create_box (EntenteToast *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "css-name", "toast", NULL);

  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), MAX_CHARACTERS);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_box_append (GTK_BOX (box), self->label);

  self->undo = gtk_button_new_with_mnemonic (_("_Undo"));
  add_button (box, self->undo);

  self->close = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_add_css_class (self->close, "circular");
  gtk_widget_add_css_class (self->close, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close"), -1);
  g_signal_connect_swapped (self->close, "clicked", G_CALLBACK (pass), self);
  add_button (box, self->close);

  return box;
}

static void
hold_while_pressed (EntenteToast *self)
{
  self->pointer = gtk_event_controller_motion_new ();
  g_signal_connect_swapped (self->pointer, "notify::contains-pointer", G_CALLBACK (wait_to_pass), self);
  gtk_widget_add_controller (GTK_WIDGET (self), self->pointer);

  self->keyboard = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (self->keyboard, "notify::contains-focus", G_CALLBACK (wait_to_pass), self);
  gtk_widget_add_controller (GTK_WIDGET (self), self->keyboard);
}

static void
entente_toast_init (EntenteToast *self)
{
  hold_while_pressed (self);

  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), create_box (self));
  g_signal_connect (self->revealer, "notify::child-revealed", G_CALLBACK (revealed_cb), self);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));

  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * entente_toast_new:
 *
 * Returns: (transfer floating): a toast that says nothing yet, to lie above what the window is about
 */
GtkWidget *
entente_toast_new (void)
{
  return g_object_new (ENTENTE_TYPE_TOAST, NULL);
}

/**
 * entente_toast_show:
 * @self: a toast
 * @text: what is to be said in passing
 * @undo: (nullable): name of the action that takes back what was done
 *
 * Says it in the place of what was said before: only what was done last can be undone by it. It passes by itself, though
 * not while the pointer or the keyboard is on it.
 */
void
entente_toast_show (EntenteToast *self,
                    const char   *text,
                    const char   *undo)
{
  g_return_if_fail (ENTENTE_IS_TOAST (self) && text != NULL);

  say (self, text, undo, TRUE);
  wait_to_pass (self);
}

/**
 * entente_toast_withdraw:
 * @self: a toast
 *
 * Takes an offer to undo away, as what it offered to undo is no longer what was done last.
 */
void
entente_toast_withdraw (EntenteToast *self)
{
  g_return_if_fail (ENTENTE_IS_TOAST (self));

  if (gtk_actionable_get_action_name (GTK_ACTIONABLE (self->undo)) != NULL)
    pass (self);
}

/**
 * entente_toast_begin:
 * @self: a toast
 * @text: what is being done
 *
 * Says it until it is done, see entente_toast_end().
 */
void
entente_toast_begin (EntenteToast *self,
                     const char   *text)
{
  g_return_if_fail (ENTENTE_IS_TOAST (self) && text != NULL);

  g_queue_push_tail (&self->lasting, g_strdup (text));
  if (!self->is_passing)
    say (self, text, NULL, FALSE);
}

/**
 * entente_toast_end:
 * @self: a toast
 * @text: what entente_toast_begin() was told
 *
 * Says so no longer.
 */
void
entente_toast_end (EntenteToast *self,
                   const char   *text)
{
  GList *begun;

  g_return_if_fail (ENTENTE_IS_TOAST (self) && text != NULL);

  begun = g_queue_find_custom (&self->lasting, text, (GCompareFunc)strcmp);
  g_return_if_fail (begun != NULL);

  g_free (begun->data);
  g_queue_delete_link (&self->lasting, begun);
  if (!self->is_passing)
    pass (self);
}

/**
 * entente_toast_get_text:
 * @self: a toast
 *
 * Returns: (nullable): what it says; %NULL if it says nothing
 */
const char *
entente_toast_get_text (EntenteToast *self)
{
  g_return_val_if_fail (ENTENTE_IS_TOAST (self), NULL);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer)) ? gtk_label_get_text (GTK_LABEL (self->label)) : NULL;
}
