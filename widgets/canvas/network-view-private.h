#pragma once

#include "widgets/canvas/anchors.h"
#include "widgets/canvas/canvas-items.h"
#include "widgets/canvas/deal-popover.h"
#include "widgets/canvas/drag-sketch.h"
#include "widgets/canvas/guides.h"
#include "widgets/canvas/name-popover.h"
#include "widgets/canvas/network-view.h"
#include "widgets/canvas/picture.h"
#include "widgets/canvas/viewport.h"
#include "widgets/deal-effects.h"

G_BEGIN_DECLS

/* What the files that make up the canvas share. */

/* A scene of more items is not drawn anew while something is dragged. */
#define ENTENTE_CANVAS_SMALL_SCENE 2500

#define ENTENTE_CANVAS_GRID       12.0
#define ENTENTE_CANVAS_NUDGE      12.0
#define ENTENTE_CANVAS_LONG_NUDGE 48.0

/* Of a company that is being drawn, before its name is known; points. */
#define ENTENTE_CANVAS_GHOST_WIDTH  120.0
#define ENTENTE_CANVAS_GHOST_HEIGHT 48.0

typedef struct _EntenteDrag EntenteDrag;

/**
 * EntenteHandState:
 *
 * What the pointer is doing: nothing, pressed on something and not yet moved, moving the view, or dragging.
 */
typedef enum
{
  ENTENTE_HAND_IDLE,
  ENTENTE_HAND_ON_EMPTY,
  ENTENTE_HAND_ON_ITEM,
  ENTENTE_HAND_ON_HANDLE,
  ENTENTE_HAND_PANNING,
  ENTENTE_HAND_DRAGGING,
} EntenteHandState;

/* Edges that the hand moves, as bits */
typedef enum
{
  ENTENTE_EDGE_LEFT = 1 << 0,
  ENTENTE_EDGE_RIGHT = 1 << 1,
  ENTENTE_EDGE_TOP = 1 << 2,
  ENTENTE_EDGE_BOTTOM = 1 << 3,
} EntenteEdges;

/**
 * EntenteHand:
 * @drag: (nullable): what the drag is about
 * @start: where it was pressed, pixels
 * @now: where it is, pixels
 * @before: the viewport when it was pressed
 * @modifiers: keys held
 * @is_finger: whether it is a finger, which moves the view where a pointer would select
 * @item: (nullable): id of what it was pressed on
 * @line: (nullable): id of whose line it was pressed on: a deal, a party or a stake
 * @part: what of it
 * @ids: (nullable): what is moved; for the marquee, what was selected before
 * @leaders: (nullable): those of @ids that do not just go along with a frame
 * @joined: (nullable): ids of the frames that companies among them would join
 * @rect: of what was pressed, points
 * @others: (array length=n_others): of the cards that are not moved, points
 * @dx: how far to move, points
 * @dy: how far to move, points
 * @points: (array length=n_points): of the line being bent
 * @point: which of them the hand has
 * @end: (nullable): id of the company at the end of @line that the hand has
 * @target: (nullable): what a line being drawn would end at
 * @edges: which edges are being moved, as bits of #EntenteEdges
 * @sketch: (nullable): what stays and what is moved
 * @rests: whether it has not moved for a moment, so that there is time to draw the chart as it would be
 *
 * What the pointer is doing on the canvas. Nothing of it is in the plan before it is released.
 */
typedef struct
{
  EntenteHandState state;

  const EntenteDrag *drag;

  EntentePoint     start;
  EntentePoint     now;
  EntenteViewport  before;
  GdkModifierType  modifiers;
  gboolean         is_finger;
  char            *item;
  char            *line;
  EntenteScenePart part;
  char           **ids;
  char           **leaders;
  char           **joined;
  EntenteRect      rect;
  EntenteRect     *others;
  guint            n_others;
  double           dx;
  double           dy;
  EntenteGuides    guides;
  EntentePoint    *points;
  guint            n_points;
  guint            point;
  char            *end;
  char            *target;
  guint            edges;

  EntenteDragSketch *sketch;
  gboolean           rests;
} EntenteHand;

/**
 * EntenteDrag:
 * @begin: takes the drag up when it is about that; returns whether it is
 * @update: follows the pointer
 * @preview: (nullable): makes the chart as it would be if the drag ended now; not called for large charts, nor while what
 *           is moved is sketched
 * @finish: (nullable): carries out what the drag was about, as one step
 * @cancel: (nullable): puts back what @update altered
 * @snapshot: (nullable): draws what helps the hand
 *
 * One thing that can be done by dragging. Each has a file of its own, canvas-drag-*.c, and a row in canvas-drags.c.
 */
struct _EntenteDrag
{
  gboolean (*begin) (EntenteNetworkView *self,
                     GdkModifierType     modifiers);
  void (*update) (EntenteNetworkView *self,
                  GdkModifierType     modifiers);
  EntenteScene *(*preview) (EntenteNetworkView *self);
  void (*finish) (EntenteNetworkView *self);
  void (*cancel) (EntenteNetworkView *self);
  void (*snapshot) (EntenteNetworkView *self,
                    GtkSnapshot        *snapshot);
};

extern const EntenteDrag entente_drag_bend;
extern const EntenteDrag entente_drag_end;
extern const EntenteDrag entente_drag_label;
extern const EntenteDrag entente_drag_link;
extern const EntenteDrag entente_drag_marquee;
extern const EntenteDrag entente_drag_move;
extern const EntenteDrag entente_drag_resize;

/**
 * EntenteDraft:
 * @company: whether a company is being named, at (@x, @y)
 * @from: (nullable): id of what a line is drawn from
 * @to: (nullable): id of what it ends at, unless at the new company; or of the frame that a company is looked for in
 * @companies: (nullable): ids of the parties of a deal being described
 * @renames: whether @from is being renamed, and no line is drawn
 * @area: what the popover points at, points; empty for one that points at nothing in the chart
 *
 * What is asked about in a popover and drawn for the time being, before it is in the plan.
 */
typedef struct
{
  gboolean company;
  double   x;
  double   y;
  char    *from;
  char    *to;
  char   **companies;
  gboolean renames;

  EntenteRect area;
} EntenteDraft;

/* dropped: what the hand let go of in a large chart, until the chart is drawn with it in its new place. */
typedef struct _EntenteGlide EntenteGlide;

struct _EntenteNetworkView
{
  GtkWidget parent_instance;

  EntenteWorkspace *workspace;
  EntenteViewport   viewport;
  double            told_scale;
  gboolean          follows_content;
  int               fitted_width;
  int               fitted_height;
  int               width;
  int               height;
  GHashTable       *viewports;
  char             *view;
  gboolean          show_grid;

  EntentePicture     *picture;
  EntenteScene       *preview;
  EntenteScene       *over;
  EntenteAnchors     *anchors;
  EntenteScene       *anchored;
  EntenteScene       *itemized;
  EntenteCanvasItems *items;
  EntenteDealEffects *effects;
  guint               update_id;
  guint               autopan_id;
  guint               rest_id;

  EntenteGlide *glide;

  EntenteHand  hand;
  EntenteHand  dropped;
  char        *hovered;
  EntentePoint pointer;
  gboolean     has_pointer;
  gboolean     space_held;
  gboolean     space_used;
  double       zoom_start;
  EntentePoint zoom_spot;

  char        *bend_line;
  guint        bend;
  char        *walk_from;
  char        *walk_to;

  EntenteDraft  draft;
  gboolean      has_spot;
  EntentePoint  spot;
  GtkWidget    *name_popover;
  GtkWidget    *deal_popover;
  GtkWidget    *menu;
};

/* canvas-scene.c */
EntenteScene   *entente_canvas_get_scene      (EntenteNetworkView      *self);
EntenteScene   *entente_canvas_get_over       (EntenteNetworkView      *self);
const EntenteHand *entente_canvas_get_mover   (EntenteNetworkView      *self);
gboolean        entente_canvas_is_large       (EntenteNetworkView      *self);
EntenteAnchors *entente_canvas_get_anchors    (EntenteNetworkView      *self);
void            entente_canvas_drop_preview   (EntenteNetworkView      *self);

/* network-view.c */
void            entente_canvas_moved          (EntenteNetworkView      *self);
void            entente_canvas_focus          (EntenteNetworkView      *self,
                                               const char              *id);

/* canvas-view.c */
void            entente_canvas_hold_view      (EntenteNetworkView      *self);
void            entente_canvas_zoom_to        (EntenteNetworkView      *self,
                                               double                   scale,
                                               double                   x,
                                               double                   y);
void            entente_canvas_pan            (EntenteNetworkView      *self,
                                               double                   dx,
                                               double                   dy);
void            entente_canvas_reveal         (EntenteNetworkView      *self,
                                               const EntenteRect       *area);
void            entente_canvas_follow_view    (EntenteNetworkView      *self);

/* canvas-zoom.c */
void            entente_canvas_fit_content    (EntenteNetworkView      *self);
void            entente_canvas_begin_pinch    (EntenteNetworkView      *self,
                                               double                   x,
                                               double                   y);
void            entente_canvas_pinch          (EntenteNetworkView      *self,
                                               double                   scale,
                                               double                   x,
                                               double                   y);

/* canvas-pointer.c */
const EntenteSceneItem *entente_canvas_pick   (EntenteNetworkView      *self,
                                               double                   x,
                                               double                   y);
GdkRectangle    entente_canvas_get_pointing   (EntenteNetworkView      *self,
                                               const EntenteRect       *area);
EntenteType     entente_canvas_get_type_of    (EntenteNetworkView      *self,
                                               const char              *id);
gboolean        entente_canvas_can_link       (EntenteNetworkView      *self,
                                               const char              *from,
                                               const char              *to);
void            entente_canvas_hover          (EntenteNetworkView      *self,
                                               double                   x,
                                               double                   y);
void            entente_canvas_leave          (EntenteNetworkView      *self);

/* canvas-handles.c */
const char     *entente_canvas_get_handle_owner (EntenteNetworkView    *self);
void            entente_canvas_get_handles    (EntenteNetworkView      *self,
                                               const char              *id,
                                               EntentePoint             handles[4]);
gboolean        entente_canvas_is_on_handle   (EntenteNetworkView      *self,
                                               double                   x,
                                               double                   y);
gboolean        entente_canvas_keeps_handles  (EntenteNetworkView      *self,
                                               double                   x,
                                               double                   y);

/* canvas-names.c */
gboolean        entente_canvas_find_name      (EntenteNetworkView      *self,
                                               const char              *id,
                                               EntenteRect             *name);
void            entente_canvas_snapshot_names (EntenteNetworkView      *self,
                                               GtkSnapshot             *snapshot);

/* canvas-hand.c */
void            entente_canvas_press          (EntenteNetworkView      *self,
                                               double                   x,
                                               double                   y,
                                               GdkModifierType          modifiers,
                                               gboolean                 pans);
void            entente_canvas_drag           (EntenteNetworkView      *self,
                                               double                   x,
                                               double                   y,
                                               GdkModifierType          modifiers);
void            entente_canvas_release        (EntenteNetworkView      *self,
                                               GdkModifierType          modifiers);
void            entente_canvas_cancel         (EntenteNetworkView      *self);
void            entente_hand_reset            (EntenteHand             *self);

/* canvas-drags.c */
void            entente_canvas_begin_drag     (EntenteNetworkView      *self,
                                               GdkModifierType          modifiers);
void            entente_canvas_update_drag    (EntenteNetworkView      *self,
                                               GdkModifierType          modifiers);
EntenteScene   *entente_canvas_make_preview   (EntenteNetworkView      *self) G_GNUC_WARN_UNUSED_RESULT;
void            entente_canvas_finish_drag    (EntenteNetworkView      *self);
void            entente_canvas_cancel_drag    (EntenteNetworkView      *self);
void            entente_canvas_snapshot_drag  (EntenteNetworkView      *self,
                                               GtkSnapshot             *snapshot);

/* canvas-drag-marquee.c */
void            entente_canvas_begin_marquee  (EntenteNetworkView      *self,
                                               GdkModifierType          modifiers);

/* canvas-drag-resize.c */
gboolean        entente_canvas_lies_under     (EntenteNetworkView      *self,
                                               const char              *id);
guint           entente_canvas_get_edges      (EntenteNetworkView      *self,
                                               const char              *id,
                                               double                   x,
                                               double                   y,
                                               EntenteRect             *rect);
const char     *entente_canvas_get_edge_cursor (guint                   edges);

/* canvas-frames.c */
gboolean        entente_canvas_is_closed_frame (EntenteNetworkView     *self,
                                               const char              *id);
gboolean        entente_canvas_refuse_closed  (EntenteNetworkView      *self);
void            entente_canvas_toggle_frame   (EntenteNetworkView      *self,
                                               const char              *id);

/* canvas-autopan.c */
void            entente_canvas_autopan        (EntenteNetworkView      *self);

/* canvas-drafts.c */
EntenteRect     entente_canvas_get_ghost      (double                   x,
                                               double                   y);
GdkRectangle    entente_canvas_begin_draft    (EntenteNetworkView      *self,
                                               const EntenteRect       *area);
void            entente_canvas_point_draft    (EntenteNetworkView      *self);
void            entente_canvas_settle_draft   (EntenteNetworkView      *self);
EntenteDraft    entente_canvas_take_draft     (EntenteNetworkView      *self) G_GNUC_WARN_UNUSED_RESULT;
EntenteNamePopover *entente_canvas_get_name_popover (EntenteNetworkView *self);
EntenteDealPopover *entente_canvas_get_deal_popover (EntenteNetworkView *self);
void            entente_canvas_drop_draft     (EntenteNetworkView      *self);
void            entente_canvas_check_draft    (EntenteNetworkView      *self);
void            entente_draft_clear           (EntenteDraft            *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteDraft, entente_draft_clear)

/* canvas-spots.c */
gboolean        entente_canvas_is_seen        (EntenteNetworkView      *self,
                                               const EntenteRect       *area);
EntentePoint    entente_canvas_find_spot      (EntenteNetworkView      *self,
                                               double                   width,
                                               double                   height);
EntentePoint    entente_canvas_find_next_spot (EntenteNetworkView      *self,
                                               double                   x,
                                               double                   y);
EntentePoint    entente_canvas_find_link_spot (EntenteNetworkView      *self,
                                               double                   x,
                                               double                   y);

/* canvas-companies.c */
void            entente_canvas_ask_company    (EntenteNetworkView      *self,
                                               double                   x,
                                               double                   y);
void            entente_canvas_ask_party      (EntenteNetworkView      *self,
                                               const char              *deal,
                                               double                   x,
                                               double                   y);

/* canvas-linking.c */
const char     *entente_canvas_find_company   (EntenteNetworkView      *self,
                                               const char              *name);
char           *entente_canvas_add_link       (EntenteNetworkView      *self,
                                               const EntenteDraft      *draft,
                                               const EntenteDealAnswer *answer) G_GNUC_WARN_UNUSED_RESULT;
void            entente_canvas_ask_deal       (EntenteNetworkView      *self,
                                               const char *const       *companies);
void            entente_canvas_ask_link_into  (EntenteNetworkView      *self,
                                               const char              *from,
                                               const char              *frame);
void            entente_canvas_ask_link       (EntenteNetworkView      *self,
                                               const char              *from,
                                               double                   x,
                                               double                   y);

/* canvas-naming.c */
void            entente_canvas_rename         (EntenteNetworkView      *self,
                                               const char              *id);

/* canvas-keys.c */
gboolean        entente_canvas_has_keyboard   (EntenteNetworkView      *self);
void            entente_canvas_class_bind_keys (GtkWidgetClass         *widget_class);

void            entente_canvas_go_to          (EntenteNetworkView      *self,
                                               EntenteCanvasItem       *item);

/* canvas-targets.c */
typedef gboolean (*EntenteCanvasTakes) (EntenteNetworkView *self,
                                        const char         *id);

double          entente_canvas_get_glow       (EntenteNetworkView      *self,
                                               const EntenteRect       *card);
void            entente_canvas_snapshot_target (EntenteNetworkView     *self,
                                               GtkSnapshot             *snapshot,
                                               const EntenteRect       *card);
void            entente_canvas_snapshot_targets (EntenteNetworkView    *self,
                                               GtkSnapshot             *snapshot,
                                               EntenteCanvasTakes       takes);

/* canvas-tooltip.c */
gboolean        entente_canvas_covers_grip    (EntenteNetworkView      *self,
                                               double                   x,
                                               double                   y,
                                               GtkWidget               *tip);
void            entente_canvas_add_tooltips   (EntenteNetworkView      *self);

/* canvas-walk.c */
gboolean        entente_canvas_walk_to_deal   (EntenteNetworkView      *self,
                                               const char              *current,
                                               int                      step);
gboolean        entente_canvas_walk_to_company (EntenteNetworkView     *self,
                                               const char              *current,
                                               int                      step);

/* canvas-controllers.c */
void            entente_canvas_add_controllers (EntenteNetworkView     *self);

/* canvas-glide.c */
EntenteScene   *entente_canvas_draw_glide     (EntenteNetworkView      *self) G_GNUC_WARN_UNUSED_RESULT;
void            entente_canvas_stop_glide     (EntenteNetworkView      *self);

/* canvas-menu.c */
void            entente_canvas_open_menu      (EntenteNetworkView      *self,
                                               double                   x,
                                               double                   y);
void            entente_canvas_open_menu_at_current (EntenteNetworkView *self);

/* canvas-overlay.c */
gboolean        entente_canvas_get_card       (EntenteNetworkView      *self,
                                               const char              *id,
                                               EntenteRect             *card);
double          entente_canvas_get_radius     (EntenteNetworkView      *self,
                                               const char              *id);
void            entente_canvas_snapshot_overlay (EntenteNetworkView    *self,
                                               GtkSnapshot             *snapshot);

G_END_DECLS
