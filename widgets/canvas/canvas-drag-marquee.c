#include "widgets/canvas/canvas-paint.h"
#include "widgets/canvas/network-view-private.h"

#include "widgets/drawing/path.h"

#include <math.h>

/**
 * entente_canvas_begin_marquee:
 * @self: a canvas
 * @modifiers: keys held
 *
 * Begins to select by a frame; with Shift or Ctrl, what is selected stays so.
 */
void
entente_canvas_begin_marquee (EntenteNetworkView *self,
                              GdkModifierType     modifiers)
{
  gboolean adds = (modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0;

  self->hand.ids = g_strdupv ((char **)entente_workspace_get_selection (self->workspace));

  if (!adds)
    entente_workspace_select (self->workspace, NULL);
}

static gboolean
begin (EntenteNetworkView *self,
       GdkModifierType     modifiers)
{
  if (self->hand.state != ENTENTE_HAND_ON_EMPTY)
    return FALSE;

  entente_canvas_begin_marquee (self, modifiers);

  return TRUE;
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
update (EntenteNetworkView *self,
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
cancel (EntenteNetworkView *self)
{
  entente_workspace_set_selection (self->workspace, (const char *const *)self->hand.ids);
}

static void
snapshot_marquee (EntenteNetworkView *self,
                  GtkSnapshot        *snapshot)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  GdkRGBA             fill = entente_paint_get_rgba (&theme->selection, 0.14);
  GdkRGBA             edge = entente_paint_get_rgba (&theme->selection, 0.9);
  EntenteRect         rect = get_marquee (&self->hand);

  gtk_snapshot_append_color (snapshot, &fill, &GRAPHENE_RECT_INIT ((float)rect.x, (float)rect.y, (float)rect.width, (float)rect.height));
  entente_paint_ring (snapshot, &rect, 0, 0, 1, &edge);
}

/* Selects what a frame drawn on the ground touches. */
const EntenteDrag entente_drag_marquee = {
  .begin = begin,
  .update = update,
  .cancel = cancel,
  .snapshot = snapshot_marquee,
};
