#include "widgets/canvas/network-view-private.h"

#include "widgets/canvas/preview.h"
#include "widgets/commands.h"
#include "widgets/commands/line-ends.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* How near a guide has to be to pull, and a bend to be taken; pixels. */
#define GUIDE_REACH 6.0
#define BEND_REACH  12.0

static void
begin_marquee (EntenteNetworkView *self,
               GdkModifierType     modifiers)
{
  gboolean adds = (modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0;

  self->hand.state = ENTENTE_HAND_MARQUEE;
  self->hand.ids = g_strdupv ((char **)entente_workspace_get_selection (self->workspace));

  if (!adds)
    entente_workspace_select (self->workspace, NULL);
}

static gboolean
is_moved (EntenteNetworkView *self,
          const char         *id)
{
  return g_strv_contains ((const char *const *)self->hand.ids, id);
}

static void
list_others (EntenteNetworkView *self)
{
  const EntenteChart *chart = entente_workspace_get_chart (self->workspace);
  EntenteAnchors     *anchors = entente_canvas_get_anchors (self);

  self->hand.others = g_new (EntenteRect, chart->n_places + 1);

  for (guint32 i = 0; i < chart->n_places; i++)
    {
      const EntenteRect *anchor = entente_anchors_find (anchors, chart->places[i].id);

      if (anchor != NULL && !is_moved (self, chart->places[i].id))
        self->hand.others[self->hand.n_others++] = *anchor;
    }
}

static void
begin_move (EntenteNetworkView *self)
{
  const char *const *selection;
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), self->hand.item);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (!entente_workspace_is_selected (self->workspace, self->hand.item))
    entente_workspace_select (self->workspace, self->hand.item);

  selection = entente_workspace_get_selection (self->workspace);

  for (guint i = 0; selection[i] != NULL; i++)
    if (entente_command_can_move (self->workspace, selection[i]))
      g_ptr_array_add (ids, (char *)selection[i]);

  g_ptr_array_add (ids, NULL);

  self->hand.state = ENTENTE_HAND_MOVING;
  self->hand.ids = g_strdupv ((char **)ids->pdata);
  self->hand.rect = anchor != NULL ? *anchor : (EntenteRect) {0};
  list_others (self);

  if (entente_canvas_is_large (self))
    self->hand.sketch = entente_drag_sketch_new (entente_canvas_get_scene (self),
                                                 entente_workspace_get_chart (self->workspace),
                                                 (const char *const *)self->hand.ids);
}

static const EntenteChartBend *
find_bend (const EntenteChart *chart,
           const char         *line)
{
  for (guint32 i = 0; i < chart->n_bends; i++)
    if (g_strcmp0 (chart->bends[i].line, line) == 0)
      return &chart->bends[i];

  return NULL;
}

static double
get_distance (const EntentePoint *a,
              const EntentePoint *b)
{
  return hypot (a->x - b->x, a->y - b->y);
}

/* From the piece of the line that the new point makes the smallest detour of. */
static guint
find_piece (const EntentePoint *stops,
            guint               n_stops,
            const EntentePoint *at)
{
  guint  best = 0;
  double least = INFINITY;

  for (guint i = 0; i + 1 < n_stops; i++)
    {
      double detour = get_distance (&stops[i], at) + get_distance (at, &stops[i + 1]) - get_distance (&stops[i], &stops[i + 1]);

      if (detour < least)
        {
          least = detour;
          best = i;
        }
    }

  return best;
}

static gboolean
get_middle (EntenteNetworkView *self,
            const char         *id,
            EntentePoint       *middle)
{
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), id);

  if (anchor == NULL)
    return FALSE;

  *middle = (EntentePoint) {anchor->x + anchor->width / 2, anchor->y + anchor->height / 2};

  return TRUE;
}

/* Takes the bend that is near, or makes one between those that are there. */
static gboolean
begin_bend (EntenteNetworkView *self)
{
  EntenteHand             *hand = &self->hand;
  const EntenteChart      *chart = entente_workspace_get_chart (self->workspace);
  const EntenteChartBend  *bend = find_bend (chart, hand->line);
  guint                    n = bend != NULL ? bend->n_points : 0;
  EntentePoint             at = entente_viewport_to_scene (&self->viewport, hand->start.x, hand->start.y);
  g_autofree EntentePoint *stops = g_new (EntentePoint, n + 2);
  const char              *ends[2];

  if (!entente_line_ends_find (chart, hand->line, ends) || !get_middle (self, ends[0], &stops[0]) || !get_middle (self, ends[1], &stops[n + 1]))
    return FALSE;

  for (guint i = 0; i < n; i++)
    stops[i + 1] = bend->points[i];

  hand->state = ENTENTE_HAND_BENDING;
  hand->points = g_new (EntentePoint, n + 1);

  for (guint i = 0; i < n; i++)
    if (get_distance (&bend->points[i], &at) < BEND_REACH / self->viewport.scale)
      {
        memcpy (hand->points, bend->points, n * sizeof *hand->points);
        hand->n_points = n;
        hand->point = i;
        return TRUE;
      }

  hand->point = find_piece (stops, n + 2, &at);
  hand->n_points = n + 1;

  for (guint i = 0; i < n; i++)
    hand->points[i < hand->point ? i : i + 1] = bend->points[i];

  hand->points[hand->point] = at;

  return TRUE;
}

static void
begin_move_label (EntenteNetworkView *self)
{
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), self->hand.item);

  self->hand.rect = anchor != NULL ? *anchor : (EntenteRect) {0};
  self->hand.state = ENTENTE_HAND_MOVING_LABEL;
}

/**
 * entente_canvas_begin_drag:
 * @self: a canvas
 * @modifiers: keys held
 *
 * Decides what the drag that begins is about.
 */
void
entente_canvas_begin_drag (EntenteNetworkView *self,
                           GdkModifierType     modifiers)
{
  EntenteHand *hand = &self->hand;
  EntenteType  type = entente_canvas_get_type_of (self, hand->item);
  gboolean     is_body = entente_anchors_is_body (entente_canvas_get_anchors (self), hand->item) && hand->part == ENTENTE_PART_BODY;

  if (hand->state == ENTENTE_HAND_ON_EMPTY)
    begin_marquee (self, modifiers);
  else if (hand->state == ENTENTE_HAND_ON_HANDLE)
    hand->state = ENTENTE_HAND_LINKING;
  else if (is_body && (modifiers & GDK_SHIFT_MASK) != 0 && (type == ENTENTE_COMPANY || type == ENTENTE_DEAL))
    hand->state = ENTENTE_HAND_LINKING;
  else if (is_body || type == ENTENTE_GROUP)
    begin_move (self);
  else if (hand->part == ENTENTE_PART_LABEL && g_strcmp0 (hand->item, hand->line) == 0)
    begin_move_label (self);
  else if (!begin_bend (self))
    begin_marquee (self, modifiers);
}

static EntenteRect
get_marquee (const EntenteHand *hand)
{
  return (EntenteRect) {
    MIN (hand->start.x, hand->now.x),
    MIN (hand->start.y, hand->now.y),
    fabs (hand->now.x - hand->start.x),
    fabs (hand->now.y - hand->start.y),
  };
}

/* Cards first: their lines come in only when the marquee meets nothing but lines. */
static void
update_marquee (EntenteNetworkView *self,
                GdkModifierType     modifiers)
{
  EntenteRect marquee = get_marquee (&self->hand);
  EntenteRect area = entente_viewport_rect_to_scene (&self->viewport, &marquee);
  g_autoptr (GPtrArray) touched = entente_scene_pick_area (entente_canvas_get_scene (self), &area);
  g_autoptr (GHashTable) bodies = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  gboolean adds = (modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0;

  for (guint i = 0; i < touched->len; i++)
    {
      const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), touched->pdata[i]);

      if (anchor != NULL && entente_rect_touches (anchor, &area) &&
          entente_anchors_is_body (entente_canvas_get_anchors (self), touched->pdata[i]))
        g_hash_table_add (bodies, touched->pdata[i]);
    }

  for (guint i = 0; adds && self->hand.ids[i] != NULL; i++)
    g_ptr_array_add (ids, self->hand.ids[i]);

  for (guint i = 0; i < touched->len; i++)
    if (g_hash_table_size (bodies) == 0 || g_hash_table_contains (bodies, touched->pdata[i]))
      g_ptr_array_add (ids, touched->pdata[i]);

  g_ptr_array_add (ids, NULL);
  entente_workspace_set_selection (self->workspace, (const char *const *)ids->pdata);
}

static void
update_move (EntenteNetworkView *self,
             GdkModifierType     modifiers)
{
  EntenteHand *hand = &self->hand;
  EntenteRect  moved = hand->rect;

  hand->dx = (hand->now.x - hand->start.x) / self->viewport.scale;
  hand->dy = (hand->now.y - hand->start.y) / self->viewport.scale;
  hand->guides = (EntenteGuides) {0};
  moved.x += hand->dx;
  moved.y += hand->dy;

  if ((modifiers & GDK_CONTROL_MASK) == 0)
    {
      entente_guides_find (&hand->guides, &moved, hand->others, hand->n_others, GUIDE_REACH / self->viewport.scale);

      if (self->show_grid)
        entente_guides_grid (&hand->guides, &moved, ENTENTE_CANVAS_GRID);
    }

  hand->dx += hand->guides.dx;
  hand->dy += hand->guides.dy;
  entente_canvas_drop_preview (self);
}

static EntentePoint
get_label_middle (EntenteNetworkView *self)
{
  const EntenteHand *hand = &self->hand;

  return (EntentePoint) {
    round (hand->rect.x + hand->rect.width / 2 + (hand->now.x - hand->start.x) / self->viewport.scale),
    round (hand->rect.y + hand->rect.height / 2 + (hand->now.y - hand->start.y) / self->viewport.scale),
  };
}

static void
update_link (EntenteNetworkView *self)
{
  EntenteHand            *hand = &self->hand;
  const EntenteSceneItem *item = entente_canvas_pick (self, hand->now.x, hand->now.y);
  gboolean                fits = item != NULL && item->part != ENTENTE_PART_LINE && entente_canvas_can_link (self, hand->item, item->object);

  if (fits && g_strcmp0 (hand->target, item->object) == 0)
    return;

  g_free (hand->target);
  hand->target = fits ? g_strdup (item->object) : NULL;
}

/**
 * entente_canvas_update_drag:
 * @self: a canvas
 * @modifiers: keys held
 *
 * Follows the pointer. The plan is not altered; what would come of it is shown.
 */
void
entente_canvas_update_drag (EntenteNetworkView *self,
                            GdkModifierType     modifiers)
{
  EntenteHand *hand = &self->hand;
  EntentePoint at = entente_viewport_to_scene (&self->viewport, hand->now.x, hand->now.y);

  switch (hand->state)
    {
    case ENTENTE_HAND_PANNING:
      self->viewport.x = round (hand->before.x + hand->now.x - hand->start.x);
      self->viewport.y = round (hand->before.y + hand->now.y - hand->start.y);
      entente_canvas_moved (self);
      break;

    case ENTENTE_HAND_MARQUEE:
      update_marquee (self, modifiers);
      break;

    case ENTENTE_HAND_MOVING:
      update_move (self, modifiers);
      break;

    case ENTENTE_HAND_BENDING:
      hand->points[hand->point] = (EntentePoint) {round (at.x), round (at.y)};
      entente_canvas_drop_preview (self);
      break;

    case ENTENTE_HAND_MOVING_LABEL:
      entente_canvas_drop_preview (self);
      break;

    case ENTENTE_HAND_LINKING:
      update_link (self);
      break;

    case ENTENTE_HAND_IDLE:
    case ENTENTE_HAND_ON_EMPTY:
    case ENTENTE_HAND_ON_ITEM:
    case ENTENTE_HAND_ON_HANDLE:
    default:
      break;
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * entente_canvas_make_preview:
 * @self: a canvas
 *
 * Returns: (transfer full) (nullable): what would come of the drag if it ended now; %NULL for large charts too
 */
EntenteScene *
entente_canvas_make_preview (EntenteNetworkView *self)
{
  const EntenteHand  *hand = &self->hand;
  const EntenteChart *chart = entente_workspace_get_chart (self->workspace);
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  EntentePoint        label;

  if (entente_canvas_is_large (self))
    return NULL;

  switch ((int)hand->state)
    {
    case ENTENTE_HAND_MOVING:
      return entente_preview_move (chart, theme, (const char *const *)hand->ids, hand->dx, hand->dy);

    case ENTENTE_HAND_BENDING:
      return entente_preview_bend (chart, theme, hand->line, hand->points, hand->n_points);

    case ENTENTE_HAND_MOVING_LABEL:
      label = get_label_middle (self);
      return entente_preview_move_label (chart, theme, hand->item, &label);

    default:
      return NULL;
    }
}

/* A bend that no longer bends is none. */
static gboolean
is_straight (EntenteNetworkView *self)
{
  const EntenteHand *hand = &self->hand;
  const char        *ends[2];
  EntentePoint       before;
  EntentePoint       after;

  if (!entente_line_ends_find (entente_workspace_get_chart (self->workspace), hand->line, ends) ||
      !get_middle (self, ends[0], &before) || !get_middle (self, ends[1], &after))
    return FALSE;

  if (hand->point > 0)
    before = hand->points[hand->point - 1];

  if (hand->point + 1 < hand->n_points)
    after = hand->points[hand->point + 1];

  return get_distance (&before, &hand->points[hand->point]) + get_distance (&hand->points[hand->point], &after) -
           get_distance (&before, &after) <
         1 / self->viewport.scale;
}

static void
finish_bend (EntenteNetworkView *self)
{
  EntenteHand *hand = &self->hand;

  if (is_straight (self))
    {
      hand->n_points--;
      memmove (&hand->points[hand->point], &hand->points[hand->point + 1], (hand->n_points - hand->point) * sizeof *hand->points);
    }

  entente_command_bend (self->workspace, hand->line, hand->points, hand->n_points);
}

/* Where a new company may stand: where nothing is, or on the ground of a frame. */
static gboolean
is_free (EntenteNetworkView *self,
         double              x,
         double              y)
{
  const EntenteSceneItem *item = entente_canvas_pick (self, x, y);

  return item == NULL || entente_canvas_get_type_of (self, item->object) == ENTENTE_GROUP;
}

static void
finish_link (EntenteNetworkView *self)
{
  EntenteHand      *hand = &self->hand;
  EntentePoint      at = entente_viewport_to_scene (&self->viewport, hand->now.x, hand->now.y);
  gboolean          from_deal = entente_canvas_get_type_of (self, hand->item) == ENTENTE_DEAL;
  gboolean          to_deal = entente_canvas_get_type_of (self, hand->target) == ENTENTE_DEAL;
  const char *const companies[] = {hand->item, hand->target, NULL};
  g_autofree char  *party = NULL;

  if (hand->target == NULL && is_free (self, hand->now.x, hand->now.y))
    entente_canvas_ask_link (self, hand->item, at.x, at.y);
  else if (hand->target != NULL && from_deal)
    party = entente_command_add_party (self->workspace, hand->item, hand->target);
  else if (hand->target != NULL && to_deal)
    party = entente_command_add_party (self->workspace, hand->target, hand->item);
  else if (hand->target != NULL)
    entente_canvas_ask_deal (self, companies);
}

/**
 * entente_canvas_finish_drag:
 * @self: a canvas
 *
 * Carries out what the drag was about.
 */
void
entente_canvas_finish_drag (EntenteNetworkView *self)
{
  EntenteHand *hand = &self->hand;
  EntentePoint label;

  switch ((int)hand->state)
    {
    case ENTENTE_HAND_MOVING:
      entente_command_move (self->workspace, (const char *const *)hand->ids, hand->dx, hand->dy);
      break;

    case ENTENTE_HAND_BENDING:
      finish_bend (self);
      break;

    case ENTENTE_HAND_MOVING_LABEL:
      label = get_label_middle (self);
      entente_command_move_label (self->workspace, hand->item, label.x, label.y);
      break;

    case ENTENTE_HAND_LINKING:
      finish_link (self);
      break;

    default:
      break;
    }
}
