#include "widgets/drawing/png-writer.h"

#include "model/random.h"

#include <string.h>

typedef struct
{
  GBytes *bytes;
  gsize   at;
} Reader;

static cairo_status_t
read_cb (void          *data,
         unsigned char *out,
         unsigned int   length)
{
  Reader *reader = data;

  g_assert_cmpuint (reader->at + length, <=, g_bytes_get_size (reader->bytes));
  memcpy (out, (const guint8 *)g_bytes_get_data (reader->bytes, NULL) + reader->at, length);
  reader->at += length;

  return CAIRO_STATUS_SUCCESS;
}

/* What cairo reads is what was written, and nothing is left over. */
static void
assert_kept (cairo_surface_t *surface)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_png_write (surface, &error);
  Reader           reader = {bytes, 0};
  cairo_surface_t *read;

  g_assert_no_error (error);
  read = cairo_image_surface_create_from_png_stream (read_cb, &reader);
  g_assert_cmpint (cairo_surface_status (read), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (reader.at, ==, g_bytes_get_size (bytes));
  g_assert_cmpint (cairo_image_surface_get_width (read), ==, cairo_image_surface_get_width (surface));
  g_assert_cmpint (cairo_image_surface_get_height (read), ==, cairo_image_surface_get_height (surface));

  for (int y = 0; y < cairo_image_surface_get_height (read); y++)
    {
      const guint32 *row = (const guint32 *)(gconstpointer)(cairo_image_surface_get_data (read) + y * cairo_image_surface_get_stride (read));
      const guint32 *expected = (const guint32 *)(gconstpointer)(cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < cairo_image_surface_get_width (read); x++)
        g_assert_cmphex (row[x] & 0xffffff, ==, expected[x] & 0xffffff);
    }

  cairo_surface_destroy (read);
}

static void
test_every_pixel_is_kept (void)
{
  static const int sizes[][2] = {{1, 1}, {1, 300}, {7, 5}, {333, 222}};
  EntenteRandom    random;

  entente_random_seed (&random, 7);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, sizes[i][0], sizes[i][1]);
      guint8          *data = cairo_image_surface_get_data (surface);

      for (int j = 0; j < sizes[i][1] * cairo_image_surface_get_stride (surface); j++)
        data[j] = (guint8)(entente_random_next_uniform (&random) * 256);

      cairo_surface_mark_dirty (surface);
      assert_kept (surface);
      cairo_surface_destroy (surface);
    }
}

static void
test_ground_is_small (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2000, 1000);
  g_autoptr (GBytes) bytes = entente_png_write (surface, NULL);

  assert_kept (surface);
  /* Six million bytes */
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 60000);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/png-writer/every-pixel-is-kept", test_every_pixel_is_kept);
  g_test_add_func ("/png-writer/ground-is-small", test_ground_is_small);

  return g_test_run ();
}
