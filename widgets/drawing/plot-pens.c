#include "widgets/drawing/plot-painter.h"

#include "widgets/drawing/marks.h"
#include "widgets/drawing/path.h"

/* Distance of a curve's middle points that makes it a quarter of a circle of radius 1 */
#define ROUND 0.5523

/* Points between the lines of a hatched bar */
#define HATCH 4.

/* Without colour, bars differ by what they are filled with. */
typedef enum
{
  FILL_SOLID,
  FILL_HATCHED,
  FILL_HOLLOW,
  FILL_CROSSED,
  FILL_LIGHT,
  N_FILLS
} Fill;

/**
 * entente_plot_color:
 * @theme: a theme
 * @color: a place in the palette, or one of the colours with a meaning
 *
 * Returns: the colour, opaque
 */
EntenteColor
entente_plot_color (const EntenteTheme *theme,
                    guint               color)
{
  switch (color)
    {
    case ENTENTE_PLOT_GETS:
      return theme->has;

    case ENTENTE_PLOT_GIVES:
      return theme->wants;

    case ENTENTE_PLOT_ACCENT:
      return theme->accent;

    case ENTENTE_PLOT_SOFT:
      return entente_color_mix (theme->line_soft, theme->card, 0.35);

    case ENTENTE_PLOT_WARNING:
      return theme->warning;

    default:
      return entente_theme_get_series (theme, color, NULL);
    }
}

static void
add_straight (EntentePlotPainter *painter,
              EntenteSceneItem   *item,
              double              x1,
              double              y1,
              double              x2,
              double              y2)
{
  EntentePoint start = {x1, y1}, end = {x2, y2};
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  item->kind = ENTENTE_SCENE_LINE;
  g_array_append_val (path, start);
  entente_path_add_line (path, &end);
  entente_scene_add_path (painter->scene, item, (EntentePoint *)path->data, path->len);
}

/**
 * entente_plot_draw_line:
 * @painter: a painter
 * @line: what it is for
 * @x1: where it begins, points
 * @y1: where it begins, points
 * @x2: where it ends, points
 * @y2: where it ends, points
 */
void
entente_plot_draw_line (EntentePlotPainter *painter,
                        EntentePlotLine     line,
                        double              x1,
                        double              y1,
                        double              x2,
                        double              y2)
{
  const EntenteTheme *theme = painter->theme;
  EntenteSceneItem    item = {.stroke = entente_color_fade (theme->card_edge, 0.7), .stroke_width = 0.6f * theme->line_width};

  if (line == ENTENTE_PLOT_LINE_ZERO)
    {
      item.stroke = theme->text;
      item.stroke_width = 1.1f * theme->line_width;
    }
  else if (line == ENTENTE_PLOT_LINE_MARK)
    {
      item.stroke = theme->text;
      item.stroke_width = 1.1f * theme->line_width;
      item.n_dash = 2;
      item.dash[0] = 4;
      item.dash[1] = 3;
    }
  else if (line == ENTENTE_PLOT_LINE_LEADER)
    {
      item.stroke = theme->line_soft;
      item.stroke_width = 0.7f * theme->line_width;
    }

  add_straight (painter, &item, x1, y1, x2, y2);
}

/* Without colour, lines differ by their dashes; a meaning has one of its own too. */
static void
set_dash (EntentePlotPainter *painter,
          EntenteSceneItem   *item,
          guint               color,
          gboolean            is_dashed)
{
  static const float dashes[][2] = {{0, 0}, {7, 3}, {2, 2.5f}, {10, 2}, {4, 4}};
  guint              row = is_dashed ? 4 : 0;

  if (painter->theme->kind == ENTENTE_THEME_BLACK_AND_WHITE && !is_dashed)
    row = color % 4;

  item->n_dash = row > 0 ? 2 : 0;
  item->dash[0] = dashes[row][0];
  item->dash[1] = dashes[row][1];
}

/**
 * entente_plot_draw_path:
 * @painter: a painter
 * @path: (element-type EntentePoint): a path, points
 * @color: of a series
 * @width: by how much it is thicker than an ordinary line
 * @is_dashed: whether it is drawn with dashes
 * @object: (nullable): id of what it stands for
 */
void
entente_plot_draw_path (EntentePlotPainter *painter,
                        const GArray       *path,
                        guint               color,
                        double              width,
                        gboolean            is_dashed,
                        const char         *object)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_LINE,
    .part = object != NULL ? ENTENTE_PART_LINE : ENTENTE_PART_DECORATION,
    .object = object,
    .stroke = entente_plot_color (painter->theme, color),
    .stroke_width = (float)width * painter->theme->line_width,
  };

  set_dash (painter, &item, color, is_dashed);
  entente_scene_add_path (painter->scene, &item, (const EntentePoint *)path->data, path->len);
}

/**
 * entente_plot_fill_path:
 * @painter: a painter
 * @path: (element-type EntentePoint): a closed path, points
 * @color: of a series
 *
 * Fills it so faintly that what lies below can be seen.
 */
void
entente_plot_fill_path (EntentePlotPainter *painter,
                        const GArray       *path,
                        guint               color)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_SHAPE,
    .fill = entente_color_fade (entente_plot_color (painter->theme, color), 0.2),
  };

  entente_scene_add_path (painter->scene, &item, (const EntentePoint *)path->data, path->len);
}

static Fill
choose_fill (const EntenteTheme *theme,
             guint               color)
{
  if (theme->kind != ENTENTE_THEME_BLACK_AND_WHITE)
    return FILL_SOLID;

  switch (color)
    {
    case ENTENTE_PLOT_GIVES:
      return FILL_HATCHED;

    case ENTENTE_PLOT_SOFT:
      return FILL_LIGHT;

    case ENTENTE_PLOT_WARNING:
      return FILL_CROSSED;

    case ENTENTE_PLOT_GETS:
    case ENTENTE_PLOT_ACCENT:
      return FILL_SOLID;

    default:
      return color % N_FILLS;
    }
}

/* Slanting lines, each cut where it leaves the bar */
static void
hatch (EntentePlotPainter *painter,
       const EntenteRect  *bar,
       EntenteColor        stroke,
       gboolean            falls)
{
  EntenteSceneItem item = {.stroke = stroke, .stroke_width = 0.9f};

  for (double start = HATCH; start < bar->width + bar->height; start += HATCH)
    {
      double from = MAX (0, start - bar->height), to = MIN (start, bar->width);
      double y1 = start - from, y2 = start - to;

      add_straight (painter, &item, bar->x + from, bar->y + (falls ? bar->height - y1 : y1),
                    bar->x + to, bar->y + (falls ? bar->height - y2 : y2));
    }
}

/**
 * entente_plot_draw_bar:
 * @painter: a painter
 * @bar: where
 * @color: as that of a series
 * @object: (nullable): what it shows
 *
 * Draws a bar, in black and white with a pattern of its own.
 */
void
entente_plot_draw_bar (EntentePlotPainter *painter,
                       const EntenteRect  *bar,
                       guint               color,
                       const char         *object)
{
  Fill             fill = choose_fill (painter->theme, color);
  EntenteColor     ink = entente_plot_color (painter->theme, color);
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_BOX,
    .part = object != NULL ? ENTENTE_PART_BODY : ENTENTE_PART_DECORATION,
    .object = object,
    .bounds = *bar,
    .fill = fill == FILL_SOLID ? ink : fill == FILL_LIGHT ? entente_color_mix (painter->theme->card, painter->theme->text, 0.18)
                                                          : painter->theme->card,
  };

  if (fill != FILL_SOLID)
    {
      item.stroke = painter->theme->text;
      item.stroke_width = 0.9f;
      item.bounds = entente_rect_inflate (bar, -0.45);
    }

  entente_scene_add (painter->scene, &item);

  if (fill == FILL_HATCHED || fill == FILL_CROSSED)
    hatch (painter, bar, painter->theme->text, FALSE);
  if (fill == FILL_CROSSED)
    hatch (painter, bar, painter->theme->text, TRUE);
}

static GArray *
make_circle (double x,
             double y,
             double radius)
{
  static const double corners[][2] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 0}};
  GArray             *path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
  EntentePoint        start = {x + radius, y};

  g_array_append_val (path, start);

  for (guint i = 0; i < 4; i++)
    {
      const double *a = corners[i], *b = corners[i + 1];
      EntentePoint  curve[] = {
         {x + radius * (a[0] + ROUND * b[0]), y + radius * (a[1] + ROUND * b[1])},
         {x + radius * (b[0] + ROUND * a[0]), y + radius * (b[1] + ROUND * a[1])},
         {x + radius * b[0], y + radius * b[1]},
      };

      g_array_append_vals (path, curve, G_N_ELEMENTS (curve));
    }

  return path;
}

/**
 * entente_plot_draw_dot:
 * @painter: a painter
 * @x: of its middle
 * @y: of its middle
 * @radius: points
 * @color: as that of a series
 * @object: (nullable): what it shows
 *
 * Draws a dot with an edge that keeps it apart from lines and other dots.
 */
void
entente_plot_draw_dot (EntentePlotPainter *painter,
                       double              x,
                       double              y,
                       double              radius,
                       guint               color,
                       const char         *object)
{
  g_autoptr (GArray) path = make_circle (x, y, radius);
  gboolean         is_hollow = choose_fill (painter->theme, color) != FILL_SOLID && color != ENTENTE_PLOT_WARNING;
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_SHAPE,
    .part = object != NULL ? ENTENTE_PART_BODY : ENTENTE_PART_DECORATION,
    .object = object,
    .fill = is_hollow ? painter->theme->card : entente_plot_color (painter->theme, color),
    .stroke = is_hollow ? painter->theme->text : painter->theme->card,
    .stroke_width = 1.2f,
  };

  entente_scene_add_path (painter->scene, &item, (EntentePoint *)path->data, path->len);
}

/* Around its middle */
void
entente_plot_draw_warning (EntentePlotPainter *painter,
                           double              x,
                           double              y,
                           double              size)
{
  EntenteSceneItem item = {.fill = painter->theme->warning, .bounds = {x - size / 2, y - size / 2, size, size}};

  entente_mark_add (painter->scene, &item, ENTENTE_MARK_WARNING);
}
