#include "widgets/canvas/network-view-private.h"

#include "widgets/canvas/preview.h"
#include "widgets/commands.h"

#include <math.h>

static gboolean
begin (EntenteNetworkView *self,
       GdkModifierType     modifiers)
{
  EntenteHand       *hand = &self->hand;
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), hand->item);

  if (hand->part != ENTENTE_PART_LABEL || anchor == NULL || g_strcmp0 (hand->item, hand->line) != 0)
    return FALSE;

  hand->rect = *anchor;

  return TRUE;
}

static void
update (EntenteNetworkView *self,
        GdkModifierType     modifiers)
{
  entente_canvas_drop_preview (self);
}

static EntentePoint
get_middle (EntenteNetworkView *self)
{
  const EntenteHand *hand = &self->hand;

  return (EntentePoint) {
    round (hand->rect.x + hand->rect.width / 2 + (hand->now.x - hand->start.x) / self->viewport.scale),
    round (hand->rect.y + hand->rect.height / 2 + (hand->now.y - hand->start.y) / self->viewport.scale),
  };
}

static EntenteScene *
preview (EntenteNetworkView *self)
{
  EntentePoint middle = get_middle (self);

  return entente_preview_move_label (entente_workspace_get_chart (self->workspace), entente_workspace_get_theme (self->workspace), self->hand.item, &middle);
}

static void
finish (EntenteNetworkView *self)
{
  EntentePoint middle = get_middle (self);

  entente_command_move_label (self->workspace, self->hand.item, middle.x, middle.y);
}

/* Moves the label of a line. */
const EntenteDrag entente_drag_label = {
  .begin = begin,
  .update = update,
  .preview = preview,
  .finish = finish,
};
