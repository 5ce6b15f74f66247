#pragma once

#include "model/analysis/economy/economy.h"
#include "model/analysis/formulas/portfolio.h"
#include "model/change/scope.h"

G_BEGIN_DECLS

/**
 * EntenteSelectionLimits:
 * @budgets: (array length=n_years of the selection): what may be spent on new deals in each year, money; %NAN for no limit
 * @management: effort that new deals may take, points; %NAN for no limit
 * @reciprocity: least value got for each unit given, over all chosen deals; %NAN for no limit
 * @dependence: greatest share of one partner in the vehicles that the chosen deals bring, 0 to 1; %NAN for no limit
 */
typedef struct
{
  double *budgets;
  double  management;
  double  reciprocity;
  double  dependence;
} EntenteSelectionLimits;

/**
 * EntenteSelectionBlock:
 * @deal: index of a deal that is not signed and cannot be chosen
 * @by: index of the deal in its way: a signed one that excludes it, or one it needs that cannot be signed; %ENTENTE_NO_PLACE
 *   when nobody said what it is worth, or when @is_surplus
 * @is_surplus: more deals are open than can be compared, and all that are compared are worth as much or more
 */
typedef struct
{
  guint32  deal;
  guint32  by;
  gboolean is_surplus;
} EntenteSelectionBlock;

/**
 * EntenteSelection:
 * @economy: the plan
 * @deals: (element-type guint32): deals that may be signed: those not signed yet, of the company the plan is about, if it says
 * @candidates: (element-type EntenteCandidate): what each is worth, takes and brings
 * @costs: what each takes by year
 * @blocked: (element-type EntenteSelectionBlock): deals that cannot be chosen
 * @exclusive, @requires: (element-type EntenteCandidatePair): as in EntenteLimits
 * @first_year: of the budgets; @n_years: how many
 * @n_partners: different partners among the candidates that bring vehicles
 * @limits: what has to be kept; from the plan at first, to be set before a search
 * @management_used: effort of the deals that are signed, points
 *
 * Which deals to sign: the question, ready to be asked.
 */
typedef struct
{
  EntenteEconomy        *economy;
  GArray                *deals;
  GArray                *candidates;
  GPtrArray             *costs;
  GArray                *blocked;
  GArray                *exclusive;
  GArray                *requires;
  int                    first_year;
  guint                  n_years;
  guint                  n_partners;
  EntenteSelectionLimits limits;
  double                 management_used;
} EntenteSelection;

/**
 * EntenteBoundKind:
 * @ENTENTE_BOUND_BUDGET: the money of a year
 * @ENTENTE_BOUND_MANAGEMENT: the effort
 * @ENTENTE_BOUND_RECIPROCITY: what is got for what is given
 * @ENTENTE_BOUND_DEPENDENCE: the share of one partner
 * @ENTENTE_BOUND_EXCLUSION: two deals that exclude each other
 * @ENTENTE_BOUND_REQUIREMENT: a deal that needs another
 */
typedef enum
{
  ENTENTE_BOUND_BUDGET,
  ENTENTE_BOUND_MANAGEMENT,
  ENTENTE_BOUND_RECIPROCITY,
  ENTENTE_BOUND_DEPENDENCE,
  ENTENTE_BOUND_EXCLUSION,
  ENTENTE_BOUND_REQUIREMENT,
} EntenteBoundKind;

/**
 * EntenteBound:
 * @kind: which limit
 * @item: the year of a budget, else the place of the pair; 0 for others
 * @limit: its value; %NAN for pairs
 * @used: by the best set, in the same unit
 * @looser: how much more the best set is worth when the limit is a tenth looser, money; %NAN for pairs, or when time ran out
 * @without: how much more it is worth without the limit, money; %NAN when time ran out
 */
typedef struct
{
  EntenteBoundKind kind;
  guint            item;
  double           limit;
  double           used;
  double           looser;
  double           without;
} EntenteBound;

/* management: points; value: of the best set that takes no more, money. */
typedef struct
{
  double  management;
  double  value;
  guint64 chosen;
} EntenteFrontierPoint;

/**
 * EntenteSelectionAnswer:
 * @sets: (element-type EntentePortfolio): the best sets, best first, at most five
 * @bounds: (element-type EntenteBound): every limit that is set
 * @frontier: (element-type EntenteFrontierPoint): by rising effort
 * @together: how much more the best set is worth without budgets, effort, return and share of one partner all together, money;
 *   %NAN when time ran out
 */
typedef struct
{
  GArray *sets;
  GArray *bounds;
  GArray *frontier;
  double  together;
} EntenteSelectionAnswer;

#define ENTENTE_SELECTION_SETS 5u

EntenteSelection       *entente_selection_new         (const EntenteEconomy         *economy) G_GNUC_WARN_UNUSED_RESULT;
void                    entente_selection_free        (EntenteSelection             *self);
double                  entente_selection_get_cost    (const EntenteSelection       *self,
                                                       guint64                       chosen,
                                                       guint                         year);
double                  entente_selection_get_management (const EntenteSelection    *self,
                                                       guint64                       chosen);
double                  entente_selection_get_reciprocity (const EntenteSelection   *self,
                                                       guint64                       chosen);
EntenteSelectionAnswer *entente_selection_solve       (const EntenteSelection       *self,
                                                       guint                         milliseconds,
                                                       GCancellable                 *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void                    entente_selection_answer_free (EntenteSelectionAnswer       *self);
EntenteChangeList      *entente_selection_to_scenario (const EntenteSelection       *self,
                                                       EntenteScope                 *scope,
                                                       guint64                       chosen,
                                                       gboolean                      leaves_out,
                                                       const char                   *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean                entente_selection_binds       (const EntenteBound           *bound);
char                   *entente_selection_describe_bound (const EntenteSelection    *self,
                                                       const EntenteBound           *bound) G_GNUC_WARN_UNUSED_RESULT;
char                   *entente_selection_describe_block (const EntenteSelection    *self,
                                                       const EntenteSelectionBlock  *blocked) G_GNUC_WARN_UNUSED_RESULT;
char                   *entente_selection_describe_set (const EntenteSelection      *self,
                                                       guint64                       chosen) G_GNUC_WARN_UNUSED_RESULT;
char                   *entente_selection_describe_use (const EntenteSelection      *self,
                                                       guint64                       chosen) G_GNUC_WARN_UNUSED_RESULT;
char                   *entente_selection_describe_effort (const EntenteSelection   *self) G_GNUC_WARN_UNUSED_RESULT;
char                   *entente_selection_describe_together (const EntenteSelection *self,
                                                       const EntenteSelectionAnswer *answer) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSelection, entente_selection_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSelectionAnswer, entente_selection_answer_free)

G_END_DECLS
