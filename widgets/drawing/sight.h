#pragma once

#include "widgets/drawing/glyphs.h"
#include "widgets/drawing/painter.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * EntenteSightItem:
 * @item: what is seen, as it looks at this scale
 * @points: of a line or a shape
 * @width: of its line, pixels
 * @top: first row it touches
 * @bottom: the row after the last
 * @first_letter: of a text, index of the first of its letters
 * @n_letters: number of its letters
 * @pixels: (nullable): of a picture
 * @left: of a picture, first column; its first row is @top
 *
 * What is seen of an item.
 */
typedef struct
{
  const EntenteSceneItem *item;
  const EntentePoint     *points;
  double                  width;
  int                     top;
  int                     bottom;
  guint                   first_letter;
  guint                   n_letters;
  cairo_surface_t        *pixels;
  int                     left;
} EntenteSightItem;

/**
 * EntenteSightLetter:
 * @mask: what it covers
 * @x: of its upper left pixel
 * @y: of its upper left pixel
 *
 * A letter of a text.
 */
typedef struct
{
  const EntenteGlyphMask *mask;
  int                     x;
  int                     y;
} EntenteSightLetter;

/**
 * EntenteSight:
 * @items: (element-type EntenteSightItem): back to front
 * @letters: (element-type EntenteSightLetter): of all texts
 *
 * What can be seen of a scene on a target. Everything is looked up in it before, so that any threads can read it.
 */
typedef struct
{
  const EntentePainterTarget *target;
  const EntenteTheme         *theme;
  double                      detail;
  GPtrArray                  *far;
  GArray                     *items;
  GArray                     *letters;
} EntenteSight;

void entente_sight_init  (EntenteSight               *self,
                          const EntentePainterTarget *target,
                          EntenteScene               *scene,
                          const EntenteTheme         *theme,
                          double                      detail);
void entente_sight_clear (EntenteSight               *self);

G_END_DECLS
