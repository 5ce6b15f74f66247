#include "widgets/drawing/sight.h"

#include "widgets/drawing/far-look.h"
#include "widgets/drawing/image.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* Points: how far a box's border reaches beyond the box at most. */
#define BORDER 2.

/* Pixels: text below this size is moved to whole pixels, so that it looks alike wherever the view is. */
#define SMALL_TEXT 28.

/* More than what computing loses of a place, pixels. */
#define TINY 1e-6

static void
clear_item (gpointer data)
{
  g_clear_pointer (&((EntenteSightItem *)data)->pixels, cairo_surface_destroy);
}

/* What lies half between two pixels goes to the same one wherever the target begins, so that a part of a picture is like the
   whole. */
static double
get_whole (double place)
{
  return floor (place + 0.5 + TINY);
}

/* Finds the letters of a text, and how many rows they take. */
static void
collect_letters (EntenteSight     *self,
                 EntenteSightItem *visible)
{
  const EntenteSceneItem *item = visible->item;
  double                  enlarged = item->scale > 0 ? item->scale : 1, scale = enlarged * self->target->scale;
  double                  x = item->bounds.x * self->target->scale + self->target->x;
  double                  y = item->bounds.y * self->target->scale + self->target->y;
  const EntenteTextRun   *run = entente_glyphs_get_run (self->theme->font, &item->style, item->text, item->bounds.width / enlarged);

  if (item->style.size * scale < SMALL_TEXT)
    {
      x = get_whole (x);
      y = get_whole (y);
    }

  visible->first_letter = self->letters->len;
  visible->n_letters = run->n_glyphs;
  visible->top = G_MAXINT;
  visible->bottom = G_MININT;

  for (guint i = 0; i < run->n_glyphs; i++)
    {
      const EntenteRunGlyph *glyph = &run->glyphs[i];
      double                 place_x = x + glyph->x * scale, place_y = y + glyph->y * scale;
      EntenteSightLetter     letter = {.mask = entente_glyphs_get_mask (glyph->glyph, scale, &place_x, &place_y)};

      letter.x = (int)place_x + letter.mask->x;
      letter.y = (int)place_y + letter.mask->y;
      g_array_append_val (self->letters, letter);
      visible->top = MIN (visible->top, letter.y);
      visible->bottom = MAX (visible->bottom, letter.y + letter.mask->height);
    }
}

/* Draws what the target shows of a picture; it is laid over what is below in its turn. */
static void
collect_pixels (EntenteSight     *self,
                EntenteSightItem *visible)
{
  const EntentePainterTarget *target = self->target;
  const EntenteSceneItem     *item = visible->item;
  double                      x = item->bounds.x * target->scale + target->x, y = item->bounds.y * target->scale + target->y;
  int                         right = (int)ceil (MIN (x + item->bounds.width * target->scale, target->width));
  cairo_t                    *cr;

  visible->left = (int)floor (MAX (x, 0));
  visible->top = (int)floor (MAX (y, 0));
  visible->bottom = (int)ceil (MIN (y + item->bounds.height * target->scale, target->height));
  visible->pixels = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (right - visible->left, 0), MAX (visible->bottom - visible->top, 0));

  cr = cairo_create (visible->pixels);
  cairo_translate (cr, target->x - visible->left, target->y - visible->top);
  cairo_scale (cr, target->scale, target->scale);
  entente_image_draw (cr, item->text, &item->bounds, item->stretched, self->theme->text_soft);
  cairo_destroy (cr);
  cairo_surface_flush (visible->pixels);
}

/* The item as it looks from here; %NULL when there is nothing to be seen of it. */
static const EntenteSceneItem *
see_item (EntenteSight           *self,
          const EntenteSceneItem *item)
{
  EntenteSceneItem        space;
  const EntenteSceneItem *seen = entente_far_look_see (item, self->detail, &space);

  if (seen == NULL || (seen->fill.alpha <= 0 && seen->stroke.alpha <= 0 && seen->kind != ENTENTE_SCENE_PICTURE))
    return NULL;

  if (seen == &space)
    {
      seen = g_memdup2 (&space, sizeof space);
      g_ptr_array_add (self->far, (gpointer)seen);
    }

  return seen;
}

static void
collect_item (EntenteSight           *self,
              const EntenteSceneItem *item,
              const EntentePoint     *points)
{
  const EntentePainterTarget *target = self->target;
  EntenteSightItem            visible = {.item = item, .points = item->n_points > 0 ? points + item->first_point : NULL, .width = item->stroke_width * target->scale};

  visible.top = (int)floor ((item->bounds.y - BORDER) * target->scale + target->y) - 1;
  visible.bottom = (int)ceil ((item->bounds.y + item->bounds.height + BORDER) * target->scale + target->y) + 1;

  if (self->detail > 0)
    visible.width *= entente_far_look_get_gain (item, self->detail);

  if (item->kind == ENTENTE_SCENE_TEXT)
    collect_letters (self, &visible);
  else if (item->kind == ENTENTE_SCENE_PICTURE)
    collect_pixels (self, &visible);

  g_array_append_val (self->items, visible);
}

static void
collect_items (EntenteSight *self,
               EntenteScene *scene)
{
  const EntentePainterTarget *target = self->target;
  guint32                     n_items;
  const EntenteSceneItem     *items = entente_scene_get_items (scene, &n_items);
  const EntentePoint         *points = entente_scene_get_points (scene);
  double                      reach = BORDER + 1 / target->scale;
  EntenteRect                 area = {-target->x / target->scale, -target->y / target->scale, target->width / target->scale, target->height / target->scale};

  area = entente_rect_inflate (&area, reach);

  for (guint32 i = 0; i < n_items; i++)
    {
      const EntenteSceneItem *item = see_item (self, &items[i]);

      if (item != NULL && entente_rect_touches (&item->bounds, &area))
        collect_item (self, item, points);
    }
}

/**
 * entente_sight_init:
 * @self: (out): what is seen
 * @target: where
 * @scene: of what
 * @theme: the theme the scene was made with, for its font
 * @detail: pixels per point on a screen, so that what would be too small to read is left out; 0 to see everything
 *
 * Looks what of a scene is to be painted on a target, which must stay as long as @self, as must the scene. Free with
 * entente_sight_clear().
 */
void
entente_sight_init (EntenteSight               *self,
                    const EntentePainterTarget *target,
                    EntenteScene               *scene,
                    const EntenteTheme         *theme,
                    double                      detail)
{
  *self = (EntenteSight) {.target = target, .theme = theme, .detail = detail};
  self->far = g_ptr_array_new_with_free_func (g_free);
  self->items = g_array_new (FALSE, FALSE, sizeof (EntenteSightItem));
  self->letters = g_array_new (FALSE, FALSE, sizeof (EntenteSightLetter));
  g_array_set_clear_func (self->items, clear_item);

  entente_glyphs_begin ();
  collect_items (self, scene);

  if (detail > 0 && entente_scene_get_overview (scene) != NULL)
    collect_items (self, entente_scene_get_overview (scene));
}

void
entente_sight_clear (EntenteSight *self)
{
  g_ptr_array_unref (self->far);
  g_array_unref (self->items);
  g_array_unref (self->letters);
}
