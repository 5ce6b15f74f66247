#include "model/analysis/economy/adjustment.h"

#include "model/analysis/economy/delay.h"
#include "model/analysis/economy/economy.h"
#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/flow.h"
#include "model/object/override.h"
#include "model/object/participation.h"
#include "model/object/plant.h"
#include "model/object/platform.h"
#include "model/object/region.h"
#include "model/object/scenario.h"
#include "model/object/technology.h"
#include "model/object/vehicle.h"

#include <glib/gi18n.h>
#include <math.h>

/* by_object: what each is moved by, "" for everything */
struct _EntenteAdjustments
{
  GHashTable *by_object[ENTENTE_N_ADJUSTMENTS];
};

/**
 * Movable:
 * @type: of objects
 * @field: of theirs that is moved
 * @kind: how
 * @along: (array): fields that refer to objects it is moved along with, ended by -1
 */
typedef struct
{
  EntenteType           type;
  guint                 field;
  EntenteAdjustmentKind kind;
  int                   along[3];
} Movable;

static const Movable movables[] = {
  {ENTENTE_REGION, ENTENTE_REGION_TARIFF, ENTENTE_ADJUST_TARIFF, {-1}},
  {ENTENTE_COMPANY, ENTENTE_COMPANY_VOLUMES, ENTENTE_ADJUST_VOLUME, {-1}},
  {ENTENTE_PLATFORM, ENTENTE_PLATFORM_CONCEPT, ENTENTE_ADJUST_DELAY, {-1}},
  {ENTENTE_PLATFORM, ENTENTE_PLATFORM_DEVELOPMENT, ENTENTE_ADJUST_DELAY, {-1}},
  {ENTENTE_PLATFORM, ENTENTE_PLATFORM_ON_SALE, ENTENTE_ADJUST_DELAY, {-1}},
  {ENTENTE_PLATFORM, ENTENTE_PLATFORM_ENDED, ENTENTE_ADJUST_DELAY, {-1}},
  {ENTENTE_PLATFORM, ENTENTE_PLATFORM_RD_COST, ENTENTE_ADJUST_DELAY, {-1}},
  {ENTENTE_PLATFORM, ENTENTE_PLATFORM_PRICE, ENTENTE_ADJUST_PRICE, {-1}},
  {ENTENTE_PLANT, ENTENTE_PLANT_CONCEPT, ENTENTE_ADJUST_DELAY, {-1}},
  {ENTENTE_PLANT, ENTENTE_PLANT_DEVELOPMENT, ENTENTE_ADJUST_DELAY, {-1}},
  {ENTENTE_PLANT, ENTENTE_PLANT_ON_SALE, ENTENTE_ADJUST_DELAY, {-1}},
  {ENTENTE_PLANT, ENTENTE_PLANT_ENDED, ENTENTE_ADJUST_DELAY, {-1}},
  {ENTENTE_TECHNOLOGY, ENTENTE_TECHNOLOGY_PRICE, ENTENTE_ADJUST_PRICE, {-1}},
  {ENTENTE_PARTICIPATION, ENTENTE_PARTICIPATION_VOLUMES, ENTENTE_ADJUST_VOLUME, {ENTENTE_PARTICIPATION_COMPANY, ENTENTE_PARTICIPATION_PLATFORM, -1}},
  {ENTENTE_VEHICLE, ENTENTE_VEHICLE_VOLUMES, ENTENTE_ADJUST_VOLUME, {ENTENTE_VEHICLE_COMPANY, ENTENTE_VEHICLE_PLATFORM, -1}},
  {ENTENTE_DEAL, ENTENTE_DEAL_FROM, ENTENTE_ADJUST_DELAY, {-1}},
  {ENTENTE_DEAL, ENTENTE_DEAL_UNTIL, ENTENTE_ADJUST_DELAY, {-1}},
  {ENTENTE_DEAL, ENTENTE_DEAL_MONEY, ENTENTE_ADJUST_DELAY, {-1}},
  {ENTENTE_DEAL, ENTENTE_DEAL_PROBABILITY, ENTENTE_ADJUST_PROBABILITY, {-1}},
  {ENTENTE_FLOW, ENTENTE_FLOW_FROM, ENTENTE_ADJUST_DELAY, {ENTENTE_FLOW_DEAL, -1}},
  {ENTENTE_FLOW, ENTENTE_FLOW_UNTIL, ENTENTE_ADJUST_DELAY, {ENTENTE_FLOW_DEAL, -1}},
  {ENTENTE_FLOW, ENTENTE_FLOW_VALUE, ENTENTE_ADJUST_DELAY, {ENTENTE_FLOW_DEAL, -1}},
  {ENTENTE_FLOW, ENTENTE_FLOW_COST, ENTENTE_ADJUST_DELAY, {ENTENTE_FLOW_DEAL, -1}},
};

/* How many digits behind the point a moved amount keeps */
static const guint n_digits[ENTENTE_N_ADJUSTMENTS] = {
  [ENTENTE_ADJUST_VOLUME] = 0,
  [ENTENTE_ADJUST_TARIFF] = 3,
  [ENTENTE_ADJUST_PRICE] = 2,
  [ENTENTE_ADJUST_PROBABILITY] = 3,
};

static gboolean
is_factor (EntenteAdjustmentKind kind)
{
  return kind == ENTENTE_ADJUST_VOLUME || kind == ENTENTE_ADJUST_PRICE;
}

static double
get_rest (EntenteAdjustmentKind kind)
{
  return is_factor (kind) ? 1 : 0;
}

/**
 * entente_adjustments_new:
 *
 * Returns: (transfer full): adjustments that leave everything where it is
 */
EntenteAdjustments *
entente_adjustments_new (void)
{
  EntenteAdjustments *self = g_new0 (EntenteAdjustments, 1);

  for (guint i = 0; i < ENTENTE_N_ADJUSTMENTS; i++)
    self->by_object[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
entente_adjustments_free (EntenteAdjustments *self)
{
  for (guint i = 0; i < ENTENTE_N_ADJUSTMENTS; i++)
    g_hash_table_unref (self->by_object[i]);

  g_free (self);
}

/**
 * entente_adjustments_set:
 * @self: adjustments
 * @kind: what is moved
 * @object: (nullable): id of what is moved, %NULL for everything that is not moved by itself
 * @by: how far: a factor from 0 on for volumes and prices, percentage points for tariffs and probabilities, months for dates
 *
 * The volume of a company or platform moves that of its participations and models too; a deal moves what is given in it.
 */
void
entente_adjustments_set (EntenteAdjustments   *self,
                         EntenteAdjustmentKind kind,
                         const char           *object,
                         double                by)
{
  g_return_if_fail (kind < ENTENTE_N_ADJUSTMENTS);
  g_return_if_fail (isfinite (by) && (by >= 0 || !is_factor (kind)));

  if (object == NULL)
    object = "";

  /* One thing may stay while everything else moves. */
  if (by == get_rest (kind) && *object == '\0')
    g_hash_table_remove (self->by_object[kind], object);
  else
    g_hash_table_insert (self->by_object[kind], g_strdup (object), g_memdup2 (&by, sizeof by));
}

static const double *
find (const EntenteAdjustments *self,
      EntenteAdjustmentKind     kind,
      const char               *object)
{
  return object != NULL ? g_hash_table_lookup (self->by_object[kind], object) : NULL;
}

/**
 * entente_adjustments_get:
 * @self: adjustments
 * @kind: what is moved
 * @object: (nullable): id of an object, %NULL for everything
 *
 * Returns: how far it is moved, by itself or with everything; 1 or 0 when it stays
 */
double
entente_adjustments_get (const EntenteAdjustments *self,
                         EntenteAdjustmentKind     kind,
                         const char               *object)
{
  const double *by = find (self, kind, object);

  if (by == NULL)
    by = find (self, kind, "");

  return by != NULL ? *by : get_rest (kind);
}

/**
 * entente_adjustments_is_empty:
 * @self: what is tried out
 *
 * Returns: whether nothing is
 */
gboolean
entente_adjustments_is_empty (const EntenteAdjustments *self)
{
  for (guint i = 0; i < ENTENTE_N_ADJUSTMENTS; i++)
    if (g_hash_table_size (self->by_object[i]) > 0)
      return FALSE;

  return TRUE;
}

static double
get_step (const EntenteAdjustments *self,
          const Movable            *movable,
          EntenteObject            *object)
{
  const double *by = find (self, movable->kind, entente_object_get_id (object));

  for (guint i = 0; by == NULL && movable->along[i] >= 0; i++)
    by = find (self, movable->kind, entente_object_get_reference (object, (guint)movable->along[i]));

  return by != NULL ? *by : entente_adjustments_get (self, movable->kind, NULL);
}

static double
move_number (EntenteAdjustmentKind kind,
             double                number,
             double                by)
{
  if (is_factor (kind))
    return number * by;

  return kind == ENTENTE_ADJUST_PROBABILITY ? CLAMP (number + by, 0, 100) : MAX (number + by, 0);
}

static void
move_decimal (EntenteAdjustmentKind kind,
              EntenteDecimal       *decimal,
              double                by)
{
  char             text[64];
  char             format[8];
  const char      *end;
  g_autofree char *ignored = NULL;

  g_snprintf (format, sizeof format, "%%.%uf", n_digits[kind]);
  g_ascii_formatd (text, sizeof text, format, move_number (kind, entente_decimal_to_double (*decimal), by));

  /* What grew beyond all bounds stays as it was. */
  if (!entente_decimal_parse (text, &end, decimal))
    return;
}

static char *
move_amount (EntenteAdjustmentKind kind,
             const EntenteAmount  *amount,
             double                by)
{
  EntenteAmount moved = *amount;

  move_decimal (kind, &moved.low, by);
  move_decimal (kind, &moved.high, by);

  return entente_amount_to_string (&moved);
}

static char *
move_series (EntenteAdjustmentKind kind,
             const EntenteValue   *value,
             double                by)
{
  guint                    n;
  const EntenteYearAmount *entries = entente_value_get_series (value, &n);
  GString                 *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *amount = move_amount (kind, &entries[i].amount, by);

      if (entries[i].year != 0)
        g_string_append_printf (text, "%s%04d: ", i > 0 ? "; " : "", entries[i].year);
      g_string_append (text, amount);
    }

  return g_string_free (text, FALSE);
}

/* As precise as it was, if it can be */
static char *
move_date (const EntenteDate *date,
           int                months)
{
  GDate       day;
  EntenteDate moved = *date;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32)entente_date_get_first_day (date));
  if (months >= 0)
    g_date_add_months (&day, (guint)months);
  else if (g_date_get_year (&day) * 12 + (int)g_date_get_month (&day) + months > 12)
    g_date_subtract_months (&day, (guint)-months);

  moved.year = (gint16)g_date_get_year (&day);
  if (date->quarter != 0 && months % 3 == 0)
    moved.quarter = (guint8)((g_date_get_month (&day) + 2) / 3);
  else if (date->quarter != 0 || date->month != 0 || months % 12 != 0)
    {
      moved.quarter = 0;
      moved.month = (guint8)g_date_get_month (&day);
      moved.day = date->day != 0 ? (guint8)g_date_get_day (&day) : 0;
    }

  return entente_date_to_string (&moved);
}

static void
narrow (EntenteTimeSpan   *span,
        const EntenteDate *from,
        const EntenteDate *until)
{
  if (entente_date_is_known (from))
    span->from = MAX (span->from, entente_date_get_first_day (from));
  if (entente_date_is_known (until))
    span->until = MIN (span->until, entente_date_get_first_day (until));
}

/* What is given in a deal flows as long as both it and the deal last. */
static char *
delay_value (EntenteScope       *scope,
             EntenteObject      *object,
             const EntenteValue *value,
             int                 months)
{
  EntenteTimeSpan span = {0, G_MAXINT32};
  EntenteObject  *deal;

  if (entente_object_get_object_type (object) != ENTENTE_FLOW)
    return entente_delay_series (value, months, NULL);

  deal = entente_scope_lookup (scope, entente_object_get_reference (object, ENTENTE_FLOW_DEAL));
  narrow (&span, entente_object_get_date (object, ENTENTE_FLOW_FROM), entente_object_get_date (object, ENTENTE_FLOW_UNTIL));
  if (deal != NULL)
    narrow (&span, entente_object_get_date (deal, ENTENTE_DEAL_FROM), entente_object_get_date (deal, ENTENTE_DEAL_UNTIL));

  return entente_delay_series (value, months, &span);
}

static char *
move_value (const Movable      *movable,
            EntenteScope       *scope,
            EntenteObject      *object,
            const EntenteValue *value,
            double              by)
{
  /* A deal of which nothing is said is as likely as others of its status. */
  if (value == NULL && movable->kind == ENTENTE_ADJUST_PROBABILITY)
    {
      int status = entente_object_get_choice (object, ENTENTE_DEAL_STATUS, ENTENTE_DEAL_STATUS_IDEA);

      return g_strdup_printf ("%d%%", (int)round (move_number (movable->kind, 100 * entente_economy_usual_probability (status), by)));
    }

  if (value == NULL)
    return NULL;

  switch (entente_value_get_kind (value))
    {
    case ENTENTE_FIELD_SERIES:
      if (movable->kind == ENTENTE_ADJUST_DELAY)
        return delay_value (scope, object, value, (int)round (by));
      return move_series (movable->kind, value, by);
    case ENTENTE_FIELD_DATE:
      return move_date (entente_value_get_date (value), (int)round (by));
    default:
      return move_amount (movable->kind, entente_value_get_amount (value), by);
    }
}

static const Movable *
find_movable (EntenteType type,
              guint       field)
{
  for (guint i = 0; i < G_N_ELEMENTS (movables); i++)
    if (movables[i].type == type && movables[i].field == field)
      return &movables[i];

  return NULL;
}

/**
 * entente_adjustments_apply:
 * @self: adjustments
 * @scope: the plan
 * @object: an object
 * @field: index of one of its fields
 *
 * Returns: (transfer full) (nullable): the value of the field as it is tried out, which is the present one where nothing
 *   is moved; %NULL when it has none
 */
EntenteValue *
entente_adjustments_apply (const EntenteAdjustments *self,
                           EntenteScope             *scope,
                           EntenteObject            *object,
                           guint                     field)
{
  const EntenteValue *value = entente_object_get_value (object, field);
  const Movable      *movable = find_movable (entente_object_get_object_type (object), field);
  double              by = movable != NULL ? get_step (self, movable, object) : 0;
  g_autofree char    *text = NULL;
  EntenteValue       *moved = NULL;

  if (movable != NULL && by != get_rest (movable->kind))
    text = move_value (movable, scope, object, value, by);
  if (text != NULL)
    moved = entente_value_parse (entente_object_get_field (object, field), text, NULL);

  /* A value that left the bounds of its field stays. */
  if (moved == NULL && value != NULL)
    moved = entente_value_ref (value);

  return moved;
}

static EntenteObject *
make_override (EntenteProject     *project,
               const char         *scenario,
               EntenteObject      *object,
               const EntenteField *field,
               const EntenteValue *value)
{
  g_autofree char *name = g_strdup_printf ("%s %s", field->name, entente_object_get_id (object));
  g_autofree char *id = entente_project_make_id (project, name, ENTENTE_OVERRIDE);
  g_autofree char *text = entente_value_to_string (value);
  EntenteObject   *override = entente_object_new (ENTENTE_OVERRIDE, id);
  gboolean         is_whole;

  is_whole = entente_object_set (override, "scenario", scenario, NULL) && entente_object_set (override, "object", entente_object_get_id (object), NULL) &&
             entente_object_set (override, "field", field->name, NULL) && entente_object_set (override, "value", text, NULL);
  g_assert (is_whole);

  return override;
}

static void
add_overrides (const EntenteAdjustments *self,
               EntenteScope             *scope,
               const Movable            *movable,
               const char               *scenario,
               EntenteChangeList        *changes)
{
  GListModel *objects = entente_scope_get_objects (scope, movable->type);

  for (guint i = 0; i < g_list_model_get_n_items (objects); i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i), override = NULL;
      g_autoptr (EntenteValue) value = entente_adjustments_apply (self, scope, object, movable->field);

      if (value == NULL || entente_value_equal (value, entente_object_get_value (object, movable->field)))
        continue;

      override = make_override (entente_scope_get_project (scope), scenario, object, entente_object_get_field (object, movable->field), value);
      entente_change_list_add (changes, override);
    }
}

/**
 * entente_adjustments_to_scenario:
 * @self: adjustments
 * @scope: the plan that is adjusted
 * @name: of the scenario
 *
 * Returns: (transfer full): an edit that adds a scenario, based on that of @scope, in which the plan is as it is tried out
 */
EntenteChangeList *
entente_adjustments_to_scenario (const EntenteAdjustments *self,
                                 EntenteScope             *scope,
                                 const char               *name)
{
  EntenteProject    *project = entente_scope_get_project (scope);
  EntenteChangeList *changes = entente_change_list_new (_("Make It a Scenario"));
  g_autofree char   *id = entente_project_make_id (project, name, ENTENTE_SCENARIO);
  g_autoptr (EntenteObject) scenario = entente_object_new (ENTENTE_SCENARIO, id);
  g_autoptr (EntenteValue) label = entente_value_parse (&entente_scenario_info.fields[ENTENTE_SCENARIO_NAME], name, NULL);

  entente_object_set_value (scenario, ENTENTE_SCENARIO_NAME, label);
  if (entente_scope_get_scenario (scope) != NULL && !entente_object_set (scenario, "parent", entente_scope_get_scenario (scope), NULL))
    g_assert_not_reached ();
  entente_change_list_add (changes, scenario);

  for (guint i = 0; i < G_N_ELEMENTS (movables); i++)
    add_overrides (self, scope, &movables[i], id, changes);

  return changes;
}
