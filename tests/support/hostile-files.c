#include "tests/support/hostile-files.h"

#include <gio/gio.h>
#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ROOT "<entente xmlns=\"urn:entente:project:1\" version=\"1.0\">"
#define END  "</entente>\n"
#define TEN  "AAAAAAAAAA"

static void
repeat (GString    *text,
        const char *piece,
        guint       n)
{
  gsize length = strlen (piece);

  for (guint i = 0; i < n; i++)
    g_string_append_len (text, piece, (gssize)length);
}

static void
begin_laughs (GString *text)
{
  g_string_append (text, HEAD "<!DOCTYPE entente [<!ENTITY l0 \"lol\">");
  for (guint i = 1; i < 10; i++)
    {
      g_string_append_printf (text, "<!ENTITY l%u \"", i);
      for (guint n = 0; n < 10; n++)
        g_string_append_printf (text, "&l%u;", i - 1);
      g_string_append (text, "\">");
    }
  g_string_append (text, "]>");
}

static void
make_laughs_in_text (GString *text)
{
  begin_laughs (text);
  g_string_append (text, ROOT "&l9;" END);
}

static void
make_laughs_in_attribute (GString *text)
{
  begin_laughs (text);
  g_string_append (text, ROOT "<company id=\"a\" name=\"&l9;\"/>" END);
}

static void
make_doctype_in_utf_16 (GString *text)
{
  static const char plain[] = "<!DOCTYPE entente [<!ENTITY a 'b'>]>" ROOT "&a;" END;

  g_string_append_len (text, "\xff\xfe", 2);
  for (gsize i = 0; i < sizeof plain - 1; i++)
    g_string_append_len (text, (const char[]) {plain[i], '\0'}, 2);
}

static void
make_deep (GString *text)
{
  g_string_append (text, HEAD ROOT);
  repeat (text, "<g>", 300000);
  repeat (text, "</g>", 300000);
  g_string_append (text, END);
}

static void
make_many_attributes_in_root (GString *text)
{
  g_string_append (text, HEAD "<entente xmlns=\"urn:entente:project:1\"");
  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (text, " a%u=\"\"", i);
  g_string_append (text, "/>");
}

static void
make_many_attributes (GString *text)
{
  g_string_append (text, HEAD ROOT "<company id=\"a\"");
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, " a%u=\"\"", i);
  g_string_append (text, "/>" END);
}

static void
make_many_namespaces (GString *text)
{
  g_string_append (text, HEAD ROOT "<g");
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, " xmlns:n%u=\"u%u\"", i, i);
  g_string_append (text, "/>" END);
}

static void
make_namespaces_at_all_depths (GString *text)
{
  g_string_append (text, HEAD ROOT);
  for (guint n = 0; n < 500; n++)
    {
      for (guint i = 0; i < 30; i++)
        {
          g_string_append (text, "<g");
          for (guint k = 0; k < 60; k++)
            g_string_append_printf (text, " xmlns:n%u-%u=\"u\"", i, k);
          g_string_append_c (text, '>');
        }
      repeat (text, "</g>", 30);
      g_string_append_c (text, '\n');
    }
  g_string_append (text, END);
}

static void
make_many_long_names (GString *text)
{
  g_string_append (text, HEAD ROOT);
  for (guint i = 0; i < 5000; i++)
    {
      g_string_append_printf (text, "<n%u", i);
      repeat (text, "nnnnnnnnnn", 400);
      g_string_append (text, "/>\n");
    }
  g_string_append (text, END);
}

static void
make_many_without_id (GString *text)
{
  g_string_append (text, HEAD ROOT);
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, "<deal/><deal id=\"deal-%04u\"/>", i);
  g_string_append (text, END);
}

static void
make_many_prefixes (GString *text)
{
  g_string_append (text, HEAD ROOT);
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, "<p%u:g a=\"1\"/>", i);
  g_string_append (text, END);
}

static void
make_long_list (GString *text)
{
  g_string_append (text, HEAD ROOT "<deal id=\"d\" dimensions=\"");
  for (guint i = 0; i < 150000; i++)
    g_string_append_printf (text, "%x ", i);
  g_string_append (text, "\"/>" END);
}

static void
make_long_series (GString *text)
{
  g_string_append (text, HEAD ROOT "<company id=\"c\" volumes=\"");
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "%04u:1;", 1 + i % 9999);
  g_string_append (text, "\"/>" END);
}

static void
make_long_problems (GString *text)
{
  g_string_append (text, HEAD ROOT);
  for (guint i = 0; i < 30; i++)
    {
      g_string_append_printf (text, "<company id=\"c%u\" kind=\"", i);
      repeat (text, "bakeries, ", 100000);
      g_string_append (text, "\"/>\n");
    }
  g_string_append (text, END);
}

static void
make_zeros (GString *text)
{
  g_string_set_size (text, 50000000);
  memset (text->str, 0, text->len);
}

static void
make_noise (GString *text)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint i = 0; i < 5000000; i++)
    g_string_append_c (text, (char)g_rand_int_range (random, 0, 256));
}

static void
make_noise_in_project (GString *text)
{
  g_string_append (text, HEAD ROOT "<company id=\"a\"/>");
  make_noise (text);
  g_string_append (text, "\n<company id=\"b\"/>" END);
}

static void
make_invalid_utf_16 (GString *text)
{
  g_string_append_len (text, "\xff\xfe<\0e\0\0\xd8\0\xdc\0\xdc>\0x", 15);
}

static void
make_zero_in_name (GString *text)
{
  g_string_append (text, HEAD ROOT "<company id=\"a\" name=\"a");
  g_string_append_c (text, '\0');
  g_string_append (text, "b\"/>" END);
}

static void
make_compressed (GString *text)
{
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  g_autofree char *plain = g_malloc0 (50000000), *packed = g_malloc (1000000);
  gsize            n_read, n_written;

  g_converter_convert (converter, plain, 50000000, packed, 1000000, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
  g_string_append_len (text, packed, (gssize)n_written);
}

static void
make_ucs_4 (GString *text)
{
  g_string_append_len (text, "\0\0\0<\0\0\0e\0\0\0/\0\0\0>", 16);
}

static void
make_odd_numbers (GString *text)
{
  static const char *const numbers[] = {"1e999", "-1e999", "NaN", "nan", "inf", "-Infinity", "0x1p3", "1,5", "1.5.", "++1", "", " 1", "1 ", "١٢", "1e", "1e+", ".", "-"};

  g_string_append (text, HEAD ROOT);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_string_append_printf (text, "<place id=\"p%u\" x=\"%s\"/><company id=\"c%u\" volumes=\"%s\" fixed-cost=\"%s EUR\"/>", i, numbers[i], i, numbers[i], numbers[i]);
  g_string_append (text, END);
}

static void
make_chain_of_scenarios (GString *text)
{
  g_string_append (text, HEAD ROOT);
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, "<scenario id=\"s%u\" parent=\"s%u\"/>", i, i + 1);
  g_string_append (text, END);
}

const TestHostileFile test_hostile_files[] = {
  {"laughs-in-text", TEST_ANSWER_REFUSED, .make = make_laughs_in_text},
  {"laughs-in-attribute", TEST_ANSWER_REFUSED, .make = make_laughs_in_attribute},
  {"quadratic-entity", TEST_ANSWER_REFUSED, HEAD "<!DOCTYPE entente [<!ENTITY a \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\">]>" ROOT, "&a;", 100000, END},
  {"entities-in-a-circle", TEST_ANSWER_REFUSED, HEAD "<!DOCTYPE entente [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>" ROOT "&a;" END},
  {"parameter-entities", TEST_ANSWER_REFUSED, HEAD "<!DOCTYPE entente [<!ENTITY % p \"<!ENTITY &#37; q '%p;'>\">%p;%q;]>" ROOT END},
  {"external-entity", TEST_ANSWER_REFUSED, HEAD "<!DOCTYPE entente [<!ENTITY x SYSTEM \"file://@SECRET@\">]>" ROOT "<company id=\"a\" note=\"n\"/>&x;" END},
  {"external-entity-by-path", TEST_ANSWER_REFUSED, HEAD "<!DOCTYPE entente [<!ENTITY x SYSTEM \"@SECRET@\">]>" ROOT "<company id=\"a\" note=\"&x;\"/>" END},
  {"external-parameter-entity", TEST_ANSWER_REFUSED, HEAD "<!DOCTYPE entente [<!ENTITY % d SYSTEM \"file://@SECRET@\">%d;]>" ROOT END},
  {"external-subset", TEST_ANSWER_REFUSED, HEAD "<!DOCTYPE entente SYSTEM \"file://@SECRET@\">" ROOT END},
  {"public-subset", TEST_ANSWER_REFUSED, HEAD "<!DOCTYPE entente PUBLIC \"-//X//Y\" \"@SECRET@\">" ROOT END},
  {"subset-from-the-net", TEST_ANSWER_REFUSED, HEAD "<!DOCTYPE entente SYSTEM \"http://127.0.0.1:@PORT@/x.dtd\">" ROOT END},
  {"entity-from-the-net", TEST_ANSWER_REFUSED, HEAD "<!DOCTYPE entente [<!ENTITY x SYSTEM \"http://127.0.0.1:@PORT@/x\">]>" ROOT "&x;" END},
  {"plain-doctype", TEST_ANSWER_REFUSED, HEAD "<!DOCTYPE entente>" ROOT "<company id=\"a\"/>" END},
  {"doctype-without-end", TEST_ANSWER_REFUSED, HEAD "<!DOCTYPE entente [", "<!ENTITY a 'b'>", 100000},
  {"doctype-without-declaration", TEST_ANSWER_REFUSED, "\n\n<!DOCTYPE a [<!ATTLIST entente version CDATA '1.0'>]>" ROOT END},
  {"late-doctype", TEST_ANSWER_REFUSED, HEAD ROOT "<!DOCTYPE entente [<!ENTITY a 'b'>]><company id='a' name='&a;'/>" END},
  {"doctype-in-utf-16", TEST_ANSWER_REFUSED, .make = make_doctype_in_utf_16},
  {"doctype-in-comment", TEST_ANSWER_SOUND, HEAD "<!-- <!DOCTYPE entente> -->" ROOT "<company id='a'/>" END},
  {"undeclared-entities", TEST_ANSWER_DAMAGED, HEAD ROOT "<company id='a' name='&nbsp;'/>\n<company id='b' name='B'/>" END},
  {"undeclared-entities-without-end", TEST_ANSWER_DAMAGED, HEAD ROOT "<company id=\"a\" name=\"", "&a;", 80000, "\"/>" END},
  {"include", TEST_ANSWER_SOUND, HEAD ROOT "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"file://@SECRET@\" parse=\"text\"/>" END},
  {"base", TEST_ANSWER_SOUND, HEAD ROOT "<company id=\"a\" xml:base=\"file://@SECRET@\" logo=\"@SECRET@\"/>" END},
  {"schema-location", TEST_ANSWER_SOUND, HEAD "<entente xmlns=\"urn:entente:project:1\" xmlns:s=\"http://www.w3.org/2001/XMLSchema-instance\" s:schemaLocation=\"urn:entente:project:1 @SECRET@\"/>"},
  {"style-sheet", TEST_ANSWER_SOUND, HEAD "<?xml-stylesheet type=\"text/xsl\" href=\"file://@SECRET@\"?>" ROOT END},
  {"deep", TEST_ANSWER_DAMAGED, .make = make_deep},
  {"deep-and-open", TEST_ANSWER_DAMAGED, HEAD ROOT, "<g>", 1000000},
  {"deep-by-lines", TEST_ANSWER_DAMAGED, HEAD ROOT, "\n<g>", 100000},
  {"many-attributes-in-root", TEST_ANSWER_REFUSED, .make = make_many_attributes_in_root},
  {"many-attributes", TEST_ANSWER_DAMAGED, .make = make_many_attributes},
  {"same-attribute", TEST_ANSWER_DAMAGED, HEAD ROOT "<company id=\"a\"", " name=\"A\"", 60, "/>" END},
  {"many-namespaces", TEST_ANSWER_DAMAGED, .make = make_many_namespaces},
  {"namespaces-at-all-depths", TEST_ANSWER_DAMAGED, .make = make_namespaces_at_all_depths},
  {"huge-attribute", TEST_ANSWER_DAMAGED, HEAD ROOT "<company id=\"a\" name=\"", TEN, 1500000, "\"/>" END},
  {"huge-name", TEST_ANSWER_DAMAGED, HEAD ROOT "<", "n", 900000, "/>" END},
  {"many-long-names", TEST_ANSWER_PROBLEMS, .make = make_many_long_names},
  {"huge-text", TEST_ANSWER_DAMAGED, HEAD ROOT, TEN, 1500000, END},
  {"huge-blank", TEST_ANSWER_DAMAGED, HEAD ROOT, "         \n", 1500000, "<company id='a'/>" END},
  {"huge-comment", TEST_ANSWER_DAMAGED, HEAD ROOT "<!--", TEN, 1500000, "-->" END},
  {"huge-cdata", TEST_ANSWER_DAMAGED, HEAD ROOT "<![CDATA[", TEN, 1500000, "]]>" END},
  {"huge-instruction", TEST_ANSWER_DAMAGED, HEAD ROOT "<?x ", TEN, 1500000, "?>" END},
  {"many-comments", TEST_ANSWER_SOUND, HEAD ROOT, "<!---->", 1000000, END},
  {"open-comments", TEST_ANSWER_DAMAGED, HEAD ROOT "<company &/>", "<!-- ", 1000000},
  {"hyphens", TEST_ANSWER_DAMAGED, HEAD ROOT "<!--", "-", 250000, ">" END},
  {"many-instructions", TEST_ANSWER_SOUND, HEAD ROOT, "<?a?>", 1000000, END},
  {"many-elements", TEST_ANSWER_REFUSED, HEAD ROOT, "<g/>", 2000001, END},
  {"many-errors", TEST_ANSWER_DAMAGED, HEAD ROOT, "<company &>\n", 1000000, END},
  {"many-same-ids", TEST_ANSWER_PROBLEMS, HEAD ROOT, "<deal id=\"d\"/>", 150000, END},
  {"many-without-id", TEST_ANSWER_PROBLEMS, .make = make_many_without_id},
  {"many-prefixes", TEST_ANSWER_PROBLEMS, .make = make_many_prefixes},
  {"long-list", TEST_ANSWER_PROBLEMS, .make = make_long_list},
  {"long-points", TEST_ANSWER_PROBLEMS, HEAD ROOT "<bend id=\"b\" points=\"", "1,2 ", 250000, "\"/>" END},
  {"long-series", TEST_ANSWER_PROBLEMS, .make = make_long_series},
  {"long-coordinate", TEST_ANSWER_PROBLEMS, HEAD ROOT "<place id=\"p\" x=\"", "9", 1000000, "\" y=\"1e\"/>" END},
  {"long-money", TEST_ANSWER_PROBLEMS, HEAD ROOT "<company id=\"c\" fixed-cost=\"", "9", 1000000, " EUR\"/>" END},
  {"long-problems", TEST_ANSWER_PROBLEMS, .make = make_long_problems},
  {"zeros", TEST_ANSWER_REFUSED, .make = make_zeros},
  {"noise", TEST_ANSWER_REFUSED, .make = make_noise},
  {"noise-in-project", TEST_ANSWER_DAMAGED, .make = make_noise_in_project},
  {"invalid-utf-8", TEST_ANSWER_DAMAGED, HEAD ROOT "<company id=\"a\" name=\"\xff\xfe\x80\"/><company id=\"b\" name=\"\xc0\xaf\xed\xa0\x80\"/>" END},
  {"invalid-utf-8-everywhere", TEST_ANSWER_REFUSED, HEAD ROOT, "a\xff", 5000000, END},
  {"invalid-utf-16", TEST_ANSWER_REFUSED, .make = make_invalid_utf_16},
  {"zero-in-name", TEST_ANSWER_DAMAGED, .make = make_zero_in_name},
  {"control-by-number", TEST_ANSWER_DAMAGED, HEAD ROOT "<company id=\"a\" name=\"&#0;\"/>\n<company id=\"b\" name=\"&#x1;\"/>\n<company id=\"c\" name=\"&#xFFFF;\"/>\n<company id=\"d\" name=\"&#99999999999;\"/>" END},
  {"compressed", TEST_ANSWER_REFUSED, .make = make_compressed},
  {"utf-7", TEST_ANSWER_REFUSED, "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-entente/+AD4-"},
  {"ebcdic", TEST_ANSWER_REFUSED, "\x4c\x6f\xa7\x94\x93\x40\xa5\x85\x99\xa2\x89\x96\x95\x7e\x7f\xf1\x4b\xf0\x7f\x6f\x6e"},
  {"ucs-4", TEST_ANSWER_REFUSED, .make = make_ucs_4},
  {"odd-numbers", TEST_ANSWER_PROBLEMS, .make = make_odd_numbers},
  {"odd-ids", TEST_ANSWER_PROBLEMS, HEAD ROOT "<company id=\"\"/><company id=\" \"/><company id=\"a b\"/><company id=\"&lt;b&gt;\"/><company id=\"&#10;\"/><company id=\"../../x\"/><company id=\"project\"/><company id=\"%s%n\"/><company id=\"", "i", 100000, "\"/>" END},
  {"scenarios-in-a-circle", TEST_ANSWER_SOUND, HEAD ROOT "<scenario id=\"a\" parent=\"b\"/><scenario id=\"b\" parent=\"a\"/><scenario id=\"c\" parent=\"c\"/>" END},
  {"everything-in-a-circle", TEST_ANSWER_SOUND, HEAD ROOT "<claim id=\"c\" object=\"c\" source=\"c\"/><override id=\"o\" scenario=\"o\" object=\"o\" field=\"object\" value=\"o\"/><removal id=\"r\" scenario=\"r\" object=\"r\"/><stake id=\"s\" owner=\"s\" owned=\"s\" in=\"s\"/>" END},
  {"chain-of-scenarios", TEST_ANSWER_SOUND, .make = make_chain_of_scenarios},
  {"format-marks", TEST_ANSWER_DAMAGED, HEAD ROOT "<company id=\"%s%n\" kind=\"%s%s%n%n\" %=\"\"/>\n<company id=\"a\" kind=\"%n%s\" founded=\"%1$s\"/>" END},
  {"program-in-instruction", TEST_ANSWER_SOUND, HEAD ROOT "<?php system ('id') ?><company id=\"a\" name=\"=cmd|' /C calc'!A0\" note=\"&lt;span size=&quot;999999999&quot;&gt;x\"/>" END},
};

const guint test_n_hostile_files = G_N_ELEMENTS (test_hostile_files);

/**
 * test_hostile_file_write:
 * @file: one of #test_hostile_files
 * @place: what it is to lead the reader to
 *
 * Returns: (transfer full): the file
 */
GString *
test_hostile_file_write (const TestHostileFile  *file,
                         const TestHostilePlace *place)
{
  GString         *text = g_string_new (file->before);
  g_autofree char *port = g_strdup_printf ("%u", place->port);

  if (file->make != NULL)
    {
      file->make (text);
      return text;
    }

  g_string_replace (text, "@SECRET@", place->secret, 0);
  g_string_replace (text, "@PORT@", port, 0);
  if (file->piece != NULL)
    repeat (text, file->piece, file->n);
  if (file->after != NULL)
    g_string_append (text, file->after);

  return text;
}
