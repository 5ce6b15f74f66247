#pragma once

#include "model/network/network.h"

G_BEGIN_DECLS

/* A company's card or a deal's hub: centre in points. index: place in the network's companies or deals. */
typedef struct
{
  const char *id;
  gboolean    is_deal;
  guint32     index;
  double      x;
  double      y;
  gboolean    placed;
  gboolean    pinned;
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
} EntenteChartNote;

typedef struct
{
  const char *id;
  const char *name;
  const char *color;
  double      x;
  double      y;
  double      width;
  double      height;
} EntenteChartFrame;

/**
 * EntenteChart:
 *
 * What a view says about how a network is to be shown: places, bends, notes, frames and choices. As immutable as the
 * network it was made with. Companies and hubs without a place get one by entente_chart_new(), so that nothing is
 * ever missing from a picture; placed tells which have one of their own.
 */
typedef struct
{
  gatomicrefcount    ref_count;
  EntenteNetwork    *network;
  GStringChunk      *strings;
  const char        *id;
  const char        *name;
  const char        *subtitle;
  EntenteChartPlace *places;
  guint32            n_places;
  guint32           *company_place;
  guint32           *deal_place;
  EntenteChartBend  *bends;
  guint32            n_bends;
  EntenteChartNote  *notes;
  guint32            n_notes;
  EntenteChartFrame *frames;
  guint32            n_frames;
  gboolean           show_stakes;
  gboolean           show_ended;
  int                badges;
  int                line_shape;
  int                line_routing;
  int                paper;
  gboolean           portrait;
  double             margin_mm;
  int                legend;
} EntenteChart;

EntenteChart *entente_chart_new   (EntenteNetwork  *network,
                                   EntenteScope    *scope,
                                   const char      *view) G_GNUC_WARN_UNUSED_RESULT;
EntenteChart *entente_chart_ref   (EntenteChart    *self) G_GNUC_WARN_UNUSED_RESULT;
void          entente_chart_unref (EntenteChart    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteChart, entente_chart_unref)

G_END_DECLS
