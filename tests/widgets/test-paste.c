#include "widgets/commands/paste.h"

#include "model/error.h"
#include "model/object/bend.h"
#include "model/object/claim.h"
#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/group.h"
#include "model/object/note.h"
#include "model/object/offer.h"
#include "model/object/party.h"
#include "model/object/place.h"
#include "model/object/platform.h"
#include "model/object/rule.h"
#include "model/object/view.h"
#include "model/storage/project-writer.h"
#include "tests/support/plan.h"
#include "tests/widgets/fixture.h"
#include "widgets/commands.h"
#include "widgets/commands/duplicate.h"
#include "widgets/commands/excerpt.h"

#include <math.h>
#include <string.h>

static guint
count (EntenteWorkspace *workspace,
       EntenteType       type)
{
  return entente_project_get_n (fixture_get_project (workspace), type);
}

static EntenteObject *
look_up (EntenteWorkspace *workspace,
         const char       *id)
{
  return entente_project_lookup (fixture_get_project (workspace), id);
}

/* What is called so. */
static EntenteObject *
find_named (EntenteWorkspace *workspace,
            EntenteType       type,
            const char       *name)
{
  for (guint i = 0; i < count (workspace, type); i++)
    if (g_str_equal (entente_object_get_label (entente_project_get_nth (fixture_get_project (workspace), type, i)), name))
      return entente_project_get_nth (fixture_get_project (workspace), type, i);

  return NULL;
}

/* As it is taken from one window and put into another: through the bytes on the clipboard. */
static EntenteProject *
take (EntenteWorkspace  *workspace,
      const char *const *ids,
      EntenteExcerptKind kind)
{
  g_autoptr (EntenteProject) excerpt = entente_excerpt_new (workspace, ids, kind);
  g_autoptr (GBytes) bytes = entente_project_write_bytes (excerpt);
  g_autoptr (GError) error = NULL;
  EntenteProject *read = entente_excerpt_read (bytes, &error);

  g_assert_no_error (error);

  return read;
}

static gboolean
copy_and_paste (EntenteWorkspace  *from,
                const char *const *ids,
                EntenteWorkspace  *to)
{
  g_autoptr (EntenteProject) excerpt = take (from, ids, ENTENTE_EXCERPT_COPY);

  return entente_command_paste (to, excerpt, NULL);
}

static gboolean
paste_text (EntenteWorkspace *workspace,
            const char       *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteProject) excerpt = entente_excerpt_read_text (text, &error);

  g_assert_no_error (error);

  return entente_command_paste (workspace, excerpt, NULL);
}

static void
assert_nothing_dangles (EntenteWorkspace *workspace)
{
  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    for (guint i = 0; i < count (workspace, type); i++)
      {
        EntenteObject *object = entente_project_get_nth (fixture_get_project (workspace), type, i);

        for (guint k = 0; k < entente_object_get_n_fields (object); k++)
          {
            gboolean           is_one = entente_object_get_field (object, k)->kind == ENTENTE_FIELD_REFERENCE;
            const char        *id = is_one ? entente_object_get_reference (object, k) : NULL;
            const char *const *ids = entente_object_get_references (object, k);

            g_assert_true (id == NULL || look_up (workspace, id) != NULL);
            for (guint n = 0; ids[n] != NULL; n++)
              g_assert_nonnull (look_up (workspace, ids[n]));
          }
      }
}

/* The small plan with a second view, which keeps to Honda. */
static EntenteWorkspace *
new_with_second_view (void)
{
  EntenteProject *plan = test_plan_new_small ();

  test_plan_add (plan, ENTENTE_VIEW, "second", "name", "Second", "order", "2", "companies", "honda", NULL);
  test_plan_add (plan, ENTENTE_PLACE, "place-honda", "view", "second", "object", "honda", "x", "0", "y", "400", NULL);

  return fixture_new_workspace (plan);
}

static EntenteWorkspace *
new_empty (void)
{
  EntenteProject *plan = entente_project_new ();

  test_plan_add (plan, ENTENTE_VIEW, "chart", "name", "Chart", NULL);

  return fixture_new_workspace (plan);
}

static char *
to_text_without_places (EntenteWorkspace *workspace)
{
  g_autofree char *text = fixture_to_text (workspace);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *kept = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "<place ") == NULL)
      g_string_append_printf (kept, "%s\n", lines[i]);

  return g_string_free (kept, FALSE);
}

static void
test_on_the_same_chart_it_is_a_copy (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autofree char  *before = fixture_to_text (workspace);
  const char *const ids[] = {"nissan", "renault", NULL};
  const char       *copy;

  g_assert_true (copy_and_paste (workspace, ids, workspace));

  copy = entente_workspace_get_selection (workspace)[0];
  g_assert_cmpstr (entente_object_get_label (look_up (workspace, copy)), ==, "Nissan (copy)");
  fixture_assert_place (workspace, copy, 48, 48);
  /* The deal between the two comes along, the one with others does not. */
  g_assert_cmpuint (count (workspace, ENTENTE_DEAL), ==, 3);
  g_assert_cmpuint (count (workspace, ENTENTE_COMPANY), ==, 6);
  g_assert_cmpstr (entente_history_get_undo_title (fixture_get_history (workspace)), ==, "Paste 2 Companies");
  assert_nothing_dangles (workspace);
  fixture_assert_undone (workspace, before);
}

/* The small plan with the line of the deal and the spoke of a hub bent, and the second view, which keeps to Honda. */
static EntenteWorkspace *
new_bent (void)
{
  EntenteWorkspace *workspace = new_with_second_view ();
  EntenteProject   *plan = fixture_get_project (workspace);

  test_plan_add (plan, ENTENTE_BEND, "bend", "view", "view", "line", "alliance", "points", "150,80", "label", "150,90", NULL);
  test_plan_add (plan, ENTENTE_BEND, "spoke", "view", "view", "line", "talks-nissan", "points", "10,200", NULL);

  return workspace;
}

/* The one bend that is not one of the two that were there. */
static void
assert_bend_put_in (EntenteWorkspace *workspace,
                    const char       *points,
                    const char       *label)
{
  guint n = 0;

  for (guint i = 0; i < count (workspace, ENTENTE_BEND); i++)
    {
      EntenteObject   *bend = entente_project_get_nth (fixture_get_project (workspace), ENTENTE_BEND, i);
      g_autofree char *at = entente_value_to_string (entente_object_get_value (bend, ENTENTE_BEND_POINTS));
      g_autofree char *title = NULL;

      if (g_str_equal (entente_object_get_id (bend), "bend") || g_str_equal (entente_object_get_id (bend), "spoke"))
        continue;

      title = entente_value_to_string (entente_object_get_value (bend, ENTENTE_BEND_LABEL));
      g_assert_cmpstr (at, ==, points);
      g_assert_cmpstr (title, ==, label);
      n++;
    }

  g_assert_cmpuint (n, ==, 1);
}

static void
test_bends_come_along (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_bent ();
  g_autofree char   *before = fixture_to_text (workspace);
  const char *const  companies[] = {"nissan", "renault", NULL};
  const char *const  deal[] = {"alliance", NULL};
  const EntentePoint at = {1150, 500};
  g_autoptr (EntenteProject) excerpt = take (workspace, companies, ENTENTE_EXCERPT_COPY);

  /* The middle of all goes from (150, 0) to (1150, 500). */
  g_assert_true (entente_command_paste (workspace, excerpt, &at));
  assert_bend_put_in (workspace, "1150,580", "1150,590");
  assert_nothing_dangles (workspace);
  fixture_assert_undone (workspace, before);

  /* A second deal of the same companies would lie on the first one. */
  g_assert_true (copy_and_paste (workspace, deal, workspace));
  g_assert_cmpuint (count (workspace, ENTENTE_BEND), ==, 2);
}

static void
test_bends_come_along_to_another_chart (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_bent ();
  const char *const ids[] = {"nissan", "renault", NULL};
  g_autoptr (EntenteProject) excerpt = take (workspace, ids, ENTENTE_EXCERPT_COPY);

  entente_workspace_set_view (workspace, "second");
  g_assert_true (entente_command_paste (workspace, excerpt, NULL));
  assert_bend_put_in (workspace, "150,80", "150,90");
  g_assert_cmpuint (entente_workspace_get_chart (workspace)->n_bends, ==, 1);
}

/* Though Renault and the hub of the talks have stayed. */
static void
test_bends_come_back (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_bent ();
  const char *const ids[] = {"nissan", NULL};
  g_autoptr (EntenteProject) excerpt = take (workspace, ids, ENTENTE_EXCERPT_CUT);
  g_autofree char *before = to_text_without_places (workspace);
  g_autofree char *after = NULL;

  g_assert_true (entente_command_cut (workspace, ids));
  g_assert_cmpuint (count (workspace, ENTENTE_BEND), ==, 0);
  g_assert_true (entente_command_paste (workspace, excerpt, NULL));
  after = to_text_without_places (workspace);
  g_assert_cmpstr (after, ==, before);
}

/* Pasted again it lies beside the first copy, not on it. */
static void
test_second_copy_stands_beside_the_first (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  const char *const ids[] = {"renault", NULL};
  g_autoptr (EntenteProject) excerpt = take (workspace, ids, ENTENTE_EXCERPT_COPY);

  g_assert_true (entente_command_paste (workspace, excerpt, NULL));
  fixture_assert_place (workspace, entente_workspace_get_selected (workspace), 348, 48);
  g_assert_true (entente_command_paste (workspace, excerpt, NULL));
  fixture_assert_place (workspace, entente_workspace_get_selected (workspace), 396, 96);
}

static void
test_middle_goes_where_pointed (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  const char *const  ids[] = {"nissan", "renault", NULL};
  const EntentePoint at = {1000, 500};
  g_autoptr (EntenteProject) excerpt = take (workspace, ids, ENTENTE_EXCERPT_COPY);

  g_assert_true (entente_command_paste (workspace, excerpt, &at));
  fixture_assert_place (workspace, entente_workspace_get_selection (workspace)[0], 850, 500);
  fixture_assert_place (workspace, entente_workspace_get_selection (workspace)[1], 1150, 500);
}

static void
test_on_another_chart_the_company_is_shown (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_with_second_view ();
  const char *const ids[] = {"nissan", "honda", NULL};
  g_autoptr (EntenteProject) excerpt = take (workspace, ids, ENTENTE_EXCERPT_COPY);
  g_autofree char *before = NULL;

  entente_workspace_set_view (workspace, "second");
  before = fixture_to_text (workspace);
  g_assert_true (entente_command_paste (workspace, excerpt, NULL));

  g_assert_cmpuint (count (workspace, ENTENTE_COMPANY), ==, 4);
  g_assert_cmpuint (count (workspace, ENTENTE_DEAL), ==, 2);
  g_assert_true (entente_object_refers_to (look_up (workspace, "second"), ENTENTE_VIEW_COMPANIES, "nissan"));
  fixture_assert_place (workspace, "nissan", 0, 0);
  fixture_assert_selection (workspace, "nissan honda");

  /* Once more, there is nothing left to be done. */
  g_assert_false (entente_command_paste (workspace, excerpt, NULL));
  fixture_assert_undone (workspace, before);
}

/* Where another stands there, it goes aside. */
static void
test_company_covers_no_other_on_another_chart (void)
{
  EntenteProject *plan = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) workspace = NULL;
  const char *const ids[] = {"nissan", "renault", NULL};
  EntenteObject    *nissan, *renault;

  test_plan_add (plan, ENTENTE_VIEW, "second", "name", "Second", "order", "2", "companies", "honda", NULL);
  test_plan_add (plan, ENTENTE_PLACE, "place-honda", "view", "second", "object", "honda", "x", "310", "y", "10", NULL);
  workspace = fixture_new_workspace (plan);
  {
    g_autoptr (EntenteProject) excerpt = take (workspace, ids, ENTENTE_EXCERPT_COPY);

    entente_workspace_set_view (workspace, "second");
    g_assert_true (entente_command_paste (workspace, excerpt, NULL));
  }

  nissan = fixture_find_place (workspace, "nissan");
  renault = fixture_find_place (workspace, "renault");
  g_assert_cmpfloat (entente_object_get_number (renault, ENTENTE_PLACE_X, 0) - entente_object_get_number (nissan, ENTENTE_PLACE_X, 0), ==, 300);
  g_assert_cmpfloat (fabs (entente_object_get_number (renault, ENTENTE_PLACE_Y, 0) - 10), >, 60);
  g_assert_cmpfloat (entente_object_get_number (renault, ENTENTE_PLACE_Y, 0), ==, entente_object_get_number (nissan, ENTENTE_PLACE_Y, 0));
}

static void
test_deal_brings_its_companies_to_another_chart (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_with_second_view ();
  const char *const ids[] = {"alliance", NULL};
  g_autoptr (EntenteProject) excerpt = take (workspace, ids, ENTENTE_EXCERPT_COPY);

  entente_workspace_set_view (workspace, "second");
  g_assert_true (entente_command_paste (workspace, excerpt, NULL));

  g_assert_cmpuint (count (workspace, ENTENTE_DEAL), ==, 2);
  g_assert_true (entente_object_refers_to (look_up (workspace, "second"), ENTENTE_VIEW_COMPANIES, "nissan"));
  g_assert_true (entente_object_refers_to (look_up (workspace, "second"), ENTENTE_VIEW_COMPANIES, "renault"));
  fixture_assert_selection (workspace, "alliance");
}

static void
test_frame_holds_what_comes_with_it (void)
{
  EntenteProject *plan = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) workspace = NULL;
  const char *const ids[] = {"frame", NULL};
  g_autoptr (EntenteProject) excerpt = NULL;
  EntenteObject *frame;

  test_plan_add (plan, ENTENTE_VIEW, "second", "name", "Second", "order", "2", "companies", "honda renault", NULL);
  test_plan_add (plan, ENTENTE_GROUP, "frame", "view", "view", "name", "Both", "members", "nissan renault", "x", "-100", "y", "-80", "width", "520", "height", "160", NULL);
  test_plan_add (plan, ENTENTE_NOTE, "note", "view", "view", "text", "Mind", "x", "-90", "y", "40", NULL);
  workspace = fixture_new_workspace (plan);
  excerpt = take (workspace, ids, ENTENTE_EXCERPT_COPY);
  entente_workspace_set_view (workspace, "second");
  g_assert_true (entente_command_paste (workspace, excerpt, NULL));

  /* Renault stands elsewhere on that chart already. */
  frame = look_up (workspace, entente_workspace_get_selected (workspace));
  g_assert_true (entente_object_refers_to (frame, ENTENTE_GROUP_VIEW, "second"));
  g_assert_true (entente_object_refers_to (frame, ENTENTE_GROUP_MEMBERS, "nissan"));
  g_assert_false (entente_object_refers_to (frame, ENTENTE_GROUP_MEMBERS, "renault"));
  g_assert_cmpuint (count (workspace, ENTENTE_NOTE), ==, 2);
  assert_nothing_dangles (workspace);
}

static void
test_other_project_gets_all_that_is_referred_to (void)
{
  EntenteProject *plan = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) from = NULL;
  g_autoptr (EntenteWorkspace) to = new_empty ();
  g_autofree char  *before = fixture_to_text (to);
  const char *const ids[] = {"nissan", "alliance", NULL};

  test_plan_add (plan, ENTENTE_SOURCE, "report", "title", "Annual report", NULL);
  test_plan_add (plan, ENTENTE_CLAIM, "claim", "object", "nissan", "field", "region", "value", "japan", "source", "report", NULL);
  test_plan_set (plan, "has", "asset", "rogue");
  from = fixture_new_workspace (plan);
  g_assert_true (copy_and_paste (from, ids, to));

  g_assert_cmpuint (count (to, ENTENTE_COMPANY), ==, 2);
  g_assert_cmpuint (count (to, ENTENTE_DEAL), ==, 1);
  g_assert_cmpuint (count (to, ENTENTE_PARTY), ==, 2);
  g_assert_cmpuint (count (to, ENTENTE_FLOW), ==, 2);
  g_assert_cmpuint (count (to, ENTENTE_REGION), ==, 2);
  g_assert_cmpuint (count (to, ENTENTE_CLAIM), ==, 1);
  g_assert_cmpuint (count (to, ENTENTE_SOURCE), ==, 1);
  g_assert_cmpuint (count (to, ENTENTE_VIEW), ==, 1);
  g_assert_true (entente_object_refers_to (find_named (to, ENTENTE_PLATFORM, "Rogue platform"), ENTENTE_PLATFORM_OWNER, "nissan"));
  fixture_assert_place (to, "nissan", 0, 0);
  fixture_assert_place (to, "renault", 300, 0);
  assert_nothing_dangles (to);
  fixture_assert_undone (to, before);
}

/* What is called the same there is the same, whatever its id; what has the same id and is something else is not. */
static void
test_other_project_keeps_what_it_has (void)
{
  g_autoptr (EntenteWorkspace) from = fixture_new_small ();
  EntenteProject *plan = entente_project_new ();
  g_autoptr (EntenteWorkspace) to = NULL;
  const char *const ids[] = {"nissan", "alliance", NULL};
  EntenteObject    *nissan;

  test_plan_add (plan, ENTENTE_VIEW, "chart", "name", "Chart", NULL);
  test_plan_add (plan, ENTENTE_REGION, "jp", "name", "JAPAN", NULL);
  test_plan_add (plan, ENTENTE_COMPANY, "r-1", "name", "renault", NULL);
  test_plan_add (plan, ENTENTE_SOURCE, "nissan", "title", "A source", NULL);
  to = fixture_new_workspace (plan);
  g_assert_true (copy_and_paste (from, ids, to));

  nissan = find_named (to, ENTENTE_COMPANY, "Nissan");
  g_assert_nonnull (nissan);
  g_assert_cmpstr (entente_object_get_id (nissan), !=, "nissan");
  g_assert_true (entente_object_refers_to (nissan, ENTENTE_COMPANY_REGION, "jp"));
  g_assert_cmpuint (count (to, ENTENTE_COMPANY), ==, 2);
  g_assert_cmpuint (count (to, ENTENTE_DEAL), ==, 1);
  assert_nothing_dangles (to);
}

/* With all that went: deals with others, stakes, the asset's owner, frames of other views. */
static void
test_cut_and_pasted_it_is_as_before (void)
{
  EntenteProject *plan = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) workspace = NULL;
  g_autoptr (EntenteProject) excerpt = NULL;
  g_autofree char  *before = NULL;
  g_autofree char  *after = NULL;
  const char *const ids[] = {"nissan", NULL};

  test_plan_add (plan, ENTENTE_VIEW, "second", "name", "Second", "order", "2", "companies", "honda nissan", NULL);
  test_plan_add (plan, ENTENTE_GROUP, "frame", "view", "second", "name", "Japan", "members", "nissan honda", "x", "0", "y", "0", "width", "520", "height", "160", NULL);
  test_plan_add (plan, ENTENTE_GROUP, "own", "view", "view", "name", "Own", "members", "nissan", "x", "-90", "y", "-50", "width", "180", "height", "100", NULL);
  test_plan_set (plan, "project", "focus", "nissan");
  workspace = fixture_new_workspace (plan);
  before = to_text_without_places (workspace);

  excerpt = take (workspace, ids, ENTENTE_EXCERPT_CUT);
  g_assert_true (entente_command_cut (workspace, ids));
  g_assert_cmpstr (entente_history_get_undo_title (fixture_get_history (workspace)), ==, "Cut “Nissan”");
  g_assert_null (look_up (workspace, "alliance"));
  g_assert_true (entente_command_paste (workspace, excerpt, NULL));

  fixture_assert_place (workspace, "nissan", 0, 0);
  after = to_text_without_places (workspace);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (entente_history_get_undo_title (fixture_get_history (workspace)), ==, "Paste “Nissan”");
}

/* As it would take that along when it is moved. */
static void
test_frame_is_cut_with_what_is_in_it (void)
{
  EntenteProject *plan = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) workspace = NULL;
  g_autoptr (EntenteProject) excerpt = NULL;
  g_autofree char   *before = NULL;
  g_autofree char   *after = NULL;
  const EntentePoint at = {160, 1000};
  const char *const  ids[] = {"frame", NULL};

  test_plan_add (plan, ENTENTE_GROUP, "frame", "view", "view", "name", "Both", "members", "nissan renault", "x", "-100", "y", "-80", "width", "520", "height", "160", NULL);
  test_plan_add (plan, ENTENTE_NOTE, "note", "view", "view", "text", "Mind", "x", "-90", "y", "40", NULL);
  test_plan_add (plan, ENTENTE_PLACE, "place-honda", "view", "view", "object", "honda", "x", "0", "y", "400", NULL);
  test_plan_add (plan, ENTENTE_PLACE, "place-mitsubishi", "view", "view", "object", "mitsubishi", "x", "300", "y", "400", NULL);
  workspace = fixture_new_workspace (plan);
  before = to_text_without_places (workspace);
  excerpt = take (workspace, ids, ENTENTE_EXCERPT_CUT);

  g_assert_true (entente_command_cut (workspace, ids));
  g_assert_null (look_up (workspace, "nissan"));
  g_assert_null (look_up (workspace, "note"));
  g_assert_true (entente_command_paste (workspace, excerpt, NULL));
  after = to_text_without_places (workspace);
  g_assert_cmpstr (after, ==, before);

  /* Elsewhere, all of it stands as much farther down. */
  fixture_undo (workspace);
  g_assert_true (entente_command_paste (workspace, excerpt, &at));
  fixture_assert_place (workspace, "nissan", 0, 1000);
  g_assert_cmpfloat (entente_object_get_number (look_up (workspace, "frame"), ENTENTE_GROUP_Y, 0), ==, 920);
  g_assert_cmpfloat (entente_object_get_number (look_up (workspace, "note"), ENTENTE_NOTE_Y, 0), ==, 1040);
  g_assert_true (entente_object_refers_to (look_up (workspace, "frame"), ENTENTE_GROUP_MEMBERS, "nissan"));
}

/* Its partners are not in that project, and so the deals with them are not either. */
static void
test_cut_and_pasted_elsewhere_it_stands_alone (void)
{
  g_autoptr (EntenteWorkspace) from = fixture_new_small ();
  g_autoptr (EntenteWorkspace) to = new_empty ();
  const char *const ids[] = {"nissan", NULL};
  g_autoptr (EntenteProject) excerpt = take (from, ids, ENTENTE_EXCERPT_CUT);

  g_assert_true (entente_command_cut (from, ids));
  g_assert_true (entente_command_paste (to, excerpt, NULL));
  g_assert_cmpuint (count (to, ENTENTE_COMPANY), ==, 1);
  g_assert_cmpuint (count (to, ENTENTE_DEAL), ==, 0);
  g_assert_cmpuint (count (to, ENTENTE_PARTY), ==, 0);
  g_assert_cmpuint (count (to, ENTENTE_STAKE), ==, 0);
  g_assert_cmpuint (count (to, ENTENTE_OFFER), ==, 1);
  assert_nothing_dangles (to);
}

static void
test_notes_are_doubled_where_they_lie (void)
{
  EntenteProject *plan = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) workspace = NULL;
  const char *const ids[] = {"note", NULL};
  EntenteObject    *copy;

  test_plan_add (plan, ENTENTE_NOTE, "note", "view", "view", "text", "Mind", "x", "-90", "y", "40", NULL);
  workspace = fixture_new_workspace (plan);
  g_assert_true (copy_and_paste (workspace, ids, workspace));
  copy = look_up (workspace, entente_workspace_get_selected (workspace));
  g_assert_cmpfloat (entente_object_get_number (copy, ENTENTE_NOTE_X, 0), ==, -42);
  g_assert_cmpfloat (entente_object_get_number (copy, ENTENTE_NOTE_Y, 0), ==, 88);
}

/* What belongs to a scenario is part of the plan where it is put, and the other way round. */
static void
test_pasted_in_a_scenario_it_belongs_there (void)
{
  g_autoptr (EntenteWorkspace) from = fixture_new_small ();
  g_autoptr (EntenteWorkspace) to = fixture_new_small ();
  const char *const ids[] = {"nissan", NULL};

  entente_workspace_set_scenario (to, "alone");
  g_assert_true (copy_and_paste (from, ids, to));
  g_assert_cmpstr (entente_object_get_scenario (look_up (to, entente_workspace_get_selected (to))), ==, "alone");
}

static void
test_own_look_comes_along (void)
{
  EntenteProject *plan = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) from = NULL;
  g_autoptr (EntenteWorkspace) to = new_empty ();
  const char *const ids[] = {"nissan", NULL};

  test_plan_add (plan, ENTENTE_RULE, "own", "view", "view", "object", "nissan", NULL);
  test_plan_add (plan, ENTENTE_RULE, "all", "view", "view", NULL);
  from = fixture_new_workspace (plan);
  g_assert_true (copy_and_paste (from, ids, to));
  g_assert_cmpuint (count (to, ENTENTE_RULE), ==, 1);
  g_assert_true (entente_object_refers_to (look_up (to, "own"), ENTENTE_RULE_VIEW, "chart"));
}

static void
test_text_for_other_programs (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  const char *const ids[] = {"nissan", "talks", NULL};
  const char *const alone[] = {"renault", "honda", NULL};
  g_autoptr (EntenteProject) deals = take (workspace, ids, ENTENTE_EXCERPT_COPY);
  g_autoptr (EntenteProject) names = take (workspace, alone, ENTENTE_EXCERPT_COPY);
  g_autofree char *table = entente_excerpt_to_text (deals);
  g_autofree char *list = entente_excerpt_to_text (names);

  g_assert_cmpstr (table, ==, "Honda\tMitsubishi Motors, Nissan\tThree talk\n");
  g_assert_cmpstr (list, ==, "Honda\nRenault\n");
}

/* Who is there already is not there twice. */
static void
test_names_become_companies (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autofree char *before = fixture_to_text (workspace);

  g_assert_true (paste_text (workspace, "Toyota\r\nnissan\r\nSony Group\r\n"));
  g_assert_cmpuint (count (workspace, ENTENTE_COMPANY), ==, 6);
  g_assert_cmpuint (g_strv_length ((char **)entente_workspace_get_selection (workspace)), ==, 3);
  g_assert_nonnull (find_named (workspace, ENTENTE_COMPANY, "Sony Group"));
  fixture_assert_undone (workspace, before);
  g_assert_false (paste_text (workspace, "Nissan\n"));
}

static void
test_rows_become_deals (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autofree char *before = fixture_to_text (workspace);
  EntenteObject   *deal;

  g_assert_true (paste_text (workspace, "Nissan\tSony\tCars that play\nToyota\tSony\tGames\n"));
  g_assert_cmpuint (count (workspace, ENTENTE_COMPANY), ==, 6);
  g_assert_cmpuint (count (workspace, ENTENTE_DEAL), ==, 4);
  deal = find_named (workspace, ENTENTE_DEAL, "Cars that play");
  g_assert_nonnull (deal);
  for (guint i = 0; i < count (workspace, ENTENTE_PARTY); i++)
    {
      EntenteObject *party = entente_project_get_nth (fixture_get_project (workspace), ENTENTE_PARTY, i);

      if (entente_object_refers_to (party, ENTENTE_PARTY_DEAL, entente_object_get_id (deal)))
        g_assert_true (entente_object_refers_to (party, ENTENTE_PARTY_COMPANY, "nissan") ||
                       entente_object_refers_to (party, ENTENTE_PARTY_COMPANY, entente_object_get_id (find_named (workspace, ENTENTE_COMPANY, "Sony"))));
    }
  g_assert_cmpstr (entente_history_get_undo_title (fixture_get_history (workspace)), ==, "Paste 5 Items");
  fixture_assert_undone (workspace, before);
}

static void
test_damaged_bytes_are_refused (void)
{
  static const char *const damaged[] = {"", "Nissan", "<entente", "<entente xmlns=\"urn:entente:project:1\" version=\"1.0\"></entente>",
                                        "<entente xmlns=\"urn:entente:project:1\" version=\"9.0\"><view id=\"v\"/></entente>"};

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (damaged[i], strlen (damaged[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (entente_excerpt_read (bytes, &error));
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX);
    }
}

/* A field takes so many characters; the end of the name gives way. */
static void
test_copy_of_a_long_name_fits (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autofree char  *name = g_strnfill (entente_company_info.fields[ENTENTE_COMPANY_NAME].max_length, 'n');
  const char *const ids[] = {"nissan", NULL};
  const char       *copy;

  fixture_set (workspace, "nissan", "name", name);
  g_assert_true (entente_command_duplicate (workspace, ids));
  copy = entente_object_get_label (look_up (workspace, entente_workspace_get_selected (workspace)));
  g_assert_true (g_str_has_suffix (copy, "n… (copy)"));
  g_assert_cmpuint (g_utf8_strlen (copy, -1), ==, entente_company_info.fields[ENTENTE_COMPANY_NAME].max_length);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paste/on-the-same-chart-it-is-a-copy", test_on_the_same_chart_it_is_a_copy);
  g_test_add_func ("/paste/bends-come-along", test_bends_come_along);
  g_test_add_func ("/paste/bends-come-along-to-another-chart", test_bends_come_along_to_another_chart);
  g_test_add_func ("/paste/bends-come-back", test_bends_come_back);
  g_test_add_func ("/paste/second-copy-stands-beside-the-first", test_second_copy_stands_beside_the_first);
  g_test_add_func ("/paste/middle-goes-where-pointed", test_middle_goes_where_pointed);
  g_test_add_func ("/paste/on-another-chart-the-company-is-shown", test_on_another_chart_the_company_is_shown);
  g_test_add_func ("/paste/company-covers-no-other-on-another-chart", test_company_covers_no_other_on_another_chart);
  g_test_add_func ("/paste/deal-brings-its-companies-to-another-chart", test_deal_brings_its_companies_to_another_chart);
  g_test_add_func ("/paste/frame-holds-what-comes-with-it", test_frame_holds_what_comes_with_it);
  g_test_add_func ("/paste/other-project-gets-all-that-is-referred-to", test_other_project_gets_all_that_is_referred_to);
  g_test_add_func ("/paste/other-project-keeps-what-it-has", test_other_project_keeps_what_it_has);
  g_test_add_func ("/paste/cut-and-pasted-it-is-as-before", test_cut_and_pasted_it_is_as_before);
  g_test_add_func ("/paste/frame-is-cut-with-what-is-in-it", test_frame_is_cut_with_what_is_in_it);
  g_test_add_func ("/paste/cut-and-pasted-elsewhere-it-stands-alone", test_cut_and_pasted_elsewhere_it_stands_alone);
  g_test_add_func ("/paste/notes-are-doubled-where-they-lie", test_notes_are_doubled_where_they_lie);
  g_test_add_func ("/paste/pasted-in-a-scenario-it-belongs-there", test_pasted_in_a_scenario_it_belongs_there);
  g_test_add_func ("/paste/own-look-comes-along", test_own_look_comes_along);
  g_test_add_func ("/paste/text-for-other-programs", test_text_for_other_programs);
  g_test_add_func ("/paste/names-become-companies", test_names_become_companies);
  g_test_add_func ("/paste/rows-become-deals", test_rows_become_deals);
  g_test_add_func ("/paste/damaged-bytes-are-refused", test_damaged_bytes_are_refused);
  g_test_add_func ("/paste/copy-of-a-long-name-fits", test_copy_of_a_long_name_fits);

  return g_test_run ();
}
