#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * EntenteGlyph:
 * @font: (nullable): %NULL for an outline that is a whole text
 * @index: of the letter in the font
 * @points: (element-type EntentePoint): the outline
 * @scale: points a unit of the outline
 * @masks: its pictures
 *
 * The outline of a letter in a font, and its pictures at the sizes it was painted at.
 */
typedef struct
{
  PangoFont  *font;
  PangoGlyph  index;
  GArray     *points;
  double      scale;
  GHashTable *masks;
} EntenteGlyph;

/**
 * EntenteGlyphMask:
 * @x: of its upper left pixel from the origin of the letter
 * @y: of its upper left pixel from the origin of the letter
 * @pixels: (array length=width*height): how much of each pixel is covered, row after row
 *
 * A letter as pixels.
 */
typedef struct
{
  int     x;
  int     y;
  int     width;
  int     height;
  guint8 *pixels;
} EntenteGlyphMask;

EntenteGlyph           *entente_glyph_new            (PangoFont          *font,
                                                      PangoGlyph          index) G_GNUC_WARN_UNUSED_RESULT;
EntenteGlyph           *entente_glyph_new_for_layout (PangoLayout        *layout) G_GNUC_WARN_UNUSED_RESULT;
void                    entente_glyph_free           (EntenteGlyph       *glyph);
const EntenteGlyphMask *entente_glyph_get_mask       (EntenteGlyph       *glyph,
                                                      double              scale,
                                                      double             *x,
                                                      double             *y,
                                                      gsize              *n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGlyph, entente_glyph_free)

G_END_DECLS
