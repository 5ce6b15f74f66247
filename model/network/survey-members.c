/* What belongs to which category */

#include "model/network/survey-reader.h"

#include "model/network/figures.h"

#include <math.h>

/**
 * entente_survey_reader_add_member:
 * @reader: a survey being made
 * @category: place of a category
 * @weight: how much of the item belongs to it
 * @is_want: whether the item only wants it
 *
 * Lets the item that is being read belong to a category.
 */
void
entente_survey_reader_add_member (EntenteSurveyReader *reader,
                                  guint32              category,
                                  double               weight,
                                  gboolean             is_want)
{
  EntenteMember member = {category, weight, is_want};

  g_array_append_val (reader->survey->members, member);
}

/**
 * entente_survey_reader_add_text:
 * @reader: a survey being made
 * @key: key of a category, which is added if it is new
 *
 * Lets the item that is being read belong to a category.
 */
void
entente_survey_reader_add_text (EntenteSurveyReader *reader,
                                const char          *key)
{
  guint32 category = entente_survey_reader_find (reader, key);

  if (category == ENTENTE_NO_INDEX)
    category = entente_survey_reader_add_category (reader, key, NULL, NULL, ENTENTE_NO_INDEX);

  entente_survey_reader_add_member (reader, category, 1, FALSE);
}

/**
 * entente_survey_reader_add_shares:
 * @reader: a survey being made
 * @shares: (element-type EntenteFigureShare): of one item next to each other, items in order
 *
 * Says how everything divides among the categories.
 */
void
entente_survey_reader_add_shares (EntenteSurveyReader *reader,
                                  const GArray        *shares)
{
  EntenteSurvey *survey = reader->survey;
  guint          next = 0;

  for (guint32 i = 0; i < survey->n_items; i++)
    {
      survey->offsets[i] = survey->members->len;

      for (; next < shares->len && g_array_index (shares, EntenteFigureShare, next).item == i; next++)
        {
          const EntenteFigureShare *share = &g_array_index (shares, EntenteFigureShare, next);

          entente_survey_reader_add_member (reader, share->among, share->weight, share->is_want);
        }
    }

  survey->offsets[survey->n_items] = survey->members->len;
}

/**
 * entente_survey_reader_read_flags:
 * @reader: a survey of numbers
 *
 * Turns it into one of yes, where they are above 0, and no. What is not known is neither.
 */
void
entente_survey_reader_read_flags (EntenteSurveyReader *reader)
{
  static const EntenteField flag = {.kind = ENTENTE_FIELD_FLAG};
  EntenteSurvey            *survey = reader->survey;

  survey->kind = ENTENTE_SURVEY_CATEGORIES;
  entente_survey_reader_add_known (reader, &flag);

  for (guint32 i = 0; i < survey->n_items; i++)
    {
      survey->offsets[i] = survey->members->len;
      if (!isnan (survey->numbers[i]))
        entente_survey_reader_add_text (reader, survey->numbers[i] > 0 ? "yes" : "no");
    }

  survey->offsets[survey->n_items] = survey->members->len;
}
