#include "widgets/forms/paragraph-editor.h"

#include "widgets/forms/typing.h"

#define LEAST_HEIGHT    62
#define GREATEST_HEIGHT 220

struct _EntenteParagraphEditor
{
  EntenteFieldEditor parent_instance;
  GtkWidget         *scroller;
  GtkWidget         *text_view;
  GtkTextBuffer     *buffer;
  EntenteTyping     *typing;
  EntenteValue      *value;
  guint              resize_id;
  gboolean           is_fresh;
  gboolean           is_showing;
};

G_DEFINE_FINAL_TYPE (EntenteParagraphEditor, entente_paragraph_editor, ENTENTE_TYPE_FIELD_EDITOR)

static char *
get_text (EntenteParagraphEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
show_value (EntenteParagraphEditor *self)
{
  g_autofree char *shown = get_text (self);
  const char      *text = self->value != NULL ? entente_value_get_text (self->value) : "";

  if (g_strcmp0 (shown, text) == 0)
    return;

  self->is_showing = TRUE;
  self->is_fresh = TRUE;
  gtk_text_buffer_set_text (self->buffer, text, -1);
  self->is_showing = FALSE;
}

static void
mark_wrong (EntenteParagraphEditor *self,
            const char             *message)
{
  if (message != NULL)
    gtk_widget_add_css_class (self->scroller, "error");
  else
    gtk_widget_remove_css_class (self->scroller, "error");

  entente_field_editor_set_message (ENTENTE_FIELD_EDITOR (self), message);
}

static void
take_text (EntenteParagraphEditor *self,
           gboolean                has_done)
{
  EntenteFieldEditor *editor = ENTENTE_FIELD_EDITOR (self);
  g_autofree char    *text = get_text (self);
  g_autoptr (EntenteValue) value = NULL;
  g_autoptr (GError) error = NULL;

  if (!entente_typing_is_pending (self->typing))
    return;

  value = entente_value_parse_input (entente_field_editor_get_field (editor), text, NULL, &error);
  if (error != NULL)
    {
      if (has_done)
        mark_wrong (self, error->message);
      return;
    }

  entente_typing_end (self->typing);
  mark_wrong (self, NULL);

  g_clear_pointer (&self->value, entente_value_unref);
  self->value = entente_value_ref (value);
  entente_field_editor_apply (editor, value);
}

static void
changed_cb (EntenteParagraphEditor *self)
{
  if (!self->is_showing)
    entente_typing_touch (self->typing);
}

static void
paused_cb (EntenteParagraphEditor *self)
{
  take_text (self, FALSE);
}

static void
left_cb (EntenteParagraphEditor *self)
{
  take_text (self, TRUE);
}

static gboolean
cancelled_cb (EntenteParagraphEditor *self)
{
  if (!entente_typing_is_pending (self->typing))
    return FALSE;

  entente_typing_end (self->typing);
  mark_wrong (self, NULL);
  show_value (self);

  return TRUE;
}

static gboolean
resize_cb (gpointer user_data)
{
  EntenteParagraphEditor *self = user_data;

  self->resize_id = 0;
  self->is_fresh = gtk_widget_get_width (self->text_view) == 0;
  gtk_widget_queue_resize (self->text_view);

  return G_SOURCE_REMOVE;
}

/* A text knows how high it is only once it knows how wide it may be, which is too late for the size it is given then. It is asked
   once more, and only once: its answers may go to and fro for ever. */
static void
height_changed_cb (EntenteParagraphEditor *self)
{
  if (self->is_fresh && self->resize_id == 0)
    self->resize_id = g_idle_add (resize_cb, self);
}

static void
entente_paragraph_editor_set_up (EntenteFieldEditor *editor)
{
  EntenteParagraphEditor *self = ENTENTE_PARAGRAPH_EDITOR (editor);

  self->text_view = gtk_text_view_new ();
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text_view));
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text_view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->text_view), GTK_WRAP_WORD_CHAR);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);

  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_add_css_class (self->scroller, "paragraph");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), LEAST_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), GREATEST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->text_view);

  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "notify::upper", G_CALLBACK (height_changed_cb), self, G_CONNECT_SWAPPED);

  self->typing = entente_typing_new (self->text_view);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->typing, "paused", G_CALLBACK (paused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->typing, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->typing, "cancelled", G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);

  entente_field_editor_set_content (editor, self->scroller, self->text_view);
}

static void
entente_paragraph_editor_show (EntenteFieldEditor *editor,
                               const EntenteValue *value,
                               gboolean            differs)
{
  EntenteParagraphEditor *self = ENTENTE_PARAGRAPH_EDITOR (editor);
  EntenteValue           *old = self->value;

  self->value = entente_value_ref (value);
  entente_value_unref (old);

  entente_typing_end (self->typing);
  mark_wrong (self, NULL);
  show_value (self);
}

static void
entente_paragraph_editor_flush (EntenteFieldEditor *editor)
{
  take_text (ENTENTE_PARAGRAPH_EDITOR (editor), TRUE);
}

static void
entente_paragraph_editor_dispose (GObject *object)
{
  EntenteParagraphEditor *self = ENTENTE_PARAGRAPH_EDITOR (object);

  g_clear_handle_id (&self->resize_id, g_source_remove);
  g_clear_object (&self->typing);

  G_OBJECT_CLASS (entente_paragraph_editor_parent_class)->dispose (object);
}

static void
entente_paragraph_editor_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_PARAGRAPH_EDITOR (object)->value, entente_value_unref);

  G_OBJECT_CLASS (entente_paragraph_editor_parent_class)->finalize (object);
}

static void
entente_paragraph_editor_class_init (EntenteParagraphEditorClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_paragraph_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_paragraph_editor_finalize;
  editor_class->set_up = entente_paragraph_editor_set_up;
  editor_class->show = entente_paragraph_editor_show;
  editor_class->flush = entente_paragraph_editor_flush;
}

static void
entente_paragraph_editor_init (EntenteParagraphEditor *self)
{
}
