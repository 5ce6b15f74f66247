#pragma once

#include "model/analysis/insights.h"

G_BEGIN_DECLS

/* economy: the plan; reports: method id -> EntenteReport, those that are there */
typedef struct
{
  const EntenteEconomy *economy;
  GHashTable           *reports;
} EntenteInsightSource;

/**
 * EntenteInsightRule:
 * @id: what kind of finding it is
 * @base: how much it matters, 0 to 100
 * @quantity: whose figures are looked at
 * @most: how many findings of this kind at most; those that matter most are kept
 * @say: looks at one figure: fills the text, the objects and in @weight by how much more than @base it matters, up to 1, or
 *   less, down to -1, where it is only possible; returns whether there is anything to say
 *
 * One kind of finding.
 */
typedef struct
{
  const char        *id;
  EntenteInsightKind kind;
  double             base;
  const char        *quantity;
  guint              most;
  gboolean (*say) (const EntenteInsightSource *source,
                   const EntenteReportRow     *row,
                   EntenteInsight             *insight);
} EntenteInsightRule;

/* What is only possible matters less than what is sure. */
#define ENTENTE_INSIGHT_POSSIBLE -0.9

/* Each ends with a rule without an id. */
extern const EntenteInsightRule entente_insight_rules_of_assets[];
extern const EntenteInsightRule entente_insight_rules_of_companies[];
extern const EntenteInsightRule entente_insight_rules_of_deals[];

const char   *entente_insight_get_name    (const EntenteInsightSource *source,
                                           EntenteType                 type,
                                           const char                 *id);
void          entente_insight_point_at    (EntenteInsight             *insight,
                                           const EntenteReportRow     *row);
EntenteReport *entente_insight_find_report (const EntenteInsightSource *source,
                                           const char                 *quantity);
EntenteRange  entente_insight_find_value  (const EntenteInsightSource *source,
                                           const char                 *quantity,
                                           const char                 *object,
                                           const char                 *other,
                                           int                         year);
char         *entente_insight_format      (const EntenteInsightSource *source,
                                           const char                 *quantity,
                                           EntenteRange                value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
