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
  const EntenteReading *reading = builder->reading;
  gboolean              found = FALSE, any = reading->offsets[item + 1] > reading->offsets[item];
  double                first;

  if (!any)
    return FALSE;

  first = g_array_index (reading->members, EntenteMember, reading->offsets[item]).category;

  for (guint32 i = reading->offsets[item]; i < reading->offsets[item + 1]; i++)
    found = found || g_array_index (reading->members, EntenteMember, i).category == builder->operand_number;

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
  if (builder->condition < 0 || builder->reading == NULL)
    return TRUE;
  if (builder->reading->kind == ENTENTE_READING_NUMBERS)
    return compare_number (builder, builder->reading->numbers[item]);

  return compare_members (builder, item);
}

/* A category that nothing has is none; then "is not" holds for all and the others for none. */
gboolean
entente_lens_builder_find_operand (EntenteLensBuilder *builder)
{
  const EntenteReading *reading = builder->reading;

  builder->operand_number = NAN;

  if (builder->condition < 0 || builder->condition == ENTENTE_RULE_CONDITION_ANY)
    return TRUE;
  if (reading == NULL || builder->operand == NULL)
    return FALSE;
  if (reading->kind == ENTENTE_READING_NUMBERS)
    return entente_reading_to_number (reading, builder->operand, &builder->operand_number);

  for (guint i = 0; i < reading->categories->len; i++)
    if (strcmp (g_array_index (reading->categories, EntenteCategory, i).key, builder->operand) == 0)
      builder->operand_number = i;

  return TRUE;
}

static char *
describe_operand (const EntenteLensBuilder *builder)
{
  const EntenteReading *reading = builder->reading;

  if (isnan (builder->operand_number))
    return g_strdup (builder->operand);
  if (reading->kind == ENTENTE_READING_NUMBERS)
    return entente_reading_describe (reading, builder->operand_number, builder->operand_number);

  return g_strdup (g_array_index (reading->categories, EntenteCategory, (guint)builder->operand_number).label);
}

/* "at least 3", "Carmaker", "not Carmaker" */
char *
entente_lens_builder_describe (const EntenteLensBuilder *builder)
{
  g_autofree char *operand = NULL;

  if (builder->condition < 0)
    return g_strdup (builder->reading == NULL ? _("All") : builder->reading->label);
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
