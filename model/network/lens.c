#include "model/network/lens.h"

#include <glib/gi18n.h>

static const EntenteChoice dash_choices[] = {
  [ENTENTE_DASH_SOLID] = {"solid", N_("Solid")},
  [ENTENTE_DASH_DASHED] = {"dashed", N_("Dashed")},
  [ENTENTE_DASH_DOTTED] = {"dotted", N_("Dotted")},
  [ENTENTE_DASH_DASH_DOT] = {"dash-dot", N_("Dashes and dots")},
  [ENTENTE_DASH_LONG] = {"long", N_("Long dashes")},
  {NULL, NULL},
};

const EntenteChoice *
entente_dash_get_choices (void)
{
  return dash_choices;
}

/**
 * entente_lens_get_slot:
 * @target: %ENTENTE_COMPANY, %ENTENTE_DEAL or %ENTENTE_STAKE
 *
 * Returns: its place among the targets of rules, see model/object/rule.h; -1 for any other type
 */
int
entente_lens_get_slot (EntenteType target)
{
  switch ((int)target)
    {
    case ENTENTE_COMPANY:
      return ENTENTE_RULE_TARGET_COMPANIES;
    case ENTENTE_DEAL:
      return ENTENTE_RULE_TARGET_DEALS;
    case ENTENTE_STAKE:
      return ENTENTE_RULE_TARGET_STAKES;
    default:
      return -1;
    }
}

void
entente_lens_free (EntenteLens *self)
{
  for (int i = 0; i < ENTENTE_RULE_N_TARGETS; i++)
    g_free (self->looks[i]);

  g_array_unref (self->entries);
  g_array_unref (self->sections);
  g_array_unref (self->parts);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * entente_lens_get_look:
 * @self: a lens
 * @target: %ENTENTE_COMPANY, %ENTENTE_DEAL or %ENTENTE_STAKE
 * @index: one of them
 *
 * Returns: (nullable): how it looks, %NULL when no rule is about any of its kind
 */
const EntenteLook *
entente_lens_get_look (const EntenteLens *self,
                       EntenteType        target,
                       guint32            index)
{
  const EntenteLook *looks = self->looks[entente_lens_get_slot (target)];

  return looks != NULL ? &looks[index] : NULL;
}

/**
 * entente_lens_get_entry:
 * @self: a lens
 * @look: (nullable): one of its looks
 * @channel: see model/object/rule.h
 *
 * Returns: (nullable): what gives this part of the look, %NULL when no rule does
 */
const EntenteLensEntry *
entente_lens_get_entry (const EntenteLens *self,
                        const EntenteLook *look,
                        int                channel)
{
  return look != NULL && look->entries[channel] != ENTENTE_NO_INDEX ? &g_array_index (self->entries, EntenteLensEntry, look->entries[channel]) : NULL;
}
