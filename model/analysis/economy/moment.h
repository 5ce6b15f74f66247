#pragma once

#include "model/analysis/economy/economy.h"

G_BEGIN_DECLS

/**
 * EntenteMoment:
 * @economy: the plan as it is on another day, to be read only
 *
 * A plan on another day than the one it was made for. It shares all else with that plan, so that looking at many days is
 * cheap. Volumes, money and stages are by date anyway; only which deals run is worked out again.
 */
typedef struct
{
  EntenteEconomy      economy;
  EntenteDealAccount *deals;
} EntenteMoment;

EntenteMoment *entente_moment_new        (const EntenteEconomy     *economy,
                                          gint32                    day) G_GNUC_WARN_UNUSED_RESULT;
void           entente_moment_narrow     (EntenteMoment            *self,
                                          guint32                   company);
void           entente_moment_free       (EntenteMoment            *self);
char          *entente_moment_format_day (gint32                    day) G_GNUC_WARN_UNUSED_RESULT;
int            entente_moment_get_year   (gint32                    day);
gint32         entente_moment_get_first_day (int                    year);
guint          entente_moment_count_years (const EntenteEconomy    *economy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMoment, entente_moment_free)

G_END_DECLS
