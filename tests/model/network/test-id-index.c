#include "model/network/id-index.h"

static void
test_finds_what_was_added (void)
{
  g_autoptr (EntenteIdIndex) index = entente_id_index_new (2);
  guint32 number = 5;

  entente_id_index_add (index, "nissan", 0);
  entente_id_index_add (index, "renault", 7);

  g_assert_true (entente_id_index_find (index, "nissan", &number));
  g_assert_cmpuint (number, ==, 0);
  g_assert_true (entente_id_index_find (index, "renault", &number));
  g_assert_cmpuint (number, ==, 7);
}

static void
test_leaves_the_number_when_there_is_no_such_id (void)
{
  g_autoptr (EntenteIdIndex) index = entente_id_index_new (1);
  guint32 number = 5;

  g_assert_false (entente_id_index_find (index, "nissan", &number));
  entente_id_index_add (index, "nissan", 1);
  g_assert_false (entente_id_index_find (index, "", &number));
  g_assert_cmpuint (number, ==, 5);
}

static void
test_same_id_replaces (void)
{
  g_autoptr (EntenteIdIndex) index = entente_id_index_new (1);
  char    other[] = "nissan";
  guint32 number = 0;

  entente_id_index_add (index, "nissan", 1);
  entente_id_index_add (index, other, 2);

  g_assert_true (entente_id_index_find (index, "nissan", &number));
  g_assert_cmpuint (number, ==, 2);
}

/* Many share a place, and the last places lead on to the first. */
static void
test_holds_as_many_as_it_was_made_for (void)
{
  enum
  {
    N = 5000
  };
  g_autoptr (EntenteIdIndex) index = entente_id_index_new (N);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint32 i = 0; i < N; i++)
    {
      g_ptr_array_add (ids, g_strdup_printf ("company-%u", i));
      entente_id_index_add (index, ids->pdata[i], i);
    }

  for (guint32 i = 0; i < N; i++)
    {
      guint32 number = N;

      g_assert_true (entente_id_index_find (index, ids->pdata[i], &number));
      g_assert_cmpuint (number, ==, i);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/id-index/finds", test_finds_what_was_added);
  g_test_add_func ("/id-index/not-there", test_leaves_the_number_when_there_is_no_such_id);
  g_test_add_func ("/id-index/same", test_same_id_replaces);
  g_test_add_func ("/id-index/full", test_holds_as_many_as_it_was_made_for);

  return g_test_run ();
}
