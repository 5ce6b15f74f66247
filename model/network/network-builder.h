#pragma once

#include "model/network/network.h"

G_BEGIN_DECLS

/**
 * EntenteNetworkBuilder:
 * @network: what is being made
 * @scope: what it is made from
 * @day: Julian day to show, 0 for all dates
 * @year: its year, 0 for all dates
 * @lists: the lists of indices of all deals, one behind the other
 *
 * A network being made; for the files that make it alone.
 */
typedef struct
{
  EntenteNetwork *network;
  EntenteScope   *scope;
  gint32          day;
  int             year;
  GArray         *lists;
} EntenteNetworkBuilder;

/* Adds an object at an index of its array, or returns %FALSE when it does not belong to the network. */
typedef gboolean (*EntenteBuilderAddFunc) (EntenteNetworkBuilder *builder,
                                           EntenteObject         *object,
                                           guint32                index);
typedef void (*EntenteBuilderDoneFunc) (EntenteNetworkBuilder *builder);

/**
 * EntenteBuilderStep:
 * @type: whose objects it takes in
 * @n: where the network counts them, an offset into it; types that share an array share it
 * @add: takes in one of them
 * @done: (nullable): called when all are in
 *
 * One step of making a network. The steps follow each other, as one may look for what those before it took in.
 */
typedef struct
{
  EntenteType            type;
  gsize                  n;
  EntenteBuilderAddFunc  add;
  EntenteBuilderDoneFunc done;
} EntenteBuilderStep;

const char *entente_builder_keep       (EntenteNetworkBuilder  *builder,
                                        const char             *text);
const char *entente_builder_keep_id    (EntenteNetworkBuilder  *builder,
                                        EntenteObject          *object);
const char *entente_builder_keep_date  (EntenteNetworkBuilder  *builder,
                                        const EntenteDate      *date);
void        entente_builder_remember   (EntenteNetworkBuilder  *builder,
                                        EntenteType             type,
                                        const char             *id,
                                        guint32                 index);
guint32     entente_builder_find       (EntenteNetworkBuilder  *builder,
                                        EntenteType             type,
                                        const char             *id);
gboolean    entente_builder_holds      (EntenteNetworkBuilder  *builder,
                                        const EntenteDate      *from,
                                        const EntenteDate      *until);

G_END_DECLS
