#include "widgets/forms/deal-form.h"

#include "config.h"
#include "model/object/flow.h"
#include "model/object/party.h"
#include "widgets/forms/deal-balance.h"
#include "widgets/forms/field-row.h"
#include "widgets/forms/item-list.h"
#include "widgets/forms/related.h"
#include "widgets/forms/section.h"

struct _EntenteDealForm
{
  EntenteForm parent_instance;
  GtkWidget  *balance;
  GtkWidget  *balance_icon;
  GtkWidget  *balance_label;
};

G_DEFINE_FINAL_TYPE (EntenteDealForm, entente_deal_form, ENTENTE_TYPE_FORM)

static void
entente_deal_form_refresh (EntenteForm   *form,
                           EntenteObject *object)
{
  EntenteDealForm *self = ENTENTE_DEAL_FORM (form);
  EntenteScope    *scope = entente_workspace_get_scope (entente_form_get_workspace (form));
  const char      *id = entente_object_get_id (object);
  g_autoptr (GPtrArray) parties = entente_related_find (scope, ENTENTE_PARTY, ENTENTE_PARTY_DEAL, id);
  g_autoptr (GPtrArray) flows = entente_related_find (scope, ENTENTE_FLOW, ENTENTE_FLOW_DEAL, id);
  g_autofree char *text = entente_deal_balance_describe (scope, object, parties, flows);
  gboolean         is_one_sided = entente_deal_balance_get (object, parties, flows) == ENTENTE_BALANCE_ONE_SIDED;

  gtk_label_set_text (GTK_LABEL (self->balance_label), text);
  gtk_widget_set_visible (self->balance_icon, is_one_sided);

  if (is_one_sided)
    gtk_widget_add_css_class (self->balance, "warning");
  else
    gtk_widget_remove_css_class (self->balance, "warning");
}

static void
entente_deal_form_class_init (EntenteDealFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ENTENTE_FORM_CLASS (klass)->refresh = entente_deal_form_refresh;

  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);
  g_type_ensure (ENTENTE_TYPE_ITEM_LIST);
  g_type_ensure (ENTENTE_TYPE_SECTION);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PATH "/ui/deal-form.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDealForm, balance);
  gtk_widget_class_bind_template_child (widget_class, EntenteDealForm, balance_icon);
  gtk_widget_class_bind_template_child (widget_class, EntenteDealForm, balance_label);
}

static void
entente_deal_form_init (EntenteDealForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
