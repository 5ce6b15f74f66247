#pragma once

#include "model/analysis/report-source.h"
#include "model/network/classes.h"
#include "model/network/network.h"

G_BEGIN_DECLS

/**
 * EntenteSurveyKind:
 * @ENTENTE_SURVEY_NUMBERS: a number for each
 * @ENTENTE_SURVEY_CATEGORIES: one category, or several, for each
 * @ENTENTE_SURVEY_SHARES: categories with a weight for each
 */
typedef enum
{
  ENTENTE_SURVEY_NUMBERS,
  ENTENTE_SURVEY_CATEGORIES,
  ENTENTE_SURVEY_SHARES,
} EntenteSurveyKind;

/**
 * EntenteCategory:
 * @key: as stored: name of a choice, id of an object, text
 * @label: as people read it
 * @color: (nullable): the planner's own colour for it
 * @dimension: index of the dimension it is, or %ENTENTE_NO_INDEX
 */
typedef struct
{
  const char *key;
  const char *label;
  const char *color;
  guint32     dimension;
} EntenteCategory;

/* One category of one item. */
typedef struct
{
  guint32  category;
  double   weight;
  gboolean is_want;
} EntenteMember;

/**
 * EntenteSurvey:
 * @label: what was read, as people read it
 * @n_items: how many companies, deals or stakes
 * @numbers: (array length=n_items): for numbers; NAN where not known
 * @unit: of the numbers
 * @currency: of the numbers, when they are money, else empty
 * @is_year: the numbers are dates, as years with a fraction
 * @quantity: (nullable): what was read, when it is one of a method
 * @categories: (element-type EntenteCategory): in the order in which people read them
 * @members: (element-type EntenteMember): of all items, one after the other
 * @offsets: (array length=n_items+1): item i has members offsets[i] up to offsets[i + 1]; none where not known
 *
 * What a field, a figure or a quantity of a method says about every company, deal or stake of a network.
 */
typedef struct
{
  EntenteSurveyKind   kind;
  const char         *label;
  guint32             n_items;
  double             *numbers;
  EntenteUnit         unit;
  char                currency[4];
  gboolean            is_year;
  GArray             *categories;
  GArray             *members;
  guint32            *offsets;
  const EntenteField *field;
  const EntenteQuantity *quantity;
  GStringChunk       *strings;
} EntenteSurvey;

EntenteSurvey *entente_survey_new       (const EntenteNetwork  *network,
                                         EntenteScope          *scope,
                                         EntenteType            target,
                                         const char            *by,
                                         const EntenteReportSource *reports) G_GNUC_WARN_UNUSED_RESULT;
void           entente_survey_free      (EntenteSurvey         *self);
gboolean       entente_survey_may_read  (const EntenteField    *field);
const EntenteQuantity *entente_survey_find_quantity (EntenteType target,
                                         const char            *name,
                                         const char           **method);
char          *entente_survey_describe  (const EntenteSurvey   *self,
                                         double                 low,
                                         double                 high) G_GNUC_WARN_UNUSED_RESULT;
char          *entente_survey_describe_class (const EntenteSurvey *self,
                                         const EntenteClasses  *classes,
                                         guint                  index) G_GNUC_WARN_UNUSED_RESULT;
gboolean       entente_survey_to_number (const EntenteSurvey   *self,
                                         const char            *text,
                                         double                *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSurvey, entente_survey_free)

G_END_DECLS
