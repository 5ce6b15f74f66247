#pragma once

#include <gio/gio.h>

#include "model/change/change-list.h"
#include "model/referrers.h"

G_BEGIN_DECLS

/**
 * EntenteProject:
 *
 * All objects of a plan, by id and by type. It changes in one way only: by entente_project_apply().
 */
#define ENTENTE_TYPE_PROJECT (entente_project_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProject, entente_project, ENTENTE, PROJECT, GObject)

EntenteProject    *entente_project_new          (void) G_GNUC_WARN_UNUSED_RESULT;
EntenteObject     *entente_project_get_root     (EntenteProject      *self);
EntenteObject     *entente_project_lookup       (EntenteProject      *self,
                                                 const char          *id);
EntenteObject     *entente_project_find         (EntenteProject      *self,
                                                 EntenteType          type,
                                                 const char          *name);
GListModel        *entente_project_get_objects  (EntenteProject      *self,
                                                 EntenteType          type);
guint              entente_project_get_n        (EntenteProject      *self,
                                                 EntenteType          type);
EntenteObject     *entente_project_get_nth      (EntenteProject      *self,
                                                 EntenteType          type,
                                                 guint                index);
gboolean           entente_project_note_referrers (EntenteProject    *self,
                                                 guint                n_objects);
gboolean           entente_project_knows_referrers (EntenteProject   *self);
EntenteReferrers  *entente_project_get_referrers (EntenteProject     *self);
gboolean           entente_project_apply        (EntenteProject      *self,
                                                 EntenteChangeList   *changes,
                                                 GError             **error);
char              *entente_project_make_id      (EntenteProject      *self,
                                                 const char          *name,
                                                 EntenteType          type) G_GNUC_WARN_UNUSED_RESULT;

/* For readers, which fill a fresh project; no signal is emitted. */
gboolean           entente_project_load_object  (EntenteProject      *self,
                                                 EntenteObject       *object,
                                                 GError             **error);
void               entente_project_load_foreign (EntenteProject      *self,
                                                 const char          *markup);
void               entente_project_load_done    (EntenteProject      *self);
const GPtrArray   *entente_project_get_foreign  (EntenteProject      *self);
gboolean           entente_project_knows_id     (EntenteProject      *self,
                                                 const char          *id);

G_END_DECLS
