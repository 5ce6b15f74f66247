#include "model/finding-summary.h"

#include "model/free-later.h"

#include <glib/gi18n.h>
#include <string.h>

/* Returns: (transfer full) (nullable): what many findings of a rule say together; %NULL when each says something of its own */
static char *
word (const char *rule,
      guint       n)
{
  if (strcmp (rule, "deal-undated") == 0)
    return g_strdup_printf (ngettext ("%u deal has no dates. Say when it begins.", "%u deals have no dates. Say when they begin.", n), n);
  if (strcmp (rule, "deal-dimensionless") == 0)
    return g_strdup_printf (ngettext ("%u deal has no dimension. Say what it is about.", "%u deals have no dimension. Say what they are about.", n), n);
  if (strcmp (rule, "deal-one-sided") == 0)
    return g_strdup_printf (ngettext ("%u deal is one-sided. Say what those get that get nothing, or why it is worth it.", "%u deals are one-sided. Say what those get that get nothing, or why the deals are worth it.", n), n);
  if (strcmp (rule, "deal-parties") == 0)
    return g_strdup_printf (ngettext ("%u deal has fewer than two parties. Add one or delete the deal.", "%u deals have fewer than two parties. Add some or delete the deals.", n), n);

  return NULL;
}

/* How many findings from @first on are of the same rule */
static guint
count_alike (const GPtrArray *findings,
             guint            first)
{
  const EntenteFinding *finding = findings->pdata[first];
  guint                 n = 1;

  while (first + n < findings->len && strcmp (((EntenteFinding *)findings->pdata[first + n])->rule, finding->rule) == 0)
    n++;

  return n;
}

/**
 * entente_findings_summarise:
 * @findings: (transfer full) (element-type EntenteFinding): what checks found, in order
 *
 * Thousands of deals that came in from elsewhere lack the same; that is said once, of the first of them, when there are more than
 * %ENTENTE_MAX_ALIKE_FINDINGS. O(n)
 *
 * Returns: (transfer full) (element-type EntenteFinding): the findings, in order
 */
GPtrArray *
entente_findings_summarise (GPtrArray *findings)
{
  GPtrArray *told = g_ptr_array_new_full (findings->len, (GDestroyNotify)entente_finding_free);

  for (guint i = 0, n; i < findings->len; i += n)
    {
      EntenteFinding *first = findings->pdata[i];
      char           *text;

      n = count_alike (findings, i);
      text = n > ENTENTE_MAX_ALIKE_FINDINGS ? word (first->rule, n) : NULL;

      for (guint k = i; k < i + (text != NULL ? 1 : n); k++)
        g_ptr_array_add (told, g_steal_pointer (&findings->pdata[k]));

      if (text != NULL)
        {
          g_free (first->text);
          first->text = text;
        }
    }

  entente_free_later (findings, (GDestroyNotify)g_ptr_array_unref);

  return told;
}
