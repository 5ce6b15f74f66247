#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteOwnership:
 * @direct: (array): n x n; owner i holds direct[i * n + j] of company j, 0 to 1
 * @chains: (array): what it holds over all chains of stakes, those that lead back to itself included
 * @integrated: (array): the same without the chains that pass through the owner again
 *
 * Who holds how much of whom, directly or through others.
 */
typedef struct
{
  guint   n;
  double *direct;
  double *chains;
  double *integrated;
} EntenteOwnership;

EntenteOwnership *entente_ownership_new  (const double      *direct,
                                          guint              n,
                                          GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void              entente_ownership_free (EntenteOwnership  *self);
void              entente_voting_power   (const double      *votes,
                                          guint              n_voters,
                                          double             quota,
                                          double            *shapley,
                                          double            *banzhaf);

/* Every set of voters is looked at. */
#define ENTENTE_VOTING_MAX_VOTERS 20u

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteOwnership, entente_ownership_free)

G_END_DECLS
