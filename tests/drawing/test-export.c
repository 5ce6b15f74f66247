#include "widgets/drawing/export.h"

#include "model/error.h"
#include "tests/drawing/fixture.h"
#include "tests/support/folder.h"
#include "tests/support/plan.h"
#include "widgets/drawing/text.h"

#include <cairo.h>
#include <libxml/parser.h>

typedef struct
{
  const char *name;
  const char *text;
} ScriptCase;

/* "Alliance network" or the like */
static const ScriptCase script_cases[] = {
  {"chinese", "联盟网络"},
  {"japanese", "提携ネットワーク"},
  {"korean", "제휴 네트워크"},
  {"thai", "เครือข่ายพันธมิตร"},
  {"hebrew", "רשת בריתות"},
  {"arabic", "شبكة"},
  {"greek", "Δίκτυο"},
};

static GBytes *
export_plan (EntenteProject             *project,
             EntenteExportFormat         format,
             const EntenteExportOptions *options)
{
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = entente_export_charts (&chart, 1, format, options, &error);

  g_assert_no_error (error);

  return bytes;
}

/* What a program prints about a file with this content; NULL when there is no such program */
static char *
ask_program (const char *program,
             const char *argument,
             GBytes     *content)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "content", NULL);
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  if (found == NULL)
    return NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (content, NULL), g_bytes_get_size (content), NULL));
  g_spawn_sync (NULL, (char *[]) {found, path, (char *)argument, NULL}, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);

  return output;
}

static void
test_format_follows_the_ending (void)
{
  EntenteExportFormat format;

  g_assert_true (entente_export_parse_format ("/tmp/a.pdf", &format));
  g_assert_cmpint (format, ==, ENTENTE_EXPORT_PDF);
  g_assert_true (entente_export_parse_format ("chart.old.SVG", &format));
  g_assert_cmpint (format, ==, ENTENTE_EXPORT_SVG);
  g_assert_true (entente_export_parse_format ("x.png", &format));
  g_assert_cmpint (format, ==, ENTENTE_EXPORT_PNG);
  g_assert_false (entente_export_parse_format ("x.jpeg", &format));
  g_assert_false (entente_export_parse_format (".pdf", &format));
  g_assert_false (entente_export_parse_format ("", &format));
}

static void
test_pdf_has_a_page_for_each_chart (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_boardroom ();
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);
  EntenteChart        *charts[] = {chart, chart, chart};
  EntenteExportOptions options = {.theme = ENTENTE_THEME_PRINT, .own_paper = TRUE};

  for (guint n = 1; n <= 3; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = entente_export_charts (charts, n, ENTENTE_EXPORT_PDF, &options, &error);
      g_autofree char *info = NULL, *pages = g_strdup_printf ("Pages:           %u\n", n);

      g_assert_no_error (error);
      info = ask_program ("pdfinfo", NULL, bytes);

      if (info == NULL)
        {
          g_test_skip ("pdfinfo is not installed");
          return;
        }

      g_assert_nonnull (strstr (info, pages));
      g_assert_nonnull (strstr (info, "841.89 x 595.276 pts (A4)"));
    }
}

static gboolean
contains (GBytes     *bytes,
          const char *piece)
{
  gsize       length, n = strlen (piece);
  const char *content = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + n <= length; i++)
    if (memcmp (content + i, piece, n) == 0)
      return TRUE;

  return FALSE;
}

static void
test_pdf_lists_its_pages (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_boardroom ();
  EntenteExportOptions options = {.theme = ENTENTE_THEME_PRINT, .own_paper = TRUE};
  g_autoptr (GBytes) bytes = export_plan (project, ENTENTE_EXPORT_PDF, &options);
  g_autofree char *info = ask_program ("pdfinfo", NULL, bytes);

  if (info == NULL)
    {
      g_test_skip ("pdfinfo is not installed");
      return;
    }

  g_assert_nonnull (g_strstr_len (info, -1, "Title:           Asterbor: a plan for ten companies"));
  g_assert_nonnull (g_strstr_len (info, -1, "Author:          Aster Strategy Office"));
  g_assert_true (contains (bytes, "/Title (Ten companies, twelve deals)"));
}

static gboolean
has_glyphs (const char *text)
{
  static const EntenteTextStyle style = {10, 400, FALSE, ENTENTE_ALIGN_START, 1};
  g_autoptr (PangoLayout) layout = entente_text_get_layout (entente_theme_get (ENTENTE_THEME_PRINT)->font, &style, text, 0);

  return pango_layout_get_unknown_glyphs_count (layout) == 0;
}

static void
test_names_can_be_found_in_a_pdf (gconstpointer data)
{
  const ScriptCase *script = data;
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char     *text = NULL, *normal = NULL;
  EntenteExportOptions options = {.theme = ENTENTE_THEME_PRINT, .own_paper = TRUE};

  if (!has_glyphs (script->text))
    {
      g_test_skip ("no font for this script");
      return;
    }

  test_plan_set (project, "a", "name", script->text);
  bytes = export_plan (project, ENTENTE_EXPORT_PDF, &options);
  text = ask_program ("pdftotext", "-", bytes);

  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }

  /* Shaped letters may come back as presentation forms; marks of direction may be added. */
  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_assert_nonnull (strstr (normal, script->text));
}

static void
test_svg_is_sound_and_keeps_text (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_boardroom ();
  g_autoptr (GBytes) bytes = NULL;
  EntenteExportOptions options = {.theme = ENTENTE_THEME_PRINT, .own_paper = TRUE};
  const char          *text;
  gsize                length;
  xmlDoc              *document;

  test_plan_set (project, "aster", "name", "R&D <Motors>");
  bytes = export_plan (project, ENTENTE_EXPORT_SVG, &options);
  text = g_bytes_get_data (bytes, &length);
  document = xmlReadMemory (text, length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

  g_assert_nonnull (document);
  g_assert_nonnull (g_strstr_len (text, length, ">R&amp;D &lt;Motors&gt;</text>"));
  g_assert_nonnull (g_strstr_len (text, length, ">Nordwind Trucks</text>"));
  g_assert_nonnull (g_strstr_len (text, length, "width=\"841.89pt\" height=\"595.28pt\""));
  g_assert_null (g_strstr_len (text, length, "nan"));
  xmlFreeDoc (document);
}

static void
test_svg_fades_loosening_lines (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  EntenteExportOptions options = {.theme = ENTENTE_THEME_PRINT};
  g_autoptr (GBytes) firm = NULL;
  g_autoptr (GBytes) loosening = NULL;

  test_drawing_add_deal (project, "deal", "A deal", "running", "a b");
  firm = export_plan (project, ENTENTE_EXPORT_SVG, &options);
  test_plan_set (project, "deal", "status", "loosening");
  loosening = export_plan (project, ENTENTE_EXPORT_SVG, &options);

  g_assert_false (contains (firm, "linearGradient"));
  g_assert_true (contains (loosening, "<linearGradient id=\"fade1\""));
  g_assert_true (contains (loosening, " stop-opacity=\"0.4\""));
  g_assert_true (contains (loosening, " stroke=\"url(#fade1)\""));
}

static cairo_status_t
read_cb (void          *data,
         unsigned char *out,
         unsigned int   length)
{
  GByteArray *rest = data;

  g_assert_cmpuint (length, <=, rest->len);
  memcpy (out, rest->data, length);
  g_byte_array_remove_range (rest, 0, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
read_png (GBytes *bytes)
{
  g_autoptr (GByteArray) rest = g_byte_array_new ();
  cairo_surface_t *surface;

  g_byte_array_append (rest, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  surface = cairo_image_surface_create_from_png_stream (read_cb, rest);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

static void
test_png_has_the_size_asked_for (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  EntenteExportOptions options = {.theme = ENTENTE_THEME_PRINT, .own_paper = TRUE, .pixel_width = 600, .pixel_height = 500};
  g_autoptr (GBytes) both = export_plan (project, ENTENTE_EXPORT_PNG, &options);
  g_autoptr (GBytes) width = NULL;
  cairo_surface_t *surface = read_png (both);
  const guint32   *pixels = (const guint32 *)cairo_image_surface_get_data (surface);

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 600);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 500);
  /* White to the very corner, though a sheet of A4 does not have this shape. */
  g_assert_cmphex (pixels[0] & 0xffffff, ==, 0xffffff);
  cairo_surface_destroy (surface);

  options.pixel_height = 0;
  width = export_plan (project, ENTENTE_EXPORT_PNG, &options);
  surface = read_png (width);
  /* 600 x 595.28 / 841.89 = 424.2 */
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 424);
  cairo_surface_destroy (surface);
}

/* What pdftoppm makes of a PDF, so many pixels wide; NULL when there is no such program */
static cairo_surface_t *
rasterise (GBytes *pdf,
           int     width)
{
  g_autofree char *found = g_find_program_in_path ("pdftoppm");
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "chart.pdf", NULL);
  g_autofree char *stem = g_build_filename (folder, "chart", NULL);
  g_autofree char *picture = g_strconcat (stem, ".png", NULL);
  g_autofree char *size = g_strdup_printf ("%d", width);
  const char      *arguments[] = {found, "-png", "-singlefile", "-scale-to-x", size, "-scale-to-y", "-1", path, stem, NULL};
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = NULL;

  if (found != NULL)
    {
      g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), NULL));
      g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      surface = cairo_image_surface_create_from_png (picture);
    }

  return surface;
}

/* Part of the pixels that differ by more than the eye forgives at the edges of lines and letters */
static double
compare_pictures (cairo_surface_t *a,
                  cairo_surface_t *b)
{
  int   width = cairo_image_surface_get_width (a);
  int   height = MIN (cairo_image_surface_get_height (a), cairo_image_surface_get_height (b));
  guint n_different = 0;

  for (int y = 0; y < height; y++)
    {
      const guint32 *first = (const guint32 *)(cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a));
      const guint32 *second = (const guint32 *)(cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b));

      for (int x = 0; x < width; x++)
        n_different += ABS ((int)(first[x] >> 8 & 0xff) - (int)(second[x] >> 8 & 0xff)) > 100;
    }

  return (double)n_different / width / height;
}

static void
test_pdf_looks_like_the_picture (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_boardroom ();
  EntenteExportOptions options = {.theme = ENTENTE_THEME_PRINT, .own_paper = TRUE, .pixel_width = 1684};
  g_autoptr (GBytes) pdf = export_plan (project, ENTENTE_EXPORT_PDF, &options);
  g_autoptr (GBytes) png = export_plan (project, ENTENTE_EXPORT_PNG, &options);
  cairo_surface_t *printed = rasterise (pdf, 1684);
  cairo_surface_t *picture;
  double           difference;

  if (printed == NULL)
    {
      g_test_skip ("pdftoppm is not installed");
      return;
    }

  picture = read_png (png);
  g_assert_cmpint (cairo_image_surface_get_width (printed), ==, 1684);
  difference = compare_pictures (picture, printed);
  g_test_message ("%.4f of the pixels differ", difference);
  g_assert_cmpfloat (difference, <, 0.02);
  cairo_surface_destroy (picture);
  cairo_surface_destroy (printed);
}

static void
test_picture_beyond_all_bounds_is_refused (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);
  EntenteExportOptions options = {.theme = ENTENTE_THEME_PRINT, .pixel_width = 40000};
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_export_charts (&chart, 1, ENTENTE_EXPORT_PNG, &options, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT);
}

/* Two companies ten metres apart */
static void
test_huge_chart_gets_a_picture_that_can_be_opened (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  EntenteExportOptions options = {.theme = ENTENTE_THEME_PRINT};
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface;

  test_plan_set (project, "place-b", "x", "1000000");
  bytes = export_plan (project, ENTENTE_EXPORT_PNG, &options);
  surface = read_png (bytes);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 12000);
  cairo_surface_destroy (surface);
}

static void
test_only_a_pdf_holds_several_charts (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);
  EntenteChart        *charts[] = {chart, chart};
  EntenteExportOptions options = {.theme = ENTENTE_THEME_PRINT};
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_export_charts (charts, 2, ENTENTE_EXPORT_SVG, &options, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT);
}

int
main (int    argc,
      char **argv)
{
  /* Names in all scripts need all fonts that are there. */
  g_unsetenv ("FONTCONFIG_FILE");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/format-follows-the-ending", test_format_follows_the_ending);
  g_test_add_func ("/export/pdf-has-a-page-for-each-chart", test_pdf_has_a_page_for_each_chart);

  for (guint i = 0; i < G_N_ELEMENTS (script_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/export/names-can-be-found-in-a-pdf/%s", script_cases[i].name);

      g_test_add_data_func (path, &script_cases[i], test_names_can_be_found_in_a_pdf);
    }

  g_test_add_func ("/export/pdf-lists-its-pages", test_pdf_lists_its_pages);
  g_test_add_func ("/export/svg-is-sound-and-keeps-text", test_svg_is_sound_and_keeps_text);
  g_test_add_func ("/export/svg-fades-loosening-lines", test_svg_fades_loosening_lines);
  g_test_add_func ("/export/png-has-the-size-asked-for", test_png_has_the_size_asked_for);
  g_test_add_func ("/export/pdf-looks-like-the-picture", test_pdf_looks_like_the_picture);
  g_test_add_func ("/export/picture-beyond-all-bounds-is-refused", test_picture_beyond_all_bounds_is_refused);
  g_test_add_func ("/export/huge-chart-gets-a-picture-that-can-be-opened", test_huge_chart_gets_a_picture_that_can_be_opened);
  g_test_add_func ("/export/only-a-pdf-holds-several-charts", test_only_a_pdf_holds_several_charts);

  return g_test_run ();
}
