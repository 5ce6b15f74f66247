/* What a survey sorts items into. */

#include "model/network/survey-reader.h"

#include <glib/gi18n.h>

guint32
entente_survey_reader_add_category (EntenteSurveyReader *reader,
                                    const char          *key,
                                    const char          *label,
                                    const char          *color,
                                    guint32              dimension)
{
  EntenteSurvey  *survey = reader->survey;
  EntenteCategory category = {
    .key = g_string_chunk_insert_const (survey->strings, key),
    .label = g_string_chunk_insert_const (survey->strings, label != NULL ? label : key),
    .color = color != NULL ? g_string_chunk_insert_const (survey->strings, color) : NULL,
    .dimension = dimension,
  };

  g_array_append_val (survey->categories, category);
  g_hash_table_insert (reader->by_key, (gpointer)category.key, GUINT_TO_POINTER (survey->categories->len));

  return survey->categories->len - 1;
}

/**
 * entente_survey_reader_find:
 * @reader: a survey being made
 * @key: of a category
 *
 * Returns: its place, or %ENTENTE_NO_INDEX
 */
guint32
entente_survey_reader_find (EntenteSurveyReader *reader,
                            const char          *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (reader->by_key, key)) - 1;
}

static void
add_choices (EntenteSurveyReader *reader,
             const EntenteField  *field)
{
  for (guint i = 0; field->choices[i].name != NULL; i++)
    entente_survey_reader_add_category (reader, field->choices[i].name, _ (field->choices[i].label), NULL, ENTENTE_NO_INDEX);
}

static void
add_dimensions (EntenteSurveyReader *reader)
{
  for (guint32 i = 0; i < reader->network->n_dimensions; i++)
    {
      const EntenteNetworkDimension *dimension = &reader->network->dimensions[i];

      entente_survey_reader_add_category (reader, dimension->id, dimension->name, dimension->color, i);
    }
}

static void
add_regions (EntenteSurveyReader *reader)
{
  for (guint32 i = 0; i < reader->network->n_regions; i++)
    {
      const EntenteNetworkRegion *region = &reader->network->regions[i];

      entente_survey_reader_add_category (reader, region->id, region->name, region->color, ENTENTE_NO_INDEX);
    }
}

static void
add_companies (EntenteSurveyReader *reader)
{
  for (guint32 i = 0; i < reader->network->n_companies; i++)
    {
      const EntenteNetworkCompany *company = &reader->network->companies[i];

      entente_survey_reader_add_category (reader, company->id, company->name, company->color, ENTENTE_NO_INDEX);
    }
}

/**
 * entente_survey_reader_add_objects:
 * @reader: a survey being made
 * @type: %ENTENTE_COMPANY, %ENTENTE_DIMENSION or %ENTENTE_REGION
 *
 * Makes each of them a category.
 */
void
entente_survey_reader_add_objects (EntenteSurveyReader *reader,
                                   EntenteType          type)
{
  if (type == ENTENTE_DIMENSION)
    add_dimensions (reader);
  else if (type == ENTENTE_REGION)
    add_regions (reader);
  else if (type == ENTENTE_COMPANY)
    add_companies (reader);
}

/* Categories that are there whether or not anything has them, in the order of the legend. */
void
entente_survey_reader_add_known (EntenteSurveyReader *reader,
                                 const EntenteField  *field)
{
  if (field->kind == ENTENTE_FIELD_CHOICE)
    add_choices (reader, field);
  else if (field->kind == ENTENTE_FIELD_FLAG)
    {
      entente_survey_reader_add_category (reader, "yes", _("Yes"), NULL, ENTENTE_NO_INDEX);
      entente_survey_reader_add_category (reader, "no", _("No"), NULL, ENTENTE_NO_INDEX);
    }
  else if (field->targets == ENTENTE_TYPE_BIT (ENTENTE_DIMENSION))
    add_dimensions (reader);
  else if (field->targets == ENTENTE_TYPE_BIT (ENTENTE_REGION))
    add_regions (reader);
  else if (field->targets == ENTENTE_TYPE_BIT (ENTENTE_COMPANY))
    add_companies (reader);
}
