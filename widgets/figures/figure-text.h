#pragma once

#include "widgets/workspace.h"

G_BEGIN_DECLS

/* Figures in words, the same wherever they are shown. */

char *entente_figure_get_title (EntenteScope            *scope,
                                const EntenteQuantity   *quantity,
                                const EntenteReportRow  *row) G_GNUC_WARN_UNUSED_RESULT;
char *entente_figure_get_about (EntenteScope            *scope,
                                const EntenteQuantity   *quantity,
                                const EntenteReportRow  *row) G_GNUC_WARN_UNUSED_RESULT;
char *entente_figure_get_value (EntenteWorkspace        *workspace,
                                const EntenteQuantity   *quantity,
                                const EntenteReportRow  *row) G_GNUC_WARN_UNUSED_RESULT;
char *entente_figure_get_short_value (EntenteWorkspace       *workspace,
                                      const EntenteQuantity  *quantity,
                                      const EntenteReportRow *row) G_GNUC_WARN_UNUSED_RESULT;
char *entente_figure_get_number (const EntenteQuantity  *quantity,
                                 const EntenteReportRow *row) G_GNUC_WARN_UNUSED_RESULT;
char *entente_figure_shorten   (const EntenteQuantity   *quantity,
                                EntenteRange             value,
                                const char              *currency) G_GNUC_WARN_UNUSED_RESULT;
char *entente_figure_get_change (const EntenteQuantity  *quantity,
                                 EntenteRange            change) G_GNUC_WARN_UNUSED_RESULT;
char *entente_figure_get_completeness (const EntenteReportRow *row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
