#include "widgets/forms/plant-form.h"

#include "config.h"
#include "model/object/flow.h"
#include "model/object/dependency.h"
#include "model/object/vehicle.h"
#include "widgets/forms/field-row.h"
#include "widgets/forms/item-list.h"
#include "widgets/forms/link-list.h"
#include "widgets/forms/related.h"
#include "widgets/forms/section.h"

struct _EntentePlantForm
{
  EntenteForm      parent_instance;
  EntenteLinkList *deals;
  EntenteLinkList *vehicles;
  EntenteLinkList *dependents;
};

G_DEFINE_FINAL_TYPE (EntentePlantForm, entente_plant_form, ENTENTE_TYPE_FORM)

static void
entente_plant_form_refresh (EntenteForm   *form,
                            EntenteObject *object)
{
  EntentePlantForm *self = ENTENTE_PLANT_FORM (form);
  EntenteWorkspace *workspace = entente_form_get_workspace (form);
  EntenteScope     *scope = entente_workspace_get_scope (workspace);
  const char       *id = entente_object_get_id (object);
  g_autoptr (GPtrArray) deals = entente_related_follow (scope, ENTENTE_FLOW, ENTENTE_FLOW_ASSET, id, ENTENTE_FLOW_DEAL);
  g_autoptr (GPtrArray) vehicles = entente_related_find (scope, ENTENTE_VEHICLE, ENTENTE_VEHICLE_PLANT, id);
  g_autoptr (GPtrArray) dependents = entente_related_follow (scope, ENTENTE_DEPENDENCY, ENTENTE_DEPENDENCY_NEEDS, id, ENTENTE_DEPENDENCY_ITEM);

  entente_link_list_show (self->deals, workspace, deals);
  entente_link_list_show (self->vehicles, workspace, vehicles);
  entente_link_list_show (self->dependents, workspace, dependents);
}

static void
entente_plant_form_class_init (EntentePlantFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ENTENTE_FORM_CLASS (klass)->refresh = entente_plant_form_refresh;

  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);
  g_type_ensure (ENTENTE_TYPE_ITEM_LIST);
  g_type_ensure (ENTENTE_TYPE_LINK_LIST);
  g_type_ensure (ENTENTE_TYPE_SECTION);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PATH "/ui/plant-form.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePlantForm, deals);
  gtk_widget_class_bind_template_child (widget_class, EntentePlantForm, vehicles);
  gtk_widget_class_bind_template_child (widget_class, EntentePlantForm, dependents);
}

static void
entente_plant_form_init (EntentePlantForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
