#include "model/analysis/insight-rules.h"

#include <math.h>
#include <string.h>

/* What concerns the company the plan is about matters more. */
#define OWN_WEIGHT 12.0

/* How much the size of a figure may add, or that it is only possible may take */
#define SIZE_WEIGHT 12.0

static const EntenteInsightRule *const rules[] = {
  entente_insight_rules_of_assets,
  entente_insight_rules_of_companies,
  entente_insight_rules_of_deals,
};

struct _EntenteInsights
{
  EntenteEconomy *economy;
  GHashTable     *reports;
  GArray         *insights;
};

typedef const char *(*NameFunc) (const EntenteEconomy *economy,
                                 guint32               item);

#define NAME_FUNC(items)                                                 \
  static const char *get_name_of_##items (const EntenteEconomy *economy, \
                                          guint32               item)    \
  {                                                                      \
    return economy->items[item].name;                                    \
  }

NAME_FUNC (companies)
NAME_FUNC (deals)
NAME_FUNC (platforms)
NAME_FUNC (plants)
NAME_FUNC (technologies)
NAME_FUNC (vehicles)
NAME_FUNC (regions)
NAME_FUNC (dimensions)

static const NameFunc name_funcs[ENTENTE_N_TYPES] = {
  [ENTENTE_COMPANY] = get_name_of_companies,
  [ENTENTE_DEAL] = get_name_of_deals,
  [ENTENTE_PLATFORM] = get_name_of_platforms,
  [ENTENTE_PLANT] = get_name_of_plants,
  [ENTENTE_TECHNOLOGY] = get_name_of_technologies,
  [ENTENTE_VEHICLE] = get_name_of_vehicles,
  [ENTENTE_REGION] = get_name_of_regions,
  [ENTENTE_DIMENSION] = get_name_of_dimensions,
};

/**
 * entente_insight_get_name:
 * @source: a plan
 * @type: what @id is
 * @id: an id
 *
 * Returns: what people call it
 */
const char *
entente_insight_get_name (const EntenteInsightSource *source,
                          EntenteType                 type,
                          const char                 *id)
{
  guint32     item = name_funcs[type] != NULL ? entente_economy_find (source->economy, type, id) : ENTENTE_NO_PLACE;
  const char *name = item != ENTENTE_NO_PLACE ? name_funcs[type](source->economy, item) : NULL;

  return name != NULL && name[0] != '\0' ? name : id;
}

/**
 * entente_insight_point_at:
 * @insight: what is being said
 * @row: the figure that it follows from
 *
 * Names what the figure is about, for the planner to go there.
 */
void
entente_insight_point_at (EntenteInsight         *insight,
                          const EntenteReportRow *row)
{
  guint n = 0;

  if (row->object != NULL)
    insight->objects[n++] = row->object;
  if (row->other != NULL)
    insight->objects[n++] = row->other;
}

EntenteReport *
entente_insight_find_report (const EntenteInsightSource *source,
                             const char                 *quantity)
{
  const EntenteMethod *method = entente_methods_find_quantity (quantity, NULL);

  return method != NULL ? g_hash_table_lookup (source->reports, method->id) : NULL;
}

/**
 * entente_insight_find_value:
 * @source: a plan and its figures
 * @quantity: name of a quantity
 * @object: (nullable): what it is a figure of
 * @other: (nullable): the second of a pair
 * @year: it is for, or 0
 *
 * Returns: the figure; unknown when it is not there
 */
EntenteRange
entente_insight_find_value (const EntenteInsightSource *source,
                            const char                 *quantity,
                            const char                 *object,
                            const char                 *other,
                            int                         year)
{
  EntenteReport          *report = entente_insight_find_report (source, quantity);
  const EntenteReportRow *row = report != NULL ? entente_report_find (report, quantity, object, other, NULL, year) : NULL;

  return row != NULL ? row->value : entente_range_unknown;
}

/**
 * entente_insight_format:
 * @source: a plan and its figures
 * @quantity: name of a quantity
 * @value: a figure of it
 *
 * Returns: (transfer full): the figure with its unit, as people read it; a dash when no method gives that quantity
 */
char *
entente_insight_format (const EntenteInsightSource *source,
                        const char                 *quantity,
                        EntenteRange                value)
{
  const EntenteQuantity *found;

  entente_methods_find_quantity (quantity, &found);

  return found != NULL ? entente_quantity_format (found, value, source->economy->currency) : g_strdup ("–");
}

static void
clear_insight (gpointer data)
{
  EntenteInsight *insight = data;

  g_free (insight->text);
}

static int
compare_insights (gconstpointer a,
                  gconstpointer b)
{
  const EntenteInsight *first = a, *second = b;

  if (fabs (first->weight - second->weight) > 1e-9)
    return first->weight > second->weight ? -1 : 1;
  if (strcmp (first->rule, second->rule) != 0)
    return strcmp (first->rule, second->rule);

  return strcmp (first->text, second->text);
}

static gboolean
concerns_us (const EntenteEconomy *economy,
             const EntenteInsight *insight)
{
  const char *own = economy->focus != ENTENTE_NO_PLACE ? economy->companies[economy->focus].id : NULL;

  for (guint i = 0; insight->objects[i] != NULL; i++)
    {
      guint32 deal = entente_economy_find (economy, ENTENTE_DEAL, insight->objects[i]);

      if (g_strcmp0 (insight->objects[i], own) == 0)
        return TRUE;

      for (guint32 j = 0; own != NULL && deal != ENTENTE_NO_PLACE && j < economy->deals[deal].n_parties; j++)
        if (economy->parties[economy->deals[deal].first_party + j].company == economy->focus)
          return TRUE;
    }

  return FALSE;
}

static gboolean
look (const EntenteInsightSource *source,
      const EntenteInsightRule   *rule,
      const EntenteMethod        *method,
      const EntenteReportRow     *row,
      EntenteInsight             *insight)
{
  *insight = (EntenteInsight) {.kind = rule->kind, .rule = rule->id, .method = method, .row = row};

  if (!entente_range_is_known (row->value) || !rule->say (source, row, insight))
    return FALSE;

  insight->weight = rule->base + SIZE_WEIGHT * CLAMP (insight->weight, -1, 1);

  if (concerns_us (source->economy, insight))
    insight->weight += OWN_WEIGHT;

  return TRUE;
}

static void
follow_rule (const EntenteInsightSource *source,
             const EntenteInsightRule   *rule,
             GArray                     *insights)
{
  EntenteReport          *report = entente_insight_find_report (source, rule->quantity);
  const EntenteReportRow *rows;
  guint                   n_rows, first = insights->len;

  if (report == NULL)
    return;

  rows = entente_report_get_rows (report, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      EntenteInsight insight;

      if (strcmp (entente_report_get_quantity (report, &rows[i])->name, rule->quantity) == 0 &&
          look (source, rule, entente_report_get_method (report), &rows[i], &insight))
        g_array_append_val (insights, insight);
    }

  if (insights->len - first <= rule->most)
    return;

  qsort (&g_array_index (insights, EntenteInsight, first), insights->len - first, sizeof (EntenteInsight), compare_insights);
  g_array_set_size (insights, first + rule->most);
}

/**
 * entente_insights_new:
 * @economy: a plan
 * @reports: (element-type utf8 EntenteReport): its reports, by id of the method; those that are not there yet are passed over
 *
 * Returns: (transfer full): what they say, the most important first
 */
EntenteInsights *
entente_insights_new (EntenteEconomy *economy,
                      GHashTable     *reports)
{
  EntenteInsights     *self = g_new0 (EntenteInsights, 1);
  EntenteInsightSource source = {economy, reports};
  GHashTableIter       iter;
  gpointer             id, report;

  self->economy = entente_economy_ref (economy);
  self->reports = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)entente_report_unref);
  self->insights = g_array_new (FALSE, FALSE, sizeof (EntenteInsight));
  g_array_set_clear_func (self->insights, clear_insight);
  g_hash_table_iter_init (&iter, reports);

  while (g_hash_table_iter_next (&iter, &id, &report))
    if (report != NULL)
      g_hash_table_insert (self->reports, g_strdup (id), entente_report_ref (report));

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    for (const EntenteInsightRule *rule = rules[i]; rule->id != NULL; rule++)
      follow_rule (&source, rule, self->insights);

  g_array_sort (self->insights, compare_insights);

  return self;
}

void
entente_insights_free (EntenteInsights *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->insights);
  g_hash_table_unref (self->reports);
  entente_economy_unref (self->economy);
  g_free (self);
}

guint
entente_insights_get_n (const EntenteInsights *self)
{
  return self->insights->len;
}

const EntenteInsight *
entente_insights_get (const EntenteInsights *self,
                      guint                  index)
{
  g_return_val_if_fail (index < self->insights->len, NULL);

  return &g_array_index (self->insights, EntenteInsight, index);
}

/**
 * entente_insights_get_report:
 * @self: what figures mean
 * @insight: one of its findings
 *
 * Returns: (transfer none) (nullable): the report that the figure it rests on stands in
 */
EntenteReport *
entente_insights_get_report (const EntenteInsights *self,
                             const EntenteInsight  *insight)
{
  return insight->method != NULL ? g_hash_table_lookup (self->reports, insight->method->id) : NULL;
}
