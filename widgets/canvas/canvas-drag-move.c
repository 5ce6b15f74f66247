#include "widgets/canvas/canvas-paint.h"
#include "widgets/canvas/network-view-private.h"

#include "widgets/canvas/preview.h"
#include "widgets/commands.h"

#include <math.h>

/* How near a guide has to be to pull, pixels. */
#define GUIDE_REACH 6.0

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

static gboolean
is_movable (EntenteNetworkView *self)
{
  const EntenteHand *hand = &self->hand;

  if (entente_canvas_get_type_of (self, hand->item) == ENTENTE_GROUP)
    return TRUE;

  return hand->part == ENTENTE_PART_BODY && entente_anchors_is_body (entente_canvas_get_anchors (self), hand->item);
}

static void
list_moved (EntenteNetworkView *self)
{
  const char *const *selection = entente_workspace_get_selection (self->workspace);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; selection[i] != NULL; i++)
    if (entente_command_can_move (self->workspace, selection[i]))
      g_ptr_array_add (ids, (char *)selection[i]);

  g_ptr_array_add (ids, NULL);
  self->hand.ids = entente_command_list_moved (self->workspace, (const char *const *)ids->pdata);
}

static gboolean
begin (EntenteNetworkView *self,
       GdkModifierType     modifiers)
{
  EntenteHand       *hand = &self->hand;
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), hand->item);

  if (!is_movable (self))
    return FALSE;

  if (!entente_workspace_is_selected (self->workspace, hand->item))
    entente_workspace_select (self->workspace, hand->item);

  hand->rect = anchor != NULL ? *anchor : (EntenteRect) {0};
  list_moved (self);
  list_others (self);

  if (entente_canvas_is_large (self))
    hand->sketch = entente_drag_sketch_new (entente_canvas_get_scene (self),
                                            entente_workspace_get_chart (self->workspace),
                                            (const char *const *)hand->ids);

  return TRUE;
}

static void
update (EntenteNetworkView *self,
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

static EntenteScene *
preview (EntenteNetworkView *self)
{
  const EntenteHand *hand = &self->hand;

  return entente_preview_move (entente_workspace_get_chart (self->workspace),
                               entente_workspace_get_theme (self->workspace),
                               (const char *const *)hand->ids,
                               hand->dx,
                               hand->dy);
}

static void
finish (EntenteNetworkView *self)
{
  const EntenteHand *hand = &self->hand;

  entente_command_move (self->workspace, (const char *const *)hand->ids, hand->dx, hand->dy);
}

static void
snapshot_guides (EntenteNetworkView *self,
                 GtkSnapshot        *snapshot)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  GdkRGBA             color = entente_paint_get_rgba (&theme->guide, 1);

  for (guint i = 0; i < self->hand.guides.n_lines; i++)
    {
      const EntenteGuide *line = &self->hand.guides.lines[i];
      EntentePoint        from = entente_viewport_to_widget (&self->viewport, line->vertical ? line->at : line->from, line->vertical ? line->from : line->at);
      EntentePoint        to = entente_viewport_to_widget (&self->viewport, line->vertical ? line->at : line->to, line->vertical ? line->to : line->at);

      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT ((float)round (from.x), (float)round (from.y), (float)MAX (to.x - from.x, 1), (float)MAX (to.y - from.y, 1)));
    }
}

/* Moves what is selected. */
const EntenteDrag entente_drag_move = {
  .begin = begin,
  .update = update,
  .preview = preview,
  .finish = finish,
  .snapshot = snapshot_guides,
};
