#pragma once

#include <pango/pangocairo.h>

#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

void         entente_text_measure    (const char              *font,
                                      const EntenteTextStyle  *style,
                                      const char              *text,
                                      double                   width,
                                      double                  *out_width,
                                      double                  *out_height);
double       entente_text_fit        (const char              *font,
                                      EntenteTextStyle        *style,
                                      const char              *text,
                                      double                   width,
                                      double                   widest);
PangoLayout *entente_text_get_layout (const char              *font,
                                      const EntenteTextStyle  *style,
                                      const char              *text,
                                      double                   width) G_GNUC_WARN_UNUSED_RESULT;

/* A text as a mask of pixels, to be put with its upper left corner at (x, y) from the origin of the text; pixels */
typedef struct
{
  cairo_surface_t *surface;
  int              x;
  int              y;
} EntenteTextMask;

const EntenteTextMask *entente_text_get_mask (const char              *font,
                                              const EntenteTextStyle  *style,
                                              const char              *text,
                                              double                   width,
                                              double                   scale);

G_END_DECLS
