#include "widgets/panels/name-order.h"

#include "model/object/company.h"
#include "model/object/view.h"

#include <string.h>

#define N_MANY 3000u

typedef struct
{
  GListStore       *objects;
  EntenteNameOrder *order;
} Fixture;

static EntenteObject *
add (Fixture    *fixture,
     const char *id,
     const char *name)
{
  g_autoptr (EntenteObject) object = entente_object_new (ENTENTE_COMPANY, id);

  g_assert_true (entente_object_set (object, "name", name, NULL));
  g_list_store_append (fixture->objects, object);

  return object;
}

static void
remove_object (Fixture       *fixture,
               EntenteObject *object)
{
  guint position;

  g_assert_true (g_list_store_find (fixture->objects, object, &position));
  g_list_store_remove (fixture->objects, position);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->objects = g_list_store_new (ENTENTE_TYPE_OBJECT);
  fixture->order = entente_name_order_new (G_LIST_MODEL (fixture->objects));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->order);
  g_assert_finalize_object (fixture->objects);
}

static void
rename_to (Fixture       *fixture,
           EntenteObject *object,
           const char    *name)
{
  g_assert_true (entente_object_set (object, "name", name, NULL));
  entente_name_order_refresh_object (fixture->order, object);
}

static char *
list (Fixture *fixture)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->order)); i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (G_LIST_MODEL (fixture->order), i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", entente_object_get_id (object));
    }

  return g_string_free (ids, FALSE);
}

static void
assert_order (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *ids = list (fixture);

  g_assert_cmpstr (ids, ==, expected);
}

static void
test_sorts_by_name_and_then_by_id (Fixture      *fixture,
                                   gconstpointer data)
{
  add (fixture, "c", "Aster");
  add (fixture, "a", "mira");
  add (fixture, "d", "Zenit");
  add (fixture, "b", "Mira");

  assert_order (fixture, "c a b d");
}

static void
test_views_stand_in_the_planners_order (void)
{
  g_autoptr (GListStore) views = g_list_store_new (ENTENTE_TYPE_OBJECT);
  g_autoptr (EntenteObject) first = entente_object_new (ENTENTE_VIEW, "z");
  g_autoptr (EntenteObject) second = entente_object_new (ENTENTE_VIEW, "a");
  g_autoptr (EntenteNameOrder) order = entente_name_order_new (G_LIST_MODEL (views));
  g_autoptr (EntenteObject) top = NULL;

  g_assert_true (entente_object_set (first, "name", "Zenit", NULL) && entente_object_set (first, "order", "1", NULL));
  g_assert_true (entente_object_set (second, "name", "Aster", NULL) && entente_object_set (second, "order", "2", NULL));
  g_list_store_append (views, second);
  g_list_store_append (views, first);

  top = g_list_model_get_item (G_LIST_MODEL (order), 0);
  g_assert_true (top == first);
}

static void
count_cb (GListModel *model,
          guint       position,
          guint       n_removed,
          guint       n_added,
          guint      *n_touched)
{
  *n_touched += n_removed + n_added;
}

/* A list that shows the rows keeps those of all others. */
static void
test_a_new_name_moves_one_row (Fixture      *fixture,
                               gconstpointer data)
{
  EntenteObject *object = add (fixture, "a", "Aster");
  guint          n_touched = 0;

  add (fixture, "b", "Mira");
  add (fixture, "c", "Orbis");
  add (fixture, "d", "Zenit");
  g_signal_connect (fixture->order, "items-changed", G_CALLBACK (count_cb), &n_touched);

  rename_to (fixture, object, "Vega");

  assert_order (fixture, "b c a d");
  g_assert_cmpuint (n_touched, ==, 2);

  entente_name_order_refresh (fixture->order);
  g_assert_cmpuint (n_touched, ==, 2);
}

static void
test_what_goes_leaves_the_others (Fixture      *fixture,
                                  gconstpointer data)
{
  EntenteObject *object = add (fixture, "a", "Aster");

  add (fixture, "b", "Mira");
  remove_object (fixture, object);

  assert_order (fixture, "b");
}

static void
fill (Fixture *fixture)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%04u", i);
      g_autofree char *name = g_strdup_printf ("N%04u", N_MANY - i);
      EntenteObject   *object = entente_object_new (ENTENTE_COMPANY, id);

      g_assert_true (entente_object_set (object, "name", name, NULL));
      g_ptr_array_add (objects, object);
    }

  g_list_store_splice (fixture->objects, 0, 0, objects->pdata, objects->len);
}

static void
take (Fixture *fixture)
{
  gboolean is_ready = FALSE;

  while (!is_ready)
    {
      g_main_context_iteration (NULL, TRUE);
      entente_name_order_take (fixture->order);
      is_ready = entente_name_order_is_ready (fixture->order);
    }
}

static const char *
id_at (Fixture *fixture,
       guint    position)
{
  g_autoptr (EntenteObject) object = g_list_model_get_item (G_LIST_MODEL (fixture->order), position);

  return object != NULL ? entente_object_get_id (object) : NULL;
}

static void
test_many_are_sorted_on_a_thread (Fixture      *fixture,
                                  gconstpointer data)
{
  fill (fixture);
  g_assert_false (entente_name_order_is_ready (fixture->order));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->order)), ==, 0);

  take (fixture);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->order)), ==, N_MANY);
  g_assert_cmpstr (id_at (fixture, 0), ==, "c2999");
  g_assert_cmpstr (id_at (fixture, N_MANY - 1), ==, "c0000");
}

static void
test_what_changes_meanwhile_is_seen (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (EntenteObject) gone = NULL, renamed = NULL;

  fill (fixture);
  gone = g_list_model_get_item (G_LIST_MODEL (fixture->objects), 10);
  renamed = g_list_model_get_item (G_LIST_MODEL (fixture->objects), 20);
  remove_object (fixture, gone);
  rename_to (fixture, renamed, "Aster");
  add (fixture, "new", "Zenit");
  assert_order (fixture, "new");

  take (fixture);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->order)), ==, N_MANY);
  g_assert_cmpstr (id_at (fixture, 0), ==, "c0020");
  g_assert_cmpstr (id_at (fixture, N_MANY - 1), ==, "new");
}

static void
test_many_go_and_are_renamed_at_once (Fixture      *fixture,
                                      gconstpointer data)
{
  fill (fixture);
  take (fixture);

  g_list_store_splice (fixture->objects, 100, N_MANY - 100, NULL, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->order)), ==, 100);
  g_assert_cmpstr (id_at (fixture, 0), ==, "c0099");

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (G_LIST_MODEL (fixture->objects), i);
      g_autofree char *name = g_strdup_printf ("A%03u", i);

      g_assert_true (entente_object_set (object, "name", name, NULL));
    }

  entente_name_order_refresh (fixture->order);
  g_assert_cmpstr (id_at (fixture, 0), ==, "c0000");
  g_assert_cmpstr (id_at (fixture, 99), ==, "c0099");
}

#define ADD(path, function) g_test_add ("/name-order/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("sorts-by-name-and-then-by-id", test_sorts_by_name_and_then_by_id);
  g_test_add_func ("/name-order/views-stand-in-the-planners-order", test_views_stand_in_the_planners_order);
  ADD ("a-new-name-moves-one-row", test_a_new_name_moves_one_row);
  ADD ("what-goes-leaves-the-others", test_what_goes_leaves_the_others);
  ADD ("many-are-sorted-on-a-thread", test_many_are_sorted_on_a_thread);
  ADD ("what-changes-meanwhile-is-seen", test_what_changes_meanwhile_is_seen);
  ADD ("many-go-and-are-renamed-at-once", test_many_go_and_are_renamed_at_once);

  return g_test_run ();
}
