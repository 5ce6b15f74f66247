#include "model/object/picture-data.h"

#include "model/error.h"

#define PNG_START "data:image/png;base64,"
#define SVG_START "data:image/svg+xml;base64,"

/* One pixel: a header of 13 bytes, what it holds, an end; each with its sum. */
#define HEADER "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"
#define PIXEL  "AAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
#define END    "awAAAABJRU5ErkJggg=="

typedef struct
{
  const char *name;
  const char *data;
  int         code;
} DataCase;

/* Texts of SVGs in base64: <svg xmlns="http://www.w3.org/2000/svg"/>, the same with an open group, <html/>, and one that names
   an entity. */
static const DataCase cases[] = {
  {"png", PNG_START HEADER PIXEL END, -1},
  {"png-cut-short", PNG_START HEADER PIXEL, ENTENTE_ERROR_SYNTAX},
  {"png-without-pixels", PNG_START HEADER, ENTENTE_ERROR_SYNTAX},
  {"png-of-other-pixels", PNG_START HEADER "AAAADUlEQVR42mNk+N9QDwADhgGAWjR9" END, ENTENTE_ERROR_SYNTAX},
  {"png-of-other-size", PNG_START "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAAfFcSJ" PIXEL END, ENTENTE_ERROR_SYNTAX},
  {"png-of-many-pixels", PNG_START "iVBORw0KGgoAAAANSUhEUgAAgAAAAAABCAYAAAAfFcSJ" PIXEL END, ENTENTE_ERROR_LIMIT},
  {"svg", SVG_START "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=", -1},
  {"svg-cut-short", SVG_START "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciPjxnPg==", ENTENTE_ERROR_SYNTAX},
  {"page", SVG_START "PGh0bWwvPg==", ENTENTE_ERROR_SYNTAX},
  {"entity", SVG_START "PCFET0NUWVBFIHN2ZyBbPCFFTlRJVFkgYSAiYiI+XT48c3ZnLz4=", ENTENTE_ERROR_SYNTAX},
  {"nothing", PNG_START, ENTENTE_ERROR_SYNTAX},
  {"other", "picture.png", ENTENTE_ERROR_SYNTAX},
};

static void
test_check (gconstpointer user_data)
{
  const DataCase *row = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (entente_picture_data_check (row->data, &error), ==, row->code < 0);

  if (row->code >= 0)
    g_assert_error (error, ENTENTE_ERROR, row->code);
  else
    g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/picture-data/check/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_check);
    }

  return g_test_run ();
}
