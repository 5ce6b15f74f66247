#pragma once

#include "model/change/history.h"
#include "model/change/journal.h"
#include "model/change/leftover.h"
#include "model/storage/reading.h"

G_BEGIN_DECLS

/**
 * EntenteDocument:
 *
 * A project with its file, its history and its journal. All edits go through it; what was done and is not saved is in the
 * journal, from which entente_document_recover() brings it back.
 *
 * Properties: "title" (what a window shows), "path" (or %NULL), "modified", "read-only", "saving". Signal "edited" with the
 * change list as applied (also for undo and redo). Signal "warning" with a text to show: something that the planner should
 * know and that hinders nothing.
 */
#define ENTENTE_TYPE_DOCUMENT (entente_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDocument, entente_document, ENTENTE, DOCUMENT, GObject)

EntenteDocument *entente_document_new            (const char           *state_folder) G_GNUC_WARN_UNUSED_RESULT;
EntenteDocument *entente_document_open           (const char           *path,
                                                  const char           *state_folder,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;
EntenteDocument *entente_document_open_template  (GBytes               *bytes,
                                                  const char           *state_folder,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;
EntenteDocument *entente_document_open_import    (EntenteReading       *reading,
                                                  const char           *name,
                                                  const char           *state_folder) G_GNUC_WARN_UNUSED_RESULT;
EntenteDocument *entente_document_recover        (EntenteLeftover      *leftover,
                                                  const char           *state_folder,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;
EntenteProject  *entente_document_get_project    (EntenteDocument      *self);
EntenteHistory  *entente_document_get_history    (EntenteDocument      *self);
const char      *entente_document_get_path       (EntenteDocument      *self);
const char      *entente_document_get_title      (EntenteDocument      *self);
gboolean         entente_document_is_modified    (EntenteDocument      *self);
gboolean         entente_document_is_read_only   (EntenteDocument      *self);
gboolean         entente_document_is_saving      (EntenteDocument      *self);
const GPtrArray *entente_document_get_problems   (EntenteDocument      *self);
gboolean         entente_document_apply          (EntenteDocument      *self,
                                                  EntenteChangeList    *changes,
                                                  GError              **error);
gboolean         entente_document_undo           (EntenteDocument      *self);
gboolean         entente_document_redo           (EntenteDocument      *self);
gboolean         entente_document_flush          (EntenteDocument      *self,
                                                  GError              **error);
gboolean         entente_document_save           (EntenteDocument      *self,
                                                  const char           *path,
                                                  gboolean              overwrite,
                                                  GError              **error);
void             entente_document_save_async     (EntenteDocument      *self,
                                                  const char           *path,
                                                  gboolean              overwrite,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean         entente_document_save_finish    (EntenteDocument      *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void             entente_document_close          (EntenteDocument      *self);
char            *entente_document_get_state_folder (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
