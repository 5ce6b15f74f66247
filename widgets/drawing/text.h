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

G_END_DECLS
