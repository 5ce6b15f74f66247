#pragma once

#include "model/change/change-list.h"

G_BEGIN_DECLS

EntenteChangeList *numbered_edit_new        (guint               number) G_GNUC_WARN_UNUSED_RESULT;
guint              numbered_edit_get_number (EntenteChangeList  *edit);

G_END_DECLS
