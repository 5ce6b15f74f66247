#include "widgets/drawing/theme.h"

#include <math.h>

#define RGBA(hex, opacity)                                                                   \
  {                                                                                          \
    ((hex) >> 16 & 0xff) / 255.f, ((hex) >> 8 & 0xff) / 255.f, ((hex)&0xff) / 255.f, opacity \
  }
#define RGB(hex) RGBA (hex, 1)

#define FONT "Cantarell, Inter, Noto Sans, Open Sans, DejaVu Sans, Sans"

static const EntenteTheme themes[] = {
  [ENTENTE_THEME_LIGHT] = {
    .kind = ENTENTE_THEME_LIGHT,
    .background = RGB (0xf6f7f9),
    .card = RGB (0xffffff),
    .card_edge = RGB (0xc9cfd8),
    .shadow = RGBA (0x1d2430, 0.07),
    .text = RGB (0x1d2430),
    .text_soft = RGB (0x566072),
    .text_on_badge = RGB (0x2b3442),
    .line_soft = RGB (0x6d7788),
    .accent = RGB (0x1c5fb0),
    .warning = RGB (0xb3470a),
    .has = RGB (0x0b7a6b),
    .wants = RGB (0x7b46b3),
    .ended = RGB (0x8b93a1),
    .note = RGB (0xfff5cf),
    .note_edge = RGB (0xe2cd82),
    .frame = RGB (0x66717f),
    .selection = RGB (0x3584e4),
    .guide = RGB (0xd6336c),
    .font = FONT,
    .line_width = 1,
  },
  [ENTENTE_THEME_DARK] = {
    .kind = ENTENTE_THEME_DARK,
    .background = RGB (0x1e2025),
    .card = RGB (0x2b2e35),
    .card_edge = RGB (0x4b515d),
    .shadow = RGBA (0x000000, 0.25),
    .text = RGB (0xf1f3f6),
    .text_soft = RGB (0xb3bac6),
    .text_on_badge = RGB (0xe6e9ee),
    .line_soft = RGB (0x98a1b0),
    .accent = RGB (0x7fb2f0),
    .warning = RGB (0xf6a53c),
    .has = RGB (0x5cc9b0),
    .wants = RGB (0xc7a6f2),
    .ended = RGB (0x767e8c),
    .note = RGB (0x453f2a),
    .note_edge = RGB (0x746a3f),
    .frame = RGB (0x98a3b3),
    .selection = RGB (0x78aeed),
    .guide = RGB (0xf783ac),
    .font = FONT,
    .line_width = 1,
  },
  [ENTENTE_THEME_PRINT] = {
    .kind = ENTENTE_THEME_PRINT,
    .background = RGB (0xffffff),
    .card = RGB (0xffffff),
    .card_edge = RGB (0xaab2be),
    .text = RGB (0x14181f),
    .text_soft = RGB (0x4d5666),
    .text_on_badge = RGB (0x222a36),
    .line_soft = RGB (0x636d7d),
    .accent = RGB (0x1c5fb0),
    .warning = RGB (0xb3470a),
    .has = RGB (0x0b7a6b),
    .wants = RGB (0x7b46b3),
    .ended = RGB (0x8b93a1),
    .note = RGB (0xfff8de),
    .note_edge = RGB (0xdcc67a),
    .frame = RGB (0x66717f),
    .selection = RGB (0x3584e4),
    .guide = RGB (0xd6336c),
    .font = FONT,
    .line_width = 1,
  },
  [ENTENTE_THEME_CONTRAST] = {
    .kind = ENTENTE_THEME_CONTRAST,
    .background = RGB (0xffffff),
    .card = RGB (0xffffff),
    .card_edge = RGB (0x000000),
    .text = RGB (0x000000),
    .text_soft = RGB (0x22262c),
    .text_on_badge = RGB (0x000000),
    .line_soft = RGB (0x3c434e),
    .accent = RGB (0x0b3d82),
    .warning = RGB (0x8a2c00),
    .has = RGB (0x00523f),
    .wants = RGB (0x56208f),
    .ended = RGB (0x5c6470),
    .note = RGB (0xfff3b8),
    .note_edge = RGB (0x5a4a00),
    .frame = RGB (0x30363e),
    .selection = RGB (0x0b57d0),
    .guide = RGB (0xa8003c),
    .font = FONT,
    .line_width = 1.4f,
  },
  [ENTENTE_THEME_CONTRAST_DARK] = {
    .kind = ENTENTE_THEME_CONTRAST_DARK,
    .background = RGB (0x000000),
    .card = RGB (0x0b0c0e),
    .card_edge = RGB (0xffffff),
    .text = RGB (0xffffff),
    .text_soft = RGB (0xe2e5ea),
    .text_on_badge = RGB (0xffffff),
    .line_soft = RGB (0xc6ccd6),
    .accent = RGB (0x9cc8ff),
    .warning = RGB (0xffc266),
    .has = RGB (0x84f0d4),
    .wants = RGB (0xdcc4ff),
    .ended = RGB (0x9aa2ae),
    .note = RGB (0x3a3208),
    .note_edge = RGB (0xffe27a),
    .frame = RGB (0xd2d8e0),
    .selection = RGB (0x8ab8ff),
    .guide = RGB (0xff9cc0),
    .font = FONT,
    .line_width = 1.4f,
  },
  [ENTENTE_THEME_BLACK_AND_WHITE] = {
    .kind = ENTENTE_THEME_BLACK_AND_WHITE,
    .background = RGB (0xffffff),
    .card = RGB (0xffffff),
    .card_edge = RGB (0x7a7a7a),
    .text = RGB (0x000000),
    .text_soft = RGB (0x444444),
    .text_on_badge = RGB (0x000000),
    .line_soft = RGB (0x555555),
    .accent = RGB (0x000000),
    .warning = RGB (0x000000),
    .has = RGB (0x000000),
    .wants = RGB (0x000000),
    .ended = RGB (0x8c8c8c),
    .note = RGB (0xf5f5f5),
    .note_edge = RGB (0x9a9a9a),
    .frame = RGB (0x707070),
    .selection = RGB (0x000000),
    .guide = RGB (0x000000),
    .font = FONT,
    .line_width = 1,
  },
};

/* Chosen by search so that readers with any kind of colour vision tell them apart: at least 18 units of CIE L*a*b* between
   any two; see tests/drawing/test-theme.c. */
static const EntenteColor light_series[] = {
  RGB (0x2d5387),
  RGB (0xbd674d),
  RGB (0x5f837a),
  RGB (0x713fb2),
  RGB (0x997c11),
  RGB (0xba2b56),
  RGB (0x308fc8),
  RGB (0x6a4819),
};

static const EntenteColor dark_series[] = {
  RGB (0x5f9bfd),
  RGB (0xf29839),
  RGB (0x5fcf98),
  RGB (0xb7a3e7),
  RGB (0xd1b96d),
  RGB (0xf568ab),
  RGB (0xa6d4e3),
  RGB (0xba8564),
};

static const EntenteColor grey_series[] = {
  RGB (0x000000),
  RGB (0x5e5e5e),
  RGB (0x2e2e2e),
  RGB (0x747474),
  RGB (0x484848),
  RGB (0x181818),
  RGB (0x6a6a6a),
  RGB (0x3a3a3a),
};

/* The ends of a row of colours for numbers, from the least to the greatest: on light, on dark, without colour */
static const EntenteColor rows[][2] = {
  {RGB (0x8fb9dd), RGB (0x0b3a6f)},
  {RGB (0x47719c), RGB (0xd3e8ff)},
  {RGB (0xb4b4b4), RGB (0x000000)},
};

/* Against the background; what a thin line or a small mark needs */
#define SERIES_CONTRAST 3.0

/**
 * entente_theme_get:
 * @kind: which one
 *
 * Returns: the theme, which lives for ever
 */
const EntenteTheme *
entente_theme_get (EntenteThemeKind kind)
{
  g_return_val_if_fail ((guint)kind < G_N_ELEMENTS (themes), &themes[ENTENTE_THEME_LIGHT]);

  return &themes[kind];
}

static gboolean
is_dark (const EntenteTheme *theme)
{
  return entente_color_get_luminance (theme->background) < 0.18;
}

/**
 * entente_theme_adapt:
 * @theme: a theme
 * @color: a colour somebody chose, perhaps for another background
 * @contrast: the contrast it shall have, 1 to 21
 *
 * Makes a colour darker or lighter, as little as needed, until it stands out from the theme's background and cards. On a
 * theme without colour it becomes a grey.
 *
 * Returns: the colour to use
 */
EntenteColor
entente_theme_adapt (const EntenteTheme *theme,
                     EntenteColor        color,
                     double              contrast)
{
  EntenteColor pole = is_dark (theme) ? (EntenteColor) {1, 1, 1, 1} : (EntenteColor) {0, 0, 0, 1};
  EntenteColor adapted = color;

  if (theme->kind == ENTENTE_THEME_BLACK_AND_WHITE)
    {
      float grey = 0.299f * color.red + 0.587f * color.green + 0.114f * color.blue;

      color = (EntenteColor) {grey, grey, grey, color.alpha};
      adapted = color;
    }

  for (int step = 1; step <= 50; step++)
    {
      if (entente_color_get_contrast (adapted, theme->background) >= contrast &&
          entente_color_get_contrast (adapted, theme->card) >= contrast)
        break;

      adapted = entente_color_mix (color, pole, step / 50.);
    }

  adapted.alpha = color.alpha;

  return adapted;
}

/**
 * entente_theme_get_series:
 * @theme: a theme
 * @index: place of a dimension among all, from 0
 * @wish: (nullable): the colour the planner chose, "#rrggbb"
 *
 * Finds the colour of the lines of a dimension: the planner's own where it can be seen, else one of a set that
 * readers with any kind of colour vision tell apart.
 *
 * Returns: the colour, opaque
 */
EntenteColor
entente_theme_get_series (const EntenteTheme *theme,
                          guint               index,
                          const char         *wish)
{
  EntenteColor color;
  double       contrast = theme->kind == ENTENTE_THEME_CONTRAST || theme->kind == ENTENTE_THEME_CONTRAST_DARK ? 7 : SERIES_CONTRAST;

  if (theme->kind == ENTENTE_THEME_BLACK_AND_WHITE)
    return grey_series[index % G_N_ELEMENTS (grey_series)];

  if (!entente_color_parse (wish, &color))
    color = (is_dark (theme) ? dark_series : light_series)[index % G_N_ELEMENTS (light_series)];

  return entente_theme_adapt (theme, color, contrast);
}

/**
 * entente_theme_get_class:
 * @theme: a theme
 * @index: place of a class among all, from 0
 * @n: how many classes there are
 *
 * Finds the colour of a class of numbers: the greater the numbers, the more it stands out.
 *
 * Returns: the colour, opaque
 */
EntenteColor
entente_theme_get_class (const EntenteTheme *theme,
                         guint               index,
                         guint               n)
{
  const EntenteColor *ends = rows[theme->kind == ENTENTE_THEME_BLACK_AND_WHITE ? 2 : is_dark (theme) ? 1
                                                                                                     : 0];

  return entente_color_mix (ends[0], ends[1], n > 1 ? (double)MIN (index, n - 1) / (n - 1) : 1);
}
