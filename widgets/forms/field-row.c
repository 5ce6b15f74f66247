#include "widgets/forms/field-row.h"

#include "widgets/forms/claim-mark.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

#define SPACING 12

struct _EntenteFieldRow
{
  GtkWidget           parent_instance;
  char               *field;
  GtkWidget          *label_box;
  GtkWidget          *label;
  GtkWidget          *mark;
  EntenteFieldEditor *editor;
};

G_DEFINE_FINAL_TYPE (EntenteFieldRow, entente_field_row, GTK_TYPE_WIDGET)

enum
{
  PROP_FIELD = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
set_editor (EntenteFieldRow *self,
            EntenteType      type,
            guint            index)
{
  const EntenteField *field = &entente_type_get_info (type)->fields[index];

  self->editor = entente_field_editor_new (type, index);
  gtk_widget_insert_before (GTK_WIDGET (self->editor), GTK_WIDGET (self), NULL);

  gtk_label_set_text (GTK_LABEL (self->label), _ (field->label));
  gtk_label_set_mnemonic_widget (GTK_LABEL (self->label), entente_field_editor_get_target (self->editor));
}

static void
mark_scenario (EntenteFieldRow  *self,
               EntenteWorkspace *workspace,
               const char       *id)
{
  const EntenteField *field = entente_field_editor_get_field (self->editor);
  g_autoptr (GString) tooltip = g_string_new (field->help != NULL ? _ (field->help) : NULL);

  if (entente_scope_is_changed (entente_workspace_get_scope (workspace), id, self->field))
    {
      gtk_widget_add_css_class (self->label, "changed-here");
      g_string_append_printf (tooltip, "%s%s", tooltip->len > 0 ? "\n" : "", _("Changed in this scenario"));
    }
  else
    {
      gtk_widget_remove_css_class (self->label, "changed-here");
    }

  entente_tooltip_set (self->label, tooltip->len > 0 ? tooltip->str : NULL);
}

/* All labels of a form are as wide as the style says; longer ones take more lines. */
static int
get_label_width (EntenteFieldRow *self)
{
  int width;

  gtk_widget_measure (self->label_box, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);

  return width;
}

static void
entente_field_row_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  EntenteFieldRow *self = ENTENTE_FIELD_ROW (widget);
  int              label_width = get_label_width (self);
  int              label_minimum = label_width, label_natural = label_width;
  int              editor_minimum = 0, editor_natural = 0;
  int              editor_size = for_size >= 0 ? MAX (0, for_size - label_width - SPACING) : -1;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (self->label_box, orientation, label_width, &label_minimum, &label_natural, NULL, NULL);

  if (self->editor != NULL)
    gtk_widget_measure (GTK_WIDGET (self->editor), orientation, orientation == GTK_ORIENTATION_VERTICAL ? editor_size : -1,
                        &editor_minimum, &editor_natural, NULL, NULL);

  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? MAX (label_minimum, editor_minimum) : label_width + SPACING + editor_minimum;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? MAX (label_natural, editor_natural) : label_width + SPACING + editor_natural;
}

static void
entente_field_row_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  EntenteFieldRow *self = ENTENTE_FIELD_ROW (widget);
  gboolean         is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int              label_width = get_label_width (self);
  int              editor_width = MAX (0, width - label_width - SPACING);

  gtk_widget_size_allocate (self->label_box, &(GtkAllocation) {is_mirrored ? width - label_width : 0, 0, label_width, height}, -1);

  if (self->editor != NULL)
    gtk_widget_size_allocate (GTK_WIDGET (self->editor),
                              &(GtkAllocation) {is_mirrored ? 0 : width - editor_width, 0, editor_width, height}, -1);
}

static GtkSizeRequestMode
entente_field_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_field_row_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (property_id == PROP_FIELD)
    g_value_set_string (value, ENTENTE_FIELD_ROW (object)->field);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
entente_field_row_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (property_id == PROP_FIELD)
    ENTENTE_FIELD_ROW (object)->field = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
entente_field_row_dispose (GObject *object)
{
  EntenteFieldRow *self = ENTENTE_FIELD_ROW (object);
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->editor = NULL;

  G_OBJECT_CLASS (entente_field_row_parent_class)->dispose (object);
}

static void
entente_field_row_finalize (GObject *object)
{
  g_free (ENTENTE_FIELD_ROW (object)->field);

  G_OBJECT_CLASS (entente_field_row_parent_class)->finalize (object);
}

static void
entente_field_row_class_init (EntenteFieldRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_field_row_get_property;
  object_class->set_property = entente_field_row_set_property;
  object_class->dispose = entente_field_row_dispose;
  object_class->finalize = entente_field_row_finalize;
  widget_class->measure = entente_field_row_measure;
  widget_class->size_allocate = entente_field_row_size_allocate;
  widget_class->get_request_mode = entente_field_row_get_request_mode;

  /**
   * EntenteFieldRow:field:
   *
   * Name of the field, as in the field table.
   */
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (widget_class, "fieldrow");
}

static void
entente_field_row_init (EntenteFieldRow *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 1);
  gtk_label_set_justify (GTK_LABEL (self->label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_add_css_class (self->label, "dim-label");

  self->mark = entente_claim_mark_new ();
  gtk_widget_set_valign (self->mark, GTK_ALIGN_START);

  self->label_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 1);
  gtk_widget_set_valign (self->label_box, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->label_box, "field-label");
  gtk_box_append (GTK_BOX (self->label_box), self->mark);
  gtk_box_append (GTK_BOX (self->label_box), self->label);
  gtk_widget_set_parent (self->label_box, GTK_WIDGET (self));
}

/**
 * entente_field_row_new:
 * @field: name of a field, as in the field table
 *
 * Returns: (transfer floating): a row for that field, of no object yet
 */
GtkWidget *
entente_field_row_new (const char *field)
{
  return g_object_new (ENTENTE_TYPE_FIELD_ROW, "field", field, NULL);
}

const char *
entente_field_row_get_field (EntenteFieldRow *self)
{
  return self->field;
}

/**
 * entente_field_row_get_editor:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its editor; %NULL before it was bound
 */
EntenteFieldEditor *
entente_field_row_get_editor (EntenteFieldRow *self)
{
  return self->editor;
}

/**
 * entente_field_row_bind:
 * @self: a row
 * @type: type of the objects, always the same for a row
 * @workspace: where the objects are
 * @ids: (array zero-terminated=1): the objects to edit, at least one
 */
void
entente_field_row_bind (EntenteFieldRow   *self,
                        EntenteType        type,
                        EntenteWorkspace  *workspace,
                        const char *const *ids)
{
  int index = entente_type_find_field (type, self->field);

  g_return_if_fail (index >= 0);

  if (self->editor == NULL)
    set_editor (self, type, (guint)index);

  entente_field_editor_bind (self->editor, workspace, ids);
  mark_scenario (self, workspace, ids[0]);
}

/**
 * entente_field_row_show_claims:
 * @self: a row
 * @workspace: where the claims are
 * @claims: (element-type EntenteObject) (nullable): what is claimed about the field
 */
void
entente_field_row_show_claims (EntenteFieldRow  *self,
                               EntenteWorkspace *workspace,
                               const GPtrArray  *claims)
{
  entente_claim_mark_show (ENTENTE_CLAIM_MARK (self->mark), workspace, claims);
}
