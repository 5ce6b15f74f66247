#include "model/storage/file-head.h"

static G_DEFINE_QUARK (entente - file - head, file_head)

  static void attribute_free (gpointer data)
{
  EntenteExtra *attribute = data;

  g_free (attribute->name);
  g_free (attribute->value);
  g_free (attribute);
}

static void
file_head_free (gpointer data)
{
  EntenteFileHead *self = data;

  g_string_free (self->prolog, TRUE);
  g_free (self->version);
  g_ptr_array_unref (self->attributes);
  g_free (self);
}

/**
 * entente_file_head_new:
 * @project: a project being read
 *
 * Returns: (transfer none): a head for the project, which is still empty
 */
EntenteFileHead *
entente_file_head_new (EntenteProject *project)
{
  EntenteFileHead *self = g_new0 (EntenteFileHead, 1);

  self->prolog = g_string_new (NULL);
  self->attributes = g_ptr_array_new_with_free_func (attribute_free);
  g_object_set_qdata_full (G_OBJECT (project), file_head_quark (), self, file_head_free);

  return self;
}

/**
 * entente_file_head_get:
 * @project: a project
 *
 * Returns: (transfer none) (nullable): what its file says of itself; %NULL for a project that was not read
 */
const EntenteFileHead *
entente_file_head_get (EntenteProject *project)
{
  return g_object_get_qdata (G_OBJECT (project), file_head_quark ());
}

void
entente_file_head_add_attribute (EntenteFileHead *self,
                                 const char      *name,
                                 const char      *value)
{
  EntenteExtra *attribute = g_new (EntenteExtra, 1);

  attribute->name = g_strdup (name);
  attribute->value = g_strdup (value);
  g_ptr_array_add (self->attributes, attribute);
}
