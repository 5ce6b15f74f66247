/* A list of deals, and the list of companies that stands beside it. */

#include "model/exchange/csv-table.h"

#include <string.h>

/* Endings of the names of a list of deals, and of the list of companies that belongs to it */
static const struct
{
  const char *edges;
  const char *nodes;
} companions[] = {
  {"edges", "nodes"},
  {"links", "nodes"},
  {"deals", "companies"},
  {"Edges", "Nodes"},
  {"Deals", "Companies"},
};

/**
 * entente_csv_name_companion:
 * @path: a list of deals
 *
 * Returns: (transfer full): where the list of its companies stands: alliance-nodes.csv for alliance-edges.csv, and
 *   alliance.nodes.csv for alliance.csv
 */
char *
entente_csv_name_companion (const char *path)
{
  const char      *dot = strrchr (path, '.');
  const char      *ending = dot != NULL && strchr (dot, G_DIR_SEPARATOR) == NULL ? dot : path + strlen (path);
  g_autofree char *stem = g_strndup (path, (gsize)(ending - path));

  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    if (g_str_has_suffix (stem, companions[i].edges))
      return g_strdup_printf ("%.*s%s%s", (int)(strlen (stem) - strlen (companions[i].edges)), stem, companions[i].nodes, ending);

  return g_strdup_printf ("%s.nodes%s", stem, ending);
}

/**
 * entente_csv_find_companion:
 * @path: a list of deals
 *
 * Returns: (transfer full) (nullable): the list of its companies, when it is there
 */
char *
entente_csv_find_companion (const char *path)
{
  g_autofree char *name = entente_csv_name_companion (path);

  return g_file_test (name, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&name) : NULL;
}
