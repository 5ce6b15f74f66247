#pragma once

#include "model/analysis/economy/economy.h"

G_BEGIN_DECLS

/**
 * EntenteEconomyReader:
 *
 * Reads a plan in numbers piece by piece, so that a window can answer in between. What was read no longer holds when the plan or
 * what is tried out changes in the meantime.
 */
typedef struct _EntenteEconomyReader EntenteEconomyReader;

EntenteEconomyReader *entente_economy_reader_new     (EntenteScope                 *scope,
                                                      const EntenteEconomyOptions  *options) G_GNUC_WARN_UNUSED_RESULT;
void                  entente_economy_reader_free    (EntenteEconomyReader         *self);
gboolean              entente_economy_reader_advance (EntenteEconomyReader         *self,
                                                      guint                         n_objects);
EntenteEconomy       *entente_economy_reader_finish  (EntenteEconomyReader         *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteEconomyReader, entente_economy_reader_free)

G_END_DECLS
