#pragma once

#include "model/analysis/economy/economy.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteSharedKind:
 * @make: works it out; may stop early, with something that is of no use, when the cancellable says so
 * @free: frees it
 *
 * Something that several methods need to know of a plan. The kind itself is what it is found by, so there is one of each.
 */
typedef struct
{
  gpointer (*make) (const EntenteEconomy *economy,
                    GCancellable         *cancellable);
  GDestroyNotify free;
} EntenteSharedKind;

/**
 * EntenteShared:
 *
 * What was worked out for one plan, each thing once. It is there for as long as the plan, and safe to read on any thread.
 */
EntenteShared *entente_shared_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void           entente_shared_free (EntenteShared           *self);
gconstpointer  entente_shared_get  (const EntenteEconomy    *economy,
                                    const EntenteSharedKind *kind,
                                    GCancellable            *cancellable);

G_END_DECLS
