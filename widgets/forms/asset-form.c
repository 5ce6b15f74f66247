#include "widgets/forms/asset-form.h"

#include "config.h"
#include "model/object/flow.h"
#include "widgets/forms/field-row.h"
#include "widgets/forms/item-list.h"
#include "widgets/forms/link-list.h"
#include "widgets/forms/related.h"
#include "widgets/forms/section.h"

struct _EntenteAssetForm
{
  EntenteForm      parent_instance;
  EntenteLinkList *deals;
};

G_DEFINE_FINAL_TYPE (EntenteAssetForm, entente_asset_form, ENTENTE_TYPE_FORM)

static void
entente_asset_form_refresh (EntenteForm   *form,
                            EntenteObject *object)
{
  EntenteAssetForm *self = ENTENTE_ASSET_FORM (form);
  EntenteWorkspace *workspace = entente_form_get_workspace (form);
  EntenteScope     *scope = entente_workspace_get_scope (workspace);
  const char       *id = entente_object_get_id (object);
  g_autoptr (GPtrArray) deals = entente_related_follow (scope, ENTENTE_FLOW, ENTENTE_FLOW_ASSET, id, ENTENTE_FLOW_DEAL);

  entente_link_list_show (self->deals, workspace, deals);
}

static void
entente_asset_form_class_init (EntenteAssetFormClass *klass)
{
  ENTENTE_FORM_CLASS (klass)->refresh = entente_asset_form_refresh;

  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);
  g_type_ensure (ENTENTE_TYPE_ITEM_LIST);
  g_type_ensure (ENTENTE_TYPE_LINK_LIST);
  g_type_ensure (ENTENTE_TYPE_SECTION);
}

static void
entente_asset_form_init (EntenteAssetForm *self)
{
}

/**
 * entente_asset_form_build:
 * @self: an empty form
 * @type: type of the objects it is for: %ENTENTE_PLATFORM or %ENTENTE_TECHNOLOGY
 *
 * Adds the rows that the file of that type lays out.
 */
void
entente_asset_form_build (EntenteAssetForm *self,
                          EntenteType       type)
{
  g_autofree char *path = g_strdup_printf (ENTENTE_RESOURCE_PATH "/ui/%s-form.ui", entente_type_get_info (type)->name);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (path);

  self->deals = ENTENTE_LINK_LIST (gtk_builder_get_object (builder, "deals"));
  gtk_widget_set_parent (GTK_WIDGET (gtk_builder_get_object (builder, "rows")), GTK_WIDGET (self));
}
