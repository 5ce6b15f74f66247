#include "model/network/survey.h"

#include <glib/gi18n.h>

/* From here on a step is a round amount rather than a count: “10 000 to under 20 000”, not “10 000–19 999”. */
#define GREAT_STEP 1000.0

/* What each class holds can be said by its first and last number. */
static gboolean
is_count (const EntenteSurvey  *survey,
          const EntenteClasses *classes,
          guint                 index)
{
  return classes->counted && !survey->is_year && survey->unit != ENTENTE_UNIT_CURRENCY &&
         classes->limits[index + 1] - classes->limits[index] < GREAT_STEP;
}

/* The unit is said once, as in any range, where both limits share it. */
static char *
describe_between (const EntenteSurvey *survey,
                  double               low,
                  double               high)
{
  g_autofree char *range = entente_survey_describe (survey, low, high);
  g_auto (GStrv) ends = g_strsplit (range, "–", 2);
  g_autofree char *first = NULL, *second = NULL;

  if (g_strv_length (ends) == 2)
    /* Translators: a class of the legend that holds its lower limit, but not its upper one */
    return g_strdup_printf (_("%s to under %s"), g_strstrip (ends[0]), g_strstrip (ends[1]));

  first = entente_survey_describe (survey, low, low);
  second = entente_survey_describe (survey, high, high);

  return g_strdup_printf (_("%s to under %s"), first, second);
}

static char *
describe_open (const EntenteSurvey  *survey,
               const EntenteClasses *classes,
               guint                 index)
{
  gboolean         is_first = index == 0;
  double           limit = classes->limits[is_first ? 1 : index];
  g_autofree char *text = entente_survey_describe (survey, limit, limit);

  /* Translators: the first and the last class of the legend */
  return g_strdup_printf (is_first ? _("under %s") : _("%s or more"), text);
}

/**
 * entente_survey_describe_class:
 * @self: a survey of numbers
 * @classes: what they were divided into
 * @index: one of the classes
 *
 * No number seems to belong to two classes: those that are counted read “0–4” and “5–9”, others “under 5” and “5 to under 10”.
 *
 * Returns: (transfer full): what the class holds, as people read it
 */
char *
entente_survey_describe_class (const EntenteSurvey  *self,
                               const EntenteClasses *classes,
                               guint                 index)
{
  double low, high;

  g_return_val_if_fail (index < classes->n, NULL);

  low = classes->limits[index];
  high = classes->limits[index + 1];

  if (is_count (self, classes, index))
    return entente_survey_describe (self, low, index + 1 == classes->n && classes->closed ? high : high - 1);
  if (self->is_year)
    return entente_survey_describe (self, low, index + 1 == classes->n && classes->closed ? high + 1 : high);
  if (classes->n == 1)
    return entente_survey_describe (self, low, high);

  return index == 0 || index + 1 == classes->n ? describe_open (self, classes, index) : describe_between (self, low, high);
}
