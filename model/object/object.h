#pragma once

#include <glib-object.h>

#include "model/object/type.h"
#include "model/object/value.h"

G_BEGIN_DECLS

/**
 * EntenteObject:
 *
 * One thing a planner plans with: a company, a deal, a platform ... Its type says which fields it has.
 * An object that belongs to a project changes only when a change list is applied to that project; it
 * then emits #EntenteObject::changed once.
 */
#define ENTENTE_TYPE_OBJECT (entente_object_get_type ())
G_DECLARE_FINAL_TYPE (EntenteObject, entente_object, ENTENTE, OBJECT, GObject)

/**
 * EntenteExtra:
 * @name: qualified name of an attribute as it stood in the file
 * @value: its value
 *
 * What a newer version, or a hand, wrote and this version does not know. Kept and written back.
 */
typedef struct
{
  char *name;
  char *value;
} EntenteExtra;

EntenteObject       *entente_object_new            (EntenteType           type,
                                                    const char           *id) G_GNUC_WARN_UNUSED_RESULT;
EntenteObject       *entente_object_copy           (EntenteObject        *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean             entente_object_equal          (EntenteObject        *a,
                                                    EntenteObject        *b);
EntenteType          entente_object_get_object_type (EntenteObject       *self);
const char          *entente_object_get_id         (EntenteObject        *self);
const char          *entente_object_get_label      (EntenteObject        *self);
guint                entente_object_get_n_fields   (EntenteObject        *self);
const EntenteField  *entente_object_get_field      (EntenteObject        *self,
                                                    guint                 index);
const EntenteValue  *entente_object_get_value      (EntenteObject        *self,
                                                    guint                 index);
const char          *entente_object_get_text       (EntenteObject        *self,
                                                    guint                 index);
int                  entente_object_get_choice     (EntenteObject        *self,
                                                    guint                 index,
                                                    int                   fallback);
gboolean             entente_object_get_flag       (EntenteObject        *self,
                                                    guint                 index);
const EntenteAmount *entente_object_get_amount     (EntenteObject        *self,
                                                    guint                 index);
const EntenteDate   *entente_object_get_date       (EntenteObject        *self,
                                                    guint                 index);
double               entente_object_get_number     (EntenteObject        *self,
                                                    guint                 index,
                                                    double                fallback);
const char          *entente_object_get_reference  (EntenteObject        *self,
                                                    guint                 index);
const char *const   *entente_object_get_references (EntenteObject        *self,
                                                    guint                 index);
gboolean             entente_object_refers_to      (EntenteObject        *self,
                                                    guint                 index,
                                                    const char           *id);
const char          *entente_object_get_scenario   (EntenteObject        *self);

/* For the project, for readers and for builders of new objects; an object in a project is never set directly. */
void                 entente_object_set_value      (EntenteObject        *self,
                                                    guint                 index,
                                                    const EntenteValue   *value);
gboolean             entente_object_set            (EntenteObject        *self,
                                                    const char           *field,
                                                    const char           *text,
                                                    GError              **error);
void                 entente_object_add_extra      (EntenteObject        *self,
                                                    const char           *name,
                                                    const char           *value);
const GPtrArray     *entente_object_get_extras     (EntenteObject        *self);
void                 entente_object_set_leading    (EntenteObject        *self,
                                                    const char           *markup);
const char          *entente_object_get_leading    (EntenteObject        *self);
void                 entente_object_set_inner      (EntenteObject        *self,
                                                    const char           *markup);
const char          *entente_object_get_inner      (EntenteObject        *self);
void                 entente_object_emit_changed   (EntenteObject        *self);

G_END_DECLS
