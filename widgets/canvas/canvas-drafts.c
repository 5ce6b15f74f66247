#include "widgets/canvas/network-view-private.h"

#include "widgets/commands.h"

#include "model/object/company.h"

#include <glib/gi18n.h>

/* From a new company to the next one, centre to centre: enough for a label on a line between them; points. */
#define NEXT_ACROSS 204.0
#define NEXT_DOWN   96.0
#define MOST_STEPS  6

/* Of what lies over the lower edge of the chart, pixels */
#define OVERLAY_HEIGHT 40

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
  GdkRectangle at;
  GdkRectangle now;

  if (self->draft.area.width <= 0)
    return;

  at = entente_canvas_get_pointing (self, &self->draft.area);

  if (self->name_popover != NULL && gtk_widget_get_visible (self->name_popover))
    entente_name_popover_point (ENTENTE_NAME_POPOVER (self->name_popover), &at);

  if (self->deal_popover != NULL && gtk_widget_get_visible (self->deal_popover) &&
      gtk_popover_get_pointing_to (GTK_POPOVER (self->deal_popover), &now) && !gdk_rectangle_equal (&at, &now))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->deal_popover), &at);
}

/**
 * entente_canvas_settle_draft:
 * @self: a canvas
 *
 * Takes what was entered so far about what is being drawn: the hand has gone on to something else.
 */
void
entente_canvas_settle_draft (EntenteNetworkView *self)
{
  if (self->name_popover != NULL)
    entente_name_popover_leave (ENTENTE_NAME_POPOVER (self->name_popover));

  if (self->deal_popover != NULL)
    entente_deal_popover_leave (ENTENTE_DEAL_POPOVER (self->deal_popover));
}

/**
 * entente_canvas_take_draft:
 * @self: a canvas
 *
 * Returns: (transfer full): what was asked about; from now on, nothing is
 */
EntenteDraft
entente_canvas_take_draft (EntenteNetworkView *self)
{
  EntenteDraft draft = self->draft;

  self->draft = (EntenteDraft) {0};
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return draft;
}

/**
 * entente_canvas_get_name_popover:
 * @self: a canvas
 *
 * Returns: (transfer none): what asks for a name
 */
EntenteNamePopover *
entente_canvas_get_name_popover (EntenteNetworkView *self)
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

/* The view stays as it is while something is drawn in it, but for what is needed to see that. */
static GdkRectangle
begin_draft (EntenteNetworkView *self,
             const EntenteRect  *area)
{
  entente_canvas_drop_draft (self);
  entente_canvas_reveal (self, area);
  entente_canvas_hold_view (self);

  return entente_canvas_get_pointing (self, area);
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

/* A line to a company that is there already makes a deal with that one. */
static const char *
add_sibling (EntenteNetworkView *self,
             const EntenteDraft *draft,
             const char         *name)
{
  const EntenteDealAnswer answer = {.company = name, .kind = -1};
  g_autofree char        *deal = add_link (self, draft, &answer);
  const char             *company = deal != NULL ? find_company_by_name (self, name) : NULL;

  if (company != NULL)
    entente_workspace_select (self->workspace, company);

  return company;
}

static char *
add_named (EntenteNetworkView *self,
           const EntenteDraft *draft,
           const char         *name)
{
  switch (entente_canvas_get_type_of (self, draft->from))
    {
    case ENTENTE_DEAL:
      return add_party (self, draft, name);

    case ENTENTE_COMPANY:
      return g_strdup (add_sibling (self, draft, name));

    default:
      return entente_command_add_company (self->workspace, name, draft->x, draft->y);
    }
}

static gboolean
is_seen (EntenteNetworkView *self,
         const EntenteRect  *area)
{
  EntenteRect rect = entente_viewport_rect_to_widget (&self->viewport, area);

  return rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= gtk_widget_get_width (GTK_WIDGET (self)) &&
         rect.y + rect.height <= gtk_widget_get_height (GTK_WIDGET (self)) - OVERLAY_HEIGHT;
}

static void
append_seen (EntenteNetworkView *self,
             GArray             *wishes,
             double              x,
             double              y)
{
  EntentePoint at = {x, y};
  EntenteRect  ghost = get_ghost (x, y);

  if (is_seen (self, &ghost))
    g_array_append_val (wishes, at);
}

/* As one writes, in line with the one before: on to the right, then the rows below, then what is left to the left and above. */
static GArray *
list_next_places (EntenteNetworkView *self,
                  const EntenteDraft *before)
{
  GArray *wishes = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  for (int i = 1; i <= MOST_STEPS; i++)
    append_seen (self, wishes, before->x + i * NEXT_ACROSS, before->y);

  for (int row = 1; row <= MOST_STEPS; row++)
    for (int i = -MOST_STEPS; i <= MOST_STEPS; i++)
      append_seen (self, wishes, before->x + i * NEXT_ACROSS, before->y + row * NEXT_DOWN);

  for (int row = 0; row <= MOST_STEPS; row++)
    for (int i = -MOST_STEPS; i <= MOST_STEPS; i++)
      append_seen (self, wishes, before->x + i * NEXT_ACROSS, before->y - row * NEXT_DOWN);

  return wishes;
}

/* Where it can be seen, if there is room. */
static EntentePoint
find_next_place (EntenteNetworkView *self,
                 const EntenteDraft *before)
{
  g_autoptr (GArray) wishes = list_next_places (self, before);
  EntentePoint        at = {before->x, before->y + NEXT_DOWN};
  const EntentePoint *seen = entente_command_choose_room (self->workspace, ENTENTE_CANVAS_GHOST_WIDTH, ENTENTE_CANVAS_GHOST_HEIGHT, (const EntentePoint *)wishes->data, wishes->len);

  if (seen != NULL)
    return *seen;

  entente_command_find_room (self->workspace, ENTENTE_CANVAS_GHOST_WIDTH, ENTENTE_CANVAS_GHOST_HEIGHT, &at.x, &at.y);

  return at;
}

static void ask_name (EntenteNetworkView *self,
                      const char         *from,
                      double              x,
                      double              y);

/* Enter goes on with the next company, Tab with one that has a deal with the one before. */
static void
ask_next (EntenteNetworkView *self,
          const EntenteDraft *before,
          const char         *company,
          gboolean            links)
{
  EntentePoint at = find_next_place (self, before);

  ask_name (self, links ? company : NULL, at.x, at.y);
}

static void
company_named_cb (const char    *name,
                  EntenteNameEnd end,
                  gpointer       user_data)
{
  EntenteNetworkView *self = user_data;
  g_auto (EntenteDraft) draft = entente_canvas_take_draft (self);
  gboolean         joins = entente_canvas_get_type_of (self, draft.from) == ENTENTE_DEAL;
  g_autofree char *id = name != NULL ? add_named (self, &draft, name) : NULL;

  if (id != NULL && end == ENTENTE_NAME_TABBED)
    ask_next (self, &draft, id, TRUE);
  else if (id != NULL && end == ENTENTE_NAME_ENTERED && !joins)
    ask_next (self, &draft, id, FALSE);
  else if (end != ENTENTE_NAME_LEFT)
    entente_network_view_grab_current (self);
}

static void
ask_name (EntenteNetworkView *self,
          const char         *from,
          double              x,
          double              y)
{
  EntenteRect  ghost = get_ghost (x, y);
  gboolean     joins = entente_canvas_get_type_of (self, from) == ENTENTE_DEAL;
  GdkRectangle at = begin_draft (self, &ghost);

  self->draft = (EntenteDraft) {.company = TRUE, .x = x, .y = y, .from = g_strdup (from), .area = ghost};

  entente_name_popover_ask (entente_canvas_get_name_popover (self),
                            &at,
                            joins ? _("Company that joins the deal") : _("Name of the new company"),
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

static void
deal_described_cb (const EntenteDealAnswer *answer,
                   gboolean                 left,
                   gpointer                 user_data)
{
  EntenteNetworkView *self = user_data;
  g_auto (EntenteDraft) draft = entente_canvas_take_draft (self);
  g_autofree char *id = NULL;

  if (answer != NULL && draft.company)
    id = add_link (self, &draft, answer);
  else if (answer != NULL)
    id = entente_command_add_deal (self->workspace, (const char *const *)draft.companies, answer->title, answer->kind);

  if (!left)
    entente_canvas_focus (self, id != NULL ? id : draft.from);
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

  at = begin_draft (self, &ghost);
  self->draft = (EntenteDraft) {.company = TRUE, .x = x, .y = y, .from = g_strdup (from), .area = ghost};

  entente_deal_popover_ask (get_deal_popover (self),
                            &at,
                            _("_Company"),
                            entente_command_get_fitting_kinds (self->workspace, companies),
                            deal_described_cb,
                            self);
}

/**
 * entente_canvas_find_spot:
 * @self: a canvas
 * @width: of something new, points
 * @height: of it, points
 *
 * Returns: where its middle goes: where the menu was opened, else where the pointer is, else the middle of what is shown; points
 */
EntentePoint
entente_canvas_find_spot (EntenteNetworkView *self,
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

  at = entente_canvas_find_spot (self, ENTENTE_CANVAS_GHOST_WIDTH, ENTENTE_CANVAS_GHOST_HEIGHT);
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

  at = entente_canvas_find_spot (self, width, height);
  rect = (EntenteRect) {at.x - width / 2, at.y - height / 2, width, height};
  id = entente_command_add_picture (self->workspace, name, data, &rect);

  if (id != NULL)
    {
      entente_canvas_reveal (self, &rect);
      entente_canvas_focus (self, id);
    }
}
