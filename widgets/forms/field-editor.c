#include "widgets/forms/field-editor-private.h"

#include "model/object/project-root.h"
#include "widgets/forms/editor-types.h"
#include "widgets/forms/field-edits.h"
#include "widgets/text-label.h"

#include <glib/gi18n.h>

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteFieldEditor, entente_field_editor, GTK_TYPE_WIDGET)

enum
{
  PROP_MESSAGE = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

EntenteFieldEditorPrivate *
entente_field_editor_get_private (EntenteFieldEditor *self)
{
  return entente_field_editor_get_instance_private (self);
}

static EntenteScope *
get_scope (EntenteFieldEditor *self)
{
  return entente_workspace_get_scope (entente_field_editor_get_private (self)->workspace);
}

/* Tells the subclass, and forgets what was wrong before. */
void
entente_field_editor_show (EntenteFieldEditor *self,
                           const EntenteValue *value,
                           gboolean            differs)
{
  EntenteFieldEditorPrivate *priv = entente_field_editor_get_private (self);
  EntenteValue              *old = priv->value;

  priv->value = entente_value_ref (value);
  priv->differs = differs;
  priv->is_shown = TRUE;
  entente_value_unref (old);

  ENTENTE_FIELD_EDITOR_GET_CLASS (self)->show (self, value, differs);
  entente_field_editor_set_message (self, NULL);
}

static void
name_target (EntenteFieldEditor *self,
             const char         *name)
{
  GtkAccessible      *target = GTK_ACCESSIBLE (entente_field_editor_get_private (self)->target);
  const EntenteField *field = entente_field_editor_get_field (self);

  gtk_accessible_update_property (target, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (field->help != NULL)
    gtk_accessible_update_property (target, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ (field->help), -1);
}

static void
entente_field_editor_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  EntenteFieldEditorPrivate *priv = entente_field_editor_get_private (ENTENTE_FIELD_EDITOR (object));

  if (property_id == PROP_MESSAGE)
    g_value_set_string (value, priv->message);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
entente_field_editor_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  if (property_id == PROP_MESSAGE)
    entente_field_editor_set_message (ENTENTE_FIELD_EDITOR (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
entente_field_editor_dispose (GObject *object)
{
  EntenteFieldEditorPrivate *priv = entente_field_editor_get_private (ENTENTE_FIELD_EDITOR (object));
  GtkWidget                 *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  priv->target = NULL;
  priv->message_label = NULL;
  g_clear_object (&priv->workspace);

  G_OBJECT_CLASS (entente_field_editor_parent_class)->dispose (object);
}

static void
entente_field_editor_finalize (GObject *object)
{
  EntenteFieldEditorPrivate *priv = entente_field_editor_get_private (ENTENTE_FIELD_EDITOR (object));

  g_strfreev (priv->ids);
  g_free (priv->message);
  g_clear_pointer (&priv->value, entente_value_unref);

  G_OBJECT_CLASS (entente_field_editor_parent_class)->finalize (object);
}

static gboolean
entente_field_editor_grab_focus (GtkWidget *widget)
{
  GtkWidget *target = entente_field_editor_get_private (ENTENTE_FIELD_EDITOR (widget))->target;

  return target != NULL && gtk_widget_grab_focus (target);
}

static void
entente_field_editor_class_init (EntenteFieldEditorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_field_editor_get_property;
  object_class->set_property = entente_field_editor_set_property;
  object_class->dispose = entente_field_editor_dispose;
  object_class->finalize = entente_field_editor_finalize;
  widget_class->grab_focus = entente_field_editor_grab_focus;

  /**
   * EntenteFieldEditor:message:
   *
   * What is wrong with what was entered, shown below it; %NULL when nothing is.
   */
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
entente_field_editor_init (EntenteFieldEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

/**
 * entente_field_editor_new:
 * @type: a type of objects
 * @index: one of its fields
 *
 * Returns: (transfer floating): an editor that fits the field, for no object yet
 */
EntenteFieldEditor *
entente_field_editor_new (EntenteType type,
                          guint       index)
{
  const EntenteField        *field = &entente_type_get_info (type)->fields[index];
  EntenteFieldEditor        *self = g_object_new (entente_editor_type_for_field (field), NULL);
  EntenteFieldEditorPrivate *priv = entente_field_editor_get_private (self);

  priv->type = type;
  priv->index = index;

  ENTENTE_FIELD_EDITOR_GET_CLASS (self)->set_up (self);
  name_target (self, _ (field->label));

  return self;
}

/**
 * entente_field_editor_bind:
 * @self: an editor
 * @workspace: where the objects are
 * @ids: (array zero-terminated=1): the objects to edit, at least one
 *
 * Takes over what is being typed for the former objects, then shows the field of these.
 */
void
entente_field_editor_bind (EntenteFieldEditor *self,
                           EntenteWorkspace   *workspace,
                           const char *const  *ids)
{
  EntenteFieldEditorPrivate *priv = entente_field_editor_get_private (self);

  g_return_if_fail (ids != NULL && ids[0] != NULL);

  if (priv->ids != NULL && g_strv_equal (ids, (const char *const *)priv->ids))
    {
      entente_field_editor_refresh (self);
      return;
    }

  if (priv->ids != NULL)
    entente_field_editor_flush (self);

  g_set_object (&priv->workspace, workspace);
  g_strfreev (priv->ids);
  priv->ids = g_strdupv ((char **)ids);
  priv->is_shown = FALSE;

  entente_field_editor_refresh (self);
}

/**
 * entente_field_editor_refresh:
 * @self: an editor bound to objects
 *
 * Shows the value of the plan if it is no longer the one shown. What is being typed stays otherwise.
 */
void
entente_field_editor_refresh (EntenteFieldEditor *self)
{
  EntenteFieldEditorPrivate *priv = entente_field_editor_get_private (self);
  const EntenteField        *field = entente_field_editor_get_field (self);
  gboolean                   differs;
  const EntenteValue        *value = entente_field_edits_get_common (priv->workspace, (const char *const *)priv->ids, priv->index, &differs);
  gboolean                   names_others = field->kind == ENTENTE_FIELD_REFERENCE || field->kind == ENTENTE_FIELD_REFERENCES;

  if (ENTENTE_FIELD_EDITOR_GET_CLASS (self)->keep_up != NULL)
    ENTENTE_FIELD_EDITOR_GET_CLASS (self)->keep_up (self);

  if (!priv->is_shown || names_others || differs != priv->differs || !entente_value_equal (value, priv->value))
    entente_field_editor_show (self, value, differs);
}

/**
 * entente_field_editor_flush:
 * @self: an editor
 *
 * Takes over what is being typed, as if the focus had left.
 */
void
entente_field_editor_flush (EntenteFieldEditor *self)
{
  if (ENTENTE_FIELD_EDITOR_GET_CLASS (self)->flush != NULL)
    ENTENTE_FIELD_EDITOR_GET_CLASS (self)->flush (self);
}

const EntenteField *
entente_field_editor_get_field (EntenteFieldEditor *self)
{
  EntenteFieldEditorPrivate *priv = entente_field_editor_get_private (self);

  return &entente_type_get_info (priv->type)->fields[priv->index];
}

/**
 * entente_field_editor_get_target:
 * @self: an editor
 *
 * Returns: (transfer none): the widget that takes the focus
 */
GtkWidget *
entente_field_editor_get_target (EntenteFieldEditor *self)
{
  return entente_field_editor_get_private (self)->target;
}

/**
 * entente_field_editor_new_message_label:
 *
 * Returns: (transfer floating): a label for messages, not visible yet
 */
GtkWidget *
entente_field_editor_new_message_label (void)
{
  GtkWidget *label = entente_text_label_new (NULL, "field-message");

  gtk_widget_set_visible (label, FALSE);

  return label;
}

/**
 * entente_field_editor_set_message_label:
 * @self: an editor
 * @label: (transfer none): where to say what is wrong, instead of below the editor, which may be too narrow for that
 */
void
entente_field_editor_set_message_label (EntenteFieldEditor *self,
                                        GtkWidget          *label)
{
  entente_field_editor_get_private (self)->message_label = label;
}

/**
 * entente_field_editor_set_content:
 * @self: an editor being set up
 * @content: (transfer floating): the widgets it is made of
 * @target: which of them takes the focus and bears the name of the field
 */
void
entente_field_editor_set_content (EntenteFieldEditor *self,
                                  GtkWidget          *content,
                                  GtkWidget          *target)
{
  gtk_widget_set_parent (content, GTK_WIDGET (self));
  entente_field_editor_get_private (self)->target = target;
}

/**
 * entente_field_editor_set_message:
 * @self: an editor
 * @message: (nullable): what is wrong with what was entered
 */
void
entente_field_editor_set_message (EntenteFieldEditor *self,
                                  const char         *message)
{
  EntenteFieldEditorPrivate *priv = entente_field_editor_get_private (self);

  if (g_strcmp0 (message, priv->message) == 0)
    return;

  g_free (priv->message);
  priv->message = g_strdup (message);

  if (priv->message_label == NULL)
    {
      priv->message_label = entente_field_editor_new_message_label ();
      gtk_widget_insert_before (priv->message_label, GTK_WIDGET (self), NULL);
    }

  gtk_label_set_text (GTK_LABEL (priv->message_label), message != NULL ? message : "");
  gtk_widget_set_visible (priv->message_label, message != NULL);

  if (message != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (priv->target), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, priv->message_label, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (priv->target), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

/**
 * entente_field_editor_get_workspace:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): where its objects are; %NULL before it was bound
 */
EntenteWorkspace *
entente_field_editor_get_workspace (EntenteFieldEditor *self)
{
  return entente_field_editor_get_private (self)->workspace;
}

/**
 * entente_field_editor_get_object:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): the first of its objects, as it stands in the scenario
 */
EntenteObject *
entente_field_editor_get_object (EntenteFieldEditor *self)
{
  EntenteFieldEditorPrivate *priv = entente_field_editor_get_private (self);

  return priv->ids != NULL ? entente_scope_lookup (get_scope (self), priv->ids[0]) : NULL;
}

/**
 * entente_field_editor_get_currency:
 * @self: an editor bound to objects
 *
 * Returns: (nullable): the currency that new amounts of money start with
 */
const char *
entente_field_editor_get_currency (EntenteFieldEditor *self)
{
  EntenteProject *project = entente_scope_get_project (get_scope (self));

  return entente_object_get_text (entente_project_get_root (project), ENTENTE_PROJECT_CURRENCY);
}

/**
 * entente_field_editor_flush_focus:
 * @root: a window
 *
 * Takes over what is being typed in a field of the window, if anything is.
 */
void
entente_field_editor_flush_focus (GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);
  GtkWidget *editor = focus != NULL ? gtk_widget_get_ancestor (focus, ENTENTE_TYPE_FIELD_EDITOR) : NULL;

  if (editor != NULL)
    entente_field_editor_flush (ENTENTE_FIELD_EDITOR (editor));
}
