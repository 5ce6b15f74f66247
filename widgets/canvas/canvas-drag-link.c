#include "widgets/canvas/canvas-paint.h"
#include "widgets/canvas/network-view-private.h"

#include "widgets/commands.h"

/* From a handle, or with Shift from the body as well. */
static gboolean
begin (EntenteNetworkView *self,
       GdkModifierType     modifiers)
{
  const EntenteHand *hand = &self->hand;
  EntenteType        type = entente_canvas_get_type_of (self, hand->item);

  if (hand->state == ENTENTE_HAND_ON_HANDLE)
    return TRUE;

  return (modifiers & GDK_SHIFT_MASK) != 0 && (type == ENTENTE_COMPANY || type == ENTENTE_DEAL) &&
         hand->part == ENTENTE_PART_BODY && entente_anchors_is_body (entente_canvas_get_anchors (self), hand->item);
}

/* A deal with a company that a closed frame holds */
static gboolean
leads_into (EntenteNetworkView *self,
            const char         *target)
{
  return entente_canvas_get_type_of (self, self->hand.item) == ENTENTE_COMPANY && entente_canvas_is_closed_frame (self, target);
}

static gboolean
can_end_at (EntenteNetworkView *self,
            const char         *target)
{
  return entente_canvas_can_link (self, self->hand.item, target) || leads_into (self, target);
}

static void
update (EntenteNetworkView *self,
        GdkModifierType     modifiers)
{
  EntenteHand            *hand = &self->hand;
  const EntenteSceneItem *item = entente_canvas_pick (self, hand->now.x, hand->now.y);
  gboolean                fits = item != NULL && item->part != ENTENTE_PART_LINE && can_end_at (self, item->object);

  if (fits && g_strcmp0 (hand->target, item->object) == 0)
    return;

  g_free (hand->target);
  hand->target = fits ? g_strdup (item->object) : NULL;
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
finish (EntenteNetworkView *self)
{
  EntenteHand      *hand = &self->hand;
  EntentePoint      at = entente_viewport_to_scene (&self->viewport, hand->now.x, hand->now.y);
  gboolean          from_deal = entente_canvas_get_type_of (self, hand->item) == ENTENTE_DEAL;
  gboolean          to_deal = entente_canvas_get_type_of (self, hand->target) == ENTENTE_DEAL;
  const char *const companies[] = {hand->item, hand->target, NULL};
  g_autofree char  *party = NULL;

  if (leads_into (self, hand->target))
    entente_canvas_ask_link_into (self, hand->item, hand->target);
  else if (entente_canvas_refuse_closed (self))
    return;
  else if (hand->target == NULL && is_free (self, hand->now.x, hand->now.y))
    entente_canvas_ask_link (self, hand->item, at.x, at.y);
  else if (hand->target != NULL && from_deal)
    party = entente_command_add_party (self->workspace, hand->item, hand->target);
  else if (hand->target != NULL && to_deal)
    party = entente_command_add_party (self->workspace, hand->target, hand->item);
  else if (hand->target != NULL)
    entente_canvas_ask_deal (self, companies);
}

static void
snapshot_link (EntenteNetworkView *self,
               GtkSnapshot        *snapshot)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  GdkRGBA             color = entente_paint_get_rgba (&theme->selection, 1);
  EntenteRect         card;
  EntenteRect         target;

  if (!entente_canvas_get_card (self, self->hand.item, &card))
    return;

  entente_canvas_snapshot_targets (self, snapshot, can_end_at);

  if (entente_canvas_get_card (self, self->hand.target, &target))
    entente_paint_rubber_between (snapshot, &card, &target, &color);
  else
    entente_paint_rubber_from (snapshot, &card, self->hand.now, &color);
}

/* Draws a deal from a company, or adds a party to a deal. */
const EntenteDrag entente_drag_link = {
  .begin = begin,
  .update = update,
  .finish = finish,
  .snapshot = snapshot_link,
};
