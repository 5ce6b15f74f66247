#pragma once

#include <gtk/gtk.h>

#include "model/object/value.h"

G_BEGIN_DECLS

/**
 * EntenteValueEntry:
 *
 * One line in which a value is typed: text, an amount, a date or a number. It shows the friendly form, and the exact one
 * while it has the focus. What was typed becomes the value when the focus leaves, Enter is pressed or nobody typed for a
 * moment; what cannot be understood stays as it was typed, marked, until it is corrected or Escape takes it back.
 *
 * Property "message" says what is wrong, or is %NULL. Signal "committed" when there is a new value.
 */
#define ENTENTE_TYPE_VALUE_ENTRY (entente_value_entry_get_type ())
G_DECLARE_FINAL_TYPE (EntenteValueEntry, entente_value_entry, ENTENTE, VALUE_ENTRY, GtkWidget)

GtkWidget          *entente_value_entry_new          (const EntenteField  *field) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget          *entente_value_entry_get_entry    (EntenteValueEntry   *self);
void                entente_value_entry_set_currency (EntenteValueEntry   *self,
                                                      const char          *currency);
void                entente_value_entry_set_hint     (EntenteValueEntry   *self,
                                                      const char          *hint);
void                entente_value_entry_set_example  (EntenteValueEntry   *self,
                                                      const char          *example);
void                entente_value_entry_set_reading  (EntenteValueEntry   *self,
                                                      const char          *reading);
void                entente_value_entry_set_value    (EntenteValueEntry   *self,
                                                      const EntenteValue  *value);
const EntenteValue *entente_value_entry_get_value    (EntenteValueEntry   *self);
void                entente_value_entry_flush        (EntenteValueEntry   *self);

G_END_DECLS
