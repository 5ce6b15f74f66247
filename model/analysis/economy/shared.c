#include "model/analysis/economy/shared.h"

/**
 * EntenteShared:
 * @lock: guards the rest; never held while something is worked out
 * @found: (element-type EntenteSharedKind gpointer): what is there, by kind
 * @things: (element-type Thing): all that has to be freed
 */
struct _EntenteShared
{
  GMutex      lock;
  GHashTable *found;
  GArray     *things;
};

typedef struct
{
  gpointer       thing;
  GDestroyNotify free;
} Thing;

EntenteShared *
entente_shared_new (void)
{
  EntenteShared *self = g_new0 (EntenteShared, 1);

  g_mutex_init (&self->lock);
  self->found = g_hash_table_new (NULL, NULL);
  self->things = g_array_new (FALSE, FALSE, sizeof (Thing));

  return self;
}

/* What was made later may refer to what was made before. */
void
entente_shared_free (EntenteShared *self)
{
  for (guint i = self->things->len; i > 0; i--)
    g_array_index (self->things, Thing, i - 1).free (g_array_index (self->things, Thing, i - 1).thing);

  g_array_unref (self->things);
  g_hash_table_unref (self->found);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static gpointer
find (EntenteShared           *self,
      const EntenteSharedKind *kind)
{
  gpointer thing;

  g_mutex_lock (&self->lock);
  thing = g_hash_table_lookup (self->found, kind);
  g_mutex_unlock (&self->lock);

  return thing;
}

/* Somebody else may have been quicker, and what was stopped early is not to be found again: both are freed with the plan. */
static void
keep (EntenteShared           *self,
      const EntenteSharedKind *kind,
      gpointer                 thing,
      gboolean                 is_whole)
{
  Thing entry = {thing, kind->free};

  g_mutex_lock (&self->lock);
  g_array_append_val (self->things, entry);
  if (is_whole && !g_hash_table_contains (self->found, kind))
    g_hash_table_insert (self->found, (gpointer)kind, thing);
  g_mutex_unlock (&self->lock);
}

/**
 * entente_shared_get:
 * @economy: a plan
 * @kind: what to know of it
 * @cancellable: (nullable): a #GCancellable
 *
 * Blocks while it is worked out for the first time. May be called on any thread where that may be done.
 *
 * Returns: (transfer none): it, for as long as @economy; when it was cancelled, perhaps only a part of it
 */
gconstpointer
entente_shared_get (const EntenteEconomy    *economy,
                    const EntenteSharedKind *kind,
                    GCancellable            *cancellable)
{
  gpointer thing = find (economy->shared, kind);

  if (thing == NULL)
    {
      thing = kind->make (economy, cancellable);
      keep (economy->shared, kind, thing, !g_cancellable_is_cancelled (cancellable));
    }

  return thing;
}
