#include "model/analysis/charts/plot.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

static void
series_free (gpointer data)
{
  EntentePlotSeries *series = data;

  g_array_unref (series->points);
  g_free (series);
}

/* "Alliance 2.0, as of July 2028" */
static char *
describe_moment (const EntentePlotSource *source)
{
  const char *scenario = source->scenario != NULL ? source->scenario : _("Base plan");

  return source->date != NULL ? g_strdup_printf (_("%s, as of %s"), scenario, source->date) : g_strdup (scenario);
}

/**
 * entente_plot_new:
 * @form: how it is drawn
 * @source: (nullable): what it is made from
 *
 * Returns: (transfer full): a chart without data, whose subtitle says scenario and date
 */
EntentePlot *
entente_plot_new (EntentePlotForm          form,
                  const EntentePlotSource *source)
{
  EntentePlot    *self = g_new0 (EntentePlot, 1);
  EntentePlotAxis axis = {.low = NAN, .high = NAN};

  self->strings = g_string_chunk_new (1024);
  self->form = form;
  self->title = "";
  self->subtitle = "";
  self->across = axis;
  self->up = axis;
  self->categories = g_array_new (FALSE, FALSE, sizeof (EntentePlotCategory));
  self->rows = g_array_new (FALSE, FALSE, sizeof (EntentePlotCategory));
  self->series = g_ptr_array_new_with_free_func (series_free);
  self->marks = g_array_new (FALSE, FALSE, sizeof (EntentePlotMark));

  if (source != NULL)
    {
      g_autofree char *moment = describe_moment (source);

      self->subtitle = entente_plot_keep (self, moment);
      g_strlcpy (self->currency, source->economy->currency, sizeof self->currency);
    }

  return self;
}

void
entente_plot_free (EntentePlot *self)
{
  g_array_unref (self->marks);
  g_ptr_array_unref (self->series);
  g_array_unref (self->rows);
  g_array_unref (self->categories);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * entente_plot_keep:
 * @self: a chart that is being made
 * @text: (nullable): any text
 *
 * Returns: (nullable): a copy that lives as long as the chart
 */
const char *
entente_plot_keep (EntentePlot *self,
                   const char  *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

static const char *
keep_printed (EntentePlot *self,
              const char  *format,
              va_list      arguments)
{
  g_autofree char *text = g_strdup_vprintf (format, arguments);

  return entente_plot_keep (self, text);
}

void
entente_plot_set_title (EntentePlot *self,
                        const char  *format,
                        ...)
{
  va_list arguments;

  va_start (arguments, format);
  self->title = keep_printed (self, format, arguments);
  va_end (arguments);
}

/**
 * entente_plot_measure:
 * @self: a chart that is being made, with scenario and date as its subtitle
 * @label: what its values are, such as "Value a year"
 * @kind: of its values
 *
 * Says what is measured: on the scale of values and at the front of the subtitle.
 */
void
entente_plot_measure (EntentePlot        *self,
                      const char         *label,
                      EntenteQuantityKind kind)
{
  g_autofree char *subtitle = g_strdup_printf (_("%s · %s"), label, self->subtitle);

  self->up.label = entente_plot_keep (self, label);
  self->up.kind = kind;
  self->subtitle = entente_plot_keep (self, subtitle);
}

void
entente_plot_set_note (EntentePlot *self,
                       const char  *format,
                       ...)
{
  va_list arguments;

  va_start (arguments, format);
  self->note = keep_printed (self, format, arguments);
  va_end (arguments);
}

/**
 * entente_plot_set_empty:
 * @self: a chart that is being made
 * @format: what to enter, and where
 *
 * Says that there is nothing to draw yet.
 */
void
entente_plot_set_empty (EntentePlot *self,
                        const char  *format,
                        ...)
{
  va_list arguments;

  va_start (arguments, format);
  self->note = keep_printed (self, format, arguments);
  va_end (arguments);
  self->is_empty = TRUE;
}

static guint
add_category (EntentePlot *self,
              GArray      *categories,
              const char  *label,
              const char  *object)
{
  EntentePlotCategory category = {entente_plot_keep (self, label), entente_plot_keep (self, object)};

  g_array_append_val (categories, category);

  return categories->len - 1;
}

guint
entente_plot_add_category (EntentePlot *self,
                           const char  *label,
                           const char  *object)
{
  return add_category (self, self->categories, label, object);
}

guint
entente_plot_add_row (EntentePlot *self,
                      const char  *label,
                      const char  *object)
{
  return add_category (self, self->rows, label, object);
}

/**
 * entente_plot_add_series:
 * @self: a chart that is being made
 * @label: what it is called
 * @role: how it is drawn
 * @color: a place in the palette, or one of the colours with a meaning
 *
 * Returns: (transfer none): the series, without points
 */
EntentePlotSeries *
entente_plot_add_series (EntentePlot    *self,
                         const char     *label,
                         EntentePlotRole role,
                         guint           color)
{
  EntentePlotSeries *series = g_new0 (EntentePlotSeries, 1);

  series->label = entente_plot_keep (self, label);
  series->role = role;
  series->color = color;
  series->points = g_array_new (FALSE, FALSE, sizeof (EntentePlotPoint));
  g_ptr_array_add (self->series, series);

  return series;
}

/**
 * entente_plot_add_point:
 * @self: a chart that is being made
 * @series: one of its series
 * @x: index of the category, or a place on the scale across
 * @value: what is drawn there
 * @label: (nullable): beside it
 * @object: (nullable): what it shows
 *
 * Returns: (transfer none): the point, until the next one is added to the series
 */
EntentePlotPoint *
entente_plot_add_point (EntentePlot       *self,
                        EntentePlotSeries *series,
                        double             x,
                        EntenteRange       value,
                        const char        *label,
                        const char        *object)
{
  EntentePlotPoint point = {
    .x = x,
    .value = value,
    .label = entente_plot_keep (self, label),
    .object = entente_plot_keep (self, object),
  };

  g_array_append_val (series->points, point);

  return &g_array_index (series->points, EntentePlotPoint, series->points->len - 1);
}

void
entente_plot_add_mark (EntentePlot *self,
                       double       value,
                       gboolean     is_across,
                       const char  *label)
{
  EntentePlotMark mark = {value, is_across, entente_plot_keep (self, label)};

  g_array_append_val (self->marks, mark);
}

const EntentePlotSeries *
entente_plot_get_series (const EntentePlot *self,
                         guint              index)
{
  return g_ptr_array_index (self->series, index);
}

/**
 * entente_plot_find_point:
 * @self: a chart
 * @series: index of one of its series
 * @x: category or place across
 * @row: of a matrix, else 0
 *
 * Returns: (nullable): the first point there
 */
const EntentePlotPoint *
entente_plot_find_point (const EntentePlot *self,
                         guint              series,
                         double             x,
                         guint              row)
{
  const GArray *points = entente_plot_get_series (self, series)->points;

  for (guint i = 0; i < points->len; i++)
    {
      const EntentePlotPoint *point = &g_array_index (points, EntentePlotPoint, i);

      if (point->x == x && point->row == row)
        return point;
    }

  return NULL;
}
