#pragma once

#include "model/change/scope.h"

G_BEGIN_DECLS

/**
 * EntenteOutlineSection:
 *
 * The objects of one type, sorted by name and narrowed down by what was typed. Signal: "ready" when many new ones can be taken.
 */
#define ENTENTE_TYPE_OUTLINE_SECTION (entente_outline_section_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOutlineSection, entente_outline_section, ENTENTE, OUTLINE_SECTION, GObject)

EntenteOutlineSection *entente_outline_section_new         (EntenteScope           *scope,
                                                            EntenteType             type) G_GNUC_WARN_UNUSED_RESULT;
EntenteType            entente_outline_section_get_object_type (EntenteOutlineSection *self);
GListModel            *entente_outline_section_get_shown   (EntenteOutlineSection  *self);
guint                  entente_outline_section_get_n       (EntenteOutlineSection  *self);
void                   entente_outline_section_set_view    (EntenteOutlineSection  *self,
                                                            const char             *view);
void                   entente_outline_section_set_query   (EntenteOutlineSection  *self,
                                                            const char             *folded_query);
gboolean               entente_outline_section_is_ready    (EntenteOutlineSection  *self);
void                   entente_outline_section_take        (EntenteOutlineSection  *self);
void                   entente_outline_section_refresh     (EntenteOutlineSection  *self,
                                                            EntenteChangeList      *changes);

G_END_DECLS
