#pragma once

#include "model/network/survey.h"

G_BEGIN_DECLS

/**
 * EntenteSurveyReader:
 * @index: of the field that is read
 * @year: of the network's date, 0 for all dates
 * @by_key: (element-type utf8 guint): places of the categories, from 1
 *
 * A survey being made; for the files that make it alone.
 */
typedef struct
{
  EntenteSurvey        *survey;
  const EntenteNetwork *network;
  EntenteScope         *scope;
  EntenteType           target;
  guint                 index;
  int                   year;
  GHashTable           *by_key;
} EntenteSurveyReader;

guint32 entente_survey_reader_add_category  (EntenteSurveyReader        *reader,
                                             const char                 *key,
                                             const char                 *label,
                                             const char                 *color,
                                             guint32                     dimension);
void    entente_survey_reader_add_known     (EntenteSurveyReader        *reader,
                                             const EntenteField         *field);
guint32 entente_survey_reader_find          (EntenteSurveyReader        *reader,
                                             const char                 *key);
void    entente_survey_reader_add_objects   (EntenteSurveyReader        *reader,
                                             EntenteType                 type);
void    entente_survey_reader_add_member    (EntenteSurveyReader        *reader,
                                             guint32                     category,
                                             double                      weight,
                                             gboolean                    is_want);
void    entente_survey_reader_add_text      (EntenteSurveyReader        *reader,
                                             const char                 *key);
void    entente_survey_reader_read_field    (EntenteSurveyReader        *reader,
                                             const EntenteField         *field);
void    entente_survey_reader_add_shares    (EntenteSurveyReader        *reader,
                                             const GArray               *shares);
void    entente_survey_reader_read_flags    (EntenteSurveyReader        *reader);
void    entente_survey_reader_read_quantity (EntenteSurveyReader        *reader,
                                             const EntenteQuantity      *quantity,
                                             const EntenteReportSource  *reports);
double  entente_survey_date_to_years        (const EntenteDate          *date);

G_END_DECLS
