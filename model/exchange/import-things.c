#include "model/exchange/import-things.h"

/* How long the readable part of an id may be, in bytes. */
#define STEM_LENGTH 40u

/* @names holds, for each type that was asked for, the ids of objects by their names in small letters. */
struct _EntenteImportThings
{
  EntenteProject *project;
  GPtrArray      *objects;
  GHashTable     *ids;
  GHashTable     *names[ENTENTE_N_TYPES];
};

EntenteImportThings *
entente_import_things_new (EntenteProject *project)
{
  EntenteImportThings *self = g_new0 (EntenteImportThings, 1);

  self->project = g_object_ref (project);
  self->objects = g_ptr_array_new_with_free_func (g_object_unref);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

void
entente_import_things_free (EntenteImportThings *self)
{
  for (guint i = 0; i < ENTENTE_N_TYPES; i++)
    g_clear_pointer (&self->names[i], g_hash_table_unref);

  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->objects);
  g_object_unref (self->project);
  g_free (self);
}

EntenteProject *
entente_import_things_get_project (EntenteImportThings *self)
{
  return self->project;
}

/**
 * entente_import_things_get_objects:
 * @self: what is imported
 *
 * Returns: (transfer none) (element-type EntenteObject): all objects made so far
 */
GPtrArray *
entente_import_things_get_objects (EntenteImportThings *self)
{
  return self->objects;
}

/**
 * entente_import_clean:
 * @text: any text
 * @max_length: how many characters to keep at most
 *
 * Returns: (transfer full): the text in one line, without blanks at its ends and control characters, as XML can hold it
 */
char *
entente_import_clean (const char *text,
                      guint       max_length)
{
  GString *clean = g_string_new (NULL);
  guint    n = 0;

  for (const char *p = text; *p != '\0' && n < max_length; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gboolean is_blank = g_unichar_isspace (character) || g_unichar_iscntrl (character);

      if (is_blank && (clean->len == 0 || clean->str[clean->len - 1] == ' '))
        continue;

      if (character == 0xfffe || character == 0xffff)
        character = 0xfffd;
      g_string_append_unichar (clean, is_blank ? ' ' : character);
      n++;
    }

  g_strchomp (clean->str);

  return g_string_free (clean, FALSE);
}

static void
append_slug (GString    *id,
             const char *name)
{
  g_autofree char *ascii = g_str_is_ascii (name) ? NULL : g_str_to_ascii (name, NULL);

  for (const char *p = ascii != NULL ? ascii : name; *p != '\0' && id->len < STEM_LENGTH; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (id, g_ascii_tolower (*p));
      else if (id->len > 0 && id->str[id->len - 1] != '-' && *p != '?')
        g_string_append_c (id, '-');
    }

  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
}

/* FNV-1a */
static guint64
hash_text (const char *text,
           guint64     hash)
{
  for (; *text != '\0'; text++)
    hash = (hash ^ (guchar)*text) * G_GUINT64_CONSTANT (0x100000001b3);

  return hash;
}

static gboolean
is_taken (EntenteImportThings *self,
          const char          *id)
{
  return g_hash_table_contains (self->ids, id) || entente_project_knows_id (self->project, id);
}

static EntenteObject *
add (EntenteImportThings *self,
     EntenteType          type,
     const char          *id)
{
  EntenteObject *object = entente_object_new (type, id);

  g_ptr_array_add (self->objects, object);
  g_hash_table_add (self->ids, (gpointer)entente_object_get_id (object));

  return object;
}

/**
 * entente_import_things_make:
 * @self: what is imported
 * @type: what it is
 * @name: (nullable): what it is called, of which its id is made
 * @seed: what it is known by in the file, of which the rest of its id is made
 *
 * Returns: (transfer none): a new object
 */
EntenteObject *
entente_import_things_make (EntenteImportThings *self,
                            EntenteType          type,
                            const char          *name,
                            const char          *seed)
{
  static const char characters[] = "0123456789abcdefghijklmnopqrstuvwxyz";
  g_autoptr (GString) id = g_string_sized_new (STEM_LENGTH + 8);
  guint64 hash = hash_text (seed, hash_text (entente_type_get_info (type)->name, G_GUINT64_CONSTANT (0xcbf29ce484222325)));
  gsize   stem;

  if (name != NULL)
    append_slug (id, name);
  if (id->len == 0)
    g_string_append (id, entente_type_get_info (type)->name);
  g_string_append_c (id, '-');
  stem = id->len;

  do
    {
      guint64 rest = hash >> 20;

      g_string_truncate (id, stem);
      for (guint i = 0; i < 4; i++, rest /= 36)
        g_string_append_c (id, characters[rest % 36]);
      hash = hash * G_GUINT64_CONSTANT (6364136223846793005) + G_GUINT64_CONSTANT (1442695040888963407);
    }
  while (is_taken (self, id->str));

  return add (self, type, id->str);
}

/**
 * entente_import_things_make_with_id:
 * @self: what is imported
 * @type: what it is
 * @id: the id it shall have
 *
 * Returns: (transfer none) (nullable): a new object; %NULL when the id is taken, or is none
 */
EntenteObject *
entente_import_things_make_with_id (EntenteImportThings *self,
                                    EntenteType          type,
                                    const char          *id)
{
  static const EntenteField field = {"id", ENTENTE_FIELD_REFERENCE};
  g_autoptr (EntenteValue) value = entente_value_parse (&field, id, NULL);

  return value != NULL && !is_taken (self, id) ? add (self, type, id) : NULL;
}

static void
remember (EntenteImportThings *self,
          EntenteType          type,
          const char          *name,
          const char          *id)
{
  char *key = g_utf8_casefold (name, -1);

  if (!g_hash_table_contains (self->names[type], key))
    g_hash_table_insert (self->names[type], key, (gpointer)id);
  else
    g_free (key);
}

static void
learn_names (EntenteImportThings *self,
             EntenteType          type)
{
  const EntenteTypeInfo *info = entente_type_get_info (type);

  if (self->names[type] != NULL)
    return;

  self->names[type] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < entente_project_get_n (self->project, type); i++)
    {
      EntenteObject *object = entente_project_get_nth (self->project, type, i);
      const char    *name = entente_object_get_text (object, (guint)info->label_field);

      if (name != NULL && *name != '\0')
        remember (self, type, name, entente_object_get_id (object));
    }
}

/**
 * entente_import_things_find:
 * @self: what is imported
 * @type: a type whose objects have names
 * @name: a name, in large or small letters
 *
 * Returns: (nullable): id of an object of the project that is called so, or of one that was made by
 *   entente_import_things_find_or_make() or learned by entente_import_things_learn()
 */
const char *
entente_import_things_find (EntenteImportThings *self,
                            EntenteType          type,
                            const char          *name)
{
  g_autofree char *key = g_utf8_casefold (name, -1);

  learn_names (self, type);

  return g_hash_table_lookup (self->names[type], key);
}

/**
 * entente_import_things_learn:
 * @self: what is imported
 * @type: a type whose objects have names
 *
 * From now on the objects of @type that were made are found by their names too.
 */
void
entente_import_things_learn (EntenteImportThings *self,
                             EntenteType          type)
{
  guint label = (guint)entente_type_get_info (type)->label_field;

  learn_names (self, type);

  for (guint i = 0; i < self->objects->len; i++)
    {
      EntenteObject *object = g_ptr_array_index (self->objects, i);

      if (entente_object_get_object_type (object) == type && entente_object_get_text (object, label) != NULL)
        remember (self, type, entente_object_get_text (object, label), entente_object_get_id (object));
    }
}

/**
 * entente_import_things_find_or_make:
 * @self: what has been imported
 * @type: a type of objects
 * @name: what one is called
 *
 * Returns: the id of the object of that name, which is added when there is none
 */
const char *
entente_import_things_find_or_make (EntenteImportThings *self,
                                    EntenteType          type,
                                    const char          *name)
{
  const EntenteTypeInfo *info = entente_type_get_info (type);
  g_autofree char       *clean = entente_import_clean (name, ENTENTE_IMPORT_MAX_NAME);
  const char            *id = entente_import_things_find (self, type, clean);
  EntenteObject         *object;

  if (id != NULL)
    return id;

  object = entente_import_things_make (self, type, clean, clean);
  entente_object_set (object, info->fields[info->label_field].name, clean, NULL);
  remember (self, type, clean, entente_object_get_id (object));

  return entente_object_get_id (object);
}
