#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENTENTE_LAYOUT_NO_INDEX G_MAXUINT32

/**
 * EntenteLayoutKind:
 * @ENTENTE_LAYOUT_STRESS: distances on paper follow distances along the lines
 * @ENTENTE_LAYOUT_CIRCLE: around a circle, ordered for few crossings, members of a group side by side
 * @ENTENTE_LAYOUT_LAYERED: in rows, along the direction of the lines
 * @ENTENTE_LAYOUT_LANES: in the cells of columns and rows
 * @ENTENTE_LAYOUT_EGO: in rings around one box, by the number of steps to it
 *
 * Ways to lay out a graph.
 */
typedef enum
{
  ENTENTE_LAYOUT_STRESS,
  ENTENTE_LAYOUT_CIRCLE,
  ENTENTE_LAYOUT_LAYERED,
  ENTENTE_LAYOUT_LANES,
  ENTENTE_LAYOUT_EGO,
  ENTENTE_N_LAYOUTS
} EntenteLayoutKind;

/**
 * EntenteLayoutBox:
 * @x: centre, points
 * @y: centre, points
 * @width: points
 * @height: points
 * @pinned: whether it must stay to the last bit
 * @hold: how strongly it is drawn back to where it was at first, 0 not at all, 1 hardly moves
 * @group: boxes of the same group belong side by side; %ENTENTE_LAYOUT_NO_INDEX for none
 * @column: lane it must stay in, or %ENTENTE_LAYOUT_NO_INDEX
 * @row: lane it must stay in, or %ENTENTE_LAYOUT_NO_INDEX
 * @frame: innermost frame it lies in, or %ENTENTE_LAYOUT_NO_INDEX
 * @is_hub: whether it joins more than two others, which are then one step apart, not two
 */
typedef struct
{
  double   x;
  double   y;
  double   width;
  double   height;
  gboolean pinned;
  float    hold;
  guint32  group;
  guint32  column;
  guint32  row;
  guint32  frame;
  gboolean is_hub;
} EntenteLayoutBox;

/**
 * EntenteLayoutEdge:
 * @a: index of a box; where the line starts when it is directed
 * @b: index of a box
 * @length: wished distance of the centres, points
 * @directed: whether it has a direction, as a stake or a one-sided deal has
 * @label_width: of what is written on it, points; 0 for nothing
 * @label_height: points
 */
typedef struct
{
  guint32  a;
  guint32  b;
  double   length;
  gboolean directed;
  float    label_width;
  float    label_height;
} EntenteLayoutEdge;

/**
 * EntenteLayoutLane:
 * @start: left or top, points
 * @end: right or bottom, points
 *
 * A column or a row.
 */
typedef struct
{
  double start;
  double end;
} EntenteLayoutLane;

/**
 * EntenteLayoutFrames:
 * @ENTENTE_LAYOUT_FRAMES_LOSE: boxes are laid out as if there were no frames
 * @ENTENTE_LAYOUT_FRAMES_WEIGH: boxes stay in their frames unless that makes lines cross much more
 * @ENTENTE_LAYOUT_FRAMES_KEEP: boxes stay in their frames
 *
 * What %ENTENTE_LAYOUT_STRESS does with frames. When a box is held, it cannot keep them.
 */
typedef enum
{
  ENTENTE_LAYOUT_FRAMES_LOSE,
  ENTENTE_LAYOUT_FRAMES_WEIGH,
  ENTENTE_LAYOUT_FRAMES_KEEP,
} EntenteLayoutFrames;

/**
 * EntenteLayoutFrame:
 * @parent: innermost frame it lies in, or %ENTENTE_LAYOUT_NO_INDEX
 * @x: left, points; these four only count while nothing lies in it, and then it is moved too
 * @y: top, points
 * @width: points
 * @height: points
 * @pad: between its edge and what lies in it, points
 * @name_pad: the same at the top, where its name is
 *
 * Something that holds boxes and other frames together.
 */
typedef struct
{
  guint32 parent;
  double  x;
  double  y;
  double  width;
  double  height;
  double  pad;
  double  name_pad;
} EntenteLayoutFrame;

/**
 * EntenteLayoutGraph:
 * @keep: start from the present places and stay near them
 * @seed: same seed, same result, to the last bit
 * @focus: the box in the middle of %ENTENTE_LAYOUT_EGO, or %ENTENTE_LAYOUT_NO_INDEX for the one with most lines
 * @columns: (array length=n_columns): where %ENTENTE_LAYOUT_LANES puts the columns, from left to right
 * @rows: (array length=n_rows): where it puts the rows, from top to bottom
 * @frames: (array length=n_frames): what holds boxes together
 * @keep_frames: what becomes of them
 * @is_level: whether it is what lies in a frame of a larger graph, or beside its frames
 *
 * What is to be laid out. All layouts leave pinned boxes where they are.
 */
typedef struct
{
  EntenteLayoutBox    *boxes;
  guint32             n_boxes;
  EntenteLayoutEdge   *edges;
  guint32             n_edges;
  gboolean            keep;
  guint64             seed;
  guint32             focus;
  EntenteLayoutLane   *columns;
  guint32             n_columns;
  EntenteLayoutLane   *rows;
  guint32             n_rows;
  EntenteLayoutFrame  *frames;
  guint32             n_frames;
  EntenteLayoutFrames keep_frames;
  gboolean            is_level;
} EntenteLayoutGraph;

gboolean entente_layout_kind_parse (const char        *name,
                                    EntenteLayoutKind *kind);
gboolean entente_layout_run (EntenteLayoutKind   kind,
                             EntenteLayoutGraph *graph,
                             GCancellable       *cancellable,
                             GError            **error);

G_END_DECLS
