#include "widgets/forms/object-picker.h"

#include "model/describe.h"
#include "widgets/forms/picker-choice.h"
#include "widgets/forms/search-text.h"
#include "widgets/type-icon.h"

#include <glib/gi18n.h>

#define WIDTH  240
#define HEIGHT 280

struct _EntenteObjectPicker
{
  GtkWidget           parent_instance;
  EntenteWorkspace   *workspace;
  guint64             targets;
  EntentePickerFilter filter;
  gpointer            filter_data;
  gboolean            offers_none;
  gboolean            offers_new;
  GtkWidget          *button;
  GtkWidget          *search;
  GtkWidget          *list;
  GListStore         *choices;
  GtkSingleSelection *selection;
  GPtrArray          *candidates;
};

G_DEFINE_FINAL_TYPE (EntenteObjectPicker, entente_object_picker, GTK_TYPE_WIDGET)

enum
{
  PICKED,
  NAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static int
compare_choices (gconstpointer a,
                 gconstpointer b)
{
  EntentePickerChoice *const *first = a, *const *second = b;

  return g_utf8_collate (entente_picker_choice_get_label (*first), entente_picker_choice_get_label (*second));
}

static void
gather_candidates (EntenteObjectPicker *self)
{
  EntenteScope *scope = entente_workspace_get_scope (self->workspace);

  g_ptr_array_set_size (self->candidates, 0);

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    {
      /* Icons tell types apart, and nothing else. */
      gboolean    is_only_type = self->targets == ENTENTE_TYPE_BIT (type);
      const char *icon = is_only_type ? NULL : entente_type_get_icon (type);
      g_autoptr (GListModel) objects = NULL;

      if ((self->targets & ENTENTE_TYPE_BIT (type)) == 0)
        continue;

      objects = g_object_ref (entente_scope_get_objects (scope, type));
      for (guint i = 0; i < g_list_model_get_n_items (objects); i++)
        {
          g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);
          g_autofree char *label = NULL;

          if (self->filter != NULL && !self->filter (scope, object, self->filter_data))
            continue;

          label = entente_describe_object (scope, object);
          g_ptr_array_add (self->candidates, entente_picker_choice_new (entente_object_get_id (object), label, icon));
        }
    }

  g_ptr_array_sort (self->candidates, compare_choices);
}

static void
list_choices (EntenteObjectPicker *self)
{
  const char      *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *name = g_strstrip (g_strdup (typed));
  g_autofree char *query = entente_search_fold (name);
  g_autoptr (GPtrArray) matches = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_there = FALSE;

  if (self->offers_none && *query == '\0')
    g_ptr_array_add (matches, entente_picker_choice_new (NULL, _("None"), NULL));

  for (guint i = 0; i < self->candidates->len; i++)
    {
      EntentePickerChoice *choice = g_ptr_array_index (self->candidates, i);

      if (!entente_search_matches (entente_picker_choice_get_folded (choice), query))
        continue;

      is_there = is_there || g_strcmp0 (entente_picker_choice_get_folded (choice), query) == 0;
      g_ptr_array_add (matches, g_object_ref (choice));
    }

  if (self->offers_new && *name != '\0' && !is_there)
    g_ptr_array_add (matches, entente_picker_choice_new_name (name));

  g_list_store_splice (self->choices, 0, g_list_model_get_n_items (G_LIST_MODEL (self->choices)), matches->pdata, matches->len);
  gtk_single_selection_set_selected (self->selection, 0);
}

static void
choose (EntenteObjectPicker *self,
        guint                position)
{
  g_autoptr (EntentePickerChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), position);

  if (choice == NULL)
    return;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));

  if (entente_picker_choice_is_new (choice))
    g_signal_emit (self, signals[NAMED], 0, entente_picker_choice_get_name (choice));
  else
    g_signal_emit (self, signals[PICKED], 0, entente_picker_choice_get_id (choice));
}

static void
search_activate_cb (EntenteObjectPicker *self)
{
  choose (self, gtk_single_selection_get_selected (self->selection));
}

/* The arrow keys walk through the list while typing goes on. */
static gboolean
search_key_cb (EntenteObjectPicker *self,
               guint                key)
{
  guint selected = gtk_single_selection_get_selected (self->selection);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->choices));

  if (key == GDK_KEY_Down && selected + 1 < n)
    selected++;
  else if (key == GDK_KEY_Up && selected > 0)
    selected--;
  else
    return FALSE;

  gtk_single_selection_set_selected (self->selection, selected);
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", selected);

  return TRUE;
}

static void
stop_search_cb (EntenteObjectPicker *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static void
popover_mapped_cb (EntenteObjectPicker *self)
{
  g_object_set (self->search, "placeholder-text", self->offers_new ? _("Find, or write a new one") : _("Find"), NULL);
  gather_candidates (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  list_choices (self);
  gtk_widget_grab_focus (self->search);
}

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  EntentePickerChoice *choice = gtk_list_item_get_item (item);
  GtkWidget           *image = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget           *label = gtk_widget_get_next_sibling (image);

  gtk_image_set_from_icon_name (GTK_IMAGE (image), entente_picker_choice_get_icon (choice));
  gtk_widget_set_visible (image, entente_picker_choice_get_icon (choice) != NULL);
  gtk_label_set_text (GTK_LABEL (label), entente_picker_choice_get_label (choice));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_list_item_get_child (item))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, entente_picker_choice_get_label (choice), -1);
}

static GtkWidget *
new_search (EntenteObjectPicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find by name"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->search, keys);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (search_key_cb), self);
  g_signal_connect_swapped (self->search, "changed", G_CALLBACK (list_choices), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (search_activate_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (stop_search_cb), self);

  return self->search;
}

static GtkWidget *
new_list (EntenteObjectPicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget          *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choices"), -1);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (choose), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);

  return scroller;
}

static void
create_popover (GtkMenuButton *button,
                gpointer       user_data)
{
  EntenteObjectPicker *self = user_data;
  GtkWidget           *popover = gtk_popover_new ();
  GtkWidget           *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (popover, "picker");
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_box_append (GTK_BOX (box), new_search (self));
  gtk_box_append (GTK_BOX (box), new_list (self));
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  g_signal_connect_swapped (popover, "map", G_CALLBACK (popover_mapped_cb), self);
  gtk_menu_button_set_popover (button, popover);
}

static gboolean
entente_object_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ENTENTE_OBJECT_PICKER (widget)->button);
}

static void
entente_object_picker_dispose (GObject *object)
{
  EntenteObjectPicker *self = ENTENTE_OBJECT_PICKER (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->choices);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_object_picker_parent_class)->dispose (object);
}

static void
entente_object_picker_class_init (EntenteObjectPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_object_picker_dispose;
  widget_class->grab_focus = entente_object_picker_grab_focus;

  signals[PICKED] = g_signal_new ("picked", ENTENTE_TYPE_OBJECT_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[NAMED] = g_signal_new ("named", ENTENTE_TYPE_OBJECT_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
entente_object_picker_init (EntenteObjectPicker *self)
{
  self->choices = g_list_store_new (ENTENTE_TYPE_PICKER_CHOICE);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->choices)));
  self->candidates = g_ptr_array_new_with_free_func (g_object_unref);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popover, self, NULL);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * entente_object_picker_new:
 * @targets: bit set of %ENTENTE_TYPE_BIT of what can be picked
 *
 * Returns: (transfer floating): a picker, which needs a workspace before it is opened
 */
GtkWidget *
entente_object_picker_new (guint64 targets)
{
  EntenteObjectPicker *self = g_object_new (ENTENTE_TYPE_OBJECT_PICKER, NULL);

  self->targets = targets;

  return GTK_WIDGET (self);
}

/**
 * entente_object_picker_get_button:
 * @self: a picker
 *
 * Returns: (transfer none) (type GtkMenuButton): the button that opens the list
 */
GtkWidget *
entente_object_picker_get_button (EntenteObjectPicker *self)
{
  return self->button;
}

void
entente_object_picker_set_workspace (EntenteObjectPicker *self,
                                     EntenteWorkspace    *workspace)
{
  g_set_object (&self->workspace, workspace);
}

/**
 * entente_object_picker_set_child:
 * @self: a picker
 * @child: (transfer floating): what the button shows
 * @has_arrow: whether an arrow behind it says that there is a choice
 */
void
entente_object_picker_set_child (EntenteObjectPicker *self,
                                 GtkWidget           *child,
                                 gboolean             has_arrow)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_hexpand (child, TRUE);
  gtk_box_append (GTK_BOX (box), child);
  if (has_arrow)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));

  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);

  /* The button would keep it in the middle. */
  gtk_widget_set_halign (gtk_widget_get_parent (box), GTK_ALIGN_FILL);
}

/**
 * entente_object_picker_set_filter:
 * @self: a picker
 * @filter: (scope forever) (nullable): which objects may be picked
 * @user_data: passed to @filter
 */
void
entente_object_picker_set_filter (EntenteObjectPicker *self,
                                  EntentePickerFilter  filter,
                                  gpointer             user_data)
{
  self->filter = filter;
  self->filter_data = user_data;
}

/**
 * entente_object_picker_set_offers:
 * @self: a picker
 * @none: whether nothing can be picked too
 * @new_one: whether a name that is not there can be picked
 */
void
entente_object_picker_set_offers (EntenteObjectPicker *self,
                                  gboolean             none,
                                  gboolean             new_one)
{
  self->offers_none = none;
  self->offers_new = new_one;
}
