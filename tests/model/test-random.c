#include "model/random.h"

/* First numbers for seed 42, from an independent implementation of the published algorithms. */
static void
test_numbers_are_the_published_ones (void)
{
  EntenteRandom random;

  entente_random_seed (&random, 42);
  g_assert_cmphex (entente_random_next (&random), ==, G_GUINT64_CONSTANT (0x15780b2e0c2ec716));

  entente_random_seed (&random, 42);
  g_assert_cmpfloat (entente_random_next_uniform (&random), ==, 0.08386297105988216);
}

static void
test_bound_is_kept_and_reached (void)
{
  EntenteRandom random;
  guint         seen = 0;

  entente_random_seed (&random, 1);
  for (guint i = 0; i < 1000; i++)
    {
      guint32 number = entente_random_next_below (&random, 7);

      g_assert_cmpuint (number, <, 7);
      seen |= 1u << number;
    }
  g_assert_cmphex (seen, ==, 0x7f);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/random/numbers-are-the-published-ones", test_numbers_are_the_published_ones);
  g_test_add_func ("/random/bound-is-kept-and-reached", test_bound_is_kept_and_reached);

  return g_test_run ();
}
