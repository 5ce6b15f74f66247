#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteEffort:
 * @n_parties: at least 2
 * @is_cross_border: whether parties sit in different regions
 * @has_organisation: whether it has an organisation of its own, such as a joint company
 * @n_dimensions: what it is about, at least 1
 */
typedef struct
{
  guint    n_parties;
  gboolean is_cross_border;
  gboolean has_organisation;
  guint    n_dimensions;
} EntenteEffort;

/**
 * EntenteEffortWeights:
 * @cross_border: added for parties in different regions
 * @organisation: added for an organisation of its own
 * @dimension: added for each dimension after the first
 */
typedef struct
{
  double cross_border;
  double organisation;
  double dimension;
} EntenteEffortWeights;

/* How much more a deal takes while it is made, and when it is wound up: a judgement of our own */
#define ENTENTE_EFFORT_BUSY 1.3

extern const EntenteEffortWeights entente_effort_weights;

double entente_effort_get_load (const EntenteEffort        *effort,
                                const EntenteEffortWeights *weights);

G_END_DECLS
