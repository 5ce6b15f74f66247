#include "widgets/forms/technology-form.h"

#include "config.h"
#include "model/object/flow.h"
#include "widgets/forms/field-row.h"
#include "widgets/forms/item-list.h"
#include "widgets/forms/link-list.h"
#include "widgets/forms/related.h"
#include "widgets/forms/section.h"

struct _EntenteTechnologyForm
{
  EntenteForm      parent_instance;
  EntenteLinkList *deals;
};

G_DEFINE_FINAL_TYPE (EntenteTechnologyForm, entente_technology_form, ENTENTE_TYPE_FORM)

static void
entente_technology_form_refresh (EntenteForm   *form,
                                 EntenteObject *object)
{
  EntenteTechnologyForm *self = ENTENTE_TECHNOLOGY_FORM (form);
  EntenteWorkspace      *workspace = entente_form_get_workspace (form);
  EntenteScope          *scope = entente_workspace_get_scope (workspace);
  const char            *id = entente_object_get_id (object);
  g_autoptr (GPtrArray) deals = entente_related_follow (scope, ENTENTE_FLOW, ENTENTE_FLOW_ASSET, id, ENTENTE_FLOW_DEAL);

  entente_link_list_show (self->deals, workspace, deals);
}

static void
entente_technology_form_class_init (EntenteTechnologyFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ENTENTE_FORM_CLASS (klass)->refresh = entente_technology_form_refresh;

  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);
  g_type_ensure (ENTENTE_TYPE_ITEM_LIST);
  g_type_ensure (ENTENTE_TYPE_LINK_LIST);
  g_type_ensure (ENTENTE_TYPE_SECTION);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PATH "/ui/technology-form.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteTechnologyForm, deals);
}

static void
entente_technology_form_init (EntenteTechnologyForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
