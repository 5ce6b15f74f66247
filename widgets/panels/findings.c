#include "widgets/panels/findings.h"

#include "model/finding-summary.h"
#include "widgets/idle.h"
#include "widgets/panels/finding-item.h"
#include "widgets/workspace-rules.h"

#include <string.h>

#define KEY "entente-findings"

/* For so long it is looked before the window gets its turn again, microseconds; and at so many objects between two looks at the
   clock. */
#define SLICE       5000
#define FEW_OBJECTS 100

/* findings: (element-type EntenteFinding): what was found; checks: (nullable): what looks anew. */
struct _EntenteFindings
{
  GObject           parent_instance;
  EntenteWorkspace *workspace;
  GPtrArray        *findings;
  EntenteChecks    *checks;
  guint             check;
  gboolean          is_checked;
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteFindings, entente_findings, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  PROP_CHECKED = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static GType
get_item_type (GListModel *model)
{
  return ENTENTE_TYPE_FINDING_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return ENTENTE_FINDINGS (model)->findings->len;
}

/* Of thousands of findings only those that are seen are made lines of. */
static gpointer
get_item (GListModel *model,
          guint       position)
{
  EntenteFindings *self = ENTENTE_FINDINGS (model);

  return position < self->findings->len ? entente_finding_item_new (self->findings->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static gboolean
are_equal (const EntenteFinding *a,
           const EntenteFinding *b)
{
  return a->severity == b->severity && strcmp (a->object, b->object) == 0 && strcmp (a->text, b->text) == 0;
}

/* What is the same at both ends stays as it is. */
static void
take_findings (EntenteFindings *self,
               GPtrArray       *findings)
{
  g_autoptr (GPtrArray) old = self->findings;
  guint shorter = MIN (old->len, findings->len);
  guint before = 0, behind = 0;

  while (before < shorter && are_equal (old->pdata[before], findings->pdata[before]))
    before++;

  while (behind < shorter - before && are_equal (old->pdata[old->len - 1 - behind], findings->pdata[findings->len - 1 - behind]))
    behind++;

  self->findings = findings;

  if (before + behind < MAX (old->len, findings->len))
    g_list_model_items_changed (G_LIST_MODEL (self), before, old->len - before - behind, findings->len - before - behind);
}

static gboolean
check_cb (gpointer user_data)
{
  EntenteFindings *self = user_data;
  gint64           end = g_get_monotonic_time () + SLICE;

  if (self->checks == NULL)
    self->checks = entente_checks_new (entente_workspace_get_scope (self->workspace));

  while (!entente_checks_advance (self->checks, FEW_OBJECTS))
    if (g_get_monotonic_time () >= end)
      return G_SOURCE_CONTINUE;

  self->check = 0;
  take_findings (self, entente_findings_summarise (entente_checks_get_findings (self->checks)));
  g_clear_pointer (&self->checks, entente_checks_free);

  if (!self->is_checked)
    {
      self->is_checked = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHECKED]);
    }

  return G_SOURCE_REMOVE;
}

/* What was looked at before no longer holds. */
static void
queue_check (EntenteFindings *self)
{
  if (entente_workspace_only_moves (entente_workspace_get_changes (self->workspace)))
    return;

  g_clear_pointer (&self->checks, entente_checks_free);

  if (self->check == 0)
    self->check = g_idle_add_full (ENTENTE_IDLE_CHECKS, check_cb, self, NULL);
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
  g_clear_pointer (&self->checks, entente_checks_free);

  G_OBJECT_CLASS (entente_findings_parent_class)->dispose (object);
}

static void
entente_findings_finalize (GObject *object)
{
  g_ptr_array_unref (ENTENTE_FINDINGS (object)->findings);

  G_OBJECT_CLASS (entente_findings_parent_class)->finalize (object);
}

static void
entente_findings_class_init (EntenteFindingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_findings_get_property;
  object_class->dispose = entente_findings_dispose;
  object_class->finalize = entente_findings_finalize;

  properties[PROP_CHECKED] = g_param_spec_boolean ("checked", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
entente_findings_init (EntenteFindings *self)
{
  self->findings = g_ptr_array_new ();
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
  return G_LIST_MODEL (self);
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
