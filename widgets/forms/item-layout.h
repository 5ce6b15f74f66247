#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

#define ENTENTE_ITEM_MAX_SHOWN 3

/**
 * EntenteItemLayout:
 * @type: type of the objects
 * @owner: the field by which they belong to what the form is about
 * @shown: (array length=n_shown): the fields side by side
 * @widths: (array length=n_shown): how wide each is in pixels; 0 for as wide as there is room
 * @n_shown: how many
 *
 * How objects of one type look in an #EntenteItemList.
 */
typedef struct
{
  EntenteType type;
  guint       owner;
  guint       shown[ENTENTE_ITEM_MAX_SHOWN];
  int         widths[ENTENTE_ITEM_MAX_SHOWN];
  guint       n_shown;
} EntenteItemLayout;

gboolean entente_item_layout_parse       (EntenteItemLayout        *layout,
                                          const char               *type,
                                          const char               *owner,
                                          const char               *shown);
gboolean entente_item_layout_shows       (const EntenteItemLayout  *layout,
                                          guint                     field);
gboolean entente_item_layout_has_details (const EntenteItemLayout  *layout);

G_END_DECLS
