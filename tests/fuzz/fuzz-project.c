/*
 * Reads whatever it is given as a project file. What can be read is written, and read and written again: nothing may change
 * any more, and nothing may be said of it that was not said before.
 */

#include "model/storage/project-reader.h"
#include "model/storage/project-writer.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

static guint
count (EntenteProject *project)
{
  guint n = 0;

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    n += entente_project_get_n (project, type);

  return n;
}

static void
check (EntenteReading *reading)
{
  g_autoptr (GBytes) first = entente_project_write_bytes (reading->project), second = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteReading) again = entente_project_read_bytes (first, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count (again->project), ==, count (reading->project));

  /* What a newer version made is expected to be strange, until it is written as this one's. */
  if (!reading->newer)
    g_assert_cmpuint (again->n_problems, <=, reading->n_problems);

  second = entente_project_write_bytes (again->project);
  g_assert_true (g_bytes_equal (first, second));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteReading) reading = entente_project_read_bytes (bytes, &error);

  g_assert_true ((reading == NULL) == (error != NULL));
  if (reading != NULL)
    check (reading);

  return 0;
}
