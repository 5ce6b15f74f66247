#include "model/object/object.h"

#include "model/error.h"

#include <glib/gi18n.h>
#include <string.h>

struct _EntenteObject
{
  GObject                parent_instance;
  EntenteType            type;
  const EntenteTypeInfo *info;
  char                  *id;
  EntenteValue         **values;
  GPtrArray             *extras;
  char                  *leading;
  char                  *inner;
};

G_DEFINE_TYPE (EntenteObject, entente_object, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
extra_free (gpointer data)
{
  EntenteExtra *extra = data;

  g_free (extra->name);
  g_free (extra->value);
  g_free (extra);
}

static void
entente_object_finalize (GObject *object)
{
  EntenteObject *self = ENTENTE_OBJECT (object);

  for (guint i = 0; i < self->info->n_fields; i++)
    entente_value_unref (self->values[i]);

  g_free (self->values);
  g_free (self->id);
  g_free (self->leading);
  g_free (self->inner);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_object_parent_class)->finalize (object);
}

static void
entente_object_class_init (EntenteObjectClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_object_finalize;

  /**
   * EntenteObject::changed:
   *
   * One or more fields have another value now. Emitted once for each change list.
   */
  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_OBJECT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_object_init (EntenteObject *self)
{
}

/**
 * entente_object_new:
 * @type: what it is
 * @id: its id, unique in its project and never changed
 *
 * Returns: (transfer full): an object whose fields are all undefined
 */
EntenteObject *
entente_object_new (EntenteType type,
                    const char *id)
{
  EntenteObject *self = g_object_new (ENTENTE_TYPE_OBJECT, NULL);

  self->type = type;
  self->info = entente_type_get_info (type);
  self->id = g_strdup (id);
  self->values = g_new0 (EntenteValue *, self->info->n_fields);

  return self;
}

/**
 * entente_object_copy:
 * @self: an object
 *
 * Returns: (transfer full): an object of the same type and id with the same values
 */
EntenteObject *
entente_object_copy (EntenteObject *self)
{
  EntenteObject *copy = entente_object_new (self->type, self->id);

  for (guint i = 0; i < self->info->n_fields; i++)
    copy->values[i] = entente_value_ref (self->values[i]);

  for (guint i = 0; self->extras != NULL && i < self->extras->len; i++)
    {
      const EntenteExtra *extra = g_ptr_array_index (self->extras, i);

      entente_object_add_extra (copy, extra->name, extra->value);
    }

  copy->leading = g_strdup (self->leading);
  copy->inner = g_strdup (self->inner);

  return copy;
}

static gboolean
equal_extras (const GPtrArray *a,
              const GPtrArray *b)
{
  guint n = a != NULL ? a->len : 0;

  if (n != (b != NULL ? b->len : 0))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      const EntenteExtra *x = g_ptr_array_index (a, i), *y = g_ptr_array_index (b, i);

      if (strcmp (x->name, y->name) != 0 || strcmp (x->value, y->value) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * entente_object_equal:
 * @a: an object
 * @b: another
 *
 * Returns: whether both have the same type, id, fields and foreign parts
 */
gboolean
entente_object_equal (EntenteObject *a,
                      EntenteObject *b)
{
  if (a->type != b->type || strcmp (a->id, b->id) != 0)
    return FALSE;

  for (guint i = 0; i < a->info->n_fields; i++)
    if (!entente_value_equal (a->values[i], b->values[i]))
      return FALSE;

  return equal_extras (a->extras, b->extras) && g_strcmp0 (a->leading, b->leading) == 0 && g_strcmp0 (a->inner, b->inner) == 0;
}

EntenteType
entente_object_get_object_type (EntenteObject *self)
{
  return self->type;
}

const char *
entente_object_get_id (EntenteObject *self)
{
  return self->id;
}

/**
 * entente_object_get_label:
 * @self: an object
 *
 * Returns: what people call it, or its type's name when it has no name of its own
 */
const char *
entente_object_get_label (EntenteObject *self)
{
  const char *text = self->info->label_field >= 0 ? entente_object_get_text (self, (guint)self->info->label_field) : NULL;

  return text != NULL && *text != '\0' ? text : _ (self->info->label);
}

guint
entente_object_get_n_fields (EntenteObject *self)
{
  return self->info->n_fields;
}

const EntenteField *
entente_object_get_field (EntenteObject *self,
                          guint          index)
{
  g_return_val_if_fail (index < self->info->n_fields, NULL);

  return &self->info->fields[index];
}

const EntenteValue *
entente_object_get_value (EntenteObject *self,
                          guint          index)
{
  g_return_val_if_fail (index < self->info->n_fields, NULL);

  return self->values[index];
}

const char *
entente_object_get_text (EntenteObject *self,
                         guint          index)
{
  return entente_value_get_text (entente_object_get_value (self, index));
}

int
entente_object_get_choice (EntenteObject *self,
                           guint          index,
                           int            fallback)
{
  const EntenteValue *value = entente_object_get_value (self, index);

  return value != NULL ? entente_value_get_choice (value) : fallback;
}

gboolean
entente_object_get_flag (EntenteObject *self,
                         guint          index)
{
  return entente_value_get_flag (entente_object_get_value (self, index));
}

const EntenteAmount *
entente_object_get_amount (EntenteObject *self,
                           guint          index)
{
  return entente_value_get_amount (entente_object_get_value (self, index));
}

const EntenteDate *
entente_object_get_date (EntenteObject *self,
                         guint          index)
{
  return entente_value_get_date (entente_object_get_value (self, index));
}

double
entente_object_get_number (EntenteObject *self,
                           guint          index,
                           double         fallback)
{
  const EntenteValue *value = entente_object_get_value (self, index);

  return value != NULL ? entente_value_get_number (value) : fallback;
}

const char *
entente_object_get_reference (EntenteObject *self,
                              guint          index)
{
  return entente_value_get_text (entente_object_get_value (self, index));
}

const char *const *
entente_object_get_references (EntenteObject *self,
                               guint          index)
{
  return entente_value_get_references (entente_object_get_value (self, index));
}

/**
 * entente_object_refers_to:
 * @self: an object
 * @index: one of its fields
 * @id: id of another object
 *
 * Returns: whether the field refers to that object, alone or among others
 */
gboolean
entente_object_refers_to (EntenteObject *self,
                          guint          index,
                          const char    *id)
{
  EntenteFieldKind kind = self->info->fields[index].kind;

  if (kind == ENTENTE_FIELD_REFERENCE)
    return g_strcmp0 (entente_object_get_reference (self, index), id) == 0;

  return kind == ENTENTE_FIELD_REFERENCES && g_strv_contains (entente_object_get_references (self, index), id);
}

/**
 * entente_object_get_scenario:
 * @self: an object
 *
 * Returns: (nullable): id of the scenario it was added in, %NULL when it belongs to the base plan
 */
const char *
entente_object_get_scenario (EntenteObject *self)
{
  return self->info->scenario_field >= 0 ? entente_object_get_reference (self, (guint)self->info->scenario_field) : NULL;
}

/**
 * entente_object_set_value:
 * @self: an object
 * @index: one of its fields
 * @value: (nullable): a value of the kind of the field; %NULL for undefined
 *
 * Objects of a project are changed by change lists alone, which call this.
 */
void
entente_object_set_value (EntenteObject      *self,
                          guint               index,
                          const EntenteValue *value)
{
  EntenteValue *old;

  g_return_if_fail (index < self->info->n_fields);
  g_return_if_fail (value == NULL || entente_value_get_kind (value) == self->info->fields[index].kind);

  old = self->values[index];
  self->values[index] = entente_value_ref (value);
  entente_value_unref (old);
}

/**
 * entente_object_set:
 * @self: an object that no project holds yet
 * @field: name of a field
 * @text: (nullable): the value as it stands in files; %NULL for undefined
 * @error: return location for an error
 *
 * Fails with %ENTENTE_ERROR_MISSING when there is no such field, or as entente_value_parse() does.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_object_set (EntenteObject *self,
                    const char    *field,
                    const char    *text,
                    GError       **error)
{
  int index = entente_type_find_field (self->type, field);
  g_autoptr (EntenteValue) value = NULL;

  if (index < 0)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_MISSING, _("there is no field “%s”"), field);
      return FALSE;
    }

  if (text != NULL)
    {
      value = entente_value_parse (&self->info->fields[index], text, error);
      if (value == NULL)
        return FALSE;
    }

  entente_object_set_value (self, (guint)index, value);

  return TRUE;
}

/**
 * entente_object_add_extra:
 * @self: an object
 * @name: of an attribute that this version does not know
 * @value: its text
 *
 * Keeps it, to be written back.
 */
void
entente_object_add_extra (EntenteObject *self,
                          const char    *name,
                          const char    *value)
{
  EntenteExtra *extra = g_new (EntenteExtra, 1);

  extra->name = g_strdup (name);
  extra->value = g_strdup (value);

  if (self->extras == NULL)
    self->extras = g_ptr_array_new_with_free_func (extra_free);
  g_ptr_array_add (self->extras, extra);
}

/**
 * entente_object_get_extras:
 * @self: an object
 *
 * Returns: (element-type EntenteExtra) (nullable): attributes this version does not know
 */
const GPtrArray *
entente_object_get_extras (EntenteObject *self)
{
  return self->extras;
}

/**
 * entente_object_set_leading:
 * @self: an object that no project holds yet
 * @markup: (nullable): comments that stood before it in its file
 */
void
entente_object_set_leading (EntenteObject *self,
                            const char    *markup)
{
  g_free (self->leading);
  self->leading = g_strdup (markup);
}

const char *
entente_object_get_leading (EntenteObject *self)
{
  return self->leading;
}

/**
 * entente_object_set_inner:
 * @self: an object that no project holds yet
 * @markup: (nullable): elements that stood inside it and that this version does not know
 */
void
entente_object_set_inner (EntenteObject *self,
                          const char    *markup)
{
  g_free (self->inner);
  self->inner = g_strdup (markup);
}

const char *
entente_object_get_inner (EntenteObject *self)
{
  return self->inner;
}

void
entente_object_emit_changed (EntenteObject *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}
