#include "widgets/drawing/arrangement.h"

#include "model/object/group.h"

#include <math.h>

/* What a frame keeps around its cards, and above them for its name; points. */
#define PAD      24.0
#define NAME_PAD 40.0

static gboolean
holds (const EntenteChartFrame *frame,
       double                   x,
       double                   y)
{
  return x >= frame->x && x <= frame->x + frame->width && y >= frame->y && y <= frame->y + frame->height;
}

/* The frame as it would be around the cards that were in it. */
static gboolean
fit (const EntenteLayoutGraph *graph,
     const EntenteChart       *chart,
     const EntenteChartFrame  *frame,
     EntenteChartFrame        *fitted)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (chart->places[i].kind != ENTENTE_CHART_HUB && holds (frame, chart->places[i].x, chart->places[i].y))
      {
        const EntenteLayoutBox *box = &graph->boxes[i];

        left = MIN (left, box->x - box->width / 2);
        top = MIN (top, box->y - box->height / 2);
        right = MAX (right, box->x + box->width / 2);
        bottom = MAX (bottom, box->y + box->height / 2);
      }

  *fitted = *frame;
  fitted->x = floor (left - PAD);
  fitted->y = floor (top - NAME_PAD);
  fitted->width = ceil (right + PAD) - fitted->x;
  fitted->height = ceil (bottom + PAD) - fitted->y;

  return right > left;
}

/* Whether a frame would hold others than those it held. */
static gboolean
catches_others (const EntenteLayoutGraph *graph,
                const EntenteChart       *chart,
                const EntenteChartFrame  *frame,
                const EntenteChartFrame  *fitted)
{
  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (chart->places[i].kind != ENTENTE_CHART_HUB && !holds (frame, chart->places[i].x, chart->places[i].y) &&
        holds (fitted, graph->boxes[i].x, graph->boxes[i].y))
      return TRUE;

  return FALSE;
}

static void
append_frame (const EntenteChartFrame *frame,
              EntenteChangeList       *changes)
{
  const struct
  {
    guint  field;
    double value;
  } numbers[] = {
    {ENTENTE_GROUP_X, frame->x},
    {ENTENTE_GROUP_Y, frame->y},
    {ENTENTE_GROUP_WIDTH, frame->width},
    {ENTENTE_GROUP_HEIGHT, frame->height},
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    entente_change_list_set_number (changes, frame->id, &entente_group_info.fields[numbers[i].field], numbers[i].value);
}

/**
 * entente_arrangement_append_frames:
 * @graph: the graph of @chart, after a layout of all of it
 * @chart: a chart of a view of @project
 * @project: where the frames are kept
 * @lanes: whether the layout was into lanes
 * @changes: where to add what changes
 *
 * Puts the open frames around the cards that were in them. One that would hold others too is taken away, unless the
 * layout started from the present drawing: then it stays as it is. Lanes take the place of all frames.
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
  guint n_removed = 0;

  for (guint32 i = 0; i < chart->n_frames; i++)
    {
      const EntenteChartFrame *frame = &chart->frames[i];
      EntenteChartFrame        fitted;

      if (frame->place != ENTENTE_NO_INDEX || entente_project_lookup (project, frame->id) == NULL || !fit (graph, chart, frame, &fitted))
        continue;

      if (!lanes && !catches_others (graph, chart, frame, &fitted))
        append_frame (&fitted, changes);
      else if (!graph->keep)
        {
          entente_change_list_remove (changes, frame->id);
          n_removed++;
        }
    }

  return n_removed;
}
