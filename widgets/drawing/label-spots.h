#pragma once

#include "widgets/drawing/label-ground.h"

G_BEGIN_DECLS

/**
 * EntenteLabelSpots:
 * @ground: what stands still
 * @labels: those that have a place
 * @n_loud: how many labels are to be seen
 *
 * Knows what stands on a chart and what it costs to put a label there.
 */
typedef struct
{
  EntenteNetworkBuilder *builder;
  EntenteLabelGround     ground;
  EntenteBoxGrid        *labels;
  guint                  n_loud;
} EntenteLabelSpots;

void                 entente_label_spots_init      (EntenteLabelSpots       *self,
                                                    EntenteNetworkBuilder   *builder);
void                 entente_label_spots_clear     (EntenteLabelSpots       *self);
gboolean             entente_label_spots_is_rough  (const EntenteLabelSpots *self);
guint                entente_label_spots_get_n     (const EntenteLabelSpots *self);
EntenteNetworkLabel *entente_label_spots_get_label (const EntenteLabelSpots *self,
                                                    guint                    index);
EntenteNetworkLine  *entente_label_spots_get_line  (const EntenteLabelSpots *self,
                                                    guint                    index);
void                 entente_label_spots_add_price (const EntenteLabelSpots *self,
                                                    guint                    index,
                                                    EntenteLabelPlace       *place);
EntenteLabelPlace    entente_label_spots_try       (const EntenteLabelSpots *self,
                                                    guint                    index,
                                                    guint                    spot,
                                                    double                   limit);
EntenteLabelPlace    entente_label_spots_find      (const EntenteLabelSpots *self,
                                                    guint                    index);
void                 entente_label_spots_stand     (const EntenteLabelSpots *self,
                                                    guint                    index,
                                                    const EntenteLabelPlace *place);
void                 entente_label_spots_leave     (const EntenteLabelSpots *self,
                                                    guint                    index);

G_END_DECLS
