#pragma once

#include "model/project.h"

G_BEGIN_DECLS

EntenteProject *bench_plan_new (guint  n_companies,
                                guint  n_deals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
