/* Where those stand that have no place of their own. */

#include "model/network/chart-rest.h"

#include <math.h>

/* Distances of the grid on which companies without a place are put, points. */
#define GRID_X 216.0
#define GRID_Y 144.0

/* Nearer than this a card and a hub would touch, and the card of a closed frame left no room for a spoke; points. */
#define CARD_X  150.0
#define CARD_Y  60.0
#define FRAME_X 200.0
#define FRAME_Y 108.0

/* How often the middle of a hub's parties is improved; how a free spot is looked for around it: on rings so far apart, in
   points, of so many spots. */
#define MEDIAN_STEPS 40
#define RING         20.0
#define RING_SPOTS   16
#define MAX_RINGS    60

/* Straight below its middle a hub stands best, unless its spokes are shorter elsewhere by this, points. */
#define WORTH_IT 8.0

/* The places of a hub's parties, in points; free it. */
static EntentePoint *
list_parties (EntenteChart            *chart,
              const EntenteChartPlace *hub,
              guint                   *n_parties)
{
  const EntenteNetworkDeal *deal = &chart->network->deals[hub->index];
  EntentePoint             *parties = g_new (EntentePoint, deal->n_parties + 1);

  *n_parties = 0;

  for (guint32 i = 0; i < deal->n_parties; i++)
    {
      guint32 place = chart->company_place[chart->network->parties[deal->first_party + i].company];

      if (place != ENTENTE_NO_INDEX)
        parties[(*n_parties)++] = (EntentePoint) {chart->places[place].x, chart->places[place].y};
    }

  return parties;
}

static double
get_reach (const EntentePoint *parties,
           guint               n_parties,
           double              x,
           double              y)
{
  double reach = 0;

  for (guint i = 0; i < n_parties; i++)
    reach += hypot (parties[i].x - x, parties[i].y - y);

  return reach;
}

/**
 * find_middle:
 *
 * Puts the hub where its spokes are shortest together, the geometric median of its parties.
 *
 * Source: E. Weiszfeld, "Sur le point pour lequel la somme des distances de n points donnés est minimum",
 * Tohoku Mathematical Journal 43 (1937), 355-386.
 */
static void
find_middle (EntenteChartPlace  *hub,
             const EntentePoint *parties,
             guint               n_parties)
{
  hub->x = hub->y = 0;

  for (guint i = 0; i < n_parties; i++)
    {
      hub->x += parties[i].x / n_parties;
      hub->y += parties[i].y / n_parties;
    }

  for (guint step = 0; step < MEDIAN_STEPS; step++)
    {
      double x = 0, y = 0, total = 0;

      for (guint i = 0; i < n_parties; i++)
        {
          double weight = 1 / MAX (hypot (parties[i].x - hub->x, parties[i].y - hub->y), 1);

          x += parties[i].x * weight;
          y += parties[i].y * weight;
          total += weight;
        }

      hub->x = x / total;
      hub->y = y / total;
    }
}

static gboolean
touches (const EntenteChartPlace *card,
         double                   x,
         double                   y)
{
  gboolean is_frame = card->kind == ENTENTE_CHART_FRAME;

  return fabs (card->x - x) < (is_frame ? FRAME_X : CARD_X) && fabs (card->y - y) < (is_frame ? FRAME_Y : CARD_Y);
}

static gboolean
is_covered (EntenteChart            *chart,
            const EntenteChartPlace *hub,
            double                   x,
            double                   y)
{
  for (guint32 i = 0; i < chart->n_places; i++)
    if (&chart->places[i] != hub && touches (&chart->places[i], x, y))
      return TRUE;

  return FALSE;
}

/* Where there was room among the companies of a frame there may be its card when it is closed. */
static gboolean
is_under_frame (EntenteChart            *chart,
                const EntenteChartPlace *hub)
{
  for (guint32 i = 0; i < chart->n_frames; i++)
    if (chart->frames[i].place != ENTENTE_NO_INDEX && touches (&chart->places[chart->frames[i].place], hub->x, hub->y))
      return TRUE;

  return FALSE;
}

/* A hub whose middle is taken by a card or another hub moves to the best free spot around it. */
static void
move_aside (EntenteChart       *chart,
            EntenteChartPlace  *hub,
            const EntentePoint *parties,
            guint               n_parties)
{
  EntentePoint middle = {hub->x, hub->y};
  double       least = INFINITY;

  if (!is_covered (chart, hub, hub->x, hub->y))
    return;

  for (guint ring = 1; isinf (least) && ring <= MAX_RINGS; ring++)
    for (guint i = 0; i < RING_SPOTS; i++)
      {
        double       angle = G_PI / 2 + i * 2 * G_PI / RING_SPOTS, reach;
        EntentePoint spot = {middle.x + ring * RING * cos (angle), middle.y + ring * RING * sin (angle)};

        reach = get_reach (parties, n_parties, spot.x, spot.y);

        if (reach >= least - WORTH_IT || is_covered (chart, hub, spot.x, spot.y))
          continue;

        least = reach;
        hub->x = spot.x;
        hub->y = spot.y;
      }
}

static void
place_hub (EntenteChart      *chart,
           EntenteChartPlace *hub,
           double             bottom)
{
  guint                    n_parties;
  g_autofree EntentePoint *parties = NULL;

  if (hub->placed && !is_under_frame (chart, hub))
    return;

  parties = list_parties (chart, hub, &n_parties);

  if (!hub->placed && n_parties > 0)
    find_middle (hub, parties, n_parties);
  else if (!hub->placed)
    hub->y = bottom;

  move_aside (chart, hub, parties, n_parties);
}

/**
 * entente_chart_place_the_rest:
 * @chart: a chart being made
 *
 * Companies without a place stand in a grid below those that have one; hubs amid their parties, or beside the card of a closed
 * frame that would cover them.
 */
void
entente_chart_place_the_rest (EntenteChart *chart)
{
  double left = 0, bottom = -INFINITY;
  guint  n = 0, k = 0, columns;

  for (guint32 i = 0; i < chart->n_places; i++)
    {
      if (chart->places[i].placed)
        {
          left = isinf (bottom) ? chart->places[i].x : MIN (left, chart->places[i].x);
          bottom = MAX (bottom, chart->places[i].y);
        }
      else if (chart->places[i].kind == ENTENTE_CHART_COMPANY)
        n++;
    }

  bottom = isinf (bottom) ? 0 : bottom + GRID_Y;
  columns = MAX ((guint)ceil (sqrt (n * 1.5)), 1);

  for (guint32 i = 0; i < chart->n_places; i++)
    if (!chart->places[i].placed && chart->places[i].kind == ENTENTE_CHART_COMPANY)
      {
        chart->places[i].x = left + (k % columns) * GRID_X;
        chart->places[i].y = bottom + (k / columns) * GRID_Y;
        k++;
      }

  for (guint32 i = 0; i < chart->n_places; i++)
    if (chart->places[i].kind == ENTENTE_CHART_HUB)
      place_hub (chart, &chart->places[i], bottom);
}
