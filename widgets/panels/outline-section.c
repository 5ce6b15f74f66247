#include "widgets/panels/outline-section.h"

#include "model/describe.h"
#include "widgets/forms/search-text.h"
#include "widgets/panels/name-order.h"
#include "widgets/workspace-rules.h"

#include <gtk/gtk.h>

/* view: whose notes, frames and pictures are listed. */
struct _EntenteOutlineSection
{
  GObject             parent_instance;
  EntenteScope       *scope;
  EntenteType         type;
  char               *view;
  GtkFilter          *on_chart;
  GListModel         *all;
  EntenteNameOrder   *sorted;
  GtkFilterListModel *shown;
  GtkFilter          *filter;
  char               *query;
};

G_DEFINE_FINAL_TYPE (EntenteOutlineSection, entente_outline_section, G_TYPE_OBJECT)

enum
{
  READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_on_chart (gpointer object,
             gpointer user_data)
{
  EntenteOutlineSection *self = user_data;

  return entente_workspace_may_select (self->scope, self->view, entente_object_get_id (object));
}

static gboolean
filter_object (gpointer object,
               gpointer user_data)
{
  EntenteOutlineSection *self = user_data;
  g_autofree char       *name = entente_describe_object (self->scope, object);
  g_autofree char       *folded = entente_search_fold (name);

  return entente_search_matches (folded, self->query);
}

/* Whether the objects in the scenario may be others, or other copies, than before. */
static gboolean
alters_scenario (EntenteChangeList *changes)
{
  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);
      EntenteType          type = change->kind != ENTENTE_CHANGE_SET ? entente_object_get_object_type (change->object) : entente_type_of_field (change->definition);

      if (type == ENTENTE_SCENARIO || type == ENTENTE_OVERRIDE || type == ENTENTE_REMOVAL)
        return TRUE;
    }

  return FALSE;
}

static void
refresh_changed (EntenteOutlineSection *self,
                 EntenteChangeList     *changes)
{
  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);

      if (change->kind == ENTENTE_CHANGE_SET && entente_type_of_field (change->definition) == self->type)
        entente_name_order_refresh_object (self->sorted, entente_scope_lookup (self->scope, change->id));
    }
}

static void
ready_cb (EntenteOutlineSection *self)
{
  g_signal_emit (self, signals[READY], 0);
}

static void
entente_outline_section_dispose (GObject *object)
{
  EntenteOutlineSection *self = ENTENTE_OUTLINE_SECTION (object);

  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorted);
  g_clear_object (&self->all);
  g_clear_object (&self->on_chart);
  g_clear_object (&self->scope);

  G_OBJECT_CLASS (entente_outline_section_parent_class)->dispose (object);
}

static void
entente_outline_section_finalize (GObject *object)
{
  g_free (ENTENTE_OUTLINE_SECTION (object)->view);
  g_free (ENTENTE_OUTLINE_SECTION (object)->query);

  G_OBJECT_CLASS (entente_outline_section_parent_class)->finalize (object);
}

static void
entente_outline_section_class_init (EntenteOutlineSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_outline_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_outline_section_finalize;

  signals[READY] = g_signal_new ("ready", ENTENTE_TYPE_OUTLINE_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_outline_section_init (EntenteOutlineSection *self)
{
}

/* Notes, frames and pictures lie on one chart; all else is listed whatever is shown. */
static GListModel *
new_all (EntenteOutlineSection *self)
{
  GListModel *objects = g_object_ref (entente_scope_get_objects (self->scope, self->type));

  if (self->type != ENTENTE_NOTE && self->type != ENTENTE_GROUP && self->type != ENTENTE_PICTURE)
    return objects;

  self->on_chart = GTK_FILTER (gtk_custom_filter_new (is_on_chart, self, NULL));

  return G_LIST_MODEL (gtk_filter_list_model_new (objects, g_object_ref (self->on_chart)));
}

/**
 * entente_outline_section_new:
 * @scope: the plan in the scenario shown
 * @type: the type of its objects
 *
 * Returns: (transfer full): a section of all objects of that type; of notes, frames and pictures, those of the view shown
 */
EntenteOutlineSection *
entente_outline_section_new (EntenteScope *scope,
                             EntenteType   type)
{
  EntenteOutlineSection *self = g_object_new (ENTENTE_TYPE_OUTLINE_SECTION, NULL);

  self->scope = g_object_ref (scope);
  self->type = type;
  self->all = new_all (self);
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_object, self, NULL));
  self->sorted = entente_name_order_new (self->all);
  self->shown = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->sorted)), NULL);
  g_signal_connect_object (self->sorted, "ready", G_CALLBACK (ready_cb), self, G_CONNECT_SWAPPED);

  return self;
}

EntenteType
entente_outline_section_get_object_type (EntenteOutlineSection *self)
{
  return self->type;
}

/**
 * entente_outline_section_get_shown:
 * @self: a section
 *
 * Returns: (transfer none): the objects that match what was typed
 */
GListModel *
entente_outline_section_get_shown (EntenteOutlineSection *self)
{
  return G_LIST_MODEL (self->shown);
}

/**
 * entente_outline_section_get_n:
 * @self: a section
 *
 * Returns: how many objects there are, matching or not
 */
guint
entente_outline_section_get_n (EntenteOutlineSection *self)
{
  return g_list_model_get_n_items (self->all);
}

/**
 * entente_outline_section_set_view:
 * @self: a section
 * @view: (nullable): id of the view shown
 */
void
entente_outline_section_set_view (EntenteOutlineSection *self,
                                  const char            *view)
{
  if (self->on_chart == NULL || g_strcmp0 (view, self->view) == 0)
    return;

  g_free (self->view);
  self->view = g_strdup (view);
  gtk_filter_changed (self->on_chart, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * entente_outline_section_set_query:
 * @self: a section
 * @folded_query: what entente_search_fold() made of what was typed
 */
void
entente_outline_section_set_query (EntenteOutlineSection *self,
                                   const char            *folded_query)
{
  g_free (self->query);
  self->query = *folded_query != '\0' ? g_strdup (folded_query) : NULL;

  if (self->query == NULL)
    gtk_filter_list_model_set_filter (self->shown, NULL);
  else if (gtk_filter_list_model_get_filter (self->shown) == NULL)
    gtk_filter_list_model_set_filter (self->shown, self->filter);
  else
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * entente_outline_section_is_ready:
 * @self: a section
 *
 * Returns: whether all its objects are listed; many that are new are sorted on a thread first, and "ready" tells when to take them
 */
gboolean
entente_outline_section_is_ready (EntenteOutlineSection *self)
{
  return entente_name_order_is_ready (self->sorted);
}

/**
 * entente_outline_section_take:
 * @self: a section
 *
 * Lists what was sorted.
 */
void
entente_outline_section_take (EntenteOutlineSection *self)
{
  entente_name_order_take (self->sorted);
}

/**
 * entente_outline_section_refresh:
 * @self: a section
 * @changes: (nullable): what changed in the plan; %NULL for perhaps everything
 *
 * Sorts and narrows down anew what may have another name now.
 */
void
entente_outline_section_refresh (EntenteOutlineSection *self,
                                 EntenteChangeList     *changes)
{
  if (changes == NULL || alters_scenario (changes))
    entente_name_order_refresh (self->sorted);
  else
    refresh_changed (self, changes);

  if (self->query != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}
