#pragma once

#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

typedef enum
{
  ENTENTE_THEME_LIGHT,
  ENTENTE_THEME_DARK,
  ENTENTE_THEME_PRINT,
  ENTENTE_THEME_CONTRAST,
  ENTENTE_THEME_CONTRAST_DARK,
  ENTENTE_THEME_BLACK_AND_WHITE,
} EntenteThemeKind;

/**
 * EntenteTheme:
 * @shadow: under cards; alpha 0 for none
 * @font: family names, best first
 * @line_width: what the widths of lines are multiplied by
 *
 * Colours and type of pictures. Constant; get one by entente_theme_get().
 */
typedef struct
{
  EntenteThemeKind kind;
  EntenteColor     background;
  EntenteColor     card;
  EntenteColor     card_edge;
  EntenteColor     shadow;
  EntenteColor     text;
  EntenteColor     text_soft;
  EntenteColor     text_on_badge;
  EntenteColor     line_soft;
  EntenteColor     accent;
  EntenteColor     warning;
  EntenteColor     has;
  EntenteColor     wants;
  EntenteColor     ended;
  EntenteColor     note;
  EntenteColor     note_edge;
  EntenteColor     frame;
  EntenteColor     selection;
  EntenteColor     guide;
  const char      *font;
  float            line_width;
} EntenteTheme;

const EntenteTheme *entente_theme_get             (EntenteThemeKind     kind);
EntenteColor        entente_theme_get_series      (const EntenteTheme  *theme,
                                                   guint                index,
                                                   const char          *wish);
EntenteColor        entente_theme_get_class       (const EntenteTheme  *theme,
                                                   guint                index,
                                                   guint                n);
EntenteColor        entente_theme_adapt           (const EntenteTheme  *theme,
                                                   EntenteColor         color,
                                                   double               contrast);

gboolean            entente_color_parse           (const char          *text,
                                                   EntenteColor        *color);
double              entente_color_get_luminance   (EntenteColor         color);
double              entente_color_get_contrast    (EntenteColor         a,
                                                   EntenteColor         b);
EntenteColor        entente_color_mix             (EntenteColor         a,
                                                   EntenteColor         b,
                                                   double               part);
EntenteColor        entente_color_fade            (EntenteColor         color,
                                                   double               alpha);

G_END_DECLS
