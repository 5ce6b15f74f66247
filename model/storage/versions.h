#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENTENTE_VERSIONS_LAST   10u
#define ENTENTE_VERSIONS_HOURLY 24u
#define ENTENTE_VERSIONS_DAILY  30u

gboolean entente_versions_keep   (const char   *versions,
                                  const char   *path,
                                  int           fd,
                                  const char   *hash);
char    *entente_versions_folder (const char   *versions,
                                  const char   *path) G_GNUC_WARN_UNUSED_RESULT;
void     entente_versions_choose (const gint64 *times,
                                  gsize         n_times,
                                  gboolean     *kept);

G_END_DECLS
