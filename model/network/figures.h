#pragma once

#include "model/network/network.h"

G_BEGIN_DECLS

/**
 * EntenteFigureKind:
 * @ENTENTE_FIGURE_NUMBER: one number for each
 * @ENTENTE_FIGURE_FLAG: yes or no for each, as 1 or 0
 * @ENTENTE_FIGURE_SHARES: for each, how it divides among dimensions, choices or companies
 */
typedef enum
{
  ENTENTE_FIGURE_NUMBER,
  ENTENTE_FIGURE_FLAG,
  ENTENTE_FIGURE_SHARES,
} EntenteFigureKind;

/**
 * EntenteFigureShare:
 * @item: index of the company or deal that is divided
 * @among: index of a dimension, a company or a choice, by the figure's @among
 * @weight: how much, above 0
 * @is_want: what is wanted, not had
 */
typedef struct
{
  guint32  item;
  guint32  among;
  double   weight;
  gboolean is_want;
} EntenteFigureShare;

/**
 * EntenteFigure:
 * @id: as stored in rules, never translated; no field has that name
 * @label: as shown, to be passed through gettext()
 * @unit: what it counts, %ENTENTE_UNIT_NONE for plain numbers
 * @target: what it is a figure of: %ENTENTE_COMPANY, %ENTENTE_DEAL or %ENTENTE_STAKE
 * @count: for numbers and flags: fills an array with one number for each, NAN where not known
 * @share: for shares: appends #EntenteFigureShare, those of one item next to each other, items in order
 * @among: for shares: %ENTENTE_DIMENSION, %ENTENTE_COMPANY, or %ENTENTE_DEAL for the statuses of deals
 *
 * One figure that follows from the network as a whole. A new method of analysis that gives a number for each company
 * or deal is one more row.
 */
typedef struct
{
  const char       *id;
  const char       *label;
  EntenteFigureKind kind;
  EntenteUnit       unit;
  EntenteType       target;
  void (*count) (const EntenteNetwork *network,
                 double               *numbers);
  void (*share) (const EntenteNetwork *network,
                 GArray               *shares);
  EntenteType among;
} EntenteFigure;

const EntenteFigure *entente_figures_get  (guint       *n_figures);
const EntenteFigure *entente_figures_find (EntenteType  target,
                                           const char  *id);

G_END_DECLS
