#pragma once

#include "model/analysis/economy/economy-reader.h"
#include "model/network/network-reader.h"
#include "widgets/scene-maker.h"
#include "widgets/workspace.h"

G_BEGIN_DECLS

/* For the files that make a workspace alone. */

struct _EntenteWorkspace
{
  GObject parent_instance;

  EntenteDocument *document;
  EntenteScope    *scope;
  gboolean         switching;

  /* What "changed" is told about, while it is. */
  EntenteChangeList *changes;

  char               *view;
  char               *scenario;
  char               *date;
  EntenteDate         day;
  const EntenteTheme *theme;

  EntenteNetwork       *network;
  EntenteNetworkReader *network_reader;
  EntenteChart         *chart;

  EntenteSceneMaker *maker;
  guint              tell_id;
  guint              note_id;

  GPtrArray *selection;

  GPtrArray *focus;
  guint      steps;
  gboolean   hides;
  char      *search;

  char          *leaver;
  EntenteSpread *spread;

  EntenteAnalyst       *analyst;
  EntenteAnalysisCache *cache;
  EntenteAdjustments   *adjustments;
  GHashTable           *drawn_reports;
  gboolean              expected;
  guint                 read_id;
  EntenteEconomyReader *reader;
  guint                 read_cost;
  gint64                read_time;
  gboolean              is_trying;
};

void        entente_workspace_forget_pictures (EntenteWorkspace *self,
                                          gboolean            plan);
void        entente_workspace_tell_scene (EntenteWorkspace   *self);
void        entente_workspace_scene_made (gpointer            self);
void        entente_workspace_show_first_view (EntenteWorkspace *self);
void        entente_workspace_follow_shown (EntenteWorkspace *self,
                                          EntenteChangeList  *changes);
GPtrArray  *entente_workspace_new_selection (void) G_GNUC_WARN_UNUSED_RESULT;
void        entente_workspace_drop_stale_selection (EntenteWorkspace *self);
void        entente_workspace_tell_focus (EntenteWorkspace   *self);
void        entente_workspace_follow_focus (EntenteWorkspace *self,
                                          EntenteChangeList  *changes);
void        entente_workspace_drop_leaver (EntenteWorkspace  *self);
GHashTable *entente_workspace_find_kept  (EntenteWorkspace   *self) G_GNUC_WARN_UNUSED_RESULT;
void        entente_workspace_drop_figures (EntenteWorkspace *self);
void        entente_workspace_draw_again (EntenteWorkspace   *self);
EntenteReport *entente_workspace_find_report (const char     *method,
                                          gpointer            self);

G_END_DECLS
