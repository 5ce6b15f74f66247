#include "app/cli/console.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

/* Wide enough to wipe out what stood on the line. */
#define PROGRESS_FORMAT "\r%-70s"

/* GLib's g_print() would turn what the locale cannot show into question marks; a file of text must stay whole. */
static void
write_line (FILE       *stream,
            const char *format,
            va_list     arguments)
{
  g_autofree char *line = g_strdup_vprintf (format, arguments);

  fputs (line, stream);
  fputc ('\n', stream);
}

static void
end_progress (void)
{
  if (isatty (STDERR_FILENO))
    fprintf (stderr, PROGRESS_FORMAT "\r", "");
}

/**
 * entente_cli_print:
 * @format: as for printf()
 * @...: what goes into it
 *
 * Writes a line to standard output.
 */
void
entente_cli_print (const char *format,
                   ...)
{
  va_list arguments;

  va_start (arguments, format);
  write_line (stdout, format, arguments);
  va_end (arguments);
}

/**
 * entente_cli_complain:
 * @path: (nullable): the file concerned
 * @format: as for printf()
 * @...: what goes into it
 *
 * Writes to standard error what is wrong, after the name of the file or else of the program.
 */
void
entente_cli_complain (const char *path,
                      const char *format,
                      ...)
{
  va_list arguments;

  end_progress ();
  fprintf (stderr, "%s: ", path != NULL ? path : "entente-cli");
  va_start (arguments, format);
  write_line (stderr, format, arguments);
  va_end (arguments);
}

/**
 * entente_cli_report:
 * @path: the file concerned
 * @problem: what is wrong in it
 *
 * Writes a problem to standard error, as FILE:LINE: OBJECT: text.
 */
void
entente_cli_report (const char           *path,
                    const EntenteProblem *problem)
{
  g_autoptr (GString) line = g_string_new (path);
  g_autofree char *text = entente_cli_clean (problem->text);

  if (problem->line > 0)
    g_string_append_printf (line, ":%u", problem->line);

  if (problem->object != NULL)
    g_string_append_printf (line, ": %s", problem->object);

  if (problem->field != NULL)
    g_string_append_printf (line, ": %s", problem->field);

  g_string_append_printf (line, ": %s", text);
  end_progress ();
  fprintf (stderr, "%s\n", line->str);
}

/**
 * entente_cli_progress:
 * @format: as for printf()
 * @...: what goes into it
 *
 * Says on a terminal what is being done; says nothing in a pipe.
 */
void
entente_cli_progress (const char *format,
                      ...)
{
  g_autofree char *line = NULL;
  va_list          arguments;

  if (!isatty (STDERR_FILENO))
    return;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fprintf (stderr, PROGRESS_FORMAT, line);
}

/**
 * entente_cli_clean:
 * @text: text from a file
 *
 * A file may hold characters that command a terminal, or that end a line; they become blanks.
 *
 * Returns: (transfer full): @text on one line
 */
char *
entente_cli_clean (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      g_string_append_unichar (clean, g_unichar_iscntrl (character) ? ' ' : character);
    }

  return g_string_free (clean, FALSE);
}

/**
 * entente_cli_append_json:
 * @json: where to
 * @text: (nullable): any text
 *
 * Appends a text, or null, as JSON says it.
 */
void
entente_cli_append_json (GString    *json,
                         const char *text)
{
  if (text == NULL)
    {
      g_string_append (json, "null");
      return;
    }

  g_string_append_c (json, '"');

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (json, "\\%c", *p);
    else if ((guchar)*p < ' ')
      g_string_append_printf (json, "\\u%04x", *p);
    else
      g_string_append_c (json, *p);

  g_string_append_c (json, '"');
}
