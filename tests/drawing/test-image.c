#include "widgets/drawing/image.h"

#include "model/error.h"

#include <glib/gstdio.h>
#include <string.h>

#define SVG(content) "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"20\" height=\"10\">" content "</svg>"

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static GByteArray *
new_png (int width,
         int height)
{
  GByteArray      *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_destroy (surface);

  return bytes;
}

static char *
pack (const char *text)
{
  gboolean is_smaller;
  g_autoptr (GError) error = NULL;
  char *data = entente_image_pack ((const guint8 *)text, strlen (text), &is_smaller, &error);

  g_assert_no_error (error);

  return data;
}

static void
assert_refused (const guint8 *bytes,
                gsize         length,
                EntenteError  code)
{
  gboolean is_smaller;
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_image_pack (bytes, length, &is_smaller, &error));
  g_assert_error (error, ENTENTE_ERROR, (int)code);
}

/* The pixel in the middle of a picture drawn into 20 x 10 */
static guint32
draw (const char *data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 20, 10);
  cairo_t         *cr = cairo_create (surface);
  EntenteRect      box = {0, 0, 20, 10};
  guint32          pixel;

  entente_image_draw (cr, data, &box, FALSE, (EntenteColor) {1, 0, 0, 1});
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixel = ((guint32 *)(void *)(cairo_image_surface_get_data (surface) + 5 * cairo_image_surface_get_stride (surface)))[10];
  cairo_surface_destroy (surface);

  return pixel;
}

static void
test_svg_is_drawn (void)
{
  g_autofree char *data = pack (SVG ("<rect width=\"20\" height=\"10\" fill=\"#00f\"/>"));
  double           width, height;

  g_assert_true (g_str_has_prefix (data, "data:image/svg+xml;base64,"));
  g_assert_true (entente_image_read (data, &width, &height, NULL));
  g_assert_cmpfloat (width, ==, 20);
  g_assert_cmpfloat (height, ==, 10);
  g_assert_cmphex (draw (data), ==, 0xff0000ff);
}

static void
test_png_is_kept_as_it_is (void)
{
  g_autoptr (GByteArray) png = new_png (40, 30);
  g_autofree char *expected = g_base64_encode (png->data, png->len);
  g_autofree char *data = NULL;
  gboolean         is_smaller = TRUE;

  data = entente_image_pack (png->data, png->len, &is_smaller, NULL);
  g_assert_false (is_smaller);
  g_assert_cmpstr (data + strlen ("data:image/png;base64,"), ==, expected);
}

static void
test_large_png_is_made_smaller (void)
{
  g_autoptr (GByteArray) png = new_png (3000, 1500);
  g_autofree char *data = NULL;
  gboolean         is_smaller = FALSE;
  double           width, height;

  data = entente_image_pack (png->data, png->len, &is_smaller, NULL);
  g_assert_true (is_smaller);
  g_assert_true (entente_image_read (data, &width, &height, NULL));
  g_assert_cmpfloat (width, ==, 1024);
  g_assert_cmpfloat (height, ==, 512);
}

static void
test_bombs_are_refused (void)
{
  g_autoptr (GByteArray) png = new_png (8, 8);
  g_autofree char *large = g_strnfill (ENTENTE_PICTURE_MAX_BYTES, ' ');
  g_autofree char *svg = g_strconcat (SVG (""), large, NULL);
  const char      *entity = "<!DOCTYPE svg [<!ENTITY a \"b\">]>" SVG ("<text>&a;</text>");

  assert_refused ((const guint8 *)svg, strlen (svg), ENTENTE_ERROR_LIMIT);
  assert_refused ((const guint8 *)entity, strlen (entity), ENTENTE_ERROR_SYNTAX);
  assert_refused ((const guint8 *)"", 0, ENTENTE_ERROR_SYNTAX);
  assert_refused ((const guint8 *)"GIF89a", 6, ENTENTE_ERROR_SYNTAX);

  /* Its head claims 2^30 columns. */
  png->data[16] = 0x40;
  assert_refused (png->data, png->len, ENTENTE_ERROR_LIMIT);
}

static void
test_damaged_png_is_refused (void)
{
  g_autoptr (GByteArray) png = new_png (64, 64);

  assert_refused (png->data, png->len / 2, ENTENTE_ERROR_SYNTAX);
}

/* What an SVG asks for from outside is not there. */
static void
test_nothing_outside_is_read (void)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "entente-outside.png", NULL);
  g_autofree char *svg = g_strdup_printf (SVG ("<image xlink:href=\"file://%s\" width=\"20\" height=\"10\"/>"), path);
  g_autofree char *data = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 20, 10);

  cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  data = pack (svg);
  g_assert_cmphex (draw (data), ==, 0);
  g_remove (path);
}

static void
test_what_cannot_be_read_is_a_crossed_box (void)
{
  double width, height;
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_image_read ("data:image/png;base64,QUJD", &width, &height, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX);
  g_assert_cmphex (draw ("data:image/png;base64,QUJD"), !=, 0);
  g_assert_cmphex (draw ("logo.png"), !=, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/image/svg-is-drawn", test_svg_is_drawn);
  g_test_add_func ("/image/png-is-kept-as-it-is", test_png_is_kept_as_it_is);
  g_test_add_func ("/image/large-png-is-made-smaller", test_large_png_is_made_smaller);
  g_test_add_func ("/image/bombs-are-refused", test_bombs_are_refused);
  g_test_add_func ("/image/damaged-png-is-refused", test_damaged_png_is_refused);
  g_test_add_func ("/image/nothing-outside-is-read", test_nothing_outside_is_read);
  g_test_add_func ("/image/what-cannot-be-read-is-a-crossed-box", test_what_cannot_be_read_is_a_crossed_box);

  return g_test_run ();
}
