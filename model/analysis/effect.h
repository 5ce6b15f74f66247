#pragma once

#include "model/analysis/conflicts.h"
#include "model/analysis/report.h"

G_BEGIN_DECLS

/**
 * EntenteEffectRow:
 * @quantity: what is measured
 * @object: (nullable): id of a company, %NULL for the plan as a whole
 * @name: (nullable): its name
 * @before: without the deal
 * @after: with it
 */
typedef struct
{
  const EntenteQuantity *quantity;
  const char            *object;
  const char            *name;
  EntenteRange           before;
  EntenteRange           after;
} EntenteEffectRow;

/**
 * EntenteEffect:
 *
 * What a deal changes: measures of the plan and of its parties with it and without it, and what stands in its way. Immutable.
 */
typedef struct _EntenteEffect EntenteEffect;

EntenteEffect          *entente_effect_new           (EntenteEconomy          *with,
                                                      EntenteEconomy          *without,
                                                      const char              *deal,
                                                      GCancellable            *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void                    entente_effect_new_async     (EntenteEconomy          *with,
                                                      EntenteEconomy          *without,
                                                      const char              *deal,
                                                      GCancellable            *cancellable,
                                                      GAsyncReadyCallback      callback,
                                                      gpointer                 user_data);
EntenteEffect          *entente_effect_new_finish    (GAsyncResult            *result,
                                                      GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
void                    entente_effect_free          (EntenteEffect           *self);
const EntenteEconomy   *entente_effect_get_economy   (const EntenteEffect     *self);
const EntenteEffectRow *entente_effect_get_rows      (const EntenteEffect     *self,
                                                      guint                   *n_rows);
const GPtrArray        *entente_effect_get_conflicts (const EntenteEffect     *self);
int                     entente_effect_row_get_turn  (const EntenteEffectRow  *row);
char                   *entente_effect_row_describe  (const EntenteEffectRow  *row,
                                                      const char              *currency) G_GNUC_WARN_UNUSED_RESULT;
gboolean                entente_effect_row_is_change (const EntenteEffectRow  *row);
char                   *entente_effect_describe      (const EntenteEffect     *self,
                                                      guint                    max_lines) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteEffect, entente_effect_free)

G_END_DECLS
