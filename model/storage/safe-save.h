#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteSaveRequest:
 * @path: where to write; symbolic links are followed
 * @bytes: the whole file
 * @expected: (nullable): SHA-256 of what should be there now, in hex; %NULL when nothing should be
 * @overwrite: write even when the file on disk is not the expected one
 * @versions: (nullable): folder in which former versions of all files are kept
 * @approve: (nullable): asked when all is ready, right before the new file takes its place
 * @approve_data: data for @approve
 * @replaced: (out) (optional): whether the new file is in its place; it can be when saving failed, if the disk did not
 *   confirm that it will stay there
 * @warning: (out) (optional) (transfer full): what went wrong without hindering the save, translated; %NULL when nothing
 */
typedef struct
{
  const char *path;
  GBytes     *bytes;
  const char *expected;
  gboolean    overwrite;
  const char *versions;
  gboolean  (*approve) (gpointer data,
                        GError **error);
  gpointer    approve_data;
  gboolean   *replaced;
  char      **warning;
} EntenteSaveRequest;

gboolean entente_safe_save (const EntenteSaveRequest *request,
                            GError                  **error);
char    *entente_file_hash (const char               *path,
                            GError                  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
