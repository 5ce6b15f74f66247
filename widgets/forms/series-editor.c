#include "widgets/forms/series-editor.h"

#include "widgets/tooltip.h"
#include "widgets/forms/value-entry.h"

#include <glib/gi18n.h>

static const EntenteField year_field = {"year", ENTENTE_FIELD_NUMBER, .label = N_("Year"), .min = 1, .max = 9999};

/* One line: a year, empty for every year, and the amount in it. */
typedef struct
{
  GtkWidget *box;
  GtkWidget *year;
  GtkWidget *amount;
  GtkWidget *button;
} Line;

struct _EntenteSeriesEditor
{
  EntenteFieldEditor parent_instance;
  EntenteField       amount_field;
  GtkWidget         *box;
  GPtrArray         *lines;
};

G_DEFINE_FINAL_TYPE (EntenteSeriesEditor, entente_series_editor, ENTENTE_TYPE_FIELD_EDITOR)

static int
get_year (const Line *line)
{
  const EntenteValue *value = entente_value_entry_get_value (ENTENTE_VALUE_ENTRY (line->year));

  return value != NULL ? (int)entente_value_get_number (value) : 0;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const Line *const *first = a, *const *second = b;

  return get_year (*first) - get_year (*second);
}

/* The lines as they stand in files; lines without an amount are not yet part of the value. */
static char *
gather (EntenteSeriesEditor *self)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (self->lines, NULL, NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_lines);

  for (guint i = 0; i < sorted->len; i++)
    {
      const Line         *line = g_ptr_array_index (sorted, i);
      const EntenteValue *amount = entente_value_entry_get_value (ENTENTE_VALUE_ENTRY (line->amount));

      if (amount == NULL)
        continue;

      if (text->len > 0)
        g_string_append (text, "; ");
      if (get_year (line) > 0)
        g_string_append_printf (text, "%04d: ", get_year (line));
      entente_value_append (amount, text);
    }

  return g_string_free (text, FALSE);
}

static void
committed_cb (EntenteSeriesEditor *self)
{
  g_autofree char *text = gather (self);

  entente_field_editor_apply_text (ENTENTE_FIELD_EDITOR (self), *text != '\0' ? text : NULL);
}

/* The button of the last line adds another year, those of the others take theirs away. */
static void
update_buttons (EntenteSeriesEditor *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = g_ptr_array_index (self->lines, i);
      gboolean    adds = i + 1 == self->lines->len;
      const char *action = adds ? _("Add Year") : _("Remove Year");

      gtk_button_set_icon_name (GTK_BUTTON (line->button), adds ? "entente-add-symbolic" : "window-close-symbolic");
      entente_tooltip_set (line->button, action);
      gtk_accessible_update_property (GTK_ACCESSIBLE (line->button), GTK_ACCESSIBLE_PROPERTY_LABEL, action, -1);
    }
}

static void
forget_line (EntenteSeriesEditor *self,
             guint                index)
{
  const Line *line = g_ptr_array_index (self->lines, index);

  gtk_box_remove (GTK_BOX (self->box), line->box);
  g_ptr_array_remove_index (self->lines, index);
}

static GtkWidget *
new_entry (EntenteSeriesEditor *self,
           const EntenteField  *field,
           const char          *name)
{
  GtkWidget *entry = entente_value_entry_new (field);
  GtkWidget *target = entente_value_entry_get_entry (ENTENTE_VALUE_ENTRY (entry));

  gtk_accessible_update_property (GTK_ACCESSIBLE (target), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_bind_property (entry, "message", self, "message", G_BINDING_DEFAULT);
  g_signal_connect_swapped (entry, "committed", G_CALLBACK (committed_cb), self);

  return entry;
}

static void button_cb (EntenteSeriesEditor *self,
                       GtkWidget           *button);

static Line *
add_line (EntenteSeriesEditor *self)
{
  Line *line = g_new0 (Line, 1);

  line->year = new_entry (self, &year_field, _("Year"));
  entente_value_entry_set_hint (ENTENTE_VALUE_ENTRY (line->year), _("Each"));
  entente_tooltip_set (line->year, _("A year, or nothing for every year"));

  line->amount = new_entry (self, &self->amount_field, _ (self->amount_field.label));
  entente_value_entry_set_hint (ENTENTE_VALUE_ENTRY (line->amount), "–");
  entente_value_entry_set_currency (ENTENTE_VALUE_ENTRY (line->amount), entente_field_editor_get_currency (ENTENTE_FIELD_EDITOR (self)));
  gtk_widget_set_hexpand (line->amount, TRUE);

  line->button = gtk_button_new ();
  g_signal_connect_swapped (line->button, "clicked", G_CALLBACK (button_cb), self);

  line->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (line->box, "linked");
  gtk_box_append (GTK_BOX (line->box), line->year);
  gtk_box_append (GTK_BOX (line->box), line->amount);
  gtk_box_append (GTK_BOX (line->box), line->button);
  gtk_box_append (GTK_BOX (self->box), line->box);
  g_ptr_array_add (self->lines, line);

  return line;
}

static void
fill_line (EntenteSeriesEditor     *self,
           Line                    *line,
           const EntenteYearAmount *entry)
{
  g_autofree char *text = entry != NULL ? entente_amount_to_string (&entry->amount) : NULL;
  g_autoptr (EntenteValue) year = entry != NULL && entry->year != 0 ? entente_value_new_number (entry->year) : NULL;
  g_autoptr (EntenteValue) amount = text != NULL ? entente_value_parse (&self->amount_field, text, NULL) : NULL;

  entente_value_entry_set_value (ENTENTE_VALUE_ENTRY (line->year), year);
  entente_value_entry_set_value (ENTENTE_VALUE_ENTRY (line->amount), amount);
}

static void
add_year (EntenteSeriesEditor *self)
{
  int   year = get_year (g_ptr_array_index (self->lines, self->lines->len - 1));
  Line *line = add_line (self);

  update_buttons (self);

  if (year > 0)
    {
      g_autoptr (EntenteValue) next = entente_value_new_number (year + 1);

      entente_value_entry_set_value (ENTENTE_VALUE_ENTRY (line->year), next);
    }

  gtk_widget_grab_focus (year > 0 ? line->amount : line->year);
}

static void
button_cb (EntenteSeriesEditor *self,
           GtkWidget           *button)
{
  guint index = 0;

  while (((const Line *)g_ptr_array_index (self->lines, index))->button != button)
    index++;

  if (index + 1 == self->lines->len)
    {
      add_year (self);
      return;
    }

  gtk_widget_grab_focus (((const Line *)g_ptr_array_index (self->lines, index + 1))->amount);
  forget_line (self, index);
  committed_cb (self);
}

static void
entente_series_editor_set_up (EntenteFieldEditor *editor)
{
  EntenteSeriesEditor *self = ENTENTE_SERIES_EDITOR (editor);
  const EntenteField  *field = entente_field_editor_get_field (editor);

  self->amount_field = *field;
  self->amount_field.kind = ENTENTE_FIELD_AMOUNT;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  entente_field_editor_set_content (editor, self->box, self->box);
}

static void
entente_series_editor_show (EntenteFieldEditor *editor,
                            const EntenteValue *value,
                            gboolean            differs)
{
  EntenteSeriesEditor     *self = ENTENTE_SERIES_EDITOR (editor);
  guint                    n = 0;
  const EntenteYearAmount *series = value != NULL ? entente_value_get_series (value, &n) : NULL;

  while (self->lines->len > MAX (n, 1))
    forget_line (self, self->lines->len - 1);

  while (self->lines->len < MAX (n, 1))
    add_line (self);

  for (guint i = 0; i < self->lines->len; i++)
    fill_line (self, g_ptr_array_index (self->lines, i), i < n ? &series[i] : NULL);

  entente_value_entry_set_hint (ENTENTE_VALUE_ENTRY (((const Line *)g_ptr_array_index (self->lines, 0))->amount),
                                differs ? _("Several") : "–");
  update_buttons (self);
}

static void
entente_series_editor_keep_up (EntenteFieldEditor *editor)
{
  EntenteSeriesEditor *self = ENTENTE_SERIES_EDITOR (editor);

  for (guint i = 0; i < self->lines->len; i++)
    entente_value_entry_set_currency (ENTENTE_VALUE_ENTRY (((const Line *)self->lines->pdata[i])->amount), entente_field_editor_get_currency (editor));
}

static void
entente_series_editor_flush (EntenteFieldEditor *editor)
{
  EntenteSeriesEditor *self = ENTENTE_SERIES_EDITOR (editor);
  g_autoptr (GPtrArray) lines = g_ptr_array_copy (self->lines, NULL, NULL);

  g_ptr_array_set_free_func (lines, NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = g_ptr_array_index (lines, i);

      entente_value_entry_flush (ENTENTE_VALUE_ENTRY (line->year));
      entente_value_entry_flush (ENTENTE_VALUE_ENTRY (line->amount));
    }
}

static void
entente_series_editor_finalize (GObject *object)
{
  g_ptr_array_unref (ENTENTE_SERIES_EDITOR (object)->lines);

  G_OBJECT_CLASS (entente_series_editor_parent_class)->finalize (object);
}

static void
entente_series_editor_class_init (EntenteSeriesEditorClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_series_editor_finalize;
  editor_class->set_up = entente_series_editor_set_up;
  editor_class->show = entente_series_editor_show;
  editor_class->keep_up = entente_series_editor_keep_up;
  editor_class->flush = entente_series_editor_flush;
}

static void
entente_series_editor_init (EntenteSeriesEditor *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_free);
}
