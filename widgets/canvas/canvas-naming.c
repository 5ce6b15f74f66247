#include "widgets/canvas/network-view-private.h"

#include "widgets/commands.h"

#include "model/object/note.h"

#include <glib/gi18n.h>

static int
get_name_field (EntenteObject *object)
{
  EntenteType type = entente_object_get_object_type (object);

  return type == ENTENTE_NOTE ? (int)ENTENTE_NOTE_TEXT : entente_type_get_info (type)->label_field;
}

static void
renamed_cb (const char    *name,
            EntenteNameEnd end,
            gpointer       user_data)
{
  EntenteNetworkView *self = user_data;
  g_auto (EntenteDraft) draft = entente_canvas_take_draft (self);
  EntenteObject      *object = entente_scope_lookup (entente_workspace_get_scope (self->workspace), draft.from);
  const EntenteField *field;
  g_autoptr (EntenteValue) value = NULL;
  g_autoptr (GError) error = NULL;

  if (end != ENTENTE_NAME_LEFT)
    entente_canvas_focus (self, draft.from);

  if (object == NULL || name == NULL)
    return;

  field = entente_object_get_field (object, (guint)get_name_field (object));
  value = entente_value_parse (field, name, &error);

  if (value == NULL || !entente_command_set_field (self->workspace, draft.from, field, value, &error))
    entente_workspace_refuse (self->workspace, error->message);
}

/**
 * entente_canvas_rename:
 * @self: a canvas
 * @id: id of something shown
 *
 * Asks for another name, or for another text of a note, on the spot.
 */
void
entente_canvas_rename (EntenteNetworkView *self,
                       const char         *id)
{
  EntenteObject      *object = entente_scope_lookup (entente_workspace_get_scope (self->workspace), id);
  const EntenteRect  *anchor = entente_anchors_find (entente_canvas_get_anchors (self), id);
  const EntenteField *field;
  const char         *text;
  GdkRectangle        at;

  if (object == NULL || anchor == NULL || get_name_field (object) < 0)
    return;

  field = entente_object_get_field (object, (guint)get_name_field (object));
  text = entente_object_get_text (object, (guint)get_name_field (object));

  entente_canvas_drop_draft (self);
  entente_canvas_reveal (self, anchor);
  at = entente_canvas_get_pointing (self, anchor);
  self->draft = (EntenteDraft) {.from = g_strdup (id), .renames = TRUE, .area = *anchor};

  entente_name_popover_ask (entente_canvas_get_name_popover (self),
                            &at,
                            &(EntenteNameQuestion) {
                              .label = _ (field->label),
                              .text = text,
                              .max_length = field->max_length,
                              .multiline = (field->flags & ENTENTE_FIELD_MULTILINE) != 0,
                            },
                            renamed_cb,
                            self);
}

static void
note_written_cb (const char    *text,
                 EntenteNameEnd end,
                 gpointer       user_data)
{
  EntenteNetworkView *self = user_data;
  g_auto (EntenteDraft) draft = entente_canvas_take_draft (self);
  g_autofree char *id = NULL;

  if (end != ENTENTE_NAME_LEFT)
    entente_canvas_focus (self, NULL);

  if (text != NULL)
    id = entente_command_add_note (self->workspace, text, draft.x, draft.y);
}

/**
 * entente_network_view_begin_new_note:
 * @self: a network view
 *
 * Asks for the text of a new note, where the pointer is or where there is room.
 */
void
entente_network_view_begin_new_note (EntenteNetworkView *self)
{
  EntentePoint at;
  EntenteRect  area;
  GdkRectangle rect;

  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  at = entente_canvas_find_spot (self, ENTENTE_CANVAS_GHOST_WIDTH, ENTENTE_CANVAS_GHOST_HEIGHT);
  area = (EntenteRect) {at.x, at.y, 1, 1};
  entente_canvas_drop_draft (self);
  entente_canvas_reveal (self, &area);
  entente_canvas_hold_view (self);
  rect = entente_canvas_get_pointing (self, &area);
  self->draft = (EntenteDraft) {.x = at.x, .y = at.y, .area = area};

  entente_name_popover_ask (entente_canvas_get_name_popover (self),
                            &rect,
                            &(EntenteNameQuestion) {
                              .label = _("Text of the new note"),
                              .max_length = entente_note_info.fields[ENTENTE_NOTE_TEXT].max_length,
                              .multiline = TRUE,
                            },
                            note_written_cb,
                            self);
}

/**
 * entente_network_view_rename_selected:
 * @self: a network view
 *
 * Asks for another name of what is selected.
 */
void
entente_network_view_rename_selected (EntenteNetworkView *self)
{
  const char *selected;

  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  selected = entente_workspace_get_selected (self->workspace);

  if (selected != NULL)
    entente_canvas_rename (self, selected);
}
