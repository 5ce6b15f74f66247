#pragma once

#include "widgets/drawing/glyph.h"
#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/**
 * EntenteRunGlyph:
 * @x: of its origin from the upper left corner of the text, points
 * @y: of its origin from the upper left corner of the text, points
 *
 * A letter in a text.
 */
typedef struct
{
  EntenteGlyph *glyph;
  float         x;
  float         y;
} EntenteRunGlyph;

/* A text, set. */
typedef struct
{
  guint            n_glyphs;
  EntenteRunGlyph *glyphs;
} EntenteTextRun;

void                    entente_glyphs_begin    (void);
const EntenteTextRun   *entente_glyphs_get_run  (const char             *font,
                                                 const EntenteTextStyle *style,
                                                 const char             *text,
                                                 double                  width);
const EntenteGlyphMask *entente_glyphs_get_mask (EntenteGlyph           *glyph,
                                                 double                  scale,
                                                 double                 *x,
                                                 double                 *y);

G_END_DECLS
