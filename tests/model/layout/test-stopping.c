#include "model/layout/layout.h"

#include <string.h>

#define N       4000
#define N_LINES 16000

/* A busy machine may take its time; a layout that does not look would take seconds. */
#define SOON (G_USEC_PER_SEC / 2)

typedef struct
{
  GCancellable *cancellable;
  gulong        after;
  gint64        stopped;
} Stop;

static EntenteLayoutBox  boxes[N];
static EntenteLayoutEdge edges[N_LINES];

static EntenteLayoutGraph
make_graph (void)
{
  EntenteLayoutGraph graph = {.boxes = boxes, .n_boxes = N, .edges = edges, .n_edges = N_LINES, .focus = ENTENTE_LAYOUT_NO_INDEX};

  for (guint32 i = 0; i < N; i++)
    boxes[i] = (EntenteLayoutBox) {
      .x = i % 60 * 200,
      .y = i / 60 * 90,
      .width = 100 + i % 7 * 10,
      .height = 40,
      .group = ENTENTE_LAYOUT_NO_INDEX,
      .column = ENTENTE_LAYOUT_NO_INDEX,
      .row = ENTENTE_LAYOUT_NO_INDEX,
    };

  for (guint32 i = 0; i < N_LINES; i++)
    edges[i] = (EntenteLayoutEdge) {.a = i % N, .b = (i * 2741 + 13) % N, .length = 200, .directed = i % 3 == 0};

  return graph;
}

static gpointer
stop_later (gpointer data)
{
  Stop *stop = data;

  g_usleep (stop->after);
  stop->stopped = g_get_monotonic_time ();
  g_cancellable_cancel (stop->cancellable);

  return NULL;
}

/* Returns whether it was stopped before it was done. */
static gboolean
stop_after (EntenteLayoutKind kind,
            gulong            after)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  EntenteLayoutGraph           graph = make_graph ();
  g_autofree EntenteLayoutBox *before = g_memdup2 (boxes, sizeof boxes);
  Stop                         stop = {.cancellable = cancellable, .after = after};
  GThread                     *thread = g_thread_new ("stop", stop_later, &stop);
  gboolean                     done = entente_layout_run (kind, &graph, cancellable, &error);
  gint64                       now = g_get_monotonic_time ();

  g_thread_join (thread);

  if (done)
    return FALSE;

  g_test_message ("stopped after %lu ms, returned %.1f ms later", after / 1000, (double)(now - stop.stopped) / 1000);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpmem (before, sizeof boxes, boxes, sizeof boxes);
  g_assert_cmpint (now - stop.stopped, <, SOON);

  return TRUE;
}

/* Later and later, until the layout is done before it is stopped. */
static void
test_stopping_in_the_middle (gconstpointer kind)
{
  gulong after = 1000;

  while (stop_after (GPOINTER_TO_UINT (kind), after))
    after = after * 2;
}

int
main (int   argc,
      char *argv[])
{
  static const char *const kinds[ENTENTE_N_LAYOUTS] = {"stress", "circle", "layered", "lanes", "ego"};

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < ENTENTE_N_LAYOUTS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/stopping/%s", kinds[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_stopping_in_the_middle);
    }

  return g_test_run ();
}
