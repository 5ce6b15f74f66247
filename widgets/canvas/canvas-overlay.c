#include "widgets/canvas/canvas-grips.h"
#include "widgets/canvas/canvas-paint.h"
#include "widgets/canvas/network-view-private.h"

#include "widgets/drawing/far-look.h"
#include "widgets/drawing/path.h"
#include "widgets/drawing/renderer.h"

#include <math.h>

/* All in pixels: what helps the hand is as large at every zoom. */
#define FOCUS_DISTANCE 8.0
#define NOTE_DISTANCE  7.0
#define DOT_RADIUS     64.0
#define LEAST_RADIUS   2.0
#define HALO_WIDTH     7.0

/* Of more than so many selected deals nobody reads the names, nor tells halos apart. */
#define MAX_REVEALED 40
#define MAX_HALOS    60

/* How lines shine that have no halo */
#define GLEAM_WIDTH 1.2
#define GLEAM       0.5

/* While what is dragged is sketched, the anchors stay where they were. */
static void
shift_with_hand (EntenteNetworkView *self,
                 const char         *id,
                 EntenteRect        *rect)
{
  const EntenteHand *hand = &self->hand, *mover = entente_canvas_get_mover (self);

  if (mover != NULL && g_strv_contains ((const char *const *)mover->ids, id))
    {
      rect->x += mover->dx;
      rect->y += mover->dy;
    }
  else if (hand->drag == &entente_drag_label && entente_canvas_is_large (self) && g_strcmp0 (id, hand->item) == 0)
    {
      rect->x += (hand->now.x - hand->start.x) / self->viewport.scale;
      rect->y += (hand->now.y - hand->start.y) / self->viewport.scale;
    }
}

/**
 * entente_canvas_get_card:
 * @self: a canvas
 * @id: (nullable): id of something shown
 * @card: (out): where the hand finds it, pixels
 *
 * Returns: whether it is there
 */
gboolean
entente_canvas_get_card (EntenteNetworkView *self,
                         const char         *id,
                         EntenteRect        *card)
{
  EntenteRect moved;

  if (!entente_anchors_see (entente_canvas_get_anchors (self), id, self->viewport.scale, &moved))
    return FALSE;

  shift_with_hand (self, id, &moved);
  *card = entente_viewport_rect_to_widget (&self->viewport, &moved);

  return TRUE;
}

/**
 * entente_canvas_get_radius:
 * @self: a canvas
 * @id: (nullable): id of what stands there; %NULL for a company
 *
 * Returns: how round the corners of a ring around it are, pixels; more than it is high where it is a dot
 */
double
entente_canvas_get_radius (EntenteNetworkView *self,
                           const char         *id)
{
  EntenteType type = id != NULL ? entente_canvas_get_type_of (self, id) : ENTENTE_COMPANY;
  gboolean    is_dot = self->viewport.scale < ENTENTE_FAR_CARD && (type == ENTENTE_COMPANY || type == ENTENTE_DEAL);

  return is_dot ? DOT_RADIUS : MAX (8 * self->viewport.scale, LEAST_RADIUS);
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

  if (!entente_canvas_get_card (self, id, &label))
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

static gboolean
is_line (const EntenteSceneItem *item)
{
  return item->kind == ENTENTE_SCENE_LINE && item->part == ENTENTE_PART_LINE && item->object != NULL;
}

/* Of many lines one could not tell halos apart: they are drawn as thin lines of that colour, all at once. */
static void
add_gleam (EntenteNetworkView *self,
           GtkSnapshot        *snapshot,
           const GPtrArray    *lines,
           const EntentePoint *points)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  int                 factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int                 width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  g_autoptr (EntenteScene) gleam = entente_scene_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * factor, height * factor);
  cairo_t         *cr;

  for (guint i = 0; i < lines->len; i++)
    {
      const EntenteSceneItem *line = lines->pdata[i];
      EntenteSceneItem        item = {
               .kind = ENTENTE_SCENE_LINE,
               .stroke = entente_color_fade (theme->selection, GLEAM),
               .stroke_width = (float)(GLEAM_WIDTH / self->viewport.scale),
      };

      entente_scene_add_path (gleam, &item, points + line->first_point, line->n_points);
    }

  cairo_surface_set_device_scale (surface, factor, factor);
  cr = cairo_create (surface);
  cairo_translate (cr, self->viewport.x, self->viewport.y);
  cairo_scale (cr, self->viewport.scale, self->viewport.scale);
  entente_render_scene (cr, gleam, theme, self->viewport.scale);
  cairo_destroy (cr);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Those of what is selected; the others are left out. */
static GPtrArray *
collect_lines (EntenteNetworkView *self,
               EntenteScene       *scene)
{
  const char *const *selection = entente_workspace_get_selection (self->workspace);
  g_autoptr (GHashTable) selected = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray              *lines = g_ptr_array_new ();
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);

  for (guint i = 0; selection[i] != NULL; i++)
    g_hash_table_add (selected, (char *)selection[i]);

  for (guint32 i = 0; i < n_items && selection[0] != NULL; i++)
    if (is_line (&items[i]) && g_hash_table_contains (selected, items[i].object))
      g_ptr_array_add (lines, (gpointer)&items[i]);

  return lines;
}

static void
add_hovered_halo (EntenteNetworkView *self,
                  GtkSnapshot        *snapshot,
                  EntenteScene       *scene)
{
  GdkRGBA                 weak = entente_paint_get_rgba (&entente_workspace_get_theme (self->workspace)->selection, 0.22);
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);

  if (self->hovered == NULL || entente_workspace_is_selected (self->workspace, self->hovered))
    return;

  for (guint32 i = 0; i < n_items; i++)
    if (is_line (&items[i]) && g_str_equal (items[i].object, self->hovered))
      add_halo (self, snapshot, &items[i], entente_scene_get_points (scene), &weak);
}

/* The lines of what is selected, or under the pointer, shine. */
static void
add_halos (EntenteNetworkView *self,
           GtkSnapshot        *snapshot)
{
  EntenteScene       *scene = entente_canvas_get_mover (self) != NULL ? entente_canvas_get_over (self) : entente_canvas_get_scene (self);
  const EntentePoint *points = entente_scene_get_points (scene);
  GdkRGBA             strong = entente_paint_get_rgba (&entente_workspace_get_theme (self->workspace)->selection, 0.45);
  g_autoptr (GPtrArray) lines = collect_lines (self, scene);

  if (lines->len > MAX_HALOS)
    add_gleam (self, snapshot, lines, points);

  for (guint i = 0; i < lines->len && lines->len <= MAX_HALOS; i++)
    add_halo (self, snapshot, lines->pdata[i], points, &strong);

  add_hovered_halo (self, snapshot, scene);
}

/* Names of deals for which there is no room on the chart appear when the deal is selected or under the pointer. */
static void
add_hidden_labels (EntenteNetworkView *self,
                   GtkSnapshot        *snapshot)
{
  const char *const *selection = entente_workspace_get_selection (self->workspace);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (EntenteScene) labels = NULL;
  EntenteRect bounds;
  cairo_t    *cr;

  for (guint i = 0; selection[i] != NULL && i < MAX_REVEALED; i++)
    g_ptr_array_add (ids, (char *)selection[i]);

  if (self->hovered != NULL)
    g_ptr_array_add (ids, self->hovered);

  g_ptr_array_add (ids, NULL);
  labels = entente_scene_reveal (entente_canvas_get_scene (self), (const char *const *)ids->pdata);

  if (labels == NULL)
    return;

  bounds = entente_scene_get_bounds (labels);
  bounds = entente_viewport_rect_to_widget (&self->viewport, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float)bounds.x, (float)bounds.y, (float)bounds.width, (float)bounds.height));
  cairo_translate (cr, self->viewport.x, self->viewport.y);
  cairo_scale (cr, self->viewport.scale, self->viewport.scale);
  entente_render_scene (cr, labels, entente_workspace_get_theme (self->workspace), 0);
  cairo_destroy (cr);
}

/* A note has no edge of its own that would keep the ring off its letters. */
static void
add_ring (EntenteNetworkView *self,
          GtkSnapshot        *snapshot,
          const char         *id,
          double              strength)
{
  GdkRGBA     color = entente_paint_get_rgba (&entente_workspace_get_theme (self->workspace)->selection, strength);
  double      distance = entente_canvas_get_type_of (self, id) == ENTENTE_NOTE ? NOTE_DISTANCE : ENTENTE_PAINT_RING_DISTANCE;
  EntenteRect card;

  if (entente_canvas_get_card (self, id, &card))
    entente_paint_ring (snapshot, &card, distance, entente_canvas_get_radius (self, id), ENTENTE_PAINT_RING_WIDTH, &color);
}

static void
add_selection (EntenteNetworkView *self,
               GtkSnapshot        *snapshot)
{
  const char *const *selection = entente_workspace_get_selection (self->workspace);

  for (guint i = 0; selection[i] != NULL; i++)
    add_ring (self, snapshot, selection[i], 1);

  if (self->hovered != NULL && !entente_workspace_is_selected (self->workspace, self->hovered))
    add_ring (self, snapshot, self->hovered, 0.5);
}

static void
add_focus (EntenteNetworkView *self,
           GtkSnapshot        *snapshot)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  EntenteCanvasItem  *item = entente_canvas_items_get_focused (self->items);
  GdkRGBA             color = entente_paint_get_rgba (&theme->text, 0.85);
  EntenteRect         card;

  if (item == NULL || (gtk_widget_get_state_flags (GTK_WIDGET (item)) & GTK_STATE_FLAG_FOCUS_VISIBLE) == 0)
    return;

  if (entente_canvas_get_card (self, entente_canvas_item_get_id (item), &card))
    entente_paint_ring (snapshot, &card, FOCUS_DISTANCE, entente_canvas_get_radius (self, entente_canvas_item_get_id (item)), ENTENTE_PAINT_RING_WIDTH, &color);
}

static void
add_handles (EntenteNetworkView *self,
             GtkSnapshot        *snapshot)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  const char         *owner = entente_canvas_get_handle_owner (self);
  GdkRGBA             fill = entente_paint_get_rgba (&theme->background, 1);
  GdkRGBA             edge = entente_paint_get_rgba (&theme->selection, 1);
  EntentePoint        handles[4];

  if (owner == NULL)
    return;

  entente_canvas_get_handles (self, owner, handles);

  for (guint i = 0; i < G_N_ELEMENTS (handles); i++)
    entente_paint_dot (snapshot, handles[i].x, handles[i].y, ENTENTE_PAINT_HANDLE_RADIUS, &fill, &edge);
}

static void
add_ghost (EntenteNetworkView *self,
           GtkSnapshot        *snapshot,
           const EntenteRect  *rect)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  GdkRGBA             fill = entente_paint_get_rgba (&theme->card, 0.8);
  GdkRGBA             edge = entente_paint_get_rgba (&theme->selection, 1);
  GskRoundedRect      outline;
  graphene_rect_t     bounds = GRAPHENE_RECT_INIT ((float)rect->x, (float)rect->y, (float)rect->width, (float)rect->height);

  gsk_rounded_rect_init_from_rect (&outline, &bounds, (float)entente_canvas_get_radius (self, NULL));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &bounds);
  gtk_snapshot_pop (snapshot);
  entente_paint_ring (snapshot, rect, 0, entente_canvas_get_radius (self, NULL), 1.5, &edge);
}

/* What a popover is asking about is drawn meanwhile. A company of a closed frame is in there already. */
static void
add_draft (EntenteNetworkView *self,
           GtkSnapshot        *snapshot)
{
  const EntenteDraft *draft = &self->draft;
  EntenteRect         ghost = {draft->x - ENTENTE_CANVAS_GHOST_WIDTH / 2, draft->y - ENTENTE_CANVAS_GHOST_HEIGHT / 2, ENTENTE_CANVAS_GHOST_WIDTH, ENTENTE_CANVAS_GHOST_HEIGHT};
  GdkRGBA             color = entente_paint_get_rgba (&entente_workspace_get_theme (self->workspace)->selection, 1);
  EntenteRect         from;
  EntenteRect         to;

  ghost = entente_viewport_rect_to_widget (&self->viewport, &ghost);

  if (!draft->renames && draft->from != NULL && entente_canvas_get_card (self, draft->from, &from))
    {
      if (draft->to != NULL && entente_canvas_get_card (self, draft->to, &to))
        entente_paint_rubber_between (snapshot, &from, &to, &color);
      else if (draft->company)
        entente_paint_rubber_between (snapshot, &from, &ghost, &color);
    }

  if (draft->company && draft->to == NULL)
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
  add_hidden_labels (self, snapshot);
  add_handles (self, snapshot);
  entente_canvas_snapshot_grips (self, snapshot);
  add_draft (self, snapshot);
  entente_canvas_snapshot_drag (self, snapshot);
  entente_canvas_snapshot_names (self, snapshot);
}
