/*
 * Drives a fuzz target where libFuzzer is not to be had: with files as they are, and with files that chance has changed.
 * The seed is fixed, so that what fails once fails again.
 *
 * usage: fuzz-TARGET N FILE...
 */

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#define MAX_CHANGES 8

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

static const char *const tokens[] = {
  "<",
  ">",
  "/>",
  "\"",
  "'",
  "&",
  "&amp;",
  "&#13;",
  "&#xFFFE;",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?x ?>",
  "<!DOCTYPE",
  "</entente>",
  "xmlns=\"\"",
  " id=\"a\"",
  "<company id=\"a\"/>",
  "<x:y xmlns:x=\"urn:x\">",
  "</x:y>",
  "\xef\xbf\xbe",
  "\xff",
  "\r",
};

static GByteArray *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  if (!g_file_get_contents (path, &content, &length, &error))
    g_error ("%s", error->message);

  return g_byte_array_new_take ((guint8 *)content, length);
}

static void
insert (GByteArray   *bytes,
        guint         place,
        gconstpointer piece,
        guint         length)
{
  guint old = bytes->len;

  g_byte_array_set_size (bytes, old + length);
  memmove (bytes->data + place + length, bytes->data + place, old - place);
  memcpy (bytes->data + place, piece, length);
}

static void
change (GByteArray *bytes,
        GRand      *random)
{
  guint       place = (guint)g_rand_int_range (random, 0, (gint32)bytes->len);
  guint       longest = (guint)g_rand_int_range (random, 1, 200);
  guint       length = MIN (longest, bytes->len - place);
  const char *token = tokens[g_rand_int_range (random, 0, G_N_ELEMENTS (tokens))];

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      bytes->data[place] ^= (guint8)(1 << g_rand_int_range (random, 0, 8));
      break;
    case 1:
      if (length < bytes->len)
        g_byte_array_remove_range (bytes, place, length);
      break;
    case 2:
      insert (bytes, place, token, (guint)strlen (token));
      break;
    default:
      {
        g_autofree guint8 *copy = g_memdup2 (bytes->data + place, length);

        insert (bytes, (guint)g_rand_int_range (random, 0, (gint32)bytes->len), copy, length);
      }
    }
}

static void
replay_changed (GByteArray *original,
                GRand      *random)
{
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new (original->len);
  int n = g_rand_int_range (random, 1, MAX_CHANGES);

  g_byte_array_append (bytes, original->data, original->len);
  for (int i = 0; i < n; i++)
    change (bytes, random);

  LLVMFuzzerTestOneInput (bytes->data, bytes->len);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_byte_array_unref);
  int n_changed = argc > 1 ? atoi (argv[1]) : 0;

  LLVMFuzzerTestOneInput ((const guint8 *)"", 0);

  for (int i = 2; i < argc; i++)
    {
      GByteArray *bytes = load (argv[i]);

      LLVMFuzzerTestOneInput (bytes->data, bytes->len);
      g_ptr_array_add (files, bytes);
    }

  for (int i = 0; i < n_changed && files->len > 0; i++)
    replay_changed (g_ptr_array_index (files, (guint)i % files->len), random);

  return 0;
}
