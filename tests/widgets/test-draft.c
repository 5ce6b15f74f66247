/* One click makes a deal in outline of what two companies could agree on. */

#include "widgets/commands.h"

#include "model/object/deal.h"
#include "model/object/flow.h"
#include "model/object/party.h"
#include "tests/support/reading.h"
#include "tests/widgets/fixture.h"

static const char plan[] = TEST_FILE_HEAD
  "<project id='project' title='P' currency='EUR' focus='nissan'/>"
  "<region id='na' name='North America'/><dimension id='ev' name='Electric'/><dimension id='plant' name='Plant'/>"
  "<company id='honda' name='Honda'/><company id='mitsubishi' name='Mitsubishi'/><company id='nissan' name='Nissan'/>"
  "<platform id='rogue' name='Rogue' owner='nissan' on-sale='2028'/>"
  "<offer id='o1' company='nissan' name='Crossover platform' asset='rogue' dimension='ev' region='na' quantity='80000 vehicles/yr'/>"
  "<offer id='o2' company='mitsubishi' name='Volume' kind='volume' dimension='plant' region='na' quantity='60000 vehicles/yr'/>"
  "<offer id='o3' company='mitsubishi' name='Charging' dimension='ev' kind='technology'/>"
  "<want id='w1' company='mitsubishi' name='Crossover' dimension='ev' region='na' quantity='60000 vehicles/yr' value='90000000 EUR'/>"
  "<want id='w2' company='nissan' name='Fill plants' dimension='plant' region='na' quantity='100000 vehicles/yr' value='50000000 EUR'/>" TEST_FILE_TAIL;

static EntenteWorkspace *
open_plan (void)
{
  g_autoptr (EntenteReading) reading = test_read (plan, -1);

  g_assert_cmpuint (reading->n_problems, ==, 0);

  return fixture_new_workspace (g_object_ref (reading->project));
}

static EntenteObject *
find (EntenteWorkspace *workspace,
      EntenteType       type,
      guint             field,
      const char       *text)
{
  GListModel *objects = entente_scope_get_objects (entente_workspace_get_scope (workspace), type);

  for (guint i = 0; i < g_list_model_get_n_items (objects); i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);

      if (g_strcmp0 (entente_object_get_text (object, field), text) == 0)
        return object;
    }

  return NULL;
}

static void
assert_field (EntenteObject *object,
              guint          field,
              const char    *expected)
{
  const EntenteValue *value = entente_object_get_value (object, field);
  g_autofree char    *text = value != NULL ? entente_value_to_string (value) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_draft (void)
{
  EntenteWorkspace     *workspace = open_plan ();
  EntenteEconomyOptions options = {0};
  g_autoptr (EntenteEconomy) economy = NULL;
  g_autoptr (EntenteProposals) proposals = NULL;
  g_autofree char *before = fixture_to_text (workspace), *after = NULL, *id = NULL;
  EntenteObject   *deal, *flow;

  g_assert_true (entente_date_parse ("2026", &options.date, NULL));
  economy = entente_economy_new (entente_workspace_get_scope (workspace), &options);
  proposals = entente_proposals_new (economy, NULL);
  g_assert_cmpuint (entente_proposals_get_n (proposals), ==, 1);

  id = entente_command_draft_deal (workspace, proposals, entente_proposals_get (proposals, 0));
  g_assert_nonnull (id);
  fixture_assert_selection (workspace, id);

  deal = entente_scope_lookup (entente_workspace_get_scope (workspace), id);
  assert_field (deal, ENTENTE_DEAL_TITLE, "Crossover platform for Volume");
  assert_field (deal, ENTENTE_DEAL_STATUS, "idea");
  assert_field (deal, ENTENTE_DEAL_KIND, "platform-sharing");
  assert_field (deal, ENTENTE_DEAL_DIMENSIONS, "ev plant");
  assert_field (deal, ENTENTE_DEAL_REGIONS, "na");

  flow = find (workspace, ENTENTE_FLOW, ENTENTE_FLOW_WHAT, "Crossover platform");
  g_assert_nonnull (flow);
  assert_field (flow, ENTENTE_FLOW_KIND, "platform");
  assert_field (flow, ENTENTE_FLOW_ASSET, "rogue");
  assert_field (flow, ENTENTE_FLOW_WANT, "w1");
  assert_field (flow, ENTENTE_FLOW_QUANTITY, "60000 vehicles/yr");
  assert_field (flow, ENTENTE_FLOW_VALUE, "90000000 EUR");
  assert_field (flow, ENTENTE_FLOW_FROM, "2028-01-01");

  /* There is less than is wanted: 60 %, which is worth 60 %. */
  flow = find (workspace, ENTENTE_FLOW, ENTENTE_FLOW_WHAT, "Volume");
  g_assert_nonnull (flow);
  assert_field (flow, ENTENTE_FLOW_KIND, "volume");
  assert_field (flow, ENTENTE_FLOW_QUANTITY, "60000 vehicles/yr");
  assert_field (flow, ENTENTE_FLOW_VALUE, "30000000 EUR");

  fixture_undo (workspace);
  g_assert_false (entente_history_can_undo (fixture_get_history (workspace)));
  after = fixture_to_text (workspace);
  g_assert_cmpstr (after, ==, before);
  g_assert_finalize_object (workspace);
}

/* The plan may have changed while somebody read the proposal. */
static void
test_company_has_gone (void)
{
  EntenteWorkspace     *workspace = open_plan ();
  EntenteEconomyOptions options = {0};
  g_autoptr (EntenteEconomy) economy = entente_economy_new (entente_workspace_get_scope (workspace), &options);
  g_autoptr (EntenteProposals) proposals = entente_proposals_new (economy, NULL);
  const char *ids[] = {"mitsubishi", NULL};

  g_assert_true (entente_command_delete (workspace, ids));
  g_assert_null (entente_command_draft_deal (workspace, proposals, entente_proposals_get (proposals, 0)));
  g_assert_finalize_object (workspace);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/draft", test_draft);
  g_test_add_func ("/draft/company-has-gone", test_company_has_gone);

  return g_test_run ();
}
