/* How companies, deals and lines look from so far away that companies are dots. */

#include "widgets/drawing/network-builder.h"

#include "widgets/drawing/network-looks.h"

#include <math.h>

/* How wide the dot of a company is that has no deals, and how much wider that of the one with the most, as a share of the
   distance between neighbours if all were as far apart; and at least, pixels */
#define LEAST_DOT  0.15
#define MORE_DOT   0.5
#define LEAST_SPOT 2.6f

/* A hub as a share of the least dot of a company, and the width of its ring, pixels */
#define KNOT      0.7
#define KNOT_EDGE 2.f

/* Where cards differ in size, that says what the deals say else. */
#define EVEN_WEIGHT 0.25

/* Steps in which the area of the chart is taken, for each time it doubles */
#define AREA_STEPS 4

/* How much of the ground lines cover where cards are dots, if all were evenly spread; but no line becomes more than so many
   times wider, nor short ones more than so many times wider than long ones. */
#define LINE_SHARE 0.2
#define MOST_GAIN  3.
#define MOST_SHORT 2.
#define LEAST_LONG 0.35

static void
count_lines (EntenteNetworkBuilder *builder)
{
  for (guint i = 0; i < builder->lines->len; i++)
    {
      const EntenteNetworkLine *line = &g_array_index (builder->lines, EntenteNetworkLine, i);
      double                    n = line->gathered != NULL ? line->gathered->len : 1;

      builder->weights[line->from] += n;
      builder->weights[line->to] += n;
    }
}

static gboolean
has_sizes (const EntenteNetworkBuilder *builder)
{
  for (guint32 i = 0; i < builder->network->n_companies; i++)
    if (entente_network_get_size (builder->chart, i) != 1)
      return TRUE;

  return FALSE;
}

/* What everything covers together, points * points; in steps, so that not all looks change when one card is moved a little. */
static double
get_area (const EntenteNetworkBuilder *builder)
{
  EntenteRect all = {0};

  for (guint32 i = 0; i < builder->chart->n_places; i++)
    all = i == 0 ? builder->boxes[0] : entente_rect_unite (&all, &builder->boxes[i]);

  return exp2 (round (log2 (MAX (all.width * all.height, 1)) * AREA_STEPS) / AREA_STEPS);
}

/**
 * entente_network_get_length:
 * @builder: what is drawn
 * @line: one of its lines
 *
 * Returns: how far apart the places are that it joins, at least 1; points
 */
double
entente_network_get_length (const EntenteNetworkBuilder *builder,
                            const EntenteNetworkLine    *line)
{
  const EntenteChartPlace *from = &builder->chart->places[line->from], *to = &builder->chart->places[line->to];

  return MAX (hypot (to->x - from->x, to->y - from->y), 1);
}

static double
get_shortness (const EntenteNetworkBuilder *builder,
               const EntenteNetworkLine    *line)
{
  return CLAMP (builder->line_length / entente_network_get_length (builder, line), LEAST_LONG, MOST_SHORT);
}

/* How much of a line is drawn, not gap between dashes. */
static double
get_ink (const EntenteSceneItem *item)
{
  double period = 0, ink = 0;

  for (guint i = 0; i < item->n_dash; i++)
    {
      period += item->dash[i];
      ink += i % 2 == 0 ? item->dash[i] : 0;
    }

  return period > 0 ? ink / period : 1;
}

static void
weigh_lines (EntenteNetworkBuilder *builder,
             double                 area)
{
  double cover = 0;

  for (guint i = 0; i < builder->lines->len; i++)
    builder->line_length += entente_network_get_length (builder, &g_array_index (builder->lines, EntenteNetworkLine, i)) / builder->lines->len;

  for (guint i = 0; i < builder->lines->len; i++)
    {
      const EntenteNetworkLine *line = &g_array_index (builder->lines, EntenteNetworkLine, i);
      EntenteSceneItem          item = {0};

      entente_network_style_line (builder, line, &item);
      cover += entente_network_get_length (builder, line) * get_shortness (builder, line) * item.stroke_width * get_ink (&item);
    }

  builder->line_gain = MIN (LINE_SHARE * area / MAX (cover, 1e-9), MOST_GAIN);
}

/**
 * entente_network_weigh:
 * @builder: what is drawn, with all lines
 *
 * Finds how important companies and lines are for who looks from far away: companies by their deals or, where a rule gives
 * cards sizes, by those; short lines, which show what belongs together, before long ones.
 */
void
entente_network_weigh (EntenteNetworkBuilder *builder)
{
  double   area = get_area (builder), most = 1;
  gboolean even = has_sizes (builder);

  builder->weights = g_new0 (double, builder->chart->n_places + 1);
  builder->spacing = sqrt (area / MAX (builder->chart->n_places, 1));
  count_lines (builder);

  for (guint32 i = 0; i < builder->chart->n_places; i++)
    most = MAX (most, builder->weights[i]);

  for (guint32 i = 0; i < builder->chart->n_places; i++)
    builder->weights[i] = even ? EVEN_WEIGHT : sqrt (builder->weights[i] / most);

  weigh_lines (builder, area);
}

/**
 * entente_network_get_line_gain:
 * @builder: what is drawn
 * @line: one of its lines
 *
 * Returns: how many times wider the line is drawn where cards are dots
 */
float
entente_network_get_line_gain (const EntenteNetworkBuilder *builder,
                               const EntenteNetworkLine    *line)
{
  return (float)(builder->line_gain * get_shortness (builder, line));
}

/**
 * entente_network_get_dot_width:
 * @builder: what is drawn
 * @place: index of a company's place
 *
 * Returns: how wide the dot is as which its card is seen from far away, before a rule makes it larger; points
 */
double
entente_network_get_dot_width (const EntenteNetworkBuilder *builder,
                               guint32                      place)
{
  return builder->spacing * (LEAST_DOT + MORE_DOT * builder->weights[place]);
}

/**
 * entente_network_get_dot:
 * @builder: what is drawn
 * @place: index of a company's place
 * @color: of the company
 *
 * Returns: how the card of a company looks from far away: a dot
 */
EntenteFarLook
entente_network_get_dot (const EntenteNetworkBuilder *builder,
                         guint32                      place,
                         const EntenteColor          *color)
{
  float width = (float)entente_network_get_dot_width (builder, place);

  return (EntenteFarLook) {
    .width = width,
    .height = width,
    .least_width = LEAST_SPOT,
    .least_height = LEAST_SPOT,
    .edge = 1,
    .fill = *color,
    .stroke = builder->theme->background,
    .near = builder->names_beside ? ENTENTE_LATE_DOT : ENTENTE_FAR_DOT,
    .until = builder->names_beside ? ENTENTE_LATE_CARD : ENTENTE_FAR_CARD,
  };
}

/**
 * entente_network_get_knot:
 * @builder: what is drawn
 * @color: of a deal
 *
 * Returns: how the hub of a deal of three or more parties looks from far away: a small ring
 */
EntenteFarLook
entente_network_get_knot (const EntenteNetworkBuilder *builder,
                          const EntenteColor          *color)
{
  float width = (float)(builder->spacing * LEAST_DOT * KNOT);

  return (EntenteFarLook) {
    .width = width,
    .height = width,
    .least_width = LEAST_SPOT,
    .least_height = LEAST_SPOT,
    .edge = KNOT_EDGE,
    .fill = builder->theme->background,
    .stroke = *color,
    .near = ENTENTE_FAR_DOT,
    .until = ENTENTE_FAR_CARD,
  };
}
