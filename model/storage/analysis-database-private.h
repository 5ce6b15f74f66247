#pragma once

#include "model/storage/analysis-database.h"

#include <sqlite3.h>
#include <sys/types.h>

G_BEGIN_DECLS

/* For the files that keep results of analysis alone. */

/* So long is waited for another program that uses the file; in milliseconds. */
#define ENTENTE_ANALYSIS_LOCK_WAIT 20

struct _EntenteAnalysisDatabase
{
  char    *path;
  guint64  most;
  sqlite3 *db;
  dev_t    device;
  ino_t    inode;
  gint64   session;
  gint64   deadline;
  gint64   rests_until;
  gint64   emptied_at;
  gboolean is_damaged;
  gboolean has_complained;
};

gboolean entente_analysis_database_is_ready    (EntenteAnalysisDatabase  *self,
                                                gint64                    wait);
gboolean entente_analysis_database_prepare     (EntenteAnalysisDatabase  *self,
                                                const char               *sql,
                                                sqlite3_stmt            **statement);
int      entente_analysis_database_read_number (EntenteAnalysisDatabase  *self,
                                                const char               *sql,
                                                gint64                   *number);
void     entente_analysis_database_give_up     (EntenteAnalysisDatabase  *self,
                                                int                       result);
void     entente_analysis_database_close       (EntenteAnalysisDatabase  *self);

G_END_DECLS
