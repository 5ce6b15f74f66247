#include "model/storage/project-reader.h"

#include "model/error.h"
#include "model/storage/file-bounds.h"
#include "model/storage/file-read.h"
#include "model/storage/file-text.h"
#include "model/storage/project-parser.h"
#include "model/storage/salvage.h"
#include "model/storage/xml-scanner.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <string.h>

/* Lines of the file that were lost, from first to last */
typedef struct
{
  guint first;
  guint last;
} Loss;

/* Where a walk through the text has come to */
typedef struct
{
  const EntenteFileText *text;
  gsize                  offset;
  guint                  line;
} Walk;

static int
compare_problems (gconstpointer a,
                  gconstpointer b)
{
  const EntenteProblem *x = *(EntenteProblem *const *)a, *y = *(EntenteProblem *const *)b;

  return (x->line > y->line) - (x->line < y->line);
}

/* Which line an offset is on; offsets never decrease. */
static guint
walk_to (Walk *walk,
         gsize offset)
{
  const char *end = walk->text->text + offset;
  const char *p = walk->text->text + walk->offset;

  while (p < end && (p = memchr (p, '\n', (gsize)(end - p))) != NULL)
    {
      walk->line++;
      p++;
    }

  walk->offset = MAX (walk->offset, offset);

  return walk->line;
}

static void
report_loss (EntenteReading *reading,
             const Loss     *loss,
             const char     *reason,
             const char     *ids)
{
  const char *named = ids != NULL ? ids : _("no object that could be named");

  if (loss->first == loss->last)
    entente_reading_add_problem (reading, loss->first, NULL, NULL, _("this line could not be read and is missing from the project (%s): %s"), named, reason);
  else
    entente_reading_add_problem (reading, loss->first, NULL, NULL, _("lines %u to %u could not be read and are missing from the project (%s): %s"), loss->first, loss->last, named, reason);
}

static void
report_nothing_lost (EntenteReading *reading,
                     guint           line,
                     gboolean        is_end,
                     const char     *reason)
{
  if (is_end)
    entente_reading_add_problem (reading, line, NULL, NULL, _("the file ends too early; what stood behind this line is missing from the project"));
  else
    entente_reading_add_problem (reading, line, NULL, NULL, _("%s; check what stands next to it"), reason);
}

/* Lists what lies between two sound pieces. */
static void
add_loss (EntenteReading *reading,
          GArray         *losses,
          Walk           *walk,
          gsize           start,
          gsize           end,
          const char     *reason)
{
  const char      *text = walk->text->text;
  g_autofree char *ids = NULL;
  Loss             loss;

  while (start < end && g_ascii_isspace (text[start]))
    start++;
  while (start < end && g_ascii_isspace (text[end - 1]))
    end--;

  reading->damaged = TRUE;
  loss.first = walk_to (walk, start);
  if (start == end)
    {
      report_nothing_lost (reading, loss.first, end == walk->text->length, reason);
      return;
    }

  loss.last = walk_to (walk, end - 1);
  ids = entente_salvage_list_ids (text + start, end - start);
  report_loss (reading, &loss, reason, ids);
  g_array_append_val (losses, loss);
}

static gboolean
is_lost (GArray *losses,
         guint   line,
         guint  *next)
{
  while (*next < losses->len && g_array_index (losses, Loss, *next).last < line)
    (*next)++;

  return *next < losses->len && g_array_index (losses, Loss, *next).first <= line;
}

static void
report_text (EntenteReading        *reading,
             const EntenteFileText *text,
             GArray                *losses)
{
  guint next = 0;

  if (text->foreign_encoding != NULL)
    entente_reading_add_problem (reading, 1, NULL, NULL, _("the encoding “%.40s” is not known; the file was read as UTF-8, as which it will be saved"), text->foreign_encoding);

  reading->damaged |= text->bad_lines->len > 0;

  for (guint i = 0; i < text->bad_lines->len; i++)
    {
      guint line = g_array_index (text->bad_lines, guint, i);

      if (!is_lost (losses, line, &next))
        entente_reading_add_problem (reading, line, NULL, NULL, _("some characters could not be read and were replaced by “\uFFFD”; correct them"));
    }
}

/* Where to go on after a break; never where this piece began. */
static gsize
find_next (const EntenteFileText *text,
           const EntenteBreak    *stop,
           gsize                  from,
           gboolean               resumes)
{
  const char *start = memchr (text->text + stop->good, '<', text->length - stop->good);
  gsize       damaged = start != NULL ? (gsize)(start - text->text) : text->length;
  gboolean    from_itself = stop->at <= damaged && (damaged > from || !resumes);

  return entente_salvage_find_next (text->text, text->length, damaged, from_itself);
}

/* Reads one sound piece after the other, and lists what lies between. */
static gboolean
read_pieces (EntenteReading        *reading,
             EntenteProjectParser  *parser,
             const EntenteFileText *text,
             GArray                *losses,
             char                 **first_reason,
             GError               **error)
{
  Walk             walk = {text, 0, 1}, loss_walk = {text, 0, 1};
  gsize            from = 0, lost_from = 0;
  g_autofree char *lost_reason = NULL;

  for (guint n = 0;; n++)
    {
      EntenteBreak stop = {0};

      if (!entente_project_parser_run (parser, from, walk_to (&walk, from), n > 0, &stop, error))
        return FALSE;

      if (n > 0 && (stop.good > from || stop.reason == NULL))
        add_loss (reading, losses, &loss_walk, lost_from, from, lost_reason);

      if (stop.reason == NULL)
        return TRUE;

      if (n == 0)
        *first_reason = g_strdup_printf (_("line %u: %s"), walk_to (&(Walk) {text, 0, 1}, stop.at), stop.reason);

      if (n == 0 || stop.good > from)
        {
          lost_from = stop.good;
          g_free (lost_reason);
          lost_reason = g_steal_pointer (&stop.reason);
        }
      g_free (stop.reason);

      from = entente_project_parser_is_closed (parser) || n == ENTENTE_FILE_MAX_DAMAGES ? text->length : find_next (text, &stop, from, n > 0);
      if (from == text->length)
        break;
    }

  add_loss (reading, losses, &loss_walk, lost_from, text->length, lost_reason);

  return TRUE;
}

static void
set_foreign_error (const EntenteFileText *text,
                   const char            *reason,
                   GError               **error)
{
  if (text->length == 0 || text->text[0] != '<')
    g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("this is no Entente project; choose another file"));
  else
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("%s; this is no Entente project, so choose another file"), reason);
}

static gboolean
read_text (EntenteReading        *reading,
           const EntenteFileText *text,
           GError               **error)
{
  g_autoptr (EntenteProjectParser) parser = entente_project_parser_new (reading, text);
  g_autoptr (GArray) losses = g_array_new (FALSE, FALSE, sizeof (Loss));
  g_autofree char *reason = NULL;

  if (!read_pieces (reading, parser, text, losses, &reason, error))
    return FALSE;

  if (entente_project_parser_is_empty (parser))
    {
      set_foreign_error (text, reason, error);
      return FALSE;
    }

  entente_project_parser_finish (parser);
  report_text (reading, text, losses);
  g_ptr_array_sort (reading->problems, compare_problems);

  return TRUE;
}

/**
 * entente_project_read_bytes:
 * @bytes: a project file
 * @error: return location for an error
 *
 * Reads a project. What cannot be read as it stands is listed, and what is damaged is left out; nothing outside of the file is
 * looked at, whatever it says. Fails with %ENTENTE_ERROR_SYNTAX when it is no project file, and with %ENTENTE_ERROR_LIMIT when
 * it is too large.
 *
 * Returns: (transfer full): what was read, or %NULL
 */
EntenteReading *
entente_project_read_bytes (GBytes  *bytes,
                            GError **error)
{
  static gsize initialised = 0;
  g_autoptr (EntenteReading) reading = NULL;
  g_autoptr (EntenteFileText) text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_once_init_enter (&initialised))
    {
      xmlInitParser ();
      g_once_init_leave (&initialised, 1);
    }

  if (!entente_file_check_size (g_bytes_get_size (bytes), error))
    return NULL;

  text = entente_file_text_new (bytes, error);
  if (text == NULL)
    return NULL;

  if (entente_xml_count_tags (text->text, text->length) > ENTENTE_FILE_MAX_ELEMENTS)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, _("there are too many objects in one file; split the project"));
      return NULL;
    }

  reading = entente_reading_new ();
  if (!read_text (reading, text, error))
    return NULL;

  return g_steal_pointer (&reading);
}

/**
 * entente_project_read_file:
 * @path: a project file
 * @bytes: (out) (optional): what stands in it
 * @error: return location for an error
 *
 * Reads a project as entente_project_read_bytes() does. Fails also with %ENTENTE_ERROR_MISSING when there is no such file,
 * and with #GFileError when it cannot be read. Messages do not name the file.
 *
 * Returns: (transfer full): what was read, or %NULL
 */
EntenteReading *
entente_project_read_file (const char *path,
                           GBytes    **bytes,
                           GError    **error)
{
  g_autoptr (GBytes) content = NULL;
  EntenteReading *reading;

  g_return_val_if_fail (path != NULL, NULL);

  content = entente_file_read (path, error);
  if (content == NULL)
    return NULL;

  reading = entente_project_read_bytes (content, error);
  if (reading != NULL && bytes != NULL)
    *bytes = g_steal_pointer (&content);

  return reading;
}
