#include "widgets/canvas/network-view-private.h"

#include "widgets/commands.h"

#include "model/object/company.h"
#include "model/object/note.h"

#include <glib/gi18n.h>

static EntenteRect
get_ghost (double x,
           double y)
{
  return (EntenteRect) {
    x - ENTENTE_CANVAS_GHOST_WIDTH / 2,
    y - ENTENTE_CANVAS_GHOST_HEIGHT / 2,
    ENTENTE_CANVAS_GHOST_WIDTH,
    ENTENTE_CANVAS_GHOST_HEIGHT,
  };
}

/**
 * entente_draft_clear:
 * @self: a draft
 *
 * Forgets it.
 */
void
entente_draft_clear (EntenteDraft *self)
{
  g_free (self->from);
  g_free (self->to);
  g_strfreev (self->companies);

  *self = (EntenteDraft) {0};
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteDraft, entente_draft_clear)

/**
 * entente_canvas_drop_draft:
 * @self: a canvas
 *
 * Forgets what was being drawn but never came into the plan.
 */
void
entente_canvas_drop_draft (EntenteNetworkView *self)
{
  if (self->name_popover != NULL)
    entente_name_popover_give_up (ENTENTE_NAME_POPOVER (self->name_popover));

  if (self->deal_popover != NULL)
    entente_deal_popover_give_up (ENTENTE_DEAL_POPOVER (self->deal_popover));

  entente_draft_clear (&self->draft);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_there (EntenteNetworkView *self,
          const char         *id)
{
  return id == NULL || entente_canvas_get_type_of (self, id) != ENTENTE_N_TYPES;
}

/**
 * entente_canvas_check_draft:
 * @self: a canvas
 *
 * Forgets what was being drawn when something that it is about is no longer there.
 */
void
entente_canvas_check_draft (EntenteNetworkView *self)
{
  const EntenteDraft *draft = &self->draft;
  gboolean            possible = is_there (self, draft->from) && is_there (self, draft->to);

  for (guint i = 0; draft->companies != NULL && draft->companies[i] != NULL; i++)
    possible = possible && is_there (self, draft->companies[i]);

  if (!possible)
    entente_canvas_drop_draft (self);
}

/**
 * entente_canvas_point_draft:
 * @self: a canvas
 *
 * Lets the popover that asks point at what it asks about, which has moved with the view or has a place only now.
 */
void
entente_canvas_point_draft (EntenteNetworkView *self)
{
  GtkWidget   *popovers[] = {self->name_popover, self->deal_popover};
  GdkRectangle at;
  GdkRectangle now;

  if (self->draft.area.width <= 0)
    return;

  at = entente_canvas_get_pointing (self, &self->draft.area);

  for (guint i = 0; i < G_N_ELEMENTS (popovers); i++)
    if (popovers[i] != NULL && gtk_widget_get_visible (popovers[i]) &&
        gtk_popover_get_pointing_to (GTK_POPOVER (popovers[i]), &now) && !gdk_rectangle_equal (&at, &now))
      gtk_popover_set_pointing_to (GTK_POPOVER (popovers[i]), &at);
}

static EntenteDraft
take_draft (EntenteNetworkView *self)
{
  EntenteDraft draft = self->draft;

  self->draft = (EntenteDraft) {0};
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return draft;
}

static EntenteNamePopover *
get_name_popover (EntenteNetworkView *self)
{
  if (self->name_popover == NULL)
    {
      self->name_popover = entente_name_popover_new ();
      gtk_widget_set_parent (self->name_popover, GTK_WIDGET (self));
    }

  return ENTENTE_NAME_POPOVER (self->name_popover);
}

static EntenteDealPopover *
get_deal_popover (EntenteNetworkView *self)
{
  if (self->deal_popover == NULL)
    {
      self->deal_popover = entente_deal_popover_new ();
      gtk_widget_set_parent (self->deal_popover, GTK_WIDGET (self));
    }

  return ENTENTE_DEAL_POPOVER (self->deal_popover);
}

/* Room beside a company, for the one it is to be linked to. */
static EntentePoint
find_room_beside (EntenteNetworkView *self,
                  const char         *id)
{
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), id);
  EntentePoint       at = {0};

  if (anchor != NULL)
    at = (EntentePoint) {anchor->x + anchor->width / 2 + 2 * ENTENTE_CANVAS_GHOST_WIDTH, anchor->y + anchor->height / 2};

  entente_command_find_room (self->workspace, ENTENTE_CANVAS_GHOST_WIDTH, ENTENTE_CANVAS_GHOST_HEIGHT, &at.x, &at.y);

  return at;
}

static void
link_beside (EntenteNetworkView *self,
             const char         *from)
{
  EntentePoint at = find_room_beside (self, from);

  entente_canvas_ask_link (self, from, at.x, at.y);
}

static const char *
find_company_by_name (EntenteNetworkView *self,
                      const char         *name)
{
  GListModel      *companies = entente_scope_get_objects (entente_workspace_get_scope (self->workspace), ENTENTE_COMPANY);
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  guint            n = g_list_model_get_n_items (companies);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteObject) company = g_list_model_get_item (companies, i);
      const char      *given = entente_object_get_text (company, ENTENTE_COMPANY_NAME);
      g_autofree char *folded = g_utf8_casefold (given != NULL ? given : "", -1);

      if (strcmp (folded, wanted) == 0)
        return entente_object_get_id (company);
    }

  return NULL;
}

/* A company that is there already takes part itself. */
static char *
add_party (EntenteNetworkView *self,
           const EntenteDraft *draft,
           const char         *name)
{
  const char *company = find_company_by_name (self, name);

  if (company != NULL)
    return entente_command_add_party (self->workspace, draft->from, company);

  return entente_command_add_party_to_new_company (self->workspace, draft->from, name, draft->x, draft->y);
}

static void
company_named_cb (const char *name,
                  gboolean    next,
                  gpointer    user_data)
{
  EntenteNetworkView *self = user_data;
  g_auto (EntenteDraft) draft = take_draft (self);
  g_autofree char *id = NULL;

  if (name == NULL)
    {
      entente_canvas_focus (self, NULL);
      return;
    }

  if (draft.from != NULL)
    id = add_party (self, &draft, name);
  else
    id = entente_command_add_company (self->workspace, name, draft.x, draft.y);

  entente_canvas_focus (self, id);

  if (next && id != NULL)
    link_beside (self, id);
}

static void
ask_name (EntenteNetworkView *self,
          const char         *from,
          double              x,
          double              y)
{
  EntenteRect  ghost = get_ghost (x, y);
  GdkRectangle at;

  entente_canvas_drop_draft (self);
  entente_canvas_reveal (self, &ghost);
  at = entente_canvas_get_pointing (self, &ghost);
  self->draft = (EntenteDraft) {.company = TRUE, .x = x, .y = y, .from = g_strdup (from), .area = ghost};

  entente_name_popover_ask (get_name_popover (self),
                            &at,
                            from != NULL ? _("Company that joins the deal") : _("Name of the new company"),
                            "",
                            entente_company_info.fields[ENTENTE_COMPANY_NAME].max_length,
                            FALSE,
                            company_named_cb,
                            self);
}

/**
 * entente_canvas_ask_company:
 * @self: a canvas
 * @x: where its card shall stand, centre, points
 * @y: the same, downwards
 *
 * Asks for the name of a new company on the spot. There is no company before there is a name.
 */
void
entente_canvas_ask_company (EntenteNetworkView *self,
                            double              x,
                            double              y)
{
  ask_name (self, NULL, x, y);
}

static char *
add_link (EntenteNetworkView      *self,
          const EntenteDraft      *draft,
          const EntenteDealAnswer *answer)
{
  const char *partner = find_company_by_name (self, answer->company);
  const char *companies[] = {draft->from, partner, NULL};

  if (partner != NULL && strcmp (partner, draft->from) != 0)
    return entente_command_add_deal (self->workspace, companies, answer->title, answer->kind);

  return entente_command_add_deal_to_new_company (self->workspace, draft->from, answer->company, draft->x, draft->y, answer->title, answer->kind);
}

static void
deal_described_cb (const EntenteDealAnswer *answer,
                   gpointer                 user_data)
{
  EntenteNetworkView *self = user_data;
  g_auto (EntenteDraft) draft = take_draft (self);
  g_autofree char *id = NULL;

  if (answer == NULL)
    {
      entente_canvas_focus (self, draft.from);
      return;
    }

  if (draft.company)
    id = add_link (self, &draft, answer);
  else
    id = entente_command_add_deal (self->workspace, (const char *const *)draft.companies, answer->title, answer->kind);

  entente_canvas_focus (self, id);
}

/**
 * entente_canvas_ask_deal:
 * @self: a canvas
 * @companies: (array zero-terminated=1): ids of two or more companies
 *
 * Asks what deal is to be made among companies, offering only what fits them.
 */
void
entente_canvas_ask_deal (EntenteNetworkView *self,
                         const char *const  *companies)
{
  guint              n = g_strv_length ((char **)companies);
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), companies[n - 1]);
  GdkRectangle       at = {gtk_widget_get_width (GTK_WIDGET (self)) / 2, gtk_widget_get_height (GTK_WIDGET (self)) / 2, 1, 1};

  entente_canvas_drop_draft (self);
  self->draft.companies = g_strdupv ((char **)companies);
  self->draft.from = g_strdup (companies[0]);
  self->draft.to = n == 2 ? g_strdup (companies[1]) : NULL;

  if (anchor != NULL)
    {
      entente_canvas_reveal (self, anchor);
      at = entente_canvas_get_pointing (self, anchor);
      self->draft.area = *anchor;
    }

  entente_deal_popover_ask (get_deal_popover (self), &at, NULL, entente_command_get_fitting_kinds (self->workspace, companies), deal_described_cb, self);
}

/**
 * entente_canvas_ask_link:
 * @self: a canvas
 * @from: id of a company or a deal
 * @x: where the company at the other end shall stand, centre, points
 * @y: the same, downwards
 *
 * Asks for the company at the other end of a line drawn into the void, and for the deal. From a deal's hub, the company
 * takes part in that deal.
 */
void
entente_canvas_ask_link (EntenteNetworkView *self,
                         const char         *from,
                         double              x,
                         double              y)
{
  const char *const companies[] = {from, NULL};
  EntenteRect       ghost = get_ghost (x, y);
  GdkRectangle      at;

  if (entente_canvas_get_type_of (self, from) == ENTENTE_DEAL)
    {
      ask_name (self, from, x, y);
      return;
    }

  entente_canvas_drop_draft (self);
  entente_canvas_reveal (self, &ghost);
  at = entente_canvas_get_pointing (self, &ghost);
  self->draft = (EntenteDraft) {.company = TRUE, .x = x, .y = y, .from = g_strdup (from), .area = ghost};

  entente_deal_popover_ask (get_deal_popover (self),
                            &at,
                            _("_Company"),
                            entente_command_get_fitting_kinds (self->workspace, companies),
                            deal_described_cb,
                            self);
}

static int
get_name_field (EntenteObject *object)
{
  EntenteType type = entente_object_get_object_type (object);

  return type == ENTENTE_NOTE ? (int)ENTENTE_NOTE_TEXT : entente_type_get_info (type)->label_field;
}

static void
renamed_cb (const char *name,
            gboolean    next,
            gpointer    user_data)
{
  EntenteNetworkView *self = user_data;
  g_auto (EntenteDraft) draft = take_draft (self);
  EntenteObject      *object = entente_scope_lookup (entente_workspace_get_scope (self->workspace), draft.from);
  const EntenteField *field;
  g_autoptr (EntenteValue) value = NULL;
  g_autoptr (GError) error = NULL;

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

  entente_name_popover_ask (get_name_popover (self),
                            &at,
                            _ (field->label),
                            text != NULL ? text : "",
                            field->max_length,
                            (field->flags & ENTENTE_FIELD_MULTILINE) != 0,
                            renamed_cb,
                            self);
}

static void
note_written_cb (const char *text,
                 gboolean    next,
                 gpointer    user_data)
{
  EntenteNetworkView *self = user_data;
  g_auto (EntenteDraft) draft = take_draft (self);
  g_autofree char *id = NULL;

  entente_canvas_focus (self, NULL);

  if (text != NULL)
    id = entente_command_add_note (self->workspace, text, draft.x, draft.y);
}

/* Where something new goes: where the menu was opened, else where the pointer is, else the middle of what is shown. */
static EntentePoint
find_spot (EntenteNetworkView *self,
           double              width,
           double              height)
{
  EntentePoint at;

  if (self->has_spot)
    {
      self->has_spot = FALSE;
      return self->spot;
    }

  if (self->has_pointer && entente_canvas_pick (self, self->pointer.x, self->pointer.y) == NULL)
    return entente_viewport_to_scene (&self->viewport, self->pointer.x, self->pointer.y);

  at = entente_viewport_to_scene (&self->viewport,
                                  gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                                  gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
  entente_command_find_room (self->workspace, width, height, &at.x, &at.y);

  return at;
}

/**
 * entente_network_view_begin_new_company:
 * @self: a network view
 *
 * Asks for the name of a new company, where the pointer is or where there is room.
 */
void
entente_network_view_begin_new_company (EntenteNetworkView *self)
{
  EntentePoint at;

  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  at = find_spot (self, ENTENTE_CANVAS_GHOST_WIDTH, ENTENTE_CANVAS_GHOST_HEIGHT);
  entente_canvas_ask_company (self, at.x, at.y);
}

/**
 * entente_network_view_begin_new_deal:
 * @self: a network view
 *
 * Asks for a new deal: among all companies selected, or, when it is one, with a company to be named. When a deal is
 * selected, asks for a company that joins it.
 */
void
entente_network_view_begin_new_deal (EntenteNetworkView *self)
{
  const char *const *selection;
  g_autoptr (GPtrArray) companies = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  selection = entente_workspace_get_selection (self->workspace);

  for (guint i = 0; selection[i] != NULL; i++)
    if (entente_canvas_get_type_of (self, selection[i]) == ENTENTE_COMPANY)
      g_ptr_array_add (companies, g_strdup (selection[i]));

  if (companies->len == 1)
    link_beside (self, companies->pdata[0]);
  else if (companies->len == 0 && entente_canvas_get_type_of (self, entente_workspace_get_selected (self->workspace)) == ENTENTE_DEAL)
    link_beside (self, entente_workspace_get_selected (self->workspace));
  else if (companies->len == 0)
    entente_workspace_refuse (self->workspace, _("Select the companies of the deal first"));

  if (companies->len < 2)
    return;

  g_ptr_array_add (companies, NULL);
  entente_canvas_ask_deal (self, (const char *const *)companies->pdata);
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

  at = find_spot (self, ENTENTE_CANVAS_GHOST_WIDTH, ENTENTE_CANVAS_GHOST_HEIGHT);
  area = (EntenteRect) {at.x, at.y, 1, 1};
  entente_canvas_drop_draft (self);
  entente_canvas_reveal (self, &area);
  rect = entente_canvas_get_pointing (self, &area);
  self->draft = (EntenteDraft) {.x = at.x, .y = at.y, .area = area};

  entente_name_popover_ask (get_name_popover (self),
                            &rect,
                            _("Text of the new note"),
                            "",
                            entente_note_info.fields[ENTENTE_NOTE_TEXT].max_length,
                            TRUE,
                            note_written_cb,
                            self);
}

/**
 * entente_network_view_point_at:
 * @self: a network view
 * @x: pixels
 * @y: pixels
 *
 * What is added next goes there.
 */
void
entente_network_view_point_at (EntenteNetworkView *self,
                               double              x,
                               double              y)
{
  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  self->spot = entente_viewport_to_scene (&self->viewport, x, y);
  self->has_spot = TRUE;
}

/**
 * entente_network_view_add_picture:
 * @self: a network view
 * @name: (nullable): what it shows
 * @data: a picture as it is stored
 * @width: points
 * @height: points
 *
 * Inserts a picture, with its middle where the pointer is or where there is room.
 */
void
entente_network_view_add_picture (EntenteNetworkView *self,
                                  const char         *name,
                                  const char         *data,
                                  double              width,
                                  double              height)
{
  EntentePoint     at;
  EntenteRect      rect;
  g_autofree char *id = NULL;

  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));
  g_return_if_fail (data != NULL && width > 0 && height > 0);

  at = find_spot (self, width, height);
  rect = (EntenteRect) {at.x - width / 2, at.y - height / 2, width, height};
  id = entente_command_add_picture (self->workspace, name, data, &rect);

  if (id != NULL)
    {
      entente_canvas_reveal (self, &rect);
      entente_canvas_focus (self, id);
    }
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
