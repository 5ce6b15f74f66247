#include "tests/support/reading.h"

#include "model/error.h"
#include "model/storage/project-reader.h"
#include "model/storage/project-writer.h"

#include <string.h>

/**
 * test_read:
 * @text: a file
 * @length: its length in bytes, or -1 when it ends with a NUL
 *
 * Returns: (transfer full): what was read; it must be possible
 */
EntenteReading *
test_read (const char *text,
           gssize      length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize)length);
  g_autoptr (GError) error = NULL;
  EntenteReading *reading = entente_project_read_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (reading);

  return reading;
}

/**
 * test_read_fails:
 * @text: a file
 * @length: its length in bytes, or -1 when it ends with a NUL
 * @code: an #EntenteError
 * @message: a part of what is to be said
 */
void
test_read_fails (const char *text,
                 gssize      length,
                 int         code,
                 const char *message)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize)length);
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_project_read_bytes (bytes, &error));
  g_assert_error (error, ENTENTE_ERROR, code);
  g_assert_nonnull (strstr (error->message, message));
}

char *
test_write (EntenteProject *project)
{
  g_autoptr (GBytes) bytes = entente_project_write_bytes (project);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/**
 * test_list:
 * @reading: a reading
 *
 * Returns: (transfer full): a line for each problem, "LINE OBJECT FIELD TEXT", with "-" for what there is not
 */
char *
test_list (EntenteReading *reading)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < reading->problems->len; i++)
    {
      const EntenteProblem *problem = g_ptr_array_index (reading->problems, i);

      g_string_append_printf (list, "%u %s %s %s\n", problem->line, problem->object != NULL ? problem->object : "-",
                              problem->field != NULL ? problem->field : "-", problem->text);
    }

  return g_string_free (list, FALSE);
}

/**
 * test_count:
 * @project: a project
 *
 * Returns: how many objects it has besides its root
 */
guint
test_count (EntenteProject *project)
{
  guint n = 0;

  for (EntenteType type = ENTENTE_PROJECT_ROOT + 1; type < ENTENTE_N_TYPES; type++)
    n += entente_project_get_n (project, type);

  return n;
}

/**
 * test_settle:
 * @reading: a reading
 *
 * Writes what was read, reads that, and proves that nothing changes any more.
 *
 * Returns: (transfer full): what was read the second time
 */
EntenteReading *
test_settle (EntenteReading *reading)
{
  g_autofree char *first = test_write (reading->project);
  EntenteReading  *again = test_read (first, -1);
  g_autofree char *second = test_write (again->project);

  g_assert_cmpstr (second, ==, first);
  g_assert_cmpuint (test_count (again->project), ==, test_count (reading->project));

  return again;
}
