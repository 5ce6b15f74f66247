/* What there is to say of platforms and plants. */

#include "model/analysis/insight-rules.h"

#include <glib/gi18n.h>

static gboolean
say_break_even (const EntenteInsightSource *source,
                const EntenteReportRow     *row,
                EntenteInsight             *insight)
{
  g_autofree char *room = entente_insight_format (source, "break-even-headroom", row->value);

  if (entente_range_get_middle (row->value) >= 0)
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->weight = row->value.high < 0 ? -entente_range_get_middle (row->value) : ENTENTE_INSIGHT_POSSIBLE;
  insight->text = g_strdup_printf (row->value.high < 0 ? _("“%s” does not reach its break-even volume (%s)") : _("“%s” may not reach its break-even volume (%s)"), entente_insight_get_name (source, ENTENTE_PLATFORM, row->object), room);

  return TRUE;
}

static gboolean
say_floor (const EntenteInsightSource *source,
           const EntenteReportRow     *row,
           EntenteInsight             *insight)
{
  guint32          plant = entente_economy_find (source->economy, ENTENTE_PLANT, row->object);
  EntenteRange     floor = plant != ENTENTE_NO_PLACE ? source->economy->plants[plant].utilisation_floor : entente_range_unknown;
  EntenteRange     use = entente_insight_find_value (source, "plant-utilisation", row->object, NULL, 0);
  g_autofree char *used = entente_insight_format (source, "plant-utilisation", use);
  g_autofree char *needed = entente_insight_format (source, "plant-utilisation", floor);

  if (entente_range_get_middle (row->value) < 0.5)
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->weight = entente_range_get_middle (floor) - entente_range_get_middle (use);
  insight->text = g_strdup_printf (_("%s runs at %s, below its floor of %s"), entente_insight_get_name (source, ENTENTE_PLANT, row->object), used, needed);

  return TRUE;
}

static gboolean
say_overbooked (const EntenteInsightSource *source,
                const EntenteReportRow     *row,
                EntenteInsight             *insight)
{
  g_autofree char *volume = entente_insight_format (source, "plant-overbooked", row->value);

  if (entente_range_get_middle (row->value) <= 0)
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->weight = entente_range_get_middle (row->value) / 1e5;
  insight->text = g_strdup_printf (_("%s is asked for more than it can build: %s too many"), entente_insight_get_name (source, ENTENTE_PLANT, row->object), volume);

  return TRUE;
}

static gboolean
say_chance_of_loss (const EntenteInsightSource *source,
                    const EntenteReportRow     *row,
                    EntenteInsight             *insight)
{
  g_autofree char *chance = entente_insight_format (source, "npv-loss-chance", row->value);

  if (entente_range_get_middle (row->value) < 0.2)
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->weight = entente_range_get_middle (row->value);
  insight->text = g_strdup_printf (_("“%s” loses money with a chance of %s"), entente_insight_get_name (source, ENTENTE_PLATFORM, row->object), chance);

  return TRUE;
}

static gboolean
say_saving (const EntenteInsightSource *source,
            const EntenteReportRow     *row,
            EntenteInsight             *insight)
{
  g_autofree char *saving = entente_insight_format (source, "rd-saving-per-vehicle", row->value);

  if (entente_range_get_middle (row->value) <= 0)
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->weight = entente_range_get_middle (row->value) / 1e4;
  insight->text = g_strdup_printf (_("Sharing “%s” saves %s %s of R&D on each vehicle"), entente_insight_get_name (source, ENTENTE_PLATFORM, row->object),
                                   entente_insight_get_name (source, ENTENTE_COMPANY, row->other), saving);

  return TRUE;
}

const EntenteInsightRule entente_insight_rules_of_assets[] = {
  {"break-even", ENTENTE_INSIGHT_RISK, 68, "break-even-headroom", 4, say_break_even},
  {"floor", ENTENTE_INSIGHT_RISK, 58, "plant-below-floor", 5, say_floor},
  {"overbooked", ENTENTE_INSIGHT_RISK, 58, "plant-overbooked", 3, say_overbooked},
  {"chance-of-loss", ENTENTE_INSIGHT_RISK, 50, "npv-loss-chance", 3, say_chance_of_loss},
  {"saving", ENTENTE_INSIGHT_CHANCE, 34, "rd-saving-per-vehicle", 3, say_saving},
  {NULL},
};
