#pragma once

#include "model/network/network.h"

G_BEGIN_DECLS

/**
 * EntenteNetworkReader:
 *
 * Makes the network of a plan piece by piece, so that a window can answer in between. What was read no longer holds when the plan
 * changes in the meantime.
 */
typedef struct _EntenteNetworkReader EntenteNetworkReader;

EntenteNetworkReader *entente_network_reader_new     (EntenteScope          *scope,
                                                      const EntenteDate     *date) G_GNUC_WARN_UNUSED_RESULT;
void                  entente_network_reader_free    (EntenteNetworkReader  *self);
gboolean              entente_network_reader_advance (EntenteNetworkReader  *self,
                                                      guint                  n_objects);
EntenteNetwork       *entente_network_reader_finish  (EntenteNetworkReader  *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteNetworkReader, entente_network_reader_free)

G_END_DECLS
