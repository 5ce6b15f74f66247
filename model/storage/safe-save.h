#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENTENTE_SAVE_KEEP_LAST   10u
#define ENTENTE_SAVE_KEEP_HOURLY 24u
#define ENTENTE_SAVE_KEEP_DAILY  30u

/**
 * EntenteSaveRequest:
 * @path: where to write; symbolic links are followed
 * @bytes: the whole file
 * @expected: (nullable): SHA-256 of what should be there now, in hex; %NULL when nothing should be or it does not matter
 * @overwrite: write even when the file on disk is not the expected one
 * @versions: (nullable): folder in which former versions are kept
 */
typedef struct
{
  const char *path;
  GBytes     *bytes;
  const char *expected;
  gboolean    overwrite;
  const char *versions;
} EntenteSaveRequest;

gboolean entente_safe_save (const EntenteSaveRequest *request,
                            GError                  **error);
char    *entente_file_hash (const char               *path,
                            GError                  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
