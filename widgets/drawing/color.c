#include "widgets/drawing/theme.h"

#include <math.h>

/**
 * entente_color_parse:
 * @text: (nullable): "#rrggbb"
 * @color: (out): the colour, opaque; untouched when @text is none
 *
 * Returns: whether @text is a colour
 */
gboolean
entente_color_parse (const char   *text,
                     EntenteColor *color)
{
  int digits[6];

  if (text == NULL || text[0] != '#' || strlen (text) != 7)
    return FALSE;

  for (int i = 0; i < 6; i++)
    {
      digits[i] = g_ascii_xdigit_value (text[i + 1]);

      if (digits[i] < 0)
        return FALSE;
    }

  color->red = (digits[0] * 16 + digits[1]) / 255.f;
  color->green = (digits[2] * 16 + digits[3]) / 255.f;
  color->blue = (digits[4] * 16 + digits[5]) / 255.f;
  color->alpha = 1;

  return TRUE;
}

static double
to_linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

/**
 * entente_color_get_luminance:
 * @color: an sRGB colour; its alpha is not looked at
 *
 * Source: W3C, Web Content Accessibility Guidelines 2.2, "relative luminance".
 *
 * Returns: relative luminance, 0 for black to 1 for white
 */
double
entente_color_get_luminance (EntenteColor color)
{
  return 0.2126 * to_linear (color.red) + 0.7152 * to_linear (color.green) + 0.0722 * to_linear (color.blue);
}

/**
 * entente_color_get_contrast:
 * @a: a colour
 * @b: another one
 *
 * Source: W3C, Web Content Accessibility Guidelines 2.2, "contrast ratio".
 *
 * Returns: the contrast ratio, 1 to 21
 */
double
entente_color_get_contrast (EntenteColor a,
                            EntenteColor b)
{
  double la = entente_color_get_luminance (a), lb = entente_color_get_luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

/**
 * entente_color_mix:
 * @a: a colour
 * @b: another one
 * @part: how much of @b, 0 to 1
 *
 * Returns: what lies between them
 */
EntenteColor
entente_color_mix (EntenteColor a,
                   EntenteColor b,
                   double       part)
{
  return (EntenteColor) {a.red + (b.red - a.red) * part, a.green + (b.green - a.green) * part,
                         a.blue + (b.blue - a.blue) * part, a.alpha + (b.alpha - a.alpha) * part};
}

/**
 * entente_color_fade:
 * @color: a colour
 * @alpha: what its alpha is multiplied by, 0 to 1
 *
 * Returns: the colour, more transparent
 */
EntenteColor
entente_color_fade (EntenteColor color,
                    double       alpha)
{
  color.alpha *= alpha;

  return color;
}
