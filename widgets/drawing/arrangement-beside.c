#include "widgets/drawing/arrangement-beside.h"

#include "model/layout/extent.h"
#include "model/object/note.h"
#include "model/object/picture.h"
#include "widgets/drawing/arrangement-room.h"
#include "widgets/drawing/network-lanes.h"

#include <math.h>

/* What stands at most so far from a card belongs to it, unless another is less than so much farther; points. */
#define BESIDE 72.0
#define CLEAR  24.0

/* What belongs to no card stands at least so far from all of them, so that it does not belong to one then; points. */
#define OUTSIDE 80.0

/* About what letters of a note take; it need not be measured to the point. */
#define LETTER_WIDTH 7.0
#define LINE_HEIGHT  18.0
#define NOTE_WIDTH   180.0

/* before, after: what the cards and lanes take in all */
typedef struct
{
  EntenteArrangementRoom room;
  EntenteProject        *project;
  EntenteChangeList     *changes;
  EntenteExtent          before;
  EntenteExtent          after;
} Beside;

/* The one card that a thing stands beside. */
static gboolean
find_card (const Beside                  *self,
           const EntenteArrangementThing *thing,
           guint32                       *card)
{
  double nearest = INFINITY, next = INFINITY;

  for (guint32 i = 0; i < self->room.graph->n_boxes; i++)
    {
      double distance = entente_arrangement_room_get_distance (&self->room, i, thing);

      if (distance < nearest)
        {
          next = nearest;
          nearest = distance;
          *card = i;
        }
      else
        {
          next = MIN (next, distance);
        }
    }

  return nearest <= BESIDE && next >= nearest + CLEAR;
}

static gboolean
is_in_open_frame (const Beside                  *self,
                  const EntenteArrangementThing *thing)
{
  double x = thing->rect.x + thing->rect.width / 2, y = thing->rect.y + thing->rect.height / 2;

  for (guint32 i = 0; i < self->room.chart->n_frames; i++)
    {
      const EntenteChartFrame *frame = &self->room.chart->frames[i];

      if (frame->place == ENTENTE_NO_INDEX && x > frame->x && x < frame->x + frame->width && y > frame->y && y < frame->y + frame->height)
        return TRUE;
    }

  return FALSE;
}

static void
append_rect (const Beside                  *self,
             const EntenteArrangementThing *thing,
             const EntenteRect             *rect)
{
  EntenteObject *object = entente_project_lookup (self->project, thing->id);

  entente_change_list_set_number (self->changes, thing->id, entente_object_get_field (object, thing->x_field), rect->x);
  entente_change_list_set_number (self->changes, thing->id, entente_object_get_field (object, thing->y_field), rect->y);
}

static void
append_thing (const Beside                  *self,
              const EntenteArrangementThing *thing)
{
  EntenteRect rect = entente_arrangement_room_find (&self->room, thing);

  append_rect (self, thing, &rect);
  g_array_append_val (self->room.taken, rect);
}

/* Those that need not go elsewhere come first, so that none takes the place of another. */
static void
append_things (const Beside *self,
               const GArray *things)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < things->len; i++)
      {
        const EntenteArrangementThing *thing = &g_array_index (things, EntenteArrangementThing, i);

        if (entente_arrangement_room_meets_card (&self->room, thing) == (pass == 1))
          append_thing (self, thing);
      }
}

/*
 * How far something goes with a side that it lies beyond, by at least so much in the end; what lay between the sides does
 * not stay farther away than others are; points
 */
static double
get_shift (double low_before,
           double high_before,
           double low_after,
           double high_after,
           double low,
           double high,
           double least)
{
  if (high <= low_before && low_after != low_before)
    return low_after - MAX (low_before - high, least) - high;

  if (low >= high_before && high_after != high_before)
    return high_after + MAX (low - high_before, least) - low;

  return MAX (low_after - OUTSIDE - high, 0) + MIN (high_after + OUTSIDE - low, 0);
}

/* What stands outside of all cards, as a remark below them, stays as far from them; and none is left far behind. */
static void
append_outside (const Beside                  *self,
                const EntenteArrangementThing *thing,
                double                         least)
{
  const EntenteExtent *before = &self->before, *after = &self->after;
  EntenteRect          rect = thing->rect;

  rect.x += round (get_shift (before->left, before->right, after->left, after->right, rect.x, rect.x + rect.width, least));
  rect.y += round (get_shift (before->top, before->bottom, after->top, after->bottom, rect.y, rect.y + rect.height, least));

  if (rect.x != thing->rect.x || rect.y != thing->rect.y)
    append_rect (self, thing, &rect);
}

static gboolean
has_moved (const Beside *self,
           guint32       card)
{
  const EntenteChartPlace *was = &self->room.chart->places[card];
  const EntenteLayoutBox  *box = &self->room.graph->boxes[card];

  return !box->pinned && (box->x != was->x || box->y != was->y);
}

/* Where something may not move, others may stand beside that. */
static gboolean
is_anything_pinned (const EntenteLayoutGraph *graph)
{
  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (graph->boxes[i].pinned)
      return TRUE;

  return FALSE;
}

/* Those that belong to a card that has moved are kept; others that the whole takes along go there at once. */
static void
sort_thing (const Beside           *self,
            GArray                 *things,
            EntenteArrangementThing thing,
            gboolean                is_heading)
{
  if (entente_project_lookup (self->project, thing.id) == NULL || is_in_open_frame (self, &thing))
    return;

  if (is_heading || !find_card (self, &thing, &thing.card))
    append_outside (self, &thing, is_heading ? 0 : OUTSIDE);
  else if (has_moved (self, thing.card))
    g_array_append_val (things, thing);
}

static EntenteRect
measure_note (const EntenteChartNote *note)
{
  double width = note->width > 0 ? note->width : NOTE_WIDTH, length = LETTER_WIDTH * (double)g_utf8_strlen (note->text, -1);

  return (EntenteRect) {note->x, note->y, MIN (width, length), LINE_HEIGHT * MAX (ceil (length / width), 1)};
}

/* Returns: (transfer full): the notes and pictures that go along with a card */
static GArray *
collect_things (const Beside *self)
{
  GArray *things = g_array_new (FALSE, FALSE, sizeof (EntenteArrangementThing));

  for (guint i = 0; i < self->room.chart->n_notes; i++)
    {
      const EntenteChartNote *note = &self->room.chart->notes[i];
      EntenteArrangementThing thing = {note->id, measure_note (note), ENTENTE_NOTE_X, ENTENTE_NOTE_Y, 0};

      sort_thing (self, things, thing, note->style == ENTENTE_NOTE_STYLE_HEADING);
    }

  for (guint i = 0; i < self->room.chart->n_pictures; i++)
    {
      const EntenteChartPicture *picture = &self->room.chart->pictures[i];
      EntenteArrangementThing    thing = {picture->id, {picture->x, picture->y, picture->width, picture->height}, ENTENTE_PICTURE_X, ENTENTE_PICTURE_Y, 0};

      sort_thing (self, things, thing, FALSE);
    }

  return things;
}

/* Columns and rows, with their titles above and to the left. */
static void
add_lanes (EntenteExtent       *self,
           const EntenteExtent *lanes)
{
  EntenteRect   rect = {lanes->left, lanes->top, lanes->right - lanes->left, lanes->bottom - lanes->top};
  EntenteExtent all = *lanes;
  double        enlargement;

  if (!(rect.width > 0 && rect.height > 0))
    return;

  enlargement = entente_network_get_lane_enlargement (&rect);
  all.left -= ENTENTE_LANE_TITLE_WIDTH * enlargement;
  all.top -= ENTENTE_LANE_TITLE_HEIGHT * enlargement;
  entente_extent_unite (self, &all);
}

static void
measure_lanes_before (Beside *self)
{
  const EntenteChart *chart = self->room.chart;
  EntenteExtent       lanes = ENTENTE_EXTENT_NONE;

  for (guint32 i = 0; i < chart->n_columns; i++)
    entente_extent_unite (&lanes, &(EntenteExtent) {chart->columns[i].start, INFINITY, chart->columns[i].end, -INFINITY});
  for (guint32 i = 0; i < chart->n_rows; i++)
    entente_extent_unite (&lanes, &(EntenteExtent) {INFINITY, chart->rows[i].start, -INFINITY, chart->rows[i].end});

  add_lanes (&self->before, &lanes);
}

static void
measure_lanes_after (Beside *self)
{
  const EntenteLayoutGraph *graph = self->room.graph;
  EntenteExtent             lanes = ENTENTE_EXTENT_NONE;

  for (guint32 i = 0; i < graph->n_columns; i++)
    entente_extent_unite (&lanes, &(EntenteExtent) {graph->columns[i].start, INFINITY, graph->columns[i].end, -INFINITY});
  for (guint32 i = 0; i < graph->n_rows; i++)
    entente_extent_unite (&lanes, &(EntenteExtent) {INFINITY, graph->rows[i].start, -INFINITY, graph->rows[i].end});

  add_lanes (&self->after, &lanes);
}

/* What the cards and lanes took before, and what they take now; twice the same where the whole takes nothing along. */
static void
measure_extents (Beside *self)
{
  self->before = self->after = ENTENTE_EXTENT_NONE;

  for (guint32 i = 0; i < self->room.graph->n_boxes; i++)
    {
      EntenteLayoutBox box = self->room.graph->boxes[i];

      entente_extent_add_box (&self->after, &box);
      box.x = self->room.chart->places[i].x;
      box.y = self->room.chart->places[i].y;
      entente_extent_add_box (&self->before, &box);
    }

  measure_lanes_before (self);
  measure_lanes_after (self);

  if (is_anything_pinned (self->room.graph))
    self->after = self->before;
}

/**
 * entente_arrangement_append_beside:
 * @graph: the graph of @chart, after a layout
 * @chart: a chart of a view of @project
 * @project: where notes and pictures are kept
 * @changes: where to add what changes
 *
 * Lets notes and pictures that stand beside one card, or on it, go along with it; where they would cover another card or
 * each other, to another side of it. Unless something is pinned, what stands outside of all cards and lanes stays as far
 * from them, and nothing is left far behind by them. All else, and what lies in a frame, stays where it is.
 * O(|notes| (|notes| + |V|)).
 */
void
entente_arrangement_append_beside (const EntenteLayoutGraph *graph,
                                   const EntenteChart       *chart,
                                   EntenteProject           *project,
                                   EntenteChangeList        *changes)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (EntenteRect));
  g_autoptr (GArray) things = NULL;
  Beside self = {{graph, chart, taken}, project, changes, ENTENTE_EXTENT_NONE, ENTENTE_EXTENT_NONE};

  if (graph->n_boxes == 0)
    return;

  measure_extents (&self);
  things = collect_things (&self);
  append_things (&self, things);
}
