#include "widgets/drawing/network-lanes.h"

#include "widgets/drawing/network-builder.h"
#include "widgets/drawing/text.h"

#include <glib/gi18n.h>
#include <math.h>

/* All in points */
#define PAD        8.
#define TITLE_SIZE 17.f

#define TITLE_LINES 3

/* Lanes that cover more than that have larger titles, so that these can still be read where all lanes are seen; but no more
   than so many times larger. Points. */
#define PLAIN_WIDTH      1600.
#define PLAIN_HEIGHT     1000.
#define MOST_ENLARGEMENT 3.

/* How much of its colour a lane's title bar shows, and the ground of every second lane */
#define TITLE_GROUND 0.14
#define GROUND       0.03

/* How much of the edges between lanes shows */
#define EDGE 0.3

static EntenteColor
get_color (const EntenteNetworkBuilder *builder,
           const EntenteChartLane      *lane)
{
  EntenteColor color;

  return entente_color_parse (lane->color, &color) ? entente_theme_adapt (builder->theme, color, 1.5) : builder->theme->frame;
}

static void
add_box (EntenteNetworkBuilder *builder,
         EntenteRect            bounds,
         EntenteColor           fill,
         gboolean               edged)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_BOX,
    .bounds = bounds,
    .fill = fill,
    .stroke = entente_color_fade (builder->theme->frame, EDGE),
    .stroke_width = edged ? 0.6f * builder->theme->line_width : 0,
  };

  entente_scene_add (builder->scene, &item);
}

static void
add_title (EntenteNetworkBuilder  *builder,
           const EntenteChartLane *lane,
           EntenteRect             bounds,
           double                  enlargement,
           const char             *other)
{
  EntenteTextStyle style = *entente_network_get_text (ENTENTE_TEXT_FRAME);
  const char      *name = lane->name != NULL ? lane->name : other;
  double           pad = PAD * enlargement, height;
  EntenteSceneItem text = {
    .kind = ENTENTE_SCENE_TEXT,
    .stroke = builder->theme->text,
    .text = name,
  };

  /* Read from further away than anything in the lanes. */
  style.size = TITLE_SIZE * (float)enlargement;
  style.max_lines = TITLE_LINES;
  style.align = ENTENTE_ALIGN_CENTER;
  entente_text_measure (builder->theme->font, &style, name, bounds.width - 2 * pad, NULL, &height);
  text.style = style;
  text.bounds = (EntenteRect) {bounds.x + pad, bounds.y + (bounds.height - height) / 2, bounds.width - 2 * pad, height};

  entente_scene_add (builder->scene, &text);
  g_array_append_val (builder->obstacles, bounds);
}

/* The part of the picture that the lanes cover, without their titles. */
static EntenteRect
get_bounds (const EntenteChart *chart)
{
  EntenteRect bounds = {INFINITY, INFINITY, 0, 0};
  double      right = -INFINITY, bottom = -INFINITY;

  for (guint32 i = 0; i < chart->n_columns; i++)
    {
      bounds.x = MIN (bounds.x, chart->columns[i].start);
      right = MAX (right, chart->columns[i].end);
    }
  for (guint32 i = 0; i < chart->n_rows; i++)
    {
      bounds.y = MIN (bounds.y, chart->rows[i].start);
      bottom = MAX (bottom, chart->rows[i].end);
    }

  bounds.width = right - bounds.x;
  bounds.height = bottom - bounds.y;

  return bounds;
}

static void
add_column (EntenteNetworkBuilder *builder,
            guint32                index,
            const EntenteRect     *all)
{
  const EntenteChartLane *lane = &builder->chart->columns[index];
  EntenteColor            color = get_color (builder, lane);
  double                  width = lane->end - lane->start, enlargement = entente_network_get_lane_enlargement (all);
  EntenteRect             title = {lane->start, all->y - ENTENTE_LANE_TITLE_HEIGHT * enlargement, width, ENTENTE_LANE_TITLE_HEIGHT * enlargement};

  if (index % 2 == 0)
    add_box (builder, (EntenteRect) {lane->start, all->y, width, all->height}, entente_color_fade (builder->theme->text, GROUND), FALSE);

  add_box (builder, (EntenteRect) {lane->start, all->y, width, all->height}, entente_color_fade (color, 0), TRUE);
  add_box (builder, title, entente_color_fade (color, TITLE_GROUND), TRUE);
  add_title (builder, lane, title, enlargement, _("Other regions"));
}

static void
add_row (EntenteNetworkBuilder *builder,
         guint32                index,
         const EntenteRect     *all)
{
  const EntenteChartLane *lane = &builder->chart->rows[index];
  EntenteColor            color = get_color (builder, lane);
  double                  height = lane->end - lane->start, enlargement = entente_network_get_lane_enlargement (all);
  EntenteRect             title = {all->x - ENTENTE_LANE_TITLE_WIDTH * enlargement, lane->start, ENTENTE_LANE_TITLE_WIDTH * enlargement, height};

  add_box (builder, (EntenteRect) {all->x, lane->start, all->width, height}, entente_color_fade (color, 0), TRUE);
  add_box (builder, title, entente_color_fade (color, TITLE_GROUND), TRUE);
  add_title (builder, lane, title, enlargement, _("Other dimensions"));
}

/**
 * entente_network_get_lane_enlargement:
 * @lanes: what the lanes of a view cover, without their titles, points
 *
 * Returns: how many times larger than usual their titles are
 */
double
entente_network_get_lane_enlargement (const EntenteRect *lanes)
{
  return CLAMP (MAX (lanes->width / PLAIN_WIDTH, lanes->height / PLAIN_HEIGHT), 1, MOST_ENLARGEMENT);
}

/**
 * entente_network_add_lanes:
 * @builder: what is drawn
 *
 * Adds the bands of a view that is laid out in columns and rows, with their titles, where labels should not go.
 */
void
entente_network_add_lanes (EntenteNetworkBuilder *builder)
{
  const EntenteChart *chart = builder->chart;
  EntenteRect         all = get_bounds (chart);

  if (chart->n_columns == 0 || chart->n_rows == 0)
    return;

  for (guint32 i = 0; i < chart->n_columns; i++)
    add_column (builder, i, &all);
  for (guint32 i = 0; i < chart->n_rows; i++)
    add_row (builder, i, &all);
}
