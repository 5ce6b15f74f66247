#include "model/network/figures.h"

#include "tests/support/plan.h"

#include <math.h>
#include <string.h>

static EntenteNetwork *
network_of (EntenteProject *project)
{
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);

  return entente_network_new (scope, NULL);
}

static double
figure_of (EntenteProject *project,
           EntenteType     target,
           const char     *id,
           const char     *object)
{
  g_autoptr (EntenteNetwork) network = network_of (project);
  const EntenteFigure *figure = entente_figures_find (target, id);
  g_autofree double   *numbers = g_new0 (double, MAX (network->n_companies, network->n_deals) + 1);

  figure->count (network, numbers);

  return numbers[entente_network_find (network, target, object)];
}

typedef struct
{
  const char *figure;
  const char *object;
  double      number;
} FigureCase;

/* Counted by hand in test_plan_new_small(). Renault's vans go to all others, of whom Nissan is the only one. */
static const FigureCase company_cases[] = {
  {"deals", "nissan", 2},
  {"deals", "honda", 1},
  {"partners", "nissan", 3},
  {"partners", "renault", 1},
  {"partners", "honda", 2},
  {"has", "nissan", 1},
  {"has", "honda", 0},
  {"wants", "mitsubishi", 1},
  {"open-wants", "mitsubishi", 1},
  {"gives", "nissan", 1},
  {"gets", "nissan", 1},
  {"gives-less-gets", "nissan", 0},
  {"gives", "honda", 0},
};

static const FigureCase deal_cases[] = {
  {"parties", "talks", 3},
  {"contributions", "alliance", 2},
  {"contributions", "talks", 0},
};

static void
test_company (gconstpointer data)
{
  const FigureCase *row = data;
  g_autoptr (EntenteProject) project = test_plan_new_small ();

  g_assert_cmpfloat (figure_of (project, ENTENTE_COMPANY, row->figure, row->object), ==, row->number);
}

static void
test_deal (gconstpointer data)
{
  const FigureCase *row = data;
  g_autoptr (EntenteProject) project = test_plan_new_small ();

  g_assert_cmpfloat (figure_of (project, ENTENTE_DEAL, row->figure, row->object), ==, row->number);
}

static void
test_stakes_add_up (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();

  test_plan_add (project, ENTENTE_STAKE, "first", "owner", "renault", "owned", "nissan", "economic", "15%", NULL);
  test_plan_add (project, ENTENTE_STAKE, "second", "owner", "honda", "owned", "nissan", "economic", "4..6%", NULL);
  g_assert_cmpfloat (figure_of (project, ENTENTE_COMPANY, "held", "nissan"), ==, 20);
  g_assert_cmpfloat (figure_of (project, ENTENTE_COMPANY, "holds", "renault"), ==, 15);

  /* A stake of unknown size makes the sum unknown, not smaller. */
  test_plan_add (project, ENTENTE_STAKE, "third", "owner", "mitsubishi", "owned", "nissan", NULL);
  g_assert_true (isnan (figure_of (project, ENTENTE_COMPANY, "held", "nissan")));
}

static void
test_deal_meets_want_of_its_dimension_and_region (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();

  test_plan_set (project, "wants", "dimension", "pickup");
  g_assert_cmpfloat (figure_of (project, ENTENTE_COMPANY, "open-wants", "mitsubishi"), ==, 0);

  test_plan_set (project, "wants", "region", "japan");
  g_assert_cmpfloat (figure_of (project, ENTENTE_COMPANY, "open-wants", "mitsubishi"), ==, 0);

  test_plan_set (project, "talks", "regions", "europe");
  g_assert_cmpfloat (figure_of (project, ENTENTE_COMPANY, "open-wants", "mitsubishi"), ==, 1);

  test_plan_set (project, "wants", "region", NULL);
  test_plan_set (project, "talks", "status", "ended");
  g_assert_cmpfloat (figure_of (project, ENTENTE_COMPANY, "open-wants", "mitsubishi"), ==, 1);
}

static void
test_shares_are_in_order_of_items (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteNetwork) network = NULL;
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (EntenteFigureShare));
  const EntenteFigureShare *first;

  test_plan_add (project, ENTENTE_WANT, "more", "company", "nissan", "name", "A pickup", "dimension", "pickup", NULL);
  network = network_of (project);
  entente_figures_find (ENTENTE_COMPANY, "traits-by-dimension")->share (network, shares);

  /* What Nissan has, what it wants, what Mitsubishi wants, in the order of companies. */
  g_assert_cmpuint (shares->len, ==, 3);
  for (guint i = 1; i < shares->len; i++)
    g_assert_cmpuint (g_array_index (shares, EntenteFigureShare, i - 1).item, <=, g_array_index (shares, EntenteFigureShare, i).item);

  first = &g_array_index (shares, EntenteFigureShare, g_array_index (shares, EntenteFigureShare, 0).item == entente_network_find (network, ENTENTE_COMPANY, "nissan") ? 0 : 1);
  g_assert_false (first->is_want);
  g_assert_true (first[1].is_want);
  g_assert_cmpstr (network->dimensions[first[1].among].id, ==, "pickup");
}

static void
test_no_figure_is_named_like_a_field (void)
{
  guint                n;
  const EntenteFigure *figures = entente_figures_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (entente_type_find_field (figures[i].target, figures[i].id), <, 0);
      g_assert_true (entente_figures_find (figures[i].target, figures[i].id) == &figures[i]);
      g_assert_true ((figures[i].kind == ENTENTE_FIGURE_SHARES) == (figures[i].share != NULL));
      g_assert_true ((figures[i].kind == ENTENTE_FIGURE_SHARES) == (figures[i].count == NULL));
    }
}

static void
add_cases (const char       *name,
           const FigureCase *cases,
           guint             n,
           GTestDataFunc     test)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/figures/%s/%s-of-%s", name, cases[i].figure, cases[i].object);

      g_test_add_data_func (path, &cases[i], test);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("company", company_cases, G_N_ELEMENTS (company_cases), test_company);
  add_cases ("deal", deal_cases, G_N_ELEMENTS (deal_cases), test_deal);
  g_test_add_func ("/figures/stakes-add-up", test_stakes_add_up);
  g_test_add_func ("/figures/deal-meets-want-of-its-dimension-and-region", test_deal_meets_want_of_its_dimension_and_region);
  g_test_add_func ("/figures/shares-are-in-order-of-items", test_shares_are_in_order_of_items);
  g_test_add_func ("/figures/no-figure-is-named-like-a-field", test_no_figure_is_named_like_a_field);

  return g_test_run ();
}
