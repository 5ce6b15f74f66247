/*
 * Measures how long a chart takes to become a PDF, an SVG and a PNG of 3840 by 2160 pixels: the first two beside neato -n2
 * with the same companies at the same places and the same deals, the last beside cairo writing the same pixels.
 *
 * time: milliseconds of processor time, for neato of the whole process, for us from the chart on; size: thousands of bytes.
 *
 * usage: bench-paper [COMPANIES DEALS]...
 */
#include "tests/bench/plan.h"
#include "tests/support/folder.h"
#include "tests/support/timing.h"
#include "widgets/drawing/export.h"
#include "widgets/drawing/png-writer.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define WIDTH  3840
#define HEIGHT 2160

#define POINTS_PER_INCH 72.0

#define CARD_WIDTH  140.0
#define CARD_HEIGHT 44.0

typedef struct
{
  double time;
  double size;
} Cost;

static double
get_work_of_others (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);

  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

static void
write_dot (const EntenteChart *chart,
           const char         *path)
{
  g_autoptr (GString) dot = g_string_new ("graph {\nnode [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=Cantarell, fixedsize=true");

  g_string_append_printf (dot, ", width=%.3f, height=%.3f]\n", CARD_WIDTH / POINTS_PER_INCH, CARD_HEIGHT / POINTS_PER_INCH);

  for (guint32 i = 0; i < chart->network->n_companies; i++)
    {
      const EntenteChartPlace *place = &chart->places[chart->company_place[i]];

      g_string_append_printf (dot, "c%u [label=\"%s\", pos=\"%.2f,%.2f\"]\n", i, chart->network->companies[i].name, place->x, -place->y);
    }

  for (guint32 i = 0; i < chart->network->n_deals; i++)
    {
      const EntenteNetworkDeal *deal = &chart->network->deals[i];

      g_string_append_printf (dot, "c%u -- c%u [label=\"%s\"]\n", chart->network->parties[deal->first_party].company,
                              chart->network->parties[deal->first_party + 1].company, deal->title);
    }

  g_string_append (dot, "}\n");
  g_assert_true (g_file_set_contents (path, dot->str, (gssize)dot->len, NULL));
}

static Cost
measure_neato (const char *dot,
               const char *format)
{
  g_autofree char *output = g_strconcat (dot, format, NULL);
  const char      *arguments[] = {"neato", "-n2", format, dot, "-o", output, NULL};
  double           start = get_work_of_others ();
  g_autofree char *content = NULL;
  gsize            size = 0;

  if (!g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL, NULL))
    return (Cost) {0};

  g_file_get_contents (output, &content, &size, NULL);
  unlink (output);

  return (Cost) {get_work_of_others () - start, (double)size / 1e3};
}

static Cost
measure_export (EntenteChart       *chart,
                EntenteExportFormat format,
                GBytes            **file)
{
  EntenteExportOptions options = {.theme = ENTENTE_THEME_PRINT};
  double               start = timing_get_work ();

  if (format == ENTENTE_EXPORT_PNG)
    {
      options.pixel_width = WIDTH;
      options.pixel_height = HEIGHT;
    }

  *file = entente_export_charts (&chart, 1, format, &options, NULL);
  g_assert_nonnull (*file);

  return (Cost) {timing_get_work () - start, (double)g_bytes_get_size (*file) / 1e3};
}

static cairo_status_t
count_cb (void                *size,
          const unsigned char *data,
          unsigned int         length)
{
  *(double *)size += length / 1e3;

  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
read_cb (void          *rest,
         unsigned char *data,
         unsigned int   length)
{
  const guint8 **from = rest;

  memcpy (data, *from, length);
  *from += length;

  return CAIRO_STATUS_SUCCESS;
}

static void
show (const char *what,
      Cost        ours,
      Cost        other)
{
  g_print ("  %-10s %8.0f ms %8.0f kB  beside %8.0f ms %8.0f kB  ratio %4.2f %4.2f\n", what, ours.time, ours.size, other.time, other.size,
           ours.time / other.time, ours.size / other.size);
}

/* What it takes to write the pixels that are in the file. */
static void
measure_pixels (GBytes *file)
{
  const guint8    *data = g_bytes_get_data (file, NULL);
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, &data);
  Cost             cairo = {0}, ours;
  double           start = timing_get_work ();
  g_autoptr (GBytes) bytes = entente_png_write (surface, NULL);

  ours = (Cost) {timing_get_work () - start, (double)g_bytes_get_size (bytes) / 1e3};
  start = timing_get_work ();
  cairo_surface_write_to_png_stream (surface, count_cb, &cairo.size);
  cairo.time = timing_get_work () - start;
  show ("its pixels", ours, cairo);
  cairo_surface_destroy (surface);
}

static void
measure_plan (guint n_companies,
              guint n_deals)
{
  static const struct
  {
    const char         *name;
    const char         *option;
    EntenteExportFormat format;
  } formats[] = {{"PDF", "-Tpdf", ENTENTE_EXPORT_PDF}, {"SVG", "-Tsvg", ENTENTE_EXPORT_SVG}, {"PNG", NULL, ENTENTE_EXPORT_PNG}};
  g_autoptr (EntenteProject) project = bench_plan_new (n_companies, n_deals);
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  g_autoptr (EntenteNetwork) network = entente_network_new (scope, NULL);
  g_autoptr (EntenteChart) chart = entente_chart_new (network, scope, "view");
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *dot = g_build_filename (folder, "chart.gv", NULL);

  g_print ("%u companies, %u deals\n", n_companies, n_deals);
  write_dot (chart, dot);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) file = NULL;
      Cost ours = measure_export (chart, formats[i].format, &file);

      if (formats[i].option != NULL)
        {
          show (formats[i].name, ours, measure_neato (dot, formats[i].option));
          continue;
        }

      g_print ("  %-10s %8.0f ms %8.0f kB\n", formats[i].name, ours.time, ours.size);
      measure_pixels (file);
    }
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[][2] = {{2000, 10000}, {10000, 50000}};

  if (argc > 2)
    for (int i = 1; i + 1 < argc; i += 2)
      measure_plan ((guint)atoi (argv[i]), (guint)atoi (argv[i + 1]));
  else
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      measure_plan (sizes[i][0], sizes[i][1]);

  return EXIT_SUCCESS;
}
