#include "widgets/canvas/canvas-grips.h"
#include "widgets/canvas/network-view-private.h"

#include "widgets/drawing/network-builder.h"
#include "widgets/drawing/path.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

/* A tooltip that covers the chart helps nobody; lines, and characters in a line. */
#define PARAGRAPH_LINES 6
#define EFFECT_LINES    8
#define TOOLTIP_WIDTH   64

/* Around the text of a tooltip, with the half of a dot, and from the pointer down to it; pixels */
#define AROUND 18.0
#define BELOW  32.0

/* The effect of a hovered deal has come. */
static void
effects_changed_cb (EntenteNetworkView *self)
{
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}

/* What a deal that is not signed yet would change, told as soon as it is known. */
static char *
describe_effect (EntenteNetworkView *self,
                 const char         *deal)
{
  const EntenteEffect *effect;
  gboolean             is_agreed;
  g_autofree char     *text = NULL;

  if (self->effects == NULL)
    {
      self->effects = entente_deal_effects_ref_for (self->workspace);
      g_signal_connect_object (self->effects, "changed", G_CALLBACK (effects_changed_cb), self, G_CONNECT_SWAPPED);
    }

  if (!entente_deal_effects_covers (self->effects, deal, &is_agreed) || is_agreed)
    return g_strdup ("");

  effect = entente_deal_effects_get (self->effects, deal);
  text = effect != NULL ? entente_effect_describe (effect, EFFECT_LINES) : g_strdup ("");

  return *text != '\0' ? g_strdup_printf (_("\n\nIf it is signed:\n%s"), text) : g_strdup ("");
}

/* Text of several lines is not wrapped by itself. */
static GtkWidget *
new_tooltip_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TOOLTIP_WIDTH);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), PARAGRAPH_LINES);

  return label;
}

/**
 * entente_canvas_covers_grip:
 * @self: a canvas
 * @x: of the pointer, pixels
 * @y: of the pointer, pixels
 * @tip: what a tooltip shows
 *
 * GTK puts a tooltip below the pointer wherever else there is room.
 *
 * Returns: whether the tooltip would lie on what the hand may want to take next: an end or a bend of the line that is selected
 */
gboolean
entente_canvas_covers_grip (EntenteNetworkView *self,
                            double              x,
                            double              y,
                            GtkWidget          *tip)
{
  g_autoptr (GArray) grips = entente_canvas_list_grips (self);
  int         width, height;
  EntenteRect area;

  gtk_widget_measure (tip, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (tip, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  area = (EntenteRect) {x - width / 2.0 - AROUND, y, width + 2 * AROUND, height + BELOW + AROUND};

  for (guint i = 0; i < grips->len; i++)
    {
      const EntenteGrip *grip = &g_array_index (grips, EntenteGrip, i);
      EntentePoint       at = entente_viewport_to_widget (&self->viewport, grip->at.x, grip->at.y);

      if (entente_rect_contains (&area, at.x, at.y))
        return TRUE;
    }

  return FALSE;
}

/* What stands on the chart to be read needs no tooltip. */
static gboolean
can_be_read (EntenteNetworkView *self,
             const char         *id)
{
  EntenteType type = entente_canvas_get_type_of (self, id);

  return type == ENTENTE_COMPANY || type == ENTENTE_PICTURE || (type == ENTENTE_NOTE && self->viewport.scale >= ENTENTE_READABLE);
}

/* Not over the handles that the pointer is on its way to */
static gboolean
query_tooltip_cb (EntenteNetworkView *self,
                  int                 x,
                  int                 y,
                  gboolean            keyboard,
                  GtkTooltip         *tooltip)
{
  gboolean                may_tell = self->hand.state == ENTENTE_HAND_IDLE && !keyboard && !entente_tooltip_is_covered (GTK_WIDGET (self));
  const EntenteSceneItem *item = may_tell ? entente_canvas_pick (self, x, y) : NULL;
  EntenteCanvasItem      *stand_in = item != NULL ? entente_canvas_items_find (self->items, item->object) : NULL;
  g_autofree char        *effect = NULL, *text = NULL;
  GtkWidget              *tip;

  if (stand_in == NULL || g_strcmp0 (item->object, self->hovered) != 0 || can_be_read (self, item->object))
    return FALSE;

  effect = describe_effect (self, item->object);
  text = g_strconcat (entente_canvas_item_get_name (stand_in), effect, NULL);
  tip = g_object_ref_sink (new_tooltip_label (text));
  may_tell = !entente_canvas_covers_grip (self, x, y, tip);

  if (may_tell)
    gtk_tooltip_set_custom (tooltip, tip);

  g_object_unref (tip);

  return may_tell;
}

/**
 * entente_canvas_add_tooltips:
 * @self: a canvas
 *
 * Lets it say what is under the pointer, and of a deal that is not signed what it would change.
 */
void
entente_canvas_add_tooltips (EntenteNetworkView *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
