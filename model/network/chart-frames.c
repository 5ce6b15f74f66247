#include "model/network/chart-frames.h"

#include <string.h>

static gboolean
holds (const EntenteChartFrame *frame,
       double                   x,
       double                   y)
{
  return x >= frame->x && y >= frame->y && x <= frame->x + frame->width && y <= frame->y + frame->height;
}

static double
get_area (const EntenteChartFrame *frame)
{
  return frame->width * frame->height;
}

/* Of two frames of one size and place the later one lies in the earlier one. */
static gboolean
lies_in (const EntenteChart *chart,
         guint32             inner,
         guint32             outer)
{
  const EntenteChartFrame *a = &chart->frames[inner], *b = &chart->frames[outer];

  return inner != outer && holds (b, a->x, a->y) && holds (b, a->x + a->width, a->y + a->height) &&
         (get_area (a) < get_area (b) || inner > outer);
}

static guint32
find_parent (const EntenteChart *chart,
             guint32             frame)
{
  guint32 parent = ENTENTE_NO_INDEX;

  for (guint32 i = 0; i < chart->n_frames; i++)
    if (lies_in (chart, frame, i) &&
        (parent == ENTENTE_NO_INDEX || get_area (&chart->frames[i]) <= get_area (&chart->frames[parent])))
      parent = i;

  return parent;
}

/**
 * entente_chart_nest_frames:
 * @chart: a chart in the making, with its frames
 *
 * Finds for each frame the innermost one that it lies in as a whole. O(|F|^2)
 */
void
entente_chart_nest_frames (EntenteChart *chart)
{
  for (guint32 i = 0; i < chart->n_frames; i++)
    {
      chart->frames[i].parent = find_parent (chart, i);
      chart->frames[i].place = ENTENTE_NO_INDEX;
    }
}

/**
 * entente_chart_get_closed:
 * @chart: a chart
 * @frame: index of a frame
 *
 * Returns: index of the outermost closed frame that it is or lies in, or %ENTENTE_NO_INDEX when all are open
 */
guint32
entente_chart_get_closed (const EntenteChart *chart,
                          guint32             frame)
{
  guint32 closed = ENTENTE_NO_INDEX;

  for (; frame != ENTENTE_NO_INDEX; frame = chart->frames[frame].parent)
    if (chart->frames[frame].closed)
      closed = frame;

  return closed;
}

/**
 * entente_chart_gather:
 * @chart: a chart in the making, with its frames nested
 *
 * A company that was put into several frames is taken in by the first of them that is not shown open.
 *
 * Returns: (transfer full) (array): for each company of the network the closed frame that takes it in, or %ENTENTE_NO_INDEX
 */
guint32 *
entente_chart_gather (const EntenteChart *chart)
{
  guint32  n_companies = chart->network->n_companies;
  guint32 *frames = g_new (guint32, MAX (n_companies, 1));

  memset (frames, 0xff, sizeof *frames * n_companies);

  for (guint32 i = 0; i < chart->n_frames; i++)
    {
      guint32 closed = entente_chart_get_closed (chart, i);

      for (guint32 k = 0; closed != ENTENTE_NO_INDEX && k < chart->frames[i].n_members; k++)
        if (frames[chart->frames[i].members[k]] == ENTENTE_NO_INDEX)
          frames[chart->frames[i].members[k]] = closed;
    }

  return frames;
}

static void
count_stakes (EntenteChart *chart)
{
  for (guint32 i = 0; chart->show_stakes && i < chart->network->n_stakes; i++)
    {
      const EntenteNetworkStake *stake = &chart->network->stakes[i];
      guint32                    place = chart->company_place[stake->owner];

      if (place != ENTENTE_NO_INDEX && place == chart->company_place[stake->owned] && chart->places[place].kind == ENTENTE_CHART_FRAME)
        chart->frames[chart->places[place].index].n_stakes++;
    }
}

/* A company that was put into two frames counts in both, but once where one of them lies in the other. */
static guint32
count_companies (const EntenteChart *chart,
                 guint32             frame)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint32 i = 0; i < chart->n_frames; i++)
    for (guint32 k = 0; entente_chart_is_in_frame (chart, i, frame) && k < chart->frames[i].n_members; k++)
      g_hash_table_add (seen, GUINT_TO_POINTER (chart->frames[i].members[k]));

  return g_hash_table_size (seen);
}

/**
 * entente_chart_count_in_frames:
 * @chart: a chart in the making, with its companies placed
 *
 * Counts the companies in each frame, and the stakes in each closed one.
 */
void
entente_chart_count_in_frames (EntenteChart *chart)
{
  count_stakes (chart);

  for (guint32 i = 0; i < chart->n_frames; i++)
    chart->frames[i].n_companies = count_companies (chart, i);
}

/**
 * entente_chart_is_put_away:
 * @chart: a chart, with its frames
 * @x: points
 * @y: points
 *
 * Returns: whether the point lies in a closed frame, so that a note that begins there is not shown
 */
gboolean
entente_chart_is_put_away (const EntenteChart *chart,
                           double              x,
                           double              y)
{
  for (guint32 i = 0; i < chart->n_frames; i++)
    if (chart->frames[i].closed && holds (&chart->frames[i], x, y))
      return TRUE;

  return FALSE;
}

/**
 * entente_chart_find_frame:
 * @chart: a chart
 * @x: points
 * @y: points
 *
 * Returns: index of the innermost open frame at the point, or %ENTENTE_NO_INDEX
 */
guint32
entente_chart_find_frame (const EntenteChart *chart,
                          double              x,
                          double              y)
{
  guint32 found = ENTENTE_NO_INDEX;

  for (guint32 i = 0; i < chart->n_frames; i++)
    {
      const EntenteChartFrame *frame = &chart->frames[i];

      if (frame->place == ENTENTE_NO_INDEX && holds (frame, x, y) &&
          (found == ENTENTE_NO_INDEX || get_area (frame) <= get_area (&chart->frames[found])))
        found = i;
    }

  return found;
}

/**
 * entente_chart_is_in_frame:
 * @chart: a chart
 * @frame: index of a frame
 * @outer: index of a frame
 *
 * Returns: whether @frame is @outer, or lies in it
 */
gboolean
entente_chart_is_in_frame (const EntenteChart *chart,
                           guint32             frame,
                           guint32             outer)
{
  while (frame != ENTENTE_NO_INDEX && frame != outer)
    frame = chart->frames[frame].parent;

  return frame == outer;
}
