#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntentePartUse:
 * @cost: money per vehicle
 * @users: bit set of the models that use it; several for a shared part
 * @is_visible: whether the buyer sees it
 */
typedef struct
{
  double   cost;
  guint32  users;
  gboolean is_visible;
} EntentePartUse;

double entente_commonality_by_value     (const EntentePartUse *parts,
                                         guint                 n_parts,
                                         guint                 model,
                                         gboolean              only_visible);
double entente_commonality_by_uses      (const EntentePartUse *parts,
                                         guint                 n_parts);
double entente_commonality_index        (const EntentePartUse *parts,
                                         guint                 n_parts);
double entente_cannibalisation_get_loss (double                partner_volume,
                                         double                diversion,
                                         double                own_margin);
double entente_cannibalisation_get_break_even (double          benefit,
                                         double                own_margin);

G_END_DECLS
