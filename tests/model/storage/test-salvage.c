/* What is left of a damaged file is read, and what is lost is listed. */

#include "model/storage/project-reader.h"

#include "model/error.h"
#include "model/storage/salvage.h"
#include "tests/support/folder.h"
#include "tests/support/plan.h"
#include "tests/support/reading.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *written;
  const char *problems;
} Case;

#define ROOT      "<entente xmlns='urn:entente:project:1'>\n"
#define PROJECT   "  <project id=\"project\"/>\n"
#define COMPANY_A "  <company id=\"a\"/>\n"
#define COMPANY_B "  <company id=\"b\"/>\n"

static const Case cases[] = {
  {"cut-between-objects", ROOT "<company id='a'/>\n", PROJECT COMPANY_A,
   "3 - - the file ends too early; what stood behind this line is missing from the project\n"},
  {"cut-within-object", ROOT "<company id='a'/>\n<company id=\"b\" nam", PROJECT COMPANY_A,
   "3 - - this line could not be read and is missing from the project (b): the file is damaged here ("},
  {"quote-missing", ROOT "<company id='a'/>\n<company id=\"x\" name=\"X/>\n<company id='b'/>\n</entente>", PROJECT COMPANY_A COMPANY_B,
   "3 - - this line could not be read and is missing from the project (x): the file is damaged here ("},
  {"slash-missing", ROOT "<company id='a'/>\n<company id=\"x\">\n<company id='b'/>\n</entente>", PROJECT COMPANY_A COMPANY_B,
   "3 - - this line could not be read and is missing from the project (x): the file is damaged here ("},
  {"bracket-missing", ROOT "<company id='a'/>\n<company id=\"x\"/\n<company id='b'/>\n</entente>", PROJECT COMPANY_A COMPANY_B,
   "3 - - this line could not be read and is missing from the project (x): the file is damaged here ("},
  {"start-missing", ROOT "<company id='a'/>\ny id=\"x\" & /><company id='b'/>\n</entente>", PROJECT COMPANY_A COMPANY_B,
   "3 - - this line could not be read and is missing from the project (x): the file is damaged here ("},
  {"several-lines", ROOT "<company id='a'/>\n<company id=\"x\"\n  name='X'\n  & />\n\n<company id='b'/>\n</entente>", PROJECT COMPANY_A COMPANY_B,
   "3 - - lines 3 to 5 could not be read and are missing from the project (x): the file is damaged here ("},
  {"two-in-a-row", ROOT "<company id='a'/>\n<company id=\"x\" &/>\n<company id=\"y\" &/>\n<company id='b'/>\n</entente>", PROJECT COMPANY_A COMPANY_B,
   "3 - - lines 3 to 4 could not be read and are missing from the project (x, y): the file is damaged here ("},
  {"two-apart", ROOT "<company id=\"x\" &/>\n<company id='a'/>\n<company &/>\n<company id='b'/>\n</entente>", PROJECT COMPANY_A COMPANY_B,
   "2 - - this line could not be read and is missing from the project (x): the file is damaged here ("},
  {"at-the-very-end", ROOT "<company id='a'/>\n<company id='b'/>\n<company &/>\n</entente>", PROJECT COMPANY_A COMPANY_B,
   "4 - - this line could not be read and is missing from the project (no object that could be named): the file is damaged here ("},
  {"undeclared-entity", ROOT "<company id='a'/>\n<company id='x' name='&lol;'/>\n<company id='b'/>\n</entente>", PROJECT COMPANY_A COMPANY_B,
   "3 - - this line could not be read"},
  {"within-an-object-with-children", ROOT "<company id='a'>\n <x:y xmlns:x='urn:x'>\n  <x:z &>\n </x:y>\n</company>\n<company id='b'/>\n</entente>", PROJECT COMPANY_B,
   "2 - - lines 2 to 6 could not be read"},
  {"comment-before", ROOT "<company &/>\n<!-- mine -->\n<company id='a'/>\n</entente>", PROJECT "  <!-- mine -->\n" COMPANY_A,
   "2 - - this line could not be read"},
  {"comment-with-two-hyphens", ROOT "<!-- not -- sound <company id='x'/> -->\n<company id='a'/>\n</entente>", PROJECT COMPANY_A,
   "2 - - this line could not be read"},
  {"comment-without-end", ROOT "<!-- lost\n<company id='a'/>\n<!-- sound -->\n<company id='b'/>\n</entente>", PROJECT COMPANY_A "  <!-- sound -->\n" COMPANY_B,
   "2 - - this line could not be read"},
  {"comment-without-any-end", ROOT "<company &/>\n<!-- lost\n<company id='a'/>\n</entente>", PROJECT COMPANY_A, "2 - - lines 2 to 3 could not be read"},
  {"commented-out", ROOT "<company &/>\n<!--\n<company id='x'/>\n-->\n<company id='a'/>\n</entente>", PROJECT "  <!--\n<company id='x'/>\n-->\n" COMPANY_A,
   "2 - - this line could not be read"},
  {"unknown-on-its-line", ROOT "<company &/>\n  <risk id='r'/>\n</entente>", PROJECT "  <risk id=\"r\"/>\n", "2 - - this line could not be read"},
  {"behind-the-end", ROOT "<company id='a'/>\n</entente>\n<company id='b'/>\n", PROJECT COMPANY_A,
   "4 - - this line could not be read and is missing from the project (no object that could be named): the file is damaged here (Extra content"},
  {"beginning-missing", "id=\"x\"/>\n  <company id='a'/>\n  <company id='b'/>\n</entente>\n", PROJECT COMPANY_A COMPANY_B,
   "1 - - this line could not be read and is missing from the project (no object that could be named)"},
  {"beginning-missing-at-a-line", "  <company id='a'/>\n  <company id='b'/>\n</entente>\n", PROJECT COMPANY_A COMPANY_B,
   "1 - - "},
  {"document-element-broken", "<?xml version='1.0'?>\n<entente xmlns='urn:entente:project:1>\n<company id='a'/>\n<company id='b'/>\n</entente>", PROJECT COMPANY_A COMPANY_B,
   "1 - - lines 1 to 2 could not be read"},
  {"with-prefix", "<e:entente xmlns:e='urn:entente:project:1'>\n<e:company &/>\n<e:company id='a'/>\n</e:entente>", PROJECT COMPANY_A, "2 - - this line could not be read"},
  {"id-found-once-more", ROOT "<company id='a'/>\n<company &/>\n<company id='a' name='A'/>\n</entente>", PROJECT COMPANY_A "  <company id=\"company-0001\" name=\"A\"/>\n",
   "3 - - this line could not be read"},
};

static void
test_case (gconstpointer data)
{
  const Case      *c = data;
  g_autofree char *expected = g_strconcat (TEST_FILE_HEAD, c->written, TEST_FILE_TAIL, NULL);
  g_autoptr (EntenteReading) reading = test_read (c->text, -1), again = test_settle (reading);
  g_autofree char *written = test_write (reading->project);
  g_autofree char *problems = test_list (reading);

  g_assert_cmpstr (written, ==, expected);
  g_assert_true (reading->damaged);
  g_assert_true (g_str_has_prefix (problems, c->problems));
}

/* Damage of all sorts to a file that was written by the program */

typedef struct
{
  EntenteProject *project;
  char           *text;
  gsize           length;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  EntenteRandom random;

  entente_random_seed (&random, 7);
  fixture->project = test_plan_new_random (&random, 25);
  fixture->text = test_write (fixture->project);
  fixture->length = strlen (fixture->text);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->project);
  g_free (fixture->text);
}

/* Checks that the objects whose lines were not touched are there, all but a few percent of them. */
static void
check_untouched (Fixture    *fixture,
                 const char *damaged,
                 gsize       length,
                 gsize       start,
                 gsize       end,
                 guint       max_percent)
{
  g_autoptr (GBytes) bytes = g_bytes_new (damaged, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteReading) reading = entente_project_read_bytes (bytes, &error), again = NULL;
  const char *line = fixture->text;
  guint       missing = 0, untouched = 0;

  g_assert_no_error (error);
  again = test_settle (reading);

  for (const char *next; *line != '\0'; line = next)
    {
      gsize first = (gsize)(line - fixture->text), last;

      next = strchr (line, '\n') + 1;
      last = (gsize)(next - fixture->text);

      if (g_str_has_prefix (line, "  <") && (last <= start || first >= end))
        {
          const char      *id = strstr (line, "id=\"") + 4;
          g_autofree char *name = g_strndup (id, strcspn (id, "\""));
          EntenteObject   *object = entente_project_lookup (reading->project, name);

          /* What is left of the line before stays with the object as if it were a comment. */
          if (object != NULL)
            entente_object_set_leading (object, NULL);

          untouched++;
          missing += object == NULL || !entente_object_equal (object, entente_project_lookup (fixture->project, name));
        }
    }

  g_assert_cmpuint (missing * 100, <=, untouched * max_percent);
}

static void
test_cut_anywhere (Fixture      *fixture,
                   gconstpointer data)
{
  const char *root = strstr (fixture->text, "<entente");
  gsize       first = (gsize)(strchr (root, '>') - fixture->text) + 1;

  for (gsize cut = first; cut < fixture->length - strlen (TEST_FILE_TAIL); cut += fixture->length / 101)
    check_untouched (fixture, fixture->text, cut, cut, fixture->length, 0);
}

/* Before the document element is whole there is nothing to salvage. */
static void
test_cut_near_the_start (Fixture      *fixture,
                         gconstpointer data)
{
  const char *root = strstr (fixture->text, "<entente");
  gssize      whole = strchr (root, '>') - fixture->text;

  for (gssize cut = 1; cut <= whole; cut++)
    test_read_fails (fixture->text, cut, ENTENTE_ERROR_SYNTAX, "no Entente project");
}

static void
test_start_missing (Fixture      *fixture,
                    gconstpointer data)
{
  for (gsize cut = 1; cut < fixture->length / 2; cut += fixture->length / 101)
    check_untouched (fixture, fixture->text + cut, fixture->length - cut, 0, cut, 0);
}

static void
test_missing_in_the_middle (Fixture      *fixture,
                            gconstpointer data)
{
  EntenteRandom random;

  entente_random_seed (&random, 8);

  for (guint i = 0; i < 100; i++)
    {
      gsize            start = 120 + entente_random_next_below (&random, (guint)fixture->length - 220);
      gsize            end = MIN (start + 1 + entente_random_next_below (&random, 3000), fixture->length - 20);
      g_autofree char *text = g_strdup_printf ("%.*s%s", (int)start, fixture->text, fixture->text + end);

      check_untouched (fixture, text, strlen (text), start, end, 0);
    }
}

typedef enum
{
  GARBAGE_RANDOM,
  GARBAGE_ZEROS,
  GARBAGE_ONES,
  GARBAGE_MARKUP,
  GARBAGE_TEXT,
  N_GARBAGES
} Garbage;

static char
make_garbage (EntenteRandom *random,
              Garbage        garbage)
{
  static const char markup[] = "<>/!-?=\"'& \n[]acdeginorpmtxy:";

  switch (garbage)
    {
    case GARBAGE_RANDOM:
      return (char)entente_random_next_below (random, 256);
    case GARBAGE_ONES:
      return '\xff';
    case GARBAGE_MARKUP:
      return markup[entente_random_next_below (random, sizeof markup - 1)];
    case GARBAGE_TEXT:
      return (char)('a' + (char)entente_random_next_below (random, 26));
    default:
      return '\0';
    }
}

static void
test_garbage_in_the_middle (Fixture      *fixture,
                            gconstpointer data)
{
  Garbage       garbage = (Garbage)GPOINTER_TO_UINT (data);
  EntenteRandom random;

  entente_random_seed (&random, 9 + garbage);

  for (guint i = 0; i < 80; i++)
    {
      gsize            start = entente_random_next_below (&random, (guint)fixture->length - 1);
      gsize            n = 1 + entente_random_next_below (&random, i % 2 == 0 ? 40 : 5000);
      gsize            end = MIN (start + n, fixture->length);
      g_autofree char *text = g_memdup2 (fixture->text, fixture->length + 1);

      for (gsize p = start; p < end; p++)
        text[p] = make_garbage (&random, garbage);

      check_untouched (fixture, text, fixture->length, start, end, 1);
    }
}

/* A flipped bit may make a valid file that says something else, such as the id of another object. */
static void
test_flipped_bits (Fixture      *fixture,
                   gconstpointer data)
{
  EntenteRandom random;

  entente_random_seed (&random, 10);

  for (guint i = 0; i < 600; i++)
    {
      gsize            place = i < 220 ? i % 110 : entente_random_next_below (&random, (guint)fixture->length);
      g_autofree char *text = g_memdup2 (fixture->text, fixture->length + 1);

      text[place] = (char)(text[place] ^ (1 << entente_random_next_below (&random, 8)));
      check_untouched (fixture, text, fixture->length, place, place + 1, 1);
    }
}

static void
test_original_is_not_touched (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.entente", NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) names = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteReading) reading = NULL;
  gsize length;

  g_assert_true (g_file_set_contents (path, fixture->text, (gssize)fixture->length * 7 / 10, &error));
  reading = entente_project_read_file (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (reading->damaged);

  g_assert_true (g_file_get_contents (path, &content, &length, &error));
  g_assert_cmpmem (content, length, fixture->text, fixture->length * 7 / 10);
  names = folder_list (folder);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
}

static void
test_ids_are_named (void)
{
  static const char text[] = "<a id=\"one\"/> id=\"\" <b id=\"two\"/><c xid=\"no\" id=\"three\"/><d id=\"four\"/> id=\"open";
  g_autofree char  *ids = entente_salvage_list_ids (text, strlen (text)), *none = entente_salvage_list_ids (text, 5);

  g_assert_cmpstr (ids, ==, "one, , two, three, four");
  g_assert_null (none);
}

static void
test_no_more_ids_are_named_than_one_can_read (void)
{
  static const char text[] = " id=\"1\" id=\"2\" id=\"3\" id=\"4\" id=\"5\" id=\"6\" id=\"7\"";
  g_autofree char  *ids = entente_salvage_list_ids (text, strlen (text));

  g_assert_cmpstr (ids, ==, "1, 2, 3, 4, 5 …");
}

#define ADD(name, data, function) g_test_add ("/salvage/" name, Fixture, data, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/salvage/case/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  ADD ("cut-anywhere", NULL, test_cut_anywhere);
  ADD ("cut-near-the-start", NULL, test_cut_near_the_start);
  ADD ("start-missing", NULL, test_start_missing);
  ADD ("missing-in-the-middle", NULL, test_missing_in_the_middle);
  ADD ("garbage/random", GUINT_TO_POINTER (GARBAGE_RANDOM), test_garbage_in_the_middle);
  ADD ("garbage/zeros", GUINT_TO_POINTER (GARBAGE_ZEROS), test_garbage_in_the_middle);
  ADD ("garbage/ones", GUINT_TO_POINTER (GARBAGE_ONES), test_garbage_in_the_middle);
  ADD ("garbage/markup", GUINT_TO_POINTER (GARBAGE_MARKUP), test_garbage_in_the_middle);
  ADD ("garbage/text", GUINT_TO_POINTER (GARBAGE_TEXT), test_garbage_in_the_middle);
  ADD ("flipped-bits", NULL, test_flipped_bits);
  ADD ("original-is-not-touched", NULL, test_original_is_not_touched);

  g_test_add_func ("/salvage/ids-are-named", test_ids_are_named);
  g_test_add_func ("/salvage/no-more-ids-are-named-than-one-can-read", test_no_more_ids_are_named_than_one_can_read);

  return g_test_run ();
}
