#include "widgets/forms/item-layout.h"

#include <string.h>

static gboolean
parse_shown (EntenteItemLayout *layout,
             const char        *shown)
{
  g_auto (GStrv) words = g_strsplit (shown, " ", -1);

  for (guint i = 0; words[i] != NULL && i < ENTENTE_ITEM_MAX_SHOWN; i++)
    {
      char *colon = strchr (words[i], ':');
      int   field;

      if (colon != NULL)
        {
          *colon = '\0';
          layout->widths[i] = (int)g_ascii_strtoll (colon + 1, NULL, 10);
        }

      field = entente_type_find_field (layout->type, words[i]);
      if (field < 0)
        return FALSE;

      layout->shown[i] = (guint)field;
      layout->n_shown = i + 1;
    }

  return TRUE;
}

/**
 * entente_item_layout_parse:
 * @layout: (out caller-allocates): the layout
 * @type: name of a type
 * @owner: name of the field by which objects belong to what the form is about
 * @shown: names of the fields side by side, each perhaps with its width in pixels: “company role:84”
 *
 * Returns: whether type and fields exist
 */
gboolean
entente_item_layout_parse (EntenteItemLayout *layout,
                           const char        *type,
                           const char        *owner,
                           const char        *shown)
{
  int field;

  *layout = (EntenteItemLayout) {0};

  if (!entente_type_parse (type, &layout->type))
    return FALSE;

  /* The project owns what belongs to nothing else. */
  field = owner != NULL ? entente_type_find_field (layout->type, owner) : -1;
  if (owner != NULL && field < 0)
    return FALSE;

  layout->owner = field >= 0 ? (guint)field : G_MAXUINT;

  return parse_shown (layout, shown);
}

/**
 * entente_item_layout_shows:
 * @layout: a layout
 * @field: a field of its type
 *
 * Returns: whether the field needs no place among the details
 */
gboolean
entente_item_layout_shows (const EntenteItemLayout *layout,
                           guint                    field)
{
  if (field == layout->owner || (entente_type_get_info (layout->type)->fields[field].flags & ENTENTE_FIELD_INTERNAL) != 0)
    return TRUE;

  for (guint i = 0; i < layout->n_shown; i++)
    if (layout->shown[i] == field)
      return TRUE;

  return FALSE;
}

/**
 * entente_item_layout_has_details:
 * @layout: a layout
 *
 * Returns: whether there are fields that are not side by side
 */
gboolean
entente_item_layout_has_details (const EntenteItemLayout *layout)
{
  for (guint i = 0; i < entente_type_get_info (layout->type)->n_fields; i++)
    if (!entente_item_layout_shows (layout, i))
      return TRUE;

  return FALSE;
}
