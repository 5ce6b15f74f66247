#include "tests/widgets/form-fixture.h"

#include "widgets/paragraph.h"

#include <string.h>

#define WIDTH  320
#define HEIGHT 700

/**
 * form_fixture_show:
 * @content: (transfer floating): a form or panel
 *
 * Returns: the window that now shows it
 */
GtkWidget *
form_fixture_show (GtkWidget *content)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), content);
  gtk_window_present (GTK_WINDOW (window));
  form_fixture_settle ();

  return window;
}

void
form_fixture_close (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  form_fixture_settle ();
}

static gboolean
stop_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/**
 * form_fixture_settle:
 *
 * Lets everything happen that waits for idle time.
 */
void
form_fixture_settle (void)
{
  gboolean is_idle = FALSE;

  g_idle_add_full (G_PRIORITY_LOW + 1, stop_cb, &is_idle, NULL);
  while (!is_idle)
    g_main_context_iteration (NULL, TRUE);
}

void
form_fixture_wait (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, stop_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type,
      guint     *nth)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (g_type_is_a (G_OBJECT_TYPE (child), type) && gtk_widget_get_mapped (child) && (*nth)-- == 0)
        return child;

      found = find (child, type, nth);
      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * form_fixture_find:
 * @root: where to look
 * @type: what to look for
 * @nth: how many of them to pass by
 *
 * Returns: (nullable): a widget of that type that is seen
 */
GtkWidget *
form_fixture_find (GtkWidget *root,
                   GType      type,
                   guint      nth)
{
  return find (root, type, &nth);
}

/**
 * form_fixture_find_editor:
 * @root: where to look
 * @field: name of a field
 *
 * Returns: the first editor of such a field that is seen
 */
EntenteFieldEditor *
form_fixture_find_editor (GtkWidget  *root,
                          const char *field)
{
  GtkWidget *editor;

  for (guint i = 0; (editor = form_fixture_find (root, ENTENTE_TYPE_FIELD_EDITOR, i)) != NULL; i++)
    if (strcmp (entente_field_editor_get_field (ENTENTE_FIELD_EDITOR (editor))->name, field) == 0)
      return ENTENTE_FIELD_EDITOR (editor);

  g_error ("There is no field “%s”", field);
}

GtkWidget *
form_fixture_find_entry (GtkWidget  *root,
                         const char *field)
{
  return form_fixture_find (GTK_WIDGET (form_fixture_find_editor (root, field)), GTK_TYPE_ENTRY, 0);
}

/**
 * form_fixture_shows_text:
 * @root: where to look
 * @text: what to look for
 *
 * Returns: whether a label, a paragraph or a cell of a table that is seen says just that
 */
gboolean
form_fixture_shows_text (GtkWidget  *root,
                         const char *text)
{
  GtkWidget *found;

  for (guint i = 0; (found = form_fixture_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strcmp (gtk_label_get_text (GTK_LABEL (found)), text) == 0)
      return TRUE;

  for (guint i = 0; (found = form_fixture_find (root, GTK_TYPE_INSCRIPTION, i)) != NULL; i++)
    if (g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (found)), text) == 0)
      return TRUE;

  for (guint i = 0; (found = form_fixture_find (root, ENTENTE_TYPE_PARAGRAPH, i)) != NULL; i++)
    if (strcmp (entente_paragraph_get_text (ENTENTE_PARAGRAPH (found)), text) == 0)
      return TRUE;

  return FALSE;
}

/**
 * form_fixture_type:
 * @entry: an entry
 * @text: what shall stand in it
 *
 * Types without coming to an end.
 */
void
form_fixture_type (GtkWidget  *entry,
                   const char *text)
{
  gtk_widget_grab_focus (entry);
  gtk_editable_delete_text (GTK_EDITABLE (entry), 0, -1);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      int end = (int)g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (entry)), -1);

      gtk_editable_insert_text (GTK_EDITABLE (entry), p, (int)(g_utf8_next_char (p) - p), &end);
    }
}

void
form_fixture_enter (GtkWidget *entry)
{
  g_signal_emit_by_name (entry, "activate");
}

/**
 * form_fixture_press:
 * @entry: an entry
 * @key: a key
 * @state: what is held down with it
 *
 * Returns: whether the entry had a use for the key
 */
gboolean
form_fixture_press (GtkWidget      *entry,
                    guint           key,
                    GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (entry);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &is_handled);
    }

  return is_handled;
}

gboolean
form_fixture_escape (GtkWidget *entry)
{
  return form_fixture_press (entry, GDK_KEY_Escape, 0);
}

void
form_fixture_click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
  form_fixture_settle ();
}

/**
 * form_fixture_assert_value:
 * @workspace: a workspace
 * @id: id of an object
 * @field: name of one of its fields
 * @text: (nullable): its value as it stands in files; %NULL for undefined
 */
void
form_fixture_assert_value (EntenteWorkspace *workspace,
                           const char       *id,
                           const char       *field,
                           const char       *text)
{
  EntenteObject      *object = entente_scope_lookup (entente_workspace_get_scope (workspace), id);
  const EntenteValue *value = entente_object_get_value (object, (guint)entente_type_find_field (entente_object_get_object_type (object), field));
  g_autofree char    *stored = value != NULL ? entente_value_to_string (value) : NULL;

  g_assert_cmpstr (stored, ==, text);
}

/**
 * form_fixture_assert_one_step:
 * @workspace: a workspace that started with nothing to undo
 * @before: what the project was as text
 *
 * Asserts that one step was taken since, by undoing it.
 */
void
form_fixture_assert_one_step (EntenteWorkspace *workspace,
                              const char       *before)
{
  fixture_assert_undone (workspace, before);
  g_assert_false (entente_history_can_undo (fixture_get_history (workspace)));
}
