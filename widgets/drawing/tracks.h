#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteTracks:
 *
 * Remembers where level, or where upright, pieces of lines run, so that others can keep off them.
 */
typedef struct
{
  double   start;
  guint    n_bands;
  GArray **bands;
} EntenteTracks;

void   entente_tracks_init        (EntenteTracks       *self,
                                   double               start,
                                   double               end);
void   entente_tracks_clear       (EntenteTracks       *self);
void   entente_tracks_add         (EntenteTracks       *self,
                                   double               at,
                                   double               from,
                                   double               to);
double entente_tracks_get_overlap (const EntenteTracks *self,
                                   double               at,
                                   double               from,
                                   double               to);

G_END_DECLS
