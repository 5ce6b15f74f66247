#include "widgets/sentence.h"

static const struct
{
  const char *text, *begun, *sentence;
} cases[] = {
  {"", "", ""},
  {"there is no such file; choose another one", "There is no such file; choose another one", "There is no such file; choose another one."},
  {"écrivez une date", "Écrivez une date", "Écrivez une date."},
  {"Nothing is lost.", "Nothing is lost.", "Nothing is lost."},
  {"really?", "Really?", "Really?"},
  {"open “deals.csv”", "Open “deals.csv”", "Open “deals.csv”."},
};

static void
test_text_that_stands_alone (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *begun = entente_sentence_begin (cases[i].text), *sentence = entente_sentence_new (cases[i].text);

      g_assert_cmpstr (begun, ==, cases[i].begun);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sentence/text-that-stands-alone", test_text_that_stands_alone);

  return g_test_run ();
}
