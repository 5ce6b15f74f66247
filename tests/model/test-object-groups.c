#include "model/object-groups.h"

#include "model/object/party.h"

static EntenteObject *
new_party (const char *id,
           const char *deal)
{
  EntenteObject *party = entente_object_new (ENTENTE_PARTY, id);

  g_assert_true (deal == NULL || entente_object_set (party, "deal", deal, NULL));

  return party;
}

static void
assert_group (EntenteObjectGroups *groups,
              const char          *id,
              const char          *expected)
{
  g_autoptr (GPtrArray) objects = entente_object_groups_list (groups, id);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < objects->len; i++)
    g_string_append (ids, entente_object_get_id (objects->pdata[i]));

  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_groups_keep_the_order_in_which_objects_came (void)
{
  g_autoptr (EntenteObject) a = new_party ("a", "pickup");
  g_autoptr (EntenteObject) b = new_party ("b", "cells");
  g_autoptr (EntenteObject) c = new_party ("c", "pickup");
  g_autoptr (EntenteObject) d = new_party ("d", "pickup");
  g_autoptr (EntenteObjectGroups) groups = entente_object_groups_new ();

  entente_object_groups_add (groups, a, ENTENTE_PARTY_DEAL);
  entente_object_groups_add (groups, b, ENTENTE_PARTY_DEAL);
  entente_object_groups_add (groups, c, ENTENTE_PARTY_DEAL);
  entente_object_groups_add (groups, d, ENTENTE_PARTY_DEAL);

  assert_group (groups, "pickup", "acd");
  assert_group (groups, "cells", "b");
  assert_group (groups, "software", "");
}

static void
test_what_refers_to_nothing_is_in_no_group (void)
{
  g_autoptr (EntenteObject) a = new_party ("a", NULL);
  g_autoptr (EntenteObjectGroups) groups = entente_object_groups_new ();

  entente_object_groups_add (groups, a, ENTENTE_PARTY_DEAL);

  assert_group (groups, "a", "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/object-groups/groups-keep-the-order-in-which-objects-came", test_groups_keep_the_order_in_which_objects_came);
  g_test_add_func ("/object-groups/what-refers-to-nothing-is-in-no-group", test_what_refers_to_nothing_is_in_no_group);

  return g_test_run ();
}
