/* Graphs and tables that are made to do harm. */

#include "tests/support/hostile-files.h"

#include <string.h>

#define HEAD    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ROOT    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:y=\"http://www.yworks.com/xml/graphml\">"
#define KEY     "<key id=\"k\" for=\"node\" attr.name=\"name\"/>"
#define GRAPH   "<graph edgedefault=\"undirected\">"
#define END     "</graph></graphml>\n"
#define NODE    "<node id=\"a\"/>"
#define TEN     "AAAAAAAAAA"
#define GRAPHML .format = "graphml"
#define CSV     .format = "csv"

static void
make_graph_of_laughs (GString *text)
{
  g_string_append (text, HEAD "<!DOCTYPE graphml [<!ENTITY l0 \"lol\">");
  for (guint i = 1; i < 10; i++)
    {
      g_string_append_printf (text, "<!ENTITY l%u \"", i);
      for (guint n = 0; n < 10; n++)
        g_string_append_printf (text, "&l%u;", i - 1);
      g_string_append (text, "\">");
    }
  g_string_append (text, "]>" ROOT KEY GRAPH "<node id=\"a\"><data key=\"k\">&l9;</data></node>" END);
}

static void
make_many_keys (GString *text)
{
  g_string_append (text, HEAD ROOT);
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, "<key id=\"k%u\" for=\"node\" attr.name=\"n%u\"/>", i, i);
  g_string_append (text, GRAPH NODE END);
}

static void
make_many_values (GString *text)
{
  g_string_append (text, HEAD ROOT GRAPH "<node id=\"a\">");
  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "<data key=\"k%u\">1</data>", i);
  g_string_append (text, "</node>" END);
}

static void
make_many_edges (GString *text)
{
  g_string_append (text, HEAD ROOT GRAPH);
  for (guint i = 0; i < 600000; i++)
    g_string_append_printf (text, "<edge source=\"%x\" target=\"%x\"/>", i % 500, i % 499);
  g_string_append (text, END);
}

static void
make_graph_with_zero (GString *text)
{
  g_string_append (text, HEAD ROOT GRAPH NODE "<node id=\"b");
  g_string_append_c (text, '\0');
  g_string_append (text, "\"/>" END);
}

static void
make_table_of_zeros (GString *text)
{
  g_string_append (text, "from,to\n");
  g_string_set_size (text, 5000000);
  memset (text->str + 8, 0, text->len - 8);
}

static void
make_table_of_noise (GString *text)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 500000; i++)
    g_string_append_c (text, (char)g_rand_int_range (random, 0, 256));
}

static void
make_wide_table (GString *text)
{
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "c%u,", i);
}

const TestHostileFile test_hostile_graphs[] = {
  {"laughs", TEST_ANSWER_DAMAGED, .make = make_graph_of_laughs, GRAPHML},
  {"external-entity", TEST_ANSWER_DAMAGED, HEAD "<!DOCTYPE graphml [<!ENTITY x SYSTEM \"file://@SECRET@\">]>" ROOT KEY GRAPH "<node id=\"a\"><data key=\"k\">&x;</data></node>" END, GRAPHML},
  {"external-parameter-entity", TEST_ANSWER_DAMAGED, HEAD "<!DOCTYPE graphml [<!ENTITY % d SYSTEM \"file://@SECRET@\">%d;]>" ROOT GRAPH NODE END, GRAPHML},
  {"subset-from-the-net", TEST_ANSWER_PROBLEMS, HEAD "<!DOCTYPE graphml SYSTEM \"http://127.0.0.1:@PORT@/x.dtd\">" ROOT GRAPH NODE END, GRAPHML},
  {"doctype-without-end", TEST_ANSWER_REFUSED, HEAD "<!DOCTYPE graphml [", "<!ENTITY a 'b'>", 100000, GRAPHML},
  {"locator", TEST_ANSWER_PROBLEMS, HEAD ROOT GRAPH "<node id=\"a\"><locator xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"file://@SECRET@\"/></node>" END, GRAPHML},
  {"deep", TEST_ANSWER_REFUSED, HEAD ROOT GRAPH, "<node id=\"a\"><graph>", 300000, GRAPHML},
  {"nested", TEST_ANSWER_DAMAGED, HEAD ROOT GRAPH, "<node><graph>", 90, GRAPHML},
  {"huge-attribute", TEST_ANSWER_DAMAGED, HEAD ROOT GRAPH "<node id=\"", TEN, 1500000, "\"/>" END, GRAPHML},
  {"long-attribute", TEST_ANSWER_PROBLEMS, HEAD ROOT GRAPH "<node id=\"", TEN, 100000, "\"/>" END, GRAPHML},
  {"huge-value", TEST_ANSWER_PROBLEMS, HEAD ROOT KEY GRAPH "<node id=\"a\"><data key=\"k\">", TEN, 1500000, "</data></node>" END, GRAPHML},
  {"many-edges", TEST_ANSWER_REFUSED, .make = make_many_edges, GRAPHML},
  {"many-same-ids", TEST_ANSWER_PROBLEMS, HEAD ROOT GRAPH, NODE, 100000, END, GRAPHML},
  {"many-without-id", TEST_ANSWER_DAMAGED, HEAD ROOT GRAPH, "<node/>\n", 10000, END, GRAPHML},
  {"many-keys", TEST_ANSWER_REFUSED, .make = make_many_keys, GRAPHML},
  {"many-values", TEST_ANSWER_PROBLEMS, .make = make_many_values, GRAPHML},
  {"many-bends", TEST_ANSWER_PROBLEMS, HEAD ROOT "<key id=\"e\" for=\"edge\" yfiles.type=\"edgegraphics\"/>" GRAPH "<edge source=\"a\" target=\"b\"><data key=\"e\"><y:PolyLineEdge><y:Path>", "<y:Point x=\"1\" y=\"2\"/>", 100000, "</y:Path></y:PolyLineEdge></data></edge>" END, GRAPHML},
  {"zero-in-id", TEST_ANSWER_DAMAGED, .make = make_graph_with_zero, GRAPHML},
  {"invalid-utf-8", TEST_ANSWER_DAMAGED, HEAD ROOT GRAPH "<node id=\"\xff\xfe\x80\"/><node id=\"\xc0\xaf\xed\xa0\x80\"/>" END, GRAPHML},
  {"cut-in-a-mark", TEST_ANSWER_DAMAGED, HEAD ROOT GRAPH NODE "<node id=\"b", GRAPHML},
  {"cut-in-a-character", TEST_ANSWER_DAMAGED, HEAD ROOT GRAPH NODE "<node id=\"\xe2\x82", GRAPHML},
  {"odd-places", TEST_ANSWER_PROBLEMS, HEAD ROOT "<key id=\"x\" for=\"node\" attr.name=\"x\"/><key id=\"y\" for=\"node\" attr.name=\"y\"/>" GRAPH "<node id=\"a\"><data key=\"x\">1e308</data><data key=\"y\">-1e308</data></node><node id=\"b\"><data key=\"x\">0</data><data key=\"y\">1e-320</data></node>" END,
   GRAPHML},
  {"table-of-zeros", TEST_ANSWER_DAMAGED, .make = make_table_of_zeros, CSV},
  {"table-of-noise", TEST_ANSWER_REFUSED, .make = make_table_of_noise, CSV},
  {"wide-table", TEST_ANSWER_REFUSED, .make = make_wide_table, CSV},
  {"quote-without-end", TEST_ANSWER_DAMAGED, "from,to\na,\"", "b,c\n", 10000, CSV},
  {"many-quotes", TEST_ANSWER_PROBLEMS, "from,to\na,\"", "\"\"", 1000000, "\"\n", CSV},
  {"long-row", TEST_ANSWER_PROBLEMS, "from,to\na,", TEN, 500000, "\n", CSV},
  {"ragged-rows", TEST_ANSWER_PROBLEMS, "from,to\n", "a,b,c,d,e,f\na\n", 5000, CSV},
  {"many-rows", TEST_ANSWER_REFUSED, "from,to\n", "a,b\n", 600000, CSV},
  {"formulas", TEST_ANSWER_SOUND, "from,to\n=cmd|' /C calc'!A0,\"@SUM(1+1)*cmd|' /C calc'!A0\"\n", CSV},
};

const guint test_n_hostile_graphs = G_N_ELEMENTS (test_hostile_graphs);
