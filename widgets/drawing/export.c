#include "widgets/drawing/export.h"

#include "model/error.h"
#include "widgets/drawing/png-writer.h"
#include "widgets/drawing/renderer.h"
#include "widgets/drawing/svg-writer.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>

/* What cairo can hold in one picture */
#define MAX_PIXELS 32767

/* When nobody asks for a size: so fine, but no larger than programs open without effort */
#define PIXELS_PER_POINT 2.
#define MAX_OWN_PIXELS   12000.

/* Of charts of figures, which have no view to say it */
#define PLOT_PAPER "A4"

static const struct
{
  const char         *ending;
  EntenteExportFormat format;
} formats[] = {
  {".pdf", ENTENTE_EXPORT_PDF},
  {".svg", ENTENTE_EXPORT_SVG},
  {".png", ENTENTE_EXPORT_PNG},
};

/**
 * entente_export_parse_format:
 * @path: name of a file
 * @format: (out): its format; untouched when not known
 *
 * Returns: whether its ending is that of a format charts can be exported to
 */
gboolean
entente_export_parse_format (const char          *path,
                             EntenteExportFormat *format)
{
  gsize length = strlen (path);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      gsize ending = strlen (formats[i].ending);

      if (length > ending && g_ascii_strcasecmp (path + length - ending, formats[i].ending) == 0)
        {
          *format = formats[i].format;
          return TRUE;
        }
    }

  return FALSE;
}

/* What is exported: charts of the network, or sheets of figures; a page each. */
typedef struct
{
  EntenteChart *const    *charts;
  const EntentePlotSheet *sheets;
  guint                   n;
  const char             *title;
  const char             *author;
} Job;

static const char *
get_name (const Job *job,
          guint      index)
{
  return job->charts != NULL ? job->charts[index]->name : job->sheets[index].plot->title;
}

static void
choose_page (EntentePage                *page,
             const Job                  *job,
             guint                       index,
             const EntenteTheme         *theme,
             const EntenteExportOptions *options)
{
  if (options->page != NULL)
    *page = *options->page;
  else if (job->charts == NULL && options->own_paper)
    entente_page_parse (page, PLOT_PAPER, FALSE);
  else if (job->charts == NULL)
    entente_plot_page_from_size (page);
  else if (options->own_paper)
    entente_page_from_chart (page, job->charts[index]);
  else
    entente_page_from_size (page, job->charts[index], theme);
}

static EntenteScene *
compose (const EntentePage  *page,
         const Job          *job,
         guint               index,
         const EntenteTheme *theme)
{
  if (job->charts != NULL)
    return entente_page_compose (page, job->charts[index], theme);

  return entente_plot_page_compose (page, &job->sheets[index], theme);
}

static cairo_status_t
append_cb (void                *bytes,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t status,
              GError       **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE, _("Could not draw the chart: %s"), cairo_status_to_string (status));

  return FALSE;
}

static void
paint_page (cairo_t            *cr,
            EntenteScene       *scene,
            const EntenteTheme *theme)
{
  cairo_set_source_rgb (cr, theme->background.red, theme->background.green, theme->background.blue);
  cairo_paint (cr);
  entente_render_scene (cr, scene, theme, 0);
}

static void
describe_document (cairo_surface_t *surface,
                   const Job       *job)
{
  if (job->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, job->title);
  if (job->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, job->author);
}

/* In the list of pages that viewers show beside a document */
static void
list_page (cairo_surface_t *surface,
           const char      *name,
           guint            page)
{
  g_autofree char *place = g_strdup_printf ("page=%u", page);

  if (name != NULL)
    cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, name, place, 0);
}

static GBytes *
write_pdf (const Job                  *job,
           const EntenteExportOptions *options,
           GError                    **error)
{
  const EntenteTheme *theme = entente_theme_get (options->theme);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, 0, 0);
  cairo_t         *cr = cairo_create (surface);
  cairo_status_t   status;

  describe_document (surface, job);

  for (guint i = 0; i < job->n; i++)
    {
      g_autoptr (EntenteScene) scene = NULL;
      EntentePage page;

      choose_page (&page, job, i, theme, options);
      scene = compose (&page, job, i, theme);
      cairo_pdf_surface_set_size (surface, page.width, page.height);
      list_page (surface, get_name (job, i), i + 1);
      paint_page (cr, scene, theme);
      cairo_show_page (cr);
    }

  cairo_surface_finish (surface);
  status = cairo_status (cr) != CAIRO_STATUS_SUCCESS ? cairo_status (cr) : cairo_surface_status (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return check_status (status, error) ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/* Finds the size in pixels, and how the page fits into it. Without a wish, the page decides. */
static gboolean
choose_pixels (const EntentePage          *page,
               const EntenteExportOptions *options,
               int                        *width,
               int                        *height,
               GError                    **error)
{
  double wide = options->pixel_width, high = options->pixel_height;

  if (wide <= 0 && high <= 0)
    wide = page->width * MIN (PIXELS_PER_POINT, MAX_OWN_PIXELS / MAX (page->width, page->height));
  if (wide <= 0)
    wide = high * page->width / page->height;
  if (high <= 0)
    high = wide * page->height / page->width;

  if (!(wide <= MAX_PIXELS && high <= MAX_PIXELS))
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT,
                   _("A picture of %.0f × %.0f pixels is too large; at most %d × %d are possible"), wide, high, MAX_PIXELS, MAX_PIXELS);
      return FALSE;
    }

  *width = MAX (1, (int)lround (wide));
  *height = MAX (1, (int)lround (high));

  return TRUE;
}

/* Paints a page that is as large as the picture, or stands in its middle. */
static cairo_status_t
paint_picture (cairo_surface_t    *surface,
               const EntentePage  *page,
               EntenteScene       *scene,
               const EntenteTheme *theme)
{
  int            width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  double         scale = MIN (width / page->width, height / page->height);
  cairo_t       *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_translate (cr, (width - page->width * scale) / 2, (height - page->height * scale) / 2);
  cairo_scale (cr, scale, scale);
  paint_page (cr, scene, theme);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

static GBytes *
write_png (const Job                  *job,
           const EntenteExportOptions *options,
           GError                    **error)
{
  const EntenteTheme *theme = entente_theme_get (options->theme);
  g_autoptr (EntenteScene) scene = NULL;
  EntentePage      page;
  int              width, height;
  cairo_surface_t *surface;
  GBytes          *bytes = NULL;

  choose_page (&page, job, 0, theme, options);

  if (!choose_pixels (&page, options, &width, &height, error))
    return NULL;

  scene = compose (&page, job, 0, theme);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

  if (check_status (paint_picture (surface, &page, scene, theme), error))
    bytes = entente_png_write (surface, error);

  cairo_surface_destroy (surface);

  return bytes;
}

static GBytes *
write_svg (const Job                  *job,
           const EntenteExportOptions *options)
{
  const EntenteTheme *theme = entente_theme_get (options->theme);
  g_autoptr (EntenteScene) scene = NULL;
  EntentePage page;

  choose_page (&page, job, 0, theme, options);
  scene = compose (&page, job, 0, theme);

  return entente_svg_write (scene, theme, page.width, page.height, get_name (job, 0) != NULL ? get_name (job, 0) : job->title);
}

static GBytes *
export_job (const Job                  *job,
            EntenteExportFormat         format,
            const EntenteExportOptions *options,
            GError                    **error)
{
  if (job->n > 1 && format != ENTENTE_EXPORT_PDF)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, _("Only a PDF file can hold several charts"));
      return NULL;
    }

  switch (format)
    {
    case ENTENTE_EXPORT_PDF:
      return write_pdf (job, options, error);

    case ENTENTE_EXPORT_PNG:
      return write_png (job, options, error);

    case ENTENTE_EXPORT_SVG:
      return write_svg (job, options);

    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * entente_export_charts:
 * @charts: (array length=n_charts): what to export
 * @n_charts: number of charts, at least 1; more than one only for PDF, which gets a page for each
 * @format: of the file
 * @options: how
 * @error: return location for an error
 *
 * Makes the content of a file. Fails with %ENTENTE_ERROR_LIMIT if a picture would be too large, or several charts are
 * asked for in a format that holds one, and with %ENTENTE_ERROR_WRITE if it cannot be drawn. May be called on any thread.
 *
 * Returns: (transfer full): the content, or %NULL
 */
GBytes *
entente_export_charts (EntenteChart *const        *charts,
                       guint                       n_charts,
                       EntenteExportFormat         format,
                       const EntenteExportOptions *options,
                       GError                    **error)
{
  Job job = {.charts = charts, .n = n_charts};

  g_return_val_if_fail (charts != NULL && n_charts > 0 && options != NULL, NULL);

  job.title = charts[0]->network->title;
  job.author = charts[0]->network->organisation;

  return export_job (&job, format, options, error);
}

/**
 * entente_export_plots:
 * @sheets: (array length=n_sheets): charts of figures
 * @n_sheets: number of sheets, at least 1; more than one only for PDF
 * @format: of the file
 * @options: how; its own paper is lying A4
 * @error: return location for an error
 *
 * Makes the content of a file, as entente_export_charts() does.
 *
 * Returns: (transfer full): the content, or %NULL
 */
GBytes *
entente_export_plots (const EntentePlotSheet     *sheets,
                      guint                       n_sheets,
                      EntenteExportFormat         format,
                      const EntenteExportOptions *options,
                      GError                    **error)
{
  Job job = {.sheets = sheets, .n = n_sheets};

  g_return_val_if_fail (sheets != NULL && n_sheets > 0 && options != NULL, NULL);

  job.title = sheets[0].project;
  job.author = sheets[0].organisation;

  return export_job (&job, format, options, error);
}
