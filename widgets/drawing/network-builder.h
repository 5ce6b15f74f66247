#pragma once

#include "widgets/drawing/far-look.h"
#include "widgets/drawing/flat-path.h"
#include "widgets/drawing/network-scene.h"
#include "widgets/drawing/network-style.h"
#include "widgets/drawing/obstacles.h"
#include "widgets/drawing/deal-titles.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Scales (pixels per point) below which a text of a chart cannot be read and may be left out on screen */
#define ENTENTE_DETAIL_NAME  0.32f
#define ENTENTE_DETAIL_LABEL 0.5f
#define ENTENTE_DETAIL_SMALL 0.62f

/* Scale (pixels per point) below which names are shown larger, as from far away, and from which the names of frames stand on
   the chart */
#define ENTENTE_READABLE 0.55f

/* Scale, pixels per point, up to which the letters of names are as large as from far away; a company that finds no room for its
   name before has it on its card */
#define ENTENTE_ENLARGED 0.36f

/* Scales, pixels per point, below which cards are dots, and from which they are cards, where names stand beside them */
#define ENTENTE_LATE_DOT  0.34f
#define ENTENTE_LATE_CARD 0.38f

/* What something else takes the place of looks as from far away up to this part of the scale at which that is. */
#define ENTENTE_ALMOST 0.999f

/* How far from where two straight pieces of a line meet it begins to turn, points */
#define ENTENTE_CORNER 14.0

/* Side of the sign by which a frame is opened or closed, points */
#define ENTENTE_TOGGLE 9.0

/**
 * EntenteNetworkLineKind:
 * @ENTENTE_NETWORK_DEAL: a deal of two
 * @ENTENTE_NETWORK_SPOKE: from the hub of a deal to one of its parties
 * @ENTENTE_NETWORK_STAKE: from an owner to what it owns
 * @ENTENTE_NETWORK_VENTURE: from the hub of a deal to its joint company
 */
typedef enum
{
  ENTENTE_NETWORK_DEAL,
  ENTENTE_NETWORK_SPOKE,
  ENTENTE_NETWORK_STAKE,
  ENTENTE_NETWORK_VENTURE,
} EntenteNetworkLineKind;

/**
 * EntenteNetworkLine:
 * @id: of the deal, party or stake, by which bends refer to it; empty when no bend holds for it
 * @object: what it shows: a deal or a stake
 * @index: of that deal or stake in the network
 * @from: a place of the chart
 * @to: another place
 * @from_gets: whether an arrow head stands at its start
 * @to_gets: whether an arrow head stands at its end
 * @label: index of its label, or %ENTENTE_NO_INDEX
 * @offset: how far its middle is moved aside, points; to the right of the way from the lower to the higher place
 * @path: (element-type EntentePoint): from border to border
 * @flat: the same, as straight pieces
 * @gathered: (nullable) (element-type guint32): of a line that stands for several, what @index is for each of them
 */
typedef struct
{
  EntenteNetworkLineKind kind;
  const char            *id;
  const char            *object;
  guint32                index;
  guint32                from;
  guint32                to;
  gboolean               from_gets;
  gboolean               to_gets;
  guint32                label;
  double                 offset;
  GArray                *path;
  EntenteFlatPath        flat;
  GArray                *gathered;
} EntenteNetworkLine;

/**
 * EntenteNetworkLabel:
 * @line: the line it stands on
 * @text: what it says
 * @style: how the text is set
 * @text_width: where the text wraps, points
 * @width: of the chip, points
 * @height: of the chip, points
 * @wish: where along the line it would like to stand, 0 to 1
 * @box: where it stands
 * @anchor: the point of the line it belongs to
 * @is_moved: whether it stands beside its line and needs a tie to it
 * @is_silent: whether it says nothing that is not seen anyway, and gets no room
 * @is_hidden: whether there is no room for it, so that it is only shown when asked for
 */
typedef struct
{
  guint32          line;
  const char      *text;
  EntenteTextStyle style;
  double           text_width;
  double           width;
  double           height;
  double           wish;
  EntenteRect      box;
  EntentePoint     anchor;
  gboolean         is_moved;
  gboolean         is_silent;
  gboolean         is_hidden;
} EntenteNetworkLabel;

/**
 * EntenteNetworkBuilder:
 * @hurry: (nullable): once cancelled, lines and labels that have no place yet take the first that comes
 * @boxes: (array): what each place of the chart covers
 * @titles: which titles of deals matter
 * @first_trait: (array): for each company the index of its first has or want, or %ENTENTE_NO_INDEX
 * @next_trait: (array): for each has or want the next one of the same company
 * @obstacles: (element-type EntenteRect): notes, pictures and names of frames, which labels should not cover
 * @underlay: (element-type EntenteRect): notes under the network, which labels keep off where there is room elsewhere
 * @names_beside: whether names seen from far away stand beside dots until those are cards that names can be read on
 * @named_afar: (array): whether the name of each company is shown to who looks from far away, larger than on its card
 * @weights: (array): how important each place is for who looks from far away, 0 to 1
 * @spacing: how far places would be apart if they were evenly spread, points
 * @line_length: of all lines in the mean, points
 * @line_gain: how many times wider a line of that length is drawn where cards are dots
 * @bends: (element-type utf8 EntenteChartBend): by the id of their line
 *
 * What the makers of the parts of a network picture share.
 */
typedef struct
{
  const EntenteChart   *chart;
  const EntenteNetwork *network;
  const EntenteTheme   *theme;
  GCancellable         *hurry;
  EntenteScene         *scene;
  EntenteRect          *boxes;
  EntenteDealTitles         titles;
  guint32              *first_trait;
  guint32              *next_trait;
  gboolean              names_beside;
  gboolean             *named_afar;
  double               *weights;
  double                spacing;
  double                line_length;
  double                line_gain;
  GHashTable           *bends;
  GArray               *obstacles;
  GArray               *underlay;
  GArray               *lines;
  GArray               *labels;
} EntenteNetworkBuilder;

void   entente_network_measure_card   (const EntenteNetworkBuilder *builder,
                                       guint32                      company,
                                       double                      *width,
                                       double                      *height);
void   entente_network_get_card_name  (const EntenteNetworkBuilder *builder,
                                       guint32                      company,
                                       const EntenteRect           *box,
                                       EntenteSceneItem            *item);
void   entente_network_add_cards      (EntenteNetworkBuilder       *builder);
gboolean entente_network_add_plate    (EntenteNetworkBuilder       *builder,
                                       guint32                      company,
                                       double                       from,
                                       const EntentePoint          *least);
void   entente_network_measure_hub    (const EntenteNetworkBuilder *builder,
                                       guint32                      deal,
                                       double                      *width,
                                       double                      *height);
void   entente_network_add_hubs       (EntenteNetworkBuilder       *builder);
void   entente_network_collect_lines  (EntenteNetworkBuilder       *builder);
void   entente_network_gather_lines   (EntenteNetworkBuilder       *builder);
double entente_network_get_gain       (const EntenteNetworkLine    *line);
guint  entente_network_list_dimensions (const EntenteNetworkBuilder *builder,
                                       const EntenteNetworkLine    *line,
                                       guint32                     *dimensions,
                                       guint                        most);
void   entente_network_add_companions (EntenteNetworkBuilder       *builder);
EntentePoint entente_network_get_centre (const EntenteNetworkBuilder *builder,
                                       guint32                      place);
void   entente_network_trace_direct   (const EntenteNetworkBuilder *builder,
                                       const EntenteNetworkLine    *line,
                                       double                       offset,
                                       GArray                      *path);
void   entente_network_trace_through  (int                          shape,
                                       const EntentePoint          *start,
                                       const EntentePoint          *end,
                                       const EntentePoint          *bends,
                                       guint                        n_bends,
                                       GArray                      *path);
void   entente_network_trace_by_hand  (const EntenteNetworkBuilder *builder,
                                       EntenteNetworkLine          *line);
void   entente_network_finish_line    (const EntenteNetworkBuilder *builder,
                                       EntenteNetworkLine          *line);
void   entente_network_route_lines    (EntenteNetworkBuilder       *builder);
void   entente_network_route_right_angles (EntenteNetworkBuilder   *builder,
                                       const EntenteObstacles      *obstacles);
double entente_network_get_fan_offset (guint                        index,
                                       guint                        n_lines,
                                       double                       gap);
guint32 entente_network_get_line_deal (const EntenteNetworkBuilder *builder,
                                       const EntenteNetworkLine    *line);
void   entente_network_style_line     (const EntenteNetworkBuilder *builder,
                                       const EntenteNetworkLine    *line,
                                       EntenteSceneItem            *item);
gboolean entente_network_is_faint     (const EntenteNetworkBuilder *builder,
                                       const EntenteNetworkLine    *line);
gboolean entente_network_is_own       (const EntenteNetworkBuilder *builder,
                                       const EntenteNetworkLine    *line);
void   entente_network_add_lines      (EntenteNetworkBuilder       *builder);
void   entente_network_collect_labels (EntenteNetworkBuilder       *builder);
void   entente_network_place_labels   (EntenteNetworkBuilder       *builder);
void   entente_network_add_labels     (EntenteNetworkBuilder       *builder);
void   entente_network_measure_closed (const EntenteNetworkBuilder *builder,
                                       guint32                      frame,
                                       double                      *width,
                                       double                      *height);
void   entente_network_get_closed_name (const EntenteNetworkBuilder *builder,
                                       const EntenteChartFrame     *frame,
                                       EntenteSceneItem            *item);
void   entente_network_add_closed     (EntenteNetworkBuilder       *builder);
void   entente_network_add_closed_plate (EntenteNetworkBuilder       *builder,
                                       const EntenteChartFrame     *frame,
                                       double                       from,
                                       const EntentePoint          *least);
const char *entente_network_get_frame_name (const EntenteChartFrame *frame);
EntenteColor entente_network_get_frame_color (const EntenteNetworkBuilder *builder,
                                       const EntenteChartFrame     *frame);
void   entente_network_add_toggle     (EntenteNetworkBuilder       *builder,
                                       const EntenteChartFrame     *frame,
                                       double                       x,
                                       double                       y);
void   entente_network_add_lanes      (EntenteNetworkBuilder       *builder);
void   entente_network_add_frames     (EntenteNetworkBuilder       *builder);
void   entente_network_add_frame_names (EntenteNetworkBuilder      *builder);
void   entente_network_get_frame_name_item (const EntenteNetworkBuilder *builder,
                                       const EntenteChartFrame     *frame,
                                       EntenteSceneItem            *item);
void   entente_network_frame_obstacles (EntenteNetworkBuilder      *builder);
void   entente_network_add_layer      (EntenteNetworkBuilder       *builder,
                                       int                          layer);
void   entente_network_add_note       (EntenteNetworkBuilder       *builder,
                                       const EntenteChartNote      *note);
void   entente_network_note_obstacles (EntenteNetworkBuilder       *builder);
void   entente_network_add_picture    (EntenteNetworkBuilder       *builder,
                                       const EntenteChartPicture   *picture);
void   entente_network_picture_obstacles (EntenteNetworkBuilder    *builder);
void   entente_network_weigh          (EntenteNetworkBuilder       *builder);
double entente_network_get_length     (const EntenteNetworkBuilder *builder,
                                       const EntenteNetworkLine    *line);
double entente_network_get_dot_width  (const EntenteNetworkBuilder *builder,
                                       guint32                      place);
float  entente_network_get_line_gain  (const EntenteNetworkBuilder *builder,
                                       const EntenteNetworkLine    *line);
EntenteFarLook entente_network_get_dot (const EntenteNetworkBuilder *builder,
                                       guint32                      place,
                                       const EntenteColor          *color);
EntenteFarLook entente_network_get_knot (const EntenteNetworkBuilder *builder,
                                       const EntenteColor          *color);
void   entente_network_add_overview   (EntenteNetworkBuilder       *builder);
void   entente_network_add_names      (EntenteNetworkBuilder       *builder);

G_END_DECLS
