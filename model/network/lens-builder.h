#pragma once

#include "model/network/classes.h"
#include "model/network/lens.h"
#include "model/network/survey.h"

G_BEGIN_DECLS

/**
 * EntenteLensBuilder:
 * @reports: (nullable): where quantities of methods are to be had from
 * @rule: the rule at work
 * @survey: (nullable): what the field or figure it asks for says, %NULL when it asks for none
 * @category_entries: (nullable): for each category the entry it gives
 * @condition: see model/object/rule.h, -1 for none
 * @operand_number: the number compared with, or the place of the category compared with; NAN for none
 * @only: the one object it is about, or %ENTENTE_NO_INDEX
 * @n_fixed: how many fixed colours were given so far
 *
 * A lens being made; for the files that make it alone.
 */
typedef struct
{
  EntenteLens          *lens;
  const EntenteReportSource *reports;
  const EntenteNetwork *network;
  EntenteScope         *scope;
  EntenteObject        *rule;
  EntenteSurvey       *survey;
  EntenteClasses        classes;
  guint32              *category_entries;
  EntenteType           target;
  int                   channel;
  int                   condition;
  const char           *operand;
  double                operand_number;
  guint32               section;
  guint32               only;
  guint                 n_fixed;
} EntenteLensBuilder;

gboolean    entente_lens_builder_find_operand (EntenteLensBuilder       *builder);
gboolean    entente_lens_builder_applies      (const EntenteLensBuilder *builder,
                                               guint32                   item);
char       *entente_lens_builder_describe     (const EntenteLensBuilder *builder) G_GNUC_WARN_UNUSED_RESULT;
void        entente_lens_builder_give_fixed   (EntenteLensBuilder       *builder,
                                               const char               *value);
void        entente_lens_builder_give_automatic (EntenteLensBuilder     *builder);
const char *entente_lens_builder_keep         (EntenteLensBuilder       *builder,
                                               const char               *text);

G_END_DECLS
