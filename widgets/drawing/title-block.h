#pragma once

#include "model/network/chart.h"
#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

G_BEGIN_DECLS

/* All may be NULL. The first of the facts stands out. */
typedef struct
{
  const char *headline;
  const char *subtitle;
  const char *facts[5];
} EntenteTitleWords;

double entente_title_block_add_words  (EntenteScene        *scene,
                                       const EntenteTitleWords *words,
                                       const EntenteTheme  *theme,
                                       const EntenteRect   *area);
double entente_title_block_get_height (const EntenteChart  *chart,
                                       guint                n_unnamed,
                                       const EntenteTheme  *theme,
                                       double               width);
double entente_title_block_add        (EntenteScene        *scene,
                                       const EntenteChart  *chart,
                                       guint                n_unnamed,
                                       const EntenteTheme  *theme,
                                       const EntenteRect   *area);

G_END_DECLS
