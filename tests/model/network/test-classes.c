#include "model/network/classes.h"

#include <math.h>

typedef struct
{
  const char *name;
  double      numbers[8];
  guint       n_numbers;
  guint       n;
  double      limits[ENTENTE_CLASSES_MAX + 1];
  gboolean    whole;
} ClassesCase;

/* Limits worked out by hand: the smallest of the steps 1, 2, 5, 10 ... with which at most five classes reach from the
   least number to the greatest; wide ones grow by two places in the row 1, 2, 5, 10, 20 ... */
static const ClassesCase cases[] = {
  {"nothing", {NAN}, 1, 0, {0}, FALSE},
  {"one", {7}, 1, 1, {7, 8}, TRUE},
  {"few-whole", {1, 3, 2, 4}, 4, 4, {1, 2, 3, 4, 5}, TRUE},
  {"none-to-four", {0, 4}, 2, 5, {0, 1, 2, 3, 4, 5}, TRUE},
  {"more-whole", {1, 9, 4}, 3, 5, {0, 2, 4, 6, 8, 10}, FALSE},
  {"twelve", {1, 12}, 2, 3, {0, 5, 10, 15}, FALSE},
  {"unknown-among", {NAN, 10, 50}, 3, 4, {10, 20, 30, 40, 50}, FALSE},
  {"fractions", {0.1, 0.45}, 2, 4, {0.1, 0.2, 0.3, 0.4, 0.5}, FALSE},
  {"below-zero", {-3, 3}, 2, 4, {-4, -2, 0, 2, 4}, FALSE},
  {"percent", {0, 100}, 2, 5, {0, 20, 40, 60, 80, 100}, FALSE},
  {"millions", {900000, 3350000}, 2, 4, {0, 1e6, 2e6, 3e6, 4e6}, FALSE},
  {"wide", {20000, 11e6}, 2, 5, {2e4, 1e5, 5e5, 2e6, 1e7, 5e7}, FALSE},
};

static void
test_limits (gconstpointer data)
{
  const ClassesCase *row = data;
  EntenteClasses     classes = entente_classes_make (row->numbers, row->n_numbers);

  g_assert_cmpuint (classes.n, ==, row->n);
  g_assert_cmpint (classes.whole, ==, row->whole);
  for (guint i = 0; row->n > 0 && i <= row->n; i++)
    g_assert_cmpfloat_with_epsilon (classes.limits[i], row->limits[i], 1e-9 * MAX (1, fabs (row->limits[i])));
}

static void
test_limit_belongs_to_the_upper_class (void)
{
  const double   numbers[] = {10, 50};
  EntenteClasses classes = entente_classes_make (numbers, 2);

  g_assert_cmpuint (entente_classes_find (&classes, 10), ==, 0);
  g_assert_cmpuint (entente_classes_find (&classes, 19.9), ==, 0);
  g_assert_cmpuint (entente_classes_find (&classes, 20), ==, 1);
  g_assert_cmpuint (entente_classes_find (&classes, 50), ==, 3);
  g_assert_cmpuint (entente_classes_find (&classes, -1), ==, 0);
  g_assert_cmpuint (entente_classes_find (&classes, 99), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/classes/limits/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_limits);
    }

  g_test_add_func ("/classes/limit-belongs-to-the-upper-class", test_limit_belongs_to_the_upper_class);

  return g_test_run ();
}
