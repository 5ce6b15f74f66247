#pragma once

#include "model/analysis/economy.h"

G_BEGIN_DECLS

/**
 * EntenteSlotKind:
 * @ENTENTE_SLOT_TEXT: text, or an id of any kind of object
 * @ENTENTE_SLOT_RANGE: an amount; @ENTENTE_SLOT_QUANTITY: one with its unit; @ENTENTE_SLOT_SHARE: percent, kept as 0 to 1
 * @ENTENTE_SLOT_SERIES: amounts by year; @ENTENTE_SLOT_SHARES: percents by year
 * @ENTENTE_SLOT_LIMIT: percent as a plain number, which stays as it was when nothing is said
 * @ENTENTE_SLOT_NUMBER: a plain number; @ENTENTE_SLOT_YEAR: one that is whole; @ENTENTE_SLOT_SEED: one that draws start from
 * @ENTENTE_SLOT_DAY: first day of a date; @ENTENTE_SLOT_SPAN: a first date, followed in the field table by the last
 * @ENTENTE_SLOT_CHOICE: place of a choice; @ENTENTE_SLOT_FLAG: yes or no
 * @ENTENTE_SLOT_ITEM: place of an object; @ENTENTE_SLOT_ITEMS: places of objects, followed in the account by their number
 *
 * How the value of a field is kept in an account.
 */
typedef enum
{
  ENTENTE_SLOT_TEXT,
  ENTENTE_SLOT_RANGE,
  ENTENTE_SLOT_QUANTITY,
  ENTENTE_SLOT_SHARE,
  ENTENTE_SLOT_SERIES,
  ENTENTE_SLOT_SHARES,
  ENTENTE_SLOT_LIMIT,
  ENTENTE_SLOT_NUMBER,
  ENTENTE_SLOT_YEAR,
  ENTENTE_SLOT_SEED,
  ENTENTE_SLOT_DAY,
  ENTENTE_SLOT_SPAN,
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
 * @sorted_by: field that refers to what accounts are sorted by, or -1
 * @slots: (array length=n_slots): what is kept of an object
 */
typedef struct
{
  EntenteType        type;
  gsize              size;
  gsize              items;
  gsize              n_items;
  int                sorted_by;
  const EntenteSlot *slots;
  guint              n_slots;
} EntenteAccountTable;

/**
 * EntenteEconomyBuilder:
 * @economy: what is being made
 * @scope: what it is made from
 * @options: how
 * @lonely: (nullable): ids of the deals that the company left out leaves with one party
 * @objects: the objects of each table, in the order of their accounts
 * @first: where the accounts of each table start in their array
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
  GPtrArray                  **objects;
  guint32                     *first;
  GArray                      *entries;
  GArray                      *lists;
  GByteArray                  *content;
} EntenteEconomyBuilder;

extern const EntenteAccountTable entente_account_tables[];
extern const guint               entente_n_account_tables;
extern const EntenteSlot         entente_project_slots[];
extern const guint               entente_n_project_slots;

void entente_economy_gather       (EntenteEconomyBuilder  *builder);
void entente_economy_read_slots   (EntenteEconomyBuilder  *builder,
                                   EntenteObject          *object,
                                   const EntenteSlot      *slots,
                                   guint                   n_slots,
                                   gpointer                account);
void entente_economy_add_content  (EntenteEconomyBuilder  *builder,
                                   gconstpointer           bytes,
                                   gsize                   n_bytes);

G_END_DECLS
