#include "model/object-list.h"

typedef struct
{
  guint position;
  guint n_removed;
  guint n_added;
  guint n_told;
} Told;

static void
changed_cb (GListModel *list,
            guint       position,
            guint       n_removed,
            guint       n_added,
            Told       *told)
{
  *told = (Told) {position, n_removed, n_added, told->n_told + 1};
}

/* One company for each letter. */
static EntenteObjectList *
new_list (const char *letters)
{
  EntenteObjectList *list = entente_object_list_new ();

  for (const char *letter = letters; *letter != '\0'; letter++)
    {
      const char id[] = {*letter, '\0'};
      g_autoptr (EntenteObject) object = entente_object_new (ENTENTE_COMPANY, id);

      entente_object_list_append_unsorted (list, object);
    }

  entente_object_list_sort (list);

  return list;
}

static char *
spell (EntenteObjectList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entente_object_list_get_n (list); i++)
    g_string_append (text, entente_object_get_id (entente_object_list_get (list, i)));

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  const char *before;
  const char *gone;
  const char *added;
  const char *after;
  Told        told;
} SpliceCase;

static const SpliceCase splice_cases[] = {
  {"nothing", "abc", "", "", "abc", {0, 0, 0, 0}},
  {"all-gone", "abc", "abc", "", "", {0, 3, 0, 1}},
  {"into-nothing", "", "", "ab", "ab", {0, 0, 2, 1}},
  {"from-the-middle", "abcdef", "be", "", "acdf", {1, 4, 2, 1}},
  {"at-both-ends", "bcd", "", "aef", "abcdef", {0, 3, 6, 1}},
  {"both", "acdf", "cf", "be", "abde", {1, 3, 3, 1}},
  {"same-id", "abc", "b", "b", "abc", {1, 1, 1, 1}},
};

static GPtrArray *
find_all (EntenteObjectList *list,
          const char        *letters)
{
  GPtrArray *objects = g_ptr_array_new_with_free_func (g_object_unref);

  for (const char *letter = letters; *letter != '\0'; letter++)
    {
      const char id[] = {*letter, '\0'};

      g_ptr_array_add (objects, g_object_ref (entente_object_list_find (list, id)));
    }

  return objects;
}

static void
test_splice (gconstpointer data)
{
  const SpliceCase  *row = data;
  EntenteObjectList *list = new_list (row->before);
  g_autoptr (EntenteObjectList) fresh = new_list (row->added);
  g_autoptr (GPtrArray) gone = find_all (list, row->gone), added = find_all (fresh, row->added);
  g_autofree char *after = NULL;
  Told             told = {0};

  g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), &told);
  entente_object_list_splice (list, gone, added);
  after = spell (list);
  g_assert_cmpstr (after, ==, row->after);
  g_assert_cmpuint (told.n_told, ==, row->told.n_told);
  g_assert_cmpuint (told.position, ==, row->told.position);
  g_assert_cmpuint (told.n_removed, ==, row->told.n_removed);
  g_assert_cmpuint (told.n_added, ==, row->told.n_added);

  for (guint i = 0; i < added->len; i++)
    g_assert_true (entente_object_list_find (list, entente_object_get_id (added->pdata[i])) == added->pdata[i]);

  g_assert_finalize_object (list);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (splice_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/object-list/splice/%s", splice_cases[i].name);

      g_test_add_data_func (path, &splice_cases[i], test_splice);
    }

  return g_test_run ();
}
