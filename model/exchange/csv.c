#include "model/exchange/csv.h"

#include <string.h>

/* How much of a table shows what stands between its cells. */
#define SAMPLE_ROWS 50u

typedef struct
{
  guint first_cell;
  guint line;
} Row;

/* Cells are cut out of the text in place: what is read is always ahead of what is written. */
typedef struct
{
  char    *from;
  char    *to;
  char    *end;
  guint    line;
  gboolean quotes;
} Walk;

static const char separators[] = {',', ';', '\t', '|'};

/* The cell ends at a separator, a line end, or the end of the text; the walk stops there. */
static void
take_plain (Walk *walk,
            char  separator)
{
  while (walk->from < walk->end && *walk->from != separator && *walk->from != '\n')
    *walk->to++ = *walk->from++;
}

static gboolean
is_closed (const Walk *walk)
{
  const char *p = walk->from + 1;

  while ((p = memchr (p, '"', (gsize)(walk->end - p))) != NULL)
    {
      if (p + 1 >= walk->end || p[1] != '"')
        return TRUE;
      p += 2;
      if (p >= walk->end)
        return FALSE;
    }

  return FALSE;
}

static void
take_quoted (Walk *walk,
             char  separator)
{
  for (walk->from++; walk->from < walk->end; walk->from++)
    {
      if (*walk->from == '"' && (walk->from + 1 == walk->end || walk->from[1] != '"'))
        break;
      if (*walk->from == '"')
        walk->from++;
      if (*walk->from == '\n')
        walk->line++;
      *walk->to++ = *walk->from;
    }

  if (walk->from < walk->end)
    walk->from++;

  /* What stands behind a closed quote belongs to the cell. */
  take_plain (walk, separator);
}

static void
take_cell (EntenteCsv *self,
           Walk       *walk)
{
  guint start;

  if (self->separator != '\t' && self->separator != ' ')
    while (walk->from < walk->end && *walk->from == ' ')
      walk->from++;

  start = (guint)(walk->to - self->text);
  g_array_append_val (self->cells, start);

  if (walk->from < walk->end && *walk->from == '"' && walk->quotes && !is_closed (walk))
    {
      self->open_quote = walk->line;
      walk->quotes = FALSE;
    }

  if (walk->from < walk->end && *walk->from == '"' && walk->quotes)
    take_quoted (walk, self->separator);
  else
    take_plain (walk, self->separator);
}

/* The cell's NUL is written where the separator stood, or before. */
static void
end_cell (Walk *walk)
{
  char *to = walk->to;

  walk->from += walk->from < walk->end;
  *to = '\0';
  walk->to++;
}

static gboolean
is_blank (EntenteCsv *self,
          guint       first_cell)
{
  for (guint i = first_cell; i < self->cells->len; i++)
    if (self->text[g_array_index (self->cells, guint, i)] != '\0')
      return FALSE;

  return TRUE;
}

static void
take_row (EntenteCsv *self,
          Walk       *walk)
{
  Row      row = {self->cells->len, walk->line};
  gboolean ends = FALSE;

  while (!ends)
    {
      take_cell (self, walk);
      ends = walk->from >= walk->end || *walk->from == '\n';
      end_cell (walk);
    }

  walk->line++;

  if (is_blank (self, row.first_cell))
    {
      self->n_blank += self->cells->len > row.first_cell + 1;
      g_array_set_size (self->cells, row.first_cell);
      return;
    }

  g_array_append_val (self->rows, row);
  self->n_columns = MAX (self->n_columns, self->cells->len - row.first_cell);
}

static EntenteCsv *
read_with (const char *text,
           gsize       length,
           char        separator,
           guint       max_rows)
{
  EntenteCsv *self = g_new0 (EntenteCsv, 1);
  Walk        walk;

  self->separator = separator;
  self->text = g_malloc (length + 2);
  memcpy (self->text, text, length);
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  walk = (Walk) {self->text, self->text, self->text + length, 1, TRUE};

  while (walk.from < walk.end && self->rows->len < max_rows)
    take_row (self, &walk);

  self->n_rows = self->rows->len;

  return self;
}

/* How well a table comes out: rows of the same length speak for a separator, longer rows more so. */
static double
judge (const EntenteCsv *table)
{
  guint n = 0, width;

  if (table->n_rows == 0 || table->n_columns < 2)
    return 0;

  width = entente_csv_get_n_cells (table, 0);
  for (guint i = 0; i < table->n_rows; i++)
    n += entente_csv_get_n_cells (table, i) == width;

  return width < 2 ? 0.1 : (double)n / table->n_rows + 0.001 * MIN (width, 50);
}

static gsize
measure_sample (const char *text,
                gsize       length)
{
  return MIN (length, SAMPLE_ROWS * 1024u);
}

static char
guess_separator (const char *text,
                 gsize       length)
{
  char   best = ',';
  double most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      g_autoptr (EntenteCsv) sample = read_with (text, measure_sample (text, length), separators[i], SAMPLE_ROWS);
      double score = judge (sample);

      if (score > most)
        {
          most = score;
          best = separators[i];
        }
    }

  if (most == 0)
    {
      g_autoptr (EntenteCsv) sample = read_with (text, measure_sample (text, length), ' ', SAMPLE_ROWS);

      if (judge (sample) >= 0.9)
        best = ' ';
    }

  return best;
}

/**
 * entente_csv_new:
 * @text: valid UTF-8 without byte order mark, lines ending in LF
 * @length: its length in bytes
 *
 * Reads a table. Anything is a table: what is wrong is taken as it stands, and a quote that is never closed as a character
 * like any other.
 *
 * Returns: (transfer full): the table
 */
EntenteCsv *
entente_csv_new (const char *text,
                 gsize       length)
{
  return read_with (text, length, guess_separator (text, length), G_MAXUINT);
}

void
entente_csv_free (EntenteCsv *self)
{
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_free (self->text);
  g_free (self);
}

guint
entente_csv_get_n_cells (const EntenteCsv *self,
                         guint             row)
{
  guint first = g_array_index (self->rows, Row, row).first_cell;
  guint next = row + 1 < self->n_rows ? g_array_index (self->rows, Row, row + 1).first_cell : self->cells->len;

  return next - first;
}

/**
 * entente_csv_get:
 * @self: a table
 * @row: index of a row
 * @column: index of a column
 *
 * Returns: what stands there; empty when the row is shorter
 */
const char *
entente_csv_get (const EntenteCsv *self,
                 guint             row,
                 guint             column)
{
  if (column >= entente_csv_get_n_cells (self, row))
    return "";

  return self->text + g_array_index (self->cells, guint, g_array_index (self->rows, Row, row).first_cell + column);
}

guint
entente_csv_get_line (const EntenteCsv *self,
                      guint             row)
{
  return g_array_index (self->rows, Row, row).line;
}

/**
 * entente_csv_append:
 * @buffer: what to append to
 * @text: what a cell shall hold
 * @is_first: whether it is the first of its row
 *
 * Appends a cell, with commas between cells and quotes where they are needed.
 */
void
entente_csv_append (GString    *buffer,
                    const char *text,
                    gboolean    is_first)
{
  if (!is_first)
    g_string_append_c (buffer, ',');

  if (strpbrk (text, ",\"\r\n;\t") == NULL && *text != ' ')
    {
      g_string_append (buffer, text);
      return;
    }

  g_string_append_c (buffer, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (buffer, '"');
      g_string_append_c (buffer, *p);
    }
  g_string_append_c (buffer, '"');
}

void
entente_csv_end_row (GString *buffer)
{
  g_string_append (buffer, "\r\n");
}
