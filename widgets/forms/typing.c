#include "widgets/forms/typing.h"

/* Long enough not to tear a word apart, short enough that charts seem to follow. */
#define PAUSE_MS 800

struct _EntenteTyping
{
  GObject  parent_instance;
  guint    pause;
  gboolean is_pending;
  gboolean is_focused;
};

G_DEFINE_TYPE (EntenteTyping, entente_typing, G_TYPE_OBJECT)

enum
{
  ENTERED,
  PAUSED,
  LEFT,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
pause_cb (gpointer user_data)
{
  EntenteTyping *self = user_data;

  self->pause = 0;
  g_signal_emit (self, signals[PAUSED], 0);

  return G_SOURCE_REMOVE;
}

static void
enter_cb (EntenteTyping *self)
{
  self->is_focused = TRUE;
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
leave_cb (EntenteTyping *self)
{
  self->is_focused = FALSE;
  g_clear_handle_id (&self->pause, g_source_remove);
  g_signal_emit (self, signals[LEFT], 0);
}

/* While there is no step to undo yet, the key for that comes here. */
static gboolean
is_undo (guint           key,
         GdkModifierType state)
{
  return (key == GDK_KEY_z || key == GDK_KEY_Z) && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK;
}

static gboolean
key_pressed_cb (EntenteTyping  *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  gboolean is_handled = FALSE;

  if (key == GDK_KEY_Escape || (is_undo (key, state) && self->is_pending))
    g_signal_emit (self, signals[CANCELLED], 0, &is_handled);

  return is_handled;
}

static void
entente_typing_dispose (GObject *object)
{
  g_clear_handle_id (&ENTENTE_TYPING (object)->pause, g_source_remove);

  G_OBJECT_CLASS (entente_typing_parent_class)->dispose (object);
}

static void
entente_typing_class_init (EntenteTypingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_typing_dispose;

  signals[ENTERED] = g_signal_new ("entered", ENTENTE_TYPE_TYPING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PAUSED] = g_signal_new ("paused", ENTENTE_TYPE_TYPING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", ENTENTE_TYPE_TYPING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CANCELLED] = g_signal_new ("cancelled", ENTENTE_TYPE_TYPING, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 0);
}

static void
entente_typing_init (EntenteTyping *self)
{
}

/**
 * entente_typing_new:
 * @widget: where text is typed
 *
 * Returns: (transfer full): a watch over @widget, which has to live no longer than @widget's owner
 */
EntenteTyping *
entente_typing_new (GtkWidget *widget)
{
  EntenteTyping      *self = g_object_new (ENTENTE_TYPE_TYPING, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_add_controller (widget, focus);
  gtk_widget_add_controller (widget, key);

  return self;
}

/**
 * entente_typing_touch:
 * @self: a watch
 *
 * Says that the text was changed by hand, so that it waits to be taken over.
 */
void
entente_typing_touch (EntenteTyping *self)
{
  self->is_pending = TRUE;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, pause_cb, self);
}

/**
 * entente_typing_end:
 * @self: a watch
 *
 * Says that the text was taken over, or taken back.
 */
void
entente_typing_end (EntenteTyping *self)
{
  self->is_pending = FALSE;
  g_clear_handle_id (&self->pause, g_source_remove);
}

gboolean
entente_typing_is_pending (EntenteTyping *self)
{
  return self->is_pending;
}

gboolean
entente_typing_is_focused (EntenteTyping *self)
{
  return self->is_focused;
}
