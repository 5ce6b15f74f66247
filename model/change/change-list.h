#pragma once

#include "model/object/object.h"

G_BEGIN_DECLS

/**
 * EntenteChangeKind:
 * @ENTENTE_CHANGE_ADD: an object appears
 * @ENTENTE_CHANGE_REMOVE: an object goes
 * @ENTENTE_CHANGE_SET: one field of an object gets another value
 */
typedef enum
{
  ENTENTE_CHANGE_ADD,
  ENTENTE_CHANGE_REMOVE,
  ENTENTE_CHANGE_SET,
} EntenteChangeKind;

/**
 * EntenteChange:
 * @kind: what happens
 * @id: the object it happens to
 * @object: (nullable): the whole object, for added and, once applied, for removed ones; never to be altered
 * @field: name of the field, for %ENTENTE_CHANGE_SET
 * @definition: the field, for %ENTENTE_CHANGE_SET
 * @old_value: (nullable): value before, known once applied; %NULL for undefined
 * @new_value: (nullable): value after; %NULL for undefined
 */
typedef struct
{
  EntenteChangeKind   kind;
  char               *id;
  EntenteObject      *object;
  const char         *field;
  const EntenteField *definition;
  EntenteValue       *old_value;
  EntenteValue       *new_value;
} EntenteChange;

/**
 * EntenteChangeList:
 *
 * An edit: what the planner did in one step. The same list is the undo step, the line of the journal and the row of the
 * change log. It can be inverted once it was applied to a project.
 */
#define ENTENTE_TYPE_CHANGE_LIST (entente_change_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteChangeList, entente_change_list, ENTENTE, CHANGE_LIST, GObject)

EntenteChangeList   *entente_change_list_new         (const char          *title) G_GNUC_WARN_UNUSED_RESULT;
const char          *entente_change_list_get_title   (EntenteChangeList   *self);
guint                entente_change_list_get_n       (EntenteChangeList   *self);
const EntenteChange *entente_change_list_get         (EntenteChangeList   *self,
                                                      guint                index);
void                 entente_change_list_add         (EntenteChangeList   *self,
                                                      EntenteObject       *object);
void                 entente_change_list_remove      (EntenteChangeList   *self,
                                                      const char          *id);
void                 entente_change_list_set_value   (EntenteChangeList   *self,
                                                      const char          *id,
                                                      const EntenteField  *field,
                                                      const EntenteValue  *value);
void                 entente_change_list_set_number  (EntenteChangeList   *self,
                                                      const char          *id,
                                                      const EntenteField  *field,
                                                      double               number);
EntenteChangeList   *entente_change_list_copy        (EntenteChangeList   *self) G_GNUC_WARN_UNUSED_RESULT;
EntenteChangeList   *entente_change_list_invert      (EntenteChangeList   *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean             entente_change_list_coalesce    (EntenteChangeList   *self,
                                                      EntenteChangeList   *later);
GBytes              *entente_change_list_serialise   (EntenteChangeList   *self) G_GNUC_WARN_UNUSED_RESULT;
EntenteChangeList   *entente_change_list_deserialise (GBytes              *bytes,
                                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
