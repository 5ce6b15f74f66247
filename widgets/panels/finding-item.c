#include "widgets/panels/finding-item.h"

struct _EntenteFindingItem
{
  GObject         parent_instance;
  EntenteSeverity severity;
  char           *id;
  char           *text;
};

G_DEFINE_FINAL_TYPE (EntenteFindingItem, entente_finding_item, G_TYPE_OBJECT)

static void
entente_finding_item_finalize (GObject *object)
{
  EntenteFindingItem *self = ENTENTE_FINDING_ITEM (object);

  g_free (self->id);
  g_free (self->text);

  G_OBJECT_CLASS (entente_finding_item_parent_class)->finalize (object);
}

static void
entente_finding_item_class_init (EntenteFindingItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_finding_item_finalize;
}

static void
entente_finding_item_init (EntenteFindingItem *self)
{
}

/**
 * entente_finding_item_new:
 * @finding: what was found
 *
 * Returns: (transfer full): a line that says it
 */
EntenteFindingItem *
entente_finding_item_new (const EntenteFinding *finding)
{
  EntenteFindingItem *self = g_object_new (ENTENTE_TYPE_FINDING_ITEM, NULL);

  self->severity = finding->severity;
  self->id = g_strdup (finding->object);
  self->text = g_strdup (finding->text);

  return self;
}

EntenteSeverity
entente_finding_item_get_severity (EntenteFindingItem *self)
{
  return self->severity;
}

/**
 * entente_finding_item_get_id:
 * @self: a line
 *
 * Returns: the object concerned
 */
const char *
entente_finding_item_get_id (EntenteFindingItem *self)
{
  return self->id;
}

const char *
entente_finding_item_get_text (EntenteFindingItem *self)
{
  return self->text;
}
