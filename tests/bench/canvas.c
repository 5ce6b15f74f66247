/*
 * Measures the canvas in a real window of 1920 by 1080 pixels, while the view is moved and zoomed and one company is
 * dragged, and beside it, in the same run, a widget that shows nothing but a picture it keeps: no canvas can be faster.
 *
 * paint: what the canvas itself takes to describe a frame and to paint what of it is not as in the frame before; plain: what
 * is least for such a frame, measured next to it, and how many times that the canvas takes: of a moved view, a copy of the
 * pixels of the window by memcpy(), which 2.5 times shall do; of a zoomed one, a picture stretched over the window by cairo,
 * from the nearest pixel, which 1.33 times shall do. These ratios hold on a machine of any speed. frame: all that GTK does for
 * a frame, from layout to what it sends to the display. Medians, the worst of twenty, and the ratio of the frame to the floor.
 * repaint: the whole picture at rest, by all threads together, at one and two pixels a pixel, on pixels that were there, as
 * when zooming; cairo: the same picture drawn by cairo, up to 500 companies. All these in milliseconds of processor time. gap: how long the window did not answer at most while a company was moved and the chart
 * drawn anew, with lines finding their ways and labels their places on another thread; on the clock, and of processor time of
 * the main thread.
 *
 * usage: bench-canvas [COMPANIES DEALS]...
 */
#include "tests/bench/plan.h"
#include "tests/support/timing.h"
#include "tests/widgets/fixture.h"
#include "widgets/canvas/network-view-private.h"
#include "widgets/canvas/sheet.h"
#include "widgets/commands.h"
#include "widgets/drawing/renderer.h"

#include <stdlib.h>
#include <string.h>

#define WIDTH   1920
#define HEIGHT  1080
#define N_STEPS 60u
#define MARGIN  100

/* Companies up to which cairo takes no minute */
#define MOST_BY_CAIRO 500

typedef struct
{
  double median;
  double high;
} Figure;

/* at: where the company is that is dragged, pixels; dx, dy: towards the middle of the window, 1 or -1 */
typedef struct
{
  EntenteNetworkView *view;
  EntentePoint        at;
  int                 dx;
  int                 dy;
} Bench;

static Figure
sum_up (double *times,
        guint   n)
{
  timing_sort (times, n);

  return (Figure) {times[n / 2], times[n * 95 / 100]};
}

/* Shows nothing but a picture it keeps, each time at another place. */
#define TYPE_FLOOR (floor_get_type ())
G_DECLARE_FINAL_TYPE (Floor, floor, BENCH, FLOOR, GtkWidget)

struct _Floor
{
  GtkWidget        parent_instance;
  cairo_surface_t *picture;
  guint            step;
};

G_DEFINE_FINAL_TYPE (Floor, floor, GTK_TYPE_WIDGET)

static void
floor_snapshot (GtkWidget   *widget,
                GtkSnapshot *snapshot)
{
  Floor   *self = BENCH_FLOOR (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  int      shift = (int)(self->step % MARGIN);

  cairo_set_source_surface (cr, self->picture, -shift, -shift);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static void
floor_finalize (GObject *object)
{
  cairo_surface_destroy (BENCH_FLOOR (object)->picture);
  G_OBJECT_CLASS (floor_parent_class)->finalize (object);
}

static void
floor_class_init (FloorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = floor_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = floor_snapshot;
}

static void
floor_init (Floor *self)
{
  self->picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH + MARGIN, HEIGHT + MARGIN);
}

static void
floor_step (gpointer data,
            guint    round)
{
  ((Floor *)data)->step++;
  gtk_widget_queue_draw (data);
}

typedef struct
{
  double  start;
  double *times;
  guint   n;
} Frames;

static void
before_paint_cb (GdkFrameClock *clock,
                 Frames        *frames)
{
  frames->start = timing_read (CLOCK_THREAD_CPUTIME_ID);
}

static void
after_paint_cb (GdkFrameClock *clock,
                Frames        *frames)
{
  if (frames->n < N_STEPS)
    frames->times[frames->n++] = timing_read (CLOCK_THREAD_CPUTIME_ID) - frames->start;
}

/* Whole frames, each after one step. */
static Figure
measure_frames (GtkWidget *widget,
                gpointer   data,
                void (*step) (gpointer data,
                              guint    round))
{
  double         times[N_STEPS];
  Frames         frames = {.times = times};
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gulong         before = g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &frames);
  gulong         after = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &frames);

  while (frames.n < N_STEPS)
    {
      guint n = frames.n;

      step (data, n);

      while (frames.n == n)
        g_main_context_iteration (NULL, TRUE);
    }

  g_signal_handler_disconnect (clock, before);
  g_signal_handler_disconnect (clock, after);

  return sum_up (times, N_STEPS);
}

/* Pieces that are not the same; a group of pieces is looked through. */
static void
collect_pieces (GskRenderNode *node,
                GPtrArray     *pieces)
{
  if (gsk_render_node_get_node_type (node) == GSK_CLIP_NODE)
    collect_pieces (gsk_clip_node_get_child (node), pieces);
  else if (gsk_render_node_get_node_type (node) != GSK_CONTAINER_NODE)
    g_ptr_array_add (pieces, node);
  else
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      collect_pieces (gsk_container_node_get_child (node, i), pieces);
}

static void
add_changed (cairo_region_t *changed,
             GPtrArray      *pieces,
             GPtrArray      *others)
{
  for (guint i = 0; i < pieces->len; i++)
    if (!g_ptr_array_find (others, pieces->pdata[i], NULL))
      {
        graphene_rect_t bounds;

        gsk_render_node_get_bounds (pieces->pdata[i], &bounds);
        graphene_rect_round_extents (&bounds, &bounds);
        cairo_region_union_rectangle (changed, &(cairo_rectangle_int_t) {(int)bounds.origin.x, (int)bounds.origin.y,
                                                                         (int)bounds.size.width, (int)bounds.size.height});
      }
}

/* GTK paints no more than what two frames do not share. */
static void
clip_to_changed (cairo_t       *cr,
                 GskRenderNode *before,
                 GskRenderNode *now)
{
  g_autoptr (GPtrArray) old = g_ptr_array_new ();
  g_autoptr (GPtrArray) new = g_ptr_array_new ();
  cairo_region_t *changed = cairo_region_create ();

  collect_pieces (before, old);
  collect_pieces (now, new);
  add_changed (changed, old, new);
  add_changed (changed, new, old);
  gdk_cairo_region (cr, changed);
  cairo_clip (cr);
  cairo_region_destroy (changed);
}

static GskRenderNode *
describe (GtkWidget *widget)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}

/* The canvas alone, on a picture of the size of the window. */
static Figure
measure_paint (Bench *bench,
               void (*step) (gpointer data,
                             guint    round))
{
  double           times[N_STEPS];
  GtkWidget       *widget = GTK_WIDGET (bench->view);
  cairo_surface_t *window = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  GskRenderNode   *before = describe (widget);

  for (guint i = 0; i < N_STEPS; i++)
    {
      cairo_t       *cr = cairo_create (window);
      GskRenderNode *node;
      double         start;

      step (bench, i);
      start = timing_read (CLOCK_THREAD_CPUTIME_ID);
      node = describe (widget);
      clip_to_changed (cr, before, node);
      gsk_render_node_draw (node, cr);
      times[i] = timing_read (CLOCK_THREAD_CPUTIME_ID) - start;
      gsk_render_node_unref (before);
      before = node;
      cairo_destroy (cr);
    }

  gsk_render_node_unref (before);
  cairo_surface_destroy (window);

  return sum_up (times, N_STEPS);
}

/* Of a picture larger than the window, a part that moves */
static void
copy_plainly (cairo_surface_t *window,
              cairo_surface_t *picture,
              guint            round)
{
  const guchar *from = cairo_image_surface_get_data (picture) + round * sizeof (guint32);
  guchar       *to = cairo_image_surface_get_data (window);

  for (int y = 0; y < HEIGHT; y++)
    memcpy (to + y * cairo_image_surface_get_stride (window), from + y * cairo_image_surface_get_stride (picture), WIDTH * sizeof (guint32));
}

static void
stretch_plainly (cairo_surface_t *window,
                 cairo_surface_t *picture,
                 guint            round)
{
  cairo_t *cr = cairo_create (window);

  cairo_scale (cr, 1 + round * 0.01, 1 + round * 0.01);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_FAST);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static double
measure_plain (void (*plain) (cairo_surface_t *window,
                              cairo_surface_t *picture,
                              guint            round))
{
  double           times[N_STEPS];
  cairo_surface_t *window = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH + MARGIN, HEIGHT + MARGIN);

  memset (cairo_image_surface_get_data (picture), 0xff, (gsize)cairo_image_surface_get_stride (picture) * (HEIGHT + MARGIN));
  cairo_surface_mark_dirty (picture);

  for (guint i = 0; i < N_STEPS; i++)
    {
      double start = timing_read (CLOCK_THREAD_CPUTIME_ID);

      plain (window, picture, i + 1);
      times[i] = timing_read (CLOCK_THREAD_CPUTIME_ID) - start;
    }

  cairo_surface_destroy (picture);
  cairo_surface_destroy (window);

  return timing_get_median (times, N_STEPS);
}

static void
pan_step (gpointer data,
          guint    round)
{
  double way = round % 40 < 20 ? 9 : -9;

  entente_canvas_pan (((Bench *)data)->view, way, way / 2);
}

static void
zoom_step (gpointer data,
           guint    round)
{
  EntenteNetworkView *view = ((Bench *)data)->view;

  entente_canvas_zoom_to (view, view->viewport.scale * (round % 40 < 20 ? 1.02 : 1 / 1.02), WIDTH / 2.0, HEIGHT / 2.0);
}

/* Away from the edge: there, the view would move along. */
static void
drag_step (gpointer data,
           guint    round)
{
  Bench *bench = data;

  entente_canvas_drag (bench->view, bench->at.x + bench->dx * (20 + round % 30 * 4.0), bench->at.y + bench->dy * (round % 20 * 3.0), GDK_CONTROL_MASK);
}

/* Whether the canvas shows the whole of what is planned, and not what there was of it when the window opened */
static gboolean
is_at_rest (const EntenteNetworkView *view)
{
  return entente_workspace_is_drawn (view->workspace) && entente_picture_is_final (view->picture) && view->fitted_width > 0;
}

static void
wait_until_rest (Bench *bench)
{
  double end = timing_read (CLOCK_MONOTONIC) + 300;

  while (timing_read (CLOCK_MONOTONIC) < end || !is_at_rest (bench->view))
    g_main_context_iteration (NULL, FALSE);
}

static void
show_paint (Figure paint)
{
  g_print ("  %5.2f %5.2f", paint.median, paint.high);
}

static void
show_frame (Figure frame,
            Figure ground)
{
  g_print ("  %5.1f %5.1f %4.2f", frame.median, frame.high, frame.median / ground.median);
}

static void
measure_moves (Bench *bench,
               Figure ground)
{
  static void (*const steps[]) (gpointer, guint) = {pan_step, zoom_step};
  static void (*const plains[]) (cairo_surface_t *, cairo_surface_t *, guint) = {copy_plainly, stretch_plainly};

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double plain = measure_plain (plains[i]);
      Figure paint = measure_paint (bench, steps[i]);

      show_paint (paint);
      g_print ("  %5.2f %4.2f", plain, paint.median / plain);
      wait_until_rest (bench);
      show_frame (measure_frames (GTK_WIDGET (bench->view), bench, steps[i]), ground);
      entente_network_view_fit (bench->view);
      wait_until_rest (bench);
    }
}

static void
measure_drag (Bench      *bench,
              const char *id,
              Figure      ground)
{
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (bench->view), id);

  bench->at = entente_viewport_to_widget (&bench->view->viewport, anchor->x + anchor->width / 2, anchor->y + anchor->height / 2);
  bench->dx = bench->at.x < WIDTH / 2.0 ? 1 : -1;
  bench->dy = bench->at.y < HEIGHT / 2.0 ? 1 : -1;
  entente_canvas_press (bench->view, bench->at.x, bench->at.y, 0, FALSE);
  drag_step (bench, 0);
  wait_until_rest (bench);
  g_assert_cmpint (bench->view->hand.state, ==, ENTENTE_HAND_DRAGGING);
  show_paint (measure_paint (bench, drag_step));
  show_frame (measure_frames (GTK_WIDGET (bench->view), bench, drag_step), ground);
  g_assert_cmpint (bench->view->hand.state, ==, ENTENTE_HAND_DRAGGING);
  entente_canvas_cancel (bench->view);
  wait_until_rest (bench);
}

static double
measure_repaint (Bench *bench,
                 int    factor)
{
  EntenteRect area = {0, 0, WIDTH, HEIGHT};
  g_autoptr (EntenteSheet) sheet = entente_sheet_new (entente_canvas_get_scene (bench->view), entente_workspace_get_theme (bench->view->workspace),
                                                      &bench->view->viewport, &area, factor, 0);
  double times[7];

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      double start = timing_get_work ();

      entente_sheet_paint (sheet);
      times[i] = timing_get_work () - start;
    }

  return timing_get_median (times, G_N_ELEMENTS (times));
}

/* Within a group the scene is drawn as on paper, but for what is too small to be seen. */
static double
measure_cairo (Bench *bench,
               int    factor)
{
  const EntenteViewport *viewport = &bench->view->viewport;
  cairo_surface_t       *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH * factor, HEIGHT * factor);
  cairo_t               *cr = cairo_create (surface);
  double                 start, time;

  cairo_scale (cr, factor, factor);
  cairo_translate (cr, viewport->x, viewport->y);
  cairo_scale (cr, viewport->scale, viewport->scale);
  cairo_push_group_with_content (cr, CAIRO_CONTENT_COLOR);
  start = timing_get_work ();
  entente_render_scene (cr, entente_canvas_get_scene (bench->view), entente_workspace_get_theme (bench->view->workspace), viewport->scale);
  time = timing_get_work () - start;
  cairo_pop_group_to_source (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return time;
}

static void
measure_repaints (Bench *bench,
                  guint  n_companies)
{
  for (int factor = 1; factor <= 2; factor++)
    {
      g_print ("  %6.1f", measure_repaint (bench, factor));

      if (n_companies <= MOST_BY_CAIRO)
        g_print (" %6.1f", measure_cairo (bench, factor));
      else
        g_print (" %6s", "-");
    }
}

typedef struct
{
  double clock;
  double work;
} Turn;

static Turn
begin_turn (void)
{
  return (Turn) {timing_read (CLOCK_MONOTONIC), timing_read (CLOCK_THREAD_CPUTIME_ID)};
}

static void
end_turn (Turn  start,
          Turn *longest)
{
  longest->clock = MAX (longest->clock, timing_read (CLOCK_MONOTONIC) - start.clock);
  longest->work = MAX (longest->work, timing_read (CLOCK_THREAD_CPUTIME_ID) - start.work);
}

/* From the edit until the chart is drawn anew and everything has settled. */
static Turn
measure_gap (Bench      *bench,
             const char *id)
{
  const char *const ids[] = {id, NULL};
  Turn              start = begin_turn (), longest = {0};
  double            end = timing_read (CLOCK_MONOTONIC) + 1000;

  entente_command_move (bench->view->workspace, ids, 40, 30);
  end_turn (start, &longest);

  while (timing_read (CLOCK_MONOTONIC) < end || !entente_workspace_is_drawn (bench->view->workspace))
    {
      start = begin_turn ();
      g_main_context_iteration (NULL, FALSE);
      end_turn (start, &longest);
    }

  return longest;
}

static GtkWidget *
open_window (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));

  while (gtk_widget_get_width (child) == 0)
    g_main_context_iteration (NULL, TRUE);

  if (gtk_widget_get_width (child) != WIDTH || gtk_widget_get_height (child) != HEIGHT)
    g_error ("The display is too small: set ENTENTE_TEST_SCREEN to %dx%d", WIDTH, HEIGHT);

  return window;
}

static Figure
measure_floor (void)
{
  GtkWidget *widget = g_object_new (TYPE_FLOOR, "hexpand", TRUE, "vexpand", TRUE, NULL);
  GtkWidget *window = open_window (widget);
  Figure     figure = measure_frames (widget, widget, floor_step);

  gtk_window_destroy (GTK_WINDOW (window));

  return figure;
}

static void
measure_plan (guint n_companies,
              guint n_deals)
{
  Figure ground = measure_floor ();
  g_autoptr (EntenteWorkspace) workspace = fixture_new_workspace (bench_plan_new (n_companies, n_deals));
  g_autofree char *id = g_strdup_printf ("c%u", n_companies / 2);
  Bench            bench = {.view = ENTENTE_NETWORK_VIEW (entente_network_view_new (workspace))};
  GtkWidget       *window = open_window (GTK_WIDGET (bench.view));
  Turn             gap;

  wait_until_rest (&bench);
  g_print ("%6u %6u  %5.1f %5.1f", n_companies, n_deals, ground.median, ground.high);
  measure_moves (&bench, ground);
  measure_drag (&bench, id, ground);
  measure_repaints (&bench, n_companies);
  gap = measure_gap (&bench, id);
  g_print ("  %6.1f %6.1f\n", gap.clock, gap.work);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[][2] = {{50, 120}, {500, 2000}, {2000, 10000}, {10000, 50000}};

  gtk_init ();

  g_print ("%6s %6s  %11s  %41s  %41s  %29s  %14s %14s  %13s\n", "", "", "floor", "pan: paint  plain ratio     frame    ratio",
           "zoom: paint  plain ratio     frame    ratio", "drag: paint    frame    ratio", "repaint  cairo", "2x  cairo", "gap   work");

  if (argc > 2)
    for (int i = 1; i + 1 < argc; i += 2)
      measure_plan ((guint)atoi (argv[i]), (guint)atoi (argv[i + 1]));
  else
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      measure_plan (sizes[i][0], sizes[i][1]);

  return EXIT_SUCCESS;
}
