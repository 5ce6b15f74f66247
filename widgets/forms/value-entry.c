#include "widgets/forms/value-entry.h"

#include "widgets/tooltip.h"
#include "widgets/forms/typing.h"

struct _EntenteValueEntry
{
  GtkWidget           parent_instance;
  GtkWidget          *entry;
  EntenteTyping      *typing;
  const EntenteField *field;
  EntenteValue       *value;
  char               *currency;
  char               *reading;
  char               *hint;
  char               *example;
  char               *message;
  gboolean            is_showing;
};

G_DEFINE_TYPE (EntenteValueEntry, entente_value_entry, GTK_TYPE_WIDGET)

enum
{
  PROP_MESSAGE = 1,
  N_PROPERTIES
};

enum
{
  COMMITTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint       signals[N_SIGNALS];

static void
set_message (EntenteValueEntry *self,
             const char        *message)
{
  if (g_strcmp0 (message, self->message) == 0)
    return;

  g_free (self->message);
  self->message = g_strdup (message);

  if (message != NULL)
    {
      gtk_widget_add_css_class (self->entry, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (self->entry, "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static char *
describe_value (EntenteValueEntry *self)
{
  if (self->value == NULL)
    return g_strdup ("");

  if (entente_typing_is_focused (self->typing))
    return entente_value_to_input (self->value);

  return self->reading != NULL ? g_strdup (self->reading) : entente_value_to_display (self->value);
}

static void
show_hint (EntenteValueEntry *self)
{
  gboolean shows_example = self->example != NULL && entente_typing_is_focused (self->typing);

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), shows_example ? self->example : self->hint);
}

static void
show_value (EntenteValueEntry *self)
{
  g_autofree char *text = describe_value (self);

  show_hint (self);
  entente_tooltip_set (self->entry, *text != '\0' ? text : NULL);

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (self->entry))) == 0)
    return;

  self->is_showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->is_showing = FALSE;

  /* The beginning is what tells values apart where they do not fit. */
  gtk_editable_set_position (GTK_EDITABLE (self->entry), entente_typing_is_focused (self->typing) ? -1 : 0);
}

static gboolean
parse (EntenteValueEntry *self,
       EntenteValue     **value,
       GError           **error)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  *value = NULL;
  if (*text == '\0')
    return TRUE;

  *value = entente_value_parse_input (self->field, text, self->currency, error);

  return *value != NULL;
}

/* A pause may come in the middle of a number, so only who has done is told about mistakes. */
static void
take_text (EntenteValueEntry *self,
           gboolean           has_done)
{
  g_autoptr (EntenteValue) value = NULL;
  g_autoptr (GError) error = NULL;

  if (!entente_typing_is_pending (self->typing))
    return;

  if (!parse (self, &value, &error))
    {
      if (has_done)
        set_message (self, error->message);
      return;
    }

  entente_typing_end (self->typing);
  set_message (self, NULL);

  if (entente_value_equal (value, self->value))
    return;

  g_clear_pointer (&self->value, entente_value_unref);
  self->value = g_steal_pointer (&value);
  g_signal_emit (self, signals[COMMITTED], 0);
}

static void
changed_cb (EntenteValueEntry *self)
{
  if (!self->is_showing)
    entente_typing_touch (self->typing);
}

static void
entered_cb (EntenteValueEntry *self)
{
  if (!entente_typing_is_pending (self->typing))
    {
      show_value (self);
      gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
    }
}

static void
paused_cb (EntenteValueEntry *self)
{
  take_text (self, FALSE);
}

static void
left_cb (EntenteValueEntry *self)
{
  take_text (self, TRUE);

  if (!entente_typing_is_pending (self->typing))
    show_value (self);
}

static void
activate_cb (EntenteValueEntry *self)
{
  take_text (self, TRUE);
}

static gboolean
cancelled_cb (EntenteValueEntry *self)
{
  if (!entente_typing_is_pending (self->typing) && self->message == NULL)
    return FALSE;

  entente_typing_end (self->typing);
  set_message (self, NULL);
  show_value (self);

  return TRUE;
}

static gboolean
entente_value_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ENTENTE_VALUE_ENTRY (widget)->entry);
}

static void
entente_value_entry_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (property_id == PROP_MESSAGE)
    g_value_set_string (value, ENTENTE_VALUE_ENTRY (object)->message);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
entente_value_entry_dispose (GObject *object)
{
  EntenteValueEntry *self = ENTENTE_VALUE_ENTRY (object);

  g_clear_object (&self->typing);
  g_clear_pointer (&self->entry, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_value_entry_parent_class)->dispose (object);
}

static void
entente_value_entry_finalize (GObject *object)
{
  EntenteValueEntry *self = ENTENTE_VALUE_ENTRY (object);

  g_clear_pointer (&self->value, entente_value_unref);
  g_free (self->currency);
  g_free (self->reading);
  g_free (self->hint);
  g_free (self->example);
  g_free (self->message);

  G_OBJECT_CLASS (entente_value_entry_parent_class)->finalize (object);
}

static void
entente_value_entry_class_init (EntenteValueEntryClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_value_entry_get_property;
  object_class->dispose = entente_value_entry_dispose;
  object_class->finalize = entente_value_entry_finalize;
  widget_class->grab_focus = entente_value_entry_grab_focus;

  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[COMMITTED] = g_signal_new ("committed", ENTENTE_TYPE_VALUE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
entente_value_entry_init (EntenteValueEntry *self)
{
  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));

  /* Undo is the project's, not the entry's. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);

  self->typing = entente_typing_new (self->entry);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_object (self->typing, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->typing, "paused", G_CALLBACK (paused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->typing, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->typing, "cancelled", G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_value_entry_new:
 * @field: what the value has to look like; has to outlive the entry
 *
 * Returns: (transfer floating): an entry without a value
 */
GtkWidget *
entente_value_entry_new (const EntenteField *field)
{
  EntenteValueEntry *self = g_object_new (ENTENTE_TYPE_VALUE_ENTRY, NULL);

  self->field = field;
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 4);

  if (field->kind == ENTENTE_FIELD_TEXT)
    gtk_entry_set_max_length (GTK_ENTRY (self->entry), field->max_length > 0 ? (int)field->max_length : ENTENTE_TEXT_MAX_LENGTH);
  else
    gtk_widget_add_css_class (self->entry, "numeric");

  return GTK_WIDGET (self);
}

/**
 * entente_value_entry_get_entry:
 * @self: an entry
 *
 * Returns: (transfer none): the widget that takes the focus, for names and relations
 */
GtkWidget *
entente_value_entry_get_entry (EntenteValueEntry *self)
{
  return self->entry;
}

/**
 * entente_value_entry_set_currency:
 * @self: an entry
 * @currency: (nullable): three-letter code of money typed without a currency
 */
void
entente_value_entry_set_currency (EntenteValueEntry *self,
                                  const char        *currency)
{
  g_free (self->currency);
  self->currency = g_strdup (currency);
}

/**
 * entente_value_entry_set_hint:
 * @self: an entry
 * @hint: (nullable): what is shown while there is no text
 */
void
entente_value_entry_set_hint (EntenteValueEntry *self,
                              const char        *hint)
{
  g_free (self->hint);
  self->hint = g_strdup (hint);
  show_hint (self);
}

/**
 * entente_value_entry_set_example:
 * @self: an entry
 * @example: (nullable): what is shown while there is no text and the entry has the focus, instead of the hint
 */
void
entente_value_entry_set_example (EntenteValueEntry *self,
                                 const char        *example)
{
  g_free (self->example);
  self->example = g_strdup (example);
  show_hint (self);
}

/**
 * entente_value_entry_set_reading:
 * @self: an entry
 * @reading: (nullable): how the value is read, while nobody types; %NULL to show it as it is
 */
void
entente_value_entry_set_reading (EntenteValueEntry *self,
                                 const char        *reading)
{
  if (g_strcmp0 (reading, self->reading) == 0)
    return;

  g_free (self->reading);
  self->reading = g_strdup (reading);
  if (!entente_typing_is_focused (self->typing))
    show_value (self);
}

/**
 * entente_value_entry_set_value:
 * @self: an entry
 * @value: (nullable): what it shall show from now on, instead of whatever is being typed
 */
void
entente_value_entry_set_value (EntenteValueEntry  *self,
                               const EntenteValue *value)
{
  EntenteValue *old = self->value;

  self->value = entente_value_ref (value);
  entente_value_unref (old);

  entente_typing_end (self->typing);
  set_message (self, NULL);
  show_value (self);
}

const EntenteValue *
entente_value_entry_get_value (EntenteValueEntry *self)
{
  return self->value;
}

/**
 * entente_value_entry_flush:
 * @self: an entry
 *
 * Takes over what was typed, as if the focus had left.
 */
void
entente_value_entry_flush (EntenteValueEntry *self)
{
  take_text (self, TRUE);
}
