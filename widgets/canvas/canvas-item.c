#include "widgets/canvas/canvas-item.h"

struct _EntenteCanvasItem
{
  GtkWidget parent_instance;

  char       *id;
  char       *name;
  EntenteRect bounds;
  gboolean    selected;
  guint       round;
};

G_DEFINE_TYPE (EntenteCanvasItem, entente_canvas_item, GTK_TYPE_WIDGET)

/* The canvas draws the ring of the focus. */
static void
entente_canvas_item_state_flags_changed (GtkWidget    *widget,
                                         GtkStateFlags before)
{
  GtkWidget    *canvas = gtk_widget_get_parent (widget);
  GtkStateFlags changed = before ^ gtk_widget_get_state_flags (widget);

  if (canvas != NULL && (changed & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE)) != 0)
    gtk_widget_queue_draw (canvas);
}

static void
entente_canvas_item_finalize (GObject *object)
{
  EntenteCanvasItem *self = ENTENTE_CANVAS_ITEM (object);

  g_free (self->id);
  g_free (self->name);

  G_OBJECT_CLASS (entente_canvas_item_parent_class)->finalize (object);
}

static void
entente_canvas_item_class_init (EntenteCanvasItemClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = entente_canvas_item_finalize;
  widget_class->state_flags_changed = entente_canvas_item_state_flags_changed;

  gtk_widget_class_set_css_name (widget_class, "canvasitem");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
entente_canvas_item_init (EntenteCanvasItem *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
}

/**
 * entente_canvas_item_new:
 * @id: id of a company, a deal or a stake
 *
 * Returns: (transfer floating): a widget that stands for it
 */
GtkWidget *
entente_canvas_item_new (const char *id)
{
  EntenteCanvasItem *self = g_object_new (ENTENTE_TYPE_CANVAS_ITEM, NULL);

  self->id = g_strdup (id);

  return GTK_WIDGET (self);
}

/**
 * entente_canvas_item_get_id:
 * @self: an item
 *
 * Returns: id of the object it stands for
 */
const char *
entente_canvas_item_get_id (EntenteCanvasItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_ITEM (self), NULL);

  return self->id;
}

/**
 * entente_canvas_item_get_bounds:
 * @self: an item
 *
 * Returns: where it is in the scene, points
 */
const EntenteRect *
entente_canvas_item_get_bounds (EntenteCanvasItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_ITEM (self), NULL);

  return &self->bounds;
}

/**
 * entente_canvas_item_get_name:
 * @self: an item
 *
 * Returns: what it is called, a full sentence
 */
const char *
entente_canvas_item_get_name (EntenteCanvasItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_ITEM (self), NULL);

  return self->name;
}

/**
 * entente_canvas_item_show:
 * @self: an item
 * @name: what the scene says of its object
 * @anchor: (nullable): where the hand finds it
 *
 * Takes over where the object is and what it is called.
 */
void
entente_canvas_item_show (EntenteCanvasItem      *self,
                          const EntenteSceneName *name,
                          const EntenteRect      *anchor)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_ITEM (self));

  self->bounds = anchor != NULL ? *anchor : name->bounds;

  if (g_strcmp0 (self->name, name->name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name, -1);
}

/**
 * entente_canvas_item_take_part:
 * @self: an item
 * @round: in which items are looked through
 *
 * Returns: whether it has not been met in this round yet
 */
gboolean
entente_canvas_item_take_part (EntenteCanvasItem *self,
                               guint              round)
{
  gboolean is_first = self->round != round;

  self->round = round;

  return is_first;
}

/**
 * entente_canvas_item_set_selected:
 * @self: an item
 * @selected: whether its object is selected
 *
 * Tells assistive technology.
 */
void
entente_canvas_item_set_selected (EntenteCanvasItem *self,
                                  gboolean           selected)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_ITEM (self));

  if (self->selected == selected)
    return;

  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
