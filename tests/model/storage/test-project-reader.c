#include "model/storage/project-reader.h"

#include "model/error.h"
#include "model/object/company.h"
#include "tests/support/folder.h"
#include "tests/support/reading.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What stands in the file, what is written back, and what is said about it; problems are counted from line 3. */
typedef struct
{
  const char *name;
  const char *body;
  const char *written;
  const char *problems;
  gboolean    damaged;
} Case;

#define PROJECT "  <project id=\"project\"/>\n"

static const Case cases[] = {
  {"nothing", "", PROJECT, ""},
  {"project-with-title", "<project id='project' title='Plan'/>", "  <project id=\"project\" title=\"Plan\"/>\n", ""},
  {"attributes-in-any-order", "<company name='Nissan' kind='carmaker' id='n-1'/>",
   PROJECT "  <company id=\"n-1\" name=\"Nissan\" kind=\"carmaker\"/>\n", ""},
  {"objects-in-any-order", "<deal id='d'/><company id='b'/><company id='a'/>",
   PROJECT "  <company id=\"a\"/>\n  <company id=\"b\"/>\n  <deal id=\"d\"/>\n", ""},
  {"element-with-end-tag", "<company id='a'>\n </company>", PROJECT "  <company id=\"a\"/>\n", ""},
  {"characters-by-number", "<company id='a' name='R&#38;D &#x3c;&quot;&#10;'/>",
   PROJECT "  <company id=\"a\" name=\"R&amp;D &lt;&quot;&#10;\"/>\n",
   "3 a name the text holds a line break or another character that cannot stand here; the field is empty until you fill it in, and the text stays in the file until then\n"},
  {"note-with-lines", "<company id='a' note='one&#10;&#9;two'/>", PROJECT "  <company id=\"a\" note=\"one&#10;&#9;two\"/>\n", ""},
  {"note-wrapped-by-hand", "<company id='a' note='one\n  two'/>", PROJECT "  <company id=\"a\" note=\"one   two\"/>\n", ""},
  {"reference-to-nothing", "<company id='a' region='gone-1234'/>", PROJECT "  <company id=\"a\" region=\"gone-1234\"/>\n", ""},
  {"value-in-another-form", "<company id='a' volumes='2025: 2;2024:1..1.50 vehicles/yr' color='#FFAA00'/>",
   PROJECT "  <company id=\"a\" color=\"#ffaa00\" volumes=\"2024: 1..1.5 vehicles/yr; 2025: 2 vehicles/yr\"/>\n", ""},
  {"unknown-choice", "<company id='a' kind='bakery' region='r'/>", PROJECT "  <company id=\"a\" region=\"r\" kind=\"bakery\"/>\n",
   "3 a kind “bakery” is not one of carmaker, truckmaker, supplier, battery, technology, start-up, joint-company, investor, state, other; "
   "the field is empty until you fill it in, and the text stays in the file until then\n"},
  {"impossible-day", "<company id='a' founded='2025-02-30'/>", PROJECT "  <company id=\"a\" founded=\"2025-02-30\"/>\n",
   "3 a founded “2025-02-30” is not a date; write a year, quarter, month or day, such as 2025, 2025-Q3, 2025-07 or 2025-07-01; "
   "the field is empty until you fill it in, and the text stays in the file until then\n"},
  {"number-that-is-none", "<place id='a' x='NaN' y='1e999'/>", PROJECT "  <place id=\"a\" x=\"NaN\" y=\"1e999\"/>\n",
   "3 a x “NaN” is not a number; the field is empty until you fill it in, and the text stays in the file until then\n"
   "3 a y “1e999” is not a number; the field is empty until you fill it in, and the text stays in the file until then\n"},
  {"number-with-comma", "<place id='a' x='1,5' y='0x10'/>", PROJECT "  <place id=\"a\" x=\"1,5\" y=\"0x10\"/>\n",
   "3 a x “1,5” is not a number; the field is empty until you fill it in, and the text stays in the file until then\n"
   "3 a y “0x10” is not a number; the field is empty until you fill it in, and the text stays in the file until then\n"},
  {"unknown-attribute", "<company id='a' nmae='Nissan'/>", PROJECT "  <company id=\"a\" nmae=\"Nissan\"/>\n",
   "3 a nmae there is no such field; it is kept as it stands, so correct its name or ignore it\n"},
  {"attribute-of-another-tool", "<company id='a' name='A' x:b='1' xmlns:x='urn:x'/>",
   PROJECT "  <company id=\"a\" name=\"A\" xmlns:x=\"urn:x\" x:b=\"1\"/>\n", ""},
  {"base-and-language", "<company id='a' xml:base='file:///etc/' xml:lang='ja'/>",
   PROJECT "  <company id=\"a\" xml:base=\"file:///etc/\" xml:lang=\"ja\"/>\n", ""},
  {"prefix-never-declared", "<company id='a' y:b='1'/>", PROJECT "  <company id=\"a\" y:b=\"1\"/>\n",
   "3 - - Namespace prefix y for b on company is not defined; it is kept as it stands\n"},
  {"unknown-element", "<bakery id='b'><oven heat='&lt;200&quot;'/></bakery>", PROJECT "  <bakery id=\"b\"><oven heat=\"&lt;200&quot;\"/></bakery>\n",
   "3 - - <bakery> is nothing that a project consists of; it is kept as it stands, so correct its name or ignore it\n"},
  {"element-of-another-tool", "<x:a xmlns:x='urn:x'><x:b c='d'>e</x:b></x:a>", PROJECT "  <x:a xmlns:x=\"urn:x\"><x:b c=\"d\">e</x:b></x:a>\n", ""},
  {"element-of-no-namespace", "<a xmlns=''><b/></a>", PROJECT "  <a xmlns=\"\"><b/></a>\n", ""},
  {"element-of-another-default", "<a xmlns='urn:x'><company xmlns='urn:entente:project:1' id='c'/></a>",
   PROJECT "  <a xmlns=\"urn:x\"><company xmlns=\"urn:entente:project:1\" id=\"c\"/></a>\n", ""},
  {"include-is-not-followed", "<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/>",
   PROJECT "  <i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>\n", ""},
  {"what-stands-within", "<company id='a'><x:b xmlns:x='urn:x'/><!--c--><?d e?><![CDATA[<&]]></company>",
   PROJECT "  <company id=\"a\"><x:b xmlns:x=\"urn:x\"/><!--c--><?d e?>&lt;&amp;</company>\n", ""},
  {"object-within-object", "<deal id='d'><party id='p'/></deal>", PROJECT "  <deal id=\"d\"><party id=\"p\"/></deal>\n",
   "3 - - <party> stands within another object, where it means nothing; move it out\n"},
  {"comments", "<!--one-->\n<!--two\n  lines--><company id='a'/><!--last--><?print twice?>",
   PROJECT "  <!--one-->\n  <!--two\n  lines-->\n  <company id=\"a\"/>\n  <!--last-->\n  <?print twice?>\n", ""},
  {"comment-before-unknown", "<!--one--><x:a xmlns:x='urn:x'/><company id='a'/>",
   PROJECT "  <company id=\"a\"/>\n  <!--one-->\n  <x:a xmlns:x=\"urn:x\"/>\n", ""},
  {"text-between-objects", "<company id='a'/>\n &lt;oops \n<company id='b'/>",
   PROJECT "  <company id=\"a\"/>\n  &lt;oops\n  <company id=\"b\"/>\n",
   "4 - - there is text between two objects; it is kept but means nothing, so remove or mend it in the file: &lt;oops\n", TRUE},
  {"id-missing", "<company name='A'/><company id='company-0001'/>",
   PROJECT "  <company id=\"company-0001\"/>\n  <company id=\"company-0002\" name=\"A\"/>\n",
   "3 company-0002 - the object had no id and was given this one\n"},
  {"id-twice", "<company id='a' name='A'/>\n<company id='a' name='B'/>",
   PROJECT "  <company id=\"a\" name=\"A\"/>\n  <company id=\"company-0001\" name=\"B\"/>\n",
   "4 a - this id stands for another object already; the second one was given the id “company-0001”, and references mean the first\n"},
  {"id-with-blank", "<company id='a b'/>", PROJECT "  <company id=\"company-0001\"/>\n",
   "3 company-0001 - “a b” cannot be an id; the object was given this one, so correct what refers to it\n"},
  {"id-empty", "<company id=''/>", PROJECT "  <company id=\"company-0001\"/>\n",
   "3 company-0001 - “” cannot be an id; the object was given this one, so correct what refers to it\n"},
  {"id-of-the-project", "<company id='project'/>", PROJECT "  <company id=\"company-0001\"/>\n",
   "3 project - this id stands for another object already; the second one was given the id “company-0001”, and references mean the first\n"},
  {"id-not-latin", "<company id='日産-7f3a'/>", PROJECT "  <company id=\"日産-7f3a\"/>\n", ""},
  {"id-within-foreign", "<x:a xmlns:x='urn:x' id='company-0001'/><company/>",
   PROJECT "  <company id=\"company-0002\"/>\n  <x:a xmlns:x=\"urn:x\" id=\"company-0001\"/>\n",
   "3 company-0002 - the object had no id and was given this one\n"},
  {"project-with-another-id", "<project id='plan' title='T'/>", "  <project id=\"project\" title=\"T\"/>\n",
   "3 plan - the project itself always has the id “project”; references to “plan” lead nowhere, so correct them\n"},
  {"project-without-id", "<project title='T'/>", "  <project id=\"project\" title=\"T\"/>\n", ""},
  {"project-twice", "<project id='project' title='A'/><project id='project' title='B'/>",
   "  <project id=\"project\" title=\"A\"/>\n  <project id=\"project\" title=\"B\"/>\n",
   "3 - - there is a second <project>; only the first counts, and this one is kept as it stands, so remove it\n"},
  {"scenarios-in-a-circle", "<scenario id='a' parent='b'/><scenario id='b' parent='a'/>",
   PROJECT "  <scenario id=\"a\" parent=\"b\"/>\n  <scenario id=\"b\" parent=\"a\"/>\n", ""},
};

static void
test_case (gconstpointer data)
{
  const Case      *c = data;
  g_autofree char *text = g_strconcat (TEST_FILE_HEAD, c->body, "\n", TEST_FILE_TAIL, NULL);
  g_autofree char *expected = g_strconcat (TEST_FILE_HEAD, c->written, TEST_FILE_TAIL, NULL);
  g_autoptr (EntenteReading) reading = test_read (text, -1), again = NULL;
  g_autofree char *written = test_write (reading->project);
  g_autofree char *problems = test_list (reading);

  g_assert_cmpstr (written, ==, expected);
  g_assert_cmpstr (problems, ==, c->problems);
  g_assert_cmpint (reading->damaged, ==, c->damaged);
  g_assert_false (reading->newer);

  again = test_settle (reading);
}

typedef struct
{
  const char *name;
  const char *root;
  const char *written;
  const char *problem;
  gboolean    damaged;
  gboolean    newer;
} RootCase;

#define ROOT "<entente xmlns=\"urn:entente:project:1\" version=\"1.0\""

static const RootCase root_cases[] = {
  {"version-missing", "<entente xmlns='urn:entente:project:1'>", ROOT ">", NULL},
  {"version-short", "<entente xmlns='urn:entente:project:1' version='1'>", ROOT ">", NULL},
  {"version-older", "<entente xmlns='urn:entente:project:1' version='0.9'>", ROOT ">", NULL},
  {"version-newer-minor", "<entente version='1.7' xmlns='urn:entente:project:1'>", "<entente xmlns=\"urn:entente:project:1\" version=\"1.7\">", NULL},
  {"version-newer-major", "<entente xmlns='urn:entente:project:1' version='2.0'>", "<entente xmlns=\"urn:entente:project:1\" version=\"2.0\">", NULL, FALSE, TRUE},
  {"namespace-newer", "<entente xmlns='urn:entente:project:2' version='1.0'>", ROOT ">", NULL, FALSE, TRUE},
  {"version-that-is-none", "<entente xmlns='urn:entente:project:1' version='new'>", ROOT ">", "“new” is no version"},
  {"version-with-tail", "<entente xmlns='urn:entente:project:1' version='1.0b'>", ROOT ">", "“1.0b” is no version"},
  {"version-with-point", "<entente xmlns='urn:entente:project:1' version='1.'>", ROOT ">", "“1.” is no version"},
  {"namespace-missing", "<entente version='1.0'>", ROOT ">", "the file should begin with", TRUE},
  {"namespace-misspelt", "<entente xmlns='urn:entente:projecu:1' version='1.0'>", ROOT ">", "the file should begin with", TRUE},
  {"namespace-with-sign", "<entente xmlns='urn:entente:project:+2' version='1.0'>", ROOT ">", "the file should begin with", TRUE},
  {"name-misspelt", "<entante xmlns='urn:entente:project:1' version='1.0'>", ROOT ">", "the file should begin with", TRUE},
  {"further-attributes", "<entente xmlns='urn:entente:project:1' xmlns:x='urn:x' x:by='&amp;' made='2025'>",
   ROOT " xmlns:x=\"urn:x\" x:by=\"&amp;\" made=\"2025\">", NULL},
};

static void
test_root (gconstpointer data)
{
  const RootCase  *c = data;
  const char      *end = strstr (c->root, "entante") != NULL ? "</entante>" : "</entente>";
  g_autofree char *text = g_strconcat (c->root, "<company id='a'/>", end, NULL);
  g_autofree char *expected = g_strconcat (c->written, "\n", PROJECT "  <company id=\"a\"/>\n", TEST_FILE_TAIL, NULL);
  g_autoptr (EntenteReading) reading = test_read (text, -1);
  g_autofree char *written = test_write (reading->project);
  g_autofree char *problems = test_list (reading);

  g_assert_cmpstr (strchr (written, '\n') + 1, ==, expected);
  g_assert_cmpuint (reading->n_problems, ==, c->problem != NULL);
  if (c->problem != NULL)
    g_assert_nonnull (strstr (problems, c->problem));
  g_assert_cmpint (reading->damaged, ==, c->damaged);
  g_assert_cmpint (reading->newer, ==, c->newer);
}

typedef struct
{
  const char *name;
  const char *bytes;
  gssize      length;
  int         code;
  const char *message;
} FailCase;

static const FailCase fail_cases[] = {
  {"empty", "", 0, ENTENTE_ERROR_SYNTAX, "the file is empty"},
  {"blank", " \n", -1, ENTENTE_ERROR_SYNTAX, "this is no Entente project"},
  {"only-a-mark", "\xef\xbb\xbf", -1, ENTENTE_ERROR_SYNTAX, "this is no Entente project"},
  {"words", "Dear Nissan,\n", -1, ENTENTE_ERROR_SYNTAX, "this is no Entente project"},
  {"compressed", "\x1f\x8b\x08\x00\x00\x00\x00\x00", 8, ENTENTE_ERROR_SYNTAX, "this is no Entente project"},
  {"picture", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 16, ENTENTE_ERROR_SYNTAX, "this is no Entente project"},
  {"web-page", "<html><body/></html>", -1, ENTENTE_ERROR_SYNTAX, "line 1: the file begins with <html> and not with <entente>"},
  {"only-a-declaration", "<?xml version='1.0'?>\n", -1, ENTENTE_ERROR_SYNTAX, "this is no Entente project"},
  {"broken-page", "<html>\n<body>\n</html>", -1, ENTENTE_ERROR_SYNTAX, "line 1: the file begins with <html>"},
  {"doctype", "<!DOCTYPE entente>\n<entente xmlns='urn:entente:project:1'/>", -1, ENTENTE_ERROR_SYNTAX, "line 1: there is a document type declaration"},
  {"encoding-not-supported", "<?xml version='1.0' encoding='Shift_JIS'?><entente note='\x93\xfa'/>", -1, ENTENTE_ERROR_SYNTAX, "line 1: the encoding “Shift_JIS” is not supported"},
};

static void
test_fail (gconstpointer data)
{
  const FailCase *c = data;

  test_read_fails (c->bytes, c->length, c->code, c->message);
}

static void
test_newer_version_is_taken_as_it_is (void)
{
  static const char text[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<entente xmlns=\"urn:entente:project:1\" version=\"1.1\" toolkit=\"5\">\n"
                             "  <project id=\"project\" mood=\"good\"/>\n"
                             "  <company id=\"a\" name=\"A\" rating=\"AA\"><rating by=\"x\"/></company>\n"
                             "  <risk id=\"r\" of=\"a\"><step/></risk>\n"
                             "</entente>\n";
  g_autoptr (EntenteReading) reading = test_read (text, -1);
  g_autofree char *written = test_write (reading->project);

  g_assert_cmpstr (written, ==, text);
  g_assert_cmpuint (reading->n_problems, ==, 0);
  g_assert_true (entente_project_knows_id (reading->project, "r"));
}

static void
test_prefixes_stay_where_they_are_declared (void)
{
  static const char text[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<entente xmlns=\"urn:entente:project:1\" version=\"1.0\" xmlns:x=\"urn:x\">\n"
                             "  <project id=\"project\" x:a=\"1\"/>\n"
                             "  <company id=\"a\"><x:b/></company>\n"
                             "  <company id=\"b\" xmlns:x=\"urn:y\" x:a=\"2\"><x:b/></company>\n"
                             "  <x:c/>\n"
                             "  <x:c xmlns:x=\"urn:z\"><x:d/></x:c>\n"
                             "</entente>\n";
  g_autoptr (EntenteReading) reading = test_read (text, -1);
  g_autofree char *written = test_write (reading->project);

  g_assert_cmpstr (written, ==, text);
  g_assert_cmpuint (reading->n_problems, ==, 0);
}

/* Elements need no prefix, attributes do. */
static void
test_own_namespace_by_prefix (void)
{
  static const char text[] = "<e:entente xmlns:e=\"urn:entente:project:1\"><e:company id=\"a\" e:b=\"1\"/></e:entente>";
  g_autoptr (EntenteReading) reading = test_read (text, -1), again = test_settle (reading);
  g_autofree char *written = test_write (again->project);

  g_assert_cmpstr (written, ==, TEST_FILE_HEAD PROJECT "  <company id=\"a\" xmlns:e=\"urn:entente:project:1\" e:b=\"1\"/>\n" TEST_FILE_TAIL);
}

static void
test_what_stands_around_the_plan_stays (void)
{
  static const char text[] = "<?xml version=\"1.0\"?><?a b?><!--before--><entente xmlns=\"urn:entente:project:1\"/><!--after--><?c?>";
  static const char expected[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?a b?>\n<!--before-->\n" ROOT ">\n" PROJECT "  <!--after-->\n  <?c?>\n</entente>\n";
  g_autoptr (EntenteReading) reading = test_read (text, -1), again = test_settle (reading);
  g_autofree char *written = test_write (reading->project);

  g_assert_cmpstr (written, ==, expected);
}

/* The same file in other clothes */

static GByteArray *
encode_utf_16 (const char *text,
               gboolean    big,
               gboolean    mark)
{
  glong                 n;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);
  GByteArray           *bytes = g_byte_array_new ();

  for (glong i = mark ? -1 : 0; i < n; i++)
    {
      gunichar2 unit = i < 0 ? 0xfeff : units[i];
      guint8    pair[2] = {(guint8)(big ? unit >> 8 : unit), (guint8)(big ? unit : unit >> 8)};

      g_byte_array_append (bytes, pair, 2);
    }

  return bytes;
}

static void
check_name (const char *bytes,
            gssize      length,
            const char *name)
{
  g_autoptr (EntenteReading) reading = test_read (bytes, length);
  EntenteObject *object = entente_project_lookup (reading->project, "a");

  g_assert_nonnull (object);
  g_assert_cmpstr (entente_object_get_text (object, ENTENTE_COMPANY_NAME), ==, name);
  g_assert_cmpuint (reading->n_problems, ==, 0);
  g_assert_false (reading->damaged);
}

#define BODY(name) "<entente xmlns='urn:entente:project:1'><company id='a' name='" name "'/></entente>"

static void
test_encodings (void)
{
  static const char text[] = "<?xml version='1.0' encoding='UTF-16'?>" BODY ("日産 𠮷");
  GByteArray       *bytes;

  for (guint i = 0; i < 4; i++)
    {
      bytes = encode_utf_16 (text, i & 1, i & 2);
      check_name ((const char *)bytes->data, bytes->len, "日産 𠮷");
      g_byte_array_unref (bytes);
    }

  check_name ("\xef\xbb\xbf<?xml version='1.0'?>" BODY ("Citroën"), -1, "Citroën");
  check_name (BODY ("Citroën"), -1, "Citroën");
  check_name ("<?xml version='1.0' encoding='us-ascii'?>" BODY ("A"), -1, "A");
  check_name ("<?xml version=\"1.0\" encoding = \"ISO-8859-1\"?>" BODY ("Citro\xebn"), -1, "Citroën");
  check_name ("<?xml version='1.0' encoding='windows-1252'?>" BODY ("5 \x80"), -1, "5 €");
}

static void
test_encoding_that_is_not_known (void)
{
  g_autoptr (EntenteReading) reading = test_read ("<?xml version='1.0' encoding='UTF-9'?>" BODY ("Citroën"), -1);
  g_autofree char *problems = test_list (reading);

  g_assert_cmpstr (problems, ==, "1 - - the encoding “UTF-9” is not known; the file was read as UTF-8, as which it will be saved\n");
  g_assert_false (reading->damaged);
}

static void
test_encoding_without_quotes (void)
{
  g_autoptr (EntenteReading) reading = test_read ("<?xml version='1.0' encoding=UTF-8?>" BODY ("A"), -1);

  g_assert_nonnull (entente_project_lookup (reading->project, "a"));
  g_assert_true (reading->damaged);
}

static void
test_bytes_that_are_no_text (void)
{
  static const char text[] = "<entente xmlns='urn:entente:project:1'>\n<company id='a' name='Ni\xff\xfessan'/>\n<company id='b' name='\0'/>\n</entente>";
  g_autoptr (EntenteReading) reading = test_read (text, sizeof text - 1);
  g_autofree char *problems = test_list (reading);

  g_assert_cmpstr (entente_object_get_text (entente_project_lookup (reading->project, "a"), ENTENTE_COMPANY_NAME), ==, "Ni\uFFFDssan");
  g_assert_cmpstr (problems, ==,
                   "2 - - some characters could not be read and were replaced by “\uFFFD”; correct them\n"
                   "3 - - some characters could not be read and were replaced by “\uFFFD”; correct them\n");
  g_assert_true (reading->damaged);
}

static void
test_utf_16_that_is_cut (void)
{
  GByteArray *bytes = encode_utf_16 (BODY ("A"), FALSE, TRUE);
  guint8      half = 0x20, lone[2] = {0x00, 0xd8};
  g_autoptr (EntenteReading) reading = NULL;

  g_byte_array_append (bytes, lone, 2);
  g_byte_array_append (bytes, &half, 1);
  reading = test_read ((const char *)bytes->data, bytes->len);
  g_assert_nonnull (entente_project_lookup (reading->project, "a"));
  g_assert_true (reading->damaged);
  g_byte_array_unref (bytes);
}

static void
test_line_ends (void)
{
  static const char *const ends[] = {"\n", "\r\n", "\r"};

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char      *lines[] = {"<?xml version='1.0'?>", "<entente xmlns='urn:entente:project:1'>", "<!-- a", "b -->", "<company id='a'", " name='A'", " kind='x'/>", "</entente>", NULL};
      g_autofree char *text = g_strjoinv (ends[i], (char **)lines);
      g_autoptr (EntenteReading) reading = test_read (text, -1);
      g_autofree char *written = test_write (reading->project);

      g_assert_nonnull (strstr (written, "  <!-- a\nb -->\n  <company id=\"a\" name=\"A\" kind=\"x\"/>\n"));
      g_assert_cmpuint (reading->n_problems, ==, 1);
      g_assert_cmpuint (((EntenteProblem *)g_ptr_array_index (reading->problems, 0))->line, ==, 5);
    }
}

/* What is missing altogether is said once. */
static void
test_bytes_that_are_no_text_in_what_is_lost (void)
{
  static const char text[] = "<entente xmlns='urn:entente:project:1'>\n<company id='a'/>\n<company &\xff/>\n<company id='b'/>\n<company id='c' name='\xff'/>\n</entente>";
  g_autoptr (EntenteReading) reading = test_read (text, -1);
  g_autofree char *problems = test_list (reading);

  g_assert_cmpuint (reading->n_problems, ==, 2);
  g_assert_true (g_str_has_prefix (problems, "3 - - this line could not be read and is missing"));
  g_assert_nonnull (strstr (problems, "\n5 - - some characters could not be read"));
}

/* Files */

static void
check_file (const char *path,
            GQuark      domain,
            int         code,
            const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_null (entente_project_read_file (path, &bytes, &error));
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, message));
  g_assert_null (bytes);
}

static void
test_files_that_are_none (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *pipe_path = g_build_filename (folder, "pipe", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing", NULL);
  g_autofree char *below = g_build_filename (folder, "missing", "file", NULL);
  g_autofree char *circle = g_build_filename (folder, "circle", NULL);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_cmpint (symlink (circle, circle), ==, 0);

  check_file (folder, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, "this is a folder");
  check_file (pipe_path, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, "this is no ordinary file");
  check_file ("/dev/zero", ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, "this is no ordinary file");
  check_file (missing, ENTENTE_ERROR, ENTENTE_ERROR_MISSING, "there is no such file");
  check_file (below, ENTENTE_ERROR, ENTENTE_ERROR_MISSING, "there is no such file");
  check_file (circle, G_FILE_ERROR, G_FILE_ERROR_LOOP, "the file cannot be read");

  /* This one opens, and then there is nothing to be read at its beginning. */
  check_file ("/proc/self/mem", G_FILE_ERROR, G_FILE_ERROR_IO, "the file cannot be read");
}

static void
test_file_is_handed_over_as_it_is (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "a.entente", NULL);
  g_autofree char *text = g_strconcat (TEST_FILE_HEAD, "<company name='A' id='a'/>", TEST_FILE_TAIL, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteReading) reading = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, &error));
  reading = entente_project_read_file (path, &bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_count (reading->project), ==, 1);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

/* Such files are said to be empty, and are not. */
static void
test_file_that_grows (void)
{
  check_file ("/proc/self/status", ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, "this is no Entente project");
}

static void
test_odd_but_valid_file (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "odd-but-valid.entente", NULL);
  g_autofree char *expected_path = g_test_build_filename (G_TEST_DIST, "data", "odd-but-valid-saved.entente", NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteReading) reading = entente_project_read_file (path, NULL, &error), again = NULL;
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (reading->n_problems, ==, 0);

  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, &error));
  written = test_write (reading->project);
  g_assert_cmpstr (written, ==, expected);

  again = test_settle (reading);
  g_assert_true (entente_project_knows_id (again->project, "sticky-0001"));
}

#define ADD_CASES(cases, prefix, function)                               \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                       \
    {                                                                    \
      g_autofree char *path = g_strconcat (prefix, cases[i].name, NULL); \
                                                                         \
      g_test_add_data_func (path, &cases[i], function);                  \
    }

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES (cases, "/project-reader/body/", test_case);
  ADD_CASES (root_cases, "/project-reader/root/", test_root);
  ADD_CASES (fail_cases, "/project-reader/refuses/", test_fail);

  g_test_add_func ("/project-reader/newer-version-is-taken-as-it-is", test_newer_version_is_taken_as_it_is);
  g_test_add_func ("/project-reader/prefixes-stay-where-they-are-declared", test_prefixes_stay_where_they_are_declared);
  g_test_add_func ("/project-reader/own-namespace-by-prefix", test_own_namespace_by_prefix);
  g_test_add_func ("/project-reader/what-stands-around-the-plan-stays", test_what_stands_around_the_plan_stays);
  g_test_add_func ("/project-reader/encodings", test_encodings);
  g_test_add_func ("/project-reader/encoding-that-is-not-known", test_encoding_that_is_not_known);
  g_test_add_func ("/project-reader/encoding-without-quotes", test_encoding_without_quotes);
  g_test_add_func ("/project-reader/bytes-that-are-no-text", test_bytes_that_are_no_text);
  g_test_add_func ("/project-reader/bytes-that-are-no-text-in-what-is-lost", test_bytes_that_are_no_text_in_what_is_lost);
  g_test_add_func ("/project-reader/utf-16-that-is-cut", test_utf_16_that_is_cut);
  g_test_add_func ("/project-reader/line-ends", test_line_ends);
  g_test_add_func ("/project-reader/files-that-are-none", test_files_that_are_none);
  g_test_add_func ("/project-reader/file-is-handed-over-as-it-is", test_file_is_handed_over_as_it_is);
  g_test_add_func ("/project-reader/file-that-grows", test_file_that_grows);
  g_test_add_func ("/project-reader/odd-but-valid-file", test_odd_but_valid_file);

  return g_test_run ();
}
