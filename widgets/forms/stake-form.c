#include "widgets/forms/stake-form.h"

#include "config.h"
#include "widgets/forms/field-row.h"
#include "widgets/forms/item-list.h"
#include "widgets/forms/section.h"

struct _EntenteStakeForm
{
  EntenteForm parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteStakeForm, entente_stake_form, ENTENTE_TYPE_FORM)

static void
entente_stake_form_class_init (EntenteStakeFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);
  g_type_ensure (ENTENTE_TYPE_ITEM_LIST);
  g_type_ensure (ENTENTE_TYPE_SECTION);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PATH "/ui/stake-form.ui");
}

static void
entente_stake_form_init (EntenteStakeForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
