#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A ring of more companies falls apart too easily: each one's refusal hurts all. */
#define ENTENTE_RING_MAX_LENGTH 6u

/**
 * EntenteRingArc:
 * @from: index of a company that could give
 * @to: index of a company that could get
 * @value: what that would be worth, not negative
 */
typedef struct
{
  guint32 from;
  guint32 to;
  double  value;
} EntenteRingArc;

/**
 * EntenteRing:
 * @companies: in the order of giving, the lowest first
 * @arcs: indices of the arcs from each company to the next
 * @value: sum of the arcs
 *
 * Companies each of which gives the next one something, the last one the first.
 */
typedef struct
{
  guint32 companies[ENTENTE_RING_MAX_LENGTH];
  guint32 arcs[ENTENTE_RING_MAX_LENGTH];
  guint   length;
  double  value;
} EntenteRing;

GArray *entente_rings_find        (const EntenteRingArc *arcs,
                                   guint                 n_arcs,
                                   guint32               n_companies,
                                   guint                 max_length,
                                   GCancellable         *cancellable) G_GNUC_WARN_UNUSED_RESULT;
GArray *entente_rings_choose_best (const EntenteRing    *rings,
                                   guint                 n_rings,
                                   gboolean              companies_once) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
