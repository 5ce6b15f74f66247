#pragma once

#include "model/network/lens.h"
#include "model/network/network.h"

G_BEGIN_DECLS

/**
 * EntenteChartKind:
 * @ENTENTE_CHART_COMPANY: a company's card
 * @ENTENTE_CHART_HUB: the hub of a deal of three or more parties
 * @ENTENTE_CHART_FRAME: the card of a closed frame, which stands for all that is in it
 */
typedef enum
{
  ENTENTE_CHART_COMPANY,
  ENTENTE_CHART_HUB,
  ENTENTE_CHART_FRAME,
} EntenteChartKind;

/* A card or a hub: centre in points. index: place in the network's companies or deals, or in the chart's frames. */
typedef struct
{
  const char      *id;
  EntenteChartKind kind;
  guint32          index;
  double           x;
  double           y;
  gboolean         placed;
  gboolean         pinned;
} EntenteChartPlace;

/* A line with bends by hand: line is the id of a deal, a party or a stake. label: NAN, NAN when not moved. */
typedef struct
{
  const char         *id;
  const char         *line;
  const EntentePoint *points;
  guint               n_points;
  EntentePoint        label;
} EntenteChartBend;

typedef struct
{
  const char *id;
  const char *text;
  double      x;
  double      y;
  double      width;
  int         style;
  const char *color;
  int         align;
  int         layer;
  double      order;
} EntenteChartNote;

/* data: as it is stored, never empty */
typedef struct
{
  const char *id;
  const char *name;
  const char *data;
  double      x;
  double      y;
  double      width;
  double      height;
  int         layer;
  double      order;
} EntenteChartPicture;

/**
 * EntenteChartFrame:
 * @members: (array length=n_members): companies of the chart that were put into it, by index
 * @parent: index of the innermost frame it lies in, or %ENTENTE_NO_INDEX
 * @place: of the card that is shown instead of it: its own when it is closed, that of a closed frame it lies in, or
 *   %ENTENTE_NO_INDEX when it is open and shown
 * @n_companies: how many companies of the chart are in it and in the frames within
 * @n_deals: of a closed frame with a card: deals of which all parties shown are in it
 * @n_stakes: the same for stakes
 * @is_pinned: whether a closed frame holds something that is pinned, and so stays where it is when the chart is arranged
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *color;
  double      x;
  double      y;
  double      width;
  double      height;
  gboolean    closed;
  guint32    *members;
  guint32     n_members;
  guint32     parent;
  guint32     place;
  guint32     n_companies;
  guint32     n_deals;
  guint32     n_stakes;
  gboolean    is_pinned;
} EntenteChartFrame;

/* Where a column or a row of a view lies, in points. name: of its region or dimension; NULL for all others. */
typedef struct
{
  const char *id;
  const char *name;
  const char *color;
  double      start;
  double      end;
} EntenteChartLane;

/**
 * EntenteChart:
 * @n_hidden: how many companies of the network are not shown
 *
 * What a view says about how a network is to be shown: places, bends, notes, pictures, frames and choices. As immutable as
 * the network it was made with. Companies and hubs without a place get one by entente_chart_new(), so that nothing is
 * ever missing from a picture; placed tells which have one of their own.
 *
 * company_place of a company in a closed frame leads to the frame's place. A deal whose parties are all in one closed
 * frame has no place and is not drawn: deal_frame leads to the frame's place, and the frame counts it. Notes and
 * pictures within a closed frame are left out.
 */
typedef struct
{
  gatomicrefcount      ref_count;
  EntenteNetwork      *network;
  EntenteLens         *lens;
  guint8              *faint[ENTENTE_RULE_N_TARGETS];
  guint32              n_hidden;
  GStringChunk        *strings;
  const char          *id;
  const char          *name;
  const char          *subtitle;
  EntenteChartPlace   *places;
  guint32              n_places;
  guint32             *company_place;
  guint32             *deal_place;
  guint32             *deal_frame;
  EntenteChartBend    *bends;
  guint32              n_bends;
  EntenteChartNote    *notes;
  guint32              n_notes;
  EntenteChartPicture *pictures;
  guint32              n_pictures;
  EntenteChartFrame   *frames;
  guint32              n_frames;
  EntenteChartLane    *columns;
  guint32              n_columns;
  EntenteChartLane    *rows;
  guint32              n_rows;
  gboolean             show_stakes;
  gboolean             show_ended;
  int                  badges;
  int                  line_shape;
  int                  line_routing;
  int                  paper;
  gboolean             portrait;
  double               margin_mm;
  int                  legend;
} EntenteChart;

EntenteChart *entente_chart_new         (EntenteNetwork  *network,
                                         EntenteScope    *scope,
                                         const char      *view) G_GNUC_WARN_UNUSED_RESULT;
EntenteChart *entente_chart_new_focused (EntenteNetwork  *network,
                                         EntenteScope    *scope,
                                         const char      *view,
                                         GHashTable      *kept,
                                         gboolean         hides,
                                         const EntenteReportSource *reports) G_GNUC_WARN_UNUSED_RESULT;
EntenteChart *entente_chart_ref         (EntenteChart    *self) G_GNUC_WARN_UNUSED_RESULT;
void          entente_chart_unref       (EntenteChart    *self);
void          entente_chart_mark_faint  (EntenteChart    *self,
                                         GHashTable      *kept);
gboolean      entente_chart_is_faint    (const EntenteChart *self,
                                         EntenteType      target,
                                         guint32          index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteChart, entente_chart_unref)

G_END_DECLS
