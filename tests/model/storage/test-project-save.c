#include "model/storage/project-save.h"

#include "model/error.h"
#include "tests/support/folder.h"

#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<entente xmlns=\"urn:entente:project:1\" version=\"1.0\">\n"
#define TAIL "</entente>\n"
#define ROOT "  <project id=\"project\" title=\"Alliance\"/>\n"

typedef struct
{
  const char *name;
  const char *text;
  gboolean    saved;
} Case;

static const Case cases[] = {
  {"a sound project is saved", HEAD ROOT TAIL, TRUE},
  {"a project that breaks off is not saved", HEAD ROOT, FALSE},
  {"a project that has an object twice is not saved", HEAD ROOT "  <company id=\"a-0001\"/>\n  <company id=\"a-0001\"/>\n" TAIL, FALSE},
  {"a project that would be written otherwise is not saved", HEAD "<project id=\"project\" title=\"Alliance\"/>\n" TAIL, FALSE},
  {"nothing at all is not saved", "", FALSE},
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.entente", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *warning = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (test->text, strlen (test->text));
  g_autoptr (GError) error = NULL;
  gboolean           replaced = !test->saved;
  EntenteSaveRequest request = {
    .path = path,
    .bytes = bytes,
    .overwrite = TRUE,
    .replaced = &replaced,
    .warning = &warning,
  };

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (entente_project_save (&request, &error), ==, test->saved);

  g_assert_cmpint (replaced, ==, test->saved);
  g_assert_null (warning);
  if (!test->saved)
    g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED);
  shown = folder_show (folder);
  g_assert_cmpstr (shown, ==, "plan.entente");
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, test->saved ? test->text : "old");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/project-save/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
