#include "widgets/canvas/company-entry.h"

#include "widgets/forms/search-text.h"

#include <glib/gi18n.h>

/* Of companies that are offered at once, so that the new one below them stays in sight */
#define MOST_OFFERED 6

/* Of their list at least, so that names fit, and between the list and the entry, which may be inside of a frame; pixels */
#define LEAST_LIST_WIDTH 220
#define BELOW            6

/* names and folded: all that can be offered; offered: those in the list, in its order, of which the new one is NULL. */
struct _EntenteCompanyEntry
{
  GtkEntry parent_instance;

  GtkWidget *popover;
  GtkWidget *list;
  GStrv      names;
  GStrv      folded;
  GPtrArray *offered;
};

G_DEFINE_FINAL_TYPE (EntenteCompanyEntry, entente_company_entry, GTK_TYPE_ENTRY)

static char *
get_typed (EntenteCompanyEntry *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
}

/* Also tells who cannot see the list which of its lines is selected. */
static void
select_line (EntenteCompanyEntry *self,
             guint                line)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int)line);

  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row))), -1);
}

static void
add_line (EntenteCompanyEntry *self,
          const char          *name,
          const char          *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_append (GTK_LIST_BOX (self->list), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_ptr_array_add (self->offered, (gpointer)name);
}

static void
clear_list (EntenteCompanyEntry *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));

  g_ptr_array_set_size (self->offered, 0);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* Those that begin as typed, or else those that only hold it */
static void
add_matches (EntenteCompanyEntry *self,
             const char          *query,
             gboolean             begin_so)
{
  for (guint i = 0; self->names[i] != NULL && self->offered->len < MOST_OFFERED; i++)
    if (entente_search_matches (self->folded[i], query) && g_str_has_prefix (self->folded[i], query) == begin_so)
      add_line (self, self->names[i], self->names[i]);
}

static void
list_matches (EntenteCompanyEntry *self,
              const char          *typed)
{
  g_autofree char *query = entente_search_fold (typed);
  g_autofree char *text = g_strdup_printf (_("New company “%s”"), typed);
  guint            n_beginning;

  for (guint i = 0; self->names[i] != NULL; i++)
    if (g_str_equal (self->folded[i], query))
      {
        add_line (self, self->names[i], self->names[i]);
        select_line (self, 0);
        return;
      }

  add_matches (self, query, TRUE);
  n_beginning = self->offered->len;
  add_matches (self, query, FALSE);
  add_line (self, NULL, text);
  select_line (self, n_beginning > 0 ? 0 : self->offered->len - 1);
}

static void
changed_cb (EntenteCompanyEntry *self)
{
  g_autofree char *typed = get_typed (self);

  clear_list (self);

  if (*typed == '\0')
    return;

  list_matches (self, typed);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      gtk_widget_set_size_request (self->list, MAX (gtk_widget_get_width (GTK_WIDGET (self)), LEAST_LIST_WIDTH), -1);
      gtk_popover_popup (GTK_POPOVER (self->popover));
    }
}

/* From now on, the name stands in the entry. */
static void
settle (EntenteCompanyEntry *self)
{
  g_autofree char *name = entente_company_entry_get_name (self);

  if (self->offered->len == 0)
    return;

  g_signal_handlers_block_by_func (self, changed_cb, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self), name);
  g_signal_handlers_unblock_by_func (self, changed_cb, NULL);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  clear_list (self);
}

/* Taken at once, so that nothing below the list hears of it */
static void
pressed_cb (GtkGesture *click)
{
  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
released_cb (EntenteCompanyEntry *self,
             int                  n_press,
             double               x,
             double               y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (self->list), (int)y);

  if (row == NULL)
    return;

  select_line (self, (guint)gtk_list_box_row_get_index (row));
  settle (self);
}

/* Another window that comes to the front leaves the name unfinished. */
static void
focus_left_cb (EntenteCompanyEntry *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root) && gtk_window_is_active (GTK_WINDOW (root)))
    settle (self);
}

/* The arrow keys walk through the list while typing goes on. */
static gboolean
key_pressed_cb (EntenteCompanyEntry *self,
                guint                key)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  guint          n = self->offered->len;
  guint          line;

  if (row == NULL || (key != GDK_KEY_Down && key != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;

  line = (guint)gtk_list_box_row_get_index (row);
  select_line (self, key == GDK_KEY_Down ? (line + 1) % n : (line + n - 1) % n);

  return GDK_EVENT_STOP;
}

static void
entente_company_entry_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  GTK_WIDGET_CLASS (entente_company_entry_parent_class)->size_allocate (widget, width, height, baseline);

  gtk_popover_present (GTK_POPOVER (ENTENTE_COMPANY_ENTRY (widget)->popover));
}

static void
entente_company_entry_dispose (GObject *object)
{
  EntenteCompanyEntry *self = ENTENTE_COMPANY_ENTRY (object);

  g_signal_handlers_disconnect_by_func (self, changed_cb, NULL);
  g_clear_pointer (&self->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_company_entry_parent_class)->dispose (object);
}

static void
entente_company_entry_finalize (GObject *object)
{
  EntenteCompanyEntry *self = ENTENTE_COMPANY_ENTRY (object);

  g_strfreev (self->names);
  g_strfreev (self->folded);
  g_ptr_array_unref (self->offered);

  G_OBJECT_CLASS (entente_company_entry_parent_class)->finalize (object);
}

static void
entente_company_entry_class_init (EntenteCompanyEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_company_entry_dispose;
  object_class->finalize = entente_company_entry_finalize;
  GTK_WIDGET_CLASS (klass)->size_allocate = entente_company_entry_size_allocate;
}

/* The keyboard stays in the entry. */
static void
add_list (EntenteCompanyEntry *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choices"), -1);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), NULL);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (self->list, GTK_EVENT_CONTROLLER (click));

  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_offset (GTK_POPOVER (self->popover), 0, BELOW);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_add_css_class (self->popover, "picker");
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->list);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
entente_company_entry_init (EntenteCompanyEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->names = g_new0 (char *, 1);
  self->folded = g_new0 (char *, 1);
  self->offered = g_ptr_array_new ();
  add_list (self);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * entente_company_entry_new:
 *
 * Returns: (transfer floating): an entry that offers nothing yet
 */
GtkWidget *
entente_company_entry_new (void)
{
  return g_object_new (ENTENTE_TYPE_COMPANY_ENTRY, NULL);
}

/**
 * entente_company_entry_offer:
 * @self: an entry
 * @names: (array zero-terminated=1): of the companies that are there, those meant more likely first
 *
 * Empties the entry, and completes what is typed from then on with these names.
 */
void
entente_company_entry_offer (EntenteCompanyEntry *self,
                             const char *const   *names)
{
  guint n = g_strv_length ((char **)names);

  g_return_if_fail (ENTENTE_IS_COMPANY_ENTRY (self));

  gtk_editable_set_text (GTK_EDITABLE (self), "");
  clear_list (self);
  g_strfreev (self->names);
  g_strfreev (self->folded);
  self->names = g_strdupv ((char **)names);
  self->folded = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    self->folded[i] = entente_search_fold (names[i]);
}

/**
 * entente_company_entry_get_name:
 * @self: an entry
 *
 * Returns: (transfer full): the name selected in the list, or else what was typed
 */
char *
entente_company_entry_get_name (EntenteCompanyEntry *self)
{
  GtkListBoxRow *row;
  const char    *name;

  g_return_val_if_fail (ENTENTE_IS_COMPANY_ENTRY (self), NULL);

  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  name = row != NULL ? g_ptr_array_index (self->offered, gtk_list_box_row_get_index (row)) : NULL;

  return name != NULL ? g_strdup (name) : get_typed (self);
}
