#include "model/storage/salvage.h"

#include "model/object/type.h"
#include "model/storage/file-bounds.h"

#include <string.h>

#define COMMENT_START "<!--"
#define MAX_IDS       5u
#define MAX_ID_BYTES  200u

typedef struct
{
  const char *text;
  const char *end;
  const char *no_comment_ends_before;
} Search;

static gboolean
is_name_character (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_' || c == '.' || (guchar)c >= 0x80;
}

static gboolean
is_at_line_start (const Search *search,
                  const char   *p)
{
  while (p > search->text && (p[-1] == ' ' || p[-1] == '\t'))
    p--;

  return p == search->text || p[-1] == '\n';
}

/* The name after "<" or "</", without its prefix; empty when there is none. */
static void
get_local_name (const Search *search,
                const char   *p,
                char          name[32])
{
  const char *start = p;

  for (; p < search->end && (is_name_character (*p) || *p == ':'); p++)
    if (*p == ':')
      start = p + 1;

  g_strlcpy (name, "", 32);
  if (p - start < 32)
    {
      memcpy (name, start, (gsize)(p - start));
      name[p - start] = '\0';
    }
}

/* Behind the end of the comment that begins at @p, or NULL. */
static const char *
find_comment_end (Search     *search,
                  const char *p)
{
  const char *bound = p + MIN ((gsize)(search->end - p), ENTENTE_FILE_MAX_TEXT_BYTES);

  p = MAX (p + strlen (COMMENT_START), search->no_comment_ends_before);

  while (p < bound && (p = memchr (p, '>', (gsize)(bound - p))) != NULL)
    {
      if (p[-1] == '-' && p[-2] == '-')
        return p + 1;
      p++;
    }

  search->no_comment_ends_before = bound;

  return NULL;
}

static gboolean
starts_comment (const Search *search,
                const char   *p)
{
  return (gsize)(search->end - p) >= strlen (COMMENT_START) && memcmp (p, COMMENT_START, strlen (COMMENT_START)) == 0;
}

static gboolean
is_sound_comment (Search     *search,
                  const char *p)
{
  const char *end = find_comment_end (search, p);

  return end != NULL && g_strstr_len (p + strlen (COMMENT_START), end - p - (gssize)strlen (COMMENT_START), "--") == end - 3;
}

/* What was commented out is not to come to life; but when the comment lost its end, objects stand before the next one's. */
static const char *
skip_comment (Search     *search,
              const char *p)
{
  const char *inside = p + strlen (COMMENT_START);
  const char *end = find_comment_end (search, p);

  return end != NULL && g_strstr_len (inside, end - inside, COMMENT_START) == NULL ? end : inside;
}

/* Whether parsing can go on at the "<" at @p. */
static gboolean
is_beginning (Search     *search,
              const char *p)
{
  gboolean    is_end = p + 1 < search->end && p[1] == '/';
  char        name[32];
  EntenteType type;

  if (starts_comment (search, p))
    return is_sound_comment (search, p);

  get_local_name (search, p + 1 + is_end, name);
  if (is_end || strcmp (name, "entente") == 0)
    return is_end && strcmp (name, "entente") == 0;

  if (entente_type_parse (name, &type))
    return TRUE;

  return p + 1 < search->end && is_name_character (p[1]) && is_at_line_start (search, p);
}

/**
 * entente_salvage_find_next:
 * @text: (array length=length): a damaged file
 * @length: its length in bytes
 * @from: where the damaged piece begins
 * @from_itself: whether what begins right there may be sound
 *
 * Finds where a damaged file may be sound again: at an object, wherever it stands, at any other element that begins a line,
 * at a comment, or at the end of the document element. O(@length - @from).
 *
 * Returns: offset of the "<", or @length when nothing is left
 */
gsize
entente_salvage_find_next (const char *text,
                           gsize       length,
                           gsize       from,
                           gboolean    from_itself)
{
  Search      search = {text, text + length, text};
  const char *p = text + from;

  while (p < search.end && (p = memchr (p, '<', (gsize)(search.end - p))) != NULL)
    {
      gboolean is_candidate = p > text + from || from_itself;

      if (is_candidate && is_beginning (&search, p))
        return (gsize)(p - text);

      p = starts_comment (&search, p) ? skip_comment (&search, p) : p + 1;
    }

  return length;
}

/**
 * entente_salvage_list_ids:
 * @text: (array length=length): what was lost of a file
 * @length: its length in bytes
 *
 * Returns: (transfer full) (nullable): the ids of objects that can still be read in it, to be shown to people
 */
char *
entente_salvage_list_ids (const char *text,
                          gsize       length)
{
  g_autoptr (GString) list = g_string_new (NULL);
  const char *end = text + length, *p = text;
  guint       n = 0;

  while (n <= MAX_IDS && (p = g_strstr_len (p, end - p, " id=\"")) != NULL)
    {
      const char *quote;

      p += strlen (" id=\"");
      quote = memchr (p, '"', MIN ((gsize)(end - p), MAX_ID_BYTES));
      if (quote == NULL)
        continue;

      if (n++ == MAX_IDS)
        g_string_append (list, " …");
      else
        g_string_append_printf (list, "%s%.*s", list->len > 0 ? ", " : "", (int)(quote - p), p);
      p = quote;
    }

  return list->len > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}
