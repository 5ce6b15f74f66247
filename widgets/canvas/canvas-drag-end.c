#include "widgets/canvas/canvas-grips.h"
#include "widgets/canvas/canvas-paint.h"
#include "widgets/canvas/network-view-private.h"

#include "widgets/commands.h"
#include "model/network/line-ends.h"

static gboolean
begin (EntenteNetworkView *self,
       GdkModifierType     modifiers)
{
  EntenteHand *hand = &self->hand;
  EntenteGrip  grip;

  if (hand->state != ENTENTE_HAND_ON_ITEM || !entente_canvas_find_grip (self, hand->start.x, hand->start.y, &grip) || grip.company == NULL)
    return FALSE;

  g_free (hand->line);
  hand->line = g_strdup (grip.line);
  hand->end = g_strdup (grip.company);

  return TRUE;
}

static void
update (EntenteNetworkView *self,
        GdkModifierType     modifiers)
{
  EntenteHand            *hand = &self->hand;
  const EntenteSceneItem *item = entente_canvas_pick (self, hand->now.x, hand->now.y);
  gboolean                fits = item != NULL && item->part != ENTENTE_PART_LINE && item->object != NULL &&
                  entente_command_can_exchange (self->workspace, hand->line, hand->end, item->object);

  g_clear_pointer (&hand->target, g_free);

  if (fits)
    hand->target = g_strdup (item->object);
}

static void
finish (EntenteNetworkView *self)
{
  const EntenteHand *hand = &self->hand;

  if (hand->target != NULL)
    entente_command_exchange (self->workspace, hand->line, hand->end, hand->target);
  else
    entente_canvas_refuse_closed (self);
}

static gboolean
can_end_at (EntenteNetworkView *self,
            const char         *target)
{
  return entente_command_can_exchange (self->workspace, self->hand.line, self->hand.end, target);
}

static void
snapshot_end (EntenteNetworkView *self,
              GtkSnapshot        *snapshot)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  const EntenteHand  *hand = &self->hand;
  GdkRGBA             color = entente_paint_get_rgba (&theme->selection, 1);
  const char         *ends[2];
  EntenteRect         other;
  EntenteRect         target;

  if (!entente_line_ends_find (entente_workspace_get_chart (self->workspace), hand->line, ends) ||
      !entente_canvas_get_card (self, g_strcmp0 (ends[0], hand->end) == 0 ? ends[1] : ends[0], &other))
    return;

  entente_canvas_snapshot_targets (self, snapshot, can_end_at);

  if (entente_canvas_get_card (self, hand->target, &target))
    entente_paint_rubber_between (snapshot, &other, &target, &color);
  else
    entente_paint_rubber_from (snapshot, &other, hand->now, &color);
}

/* Lets a line end at another company. */
const EntenteDrag entente_drag_end = {
  .begin = begin,
  .update = update,
  .finish = finish,
  .snapshot = snapshot_end,
};
