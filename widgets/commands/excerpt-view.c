/* The view in which an excerpt stands as it does on the chart, and what is said in it */

#include "widgets/commands/excerpt-view.h"

#include "model/object/bend.h"
#include "model/object/place.h"
#include "model/object/rule.h"
#include "model/object/view.h"
#include "widgets/commands/excerpt.h"
#include "widgets/commands/step.h"

#include <math.h>

/* What the view of an excerpt says beyond what views say: which objects were asked for, and which are there only because
 * these lead to them. */
#define CHOSEN "chosen"
#define ALONG  "along"

static void
add_view (EntenteWorkspace  *workspace,
          EntenteProject    *excerpt,
          const char *const *chosen,
          const char *const *along)
{
  EntenteObject   *shown = entente_step_lookup (workspace, ENTENTE_VIEW, entente_workspace_get_view (workspace));
  g_autofree char *made = entente_project_make_id (excerpt, "excerpt", ENTENTE_VIEW);
  g_autoptr (EntenteObject) view = shown != NULL ? entente_object_copy (shown) : entente_object_new (ENTENTE_VIEW, made);
  g_autofree char *chosen_text = g_strjoinv (" ", (char **)chosen);
  g_autofree char *along_text = g_strjoinv (" ", (char **)along);

  entente_object_set_value (view, ENTENTE_VIEW_COMPANIES, NULL);
  entente_object_set_value (view, ENTENTE_VIEW_SCENARIO, NULL);
  entente_object_set (view, "date", entente_workspace_get_date (workspace), NULL);
  entente_object_add_extra (view, CHOSEN, chosen_text);
  entente_object_add_extra (view, ALONG, along_text);
  entente_project_load_object (excerpt, view, NULL);
}

/* What is hidden in a closed frame stands where it will stand when that is opened. */
static gboolean
find_spot (EntenteWorkspace *workspace,
           GHashTable       *places,
           const char       *id,
           EntentePoint     *spot)
{
  const EntenteChartPlace *shown = entente_step_find_shown (workspace, id);
  EntenteObject           *place = g_hash_table_lookup (places, id);

  *spot = (EntentePoint) {0, 0};

  if (shown != NULL)
    *spot = (EntentePoint) {shown->x, shown->y};
  else if (place != NULL)
    *spot = (EntentePoint) {entente_object_get_number (place, ENTENTE_PLACE_X, 0), entente_object_get_number (place, ENTENTE_PLACE_Y, 0)};

  return shown != NULL || place != NULL;
}

static void
add_places (EntenteWorkspace *workspace,
            EntenteProject   *excerpt,
            EntenteType       type)
{
  EntenteObject *view = entente_excerpt_get_view (excerpt);
  g_autoptr (GHashTable) places = entente_step_map_places (workspace);

  for (guint i = 0; i < entente_project_get_n (excerpt, type); i++)
    {
      const char      *id = entente_object_get_id (entente_project_get_nth (excerpt, type, i));
      g_autofree char *place_id = entente_project_make_id (excerpt, "place", ENTENTE_PLACE);
      g_autoptr (EntenteObject) place = entente_object_new (ENTENTE_PLACE, place_id);
      EntentePoint spot;

      if (!find_spot (workspace, places, id, &spot) && type == ENTENTE_DEAL)
        continue;

      entente_object_set (place, "view", entente_object_get_id (view), NULL);
      entente_object_set (place, "object", id, NULL);
      entente_step_set_number (place, ENTENTE_PLACE_X, round (spot.x));
      entente_step_set_number (place, ENTENTE_PLACE_Y, round (spot.y));
      entente_project_load_object (excerpt, place, NULL);
    }
}

/* Rules about all companies or deals, and those about one of the excerpt; bends of lines that are in it. */
static void
add_looks (EntenteWorkspace *workspace,
           EntenteProject   *excerpt,
           EntenteType       type,
           guint             view_field,
           guint             object_field)
{
  GListModel *objects = entente_scope_get_objects (entente_workspace_get_scope (workspace), type);
  const char *view = entente_object_get_id (entente_excerpt_get_view (excerpt));

  for (guint i = 0; i < g_list_model_get_n_items (objects); i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);
      g_autoptr (EntenteObject) copy = entente_object_copy (object);
      const char *about = entente_object_get_reference (object, object_field);

      if (entente_object_refers_to (object, view_field, view) && (about == NULL || entente_project_lookup (excerpt, about) != NULL) &&
          entente_project_lookup (excerpt, entente_object_get_id (object)) == NULL)
        entente_project_load_object (excerpt, copy, NULL);
    }
}

/**
 * entente_excerpt_view_add:
 * @workspace: a workspace
 * @excerpt: an excerpt in the making, with all companies and deals
 * @chosen: (array zero-terminated=1): ids of what was asked for
 * @along: (array zero-terminated=1): ids of what is there only because the others lead to it
 *
 * Adds the view shown, which keeps to no companies, shows the date shown and says what was chosen; and the places, bends
 * and looks of what is in the excerpt.
 */
void
entente_excerpt_view_add (EntenteWorkspace  *workspace,
                          EntenteProject    *excerpt,
                          const char *const *chosen,
                          const char *const *along)
{
  add_view (workspace, excerpt, chosen, along);
  add_looks (workspace, excerpt, ENTENTE_BEND, ENTENTE_BEND_VIEW, ENTENTE_BEND_LINE);
  add_looks (workspace, excerpt, ENTENTE_RULE, ENTENTE_RULE_VIEW, ENTENTE_RULE_OBJECT);
  add_places (workspace, excerpt, ENTENTE_COMPANY);
  add_places (workspace, excerpt, ENTENTE_DEAL);
}

static EntenteObject *
find_marked_view (EntenteProject *excerpt,
                  const char     *name,
                  const char    **value)
{
  for (guint i = 0; i < entente_project_get_n (excerpt, ENTENTE_VIEW); i++)
    {
      EntenteObject   *view = entente_project_get_nth (excerpt, ENTENTE_VIEW, i);
      const GPtrArray *extras = entente_object_get_extras (view);

      for (guint k = 0; extras != NULL && k < extras->len; k++)
        {
          const EntenteExtra *extra = g_ptr_array_index (extras, k);

          *value = extra->value;
          if (g_str_equal (extra->name, name))
            return view;
        }
    }

  *value = "";

  return entente_project_get_n (excerpt, ENTENTE_VIEW) > 0 ? entente_project_get_nth (excerpt, ENTENTE_VIEW, 0) : NULL;
}

/**
 * entente_excerpt_get_view:
 * @excerpt: an excerpt
 *
 * Returns: (nullable): the view in which it stands; %NULL for a project that is no excerpt
 */
EntenteObject *
entente_excerpt_get_view (EntenteProject *excerpt)
{
  const char *value;

  return find_marked_view (excerpt, CHOSEN, &value);
}

/**
 * entente_excerpt_list_chosen:
 * @excerpt: an excerpt
 *
 * Returns: (transfer full): ids of what was asked for; empty when that is all of it
 */
char **
entente_excerpt_list_chosen (EntenteProject *excerpt)
{
  const char *value;

  find_marked_view (excerpt, CHOSEN, &value);

  return g_strsplit (value, " ", -1);
}

/**
 * entente_excerpt_list_along:
 * @excerpt: an excerpt
 *
 * Returns: (transfer full): ids of what is there only because the others lead to it: partners of deals, and what lost
 *   something by a cut
 */
char **
entente_excerpt_list_along (EntenteProject *excerpt)
{
  const char *value;

  find_marked_view (excerpt, ALONG, &value);

  return g_strsplit (value, " ", -1);
}
