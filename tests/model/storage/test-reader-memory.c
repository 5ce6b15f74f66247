/*
 * Memory runs out while libxml2 parses: the answer is an error or the whole project, never a part of it that looks whole.
 */

#include "model/storage/project-reader.h"

#include "tests/support/plan.h"
#include "tests/support/reading.h"

#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

/* How many requests are granted before one is refused; below 0 all are. */
static int n_granted = -1;
static int n_requests;

static gboolean
is_granted (void)
{
  n_requests++;

  return n_granted < 0 || n_granted-- != 0;
}

static void *
allocate (size_t size)
{
  return is_granted () ? malloc (size) : NULL;
}

static void *
resize (void  *memory,
        size_t size)
{
  return is_granted () ? realloc (memory, size) : NULL;
}

static char *
duplicate (const char *text)
{
  return is_granted () ? strdup (text) : NULL;
}

static void
ignore_error_cb (void       *user_data,
                 const char *message,
                 ...)
{
}

static char *
make_text (void)
{
  EntenteRandom random;
  g_autoptr (EntenteProject) project = NULL;
  g_autofree char *plan = NULL;
  GString         *text;

  entente_random_seed (&random, 11);
  project = test_plan_new_random (&random, 12);
  plan = test_write (project);

  /* Something of all that the parser knows, and more than one piece of it */
  text = g_string_new (plan);
  g_string_replace (text, TEST_FILE_TAIL, "  <!-- a comment -->\n  <?an instruction?>\n  <x:y xmlns:x=\"urn:x\" x:z=\"&amp;&#10;\"><![CDATA[<&]]>text</x:y>\n", 0);
  for (guint i = 0; i < 40; i++)
    g_string_append_printf (text, "  <company id=\"more-%u\" name=\"A &lt; B\" note=\"%s\"/>\n", i, "A long text that the parser has to put together &#10; itself, as it is not as it stands &quot;there&quot;");
  g_string_append (text, TEST_FILE_TAIL);

  return g_string_free (text, FALSE);
}

static void
test_no_memory (void)
{
  g_autofree char *text = make_text ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (EntenteReading) whole = test_read (text, -1);
  g_autofree char *expected = test_write (whole->project);
  guint            n_errors = 0;

  n_requests = 0;
  entente_reading_free (test_read (text, -1));
  g_test_message ("%d requests", n_requests);

  for (int i = 0, n = n_requests; i <= n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteReading) reading = NULL;

      n_granted = i;
      reading = entente_project_read_bytes (bytes, &error);
      n_granted = -1;

      if (reading == NULL)
        n_errors++;
      else
        {
          g_autofree char *written = test_write (reading->project);

          g_assert_true (reading->n_problems > 0 || strcmp (written, expected) == 0);
        }
    }

  g_test_message ("%u errors", n_errors);
  g_assert_cmpuint (n_errors, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  xmlMemSetup (free, allocate, resize, duplicate);
  xmlSetGenericErrorFunc (NULL, ignore_error_cb);

  g_test_add_func ("/reader-memory/no-memory", test_no_memory);

  return g_test_run ();
}
