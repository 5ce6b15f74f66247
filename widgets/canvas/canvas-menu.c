#include "widgets/canvas/network-view-private.h"
#include "widgets/commands/look.h"

#include <glib/gi18n.h>

static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenu *
new_empty_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) add = g_menu_new ();
  g_autoptr (GMenu) selection = g_menu_new ();
  g_autoptr (GMenu) look = g_menu_new ();

  g_menu_append (add, _("New _Company"), "win.new-company");
  g_menu_append (add, _("New _Platform"), "win.new-platform");
  g_menu_append (add, _("New _Note"), "win.new-note");
  g_menu_append (add, _("New _Frame"), "win.new-frame");
  g_menu_append (selection, _("Select _All"), "win.select-all");
  g_menu_append (selection, _("_Tidy Up"), "win.tidy");
  g_menu_append (look, _("Zoom to _Fit"), "win.zoom-fit");
  g_menu_append (look, _("Show _Grid"), "win.toggle-grid");
  append_section (menu, add);
  append_section (menu, selection);
  append_section (menu, look);

  return menu;
}

static GMenu *
new_selection_menu (EntenteNetworkView *self)
{
  const char *selected = entente_workspace_get_selected (self->workspace);
  EntenteType type = entente_canvas_get_type_of (self, selected);
  GMenu      *menu = g_menu_new ();
  g_autoptr (GMenu) edit = g_menu_new ();
  g_autoptr (GMenu) place = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();

  if (type == ENTENTE_COMPANY)
    g_menu_append (edit, _("New _Deal…"), "win.new-deal");
  else if (selected == NULL)
    g_menu_append (edit, _("New _Deal Among Them…"), "win.new-deal");

  if (type == ENTENTE_NOTE)
    g_menu_append (edit, _("_Edit Text…"), "win.rename");
  else if (selected != NULL && type != ENTENTE_STAKE)
    g_menu_append (edit, _("_Rename…"), "win.rename");

  if (type == ENTENTE_COMPANY)
    g_menu_append (edit, _("Choose _Logo…"), "win.choose-logo");

  if (type == ENTENTE_GROUP)
    g_menu_append (edit, entente_canvas_is_closed_frame (self, selected) ? _("_Open") : _("_Close"), "win.toggle-frame");
  else
    g_menu_append (edit, _("_Frame Around Selection"), "win.new-frame");

  if (type != ENTENTE_GROUP && (selected == NULL || entente_anchors_is_body (entente_canvas_get_anchors (self), selected)))
    g_menu_append (place, _("_Pinned"), "win.pin");

  if (selected == NULL)
    g_menu_append (place, _("_Tidy Up"), "win.tidy");

  g_menu_append (place, _("Zoom to _Selection"), "win.zoom-selection");
  g_menu_append (place, _("_Look at What Is Around"), "win.focus");

  if (entente_look_has_own (self->workspace, entente_workspace_get_selection (self->workspace)))
    g_menu_append (place, _("Remove _Own Look"), "win.remove-own-look");

  g_menu_append (removal, _("_Delete"), "win.delete");
  append_section (menu, edit);
  append_section (menu, place);
  append_section (menu, removal);

  return menu;
}

static void
open_at (EntenteNetworkView *self,
         const GdkRectangle *at)
{
  g_autoptr (GMenu) menu = NULL;

  if (entente_workspace_get_selection (self->workspace)[0] != NULL)
    menu = new_selection_menu (self);
  else
    menu = new_empty_menu ();

  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }

  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/**
 * entente_canvas_open_menu:
 * @self: a canvas
 * @x: pixels
 * @y: pixels
 *
 * Opens the menu of what is there, which gets selected unless it is already.
 */
void
entente_canvas_open_menu (EntenteNetworkView *self,
                          double              x,
                          double              y)
{
  const EntenteSceneItem *item = entente_canvas_pick (self, x, y);
  EntentePoint            spot = entente_viewport_to_scene (&self->viewport, x, y);
  EntenteRect             area = {spot.x, spot.y, 0, 0};
  GdkRectangle            at = entente_canvas_get_pointing (self, &area);

  if (item == NULL)
    entente_workspace_select (self->workspace, NULL);
  else if (!entente_workspace_is_selected (self->workspace, item->object))
    entente_workspace_select (self->workspace, item->object);

  entente_canvas_focus (self, item != NULL ? item->object : NULL);
  self->has_spot = item == NULL;
  self->spot = spot;
  open_at (self, &at);
}

/**
 * entente_canvas_open_menu_at_current:
 * @self: a canvas
 *
 * Opens the menu of what is selected, next to it.
 */
void
entente_canvas_open_menu_at_current (EntenteNetworkView *self)
{
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), entente_workspace_get_selection (self->workspace)[0]);
  GdkRectangle       at = {gtk_widget_get_width (GTK_WIDGET (self)) / 2, gtk_widget_get_height (GTK_WIDGET (self)) / 2, 1, 1};

  self->has_spot = FALSE;

  if (anchor != NULL)
    at = entente_canvas_get_pointing (self, anchor);

  open_at (self, &at);
}
