#include "widgets/canvas/network-view-private.h"

/**
 * entente_canvas_get_ghost:
 * @x: centre, points
 * @y: the same, downwards
 *
 * Returns: what the card of a company is taken to cover before its name is known, points
 */
EntenteRect
entente_canvas_get_ghost (double x,
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

/**
 * entente_canvas_get_deal_popover:
 * @self: a canvas
 *
 * Returns: (transfer none): what asks about a deal
 */
EntenteDealPopover *
entente_canvas_get_deal_popover (EntenteNetworkView *self)
{
  if (self->deal_popover == NULL)
    {
      self->deal_popover = entente_deal_popover_new ();
      gtk_widget_set_parent (self->deal_popover, GTK_WIDGET (self));
    }

  return ENTENTE_DEAL_POPOVER (self->deal_popover);
}

/**
 * entente_canvas_begin_draft:
 * @self: a canvas
 * @area: what will be asked about, points
 *
 * Forgets what was asked about before. The view stays as it is while something is drawn in it, but for what is needed to see
 * that.
 *
 * Returns: where the question is to be, pixels
 */
GdkRectangle
entente_canvas_begin_draft (EntenteNetworkView *self,
                            const EntenteRect  *area)
{
  entente_canvas_drop_draft (self);
  entente_canvas_reveal (self, area);
  entente_canvas_hold_view (self);

  return entente_canvas_get_pointing (self, area);
}
