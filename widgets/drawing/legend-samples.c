#include "widgets/drawing/legend-private.h"

#include "model/object/deal.h"
#include "widgets/drawing/legend-looks.h"
#include "widgets/drawing/network-looks.h"
#include "widgets/drawing/path.h"

/* All in points */
#define MARK_SAMPLE 8.5
#define BOX_SAMPLE  15.
#define BOX_HEIGHT  9.
#define SMALL_DOT   3.5
#define LARGE_DOT   9.
#define DOT_GAP     3.
/**
 * entente_legend_get_sample_width:
 * @legend: a legend
 * @entry: an entry of it
 *
 * Returns: the room that what the entry shows takes, points
 */
double
entente_legend_get_sample_width (const EntenteLegend      *legend,
                                 const EntenteLegendEntry *entry)
{
  switch (entry->kind)
    {
    case ENTENTE_LEGEND_LOOK:
      return entente_legend_get_look_width (legend->chart, entry->index);

    case ENTENTE_LEGEND_DIMENSION:
      return MARK_SAMPLE + 3 + ENTENTE_LEGEND_LINE * 0.5;

    case ENTENTE_LEGEND_MARK:
      return MARK_SAMPLE + 1;

    case ENTENTE_LEGEND_REGION:
      return 4;

    case ENTENTE_LEGEND_DOTS:
      return SMALL_DOT + DOT_GAP + LARGE_DOT;

    case ENTENTE_LEGEND_PLACEHOLDER:
      return BOX_SAMPLE;

    case ENTENTE_LEGEND_STATUS:
    case ENTENTE_LEGEND_STAKE:
    case ENTENTE_LEGEND_VENTURE:
    case ENTENTE_LEGEND_GETS:
    case ENTENTE_LEGEND_COMMON:
    default:
      return ENTENTE_LEGEND_LINE;
    }
}

static void
draw_line (EntenteLegend    *legend,
           EntenteSceneItem *item,
           double            x,
           double            width)
{
  double       y = legend->y + ENTENTE_LEGEND_ROW / 2;
  EntentePoint start = {x, y}, end = {x + width, y};
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  item->kind = ENTENTE_SCENE_LINE;
  item->part = ENTENTE_PART_LEGEND;
  g_array_append_val (path, start);
  entente_path_add_line (path, &end);
  entente_scene_add_path (legend->scene, item, (EntentePoint *)path->data, path->len);
}

/* A line of a deal of any status */
static void
draw_plain_line (EntenteLegend *legend,
                 double         width)
{
  EntenteSceneItem item = {.stroke = legend->theme->text_soft, .stroke_width = 1.6f * legend->theme->line_width};

  draw_line (legend, &item, legend->x, width);
}

static void
draw_head (EntenteLegend *legend,
           double         x,
           EntenteColor   fill,
           EntenteColor   stroke)
{
  double           y = legend->y + ENTENTE_LEGEND_ROW / 2;
  EntentePoint     left = {x - 6.5, y - 3}, tip = {x, y}, right = {x - 6.5, y + 3};
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_SHAPE,
    .part = ENTENTE_PART_LEGEND,
    .fill = fill,
    .stroke = stroke,
    .stroke_width = legend->theme->line_width,
  };
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  g_array_append_val (path, left);
  entente_path_add_line (path, &tip);
  entente_path_add_line (path, &right);
  entente_path_add_line (path, &left);
  entente_scene_add_path (legend->scene, &item, (EntentePoint *)path->data, path->len);
}

static EntenteRect
get_mark_box (const EntenteLegend *legend,
              double               x)
{
  return (EntenteRect) {x, legend->y + (ENTENTE_LEGEND_ROW - MARK_SAMPLE) / 2, MARK_SAMPLE, MARK_SAMPLE};
}

static void
draw_dimension (EntenteLegend *legend,
                guint32        dimension)
{
  const EntenteNetwork *network = legend->chart->network;
  EntenteSceneItem      item = {.part = ENTENTE_PART_LEGEND, .bounds = get_mark_box (legend, legend->x)};
  EntenteSceneItem      line = {.stroke_width = 2.2f * legend->theme->line_width};
  EntenteSwatch         swatch;

  item.fill = entente_theme_get_series (legend->theme, dimension, network->dimensions[dimension].color);
  line.stroke = item.fill;
  draw_line (legend, &line, legend->x + MARK_SAMPLE + 3, ENTENTE_LEGEND_LINE * 0.5);

  if (entente_network_get_swatch (network, dimension, &swatch))
    entente_swatch_add (legend->scene, &item, swatch);
}

static void
draw_sign (EntenteLegend *legend,
           guint32        mark)
{
  const EntenteTheme *theme = legend->theme;
  EntenteSceneItem    item = {
       .part = ENTENTE_PART_LEGEND,
       .bounds = get_mark_box (legend, legend->x),
       .fill = theme->text_soft,
  };

  if (mark == ENTENTE_MARK_HAS)
    item.fill = theme->has;
  else if (mark == ENTENTE_MARK_WANTS)
    item.fill = theme->wants;
  else if (mark == ENTENTE_MARK_WARNING)
    item.fill = theme->warning;
  else
    item.bounds = entente_rect_inflate (&item.bounds, 1);

  entente_mark_add (legend->scene, &item, mark);
}

static void
draw_box (EntenteLegend *legend,
          double         x,
          gboolean       placeholder,
          EntenteColor   color)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_BOX,
    .part = ENTENTE_PART_LEGEND,
    .bounds = {x, legend->y + (ENTENTE_LEGEND_ROW - BOX_HEIGHT) / 2, placeholder ? BOX_SAMPLE : 3.5, BOX_HEIGHT},
    .radius = placeholder ? 2.5f : 1.75f,
  };

  if (placeholder)
    {
      item.stroke = color;
      item.stroke_width = legend->theme->line_width * 0.9f;
      item.n_dash = 2;
      item.dash[0] = 3;
      item.dash[1] = 2;
    }
  else
    {
      item.fill = color;
    }

  entente_scene_add (legend->scene, &item);
}

static void
draw_dot (EntenteLegend *legend,
          double         x,
          double         width)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_BOX,
    .part = ENTENTE_PART_LEGEND,
    .bounds = {x, legend->y + (ENTENTE_LEGEND_ROW - width) / 2, width, width},
    .fill = legend->theme->text_soft,
    .radius = (float)width / 2,
  };

  entente_scene_add (legend->scene, &item);
}

static void
draw_status (EntenteLegend *legend,
             guint32        status)
{
  const EntenteTheme *theme = legend->theme;
  EntenteSceneItem    item = {0};

  entente_network_style_status (&item, theme, status == ENTENTE_DEAL_STATUS_ENDED ? theme->ended : theme->text_soft, status);
  draw_line (legend, &item, legend->x, ENTENTE_LEGEND_LINE);
}

static void
draw_region (EntenteLegend *legend,
             guint32        region)
{
  EntenteColor color;

  if (entente_color_parse (legend->chart->network->regions[region].color, &color))
    draw_box (legend, legend->x, FALSE, entente_theme_adapt (legend->theme, color, 1.6));
}

static void
draw_look (EntenteLegend *legend,
           guint32        entry)
{
  entente_legend_draw_look (legend->scene, legend->chart, legend->theme, entry, legend->x, legend->y + ENTENTE_LEGEND_ROW / 2);
}

static void
draw_gets (EntenteLegend *legend,
           guint32        index)
{
  draw_plain_line (legend, ENTENTE_LEGEND_LINE - 6);
  draw_head (legend, legend->x + ENTENTE_LEGEND_LINE, legend->theme->text_soft, (EntenteColor) {0});
}

static void
draw_common (EntenteLegend *legend,
             guint32        index)
{
  draw_plain_line (legend, ENTENTE_LEGEND_LINE);
}

static void
draw_stake (EntenteLegend *legend,
            guint32        index)
{
  EntenteSceneItem item = {0};

  entente_network_style_stake (&item, legend->theme);
  draw_line (legend, &item, legend->x, ENTENTE_LEGEND_LINE - 6);
  draw_head (legend, legend->x + ENTENTE_LEGEND_LINE, legend->theme->card, legend->theme->line_soft);
}

static void
draw_venture (EntenteLegend *legend,
              guint32        index)
{
  EntenteSceneItem item = {0};

  entente_network_style_venture (&item, legend->theme, legend->theme->line_soft);
  draw_line (legend, &item, legend->x, ENTENTE_LEGEND_LINE);
}

static void
draw_dots (EntenteLegend *legend,
           guint32        index)
{
  draw_dot (legend, legend->x, SMALL_DOT);
  draw_dot (legend, legend->x + SMALL_DOT + DOT_GAP, LARGE_DOT);
}

static void
draw_placeholder (EntenteLegend *legend,
                  guint32        index)
{
  draw_box (legend, legend->x, TRUE, legend->theme->text_soft);
}

static void (*const samples[]) (EntenteLegend *legend,
                                guint32        index) = {
  [ENTENTE_LEGEND_DIMENSION] = draw_dimension,
  [ENTENTE_LEGEND_STATUS] = draw_status,
  [ENTENTE_LEGEND_MARK] = draw_sign,
  [ENTENTE_LEGEND_REGION] = draw_region,
  [ENTENTE_LEGEND_PLACEHOLDER] = draw_placeholder,
  [ENTENTE_LEGEND_STAKE] = draw_stake,
  [ENTENTE_LEGEND_VENTURE] = draw_venture,
  [ENTENTE_LEGEND_GETS] = draw_gets,
  [ENTENTE_LEGEND_COMMON] = draw_common,
  [ENTENTE_LEGEND_DOTS] = draw_dots,
  [ENTENTE_LEGEND_LOOK] = draw_look,
};

/**
 * entente_legend_draw_sample:
 * @legend: a legend
 * @entry: an entry of it
 *
 * Draws what the entry shows at the next place in its row.
 */
void
entente_legend_draw_sample (EntenteLegend            *legend,
                            const EntenteLegendEntry *entry)
{
  samples[entry->kind](legend, entry->index);
}
