#pragma once

#include "model/analysis/matcher/proposals.h"
#include "widgets/commands/deal-terms.h"
#include "widgets/drawing/arrangement.h"
#include "widgets/workspace.h"

G_BEGIN_DECLS

/**
 * EntenteLayoutMethod:
 * @ENTENTE_LAYOUT_METHOD_SHAPE: lay everything out anew
 * @ENTENTE_LAYOUT_METHOD_ROOM: only move apart what covers each other
 * @ENTENTE_LAYOUT_METHOD_LINE: on a line, in the order in which it stands
 * @ENTENTE_LAYOUT_METHOD_CIRCLE: on a circle, in the order in which it stands
 */
typedef enum
{
  ENTENTE_LAYOUT_METHOD_SHAPE,
  ENTENTE_LAYOUT_METHOD_ROOM,
  ENTENTE_LAYOUT_METHOD_LINE,
  ENTENTE_LAYOUT_METHOD_CIRCLE,
} EntenteLayoutMethod;

/**
 * EntenteLayoutScope:
 * @ENTENTE_LAYOUT_SCOPE_ALL: all of the chart
 * @ENTENTE_LAYOUT_SCOPE_SELECTION: what is selected, around the others
 * @ENTENTE_LAYOUT_SCOPE_MAINLY: what is selected; the others give way a little
 */
typedef enum
{
  ENTENTE_LAYOUT_SCOPE_ALL,
  ENTENTE_LAYOUT_SCOPE_SELECTION,
  ENTENTE_LAYOUT_SCOPE_MAINLY,
} EntenteLayoutScope;

/**
 * EntenteLayoutWish:
 * @kind: for %ENTENTE_LAYOUT_METHOD_SHAPE
 * @keep: start from the present drawing and stay near it
 * @frames: what becomes of frames
 * @grouping: what stands side by side on a circle
 *
 * How a chart is to be arranged.
 */
typedef struct
{
  EntenteLayoutMethod        method;
  EntenteLayoutKind          kind;
  EntenteLayoutScope         scope;
  gboolean                   keep;
  EntenteLayoutFrames        frames;
  EntenteArrangementGrouping grouping;
} EntenteLayoutWish;

/**
 * EntenteAlignment:
 *
 * What can be brought in line: edges, or the middles between them.
 */
typedef enum
{
  ENTENTE_ALIGN_LEFT,
  ENTENTE_ALIGN_CENTRE,
  ENTENTE_ALIGN_RIGHT,
  ENTENTE_ALIGN_TOP,
  ENTENTE_ALIGN_MIDDLE,
  ENTENTE_ALIGN_BOTTOM,
} EntenteAlignment;

/* What a planner can do, each as one undo step. Used by gestures, menus, keys and tests alike. */

char    *entente_command_add_company    (EntenteWorkspace    *workspace,
                                         const char          *name,
                                         double               x,
                                         double               y);
gboolean entente_command_show_company   (EntenteWorkspace    *workspace,
                                         const char          *company,
                                         double               x,
                                         double               y);
char    *entente_command_add_deal       (EntenteWorkspace    *workspace,
                                         const char *const   *companies,
                                         const EntenteDealTerms *terms);
char    *entente_command_draft_deal     (EntenteWorkspace    *workspace,
                                         const EntenteProposals *proposals,
                                         const EntenteProposal *proposal);
char    *entente_command_add_deal_to_new_company (EntenteWorkspace *workspace,
                                         const char          *company,
                                         const char          *name,
                                         double               x,
                                         double               y,
                                         const EntenteDealTerms *terms);
char    *entente_command_add_party_to_new_company (EntenteWorkspace *workspace,
                                         const char          *deal,
                                         const char          *name,
                                         double               x,
                                         double               y);
guint    entente_command_get_fitting_kinds (EntenteWorkspace *workspace,
                                         const char *const   *companies);
char    *entente_command_add_party      (EntenteWorkspace    *workspace,
                                         const char          *deal,
                                         const char          *company);
gboolean entente_command_can_exchange   (EntenteWorkspace    *workspace,
                                         const char          *line,
                                         const char          *from,
                                         const char          *to);
gboolean entente_command_exchange       (EntenteWorkspace    *workspace,
                                         const char          *line,
                                         const char          *from,
                                         const char          *to);
gboolean entente_command_can_drop_party (EntenteWorkspace    *workspace,
                                         const char          *party);
char    *entente_command_add_flow       (EntenteWorkspace    *workspace,
                                         const char          *deal,
                                         const char          *giver);
char    *entente_command_add_trait      (EntenteWorkspace    *workspace,
                                         const char          *company,
                                         gboolean             is_want);
char    *entente_command_add_asset      (EntenteWorkspace    *workspace,
                                         EntenteType          type,
                                         const char          *name);
char    *entente_command_add_note       (EntenteWorkspace    *workspace,
                                         const char          *text,
                                         double               x,
                                         double               y);
gboolean entente_command_set_closed     (EntenteWorkspace    *workspace,
                                         const char *const   *ids,
                                         gboolean             closed);
gboolean entente_command_set_all_closed (EntenteWorkspace    *workspace,
                                         gboolean             closed);
char    *entente_command_add_frame      (EntenteWorkspace    *workspace,
                                         const char *const   *ids,
                                         double               x,
                                         double               y);
gboolean entente_command_frame_regions  (EntenteWorkspace    *workspace);
gboolean entente_command_resize         (EntenteWorkspace    *workspace,
                                         const char          *id,
                                         const EntenteRect   *rect);
char   **entente_command_list_moved     (EntenteWorkspace    *workspace,
                                         const char *const   *ids);
char   **entente_command_list_leaders   (EntenteWorkspace    *workspace,
                                         const char *const   *ids);
char   **entente_command_list_joined    (EntenteWorkspace    *workspace,
                                         const char *const   *ids,
                                         double               dx,
                                         double               dy);
gboolean entente_command_set_field      (EntenteWorkspace    *workspace,
                                         const char          *id,
                                         const EntenteField  *field,
                                         const EntenteValue  *value,
                                         GError             **error);
gboolean entente_command_can_move       (EntenteWorkspace    *workspace,
                                         const char          *id);
void     entente_command_find_room      (EntenteWorkspace    *workspace,
                                         double               width,
                                         double               height,
                                         double              *x,
                                         double              *y);
void     entente_command_find_room_for_hub (EntenteWorkspace *workspace,
                                         double               width,
                                         double               height,
                                         double              *x,
                                         double              *y);
const EntentePoint *entente_command_choose_room (EntenteWorkspace   *workspace,
                                               double               width,
                                               double               height,
                                               const EntentePoint  *wishes,
                                               guint                n_wishes);
gboolean entente_command_move           (EntenteWorkspace    *workspace,
                                         const char *const   *ids,
                                         double               dx,
                                         double               dy);
gboolean entente_command_nudge          (EntenteWorkspace    *workspace,
                                         const char *const   *ids,
                                         double               dx,
                                         double               dy);
gboolean entente_command_align          (EntenteWorkspace    *workspace,
                                         const char *const   *ids,
                                         EntenteAlignment     alignment);
gboolean entente_command_distribute     (EntenteWorkspace    *workspace,
                                         const char *const   *ids,
                                         gboolean             down);
gboolean entente_command_can_same_size  (EntenteWorkspace    *workspace,
                                         const char *const   *ids,
                                         gboolean             height);
gboolean entente_command_same_size      (EntenteWorkspace    *workspace,
                                         const char *const   *ids,
                                         gboolean             height);
gboolean entente_command_delete         (EntenteWorkspace    *workspace,
                                         const char *const   *ids);
gboolean entente_command_cut            (EntenteWorkspace    *workspace,
                                         const char *const   *ids);
gboolean entente_command_set_pinned     (EntenteWorkspace    *workspace,
                                         const char *const   *ids,
                                         gboolean             pinned);
gboolean entente_command_bend           (EntenteWorkspace    *workspace,
                                         const char          *line,
                                         const EntentePoint  *points,
                                         guint                n_points);
gboolean entente_command_nudge_bend     (EntenteWorkspace    *workspace,
                                         const char          *line,
                                         const EntentePoint  *points,
                                         guint                n_points);
gboolean entente_command_can_straighten (EntenteWorkspace    *workspace,
                                         const char *const   *ids);
gboolean entente_command_straighten     (EntenteWorkspace    *workspace,
                                         const char *const   *ids);
gboolean entente_command_move_label     (EntenteWorkspace    *workspace,
                                         const char          *line,
                                         double               x,
                                         double               y);
EntenteLayoutWish entente_layout_wish_get_untangle (EntenteWorkspace *workspace);
EntenteLayoutWish entente_layout_wish_get_tidy     (EntenteWorkspace *workspace);
void     entente_command_layout_async   (EntenteWorkspace    *workspace,
                                         const EntenteLayoutWish *wish,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
gboolean entente_command_layout_finish  (EntenteWorkspace    *workspace,
                                         GAsyncResult        *result,
                                         GError             **error);

G_END_DECLS
