#include "widgets/drawing/plot-ticks.h"

typedef struct
{
  const char         *name;
  EntenteQuantityKind kind;
  double              low;
  double              high;
  guint               most;
  const char         *texts[8];
} TicksCase;

static const TicksCase cases[] = {
  {"millions", ENTENTE_QUANTITY_MONEY, 0, 180e6, 5, {"0", "50", "100", "150", "200", NULL}},
  {"half-millions", ENTENTE_QUANTITY_MONEY, 0, 2.1e6, 5, {"0.0", "0.5", "1.0", "1.5", "2.0", "2.5", NULL}},
  {"both-sides", ENTENTE_QUANTITY_MONEY, -70e6, 60e6, 5, {"−100", "−50", "0", "50", "100", NULL}},
  {"unit-cost", ENTENTE_QUANTITY_MONEY, 17990, 24700, 4, {"16\u202f000", "18\u202f000", "20\u202f000", "22\u202f000", "24\u202f000", "26\u202f000", NULL}},
  {"shares", ENTENTE_QUANTITY_SHARE, 0, 1, 5, {"0\u00a0%", "20\u00a0%", "40\u00a0%", "60\u00a0%", "80\u00a0%", "100\u00a0%", NULL}},
  {"few-things", ENTENTE_QUANTITY_COUNT, 0, 2, 10, {"0", "1", "2", NULL}},
  {"one-value", ENTENTE_QUANTITY_NUMBER, 4, 4, 4, {"4", "5", NULL}},
  {"nothing", ENTENTE_QUANTITY_NUMBER, 0, 0, 2, {"0.0", "0.5", NULL}},
};

static void
test_ticks_are_round (gconstpointer data)
{
  const TicksCase *expected = data;
  EntenteTicks     ticks;

  entente_ticks_init (&ticks, expected->low, expected->high, expected->most, expected->kind);
  g_assert_cmpfloat (ticks.low, <=, expected->low);
  g_assert_cmpfloat (ticks.high, >=, expected->high);

  for (guint i = 0; i < ticks.n; i++)
    {
      g_autofree char *text = entente_ticks_format (&ticks, i);

      g_assert_cmpstr (text, ==, expected->texts[i]);
    }

  g_assert_null (expected->texts[ticks.n]);
}

static void
test_years_are_whole (void)
{
  EntenteTicks ticks;

  entente_ticks_init_years (&ticks, 2026.2, 2034, 4);

  g_assert_cmpfloat (ticks.step, ==, 2);
  g_assert_cmpfloat (ticks.low, ==, 2026);
  g_assert_cmpfloat (ticks.high, ==, 2034);
  g_assert_cmpuint (ticks.n, ==, 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/plot-ticks/round/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_ticks_are_round);
    }

  g_test_add_func ("/plot-ticks/years-are-whole", test_years_are_whole);

  return g_test_run ();
}
