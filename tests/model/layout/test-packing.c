#include "model/layout/packing.h"

#include <math.h>

static gboolean
overlap (const EntentePacket *a,
         const EntentePacket *b)
{
  return a->x < b->x + b->width - 1e-6 && b->x < a->x + a->width - 1e-6 && a->y < b->y + b->height - 1e-6 && b->y < a->y + a->height - 1e-6;
}

/* Twelve squares of 10 fill a page of 40 by 30 to the last corner. */
static void
test_squares_fill_the_page (void)
{
  EntentePacket packets[12];

  for (guint i = 0; i < 12; i++)
    packets[i] = (EntentePacket) {.width = 10, .height = 10};

  g_assert_cmpfloat_with_epsilon (entente_packing_place (packets, 12, 4.0 / 3, NULL), 40, 1e-6);
}

static void
test_one_lies_in_the_corner (void)
{
  EntentePacket packet = {.width = 7, .height = 3, .x = 5, .y = 5};

  g_assert_cmpfloat (entente_packing_place (&packet, 1, 1, NULL), ==, 7);
  g_assert_cmpfloat (packet.x, ==, 0);
  g_assert_cmpfloat (packet.y, ==, 0);
}

static void
test_none_needs_no_page (void)
{
  g_assert_cmpfloat (entente_packing_place (NULL, 0, 1, NULL), ==, 0);
}

/* A large one and many small ones: nothing overlaps, and three quarters of the page are used. */
static void
test_small_ones_lie_around_the_large_one (void)
{
  EntentePacket packets[41] = {{.width = 200, .height = 180}};
  double        area = 200 * 180, page;

  for (guint i = 1; i < 41; i++)
    {
      packets[i] = (EntentePacket) {.width = 20 + i % 5 * 4, .height = 15 + i % 3 * 6};
      area += packets[i].width * packets[i].height;
    }

  page = entente_packing_place (packets, 41, 4.0 / 3, NULL);

  for (guint i = 0; i < 41; i++)
    {
      g_assert_cmpfloat (packets[i].x + packets[i].width, <=, page + 1e-6);
      g_assert_cmpfloat (packets[i].y + packets[i].height, <=, page * 3 / 4 + 1e-6);
      for (guint k = 0; k < i; k++)
        g_assert_false (overlap (&packets[i], &packets[k]));
    }

  g_assert_cmpfloat (area, >, 0.75 * page * page * 3 / 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/packing/squares-fill-the-page", test_squares_fill_the_page);
  g_test_add_func ("/packing/one-lies-in-the-corner", test_one_lies_in_the_corner);
  g_test_add_func ("/packing/none-needs-no-page", test_none_needs_no_page);
  g_test_add_func ("/packing/small-ones-lie-around-the-large-one", test_small_ones_lie_around_the_large_one);

  return g_test_run ();
}
