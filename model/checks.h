#pragma once

#include "model/change/scope.h"

G_BEGIN_DECLS

/**
 * EntenteSeverity:
 * @ENTENTE_SEVERITY_ERROR: the plan contradicts itself
 * @ENTENTE_SEVERITY_WARNING: probably a mistake
 * @ENTENTE_SEVERITY_HINT: something is missing
 */
typedef enum
{
  ENTENTE_SEVERITY_ERROR,
  ENTENTE_SEVERITY_WARNING,
  ENTENTE_SEVERITY_HINT,
} EntenteSeverity;

/**
 * EntenteFinding:
 * @severity: how bad it is
 * @rule: stable id of the rule, such as "deal-one-sided"
 * @object: id of the object concerned
 * @text: what is wrong and what to do, in the planner's language
 */
typedef struct
{
  EntenteSeverity severity;
  const char     *rule;
  char           *object;
  char           *text;
} EntenteFinding;

/**
 * EntenteChecks:
 *
 * Goes through a plan piece by piece, so that a window can answer in between.
 */
typedef struct _EntenteChecks EntenteChecks;

EntenteChecks *entente_checks_new          (EntenteScope     *scope) G_GNUC_WARN_UNUSED_RESULT;
void           entente_checks_free         (EntenteChecks    *self);
gboolean       entente_checks_advance      (EntenteChecks    *self,
                                            guint             n_objects);
GPtrArray     *entente_checks_get_findings (EntenteChecks    *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *entente_checks_run          (EntenteScope     *scope) G_GNUC_WARN_UNUSED_RESULT;
void           entente_finding_free        (EntenteFinding   *finding);
const char    *entente_severity_get_name   (EntenteSeverity   severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteChecks, entente_checks_free)

G_END_DECLS
