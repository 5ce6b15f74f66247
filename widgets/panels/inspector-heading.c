#include "widgets/panels/inspector-heading.h"

#include "model/describe.h"
#include "model/object/claim.h"
#include "widgets/forms/claim-mark.h"
#include "widgets/forms/related.h"
#include "widgets/tooltip.h"
#include "widgets/type-icon.h"

#include <glib/gi18n.h>

#define SPACING 10

struct _EntenteInspectorHeading
{
  GtkWidget  parent_instance;
  GtkWidget *icon;
  GtkWidget *text;
  GtkWidget *kind;
  GtkWidget *name;
  GtkWidget *scenario;
  GtkWidget *mark;
};

G_DEFINE_FINAL_TYPE (EntenteInspectorHeading, entente_inspector_heading, GTK_TYPE_WIDGET)

static void
show_claims (EntenteInspectorHeading *self,
             EntenteWorkspace        *workspace,
             EntenteObject           *object)
{
  g_autoptr (GPtrArray) claims = entente_related_find (entente_workspace_get_scope (workspace), ENTENTE_CLAIM, ENTENTE_CLAIM_OBJECT, entente_object_get_id (object));
  g_autoptr (GPtrArray) general = g_ptr_array_new ();

  for (guint i = 0; i < claims->len; i++)
    {
      const char *field = entente_object_get_text (claims->pdata[i], ENTENTE_CLAIM_FIELD);

      if (field == NULL || *field == '\0')
        g_ptr_array_add (general, claims->pdata[i]);
    }

  entente_claim_mark_show (ENTENTE_CLAIM_MARK (self->mark), workspace, general);
}

static void
show_scenario (EntenteInspectorHeading *self,
               EntenteWorkspace        *workspace,
               EntenteObject           *object)
{
  const char      *scenario = entente_object_get_scenario (object);
  g_autofree char *name = scenario != NULL ? entente_describe_id (entente_workspace_get_scope (workspace), scenario) : NULL;
  g_autofree char *text = name != NULL ? g_strdup_printf (_("Only in %s"), name) : NULL;

  gtk_label_set_text (GTK_LABEL (self->scenario), text);
  gtk_widget_set_visible (self->scenario, text != NULL);
}

static void
set_name (EntenteInspectorHeading *self,
          const char              *name)
{
  gtk_label_set_text (GTK_LABEL (self->name), name);
  entente_tooltip_set (self->name, name);
}

static GtkWidget *
add_label (EntenteInspectorHeading *self,
           const char              *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self->text), label);

  return label;
}

static void
entente_inspector_heading_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (entente_inspector_heading_parent_class)->dispose (object);
}

static void
entente_inspector_heading_class_init (EntenteInspectorHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_inspector_heading_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inspectorheading");
}

static void
entente_inspector_heading_init (EntenteInspectorHeading *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), SPACING);

  self->icon = gtk_image_new ();
  gtk_image_set_pixel_size (GTK_IMAGE (self->icon), 24);
  gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));

  self->text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));

  self->kind = add_label (self, "caption");
  gtk_widget_add_css_class (self->kind, "dim-label");
  self->name = add_label (self, "title-4");
  gtk_label_set_wrap (GTK_LABEL (self->name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (self->name), 3);
  self->scenario = add_label (self, "caption");
  gtk_widget_add_css_class (self->scenario, "only-here");

  self->mark = entente_claim_mark_new ();
  gtk_widget_set_valign (self->mark, GTK_ALIGN_START);
  gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
}

GtkWidget *
entente_inspector_heading_new (void)
{
  return g_object_new (ENTENTE_TYPE_INSPECTOR_HEADING, NULL);
}

/**
 * entente_inspector_heading_show:
 * @self: a heading
 * @workspace: where the object is
 * @object: what the inspector is about
 */
void
entente_inspector_heading_show (EntenteInspectorHeading *self,
                                EntenteWorkspace        *workspace,
                                EntenteObject           *object)
{
  EntenteType      type = entente_object_get_object_type (object);
  g_autofree char *name = entente_describe_object (entente_workspace_get_scope (workspace), object);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), entente_type_get_icon (type));
  gtk_label_set_text (GTK_LABEL (self->kind), _ (entente_type_get_info (type)->label));
  set_name (self, name);
  show_scenario (self, workspace, object);
  show_claims (self, workspace, object);
}

/* “3 companies · 2 deals”, in the order of types */
static char *
count_types (EntenteScope      *scope,
             const char *const *ids)
{
  guint    counts[ENTENTE_N_TYPES] = {0};
  GString *text = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      EntenteObject *object = entente_scope_lookup (scope, ids[i]);

      if (object != NULL)
        counts[entente_object_get_object_type (object)]++;
    }

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    {
      const EntenteTypeInfo *info = entente_type_get_info (type);

      if (counts[type] > 0)
        g_string_append_printf (text, "%s%u %s", text->len > 0 ? " · " : "", counts[type], _ (counts[type] == 1 ? info->label : info->plural));
    }

  return g_string_free (text, FALSE);
}

/**
 * entente_inspector_heading_show_several:
 * @self: a heading
 * @workspace: where the objects are
 * @ids: (array zero-terminated=1): what the inspector is about
 */
void
entente_inspector_heading_show_several (EntenteInspectorHeading *self,
                                        EntenteWorkspace        *workspace,
                                        const char *const       *ids)
{
  g_autofree char *name = count_types (entente_workspace_get_scope (workspace), ids);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), "entente-network-symbolic");
  gtk_label_set_text (GTK_LABEL (self->kind), _("Selected"));
  set_name (self, name);
  gtk_widget_set_visible (self->scenario, FALSE);
  entente_claim_mark_show (ENTENTE_CLAIM_MARK (self->mark), workspace, NULL);
}
