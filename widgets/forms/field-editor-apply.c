/* How what is entered in an editor becomes part of the plan. */

#include "widgets/forms/field-editor-private.h"

#include "widgets/forms/field-edits.h"

/**
 * entente_field_editor_apply:
 * @self: an editor bound to objects
 * @value: (nullable): what the field shall have; %NULL for undefined
 *
 * Changes the plan in one step. When it does not accept the value, the former one is shown again, with the reason.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_field_editor_apply (EntenteFieldEditor *self,
                            const EntenteValue *value)
{
  EntenteFieldEditorPrivate *priv = entente_field_editor_get_private (self);
  g_autoptr (EntenteValue) old = g_steal_pointer (&priv->value);
  g_autoptr (GError) error = NULL;
  gboolean differed = priv->differs;

  /* What is being typed may outlive the object, when that is undone. */
  if (entente_field_editor_get_object (self) == NULL)
    return FALSE;

  if (!differed && entente_value_equal (old, value))
    {
      priv->value = g_steal_pointer (&old);
      return TRUE;
    }

  priv->value = entente_value_ref (value);
  priv->differs = FALSE;

  if (entente_field_edits_set (priv->workspace, (const char *const *)priv->ids, entente_field_editor_get_field (self), value, &error))
    {
      entente_field_editor_set_message (self, NULL);
      return TRUE;
    }

  entente_field_editor_show (self, old, differed);
  entente_field_editor_set_message (self, error->message);

  return FALSE;
}

/**
 * entente_field_editor_apply_text:
 * @self: an editor bound to objects
 * @text: (nullable): what the field shall have, as it stands in files; %NULL for undefined
 *
 * Returns: %TRUE on success
 */
gboolean
entente_field_editor_apply_text (EntenteFieldEditor *self,
                                 const char         *text)
{
  g_autoptr (EntenteValue) value = NULL;
  g_autoptr (GError) error = NULL;

  if (text != NULL)
    {
      value = entente_value_parse (entente_field_editor_get_field (self), text, &error);
      if (value == NULL)
        {
          entente_field_editor_set_message (self, error->message);
          return FALSE;
        }
    }

  return entente_field_editor_apply (self, value);
}

/**
 * entente_field_editor_can_create:
 * @self: an editor of a field that refers to something
 *
 * Returns: whether something new can be referred to, of which only the name has to be known
 */
gboolean
entente_field_editor_can_create (EntenteFieldEditor *self)
{
  return entente_field_edits_can_create (entente_field_editor_get_field (self));
}

/**
 * entente_field_editor_create:
 * @self: an editor of a field that can refer to something new
 * @name: what the new thing is called
 *
 * Adds something and refers to it, in one step; a field of several references keeps the others.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_field_editor_create (EntenteFieldEditor *self,
                             const char         *name)
{
  EntenteFieldEditorPrivate *priv = entente_field_editor_get_private (self);
  g_autoptr (GError) error = NULL;

  if (entente_field_edits_refer_to_new (priv->workspace, (const char *const *)priv->ids, entente_field_editor_get_field (self), priv->value, name, &error))
    return TRUE;

  entente_field_editor_set_message (self, error->message);

  return FALSE;
}
