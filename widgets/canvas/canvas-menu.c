#include "widgets/canvas/canvas-grips.h"
#include "widgets/canvas/network-view-private.h"

#include "model/object/party.h"
#include "widgets/commands.h"
#include "widgets/commands/look.h"
#include "widgets/commands/stack.h"

#include <glib/gi18n.h>
#include <math.h>

static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* GTK shows the keys of the window by itself, but not those that the canvas answers. */
static void
append_with_key (GMenu      *menu,
                 const char *label,
                 const char *action,
                 const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

static GMenu *
new_empty_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) add = g_menu_new ();
  g_autoptr (GMenu) selection = g_menu_new ();
  g_autoptr (GMenu) look = g_menu_new ();

  append_with_key (add, _("New _Company"), "win.new-company", "n");
  append_with_key (add, _("New _Platform"), "win.new-platform", "p");
  append_with_key (add, _("New _Note"), "win.new-note", "t");
  append_with_key (add, _("New _Frame"), "win.new-frame", "r");
  append_with_key (add, _("_Insert Picture…"), "win.new-picture", "i");
  append_with_key (selection, _("_Paste"), "win.paste", "<Control>v");
  append_with_key (selection, _("Paste as Ta_ble"), "win.paste-table", "<Control><Shift>v");
  append_with_key (selection, _("Select _All"), "win.select-all", "<Control>a");
  g_menu_append (selection, _("_Tidy Up"), "win.tidy");
  g_menu_append (look, _("Zoom to _Fit"), "win.zoom-fit");
  append_with_key (look, _("Show _Grid"), "win.toggle-grid", "g");
  append_section (menu, add);
  append_section (menu, selection);
  append_section (menu, look);

  return menu;
}

/* Companies and hubs have a place that a layout leaves alone when they are pinned; notes and pictures are left alone anyway. */
static const EntenteChartPlace *
find_place (EntenteNetworkView *self,
            const char         *id)
{
  const EntenteChart *chart = entente_workspace_get_chart (self->workspace);

  for (guint32 i = 0; i < chart->n_places; i++)
    if (g_strcmp0 (chart->places[i].id, id) == 0)
      return &chart->places[i];

  return NULL;
}

/* The name as it is: an underscore in it is no key. */
static void
append_party (EntenteNetworkView *self,
              GMenu              *menu,
              EntenteObject      *party)
{
  EntenteObject *company = entente_scope_lookup (entente_workspace_get_scope (self->workspace), entente_object_get_reference (party, ENTENTE_PARTY_COMPANY));
  g_auto (GStrv) parts = company != NULL ? g_strsplit (entente_object_get_label (company), "_", -1) : NULL;
  g_autofree char *name = parts != NULL ? g_strjoinv ("__", parts) : NULL;
  g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

  g_menu_item_set_action_and_target (item, "win.drop-party", "s", entente_object_get_id (party));
  g_menu_append_item (menu, item);
}

/* Those without whom two others are left. */
static void
append_parties (EntenteNetworkView *self,
                GMenu              *menu,
                const char         *deal)
{
  GListModel *parties = entente_scope_get_objects (entente_workspace_get_scope (self->workspace), ENTENTE_PARTY);
  g_autoptr (GMenu) out = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteObject) party = g_list_model_get_item (parties, i);

      if (entente_object_refers_to (party, ENTENTE_PARTY_DEAL, deal) && entente_command_can_drop_party (self->workspace, entente_object_get_id (party)))
        append_party (self, out, party);
    }

  if (g_menu_model_get_n_items (G_MENU_MODEL (out)) > 0)
    g_menu_append_submenu (menu, _("Take _Out"), G_MENU_MODEL (out));
}

static void
append_alignments (GMenu *menu)
{
  g_autoptr (GMenu) align = g_menu_new ();
  g_autoptr (GMenu) edges = g_menu_new ();
  g_autoptr (GMenu) gaps = g_menu_new ();
  g_autoptr (GMenu) sizes = g_menu_new ();

  append_with_key (edges, _("_Left Edges"), "win.arrange::left", "<Control><Shift>Left");
  g_menu_append (edges, _("_Centres"), "win.arrange::centre");
  append_with_key (edges, _("_Right Edges"), "win.arrange::right", "<Control><Shift>Right");
  append_with_key (edges, _("_Top Edges"), "win.arrange::top", "<Control><Shift>Up");
  g_menu_append (edges, _("_Middles"), "win.arrange::middle");
  append_with_key (edges, _("_Bottom Edges"), "win.arrange::bottom", "<Control><Shift>Down");
  g_menu_append (gaps, _("Equal Gaps _Across"), "win.arrange::across");
  g_menu_append (gaps, _("Equal Gaps _Down"), "win.arrange::down");
  g_menu_append (sizes, _("Equal _Widths"), "win.arrange::same-width");
  g_menu_append (sizes, _("Equal _Heights"), "win.arrange::same-height");
  append_section (align, edges);
  append_section (align, gaps);
  append_section (align, sizes);
  g_menu_append_submenu (menu, _("_Align"), G_MENU_MODEL (align));
}

/* What a single thing is, and what it is part of. */
static void
append_edit (EntenteNetworkView *self,
             GMenu              *menu,
             const char         *id,
             EntenteType         type)
{
  append_with_key (menu, _("_Edit…"), "win.edit", "Return");

  if (type == ENTENTE_NOTE)
    append_with_key (menu, _("Edit _Text…"), "win.rename", "F2");
  else if (type != ENTENTE_STAKE)
    append_with_key (menu, _("_Rename…"), "win.rename", "F2");

  if (type == ENTENTE_COMPANY)
    {
      append_with_key (menu, _("New _Deal…"), "win.new-deal", "l");
      append_with_key (menu, _("What Falls _with It"), "win.show-leaver", "x");
      g_menu_append (menu, _("Choose Lo_go…"), "win.choose-logo");
      g_menu_append (menu, _("Paste as Log_o"), "win.paste-logo");
    }
  else if (type == ENTENTE_DEAL)
    {
      append_with_key (menu, _("_Add Party…"), "win.new-deal", "l");
      append_parties (self, menu, id);
    }
  else if (type == ENTENTE_GROUP)
    {
      append_with_key (menu, entente_canvas_is_closed_frame (self, id) ? _("_Open") : _("_Close"), "win.toggle-frame", "o");
    }
}

static void
append_stacking (GMenu *menu)
{
  append_with_key (menu, _("Bring to Fro_nt"), "win.bring-to-front", "<Shift>Page_Up");
  append_with_key (menu, _("Send to Bac_k"), "win.send-to-back", "<Shift>Page_Down");
}

/* Where it stands, or which way its line goes. */
static void
append_place (EntenteNetworkView *self,
              GMenu              *menu,
              const char         *id,
              EntenteType         type)
{
  const char *const        ids[] = {id, NULL};
  const EntenteChartPlace *place = find_place (self, id);

  if (type != ENTENTE_GROUP && place != NULL)
    {
      g_menu_append (menu, place->pinned ? _("Un_pin") : _("_Pin"), "win.pin");
      append_with_key (menu, _("_Frame Around Selection"), "win.new-frame", "r");
    }

  if (type == ENTENTE_NOTE || type == ENTENTE_PICTURE)
    append_stacking (menu);

  if (entente_canvas_has_taken_bend (self))
    append_with_key (menu, _("Remove _Bend"), "win.remove-bend", "<Shift>b");

  if (entente_command_can_straighten (self->workspace, ids))
    g_menu_append (menu, _("_Straighten"), "win.straighten");
}

/* Only what makes sense for at least some of them: lines have no edges, and notes no deals. */
static void
append_several (EntenteNetworkView *self,
                GMenu              *edit,
                GMenu              *place)
{
  const char *const *selection = entente_workspace_get_selection (self->workspace);
  guint              n_companies = 0, n_places = 0, n_movable = 0;

  for (guint i = 0; selection[i] != NULL; i++)
    {
      n_companies += entente_canvas_get_type_of (self, selection[i]) == ENTENTE_COMPANY ? 1 : 0;
      n_places += find_place (self, selection[i]) != NULL ? 1 : 0;
      n_movable += entente_command_can_move (self->workspace, selection[i]) ? 1 : 0;
    }

  if (n_companies > 1)
    append_with_key (edit, _("New _Deal Among Them…"), "win.new-deal", "l");
  if (n_places > 0)
    append_with_key (edit, _("_Frame Around Selection"), "win.new-frame", "r");
  if (n_movable > 1)
    append_alignments (place);

  g_menu_append (place, _("_Tidy Up"), "win.tidy");

  if (n_places > 0)
    g_menu_append (place, _("_Pin or Unpin"), "win.pin");
  if (entente_command_can_straighten (self->workspace, selection))
    g_menu_append (place, _("_Straighten"), "win.straighten");
  if (entente_command_can_stack (self->workspace, selection))
    append_stacking (place);
}

static GMenu *
new_selection_menu (EntenteNetworkView *self)
{
  const char *selected = entente_workspace_get_selected (self->workspace);
  EntenteType type = entente_canvas_get_type_of (self, selected);
  GMenu      *menu = g_menu_new ();
  g_autoptr (GMenu) edit = g_menu_new ();
  g_autoptr (GMenu) place = g_menu_new ();
  g_autoptr (GMenu) look = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();

  if (selected != NULL)
    {
      append_edit (self, edit, selected, type);
      append_place (self, place, selected, type);
    }
  else
    {
      append_several (self, edit, place);
    }

  g_menu_append (look, _("_Zoom to Selection"), "win.zoom-selection");

  if (type != ENTENTE_NOTE && type != ENTENTE_PICTURE)
    append_with_key (look, _("_Look at What Is Around"), "win.focus", "f");

  if (entente_look_has_own (self->workspace, entente_workspace_get_selection (self->workspace)))
    g_menu_append (look, _("Remove O_wn Look"), "win.remove-own-look");

  append_with_key (removal, _("_Cut"), "win.cut", "<Control>x");
  append_with_key (removal, _("Cop_y"), "win.copy", "<Control>c");
  append_with_key (removal, _("D_uplicate"), "win.duplicate", "<Control>d");
  append_with_key (removal, _("Dele_te"), "win.delete", "Delete");
  append_section (menu, edit);
  append_section (menu, place);
  append_section (menu, look);
  append_section (menu, removal);

  return menu;
}

/* The keyboard goes back to where it was, unless what was chosen has taken it. */
static void
menu_closed_cb (EntenteNetworkView *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && (focus == NULL || gtk_widget_is_ancestor (focus, self->menu)))
    entente_network_view_grab_current (self);
}

/* A menu goes below what it points at or above it. One that has room on neither side begins higher up, so that its end can
 * be reached. How high it is, is known once it is there. */
static void
make_room_for_menu (EntenteNetworkView *self,
                    const GdkRectangle *at)
{
  GtkWidget   *native = GTK_WIDGET (gtk_widget_get_native (GTK_WIDGET (self)));
  GdkRectangle pointing = *at;
  double       x, top, below;
  int          height;

  gtk_widget_measure (self->menu, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  gtk_widget_translate_coordinates (GTK_WIDGET (self), native, at->x, at->y, &x, &top);
  below = top + at->height + height - gtk_widget_get_height (native);

  if (below <= 0 || top >= height)
    return;

  pointing.y -= (int)ceil (below);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &pointing);
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
      g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (menu_closed_cb), self);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }

  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
  make_room_for_menu (self, at);
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
  EntentePoint            spot = entente_viewport_to_scene (&self->viewport, x, y);
  EntenteRect             area = {spot.x, spot.y, 0, 0};
  GdkRectangle            at = entente_canvas_get_pointing (self, &area);
  const EntenteSceneItem *item;

  entente_canvas_settle_draft (self);
  item = entente_canvas_pick (self, x, y);

  if (entente_canvas_take_bend_at (self, x, y))
    {
      open_at (self, &at);
      return;
    }

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
