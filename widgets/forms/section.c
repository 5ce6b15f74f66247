#include "widgets/forms/section.h"

#define SPACING 6

struct _EntenteSection
{
  GtkWidget  parent_instance;
  char      *title;
  int        count;
  gboolean   is_expanded;
  GtkWidget *header;
  GtkWidget *button;
  GtkWidget *title_label;
  GtkWidget *count_label;
  GtkWidget *content;
};

static void entente_section_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteSection,
                               entente_section,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, entente_section_buildable_init))

enum
{
  PROP_TITLE = 1,
  PROP_EXPANDED,
  PROP_COUNT,
  N_PROPERTIES
};

static GParamSpec        *properties[N_PROPERTIES];
static GtkBuildableIface *parent_buildable;

static void
clicked_cb (EntenteSection *self)
{
  entente_section_set_expanded (self, !self->is_expanded);
}

static void
entente_section_add_child (GtkBuildable *buildable,
                           GtkBuilder   *builder,
                           GObject      *child,
                           const char   *type)
{
  EntenteSection *self = ENTENTE_SECTION (buildable);

  if (!GTK_IS_WIDGET (child))
    parent_buildable->add_child (buildable, builder, child, type);
  else if (g_strcmp0 (type, "suffix") == 0)
    gtk_box_append (GTK_BOX (self->header), GTK_WIDGET (child));
  else
    entente_section_append (self, GTK_WIDGET (child));
}

static void
entente_section_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = entente_section_add_child;
}

static void
entente_section_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  EntenteSection *self = ENTENTE_SECTION (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->is_expanded);
      break;
    case PROP_COUNT:
      g_value_set_int (value, self->count);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_section_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  EntenteSection *self = ENTENTE_SECTION (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      gtk_label_set_text (GTK_LABEL (self->title_label), self->title);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
      break;
    case PROP_EXPANDED:
      entente_section_set_expanded (self, g_value_get_boolean (value));
      break;
    case PROP_COUNT:
      entente_section_set_count (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_section_dispose (GObject *object)
{
  EntenteSection *self = ENTENTE_SECTION (object);

  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_section_parent_class)->dispose (object);
}

static void
entente_section_finalize (GObject *object)
{
  g_free (ENTENTE_SECTION (object)->title);

  G_OBJECT_CLASS (entente_section_parent_class)->finalize (object);
}

static void
entente_section_class_init (EntenteSectionClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = entente_section_get_property;
  object_class->set_property = entente_section_set_property;
  object_class->dispose = entente_section_dispose;
  object_class->finalize = entente_section_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, TRUE, flags);
  properties[PROP_COUNT] = g_param_spec_int ("count", NULL, NULL, -1, G_MAXINT, -1, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "section");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
build_header (EntenteSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *chevron = gtk_image_new_from_icon_name ("entente-chevron-symbolic");

  gtk_widget_add_css_class (chevron, "chevron");
  self->title_label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->title_label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->title_label, "heading");
  self->count_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count_label, "dim-label");
  gtk_widget_add_css_class (self->count_label, "numeric");

  gtk_box_append (GTK_BOX (box), chevron);
  gtk_box_append (GTK_BOX (box), self->title_label);
  gtk_box_append (GTK_BOX (box), self->count_label);

  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_set_hexpand (self->button, TRUE);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "section-title");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);

  self->header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  gtk_box_append (GTK_BOX (self->header), self->button);
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
}

static void
entente_section_init (EntenteSection *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);

  build_header (self);

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));

  self->count = -1;
  entente_section_set_expanded (self, TRUE);
}

/**
 * entente_section_new:
 * @title: what stands above it
 *
 * Returns: (transfer floating): an open section without content
 */
GtkWidget *
entente_section_new (const char *title)
{
  return g_object_new (ENTENTE_TYPE_SECTION, "title", title, NULL);
}

/**
 * entente_section_append:
 * @self: a section
 * @child: (transfer floating): what it shall contain, below what it contains already
 */
void
entente_section_append (EntenteSection *self,
                        GtkWidget      *child)
{
  gtk_box_append (GTK_BOX (self->content), child);
}

/**
 * entente_section_set_count:
 * @self: a section
 * @count: how much is in it; negative when that is not to be said
 */
void
entente_section_set_count (EntenteSection *self,
                           int             count)
{
  g_autofree char *text = count >= 0 ? g_strdup_printf ("%d", count) : NULL;

  if (count == self->count)
    return;

  self->count = count;
  gtk_label_set_text (GTK_LABEL (self->count_label), text != NULL ? text : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

/**
 * entente_section_set_expanded:
 * @self: a section
 * @is_expanded: whether its content is shown
 */
void
entente_section_set_expanded (EntenteSection *self,
                              gboolean        is_expanded)
{
  gtk_widget_set_visible (self->content, is_expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED, is_expanded, -1);

  if (is_expanded)
    gtk_widget_set_state_flags (GTK_WIDGET (self->header), GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self->header), GTK_STATE_FLAG_CHECKED);

  if (is_expanded == self->is_expanded)
    return;

  self->is_expanded = is_expanded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}
