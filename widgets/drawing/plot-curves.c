/* What is drawn between two scales: bands, curves, dots and paths, and their labels. */

#include "widgets/drawing/path.h"
#include "widgets/drawing/plot-plane.h"

#include <glib/gi18n.h>
#include <math.h>

/* All in points, or parts of the width */
#define END_PART   0.3
#define END_GAP    7.
#define CURVE      2.2
#define THIN_CURVE 1.4
#define DOT        4.2
#define SMALL_DOT  2.8
#define ARROW      7.

/* A sentence of more numbers is not listened to. */
#define MAX_NAMED 12u

static gboolean
is_curve (const EntentePlotSeries *series)
{
  return series->role == ENTENTE_PLOT_VALUE || series->role == ENTENTE_PLOT_HOLDS || series->role == ENTENTE_PLOT_LIMIT;
}

static gboolean
has_end_label (const EntentePlot       *plot,
               const EntentePlotSeries *series)
{
  return plot->form == ENTENTE_PLOT_LINES && series->role != ENTENTE_PLOT_DOTS && series->label != NULL && series->points->len > 0;
}

static const EntentePlotPoint *
get_point (const EntentePlotSeries *series,
           guint                    index)
{
  return &g_array_index (series->points, EntentePlotPoint, index);
}

/* The last one that is known; %NULL when none is */
static const EntentePlotPoint *
get_last (const EntentePlotSeries *series)
{
  for (guint i = series->points->len; i-- > 0;)
    if (entente_range_is_known (get_point (series, i)->value))
      return get_point (series, i);

  return NULL;
}

/* A band is named at its upper edge, so that bands within each other are told apart. */
static double
get_end_value (const EntentePlotSeries *series)
{
  const EntentePlotPoint *last = get_last (series);

  return series->role == ENTENTE_PLOT_BAND ? last->value.high : entente_range_get_middle (last->value);
}

/**
 * entente_plot_plane_get_margin:
 * @painter: a painter
 *
 * Returns: how much room the names of the curves need at their ends, points
 */
double
entente_plot_plane_get_margin (const EntentePlotPainter *painter)
{
  const EntentePlot *plot = painter->plot;
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_LABEL, ENTENTE_ALIGN_START, 1, 0, NULL};
  double             widest = 0, width;

  for (guint i = 0; i < plot->series->len; i++)
    if (has_end_label (plot, entente_plot_get_series (plot, i)))
      {
        entente_plot_measure_text (painter, &setting, entente_plot_get_series (plot, i)->label, &width, NULL);
        widest = MAX (widest, width + END_GAP);
      }

  return MAX (10, MIN (widest, floor (painter->area.width * END_PART)));
}

static EntentePoint
place (const EntentePlotPlane *plane,
       const EntentePlotPoint *point,
       double                  value)
{
  return (EntentePoint) {entente_plot_plane_get_x (plane, point->x), entente_plot_plane_get_y (plane, value)};
}

static void
add_to (GArray            *path,
        EntentePoint       point,
        EntenteLabelField *labels)
{
  if (path->len == 0)
    {
      g_array_append_val (path, point);
      return;
    }

  if (labels != NULL)
    entente_label_field_take_line (labels, g_array_index (path, EntentePoint, path->len - 1), point);

  entente_path_add_line (path, &point);
}

static void
end_curve (EntentePlotPlane        *plane,
           const EntentePlotSeries *series,
           GArray                  *path)
{
  if (path->len > 1)
    entente_plot_draw_path (plane->painter, path, series->color, series->role == ENTENTE_PLOT_LIMIT ? THIN_CURVE : CURVE,
                            series->role == ENTENTE_PLOT_LIMIT, get_point (series, 0)->object);

  g_array_set_size (path, 0);
}

/* Where nothing is known there is a gap. */
static void
draw_curve (EntentePlotPlane        *plane,
            const EntentePlotSeries *series)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  for (guint i = 0; i < series->points->len; i++)
    {
      const EntentePlotPoint *point = get_point (series, i);
      EntentePoint            end;

      if (!entente_range_is_known (point->value))
        {
          end_curve (plane, series, path);
          continue;
        }

      end = place (plane, point, entente_range_get_middle (point->value));

      if (series->role == ENTENTE_PLOT_HOLDS && path->len > 0)
        add_to (path, (EntentePoint) {end.x, g_array_index (path, EntentePoint, path->len - 1).y}, &plane->labels);

      add_to (path, end, &plane->labels);
    }

  end_curve (plane, series, path);
}

static void
fill_between (EntentePlotPlane        *plane,
              const EntentePlotSeries *series,
              guint                    first,
              guint                    end)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  for (guint i = first; i < end; i++)
    add_to (path, place (plane, get_point (series, i), get_point (series, i)->value.high), NULL);
  for (guint i = end; i-- > first;)
    add_to (path, place (plane, get_point (series, i), get_point (series, i)->value.low), NULL);

  add_to (path, g_array_index (path, EntentePoint, 0), NULL);
  entente_plot_fill_path (plane->painter, path, series->color);
}

/* From low to high wherever both are known */
static void
draw_band (EntentePlotPlane        *plane,
           const EntentePlotSeries *series)
{
  guint first = 0;

  for (guint i = 0; i <= series->points->len; i++)
    if (i == series->points->len || !entente_range_is_known (get_point (series, i)->value))
      {
        if (i > first + 1)
          fill_between (plane, series, first, i);
        first = i + 1;
      }
}

static gboolean
has_reach (const EntentePlotSeries *series)
{
  for (guint i = 0; i < series->points->len; i++)
    if (get_point (series, i)->value.low < get_point (series, i)->value.high)
      return TRUE;

  return FALSE;
}

static void
name_point (EntentePlotPlane        *plane,
            const EntentePlotSeries *series,
            const EntentePlotPoint  *point,
            const EntenteRect       *bounds)
{
  const EntentePlot *plot = plane->painter->plot;
  g_autofree char   *across = plot->across.is_calendar ? g_strdup_printf ("%.0f", floor (point->x))
                                                       : entente_number_to_text (point->x, plot->across.kind, plot->currency);
  g_autofree char   *up = entente_number_range_to_text (point->value, plot->up.kind, plot->currency);
  g_autofree char   *name = NULL;
  const char        *label = point->label != NULL ? point->label : series->label;

  if (plot->across.label != NULL)
    name = g_strdup_printf (_("%s: %s %s, %s %s"), label, plot->across.label, across, plot->up.label, up);
  else
    name = g_strdup_printf (_("%s: %s, %s"), label, across, up);

  entente_scene_add_name (plane->painter->scene, point->object, bounds, name);
}

static void
draw_dot (EntentePlotPlane        *plane,
          const EntentePlotSeries *series,
          const EntentePlotPoint  *point,
          double                   radius)
{
  EntentePoint at = place (plane, point, entente_range_get_middle (point->value));
  EntenteRect  bounds = {at.x - radius, at.y - radius, 2 * radius, 2 * radius};

  entente_plot_draw_dot (plane->painter, at.x, at.y, radius, point->is_marked ? ENTENTE_PLOT_WARNING : series->color, point->object);
  entente_label_field_take (&plane->labels, &bounds);
  name_point (plane, series, point, &bounds);
}

/* To a label that stands farther off */
static void
lead (EntentePlotPlane  *plane,
      EntentePoint       at,
      const EntenteRect *label)
{
  EntentePoint to = {CLAMP (at.x, label->x, label->x + label->width), CLAMP (at.y, label->y, label->y + label->height)};
  double       length = hypot (to.x - at.x, to.y - at.y);

  if (length > 2 * (DOT + 3))
    entente_plot_draw_line (plane->painter, ENTENTE_PLOT_LINE_LEADER, at.x + (to.x - at.x) * (DOT + 1) / length,
                            at.y + (to.y - at.y) * (DOT + 1) / length, to.x, to.y);
}

static void
label_dot (EntentePlotPlane       *plane,
           const EntentePlotPoint *point,
           EntentePlotText         text)
{
  EntentePlotSetting setting = {text, ENTENTE_ALIGN_START, 1, 0, point->object};
  EntentePoint       at = place (plane, point, entente_range_get_middle (point->value));
  EntenteRect        label = {0};

  if (point->label == NULL)
    return;

  entente_plot_measure_text (plane->painter, &setting, point->label, &label.width, &label.height);

  if (!entente_label_field_place (&plane->labels, at, DOT + 3, &label))
    return;

  lead (plane, at, &label);
  entente_plot_draw_text (plane->painter, &setting, point->label, label.x, label.y);
}

/* At the end of a path, where it leads */
static void
draw_arrow (EntentePlotPlane        *plane,
            const EntentePlotSeries *series,
            EntentePoint             from,
            EntentePoint             to)
{
  double           length = hypot (to.x - from.x, to.y - from.y);
  EntentePoint     along = {(to.x - from.x) / length, (to.y - from.y) / length};
  EntentePoint     tip = {to.x - along.x * DOT, to.y - along.y * DOT};
  EntentePoint     left = {tip.x - along.x * ARROW - along.y * ARROW / 2, tip.y - along.y * ARROW + along.x * ARROW / 2};
  EntentePoint     right = {tip.x - along.x * ARROW + along.y * ARROW / 2, tip.y - along.y * ARROW - along.x * ARROW / 2};
  EntenteSceneItem item = {.kind = ENTENTE_SCENE_SHAPE, .fill = entente_plot_color (plane->painter->theme, series->color)};
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  if (length < ARROW + DOT)
    return;

  add_to (path, tip, NULL);
  add_to (path, left, NULL);
  add_to (path, right, NULL);
  add_to (path, tip, NULL);
  entente_scene_add_path (plane->painter->scene, &item, (EntentePoint *)path->data, path->len);
}

static void
draw_path (EntentePlotPlane        *plane,
           const EntentePlotSeries *series)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  for (guint i = 0; i < series->points->len; i++)
    add_to (path, place (plane, get_point (series, i), entente_range_get_middle (get_point (series, i)->value)), &plane->labels);

  if (path->len > 1)
    {
      entente_plot_draw_path (plane->painter, path, series->color, THIN_CURVE, FALSE, get_point (series, 0)->object);
      draw_arrow (plane, series, g_array_index (path, EntentePoint, path->len - 4), g_array_index (path, EntentePoint, path->len - 1));
    }

  for (guint i = 0; i < series->points->len; i++)
    draw_dot (plane, series, get_point (series, i), i + 1 < series->points->len ? SMALL_DOT : DOT);
}

/* Names of curves at their ends, moved apart */
static int
compare_ends (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const EntentePlotPlane *plane = user_data;
  const EntentePlot      *plot = plane->painter->plot;
  double                  difference = get_end_value (entente_plot_get_series (plot, *(const guint *)b)) - get_end_value (entente_plot_get_series (plot, *(const guint *)a));

  return (difference > 0) - (difference < 0);
}

static GArray *
list_ends (EntentePlotPlane *plane)
{
  const EntentePlot *plot = plane->painter->plot;
  GArray            *ends = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < plot->series->len; i++)
    if (has_end_label (plot, entente_plot_get_series (plot, i)) && get_last (entente_plot_get_series (plot, i)) != NULL)
      g_array_append_val (ends, i);

  g_array_sort_with_data (ends, compare_ends, plane);

  return ends;
}

static void
draw_end (EntentePlotPlane        *plane,
          const EntentePlotSeries *series,
          double                   middle)
{
  const EntentePlotPoint *last = get_last (series);
  EntentePoint            at = place (plane, last, get_end_value (series));
  double                  right = plane->field.x + plane->field.width;
  EntentePlotSetting      setting = {ENTENTE_PLOT_TEXT_LABEL, ENTENTE_ALIGN_START, 1, entente_plot_plane_get_margin (plane->painter) - END_GAP, last->object};
  double                  height;

  entente_plot_measure_text (plane->painter, &setting, series->label, NULL, &height);

  if (fabs (middle - at.y) > height / 2 || at.x < right - 1)
    entente_plot_draw_line (plane->painter, ENTENTE_PLOT_LINE_LEADER, at.x, at.y, right + END_GAP - 2, middle);

  entente_plot_draw_text (plane->painter, &setting, series->label, right + END_GAP, middle - height / 2);
}

static void
draw_ends (EntentePlotPlane *plane)
{
  g_autoptr (GArray) ends = list_ends (plane);
  g_autofree double *middles = g_new (double, ends->len + 1);
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_LABEL, ENTENTE_ALIGN_START, 1, 0, NULL};
  double             height;

  entente_plot_measure_text (plane->painter, &setting, "X", NULL, &height);

  for (guint i = 0; i < ends->len; i++)
    middles[i] = entente_plot_plane_get_y (plane, get_end_value (entente_plot_get_series (plane->painter->plot, g_array_index (ends, guint, i))));

  entente_label_field_spread (middles, ends->len, height, plane->field.y - height / 2, plane->field.y + plane->field.height + height / 2);

  for (guint i = 0; i < ends->len; i++)
    draw_end (plane, entente_plot_get_series (plane->painter->plot, g_array_index (ends, guint, i)), middles[i]);
}

/* "Nissan: 2026 12 m EUR, 2027 15 m EUR" */
static void
name_curve (EntentePlotPlane        *plane,
            const EntentePlotSeries *series)
{
  const EntentePlot *plot = plane->painter->plot;
  GString           *name = g_string_new (NULL);
  guint              step = MAX (1, (series->points->len + MAX_NAMED - 1) / MAX_NAMED);

  g_string_printf (name, _("%s: "), series->label);

  for (guint i = 0; i < series->points->len; i += step)
    {
      const EntentePlotPoint *point = get_point (series, i);
      g_autofree char        *across = plot->across.is_calendar ? g_strdup_printf ("%.0f", floor (point->x)) : entente_number_to_text (point->x, plot->across.kind, NULL);
      g_autofree char        *up = entente_number_range_to_text (point->value, plot->up.kind, plot->currency);

      g_string_append_printf (name, "%s%s %s", i > 0 ? ", " : "", across, up);
    }

  if (series->points->len > 0)
    entente_scene_add_name (plane->painter->scene, get_point (series, 0)->object, &plane->field, name->str);

  g_string_free (name, TRUE);
}

static void
draw_shapes (EntentePlotPlane *plane)
{
  const EntentePlot *plot = plane->painter->plot;

  for (guint i = 0; i < plot->series->len; i++)
    {
      const EntentePlotSeries *series = entente_plot_get_series (plot, i);

      if (series->role == ENTENTE_PLOT_BAND || (is_curve (series) && has_reach (series)))
        draw_band (plane, series);
    }

  for (guint i = 0; i < plot->series->len; i++)
    {
      const EntentePlotSeries *series = entente_plot_get_series (plot, i);

      if (is_curve (series))
        {
          draw_curve (plane, series);
          name_curve (plane, series);
        }
    }
}

/**
 * entente_plot_plane_draw_series:
 * @plane: a plane with its scales
 *
 * Draws bands below curves below dots, and the names of curves at their ends.
 */
void
entente_plot_plane_draw_series (EntentePlotPlane *plane)
{
  const EntentePlot *plot = plane->painter->plot;

  draw_shapes (plane);

  for (guint i = 0; i < plot->series->len; i++)
    {
      const EntentePlotSeries *series = entente_plot_get_series (plot, i);

      if (series->role == ENTENTE_PLOT_PATH)
        draw_path (plane, series);

      for (guint j = 0; series->role == ENTENTE_PLOT_DOTS && j < series->points->len; j++)
        if (entente_range_is_known (get_point (series, j)->value))
          draw_dot (plane, series, get_point (series, j), DOT);
    }

  draw_ends (plane);
}

/**
 * entente_plot_plane_label_series:
 * @plane: a plane on which all else is drawn
 *
 * Labels the dots where there is room.
 */
void
entente_plot_plane_label_series (EntentePlotPlane *plane)
{
  const EntentePlot *plot = plane->painter->plot;

  for (guint i = 0; i < plot->series->len; i++)
    {
      const EntentePlotSeries *series = entente_plot_get_series (plot, i);

      for (guint j = series->points->len; j-- > 0;)
        if (entente_range_is_known (get_point (series, j)->value))
          label_dot (plane, get_point (series, j), series->role == ENTENTE_PLOT_PATH && j + 1 < series->points->len ? ENTENTE_PLOT_TEXT_TICK : ENTENTE_PLOT_TEXT_LABEL);
    }
}
