#include "model/storage/object-builder.h"

#include "model/error.h"
#include "model/storage/file-bounds.h"
#include "model/storage/project-writer.h"

#include <glib/gi18n.h>
#include <string.h>

#define ROOT_ID "project"

/* A tag that is this short stays within its bounds, however its values are written. */
#define SHORT_TAG_BYTES (ENTENTE_FILE_MAX_TAG_BYTES / 32)

/* Offsets into the text of an element */
typedef struct
{
  gsize    name;
  gsize    value;
  gboolean has_prefix;
} Attribute;

typedef struct
{
  EntenteType type;
  guint       line;
  GString    *text;
  GArray     *attributes;
  char       *leading;
  char       *inner;
} Element;

struct _EntenteObjectBuilder
{
  EntenteReading *reading;
  Element        *element;
  GPtrArray      *nameless;
  gboolean        expects_unknown;
  gboolean        has_root;
  guint           n_built;
};

/* As much of a text as a message should quote */
#define QUOTE_LENGTH 200

/* How an id is read; what cannot be referred to is no id. */
static const EntenteField id_field = {"id", ENTENTE_FIELD_REFERENCE};

static Element *
element_new (void)
{
  Element *element = g_new0 (Element, 1);

  element->text = g_string_new (NULL);
  element->attributes = g_array_new (FALSE, FALSE, sizeof (Attribute));

  return element;
}

static void
element_free (gpointer data)
{
  Element *element = data;

  g_string_free (element->text, TRUE);
  g_array_unref (element->attributes);
  g_free (element->leading);
  g_free (element->inner);
  g_free (element);
}

static const char *
get_name (Element *element,
          guint    index)
{
  return element->text->str + g_array_index (element->attributes, Attribute, index).name;
}

static const char *
get_value (Element *element,
           guint    index)
{
  return element->text->str + g_array_index (element->attributes, Attribute, index).value;
}

static const char *
find_id (Element *element)
{
  for (guint i = 0; i < element->attributes->len; i++)
    if (strcmp (get_name (element, i), "id") == 0)
      return get_value (element, i);

  return NULL;
}

static char *
shorten (const char *text)
{
  const char *end = text;

  for (guint n = 0; n < QUOTE_LENGTH && *end != '\0'; n++)
    end = g_utf8_next_char (end);

  return g_strdup_printf ("%.*s%s", (int)(end - text), text, *end != '\0' ? "…" : "");
}

EntenteObjectBuilder *
entente_object_builder_new (EntenteReading *reading)
{
  EntenteObjectBuilder *self = g_new0 (EntenteObjectBuilder, 1);

  self->reading = reading;
  self->element = element_new ();
  self->nameless = g_ptr_array_new_with_free_func (element_free);

  return self;
}

void
entente_object_builder_free (EntenteObjectBuilder *self)
{
  g_clear_pointer (&self->element, element_free);
  g_ptr_array_unref (self->nameless);
  g_free (self);
}

/**
 * entente_object_builder_expect_unknown:
 * @self: a builder
 *
 * Tells that the file was made by a newer version, so that it is no wonder that it holds what this one does not know.
 */
void
entente_object_builder_expect_unknown (EntenteObjectBuilder *self)
{
  self->expects_unknown = TRUE;
}

gboolean
entente_object_builder_expects_unknown (EntenteObjectBuilder *self)
{
  return self->expects_unknown;
}

void
entente_object_builder_begin (EntenteObjectBuilder *self,
                              EntenteType           type,
                              guint                 line)
{
  self->element->type = type;
  self->element->line = line;
  g_string_truncate (self->element->text, 0);
  g_array_set_size (self->element->attributes, 0);
}

/* Appends text and a NUL, faster than GString does for pieces this short. */
static void
append_piece (GString    *text,
              const char *piece,
              gsize       length)
{
  gsize start = text->len;

  g_string_set_size (text, start + length + 1);
  memcpy (text->str + start, piece, length);
  text->str[start + length] = '\0';
}

/**
 * entente_object_builder_add_attribute:
 * @self: a builder that has begun an object
 * @prefix: (nullable): of its name
 * @name: of an attribute
 * @value: its text, which need not end with 0
 * @length: of the text, in bytes
 *
 * Kept until the object ends, since the meaning of an attribute may depend on others.
 */
void
entente_object_builder_add_attribute (EntenteObjectBuilder *self,
                                      const char           *prefix,
                                      const char           *name,
                                      const char           *value,
                                      gsize                 length)
{
  GString  *text = self->element->text;
  Attribute attribute = {.name = text->len, .has_prefix = prefix != NULL};

  if (prefix != NULL)
    {
      g_string_append (text, prefix);
      g_string_append_c (text, ':');
    }
  append_piece (text, name, strlen (name));

  attribute.value = text->len;
  append_piece (text, value, length);

  g_array_append_val (self->element->attributes, attribute);
}

static void
note_unknown (EntenteObjectBuilder *self,
              Element              *element,
              EntenteObject        *object,
              const char           *name)
{
  if (!self->expects_unknown)
    entente_reading_add_problem (self->reading, element->line, entente_object_get_id (object), name,
                                 _("there is no such field; it is kept as it stands, so correct its name or ignore it"));
}

static void
set_field (EntenteObjectBuilder *self,
           Element              *element,
           EntenteObject        *object,
           guint                 field,
           const char           *text)
{
  const EntenteField *definition = entente_object_get_field (object, field);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteValue) value = entente_value_parse (definition, text, &error);
  g_autofree char *reason = NULL;

  if (value != NULL)
    {
      entente_object_set_value (object, field, value);
      return;
    }

  reason = shorten (error->message);
  entente_object_add_extra (object, definition->name, text);
  entente_reading_add_problem (self->reading, element->line, entente_object_get_id (object), definition->name,
                               _("%s; the field is empty until you fill it in, and the text stays in the file until then"),
                               reason);
}

/* Attributes mostly stand in the order of the table: the next one is looked for first. */
static int
find_field (EntenteType type,
            const char *name,
            guint       next)
{
  const EntenteTypeInfo *info = entente_type_get_info (type);

  for (guint i = next; i < info->n_fields; i++)
    if (strcmp (info->fields[i].name, name) == 0)
      return (int)i;

  return entente_type_find_field (type, name);
}

static void
set_fields (EntenteObjectBuilder *self,
            Element              *element,
            EntenteObject        *object)
{
  guint next = 0;

  for (guint i = 0; i < element->attributes->len; i++)
    {
      const Attribute *attribute = &g_array_index (element->attributes, Attribute, i);
      const char      *name = get_name (element, i);
      int              field;

      if (strcmp (name, "id") == 0)
        continue;

      field = attribute->has_prefix ? -1 : find_field (element->type, name, next);
      if (field >= 0)
        {
          set_field (self, element, object, (guint)field, get_value (element, i));
          next = (guint)field + 1;
          continue;
        }

      entente_object_add_extra (object, name, get_value (element, i));
      if (!attribute->has_prefix)
        note_unknown (self, element, object, name);
    }
}

/* Whether the object would be read again once it is written. */
static gboolean
fits (Element       *element,
      EntenteObject *object)
{
  g_autoptr (GString) buffer = NULL;

  if (element->attributes->len + (find_id (element) == NULL) > ENTENTE_FILE_MAX_ATTRIBUTES)
    return FALSE;

  if (element->text->len < SHORT_TAG_BYTES)
    return TRUE;

  buffer = g_string_new (NULL);
  entente_object_write (object, buffer);

  return buffer->len - strlen ("  \n") <= ENTENTE_FILE_MAX_TAG_BYTES;
}

static void
build (EntenteObjectBuilder *self,
       Element              *element,
       const char           *id)
{
  g_autoptr (EntenteObject) object = entente_object_new (element->type, id);

  set_fields (self, element, object);

  if (!fits (element, object))
    {
      self->reading->damaged = TRUE;
      entente_reading_add_problem (self->reading, element->line, id, NULL, _("there is too much in this object; it is left out, so make its texts and lists shorter in the file"));
      return;
    }

  entente_object_set_leading (object, element->leading);
  entente_object_set_inner (object, element->inner);

  if (entente_project_load_object (self->reading->project, object, NULL))
    self->n_built++;
}

static gboolean
is_free_id (EntenteObjectBuilder *self,
            const char           *id)
{
  g_autoptr (EntenteValue) value = entente_value_parse (&id_field, id, NULL);

  return value != NULL && entente_project_lookup (self->reading->project, id) == NULL;
}

static void
build_root (EntenteObjectBuilder *self)
{
  g_autofree char *id = find_id (self->element) != NULL ? shorten (find_id (self->element)) : NULL;

  if (id != NULL && strcmp (id, ROOT_ID) != 0)
    entente_reading_add_problem (self->reading, self->element->line, id, NULL, _("the project itself always has the id “%s”; references to “%s” lead nowhere, so correct them"), ROOT_ID, id);

  build (self, self->element, ROOT_ID);
  self->has_root = TRUE;
}

/**
 * entente_object_builder_end:
 * @self: a builder
 * @leading: (nullable): comments that stood before the element
 * @inner: (nullable): what stood within
 *
 * Makes an object of the attributes since entente_object_builder_begin(). One without an id of its own has to wait for
 * entente_object_builder_finish(), when all other ids are known.
 */
void
entente_object_builder_end (EntenteObjectBuilder *self,
                            const char           *leading,
                            const char           *inner)
{
  Element    *element = self->element;
  const char *id = find_id (element);

  element->leading = g_strdup (leading);
  element->inner = g_strdup (inner);

  if (element->type == ENTENTE_PROJECT_ROOT)
    build_root (self);
  else if (id != NULL && is_free_id (self, id))
    build (self, element, id);
  else
    {
      g_ptr_array_add (self->nameless, element);
      self->element = element_new ();
      return;
    }

  g_clear_pointer (&element->leading, g_free);
  g_clear_pointer (&element->inner, g_free);
}

gboolean
entente_object_builder_has_root (EntenteObjectBuilder *self)
{
  return self->has_root;
}

guint
entente_object_builder_get_n_built (EntenteObjectBuilder *self)
{
  return self->n_built + self->nameless->len;
}

static void
report_new_id (EntenteObjectBuilder *self,
               Element              *element,
               const char           *new_id)
{
  const char      *id = find_id (element);
  g_autofree char *quote = id != NULL ? shorten (id) : NULL;

  if (id == NULL)
    entente_reading_add_problem (self->reading, element->line, new_id, NULL, _("the object had no id and was given this one"));
  else if (entente_project_lookup (self->reading->project, id) != NULL)
    entente_reading_add_problem (self->reading, element->line, id, NULL, _("this id stands for another object already; the second one was given the id “%s”, and references mean the first"), new_id);
  else
    entente_reading_add_problem (self->reading, element->line, new_id, NULL, _("“%s” cannot be an id; the object was given this one, so correct what refers to it"), quote);
}

/**
 * entente_object_builder_finish:
 * @self: a builder
 *
 * Gives ids to the objects that have none, or one that is taken. The same file always gets the same ids, so that a journal
 * of edits fits what is read again.
 */
void
entente_object_builder_finish (EntenteObjectBuilder *self)
{
  guint n = 0;

  for (guint i = 0; i < self->nameless->len; i++)
    {
      Element         *element = g_ptr_array_index (self->nameless, i);
      const char      *stem = entente_type_get_info (element->type)->name;
      g_autofree char *id = NULL;

      do
        {
          g_free (id);
          id = g_strdup_printf ("%s-%04u", stem, ++n);
        }
      while (entente_project_knows_id (self->reading->project, id));

      report_new_id (self, element, id);
      build (self, element, id);
    }

  g_ptr_array_set_size (self->nameless, 0);
}
