#include "widgets/canvas/canvas-paint.h"
#include "widgets/canvas/network-view-private.h"

#include "widgets/canvas/preview.h"
#include "widgets/commands.h"

#include <math.h>

/* How near a guide has to be to pull, pixels. */
#define GUIDE_REACH 6.0

/* Half the length of the strokes at the ends of a gap, and from it to its measure; pixels. */
#define TICK             4
#define MEASURE_DISTANCE 3.0

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

  if (entente_canvas_lies_under (self, hand->item) && !entente_workspace_is_selected (self->workspace, hand->item))
    return FALSE;

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
  self->hand.leaders = entente_command_list_leaders (self->workspace, (const char *const *)ids->pdata);
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
  g_strfreev (hand->joined);
  hand->joined = entente_command_list_joined (self->workspace, (const char *const *)hand->leaders, hand->dx, hand->dy);
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
add_lines (EntenteNetworkView *self,
           GtkSnapshot        *snapshot,
           const GdkRGBA      *color)
{
  for (guint i = 0; i < self->hand.guides.n_lines; i++)
    {
      const EntenteGuide *line = &self->hand.guides.lines[i];
      EntentePoint        from = entente_viewport_to_widget (&self->viewport, line->vertical ? line->at : line->from, line->vertical ? line->from : line->at);
      EntentePoint        to = entente_viewport_to_widget (&self->viewport, line->vertical ? line->at : line->to, line->vertical ? line->to : line->at);

      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT ((float)round (from.x), (float)round (from.y), (float)MAX (to.x - from.x, 1), (float)MAX (to.y - from.y, 1)));
    }
}

static void
add_measure (EntenteNetworkView *self,
             GtkSnapshot        *snapshot,
             const EntenteGap   *gap,
             double              x,
             double              y,
             const GdkRGBA      *color)
{
  g_autofree char *text = g_strdup_printf ("%.0f", gap->to - gap->from);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)round (gap->vertical ? x + MEASURE_DISTANCE : x - width / 2.0),
                                                          (float)round (gap->vertical ? y - height / 2.0 : y - height - MEASURE_DISTANCE)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* A line from card to card with a stroke at each end, and how far that is, in points. */
static void
add_gap (EntenteNetworkView *self,
         GtkSnapshot        *snapshot,
         const EntenteGap   *gap,
         const GdkRGBA      *color)
{
  EntentePoint from = entente_viewport_to_widget (&self->viewport, gap->vertical ? gap->at : gap->from, gap->vertical ? gap->from : gap->at);
  EntentePoint to = entente_viewport_to_widget (&self->viewport, gap->vertical ? gap->at : gap->to, gap->vertical ? gap->to : gap->at);
  float        tick_width = gap->vertical ? 2 * TICK : 1;
  float        tick_height = gap->vertical ? 1 : 2 * TICK;
  EntentePoint ends[] = {from, to};

  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT ((float)round (from.x), (float)round (from.y), (float)MAX (to.x - from.x, 1), (float)MAX (to.y - from.y, 1)));

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT ((float)round (ends[i].x - (gap->vertical ? TICK : 0)), (float)round (ends[i].y - (gap->vertical ? 0 : TICK)), tick_width, tick_height));

  add_measure (self, snapshot, gap, (from.x + to.x) / 2, (from.y + to.y) / 2, color);
}

static void
add_joined (EntenteNetworkView *self,
            GtkSnapshot        *snapshot)
{
  const EntenteChart *chart = entente_workspace_get_chart (self->workspace);

  for (guint32 i = 0; self->hand.joined != NULL && i < chart->n_frames; i++)
    if (g_strv_contains ((const char *const *)self->hand.joined, chart->frames[i].id))
      {
        EntenteRect rect = {chart->frames[i].x, chart->frames[i].y, chart->frames[i].width, chart->frames[i].height};

        rect = entente_viewport_rect_to_widget (&self->viewport, &rect);

        if (chart->frames[i].place != ENTENTE_NO_INDEX)
          entente_canvas_get_card (self, chart->frames[i].id, &rect);

        entente_canvas_snapshot_target (self, snapshot, &rect);
      }
}

static void
snapshot_move (EntenteNetworkView *self,
               GtkSnapshot        *snapshot)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  GdkRGBA             color = entente_paint_get_rgba (&theme->guide, 1);

  add_joined (self, snapshot);
  add_lines (self, snapshot, &color);

  for (guint i = 0; i < self->hand.guides.n_gaps; i++)
    add_gap (self, snapshot, &self->hand.guides.gaps[i], &color);
}

/* Moves what is selected. */
const EntenteDrag entente_drag_move = {
  .begin = begin,
  .update = update,
  .preview = preview,
  .finish = finish,
  .snapshot = snapshot_move,
};
