#include "widgets/forms/company-form.h"

#include "config.h"
#include "model/object/party.h"
#include "model/object/platform.h"
#include "widgets/forms/field-row.h"
#include "widgets/forms/item-list.h"
#include "widgets/forms/link-list.h"
#include "widgets/forms/related.h"
#include "widgets/forms/section.h"

struct _EntenteCompanyForm
{
  EntenteForm      parent_instance;
  EntenteLinkList *deals;
  EntenteLinkList *platforms;
};

G_DEFINE_FINAL_TYPE (EntenteCompanyForm, entente_company_form, ENTENTE_TYPE_FORM)

static void
entente_company_form_refresh (EntenteForm   *form,
                              EntenteObject *object)
{
  EntenteCompanyForm *self = ENTENTE_COMPANY_FORM (form);
  EntenteWorkspace   *workspace = entente_form_get_workspace (form);
  EntenteScope       *scope = entente_workspace_get_scope (workspace);
  const char         *id = entente_object_get_id (object);
  g_autoptr (GPtrArray) deals = entente_related_follow (scope, ENTENTE_PARTY, ENTENTE_PARTY_COMPANY, id, ENTENTE_PARTY_DEAL);
  g_autoptr (GPtrArray) platforms = entente_related_find (scope, ENTENTE_PLATFORM, ENTENTE_PLATFORM_OWNER, id);

  entente_link_list_show (self->deals, workspace, deals);
  entente_link_list_show (self->platforms, workspace, platforms);
}

static void
entente_company_form_class_init (EntenteCompanyFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ENTENTE_FORM_CLASS (klass)->refresh = entente_company_form_refresh;

  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);
  g_type_ensure (ENTENTE_TYPE_ITEM_LIST);
  g_type_ensure (ENTENTE_TYPE_LINK_LIST);
  g_type_ensure (ENTENTE_TYPE_SECTION);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PATH "/ui/company-form.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteCompanyForm, deals);
  gtk_widget_class_bind_template_child (widget_class, EntenteCompanyForm, platforms);
}

static void
entente_company_form_init (EntenteCompanyForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
