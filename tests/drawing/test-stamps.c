#include "widgets/drawing/marks.h"
#include "widgets/drawing/renderer.h"

#include <cairo-pdf.h>

static cairo_status_t
count_cb (void                *size,
          const unsigned char *data,
          unsigned int         length)
{
  *(gsize *)size += length;

  return CAIRO_STATUS_SUCCESS;
}

/* Bytes of a PDF with so many marks, each of its own size */
static gsize
measure_marks (guint        n,
               EntenteColor color)
{
  const EntenteTheme *theme = entente_theme_get (ENTENTE_THEME_PRINT);
  g_autoptr (EntenteScene) scene = entente_scene_new ();
  gsize            size = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_cb, &size, 600, 800);
  cairo_t         *cr = cairo_create (surface);

  for (guint i = 0; i < n; i++)
    {
      EntenteSceneItem item = {.bounds = {10 + 17.3 * (i % 10), 10 + 19.7 * (i / 10), 8 + i % 3, 8 + i % 3}, .fill = color};

      entente_mark_add (scene, &item, ENTENTE_MARK_CARMAKER);
    }

  entente_render_scene (cr, scene, theme, 0);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return size;
}

/* A car takes more than 300 bytes, where it stands and how large it is less than 40. */
static void
test_document_holds_a_mark_once (void)
{
  EntenteColor blue = {0, 0.2f, 0.8f, 1};

  g_assert_cmpuint (measure_marks (102, blue), <, measure_marks (2, blue) + 100 * 40);
}

/* Also where the ground shows through */
static void
test_pale_mark_is_held_once (void)
{
  EntenteColor pale = {0, 0.2f, 0.8f, 0.3f};

  g_assert_cmpuint (measure_marks (102, pale), <, measure_marks (2, pale) + 100 * 40);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stamps/document-holds-a-mark-once", test_document_holds_a_mark_once);
  g_test_add_func ("/stamps/pale-mark-is-held-once", test_pale_mark_is_held_once);

  return g_test_run ();
}
