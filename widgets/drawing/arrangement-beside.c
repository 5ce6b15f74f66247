#include "widgets/drawing/arrangement-beside.h"

#include "model/layout/extent.h"
#include "model/object/note.h"
#include "model/object/picture.h"
#include "widgets/drawing/path.h"

#include <math.h>
#include <string.h>

/* What stands at most so far from a card belongs to it, unless another is less than so much farther; points. */
#define BESIDE 72.0
#define CLEAR  24.0

/* What belongs to no card stands at least so far from all of them, so that it does not belong to one then; points. */
#define OUTSIDE 80.0

/* What has to go to another side of its card stands at least so far from it, points. */
#define GAP 8.0

/* About what letters of a note take; it need not be measured to the point. */
#define LETTER_WIDTH 7.0
#define LINE_HEIGHT  18.0
#define NOTE_WIDTH   180.0

/* Places beside a card that are tried. */
#define N_OFFSETS 8u

/* taken: where things that went along stand; before, after: what the cards take in all */
typedef struct
{
  const EntenteLayoutGraph *graph;
  const EntenteChart       *chart;
  EntenteProject           *project;
  EntenteChangeList        *changes;
  GArray                   *taken;
  EntenteExtent             before;
  EntenteExtent             after;
} Beside;

/* x_field, y_field: where the object keeps its place; card: beside which it stands */
typedef struct
{
  const char *id;
  EntenteRect rect;
  guint       x_field;
  guint       y_field;
  guint32     card;
} Thing;

/* From one side of a card or hub, as it stood before, to that of a thing; 0 when they meet. */
static double
get_distance (const Beside *self,
              guint32       index,
              const Thing  *thing)
{
  const EntenteChartPlace *was = &self->chart->places[index];
  const EntenteLayoutBox  *box = &self->graph->boxes[index];
  double                   dx = fabs (thing->rect.x + thing->rect.width / 2 - was->x) - (thing->rect.width + box->width) / 2;
  double                   dy = fabs (thing->rect.y + thing->rect.height / 2 - was->y) - (thing->rect.height + box->height) / 2;

  return hypot (MAX (dx, 0), MAX (dy, 0));
}

/* The one card that a thing stands beside. */
static gboolean
find_card (const Beside *self,
           const Thing  *thing,
           guint32      *card)
{
  double nearest = INFINITY, next = INFINITY;

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    {
      double distance = get_distance (self, i, thing);

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
is_in_open_frame (const Beside *self,
                  const Thing  *thing)
{
  double x = thing->rect.x + thing->rect.width / 2, y = thing->rect.y + thing->rect.height / 2;

  for (guint32 i = 0; i < self->chart->n_frames; i++)
    {
      const EntenteChartFrame *frame = &self->chart->frames[i];

      if (frame->place == ENTENTE_NO_INDEX && x > frame->x && x < frame->x + frame->width && y > frame->y && y < frame->y + frame->height)
        return TRUE;
    }

  return FALSE;
}

/* What a thing would cover of the cards of others, square points. */
static double
measure_cards (const Beside      *self,
               const Thing       *thing,
               const EntenteRect *rect)
{
  double cover = 0;

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    {
      const EntenteLayoutBox *box = &self->graph->boxes[i];
      EntenteRect             card = {box->x - box->width / 2, box->y - box->height / 2, box->width, box->height};

      if (i != thing->card)
        cover += entente_rect_get_overlap (rect, &card);
    }

  return cover;
}

/* Of what went along before it, square points. */
static double
measure_taken (const Beside      *self,
               const EntenteRect *rect)
{
  double cover = 0;

  for (guint i = 0; i < self->taken->len; i++)
    cover += entente_rect_get_overlap (rect, &g_array_index (self->taken, EntenteRect, i));

  return cover;
}

/* From the middle of its card to that of a thing: as it was, the same on the other sides, and in the middle of each side. */
static void
list_offsets (const Beside *self,
              const Thing  *thing,
              EntentePoint *offsets)
{
  const EntenteChartPlace *was = &self->chart->places[thing->card];
  const EntenteLayoutBox  *box = &self->graph->boxes[thing->card];
  double                   gap = MAX (get_distance (self, thing->card, thing), GAP);
  double                   x = thing->rect.x + thing->rect.width / 2 - was->x, y = thing->rect.y + thing->rect.height / 2 - was->y;
  double                   across = (box->width + thing->rect.width) / 2 + gap, down = (box->height + thing->rect.height) / 2 + gap;
  const EntentePoint       all[N_OFFSETS] = {{x, y}, {-x, y}, {x, -y}, {-x, -y}, {across, 0}, {-across, 0}, {0, down}, {0, -down}};

  memcpy (offsets, all, sizeof all);
}

static EntenteRect
get_rect (const Beside *self,
          const Thing  *thing,
          EntentePoint  offset)
{
  const EntenteLayoutBox *box = &self->graph->boxes[thing->card];
  EntenteRect             rect = thing->rect;

  rect.x = round (box->x + offset.x - rect.width / 2);
  rect.y = round (box->y + offset.y - rect.height / 2);

  return rect;
}

/* The first place where it covers nothing, or else the least. */
static EntenteRect
find_place (const Beside *self,
            const Thing  *thing)
{
  EntentePoint offsets[N_OFFSETS];
  EntenteRect  best = thing->rect;
  double       least = INFINITY;

  list_offsets (self, thing, offsets);

  for (guint i = 0; i < N_OFFSETS && least > 0; i++)
    {
      EntenteRect rect = get_rect (self, thing, offsets[i]);
      double      cover = measure_cards (self, thing, &rect) + measure_taken (self, &rect);

      if (cover < least)
        {
          least = cover;
          best = rect;
        }
    }

  return best;
}

static void
append_rect (const Beside      *self,
             const Thing       *thing,
             const EntenteRect *rect)
{
  EntenteObject *object = entente_project_lookup (self->project, thing->id);

  entente_change_list_set_number (self->changes, thing->id, entente_object_get_field (object, thing->x_field), rect->x);
  entente_change_list_set_number (self->changes, thing->id, entente_object_get_field (object, thing->y_field), rect->y);
}

static void
append_thing (const Beside *self,
              const Thing  *thing)
{
  EntenteRect rect = find_place (self, thing);

  append_rect (self, thing, &rect);
  g_array_append_val (self->taken, rect);
}

static gboolean
meets_card (const Beside *self,
            const Thing  *thing)
{
  EntentePoint offsets[N_OFFSETS];
  EntenteRect  rect;

  list_offsets (self, thing, offsets);
  rect = get_rect (self, thing, offsets[0]);

  return measure_cards (self, thing, &rect) > 0;
}

/* Those that need not go elsewhere come first, so that none takes the place of another. */
static void
append_things (const Beside *self,
               const GArray *things)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < things->len; i++)
      {
        const Thing *thing = &g_array_index (things, Thing, i);

        if (meets_card (self, thing) == (pass == 1))
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
append_outside (const Beside *self,
                const Thing  *thing,
                double        least)
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
  const EntenteChartPlace *was = &self->chart->places[card];
  const EntenteLayoutBox  *box = &self->graph->boxes[card];

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
sort_thing (const Beside *self,
            GArray       *things,
            Thing         thing,
            gboolean      is_heading)
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
  GArray *things = g_array_new (FALSE, FALSE, sizeof (Thing));

  for (guint i = 0; i < self->chart->n_notes; i++)
    {
      const EntenteChartNote *note = &self->chart->notes[i];
      Thing                   thing = {note->id, measure_note (note), ENTENTE_NOTE_X, ENTENTE_NOTE_Y, 0};

      sort_thing (self, things, thing, note->style == ENTENTE_NOTE_STYLE_HEADING);
    }

  for (guint i = 0; i < self->chart->n_pictures; i++)
    {
      const EntenteChartPicture *picture = &self->chart->pictures[i];
      Thing                      thing = {picture->id, {picture->x, picture->y, picture->width, picture->height}, ENTENTE_PICTURE_X, ENTENTE_PICTURE_Y, 0};

      sort_thing (self, things, thing, FALSE);
    }

  return things;
}

/* What the cards took before, and what they take now; twice the same where the whole takes nothing along. */
static void
measure_extents (Beside *self)
{
  self->before = self->after = ENTENTE_EXTENT_NONE;

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    {
      EntenteLayoutBox box = self->graph->boxes[i];

      entente_extent_add_box (&self->after, &box);
      box.x = self->chart->places[i].x;
      box.y = self->chart->places[i].y;
      entente_extent_add_box (&self->before, &box);
    }

  if (is_anything_pinned (self->graph))
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
 * each other, to another side of it. Unless something is pinned, what stands outside of all cards stays as far from them,
 * and nothing is left far behind by them. All else, and what lies in a frame, stays where it is.
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
  Beside self = {graph, chart, project, changes, taken, ENTENTE_EXTENT_NONE, ENTENTE_EXTENT_NONE};

  if (graph->n_boxes == 0)
    return;

  measure_extents (&self);
  things = collect_things (&self);
  append_things (&self, things);
}
