#include "widgets/drawing/tint.h"

/**
 * entente_network_get_tint:
 * @chart: a chart
 * @target: %ENTENTE_COMPANY, %ENTENTE_DEAL or %ENTENTE_STAKE
 * @index: one of them
 *
 * Returns: (nullable): the colour that a rule gives it, %NULL when none does
 */
const EntenteTint *
entente_network_get_tint (const EntenteChart *chart,
                          EntenteType         target,
                          guint32             index)
{
  const EntenteLook      *look = entente_lens_get_look (chart->lens, target, index);
  const EntenteLensEntry *entry = entente_lens_get_entry (chart->lens, look, ENTENTE_RULE_CHANNEL_COLOR);

  return entry != NULL ? &entry->tint : NULL;
}

/**
 * entente_tint_get_color:
 * @tint: a colour that a rule gives
 * @theme: how it is drawn
 *
 * Returns: the colour, opaque
 */
EntenteColor
entente_tint_get_color (const EntenteTint  *tint,
                        const EntenteTheme *theme)
{
  switch (tint->kind)
    {
    case ENTENTE_TINT_FIXED:
    case ENTENTE_TINT_SERIES:
      return entente_theme_get_series (theme, tint->index, tint->color);

    case ENTENTE_TINT_CLASS:
      return entente_theme_get_class (theme, tint->index, tint->n);

    case ENTENTE_TINT_NONE:
    case ENTENTE_TINT_NEUTRAL:
    default:
      return theme->ended;
    }
}

gboolean
entente_tint_has_sign (const EntenteTint *tint)
{
  return tint->kind == ENTENTE_TINT_FIXED || tint->kind == ENTENTE_TINT_SERIES || tint->kind == ENTENTE_TINT_CLASS;
}
