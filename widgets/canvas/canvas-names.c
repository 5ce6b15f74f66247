/* Names of companies whose cards cannot be read: where the chart shows them, and those it has no room for. */

#include "widgets/canvas/canvas-paint.h"
#include "widgets/canvas/network-view-private.h"

#include "widgets/drawing/network-builder.h"
#include "widgets/drawing/path.h"
#include "widgets/drawing/renderer.h"
#include "widgets/drawing/text.h"

/* All in pixels: of a name that the chart does not show, its letters, where it wraps, and the air around it and below its dot. */
#define LETTER 11.f
#define WIDTH  120.0
#define WIDEST 180.0
#define AIR_X  4.0
#define AIR_Y  1.0
#define BELOW  8.0

/* How much of what is below shows through the ground of a name */
#define CLEAR 0.1

/* The name that the chart shows for who looks from far away */
static gboolean
find_shown (EntenteNetworkView *self,
            const char         *id,
            EntenteRect        *name)
{
  EntenteRect seen;

  if (!entente_anchors_see_name (entente_canvas_get_anchors (self), id, self->viewport.scale, &seen))
    return FALSE;

  *name = entente_viewport_rect_to_widget (&self->viewport, &seen);

  return TRUE;
}

/* Below the dot, or above it where the canvas ends; @item is the text, in pixels. */
static gboolean
make_tag (EntenteNetworkView *self,
          const char         *id,
          EntenteSceneItem   *item)
{
  EntenteObject *company = entente_scope_lookup (entente_workspace_get_scope (self->workspace), id);
  const char    *font = entente_workspace_get_theme (self->workspace)->font;
  EntenteRect    dot;
  double         width, height;

  if (company == NULL || !entente_canvas_get_card (self, id, &dot))
    return FALSE;

  *item = (EntenteSceneItem) {.kind = ENTENTE_SCENE_TEXT, .text = entente_object_get_label (company), .style = *entente_network_get_text (ENTENTE_TEXT_NAME)};
  item->style.size = LETTER;
  item->style.align = ENTENTE_ALIGN_CENTER;
  width = entente_text_fit (font, &item->style, item->text, WIDTH, WIDEST);
  entente_text_measure (font, &item->style, item->text, width, NULL, &height);
  item->bounds = (EntenteRect) {dot.x + (dot.width - width) / 2, dot.y + dot.height + BELOW, width, height};

  if (item->bounds.y + height > gtk_widget_get_height (GTK_WIDGET (self)))
    item->bounds.y = dot.y - BELOW - height;

  return TRUE;
}

static gboolean
is_far (EntenteNetworkView *self,
        const char         *id)
{
  return self->viewport.scale < ENTENTE_READABLE && entente_canvas_get_type_of (self, id) == ENTENTE_COMPANY &&
         entente_anchors_is_body (entente_canvas_get_anchors (self), id);
}

/**
 * entente_canvas_find_name:
 * @self: a canvas
 * @id: (nullable): id of something shown
 * @name: (out): where its name is read, pixels
 *
 * Returns: whether it is a company whose card cannot be read, so that its name stands for itself
 */
gboolean
entente_canvas_find_name (EntenteNetworkView *self,
                          const char         *id,
                          EntenteRect        *name)
{
  EntenteSceneItem tag;

  if (!is_far (self, id))
    return FALSE;
  if (find_shown (self, id, name))
    return TRUE;
  if (!make_tag (self, id, &tag))
    return FALSE;

  *name = tag.bounds;

  return TRUE;
}

static void
append_tag (EntenteNetworkView *self,
            const char         *id,
            EntenteScene       *tags)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  EntenteSceneItem    text, ground;
  EntenteRect         shown;

  if (!is_far (self, id) || find_shown (self, id, &shown) || !make_tag (self, id, &text))
    return;

  ground = (EntenteSceneItem) {
    .kind = ENTENTE_SCENE_BOX,
    .bounds = {text.bounds.x - AIR_X, text.bounds.y - AIR_Y, text.bounds.width + 2 * AIR_X, text.bounds.height + 2 * AIR_Y},
    .fill = entente_color_fade (theme->background, 1 - CLEAR),
    .radius = 3,
  };
  text.stroke = theme->text;
  entente_scene_add (tags, &ground);
  entente_scene_add (tags, &text);
}

/**
 * entente_canvas_snapshot_names:
 * @self: a canvas
 * @snapshot: where to add it
 *
 * Shows the names that the chart has no room for: of the company that is selected, of the one under the pointer and of the one
 * that a line would end at.
 */
void
entente_canvas_snapshot_names (EntenteNetworkView *self,
                               GtkSnapshot        *snapshot)
{
  const char *selected = entente_workspace_get_selected (self->workspace);
  g_autoptr (EntenteScene) tags = entente_scene_new ();
  EntenteRect bounds;
  cairo_t    *cr;

  append_tag (self, selected, tags);

  if (g_strcmp0 (self->hovered, selected) != 0)
    append_tag (self, self->hovered, tags);
  if (g_strcmp0 (self->hand.target, selected) != 0 && g_strcmp0 (self->hand.target, self->hovered) != 0)
    append_tag (self, self->hand.target, tags);

  bounds = entente_scene_get_bounds (tags);

  if (entente_rect_is_empty (&bounds))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float)bounds.x, (float)bounds.y, (float)bounds.width, (float)bounds.height));
  entente_render_scene (cr, tags, entente_workspace_get_theme (self->workspace), 0);
  cairo_destroy (cr);
}
