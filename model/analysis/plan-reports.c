#include "model/analysis/analyst.h"
#include "model/analysis/report-source.h"

struct _EntentePlanReports
{
  EntenteScope   *scope;
  gint32          day;
  EntenteEconomy *economy;
  GHashTable     *reports;
};

/**
 * entente_plan_reports_new:
 * @scope: a scenario of a plan, which must not change
 * @day: Julian day the figures are for, 0 for all dates
 *
 * Returns: (transfer full): reports, of which none is computed yet
 */
EntentePlanReports *
entente_plan_reports_new (EntenteScope *scope,
                          gint32        day)
{
  EntentePlanReports *self = g_new0 (EntentePlanReports, 1);

  self->scope = g_object_ref (scope);
  self->day = day;
  self->reports = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)entente_report_unref);

  return self;
}

void
entente_plan_reports_free (EntentePlanReports *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->reports);
  g_clear_pointer (&self->economy, entente_economy_unref);
  g_object_unref (self->scope);
  g_free (self);
}

static EntenteDate
to_date (gint32 julian)
{
  EntenteDate date = {0};
  GDate       day;

  if (julian == 0)
    return date;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32)julian);
  date.year = (gint16)g_date_get_year (&day);
  date.month = (guint8)g_date_get_month (&day);
  date.day = (guint8)g_date_get_day (&day);

  return date;
}

/**
 * entente_plan_reports_get:
 * @method: id of a method
 * @self: (type EntentePlanReports): reports about a plan
 *
 * Returns: (transfer none) (nullable): what the method says; %NULL when there is no such method
 */
EntenteReport *
entente_plan_reports_get (const char *method,
                          gpointer    self)
{
  EntentePlanReports  *reports = self;
  const EntenteMethod *found = entente_methods_find (method);
  EntenteReport       *report = found != NULL ? g_hash_table_lookup (reports->reports, found->id) : NULL;

  if (report != NULL || found == NULL)
    return report;

  if (reports->economy == NULL)
    reports->economy = entente_economy_new (reports->scope, &(EntenteEconomyOptions) {.date = to_date (reports->day)});

  report = entente_analyse (found, reports->economy, NULL, NULL);
  g_hash_table_insert (reports->reports, (char *)found->id, report);

  return report;
}
