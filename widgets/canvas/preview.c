#include "widgets/canvas/preview.h"

#include "model/network/line-ends.h"
#include "widgets/drawing/network-scene.h"

#include <math.h>
#include <string.h>

/* A chart that borrows everything but what a gesture alters; it must not outlive the chart it is made of. */
typedef struct
{
  EntenteChart chart;
  GPtrArray   *points;
} Sketch;

static void
sketch_init (Sketch             *self,
             const EntenteChart *chart)
{
  self->chart = *chart;
  self->points = g_ptr_array_new_with_free_func (g_free);
  self->chart.places = g_memdup2 (chart->places, chart->n_places * sizeof *chart->places);
  self->chart.notes = g_memdup2 (chart->notes, chart->n_notes * sizeof *chart->notes);
  self->chart.pictures = g_memdup2 (chart->pictures, chart->n_pictures * sizeof *chart->pictures);
  self->chart.frames = g_memdup2 (chart->frames, chart->n_frames * sizeof *chart->frames);
  self->chart.bends = g_new0 (EntenteChartBend, chart->n_bends + 1);

  for (guint32 i = 0; i < chart->n_bends; i++)
    self->chart.bends[i] = chart->bends[i];
}

static EntenteScene *
sketch_draw (Sketch             *self,
             const EntenteTheme *theme)
{
  EntenteScene *scene = entente_network_scene_new (&self->chart, theme);

  g_free (self->chart.places);
  g_free (self->chart.notes);
  g_free (self->chart.pictures);
  g_free (self->chart.frames);
  g_free (self->chart.bends);
  g_ptr_array_unref (self->points);

  return scene;
}

static EntentePoint *
take_points (Sketch             *self,
             const EntentePoint *points,
             guint               n_points)
{
  EntentePoint *copy = g_new (EntentePoint, n_points + 1);

  for (guint i = 0; i < n_points; i++)
    copy[i] = points[i];

  g_ptr_array_add (self->points, copy);

  return copy;
}

static void
shift_bend (Sketch            *self,
            EntenteChartBend  *bend,
            const char *const *ids,
            double             dx,
            double             dy)
{
  const char   *ends[2];
  EntentePoint *points;

  if (!entente_line_ends_find (&self->chart, bend->line, ends) || !g_strv_contains (ids, ends[0]) || !g_strv_contains (ids, ends[1]))
    return;

  points = take_points (self, bend->points, bend->n_points);

  for (guint i = 0; i < bend->n_points; i++)
    points[i] = (EntentePoint) {points[i].x + dx, points[i].y + dy};

  bend->points = points;
  bend->label = (EntentePoint) {bend->label.x + dx, bend->label.y + dy};
}

/**
 * entente_preview_resize:
 * @chart: a chart
 * @theme: what it is drawn with
 * @id: id of a frame, a note or a picture
 * @rect: where it would be, points
 *
 * Returns: (transfer full): the chart as it would be after entente_command_resize()
 */
EntenteScene *
entente_preview_resize (const EntenteChart *chart,
                        const EntenteTheme *theme,
                        const char         *id,
                        const EntenteRect  *rect)
{
  Sketch sketch;

  sketch_init (&sketch, chart);

  for (guint32 i = 0; i < chart->n_frames; i++)
    if (g_str_equal (chart->frames[i].id, id))
      {
        sketch.chart.frames[i].x = rect->x;
        sketch.chart.frames[i].y = rect->y;
        sketch.chart.frames[i].width = rect->width;
        sketch.chart.frames[i].height = rect->height;
      }

  for (guint32 i = 0; i < chart->n_notes; i++)
    if (g_str_equal (chart->notes[i].id, id))
      sketch.chart.notes[i].width = rect->width;

  for (guint32 i = 0; i < chart->n_pictures; i++)
    if (g_str_equal (chart->pictures[i].id, id))
      {
        sketch.chart.pictures[i].x = rect->x;
        sketch.chart.pictures[i].y = rect->y;
        sketch.chart.pictures[i].width = rect->width;
        sketch.chart.pictures[i].height = rect->height;
      }

  return sketch_draw (&sketch, theme);
}

/**
 * entente_preview_move:
 * @chart: a chart
 * @theme: what it is drawn with
 * @ids: (array zero-terminated=1): ids of companies, deals, notes, pictures and frames
 * @dx: rightwards, points
 * @dy: downwards, points
 *
 * Returns: (transfer full): the chart as it would be after entente_command_move()
 */
EntenteScene *
entente_preview_move (const EntenteChart *chart,
                      const EntenteTheme *theme,
                      const char *const  *ids,
                      double              dx,
                      double              dy)
{
  Sketch sketch;

  sketch_init (&sketch, chart);

  for (guint32 i = 0; i < chart->n_places; i++)
    if (g_strv_contains (ids, chart->places[i].id))
      {
        sketch.chart.places[i].x += dx;
        sketch.chart.places[i].y += dy;
      }

  for (guint32 i = 0; i < chart->n_notes; i++)
    if (g_strv_contains (ids, chart->notes[i].id))
      {
        sketch.chart.notes[i].x += dx;
        sketch.chart.notes[i].y += dy;
      }

  for (guint32 i = 0; i < chart->n_pictures; i++)
    if (g_strv_contains (ids, chart->pictures[i].id))
      {
        sketch.chart.pictures[i].x += dx;
        sketch.chart.pictures[i].y += dy;
      }

  for (guint32 i = 0; i < chart->n_frames; i++)
    if (g_strv_contains (ids, chart->frames[i].id))
      {
        sketch.chart.frames[i].x += dx;
        sketch.chart.frames[i].y += dy;
      }

  for (guint32 i = 0; i < chart->n_bends; i++)
    shift_bend (&sketch, &sketch.chart.bends[i], ids, dx, dy);

  return sketch_draw (&sketch, theme);
}

static EntenteChartBend *
get_bend (Sketch     *self,
          const char *line)
{
  EntenteChartBend *bend;

  for (guint32 i = 0; i < self->chart.n_bends; i++)
    if (g_strcmp0 (self->chart.bends[i].line, line) == 0)
      return &self->chart.bends[i];

  bend = &self->chart.bends[self->chart.n_bends++];
  *bend = (EntenteChartBend) {.id = line, .line = line, .label = {NAN, NAN}};

  return bend;
}

/**
 * entente_preview_bend:
 * @chart: a chart
 * @theme: what it is drawn with
 * @line: id of a deal, a party or a stake
 * @points: (array length=n_points): where its line shall pass
 * @n_points: number of points
 *
 * Returns: (transfer full): the chart as it would be after entente_command_bend()
 */
EntenteScene *
entente_preview_bend (const EntenteChart *chart,
                      const EntenteTheme *theme,
                      const char         *line,
                      const EntentePoint *points,
                      guint               n_points)
{
  Sketch            sketch;
  EntenteChartBend *bend;

  sketch_init (&sketch, chart);
  bend = get_bend (&sketch, line);
  bend->points = take_points (&sketch, points, n_points);
  bend->n_points = n_points;

  return sketch_draw (&sketch, theme);
}

/**
 * entente_preview_move_label:
 * @chart: a chart
 * @theme: what it is drawn with
 * @line: id of a deal or a stake
 * @label: middle of its label
 *
 * Returns: (transfer full): the chart as it would be after entente_command_move_label()
 */
EntenteScene *
entente_preview_move_label (const EntenteChart *chart,
                            const EntenteTheme *theme,
                            const char         *line,
                            const EntentePoint *label)
{
  Sketch sketch;

  sketch_init (&sketch, chart);
  get_bend (&sketch, line)->label = *label;

  return sketch_draw (&sketch, theme);
}
