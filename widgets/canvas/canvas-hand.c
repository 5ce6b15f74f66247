#include "widgets/canvas/canvas-grips.h"
#include "widgets/canvas/network-view-private.h"

/**
 * entente_hand_reset:
 * @self: a hand
 *
 * Lets go of everything.
 */
void
entente_hand_reset (EntenteHand *self)
{
  g_free (self->item);
  g_free (self->line);
  g_strfreev (self->ids);
  g_strfreev (self->leaders);
  g_strfreev (self->joined);
  g_free (self->others);
  g_free (self->points);
  g_free (self->end);
  g_free (self->target);
  g_clear_pointer (&self->sketch, entente_drag_sketch_free);

  *self = (EntenteHand) {0};
}

static void
press_item (EntenteNetworkView     *self,
            const EntenteSceneItem *item,
            GdkModifierType         modifiers)
{
  EntenteHand *hand = &self->hand;

  hand->state = ENTENTE_HAND_ON_ITEM;
  hand->item = g_strdup (item->object);
  hand->line = g_strdup (item->owner != NULL ? item->owner : item->object);
  hand->part = item->part;

  if ((modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) == 0 && !entente_workspace_is_selected (self->workspace, hand->item) &&
      !entente_canvas_lies_under (self, hand->item))
    entente_workspace_select (self->workspace, hand->item);

  entente_canvas_focus (self, hand->item);
}

/* The line that is selected keeps the hand, also where others cross it. */
static gboolean
press_grip (EntenteNetworkView *self)
{
  EntenteHand *hand = &self->hand;
  EntenteGrip  grip;

  if (!entente_canvas_find_grip (self, hand->start.x, hand->start.y, &grip))
    return FALSE;

  hand->state = ENTENTE_HAND_ON_ITEM;
  hand->item = g_strdup (entente_workspace_get_selected (self->workspace));
  hand->line = g_strdup (grip.line);
  hand->part = ENTENTE_PART_LINE;
  entente_canvas_focus (self, hand->item);

  return TRUE;
}

/**
 * entente_canvas_press:
 * @self: a canvas
 * @x: pixels
 * @y: pixels
 * @modifiers: keys held
 * @pans: whether it is the hand that moves the view: the middle button, or the first while Space is held
 *
 * The pointer is pressed. What is not yet selected is selected right away, so that one sees what a drag would move.
 */
void
entente_canvas_press (EntenteNetworkView *self,
                      double              x,
                      double              y,
                      GdkModifierType     modifiers,
                      gboolean            pans)
{
  EntenteHand            *hand = &self->hand;
  const EntenteSceneItem *item;

  entente_canvas_cancel (self);

  hand->start = hand->now = (EntentePoint) {x, y};
  hand->before = self->viewport;
  self->has_spot = FALSE;

  if (pans)
    {
      hand->state = ENTENTE_HAND_PANNING;
      self->space_used = TRUE;
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
      return;
    }

  entente_canvas_settle_draft (self);

  if (entente_canvas_is_on_handle (self, x, y))
    {
      hand->item = g_strdup (entente_canvas_get_handle_owner (self));
      hand->state = ENTENTE_HAND_ON_HANDLE;
      entente_canvas_focus (self, hand->item);
      return;
    }

  if (press_grip (self))
    return;

  item = entente_canvas_pick (self, x, y);

  if (item != NULL)
    {
      press_item (self, item, modifiers);
      return;
    }

  hand->state = ENTENTE_HAND_ON_EMPTY;
  entente_canvas_focus (self, NULL);
}

static gboolean
is_pressed (EntenteHandState state)
{
  return state == ENTENTE_HAND_ON_EMPTY || state == ENTENTE_HAND_ON_ITEM || state == ENTENTE_HAND_ON_HANDLE;
}

static void
pan_along (EntenteNetworkView *self)
{
  const EntenteHand *hand = &self->hand;

  self->viewport.x = hand->before.x + hand->now.x - hand->start.x;
  self->viewport.y = hand->before.y + hand->now.y - hand->start.y;
  entente_canvas_moved (self);
}

/**
 * entente_canvas_drag:
 * @self: a canvas
 * @x: pixels
 * @y: pixels
 * @modifiers: keys held
 *
 * The pointer moves while pressed. Small tremors are no drag.
 */
void
entente_canvas_drag (EntenteNetworkView *self,
                     double              x,
                     double              y,
                     GdkModifierType     modifiers)
{
  EntenteHand *hand = &self->hand;

  if (hand->state == ENTENTE_HAND_IDLE)
    return;

  hand->now = (EntentePoint) {x, y};
  hand->modifiers = modifiers;

  if (is_pressed (hand->state))
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), (int)hand->start.x, (int)hand->start.y, (int)x, (int)y))
        return;

      if (hand->is_finger && hand->state == ENTENTE_HAND_ON_EMPTY)
        hand->state = ENTENTE_HAND_PANNING;
      else
        entente_canvas_begin_drag (self, modifiers);
    }

  if (hand->state == ENTENTE_HAND_PANNING)
    pan_along (self);
  else
    entente_canvas_update_drag (self, modifiers);

  entente_canvas_autopan (self);
}

/* A line that several deals are gathered in selects them all. */
static void
select_shown (EntenteNetworkView *self,
              const char         *id)
{
  const char *const *companions = entente_scene_get_companions (entente_workspace_get_scene (self->workspace), id);

  if (companions != NULL)
    entente_workspace_set_selection (self->workspace, companions);
  else
    entente_workspace_select (self->workspace, id);
}

static void
click_item (EntenteNetworkView *self,
            const char         *id,
            GdkModifierType     modifiers)
{
  if ((modifiers & GDK_CONTROL_MASK) != 0)
    entente_workspace_toggle (self->workspace, id);
  else if ((modifiers & GDK_SHIFT_MASK) == 0)
    select_shown (self, id);
  else if (!entente_workspace_is_selected (self->workspace, id))
    entente_workspace_toggle (self->workspace, id);
}

/* A large chart is not drawn at once; until then, what was moved is shown where it was dropped. */
static void
keep_dropped (EntenteNetworkView *self)
{
  if (self->hand.sketch == NULL)
    return;

  entente_workspace_get_scene (self->workspace);

  if (entente_workspace_is_drawn (self->workspace))
    return;

  entente_hand_reset (&self->dropped);
  self->dropped = self->hand;
  self->hand = (EntenteHand) {0};
}

/**
 * entente_canvas_release:
 * @self: a canvas
 * @modifiers: keys held
 *
 * The pointer is released: a click selects, a drag is carried out, as one step.
 */
void
entente_canvas_release (EntenteNetworkView *self,
                        GdkModifierType     modifiers)
{
  EntenteHand *hand = &self->hand;

  if (hand->state == ENTENTE_HAND_ON_ITEM && hand->part == ENTENTE_PART_TOGGLE)
    entente_canvas_toggle_frame (self, hand->item);
  else if (hand->state == ENTENTE_HAND_ON_ITEM)
    click_item (self, hand->item, modifiers);
  else if (hand->state == ENTENTE_HAND_ON_EMPTY && (modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) == 0)
    entente_workspace_select (self->workspace, NULL);
  else if (hand->state == ENTENTE_HAND_DRAGGING)
    entente_canvas_finish_drag (self);

  keep_dropped (self);
  entente_hand_reset (hand);
  entente_canvas_drop_preview (self);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

/**
 * entente_canvas_cancel:
 * @self: a canvas
 *
 * Gives up what the pointer is doing; everything is as it was when it was pressed.
 */
void
entente_canvas_cancel (EntenteNetworkView *self)
{
  EntenteHand *hand = &self->hand;

  if (hand->state == ENTENTE_HAND_IDLE)
    return;

  if (hand->state == ENTENTE_HAND_PANNING)
    {
      self->viewport = hand->before;
      entente_canvas_moved (self);
    }
  else if (hand->state == ENTENTE_HAND_DRAGGING)
    {
      entente_canvas_cancel_drag (self);
    }

  entente_hand_reset (hand);
  entente_canvas_drop_preview (self);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}
