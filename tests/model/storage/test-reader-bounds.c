/* Each bound of a project file is met on both sides. */

#include "model/storage/project-reader.h"

#include "model/error.h"
#include "model/storage/file-bounds.h"
#include "tests/support/folder.h"
#include "tests/support/reading.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define HEAD "<entente xmlns='urn:entente:project:1' xmlns:x='urn:x'>"
#define TAIL "<company id='last'/></entente>"

typedef struct
{
  const char *name;
  char *(*make) (guint n);
  guint       bound;
  const char *reason;
} Case;

static char *
repeat (char  c,
        gsize n)
{
  char *text = g_malloc (n + 1);

  memset (text, c, n);
  text[n] = '\0';

  return text;
}

/* An object whose tag has @n bytes */
static char *
make_tag (guint n)
{
  g_autofree char *value = repeat ('v', n - strlen ("<company id=\"it\" x:a=\"\"/>"));

  return g_strdup_printf ("<company id=\"it\" x:a=\"%s\"/>", value);
}

/* An object whose tag would have @n bytes when it is written */
static char *
make_tag_that_grows (guint n)
{
  gsize            length = n - strlen ("<company id=\"it\" x:a=\"\"/>");
  g_autofree char *value = repeat ('>', length / strlen ("&gt;")), *rest = repeat ('v', length % strlen ("&gt;"));

  return g_strdup_printf ("<company id=\"it\" x:a=\"%s%s\"/>", value, rest);
}

static char *
make_foreign_tag (guint n)
{
  g_autofree char *value = repeat ('v', n - strlen ("<x:y id=\"it\" a=\"\"/>"));

  return g_strdup_printf ("<x:y id=\"it\" a=\"%s\"/>", value);
}

static char *
make_foreign_tag_that_grows (guint n)
{
  gsize            length = n - strlen ("<x:y id=\"it\" a=\"\"/>");
  g_autofree char *value = repeat ('>', length / strlen ("&gt;")), *rest = repeat ('v', length % strlen ("&gt;"));

  return g_strdup_printf ("<x:y id=\"it\" a=\"%s%s\"/>", value, rest);
}

static char *
make_attributes_of (const char *name,
                    guint       n)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "<%s id='it'", name);
  for (guint i = 1; i < n; i++)
    g_string_append_printf (text, " x:a%u='%u'", i, i);
  g_string_append (text, "/>");

  return g_string_free (text, FALSE);
}

static char *
make_attributes (guint n)
{
  return make_attributes_of ("company", n);
}

static char *
make_foreign_attributes (guint n)
{
  return make_attributes_of ("x:y", n);
}

/* With the id that the object will be given */
static char *
make_attributes_without_id (guint n)
{
  GString *text = g_string_new ("<company");

  for (guint i = 1; i < n; i++)
    g_string_append_printf (text, " x:a%u='%u'", i, i);
  g_string_append (text, "/>");

  return g_string_free (text, FALSE);
}

static char *
make_text_between (guint n)
{
  g_autofree char *blanks = repeat (' ', n);

  return g_strdup_printf ("<company id='before'/>%s<company id='it'/>", blanks);
}

static char *
make_comment (guint n)
{
  g_autofree char *text = repeat ('c', n);

  return g_strdup_printf ("<!--%s--><company id='it'/>", text);
}

static char *
make_instruction (guint n)
{
  g_autofree char *text = repeat ('p', n - strlen ("x "));

  return g_strdup_printf ("<?x %s?><company id='it'/>", text);
}

/* Room is kept for blanks that writing may add. */
static char *
make_text_within (guint n)
{
  g_autofree char *text = repeat ('t', n - 16);

  return g_strdup_printf ("<x:y id='it'>%s</x:y>", text);
}

static char *
make_text_that_grows (guint n)
{
  gsize            length = n - 16;
  g_autofree char *text = repeat ('&', length / strlen ("&amp;")), *rest = repeat ('t', length % strlen ("&amp;"));

  return g_strdup_printf ("<x:y id='it'><![CDATA[%s%s]]></x:y>", text, rest);
}

/* Elements within each other, the document element included */
static char *
make_depth (guint n)
{
  GString *text = g_string_new ("<x:y id='it'>");

  for (guint i = 2; i < n; i++)
    g_string_append (text, "<x:y>");
  for (guint i = 2; i < n; i++)
    g_string_append (text, "</x:y>");
  g_string_append (text, "</x:y>");

  return g_string_free (text, FALSE);
}

/* Two are declared by the document element. */
static char *
make_namespaces (guint n)
{
  GString *text = g_string_new ("<x:y id='it'><x:z");

  for (guint i = 2; i < n; i++)
    g_string_append_printf (text, " xmlns:n%u='urn:n%u'", i, i);
  g_string_append (text, "/></x:y>");

  return g_string_free (text, FALSE);
}

static char *
make_element_name (guint n)
{
  g_autofree char *name = repeat ('n', n - strlen ("x"));

  return g_strdup_printf ("<x:%s id='it'/>", name);
}

static char *
make_attribute_name (guint n)
{
  g_autofree char *name = repeat ('n', n - strlen ("x"));

  return g_strdup_printf ("<company id='it' x:%s='1'/>", name);
}

static const Case cases[] = {
  {"tag", make_tag, ENTENTE_FILE_MAX_TAG_BYTES, "a tag is too long"},
  {"tag-that-grows", make_tag_that_grows, ENTENTE_FILE_MAX_TAG_BYTES, "there is too much in this object"},
  {"foreign-tag", make_foreign_tag, ENTENTE_FILE_MAX_TAG_BYTES, "a tag is too long"},
  {"foreign-tag-that-grows", make_foreign_tag_that_grows, ENTENTE_FILE_MAX_TAG_BYTES, "a tag is too long"},
  {"attributes", make_attributes, ENTENTE_FILE_MAX_ATTRIBUTES, "a tag has too many attributes"},
  {"foreign-attributes", make_foreign_attributes, ENTENTE_FILE_MAX_ATTRIBUTES, "a tag has too many attributes"},
  {"attributes-without-id", make_attributes_without_id, ENTENTE_FILE_MAX_ATTRIBUTES, "there is too much in this object"},
  {"text-between", make_text_between, ENTENTE_FILE_MAX_TEXT_BYTES, "too much text between two tags"},
  {"comment", make_comment, ENTENTE_FILE_MAX_TEXT_BYTES, "too much text between two tags"},
  {"instruction", make_instruction, ENTENTE_FILE_MAX_TEXT_BYTES, "too much text between two tags"},
  {"text-within", make_text_within, ENTENTE_FILE_MAX_TEXT_BYTES, "too much text between two tags"},
  {"text-that-grows", make_text_that_grows, ENTENTE_FILE_MAX_TEXT_BYTES, "too much text between two tags"},
  {"depth", make_depth, ENTENTE_FILE_MAX_DEPTH, "too many elements stand within each other"},
  {"namespaces", make_namespaces, ENTENTE_FILE_MAX_NAMESPACES, "too many namespaces"},
  {"element-name", make_element_name, ENTENTE_FILE_MAX_NAME_BYTES, "a name is too long"},
  {"attribute-name", make_attribute_name, ENTENTE_FILE_MAX_NAME_BYTES, "a name is too long"},
};

static EntenteReading *
read_with (const char *body)
{
  g_autofree char *text = g_strconcat (HEAD, body, TAIL, NULL);

  return test_read (text, -1);
}

static gboolean
has_it (EntenteReading *reading)
{
  return entente_project_knows_id (reading->project, "it") || entente_project_knows_id (reading->project, "company-0001");
}

static void
test_bound (gconstpointer data)
{
  const Case      *c = data;
  g_autofree char *within = c->make (c->bound), *beyond = c->make (c->bound + 1);
  g_autoptr (EntenteReading) sound = read_with (within), cut = read_with (beyond), again = test_settle (sound);
  g_autofree char *problems = test_list (cut);

  g_assert_true (has_it (sound));
  g_assert_true (has_it (again));
  g_assert_false (sound->damaged);
  g_assert_cmpuint (again->n_problems, ==, 0);

  g_assert_nonnull (strstr (problems, c->reason));
  g_assert_true (cut->damaged);
  g_assert_nonnull (entente_project_lookup (cut->project, "last"));
}

/* What is left out is only what is too large. */
static void
test_only_the_piece_beyond_its_bound_is_missing (void)
{
  g_autofree char *piece = make_tag (ENTENTE_FILE_MAX_TAG_BYTES + 1);
  g_autofree char *body = g_strconcat ("<company id='a'/>\n", piece, "\n<company id='b'/>", NULL);
  g_autoptr (EntenteReading) reading = read_with (body);
  g_autofree char *problems = test_list (reading);

  g_assert_cmpuint (test_count (reading->project), ==, 3);
  g_assert_cmpstr (problems, ==, "2 - - this line could not be read and is missing from the project (it): a tag is too long\n");
}

/* A document element that does not fit leaves nothing to read. */
static void
test_document_element (void)
{
  GString *text = g_string_new ("<entente xmlns='urn:entente:project:1'");

  for (guint i = 1; i < ENTENTE_FILE_MAX_ATTRIBUTES + 1; i++)
    g_string_append_printf (text, " a%u=''", i);
  g_string_append (text, "/>");

  test_read_fails (text->str, -1, ENTENTE_ERROR_SYNTAX, "a tag has too many attributes");
  g_string_free (text, TRUE);
}

/* Its version and namespace are written even where they were missing. */
static void
test_document_element_that_grows (void)
{
  for (guint n = ENTENTE_FILE_MAX_ATTRIBUTES - 2; n <= ENTENTE_FILE_MAX_ATTRIBUTES - 1; n++)
    {
      GString *text = g_string_new ("<entente xmlns='urn:entente:project:1'");

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, " a%u=''", i);
      g_string_append (text, "/>");

      if (n == ENTENTE_FILE_MAX_ATTRIBUTES - 2)
        {
          g_autoptr (EntenteReading) reading = test_read (text->str, -1), again = test_settle (reading);

          g_assert_cmpuint (again->n_problems, ==, 0);
        }
      else
        test_read_fails (text->str, -1, ENTENTE_ERROR_SYNTAX, "a tag has too many attributes");

      g_string_free (text, TRUE);
    }
}

/* What stands in a document element that does not fit is read all the same, as if it had been a plain one. */
static void
test_document_element_is_left_out (void)
{
  GString *text = g_string_new ("<entente xmlns='urn:entente:project:1' xmlns:x='urn:x'");

  for (guint i = 0; i < ENTENTE_FILE_MAX_ATTRIBUTES - 2; i++)
    g_string_append_printf (text, " a%u=''", i);
  g_string_append (text, ">\n<company id='it' x:b='1'/>\n</entente>");

  {
    g_autoptr (EntenteReading) reading = test_read (text->str, -1), again = test_settle (reading);
    g_autofree char *written = test_write (again->project);

    g_assert_true (reading->damaged);
    g_assert_cmpstr (written, ==, TEST_FILE_HEAD "  <project id=\"project\"/>\n  <company id=\"it\" x:b=\"1\"/>\n" TEST_FILE_TAIL);
  }

  g_string_free (text, TRUE);
}

static void
test_document_element_that_grows_long (void)
{
  g_autofree char *value = repeat ('>', ENTENTE_FILE_MAX_TAG_BYTES / 4);
  g_autofree char *text = g_strdup_printf ("<entente xmlns='urn:entente:project:1' a='%s'/>", value);

  test_read_fails (text, -1, ENTENTE_ERROR_SYNTAX, "a tag is too long");
}

static void
test_elements (void)
{
  GString *text = g_string_new (HEAD "<x:y id='it'>");

  /* Three besides: the document element, the one around them, and the last. */
  for (guint i = 3; i < ENTENTE_FILE_MAX_ELEMENTS; i++)
    g_string_append (text, "<b/>");
  g_string_append (text, "</x:y>" TAIL);

  {
    g_autoptr (EntenteReading) reading = test_read (text->str, (gssize)text->len);

    g_assert_true (has_it (reading));
    g_assert_cmpuint (reading->n_problems, ==, 0);
  }

  g_string_insert (text, (gssize)strlen (HEAD), "<company id='a'/>");
  test_read_fails (text->str, (gssize)text->len, ENTENTE_ERROR_LIMIT, "too many objects");
  g_string_free (text, TRUE);
}

static void
check_file (const char *path,
            int         code,
            const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_project_read_file (path, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, code);
  g_assert_nonnull (strstr (error->message, message));
}

/* The larger one is refused for its size, before it is looked at. */
static void
test_bytes (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "sparse", NULL);
  int              fd = open (path, O_RDWR | O_CREAT, 0600);

  g_assert_cmpint (ftruncate (fd, ENTENTE_FILE_MAX_BYTES), ==, 0);
  check_file (path, ENTENTE_ERROR_SYNTAX, "this is no Entente project");

  g_assert_cmpint (ftruncate (fd, (off_t)ENTENTE_FILE_MAX_BYTES + 1), ==, 0);
  check_file (path, ENTENTE_ERROR_LIMIT, "the file is larger than 256 MiB");

  close (fd);
}

static void
check_damages (guint    n,
               gboolean has_last)
{
  GString *text = g_string_new (HEAD "\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "<company id='%u' <>\n", i);
  g_string_append (text, TAIL "\n");

  {
    g_autoptr (EntenteReading) reading = test_read (text->str, -1);

    g_assert_true (reading->damaged);
    g_assert_cmpint (entente_project_lookup (reading->project, "last") != NULL, ==, has_last);
    g_assert_cmpuint (reading->n_problems, >, 0);
  }

  g_string_free (text, TRUE);
}

static void
test_damages (void)
{
  check_damages (ENTENTE_FILE_MAX_DAMAGES, TRUE);
  check_damages (ENTENTE_FILE_MAX_DAMAGES + 1, FALSE);
}

static void
test_problems (void)
{
  for (guint n = ENTENTE_FILE_MAX_PROBLEMS; n <= ENTENTE_FILE_MAX_PROBLEMS + 1; n++)
    {
      GString *text = g_string_new (NULL);

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "<company id='%u' kind='bakery'/>", i);

      {
        g_autoptr (EntenteReading) reading = read_with (text->str);

        g_assert_cmpuint (reading->n_problems, ==, n);
        g_assert_cmpuint (reading->problems->len, ==, ENTENTE_FILE_MAX_PROBLEMS);
      }

      g_string_free (text, TRUE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/reader-bounds/piece/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_bound);
    }

  g_test_add_func ("/reader-bounds/only-the-piece-beyond-its-bound-is-missing", test_only_the_piece_beyond_its_bound_is_missing);
  g_test_add_func ("/reader-bounds/document-element", test_document_element);
  g_test_add_func ("/reader-bounds/document-element-that-grows", test_document_element_that_grows);
  g_test_add_func ("/reader-bounds/document-element-that-grows-long", test_document_element_that_grows_long);
  g_test_add_func ("/reader-bounds/document-element-is-left-out", test_document_element_is_left_out);
  g_test_add_func ("/reader-bounds/elements", test_elements);
  g_test_add_func ("/reader-bounds/bytes", test_bytes);
  g_test_add_func ("/reader-bounds/damages", test_damages);
  g_test_add_func ("/reader-bounds/problems", test_problems);

  return g_test_run ();
}
