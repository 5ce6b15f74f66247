#include "widgets/canvas/network-view-private.h"

#include "widgets/commands/line-ends.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* All in pixels: what helps the hand is as large at every zoom. */
#define RING_DISTANCE  4.0
#define RING_WIDTH     2.0
#define FOCUS_DISTANCE 8.0
#define HANDLE_RADIUS  6.0
#define HALO_WIDTH     7.0
#define RUBBER_WIDTH   2.0

static GdkRGBA
get_rgba (const EntenteColor *color,
          double              alpha)
{
  return (GdkRGBA) {color->red, color->green, color->blue, (float)alpha};
}

static void
add_ring (GtkSnapshot       *snapshot,
          const EntenteRect *rect,
          double             distance,
          double             radius,
          double             width,
          const GdkRGBA     *color)
{
  EntenteRect    ring = entente_rect_inflate (rect, distance);
  GskRoundedRect outline;
  float          widths[4] = {(float)width, (float)width, (float)width, (float)width};
  GdkRGBA        colors[4] = {*color, *color, *color, *color};

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float)ring.x, (float)ring.y, (float)ring.width, (float)ring.height),
                                   (float)MIN (radius + distance, ring.height / 2));
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

/* In a large chart, the anchors stay where they were while something is dragged. */
static void
shift_with_hand (EntenteNetworkView *self,
                 const char         *id,
                 EntenteRect        *rect)
{
  const EntenteHand *hand = &self->hand;

  if (hand->sketch != NULL && g_strv_contains ((const char *const *)hand->ids, id))
    {
      rect->x += hand->dx;
      rect->y += hand->dy;
    }
  else if (hand->state == ENTENTE_HAND_MOVING_LABEL && entente_canvas_is_large (self) && g_strcmp0 (id, hand->item) == 0)
    {
      rect->x += (hand->now.x - hand->start.x) / self->viewport.scale;
      rect->y += (hand->now.y - hand->start.y) / self->viewport.scale;
    }
}

static gboolean
get_card (EntenteNetworkView *self,
          const char         *id,
          EntenteRect        *card)
{
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), id);

  EntenteRect moved;

  if (anchor == NULL)
    return FALSE;

  moved = *anchor;
  shift_with_hand (self, id, &moved);
  *card = entente_viewport_rect_to_widget (&self->viewport, &moved);

  return TRUE;
}

static double
get_radius (EntenteNetworkView *self)
{
  return 8 * self->viewport.scale;
}

static void
trace_line (cairo_t            *cr,
            const EntentePoint *points,
            guint32             n_points)
{
  cairo_move_to (cr, points[0].x, points[0].y);

  for (guint32 i = 1; i + 2 < n_points; i += 3)
    cairo_curve_to (cr, points[i].x, points[i].y, points[i + 1].x, points[i + 1].y, points[i + 2].x, points[i + 2].y);
}

/* The label is read through a hole in the halo. */
static void
cut_out (EntenteNetworkView *self,
         cairo_t            *cr,
         const EntenteRect  *area,
         const char         *id)
{
  EntenteRect label;

  if (!get_card (self, id, &label))
    return;

  cairo_rectangle (cr, area->x - 2, area->y - 2, area->width + 4, area->height + 4);
  cairo_rectangle (cr, label.x, label.y, label.width, label.height);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
}

static void
add_halo (EntenteNetworkView     *self,
          GtkSnapshot            *snapshot,
          const EntenteSceneItem *item,
          const EntentePoint     *points,
          const GdkRGBA          *color)
{
  EntenteRect rect = entente_viewport_rect_to_widget (&self->viewport, &item->bounds);
  EntenteRect shown = {0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self))};
  cairo_t    *cr;

  rect = entente_rect_inflate (&rect, HALO_WIDTH);

  if (!entente_rect_touches (&rect, &shown))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float)floor (rect.x), (float)floor (rect.y), (float)ceil (rect.width) + 1, (float)ceil (rect.height) + 1));
  cut_out (self, cr, &rect, item->object);
  cairo_translate (cr, self->viewport.x, self->viewport.y);
  cairo_scale (cr, self->viewport.scale, self->viewport.scale);
  trace_line (cr, points + item->first_point, item->n_points);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, item->stroke_width + HALO_WIDTH / self->viewport.scale);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* The lines of what is selected, or under the pointer, shine. */
static void
add_halos (EntenteNetworkView *self,
           GtkSnapshot        *snapshot)
{
  EntenteScene           *scene = self->hand.sketch != NULL ? entente_canvas_get_over (self) : entente_canvas_get_scene (self);
  const EntenteTheme     *theme = entente_workspace_get_theme (self->workspace);
  const EntenteSceneItem *items;
  const EntentePoint     *points = entente_scene_get_points (scene);
  const char *const      *selection = entente_workspace_get_selection (self->workspace);
  GdkRGBA                 strong = get_rgba (&theme->selection, 0.45);
  GdkRGBA                 weak = get_rgba (&theme->selection, 0.22);
  g_autoptr (GHashTable) selected = g_hash_table_new (g_str_hash, g_str_equal);
  guint32 n_items;

  for (guint i = 0; selection[i] != NULL; i++)
    g_hash_table_add (selected, (char *)selection[i]);

  if (g_hash_table_size (selected) == 0 && self->hovered == NULL)
    return;

  items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    {
      if (items[i].kind != ENTENTE_SCENE_LINE || items[i].part != ENTENTE_PART_LINE || items[i].object == NULL)
        continue;

      if (g_hash_table_contains (selected, items[i].object))
        add_halo (self, snapshot, &items[i], points, &strong);
      else if (g_strcmp0 (items[i].object, self->hovered) == 0)
        add_halo (self, snapshot, &items[i], points, &weak);
    }
}

static void
add_selection (EntenteNetworkView *self,
               GtkSnapshot        *snapshot)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  const char *const  *selection = entente_workspace_get_selection (self->workspace);
  GdkRGBA             strong = get_rgba (&theme->selection, 1);
  GdkRGBA             weak = get_rgba (&theme->selection, 0.5);
  EntenteRect         card;

  for (guint i = 0; selection[i] != NULL; i++)
    if (get_card (self, selection[i], &card))
      add_ring (snapshot, &card, RING_DISTANCE, get_radius (self), RING_WIDTH, &strong);

  if (self->hovered != NULL && !entente_workspace_is_selected (self->workspace, self->hovered) && get_card (self, self->hovered, &card))
    add_ring (snapshot, &card, RING_DISTANCE, get_radius (self), RING_WIDTH, &weak);
}

static void
add_focus (EntenteNetworkView *self,
           GtkSnapshot        *snapshot)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  EntenteCanvasItem  *item = entente_canvas_items_get_focused (self->items);
  GdkRGBA             color = get_rgba (&theme->text, 0.85);
  EntenteRect         card;

  if (item == NULL || (gtk_widget_get_state_flags (GTK_WIDGET (item)) & GTK_STATE_FLAG_FOCUS_VISIBLE) == 0)
    return;

  if (get_card (self, entente_canvas_item_get_id (item), &card))
    add_ring (snapshot, &card, FOCUS_DISTANCE, get_radius (self), RING_WIDTH, &color);
}

static void
add_dot (GtkSnapshot   *snapshot,
         double         x,
         double         y,
         double         radius,
         const GdkRGBA *fill,
         const GdkRGBA *edge)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float)(x - radius), (float)(y - radius), (float)(2 * radius), (float)(2 * radius));
  GskRoundedRect  outline;
  float           widths[4] = {2, 2, 2, 2};
  GdkRGBA         colors[4] = {*edge, *edge, *edge, *edge};

  gsk_rounded_rect_init_from_rect (&outline, &bounds, (float)radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, fill, &bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static void
add_handles (EntenteNetworkView *self,
             GtkSnapshot        *snapshot)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  const char         *owner = entente_canvas_get_handle_owner (self);
  GdkRGBA             fill = get_rgba (&theme->background, 1);
  GdkRGBA             edge = get_rgba (&theme->selection, 1);
  EntentePoint        handles[4];

  if (owner == NULL)
    return;

  entente_canvas_get_handles (self, owner, handles);

  for (guint i = 0; i < G_N_ELEMENTS (handles); i++)
    add_dot (snapshot, handles[i].x, handles[i].y, HANDLE_RADIUS, &fill, &edge);
}

static void
add_rubber (EntenteNetworkView *self,
            GtkSnapshot        *snapshot,
            EntentePoint        from,
            EntentePoint        to)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  GdkRGBA             color = get_rgba (&theme->selection, 1);
  EntenteRect         area = {MIN (from.x, to.x), MIN (from.y, to.y), fabs (to.x - from.x), fabs (to.y - from.y)};
  const double        dash[] = {5, 4};
  cairo_t            *cr;

  area = entente_rect_inflate (&area, 4);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float)floor (area.x), (float)floor (area.y), (float)ceil (area.width) + 1, (float)ceil (area.height) + 1));
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x, to.y);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_set_line_width (cr, RUBBER_WIDTH);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static EntentePoint
get_middle (const EntenteRect *rect)
{
  return (EntentePoint) {rect->x + rect->width / 2, rect->y + rect->height / 2};
}

/* In a large chart, the line being bent is only hinted at. */
static void
add_bent_line (EntenteNetworkView *self,
               GtkSnapshot        *snapshot)
{
  const EntenteHand *hand = &self->hand;
  const char        *ends[2];
  EntenteRect        from;
  EntenteRect        to;
  EntentePoint       last;

  if (hand->state != ENTENTE_HAND_BENDING || !entente_canvas_is_large (self) ||
      !entente_line_ends_find (entente_workspace_get_chart (self->workspace), hand->line, ends) ||
      !get_card (self, ends[0], &from) || !get_card (self, ends[1], &to))
    return;

  last = get_middle (&from);

  for (guint i = 0; i < hand->n_points; i++)
    {
      EntentePoint next = entente_viewport_to_widget (&self->viewport, hand->points[i].x, hand->points[i].y);

      add_rubber (self, snapshot, last, next);
      last = next;
    }

  add_rubber (self, snapshot, last, get_middle (&to));
}

static void
add_bends (EntenteNetworkView *self,
           GtkSnapshot        *snapshot)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  GdkRGBA             fill = get_rgba (&theme->selection, 1);
  GdkRGBA             edge = get_rgba (&theme->background, 1);

  for (guint i = 0; i < self->hand.n_points; i++)
    {
      EntentePoint at = entente_viewport_to_widget (&self->viewport, self->hand.points[i].x, self->hand.points[i].y);

      add_dot (snapshot, at.x, at.y, HANDLE_RADIUS - 1, &fill, &edge);
    }
}

static void
add_marquee (EntenteNetworkView *self,
             GtkSnapshot        *snapshot)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  const EntenteHand  *hand = &self->hand;
  GdkRGBA             fill = get_rgba (&theme->selection, 0.14);
  GdkRGBA             edge = get_rgba (&theme->selection, 0.9);
  EntenteRect         rect = {MIN (hand->start.x, hand->now.x), MIN (hand->start.y, hand->now.y), fabs (hand->now.x - hand->start.x), fabs (hand->now.y - hand->start.y)};

  if (hand->state != ENTENTE_HAND_MARQUEE)
    return;

  gtk_snapshot_append_color (snapshot, &fill, &GRAPHENE_RECT_INIT ((float)rect.x, (float)rect.y, (float)rect.width, (float)rect.height));
  add_ring (snapshot, &rect, 0, 0, 1, &edge);
}

static void
add_guides (EntenteNetworkView *self,
            GtkSnapshot        *snapshot)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  GdkRGBA             color = get_rgba (&theme->guide, 1);

  for (guint i = 0; i < self->hand.guides.n_lines; i++)
    {
      const EntenteGuide *line = &self->hand.guides.lines[i];
      EntentePoint        from = entente_viewport_to_widget (&self->viewport, line->vertical ? line->at : line->from, line->vertical ? line->from : line->at);
      EntentePoint        to = entente_viewport_to_widget (&self->viewport, line->vertical ? line->at : line->to, line->vertical ? line->to : line->at);

      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT ((float)round (from.x), (float)round (from.y), (float)MAX (to.x - from.x, 1), (float)MAX (to.y - from.y, 1)));
    }
}

/* Where a line from the middle of a card to @to leaves it. */
static EntentePoint
leave_card (const EntenteRect *card,
            EntentePoint       to)
{
  EntentePoint from = get_middle (card);
  double       dx = fabs (to.x - from.x);
  double       dy = fabs (to.y - from.y);
  double       part = MIN (dx > 0 ? (card->width / 2 + RING_DISTANCE) / dx : INFINITY,
                     dy > 0 ? (card->height / 2 + RING_DISTANCE) / dy : INFINITY);

  part = MIN (part, 1);

  return (EntentePoint) {from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)};
}

static void
add_rubber_between (EntenteNetworkView *self,
                    GtkSnapshot        *snapshot,
                    const EntenteRect  *from,
                    const EntenteRect  *to)
{
  add_rubber (self, snapshot, leave_card (from, get_middle (to)), leave_card (to, get_middle (from)));
}

/* Everything that the line may end at glows, what it would end at now most. */
static void
add_targets (EntenteNetworkView *self,
             GtkSnapshot        *snapshot)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  const EntenteChart *chart = entente_workspace_get_chart (self->workspace);
  GdkRGBA             weak = get_rgba (&theme->selection, 0.3);
  GdkRGBA             strong = get_rgba (&theme->selection, 1);
  EntenteRect         card;

  for (guint32 i = 0; i < chart->n_places; i++)
    if (entente_canvas_can_link (self, self->hand.item, chart->places[i].id) && get_card (self, chart->places[i].id, &card))
      add_ring (snapshot, &card, RING_DISTANCE, get_radius (self), RING_WIDTH, &weak);

  if (self->hand.target != NULL && get_card (self, self->hand.target, &card))
    add_ring (snapshot, &card, RING_DISTANCE, get_radius (self), 2 * RING_WIDTH, &strong);
}

static void
add_link (EntenteNetworkView *self,
          GtkSnapshot        *snapshot)
{
  EntenteRect card;
  EntenteRect target;

  if (self->hand.state != ENTENTE_HAND_LINKING || !get_card (self, self->hand.item, &card))
    return;

  add_targets (self, snapshot);

  if (get_card (self, self->hand.target, &target))
    add_rubber_between (self, snapshot, &card, &target);
  else
    add_rubber (self, snapshot, leave_card (&card, self->hand.now), self->hand.now);
}

static void
add_ghost (EntenteNetworkView *self,
           GtkSnapshot        *snapshot,
           const EntenteRect  *rect)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  GdkRGBA             fill = get_rgba (&theme->card, 0.8);
  GdkRGBA             edge = get_rgba (&theme->selection, 1);
  GskRoundedRect      outline;
  graphene_rect_t     bounds = GRAPHENE_RECT_INIT ((float)rect->x, (float)rect->y, (float)rect->width, (float)rect->height);

  gsk_rounded_rect_init_from_rect (&outline, &bounds, (float)get_radius (self));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &bounds);
  gtk_snapshot_pop (snapshot);
  add_ring (snapshot, rect, 0, get_radius (self), 1.5, &edge);
}

/* What a popover is asking about is drawn meanwhile. */
static void
add_draft (EntenteNetworkView *self,
           GtkSnapshot        *snapshot)
{
  const EntenteDraft *draft = &self->draft;
  EntenteRect         ghost = {draft->x - ENTENTE_CANVAS_GHOST_WIDTH / 2, draft->y - ENTENTE_CANVAS_GHOST_HEIGHT / 2, ENTENTE_CANVAS_GHOST_WIDTH, ENTENTE_CANVAS_GHOST_HEIGHT};
  EntenteRect         from;
  EntenteRect         to;

  ghost = entente_viewport_rect_to_widget (&self->viewport, &ghost);

  if (!draft->renames && draft->from != NULL && get_card (self, draft->from, &from))
    {
      if (draft->company)
        add_rubber_between (self, snapshot, &from, &ghost);
      else if (draft->to != NULL && get_card (self, draft->to, &to))
        add_rubber_between (self, snapshot, &from, &to);
    }

  if (draft->company)
    add_ghost (self, snapshot, &ghost);
}

/**
 * entente_canvas_snapshot_overlay:
 * @self: a canvas
 * @snapshot: where to add it
 *
 * Adds what is not part of the picture: selection, focus, handles, and what the hand is doing.
 */
void
entente_canvas_snapshot_overlay (EntenteNetworkView *self,
                                 GtkSnapshot        *snapshot)
{
  add_halos (self, snapshot);
  add_selection (self, snapshot);
  add_focus (self, snapshot);
  add_handles (self, snapshot);
  add_bent_line (self, snapshot);
  add_bends (self, snapshot);
  add_guides (self, snapshot);
  add_link (self, snapshot);
  add_draft (self, snapshot);
  add_marquee (self, snapshot);
}
