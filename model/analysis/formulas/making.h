#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteMaking:
 * @client: index of the company it is made for; the maker itself for its own
 * @volume: vehicles per year
 * @margin: per vehicle, money
 */
typedef struct
{
  guint32 client;
  double  volume;
  double  margin;
} EntenteMaking;

/**
 * EntenteMakerExposure:
 * @volume_share: of what a company makes, the part for others, 0 to 1
 * @margin_share: the same by margin
 * @capture: margin on a vehicle for others over that on an own one
 * @largest_client: share of the largest client in what is made for others, 0 to 1
 * @sourced: share of what it sells itself that others make, 0 to 1
 *
 * How near a company is to making cars for others only. %NAN where nothing is known.
 */
typedef struct
{
  double volume_share;
  double margin_share;
  double capture;
  double largest_client;
  double sourced;
} EntenteMakerExposure;

void entente_making_measure (const EntenteMaking  *makings,
                             guint                 n_makings,
                             guint32               maker,
                             double                bought,
                             EntenteMakerExposure *exposure);

G_END_DECLS
