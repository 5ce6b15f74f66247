#pragma once

#include "model/checks.h"

G_BEGIN_DECLS

/* As many findings of one kind can be gone through one by one. */
#define ENTENTE_MAX_ALIKE_FINDINGS 25u

GPtrArray *entente_findings_summarise (GPtrArray  *findings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
