#pragma once

#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/**
 * EntenteLabelField:
 *
 * Finds room for labels, so that none covers another, a dot or a line, and none leaves the area.
 */
typedef struct
{
  EntenteRect area;
  GArray     *taken;
} EntenteLabelField;

void     entente_label_field_init      (EntenteLabelField  *self,
                                        const EntenteRect  *area);
void     entente_label_field_clear     (EntenteLabelField  *self);
void     entente_label_field_take      (EntenteLabelField  *self,
                                        const EntenteRect  *rect);
void     entente_label_field_take_line (EntenteLabelField  *self,
                                        EntentePoint        start,
                                        EntentePoint        end);
gboolean entente_label_field_place     (EntenteLabelField  *self,
                                        EntentePoint        anchor,
                                        double              distance,
                                        EntenteRect        *label);
gboolean entente_label_field_place_beside (EntenteLabelField *self,
                                        EntentePoint        anchor,
                                        double              distance,
                                        gboolean            is_upright,
                                        EntenteRect        *label);
void     entente_label_field_spread    (double             *middles,
                                        guint               n,
                                        double              height,
                                        double              top,
                                        double              bottom);

G_END_DECLS
