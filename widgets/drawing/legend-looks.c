#include "widgets/drawing/legend-looks.h"

#include "widgets/drawing/path.h"

#include <math.h>

/* All in points */
#define SIGN    8.5
#define GAP     3.
#define STROKE  13.
#define LINE    25.
#define CARD    9.
#define RING    5.2
#define BADGE_W 13.
#define BADGE_H 8.

typedef gboolean (*ShowsFunc) (const EntenteChart *chart,
                               guint32             index);

static void
count_look (const EntenteChart *chart,
            const EntenteLook  *look,
            guint              *counts)
{
  for (int channel = 0; channel < ENTENTE_RULE_N_CHANNELS; channel++)
    if (look->entries[channel] != ENTENTE_NO_INDEX && (channel != ENTENTE_RULE_CHANNEL_RING || look->n_parts == 0))
      counts[look->entries[channel]]++;

  for (guint32 i = 0; i < look->n_parts && look->entries[ENTENTE_RULE_CHANNEL_RING] != ENTENTE_NO_INDEX; i++)
    {
      const EntenteLensPart *parts = &g_array_index (chart->lens->parts, EntenteLensPart, look->first_part);
      guint32                k = 0;

      /* What is both had and wanted counts once. */
      while (parts[k].entry != parts[i].entry)
        k++;

      counts[parts[i].entry] += k == i;
    }
}

/**
 * entente_legend_count_looks:
 * @chart: a chart
 *
 * Returns: (transfer full): for each entry of its lens how many of the companies, deals or stakes shown have that look
 */
guint *
entente_legend_count_looks (const EntenteChart *chart)
{
  static const struct
  {
    EntenteType target;
    ShowsFunc   shows;
  } targets[] = {
    {ENTENTE_COMPANY, entente_network_shows_company},
    {ENTENTE_DEAL, entente_network_shows_deal},
    {ENTENTE_STAKE, entente_network_shows_stake},
  };
  const EntenteNetwork *network = chart->network;
  const guint32         n[] = {network->n_companies, network->n_deals, network->n_stakes};
  guint                *counts = g_new0 (guint, chart->lens->entries->len + 1);

  for (guint t = 0; t < G_N_ELEMENTS (targets); t++)
    for (guint32 i = 0; i < n[t]; i++)
      {
        const EntenteLook *look = entente_lens_get_look (chart->lens, targets[t].target, i);

        if (look != NULL && targets[t].shows (chart, i))
          count_look (chart, look, counts);
      }

  return counts;
}

static const EntenteLensEntry *
get_entry (const EntenteChart *chart,
           guint32             entry)
{
  return &g_array_index (chart->lens->entries, EntenteLensEntry, entry);
}

static const EntenteLensSection *
get_section (const EntenteChart *chart,
             guint32             entry)
{
  return &g_array_index (chart->lens->sections, EntenteLensSection, get_entry (chart, entry)->section);
}

/**
 * entente_legend_get_look_width:
 * @chart: a chart
 * @entry: index of an entry of its lens
 *
 * Returns: the width of its sample, points
 */
double
entente_legend_get_look_width (const EntenteChart *chart,
                               guint32             entry)
{
  const EntenteLensSection *section = get_section (chart, entry);

  switch (section->channel)
    {
    case ENTENTE_RULE_CHANNEL_COLOR:
      return section->target == ENTENTE_COMPANY ? SIGN + GAP + CARD : SIGN + GAP + STROKE;
    case ENTENTE_RULE_CHANNEL_SIZE:
      return CARD * ENTENTE_LOOK_MAX_SIZE;
    case ENTENTE_RULE_CHANNEL_BADGE:
      return BADGE_W;
    case ENTENTE_RULE_CHANNEL_RING:
      return 2 * RING + 3 + SIGN;
    default:
      return LINE;
    }
}

static void
draw_stroke (EntenteScene     *scene,
             EntenteSceneItem *item,
             double            x,
             double            middle,
             double            width)
{
  EntentePoint start = {x, middle}, end = {x + width, middle};
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  item->kind = ENTENTE_SCENE_LINE;
  item->part = ENTENTE_PART_LEGEND;
  g_array_append_val (path, start);
  entente_path_add_line (path, &end);
  entente_scene_add_path (scene, item, (const EntentePoint *)path->data, path->len);
}

static void
draw_card (EntenteScene       *scene,
           const EntenteTheme *theme,
           const EntenteTint  *tint,
           double              x,
           double              middle,
           double              width)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_BOX,
    .part = ENTENTE_PART_LEGEND,
    .bounds = {x, middle - width * 0.35, width, width * 0.7},
    .fill = theme->card,
    .stroke = tint != NULL ? entente_tint_get_color (tint, theme) : theme->text_soft,
    .stroke_width = 0.8f * theme->line_width,
    .radius = (float)(width * 0.16),
  };

  if (tint != NULL && entente_tint_has_sign (tint))
    item.fill = entente_color_mix (theme->card, item.stroke, 0.4);

  entente_scene_add (scene, &item);
}

static void
draw_color (EntenteScene           *scene,
            const EntenteChart     *chart,
            const EntenteTheme     *theme,
            const EntenteLensEntry *entry,
            double                  x,
            double                  middle)
{
  EntenteSceneItem sign = {
    .part = ENTENTE_PART_LEGEND,
    .bounds = {x, middle - SIGN / 2, SIGN, SIGN},
    .fill = entente_tint_get_color (&entry->tint, theme),
  };
  EntenteSceneItem line = {.stroke = sign.fill, .stroke_width = 2.2f * theme->line_width};

  entente_tint_add_sign (&entry->tint, scene, &sign, chart->network);

  if (get_section (chart, (guint32)(entry - get_entry (chart, 0)))->target == ENTENTE_COMPANY)
    draw_card (scene, theme, &entry->tint, x + SIGN + GAP, middle, CARD);
  else
    draw_stroke (scene, &line, x + SIGN + GAP, middle, STROKE);
}

static void
draw_line (EntenteScene           *scene,
           const EntenteTheme     *theme,
           const EntenteLensEntry *entry,
           int                     channel,
           double                  x,
           double                  middle)
{
  EntenteSceneItem item = {.stroke = theme->text_soft, .stroke_width = 1.8f * theme->line_width};

  if (channel == ENTENTE_RULE_CHANNEL_DASH)
    entente_dash_style (entry->dash, &item);
  else if (entry->number > 0)
    item.stroke_width = entry->number * theme->line_width;

  draw_stroke (scene, &item, x, middle, LINE);
}

static void
draw_ring (EntenteScene           *scene,
           const EntenteChart     *chart,
           const EntenteTheme     *theme,
           const EntenteLensEntry *entry,
           double                  x,
           double                  middle)
{
  EntentePoint     centre = {x + SIGN + 3 + RING, middle};
  EntenteSceneItem sign = {
    .part = ENTENTE_PART_LEGEND,
    .bounds = {x, middle - SIGN / 2, SIGN, SIGN},
    .fill = entente_tint_get_color (&entry->tint, theme),
  };

  entente_tint_add_sign (&entry->tint, scene, &sign, chart->network);
  entente_ring_add_part (scene, theme, &entry->tint, FALSE, centre, RING - 2, 0.3, 2 * G_PI - 0.3);
}

static void
draw_badge (EntenteScene       *scene,
            const EntenteTheme *theme,
            double              x,
            double              middle)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_BOX,
    .part = ENTENTE_PART_LEGEND,
    .bounds = {x, middle - BADGE_H / 2, BADGE_W, BADGE_H},
    .fill = theme->card,
    .stroke = theme->text_soft,
    .stroke_width = 0.8f * theme->line_width,
    .radius = BADGE_H / 2,
  };

  entente_scene_add (scene, &item);
}

/**
 * entente_legend_draw_look:
 * @scene: a legend that is being drawn
 * @chart: a chart
 * @theme: how it is drawn
 * @entry: index of an entry of its lens
 * @x: left edge, points
 * @middle: middle of the row, points
 *
 * Draws the sample of a look that a rule gives.
 */
void
entente_legend_draw_look (EntenteScene       *scene,
                          const EntenteChart *chart,
                          const EntenteTheme *theme,
                          guint32             entry,
                          double              x,
                          double              middle)
{
  const EntenteLensEntry *look = get_entry (chart, entry);
  int                     channel = get_section (chart, entry)->channel;

  switch (channel)
    {
    case ENTENTE_RULE_CHANNEL_COLOR:
      draw_color (scene, chart, theme, look, x, middle);
      break;
    case ENTENTE_RULE_CHANNEL_SIZE:
      draw_card (scene, theme, NULL, x, middle, CARD * look->number);
      break;
    case ENTENTE_RULE_CHANNEL_BADGE:
      draw_badge (scene, theme, x, middle);
      break;
    case ENTENTE_RULE_CHANNEL_RING:
      draw_ring (scene, chart, theme, look, x, middle);
      break;
    default:
      draw_line (scene, theme, look, channel, x, middle);
    }
}

/**
 * entente_legend_shows_own_looks:
 * @chart: a chart
 *
 * Returns: whether something shown has a look that was set for it alone
 */
gboolean
entente_legend_shows_own_looks (const EntenteChart *chart)
{
  for (guint32 i = 0; i < chart->network->n_companies; i++)
    if (entente_network_shows_company (chart, i) && entente_network_has_own_look (chart, ENTENTE_COMPANY, i))
      return TRUE;

  for (guint32 i = 0; i < chart->network->n_deals; i++)
    if (entente_network_shows_deal (chart, i) && entente_network_has_own_look (chart, ENTENTE_DEAL, i))
      return TRUE;

  for (guint32 i = 0; i < chart->network->n_stakes; i++)
    if (entente_network_shows_stake (chart, i) && entente_network_has_own_look (chart, ENTENTE_STAKE, i))
      return TRUE;

  return FALSE;
}
