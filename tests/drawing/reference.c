#include "tests/drawing/reference.h"

/* Of 255: a pixel that differs by less looks the same. Of all pixels: so few may differ more, at the edges of letters
   drawn by another version of the libraries. */
#define TOLERANCE 24
#define MAX_PART  0.002

static int
get_difference (guint32 a,
                guint32 b)
{
  int most = 0;

  for (int shift = 0; shift < 24; shift += 8)
    most = MAX (most, ABS ((int)(a >> shift & 0xff) - (int)(b >> shift & 0xff)));

  return most;
}

static guint
count_differences (cairo_surface_t *a,
                   cairo_surface_t *b)
{
  int   width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  guint n_different = 0;

  for (int y = 0; y < height; y++)
    {
      const guint32 *first = (const guint32 *)(cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a));
      const guint32 *second = (const guint32 *)(cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b));

      for (int x = 0; x < width; x++)
        n_different += get_difference (first[x], second[x]) > TOLERANCE;
    }

  return n_different;
}

static void
compare (cairo_surface_t *drawn,
         cairo_surface_t *reference,
         const char      *name)
{
  guint n_different;

  g_assert_cmpint (cairo_surface_status (reference), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (drawn), ==, cairo_image_surface_get_width (reference));
  g_assert_cmpint (cairo_image_surface_get_height (drawn), ==, cairo_image_surface_get_height (reference));

  n_different = count_differences (drawn, reference);
  g_test_message ("%u pixels differ", n_different);

  if (n_different > MAX_PART * cairo_image_surface_get_width (drawn) * cairo_image_surface_get_height (drawn))
    {
      g_autofree char *path = g_test_build_filename (G_TEST_BUILT, name, NULL);

      cairo_surface_write_to_png (drawn, path);
      g_test_message ("What was drawn is in %s", path);
      g_test_fail ();
    }
}

/**
 * test_drawing_approve:
 * @drawn: a picture
 * @name: of the file among the reference pictures
 *
 * Fails when the picture does not look as the approved one; rewrites that one when asked to.
 */
void
test_drawing_approve (cairo_surface_t *drawn,
                      const char      *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reference", name, NULL);
  cairo_surface_t *approved;

  if (g_getenv ("ENTENTE_UPDATE_REFERENCE") != NULL)
    {
      g_assert_cmpint (cairo_surface_write_to_png (drawn, path), ==, CAIRO_STATUS_SUCCESS);
      return;
    }

  approved = cairo_image_surface_create_from_png (path);
  compare (drawn, approved, name);
  cairo_surface_destroy (approved);
}
