#include "widgets/canvas/scene-diff.h"

#include "widgets/drawing/far-look.h"
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

static gboolean
is_same_point (EntentePoint a,
               EntentePoint b)
{
  return a.x == b.x && a.y == b.y;
}

static gboolean
is_same_aside (const EntenteAside *a,
               const EntenteAside *b)
{
  return is_same_point (a->dot, b->dot) && is_same_point (a->card, b->card) && is_same_point (a->pixels, b->pixels) &&
         a->least == b->least && a->leaves == b->leaves && a->arrives == b->arrives;
}

static gboolean
is_same_far_look (const EntenteFarLook *a,
                  const EntenteFarLook *b,
                  double                scale)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (scale >= a->until && scale >= b->until)
    return a->fleeting == b->fleeting;

  return is_same_point (a->offset, b->offset) && is_same_aside (&a->aside, &b->aside) && a->room == b->room &&
         a->width == b->width && a->height == b->height && a->least_width == b->least_width &&
         a->least_height == b->least_height && a->edge == b->edge && a->radius == b->radius && a->from == b->from && a->near == b->near &&
         a->until == b->until && a->fleeting == b->fleeting &&
         is_same_color (&a->fill, &b->fill) && is_same_color (&a->stroke, &b->stroke);
}

/* scale: pixels per point; changed, cards: points */
typedef struct
{
  double      scale;
  EntenteRect changed;
  EntenteRect cards;
} Difference;

static void
unite (EntenteRect       *all,
       const EntenteRect *rect)
{
  *all = entente_rect_is_empty (all) ? *rect : entente_rect_unite (all, rect);
}

static void
add_changed (const EntenteSceneItem *item,
             Difference             *difference)
{
  EntenteSceneItem        space;
  const EntenteSceneItem *seen = entente_far_look_see (item, difference->scale, &space);
  EntenteRect             spilled;

  if (seen == NULL)
    return;

  spilled = entente_rect_inflate (&seen->bounds, SPILL);
  unite (&difference->changed, &spilled);

  if (item->part == ENTENTE_PART_BODY || (item->far != NULL && item->far->fleeting))
    unite (&difference->cards, &spilled);
}

static gboolean
is_same (EntenteScene           *before,
         const EntenteSceneItem *a,
         EntenteScene           *after,
         const EntenteSceneItem *b,
         double                  scale)
{
  return is_same_place (before, a, after, b) && is_same_look (a, b) && is_same_text (a, b) &&
         is_same_far_look (a->far, b->far, scale) && (scale >= ENTENTE_FAR_CARD || a->far_gain == b->far_gain);
}

static void
compare (EntenteScene *before,
         EntenteScene *after,
         Difference   *difference)
{
  guint32                 n_old = 0, n_new = 0, i = 0, j = 0;
  const EntenteSceneItem *old_items = before != NULL ? entente_scene_get_items (before, &n_old) : NULL;
  const EntenteSceneItem *new_items = after != NULL ? entente_scene_get_items (after, &n_new) : NULL;

  while (i < n_old || j < n_new)
    {
      guint32 old_left = n_old - i;
      guint32 new_left = n_new - j;

      if (old_left > 0 && new_left > 0 && is_same (before, &old_items[i], after, &new_items[j], difference->scale))
        {
          i++;
          j++;
          continue;
        }

      if (old_left >= new_left)
        add_changed (&old_items[i++], difference);

      if (new_left >= old_left)
        add_changed (&new_items[j++], difference);
    }
}

/**
 * entente_scene_diff:
 * @before: a scene
 * @after: another one
 * @scale: at which they are seen, pixels per point
 * @changed: (out): what looks different, points; empty when nothing does
 * @cards: (out): what of that cards and hubs cover, and their names from far away, points
 *
 * Compares two scenes item by item; what was added, removed or altered between equal items is found.
 * O(number of items).
 */
void
entente_scene_diff (EntenteScene *before,
                    EntenteScene *after,
                    double        scale,
                    EntenteRect  *changed,
                    EntenteRect  *cards)
{
  Difference difference = {.scale = scale};

  compare (before, after, &difference);
  compare (entente_scene_get_overview (before), entente_scene_get_overview (after), &difference);
  *changed = difference.changed;
  *cards = difference.cards;
}
