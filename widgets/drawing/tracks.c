#include "widgets/drawing/tracks.h"

#include <math.h>

/* Lines nearer than this are taken for one, points */
#define TOO_NEAR 6.

/* Width of a band of tracks, points; and how many there are at most */
#define BAND      64.
#define MAX_BANDS 4096

typedef struct
{
  double at;
  double from;
  double to;
} Track;

/**
 * entente_tracks_init:
 * @self: (out): tracks; to be cleared
 * @start: where most tracks run: from here, points
 * @end: to here
 */
void
entente_tracks_init (EntenteTracks *self,
                     double         start,
                     double         end)
{
  self->start = start;
  self->n_bands = (guint)CLAMP ((end - start) / BAND + 1, 1, MAX_BANDS);
  self->bands = g_new0 (GArray *, self->n_bands);
}

void
entente_tracks_clear (EntenteTracks *self)
{
  for (guint i = 0; i < self->n_bands; i++)
    g_clear_pointer (&self->bands[i], g_array_unref);

  g_free (self->bands);
}

static guint
tracks_get_band (const EntenteTracks *self,
                 double               at)
{
  return (guint)CLAMP ((at - self->start) / BAND, 0, self->n_bands - 1);
}

/**
 * entente_tracks_add:
 * @self: tracks
 * @at: where a piece runs, points
 * @from: where it begins
 * @to: where it ends
 */
void
entente_tracks_add (EntenteTracks *self,
                    double         at,
                    double         from,
                    double         to)
{
  guint last = tracks_get_band (self, at + TOO_NEAR);
  Track track = {at, MIN (from, to), MAX (from, to)};

  for (guint band = tracks_get_band (self, at - TOO_NEAR); band <= last; band++)
    {
      if (self->bands[band] == NULL)
        self->bands[band] = g_array_new (FALSE, FALSE, sizeof (Track));

      g_array_append_val (self->bands[band], track);
    }
}

/**
 * entente_tracks_get_overlap:
 * @self: tracks
 * @at: where a piece would run, points
 * @from: where it would begin
 * @to: where it would end
 *
 * Returns: how far it would run on top of others, points
 */
double
entente_tracks_get_overlap (const EntenteTracks *self,
                            double               at,
                            double               from,
                            double               to)
{
  const GArray *band = self->bands[tracks_get_band (self, at)];
  double        low = MIN (from, to), high = MAX (from, to), overlap = 0;

  for (guint i = 0; band != NULL && i < band->len; i++)
    {
      const Track *track = &g_array_index (band, Track, i);

      if (fabs (track->at - at) < TOO_NEAR)
        overlap += MAX (0, MIN (high, track->to) - MAX (low, track->from));
    }

  return overlap;
}
