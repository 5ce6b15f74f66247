#include "model/network/chart.h"

#include "model/network/survey.h"

static void
mark (EntenteChart *chart,
      EntenteType   target,
      GHashTable   *kept)
{
  guint32 n = entente_network_count (chart->network, target);
  guint8 *faint = g_new0 (guint8, n + 1);

  for (guint32 i = 0; i < n; i++)
    faint[i] = !g_hash_table_contains (kept, entente_network_get_id (chart->network, target, i));

  chart->faint[entente_lens_get_slot (target)] = faint;
}

/**
 * entente_chart_mark_faint:
 * @self: a chart that is being made
 * @kept: (element-type utf8): ids of companies, deals and stakes that somebody looks at
 *
 * Marks all others, to be drawn faintly.
 */
void
entente_chart_mark_faint (EntenteChart *self,
                          GHashTable   *kept)
{
  mark (self, ENTENTE_COMPANY, kept);
  mark (self, ENTENTE_DEAL, kept);
  mark (self, ENTENTE_STAKE, kept);
}

/**
 * entente_chart_is_faint:
 * @self: a chart
 * @target: %ENTENTE_COMPANY, %ENTENTE_DEAL or %ENTENTE_STAKE
 * @index: one of them
 *
 * Returns: whether it is drawn faintly, as somebody looks at others
 */
gboolean
entente_chart_is_faint (const EntenteChart *self,
                        EntenteType         target,
                        guint32             index)
{
  const guint8 *faint = self->faint[entente_lens_get_slot (target)];

  return faint != NULL && faint[index];
}
