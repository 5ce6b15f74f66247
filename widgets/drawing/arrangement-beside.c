#include "widgets/drawing/arrangement-beside.h"

#include "model/object/note.h"
#include "model/object/picture.h"
#include "widgets/drawing/scene.h"

#include <math.h>

/* What stands at most so far from a card belongs to it, unless another is less than so much farther; points. */
#define BESIDE 72.0
#define CLEAR  24.0

/* About what letters of a note take; it need not be measured to the point. */
#define LETTER_WIDTH 7.0
#define LINE_HEIGHT  18.0
#define NOTE_WIDTH   180.0

typedef struct
{
  const EntenteLayoutGraph *graph;
  const EntenteChart       *chart;
  EntenteProject           *project;
  EntenteChangeList        *changes;
} Beside;

/* x_field, y_field: where the object keeps its place */
typedef struct
{
  const char *id;
  EntenteRect rect;
  guint       x_field;
  guint       y_field;
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

static void
append_thing (const Beside *self,
              const Thing  *thing)
{
  EntenteObject           *object = entente_project_lookup (self->project, thing->id);
  const EntenteChartPlace *was;
  const EntenteLayoutBox  *box;
  guint32                  card = 0;

  if (object == NULL || is_in_open_frame (self, thing) || !find_card (self, thing, &card))
    return;

  was = &self->chart->places[card];
  box = &self->graph->boxes[card];
  if (box->pinned || (box->x == was->x && box->y == was->y))
    return;

  entente_change_list_set_number (self->changes, thing->id, entente_object_get_field (object, thing->x_field), round (thing->rect.x + box->x - was->x));
  entente_change_list_set_number (self->changes, thing->id, entente_object_get_field (object, thing->y_field), round (thing->rect.y + box->y - was->y));
}

static EntenteRect
measure_note (const EntenteChartNote *note)
{
  double width = note->width > 0 ? note->width : NOTE_WIDTH, length = LETTER_WIDTH * (double)g_utf8_strlen (note->text, -1);

  return (EntenteRect) {note->x, note->y, MIN (width, length), LINE_HEIGHT * MAX (ceil (length / width), 1)};
}

/**
 * entente_arrangement_append_beside:
 * @graph: the graph of @chart, after a layout
 * @chart: a chart of a view of @project
 * @project: where notes and pictures are kept
 * @changes: where to add what changes
 *
 * Lets notes and pictures that stand beside one card, or on it, go along with it. Those that are as near to another, that
 * lie in a frame, or that are headings stay where they are. O(|notes| |V|).
 */
void
entente_arrangement_append_beside (const EntenteLayoutGraph *graph,
                                   const EntenteChart       *chart,
                                   EntenteProject           *project,
                                   EntenteChangeList        *changes)
{
  Beside self = {graph, chart, project, changes};

  for (guint32 i = 0; i < chart->n_notes; i++)
    {
      Thing thing = {chart->notes[i].id, measure_note (&chart->notes[i]), ENTENTE_NOTE_X, ENTENTE_NOTE_Y};

      if (chart->notes[i].style != ENTENTE_NOTE_STYLE_HEADING)
        append_thing (&self, &thing);
    }

  for (guint32 i = 0; i < chart->n_pictures; i++)
    {
      const EntenteChartPicture *picture = &chart->pictures[i];
      Thing                      thing = {picture->id, {picture->x, picture->y, picture->width, picture->height}, ENTENTE_PICTURE_X, ENTENTE_PICTURE_Y};

      append_thing (&self, &thing);
    }
}
