#include "widgets/panels/checks-list.h"

#include "widgets/forms/related.h"
#include "widgets/growing-list.h"
#include "widgets/panels/finding-item.h"
#include "widgets/panels/findings.h"
#include "widgets/paragraph.h"
#include "widgets/text-label.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

/* max_height: of the lines, pixels; 0 while they fill the room there is. */
struct _EntenteChecksList
{
  GtkWidget         parent_instance;
  EntenteWorkspace *workspace;
  GtkWidget        *scroller;
  GtkWidget        *list;
  GtkWidget        *nothing;
  EntenteFindings  *findings;
  int               max_height;
  guint             n_told;
};

G_DEFINE_FINAL_TYPE (EntenteChecksList, entente_checks_list, GTK_TYPE_WIDGET)

enum
{
  PROP_COUNT = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
update (EntenteChecksList *self)
{
  guint n = entente_checks_list_get_n (self);

  gtk_widget_set_visible (self->nothing, n == 0 && entente_findings_is_checked (self->findings));
  gtk_widget_set_visible (self->scroller, n > 0);

  if (n != self->n_told)
    {
      self->n_told = n;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
    }
}

static void
activate_cb (EntenteChecksList *self,
             guint              position)
{
  g_autoptr (EntenteFindingItem) item = g_list_model_get_item (entente_findings_get_items (self->findings), position);
  EntenteScope  *scope = entente_workspace_get_scope (self->workspace);
  EntenteObject *object = entente_scope_lookup (scope, entente_finding_item_get_id (item));

  if (object != NULL)
    entente_workspace_select (self->workspace, entente_object_get_id (entente_related_get_home (scope, object)));
}

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *paragraph = entente_paragraph_new ();

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_hexpand (paragraph, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), paragraph);
  gtk_list_item_set_child (item, box);
}

static const char *
get_class (EntenteSeverity severity)
{
  switch (severity)
    {
    case ENTENTE_SEVERITY_ERROR:
      return "error";
    case ENTENTE_SEVERITY_WARNING:
      return "warning";
    case ENTENTE_SEVERITY_HINT:
    default:
      return "dim-label";
    }
}

static const char *
get_name (EntenteSeverity severity)
{
  switch (severity)
    {
    case ENTENTE_SEVERITY_ERROR:
      return _("Contradiction");
    case ENTENTE_SEVERITY_WARNING:
      return _("Warning");
    case ENTENTE_SEVERITY_HINT:
    default:
      return _("Hint");
    }
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  EntenteFindingItem *finding = gtk_list_item_get_item (item);
  EntenteSeverity     severity = entente_finding_item_get_severity (finding);
  GtkWidget          *icon = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char         *classes[] = {get_class (severity), NULL};
  g_autofree char    *name = NULL;

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), severity == ENTENTE_SEVERITY_HINT ? "entente-note-symbolic" : "entente-warning-symbolic");
  gtk_widget_set_css_classes (icon, classes);
  entente_tooltip_set (icon, get_name (severity));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, get_name (severity), -1);
  entente_paragraph_set_text (ENTENTE_PARAGRAPH (gtk_widget_get_next_sibling (icon)), entente_finding_item_get_text (finding));

  /* The line of the list, which is what takes the focus, has no name of its own. */
  name = g_strdup_printf ("%s: %s", get_name (severity), entente_finding_item_get_text (finding));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_list_item_get_child (item))), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
build (EntenteChecksList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel  *selection = GTK_SELECTION_MODEL (gtk_no_selection_new (entente_growing_list_new (g_object_ref (entente_findings_get_items (self->findings)), self->scroller)));

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  self->list = gtk_list_view_new (selection, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "findings");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Checks"), -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
}

static void
entente_checks_list_map (GtkWidget *widget)
{
  EntenteChecksList *self = ENTENTE_CHECKS_LIST (widget);

  if (self->list == NULL)
    build (self);

  GTK_WIDGET_CLASS (entente_checks_list_parent_class)->map (widget);
}

static GtkSizeRequestMode
entente_checks_list_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A list that scrolls would ask for what its lines need if none of them had to be broken. */
static int
measure_lines (EntenteChecksList *self,
               int                width)
{
  int height = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (self->list); line != NULL && height < self->max_height; line = gtk_widget_get_next_sibling (line))
    {
      int of_line;

      gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, width, NULL, &of_line, NULL, NULL);
      height += of_line;
    }

  return MIN (height, self->max_height);
}

static void
entente_checks_list_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  EntenteChecksList *self = ENTENTE_CHECKS_LIST (widget);
  gboolean           is_empty = gtk_widget_get_visible (self->nothing);

  gtk_widget_measure (is_empty ? self->nothing : self->scroller, orientation, for_size, minimum, natural, NULL, NULL);

  if (!is_empty && self->list != NULL && orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = MAX (*minimum, measure_lines (self, for_size));
}

static void
entente_checks_list_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  EntenteChecksList *self = ENTENTE_CHECKS_LIST (widget);

  gtk_widget_allocate (gtk_widget_get_visible (self->nothing) ? self->nothing : self->scroller, width, height, baseline, NULL);
}

static void
entente_checks_list_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (property_id == PROP_COUNT)
    g_value_set_int (value, (int)entente_checks_list_get_n (ENTENTE_CHECKS_LIST (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
entente_checks_list_dispose (GObject *object)
{
  EntenteChecksList *self = ENTENTE_CHECKS_LIST (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->nothing, gtk_widget_unparent);
  g_clear_object (&self->findings);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_checks_list_parent_class)->dispose (object);
}

static void
entente_checks_list_class_init (EntenteChecksListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_checks_list_get_property;
  object_class->dispose = entente_checks_list_dispose;
  widget_class->map = entente_checks_list_map;
  widget_class->get_request_mode = entente_checks_list_get_request_mode;
  widget_class->measure = entente_checks_list_measure;
  widget_class->size_allocate = entente_checks_list_size_allocate;

  properties[PROP_COUNT] = g_param_spec_int ("count", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
entente_checks_list_init (EntenteChecksList *self)
{
  self->nothing = entente_text_label_new (_("Nothing is missing, and nothing contradicts"), "dim-label");
  gtk_widget_add_css_class (self->nothing, "placeholder");
  gtk_widget_set_visible (self->nothing, FALSE);
  gtk_widget_set_parent (self->nothing, GTK_WIDGET (self));

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * entente_checks_list_new:
 * @workspace: whose plan to look through
 *
 * Returns: (transfer floating): a list, filled when there is time
 */
GtkWidget *
entente_checks_list_new (EntenteWorkspace *workspace)
{
  EntenteChecksList *self = g_object_new (ENTENTE_TYPE_CHECKS_LIST, NULL);

  self->workspace = g_object_ref (workspace);
  self->findings = entente_findings_ref_for (workspace);
  g_signal_connect_object (entente_findings_get_items (self->findings), "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->findings, "notify::checked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

guint
entente_checks_list_get_n (EntenteChecksList *self)
{
  return g_list_model_get_n_items (entente_findings_get_items (self->findings));
}

/**
 * entente_checks_list_set_max_height:
 * @self: a list
 * @height: in pixels
 *
 * Lets the list be as high as it needs to be, up to @height; otherwise it fills the room there is.
 */
void
entente_checks_list_set_max_height (EntenteChecksList *self,
                                    int                height)
{
  self->max_height = height;
  gtk_widget_set_vexpand (self->scroller, FALSE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
