/* Makes a lens from the rules of a view. */

#include "model/network/lens-builder.h"

#include <string.h>

static int
compare_rules (gconstpointer a,
               gconstpointer b)
{
  EntenteObject *x = *(EntenteObject *const *)a, *y = *(EntenteObject *const *)b;
  gboolean       x_own = entente_object_get_reference (x, ENTENTE_RULE_OBJECT) != NULL;
  gboolean       y_own = entente_object_get_reference (y, ENTENTE_RULE_OBJECT) != NULL;
  double         x_order = entente_object_get_number (x, ENTENTE_RULE_ORDER, 0), y_order = entente_object_get_number (y, ENTENTE_RULE_ORDER, 0);

  if (x_own != y_own)
    return x_own ? 1 : -1;
  if (x_order != y_order)
    return x_order < y_order ? -1 : 1;

  return strcmp (entente_object_get_id (x), entente_object_get_id (y));
}

/**
 * entente_lens_list_rules:
 * @scope: the plan in a scenario
 * @view: (nullable): id of a view
 *
 * Returns: (transfer full) (element-type EntenteObject): its rules in the order in which they count: later ones win, and
 *   those about one object come last
 */
GPtrArray *
entente_lens_list_rules (EntenteScope *scope,
                         const char   *view)
{
  GPtrArray  *rules = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *objects = entente_scope_get_objects (scope, ENTENTE_RULE);

  for (guint i = 0; view != NULL && i < g_list_model_get_n_items (objects); i++)
    {
      g_autoptr (EntenteObject) rule = g_list_model_get_item (objects, i);

      if (entente_object_refers_to (rule, ENTENTE_RULE_VIEW, view))
        g_ptr_array_add (rules, g_steal_pointer (&rule));
    }

  g_ptr_array_sort (rules, compare_rules);

  return rules;
}

static void
begin_section (EntenteLensBuilder *builder)
{
  EntenteLensSection section = {
    .rule = entente_lens_builder_keep (builder, entente_object_get_id (builder->rule)),
    .target = builder->target,
    .channel = builder->channel,
    .heading = builder->survey != NULL ? entente_lens_builder_keep (builder, builder->survey->label) : NULL,
    .is_own = builder->only != ENTENTE_NO_INDEX,
    .first_entry = builder->lens->entries->len,
  };

  builder->section = builder->lens->sections->len;
  g_array_append_val (builder->lens->sections, section);
}

/* FALSE when the rule is about an object that is not in the network now. */
static gboolean
find_only (EntenteLensBuilder *builder)
{
  const char *id = entente_object_get_reference (builder->rule, ENTENTE_RULE_OBJECT);

  builder->only = ENTENTE_NO_INDEX;
  if (id == NULL)
    return TRUE;

  for (int i = 0; i < ENTENTE_RULE_N_TARGETS; i++)
    {
      static const EntenteType types[] = {ENTENTE_COMPANY, ENTENTE_DEAL, ENTENTE_STAKE};

      builder->only = entente_network_find (builder->network, types[i], id);
      builder->target = types[i];
      if (builder->only != ENTENTE_NO_INDEX)
        return TRUE;
    }

  return FALSE;
}

/* What a rule is about; companies when it does not say. */
static EntenteType
get_target (EntenteObject *rule)
{
  static const EntenteType types[] = {
    [ENTENTE_RULE_TARGET_COMPANIES] = ENTENTE_COMPANY,
    [ENTENTE_RULE_TARGET_DEALS] = ENTENTE_DEAL,
    [ENTENTE_RULE_TARGET_STAKES] = ENTENTE_STAKE,
  };

  return types[entente_object_get_choice (rule, ENTENTE_RULE_TARGET, ENTENTE_RULE_TARGET_COMPANIES)];
}

static void
apply_rule (EntenteLensBuilder *builder)
{
  const char *by = entente_object_get_text (builder->rule, ENTENTE_RULE_BY);
  const char *value = entente_object_get_text (builder->rule, ENTENTE_RULE_VALUE);
  gboolean    has_by = by != NULL && *by != '\0', has_value = value != NULL && *value != '\0';
  g_autoptr (EntenteSurvey) survey = NULL;

  builder->target = get_target (builder->rule);
  builder->channel = entente_object_get_choice (builder->rule, ENTENTE_RULE_CHANNEL, ENTENTE_RULE_CHANNEL_COLOR);
  builder->condition = entente_object_get_choice (builder->rule, ENTENTE_RULE_CONDITION, -1);
  builder->operand = entente_object_get_text (builder->rule, ENTENTE_RULE_OPERAND);

  if (!find_only (builder))
    return;

  if (has_by)
    survey = entente_survey_new (builder->network, builder->scope, builder->target, by, builder->reports);

  builder->survey = survey;

  /* A rule by what this version does not know, or by nothing and without a look, gives nothing. */
  if ((has_by && survey == NULL) || (!has_by && !has_value) || !entente_lens_builder_find_operand (builder))
    return;

  begin_section (builder);

  if (has_value)
    entente_lens_builder_give_fixed (builder, value);
  else
    entente_lens_builder_give_automatic (builder);

  g_clear_pointer (&builder->category_entries, g_free);
}

/**
 * entente_lens_new:
 * @network: the plan in one scenario at one date
 * @scope: the same scenario, for the rules and for fields that the network does not hold
 * @view: (nullable): id of a view
 * @reports: (nullable): where rules by quantities of methods find them
 *
 * Follows the rules of a view, one after the other, so that later ones win over earlier ones and an object's own look
 * over all. Rules that make no sense are passed over.
 *
 * Time: O(n) for each rule, n being the number of companies, deals or stakes it is about.
 *
 * Returns: (transfer full): what they make of the network
 */
EntenteLens *
entente_lens_new (const EntenteNetwork      *network,
                  EntenteScope              *scope,
                  const char                *view,
                  const EntenteReportSource *reports)
{
  EntenteLens *lens = g_new0 (EntenteLens, 1);
  g_autoptr (GPtrArray) rules = entente_lens_list_rules (scope, view);
  EntenteLensBuilder builder = {.lens = lens, .reports = reports, .network = network, .scope = scope};

  lens->entries = g_array_new (FALSE, FALSE, sizeof (EntenteLensEntry));
  lens->sections = g_array_new (FALSE, FALSE, sizeof (EntenteLensSection));
  lens->parts = g_array_new (FALSE, FALSE, sizeof (EntenteLensPart));
  lens->strings = g_string_chunk_new (512);

  for (guint i = 0; i < rules->len; i++)
    {
      builder.rule = rules->pdata[i];
      apply_rule (&builder);
    }

  return lens;
}
