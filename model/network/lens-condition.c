#include "model/network/lens-builder.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

static gboolean
compare_number (const EntenteLensBuilder *builder,
                double                    number)
{
  if (isnan (number))
    return FALSE;

  switch (builder->condition)
    {
    case ENTENTE_RULE_CONDITION_IS:
      return number == builder->operand_number;
    case ENTENTE_RULE_CONDITION_IS_NOT:
      return number != builder->operand_number;
    case ENTENTE_RULE_CONDITION_AT_LEAST:
      return number >= builder->operand_number;
    case ENTENTE_RULE_CONDITION_AT_MOST:
      return number <= builder->operand_number;
    default:
      return TRUE;
    }
}

/* Choices have an order: talks come before signed. The operand is the place of its category. */
static gboolean
compare_members (const EntenteLensBuilder *builder,
                 guint32                   item)
{
  const EntenteSurvey *survey = builder->survey;
  gboolean             found = FALSE, any = survey->offsets[item + 1] > survey->offsets[item];
  double               first;

  if (!any)
    return FALSE;

  first = g_array_index (survey->members, EntenteMember, survey->offsets[item]).category;

  for (guint32 i = survey->offsets[item]; i < survey->offsets[item + 1]; i++)
    found = found || g_array_index (survey->members, EntenteMember, i).category == builder->operand_number;

  switch (builder->condition)
    {
    case ENTENTE_RULE_CONDITION_IS:
      return found;
    case ENTENTE_RULE_CONDITION_IS_NOT:
      return !found;
    case ENTENTE_RULE_CONDITION_AT_LEAST:
      return first >= builder->operand_number;
    case ENTENTE_RULE_CONDITION_AT_MOST:
      return first <= builder->operand_number;
    default:
      return TRUE;
    }
}

/* What is not known meets no condition. */
gboolean
entente_lens_builder_applies (const EntenteLensBuilder *builder,
                              guint32                   item)
{
  if (builder->only != ENTENTE_NO_INDEX && builder->only != item)
    return FALSE;
  if (builder->condition < 0 || builder->survey == NULL)
    return TRUE;
  if (builder->survey->kind == ENTENTE_SURVEY_NUMBERS)
    return compare_number (builder, builder->survey->numbers[item]);

  return compare_members (builder, item);
}

/* A category that nothing has is none; then "is not" holds for all and the others for none. */
gboolean
entente_lens_builder_find_operand (EntenteLensBuilder *builder)
{
  const EntenteSurvey *survey = builder->survey;

  builder->operand_number = NAN;

  if (builder->condition < 0 || builder->condition == ENTENTE_RULE_CONDITION_ANY)
    return TRUE;
  if (survey == NULL || builder->operand == NULL)
    return FALSE;
  if (survey->kind == ENTENTE_SURVEY_NUMBERS)
    return entente_survey_to_number (survey, builder->operand, &builder->operand_number);

  for (guint i = 0; i < survey->categories->len; i++)
    if (strcmp (g_array_index (survey->categories, EntenteCategory, i).key, builder->operand) == 0)
      builder->operand_number = i;

  return TRUE;
}

static char *
describe_operand (const EntenteLensBuilder *builder)
{
  const EntenteSurvey *survey = builder->survey;

  if (isnan (builder->operand_number))
    return g_strdup (builder->operand);
  if (survey->kind == ENTENTE_SURVEY_NUMBERS)
    return entente_survey_describe (survey, builder->operand_number, builder->operand_number);

  return g_strdup (g_array_index (survey->categories, EntenteCategory, (guint)builder->operand_number).label);
}

/* "at least 3", "Carmaker", "not Carmaker" */
char *
entente_lens_builder_describe (const EntenteLensBuilder *builder)
{
  g_autofree char *operand = NULL;

  if (builder->condition < 0)
    return g_strdup (builder->survey == NULL ? _("All") : builder->survey->label);
  if (builder->condition == ENTENTE_RULE_CONDITION_ANY)
    return g_strdup (_("known"));

  operand = describe_operand (builder);

  switch (builder->condition)
    {
    case ENTENTE_RULE_CONDITION_IS_NOT:
      return g_strdup_printf (_("not %s"), operand);
    case ENTENTE_RULE_CONDITION_AT_LEAST:
      return g_strdup_printf (_("at least %s"), operand);
    case ENTENTE_RULE_CONDITION_AT_MOST:
      return g_strdup_printf (_("at most %s"), operand);
    default:
      return g_steal_pointer (&operand);
    }
}
