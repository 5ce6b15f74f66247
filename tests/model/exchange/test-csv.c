/* Tables in many dialects, and what becomes of them. */

#include "tests/support/import-text.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
  guint       rows;
} Case;

static const Case cases[] = {
  {"edges", "source,target\nA,B\nB,C\n", "company A\ncompany B\ncompany C\ndeal A – B: A, B\ndeal B – C: B, C\n", 3},
  {"edges-in-any-order-and-case", "Weight;TO;From\n2,5;B;A\n", "company A\ncompany B\ndeal A – B: A, B note=Weight: 2.5\n", 2},
  {"edges-with-title-and-kind", "from,to,label,kind\nA,B,Engines,supply\n", "company A\ncompany B\ndeal Engines: A, B kind=supply\n", 2},
  {"edges-with-direction", "source\ttarget\ttype\nA\tB\tDirected\nA\tC\tUndirected\n", "company A\ncompany B\ncompany C\ndeal A – B: A, B\ndeal A – C: A, C\ngives A: Not said\n", 3},
  {"edges-without-heading", "Nissan,Renault\nFord,VW\n", "company Ford\ncompany Nissan\ncompany Renault\ncompany VW\ndeal Ford – VW: Ford, VW\ndeal Nissan – Renault: Nissan, Renault\n", 2},
  {"edges-with-weights-without-heading", "A,B,3\nA,C,4\n", "company A\ncompany B\ncompany C\ndeal A – B: A, B note=weight: 3\ndeal A – C: A, C note=weight: 4\n", 2},
  {"parallel-deals-stay", "source,target\nA,B\nA,B\n", "company A\ncompany B\ndeal A – B: A, B\ndeal A – B: A, B\n", 3},
  {"missing-end-leaves-one-party", "source,target\nA,\n", "company A\ndeal A: A\n", 2},
  {"ids-beside-names", "a_id,a_name,b_id,b_name\n1,One,2,Two\n1,One,3,Three\n", "company One\ncompany Three\ncompany Two\ndeal One – Three: One, Three\ndeal One – Two: One, Two\n", 3},
  {"nodes", "id,label,kind,x,y\n1,Nissan,carmaker,10,20\n2,Honda,carmaker,510,20\n", "company Honda kind=carmaker\ncompany Nissan kind=carmaker\nplace Honda 510 20\nplace Nissan 10 20\n", 3},
  {"nodes-by-name", "name,region\nNissan,Japan\n", "company Nissan region=Japan\n", 2},
  {"nodes-in-one-column", "company\nNissan\nHonda\n", "company Honda\ncompany Nissan\n", 3},
  {"first-columns-of-names", "year,team,engine\n1990,ags,ford\n1991,ags,judd\n", "company ags\ncompany ford\ncompany judd\ndeal ags – ford: ags, ford note=year: 1990\ndeal ags – judd: ags, judd note=year: 1991\n", 3},
  {"german-headings", "Von;Nach;Titel;Beginn;Thema\nNissan;Renault;Allianz;2025-04;Batterien\n", "company Nissan\ncompany Renault\ndeal Allianz: Nissan, Renault from=2025-04 about Batterien\n", 2},
  {"german-companies", "Firma;Land;Gründung;Typ\nBMW;Europa;1916;carmaker\n", "company BMW kind=carmaker region=Europa founded=1916\n", 2},
  {"french-headings", "Origine;Destination;Libellé\nA;B;x\n", "company A\ncompany B\ndeal x: A, B\n", 2},
  {"japanese-headings", "発注元,受注先\n日産,ホンダ\n", "company ホンダ\ncompany 日産\ndeal 日産 – ホンダ: ホンダ, 日産\n", 2},
  {"letters-are-no-headings", "A,B\nDE,NR1\n", "company A\ncompany B\ncompany DE\ncompany NR1\ndeal A – B: A, B\ndeal DE – NR1: DE, NR1\n", 2},
  {"start-and-end", "Supplier,Customer,Start,End\nDenso,Toyota,2020,2028-06\n", "company Denso\ncompany Toyota\ndeal Denso – Toyota: Denso, Toyota from=2020 until=2028-06\n", 2},
  {"dates-in-other-ways", "source,target,from,until\nA,B,01.04.2025,2026/12/31\nA,C,Q2 2025,2026-12-23T10:00:00\nA,D,01/04/2025,\n",
   "company A\ncompany B\ncompany C\ncompany D\ndeal A – B: A, B from=2025-04-01 until=2026-12-31\ndeal A – C: A, C from=2025-Q2 until=2026-12-23\ndeal A – D: A, D note=from: 01/04/2025\n", 4},
  {"places-that-cannot-be-read-are-noted", "id,x,y\na,far out,2\n", "company a note=x: far out\n", 2},
  {"quotes", "source,target,label\n\"A, Inc.\",B,\"say \"\"hi\"\"\"\n", "company A, Inc.\ncompany B\ndeal say \"hi\": A, Inc., B\n", 2},
  {"line-break-in-quotes", "source,target,note\r\nA,B,\"one\r\ntwo\"\r\n", "company A\ncompany B\ndeal A – B: A, B note=one/two\n", 2},
  {"decimal-comma", "id;x;y\na;1,5;2,5\nb;500,25;2,5\n", "company a\ncompany b\nplace a 1.5 2.5\nplace b 500.25 2.5\n", 3},
  {"byte-order-mark", "\xef\xbb\xbfsource,target\nA,B\n", "company A\ncompany B\ndeal A – B: A, B\n", 2},
  {"latin-1", "source,target\nM\xfcller,Citro\xebn\n", "company Citroën\ncompany Müller\ndeal Müller – Citroën: Citroën, Müller\n", 2},
  {"blanks", "Source Target Type\nA B Directed\n", "company A\ncompany B\ndeal A – B: A, B\ngives A: Not said\n", 2},
  {"bars", "source|target\nA|B\n", "company A\ncompany B\ndeal A – B: A, B\n", 2},
  {"matrix", "0,1,0\n1,0,0\n0,0,1\n", "company 1\ncompany 2\ncompany 3\ndeal 1 – 2: 1, 2\ndeal 2 – 1: 1, 2\ndeal 3 – 3: 3\ngives 1: Not said\ngives 2: Not said\n", 3},
  {"empty-lines", "source,target\n\nA,B\n\n\n", "company A\ncompany B\ndeal A – B: A, B\n", 2},
  {"no-line-end", "source,target\nA,B", "company A\ncompany B\ndeal A – B: A, B\n", 2},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (EntenteReading) reading = import_text ("csv", row->text, -1);
  g_autofree char *text = NULL;

  g_assert_nonnull (reading);
  text = import_describe (reading->project);
  g_assert_cmpstr (text, ==, row->expected);
  g_assert_cmpuint (reading->n_rows, ==, row->rows);
  g_assert_false (reading->damaged);
}

/* As spreadsheets store "Unicode text" */
static void
test_utf_16 (gconstpointer with_mark)
{
  const char      *text = with_mark != NULL ? "\xef\xbb\xbfsource\ttarget\nÄ\tB\n" : "source\ttarget\nÄ\tB\n";
  gsize            length;
  g_autofree char *bytes = g_convert (text, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
  g_autoptr (EntenteReading) reading = import_text ("csv", bytes, (gssize)length);
  g_autofree char *found = import_describe (reading->project);

  g_assert_cmpstr (found, ==, "company B\ncompany Ä\ndeal Ä – B: B, Ä\n");
}

static void
test_open_quote (void)
{
  g_autoptr (EntenteReading) reading = import_text ("csv", "source,target\n\"A,B\nC,D\n", -1);
  g_autofree char *text = import_describe (reading->project);

  g_assert_cmpstr (text, ==, "company \"A\ncompany B\ncompany C\ncompany D\ndeal \"A – B: \"A, B\ndeal C – D: C, D\n");
  g_assert_true (reading->damaged);
  g_assert_cmpuint (((EntenteProblem *)g_ptr_array_index (reading->problems, 0))->line, ==, 2);
}

/* The same is said once, of the first of many rows. */
static void
test_rows_without_companies (void)
{
  g_autoptr (EntenteReading) reading = import_text ("csv", "source,target,status\nA,B,talks\nA,,talks\n,,talks\n,C,talks\n,,talks\n", -1);
  const EntenteProblem *alone = g_ptr_array_index (reading->problems, 0), *blank = g_ptr_array_index (reading->problems, 1);

  g_assert_cmpuint (reading->n_problems, ==, 2);
  g_assert_cmpuint (alone->line, ==, 3);
  g_assert_cmpstr (alone->object, ==, "A");
  g_assert_cmpstr (alone->text, ==, "2 rows, of which this is the first, name one company only; the deals have one party");
  g_assert_cmpuint (blank->line, ==, 4);
  g_assert_cmpstr (blank->text, ==, "2 rows, of which this is the first, name no company, so they make no deals");
}

static void
test_empty (void)
{
  g_assert_null (import_text ("csv", "\n", -1));
  g_assert_null (import_text ("csv", "", 0));
  g_assert_null (import_text ("graphml", "", 0));
}

/* The beginning of a workbook, which is a ZIP file */
static void
test_workbook_is_no_table (void)
{
  static const char zip[] = "PK\003\004\024\000\006\000\010\000\000\000!\000\337\244\322lZ\001\000\000 \005\000\000\023\000\010\002[Content_Types].xml";

  g_assert_null (import_text ("csv", zip, sizeof zip - 1));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/csv/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_data_func ("/csv/utf-16/with-mark", GUINT_TO_POINTER (1), test_utf_16);
  g_test_add_data_func ("/csv/utf-16/without-mark", NULL, test_utf_16);
  g_test_add_func ("/csv/rows-without-companies", test_rows_without_companies);
  g_test_add_func ("/csv/open-quote", test_open_quote);
  g_test_add_func ("/csv/empty", test_empty);
  g_test_add_func ("/csv/workbook-is-no-table", test_workbook_is_no_table);

  return g_test_run ();
}
