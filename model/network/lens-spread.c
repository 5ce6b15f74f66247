#include "model/network/lens.h"

#include "model/network/survey.h"

#include <glib/gi18n.h>
#include <string.h>

static EntenteLook *
make_looks (guint32 n)
{
  EntenteLook *looks = g_new0 (EntenteLook, n + 1);

  for (guint32 i = 0; i < n; i++)
    memset (looks[i].entries, 0xff, sizeof looks[i].entries);

  return looks;
}

/* One look for each round: the earlier, the stronger. */
static guint32
add_section (EntenteLens         *self,
             const EntenteSpread *spread,
             EntenteType          target)
{
  g_autofree char   *heading = g_strdup_printf (_("What falls with %s"), spread->name != NULL ? spread->name : _("the company"));
  EntenteLensSection section = {
    .target = target,
    .channel = ENTENTE_RULE_CHANNEL_COLOR,
    .heading = g_string_chunk_insert_const (self->strings, heading),
    .first_entry = self->entries->len,
    .n_entries = spread->fallen->len + 1,
  };

  for (guint round = 0; round <= spread->fallen->len; round++)
    {
      g_autofree char *label = round > 0 ? g_strdup_printf (_("%u. %s"), round, (const char *)spread->fallen->pdata[round - 1]) : g_strdup (_("Leaves"));
      EntenteLensEntry entry = {
        .section = self->sections->len,
        .label = g_string_chunk_insert_const (self->strings, label),
        .tint = {ENTENTE_TINT_CLASS, spread->fallen->len - round, spread->fallen->len + 1, NULL, ENTENTE_NO_INDEX},
      };

      g_array_append_val (self->entries, entry);
    }

  g_array_append_val (self->sections, section);

  return section.first_entry;
}

static void
show_on (EntenteLens          *self,
         const EntenteNetwork *network,
         const EntenteSpread  *spread,
         EntenteType           target)
{
  EntenteLook **looks = &self->looks[entente_lens_get_slot (target)];
  guint32       n = entente_network_count (network, target), first = add_section (self, spread, target);

  if (*looks == NULL)
    *looks = make_looks (n);

  for (guint32 i = 0; i < n; i++)
    {
      guint            round = entente_spread_get_round (spread, entente_network_get_id (network, target, i));
      g_autofree char *number = g_strdup_printf ("%u", round);

      (*looks)[i].badge = NULL;

      if (round == ENTENTE_SPREAD_NEVER)
        continue;

      (*looks)[i].entries[ENTENTE_RULE_CHANNEL_COLOR] = first + round;
      (*looks)[i].badge = round > 0 ? g_string_chunk_insert_const (self->strings, number) : _("leaves");
    }
}

/**
 * entente_lens_show_spread:
 * @self: a lens that nobody else has yet
 * @network: what it is about
 * @spread: what falls when a company leaves
 *
 * Colours the companies and deals that are struck by the round in which they are, and says that round in their badges, over
 * what the rules give.
 */
void
entente_lens_show_spread (EntenteLens          *self,
                          const EntenteNetwork *network,
                          const EntenteSpread  *spread)
{
  show_on (self, network, spread, ENTENTE_COMPANY);
  show_on (self, network, spread, ENTENTE_DEAL);
}
