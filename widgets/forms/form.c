#include "widgets/forms/form.h"

#include "model/object/claim.h"
#include "widgets/forms/asset-form.h"
#include "widgets/forms/company-form.h"
#include "widgets/forms/deal-form.h"
#include "widgets/forms/field-row.h"
#include "widgets/forms/item-list.h"
#include "widgets/forms/object-form.h"
#include "widgets/forms/plant-form.h"
#include "widgets/forms/project-form.h"
#include "widgets/forms/related.h"
#include "widgets/forms/stake-form.h"
#include "widgets/forms/vehicle-form.h"
#include "widgets/forms/view-form.h"

#define SPACING 6

typedef struct
{
  EntenteType       type;
  EntenteWorkspace *workspace;
  char            **ids;
  GPtrArray        *claims;
} EntenteFormPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteForm, entente_form, GTK_TYPE_WIDGET)

static EntenteFormPrivate *
get_private (EntenteForm *self)
{
  return entente_form_get_instance_private (self);
}

typedef void (*VisitFunc) (EntenteForm *self,
                           GtkWidget   *part);

static void
visit_parts (EntenteForm *self,
             GtkWidget   *widget,
             VisitFunc    visit)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (ENTENTE_IS_FIELD_ROW (child) || ENTENTE_IS_ITEM_LIST (child))
        visit (self, child);
      else
        visit_parts (self, child, visit);
    }
}

static GPtrArray *
find_claims (EntenteForm *self,
             const char  *field)
{
  EntenteFormPrivate *priv = get_private (self);
  GPtrArray          *claims = g_ptr_array_new ();

  for (guint i = 0; i < priv->claims->len; i++)
    if (g_strcmp0 (entente_object_get_text (priv->claims->pdata[i], ENTENTE_CLAIM_FIELD), field) == 0)
      g_ptr_array_add (claims, priv->claims->pdata[i]);

  return claims;
}

static void
bind_part (EntenteForm *self,
           GtkWidget   *part)
{
  EntenteFormPrivate *priv = get_private (self);

  if (ENTENTE_IS_FIELD_ROW (part))
    {
      EntenteFieldRow *row = ENTENTE_FIELD_ROW (part);
      g_autoptr (GPtrArray) claims = find_claims (self, entente_field_row_get_field (row));

      entente_field_row_bind (row, priv->type, priv->workspace, (const char *const *)priv->ids);
      entente_field_row_show_claims (row, priv->workspace, claims);
    }
  else
    {
      entente_item_list_bind (ENTENTE_ITEM_LIST (part), priv->workspace, priv->ids[0]);
    }
}

static void
entente_form_dispose (GObject *object)
{
  EntenteFormPrivate *priv = get_private (ENTENTE_FORM (object));
  GtkWidget          *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  g_clear_object (&priv->workspace);
  g_clear_pointer (&priv->claims, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_form_parent_class)->dispose (object);
}

static void
entente_form_finalize (GObject *object)
{
  g_strfreev (get_private (ENTENTE_FORM (object))->ids);

  G_OBJECT_CLASS (entente_form_parent_class)->finalize (object);
}

static void
entente_form_class_init (EntenteFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_form_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "form");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);
}

static void
entente_form_init (EntenteForm *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
}

static GType
get_form_type (EntenteType type)
{
  switch ((int)type)
    {
    case ENTENTE_PROJECT_ROOT:
      return ENTENTE_TYPE_PROJECT_FORM;
    case ENTENTE_COMPANY:
      return ENTENTE_TYPE_COMPANY_FORM;
    case ENTENTE_DEAL:
      return ENTENTE_TYPE_DEAL_FORM;
    case ENTENTE_PLATFORM:
    case ENTENTE_TECHNOLOGY:
      return ENTENTE_TYPE_ASSET_FORM;
    case ENTENTE_PLANT:
      return ENTENTE_TYPE_PLANT_FORM;
    case ENTENTE_VEHICLE:
      return ENTENTE_TYPE_VEHICLE_FORM;
    case ENTENTE_STAKE:
      return ENTENTE_TYPE_STAKE_FORM;
    case ENTENTE_VIEW:
      return ENTENTE_TYPE_VIEW_FORM;
    default:
      return ENTENTE_TYPE_OBJECT_FORM;
    }
}

/**
 * entente_form_new:
 * @type: type of the objects it is for
 * @several: whether it is for several objects, and so for nothing but what they have in common
 *
 * Returns: (transfer floating): a form of no object yet
 */
EntenteForm *
entente_form_new (EntenteType type,
                  gboolean    several)
{
  EntenteForm *self = g_object_new (several ? ENTENTE_TYPE_OBJECT_FORM : get_form_type (type), NULL);

  get_private (self)->type = type;

  if (ENTENTE_IS_OBJECT_FORM (self))
    entente_object_form_build (ENTENTE_OBJECT_FORM (self), type, several);
  else if (ENTENTE_IS_ASSET_FORM (self))
    entente_asset_form_build (ENTENTE_ASSET_FORM (self), type);

  return self;
}

static void
flush_editors (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (ENTENTE_IS_FIELD_EDITOR (child))
        entente_field_editor_flush (ENTENTE_FIELD_EDITOR (child));
      else
        flush_editors (child);
    }
}

/**
 * entente_form_bind:
 * @self: a form
 * @workspace: where the objects are
 * @ids: (array zero-terminated=1): the objects to edit, at least one
 *
 * Takes over what is being typed for the former objects, then shows these.
 */
void
entente_form_bind (EntenteForm       *self,
                   EntenteWorkspace  *workspace,
                   const char *const *ids)
{
  EntenteFormPrivate *priv = get_private (self);
  char              **copy = g_strdupv ((char **)ids);

  /* That changes the plan, upon which the form is bound from within: before any part of it is. */
  if (priv->ids != NULL && !g_strv_equal ((const char *const *)copy, (const char *const *)priv->ids))
    flush_editors (GTK_WIDGET (self));

  g_set_object (&priv->workspace, workspace);
  g_strfreev (priv->ids);
  priv->ids = copy;

  entente_form_refresh (self);
}

/**
 * entente_form_refresh:
 * @self: a form bound to objects
 *
 * Shows what has changed since. What is being typed stays.
 */
void
entente_form_refresh (EntenteForm *self)
{
  EntenteFormPrivate *priv = get_private (self);
  EntenteScope       *scope = entente_workspace_get_scope (priv->workspace);
  EntenteObject      *object = entente_scope_lookup (scope, priv->ids[0]);

  if (object == NULL)
    return;

  g_clear_pointer (&priv->claims, g_ptr_array_unref);
  priv->claims = priv->ids[1] == NULL ? entente_related_find (scope, ENTENTE_CLAIM, ENTENTE_CLAIM_OBJECT, priv->ids[0])
                                      : g_ptr_array_new ();

  visit_parts (self, GTK_WIDGET (self), bind_part);

  if (ENTENTE_FORM_GET_CLASS (self)->refresh != NULL)
    ENTENTE_FORM_GET_CLASS (self)->refresh (self, object);
}

EntenteType
entente_form_get_object_type (EntenteForm *self)
{
  return get_private (self)->type;
}

/**
 * entente_form_get_workspace:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): where its objects are; %NULL before it was bound
 */
EntenteWorkspace *
entente_form_get_workspace (EntenteForm *self)
{
  return get_private (self)->workspace;
}

/**
 * entente_form_get_id:
 * @self: a form
 *
 * Returns: (nullable): the first of its objects; %NULL before it was bound
 */
const char *
entente_form_get_id (EntenteForm *self)
{
  EntenteFormPrivate *priv = get_private (self);

  return priv->ids != NULL ? priv->ids[0] : NULL;
}

static GtkWidget *
find_editor (GtkWidget  *widget,
             const char *field)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (!ENTENTE_IS_FIELD_ROW (child))
        found = ENTENTE_IS_ITEM_LIST (child) ? NULL : find_editor (child, field);
      else if (field == NULL || g_strcmp0 (entente_field_row_get_field (ENTENTE_FIELD_ROW (child)), field) == 0)
        found = GTK_WIDGET (entente_field_row_get_editor (ENTENTE_FIELD_ROW (child)));
      else
        found = NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * entente_form_find_editor:
 * @self: a form bound to objects
 * @field: (nullable): name of a field; %NULL for the first one
 *
 * Returns: (transfer none) (nullable): the editor of the field, to give it the focus
 */
GtkWidget *
entente_form_find_editor (EntenteForm *self,
                          const char  *field)
{
  return find_editor (GTK_WIDGET (self), field);
}
