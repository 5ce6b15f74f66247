#include "widgets/drawing/svg-writer.h"

#include "widgets/drawing/path.h"
#include "widgets/drawing/text.h"

#include <math.h>

/* Points by which a curve may bend and still be written as a straight line */
#define STRAIGHT 0.02

typedef struct
{
  GString            *out;
  const EntenteTheme *theme;
  guint               n_gradients;
} Writer;

/* Points; what lies farther away is seen by nobody, and can be counted in hundredths */
#define MAX_NUMBER 1e12

/* At most two decimals, none that are zero, and never the locale's point. Most of a file is numbers: they are put together
   here, which takes a fifth of what printf does. */
static void
append_number (GString *out,
               double   number)
{
  gint64 hundredths = llround (CLAMP (number, -MAX_NUMBER, MAX_NUMBER) * 100), rest = ABS (hundredths);
  guint  n_decimals = rest % 10 != 0 ? 2 : (rest % 100 != 0 ? 1 : 0), n = 0;
  char   digits[32], *start = digits + sizeof digits;

  rest /= n_decimals == 2 ? 1 : (n_decimals == 1 ? 10 : 100);

  do
    {
      *--start = (char)('0' + rest % 10);
      rest /= 10;
      if (++n == n_decimals)
        *--start = '.';
    }
  while (rest > 0 || n <= n_decimals);

  if (hundredths < 0)
    *--start = '-';

  g_string_append_len (out, start, digits + sizeof digits - start);
}

static void
append_attribute (GString    *out,
                  const char *name,
                  double      number)
{
  g_string_append_printf (out, " %s=\"", name);
  append_number (out, number);
  g_string_append_c (out, '"');
}

static void
append_color (GString            *out,
              const char         *name,
              const char         *opacity,
              const EntenteColor *color)
{
  g_string_append_printf (out, " %s=\"#%02x%02x%02x\"", name,
                          (int)lround (color->red * 255), (int)lround (color->green * 255), (int)lround (color->blue * 255));

  if (color->alpha < 1)
    append_attribute (out, opacity, color->alpha);
}

static void
append_point (GString            *out,
              char                command,
              const EntentePoint *point)
{
  if (command != '\0')
    g_string_append_c (out, command);
  else
    g_string_append_c (out, ' ');

  append_number (out, point->x);
  g_string_append_c (out, ' ');
  append_number (out, point->y);
}

static void
append_path (GString            *out,
             const EntentePoint *points,
             guint32             n_points,
             gboolean            closed)
{
  gboolean start = TRUE;
  guint32  i = 0;

  while (i < n_points)
    if (entente_path_is_break (&points[i]))
      {
        g_string_append_c (out, 'Z');
        start = TRUE;
        i++;
      }
    else if (start)
      {
        append_point (out, 'M', &points[i]);
        start = FALSE;
        i++;
      }
    else if (entente_path_is_straight (&points[i - 1], STRAIGHT))
      {
        append_point (out, 'L', &points[i + 2]);
        i += 3;
      }
    else
      {
        append_point (out, 'C', &points[i]);
        append_point (out, '\0', &points[i + 1]);
        append_point (out, '\0', &points[i + 2]);
        i += 3;
      }

  if (closed)
    g_string_append_c (out, 'Z');
}

static void
append_gradient (Writer                 *writer,
                 const EntenteSceneItem *item,
                 const EntentePoint     *points)
{
  GString            *out = writer->out;
  const EntentePoint *end = &points[item->n_points - 1];

  g_string_append_printf (out, "<linearGradient id=\"fade%u\" gradientUnits=\"userSpaceOnUse\"", ++writer->n_gradients);
  append_attribute (out, "x1", points->x);
  append_attribute (out, "y1", points->y);
  append_attribute (out, "x2", end->x);
  append_attribute (out, "y2", end->y);
  g_string_append_c (out, '>');

  for (int stop = 0; stop <= 2; stop++)
    {
      EntenteColor color = entente_color_fade (item->stroke, stop == 1 ? 1 - item->fade : 1);

      g_string_append (out, "<stop");
      append_attribute (out, "offset", stop / 2.);
      append_color (out, "stop-color", "stop-opacity", &color);
      g_string_append (out, "/>");
    }

  g_string_append (out, "</linearGradient>\n");
}

static void
append_stroke (Writer                 *writer,
               const EntenteSceneItem *item,
               gboolean                fades)
{
  GString *out = writer->out;

  if (item->stroke.alpha <= 0)
    return;

  if (fades)
    g_string_append_printf (out, " stroke=\"url(#fade%u)\"", writer->n_gradients);
  else
    append_color (out, "stroke", "stroke-opacity", &item->stroke);

  append_attribute (out, "stroke-width", item->stroke_width);

  if (item->round_cap)
    g_string_append (out, " stroke-linecap=\"round\"");

  if (item->n_dash > 0)
    {
      g_string_append (out, " stroke-dasharray=\"");

      for (guint i = 0; i < item->n_dash; i++)
        {
          if (i > 0)
            g_string_append_c (out, ' ');
          append_number (out, item->dash[i]);
        }

      g_string_append_c (out, '"');
    }
}

static void
append_fill (Writer                 *writer,
             const EntenteSceneItem *item)
{
  if (item->fill.alpha > 0)
    append_color (writer->out, "fill", "fill-opacity", &item->fill);
  else
    g_string_append (writer->out, " fill=\"none\"");
}

static void
append_drawing (Writer                 *writer,
                const EntenteSceneItem *item,
                const EntentePoint     *points)
{
  GString *out = writer->out;
  gboolean fades = item->fade > 0 && item->kind != ENTENTE_SCENE_BOX && item->stroke.alpha > 0;

  if (item->fill.alpha <= 0 && item->stroke.alpha <= 0)
    return;

  if (fades)
    append_gradient (writer, item, points);

  if (item->kind == ENTENTE_SCENE_BOX)
    {
      g_string_append (out, "<rect");
      append_attribute (out, "x", item->bounds.x);
      append_attribute (out, "y", item->bounds.y);
      append_attribute (out, "width", item->bounds.width);
      append_attribute (out, "height", item->bounds.height);

      if (item->radius > 0)
        append_attribute (out, "rx", MIN (item->radius, MIN (item->bounds.width, item->bounds.height) / 2));
    }
  else
    {
      g_string_append (out, "<path d=\"");
      append_path (out, points, item->n_points, item->kind == ENTENTE_SCENE_SHAPE);
      g_string_append_c (out, '"');
    }

  append_fill (writer, item);
  append_stroke (writer, item, fades);
  g_string_append (out, "/>\n");
}

/* One line of text; its length is given too, so that it keeps to its place where another font has to stand in. */
static void
append_text_line (Writer                 *writer,
                  const EntenteSceneItem *item,
                  PangoLayoutIter        *iter,
                  const char             *text)
{
  GString         *out = writer->out;
  double           scale = item->scale > 0 ? item->scale : 1;
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  PangoRectangle   extents;
  g_autofree char *words = g_strndup (text + line->start_index, line->length);
  g_autofree char *escaped = NULL;

  g_strchomp (words);
  escaped = g_markup_escape_text (words, -1);

  if (escaped[0] == '\0')
    return;

  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  g_string_append (out, "<text");
  append_attribute (out, "x", item->bounds.x + scale * extents.x / PANGO_SCALE);
  append_attribute (out, "y", item->bounds.y + scale * pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
  append_attribute (out, "font-size", item->style.size * scale);

  if (item->style.weight != 400)
    append_attribute (out, "font-weight", item->style.weight);
  if (item->style.italic)
    g_string_append (out, " font-style=\"italic\"");

  append_color (out, "fill", "fill-opacity", &item->stroke);
  append_attribute (out, "textLength", scale * extents.width / PANGO_SCALE);
  g_string_append_printf (out, ">%s</text>\n", escaped);
}

static void
append_text (Writer                 *writer,
             const EntenteSceneItem *item)
{
  double scale = item->scale > 0 ? item->scale : 1;
  g_autoptr (PangoLayout) layout = entente_text_get_layout (writer->theme->font, &item->style, item->text, item->bounds.width / scale);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    append_text_line (writer, item, iter, pango_layout_get_text (layout));
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

static void
append_picture (Writer                 *writer,
                const EntenteSceneItem *item)
{
  g_autofree char *escaped = g_markup_escape_text (item->text, -1);

  g_string_append (writer->out, "<image");
  append_attribute (writer->out, "x", item->bounds.x);
  append_attribute (writer->out, "y", item->bounds.y);
  append_attribute (writer->out, "width", item->bounds.width);
  append_attribute (writer->out, "height", item->bounds.height);

  if (item->stretched)
    g_string_append (writer->out, " preserveAspectRatio=\"none\"");

  g_string_append_printf (writer->out, " href=\"%s\"/>\n", escaped);
}

static void
append_start (Writer     *writer,
              double      width,
              double      height,
              const char *title)
{
  GString         *out = writer->out;
  g_autofree char *font = g_markup_escape_text (writer->theme->font, -1);
  g_autofree char *escaped = title != NULL ? g_markup_escape_text (title, -1) : NULL;

  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
  append_number (out, width);
  g_string_append (out, "pt\" height=\"");
  append_number (out, height);
  g_string_append (out, "pt\" viewBox=\"0 0 ");
  append_number (out, width);
  g_string_append_c (out, ' ');
  append_number (out, height);
  g_string_append_printf (out, "\" font-family=\"%s\" fill-rule=\"evenodd\" stroke-linejoin=\"round\">\n", font);

  if (escaped != NULL)
    g_string_append_printf (out, "<title>%s</title>\n", escaped);

  g_string_append (out, "<rect width=\"100%\" height=\"100%\"");
  append_color (out, "fill", "fill-opacity", &writer->theme->background);
  g_string_append (out, "/>\n");
}

/**
 * entente_svg_write:
 * @scene: what to draw
 * @theme: the theme the scene was made with
 * @width: of the sheet, points
 * @height: of the sheet, points
 * @title: (nullable): title of the document
 *
 * Writes a picture as SVG whose texts stay texts, to be searched, copied and edited.
 *
 * Returns: (transfer full): the document
 */
GBytes *
entente_svg_write (EntenteScene       *scene,
                   const EntenteTheme *theme,
                   double              width,
                   double              height,
                   const char         *title)
{
  Writer                  writer = {g_string_sized_new (64 * 1024), theme, 0};
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);
  const EntentePoint     *points = entente_scene_get_points (scene);

  append_start (&writer, width, height, title);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].kind == ENTENTE_SCENE_TEXT)
      append_text (&writer, &items[i]);
    else if (items[i].kind == ENTENTE_SCENE_PICTURE)
      append_picture (&writer, &items[i]);
    else
      append_drawing (&writer, &items[i], points + items[i].first_point);

  g_string_append (writer.out, "</svg>\n");

  return g_string_free_to_bytes (writer.out);
}
