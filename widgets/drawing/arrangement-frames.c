#include "widgets/drawing/arrangement.h"

#include "model/layout/frames.h"
#include "model/network/chart-frames.h"
#include "model/object/group.h"

#include <math.h>

/* What a frame keeps around its cards, and above them for its name; points. */
#define PAD      24.0
#define NAME_PAD 40.0

/* Of the frames that a company was put into, the innermost that is shown open. */
static void
put_into (EntenteLayoutBox   *box,
          const EntenteChart *chart,
          guint32             frame)
{
  if (box->frame == ENTENTE_LAYOUT_NO_INDEX || entente_chart_is_in_frame (chart, frame, box->frame))
    box->frame = frame;
}

/* The innermost frame that two boxes lie in. */
static guint32
find_common (const EntenteChart *chart,
             guint32             a,
             guint32             b)
{
  while (a != ENTENTE_LAYOUT_NO_INDEX && (b == ENTENTE_LAYOUT_NO_INDEX || !entente_chart_is_in_frame (chart, b, a)))
    a = chart->frames[a].parent;

  return a;
}

static void
put_hub (EntenteLayoutGraph *graph,
         const EntenteChart *chart,
         const gboolean     *is_first,
         guint32             hub,
         guint32             party)
{
  EntenteLayoutBox *box = &graph->boxes[hub];

  box->frame = is_first[hub] ? graph->boxes[party].frame : find_common (chart, box->frame, graph->boxes[party].frame);
}

/* A hub lies where all its parties do. */
static void
put_hubs (EntenteLayoutGraph *graph,
          const EntenteChart *chart)
{
  g_autofree gboolean *is_first = g_new (gboolean, graph->n_boxes + 1);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    is_first[i] = TRUE;

  for (guint32 i = 0; i < graph->n_edges; i++)
    for (guint end = 0; end < 2; end++)
      {
        guint32 hub = end == 0 ? graph->edges[i].a : graph->edges[i].b;
        guint32 party = end == 0 ? graph->edges[i].b : graph->edges[i].a;

        if (chart->places[hub].kind != ENTENTE_CHART_HUB)
          continue;

        put_hub (graph, chart, is_first, hub, party);
        is_first[hub] = FALSE;
      }
}

/* Open frames only: a closed one is a box. */
static guint32 *
copy_frames (EntenteLayoutGraph *graph,
             const EntenteChart *chart)
{
  guint32 *indices = g_new (guint32, chart->n_frames + 1);

  graph->frames = g_new (EntenteLayoutFrame, chart->n_frames + 1);
  graph->n_frames = 0;

  for (guint32 i = 0; i < chart->n_frames; i++)
    indices[i] = chart->frames[i].place == ENTENTE_NO_INDEX ? graph->n_frames++ : ENTENTE_LAYOUT_NO_INDEX;

  for (guint32 i = 0; i < chart->n_frames; i++)
    if (indices[i] != ENTENTE_LAYOUT_NO_INDEX)
      {
        const EntenteChartFrame *frame = &chart->frames[i];
        guint32                  parent = frame->parent != ENTENTE_NO_INDEX ? indices[frame->parent] : ENTENTE_LAYOUT_NO_INDEX;

        graph->frames[indices[i]] = (EntenteLayoutFrame) {parent, frame->x, frame->y, frame->width, frame->height, PAD, NAME_PAD};
      }

  return indices;
}

static void
put_members (EntenteLayoutGraph *graph,
             const EntenteChart *chart,
             guint32             index)
{
  const EntenteChartFrame *frame = &chart->frames[index];

  for (guint32 i = 0; i < frame->n_members; i++)
    {
      guint32 place = chart->company_place[frame->members[i]];

      if (place != ENTENTE_NO_INDEX && chart->places[place].kind == ENTENTE_CHART_COMPANY)
        put_into (&graph->boxes[place], chart, index);
    }
}

/**
 * entente_arrangement_set_frames:
 * @graph: the graph of @chart
 * @chart: a chart
 *
 * Says in which open frame each box lies: companies in the one that they were put into, closed frames in that around
 * them, hubs in that which all their parties are in.
 */
void
entente_arrangement_set_frames (EntenteLayoutGraph *graph,
                                const EntenteChart *chart)
{
  g_autofree guint32 *indices = copy_frames (graph, chart);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    graph->boxes[i].frame = chart->places[i].kind == ENTENTE_CHART_FRAME ? chart->frames[chart->places[i].index].parent : ENTENTE_LAYOUT_NO_INDEX;

  for (guint32 i = 0; i < chart->n_frames; i++)
    if (indices[i] != ENTENTE_LAYOUT_NO_INDEX)
      put_members (graph, chart, i);

  put_hubs (graph, chart);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (graph->boxes[i].frame != ENTENTE_LAYOUT_NO_INDEX)
      graph->boxes[i].frame = indices[graph->boxes[i].frame];
}

static EntenteRect
get_rect (const EntenteLayoutBox *box)
{
  return (EntenteRect) {box->x - box->width / 2, box->y - box->height / 2, box->width, box->height};
}

/* The frame as it would be around the cards and frames that are in it; of no width when there are none. */
static EntenteRect
fit (const EntenteLayoutGraph *graph,
     guint32                   index)
{
  EntenteExtent extent = entente_layout_measure_frame (graph, index);

  if (extent.right < extent.left)
    return (EntenteRect) {0, 0, 0, 0};

  return (EntenteRect) {floor (extent.left), floor (extent.top), ceil (extent.right - extent.left), ceil (extent.bottom - extent.top)};
}

static gboolean
meet (const EntenteRect *a,
      const EntenteRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/* One that nothing is in stays as large as it is. */
static EntenteRect
fit_or_keep (const EntenteLayoutGraph *graph,
             guint32                   index)
{
  const EntenteLayoutFrame *frame = &graph->frames[index];
  EntenteRect               fitted = fit (graph, index);

  return fitted.width > 0 ? fitted : (EntenteRect) {frame->x, frame->y, frame->width, frame->height};
}

/* Whether two frames would lie across each other. */
static gboolean
meets_another (const EntenteLayoutGraph *graph,
               guint32                   frame,
               const EntenteRect        *fitted)
{
  for (guint32 i = 0; i < graph->n_frames; i++)
    {
      EntenteRect other = fit_or_keep (graph, i);

      if (!entente_layout_is_in_frame (graph, i, frame) && !entente_layout_is_in_frame (graph, frame, i) && meet (&other, fitted))
        return TRUE;
    }

  return FALSE;
}

/* Whether a frame would cover what is not in it. Hubs may stand anywhere. */
static gboolean
covers_others (const EntenteLayoutGraph *graph,
               const EntenteChart       *chart,
               guint32                   frame,
               const EntenteRect        *fitted)
{
  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      EntenteRect box = get_rect (&graph->boxes[i]);

      if (chart->places[i].kind != ENTENTE_CHART_HUB && !entente_layout_is_in_frame (graph, graph->boxes[i].frame, frame) && meet (&box, fitted))
        return TRUE;
    }

  return meets_another (graph, frame, fitted);
}

static void
append_frame (const char        *id,
              const EntenteRect *rect,
              EntenteChangeList *changes)
{
  const struct
  {
    guint  field;
    double value;
  } numbers[] = {
    {ENTENTE_GROUP_X, rect->x},
    {ENTENTE_GROUP_Y, rect->y},
    {ENTENTE_GROUP_WIDTH, rect->width},
    {ENTENTE_GROUP_HEIGHT, rect->height},
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    entente_change_list_set_number (changes, id, &entente_group_info.fields[numbers[i].field], numbers[i].value);
}

/**
 * entente_arrangement_append_frames:
 * @graph: the graph of @chart, with frames, after a layout of all of it
 * @chart: a chart of a view of @project
 * @project: where the frames are kept
 * @lanes: whether the layout was into lanes
 * @changes: where to add what changes
 *
 * Puts the open frames around what is in them. One that would cover anything else is taken away, unless the layout started
 * from the present drawing: then it stays as it is. Lanes take the place of all frames.
 *
 * Returns: how many frames are taken away
 */
guint
entente_arrangement_append_frames (const EntenteLayoutGraph *graph,
                                   const EntenteChart       *chart,
                                   EntenteProject           *project,
                                   gboolean                  lanes,
                                   EntenteChangeList        *changes)
{
  guint32 n_open = 0;
  guint   n_removed = 0;

  for (guint32 i = 0; i < chart->n_frames; i++)
    {
      const EntenteChartFrame *frame = &chart->frames[i];
      guint32                  index = frame->place == ENTENTE_NO_INDEX ? n_open++ : ENTENTE_LAYOUT_NO_INDEX;
      EntenteRect              fitted;

      if (index == ENTENTE_LAYOUT_NO_INDEX || entente_project_lookup (project, frame->id) == NULL)
        continue;

      fitted = fit_or_keep (graph, index);

      if (!lanes && !covers_others (graph, chart, index, &fitted))
        append_frame (frame->id, &fitted, changes);
      else if (!graph->keep)
        {
          entente_change_list_remove (changes, frame->id);
          n_removed++;
        }
    }

  return n_removed;
}
