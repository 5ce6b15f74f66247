#pragma once

#include "model/object-list.h"
#include "model/project.h"

G_BEGIN_DECLS

#define ENTENTE_PROJECT_ROOT_ID "project"

/* For the files that make a project alone. referrers: (nullable): known of the types before next_type, and of the objects of that
   one before next_index; foreign: what this version does not know and only keeps, with the ids in it. */
struct _EntenteProject
{
  GObject            parent_instance;
  GHashTable        *objects;
  EntenteObjectList *lists[ENTENTE_N_TYPES];
  EntenteReferrers  *referrers;
  EntenteType        next_type;
  guint              next_index;
  GPtrArray         *foreign;
  GHashTable        *foreign_ids;
};

/* project-changes.c */
void     entente_project_put              (EntenteProject    *self,
                                           EntenteObject     *object);
void     entente_project_take_away        (EntenteProject    *self,
                                           EntenteObject     *object);
gboolean entente_project_do               (EntenteProject    *self,
                                           EntenteChangeList *changes,
                                           GError           **error);

/* project-referrers.c */
void     entente_project_forget_referrers (EntenteProject    *self);

G_END_DECLS
