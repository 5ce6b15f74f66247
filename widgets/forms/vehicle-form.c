#include "widgets/forms/vehicle-form.h"

#include "config.h"
#include "widgets/forms/field-row.h"
#include "widgets/forms/item-list.h"
#include "widgets/forms/section.h"

struct _EntenteVehicleForm
{
  EntenteForm parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteVehicleForm, entente_vehicle_form, ENTENTE_TYPE_FORM)

static void
entente_vehicle_form_class_init (EntenteVehicleFormClass *klass)
{
  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);
  g_type_ensure (ENTENTE_TYPE_ITEM_LIST);
  g_type_ensure (ENTENTE_TYPE_SECTION);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), ENTENTE_RESOURCE_PATH "/ui/vehicle-form.ui");
}

static void
entente_vehicle_form_init (EntenteVehicleForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
