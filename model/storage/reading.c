#include "model/storage/reading.h"

#include "model/storage/file-bounds.h"

static void
problem_free (gpointer data)
{
  EntenteProblem *problem = data;

  g_free (problem->object);
  g_free (problem->field);
  g_free (problem->text);
  g_free (problem);
}

/**
 * entente_reading_new:
 *
 * Returns: (transfer full): a reading of an empty project, with nothing to say of it
 */
EntenteReading *
entente_reading_new (void)
{
  EntenteReading *reading = g_new0 (EntenteReading, 1);

  reading->project = entente_project_new ();
  reading->problems = g_ptr_array_new_with_free_func (problem_free);

  return reading;
}

void
entente_reading_free (EntenteReading *reading)
{
  g_object_unref (reading->project);
  g_ptr_array_unref (reading->problems);
  g_free (reading);
}

/**
 * entente_reading_add_problem:
 * @reading: a reading
 * @line: line in the file, from 1
 * @object: (nullable): id of the object concerned
 * @field: (nullable): field concerned
 * @format: what is wrong and what was done or is to be done about it
 * @...: what goes into @format
 */
void
entente_reading_add_problem (EntenteReading *reading,
                             guint           line,
                             const char     *object,
                             const char     *field,
                             const char     *format,
                             ...)
{
  EntenteProblem  *problem;
  g_autofree char *text = NULL;
  va_list          arguments;

  if (reading->n_problems++ >= ENTENTE_FILE_MAX_PROBLEMS)
    return;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  problem = g_new (EntenteProblem, 1);
  problem->line = line;
  problem->object = g_strdup (object);
  problem->field = g_strdup (field);
  problem->text = g_utf8_make_valid (text, -1);
  g_ptr_array_add (reading->problems, problem);
}
