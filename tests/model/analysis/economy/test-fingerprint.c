#include "model/analysis/economy/fingerprint.h"

#include <string.h>

static char *
take (const guint64 *words,
      guint          n_words)
{
  EntenteFingerprint fingerprint;

  entente_fingerprint_start (&fingerprint);
  for (guint i = 0; i < n_words; i++)
    entente_fingerprint_add (&fingerprint, words[i]);

  return entente_fingerprint_to_string (&fingerprint);
}

static void
test_every_bit_counts (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint64 words[9] = {0};

  g_assert_true (g_hash_table_add (seen, take (words, 9)));

  for (guint i = 0; i < 9 * 64; i++)
    {
      words[i / 64] ^= G_GUINT64_CONSTANT (1) << i % 64;
      g_assert_true (g_hash_table_add (seen, take (words, 9)));
      words[i / 64] ^= G_GUINT64_CONSTANT (1) << i % 64;
    }
}

static void
test_order_and_number_count (void)
{
  guint64          words[6] = {1, 2, 3, 4, 5, 0}, exchanged[6] = {1, 2, 3, 4, 0, 5};
  g_autofree char *five = take (words, 5), *six = take (words, 6), *other = take (exchanged, 6), *again = take (words, 6);

  g_assert_cmpstr (five, !=, six);
  g_assert_cmpstr (six, !=, other);
  g_assert_cmpstr (six, ==, again);
  g_assert_cmpuint (strlen (six), ==, 64);
}

static char *
take_texts (const char *first,
            const char *second)
{
  EntenteFingerprint fingerprint;

  entente_fingerprint_start (&fingerprint);
  entente_fingerprint_add_text (&fingerprint, first);
  entente_fingerprint_add_text (&fingerprint, second);

  return entente_fingerprint_to_string (&fingerprint);
}

static void
test_texts_do_not_run_together (void)
{
  g_autofree char *a = take_texts ("nissan", "motor"), *b = take_texts ("nissanm", "otor"), *c = take_texts ("nissanmotor", "");

  g_assert_cmpstr (a, !=, b);
  g_assert_cmpstr (b, !=, c);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fingerprint/every-bit-counts", test_every_bit_counts);
  g_test_add_func ("/fingerprint/order-and-number-count", test_order_and_number_count);
  g_test_add_func ("/fingerprint/texts-do-not-run-together", test_texts_do_not_run_together);

  return g_test_run ();
}
