/* Where an excerpt goes on the chart */

#include "widgets/commands/paste-room.h"

#include "model/object/group.h"
#include "model/object/note.h"
#include "model/object/picture.h"
#include "model/object/place.h"
#include "widgets/commands.h"
#include "widgets/commands/excerpt.h"
#include "widgets/commands/paste.h"
#include "widgets/commands/step.h"

#include <math.h>

/* How far a copy stands to the right of what it was made of, and below it; points. Four steps of the grid. */
#define AWAY 48.0

/* Nearer than this, points, one thing lies on another; and how often a place beside it is looked for. */
#define NEAR      24.0
#define MOST_AWAY 50

/* Of most cards, points */
#define CARD_WIDTH  120.0
#define CARD_HEIGHT 60.0

/* What has a place of its own, and how large it is at least, points. */
static const struct
{
  EntenteType type;
  guint       view;
  guint       x;
  guint       y;
  int         width;
  int         height;
} sheets[] = {
  {ENTENTE_GROUP, ENTENTE_GROUP_VIEW, ENTENTE_GROUP_X, ENTENTE_GROUP_Y, ENTENTE_GROUP_WIDTH, ENTENTE_GROUP_HEIGHT},
  {ENTENTE_NOTE, ENTENTE_NOTE_VIEW, ENTENTE_NOTE_X, ENTENTE_NOTE_Y, ENTENTE_NOTE_WIDTH, -1},
  {ENTENTE_PICTURE, ENTENTE_PICTURE_VIEW, ENTENTE_PICTURE_X, ENTENTE_PICTURE_Y, ENTENTE_PICTURE_WIDTH, ENTENTE_PICTURE_HEIGHT},
  {ENTENTE_PLACE, ENTENTE_PLACE_VIEW, ENTENTE_PLACE_X, ENTENTE_PLACE_Y, -1, -1},
};

static EntenteRect
get_sheet (EntenteObject *object,
           guint          sheet)
{
  return (EntenteRect) {
    entente_object_get_number (object, sheets[sheet].x, 0),
    entente_object_get_number (object, sheets[sheet].y, 0),
    sheets[sheet].width >= 0 ? entente_object_get_number (object, (guint)sheets[sheet].width, 0) : 0,
    sheets[sheet].height >= 0 ? entente_object_get_number (object, (guint)sheets[sheet].height, 0) : 0,
  };
}

/**
 * entente_paste_get_bounds:
 * @excerpt: an excerpt
 *
 * Returns: where it stands: around the middles of cards and all of frames and pictures, points
 */
EntenteRect
entente_paste_get_bounds (EntenteProject *excerpt)
{
  EntenteObject *view = entente_excerpt_get_view (excerpt);
  EntentePoint   low = {INFINITY, INFINITY}, high = {-INFINITY, -INFINITY};

  for (guint s = 0; s < G_N_ELEMENTS (sheets); s++)
    for (guint i = 0; i < entente_project_get_n (excerpt, sheets[s].type); i++)
      {
        EntenteObject *object = entente_project_get_nth (excerpt, sheets[s].type, i);
        EntenteRect    rect = get_sheet (object, s);

        if (!entente_object_refers_to (object, sheets[s].view, entente_object_get_id (view)))
          continue;

        low = (EntentePoint) {MIN (low.x, rect.x), MIN (low.y, rect.y)};
        high = (EntentePoint) {MAX (high.x, rect.x + rect.width), MAX (high.y, rect.y + rect.height)};
      }

  return low.x <= high.x ? (EntenteRect) {low.x, low.y, high.x - low.x, high.y - low.y} : (EntenteRect) {0};
}

/* What already stands at a place of the chart */
static gboolean
has_card (EntenteWorkspace *workspace,
          double            x,
          double            y,
          double            dx,
          double            dy)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);

  for (guint32 i = 0; i < chart->n_places; i++)
    if (fabs (chart->places[i].x - x) < dx && fabs (chart->places[i].y - y) < dy)
      return TRUE;

  return FALSE;
}

static gboolean
is_taken (EntenteWorkspace *workspace,
          double            x,
          double            y)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);

  if (has_card (workspace, x, y, NEAR, NEAR))
    return TRUE;
  for (guint32 i = 0; i < chart->n_notes; i++)
    if (fabs (chart->notes[i].x - x) < NEAR && fabs (chart->notes[i].y - y) < NEAR)
      return TRUE;
  for (guint32 i = 0; i < chart->n_pictures; i++)
    if (fabs (chart->pictures[i].x - x) < NEAR && fabs (chart->pictures[i].y - y) < NEAR)
      return TRUE;

  return FALSE;
}

/* Copies that would lie on what they were made of are hardly seen. The first few tell. */
static gboolean
lies_on_others (EntentePastePlan *plan,
                EntentePoint      shift)
{
  guint n = 0;

  for (guint s = 1; s < G_N_ELEMENTS (sheets); s++)
    for (guint i = 0; i < entente_project_get_n (plan->excerpt, sheets[s].type) && n < 8; i++)
      {
        EntenteObject *object = entente_project_get_nth (plan->excerpt, sheets[s].type, i);
        EntenteRect    rect = get_sheet (object, s);

        if (!entente_object_refers_to (object, sheets[s].view, entente_object_get_id (plan->view)))
          continue;
        if (!is_taken (plan->workspace, rect.x + shift.x, rect.y + shift.y))
          return FALSE;
        n++;
      }

  return n > 0;
}

/**
 * entente_paste_room_find_unseen:
 * @plan: a plan
 * @place: a place of the excerpt
 *
 * Returns: (nullable): the company that has it, as it is called in the plan, when the chart does not show it yet
 */
const char *
entente_paste_room_find_unseen (EntentePastePlan *plan,
                                EntenteObject    *place)
{
  const char    *from = entente_object_get_reference (place, ENTENTE_PLACE_OBJECT);
  EntenteObject *object = from != NULL && entente_object_refers_to (place, ENTENTE_PLACE_VIEW, entente_object_get_id (plan->view)) ? entente_project_lookup (plan->excerpt, from) : NULL;
  const char    *id = object != NULL && entente_object_get_object_type (object) == ENTENTE_COMPANY ? g_hash_table_lookup (plan->ids, from) : NULL;

  return id != NULL && (g_hash_table_contains (plan->added, from) || !entente_step_is_on_chart (plan->workspace, id)) ? id : NULL;
}

/* On a chart where others stand in the way, all that is new there goes aside together. */
static EntentePoint
find_room (EntentePastePlan *plan)
{
  EntentePoint low = {INFINITY, INFINITY}, high = {-INFINITY, -INFINITY}, middle, wish;
  gboolean     is_covered = FALSE;

  for (guint i = 0; i < entente_project_get_n (plan->excerpt, ENTENTE_PLACE); i++)
    {
      EntenteObject *place = entente_project_get_nth (plan->excerpt, ENTENTE_PLACE, i);
      double         x = entente_object_get_number (place, ENTENTE_PLACE_X, 0), y = entente_object_get_number (place, ENTENTE_PLACE_Y, 0);

      if (entente_paste_room_find_unseen (plan, place) == NULL)
        continue;

      low = (EntentePoint) {MIN (low.x, x), MIN (low.y, y)};
      high = (EntentePoint) {MAX (high.x, x), MAX (high.y, y)};
      is_covered = is_covered || has_card (plan->workspace, x, y, CARD_WIDTH, CARD_HEIGHT);
    }

  if (!is_covered)
    return (EntentePoint) {0, 0};

  wish = middle = (EntentePoint) {(low.x + high.x) / 2, (low.y + high.y) / 2};
  entente_command_find_room (plan->workspace, high.x - low.x + CARD_WIDTH, high.y - low.y + CARD_HEIGHT, &wish.x, &wish.y);

  return (EntentePoint) {round (wish.x - middle.x), round (wish.y - middle.y)};
}

/**
 * entente_paste_room_find_shift:
 * @plan: a plan
 * @at: (nullable): where the middle of the excerpt goes, points; %NULL for where it stood, or beside it where others stand
 *
 * Returns: how far all of the excerpt is moved, points
 */
EntentePoint
entente_paste_room_find_shift (EntentePastePlan   *plan,
                               const EntentePoint *at)
{
  EntenteRect  bounds = entente_paste_get_bounds (plan->excerpt);
  EntentePoint shift = {0, 0};

  if (at != NULL)
    shift = (EntentePoint) {round (at->x - bounds.x - bounds.width / 2), round (at->y - bounds.y - bounds.height / 2)};
  else if (!plan->doubles)
    return find_room (plan);

  for (guint i = 0; i < MOST_AWAY && lies_on_others (plan, shift); i++)
    {
      shift.x += AWAY;
      shift.y += AWAY;
    }

  return shift;
}

/**
 * entente_paste_room_shift:
 * @object: a frame, a note or a picture in the making; others are left alone
 * @view: id of the view shown
 * @shift: how far it is moved, points
 *
 * Moves what belongs to the view.
 */
void
entente_paste_room_shift (EntenteObject      *object,
                          const char         *view,
                          const EntentePoint *shift)
{
  for (guint s = 0; s < G_N_ELEMENTS (sheets); s++)
    if (sheets[s].type == entente_object_get_object_type (object) && entente_object_refers_to (object, sheets[s].view, view))
      {
        entente_step_set_number (object, sheets[s].x, entente_object_get_number (object, sheets[s].x, 0) + shift->x);
        entente_step_set_number (object, sheets[s].y, entente_object_get_number (object, sheets[s].y, 0) + shift->y);
      }
}
