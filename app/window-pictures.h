#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* Pictures chosen, dropped or pasted */

void     entente_pictures_choose       (EntenteWindow  *window);
void     entente_pictures_add          (EntenteWindow  *window,
                                        GVariant       *path);
gboolean entente_pictures_add_files    (EntenteWindow  *window,
                                        GSList         *files);
gboolean entente_pictures_is_picture   (GFile          *file);
void     entente_pictures_drop         (EntenteWindow  *window,
                                        GSList         *files,
                                        double          x,
                                        double          y);
void     entente_pictures_choose_logo  (EntenteWindow  *window);
void     entente_pictures_remove_logo  (EntenteWindow  *window);
void     entente_pictures_set_logo     (EntenteWindow  *window,
                                        GVariant       *path);
void     entente_pictures_insert       (EntenteWindow  *window,
                                        GBytes         *bytes);
void     entente_pictures_take_logo    (EntenteWindow  *window,
                                        GBytes         *bytes);
gboolean entente_pictures_can_choose   (EntenteWindow  *window);
gboolean entente_pictures_can_remove   (EntenteWindow  *window);

G_END_DECLS
