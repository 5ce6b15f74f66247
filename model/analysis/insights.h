#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

/**
 * EntenteInsightKind:
 * @ENTENTE_INSIGHT_RISK: something may go wrong
 * @ENTENTE_INSIGHT_CHANCE: something could be gained
 * @ENTENTE_INSIGHT_NOTE: worth knowing
 */
typedef enum
{
  ENTENTE_INSIGHT_RISK,
  ENTENTE_INSIGHT_CHANCE,
  ENTENTE_INSIGHT_NOTE,
} EntenteInsightKind;

#define ENTENTE_INSIGHT_OBJECTS 4u

/**
 * EntenteInsight:
 * @rule: what kind of finding it is: "exit", "dependence"; never translated
 * @weight: how much it matters, from 0 to about 100
 * @text: a sentence
 * @objects: (array): ids of what it is about, the most important first; ends with %NULL
 * @method: that gave the figure it rests on
 * @row: the figure it rests on, in the report of @method
 */
typedef struct
{
  EntenteInsightKind      kind;
  const char             *rule;
  double                  weight;
  char                   *text;
  const char             *objects[ENTENTE_INSIGHT_OBJECTS + 1];
  const EntenteMethod    *method;
  const EntenteReportRow *row;
} EntenteInsight;

/**
 * EntenteInsights:
 *
 * What the figures of a plan mean, as sentences for planners, the most important first. Immutable, safe to read on any
 * thread.
 */
typedef struct _EntenteInsights EntenteInsights;

EntenteInsights      *entente_insights_new   (EntenteEconomy        *economy,
                                              GHashTable            *reports) G_GNUC_WARN_UNUSED_RESULT;
void                  entente_insights_free  (EntenteInsights       *self);
guint                 entente_insights_get_n (const EntenteInsights *self);
const EntenteInsight *entente_insights_get   (const EntenteInsights *self,
                                              guint                  index);
EntenteReport        *entente_insights_get_report (const EntenteInsights *self,
                                                   const EntenteInsight  *insight);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteInsights, entente_insights_free)

G_END_DECLS
