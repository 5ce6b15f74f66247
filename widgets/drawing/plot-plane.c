/* Scales across and up, with what is drawn between them. */

#include "widgets/drawing/plot-plane.h"

#include <glib/gi18n.h>
#include <math.h>

/* All in points */
#define CAPTION_HEIGHT 15.
#define TICKS_HEIGHT   16.
#define LABEL_HEIGHT   14.
#define TICK_GAP       6.
#define ACROSS_SPACING 70.
#define YEAR_SPACING   40.
#define UP_SPACING     42.

/* A scale that would begin in its lower third begins at zero. */
#define ZERO_PART 0.35

static void
find_width (const EntentePlot *plot,
            double            *low,
            double            *high)
{
  *low = INFINITY;
  *high = -INFINITY;

  for (guint i = 0; i < plot->series->len; i++)
    {
      const GArray *points = entente_plot_get_series (plot, i)->points;

      for (guint j = 0; j < points->len; j++)
        {
          *low = fmin (*low, g_array_index (points, EntentePlotPoint, j).x);
          *high = fmax (*high, g_array_index (points, EntentePlotPoint, j).x);
        }
    }

  for (guint i = 0; i < plot->marks->len; i++)
    {
      const EntentePlotMark *mark = &g_array_index (plot->marks, EntentePlotMark, i);

      if (mark->is_across)
        {
          *low = fmin (*low, mark->value);
          *high = fmax (*high, mark->value);
        }
    }

  if (!isnan (plot->across.low))
    *low = plot->across.low;
  if (!isnan (plot->across.high))
    *high = plot->across.high;
  if (!(*low < *high))
    *high = *low + 1;
}

static void
init_up (EntentePlotPlane *plane)
{
  const EntentePlot *plot = plane->painter->plot;
  double             low, high;

  entente_plot_find_span (plot, &low, &high);

  if (isnan (plot->up.low) && low > 0 && low < ZERO_PART * high)
    low = 0;

  entente_ticks_init (&plane->up, low, high, (guint)MAX (2, plane->field.height / UP_SPACING), plot->up.kind);
}

static void
init_across (EntentePlotPlane *plane)
{
  const EntentePlot *plot = plane->painter->plot;

  find_width (plot, &plane->low, &plane->high);

  if (plot->across.is_calendar)
    entente_ticks_init_years (&plane->across, plane->low, plane->high, (guint)MAX (2, plane->field.width / YEAR_SPACING));
  else
    entente_ticks_init (&plane->across, plane->low, plane->high, (guint)MAX (2, plane->field.width / ACROSS_SPACING), plot->across.kind);

  if (plot->form == ENTENTE_PLOT_POINTS)
    {
      plane->low = plane->across.low;
      plane->high = plane->across.high;
    }
}

static void
place_field (EntentePlotPlane *plane)
{
  const EntenteRect *area = &plane->painter->area;
  double             below = TICKS_HEIGHT + (plane->painter->plot->across.label != NULL ? LABEL_HEIGHT : 0);
  double             left, right;

  plane->field = (EntenteRect) {area->x, area->y + CAPTION_HEIGHT, area->width, area->height - CAPTION_HEIGHT - below};
  plane->field.height = MAX (plane->field.height, 40);
  init_up (plane);
  left = entente_plot_measure_ticks (plane->painter, &plane->up) + TICK_GAP;
  right = entente_plot_plane_get_margin (plane->painter);
  plane->field.x += left;
  plane->field.width = MAX (40, plane->field.width - left - right);
  init_across (plane);
}

static void
draw_up (EntentePlotPlane *plane)
{
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_TICK, ENTENTE_ALIGN_END, 1, 0, NULL};
  double             right = plane->field.x + plane->field.width, height;

  for (guint i = 0; i < plane->up.n; i++)
    {
      double           value = entente_ticks_get (&plane->up, i), y = entente_plot_plane_get_y (plane, value);
      g_autofree char *text = entente_ticks_format (&plane->up, i);

      entente_plot_measure_text (plane->painter, &setting, text, NULL, &height);
      entente_plot_draw_line (plane->painter, value == 0 ? ENTENTE_PLOT_LINE_ZERO : ENTENTE_PLOT_LINE_GRID, plane->field.x, y, right, y);
      entente_plot_draw_text (plane->painter, &setting, text, plane->field.x - TICK_GAP, y - height / 2);
    }
}

static void
draw_across (EntentePlotPlane *plane)
{
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_TICK, ENTENTE_ALIGN_CENTER, 1, 0, NULL};
  gboolean           is_points = plane->painter->plot->form == ENTENTE_PLOT_POINTS;
  double             bottom = plane->field.y + plane->field.height, width;

  for (guint i = 0; i < plane->across.n; i++)
    {
      double           value = entente_ticks_get (&plane->across, i), x = entente_plot_plane_get_x (plane, value), place = x;
      g_autofree char *text = plane->painter->plot->across.is_calendar ? g_strdup_printf ("%.0f", value) : entente_ticks_format (&plane->across, i);

      if (value < plane->low - 1e-9 * fabs (plane->low) || value > plane->high + 1e-9 * fabs (plane->high))
        continue;

      entente_plot_measure_text (plane->painter, &setting, text, &width, NULL);
      place = MIN (place, plane->painter->area.x + plane->painter->area.width - width / 2);
      entente_plot_draw_line (plane->painter, is_points ? ENTENTE_PLOT_LINE_GRID : ENTENTE_PLOT_LINE_LEADER, x, is_points ? plane->field.y : bottom,
                              x, bottom + (is_points ? 0 : 3));
      entente_plot_draw_text (plane->painter, &setting, text, place, bottom + 4);
    }
}

static char *
join (const char *label,
      const char *unit)
{
  if (label != NULL && *unit != '\0')
    return g_strdup_printf (_("%s, %s"), label, unit);

  return g_strdup (label != NULL ? label : unit);
}

/* The subtitle says what is measured; of a plane both scales say it themselves. */
static void
draw_captions (EntentePlotPlane *plane)
{
  const EntentePlot *plot = plane->painter->plot;
  EntentePlotSetting start = {ENTENTE_PLOT_TEXT_TICK, ENTENTE_ALIGN_START, 1, 0, NULL};
  EntentePlotSetting end = {ENTENTE_PLOT_TEXT_TICK, ENTENTE_ALIGN_END, 1, plane->field.width, NULL};
  g_autofree char   *up = entente_plot_get_unit (plot, &plane->up, plot->up.kind);
  g_autofree char   *across = entente_plot_get_unit (plot, &plane->across, plot->across.kind);
  g_autofree char   *left = join (plot->form == ENTENTE_PLOT_POINTS ? plot->up.label : NULL, up);
  g_autofree char   *below = join (plot->across.label, plot->across.is_calendar ? "" : across);

  if (*left != '\0')
    entente_plot_draw_text (plane->painter, &start, left, plane->painter->area.x, plane->painter->area.y - 4);

  if (plot->across.label != NULL)
    entente_plot_draw_text (plane->painter, &end, below, plane->field.x + plane->field.width, plane->field.y + plane->field.height + TICKS_HEIGHT + 2);
}

static void
draw_mark (EntentePlotPlane      *plane,
           const EntentePlotMark *mark)
{
  const EntenteRect *field = &plane->field;
  double             x = entente_plot_plane_get_x (plane, mark->value), y = entente_plot_plane_get_y (plane, mark->value);
  EntentePoint       start = {field->x, y}, end = {field->x + field->width, y};

  if (mark->is_across)
    {
      start = (EntentePoint) {x, field->y};
      end = (EntentePoint) {x, field->y + field->height};
    }

  entente_plot_draw_line (plane->painter, ENTENTE_PLOT_LINE_MARK, start.x, start.y, end.x, end.y);
  entente_label_field_take_line (&plane->labels, start, end);
}

/* Where there is room along the line: parts of its length, from its left or top */
static void
label_mark (EntentePlotPlane      *plane,
            const EntentePlotMark *mark)
{
  static const double parts[] = {0.02, 0.75, 0.4, 0.58, 0.2, 0.9};
  EntentePlotSetting  setting = {ENTENTE_PLOT_TEXT_TICK, ENTENTE_ALIGN_START, 1, 0, NULL};
  const EntenteRect  *field = &plane->field;
  EntenteRect         label = {0};

  if (mark->label == NULL)
    return;

  entente_plot_measure_text (plane->painter, &setting, mark->label, &label.width, &label.height);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      EntentePoint at = {field->x + parts[i] * (field->width - label.width) + label.width / 2, entente_plot_plane_get_y (plane, mark->value)};

      if (mark->is_across)
        at = (EntentePoint) {entente_plot_plane_get_x (plane, mark->value), field->y + parts[i] * (field->height - label.height) + label.height / 2};

      if (entente_label_field_place_beside (&plane->labels, at, 4, mark->is_across, &label))
        {
          entente_plot_draw_text (plane->painter, &setting, mark->label, label.x, label.y);
          return;
        }
    }
}

/**
 * entente_plot_draw_plane:
 * @painter: a painter
 *
 * Draws lines over a scale, or dots in a plane.
 */
void
entente_plot_draw_plane (EntentePlotPainter *painter)
{
  EntentePlotPlane plane = {.painter = painter};
  EntenteRect      room;

  place_field (&plane);
  room = plane.field;
  entente_label_field_init (&plane.labels, &room);
  draw_up (&plane);
  draw_across (&plane);
  draw_captions (&plane);

  for (guint i = 0; i < painter->plot->marks->len; i++)
    draw_mark (&plane, &g_array_index (painter->plot->marks, EntentePlotMark, i));

  entente_plot_plane_draw_series (&plane);

  for (guint i = 0; i < painter->plot->marks->len; i++)
    label_mark (&plane, &g_array_index (painter->plot->marks, EntentePlotMark, i));

  entente_plot_plane_label_series (&plane);
  entente_label_field_clear (&plane.labels);
}
