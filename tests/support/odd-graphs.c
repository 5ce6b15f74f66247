/* Graphs of the kinds that layouts stumble over. */

#include "tests/support/odd-graphs.h"

#include "model/random.h"

#include <string.h>

#define MAX_LINES 100u
#define N_LANES   3u
#define N_FRAMES  4u

typedef void (*MakeFunc) (EntenteLayoutGraph *graph,
                          EntenteRandom      *random);

static void
add_boxes (EntenteLayoutGraph *graph,
           guint32             n)
{
  graph->n_boxes = n;
  graph->boxes = g_new0 (EntenteLayoutBox, n);

  for (guint32 i = 0; i < n; i++)
    graph->boxes[i] = (EntenteLayoutBox) {
      .x = i % 7 * 190.0 + 0.25,
      .y = i / 7 * 90.0 - 0.5,
      .width = i % 5 == 0 ? 90 : 156,
      .height = i % 5 == 0 ? 34 : 64,
      .group = i % 4 == 3 ? ENTENTE_LAYOUT_NO_INDEX : i % 4,
      .column = i % 5 == 4 ? ENTENTE_LAYOUT_NO_INDEX : i % N_LANES,
      .row = i % 6 == 5 ? ENTENTE_LAYOUT_NO_INDEX : i / 2 % N_LANES,
      .frame = ENTENTE_LAYOUT_NO_INDEX,
    };
}

static void
add_line (EntenteLayoutGraph *graph,
          guint32             a,
          guint32             b)
{
  guint32 i = graph->n_edges++;

  g_assert (i < MAX_LINES);
  graph->edges[i] = (EntenteLayoutEdge) {.a = a, .b = b, .length = 220 + i % 3 * 150, .directed = i % 2, .label_width = i % 4 * 30, .label_height = i % 4 * 9};
}

static void
add_random (EntenteLayoutGraph *graph,
            EntenteRandom      *random,
            guint32             n_boxes,
            guint32             n_lines)
{
  add_boxes (graph, n_boxes);

  for (guint32 i = 0; i < n_lines; i++)
    add_line (graph, entente_random_next_below (random, n_boxes), entente_random_next_below (random, n_boxes));
}

static void
make_nothing (EntenteLayoutGraph *graph,
              EntenteRandom      *random)
{
  add_boxes (graph, 0);
}

static void
make_one (EntenteLayoutGraph *graph,
          EntenteRandom      *random)
{
  add_boxes (graph, 1);
}

static void
make_two_apart (EntenteLayoutGraph *graph,
                EntenteRandom      *random)
{
  add_boxes (graph, 2);
}

static void
make_loops (EntenteLayoutGraph *graph,
            EntenteRandom      *random)
{
  add_boxes (graph, 12);

  for (guint32 i = 0; i < 12; i++)
    add_line (graph, i, i);
  for (guint32 i = 0; i < 10; i++)
    add_line (graph, i, i + 1);
}

static void
make_parallel (EntenteLayoutGraph *graph,
               EntenteRandom      *random)
{
  add_boxes (graph, 3);

  for (guint32 i = 0; i < 14; i++)
    add_line (graph, i % 2, 1 - i % 2);
  add_line (graph, 1, 2);
}

static void
make_hub (EntenteLayoutGraph *graph,
          EntenteRandom      *random)
{
  add_boxes (graph, 25);

  for (guint32 i = 1; i < 25; i++)
    add_line (graph, 0, i);
}

static void
make_path (EntenteLayoutGraph *graph,
           EntenteRandom      *random)
{
  add_boxes (graph, 20);

  for (guint32 i = 1; i < 20; i++)
    add_line (graph, i - 1, i);
}

static void
make_round_trip (EntenteLayoutGraph *graph,
                 EntenteRandom      *random)
{
  add_boxes (graph, 9);

  for (guint32 i = 0; i < 9; i++)
    {
      add_line (graph, i, (i + 1) % 9);
      graph->edges[i].directed = TRUE;
    }
}

/* Four of seven that hang together, and seven by themselves. */
static void
make_parts (EntenteLayoutGraph *graph,
            EntenteRandom      *random)
{
  add_boxes (graph, 35);

  for (guint32 i = 0; i < 28; i++)
    if (i % 7 > 0)
      add_line (graph, i - 1 - entente_random_next_below (random, i % 7), i);
}

static void
make_dense (EntenteLayoutGraph *graph,
            EntenteRandom      *random)
{
  add_boxes (graph, 10);

  for (guint32 i = 0; i < 10; i++)
    for (guint32 k = 0; k < i; k++)
      add_line (graph, k, i);
}

static void
make_random (EntenteLayoutGraph *graph,
             EntenteRandom      *random)
{
  add_random (graph, random, 25, 45);
}

static void
make_heap (EntenteLayoutGraph *graph,
           EntenteRandom      *random)
{
  add_random (graph, random, 20, 25);

  for (guint32 i = 0; i < 20; i++)
    graph->boxes[i].x = graph->boxes[i].y = 17.5;
}

static void
make_far (EntenteLayoutGraph *graph,
          EntenteRandom      *random)
{
  add_random (graph, random, 20, 30);

  for (guint32 i = 0; i < 20; i++)
    {
      graph->boxes[i].x = (i % 2 == 0 ? -1e12 : 1e12) + i * 0.3;
      graph->boxes[i].y = (i % 3 == 0 ? -1e12 : 1e7) - i * 0.7;
    }
}

static void
make_thin (EntenteLayoutGraph *graph,
           EntenteRandom      *random)
{
  add_random (graph, random, 15, 20);

  for (guint32 i = 0; i < 15; i++)
    {
      graph->boxes[i].width = i % 2 == 0 ? 0 : 3000;
      graph->boxes[i].height = i % 3 == 0 ? 0 : 1;
    }
  for (guint32 i = 0; i < graph->n_edges; i++)
    graph->edges[i].length = 0;
}

/* Two frames in a third, which holds boxes of its own, one that is empty, and boxes beside them. */
static void
make_frames (EntenteLayoutGraph *graph,
             EntenteRandom      *random)
{
  add_random (graph, random, 22, 30);
  graph->n_frames = N_FRAMES;
  graph->frames = g_new0 (EntenteLayoutFrame, N_FRAMES);
  graph->keep_frames = ENTENTE_LAYOUT_FRAMES_KEEP;

  for (guint32 i = 0; i < N_FRAMES; i++)
    graph->frames[i] = (EntenteLayoutFrame) {.parent = i == 1 || i == 2 ? 0 : ENTENTE_LAYOUT_NO_INDEX, .width = 200, .height = 150, .pad = 20, .name_pad = 34};
  for (guint32 i = 0; i < 16; i++)
    graph->boxes[i].frame = i % 3;
}

static const MakeFunc makers[] = {
  make_nothing,
  make_one,
  make_two_apart,
  make_loops,
  make_parallel,
  make_hub,
  make_path,
  make_round_trip,
  make_parts,
  make_dense,
  make_random,
  make_heap,
  make_far,
  make_thin,
  make_frames,
};

const char *const odd_graph_names[] = {
  "nothing",
  "one",
  "two apart",
  "loops",
  "parallel",
  "hub",
  "path",
  "round trip",
  "parts",
  "dense",
  "random",
  "heap",
  "far",
  "thin",
  "frames",
};

guint
odd_graph_count (void)
{
  return G_N_ELEMENTS (makers);
}

/**
 * odd_graph_new:
 * @index: which one, below odd_graph_count()
 *
 * Returns: (transfer full): the graph, the same each time
 */
EntenteLayoutGraph *
odd_graph_new (guint index)
{
  EntenteLayoutGraph *graph = g_new (EntenteLayoutGraph, 1);
  EntenteRandom       random;

  entente_random_seed (&random, index);
  *graph = (EntenteLayoutGraph) {.seed = 5, .focus = ENTENTE_LAYOUT_NO_INDEX, .n_columns = N_LANES, .n_rows = N_LANES};
  graph->edges = g_new0 (EntenteLayoutEdge, MAX_LINES);
  graph->columns = g_new0 (EntenteLayoutLane, N_LANES);
  graph->rows = g_new0 (EntenteLayoutLane, N_LANES);
  makers[index](graph, &random);

  /* Where lanes lie is known before cards are parted in them; a layout in lanes sets them anew. */
  for (guint i = 0; i < N_LANES; i++)
    {
      graph->columns[i] = (EntenteLayoutLane) {i * 1300.0, i * 1300.0 + 1300};
      graph->rows[i] = (EntenteLayoutLane) {i * 900.0, i * 900.0 + 900};
    }

  return graph;
}

void
odd_graph_free (EntenteLayoutGraph *graph)
{
  g_free (graph->boxes);
  g_free (graph->edges);
  g_free (graph->columns);
  g_free (graph->rows);
  g_free (graph->frames);
  g_free (graph);
}
