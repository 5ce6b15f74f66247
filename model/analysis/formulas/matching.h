#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENTENTE_ANY_REGION G_MAXUINT32

/**
 * EntenteMatchItem:
 * @company: index of a company
 * @kind: what sort of thing it is; items match only within one kind
 * @dimension: within that
 * @region: where, or %ENTENTE_ANY_REGION
 * @quantity: above 0; %NAN when not known, and then taken to be enough
 * @priority: of a want, above 0
 *
 * Something a company has or wants.
 */
typedef struct
{
  guint32 company;
  guint32 kind;
  guint32 dimension;
  guint32 region;
  double  quantity;
  double  priority;
} EntenteMatchItem;

/**
 * EntentePartnerRank:
 * @company: index of the partner
 * @gives: how much of what the partner wants the company has, 0 to 1; %NAN when it wants nothing
 * @gets: how much of what the company wants the partner has, 0 to 1; %NAN when it wants nothing
 * @fit: square root of their product; %NAN when either is
 */
typedef struct
{
  guint32 company;
  double  gives;
  double  gets;
  double  fit;
} EntentePartnerRank;

double  entente_match_get_fit          (const EntenteMatchItem *has,
                                        const EntenteMatchItem *want);
int     entente_partner_rank_compare   (gconstpointer           a,
                                        gconstpointer           b);

G_END_DECLS
