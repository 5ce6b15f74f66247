#pragma once

#include "model/analysis/report.h"
#include "model/change/scope.h"

G_BEGIN_DECLS

/**
 * EntenteReportSource:
 * @get: gives the report of a method by its id, (transfer none) (nullable): %NULL when it is not there now
 * @user_data: passed to @get
 *
 * Where reports about the plan are to be had from.
 */
typedef struct
{
  EntenteReport *(*get) (const char *method,
                         gpointer    user_data);
  gpointer user_data;
} EntenteReportSource;

/**
 * EntentePlanReports:
 *
 * The reports about a plan, each computed when it is first asked for, which blocks: for paper and files, where nobody
 * wants a picture without its figures.
 */
typedef struct _EntentePlanReports EntentePlanReports;

EntentePlanReports *entente_plan_reports_new  (EntenteScope        *scope,
                                               gint32               day) G_GNUC_WARN_UNUSED_RESULT;
void                entente_plan_reports_free (EntentePlanReports  *self);
EntenteReport      *entente_plan_reports_get  (const char          *method,
                                               gpointer             self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePlanReports, entente_plan_reports_free)

G_END_DECLS
