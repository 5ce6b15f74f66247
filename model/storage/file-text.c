#include "model/storage/file-text.h"

#include "model/error.h"

#include <glib/gi18n.h>
#include <string.h>

#define DECLARATION_MAX_BYTES 1024

/* Files with more damage than this are no text. */
#define MAX_BAD_RUNS 2000000u

typedef enum
{
  ENCODING_UTF_8,
  ENCODING_UTF_16_LITTLE,
  ENCODING_UTF_16_BIG,
  ENCODING_LATIN_1,
  ENCODING_OTHER,
} Encoding;

/* 0x80 to 0x9f as Windows-1252 has them, which is what files that say ISO-8859-1 mean, too. */
static const gunichar windows_characters[32] = {
  0x20ac,
  0x81,
  0x201a,
  0x192,
  0x201e,
  0x2026,
  0x2020,
  0x2021,
  0x2c6,
  0x2030,
  0x160,
  0x2039,
  0x152,
  0x8d,
  0x17d,
  0x8f,
  0x90,
  0x2018,
  0x2019,
  0x201c,
  0x201d,
  0x2022,
  0x2013,
  0x2014,
  0x2dc,
  0x2122,
  0x161,
  0x203a,
  0x153,
  0x9d,
  0x17e,
  0x178,
};

static const struct
{
  const char *name;
  Encoding    encoding;
} names[] = {
  {"utf-8", ENCODING_UTF_8},
  {"utf8", ENCODING_UTF_8},
  {"us-ascii", ENCODING_UTF_8},
  {"ascii", ENCODING_UTF_8},
  {"iso-8859-1", ENCODING_LATIN_1},
  {"iso8859-1", ENCODING_LATIN_1},
  {"iso_8859-1", ENCODING_LATIN_1},
  {"latin1", ENCODING_LATIN_1},
  {"windows-1252", ENCODING_LATIN_1},
  {"cp1252", ENCODING_LATIN_1},
};

/* The name in <?xml version="1.0" encoding="..."?>, when there is one and it can be a name. */
static char *
find_declared (const char *text,
               gsize       length)
{
  g_autofree char *start = g_strndup (text, MIN (length, DECLARATION_MAX_BYTES));
  char            *end, *name;
  gsize            name_length;

  if (!g_str_has_prefix (start, "<?xml") || !g_ascii_isspace (start[5]))
    return NULL;

  end = strstr (start, "?>");
  if (end != NULL)
    *end = '\0';

  name = strstr (start, "encoding");
  if (name == NULL)
    return NULL;

  name += strlen ("encoding");
  name += strspn (name, " \t\r\n=");
  if (*name != '"' && *name != '\'')
    return NULL;

  name_length = strspn (++name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "._:-");

  return name[name_length] == name[-1] ? g_strndup (name, name_length) : NULL;
}

static Encoding
get_encoding (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (names[i].name, name) == 0)
      return names[i].encoding;

  return ENCODING_OTHER;
}

/* Tells the encoding from the first bytes, and how many of them are a mark and no text. */
static Encoding
detect (const guchar *bytes,
        gsize         length,
        gsize        *mark,
        char        **declared)
{
  static const struct
  {
    guchar   bytes[4];
    gsize    n;
    gsize    mark;
    Encoding encoding;
  } starts[] = {
    {{0xef, 0xbb, 0xbf}, 3, 3, ENCODING_UTF_8},
    {{0xff, 0xfe}, 2, 2, ENCODING_UTF_16_LITTLE},
    {{0xfe, 0xff}, 2, 2, ENCODING_UTF_16_BIG},
    {{'<', 0, '?', 0}, 4, 0, ENCODING_UTF_16_LITTLE},
    {{0, '<', 0, '?'}, 4, 0, ENCODING_UTF_16_BIG},
  };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (length >= starts[i].n && memcmp (bytes, starts[i].bytes, starts[i].n) == 0)
      {
        *mark = starts[i].mark;
        return starts[i].encoding;
      }

  *mark = 0;
  *declared = find_declared ((const char *)bytes, length);

  return *declared != NULL ? get_encoding (*declared) : ENCODING_UTF_8;
}

static gunichar
get_unit (const guchar *bytes,
          gboolean      big)
{
  return big ? (gunichar)(bytes[0] << 8 | bytes[1]) : (gunichar)(bytes[1] << 8 | bytes[0]);
}

/* What is no UTF-16 becomes 0xff, which is no UTF-8 either and is dealt with as such. */
static GString *
decode_utf_16 (const guchar *bytes,
               gsize         length,
               gboolean      big)
{
  GString *text = g_string_sized_new (length);

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      gunichar c = get_unit (bytes + i, big);
      gunichar next = i + 3 < length ? get_unit (bytes + i + 2, big) : 0;

      if (c >= 0xd800 && c < 0xdc00 && next >= 0xdc00 && next < 0xe000)
        {
          c = 0x10000 + ((c - 0xd800) << 10) + (next - 0xdc00);
          i += 2;
        }

      if (c == 0 || (c >= 0xd800 && c < 0xe000))
        g_string_append_c (text, '\xff');
      else
        g_string_append_unichar (text, c);
    }

  if (length % 2 != 0)
    g_string_append_c (text, '\xff');

  return text;
}

static GString *
decode_latin_1 (const guchar *bytes,
                gsize         length)
{
  GString *text = g_string_sized_new (length + length / 8);

  for (gsize i = 0; i < length; i++)
    if (bytes[i] < 0x80)
      g_string_append_c (text, (char)bytes[i]);
    else
      g_string_append_unichar (text, bytes[i] < 0xa0 ? windows_characters[bytes[i] - 0x80] : bytes[i]);

  return text;
}

static void
set_owned (EntenteFileText *self,
           GString         *text)
{
  g_free (self->owned);
  self->length = text->len;
  self->owned = g_string_free (text, FALSE);
  self->text = self->owned;
}

static void
unify_line_ends (EntenteFileText *self)
{
  const char *end = self->text + self->length;
  GString    *text;

  if (memchr (self->text, '\r', self->length) == NULL)
    return;

  text = g_string_sized_new (self->length);

  for (const char *p = self->text; p < end; p++)
    if (*p != '\r')
      g_string_append_c (text, *p);
    else if (p + 1 == end || p[1] != '\n')
      g_string_append_c (text, '\n');

  set_owned (self, text);
}

static gboolean
is_bad (const char *p,
        const char *end)
{
  return *p == '\0' || g_utf8_get_char_validated (p, end - p) > 0x10ffff;
}

static guint
count_lines (const char *start,
             const char *end)
{
  guint n = 0;

  while ((start = memchr (start, '\n', (gsize)(end - start))) != NULL)
    {
      start++;
      n++;
    }

  return n;
}

/* A run of bytes that are no text becomes one U+FFFD. */
static gboolean
replace_bad_bytes (EntenteFileText *self)
{
  GString    *text = g_string_sized_new (self->length + 64);
  const char *end = self->text + self->length, *p = self->text, *bad;
  guint       line = 1, n_runs = 0;

  while (p < end && !g_utf8_validate_len (p, (gsize)(end - p), &bad) && n_runs++ < MAX_BAD_RUNS)
    {
      line += count_lines (p, bad);
      g_string_append_len (text, p, bad - p);
      g_string_append (text, "\xef\xbf\xbd");

      if (self->bad_lines->len == 0 || g_array_index (self->bad_lines, guint, self->bad_lines->len - 1) != line)
        g_array_append_val (self->bad_lines, line);

      for (p = bad + 1; p < end && is_bad (p, end);)
        p++;
    }

  g_string_append_len (text, p, end - p);
  set_owned (self, text);

  return n_runs <= MAX_BAD_RUNS;
}

static gboolean
repair (EntenteFileText *self,
        const char      *declared,
        Encoding         encoding,
        GError         **error)
{
  if (g_utf8_validate_len (self->text, self->length, NULL))
    {
      if (encoding == ENCODING_OTHER)
        self->foreign_encoding = g_strdup (declared);
      return TRUE;
    }

  if (encoding == ENCODING_OTHER)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX,
                   _("line 1: the encoding “%.40s” is not supported; store the file as UTF-8"), declared);
      return FALSE;
    }

  if (!replace_bad_bytes (self))
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("this is no text and thus no Entente project; choose another file"));
      return FALSE;
    }

  return TRUE;
}

static void
decode (EntenteFileText *self,
        Encoding         encoding)
{
  if (encoding == ENCODING_UTF_16_LITTLE || encoding == ENCODING_UTF_16_BIG)
    set_owned (self, decode_utf_16 ((const guchar *)self->text, self->length, encoding == ENCODING_UTF_16_BIG));
  else if (encoding == ENCODING_LATIN_1)
    set_owned (self, decode_latin_1 ((const guchar *)self->text, self->length));

  unify_line_ends (self);
}

/**
 * entente_file_text_new:
 * @bytes: a file
 * @error: return location for an error
 *
 * Takes UTF-8, UTF-16, ISO-8859-1 and Windows-1252, with and without a byte order mark, and any line ends. Bytes that
 * cannot be read are replaced rather than refused. Fails with %ENTENTE_ERROR_SYNTAX when the file says that it is in
 * another encoding, or holds hardly anything that can be read.
 *
 * Returns: (transfer full): the text
 */
EntenteFileText *
entente_file_text_new (GBytes  *bytes,
                       GError **error)
{
  g_autoptr (EntenteFileText) self = g_new0 (EntenteFileText, 1);
  g_autofree char *declared = NULL;
  gsize            mark;
  Encoding         encoding;

  self->bytes = g_bytes_ref (bytes);
  self->bad_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->text = g_bytes_get_data (bytes, &self->length);

  encoding = detect ((const guchar *)self->text, self->length, &mark, &declared);
  self->text += mark;
  self->length -= mark;
  decode (self, encoding);

  if (!repair (self, declared, encoding, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Text without a mark of its encoding: every other byte of UTF-16 is zero in most languages. */
static Encoding
guess (const guchar *bytes,
       gsize         length)
{
  gsize n_even = 0, n_odd = 0, n = MIN (length, DECLARATION_MAX_BYTES);

  for (gsize i = 0; i < n; i++)
    *(i % 2 == 0 ? &n_even : &n_odd) += bytes[i] == 0;

  if (n_odd > n / 5 && n_even == 0)
    return ENCODING_UTF_16_LITTLE;
  if (n_even > n / 5 && n_odd == 0)
    return ENCODING_UTF_16_BIG;

  return g_utf8_validate_len ((const char *)bytes, length, NULL) ? ENCODING_UTF_8 : ENCODING_LATIN_1;
}

/**
 * entente_file_text_new_guessing:
 * @bytes: a file that does not say what encoding it is in, as tables do not
 *
 * Takes UTF-8 and UTF-16, with and without a byte order mark, and what is neither for Windows-1252, which holds ISO-8859-1.
 *
 * Returns: (transfer full): the text; empty when there is hardly anything that can be read
 */
EntenteFileText *
entente_file_text_new_guessing (GBytes *bytes)
{
  EntenteFileText *self = g_new0 (EntenteFileText, 1);
  g_autofree char *declared = NULL;
  gsize            mark;
  Encoding         encoding;

  self->bytes = g_bytes_ref (bytes);
  self->bad_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->text = g_bytes_get_data (bytes, &self->length);

  encoding = detect ((const guchar *)self->text, self->length, &mark, &declared);
  if (mark == 0)
    encoding = guess ((const guchar *)self->text, self->length);

  self->text += mark;
  self->length -= mark;
  decode (self, encoding);

  if (!g_utf8_validate_len (self->text, self->length, NULL) && !replace_bad_bytes (self))
    self->length = 0;

  return self;
}

void
entente_file_text_free (EntenteFileText *self)
{
  g_array_unref (self->bad_lines);
  g_bytes_unref (self->bytes);
  g_free (self->foreign_encoding);
  g_free (self->owned);
  g_free (self);
}
