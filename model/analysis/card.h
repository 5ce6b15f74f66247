#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

#define ENTENTE_CARD_LINES  6u
#define ENTENTE_CARD_VALUES 2u

/**
 * EntenteCardValue:
 * @quantity: what it is
 * @row: (nullable): the figure on the day, in the report the card was made from
 * @value: on the day; unknown when undefined
 * @points: (array): in each year of the card; unknown when undefined
 * @trend: 1 when it gets better from the day to the last year known, -1 when it gets worse, 0 when it stays or is not known
 */
typedef struct
{
  const EntenteQuantity  *quantity;
  const EntenteReportRow *row;
  EntenteRange            value;
  EntenteRange           *points;
  int                     trend;
} EntenteCardValue;

/**
 * EntenteCardLine:
 * @id: "decentralised" ...; never translated
 * @label: as shown, to be passed through gettext()
 * @help: what it asks for, to be passed through gettext()
 * @needs: what to enter when its first value is not known, to be passed through gettext()
 * @values: (array length=n_values): what it goes by, the most important first
 */
typedef struct
{
  const char      *id;
  const char      *label;
  const char      *help;
  const char      *needs;
  EntenteCardValue values[ENTENTE_CARD_VALUES];
  guint            n_values;
} EntenteCardLine;

/**
 * EntenteCard:
 * @report: it was made from
 * @company: (nullable): id of the company it is about
 * @years: (array length=n_years): of the points, rising
 * @lines: the six sides of an alliance of the second kind; without a total, for there is none
 *
 * Whether the network is what the strategy says, as data.
 */
typedef struct
{
  EntenteReport  *report;
  const char     *company;
  int            *years;
  guint           n_years;
  EntenteCardLine lines[ENTENTE_CARD_LINES];
} EntenteCard;

EntenteCard *entente_card_new  (EntenteReport *report) G_GNUC_WARN_UNUSED_RESULT;
void         entente_card_free (EntenteCard   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCard, entente_card_free)

G_END_DECLS
