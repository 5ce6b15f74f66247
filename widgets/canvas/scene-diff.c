#include "widgets/canvas/scene-diff.h"

#include "widgets/drawing/path.h"

#include <string.h>

/* Shadows and arrow heads reach a little beyond what an item covers, points. */
#define SPILL 6.0

static gboolean
is_same_color (const EntenteColor *a,
               const EntenteColor *b)
{
  return a->red == b->red && a->green == b->green && a->blue == b->blue && a->alpha == b->alpha;
}

static gboolean
is_same_place (EntenteScene           *before,
               const EntenteSceneItem *a,
               EntenteScene           *after,
               const EntenteSceneItem *b)
{
  return a->bounds.x == b->bounds.x && a->bounds.y == b->bounds.y &&
         a->bounds.width == b->bounds.width && a->bounds.height == b->bounds.height &&
         a->n_points == b->n_points &&
         (a->n_points == 0 || memcmp (entente_scene_get_points (before) + a->first_point,
                                      entente_scene_get_points (after) + b->first_point,
                                      a->n_points * sizeof (EntentePoint)) == 0);
}

static gboolean
is_same_look (const EntenteSceneItem *a,
              const EntenteSceneItem *b)
{
  return a->kind == b->kind && a->part == b->part && a->stroke_width == b->stroke_width && a->radius == b->radius &&
         a->n_dash == b->n_dash && memcmp (a->dash, b->dash, a->n_dash * sizeof *a->dash) == 0 &&
         a->round_cap == b->round_cap && a->fade == b->fade && a->detail == b->detail && a->scale == b->scale &&
         is_same_color (&a->fill, &b->fill) && is_same_color (&a->stroke, &b->stroke);
}

static gboolean
is_same_text (const EntenteSceneItem *a,
              const EntenteSceneItem *b)
{
  return g_strcmp0 (a->text, b->text) == 0 && a->style.size == b->style.size && a->style.weight == b->style.weight &&
         a->style.italic == b->style.italic && a->style.align == b->style.align && a->style.max_lines == b->style.max_lines;
}

static void
add_changed (EntenteRect       *changed,
             const EntenteRect *bounds)
{
  EntenteRect spilled = entente_rect_inflate (bounds, SPILL);

  *changed = entente_rect_is_empty (changed) ? spilled : entente_rect_unite (changed, &spilled);
}

static gboolean
is_same (EntenteScene           *before,
         const EntenteSceneItem *a,
         EntenteScene           *after,
         const EntenteSceneItem *b)
{
  return is_same_place (before, a, after, b) && is_same_look (a, b) && is_same_text (a, b);
}

/**
 * entente_scene_diff:
 * @before: a scene
 * @after: another one
 * @changed: (out): what looks different, points; empty when nothing does
 *
 * Compares two scenes item by item; what was added, removed or altered between equal items is found.
 * O(number of items).
 */
void
entente_scene_diff (EntenteScene *before,
                    EntenteScene *after,
                    EntenteRect  *changed)
{
  const EntenteSceneItem *old_items;
  const EntenteSceneItem *new_items;
  guint32                 n_old;
  guint32                 n_new;
  guint32                 i = 0;
  guint32                 j = 0;

  *changed = (EntenteRect) {0};
  old_items = entente_scene_get_items (before, &n_old);
  new_items = entente_scene_get_items (after, &n_new);

  while (i < n_old || j < n_new)
    {
      guint32 old_left = n_old - i;
      guint32 new_left = n_new - j;

      if (old_left > 0 && new_left > 0 && is_same (before, &old_items[i], after, &new_items[j]))
        {
          i++;
          j++;
          continue;
        }

      if (old_left >= new_left)
        add_changed (changed, &old_items[i++].bounds);

      if (new_left >= old_left)
        add_changed (changed, &new_items[j++].bounds);
    }
}
