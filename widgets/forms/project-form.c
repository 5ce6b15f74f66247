#include "widgets/forms/project-form.h"

#include "config.h"
#include "widgets/forms/field-row.h"
#include "widgets/forms/item-list.h"
#include "widgets/forms/section.h"

#include <glib/gi18n.h>

struct _EntenteProjectForm
{
  EntenteForm parent_instance;
  GtkLabel   *summary;
};

G_DEFINE_FINAL_TYPE (EntenteProjectForm, entente_project_form, ENTENTE_TYPE_FORM)

static guint
count (EntenteScope *scope,
       EntenteType   type)
{
  return g_list_model_get_n_items (entente_scope_get_objects (scope, type));
}

static void
entente_project_form_refresh (EntenteForm   *form,
                              EntenteObject *object)
{
  EntenteScope    *scope = entente_workspace_get_scope (entente_form_get_workspace (form));
  guint            n_companies = count (scope, ENTENTE_COMPANY), n_deals = count (scope, ENTENTE_DEAL), n_stakes = count (scope, ENTENTE_STAKE);
  g_autofree char *companies = g_strdup_printf (ngettext ("%u company", "%u companies", n_companies), n_companies);
  g_autofree char *deals = g_strdup_printf (ngettext ("%u deal", "%u deals", n_deals), n_deals);
  g_autofree char *stakes = g_strdup_printf (ngettext ("%u stake", "%u stakes", n_stakes), n_stakes);
  g_autofree char *text = g_strdup_printf ("%s · %s · %s", companies, deals, stakes);

  gtk_label_set_text (ENTENTE_PROJECT_FORM (form)->summary, text);
}

static void
entente_project_form_class_init (EntenteProjectFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ENTENTE_FORM_CLASS (klass)->refresh = entente_project_form_refresh;

  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);
  g_type_ensure (ENTENTE_TYPE_ITEM_LIST);
  g_type_ensure (ENTENTE_TYPE_SECTION);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PATH "/ui/project-form.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectForm, summary);
}

static void
entente_project_form_init (EntenteProjectForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
