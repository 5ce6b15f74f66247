#include "model/document-private.h"

#include "model/object/project-root.h"
#include "model/storage/project-writer.h"

#include <glib/gi18n.h>
#include <string.h>

#define SUFFIX ".entente"

G_DEFINE_TYPE (EntenteDocument, entente_document, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_PATH,
  PROP_MODIFIED,
  PROP_READ_ONLY,
  PROP_SAVING,
  N_PROPERTIES
};

enum
{
  EDITED,
  WARNING,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint       signals[N_SIGNALS];

static char *
make_title (EntenteDocument *self)
{
  const char *title = entente_object_get_text (entente_project_get_root (self->project), ENTENTE_PROJECT_TITLE);

  if (self->path != NULL)
    {
      g_autofree char *name = g_filename_display_basename (self->path);

      if (g_str_has_suffix (name, SUFFIX) && strlen (name) > strlen (SUFFIX))
        name[strlen (name) - strlen (SUFFIX)] = '\0';

      return g_steal_pointer (&name);
    }

  if (self->name != NULL)
    return g_strdup (self->name);

  return g_strdup (title != NULL && *title != '\0' ? title : _("Untitled Project"));
}

/**
 * entente_document_update:
 * @self: a document
 *
 * Says what has changed in what a window shows.
 */
void
entente_document_update (EntenteDocument *self)
{
  g_autofree char *title = make_title (self);
  gboolean         modified = entente_document_is_modified (self);

  if (g_strcmp0 (title, self->shown_title) != 0)
    {
      g_free (self->shown_title);
      self->shown_title = g_steal_pointer (&title);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
    }

  if (modified != self->shown_modified)
    {
      self->shown_modified = modified;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
    }
}

static void
journal_cb (const GError *error,
            gpointer      user_data)
{
  EntenteDocument *self = user_data;

  if (error != NULL)
    g_signal_emit (self, signals[WARNING], 0, error->message);
}

static void
entente_document_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  EntenteDocument *self = ENTENTE_DOCUMENT (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, entente_document_get_title (self));
      break;
    case PROP_PATH:
      g_value_set_string (value, entente_document_get_path (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, entente_document_is_modified (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, entente_document_is_read_only (self));
      break;
    case PROP_SAVING:
      g_value_set_boolean (value, entente_document_is_saving (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* What is not saved stays in the journal, unless the document was closed. */
static void
entente_document_finalize (GObject *object)
{
  EntenteDocument *self = ENTENTE_DOCUMENT (object);

  if (!entente_document_is_modified (self))
    entente_journal_cut (self->journal);
  entente_journal_free (self->journal);

  g_clear_object (&self->history);
  g_clear_object (&self->project);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->late, g_ptr_array_unref);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_free (self->state_folder);
  g_free (self->path);
  g_free (self->name);
  g_free (self->expected);
  g_free (self->shown_title);

  G_OBJECT_CLASS (entente_document_parent_class)->finalize (object);
}

static void
entente_document_class_init (EntenteDocumentClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_document_get_property;
  object_class->finalize = entente_document_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * EntenteDocument::edited:
   * @changes: what was done to the project
   */
  signals[EDITED] = g_signal_new ("edited", ENTENTE_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, ENTENTE_TYPE_CHANGE_LIST);

  /**
   * EntenteDocument::warning:
   * @text: what the planner should know, translated
   */
  signals[WARNING] = g_signal_new ("warning", ENTENTE_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
entente_document_init (EntenteDocument *self)
{
  self->is_writable = TRUE;
}

/**
 * entente_document_create:
 * @state_folder: where the program keeps its state
 * @project: what the document holds
 *
 * Returns: (transfer full): a document that lacks its base
 */
EntenteDocument *
entente_document_create (const char     *state_folder,
                         EntenteProject *project)
{
  EntenteDocument *self = g_object_new (ENTENTE_TYPE_DOCUMENT, NULL);

  self->state_folder = g_strdup (state_folder);
  self->project = g_object_ref (project);
  self->history = entente_history_new (project);
  self->journal = entente_journal_new (state_folder, journal_cb, self);

  return self;
}

/**
 * entente_document_new:
 * @state_folder: where the program keeps its state, such as entente_document_get_state_folder()
 *
 * Returns: (transfer full): a document with an empty project that has no file
 */
EntenteDocument *
entente_document_new (const char *state_folder)
{
  g_autoptr (EntenteProject) project = entente_project_new ();
  EntenteDocument *self = entente_document_create (state_folder, project);

  self->base = entente_project_write_bytes (project);
  entente_document_update (self);

  return self;
}

EntenteProject *
entente_document_get_project (EntenteDocument *self)
{
  return self->project;
}

EntenteHistory *
entente_document_get_history (EntenteDocument *self)
{
  return self->history;
}

/**
 * entente_document_get_path:
 * @self: a document
 *
 * Returns: (nullable): the file that saving replaces; %NULL for a project that has none
 */
const char *
entente_document_get_path (EntenteDocument *self)
{
  return self->path;
}

/**
 * entente_document_get_title:
 * @self: a document
 *
 * Returns: what to call the document: the name of its file, or else the title of the project
 */
const char *
entente_document_get_title (EntenteDocument *self)
{
  return self->shown_title;
}

/**
 * entente_document_is_modified:
 * @self: a document
 *
 * Returns: whether something would be lost if the document were closed; also while a save is under way
 */
gboolean
entente_document_is_modified (EntenteDocument *self)
{
  return self->unsaved || (self->late != NULL && self->was_modified) || !entente_history_is_saved (self->history);
}

/**
 * entente_document_is_read_only:
 * @self: a document
 *
 * Returns: whether the document can be saved only as another file
 */
gboolean
entente_document_is_read_only (EntenteDocument *self)
{
  return self->is_newer || !self->is_writable;
}

gboolean
entente_document_is_saving (EntenteDocument *self)
{
  return self->late != NULL;
}

/**
 * entente_document_get_problems:
 * @self: a document
 *
 * Returns: (nullable) (element-type EntenteProblem): what could not be read of the file
 */
const GPtrArray *
entente_document_get_problems (EntenteDocument *self)
{
  return self->problems;
}

/* A project that is only looked at has no journal. */
static void
begin_journal (EntenteDocument *self)
{
  if (!self->is_journaling)
    entente_journal_begin (self->journal, self->path, self->shown_title, self->base, NULL);
  self->is_journaling = TRUE;
}

static void
record (EntenteDocument   *self,
        EntenteChangeList *changes)
{
  entente_journal_append (self->journal, changes);
  if (self->late != NULL)
    g_ptr_array_add (self->late, g_object_ref (changes));

  g_signal_emit (self, signals[EDITED], 0, changes);
  entente_document_update (self);
}

/**
 * entente_document_apply:
 * @self: a document
 * @changes: an edit
 * @error: return location for an error
 *
 * Edits the project. Fails as entente_project_apply() does.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_document_apply (EntenteDocument   *self,
                        EntenteChangeList *changes,
                        GError           **error)
{
  begin_journal (self);
  if (!entente_history_apply (self->history, changes, error))
    return FALSE;

  record (self, changes);

  return TRUE;
}

static gboolean
step (EntenteDocument *self,
      EntenteChangeList *(*move) (EntenteHistory *))
{
  EntenteChangeList *list = move (self->history);
  g_autoptr (EntenteChangeList) changes = NULL;

  if (list == NULL)
    return FALSE;

  changes = g_object_ref (list);
  begin_journal (self);
  record (self, changes);

  return TRUE;
}

gboolean
entente_document_undo (EntenteDocument *self)
{
  return step (self, entente_history_undo);
}

gboolean
entente_document_redo (EntenteDocument *self)
{
  return step (self, entente_history_redo);
}

/**
 * entente_document_flush:
 * @self: a document
 * @error: return location for an error
 *
 * Waits until all edits are in the journal on disk. Fails as entente_journal_flush() does.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_document_flush (EntenteDocument *self,
                        GError         **error)
{
  return entente_journal_flush (self->journal, error);
}

/**
 * entente_document_close:
 * @self: a document
 *
 * Ends the work on a document: what is not saved is not wanted any more. Without this, it would be offered at the next
 * start.
 */
void
entente_document_close (EntenteDocument *self)
{
  entente_journal_cut (self->journal);
  self->is_journaling = FALSE;
  self->unsaved = FALSE;
  if (self->late != NULL)
    g_ptr_array_set_size (self->late, 0);
  entente_history_mark_saved (self->history);
}

/**
 * entente_document_get_state_folder:
 *
 * Returns: (transfer full): where the program keeps its state for this user
 */
char *
entente_document_get_state_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "entente", NULL);
}
