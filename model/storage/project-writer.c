#include "model/storage/project-writer.h"

#include "model/storage/file-bounds.h"
#include "model/storage/file-head.h"
#include "model/storage/xml-text.h"

#include <string.h>

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

#define VERSION G_STRINGIFY (ENTENTE_FILE_MAJOR) "." G_STRINGIFY (ENTENTE_FILE_MINOR)

/* Room for an average object; the buffer grows when they are longer. */
#define OBJECT_BYTES 160u

static void
append_attribute (GString    *buffer,
                  const char *name,
                  const char *value)
{
  g_string_append_c (buffer, ' ');
  g_string_append (buffer, name);
  g_string_append (buffer, "=\"");
  entente_xml_append_value (buffer, value, strlen (value));
  g_string_append_c (buffer, '"');
}

static void
append_field (GString            *buffer,
              const char         *name,
              const EntenteValue *value)
{
  gsize start;

  g_string_append_c (buffer, ' ');
  g_string_append (buffer, name);
  g_string_append (buffer, "=\"");

  start = buffer->len;
  entente_value_append (value, buffer);
  entente_xml_escape_tail (buffer, start);

  g_string_append_c (buffer, '"');
}

/* Text that could not be read gives way to the value that somebody set since. */
static gboolean
is_superseded (EntenteObject *object,
               const char    *name)
{
  int field = entente_type_find_field (entente_object_get_object_type (object), name);

  return field >= 0 && entente_object_get_value (object, (guint)field) != NULL;
}

static void
append_attributes (GString       *buffer,
                   EntenteObject *object)
{
  const GPtrArray *extras = entente_object_get_extras (object);

  append_attribute (buffer, "id", entente_object_get_id (object));

  for (guint i = 0; i < entente_object_get_n_fields (object); i++)
    {
      const EntenteValue *value = entente_object_get_value (object, i);

      if (value != NULL)
        append_field (buffer, entente_object_get_field (object, i)->name, value);
    }

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const EntenteExtra *extra = g_ptr_array_index (extras, i);

      if (!is_superseded (object, extra->name))
        append_attribute (buffer, extra->name, extra->value);
    }
}

/**
 * entente_object_write:
 * @object: an object
 * @buffer: what to append to
 *
 * Appends the object as it stands in a project file: a line of its own, after those of the comments that belong to it.
 * Never fails: memory that is not to be had ends the program.
 */
void
entente_object_write (EntenteObject *object,
                      GString       *buffer)
{
  const char *name = entente_type_get_info (entente_object_get_object_type (object))->name;
  const char *leading = entente_object_get_leading (object);
  const char *inner = entente_object_get_inner (object);

  if (leading != NULL)
    {
      g_string_append (buffer, "  ");
      g_string_append (buffer, leading);
      g_string_append_c (buffer, '\n');
    }

  g_string_append (buffer, "  <");
  g_string_append (buffer, name);
  append_attributes (buffer, object);

  if (inner == NULL)
    {
      g_string_append (buffer, "/>\n");
      return;
    }

  g_string_append_c (buffer, '>');
  g_string_append (buffer, inner);
  g_string_append (buffer, "</");
  g_string_append (buffer, name);
  g_string_append (buffer, ">\n");
}

static void
append_head (GString        *buffer,
             EntenteProject *project)
{
  const EntenteFileHead *head = entente_file_head_get (project);
  const char            *version = head != NULL ? head->version : NULL;

  g_string_append (buffer, DECLARATION);
  if (head != NULL && head->prolog->len > 0)
    {
      g_string_append (buffer, head->prolog->str);
      g_string_append_c (buffer, '\n');
    }

  g_string_append (buffer, "<entente");
  append_attribute (buffer, "xmlns", ENTENTE_FILE_NAMESPACE);
  append_attribute (buffer, "version", version != NULL ? version : VERSION);

  for (guint i = 0; head != NULL && i < head->attributes->len; i++)
    {
      const EntenteExtra *attribute = g_ptr_array_index (head->attributes, i);

      append_attribute (buffer, attribute->name, attribute->value);
    }

  g_string_append (buffer, ">\n");
}

static gsize
guess_size (EntenteProject *project)
{
  gsize n = 0;

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    n += entente_project_get_n (project, type);

  return (n + 4) * OBJECT_BYTES;
}

/**
 * entente_project_write_bytes:
 * @project: a project
 *
 * Writes the whole project in the one form that it has: objects by type and id, one a line, and at the end what this version
 * does not know. The same project always gives the same bytes.
 *
 * Returns: (transfer full): the file
 */
GBytes *
entente_project_write_bytes (EntenteProject *project)
{
  GString         *buffer = g_string_sized_new (guess_size (project));
  const GPtrArray *foreign = entente_project_get_foreign (project);

  append_head (buffer, project);

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    for (guint i = 0; i < entente_project_get_n (project, type); i++)
      entente_object_write (entente_project_get_nth (project, type, i), buffer);

  for (guint i = 0; i < foreign->len; i++)
    g_string_append_printf (buffer, "  %s\n", (const char *)g_ptr_array_index (foreign, i));

  g_string_append (buffer, "</entente>\n");

  return g_string_free_to_bytes (buffer);
}
