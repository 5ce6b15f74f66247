#include "widgets/drawing/plot-painter.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* What stands beside a bar or a dot: its own words, else its number without the unit, which the scale says */
char *
entente_plot_value_text (const EntentePlotPainter *painter,
                         const EntentePlotPoint   *point)
{
  if (point->label != NULL)
    return g_strdup (point->label);

  return entente_number_range_to_text (point->value, painter->plot->up.kind, NULL);
}

/**
 * entente_plot_find_span:
 * @plot: a chart
 * @low: (out): least of its values, or as its scale says
 * @high: (out): greatest of its values, or as its scale says
 *
 * Mirrored values count below zero, figures not at all.
 */
void
entente_plot_find_span (const EntentePlot *plot,
                        double            *low,
                        double            *high)
{
  double least = INFINITY, most = -INFINITY;

  for (guint i = 0; i < plot->series->len; i++)
    {
      const EntentePlotSeries *series = entente_plot_get_series (plot, i);
      double                   sign = series->role == ENTENTE_PLOT_MIRRORED ? -1 : 1;

      for (guint j = 0; j < series->points->len && series->role != ENTENTE_PLOT_FIGURES; j++)
        {
          EntenteRange value = g_array_index (series->points, EntentePlotPoint, j).value;

          least = fmin (least, fmin (sign * value.low, sign * value.high));
          most = fmax (most, fmax (sign * value.low, sign * value.high));
        }
    }

  for (guint i = 0; i < plot->marks->len; i++)
    {
      const EntentePlotMark *mark = &g_array_index (plot->marks, EntentePlotMark, i);

      if (!mark->is_across && isfinite (least))
        {
          least = fmin (least, mark->value);
          most = fmax (most, mark->value);
        }
    }

  if (!isfinite (least))
    least = most = 0;

  *low = isnan (plot->up.low) ? least : plot->up.low;
  *high = isnan (plot->up.high) ? most : plot->up.high;
}

/**
 * entente_plot_get_unit:
 * @plot: a chart
 * @ticks: of the scale
 * @kind: of what it measures
 *
 * Returns: (transfer full): what all numbers of a scale are in: "m EUR", "vehicles a year"; empty when there is nothing to say
 */
char *
entente_plot_get_unit (const EntentePlot  *plot,
                       const EntenteTicks *ticks,
                       EntenteQuantityKind kind)
{
  g_autofree char *scale = g_strdup (ticks->style.divisor > 1 ? ticks->style.suffix : "");
  const char      *unit = "";

  g_strstrip (scale);

  /* The blank of a suffix does not break. */
  if (g_str_has_prefix (scale, "\u00a0"))
    memmove (scale, scale + 2, strlen (scale) - 1);

  if (kind == ENTENTE_QUANTITY_MONEY)
    unit = plot->currency;
  else if (kind == ENTENTE_QUANTITY_VOLUME)
    unit = _("vehicles a year");
  else if (kind == ENTENTE_QUANTITY_YEARS)
    unit = _("years");

  if (*scale != '\0' && *unit != '\0')
    return g_strdup_printf ("%s %s", scale, unit);

  return g_strdup (*scale != '\0' ? scale : unit);
}

/**
 * entente_plot_name_category:
 * @painter: a painter
 * @category: index of one of the categories
 * @bounds: where all of it is
 *
 * Says what a screen reader reads there: "Nissan: Gets 80 m EUR, Gives 60 m EUR".
 */
void
entente_plot_name_category (EntentePlotPainter *painter,
                            guint               category,
                            const EntenteRect  *bounds)
{
  const EntentePlot         *plot = painter->plot;
  const EntentePlotCategory *named = &g_array_index (plot->categories, EntentePlotCategory, category);
  GString                   *name = g_string_new (NULL);

  g_string_printf (name, _("%s: "), named->label);

  for (guint i = 0; i < plot->series->len; i++)
    {
      const EntentePlotPoint *point = entente_plot_find_point (plot, i, category, 0);
      g_autofree char        *value = NULL;

      if (point == NULL)
        continue;

      value = entente_number_range_to_text (point->value, plot->up.kind, plot->currency);
      g_string_append_printf (name, "%s%s %s", g_str_has_suffix (name->str, ": ") ? "" : ", ", entente_plot_get_series (plot, i)->label,
                              entente_range_is_known (point->value) ? value : _("not known"));
    }

  entente_scene_add_name (painter->scene, named->object, bounds, name->str);
  g_string_free (name, TRUE);
}
