#pragma once

#include "model/object/unit.h"

G_BEGIN_DECLS

/**
 * EntenteFieldKind:
 * @ENTENTE_FIELD_TEXT: text in one or more lines
 * @ENTENTE_FIELD_CHOICE: one of the field's choices
 * @ENTENTE_FIELD_FLAG: yes or no
 * @ENTENTE_FIELD_AMOUNT: a range with a unit; money and shares too
 * @ENTENTE_FIELD_SERIES: amounts by year, or one amount for all years
 * @ENTENTE_FIELD_DATE: a day, month, quarter or year
 * @ENTENTE_FIELD_NUMBER: a plain number, such as a coordinate
 * @ENTENTE_FIELD_COLOR: a colour, "#rrggbb"
 * @ENTENTE_FIELD_REFERENCE: the id of one object
 * @ENTENTE_FIELD_REFERENCES: the ids of several objects, in order
 * @ENTENTE_FIELD_POINTS: a list of points
 * @ENTENTE_FIELD_RATES: what other currencies are worth, by year
 */
typedef enum
{
  ENTENTE_FIELD_TEXT,
  ENTENTE_FIELD_CHOICE,
  ENTENTE_FIELD_FLAG,
  ENTENTE_FIELD_AMOUNT,
  ENTENTE_FIELD_SERIES,
  ENTENTE_FIELD_DATE,
  ENTENTE_FIELD_NUMBER,
  ENTENTE_FIELD_COLOR,
  ENTENTE_FIELD_REFERENCE,
  ENTENTE_FIELD_REFERENCES,
  ENTENTE_FIELD_POINTS,
  ENTENTE_FIELD_RATES,
} EntenteFieldKind;

/**
 * EntenteFieldFlags:
 * @ENTENTE_FIELD_REQUIRED: an object without a value here gets a finding
 * @ENTENTE_FIELD_OWNER: the object belongs to the one referred to, and goes when that goes
 * @ENTENTE_FIELD_MULTILINE: text that may have several lines
 * @ENTENTE_FIELD_INTERNAL: kept by the program, never shown in a form, a table or a search
 * @ENTENTE_FIELD_PICTURE: text that is a picture, "data:image/png;base64,..."
 */
typedef enum
{
  ENTENTE_FIELD_REQUIRED  = 1 << 0,
  ENTENTE_FIELD_OWNER     = 1 << 1,
  ENTENTE_FIELD_MULTILINE = 1 << 2,
  ENTENTE_FIELD_INTERNAL  = 1 << 3,
  ENTENTE_FIELD_PICTURE   = 1 << 4,
} EntenteFieldFlags;

/**
 * EntenteChoice:
 * @name: as stored, never translated
 * @label: as shown, to be passed through gettext()
 */
typedef struct
{
  const char *name;
  const char *label;
} EntenteChoice;

/**
 * EntenteField:
 * @name: as stored in files, unique within its type
 * @kind: what values look like
 * @unit: what amounts count, for %ENTENTE_FIELD_AMOUNT and %ENTENTE_FIELD_SERIES
 * @label: as shown, to be passed through gettext()
 * @help: one sentence for tooltips, to be passed through gettext(), or %NULL
 * @choices: (array zero-terminated=1): for %ENTENTE_FIELD_CHOICE
 * @targets: bit set of %ENTENTE_TYPE_BIT of what a reference may refer to
 * @flags: see #EntenteFieldFlags
 * @max_length: in characters, for text; 0 for the general limit
 * @min: least allowed amount or number, when @min is not equal to @max
 * @max: greatest allowed amount or number
 *
 * One field of an object type. Reading, writing, forms, tables, undo, compare and merge all follow it.
 */
typedef struct
{
  const char          *name;
  EntenteFieldKind     kind;
  EntenteUnit          unit;
  const char          *label;
  const char          *help;
  const EntenteChoice *choices;
  guint64              targets;
  EntenteFieldFlags    flags;
  guint                max_length;
  double               min;
  double               max;
} EntenteField;

/* Bounds of values that may be long, such that an object with all of them still fits into one tag of a project file. */
#define ENTENTE_TEXT_MAX_LENGTH      16000
#define ENTENTE_PICTURE_MAX_LENGTH   700000
#define ENTENTE_SERIES_MAX_ENTRIES   1000u
#define ENTENTE_POINTS_MAX_ENTRIES   4000u
#define ENTENTE_REFERENCES_MAX_BYTES (192u << 10)

G_END_DECLS
