/* A change list as bytes, for the journal: a GVariant in little-endian, normal form. */

#include "model/change/change-list.h"

#include "model/error.h"

#include <glib/gi18n.h>

/* type, id, fields, extras, leading, inner */
#define OBJECT_FORMAT "(ssa(ss)a(ss)msms)"

/* kind, id, type, field, value, object */
#define CHANGE_FORMAT "(ysssmsm" OBJECT_FORMAT ")"

#define LIST_FORMAT "(sa" CHANGE_FORMAT ")"

static GVariant *
pack_fields (EntenteObject *object)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));

  for (guint i = 0; i < entente_object_get_n_fields (object); i++)
    {
      const EntenteValue *value = entente_object_get_value (object, i);
      g_autofree char    *text = value != NULL ? entente_value_to_string (value) : NULL;

      if (text != NULL)
        g_variant_builder_add (&builder, "(ss)", entente_object_get_field (object, i)->name, text);
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
pack_extras (EntenteObject *object)
{
  const GPtrArray *extras = entente_object_get_extras (object);
  GVariantBuilder  builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const EntenteExtra *extra = g_ptr_array_index (extras, i);

      g_variant_builder_add (&builder, "(ss)", extra->name, extra->value);
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
pack_object (EntenteObject *object)
{
  return g_variant_new ("(ss@a(ss)@a(ss)msms)",
                        entente_type_get_info (entente_object_get_object_type (object))->name,
                        entente_object_get_id (object), pack_fields (object), pack_extras (object),
                        entente_object_get_leading (object), entente_object_get_inner (object));
}

static GVariant *
pack_change (const EntenteChange *change)
{
  g_autofree char *value = change->new_value != NULL ? entente_value_to_string (change->new_value) : NULL;
  GVariant        *object = change->kind == ENTENTE_CHANGE_ADD ? pack_object (change->object) : NULL;
  const char      *type = change->definition != NULL ? entente_type_get_info (entente_type_of_field (change->definition))->name : "";

  return g_variant_new ("(ysssms@m" OBJECT_FORMAT ")", (guchar)change->kind, change->id, type,
                        change->field != NULL ? change->field : "", value,
                        g_variant_new_maybe (G_VARIANT_TYPE (OBJECT_FORMAT), object));
}

/**
 * entente_change_list_serialise:
 * @self: a change list
 *
 * Returns: (transfer full): all that entente_change_list_deserialise() needs to make a list that can be applied
 */
GBytes *
entente_change_list_serialise (EntenteChangeList *self)
{
  g_autoptr (GVariant) variant = NULL;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" CHANGE_FORMAT));
  for (guint i = 0; i < entente_change_list_get_n (self); i++)
    g_variant_builder_add_value (&builder, pack_change (entente_change_list_get (self, i)));

  variant = g_variant_ref_sink (g_variant_new ("(s@a" CHANGE_FORMAT ")", entente_change_list_get_title (self), g_variant_builder_end (&builder)));
  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    {
      g_autoptr (GVariant) native = g_steal_pointer (&variant);

      variant = g_variant_byteswap (native);
    }

  return g_variant_get_data_as_bytes (variant);
}

static EntenteObject *
unpack_object (GVariant *variant,
               GError  **error)
{
  const char *type_name, *id, *leading, *inner, *name, *text;
  g_autoptr (GVariantIter) fields = NULL, extras = NULL;
  g_autoptr (EntenteObject) object = NULL;
  EntenteType type;

  g_variant_get (variant, "(&s&sa(ss)a(ss)m&sm&s)", &type_name, &id, &fields, &extras, &leading, &inner);
  if (!entente_type_parse (type_name, &type))
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("there are no objects of type “%s”"), type_name);
      return NULL;
    }

  object = entente_object_new (type, id);
  while (g_variant_iter_next (fields, "(&s&s)", &name, &text))
    if (!entente_object_set (object, name, text, error))
      return NULL;
  while (g_variant_iter_next (extras, "(&s&s)", &name, &text))
    entente_object_add_extra (object, name, text);

  entente_object_set_leading (object, leading);
  entente_object_set_inner (object, inner);

  return g_steal_pointer (&object);
}

static gboolean
unpack_set (EntenteChangeList *list,
            const char        *id,
            const char        *type_name,
            const char        *field,
            const char        *text,
            GError           **error)
{
  EntenteType         type;
  int                 index = entente_type_parse (type_name, &type) ? entente_type_find_field (type, field) : -1;
  const EntenteField *definition = index >= 0 ? &entente_type_get_info (type)->fields[index] : NULL;
  g_autoptr (EntenteValue) value = NULL;

  if (definition == NULL)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_MISSING, _("there is no field “%s”"), field);
      return FALSE;
    }

  if (text != NULL)
    {
      value = entente_value_parse (definition, text, error);
      if (value == NULL)
        return FALSE;
    }

  entente_change_list_set_value (list, id, definition, value);

  return TRUE;
}

static gboolean
unpack_change (EntenteChangeList *list,
               GVariant          *variant,
               GError           **error)
{
  guchar      kind;
  const char *id, *type, *field, *text;
  g_autoptr (GVariant) packed = NULL;
  g_autoptr (EntenteObject) object = NULL;

  g_variant_get (variant, "(y&s&s&sm&sm@" OBJECT_FORMAT ")", &kind, &id, &type, &field, &text, &packed);

  if (kind == ENTENTE_CHANGE_SET)
    return unpack_set (list, id, type, field, text, error);

  if (kind == ENTENTE_CHANGE_REMOVE)
    {
      entente_change_list_remove (list, id);
      return TRUE;
    }

  if (kind == ENTENTE_CHANGE_ADD && packed != NULL)
    object = unpack_object (packed, error);
  else
    g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("this is no edit"));

  if (object != NULL)
    entente_change_list_add (list, object);

  return object != NULL;
}

/**
 * entente_change_list_deserialise:
 * @bytes: what entente_change_list_serialise() made, or anything else
 * @error: return location for an error
 *
 * Returns: (transfer full): the list, or %NULL when @bytes hold none
 */
EntenteChangeList *
entente_change_list_deserialise (GBytes  *bytes,
                                 GError **error)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (LIST_FORMAT), bytes, FALSE));
  g_autoptr (GVariant) changes = NULL;
  g_autoptr (EntenteChangeList) list = NULL;
  const char *title;

  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    {
      g_autoptr (GVariant) stored = g_steal_pointer (&variant);

      variant = g_variant_byteswap (stored);
    }

  if (!g_variant_is_normal_form (variant))
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("this is no edit"));
      return NULL;
    }

  g_variant_get (variant, "(&s@a" CHANGE_FORMAT ")", &title, &changes);
  list = entente_change_list_new (title);

  for (gsize i = 0; i < g_variant_n_children (changes); i++)
    {
      g_autoptr (GVariant) change = g_variant_get_child_value (changes, i);

      if (!unpack_change (list, change, error))
        return NULL;
    }

  return g_steal_pointer (&list);
}
