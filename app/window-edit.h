#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* What a planner does to the plan by menus and keys, and what scripts do by D-Bus. */

void     entente_edit_undo              (EntenteWindow  *window);
void     entente_edit_redo              (EntenteWindow  *window);
void     entente_edit_new_company       (EntenteWindow  *window);
void     entente_edit_new_deal          (EntenteWindow  *window);
void     entente_edit_new_platform      (EntenteWindow  *window);
void     entente_edit_new_plant         (EntenteWindow  *window);
void     entente_edit_new_technology    (EntenteWindow  *window);
void     entente_edit_new_model         (EntenteWindow  *window);
void     entente_edit_new_note          (EntenteWindow  *window);
void     entente_edit_new_frame         (EntenteWindow  *window);
void     entente_edit_toggle_frame      (EntenteWindow  *window);
void     entente_edit_frame_regions     (EntenteWindow  *window);
void     entente_edit_close_frames      (EntenteWindow  *window);
void     entente_edit_open_frames       (EntenteWindow  *window);
void     entente_edit_deal_among        (EntenteWindow  *window);
void     entente_edit_rename            (EntenteWindow  *window);
void     entente_edit_remove_bend       (EntenteWindow  *window);
void     entente_edit_straighten        (EntenteWindow  *window);
void     entente_edit_drop_party        (EntenteWindow  *window,
                                         GVariant       *party);
void     entente_edit_delete            (EntenteWindow  *window);
void     entente_edit_pin               (EntenteWindow  *window);
void     entente_edit_select_all        (EntenteWindow  *window);
void     entente_edit_select_none       (EntenteWindow  *window);
void     entente_edit_invert_selection  (EntenteWindow  *window);
void     entente_edit_bring_to_front    (EntenteWindow  *window);
void     entente_edit_send_to_back      (EntenteWindow  *window);
void     entente_edit_add_company       (EntenteWindow  *window,
                                         GVariant       *name);
void     entente_edit_arrange           (EntenteWindow  *window,
                                         GVariant       *how);
void     entente_edit_select            (EntenteWindow  *window,
                                         GVariant       *ids);

gboolean entente_edit_can_undo          (EntenteWindow  *window);
gboolean entente_edit_can_redo          (EntenteWindow  *window);
gboolean entente_edit_can_straighten    (EntenteWindow  *window);
gboolean entente_edit_can_stack         (EntenteWindow  *window);
gboolean entente_edit_has_selection     (EntenteWindow  *window);
gboolean entente_edit_has_several       (EntenteWindow  *window);
gboolean entente_edit_has_companies     (EntenteWindow  *window);
gboolean entente_edit_has_frame         (EntenteWindow  *window);
gboolean entente_edit_has_chart         (EntenteWindow  *window);

G_END_DECLS
