#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteSeparationItem:
 * @wish: where it would like to be, points
 * @weight: how strongly, above 0
 * @place: (out): where it is to be, points
 *
 * Something on a line.
 */
typedef struct
{
  double wish;
  double weight;
  double place;
} EntenteSeparationItem;

/**
 * EntenteSeparation:
 * @left: index of an item
 * @right: index of another, which must be at least @gap further on
 * @gap: points
 *
 * What two items on a line must keep between them.
 */
typedef struct
{
  guint32 left;
  guint32 right;
  double  gap;
} EntenteSeparation;

gboolean entente_layout_separate       (EntenteSeparationItem   *items,
                                        guint32                  n_items,
                                        const EntenteSeparation *separations,
                                        guint32                  n_separations,
                                        GCancellable            *cancellable);
void     entente_layout_separate_chain (EntenteSeparationItem   *items,
                                        guint32                  n_items,
                                        const double            *gaps);

G_END_DECLS
