#include "model/change/change-list-private.h"

#include <string.h>

struct _EntenteChangeList
{
  GObject parent_instance;
  char   *title;
  GArray *changes;
};

G_DEFINE_TYPE (EntenteChangeList, entente_change_list, G_TYPE_OBJECT)

static void
change_clear (gpointer data)
{
  EntenteChange *change = data;

  g_free (change->id);
  g_clear_object (&change->object);
  entente_value_unref (change->old_value);
  entente_value_unref (change->new_value);
}

static void
entente_change_list_finalize (GObject *object)
{
  EntenteChangeList *self = ENTENTE_CHANGE_LIST (object);

  g_free (self->title);
  g_array_unref (self->changes);

  G_OBJECT_CLASS (entente_change_list_parent_class)->finalize (object);
}

static void
entente_change_list_class_init (EntenteChangeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_change_list_finalize;
}

static void
entente_change_list_init (EntenteChangeList *self)
{
  self->changes = g_array_new (FALSE, TRUE, sizeof (EntenteChange));
  g_array_set_clear_func (self->changes, change_clear);
}

/**
 * entente_change_list_new:
 * @title: what the step is called in menus, translated and with capitals: "Move 3 Companies"
 *
 * Returns: (transfer full): a list without changes
 */
EntenteChangeList *
entente_change_list_new (const char *title)
{
  EntenteChangeList *self = g_object_new (ENTENTE_TYPE_CHANGE_LIST, NULL);

  self->title = g_strdup (title);

  return self;
}

const char *
entente_change_list_get_title (EntenteChangeList *self)
{
  return self->title;
}

guint
entente_change_list_get_n (EntenteChangeList *self)
{
  return self->changes->len;
}

const EntenteChange *
entente_change_list_get (EntenteChangeList *self,
                         guint              index)
{
  return entente_change_list_get_mutable (self, index);
}

EntenteChange *
entente_change_list_get_mutable (EntenteChangeList *self,
                                 guint              index)
{
  g_return_val_if_fail (index < self->changes->len, NULL);

  return &g_array_index (self->changes, EntenteChange, index);
}

/**
 * entente_change_list_add:
 * @self: a change list
 * @object: what to add; a copy is kept
 */
void
entente_change_list_add (EntenteChangeList *self,
                         EntenteObject     *object)
{
  EntenteChange change = {
    .kind = ENTENTE_CHANGE_ADD,
    .id = g_strdup (entente_object_get_id (object)),
    .object = entente_object_copy (object),
  };

  g_array_append_val (self->changes, change);
}

/**
 * entente_change_list_remove:
 * @self: a change list
 * @id: what to remove
 *
 * What it is like is found out when the list is applied. Whatever refers to it has to go or to be changed in the same
 * list; entente_removal_plan_append() sees to that.
 */
void
entente_change_list_remove (EntenteChangeList *self,
                            const char        *id)
{
  EntenteChange change = {.kind = ENTENTE_CHANGE_REMOVE, .id = g_strdup (id)};

  g_array_append_val (self->changes, change);
}

/**
 * entente_change_list_set_value:
 * @self: a change list
 * @id: whose field to set
 * @field: which field; a row of the field table of the object's type
 * @value: (nullable): the new value, %NULL for undefined
 */
void
entente_change_list_set_value (EntenteChangeList  *self,
                               const char         *id,
                               const EntenteField *field,
                               const EntenteValue *value)
{
  EntenteChange change = {
    .kind = ENTENTE_CHANGE_SET,
    .id = g_strdup (id),
    .field = field->name,
    .definition = field,
    .new_value = entente_value_ref (value),
  };

  g_array_append_val (self->changes, change);
}

/**
 * entente_change_list_set_number:
 * @self: a change list
 * @id: whose field to set
 * @field: a field of numbers
 * @number: the new value
 */
void
entente_change_list_set_number (EntenteChangeList  *self,
                                const char         *id,
                                const EntenteField *field,
                                double              number)
{
  g_autoptr (EntenteValue) value = entente_value_new_number (number);

  entente_change_list_set_value (self, id, field, value);
}

/**
 * entente_change_list_copy:
 * @self: a change list
 *
 * Returns: (transfer full): what @self says now, which another thread may read whatever becomes of @self: the two share only
 *   values, and a value never changes
 */
EntenteChangeList *
entente_change_list_copy (EntenteChangeList *self)
{
  EntenteChangeList *copy = entente_change_list_new (self->title);

  for (guint i = 0; i < self->changes->len; i++)
    {
      EntenteChange change = g_array_index (self->changes, EntenteChange, i);

      change.id = g_strdup (change.id);
      change.object = change.object != NULL ? entente_object_copy (change.object) : NULL;
      change.old_value = entente_value_ref (change.old_value);
      change.new_value = entente_value_ref (change.new_value);
      g_array_append_val (copy->changes, change);
    }

  return copy;
}

static EntenteChange
invert_change (const EntenteChange *change)
{
  EntenteChange inverse = {
    .kind = change->kind,
    .id = g_strdup (change->id),
    .field = change->field,
    .definition = change->definition,
    .old_value = entente_value_ref (change->new_value),
    .new_value = entente_value_ref (change->old_value),
  };

  if (change->object != NULL)
    inverse.object = g_object_ref (change->object);
  if (change->kind == ENTENTE_CHANGE_ADD)
    inverse.kind = ENTENTE_CHANGE_REMOVE;
  else if (change->kind == ENTENTE_CHANGE_REMOVE)
    inverse.kind = ENTENTE_CHANGE_ADD;

  return inverse;
}

/**
 * entente_change_list_invert:
 * @self: a change list that was applied
 *
 * Returns: (transfer full): the list that takes it back
 */
EntenteChangeList *
entente_change_list_invert (EntenteChangeList *self)
{
  EntenteChangeList *inverse = entente_change_list_new (self->title);

  for (guint i = self->changes->len; i > 0; i--)
    {
      EntenteChange change = invert_change (&g_array_index (self->changes, EntenteChange, i - 1));

      g_array_append_val (inverse->changes, change);
    }

  return inverse;
}

static gboolean
sets_same_fields (EntenteChangeList *a,
                  EntenteChangeList *b)
{
  if (a->changes->len != b->changes->len || a->changes->len == 0 || g_strcmp0 (a->title, b->title) != 0)
    return FALSE;

  for (guint i = 0; i < a->changes->len; i++)
    {
      const EntenteChange *x = entente_change_list_get (a, i), *y = entente_change_list_get (b, i);

      if (x->kind != ENTENTE_CHANGE_SET || y->kind != ENTENTE_CHANGE_SET || x->definition != y->definition || strcmp (x->id, y->id) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * entente_change_list_coalesce:
 * @self: a change list that was applied
 * @later: the one applied right after it
 *
 * Takes @later into @self when both set the same fields of the same objects and have the same title.
 *
 * Returns: whether it did
 */
gboolean
entente_change_list_coalesce (EntenteChangeList *self,
                              EntenteChangeList *later)
{
  if (!sets_same_fields (self, later))
    return FALSE;

  for (guint i = 0; i < self->changes->len; i++)
    {
      EntenteChange       *change = entente_change_list_get_mutable (self, i);
      const EntenteChange *last = entente_change_list_get (later, i);

      entente_value_unref (change->new_value);
      change->new_value = entente_value_ref (last->new_value);
    }

  return TRUE;
}
