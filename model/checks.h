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

GPtrArray  *entente_checks_run        (EntenteScope    *scope) G_GNUC_WARN_UNUSED_RESULT;
const char *entente_severity_get_name (EntenteSeverity  severity);

G_END_DECLS
