#include "widgets/panels/matches-list.h"

#include "model/analysis/analyst.h"
#include "widgets/growing-list.h"
#include "widgets/panels/proposal-row.h"
#include "widgets/text-label.h"

#include <glib/gi18n.h>

struct _EntenteMatchesList
{
  GtkWidget         parent_instance;
  EntenteWorkspace *workspace;
  GtkWidget        *nothing;
  GtkWidget        *scroller;
  GtkWidget        *list;
  GListStore       *items;
  EntenteProposals *proposals;
  GCancellable     *cancellable;
  char             *hash;
  gboolean          is_watching;
  gboolean          wants_focus;
  gboolean          has_figures;
};

G_DEFINE_FINAL_TYPE (EntenteMatchesList, entente_matches_list, GTK_TYPE_WIDGET)

enum
{
  PROP_COUNT = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
search_thread (GTask        *task,
               gpointer      source,
               gpointer      economy,
               GCancellable *cancellable)
{
  g_task_return_pointer (task, entente_proposals_new (economy, cancellable), (GDestroyNotify)entente_proposals_unref);
}

/* Lines that stay say what has their place now, so that the list keeps its place, too. */
static void
renew_lines (EntenteMatchesList *self,
             guint               n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteProposalItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      entente_proposal_item_renew (item, self->proposals);
    }
}

/* Figures beside the reasons may come later than the reasons; then the lines say it once more. */
static void
show_proposals (EntenteMatchesList *self)
{
  guint n_before = entente_matches_list_get_n (self), n = entente_proposals_get_n (self->proposals);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = n_before; i < n; i++)
    g_ptr_array_add (added, entente_proposal_item_new (self->proposals, i));

  self->has_figures = entente_analyst_is_current (entente_workspace_get_analyst (self->workspace), "M1");

  if (n != n_before)
    g_list_store_splice (self->items, MIN (n, n_before), n_before - MIN (n, n_before), added->pdata, added->len);

  renew_lines (self, MIN (n, n_before));
  gtk_widget_set_visible (self->nothing, n == 0);
  gtk_widget_set_visible (self->scroller, n > 0);

  if (n != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);

  if (self->wants_focus && n > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (EntenteMatchesList) self = user_data;
  g_autoptr (EntenteProposals) proposals = g_task_propagate_pointer (G_TASK (result), NULL);

  if (proposals == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_pointer (&self->proposals, entente_proposals_unref);
  self->proposals = g_steal_pointer (&proposals);
  show_proposals (self);
}

static void
stop (EntenteMatchesList *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->hash, g_free);
}

/* Only while somebody looks, and only when the plan is another one. */
static void
update (EntenteMatchesList *self)
{
  EntenteEconomy *economy;
  g_autoptr (GTask) task = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  economy = entente_analyst_get_economy (entente_workspace_get_analyst (self->workspace));

  if (economy == NULL || g_strcmp0 (economy->hash, self->hash) == 0)
    return;

  stop (self);
  self->hash = g_strdup (economy->hash);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, found_cb, g_object_ref (self));
  g_task_set_task_data (task, entente_economy_ref (economy), (GDestroyNotify)entente_economy_unref);
  g_task_run_in_thread (task, search_thread);
}

static void
figures_cb (EntenteMatchesList *self)
{
  update (self);

  if (self->proposals != NULL && !self->has_figures && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      entente_analyst_is_current (entente_workspace_get_analyst (self->workspace), "M1"))
    show_proposals (self);
}

static void
activate_cb (EntenteMatchesList *self,
             guint               position)
{
  g_autoptr (EntenteProposalItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  const EntenteProposal *proposal = entente_proposal_item_get (item);
  const EntenteEconomy  *economy = entente_proposals_get_economy (entente_proposal_item_get_proposals (item));
  const char            *ids[ENTENTE_RING_MAX_LENGTH + 1] = {NULL};

  for (guint i = 0; i < proposal->n_companies; i++)
    ids[i] = economy->companies[proposal->companies[i]].id;

  entente_workspace_set_selection (self->workspace, ids);
}

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           EntenteMatchesList       *self)
{
  gtk_list_item_set_child (item, entente_proposal_row_new (self->workspace));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  entente_proposal_row_show (ENTENTE_PROPOSAL_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  entente_proposal_row_show (ENTENTE_PROPOSAL_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
entente_matches_list_map (GtkWidget *widget)
{
  EntenteMatchesList *self = ENTENTE_MATCHES_LIST (widget);

  GTK_WIDGET_CLASS (entente_matches_list_parent_class)->map (widget);

  if (!self->is_watching)
    {
      self->is_watching = TRUE;
      g_signal_connect_object (entente_workspace_get_analyst (self->workspace), "changed", G_CALLBACK (figures_cb), self, G_CONNECT_SWAPPED);
    }

  update (self);
}

/* There may be nothing to work on yet. */
static gboolean
entente_matches_list_grab_focus (GtkWidget *widget)
{
  EntenteMatchesList *self = ENTENTE_MATCHES_LIST (widget);

  self->wants_focus = entente_matches_list_get_n (self) == 0;

  return self->wants_focus || gtk_widget_grab_focus (self->list);
}

static void
entente_matches_list_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (property_id == PROP_COUNT)
    g_value_set_uint (value, entente_matches_list_get_n (ENTENTE_MATCHES_LIST (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
entente_matches_list_dispose (GObject *object)
{
  EntenteMatchesList *self = ENTENTE_MATCHES_LIST (object);

  stop (self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->nothing, gtk_widget_unparent);
  g_clear_object (&self->items);
  g_clear_pointer (&self->proposals, entente_proposals_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_matches_list_parent_class)->dispose (object);
}

static void
entente_matches_list_class_init (EntenteMatchesListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_matches_list_get_property;
  object_class->dispose = entente_matches_list_dispose;
  widget_class->map = entente_matches_list_map;
  widget_class->grab_focus = entente_matches_list_grab_focus;

  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
entente_matches_list_init (EntenteMatchesList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->items = g_list_store_new (ENTENTE_TYPE_PROPOSAL_ITEM);
  self->nothing = entente_text_label_new (_("No company has what another wants and is still open to agree on. Say in the forms of companies what they have and want."), "dim-label");
  gtk_widget_add_css_class (self->nothing, "placeholder");
  gtk_widget_set_visible (self->nothing, FALSE);
  gtk_widget_set_parent (self->nothing, GTK_WIDGET (self));
}

static void
build (EntenteMatchesList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel  *selection;

  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cb), self, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  self->scroller = gtk_scrolled_window_new ();
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (entente_growing_list_new (g_object_ref (G_LIST_MODEL (self->items)), self->scroller)));
  self->list = gtk_list_view_new (selection, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "findings");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who Fits Whom"), -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * entente_matches_list_new:
 * @workspace: whose plan to look through
 *
 * Returns: (transfer floating): a list, filled when it is seen
 */
GtkWidget *
entente_matches_list_new (EntenteWorkspace *workspace)
{
  EntenteMatchesList *self = g_object_new (ENTENTE_TYPE_MATCHES_LIST, NULL);

  self->workspace = g_object_ref (workspace);
  build (self);

  return GTK_WIDGET (self);
}

guint
entente_matches_list_get_n (EntenteMatchesList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}
