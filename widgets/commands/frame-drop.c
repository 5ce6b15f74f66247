#include "widgets/commands/frame-drop.h"

#include "model/network/chart-frames.h"
#include "model/object/group.h"
#include "model/object/place.h"
#include "widgets/commands/frame-step.h"
#include "widgets/commands/step.h"
#include "widgets/drawing/network-scene.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* Room between cards, as long as there is so much, and at least; points */
static const double gaps[] = {24, 8};

/* How far apart the places are that are tried, points */
#define STEP 6.0

/**
 * Frame:
 * @rect: what it covers when it is open, with room for what was dropped on it
 * @cards: (element-type EntentePoint): middles of the cards in it
 * @inner: (element-type EntenteRect): what the frames in it cover
 *
 * A closed frame that takes in companies.
 */
typedef struct
{
  EntenteRect rect;
  GArray     *cards;
  GArray     *inner;
} Frame;

static gboolean
has_closed (const EntenteChart *chart)
{
  for (guint32 i = 0; i < chart->n_frames; i++)
    if (chart->frames[i].place != ENTENTE_NO_INDEX)
      return TRUE;

  return FALSE;
}

/**
 * entente_frame_drop_measure:
 * @workspace: a workspace
 *
 * Returns: (transfer full) (array) (nullable): what the card of each place of the chart covers, for entente_frame_drop_find();
 *   %NULL when no frame is closed
 */
EntenteRect *
entente_frame_drop_measure (EntenteWorkspace *workspace)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);

  return has_closed (chart) ? entente_network_measure_places (chart, entente_workspace_get_theme (workspace)) : NULL;
}

/**
 * entente_frame_drop_find:
 * @chart: a chart
 * @boxes: (nullable) (array): what entente_frame_drop_measure() returned
 * @x: points
 * @y: points
 *
 * Returns: index of the closed frame whose card is there, or %ENTENTE_NO_INDEX
 */
guint32
entente_frame_drop_find (const EntenteChart *chart,
                         const EntenteRect  *boxes,
                         double              x,
                         double              y)
{
  for (guint32 i = 0; boxes != NULL && i < chart->n_places; i++)
    if (chart->places[i].kind == ENTENTE_CHART_FRAME && entente_rect_contains (&boxes[i], x, y))
      return chart->places[i].index;

  return ENTENTE_NO_INDEX;
}

static void
clear_frame (gpointer data)
{
  Frame *frame = data;

  g_array_unref (frame->cards);
  g_array_unref (frame->inner);
  g_free (frame);
}

static void
add_members (const EntenteChart *chart,
             guint32             index,
             GHashTable         *places,
             GArray             *cards)
{
  for (guint32 i = 0; i < chart->frames[index].n_members; i++)
    {
      EntenteObject *place = g_hash_table_lookup (places, chart->network->companies[chart->frames[index].members[i]].id);
      EntentePoint   at;

      if (place == NULL)
        continue;

      at = (EntentePoint) {entente_object_get_number (place, ENTENTE_PLACE_X, 0), entente_object_get_number (place, ENTENTE_PLACE_Y, 0)};
      g_array_append_val (cards, at);
    }
}

/* Where its companies and the frames in it stand when it is open, and the companies of those */
static Frame *
new_frame (EntenteWorkspace *workspace,
           guint32           index)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);
  g_autoptr (GHashTable) places = entente_step_map_places (workspace);
  Frame *frame = g_new (Frame, 1);

  *frame = (Frame) {
    .rect = entente_frame_step_get_rect (&chart->frames[index]),
    .cards = g_array_new (FALSE, FALSE, sizeof (EntentePoint)),
    .inner = g_array_new (FALSE, FALSE, sizeof (EntenteRect)),
  };

  for (guint32 i = 0; i < chart->n_frames; i++)
    {
      EntenteRect rect = entente_frame_step_get_rect (&chart->frames[i]);

      if (!entente_chart_is_in_frame (chart, i, index))
        continue;

      add_members (chart, i, places, frame->cards);
      if (i != index)
        g_array_append_val (frame->inner, rect);
    }

  return frame;
}

/* Cards in it are taken to be as large as the one that comes. */
static gboolean
is_free (const Frame        *frame,
         const EntenteRect  *card,
         double              gap,
         const EntentePoint *at)
{
  EntenteRect rect = {at->x - card->width / 2 - gap, at->y - card->height / 2 - gap, card->width + 2 * gap, card->height + 2 * gap};

  for (guint i = 0; i < frame->inner->len; i++)
    if (entente_rect_touches (&rect, &g_array_index (frame->inner, EntenteRect, i)))
      return FALSE;

  for (guint i = 0; i < frame->cards->len; i++)
    {
      const EntentePoint *other = &g_array_index (frame->cards, EntentePoint, i);

      if (fabs (other->x - at->x) < card->width + gap && fabs (other->y - at->y) < card->height + gap)
        return FALSE;
    }

  return TRUE;
}

/* The free place that is nearest to the middle of the frame, if there is one */
static gboolean
find_free (const Frame       *frame,
           const EntenteRect *card,
           double             gap,
           EntentePoint      *best)
{
  EntentePoint middle = {frame->rect.x + frame->rect.width / 2, frame->rect.y + frame->rect.height / 2};
  int          across = (int)((frame->rect.width / 2 - ENTENTE_FRAME_PAD - card->width / 2) / STEP);
  int          up = (int)((frame->rect.height / 2 - ENTENTE_FRAME_PAD_TOP - card->height / 2) / STEP);
  int          down = (int)((frame->rect.height / 2 - ENTENTE_FRAME_PAD - card->height / 2) / STEP);
  double       least = INFINITY;

  for (int i = -up; i <= down; i++)
    for (int k = -across; k <= across; k++)
      {
        EntentePoint at = {middle.x + k * STEP, middle.y + i * STEP};
        double       distance = hypot (k, i);

        if (distance < least && is_free (frame, card, gap, &at))
          {
            least = distance;
            *best = at;
          }
      }

  return !isinf (least);
}

/* Below all that is in the frame, which grows, if there is no room */
static EntentePoint
find_room (Frame             *frame,
           const EntenteRect *card)
{
  EntentePoint best = {0, 0};

  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    if (find_free (frame, card, gaps[i], &best))
      return best;

  best = (EntentePoint) {frame->rect.x + frame->rect.width / 2, frame->rect.y + frame->rect.height + card->height / 2};
  frame->rect.height += card->height + ENTENTE_FRAME_PAD;

  return best;
}

static double
get_bottom (const EntenteRect *rect)
{
  return rect->y + rect->height;
}

/* The lower edges of all frames: of those that have grown, and of those around them, which grow along */
static double *
list_bottoms (const EntenteChart *chart,
              GHashTable         *frames)
{
  double *bottoms = g_new (double, chart->n_frames + 1);

  for (guint32 i = 0; i < chart->n_frames; i++)
    {
      EntenteRect rect = entente_frame_step_get_rect (&chart->frames[i]);

      bottoms[i] = get_bottom (&rect);
    }

  for (guint32 i = 0; i < chart->n_frames; i++)
    {
      const Frame *frame = g_hash_table_lookup (frames, GUINT_TO_POINTER (i));
      double       bottom;

      if (frame == NULL || frame->rect.height <= chart->frames[i].height)
        continue;

      bottom = get_bottom (&frame->rect);

      for (guint32 k = i; k != ENTENTE_NO_INDEX; k = chart->frames[k].parent, bottom += ENTENTE_FRAME_PAD)
        bottoms[k] = MAX (bottoms[k], bottom);
    }

  return bottoms;
}

static void
write_heights (EntenteWorkspace  *workspace,
               EntenteChangeList *changes,
               GHashTable        *frames)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);
  g_autofree double  *bottoms = list_bottoms (chart, frames);

  for (guint32 i = 0; i < chart->n_frames; i++)
    {
      const EntenteChartFrame *shown = &chart->frames[i];
      EntenteRect              rect = entente_frame_step_get_rect (shown);

      if (bottoms[i] > get_bottom (&rect))
        entente_change_list_set_number (changes, shown->id, &entente_group_info.fields[ENTENTE_GROUP_HEIGHT], round (bottoms[i] - rect.y));
    }
}

/* The closed frame that a company is dropped on; one that just goes along with a frame is not dropped. */
static guint32
find_frame (const EntenteChart      *chart,
            const EntenteRect       *boxes,
            const char *const       *leaders,
            const EntenteChartPlace *shown,
            const EntenteShift      *shift)
{
  guint32 frame = entente_frame_drop_find (chart, boxes, shown->x + shift->dx, shown->y + shift->dy);

  return frame != ENTENTE_NO_INDEX && g_strv_contains (leaders, shift->id) ? frame : ENTENTE_NO_INDEX;
}

static gboolean
is_among (const EntenteShift *shifts,
          guint               n_shifts,
          const char         *id)
{
  for (guint i = 0; i < n_shifts; i++)
    if (g_str_equal (shifts[i].id, id))
      return TRUE;

  return FALSE;
}

static void
settle_one (EntenteWorkspace        *workspace,
            GHashTable              *frames,
            guint32                  index,
            const EntenteRect       *card,
            const EntenteChartPlace *shown,
            EntenteShift            *shift)
{
  Frame       *frame = g_hash_table_lookup (frames, GUINT_TO_POINTER (index));
  EntentePoint at;

  if (frame == NULL)
    {
      frame = new_frame (workspace, index);
      g_hash_table_insert (frames, GUINT_TO_POINTER (index), frame);
    }

  at = find_room (frame, card);
  g_array_append_val (frame->cards, at);
  shift->dx = at.x - shown->x;
  shift->dy = at.y - shown->y;
}

/**
 * entente_frame_drop_settle:
 * @workspace: a workspace
 * @changes: a step in the making
 * @leaders: (array zero-terminated=1): ids of those that do not just go along with a frame among them
 * @shifts: (inout) (array length=n_shifts): what is moved, and how far; leaders that come onto the card of a closed frame go
 *   on to where there is room in the frame
 * @n_shifts: number of them
 *
 * Lets frames grow in which there is none, and those around them. A frame that is moved itself takes nobody in.
 *
 * Returns: (transfer full) (array length=n_shifts) (nullable): index of the closed frame that each of them comes into, or
 *   %ENTENTE_NO_INDEX; %NULL when no frame is closed
 */
guint32 *
entente_frame_drop_settle (EntenteWorkspace  *workspace,
                           EntenteChangeList *changes,
                           const char *const *leaders,
                           EntenteShift      *shifts,
                           guint              n_shifts)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);
  g_autoptr (GHashTable) frames = g_hash_table_new_full (NULL, NULL, NULL, clear_frame);
  g_autofree EntenteRect *boxes = entente_frame_drop_measure (workspace);
  guint32                *found;

  if (boxes == NULL)
    return NULL;

  found = g_new (guint32, n_shifts);

  for (guint i = 0; i < n_shifts; i++)
    {
      const EntenteChartPlace *shown = entente_step_find_shown (workspace, shifts[i].id);

      found[i] = ENTENTE_NO_INDEX;

      if (shown != NULL && shown->kind == ENTENTE_CHART_COMPANY)
        found[i] = find_frame (chart, boxes, leaders, shown, &shifts[i]);
      if (found[i] != ENTENTE_NO_INDEX && is_among (shifts, n_shifts, chart->frames[found[i]].id))
        found[i] = ENTENTE_NO_INDEX;
      if (found[i] != ENTENTE_NO_INDEX)
        settle_one (workspace, frames, found[i], &boxes[shown - chart->places], shown, &shifts[i]);
    }

  write_heights (workspace, changes, frames);

  return found;
}
