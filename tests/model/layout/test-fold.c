#include "model/layout/fold.h"

#include <math.h>
#include <string.h>

#define N 40

static EntenteLayoutBox boxes[N];

/* Cards on a slope, 250 apart, as a chain is drawn when it is unfolded. */
static EntenteLayoutGraph
make_chain (guint32 n)
{
  for (guint32 i = 0; i < n; i++)
    boxes[i] = (EntenteLayoutBox) {.x = i * 200.0, .y = i * 150.0, .width = 100, .height = 40};

  return (EntenteLayoutGraph) {.boxes = boxes, .n_boxes = n};
}

/* From end to end it is 39 * 250 + 100 = 9,850 by 40: in nine rows of 1,094 by 100, each second one turned. */
static void
test_long_chain_is_folded (void)
{
  EntenteLayoutGraph graph = make_chain (N);
  double             width = 0, height = 0;

  g_assert_true (entente_layout_fold (&graph, 4.0 / 3, 60));

  for (guint i = 0; i < N; i++)
    for (guint k = 0; k < N; k++)
      {
        width = MAX (width, fabs (boxes[i].x - boxes[k].x));
        height = MAX (height, fabs (boxes[i].y - boxes[k].y));
      }
  g_assert_cmpfloat (width, <=, 1095);
  g_assert_cmpfloat_with_epsilon (height, 800, 1);

  /* Within a row neighbours are as far apart as before, and the way from row to row is no longer than that. */
  for (guint i = 1; i < N; i++)
    g_assert_cmpfloat (hypot (boxes[i].x - boxes[i - 1].x, boxes[i].y - boxes[i - 1].y), <=, 251);
}

static void
test_short_chain_stays (void)
{
  EntenteLayoutGraph graph = make_chain (8);
  EntenteLayoutBox   before[8];

  memcpy (before, boxes, sizeof before);
  g_assert_false (entente_layout_fold (&graph, 4.0 / 3, 60));
  g_assert_cmpmem (before, sizeof before, boxes, sizeof before);
}

/* As wide as the chain, but as high as wide. */
static void
test_what_is_not_thin_stays (void)
{
  EntenteLayoutGraph graph = make_chain (N);
  EntenteLayoutBox   before[N];

  for (guint i = 0; i < N; i++)
    boxes[i].y = i * 7 % N * 150.0;
  memcpy (before, boxes, sizeof before);
  g_assert_false (entente_layout_fold (&graph, 4.0 / 3, 60));
  g_assert_cmpmem (before, sizeof before, boxes, sizeof before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/long-chain-is-folded", test_long_chain_is_folded);
  g_test_add_func ("/fold/short-chain-stays", test_short_chain_stays);
  g_test_add_func ("/fold/what-is-not-thin-stays", test_what_is_not_thin_stays);

  return g_test_run ();
}
