#pragma once

#include "model/change/scope.h"

G_BEGIN_DECLS

/**
 * EntenteAdjustmentKind:
 * @ENTENTE_ADJUST_VOLUME: volumes of companies, participations and models, by a factor
 * @ENTENTE_ADJUST_TARIFF: tariffs of regions, by points
 * @ENTENTE_ADJUST_PRICE: prices of platforms and technologies, by a factor
 * @ENTENTE_ADJUST_PROBABILITY: of deals, by points
 * @ENTENTE_ADJUST_DELAY: of the dates of deals and the stages of platforms and plants, by months, with the money put into a deal,
 *   what is given in it and the R&D cost of a platform where they are said by year; volumes stay, since markets do not wait
 */
typedef enum
{
  ENTENTE_ADJUST_VOLUME,
  ENTENTE_ADJUST_TARIFF,
  ENTENTE_ADJUST_PRICE,
  ENTENTE_ADJUST_PROBABILITY,
  ENTENTE_ADJUST_DELAY,
  ENTENTE_N_ADJUSTMENTS
} EntenteAdjustmentKind;

/**
 * EntenteAdjustments:
 *
 * What is tried out: how far volumes, tariffs, prices, probabilities and dates are moved, for everything or for one object.
 * Nothing of the plan itself is changed.
 */
typedef struct _EntenteAdjustments EntenteAdjustments;

EntenteAdjustments *entente_adjustments_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void                entente_adjustments_free       (EntenteAdjustments        *self);
void                entente_adjustments_set        (EntenteAdjustments        *self,
                                                    EntenteAdjustmentKind      kind,
                                                    const char                *object,
                                                    double                     by);
double              entente_adjustments_get        (const EntenteAdjustments  *self,
                                                    EntenteAdjustmentKind      kind,
                                                    const char                *object);
gboolean            entente_adjustments_is_empty   (const EntenteAdjustments  *self);
EntenteValue       *entente_adjustments_apply      (const EntenteAdjustments  *self,
                                                    EntenteScope              *scope,
                                                    EntenteObject             *object,
                                                    guint                      field) G_GNUC_WARN_UNUSED_RESULT;
EntenteChangeList  *entente_adjustments_to_scenario (const EntenteAdjustments *self,
                                                    EntenteScope              *scope,
                                                    const char                *name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteAdjustments, entente_adjustments_free)

G_END_DECLS
