#pragma once

#include "model/change/scope.h"
#include "model/network/id-index.h"

G_BEGIN_DECLS

#define ENTENTE_NO_INDEX G_MAXUINT32

typedef struct
{
  const char *id;
  const char *name;
  const char *color;
} EntenteNetworkRegion;

/* order: the planner's, rising along the array. */
typedef struct
{
  const char *id;
  const char *name;
  const char *color;
  int         pattern;
  double      order;
} EntenteNetworkDimension;

/* volume: vehicles per year at the date, from low to high; NAN when not known. */
typedef struct
{
  const char *id;
  const char *name;
  int         kind;
  gboolean    placeholder;
  guint32     region;
  const char *color;
  const char *logo;
  double      volume_low;
  double      volume_high;
} EntenteNetworkCompany;

/* asset: type and place in its own array; owner: index of a company. stage: 0 unknown, 1 concept, 2 development, 3 on sale, 4 ended, at the date. */
typedef struct
{
  const char *id;
  const char *name;
  EntenteType type;
  guint32     owner;
  guint32     dimension;
  guint32     region;
  int         stage;
} EntenteNetworkAsset;

/* One has (is_want FALSE) or wants (TRUE) of a company. */
typedef struct
{
  const char *id;
  const char *name;
  guint32     company;
  guint32     dimension;
  guint32     region;
  gboolean    is_want;
  int         priority;
} EntenteNetworkTrait;

/* parties first_party .. first_party + n_parties of the parties array; dimension: the first one, for the colour.
   status: that of an idea when the plan does not tell; tells_status: whether it does.
   one_way: somebody gets nothing that the plan tells of; one_sided: nor is that said to be only unknown. */
typedef struct
{
  const char    *id;
  const char    *title;
  int            kind;
  int            status;
  gboolean       tells_status;
  guint32        dimension;
  guint32        first_party;
  guint32        n_parties;
  guint32        first_flow;
  guint32        n_flows;
  guint32        venture;
  const guint32 *dimensions;
  guint32        n_dimensions;
  const guint32 *regions;
  guint32        n_regions;
  const char    *from;
  const char    *until;
  gboolean       return_unknown;
  gboolean       one_way;
  gboolean       one_sided;
} EntenteNetworkDeal;

/* share: 0 to 1, NAN when not known. */
typedef struct
{
  const char *id;
  guint32     deal;
  guint32     company;
  int         role;
  double      share;
} EntenteNetworkParty;

/* giver and receiver: indices of parties; receiver ENTENTE_NO_INDEX for all others. */
typedef struct
{
  const char *id;
  const char *what;
  guint32     deal;
  guint32     giver;
  guint32     receiver;
  int         kind;
} EntenteNetworkFlow;

/* economic and voting: percent, 0 to 100, middle of the range; NAN when not known. */
typedef struct
{
  const char *id;
  guint32     owner;
  guint32     owned;
  double      economic;
  double      voting;
} EntenteNetworkStake;

/**
 * EntenteNetwork:
 * @scenario: (nullable): name of the scenario, %NULL for the base plan
 * @day: the Julian day it shows, or 0 for all dates
 * @date: (nullable): that date as shown to people
 * @company_offsets: (array length=n_companies+1): company i has the parties
 *   company_parties[company_offsets[i] .. company_offsets[i + 1]]
 *
 * The plan as it stands in one scenario at one date: plain arrays that never change, safe to read on any thread.
 * Everything that looks at the plan as a whole (analysis, layout, drawing) reads it. All strings live in it.
 */
typedef struct
{
  gatomicrefcount          ref_count;
  GStringChunk            *strings;
  const char              *title;
  const char              *organisation;
  const char              *scenario;
  const char              *date;
  gint32                   day;
  guint32                  focus;
  EntenteNetworkRegion    *regions;
  guint32                  n_regions;
  EntenteNetworkDimension *dimensions;
  guint32                  n_dimensions;
  EntenteNetworkCompany   *companies;
  guint32                  n_companies;
  EntenteNetworkAsset     *assets;
  guint32                  n_assets;
  EntenteNetworkTrait     *traits;
  guint32                  n_traits;
  EntenteNetworkDeal      *deals;
  guint32                  n_deals;
  EntenteNetworkParty     *parties;
  guint32                  n_parties;
  EntenteNetworkFlow      *flows;
  guint32                  n_flows;
  EntenteNetworkStake     *stakes;
  guint32                  n_stakes;
  guint32                 *company_offsets;
  guint32                 *company_parties;
  guint32                 *lists;
  EntenteIdIndex          *index;
} EntenteNetwork;

EntenteNetwork *entente_network_new          (EntenteScope          *scope,
                                              const EntenteDate     *date) G_GNUC_WARN_UNUSED_RESULT;
EntenteNetwork *entente_network_ref          (EntenteNetwork        *self) G_GNUC_WARN_UNUSED_RESULT;
void            entente_network_unref        (EntenteNetwork        *self);
guint32         entente_network_find         (const EntenteNetwork  *self,
                                              EntenteType            type,
                                              const char            *id);
guint32         entente_network_count        (const EntenteNetwork  *self,
                                              EntenteType            target);
const char     *entente_network_get_id       (const EntenteNetwork  *self,
                                              EntenteType            target,
                                              guint32                index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteNetwork, entente_network_unref)

G_END_DECLS
