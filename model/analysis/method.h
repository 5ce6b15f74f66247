#pragma once

#include "model/analysis/economy/economy.h"
#include "model/analysis/report.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteMethod:
 * @id: letter and number, "R1", as in tables for other programs
 * @version: rises whenever its figures change for the same plan
 * @title: as shown, to be passed through gettext()
 * @question: what a planner learns from it, to be passed through gettext()
 * @source: (nullable): where the method comes from, to be passed through gettext()
 * @quantities: (array length=n_quantities): what it gives
 * @run: fills the report; looks at the cancellable in long loops and then just returns
 *
 * One way to compute figures from a plan.
 */
struct _EntenteMethod
{
  const char            *id;
  guint                  version;
  const char            *title;
  const char            *question;
  const char            *source;
  const EntenteQuantity *quantities;
  guint                  n_quantities;
  void (*run) (const EntenteEconomy *economy,
               EntenteReport        *report,
               GCancellable         *cancellable);
};

const EntenteMethod *const *entente_methods_get           (guint                 *n_methods);
const EntenteMethod        *entente_methods_find          (const char            *id);
const EntenteMethod        *entente_methods_find_quantity (const char            *name,
                                                           const EntenteQuantity **quantity);
EntenteReport              *entente_method_run            (const EntenteMethod   *method,
                                                           const EntenteEconomy  *economy,
                                                           GCancellable          *cancellable) G_GNUC_WARN_UNUSED_RESULT;
EntenteReport              *entente_method_run_for        (const EntenteMethod   *method,
                                                           const EntenteEconomy  *economy,
                                                           const char            *object,
                                                           GCancellable          *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
