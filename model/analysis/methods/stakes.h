#pragma once

#include "model/analysis/economy/economy.h"

G_BEGIN_DECLS

/**
 * EntenteStakeGroup:
 * @n: companies that own each other, directly or over others
 * @places: (array length=n): their indices in the economy, rising
 * @shares: (array): n x n: who holds how much of whom over all chains that do not pass through the owner again, 0 to 1;
 *   unknown where a stake in a chain has no percentage, or when more than the whole of a company is held
 * @chains: (array): the same with the chains that come back
 * @contradicts: (nullable) (array): when stakes contradict each other, for each company whether they are those held in it
 */
typedef struct
{
  guint32       n;
  guint32      *places;
  EntenteRange *shares;
  EntenteRange *chains;
  gboolean     *contradicts;
} EntenteStakeGroup;

/**
 * EntenteStakeTable:
 * @groups: (element-type EntenteStakeGroup): between which there is no stake
 * @group_of: (array): for each company its group, or %ENTENTE_NO_PLACE without stakes
 * @number_of: (array): for each company its place in the group
 */
typedef struct
{
  GPtrArray *groups;
  guint32   *group_of;
  guint32   *number_of;
} EntenteStakeTable;

EntenteStakeTable *entente_stake_table_new          (const EntenteEconomy    *economy,
                                                     gint32                   day,
                                                     gboolean                 is_voting) G_GNUC_WARN_UNUSED_RESULT;
void               entente_stake_table_free         (EntenteStakeTable       *self);
EntenteRange       entente_stake_table_get_greatest (const EntenteStakeTable *self,
                                                     const EntenteEconomy    *economy,
                                                     guint32                  deal);
gint32             entente_stakes_find_day          (const EntenteEconomy    *economy);
gboolean           entente_stake_holds              (const EntenteStakeAccount *stake,
                                                     gint32                     day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteStakeTable, entente_stake_table_free)

G_END_DECLS
