#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* What a window does about the look of its chart, and about the part of it that is looked at. */

gboolean  entente_look_can_focus        (EntenteWindow *window);
void      entente_look_toggle_focus     (EntenteWindow *window);
void      entente_look_focus_one        (EntenteWindow *window);
void      entente_look_focus_two        (EntenteWindow *window);
void      entente_look_focus_three      (EntenteWindow *window);
void      entente_look_show_everything  (EntenteWindow *window);
gboolean  entente_look_can_show_leaver  (EntenteWindow *window);
void      entente_look_show_leaver      (EntenteWindow *window);
void      entente_look_show_leaver_of   (EntenteWindow *window,
                                         GVariant      *company);
void      entente_look_next_badges      (EntenteWindow *window);
GVariant *entente_look_get_lines        (EntenteWindow *window);
void      entente_look_draw_lines       (EntenteWindow *window,
                                         GVariant      *shape);
GVariant *entente_look_get_detours      (EntenteWindow *window);
void      entente_look_toggle_detours   (EntenteWindow *window);
gboolean  entente_look_can_remove_own   (EntenteWindow *window);
void      entente_look_remove_own       (EntenteWindow *window);

G_END_DECLS
