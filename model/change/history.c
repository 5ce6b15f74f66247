#include "model/change/history.h"

/* Steps closer together than this, in microseconds, may become one. */
#define COALESCE_TIME G_USEC_PER_SEC

struct _EntenteHistory
{
  GObject            parent_instance;
  EntenteProject    *project;
  GPtrArray         *done;
  GPtrArray         *undone;
  EntenteChangeList *last;
  gint64             last_time;
  gboolean           sealed;
  gint64             saved_depth;
};

G_DEFINE_TYPE (EntenteHistory, entente_history, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_TITLE,
  PROP_REDO_TITLE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
entente_history_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  EntenteHistory *self = ENTENTE_HISTORY (object);

  switch (id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, entente_history_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, entente_history_can_redo (self));
      break;
    case PROP_UNDO_TITLE:
      g_value_set_string (value, entente_history_get_undo_title (self));
      break;
    case PROP_REDO_TITLE:
      g_value_set_string (value, entente_history_get_redo_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_history_finalize (GObject *object)
{
  EntenteHistory *self = ENTENTE_HISTORY (object);

  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_clear_object (&self->last);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (entente_history_parent_class)->finalize (object);
}

static void
entente_history_class_init (EntenteHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_history_get_property;
  object_class->finalize = entente_history_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_UNDO_TITLE] = g_param_spec_string ("undo-title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REDO_TITLE] = g_param_spec_string ("redo-title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
entente_history_init (EntenteHistory *self)
{
  self->done = g_ptr_array_new_with_free_func (g_object_unref);
  self->undone = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * entente_history_new:
 * @project: the project whose steps it keeps
 *
 * Returns: (transfer full): an empty history, marked as saved
 */
EntenteHistory *
entente_history_new (EntenteProject *project)
{
  EntenteHistory *self = g_object_new (ENTENTE_TYPE_HISTORY, NULL);

  self->project = g_object_ref (project);

  return self;
}

static void
notify_all (EntenteHistory *self)
{
  for (guint i = PROP_CAN_UNDO; i < N_PROPERTIES; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static EntenteChangeList *
get_top (GPtrArray *stack)
{
  return stack->len > 0 ? g_ptr_array_index (stack, stack->len - 1) : NULL;
}

static gboolean
coalesce (EntenteHistory    *self,
          EntenteChangeList *changes,
          gint64             now)
{
  EntenteChangeList *top = get_top (self->done);

  return top != NULL && !self->sealed && self->undone->len == 0 && now - self->last_time < COALESCE_TIME &&
         entente_change_list_coalesce (top, changes);
}

/**
 * entente_history_apply:
 * @self: a history
 * @changes: a step
 * @error: return location for an error
 *
 * Applies @changes to the project and keeps them for undo; what was undone before can then no longer be redone. Fails
 * as entente_project_apply() does.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_history_apply (EntenteHistory    *self,
                       EntenteChangeList *changes,
                       GError           **error)
{
  gint64 now = g_get_monotonic_time ();

  if (!entente_project_apply (self->project, changes, error))
    return FALSE;

  if (!coalesce (self, changes, now))
    {
      if (self->saved_depth > (gint64)self->done->len)
        self->saved_depth = -1;
      g_ptr_array_set_size (self->undone, 0);
      g_ptr_array_add (self->done, g_object_ref (changes));
    }

  self->sealed = FALSE;
  self->last_time = now;
  notify_all (self);

  return TRUE;
}

static EntenteChangeList *
step (EntenteHistory *self,
      GPtrArray      *from,
      GPtrArray      *to,
      gboolean        invert)
{
  EntenteChangeList *list = get_top (from);
  g_autoptr (EntenteChangeList) applied = NULL;
  g_autoptr (GError) error = NULL;

  if (list == NULL)
    return NULL;

  applied = invert ? entente_change_list_invert (list) : g_object_ref (list);
  if (!entente_project_apply (self->project, applied, &error))
    g_error ("a step that was done cannot be done again: %s", error->message);

  g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));
  g_set_object (&self->last, applied);
  self->sealed = TRUE;
  notify_all (self);

  return self->last;
}

/**
 * entente_history_undo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): what was done to the project, %NULL when there was nothing to undo; valid until
 *   the next step
 */
EntenteChangeList *
entente_history_undo (EntenteHistory *self)
{
  return step (self, self->done, self->undone, TRUE);
}

/**
 * entente_history_redo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): what was done to the project, %NULL when there was nothing to redo; valid until
 *   the next step
 */
EntenteChangeList *
entente_history_redo (EntenteHistory *self)
{
  return step (self, self->undone, self->done, FALSE);
}

gboolean
entente_history_can_undo (EntenteHistory *self)
{
  return self->done->len > 0;
}

gboolean
entente_history_can_redo (EntenteHistory *self)
{
  return self->undone->len > 0;
}

const char *
entente_history_get_undo_title (EntenteHistory *self)
{
  return self->done->len > 0 ? entente_change_list_get_title (get_top (self->done)) : NULL;
}

const char *
entente_history_get_redo_title (EntenteHistory *self)
{
  return self->undone->len > 0 ? entente_change_list_get_title (get_top (self->undone)) : NULL;
}

/**
 * entente_history_seal:
 * @self: a history
 *
 * The next step will be one of its own, however soon it comes.
 */
void
entente_history_seal (EntenteHistory *self)
{
  self->sealed = TRUE;
}

/**
 * entente_history_mark_saved:
 * @self: a history
 *
 * Remembers that the project is on disk as it stands now.
 */
void
entente_history_mark_saved (EntenteHistory *self)
{
  self->saved_depth = self->done->len;
  self->sealed = TRUE;
}

/**
 * entente_history_is_saved:
 * @self: a history
 *
 * Returns: whether the project stands as it did when entente_history_mark_saved() was last called, or at the beginning
 */
gboolean
entente_history_is_saved (EntenteHistory *self)
{
  return self->saved_depth == (gint64)self->done->len;
}
