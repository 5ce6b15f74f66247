#include "widgets/paragraph.h"

struct _EntenteParagraph
{
  GtkWidget    parent_instance;
  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (EntenteParagraph, entente_paragraph, GTK_TYPE_WIDGET)

/* It asks for no width of its own: what holds it has one. */
static void
entente_paragraph_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  EntenteParagraph *self = ENTENTE_PARAGRAPH (widget);

  *minimum = *natural = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  pango_layout_set_width (self->layout, for_size > 0 ? for_size * PANGO_SCALE : -1);
  pango_layout_get_pixel_size (self->layout, NULL, natural);
  *minimum = *natural;
}

static GtkSizeRequestMode
entente_paragraph_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_paragraph_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  pango_layout_set_width (ENTENTE_PARAGRAPH (widget)->layout, width * PANGO_SCALE);
}

static void
entente_paragraph_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), 0, 0, ENTENTE_PARAGRAPH (widget)->layout);
}

/* Other letters, or another direction to write in. */
static void
renew (EntenteParagraph *self)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  pango_layout_set_alignment (self->layout, is_rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_context_changed (self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
entente_paragraph_direction_changed (GtkWidget       *widget,
                                     GtkTextDirection before)
{
  renew (ENTENTE_PARAGRAPH (widget));
}

static void
entente_paragraph_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (entente_paragraph_parent_class)->css_changed (widget, change);

  renew (ENTENTE_PARAGRAPH (widget));
}

static void
entente_paragraph_system_setting_changed (GtkWidget       *widget,
                                          GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (entente_paragraph_parent_class)->system_setting_changed (widget, setting);

  renew (ENTENTE_PARAGRAPH (widget));
}

static void
entente_paragraph_finalize (GObject *object)
{
  g_object_unref (ENTENTE_PARAGRAPH (object)->layout);

  G_OBJECT_CLASS (entente_paragraph_parent_class)->finalize (object);
}

static void
entente_paragraph_class_init (EntenteParagraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_paragraph_finalize;
  widget_class->measure = entente_paragraph_measure;
  widget_class->get_request_mode = entente_paragraph_get_request_mode;
  widget_class->size_allocate = entente_paragraph_size_allocate;
  widget_class->snapshot = entente_paragraph_snapshot;
  widget_class->direction_changed = entente_paragraph_direction_changed;
  widget_class->css_changed = entente_paragraph_css_changed;
  widget_class->system_setting_changed = entente_paragraph_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
entente_paragraph_init (EntenteParagraph *self)
{
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "");
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
}

/**
 * entente_paragraph_new:
 *
 * Returns: (transfer floating): an empty paragraph
 */
GtkWidget *
entente_paragraph_new (void)
{
  return g_object_new (ENTENTE_TYPE_PARAGRAPH, NULL);
}

const char *
entente_paragraph_get_text (EntenteParagraph *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARAGRAPH (self), NULL);

  return pango_layout_get_text (self->layout);
}

/**
 * entente_paragraph_set_text:
 * @self: a paragraph
 * @text: what it says
 */
void
entente_paragraph_set_text (EntenteParagraph *self,
                            const char       *text)
{
  g_return_if_fail (ENTENTE_IS_PARAGRAPH (self) && text != NULL);

  if (g_str_equal (text, pango_layout_get_text (self->layout)))
    return;

  pango_layout_set_text (self->layout, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
