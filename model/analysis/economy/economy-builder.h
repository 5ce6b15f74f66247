#pragma once

#include "model/analysis/economy/economy.h"
#include "model/analysis/economy/fingerprint.h"
#include "model/object/rate-table.h"

G_BEGIN_DECLS

/**
 * EntenteSlotKind:
 * @ENTENTE_SLOT_TEXT: text, or an id of any kind of object
 * @ENTENTE_SLOT_RANGE: an amount; @ENTENTE_SLOT_QUANTITY: one with its unit; @ENTENTE_SLOT_SERIES: amounts by year
 * @ENTENTE_SLOT_LIMIT: the middle of an amount, which stays as it was when nothing is said
 * @ENTENTE_SLOT_NUMBER: a plain number; @ENTENTE_SLOT_YEAR: one that is whole; @ENTENTE_SLOT_SEED: one that draws start from
 * @ENTENTE_SLOT_DAY: first day of a date; @ENTENTE_SLOT_END: one that never comes when nothing is said
 * @ENTENTE_SLOT_CHOICE: place of a choice; @ENTENTE_SLOT_FLAG: yes or no
 * @ENTENTE_SLOT_ITEM: place of an object; @ENTENTE_SLOT_ITEMS: places of objects, and their number
 *
 * How the value of a field is kept in an account.
 */
typedef enum
{
  ENTENTE_SLOT_TEXT,
  ENTENTE_SLOT_RANGE,
  ENTENTE_SLOT_QUANTITY,
  ENTENTE_SLOT_SERIES,
  ENTENTE_SLOT_LIMIT,
  ENTENTE_SLOT_NUMBER,
  ENTENTE_SLOT_YEAR,
  ENTENTE_SLOT_SEED,
  ENTENTE_SLOT_DAY,
  ENTENTE_SLOT_END,
  ENTENTE_SLOT_CHOICE,
  ENTENTE_SLOT_FLAG,
  ENTENTE_SLOT_ITEM,
  ENTENTE_SLOT_ITEMS,
} EntenteSlotKind;

/**
 * EntenteSlot:
 * @field: index of the field
 * @kind: how its value is kept
 * @offset: where, in bytes from the start of the account
 * @second: where the unit of a quantity is kept, or the number of items
 */
typedef struct
{
  guint           field;
  EntenteSlotKind kind;
  gsize           offset;
  gsize           second;
} EntenteSlot;

/**
 * EntenteAccountTable:
 * @type: of objects
 * @size: of an account, in bytes; it starts with the id
 * @items: where the economy keeps the array, in bytes; @n_items: where it keeps its length
 * @is_sorted: whether accounts are sorted by the first object that theirs belongs to
 * @slots: (array length=n_slots): what is kept of an object
 */
typedef struct
{
  EntenteType        type;
  gsize              size;
  gsize              items;
  gsize              n_items;
  gboolean           is_sorted;
  const EntenteSlot *slots;
  guint              n_slots;
} EntenteAccountTable;

/**
 * EntenteEconomyBuilder:
 * @economy: what is being made
 * @scope: what it is made from
 * @options: how
 * @lonely: (nullable): ids of the deals that the company left out leaves with one party
 * @rates: of other currencies
 * @entries: of all series
 * @lists: of all lists of places, one behind the other
 * @content: what the hash is taken of
 *
 * An economy being made; for the files that make it alone.
 */
typedef struct
{
  EntenteEconomy              *economy;
  EntenteScope                *scope;
  const EntenteEconomyOptions *options;
  GHashTable                  *lonely;
  EntenteRateTable             rates;
  GArray                      *entries;
  GArray                      *lists;
  EntenteFingerprint           content;
} EntenteEconomyBuilder;

extern const EntenteAccountTable entente_account_tables[];
extern const guint               entente_n_account_tables;
extern const EntenteSlot         entente_project_slots[];
extern const guint               entente_n_project_slots;

void            entente_economy_builder_start  (EntenteEconomyBuilder      *builder);
void            entente_economy_builder_clear  (EntenteEconomyBuilder      *builder);
void            entente_economy_builder_read   (EntenteEconomyBuilder      *builder,
                                                const EntenteAccountTable  *table,
                                                EntenteObject              *object,
                                                gpointer                    account);
EntenteEconomy *entente_economy_builder_finish (EntenteEconomyBuilder      *builder) G_GNUC_WARN_UNUSED_RESULT;
void            entente_economy_find_lonely    (EntenteEconomyBuilder      *builder);
void            entente_economy_read_slots     (EntenteEconomyBuilder      *builder,
                                                EntenteObject              *object,
                                                const EntenteSlot          *slots,
                                                guint                       n_slots,
                                                gpointer                    account);

/**
 * EntenteEconomyGathering:
 *
 * Finds the objects of a table piece by piece, makes room for their accounts and gives them their ids.
 */
typedef struct _EntenteEconomyGathering EntenteEconomyGathering;

EntenteEconomyGathering *entente_economy_gathering_new         (EntenteEconomyBuilder      *builder,
                                                                const EntenteAccountTable  *table) G_GNUC_WARN_UNUSED_RESULT;
void                     entente_economy_gathering_free        (EntenteEconomyGathering    *self);
gboolean                 entente_economy_gathering_advance     (EntenteEconomyGathering    *self,
                                                                guint                       n_objects);
GPtrArray               *entente_economy_gathering_get_objects (EntenteEconomyGathering    *self,
                                                                guint32                    *first) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
