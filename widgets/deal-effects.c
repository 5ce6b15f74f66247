#include "widgets/deal-effects.h"

#include "model/object/date.h"
#include "model/object/deal.h"
#include "model/object/flow.h"

#include <string.h>

#define KEY "entente-deal-effects"

/* Who types or drags does not wait for figures after each step; milliseconds. */
#define DELAY 120

/* effects: (element-type utf8 EntenteEffect): by deal; wanted: (nullable): deal whose effect somebody waits for. */
struct _EntenteDealEffects
{
  GObject           parent_instance;
  EntenteWorkspace *workspace;
  GHashTable       *effects;
  GCancellable     *cancellable;
  char             *wanted;
  guint             start;
};

G_DEFINE_FINAL_TYPE (EntenteDealEffects, entente_deal_effects, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  EntenteDealEffects *self;
  char               *deal;
} Wish;

static void
free_wish (Wish *wish)
{
  g_object_unref (wish->self);
  g_free (wish->deal);
  g_free (wish);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, free_wish)

static void
computed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Wish) wish = user_data;
  EntenteEffect *effect = entente_effect_new_finish (result, NULL);

  if (effect == NULL)
    return;

  g_hash_table_replace (wish->self->effects, g_steal_pointer (&wish->deal), effect);
  g_signal_emit (wish->self, signals[CHANGED], 0);
}

static EntenteDate
parse_date (const char *text)
{
  EntenteDate date = {0};

  if (text != NULL && !entente_date_parse (text, &date, NULL))
    date = (EntenteDate) {0};

  return date;
}

static void
keep_later (EntenteDate       *date,
            const EntenteDate *from)
{
  if (from != NULL && date->year != 0 && entente_date_compare (from, date) > 0)
    *date = *from;
}

static void
keep_first_year (EntenteDate        *date,
                 const EntenteValue *value)
{
  guint                    n = 0;
  const EntenteYearAmount *series = value != NULL ? entente_value_get_series (value, &n) : NULL;
  EntenteDate              first = {0};

  if (n == 0 || series[0].year == 0)
    return;

  first.year = (gint16)series[0].year;
  keep_later (date, &first);
}

/* A deal that begins later changes nothing before, nor does what is given in it later. */
static EntenteDate
get_date (EntenteDealEffects *self,
          EntenteObject      *deal)
{
  EntenteDate date = parse_date (entente_workspace_get_date (self->workspace));
  GListModel *flows = entente_scope_get_objects (entente_workspace_get_scope (self->workspace), ENTENTE_FLOW);

  keep_later (&date, entente_object_get_date (deal, ENTENTE_DEAL_FROM));

  for (guint i = 0; i < g_list_model_get_n_items (flows); i++)
    {
      g_autoptr (EntenteObject) flow = g_list_model_get_item (flows, i);

      if (!entente_object_refers_to (flow, ENTENTE_FLOW_DEAL, entente_object_get_id (deal)))
        continue;

      keep_later (&date, entente_object_get_date (flow, ENTENTE_FLOW_FROM));
      keep_first_year (&date, entente_object_get_value (flow, ENTENTE_FLOW_VALUE));
    }

  return date;
}

static gboolean
start_cb (gpointer user_data)
{
  EntenteDealEffects   *self = user_data;
  EntenteScope         *scope = entente_workspace_get_scope (self->workspace);
  EntenteObject        *deal = entente_scope_lookup (scope, self->wanted);
  EntenteEconomyOptions options = {.adjustments = entente_workspace_get_adjustments (self->workspace)};
  g_autoptr (EntenteEconomy) with = NULL, without = NULL;
  Wish *wish;

  self->start = 0;

  if (deal == NULL || entente_object_get_object_type (deal) != ENTENTE_DEAL)
    return G_SOURCE_REMOVE;

  options.date = get_date (self, deal);
  with = entente_economy_new (scope, &options);
  options.without = self->wanted;
  without = entente_economy_new (scope, &options);

  wish = g_new (Wish, 1);
  *wish = (Wish) {g_object_ref (self), g_strdup (self->wanted)};
  entente_effect_new_async (with, without, self->wanted, self->cancellable, computed_cb, wish);

  return G_SOURCE_REMOVE;
}

static void
stop (EntenteDealEffects *self)
{
  g_clear_handle_id (&self->start, g_source_remove);
  g_clear_pointer (&self->wanted, g_free);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  g_clear_object (&self->cancellable);
}

static void
forget (EntenteDealEffects *self)
{
  stop (self);
  g_hash_table_remove_all (self->effects);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
entente_deal_effects_dispose (GObject *object)
{
  EntenteDealEffects *self = ENTENTE_DEAL_EFFECTS (object);

  stop (self);
  g_hash_table_remove_all (self->effects);

  if (self->workspace != NULL)
    g_object_set_data (G_OBJECT (self->workspace), KEY, NULL);

  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_deal_effects_parent_class)->dispose (object);
}

static void
entente_deal_effects_finalize (GObject *object)
{
  g_hash_table_unref (ENTENTE_DEAL_EFFECTS (object)->effects);

  G_OBJECT_CLASS (entente_deal_effects_parent_class)->finalize (object);
}

static void
entente_deal_effects_class_init (EntenteDealEffectsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_deal_effects_dispose;
  object_class->finalize = entente_deal_effects_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_deal_effects_init (EntenteDealEffects *self)
{
  self->effects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)entente_effect_free);
}

/**
 * entente_deal_effects_ref_for:
 * @workspace: whose deals to look at
 *
 * Returns: (transfer full): the effects, shared by all who ask for them
 */
EntenteDealEffects *
entente_deal_effects_ref_for (EntenteWorkspace *workspace)
{
  EntenteDealEffects *self = g_object_get_data (G_OBJECT (workspace), KEY);

  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (ENTENTE_TYPE_DEAL_EFFECTS, NULL);
  self->workspace = g_object_ref (workspace);
  g_object_set_data (G_OBJECT (workspace), KEY, self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (forget), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * entente_deal_effects_covers:
 * @self: effects
 * @id: (nullable): id of anything
 * @is_agreed: (out): whether it is a deal that is signed
 *
 * Returns: whether it is a deal that changes something, or would
 */
gboolean
entente_deal_effects_covers (EntenteDealEffects *self,
                             const char         *id,
                             gboolean           *is_agreed)
{
  EntenteObject *object = id != NULL ? entente_scope_lookup (entente_workspace_get_scope (self->workspace), id) : NULL;
  int            status;

  *is_agreed = FALSE;

  if (object == NULL || entente_object_get_object_type (object) != ENTENTE_DEAL)
    return FALSE;

  status = entente_object_get_choice (object, ENTENTE_DEAL_STATUS, ENTENTE_DEAL_STATUS_IDEA);
  *is_agreed = status == ENTENTE_DEAL_STATUS_SIGNED || status == ENTENTE_DEAL_STATUS_RUNNING || status == ENTENTE_DEAL_STATUS_LOOSENING;

  return status != ENTENTE_DEAL_STATUS_ENDED;
}

/**
 * entente_deal_effects_get:
 * @self: effects
 * @deal: id of a deal
 *
 * Returns: (nullable) (transfer none): what it changes, until "changed" is emitted next; %NULL when that is being computed,
 *   and "changed" will tell
 */
const EntenteEffect *
entente_deal_effects_get (EntenteDealEffects *self,
                          const char         *deal)
{
  const EntenteEffect *effect = g_hash_table_lookup (self->effects, deal);

  if (effect != NULL || g_strcmp0 (self->wanted, deal) == 0)
    return effect;

  stop (self);
  self->wanted = g_strdup (deal);
  self->cancellable = g_cancellable_new ();
  self->start = g_timeout_add (DELAY, start_cb, self);

  return NULL;
}
