/*
 * Lays out and judges the graphs that the benchmark "layout" makes.
 *
 * usage: place GRAPH OUT THREADS     lays out; prints the milliseconds of the processor and of the clock
 *        layered GRAPH OUT           lays out in layers; prints the milliseconds of the processor
 *        score GRAPH PLACES          prints stress at the best scale, for each pair, and crossings
 *        tidy GRAPH                  prints what tidying after one edit takes and does
 *        cancel GRAPH                prints the longest time from cancelling to the end of the layout
 *
 * A graph is a line "companies deals" and a line "from to" for each deal; places are lines "company x y".
 */
#include "model/layout/parallel.h"
#include "model/layout/quality.h"
#include "model/layout/stress.h"
#include "tests/support/timing.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CARD_WIDTH  120.0
#define CARD_HEIGHT 40.0
#define LINE_LENGTH 250.0
#define SMALL       1000u
#define N_ROUNDS    5u
#define N_CANCELS   12u

typedef struct
{
  EntenteLayoutGraph graph;
  EntenteLayoutBox  *start;
} Problem;

/* With room for one company and two deals more. */
static Problem
read_problem (const char *path)
{
  Problem             problem = {.graph = {.seed = 1, .focus = ENTENTE_LAYOUT_NO_INDEX}};
  EntenteLayoutGraph *graph = &problem.graph;
  FILE               *file = fopen (path, "r");

  if (file == NULL || fscanf (file, "%u %u", &graph->n_boxes, &graph->n_edges) != 2)
    g_error ("%s cannot be read", path);

  graph->boxes = g_new0 (EntenteLayoutBox, graph->n_boxes + 1);
  graph->edges = g_new0 (EntenteLayoutEdge, graph->n_edges + 2);

  for (guint32 i = 0; i <= graph->n_boxes; i++)
    graph->boxes[i] = (EntenteLayoutBox) {.width = CARD_WIDTH, .height = CARD_HEIGHT};

  for (guint32 i = 0; i < graph->n_edges; i++)
    {
      graph->edges[i].length = LINE_LENGTH;
      if (fscanf (file, "%u %u", &graph->edges[i].a, &graph->edges[i].b) != 2)
        g_error ("%s is too short", path);
    }

  fclose (file);
  problem.start = g_memdup2 (graph->boxes, sizeof *graph->boxes * graph->n_boxes);

  return problem;
}

static void
reset (Problem *problem)
{
  memcpy (problem->graph.boxes, problem->start, sizeof *problem->start * problem->graph.n_boxes);
}

static void
write_places (const EntenteLayoutGraph *graph,
              const char               *path)
{
  FILE *file = fopen (path, "w");

  for (guint32 i = 0; i < graph->n_boxes; i++)
    fprintf (file, "%u %g %g\n", i, graph->boxes[i].x, graph->boxes[i].y);
  fclose (file);
}

static int
run_place (const char *path,
           const char *out,
           const char *n_threads)
{
  Problem problem = read_problem (path);
  guint   n_rounds = problem.graph.n_boxes <= SMALL ? N_ROUNDS : 1;
  double  work[N_ROUNDS], clock[N_ROUNDS];

  entente_parallel_set_n_threads ((guint)atoi (n_threads));

  for (guint i = 0; i < n_rounds; i++)
    {
      reset (&problem);
      work[i] = timing_get_work ();
      clock[i] = timing_read (CLOCK_MONOTONIC);
      g_assert_true (entente_layout_stress (&problem.graph, NULL, NULL));
      work[i] = timing_get_work () - work[i];
      clock[i] = timing_read (CLOCK_MONOTONIC) - clock[i];
    }

  write_places (&problem.graph, out);
  timing_sort (work, n_rounds);
  timing_sort (clock, n_rounds);
  g_print ("%.2f %.2f\n", work[n_rounds / 2], clock[n_rounds / 2]);

  return EXIT_SUCCESS;
}

static int
run_layered (const char *path,
             const char *out)
{
  Problem problem = read_problem (path);
  double  work[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      reset (&problem);
      work[i] = timing_get_work ();
      g_assert_true (entente_layout_run (ENTENTE_LAYOUT_LAYERED, &problem.graph, NULL, NULL));
      work[i] = timing_get_work () - work[i];
    }

  write_places (&problem.graph, out);
  timing_sort (work, N_ROUNDS);
  g_print ("%.2f\n", work[N_ROUNDS / 2]);

  return EXIT_SUCCESS;
}

static double
get_stress (const EntenteLayoutGraph *graph)
{
  EntenteLayoutStress stress;

  entente_quality_measure_stress (graph, &stress);

  return stress.least_stress / (double)MAX (stress.n_pairs, 1);
}

static int
run_score (const char *path,
           const char *places)
{
  Problem problem = read_problem (path);
  FILE   *file = fopen (places, "r");
  guint32 company;
  double  x, y;

  while (file != NULL && fscanf (file, "%u %lf %lf", &company, &x, &y) == 3)
    if (company < problem.graph.n_boxes)
      {
        problem.graph.boxes[company].x = x;
        problem.graph.boxes[company].y = y;
      }

  g_print ("%.5f %" G_GUINT64_FORMAT "\n", get_stress (&problem.graph), entente_quality_count_crossings (&problem.graph));

  return EXIT_SUCCESS;
}

static double
get_mean_length (const EntenteLayoutGraph *graph)
{
  double sum = 0;

  for (guint32 i = 0; i < graph->n_edges; i++)
    sum += hypot (graph->boxes[graph->edges[i].a].x - graph->boxes[graph->edges[i].b].x, graph->boxes[graph->edges[i].a].y - graph->boxes[graph->edges[i].b].y);

  return sum / graph->n_edges;
}

/* A company is added at the corner of the map, with two deals. */
static int
run_tidy (const char *path)
{
  Problem                      problem = read_problem (path);
  EntenteLayoutGraph          *graph = &problem.graph;
  guint32                      n = graph->n_boxes;
  g_autofree EntenteLayoutBox *before = NULL;
  double                       length, time, moved = 0, stress;

  g_assert_true (entente_layout_stress (graph, NULL, NULL));
  length = get_mean_length (graph);
  before = g_memdup2 (graph->boxes, sizeof *before * n);

  graph->edges[graph->n_edges++] = (EntenteLayoutEdge) {.a = 3, .b = n, .length = LINE_LENGTH};
  graph->edges[graph->n_edges++] = (EntenteLayoutEdge) {.a = n / 2, .b = n, .length = LINE_LENGTH};
  graph->n_boxes++;
  graph->keep = TRUE;
  time = timing_get_work ();
  g_assert_true (entente_layout_stress (graph, NULL, NULL));
  time = timing_get_work () - time;

  for (guint32 i = 0; i < n; i++)
    moved += hypot (graph->boxes[i].x - before[i].x, graph->boxes[i].y - before[i].y) / n;

  stress = get_stress (graph);
  graph->keep = FALSE;
  g_assert_true (entente_layout_stress (graph, NULL, NULL));
  g_print ("%.4f %.4f %.2f\n", moved / length, stress / get_stress (graph), time);

  return EXIT_SUCCESS;
}

static gpointer
cancel_thread (gpointer data)
{
  GCancellable *cancellable = data;
  gint64       *time = g_object_get_data (G_OBJECT (cancellable), "time");

  g_usleep ((gulong)*time);
  *time = g_get_monotonic_time ();
  g_cancellable_cancel (cancellable);

  return NULL;
}

static int
run_cancel (const char *path)
{
  Problem problem = read_problem (path);
  double  longest = 0;
  gint64  pause = 1000;

  for (guint i = 0; i < N_CANCELS; i++, pause = pause * 9 / 5)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      gint64   time = pause;
      GThread *thread;
      gboolean done;

      reset (&problem);
      g_object_set_data (G_OBJECT (cancellable), "time", &time);
      thread = g_thread_new ("cancel", cancel_thread, cancellable);
      done = entente_layout_stress (&problem.graph, cancellable, NULL);
      if (!done)
        longest = MAX (longest, (double)(g_get_monotonic_time () - time) / 1000);
      g_thread_join (thread);
    }

  g_print ("%.1f\n", longest);

  return EXIT_SUCCESS;
}

int
main (int    argc,
      char **argv)
{
  if (argc == 5 && strcmp (argv[1], "place") == 0)
    return run_place (argv[2], argv[3], argv[4]);
  if (argc == 4 && strcmp (argv[1], "layered") == 0)
    return run_layered (argv[2], argv[3]);
  if (argc == 4 && strcmp (argv[1], "score") == 0)
    return run_score (argv[2], argv[3]);
  if (argc == 3 && strcmp (argv[1], "tidy") == 0)
    return run_tidy (argv[2]);
  if (argc == 3 && strcmp (argv[1], "cancel") == 0)
    return run_cancel (argv[2]);

  g_printerr ("usage: place GRAPH OUT THREADS, layered GRAPH OUT, score GRAPH PLACES, tidy GRAPH or cancel GRAPH\n");

  return EXIT_FAILURE;
}
