#include "widgets/panels/outline-section.h"

#include "model/describe.h"
#include "model/object/note.h"
#include "model/object/view.h"
#include "widgets/forms/search-text.h"
#include "widgets/workspace-rules.h"

#include <gtk/gtk.h>

/* So many find their new places one by one, more of them all at once. */
#define FEW_MOVED 20u

/* view: whose notes, frames and pictures are listed; order: (element-type EntenteObject guint): what each object was sorted by,
   in short. */
struct _EntenteOutlineSection
{
  GObject             parent_instance;
  EntenteScope       *scope;
  EntenteType         type;
  char               *view;
  GtkFilter          *on_chart;
  GListModel         *all;
  GtkSortListModel   *sorted;
  GtkFilterListModel *shown;
  GtkFilter          *filter;
  char               *query;
  GHashTable         *order;
};

G_DEFINE_FINAL_TYPE (EntenteOutlineSection, entente_outline_section, G_TYPE_OBJECT)

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
  g_autofree char       *name = NULL;
  g_autofree char       *folded = NULL;

  if (self->query == NULL)
    return TRUE;

  name = entente_describe_object (self->scope, object);
  folded = entente_search_fold (name);

  return entente_search_matches (folded, self->query);
}

/* What is written on a note is what it goes by. */
static const char *
get_label (EntenteObject *object)
{
  const char *text = entente_object_get_object_type (object) == ENTENTE_NOTE ? entente_object_get_text (object, ENTENTE_NOTE_TEXT) : NULL;

  return text != NULL ? text : entente_object_get_label (object);
}

static char *
get_sort_text (EntenteObject *object,
               gpointer       user_data)
{
  return g_strdup (get_label (object));
}

/* Views stand in the planner's own order. */
static double
get_order (EntenteObject *object,
           gpointer       user_data)
{
  return entente_object_get_number (object, ENTENTE_VIEW_ORDER, G_MAXDOUBLE);
}

static GtkSorter *
new_sorter (EntenteType type)
{
  GtkExpression *expression;

  if (type == ENTENTE_VIEW)
    {
      expression = gtk_cclosure_expression_new (G_TYPE_DOUBLE, NULL, 0, NULL, G_CALLBACK (get_order), NULL, NULL);
      return GTK_SORTER (gtk_numeric_sorter_new (expression));
    }

  expression = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_sort_text), NULL, NULL);
  return GTK_SORTER (gtk_string_sorter_new (expression));
}

static guint
shorten_order (EntenteOutlineSection *self,
               EntenteObject         *object)
{
  double order = get_order (object, NULL);

  return self->type == ENTENTE_VIEW ? g_double_hash (&order) : g_str_hash (get_label (object));
}

/* Takes note of what each object is sorted by. Returns the places of those for which that is other than before. */
static GArray *
note_order (EntenteOutlineSection *self)
{
  GArray *moved = g_array_new (FALSE, FALSE, sizeof (guint));
  guint   n = g_list_model_get_n_items (self->all);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (self->all, i);
      gpointer order = GUINT_TO_POINTER (shorten_order (self, object)), noted;
      gboolean is_noted = g_hash_table_lookup_extended (self->order, object, NULL, &noted);

      if (is_noted && noted == order)
        continue;

      g_hash_table_insert (self->order, object, order);
      if (is_noted)
        g_array_append_val (moved, i);
    }

  return moved;
}

/* Those that are gone need no place any more. */
static void
forget_gone (EntenteOutlineSection *self)
{
  if (g_hash_table_size (self->order) <= g_list_model_get_n_items (self->all))
    return;

  g_hash_table_remove_all (self->order);
  g_array_unref (note_order (self));
}

/* A sorter remembers what it sorted by; only another one looks at all names again. */
static void
sort_again (EntenteOutlineSection *self)
{
  g_autoptr (GtkSorter) sorter = new_sorter (self->type);

  gtk_sort_list_model_set_sorter (self->sorted, sorter);
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
  g_hash_table_unref (ENTENTE_OUTLINE_SECTION (object)->order);

  G_OBJECT_CLASS (entente_outline_section_parent_class)->finalize (object);
}

static void
entente_outline_section_class_init (EntenteOutlineSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_outline_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_outline_section_finalize;
}

static void
entente_outline_section_init (EntenteOutlineSection *self)
{
  self->order = g_hash_table_new (NULL, NULL);
}

/* Notes, frames and pictures lie on one chart; all else is listed whatever is shown. A list of its own lets the section say that
   an object in it has another place now. */
static GListModel *
new_all (EntenteOutlineSection *self)
{
  GListModel *objects = g_object_ref (entente_scope_get_objects (self->scope, self->type));

  if (self->type != ENTENTE_NOTE && self->type != ENTENTE_GROUP && self->type != ENTENTE_PICTURE)
    return G_LIST_MODEL (gtk_slice_list_model_new (objects, 0, G_MAXUINT));

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
  g_array_unref (note_order (self));
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_object, self, NULL));
  self->sorted = gtk_sort_list_model_new (g_object_ref (self->all), new_sorter (type));
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->sorted)), g_object_ref (self->filter));

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
  g_array_unref (note_order (self));
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

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * entente_outline_section_refresh:
 * @self: a section
 *
 * Sorts and narrows down anew, since names may have changed.
 */
void
entente_outline_section_refresh (EntenteOutlineSection *self)
{
  g_autoptr (GArray) moved = note_order (self);

  if (moved->len > FEW_MOVED)
    sort_again (self);
  else
    for (guint i = 0; i < moved->len; i++)
      g_list_model_items_changed (self->all, g_array_index (moved, guint, i), 1, 1);

  forget_gone (self);

  if (self->query != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}
