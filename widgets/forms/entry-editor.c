#include "widgets/forms/entry-editor.h"

#include "model/describe.h"
#include "model/object/claim.h"
#include "widgets/tooltip.h"
#include "widgets/forms/value-entry.h"

#include <glib/gi18n.h>

struct _EntenteEntryEditor
{
  EntenteFieldEditor parent_instance;
  GtkWidget         *entry;
  GtkWidget         *calendar_button;
};

G_DEFINE_FINAL_TYPE (EntenteEntryEditor, entente_entry_editor, ENTENTE_TYPE_FIELD_EDITOR)

static void
committed_cb (EntenteFieldEditor *editor)
{
  entente_field_editor_apply (editor, entente_value_entry_get_value (ENTENTE_VALUE_ENTRY (ENTENTE_ENTRY_EDITOR (editor)->entry)));
}

static void
day_selected_cb (EntenteFieldEditor *editor,
                 GtkCalendar        *calendar)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");

  gtk_menu_button_popdown (GTK_MENU_BUTTON (ENTENTE_ENTRY_EDITOR (editor)->calendar_button));
  entente_field_editor_apply_text (editor, text);
  entente_field_editor_refresh (editor);
}

static void
create_calendar (GtkMenuButton *button,
                 gpointer       user_data)
{
  EntenteEntryEditor *self = user_data;
  const EntenteValue *value = entente_value_entry_get_value (ENTENTE_VALUE_ENTRY (self->entry));
  GtkWidget          *popover = gtk_popover_new ();
  GtkWidget          *calendar = gtk_calendar_new ();

  if (value != NULL)
    {
      const EntenteDate *date = entente_value_get_date (value);
      g_autoptr (GDateTime) day = g_date_time_new_local (date->year, MAX (date->month, 1), MAX (date->day, 1), 0, 0, 0);

      if (day != NULL)
        gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
    }

  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
add_calendar (EntenteEntryEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->calendar_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->calendar_button), "entente-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->calendar_button), create_calendar, self, NULL);
  entente_tooltip_set (self->calendar_button, _("Choose a Day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose a Day"), -1);

  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->calendar_button);

  return box;
}

static const char *
get_hint (const EntenteField *field,
          gboolean            differs)
{
  if (differs)
    return _("Several");

  return field->kind == ENTENTE_FIELD_TEXT ? NULL : "–";
}

static const char *
get_example (const EntenteField *field)
{
  if (field->kind == ENTENTE_FIELD_RATES)
    return "USD: 0.92; USD 2028: 0.95";

  /* Translators: an example of a date; digits, “-” and the Q of a quarter are read as they are */
  return field->kind == ENTENTE_FIELD_DATE ? _("2028 or 2028-Q1") : NULL;
}

static void
entente_entry_editor_set_up (EntenteFieldEditor *editor)
{
  EntenteEntryEditor *self = ENTENTE_ENTRY_EDITOR (editor);
  const EntenteField *field = entente_field_editor_get_field (editor);
  GtkWidget          *content;

  self->entry = entente_value_entry_new (field);
  gtk_widget_set_hexpand (self->entry, TRUE);
  entente_value_entry_set_example (ENTENTE_VALUE_ENTRY (self->entry), get_example (field));
  content = field->kind == ENTENTE_FIELD_DATE ? add_calendar (self) : self->entry;

  entente_field_editor_set_content (editor, content, entente_value_entry_get_entry (ENTENTE_VALUE_ENTRY (self->entry)));
  g_object_bind_property (self->entry, "message", self, "message", G_BINDING_DEFAULT);
  g_signal_connect_swapped (self->entry, "committed", G_CALLBACK (committed_cb), self);
}

/* A source says a text; what it means is known from the field it is about. */
static void
read_claim (EntenteEntryEditor *self)
{
  EntenteFieldEditor *editor = ENTENTE_FIELD_EDITOR (self);
  EntenteObject      *claim = entente_field_editor_get_object (editor);
  g_autofree char    *reading = claim != NULL ? entente_describe_claim (entente_workspace_get_scope (entente_field_editor_get_workspace (editor)), claim) : NULL;

  entente_value_entry_set_reading (ENTENTE_VALUE_ENTRY (self->entry), reading);
}

static void
entente_entry_editor_show (EntenteFieldEditor *editor,
                           const EntenteValue *value,
                           gboolean            differs)
{
  EntenteEntryEditor *self = ENTENTE_ENTRY_EDITOR (editor);
  EntenteValueEntry  *entry = ENTENTE_VALUE_ENTRY (self->entry);
  const EntenteField *field = entente_field_editor_get_field (editor);

  entente_value_entry_set_hint (entry, get_hint (field, differs));
  entente_value_entry_set_value (entry, value);

  if (self->calendar_button != NULL)
    {
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->calendar_button), NULL);
      gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->calendar_button), create_calendar, self, NULL);
    }
}

static void
entente_entry_editor_keep_up (EntenteFieldEditor *editor)
{
  entente_value_entry_set_currency (ENTENTE_VALUE_ENTRY (ENTENTE_ENTRY_EDITOR (editor)->entry), entente_field_editor_get_currency (editor));
  if (entente_field_editor_get_field (editor) == &entente_claim_info.fields[ENTENTE_CLAIM_VALUE])
    read_claim (ENTENTE_ENTRY_EDITOR (editor));
}

static void
entente_entry_editor_flush (EntenteFieldEditor *editor)
{
  entente_value_entry_flush (ENTENTE_VALUE_ENTRY (ENTENTE_ENTRY_EDITOR (editor)->entry));
}

static void
entente_entry_editor_class_init (EntenteEntryEditorClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  editor_class->set_up = entente_entry_editor_set_up;
  editor_class->show = entente_entry_editor_show;
  editor_class->keep_up = entente_entry_editor_keep_up;
  editor_class->flush = entente_entry_editor_flush;
}

static void
entente_entry_editor_init (EntenteEntryEditor *self)
{
}
