#include "widgets/panels/findings.h"

#include "model/checks.h"
#include "widgets/panels/finding-item.h"
#include "widgets/panels/list-update.h"

#define KEY "entente-findings"

struct _EntenteFindings
{
  GObject           parent_instance;
  EntenteWorkspace *workspace;
  GListStore       *store;
  guint             check;
  gboolean          is_checked;
};

G_DEFINE_FINAL_TYPE (EntenteFindings, entente_findings, G_TYPE_OBJECT)

enum
{
  PROP_CHECKED = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  EntenteFindingItem *const *first = a, *const *second = b;

  return (int)entente_finding_item_get_severity (*first) - (int)entente_finding_item_get_severity (*second);
}

static gboolean
are_equal (gconstpointer a,
           gconstpointer b)
{
  return entente_finding_item_equal ((EntenteFindingItem *)a, (EntenteFindingItem *)b);
}

static gboolean
check_cb (gpointer user_data)
{
  EntenteFindings *self = user_data;
  g_autoptr (GPtrArray) findings = entente_checks_run (entente_workspace_get_scope (self->workspace));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  self->check = 0;
  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (items, entente_finding_item_new (findings->pdata[i]));

  /* The order of the rules stays within each severity. */
  g_ptr_array_sort (items, compare_findings);
  entente_list_update (self->store, items, are_equal);

  if (!self->is_checked)
    {
      self->is_checked = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHECKED]);
    }

  return G_SOURCE_REMOVE;
}

static void
queue_check (EntenteFindings *self)
{
  if (self->check == 0)
    self->check = g_idle_add_full (G_PRIORITY_LOW, check_cb, self, NULL);
}

static void
entente_findings_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (property_id == PROP_CHECKED)
    g_value_set_boolean (value, ENTENTE_FINDINGS (object)->is_checked);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
entente_findings_dispose (GObject *object)
{
  EntenteFindings *self = ENTENTE_FINDINGS (object);

  g_clear_handle_id (&self->check, g_source_remove);
  if (self->workspace != NULL)
    g_object_set_data (G_OBJECT (self->workspace), KEY, NULL);
  g_clear_object (&self->workspace);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (entente_findings_parent_class)->dispose (object);
}

static void
entente_findings_class_init (EntenteFindingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_findings_get_property;
  object_class->dispose = entente_findings_dispose;

  properties[PROP_CHECKED] = g_param_spec_boolean ("checked", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
entente_findings_init (EntenteFindings *self)
{
  self->store = g_list_store_new (ENTENTE_TYPE_FINDING_ITEM);
}

/**
 * entente_findings_ref_for:
 * @workspace: whose plan to look through
 *
 * Returns: (transfer full): the findings, shared by all who ask for them
 */
EntenteFindings *
entente_findings_ref_for (EntenteWorkspace *workspace)
{
  EntenteFindings *self = g_object_get_data (G_OBJECT (workspace), KEY);

  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (ENTENTE_TYPE_FINDINGS, NULL);
  self->workspace = g_object_ref (workspace);
  g_object_set_data (G_OBJECT (workspace), KEY, self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (queue_check), self, G_CONNECT_SWAPPED);
  queue_check (self);

  return self;
}

/**
 * entente_findings_get_items:
 * @self: findings
 *
 * Returns: (transfer none): a list of #EntenteFindingItem
 */
GListModel *
entente_findings_get_items (EntenteFindings *self)
{
  return G_LIST_MODEL (self->store);
}

/**
 * entente_findings_is_checked:
 * @self: findings
 *
 * Returns: whether an empty list means that nothing is wrong, and not that nobody has looked yet
 */
gboolean
entente_findings_is_checked (EntenteFindings *self)
{
  return self->is_checked;
}
