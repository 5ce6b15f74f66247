#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

#define ENTENTE_PAIRING_MAX_COLUMNS 3u

/**
 * EntentePairingColumn:
 * @quantity: name of a figure of two objects
 * @detail: (nullable): what else tells its rows apart, such as the rule of a split
 * @label: as shown, to be passed through gettext()
 */
typedef struct
{
  const char *quantity;
  const char *detail;
  const char *label;
} EntentePairingColumn;

/**
 * EntentePairing:
 * @title: as shown, to be passed through gettext()
 * @target: what the inspector is about
 * @columns: at most three figures for each; those without a quantity are left out
 *
 * What is told about an object and each of others: a platform and each company that builds on it.
 */
typedef struct
{
  const char          *title;
  EntenteType          target;
  EntentePairingColumn columns[ENTENTE_PAIRING_MAX_COLUMNS];
} EntentePairing;

const char *const    *entente_headline_get          (EntenteType  type);
const EntentePairing *entente_headline_get_pairings (guint       *n_pairings);

G_END_DECLS
